// A petition while its endpoint is under pressure: it asks for a small calculation, and the reader notices nothing.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { test } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import { petition, testEndpoint } from '../../src/endpoint/test-support.ts';
import { newReader, openBrowser, settled, signButton, somebody, typeWho } from './browser.ts';

const browser = await openBrowser();
const cdnFolder = path.join(import.meta.dirname, '../../dist/cdn');

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A blog</title>
  <script type="module" src="/cdn/loader.js" data-endpoint="/"></script>
  <main><h1>A post</h1><petition-sign campaign="safe"></petition-sign></main></html>`;

test(
  'a signature is calculated for, taken and counted once, and looks as ever',
  { timeout: 60_000 },
  async t => {
    const file = petition({ disclosures: petition().disclosures.slice(0, 1) });
    const at = await testEndpoint(t, {
      files: { 'safe.json': file },
      cdnFolder,
      spam: { proofOfWork: 'pressure', perSender: 0 },
    });
    const answers: [path: string, status: number][] = [];
    const server = createServer(
      getRequestListener(async (request, { incoming }) => {
        const { pathname } = new URL(request.url);
        if (pathname === '/post') return new Response(PAGE, { headers: { 'content-type': 'text/html' } });
        const answer = await at.endpoint.fetch(request, incoming.socket.remoteAddress);
        answers.push([`${request.method} ${pathname}`, answer.status]);
        return answer;
      }),
    ).listen(0, 'localhost');
    await once(server, 'listening');
    t.after(() => {
      server.close();
      server.closeAllConnections();
    });
    const context = await newReader(browser);
    const page = await context.newPage();
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/post`);
    const element = await settled(page.locator('petition-sign'));
    // Everything that is ever marked as wrong.
    await page.evaluate(`{
      const { shadowRoot } = document.querySelector('petition-sign');
      globalThis.wrong = [];
      new MutationObserver(() => {
        for (const one of shadowRoot.querySelectorAll('[role=alert], [aria-invalid=true]'))
          wrong.push(one.outerHTML);
      }).observe(shadowRoot, { subtree: true, childList: true, attributes: true });
    }`);
    await typeWho(element, somebody());
    const isPart = ([asked]: [string, number]) => /challenge/.test(asked);
    assert.equal(answers.some(isPart), false, 'what calculates is not loaded before');
    await signButton(element).click();
    await element.getByText('Thank you. Your signature is recorded.').waitFor();
    const posts = answers.filter(([asked]) => asked === 'POST /v1/actions').map(([, status]) => status);
    assert.deepEqual(posts, [428, 201]);
    assert.deepEqual(await page.evaluate('wrong'), []);
    assert.deepEqual(await at.endpoint.store.actions.counts('safe'), [
      { kind: 'signature', tally: 'unverified', n: 1 },
    ]);
    const [signed] = await at.endpoint.store.flags.waiting('safe', { limit: 9 });
    assert.equal(signed!.flags!.includes('unproven'), false, 'it was proven');
    await context.close();
  },
);
