// Who gets into the admin page, and who does not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ORIGIN, testEndpoint } from '../test-support.ts';
import { openAdmin, send, signIn, told, tokenFor, visitor } from './test-support.ts';
import { isTokenName, newToken } from './tokens.ts';

const PAGES = ['/campaigns/safe', '/moderation', '/moderation/decided', '/supporters', '/audit'];
const FORMS = [
  '/pause',
  '/resume',
  '/sign-out',
  '/moderation/safe',
  '/supporters',
  '/supporters/export',
  '/supporters/erase',
  ...['pause', 'resume', 'export'].map(what => `/campaigns/safe/${what}`),
];

test('without being turned on there is no admin page', async t => {
  const at = await testEndpoint(t);
  assert.equal((await at.request('/admin')).status, 404);
  assert.equal((await send(at, '/admin/sign-in', { token: 'x' })).status, 404);
});

test('a token opens the page by a cookie that is for it alone', async t => {
  const at = await openAdmin(t);
  const answer = await signIn(at, ` ${await tokenFor(at, 'Ana')}\n`);
  assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/admin']);
  const cookie = answer.headers.get('set-cookie')!;
  assert.match(cookie, /^__Secure-upstander-admin=[\w-]{43}; /);
  assert.deepEqual(cookie.split('; ').slice(1).toSorted(), [
    'HttpOnly',
    'Max-Age=28800',
    'Path=/admin',
    'SameSite=Strict',
    'Secure',
  ]);
  const page = await at.request('/admin', { headers: { Cookie: cookie.split(';')[0]! } });
  assert.match(await page.text(), /<h1>Overview<\/h1>/);
  // Neither the token nor the cookie stands in the data, the log or an answer.
  const stored = JSON.stringify([await at.endpoint.store.admin.tokens(), await told(at), at.lines]);
  assert.ok(!stored.includes(cookie.slice(25, 60)));
});

test('on a machine of its own, without https, the cookie works as well', async t => {
  const at = await openAdmin(t, { publicUrl: 'http://localhost:8787' });
  const answer = await signIn(at, await tokenFor(at, 'Ana'));
  assert.match(
    answer.headers.get('set-cookie')!,
    /^upstander-admin=[\w-]+; Max-Age=28800; Path=\/admin; HttpOnly; SameSite=Strict$/,
  );
});

