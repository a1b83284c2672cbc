// Whoever saw another text agreed to nothing: one character of a consent text is changed on the screen, and the real
// endpoint, which published another one, refuses the signature.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rows } from '../served.ts';
import {
  engine,
  fillPetition,
  newReader,
  openBrowser,
  openServer,
  settled,
  signButton,
  somebody,
} from './browser.ts';

const browser = await openBrowser();
const served = await openServer();
/** The versions that a supporter's signatures are stored with; nothing of those who have none. */
const versionsOf = (family: string) =>
  rows<{ version: string }>(
    served.file,
    `SELECT c.version FROM consents c JOIN actions a ON a.action_id = c.action_id
     WHERE a.supporter LIKE '%' || ? || '%' ORDER BY c.rowid`,
    family,
  ).map(({ version }) => version);
const published = () =>
  rows<{ version: string }>(
    served.file,
    "SELECT version FROM disclosures WHERE campaign_id = 'sesta' AND lang = 'en' AND superseded_at IS NULL",
  ).map(({ version }) => version);

for (const [what, where] of [
  ['a notice', '[part=notice] p'],
  ['a choice', '[part=disclosure] p'],
  ['an answer', '[part=disclosure] label span'],
] as const) {
  test(`one other character in ${what} (${engine}), and nothing is stored`, { timeout: 60_000 }, async () => {
    const context = await newReader(browser);
    const page = await context.newPage();
    await page.goto(`${served.url}/blog.html`);
    const petition = await settled(page.locator('petition-sign').first());
    const person = somebody();
    await fillPetition(petition, person);
    const change = await petition.evaluate((element, path) => {
      const nodes = [...element.shadowRoot!.querySelector(path)!.childNodes];
      const node = nodes.find(({ nodeType, textContent }) => nodeType === 3 && textContent!.trim())!;
      const before = node.textContent!;
      node.textContent = before.replace(/[aeiu]/, 'o');
      return { before, after: node.textContent };
    }, where);
    assert.notEqual(change.after, change.before);
    await signButton(petition).click();
    await petition.getByText('has changed since you opened this page').waitFor();
    assert.deepEqual(versionsOf(person.family), [], 'nothing was stored');

    // What was published is there again, to be read and answered.
    const text = await petition.evaluate(
      (element, path) => element.shadowRoot!.querySelector(path)!.textContent,
      where,
    );
    assert.ok(text!.includes(change.before.trim()));
    await petition.locator('[name="consent.petition-updates"][value=given]').check();
    await signButton(petition).click();
    await petition.getByText('Thank you. Your signature is recorded.').waitFor();
    assert.deepEqual(versionsOf(person.family).toSorted(compare), published().toSorted(compare));
    await context.close();
  });
}

const compare = (one: string, other: string) => (one < other ? -1 : 1);
