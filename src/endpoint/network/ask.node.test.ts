import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type RequestListener, Agent as PlainAgent, createServer } from 'node:http';
import { Agent, createServer as createSecureServer } from 'node:https';
import type { AddressInfo, LookupFunction, Server } from 'node:net';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import tls from 'node:tls';
import { tempFolder } from '../test-support.ts';
import { type Asked, type Resolve, ask } from './ask.ts';

const GET: Asked = { method: 'GET', patience: 5000, most: 1000 };
const PUBLIC = '93.184.215.14';

/** A resolver that says one thing after the other, and the last one for good; and what it was asked. */
function resolver(...answers: string[][]): { resolve: Resolve; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    resolve: async host => {
      asked.push(host);
      const said = answers[Math.min(asked.length, answers.length) - 1]!;
      return said.map(address => ({ address, family: address.includes(':') ? 6 : 4 }));
    },
  };
}

/** Where a connection would go, asked as often as a socket likes; it never opens. */
function connections(t: TestContext): { where: string[]; name: unknown }[] {
  const made: { where: string[]; name: unknown }[] = [];
  for (const one of [Agent, PlainAgent])
    t.mock.method(
      one.prototype,
      'createConnection',
      (options: { lookup: LookupFunction; servername: unknown; host: string }) => {
        const where: string[] = [];
        made.push({ where, name: options.host });
        for (let i = 0; i < 2; i++) {
          options.lookup(options.host, { all: true }, (_, found) => {
            for (const { address } of found as unknown as { address: string }[]) where.push(address);
          });
          options.lookup(options.host, {}, (_, address) => where.push(address as string));
        }
        throw Object.assign(new Error('No connection is made'), { code: 'ENONE' });
      },
    );
  return made;
}

async function listening(t: TestContext, server: Server): Promise<number> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  return (server.address() as AddressInfo).port;
}

test('a name is resolved once, and the connection goes to what was looked at, whatever the name leads to next', async t => {
  const made = connections(t);
  const { resolve, asked } = resolver([PUBLIC], ['169.254.169.254']);
  await assert.rejects(ask('https://crm.example.org/', { ...GET, resolve }), { code: 'ENONE' });
  assert.deepEqual(asked, ['crm.example.org']);
  assert.deepEqual(made, [{ where: [PUBLIC, PUBLIC, PUBLIC, PUBLIC], name: 'crm.example.org' }]);
  await assert.rejects(ask('https://crm.example.org/', { ...GET, resolve }), {
    code: 'EADDRESS',
    message: 'leads nowhere',
  });
  assert.equal(made.length, 1, 'to where it leads then nothing is connected');
});

test('a name is refused for any address that it must not lead to, also in a private network', async t => {
  const made = connections(t);
  const refused = async (addresses: string[], inside?: boolean) => {
    const { resolve } = resolver(addresses);
    await assert.rejects(
      ask('https://crm.example.org/', { ...GET, resolve, inside }),
      { code: 'EADDRESS' },
      String(addresses),
    );
  };
  for (const address of ['10.0.0.1', '127.0.0.1', '::1', '100.64.0.1', 'fd00::1']) await refused([address]);
  for (const inside of [false, true])
    for (const address of [
      '169.254.169.254',
      'fe80::1%eth0',
      '0.0.0.0',
      '::',
      '::ffff:10.0.0.1',
      '64:ff9b::a00:1',
      '224.0.0.1',
    ])
      await refused([address], inside);
  await refused([PUBLIC, '10.0.0.1']);
  await refused(['2606:4700::1111', '::ffff:127.0.0.1'], true);
  await refused([]);
  assert.deepEqual(made, []);
  const { resolve } = resolver(['10.0.0.1', PUBLIC]);
  await assert.rejects(ask('https://crm.example.org/', { ...GET, resolve, inside: true }), { code: 'ENONE' });
  assert.equal(made.length, 1);
});

