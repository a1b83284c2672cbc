// Help lines on paper, as Chromium prints the page that they stand on: every number and address in full, each under
// the name of its line, nothing to press, and nothing over the edge of a page or cut by it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { HOTLINES, hotlinesFor } from '../../src/hotlines/index.ts';
import { sampleHotline } from '../../src/testing/samples.ts';
import { onPath } from '../debian.ts';
import { openBlog } from './blog.ts';
import { engine, newReader, openBrowser, openServer, settled } from './browser.ts';

const skip = engine !== 'chromium' && 'only Chromium makes a PDF of a page';
const timeout = 60_000;
const browser = await openBrowser();
const { url } = await openServer();
const blog = await openBlog();
const folder = await mkdtemp(join(tmpdir(), 'upstander-paper-'));
after(() => rm(folder, { recursive: true, force: true }));

/** With every way there is, and hours that are over by the time that the paper hangs on a wall. */
const line = {
  ...sampleHotline,
  chat: 'https://line.example/chat?from=card',
  whatsapp: '+525512345678',
  email: 'help@line.example',
  site: 'https://www.line.example/help/now',
  hours: {
    timeZone: 'Europe/Amsterdam',
    periods: [{ days: [1, 2, 3, 4, 5], opens: '09:00', closes: '17:00' }],
  },
};
const script = `<script type="module" src="${url}/cdn/loader.js" data-endpoint="${url}"></script>`;
const inline = (attributes: string) =>
  `<div><hotline-info ${attributes}><script type="application/json">${JSON.stringify({ hotlines: [line] })}</script></hotline-info></div>${script}`;
const american = `<div><hotline-info country="US" emergency></hotline-info></div>${script}`;

async function open(body: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await newReader(browser, { viewport: { width: 700, height: 900 }, ...options });
  const page = await blog.open(context, body);
  await settled(page.locator('hotline-info'));
  return page;
}

const MARGIN = 29; // points: 0.4 inches

