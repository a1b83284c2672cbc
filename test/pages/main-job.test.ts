// The main job, end to end: the real server on a real file, the demo's pages in a real browser. Readers act,
// a meter moves on another page, the server is killed, and everything that was acknowledged is there, once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import type { Action, Progress, Receipt, ReceiptRecord } from '../../src/contract/index.ts';
import { checkCounts, rows } from '../served.ts';
import {
  engine,
  fillPetition,
  listenToComplaints,
  meterShows,
  metered,
  newReader,
  openBrowser,
  openServer,
  settled,
  signButton,
  somebody,
  typeWho,
} from './browser.ts';
import { openWire } from './wire.ts';

const browser = await openBrowser();
const served = await openServer();
const wire = await openWire(served.url);
const timeout = 60_000;
/** The page of somebody who looks on, from the first test to the last: it is never reloaded. */
let onlooker: Page;

/** What the server acknowledged with 201, with what was sent. */
const acknowledged = (): { action: Action; receipt: Receipt }[] =>
  wire.seen
    .filter(({ path, answer }) => path === '/v1/actions' && answer?.status === 201)
    .map(({ body, answer }) => ({
      action: JSON.parse(body) as Action,
      receipt: JSON.parse(answer!.body) as Receipt,
    }));

const reader = (): Promise<BrowserContext> => newReader(browser);

async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(wire.url + path);
  return page;
}

/** The receipt of the only action of this e-mail address, as soon as its answer was read. */
async function receiptOf(email: string): Promise<Receipt> {
  for (;;) {
    const found = acknowledged().filter(({ action }) => action.supporter?.email === email);
    assert.ok(found.length < 2);
    if (found[0]) return found[0].receipt;
    await pause(20);
  }
}

const counted = async (campaign: string): Promise<number> =>
  ((await (await fetch(`${served.url}/v1/campaigns/${campaign}/progress`)).json()) as Progress).counted;

/** Signs the petition of `sesta` on a page that shows it. @returns who signed. */
async function sign(page: Page) {
  const petition = await settled(page.locator('petition-sign').first());
  const person = somebody();
  await fillPetition(petition, person);
  await signButton(petition).click();
  await petition.getByText('Thank you. Your signature is recorded.').waitFor();
  return { petition, person };
}

test('a reader signs on the blog, and the meter of another one moves', { timeout }, async () => {
  onlooker = await open(await reader(), '/blog.html');
  const meter = await settled(onlooker.locator('goal-meter'));
  assert.equal(await metered(meter), 0);
  await onlooker.evaluate('window.stillHere = true');

  const page = await open(await reader(), '/blog.html');
  const complaints = listenToComplaints(page);
  const { petition, person } = await sign(page);
  await meterShows(meter, 1);
  assert.equal(await onlooker.evaluate('window.stillHere'), true, 'it was not reloaded');
  await meterShows(await settled(page.locator('goal-meter')), 1);

  // The receipt shows what was typed and agreed to.
  const receipt = await receiptOf(person.email);
  assert.equal(await petition.getByText('Your receipt').getAttribute('href'), receipt.url);
  const record = (await (await fetch(receipt.url!)).json()) as ReceiptRecord;
  assert.deepEqual(record.supporter, { ...person, postalCode: '93721' });
  assert.deepEqual(
    Object.fromEntries(record.consents.map(({ consent }) => [consent.disclosure, consent.answer])),
    {
      'petition-processing': 'told',
      'petition-updates': 'refused',
    },
  );
  assert.deepEqual(complaints.errors, []);

  // The result is there after a reload. The same person again gets the same polite answer, and is counted once.
  await page.reload();
  const again = await settled(page.locator('petition-sign'));
  assert.equal(await again.getByText('Your receipt').getAttribute('href'), receipt.url);
  await again.getByRole('button', { name: 'Sign again, or for somebody else' }).click();
  await fillPetition(again, person);
  await signButton(again).click();
  await again.getByText('Thank you. Your signature is recorded.').waitFor();
  assert.equal(await counted('sesta'), 1);
  await page.context().close();
});