test('every page may be framed, kept and overheard by nobody, and nothing inside it runs', async t => {
  const at = await openAdmin(t);
  const ana = await visitor(at);
  const pages = await Promise.all(['', ...PAGES].map(path => ana.get(`/admin${path}`)));
  for (const page of [
    ...pages,
    await at.request('/admin'),
    await ana.post('/admin/supporters', { who: 'a@b.example' }),
  ]) {
    assert.equal(page.status, 200);
    assert.equal(
      page.headers.get('content-security-policy'),
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    assert.equal(page.headers.get('cache-control'), 'no-store');
    assert.equal(page.headers.get('x-frame-options'), 'DENY');
    assert.equal(page.headers.get('referrer-policy'), 'same-origin');
    assert.equal(page.headers.get('access-control-allow-origin'), null);
    assert.doesNotMatch(await page.text(), /<style|style=|<script>|\son\w+=|javascript:/i);
  }
});

test('what is refused may be framed and kept by nobody either, and a stroke too much leads to the page', async t => {
  const at = await openAdmin(t);
  const ana = await visitor(at);
  for (const [answer, status] of [
    [await ana.get('/admin/campaigns/none'), 404],
    [await ana.get('/admin/nothing'), 404],
    [await send(at, '/admin/pause', {}, { Cookie: ana.cookie }), 403],
  ] as const) {
    assert.equal(answer.status, status);
    assert.match(answer.headers.get('content-security-policy')!, /frame-ancestors 'none'$/);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.equal(answer.headers.get('x-frame-options'), 'DENY');
  }
  const stroke = await at.request('/admin/');
  assert.deepEqual([stroke.status, stroke.headers.get('location')], [303, '/admin']);
});

test('whoever is not signed in sees the way in and nothing else', async t => {
  const at = await openAdmin(t);
  assert.match(await (await at.request('/admin')).text(), /<h1>Sign in<\/h1>/);
  for (const cookie of [
    undefined,
    '__Secure-upstander-admin=',
    `__Secure-upstander-admin=${'a'.repeat(43)}`,
  ]) {
    for (const path of PAGES) {
      const answer = await at.request(`/admin${path}`, { headers: { ...(cookie && { Cookie: cookie }) } });
      assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/admin'], path);
    }
    for (const path of FORMS) {
      const answer = await send(at, `/admin${path}`, { all: 'yes' }, { ...(cookie && { Cookie: cookie }) });
      const told = [answer.status, answer.headers.get('location')];
      assert.deepEqual(told, [303, '/admin?done=signed-out'], path);
    }
  }
  assert.match(
    await (await at.request('/admin?done=signed-out')).text(),
    /signed out, and nothing was changed/,
  );
  assert.equal(await at.endpoint.store.pauses.all(), undefined);
});

test('a form of another page, or of another session, changes nothing', async t => {
  const at = await openAdmin(t);
  const [ana, bo] = [await visitor(at), await visitor(at, 'Bo')];
  const { cookie: Cookie, csrf } = ana;
  for (const path of FORMS) {
    const refused = async (fields: Record<string, string>, headers: Record<string, string>) =>
      assert.equal((await send(at, `/admin${path}`, fields, { Cookie, ...headers })).status, 403, path);
    await refused({ csrf }, { Origin: 'https://evil.example' });
    await refused({ csrf }, { Origin: 'null' });
    await refused({}, {});
    await refused({ csrf: '' }, {});
    await refused({ csrf: bo.csrf }, {});
    await refused({ csrf: 'ñ'.repeat(43) }, {});
  }
  // A request without an origin comes from no form.
  const without = await at.request('/admin/pause', {
    method: 'POST',
    headers: { Cookie, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: `csrf=${csrf}`,
  });
  assert.equal(without.status, 403);
  const elsewhere = await send(
    at,
    '/admin/sign-in',
    { token: await tokenFor(at, 'Cy') },
    { Origin: 'https://evil.example' },
  );
  assert.deepEqual([elsewhere.status, elsewhere.headers.get('set-cookie')], [403, null]);
  assert.equal(await at.endpoint.store.pauses.all(), undefined);
  assert.match(await ana.text('/admin'), /Overview/, 'nobody was signed out');
});

test('revoking a token ends its sessions at once; so do its time, eight hours, and signing out', async t => {
  const at = await openAdmin(t);
  const inside = async (one: Awaited<ReturnType<typeof visitor>>) =>
    (await one.get('/admin/audit')).status === 200;
  const ana = await visitor(at);
  assert.equal(await inside(ana), true);
  await at.endpoint.store.admin.revokeToken('Ana Díaz', at.clock().toISOString());
  assert.equal(await inside(ana), false);

  const bo = await visitor(at, 'Bo');
  at.clock.advance(8 * 3_600_000 - 1);
  assert.equal(await inside(bo), true);
  at.clock.advance(1);
  assert.equal(await inside(bo), false);

  const cy = await visitor(at, 'Cy');
  const out = await cy.post('/admin/sign-out');
  assert.match(out.headers.get('set-cookie')!, /^__Secure-upstander-admin=; Max-Age=0; Path=\/admin; /);
  assert.equal(await inside(cy), false, 'also with the cookie of then');

  const dana = await tokenFor(at, 'Dana', 1);
  at.clock.advance(24 * 3_600_000);
  assert.equal((await signIn(at, dana)).status, 403);
  assert.deepEqual((await told(at)).slice(-2), [
    'Cy sign-out {}',
    'nobody sign-in-refused {"token":"Dana","why":"expired"}',
  ]);
});

test('wrong tokens are slowed, told of without what was typed, and keep nobody else out', async t => {
  const at = await openAdmin(t);
  const ana = await tokenFor(at, 'Ana');
  const wrong = () => signIn(at, newToken('x', 1, at.clock()).token);
  for (let n = 0; n < 5; n++) {
    const answer = await wrong();
    assert.equal(answer.status, 403);
    assert.match(await answer.text(), /role="alert">No such token can be used here/);
  }
  const slowed = await wrong();
  assert.deepEqual([slowed.status, slowed.headers.get('retry-after')], [429, '60']);
  assert.equal((await signIn(at, 'anything')).status, 429);
  // What looks like hers is counted for her alone.
  const nearly = `${ana.slice(0, -1)}${ana.endsWith('A') ? 'B' : 'A'}`;
  for (let n = 0; n < 5; n++) assert.equal((await signIn(at, nearly)).status, 403);
  assert.equal((await signIn(at, ana)).status, 429, 'also the right one waits then');
  at.clock.advance(60_000);
  assert.equal((await wrong()).status, 403);
  assert.equal((await signIn(at, ana)).status, 303);
  const log = await told(at);
  assert.equal(
    log.filter(line => line === 'nobody sign-in-refused {"token":"unknown","why":"wrong"}').length,
    6,
  );
  assert.equal(log.filter(line => line === 'nobody sign-in-refused {"token":"Ana","why":"wrong"}').length, 5);
  assert.ok(![...log, ...at.lines].join('\n').includes(nearly.slice(40)));
});

test('a token is long, random, and by its looks what it is', () => {
  const made = Array.from({ length: 50 }, () => newToken('Ana', 1, new Date()));
  assert.equal(new Set(made.map(({ token }) => token)).size, 50);
  for (const { token, stored } of made) {
    assert.match(token, /^upstander_admin_[0-9a-f]{16}_[\w-]{32}$/);
    assert.ok(!JSON.stringify(stored).includes(token.slice(-32)));
  }
  for (const name of ['Ana Díaz', 'office-2', '지은']) assert.ok(isTokenName(name), name);
  for (const name of ['', ' ', '-', 'Ana ', 'a\nb', '<b>', 'command line', 'Nobody', 'x'.repeat(41)])
    assert.ok(!isTokenName(name), name);
});

test('the origin of the page itself is ours, however it is reached', async t => {
  const at = await openAdmin(t, { publicUrl: `${ORIGIN}/upstander` });
  const token = await tokenFor(at, 'Ana');
  const answer = await signIn(at, token);
  assert.equal(answer.headers.get('location'), '/upstander/admin');
  assert.match(answer.headers.get('set-cookie')!, /Path=\/upstander\/admin/);
});
