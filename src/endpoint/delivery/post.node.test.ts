import assert from 'node:assert/strict';
import { type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { post } from './post.ts';

async function server(t: TestContext, answer: (response: ServerResponse) => void): Promise<string> {
  const http = createServer((_, response) => answer(response));
  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    http.closeAllConnections();
    http.close();
  });
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}/`;
}

test('whoever does not answer is out of order: the letter waits', async t => {
  const silent = await server(t, () => {});
  await assert.rejects(post(silent, '', {}, { patience: 20 }), {
    code: 'ENET',
    message: 'TimeoutError',
    permanent: false,
    waits: true,
  });
});

test('the status is the answer, also where what follows is cut off', async t => {
  const cut = await server(t, response => {
    response.writeHead(202, { 'Content-Length': 100 }).write('taken', () => response.destroy());
  });
  assert.equal((await post(cut, '', {})).status, 202);
});
