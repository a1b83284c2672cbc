// Help lines on a page, for a reader who must not be found out: what is asked for, kept and told, what the exit
// covers and where Back leads, in the page and in a frame; paper, small screens, the order in which all is read.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { servedScripts } from '../../src/cli/scripts.ts';
import { hotlineSubject } from '../../src/cli/snippet-subject.ts';
import { HOTLINES } from '../../src/hotlines/index.ts';
import { frameSnippet } from '../../src/snippets/frame.ts';
import { sampleHotline } from '../../src/testing/samples.ts';
import { htmlOf } from '../ways.ts';
import { findings } from './axe.ts';
import { openBlog } from './blog.ts';
import { engine, newReader, openBrowser, openServer, settled } from './browser.ts';
import { openWire } from './wire.ts';

const browser = await openBrowser();
const served = await openServer();
const wire = await openWire(served.url);
const blog = await openBlog();
const timeout = 60_000;
const { url } = wire;

const closedNow = {
  timeZone: 'Europe/Amsterdam',
  periods: [{ days: [1, 2, 3, 4, 5], opens: '09:00', closes: '17:00' }],
};
const line = { ...sampleHotline, hours: closedNow, chat: `${url}/chat`, email: 'help@line.example' };
const inline = (attributes = '', lines = [line]) =>
  `<div><hotline-info ${attributes}><script type="application/json">${JSON.stringify({ hotlines: lines })}</script></hotline-info></div>`;
const script = `<script type="module" src="${url}/cdn/loader.js" data-endpoint="${url}"></script>`;
const unsafe = '<meta name="referrer" content="unsafe-url">';
const chromiumOnly =
  engine !== 'chromium' && 'only Chromium’s driver tells of every request, goes offline and prints';

/** What a page keeps on the device. */
const KEPT = `(async () => [document.cookie, localStorage.length, sessionStorage.length,
  (await indexedDB.databases()).length, (await caches.keys()).length,
  (await navigator.serviceWorker.getRegistrations()).length])()`;

beforeEach(() => wire.clear()); // each test finds it whole

/** Waits until an expression is true of the page. */
const until = (page: Page, expression: string) =>
  page.waitForFunction(expression, undefined, { polling: 50 });

test(
  'with its lines in the page it asks for scripts alone, keeps nothing, and tells nobody',
  { timeout, skip: chromiumOnly },
  async () => {
    const context = await newReader(browser);
    const asked: string[] = [];
    context.on('request', request => asked.push(request.url()));
    const page = await blog.open(context, {
      head: `${unsafe}`,
      body: inline('emergency') + inline('discreet') + script,
    });
    for (const card of await page.locator('hotline-info').all()) await settled(card);
    await page.evaluate(`
      window.told = [];
      for (const name of ['hotline-contact', 'action-start', 'action-complete', 'action-share'])
        addEventListener(name, () => told.push(name));
      addEventListener('click', event => event.composedPath()[0].closest?.('a') && event.preventDefault());`);
    await page.locator('summary').first().click();
    for (const way of await page.locator('hotline-info').first().locator('.way').all()) await way.click();
    await page.locator('hotline-info').last().locator('summary').first().click();
    const others = asked.filter(
      address => !new RegExp(`^(${blog.url}/|${url}/cdn/(loader|chunks/|hotline-info))`).test(address),
    );
    assert.deepEqual(others, [], 'no request but for scripts');
    assert.ok(
      asked.some(address => address.includes('/cdn/')),
      'the log sees requests',
    );
    // The set that ships is not among the scripts: it comes only where it is used.
    const shipped = HOTLINES.map(({ call }) => call?.number).filter(number => number && number.length > 9);
    for (const address of asked.filter(one => one.endsWith('.js'))) {
      const code = await (await fetch(address)).text();
      assert.deepEqual(
        shipped.filter(number => code.includes(number!)),
        [],
        address,
      );
    }
    assert.deepEqual(await page.evaluate(KEPT), ['', 0, 0, 0, 0, 0]);
    assert.deepEqual(await page.evaluate('told'), []);
    assert.equal(await page.title(), 'A blog');
    await context.close();
  },
);

