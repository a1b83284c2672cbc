import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { OEmbed, type Problem } from '../../contract/index.ts';
import {
  ORIGIN,
  type Setup,
  letters,
  petition,
  signature,
  tempFolder,
  testEndpoint,
} from '../test-support.ts';

async function endpoint(t: TestContext, options: Setup = {}) {
  const cdnFolder = join(await tempFolder(t), 'cdn');
  await mkdir(cdnFolder);
  await writeFile(join(cdnFolder, 'loader.js'), 'export {};');
  const files = {
    'a.json': petition(),
    'b.json': letters(),
    'c.json': { id: 'words', title: 'Words <b>&"' },
  };
  return testEndpoint(t, { files, cdnFolder, ...options });
}

const policyOf = (response: Response) =>
  Object.fromEntries(
    response.headers
      .get('content-security-policy')!
      .split('; ')
      .map(directive => [directive.split(' ')[0], directive.split(' ').slice(1).join(' ')]),
  ) as Record<string, string>;

test('a hosted page holds one element, what stays if it fails, and nothing inline', async t => {
  const at = await endpoint(t);
  await at.act(await signature(at));
  for (const [path, lang, parts] of [
    [
      '/embed/safe/petition-sign',
      'en',
      [
        '<title>Safe streets</title>',
        '<petition-sign campaign="safe"',
        '<base target="_blank"',
        'href="/v1/forms/safe?lang=en"',
      ],
    ],
    [
      '/embed/safe/petition-sign?lang=es',
      'es',
      ['<title>Calles seguras</title>', 'href="/v1/forms/safe?lang=es"', 'Firmar la petición'],
    ],
    [
      '/embed/safe/petition-sign?compact=1',
      'en',
      ['<petition-sign campaign="safe" compact', "petition-sign[campaign='safe'][compact]"],
    ],
    ['/embed/safe/goal-meter?compact=1', 'en', [/<goal-meter campaign="safe"\s*>/]],
    ['/embed/safe/goal-meter', 'en', ['<goal-meter campaign="safe"', /<p>\s*1 \/ 100/]],
    [
      '/embed/safe/goal-meter?shape=ring',
      'en',
      ['<goal-meter campaign="safe" shape="ring"', "[shape='ring']"],
    ],
    ['/embed/safe/goal-meter?shape=x%22y', 'en', [/<goal-meter campaign="safe"\s*>/]],
    [
      '/embed/write/contact-rep?lang=xx-nonsense-!',
      'en',
      [
        '<contact-rep campaign="write"',
        'href="https://city.example/form"',
        'href="mailto:chief@police.example"',
      ],
    ],
    ['/embed/words/goal-meter', 'en', ['<title>Words &lt;b&gt;&amp;&quot;</title>']],
    [
      '/embed/hotline-info?country=us&topic=trafficking&lang=es',
      'es',
      [
        '<title>Líneas de ayuda: Estados Unidos</title>',
        '<hotline-info country="US" topic="trafficking"',
        'href="tel:+18883737888"',
      ],
    ],
    [
      '/embed/hotline-info?hotline=us-suicide-crisis%20ca-trafficking&emergency=555&discreet=Pay%20here',
      'en',
      [
        '<title>Help lines: United States and Canada</title>',
        /<hotline-info hotline="us-suicide-crisis ca-trafficking" emergency discreet><details>\s*<summary>More information<\/summary>/,
        'href="tel:988"',
        'href="tel:+18339001010"',
      ],
    ],
    [
      '/embed/hotline-info?country=US&lang=ar',
      'ar',
      ['<html lang="ar" dir="rtl">', '<title>خطوط المساعدة: الولايات المتحدة</title>'],
    ],
  ] as const) {
    const response = await at.request(path);
    assert.equal(response.status, 200, path);
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.match(response.headers.get('cache-control')!, /^public, max-age=60,/);
    assert.equal(response.headers.get('x-frame-options'), null);
    const page = await response.text();
    assert.ok(page.includes(`<html lang="${lang}"`), path);
    assert.ok(page.includes('<meta name="robots" content="noindex"'));
    assert.ok(page.includes(`src="${at.endpoint.scripts}/loader.js" data-endpoint="/"`));
    for (const part of parts) {
      assert.ok(
        typeof part === 'string' ? page.includes(part) : part.test(page),
        `${path}: ${part} in ${page}`,
      );
    }
    assert.doesNotMatch(page, / style=| on\w+=/);
    // The element's room, and nothing else: the policy names its hash.
    const [, room] = /<style>([^<]*)<\/style>/.exec(page)!;
    assert.equal(page.match(/<style/g)!.length, 1);
    const hash = createHash('sha256').update(room!).digest('base64');
    assert.ok(response.headers.get('content-security-policy')!.includes(`style-src 'self' 'sha256-${hash}'`));
    assert.equal(page.match(/<script/g)!.length, page.match(/<\/script>/g)!.length);
    assert.doesNotMatch(page, /<script[^>]*>[^<]/);
    assert.equal(page.match(/<(petition-sign|contact-rep|goal-meter|hotline-info)\b/g)!.length, 1);
    const again = await at.request(path, { headers: { 'If-None-Match': response.headers.get('etag')! } });
    assert.equal(again.status, 304);
  }
});