test('letters to fixed recipients leave once they are confirmed from the mailbox', { timeout }, async () => {
  const page = await open(await reader(), '/contact-rep.html');
  const contact = await settled(page.locator('contact-rep[campaign=massage-policy]'));
  await contact.getByLabel(/^What kind of city/).fill('My daughter walks past there.\nEvery day — “alone”.');
  await contact.getByText('Read and edit the whole letter').click();
  await contact.getByRole('button', { name: 'Continue' }).click();
  const person = somebody();
  await typeWho(contact, person);
  await contact.getByLabel('No, just send my letters').check();
  await contact.getByRole('button', { name: /^Send to \d officials?$/ }).click();
  await contact.getByText('Almost done. Look in your mail, at').waitFor();

  const { deliveries } = await receiptOf(person.email);
  assert.ok(deliveries.length > 0);
  assert.equal(await counted('massage-policy'), 0);
  const mailbox = await open(page.context(), '/dev/mailbox');
  const confirmation = mailbox.locator('article', { hasText: person.email });
  while (!(await confirmation.count())) await mailbox.reload(); // a mail comes in its own time
  assert.match(await confirmation.innerText(), /Confirm your letters/);
  await confirmation.locator('a[href*="/v1/confirmations/"]').click();
  await mailbox.getByRole('button', { name: /^Yes, send my \d+ letters$/ }).click();
  await mailbox.getByText('Confirmed. Thank you.').waitFor();
  assert.equal(await counted('massage-policy'), deliveries.length);

  await mailbox.goto(`${served.url}/dev/mailbox`);
  const letters = mailbox.locator('article', { hasText: `${person.given} ${person.family} via` });
  for (const { name } of deliveries) await letters.filter({ hasText: `${name} <` }).waitFor();
  const all = await letters.allTextContents();
  assert.equal(all.length, deliveries.length, all.join('\n———\n'));
  assert.match(await letters.first().innerText(), /My daughter walks past there\.\s+Every day — “alone”\./);
  await page.context().close();
});

test(
  'a letter by ZIP code goes by the page of the official, and is counted when the reader says so',
  { timeout },
  async () => {
    const page = await open(await reader(), '/contact-rep.html');
    const contact = await settled(page.locator('contact-rep[campaign=hr-2172]'));
    const count = await counted('hr-2172');
    await contact.getByLabel('ZIP code').fill('93721');
    await contact.getByRole('button', { name: 'Find my representatives' }).click();
    await contact.getByText('Sample Rivera', { exact: true }).waitFor();
    await contact.getByRole('button', { name: 'Continue' }).click();
    await contact.locator('textarea').first().fill('I teach the children you speak of.');
    await contact.getByRole('button', { name: 'Continue' }).click();
    const ownPage = page.context().waitForEvent('page');
    await contact.getByLabel('Your name').fill('Ana Lee');
    const link = contact.getByRole('link', { name: 'Copy letter, open their page' });
    assert.equal(await link.getAttribute('href'), 'https://rivera.house.example/contact');
    await link.click();
    await (await ownPage).close();
    assert.equal(await counted('hr-2172'), count, 'an open page is no letter yet');
    await contact.getByRole('button', { name: 'Yes, I sent it' }).click();
    await contact.getByText('sent by you on their own page').waitFor();
    assert.equal(await counted('hr-2172'), count + 1);
    const { deliveries, supporter } = acknowledged().at(-1)!.action;
    assert.deepEqual(
      deliveries,
      [{ target: 'us-house-ca-21', channel: 'own-page' }],
      'and no word of the letter',
    );
    assert.equal(supporter, undefined);
    await page.context().close();
  },
);

// In WebKit a page that is being left says nothing more, and the driver waits for the next one.
const unseen = engine === 'webkit' ? ' (its driver cannot see what is shown meanwhile)' : '';

test(`help can be called and texted, and the page left at once${unseen}`, { timeout }, async () => {
  const context = await reader();
  const page = await open(context, '/privacy.html');
  await page.goto(`${wire.url}/hotline-info.html`);
  const hotline = await settled(page.locator('hotline-info').first());
  assert.equal(await hotline.locator('.way.call').getAttribute('href'), 'tel:+18883737888');
  assert.equal(await hotline.locator('.way.text').getAttribute('href'), 'sms:233733?&body=HELP');

  const neutral = `${wire.url}/neutral`;
  let look = (_: string[]): void | boolean => {};
  wire.meet(/^POST \/looked-at/, (reply, { body }) => {
    look(JSON.parse(body) as string[]);
    reply.send(200, '');
  });
  for (const leave of [
    () => hotline.getByRole('button', { name: 'Leave this page' }).click({ noWaitAfter: true }),
    async () => {
      for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Escape');
    },
  ]) {
    const covered = new Promise<void>(resolve => {
      look = zIndexes => zIndexes.every(zIndex => zIndex === '2147483647') && resolve();
    });
    let answer = () => {};
    const asked = new Promise<void>(resolve => {
      wire.meet(/\/neutral/, async reply => {
        const answered = new Promise<void>(go => (answer = go));
        resolve();
        await answered;
        reply.send(200, '<title>Weather</title>', 'text/html');
      });
    });
    await hotline.evaluate((element, page) => element.setAttribute('exit-to', page), neutral);
    // While the neutral page is awaited, nothing can be seen. (A debugger's questions and keys wait meanwhile.)
    await page.evaluate(`{
      const { clientWidth: width, clientHeight: height } = document.documentElement; // without scroll bars
      const points = [[1, 1], [width / 2, height / 2], [width - 2, height - 2]];
      setInterval(() => fetch('/looked-at', { method: 'POST', body: JSON.stringify(
        points.map(([x, y]) => getComputedStyle(document.elementFromPoint(x, y)).zIndex)) }), 50);
    }`);
    const left = leave();
    await asked;
    if (!unseen) await covered;
    answer();
    await left;
    await page.waitForURL(neutral);
    await page.goBack({ waitUntil: 'commit' });
    await page.waitForURL(`${wire.url}/privacy.html`);
    await page.goto(`${wire.url}/hotline-info.html`);
    await settled(hotline);
  }
  await context.close();
});