test(
  'without scripts, what is pasted shows the numbers, and they can be dialled',
  { timeout, skip: engine !== 'chromium' && 'its driver sees nothing where scripts are off' },
  async () => {
    const context = await newReader(browser, { javaScriptEnabled: false });
    const subject = await hotlineSubject({ endpoint: url }, { country: 'US', topic: 'trafficking' });
    const page = await blog.open(
      context,
      htmlOf('tag', { ...subject, ...(await servedScripts(subject, url)) }).join('\n'),
    );
    const call = page.getByRole('link', { name: '1-888-373-7888' });
    await call.waitFor();
    assert.equal(await call.getAttribute('href'), 'tel:+18883737888');
    await context.close();
  },
);

test('a chat page does not learn where its reader comes from', { timeout, skip: chromiumOnly }, async () => {
  wire.meet(/GET \/(chat|plain)$/, reply => reply.send(200, '<title>Chat</title>', 'text/html'));
  const context = await newReader(browser);
  const page = await blog.open(context, {
    head: unsafe,
    body: `<a href="${url}/plain" target="_blank" rel="opener">plain</a>${inline()}${script}`,
  });
  const came = async (name: string) => {
    const opening = context.waitForEvent('page');
    await page.getByRole('link', { name }).click();
    const opened = await opening;
    await opened.waitForLoadState();
    const opener = await opened.evaluate('[document.referrer, window.opener === null]');
    await opened.close();
    return opener;
  };
  await settled(page.locator('hotline-info'));
  assert.deepEqual(await came('Chat online'), ['', true]);
  assert.equal(wire.seen.find(({ path }) => path === '/chat')!.headers.referer, undefined);
  const [referrer] = (await came('plain')) as [string, boolean];
  assert.match(referrer, new RegExp(`^${blog.url}/`), 'an ordinary link of the same page does tell');
  await context.close();
});

/** Leaves by the button or by Escape. */
const LEAVES: Record<string, (page: Page) => Promise<void>> = {
  'the button': page =>
    page
      .locator('hotline-info')
      .getByRole('button', { name: 'Leave this page' })
      .click({ noWaitAfter: true }),
  'Escape three times': async page => {
    for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Escape');
  },
};

for (const [how, leave] of Object.entries(LEAVES)) {
  test(`offline, ${how} leaves too, and Back does not return`, { timeout, skip: chromiumOnly }, async () => {
    const context = await newReader(browser);
    const earlier = `${url}/privacy.html`;
    const page = await context.newPage();
    await page.goto(earlier);
    const help = blog.publish(inline(`exit-to="${url}/neutral"`) + script);
    await page.goto(help);
    await settled(page.locator('hotline-info'));
    await context.setOffline(true);
    await leave(page);
    await until(page, `!document.querySelector('hotline-info')`); // the browser's own page, without a network
    assert.notEqual(page.url(), help);
    await context.setOffline(false);
    await page.goBack();
    await page.waitForURL(earlier);
    await context.close();
  });
}

const narrow = { viewport: { width: 320, height: 480 } };

/** Does the cover, and nothing else, stand all over the screen? */
const COVERED = `(() => {
  const cover = document.documentElement.lastElementChild;
  const { top, left, right, bottom } = cover.getBoundingClientRect();
  const { backgroundColor, opacity } = getComputedStyle(cover);
  const corners = [[1, 1], [innerWidth / 2, innerHeight / 2], [innerWidth - 2, innerHeight - 2]];
  return top <= 0 && left <= 0 && right >= document.documentElement.clientWidth && bottom >= innerHeight
    && backgroundColor === 'rgb(255, 255, 255)' && opacity === '1' && document.body.inert
    && corners.every(([x, y]) => document.elementsFromPoint(x, y)[0] === cover);
})()`;

test('once loaded, the card and its exit need no network', { timeout }, async () => {
  const context = await newReader(browser, narrow);
  const page = await blog.open(
    context,
    `<hotline-info endpoint="${url}" country="US" topic="trafficking" emergency discreet exit-to="${url}/neutral">
    </hotline-info>${script}<p style="block-size: 3000px">Below</p>`,
  );
  const card = await settled(page.locator('hotline-info'));
  wire.clear();
  wire.meet(/\/neutral$/, async reply => {
    await pause(500); // a slow line, on which no page comes
    reply.send(204, '');
  });
  wire.lose(/^(?!GET \/neutral$)/);
  await card.locator('summary').first().click();
  await card.locator('a[href="tel:911"]').waitFor();
  await card.locator('a[href="tel:+18883737888"]').waitFor();
  await card.getByText('Open now, 24/7').waitFor();
  await card.getByText('How to clear them').click();
  await card.getByText('In your browser’s menu').waitFor();
  await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
  const exit = card.locator('.exit[popover]');
  await exit.waitFor();
  assert.deepEqual(wire.seen, [], 'nothing was asked for');
  // Covered in the very task of the press, so that the next frame is white; and in each frame that is drawn while the
  // line is slow.
  const press = `document.querySelector('hotline-info').shadowRoot.querySelector('.exit').click()`;
  const watch = `window.covered = []; (function look() {
    covered.push(${COVERED});
    requestAnimationFrame(look);
  })()`;
  await page.evaluate(`{ ${press}; ${watch} }`);
  while (!wire.seen.length) await pause(20);
  assert.deepEqual(
    wire.seen.map(({ path }) => path),
    ['/neutral'],
  );
  await until(page, 'covered.length > 5');
  const covered = await page.evaluate<boolean[]>('covered');
  assert.ok(!covered.includes(false), `covered at once, and so it stays: ${String(covered)}`);
  await context.close();
});