test('any page may hold a frame, unless there is a list', async t => {
  const framedBy = async (options: Setup, path = '/embed/safe/petition-sign') =>
    policyOf(await (await endpoint(t, options)).request(path, { headers: { Accept: 'text/html' } }))[
      'frame-ancestors'
    ];
  const blog = 'https://blog.example';
  const frames = 'https://frames.example';
  assert.equal(await framedBy({}), undefined);
  assert.equal(await framedBy({ allowedOrigins: [blog] }), `'self' ${blog}`);
  assert.equal(await framedBy({ allowedOrigins: [blog], frameOrigins: [frames] }), `'self' ${frames}`);
  assert.equal(await framedBy({ frameOrigins: [frames, blog] }), `'self' ${frames} ${blog}`);
  assert.equal(await framedBy({ allowedOrigins: [blog], frameOrigins: ['*'] }), undefined);
  assert.equal(await framedBy({ allowedOrigins: [blog] }, '/embed/none/petition-sign'), `'self' ${blog}`);
  assert.equal(await framedBy({}, '/v1/receipts/none'), "'none'", 'no other page may be held');
});

test('what cannot be framed is told, in the frame', async t => {
  const at = await endpoint(t);
  for (const [path, status, kind] of [
    ['/embed/none/petition-sign', 404, 'unknown-campaign'],
    ['/embed/write/petition-sign', 404, 'not-found'],
    ['/embed/safe/contact-rep', 404, 'not-found'],
    ['/embed/safe/action-provider', 404, 'not-found'],
    ['/embed/safe/petition-sign/more', 404, 'not-found'],
    ['/embed/hotline-info', 400, 'invalid-query'],
    ['/embed/hotline-info?country=USA', 400, 'invalid-query'],
    ['/embed/hotline-info?country=US&topic=A%20B', 400, 'invalid-query'],
    ['/embed/hotline-info?hotline=nowhere', 400, 'invalid-query'],
    ['/embed/hotline-info?hotline=us-%3Cb%3E', 400, 'invalid-query'],
  ] as const) {
    const response = await at.request(path);
    const problem = (await response.json()) as Problem;
    assert.equal(`${response.status} ${problem.type}`, `${status} urn:upstander:problem:${kind}`, path);
    const page = await at.request(path, { headers: { Accept: 'text/html' } });
    assert.match(await page.text(), /This did not work/);
    if (path !== '/embed/safe/petition-sign/more')
      assert.equal(policyOf(page)['frame-ancestors'], undefined, path);
  }
});