const lateScripts = engine === 'webkit' && 'its driver runs no script before the page’s own';

test(
  'a Spanish page speaks Spanish from the first paint of the card',
  { timeout, skip: lateScripts },
  async () => {
    const context = await reader();
    const page = await context.newPage();
    // What each frame shows of the cards.
    await page.addInitScript(`{
    window.shown = { 'petition-sign': [], 'goal-meter': [] };
    const look = () => {
      for (const tag in shown) {
        const text = document.querySelector(tag)?.shadowRoot?.querySelector('.card')?.innerText.trim();
        if (text && text !== shown[tag].at(-1)) shown[tag].push(text);
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }`);
    // Words and campaign take their time: that must not show either.
    const atOnce = wire.meet(/\/(chunks|v1)\//, async reply => {
      await pause(150);
      await reply.pass();
    });
    await page.goto(`${wire.url}/blog.es.html`);
    const petition = await settled(page.locator('petition-sign'));
    await petition.getByText('Firmar la petición').waitFor();
    await settled(page.locator('goal-meter'));
    atOnce();
    const shown = await page.evaluate<Record<string, string[]>>('shown');
    for (const [tag, texts] of Object.entries(shown)) {
      assert.ok(texts.length > 0, tag);
      const english = texts.filter(text =>
        /\b(loading|sample|sign(ed)?|the|first name|email|next goal|be the first)\b/i.test(text),
      );
      assert.deepEqual(english, [], tag);
    }
    assert.match(shown['petition-sign']![0]!, /Cargando|Muestra|Ejemplo/);
    assert.match(shown['petition-sign']!.at(-1)!, /Nombre/);
    await context.close();
  },
);

/** Every request that is no read. */
const writes = () => wire.seen.filter(({ method }) => method !== 'GET').map(({ path }) => path);

test('without an endpoint nothing is sent, and nothing pretends to be', { timeout }, async () => {
  const context = await reader();
  const before = writes();
  const page = await open(context, '/static.html');
  const petition = await settled(page.locator('petition-sign'));
  assert.equal(await petition.locator('form').count(), 0);
  const elsewhere = petition.getByRole('link', { name: 'Sign at Example Coalition' });
  assert.match((await elsewhere.getAttribute('href'))!, /\/actions\/sesta\.html$/);
  const contact = await settled(page.locator('contact-rep'));
  await contact.getByLabel('ZIP code').fill('93721');
  await contact.getByRole('button', { name: 'Find my representatives' }).click();
  await contact.getByText('Sample Rivera', { exact: true }).waitFor();
  await contact.getByRole('button', { name: 'Continue' }).click();
  await contact.getByRole('button', { name: 'Continue' }).click();
  assert.equal(await contact.getByRole('button', { name: /^Send/ }).count(), 0);
  await contact.getByLabel('Your name').fill('Ana Lee');
  const ownPage = context.waitForEvent('page');
  await contact.getByText('Copy letter, open their page').click();
  await (await ownPage).close();
  await contact.getByRole('button', { name: 'Yes, I sent it' }).click();
  await contact.getByText('sent by you on their own page').waitFor();
  await settled(page.locator('hotline-info'));
  await settled(page.locator('goal-meter'));
  assert.deepEqual(writes(), before);
  await context.close();
});

