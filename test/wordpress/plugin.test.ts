// The plugin as it is built, in a real WordPress: what it prints, what it refuses, what it leaves behind.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { describe, it, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { listenToComplaints, newReader, openBrowser } from '../pages/browser.ts';
import { type Post, MISSING, ensureWordPress, openSite } from './wordpress.ts';

const wordpress = ensureWordPress();
const dist = fileURLToPath(new URL('../../dist/wordpress', import.meta.url));
const ENDPOINT = 'https://act.example.org';

test('the zip holds the plugin’s folder, file by file', () => {
  const zipped = unzipSync(readFileSync(`${dist}/upstander.zip`));
  const files = globSync('upstander/**', { cwd: dist, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => `${entry.parentPath}/${entry.name}`);
  assert.ok(files.length > 15);
  assert.deepEqual(Object.keys(zipped).toSorted(), files.map(file => file.slice(dist.length + 1)).toSorted());
  for (const file of files) {
    assert.ok(readFileSync(file).equals(Buffer.from(zipped[file.slice(dist.length + 1)]!)), file);
    assert.doesNotMatch(readFileSync(file, 'utf8'), /\{\{version\}\}/, file);
  }
});

if (!wordpress) test('WordPress is here', { skip: MISSING }, () => {});
else {
  const site = await openSite(wordpress);
  const browser = await openBrowser();
  const show = async (content: string, post: Partial<Post> = {}) => {
    const shown = await site.show({ role: 'author', pluginEndpoint: `${ENDPOINT}/`, ...post, content });
    assert.deepEqual(shown.complaints, []);
    const article = /<article>([^]*)<\/article>/.exec(shown.page)?.[1]?.trim() ?? shown.page;
    return { ...shown, article };
  };
  const loaders = (page: string) => page.match(/<script[^>]*upstander[^>]*>/g) ?? [];

  test('every PHP file is PHP', () => {
    const files = globSync(`${dist}/upstander/**/*.php`);
    assert.ok(files.length >= 6);
    for (const file of files) {
      const { status, stdout } = spawnSync('php', ['-l', file], { encoding: 'utf8' });
      assert.equal(status, 0, stdout);
    }
  });

  describe('the shortcode', () => {
    it('prints the tag in a div, with a link inside, and the loader once, as a module', async () => {
      const { article, page } = await show(
        '[upstander campaign="sesta" lang="es"]\n\n[upstander element="goal-meter" campaign="sesta"]',
      );
      assert.equal(
        article,
        `<div><petition-sign campaign="sesta" lang="es" endpoint="${ENDPOINT}"><a href="${ENDPOINT}/v1/forms/sesta?lang=es">Sign the petition</a></petition-sign></div>\n` +
          `<div><goal-meter campaign="sesta" endpoint="${ENDPOINT}"><a href="${ENDPOINT}/embed/sesta/goal-meter">See how far the campaign is</a></goal-meter></div>`,
      );
      const [loader, ...more] = loaders(page);
      assert.deepEqual(more, []);
      assert.match(loader!, / type="module"/);
      assert.match(loader!, /\/wp-content\/plugins\/upstander\/scripts\/[\d.]+\/loader\.js"/);
      assert.match(loader!, new RegExp(` data-endpoint="${ENDPOINT}"`));
      const head = page.slice(0, page.indexOf('<body'));
      assert.match(head, /upstander\/reserve\.css/, 'the rules that reserve room come before the text');
    });

    it('shows what stands inside, and nothing of it runs', async () => {
      const { article } = await show(
        '[upstander element="hotline-info" country="US" topic="trafficking"]<a href="tel:988" onclick="x()">988</a><script>x()</script>[/upstander]',
        { role: 'administrator' },
      );
      assert.equal(
        article,
        `<div><hotline-info country="US" topic="trafficking" endpoint="${ENDPOINT}"><a href="tel:988">988</a>x()</hotline-info></div>`,
      );
    });

    it('takes no attribute and no value that it does not know', async () => {
      const { article } = await show(
        '[upstander element="petition-sign" campaign="sesta" lang="es onload=x" endpoint="https://evil.example" onclick="x()" style="color:red" topic="x"]',
      );
      assert.match(article, new RegExp(`<petition-sign campaign="sesta" endpoint="${ENDPOINT}">`));
      assert.doesNotMatch(article, /evil|onclick|onload|style|topic/);
    });

    it('prints a petition of one line, and its link without that word', async () => {
      const { article } = await show(
        '[upstander campaign="sesta" compact="yes"]\n\n[upstander element="goal-meter" campaign="sesta" compact="yes"]',
      );
      assert.match(
        article,
        /<petition-sign campaign="sesta" compact="yes" endpoint="[^"]+"><a href="[^"]+\/v1\/forms\/sesta">/,
      );
      assert.match(article, /<goal-meter campaign="sesta" endpoint=/);
    });

    it('takes a country in small letters', async () => {
      const { article } = await show('[upstander element="hotline-info" country="us"]');
      assert.match(article, /<hotline-info country="US" /);
      const { article: some } = await show(
        '[upstander element="hotline-info" hotline="us-a ca-b" emergency="yes" discreet="Opening hours"]',
      );
      assert.match(some, /<hotline-info hotline="us-a ca-b" emergency="" discreet="Opening hours" endpoint=/);
      assert.match(some, /\/embed\/hotline-info\?hotline=us-a(%20|\+)ca-b(&amp;|&#038;)emergency=1"/);
    });

    it('says what is wrong to those who write, and nothing to readers', async () => {
      for (const [content, why] of [
        ['[upstander element="script" campaign="sesta"]', /must be one of: petition-sign, contact-rep/],
        ['[upstander campaign="No Such"]', /petition-sign needs campaign/],
        ['[upstander element="hotline-info" country="USA"]', /hotline-info needs country/],
      ] as const) {
        const { article } = await show(content);
        assert.match(article, why);
        assert.doesNotMatch(article, /<(petition-sign|hotline-info|script)/);
        const reader = await show(content, { role: 'visitor' });
        assert.equal(reader.article, '');
        assert.deepEqual(loaders(reader.page), []);
      }
    });

    it('without an endpoint shows what stands inside, and loads nothing', async () => {
      const inside = '<a href="https://coalition.example/sign">Sign</a>';
      const { article, page } = await show(`[upstander campaign="sesta"]${inside}[/upstander]`, {
        pluginEndpoint: '',
        role: 'visitor',
      });
      assert.equal(article, inside);
      assert.doesNotMatch(page, /plugins\/upstander/);
    });

    it('is a link in a feed', async () => {
      const { article } = await show('[upstander campaign="sesta"]', { feed: true });
      assert.match(article, new RegExp(`^<a href="${ENDPOINT}/v1/forms/sesta">Sign the petition</a>`));
      assert.doesNotMatch(article, /<petition-sign/);
    });
  });

  test('the block has the same fields, and an author may use it', async () => {
    const { article, block, saved } = await show(
      '<!-- wp:upstander/element {"element":"contact-rep","campaign":"hr-2172","endpoint":"https://evil.example"} /-->',
    );
    assert.match(saved, /wp:upstander\/element/);
    assert.equal(
      article,
      `<div><contact-rep campaign="hr-2172" endpoint="${ENDPOINT}"><a href="${ENDPOINT}/embed/hr-2172/contact-rep">Write a letter</a></contact-rep></div>`,
    );
    for (const name of ['element', 'campaign', 'country', 'topic', 'lang'])
      assert.ok(block!.includes(name), name);
  });

  test('the block has its fields in the editor, and saves them', { timeout: 60_000 }, async () => {
    await show('', { editor: true });
    const page = await (await newReader(browser)).newPage();
    const { errors } = listenToComplaints(page);
    await page.goto(site.url);
    const saved = () => page.evaluate<string>('saved');
    await page.getByLabel('Campaign').fill('sesta');
    await page.getByLabel('Language').fill('es');
    assert.equal(await saved(), '<!-- wp:upstander/element {"campaign":"sesta","lang":"es"} /-->');
    const { article } = await show(await saved());
    assert.match(article, /^<div><petition-sign campaign="sesta" lang="es" /);

    await page.getByLabel('What').selectOption('Help lines');
    await page.getByLabel('Country').fill('US');
    assert.equal(await page.getByLabel('Campaign').count(), 0);
    assert.match(await saved(), /"element":"hotline-info".*"country":"US"/);
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  test('a placeholder brings the loader, and cannot name another endpoint', async () => {
    const { article, page } = await show(
      `<div data-endpoint='https://evil.example' data-upstander="petition-sign" data-campaign="sesta" data-endpoint="https://evil.example"><a href="/x">Sign</a></div>` +
        '<p data-endpoint="kept">Elsewhere</p>',
    );
    assert.equal(loaders(page).length, 1);
    assert.match(article, /<div data-upstander="petition-sign" data-campaign="sesta">/);
    assert.match(article, /<p data-endpoint="kept">/);
  });

  test('the endpoint is a provider of frames', async () => {
    const { providers } = await show('Words.');
    assert.deepEqual(providers, { [`${ENDPOINT}/embed/*`]: [`${ENDPOINT}/v1/oembed`, false] });
  });

  test('a page without an element loads nothing', async () => {
    const { page } = await show('Only words.');
    assert.doesNotMatch(page, /plugins\/upstander/);
  });

  test('the setting takes an address alone; a wrong one is said, and the earlier one stays', async () => {
    const typed = {
      ' https://new.example/path/ ': ['https://new.example/path', 0],
      'http://localhost:8787': ['http://localhost:8787', 0],
      '': ['', 0],
      'javascript:alert(1)': [ENDPOINT, 1],
      'https://user:secret@new.example': [ENDPOINT, 1],
      'https://new.example/?a=1': [ENDPOINT, 1],
      'https://new.example/"><script>': ['https://new.example/script', 0],
    } as const;
    const { sanitized } = await show('Words.', { role: 'administrator', settings: Object.keys(typed) });
    assert.deepEqual(sanitized, Object.values(typed));
  });

  test('the settings page is for administrators, escapes what it shows, and carries a nonce', async () => {
    const { settingsPage } = await show('Words.', { role: 'administrator', pluginEndpoint: ENDPOINT });
    assert.match(settingsPage!, new RegExp(`name="upstander_endpoint" value="${ENDPOINT}"`));
    assert.match(settingsPage!, /name="_wpnonce"/);
    const { settingsPage: escaped } = await show('Words.', {
      role: 'administrator',
      pluginEndpoint: 'https://a.example/a&b"onfocus="x',
    });
    assert.match(escaped!, /value="https:\/\/a\.example\/a&(amp|#0?38);bonfocus=x"/);
    assert.equal((await show('Words.')).settingsPage, '');
  });

  test('removing the plugin removes its option', async () => {
    assert.deepEqual((await show('Words.')).deleted, ['upstander_endpoint']);
  });
}