test("a campaign's own address leads to what it asks for first", async t => {
  const at = await endpoint(t);
  for (const [path, to] of [
    ['/embed/safe?lang=es', '/embed/safe/petition-sign?lang=es'],
    ['/embed/write', '/embed/write/contact-rep'],
    ['/embed/words', '/embed/words/goal-meter'],
  ]) {
    const response = await at.request(path!);
    assert.equal(response.status, 302);
    assert.equal(response.headers.get('location'), to);
  }
});

const oembed = (url: string, more = '') => `/v1/oembed?url=${encodeURIComponent(url)}${more}`;

test('oEmbed answers the frame of a hosted page', async t => {
  const at = await endpoint(t);
  const page = await (await at.request('/embed/safe/petition-sign?lang=es')).text();
  const [, link] = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(page)!;
  const discovered = new URL(link!.replaceAll('&amp;', '&'));
  assert.equal(discovered.origin, ORIGIN);
  const response = await at.request(discovered.pathname + discovered.search);
  assert.equal(response.headers.get('content-type'), 'application/json');
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  const { html, width, height, ...rest } = OEmbed.parse(await response.json());
  assert.deepEqual(rest, {
    version: '1.0',
    type: 'rich',
    title: 'Calles seguras',
    provider_name: 'Upstander',
    provider_url: ORIGIN,
    cache_age: 3600,
  });
  assert.ok(html.includes(`src="${ORIGIN}/embed/safe/petition-sign?lang=es"`), html);
  assert.ok(html.includes(`width="${width}" height="${height}"`));
  assert.ok(html.includes(`src="${ORIGIN}${at.endpoint.scripts}/frame.js"`));

  const small = OEmbed.parse(await at.json(oembed(`${ORIGIN}/embed/safe`, '&maxwidth=300&maxheight=200')));
  assert.deepEqual([small.width, small.height], [300, 200]);
  assert.match(small.html, /petition-sign" .*width="300" height="200"/);
  const large = OEmbed.parse(await at.json(oembed(`${ORIGIN}/embed/safe`, '&maxwidth=9000')));
  assert.equal(large.width, width);
  const narrow = OEmbed.parse(await at.json(oembed(`${ORIGIN}/embed/safe`, '&maxwidth=360')));
  assert.ok(narrow.height > large.height, 'a narrow card is higher');
  assert.ok(height > large.height, 'and so is one in Spanish');
  const help = OEmbed.parse(
    await at.json(oembed(`${ORIGIN}/embed/hotline-info?country=US&topic=trafficking`)),
  );
  assert.match(help.html, /embed\/hotline-info\?country=US&amp;topic=trafficking"/);
  const words = OEmbed.parse(await at.json(oembed(`${ORIGIN}/embed/words`)));
  assert.match(words.html, /title="Words &lt;b&gt;&amp;&quot;"/);
});

test('oEmbed refuses what is not ours, as its specification says', async t => {
  const at = await endpoint(t);
  const own = `${ORIGIN}/embed/safe`;
  for (const [path, status] of [
    ['/v1/oembed', 400],
    ['/v1/oembed?url=', 400],
    [oembed(own, '&maxwidth=0'), 400],
    [oembed(own, '&maxheight=1e3'), 400],
    [oembed(own, '&format=xml'), 501],
    [oembed(own, '&format='), 501],
    [oembed('nonsense'), 404],
    [oembed('https://evil.example/embed/safe'), 404],
    [oembed(`${ORIGIN}.evil.example/embed/safe`), 404],
    [oembed(`https://${new URL(ORIGIN).host}@evil.example/embed/safe`), 404],
    [oembed('http://act.example.org/embed/safe'), 404],
    [oembed(`${ORIGIN}/v1/receipts/secret`), 404],
    [oembed(`${ORIGIN}/embed/../v1/campaigns/safe`), 404],
    [oembed(`${ORIGIN}/embed/none`), 404],
    [oembed(`${ORIGIN}/embed/safe/"><script>alert(1)</script>`), 404],
    [oembed('javascript:alert(1)'), 404],
  ] as const) {
    const response = await at.request(path);
    assert.equal(response.status, status, path);
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
  }
});