test('a provider configures what is inside it', { timeout }, async () => {
  const page = await open(await reader(), '/action-provider.html');
  const spanish = page.locator('action-provider[lang=es]');
  const petition = await settled(spanish.locator('petition-sign'));
  await petition.getByText('Firmar la petición').waitFor();
  await meterShows(await settled(spanish.locator('goal-meter')), await counted('sesta'));
  const english = page.locator('action-provider[lang=en]');
  const contact = await settled(english.locator('contact-rep'));
  assert.ok((await contact.locator('[part=title]').innerText()).length > 0);
  await page.context().close();
});

test('eight tabs with live meters do not block a ninth from signing', { timeout }, async () => {
  const context = await reader();
  const streams = () => wire.seen.filter(({ path }) => path.endsWith('/sesta/live')).length;
  const before = streams();
  const tabs = await Promise.all(Array.from({ length: 8 }, () => open(context, '/goal-meter.html')));
  const meters = await Promise.all(tabs.map(tab => settled(tab.locator('goal-meter[campaign=sesta]'))));
  const ninth = await open(context, '/blog.html');
  await sign(ninth);
  const count = await counted('sesta');
  await Promise.all(meters.map(meter => meterShows(meter, count)));
  assert.equal(streams(), before + 1, 'one connection for them all');
  await context.close();
});

test(
  'after a SIGKILL everything acknowledged is there, once, and open pages go on',
  { timeout },
  async () => {
    const polling = await open(await reader(), '/goal-meter.html');
    const polled = await settled(polling.locator('goal-meter[campaign=safe-harbor]'));
    const polledBefore = await metered(polled);

    await served.kill();
    await served.restart();

    const stored = acknowledged();
    assert.ok(stored.length >= 5);
    for (const { action, receipt } of stored) {
      const record = (await (await fetch(receipt.url!)).json()) as ReceiptRecord;
      assert.equal(record.receipt.id, action.id);
      assert.equal(record.receipt.recordedAt, receipt.recordedAt);
      assert.deepEqual(record.supporter, action.supporter);
      assert.deepEqual(
        record.consents.map(({ consent }) => consent).toSorted(byDisclosure),
        action.consents.toSorted(byDisclosure),
      );
    }
    const ids = rows<{ id: string }>(served.file, 'SELECT action_id AS id FROM actions').map(({ id }) => id);
    assert.deepEqual(ids.toSorted(), stored.map(({ action }) => action.id).toSorted());
    checkCounts(served.file);
    const signatures = stored.filter(({ action }) => action.kind === 'signature');
    const signers = new Set(signatures.map(({ action }) => action.supporter!.email));
    assert.equal(await counted('sesta'), signers.size);
    for (const campaign of ['hr-2172', 'massage-policy']) {
      const own = stored.filter(({ action }) => action.campaign === campaign);
      assert.equal(await counted(campaign), own.flatMap(({ receipt }) => receipt.deliveries).length);
    }
    const waited = stored.filter(({ receipt }) => receipt.status === 'awaiting-confirmation');
    const letters = waited.flatMap(({ receipt }) => receipt.deliveries);
    assert.equal(
      rows<{ n: number }>(served.file, 'SELECT COUNT(*) AS n FROM mailbox')[0]!.n,
      waited.length + letters.length,
    );

    // The pages that were open all the time: one by live events, one by asking.
    await sign(await open(await reader(), '/blog.html'));
    await meterShows(onlooker.locator('goal-meter'), await counted('sesta'));
    assert.equal(await onlooker.evaluate('window.stillHere'), true, 'it was not reloaded');
    const called = await fetch(`${served.url}/v1/actions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        id: crypto.randomUUID(),
        campaign: 'safe-harbor',
        kind: 'letter',
        lang: 'en',
        deliveries: [{ target: (await someTarget('safe-harbor'))!, channel: 'own-page' }],
        consents: [],
      }),
    });
    assert.equal(called.status, 201, await called.text());
    await meterShows(polled, polledBefore + 1);
  },
);

const byDisclosure = (a: { disclosure: string }, b: { disclosure: string }) =>
  a.disclosure < b.disclosure ? -1 : 1;

/** Somebody in Fresno whom a campaign may write to. */
async function someTarget(campaign: string): Promise<string | undefined> {
  const { targets } = (await (await fetch(`${served.url}/v1/campaigns/${campaign}`)).json()) as {
    targets: { offices: string[] };
  };
  const found = (await (
    await fetch(
      `${served.url}/v1/representatives?country=US&postalCode=93721&offices=${targets.offices.join()}`,
    )
  ).json()) as { offices: { representatives: { id: string }[] }[] };
  return found.offices.flatMap(({ representatives }) => representatives)[0]?.id;
}
