// The builder's preview: the real elements, which answer themselves, in every engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findings } from './axe.ts';
import {
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
import { chooseKind, go, pasteFile, view } from './builder.ts';

const browser = await openBrowser();
const { url } = await openServer();
const timeout = 90_000;

const PETITION = `id: our-petition
title: Lights for Elm Street
goal:
  target: 500
petition:
  statement: We ask the city to light Elm Street.
disclosures:
  - id: processing
    purpose: processing
    mode: notice
    text: Lights for Elm keeps your name and e-mail address to count your signature.
    controller: { name: Lights for Elm, postalAddress: 1 Elm Street, contact: us@elm.example }
    privacyNotice: { url: https://elm.example/privacy, version: '2026-11' }
`;

const builderFor = async (kind: string) =>
  chooseKind(await newReader(browser, { viewport: { width: 1280, height: 900 } }), url, kind);

test('what is made is shown, beside the form or in its place', { timeout }, async () => {
  for (const width of [1280, 600]) {
    const context = await newReader(browser, { viewport: { width, height: 900 } });
    const page = await context.newPage();
    const { errors } = listenToComplaints(page);
    await page.goto(`${url}/builder/`);
    await page.locator('[name=kind][value=petition]').check();
    await view(page, 'Preview');
    const frame = page.frameLocator('#preview iframe');
    const element = await settled(frame.locator('.stage:not(.coming) > petition-sign'));
    await element.getByText('[[What you ask for, in one line]]').waitFor();
    assert.deepEqual(errors, []);
    await context.close();
  }
});

test('the preview signs in the memory of its tab, keeps nothing, and asks nobody', { timeout }, async () => {
  const context = await newReader(browser, { viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const { errors } = listenToComplaints(page);
  const asked: string[] = [];
  page.on('request', request => void asked.push(request.url()));
  await page.goto(`${url}/builder/`);
  await page.locator('[name=kind][value=petition]').check();
  await pasteFile(page, PETITION);
  const frame = page.frameLocator('#preview iframe');
  const element = frame.locator('.stage:not(.coming) > petition-sign');
  await element.getByText('Lights for Elm Street').waitFor(); // no more what the kind begins with
  await element.locator('[part=count]').waitFor();
  const before = await metered(element);
  await typeWho(element, somebody());
  // By key: one driver finds nothing to click in what is drawn smaller.
  await signButton(element).press('Enter');
  await element.getByText('Thank you. Your signature is recorded.').waitFor();
  await meterShows(element, before + 1);
  await page.locator('[name=preview-state]').focus();
  await page.locator('[name=preview-state]').selectOption('closed');
  await element.getByText('This petition has ended').waitFor();
  assert.equal(
    await page.evaluate('document.activeElement.name'),
    'preview-state',
    'the focus stays with whoever chooses',
  );
  assert.equal(await metered(element), before + 1, 'what was signed stays counted');
  const keys = await page.evaluate<string[]>('Object.keys(localStorage).concat(Object.keys(sessionStorage))');
  assert.deepEqual(keys, ['upstander-builder']);
  await page.getByLabel('Right to left').check();
  await page.locator('[name=preview-scheme][value=dark]').check();
  await page.locator('[name=preview-width][value=desktop]').check();
  await frame.locator('html[dir=rtl][data-scheme=dark]').waitFor();
  assert.ok((await frame.locator('html').evaluate(({ clientWidth }) => clientWidth)) > 600);
  assert.deepEqual(errors, []);
  assert.deepEqual(
    asked.filter(one => !/^(?:data|blob):/.test(one) && !one.startsWith(`${url}/builder/`)),
    [],
  );
  assert.ok(!asked.some(one => one.includes('/endpoint/')), 'also what is answered here');
  await context.close();
});

test('a colour that is hard to read is told while it is chosen, and can be mended', { timeout }, async () => {
  const page = await builderFor('hotline');
  await go(page, 'look');
  const frame = page.frameLocator('#preview iframe');
  const accent = () =>
    frame
      .locator('hotline-info')
      .evaluate((node): string =>
        node.ownerDocument.defaultView.getComputedStyle(node).getPropertyValue('--upstander-accent'),
      );
  await settled(frame.locator('hotline-info'));
  const drag = (value: string) =>
    page.locator('#colour-accent').evaluate((input, colour) => {
      input.value = colour;
      input.dispatchEvent(new Event('input', { bubbles: true })); // still held: no change yet
    }, value);
  await drag('#ffcc00');
  const warning = page.locator('.warning');
  await warning.getByText('Accent on card: 1.5 to 1, and 4.5 to 1 is needed.').waitFor();
  assert.match(await accent(), /#ffcc00/);
  assert.deepEqual(await findings(page), []);
  await warning.getByRole('button', { name: /^Use #/ }).click();
  await warning.waitFor({ state: 'detached' });
  await page.getByText('Everything can be read').first().waitFor();
  // What is chosen for the night is seen by night.
  await page.getByLabel('By night', { exact: true }).check();
  await frame.locator('html[data-scheme=dark]').waitFor();
  await page.getByLabel('By day', { exact: true }).check();
  await frame.locator('html[data-scheme=light]').waitFor();
  await page.locator('#look-radius').fill('0');
  await page.getByText('The theme as CSS').click();
  const css = await page.locator('#look pre').innerText();
  assert.match(css, /--upstander-radius: 0px;/);
  assert.doesNotMatch(css, /#ffcc00/);
  await go(page, 'take');
  await page.getByRole('heading', { name: 'Save the files' }).waitFor();
  assert.deepEqual(await findings(page), []);
  await page.context().close();
});

test(
  'a file that is dropped is opened in the builder, and one that is no text is refused',
  { timeout },
  async () => {
    const page = await builderFor('petition');
    const drop = (name: string, bytes: number[]) =>
      page.evaluate(`{
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(${JSON.stringify(bytes)})], ${JSON.stringify(name)}));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    }`);
    await drop('photo.png', [0x89, 0x50, 0x4e, 0x47, 0]);
    await page.getByRole('heading', { name: 'This is no campaign file' }).waitFor();
    await page.getByRole('button', { name: 'All right' }).click();
    await drop('meter.yaml', [...Buffer.from('id: lights\ntitle: Dropped\n')]);
    await page.locator('[data-field=title]').and(page.locator('input')).waitFor();
    assert.equal(await page.locator('[data-field=title]').inputValue(), 'Dropped');
    assert.match(await page.evaluate('location.href'), /\/builder\/#text$/);
    await page.context().close();
  },
);