/** A word of a page, in points from its top left corner. */
interface Word {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A page of the paper; without `pdftotext` it has no words. */
interface Sheet {
  width: number;
  height: number;
  words: Word[];
  /** All words, with one space between. */
  text: string;
}

/** What the page is on paper. */
async function printed(page: Page, format: 'Letter' | 'A4'): Promise<Sheet[]> {
  const margin = `${MARGIN / 72}in`;
  const pdf = await page.pdf({
    format,
    margin: { top: margin, right: margin, bottom: margin, left: margin },
    printBackground: false,
  });
  const sizes = [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  const file = join(folder, 'page.pdf');
  await writeFile(file, pdf);
  const boxes = onPath('pdftotext')
    ? execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' }).split('<page ').slice(1)
    : [];
  const word = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/g;
  return sizes.map(([, width, height], at) => {
    const words = [...(boxes[at] ?? '').matchAll(word)].map(([, left, top, right, bottom, text]) => ({
      text: text!.replaceAll('&amp;', '&'),
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
    }));
    const text = words.map(one => one.text).join(' ');
    return { width: Math.round(Number(width)), height: Math.round(Number(height)), words, text };
  });
}

/** Says so where the words of the paper cannot be read. */
const isRead = (sheets: Sheet[], tell: (said: string) => void): boolean => {
  const read = sheets.some(({ text }) => text);
  if (!read) tell('pdftotext is not here: the words are not read (poppler-utils)');
  return read;
};

/** Words that stand in the margins, or beyond them. */
const beyond = ({ width, height, words }: Sheet) =>
  words.filter(
    ({ left, top, right, bottom }) =>
      left < MARGIN - 1 || top < MARGIN - 1 || right > width - MARGIN + 1 || bottom > height - MARGIN + 1,
  );

const PAPERS = { Letter: [612, 792], A4: [595, 842] } as const;

for (const [format, [width, height]] of Object.entries(PAPERS) as ['Letter' | 'A4', readonly number[]][]) {
  test(
    `on ${format} each number stands in full with its line’s name, and nothing is cut`,
    { skip, timeout },
    async t => {
      const page = await open(american);
      const sheets = await printed(page, format);
      for (const sheet of sheets) {
        assert.ok(Math.abs(sheet.width - width!) <= 1 && Math.abs(sheet.height - height!) <= 1);
        assert.deepEqual(beyond(sheet), []);
      }
      const lines = hotlinesFor('US', undefined, 'en').hotlines;
      assert.ok(sheets.length < lines.length, `${sheets.length} sheets for ${lines.length} lines`);
      if (isRead(sheets, said => t.diagnostic(said))) {
        for (const { name, call, text, tty, chat } of lines) {
          const sheet = sheets.find(one => one.text.includes(name));
          assert.ok(sheet, `${name} is not broken over two pages`);
          for (const said of [call?.display, text?.display, tty?.display, chat])
            assert.ok(!said || sheet.text.includes(said), `${said} of ${name} in: ${sheet.text}`);
        }
        assert.match(sheets[0]!.text, /In danger now\? Call 911/);
      }
      await page.context().close();
    },
  );
}

test(
  'what cannot be pressed is not on paper: no button, no empty room for one, addresses in full',
  { skip, timeout },
  async t => {
    const page = await open(inline('emergency="112"'));
    const [sheet, ...others] = await printed(page, 'Letter');
    assert.deepEqual(others, [], 'one line is one page');
    if (isRead([sheet!], said => t.diagnostic(said))) {
      for (const said of ['112', '1-202-555-0177', '233733', '711', '+525512345678', 'help@line.example'])
        assert.ok(
          sheet!.words.some(({ text }) => text === said),
          said,
        );
      for (const said of [line.chat, line.site, 'Text “HELP” to', 'Hours in Amsterdam: Mon–Fri 9:00 AM'])
        assert.ok(sheet!.text.includes(said), said);
      assert.doesNotMatch(sheet!.text, /Leave this page|Escape|How to clear them|Open now|Closed now/);
    }
    await page.emulateMedia({ media: 'print' });
    const seen = await page.evaluate<string[]>(
      `[...document.querySelector('hotline-info').shadowRoot.querySelectorAll('button, summary')]
        .filter(one => one.checkVisibility()).map(one => one.textContent.trim())`,
    );
    assert.deepEqual(seen, []);
    const above = await page.evaluate<number>(`(() => {
      const root = document.querySelector('hotline-info').shadowRoot;
      const [card, first] = ['.card', '.way'].map(one => root.querySelector(one).getBoundingClientRect().top);
      return first - card;
    })()`);
    assert.ok(above < 40, `${above}px above the first number`);
    await page.context().close();
  },
);

test('a discreet card is whole on paper, and closed again after it', { skip, timeout }, async t => {
  const page = await open(inline('discreet'));
  await page.locator('hotline-info').locator('.steps').waitFor({ state: 'attached' });
  const [sheet, ...others] = await printed(page, 'A4');
  assert.deepEqual(others, [], 'it begins below the page’s title, not on a page of its own');
  if (isRead([sheet!], said => t.diagnostic(said))) {
    assert.match(sheet!.text, /A blog Sample Help Line .* 1-202-555-0177/);
    assert.doesNotMatch(sheet!.text, /More information/);
  }
  assert.equal(await page.locator('hotline-info').locator('.call').isVisible(), false);
  await page.context().close();
});

test('a name in other letters begins where the words of the card do', { skip, timeout }, async () => {
  const page = await open(`<div lang="ar" dir="rtl">${american}</div>`);
  const away = await page.evaluate<number>(`(() => {
    const title = document.querySelector('hotline-info').shadowRoot.querySelector('h2');
    const name = document.createRange();
    name.selectNodeContents(title);
    return title.getBoundingClientRect().right - name.getBoundingClientRect().right;
  })()`);
  assert.ok(Math.abs(away) < 1, `${away}px from its edge`);
  await page.context().close();
});

test(
  'the directory prints as a list: every number that ships, and nothing to search with',
  { skip, timeout },
  async t => {
    const context = await newReader(browser);
    const page = await context.newPage();
    await page.goto(`${url}/help-lines.html`);
    for (const card of await page.locator('hotline-info').all()) await settled(card);
    const sheets = await printed(page, 'Letter');
    assert.deepEqual(sheets.flatMap(beyond), []);
    if (isRead(sheets, said => t.diagnostic(said))) {
      assert.deepEqual(
        sheets.flatMap(({ text }, at) => (text ? [] : [at + 1])),
        [],
        'no page is empty',
      );
      const all = sheets.map(({ text }) => text).join(' ');
      for (const { id, call, text } of HOTLINES)
        for (const way of [call, text])
          assert.ok(!way || all.includes(way.display), `${way?.display} of ${id}`);
      assert.doesNotMatch(all, /Leave this page|How to clear them|topic or number|Skip to the content/);
    }
    await context.close();
  },
);