/** The darkest channel of a screenshot, of 255. */
const darkest = (page: Page, picture: Buffer): Promise<number> =>
  page.evaluate(`(async () => {
    const image = await createImageBitmap(await (await fetch('data:image/png;base64,${picture.toString('base64')}')).blob());
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    canvas.drawImage(image, 0, 0);
    return canvas.getImageData(0, 0, image.width, image.height).data.reduce((least, one) => Math.min(least, one), 255);
  })()`);

/** Long enough for what watches the scrolling: it hears of a change with the frame after it. */
const frames = (page: Page) =>
  page.evaluate(`(async () => {
    for (const _ of '1234567890') await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  })()`);

test(
  'the exit covers a dialog above the page too, and stays where no other page comes',
  { timeout, skip: chromiumOnly },
  async () => {
    wire.meet(/\/neutral/, reply => reply.send(204, '')); // a page that never comes
    const context = await newReader(browser, { viewport: { width: 400, height: 300 } });
    const reader = await context.newPage();
    const page = await blog.open(context, {
      body: `<dialog oncancel="event.preventDefault()">Above</dialog>${inline(`exit-to="${url}/neutral"`)}${script}
        <p style="block-size: 5000px">Below</p>`,
    });
    await settled(page.locator('hotline-info'));
    await page.evaluate(`document.querySelector('dialog').showModal()`);
    assert.ok((await darkest(reader, await page.screenshot())) < 100, 'the screenshot sees the dialog');
    await page.evaluate(
      "for (const _ of '123') dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))",
    );
    assert.equal(await darkest(reader, await page.screenshot()), 255, 'nothing but white');
    const down = await page.evaluate('scrollY');
    await page.mouse.move(200, 150);
    await page.mouse.wheel(0, 4000);
    await frames(page);
    assert.equal(await page.evaluate('scrollY'), down, 'the page stays where it was');
    // Where a page's own script scrolls it all the same, no card's exit comes above the cover.
    await page.evaluate(`scrollTo(0, 4000)`);
    await frames(page);
    assert.ok((await page.evaluate<number>('scrollY')) > 2000, 'the card is out of sight');
    assert.equal(
      await darkest(reader, await page.screenshot()),
      255,
      'nothing but white, wherever it is scrolled',
    );
    await context.close();
  },
);

/** Can a button be pressed at its end, or does the exit lie over it? */
const pressable = (page: Page, selector: string) =>
  page.evaluate<boolean>(`(() => {
    const { right, top, bottom } = document.querySelector('${selector}').getBoundingClientRect();
    return document.elementFromPoint(right - 40, (top + bottom) / 2)?.matches('${selector}') ?? false;
  })()`);

test('an exit that floats leaves the first and the last button of a page free', { timeout }, async () => {
  const wide = (id: string) => `<button id="${id}" style="width: 100%; height: 48px">Press</button>`;
  const page = await blog.open(await newReader(browser, { viewport: { width: 360, height: 640 } }), {
    head: '<style>body { margin: 8px } h1 { display: none }</style>',
    body: `${wide('first')}<p style="height: 1500px"></p>${inline()}<p style="height: 1500px"></p>${wide('last')}${script}`,
  });
  const card = page.locator('hotline-info');
  await settled(card);
  const EXIT = "document.querySelector('hotline-info').shadowRoot.querySelector('.exit')";
  const inSight = `(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(${EXIT}.getBoundingClientRect())`;
  for (const [y, button] of [
    [1e4, '#last'],
    [0, '#first'],
  ] as const) {
    await page.evaluate(`scrollTo(0, ${y})`);
    await until(page, `${EXIT}.matches(':popover-open')`);
    await pause(100); // it is told of scrolling
    assert.equal(await page.evaluate<boolean>(inSight), true, `in sight beside ${button}`);
    assert.equal(await pressable(page, button), true, button);
  }
  await page.context().close();
});

