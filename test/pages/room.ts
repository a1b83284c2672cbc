// What tests of rooms share: every campaign of the demo, and every help line, drawn in a page that reserves their room.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Campaign, HotlineList } from '../../src/contract/index.ts';
import { tagsOf } from '../../src/endpoint/embed.ts';
import { loadCampaigns } from '../../src/endpoint/campaigns/load.ts';
import { demoCampaigns } from '../../src/cli/installation.ts';
import { HOTLINES, hotlinesFor } from '../../src/hotlines/index.ts';
import { type FramedTag, type Reserved, reserveCss, roomFor } from '../../src/snippets/index.ts';
import { openBlog } from './blog.ts';
import { engine, newReader, openBrowser, openServer } from './browser.ts';
import { openWire } from './wire.ts';

const browser = await openBrowser();
const served = await openServer();
const wire = await openWire(served.url);
const blog = await openBlog();
const timeout = 90_000;
const { url } = wire;

/** Every layout shift, and what moved. */
const RECORDER = `<script>
  window.shifts = [];
  const name = node => node && (node.parentNode?.host?.localName ?? '') + ' ' + (node.outerHTML ?? node.textContent).slice(0, 80);
  new PerformanceObserver(list => shifts.push(...list.getEntries().map(({ value, sources }) =>
    value.toFixed(5) + ' ' + sources.map(({ node, previousRect: { y: from }, currentRect: { y: to } }) =>
      name(node) + ': ' + from + ' → ' + to).join())))
    .observe({ type: 'layout-shift', buffered: true });</script>`;

/** What moved. What is told of a help line may come after its numbers, and move them inside the card; those cards stand last. */
const MOVED = `(() => {
  const first = document.querySelector('hotline-info').getBoundingClientRect().top + scrollY;
  return shifts.filter(shift => !shift.split(',').every(moved =>
    /null: /.test(moved) && Number(/null: ([\\d.]+)/.exec(moved)[1]) > first));
})()`;

/** What each element takes, beside the room that is kept for it. */
const HEIGHTS = `[...document.querySelectorAll('.one')].map(element => {
  const card = element.shadowRoot?.querySelector('.card');
  const { borderBottomWidth: edge, paddingBottom: padding } = card ? getComputedStyle(card) : {};
  const last = card && Math.max(...[...card.children].map(child => child.getBoundingClientRect().bottom));
  return {
    is: element.cloneNode().outerHTML.replace(/ class.*?>.*/, '>'),
    filled: Boolean(card && !card.querySelector('.bone, [aria-busy]')),
    needs: card && last + parseFloat(edge) + parseFloat(padding) - card.getBoundingClientRect().top,
    room: parseFloat(getComputedStyle(element).minBlockSize),
  };
})`;

interface Height {
  is: string;
  filled: boolean;
  needs: number;
  room: number;
}

interface Standing {
  html: string;
  reserved: Reserved;
}

