// Every page of the documentation, as it is served: whole on a phone, on a desk and in the narrowest window with text of double
// size, by day and by night; axe finds nothing, every link leads somewhere, every live example is there. Lists hold all of what they are made from.
import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { describe, it, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { SETTINGS } from '../../../src/cli/config/settings.ts';
import { program } from '../../../src/cli/program.ts';
import { LETTER_VARIABLES } from '../../../src/contract/letter.ts';
import { others } from '../../../src/i18n/languages.ts';
import { findings } from '../axe.ts';
import { engine, openBrowser, openServer, openTabs, settled } from '../browser.ts';

const folder = fileURLToPath(new URL('../../../dist/docs', import.meta.url));
const TAGS = 'petition-sign, contact-rep, hotline-info, goal-meter';
const names = globSync('*.html', { cwd: folder }).toSorted();
const PHONE = { width: 360, height: 800 };
const NARROW = { width: 320, height: 800 };
const DESK = { width: 1280, height: 800 };

const browser = await openBrowser();
const { url } = await openServer();
const timeout = 60_000;

const text = async (name: string) => (await fetch(`${url}/docs/${name}`)).text();

test('there is a documentation', () => assert.ok(names.length > 30));

test(
  'every link within the documentation leads to a page, and to a part that it has',
  { timeout },
  async () => {
    const parts = new Map<string, Set<string>>();
    const links: { from: string; to: string }[] = [];
    for (const name of names) {
      const html = await text(name);
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
      assert.equal(new Set(ids).size, ids.length, `${name}: an id stands there twice`);
      parts.set(`/docs/${name}`, new Set(ids));
      for (const [, to] of html.matchAll(/<(?:a|link)\b[^>]* href="([^"]+)"/g))
        links.push({ from: name, to: to! });
    }
    const asked = new Map<string, boolean>();
    for (const { from, to } of links) {
      if (/^(mailto:|tel:|https:)/.test(to)) continue;
      const { pathname, hash, origin } = new URL(to, `${url}/docs/${from}`);
      if (origin !== url) continue; // an address that an example names
      if (!asked.has(pathname)) asked.set(pathname, (await fetch(url + pathname)).ok);
      assert.ok(asked.get(pathname), `${from}: ${to}`);
      const has = parts.get(pathname);
      if (hash && has) assert.ok(has.has(decodeURIComponent(hash.slice(1))), `${from}: ${to}`);
    }
    assert.ok(asked.size > names.length);
  },
);

test('what is listed is all there is: settings, commands, languages, variables of letters', async () => {
  const configuration = await text('configuration.html');
  for (const { key, variable } of SETTINGS) {
    const written = new RegExp(`hljs-attr">${key.split('.').pop()!}:`);
    assert.match(configuration, written, key);
    assert.ok(configuration.includes(variable), variable);
  }
  const commands = await text('commands.html');
  const every = (of: typeof program, path = 'command'): string[] =>
    of.commands.flatMap(one =>
      one.name() === 'help' ? [] : [`${path}-${one.name()}`, ...every(one, `${path}-${one.name()}`)],
    );
  assert.ok(every(program).length > 30);
  for (const id of every(program)) assert.ok(commands.includes(` id="${id}"`), id);
  const languages = await text('languages.html');
  for (const tag of others)
    assert.ok(languages.includes(`<td role="cell"><code class="short">${tag}</code></td>`), tag);
  const campaigns = await text('campaigns.html');
  for (const name of Object.keys(LETTER_VARIABLES))
    assert.ok(campaigns.includes(`<code class="short">{{${name}}}</code>`), name);
});

// All in one profile, in a few tabs that are used again. A page is looked at on a phone by day, then on a desk by night;
// axe takes the longest, so that it sees every second page by day, and the others by night.
const TABS = engine === 'webkit' ? 1 : 4;

describe('each page of the documentation', { concurrency: TABS }, async () => {
  const take = await openTabs(browser, TABS, { viewport: PHONE });
  for (const [index, name] of names.entries()) {
    it(name, { timeout }, async t => {
      const { page, complaints } = take(t);
      const light = async (colorScheme: 'light' | 'dark') => {
        if (engine === 'chromium') await page.emulateMedia({ colorScheme });
      };
      const fits = async (where: string) => {
        const [wide, room] = await page.evaluate<[number, number]>(
          '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
        );
        assert.ok(wide <= room, `${where}: ${wide} instead of ${room}`);
      };
      const textSize = async (size: string) =>
        page.evaluate(`document.documentElement.style.fontSize = '${size}'`);
      await page.setViewportSize(PHONE);
      await light('light');
      await page.goto(`${url}/docs/${name}`);
      for (const element of await page.locator(TAGS).all()) await settled(element);
      await fits('on a phone');
      if (index % 2) assert.deepEqual(await findings(page), [], 'on a phone, by day');
      await page.setViewportSize(NARROW);
      await textSize('200%');
      await fits('in the narrowest window, with text of double size');
      await textSize('');
      await page.setViewportSize(DESK);
      await light('dark');
      await fits('on a desk');
      if (!(index % 2)) assert.deepEqual(await findings(page), [], 'on a desk, by night');
      assert.deepEqual(complaints.errors, []);
    });
  }
});