test('an exit that floats is not on paper', { timeout, skip: chromiumOnly }, async () => {
  const context = await newReader(browser);
  const page = await blog.open(context, `${inline()}${script}<p style="block-size: 5000px">Below</p>`);
  await settled(page.locator('hotline-info'));
  await page.evaluate('scrollTo(0, 4000)');
  const exit = page.locator('hotline-info').locator('.exit[popover]');
  await exit.waitFor();
  await page.emulateMedia({ media: 'print' });
  await exit.waitFor({ state: 'hidden' });
  await page.emulateMedia({ media: 'screen' });
  await exit.waitFor();
  await context.close();
});

test(
  'in a frame the exit comes along while the page around is scrolled',
  { timeout, skip: chromiumOnly },
  async () => {
    const context = await newReader(browser, { viewport: { width: 360, height: 500 } });
    const snippet = frameSnippet({
      endpoint: url,
      tag: 'hotline-info',
      country: 'US',
      title: 'Help',
      height: 900,
      script: { src: `${url}/cdn/frame.js` },
    });
    const page = await blog.open(context, `${snippet}<p style="block-size: 2000px">Below</p>`);
    const frame = page.frameLocator('iframe');
    const exit = frame.locator('.exit');
    await settled(frame.locator('hotline-info'));
    await until(page, `document.querySelector('iframe').getBoundingClientRect().height > 1500`);
    for (const down of [300, 900, 1300, 0]) {
      await page.evaluate(`scrollTo(0, ${down})`);
      for (;;) {
        const box = (await exit.boundingBox())!;
        if (box.y >= 0 && box.y + box.height <= 500) break; // else the test's time ends
      }
    }
    await context.close();
  },
);

/** What hangs over the edge of the screen, or is cut. */
const OVERHANG = `[...document.querySelector('hotline-info').shadowRoot.querySelectorAll('*')]
  .filter(element => element.checkVisibility() && element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map(element => element.className + element.localName)`;

for (const [what, options, size] of [
  ['on 320 px', narrow, ''],
  ['at 200% zoom of a small window', { ...narrow, deviceScaleFactor: 2 }, ''],
  ['with text of double size', narrow, 'html { font-size: 200% }'],
] as const) {
  test(`${what} nothing is cut, and targets stay large`, { timeout }, async () => {
    const context = await newReader(browser, options);
    const page = await blog.open(context, {
      head: `<meta name="viewport" content="width=device-width, initial-scale=1"><style>${size}</style>`,
      body: `<main>${inline('emergency="112"')}</main>${script}`,
    });
    await settled(page.locator('hotline-info'));
    assert.deepEqual(await page.evaluate(OVERHANG), []);
    assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true);
    for (const target of await page.locator('hotline-info').locator('.way, .exit, summary').all())
      assert.ok((await target.boundingBox())!.height >= 44, await target.innerText());
    assert.deepEqual(await findings(page, 'hotline-info'), []);
    await context.close();
  });
}

/** In a reader's hand, or on their desk. */
const DEVICES = {
  'a phone': { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } },
  'a computer': {},
} as const;

/** From the top to the bottom of the screen, and in the order of the Tab key. */
const SEEN = `(() => {
  const ways = [...document.querySelector('hotline-info').shadowRoot.querySelectorAll('li .way')];
  return ways.toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
    .map(({ classList }) => classList.item(1));
})()`;