/** An element of each kind for every campaign, and the help lines of every country and topic. */
async function everything(lang: string): Promise<Standing[]> {
  const all: Standing[] = [];
  const add = async (tag: FramedTag, shown: Parameters<typeof roomFor>[1], told: Partial<Reserved>) => {
    const attributes = Object.entries(told).map(([name, value]) => ` ${name}="${String(value)}"`);
    all.push({
      html: `<div><${tag}${attributes.join('')} class="one"><a href="/elsewhere">Elsewhere</a></${tag}></div><p>Below.</p>`,
      reserved: { tag, ...told, room: await roomFor(tag, shown, lang, told) },
    });
  };
  for (const { id } of await loadCampaigns(demoCampaigns)) {
    const campaign = (await (await fetch(`${url}/v1/campaigns/${id}?lang=${lang}`)).json()) as Campaign;
    for (const tag of tagsOf(campaign)) await add(tag, campaign, { campaign: id });
    if (campaign.petition) await add('petition-sign', campaign, { campaign: id, compact: true });
    for (const shape of ['ring', 'thermometer'] as const)
      await add('goal-meter', campaign, { campaign: id, shape });
  }
  for (const country of new Set(HOTLINES.map(line => line.country))) {
    const { hotlines } = (await (
      await fetch(`${url}/v1/hotlines?country=${country}&lang=${lang}`)
    ).json()) as HotlineList;
    await add('hotline-info', hotlines, { country });
    await add('hotline-info', hotlines, { country, emergency: '' });
    if (country === 'US') {
      await add('hotline-info', hotlines, { country, emergency: '112' });
      await add('hotline-info', hotlines, { country, discreet: '' });
      await add('hotline-info', hotlines, {
        country,
        emergency: '',
        discreet: 'Opening hours of the office',
      });
    }
  }
  const named = ['us-trafficking', 'nl-trafficking'];
  const several = named.flatMap(id => {
    const { country } = HOTLINES.find(line => line.id === id)!;
    return hotlinesFor(country, undefined, lang).hotlines.filter(line => line.id === id);
  });
  await add('hotline-info', several, { hotline: named.join(' '), emergency: '' });
  return all;
}

/** Until each card is filled, and nothing has changed for some frames. */
async function still(page: Page): Promise<Height[]> {
  let before = '';
  for (let same = 0; same < 10;) {
    const heights = await page.evaluate<Height[]>(HEIGHTS);
    const now = JSON.stringify(heights);
    same = now === before && heights.every(({ filled }) => filled) ? same + 1 : 0;
    before = now;
    await page.evaluate('new Promise(requestAnimationFrame)');
  }
  return JSON.parse(before) as Height[];
}

const COLUMN = 'margin: 0 auto; padding: 0 16px; max-width: 36rem;';
const PAGES = {
  'a phone': { width: 360, style: `${COLUMN} font: 16px/1.5 sans-serif` },
  'a desk': { width: 1280, style: `${COLUMN} font: 16px/1.5 sans-serif` },
  'a desk, in a bigger font': { width: 1280, style: `${COLUMN} font: 20px/1.6 serif` },
};
const skip = engine !== 'chromium' && 'only Chromium tells what has moved';

/** Tests that the room is enough for every card, and that nothing moves from the load until each is filled and still. */
export function fitsItsRoom(what: keyof typeof PAGES, lang: 'ar' | 'en' | 'es'): void {
  const { width, style } = PAGES[what];
  void test(
    `on ${what}, in ${lang}: each card fits its room, and nothing moves`,
    { timeout, skip },
    async () => {
      wire.clear();
      const all = await everything(lang);
      assert.ok(all.length > 20);
      wire.meet(/\/v1\//, async (reply, { path }) => {
        const late = path.includes('/progress') ? 400 : 150; // each is drawn before the next one comes
        await new Promise(done => setTimeout(done, late));
        await reply.pass();
      });
      const context = await newReader(browser, { viewport: { width, height: 1000 } });
      const page = await context.newPage();
      await page.setViewportSize({ width, height: 30_000 }); // all are near, and all are seen
      await page.goto(
        blog.publish({
          head: `<style>body { ${style} } ${all.map(({ reserved }) => reserveCss(reserved)).join('\n')}</style>${RECORDER}`,
          body: `<div lang="${lang}">${all.map(({ html }) => html).join('\n')}</div>
            <script type="module" src="${url}/cdn/loader.js" data-endpoint="${url}"></script>`,
        }),
      );
      const heights = await still(page);
      assert.deepEqual(
        heights
          .filter(({ needs, room }) => needs > room + 0.5)
          .map(({ is, needs, room }) => `${is} takes ${needs} px, and has room for ${room}`),
        [],
        'src/snippets/room/ tells how high a card is: tell it of what is new in the card',
      );
      for (const { is, needs, room } of heights)
        assert.ok(needs > room * 0.7, `${is} takes ${needs} px, and is given ${room}: far too much`);
      assert.deepEqual(await page.evaluate(MOVED), []);
      await context.close();
    },
  );
}