test('this machine is reached by who writes so, and by no other name', async t => {
  const made = connections(t);
  const { resolve, asked } = resolver(['127.0.0.1', '::1'], ['10.0.0.1']);
  for (const url of ['http://localhost:1/', 'http://127.0.0.1:1/', 'http://[::1]:1/'])
    await assert.rejects(ask(url, { ...GET, resolve }), { code: 'ENONE' }, url);
  assert.deepEqual([made.length, asked], [3, ['localhost']]);
  await assert.rejects(ask('http://localhost:1/', { ...GET, resolve }), { code: 'EADDRESS' });
  for (const url of [
    'http://localhost.:1/',
    'http://foo.localhost:1/',
    'http://10.0.0.1/',
    'http://169.254.169.254/',
  ])
    await assert.rejects(
      ask(url, { ...GET, resolve: resolver(['127.0.0.1']).resolve }),
      { code: 'EADDRESS' },
      url,
    );
});

test('a resolver that is silent or fails is like a system that is away', async () => {
  const silent = () => new Promise<never>(() => {});
  await assert.rejects(ask('https://crm.example.org/', { ...GET, patience: 20, resolve: silent }), {
    name: 'TimeoutError',
  });
  const gone = () => Promise.reject(Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' }));
  await assert.rejects(ask('https://crm.example.org/', { ...GET, resolve: gone }), { code: 'ENOTFOUND' });
});

test('the certificate has to be for the name, which is what the system is asked for', async t => {
  const folder = await tempFolder(t);
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const made = spawnSync(
    'openssl',
    `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 9 -subj /CN=crm.example.org
     -addext subjectAltName=DNS:crm.example.org -keyout ${key} -out ${cert}`.split(/\s+/),
  );
  if (made.status !== 0) {
    t.skip('openssl makes the certificate, and is not there');
    return;
  }
  const seen: string[] = [];
  const answer: RequestListener = (request, response) => {
    seen.push(
      `${request.headers.host} by ${(request.socket as tls.TLSSocket & { servername: string }).servername}`,
    );
    response.end('taken');
  };
  const port = await listening(
    t,
    createSecureServer({ key: readFileSync(key), cert: readFileSync(cert) }, answer),
  );
  const { resolve } = resolver(['127.0.0.1']);
  const asking = { ...GET, resolve, inside: true };
  await assert.rejects(ask(`https://crm.example.org:${port}/`, asking), {
    code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
  });
  const trusted = tls.getCACertificates('default');
  t.after(() => tls.setDefaultCACertificates(trusted));
  tls.setDefaultCACertificates([...trusted, readFileSync(cert, 'utf8')]);
  assert.deepEqual(await ask(`https://crm.example.org:${port}/`, asking), {
    status: 200,
    text: 'taken',
    whole: true,
  });
  await assert.rejects(ask(`https://other.example.org:${port}/`, asking), {
    code: 'ERR_TLS_CERT_ALTNAME_INVALID',
  });
  assert.deepEqual(seen, [`crm.example.org:${port} by crm.example.org`]);
});

test('a redirect is an answer, and no more of one is read than is wanted', async t => {
  let followed = 0;
  const port = await listening(
    t,
    createServer(({ url }, response) => {
      if (url === '/redirect') return void response.writeHead(307, { Location: '/elsewhere' }).end();
      if (url === '/elsewhere') followed++;
      response.writeHead(200).write('x'.repeat(400));
      const more = setInterval(() => response.write('x'.repeat(400)), 5);
      response.on('close', () => clearInterval(more));
    }),
  );
  const at = `http://127.0.0.1:${port}`;
  assert.equal((await ask(`${at}/redirect`, GET)).status, 307);
  const { status, text, whole } = await ask(`${at}/endless`, GET);
  assert.deepEqual([status, whole, followed], [200, false, 0]);
  assert.ok(text.length > 1000 && text.length < 3000, `${text.length}`);
});