for (const [device, options] of Object.entries(DEVICES)) {
  test(
    `on ${device} a screen reader hears the exit, then each line with its ways as they are seen, then the small print`,
    { timeout, skip: chromiumOnly },
    async () => {
      const context = await newReader(browser, options);
      const page = await blog.open(context, inline('emergency="112"') + script);
      const card = await settled(page.locator('hotline-info'));
      const heard = (await card.ariaSnapshot()).split('\n').map(said => said.trim());
      const chat = /link ".* Chat online"/;
      const order = [
        /button "Leave this page"/,
        /link "In danger now\? Call 112"/,
        /heading "Sample Help Line"/,
        /You decide what to tell/,
        ...(device === 'a computer' ? [chat] : []),
        /link "Call 1-202-555-0177"/,
        /link "Text “HELP” to 233733"/,
        ...(device === 'a phone' ? [chat] : []),
        /link "TTY or relay 711"/,
        /link "Email help@line.example"/,
        /Run by Example Operator/,
        /press the button above, or Escape/,
        /How to clear them/,
      ].map(said => heard.findIndex(one => said.test(one)));
      assert.ok(!order.includes(-1), `${String(order)}\n${heard.join('\n')}`);
      assert.deepEqual(
        order,
        order.toSorted((a, b) => a - b),
      );
      const seen = await page.evaluate<string[]>(SEEN);
      assert.equal(seen[0], device === 'a computer' ? 'chat' : 'call');
      await card.locator('.way.danger').focus();
      for (const channel of seen) {
        await page.keyboard.press('Tab');
        const focused = `document.querySelector('hotline-info').shadowRoot.activeElement.classList.item(1)`;
        assert.equal(await page.evaluate(focused), channel, 'the keys go as the eyes do');
      }
      await context.close();
    },
  );
}

/** Each order in which ways are seen, frame by frame. */
const ORDERS = `<script>
  window.orders = new Set();
  requestAnimationFrame(function look() {
    const ways = document.querySelector('hotline-info')?.shadowRoot?.querySelectorAll('li .way') ?? [];
    if (ways.length) orders.add([...ways].map(({ classList }) => classList.item(1)).join());
    requestAnimationFrame(look);
  });
</script>`;

test('no way changes its place once it is seen, however late the facts come', { timeout }, async () => {
  wire.meet(/chunks\/facts-/, async reply => {
    await new Promise(done => setTimeout(done, 300));
    await reply.pass();
  });
  const context = await newReader(browser);
  const page = await blog.open(context, { head: ORDERS, body: inline() + script });
  await settled(page.locator('hotline-info'));
  assert.equal((await page.evaluate<string[]>('[...orders]')).length, 1);
  await context.close();
});

/** At noon of a Sunday in New York: the line in Amsterdam opens on Monday at nine. */
async function onSunday(context: BrowserContext, post: string): Promise<Page> {
  const page = await context.newPage();
  await page.clock.setFixedTime('2026-11-22T17:00:00Z');
  await page.goto(blog.publish(post));
  return page;
}

test('a reader across the ocean is told both clocks', { timeout, skip: chromiumOnly }, async () => {
  const context = await newReader(browser, { timezoneId: 'America/New_York', locale: 'en-US' });
  const page = await onSunday(context, inline() + script);
  const card = await settled(page.locator('hotline-info'));
  await card.getByText('Closed now, opens Mon 9:00 AM in Amsterdam, Mon 3:00 AM for you').waitFor();
  await page.clock.setFixedTime('2026-11-23T13:00:00Z');
  await page.reload();
  await card.getByText('Open now, until 5:00 PM in Amsterdam, 11:00 AM for you').waitFor();
  await context.close();
});

test(
  'every line that ships is in the directory: found by country, topic or number',
  { timeout },
  async () => {
    const context = await newReader(browser);
    const page = await context.newPage();
    await page.goto(`${url}/help-lines.html`);
    const shown = () => page.locator('.country:not([hidden]) > h2').allTextContents();
    const count = new Set(HOTLINES.map(({ country }) => country)).size;
    assert.equal((await shown()).length, count);
    const found = page.locator('#found');
    await found.getByText(`${HOTLINES.length} help lines`).waitFor();
    const search = page.locator('#find');
    for (const [typed, countries, lines] of [
      ['Países', [], '0 help lines'],
      ['neth', ['Netherlands'], '1 help line'],
      ['033 448', ['Netherlands'], '1 help line'],
      ['linea nacional', ['Mexico'], '1 help line'],
      ['suicide', ['United States'], '1 help line'],
    ] as const) {
      await search.fill(typed);
      await found.getByText(lines, { exact: true }).waitFor();
      assert.deepEqual(await shown(), countries, typed);
    }
    const card = await settled(page.locator('.country:not([hidden]) hotline-info'));
    await card.getByRole('heading', { name: '988 Suicide' }).waitFor();
    await card.getByRole('heading', { name: 'Sexual Assault' }).waitFor({ state: 'detached' });
    assert.equal(
      await page.evaluate('location.href'),
      `${url}/help-lines.html`,
      'nothing of it is in the address',
    );
    await context.close();
  },
);
