// Every printed snippet through a real WordPress, for those who may paste any HTML and for those who may
// not, in both editors: what is meant to survive renders an element that signs; all else shows its link.
import assert from 'node:assert/strict';
import { before, describe, it, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { hotlineSubject } from '../../src/cli/snippet-subject.ts';
import { servedScripts } from '../../src/cli/scripts.ts';
import { type Subject, WAYS, type Way } from '../../src/snippets/index.ts';
import {
  fillPetition,
  listenToComplaints,
  newReader,
  openBrowser,
  openServer,
  signButton,
  somebody,
} from '../pages/browser.ts';
import { htmlOf, subjectAt } from '../ways.ts';
import { MISSING, ensureWordPress, openSite } from './wordpress.ts';

const wordpress = ensureWordPress();

/** How a text goes into a post. */
const PLACES = {
  'a line of its own in the classic editor': code => `Before.\n\n${code}\n\nAfter.`,
  'within a line of the classic editor': code => `Please look: ${code} Thank you.`,
  'an HTML block': code =>
    `<!-- wp:paragraph -->\n<p>Before.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:html -->\n${code}\n<!-- /wp:html -->`,
} as const satisfies Record<string, (code: string) => string>;

type Seen = 'element' | 'link';

interface Case {
  name: string;
  way: Way;
  /** The plugin is active. */
  plugin?: boolean;
  administrator: Seen;
  author: Seen;
}

/** What the documentation promises (demo/docs/wordpress.md). */
const CASES: Case[] = [
  { name: 'tag', way: 'tag', administrator: 'element', author: 'link' },
  { name: 'one', way: 'one', administrator: 'element', author: 'link' },
  { name: 'baked', way: 'baked', administrator: 'element', author: 'link' },
  { name: 'frame', way: 'frame', administrator: 'element', author: 'link' },
  {
    name: 'placeholder, its script in the theme',
    way: 'placeholder',
    administrator: 'element',
    author: 'element',
  },
  {
    name: 'placeholder, with the plugin',
    way: 'placeholder',
    plugin: true,
    administrator: 'element',
    author: 'element',
  },
  {
    name: 'shortcode of the plugin',
    way: 'wordpress',
    plugin: true,
    administrator: 'element',
    author: 'element',
  },
  { name: 'npm, where no bundle defines it', way: 'npm', administrator: 'link', author: 'link' },
];

test('WordPress is here', { skip: wordpress ? false : MISSING }, async () => {
  assert.ok(wordpress);
});

if (wordpress) {
  const browser = await openBrowser();
  const { url } = await openServer();
  const site = await openSite(wordpress);
  let petition: Subject;
  before(async () => {
    petition = await subjectAt(url, 'sesta');
  });
  const timeout = 60_000;

  /** What goes into the post, and what an administrator puts into the theme. */
  const parts = (way: Way, plugin: boolean): { code: string; footer: string } => {
    if (way === 'wordpress') return { code: WAYS.wordpress.snippet(petition).blocks[1]!.code, footer: '' };
    const [code, around = ''] = htmlOf(way, petition);
    return { code: code!, footer: plugin ? '' : around };
  };

  const elementOf = (way: Way, page: Page): Locator =>
    (way === 'frame' ? page.frameLocator('iframe') : page).locator('petition-sign');

  /** A real signature, from the form to the thanks. */
  async function signs(element: Locator): Promise<void> {
    await fillPetition(element, somebody());
    await signButton(element).click();
    await element.getByText('Thank you. Your signature is recorded.').waitFor();
  }

  async function showsLink(page: Page, saved: string): Promise<void> {
    const link = page.locator('article').getByRole('link', { name: 'Sign the petition' });
    await link.waitFor();
    const href = await link.getAttribute('href');
    assert.equal(href, `${url}/v1/forms/sesta`);
    assert.equal((await fetch(href)).status, 200);
    const text = await page.locator('article').innerText();
    assert.match(text, /^\s*(Before\.|Please look:)?\s*Sign the petition\s*(After\.|Thank you\.)?\s*$/m);
    assert.doesNotMatch(text, /[<>]|http|integrity|upstander/, `left over: ${saved}`);
  }

  for (const { name, way, plugin = false, ...seen } of CASES) {
    describe(name, () => {
      for (const role of ['administrator', 'author'] as const) {
        for (const [place, put] of Object.entries(PLACES)) {
          it(`${role}, ${place}: ${seen[role]}`, { timeout }, async () => {
            const { code, footer } = parts(way, plugin);
            const shown = await site.show({
              content: put(code),
              role,
              footer,
              ...(plugin && { pluginEndpoint: url }),
            });
            assert.deepEqual(shown.complaints, []);
            const page = await (await newReader(browser)).newPage();
            const { errors } = listenToComplaints(page);
            await page.goto(site.url);
            if (seen[role] === 'element') await signs(elementOf(way, page));
            else await showsLink(page, shown.saved);
            assert.deepEqual(errors, []);
            await page.context().close();
          });
        }
      }
    });
  }

  describe('help lines', () => {
    for (const way of ['tag', 'one', 'placeholder'] as const) {
      it(`${way}: an author's post without scripts has the number as a link`, { timeout }, async () => {
        const subject = {
          ...(await hotlineSubject({ endpoint: url }, { country: 'US', topic: 'trafficking' })),
          ...(await servedScripts({ tag: 'hotline-info' }, url)),
        };
        const [code] = htmlOf(way, subject);
        await site.show({ content: `Before.\n\n${code}\n\nAfter.`, role: 'author' });
        const page = await (await newReader(browser)).newPage();
        await page.goto(site.url);
        const link = page.getByRole('link', { name: /1-888-373-7888/ });
        await link.waitFor();
        assert.equal(await link.getAttribute('href'), 'tel:+18883737888');
        await page.context().close();
      });
    }
  });
}
