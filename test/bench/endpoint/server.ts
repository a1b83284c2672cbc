// What is measured, as a process of its own. MODE: `endpoint`; `null`, the same with a store that keeps nothing; `bare`,
// node:http that reads a body and answers.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { listen } from '../../../src/cli/listen.ts';
import { type Endpoint, createEndpoint } from '../../../src/endpoint/index.ts';
import type { NewAction } from '../../../src/endpoint/store/port.ts';

const { MODE: mode = 'endpoint', DATA: dataFolder = '', BODY: bodyFile } = process.env;

const ready = (port: number) => console.log(`ready ${port}`);

if (mode === 'bare') {
  const body = bodyFile ? readFileSync(bodyFile) : Buffer.from('{}');
  const server = createServer((request, response) => {
    request.on('data', () => {});
    request.on('end', () => {
      response.writeHead(request.method === 'POST' ? 201 : 200, {
        'Content-Type': 'application/json',
        'Content-Length': body.length,
      });
      response.end(body);
    });
  }).listen(0, '127.0.0.1', () => ready((server.address() as AddressInfo).port));
} else {
  const listening = await listen(0, '127.0.0.1');
  const endpoint = await createEndpoint({
    dataFolder,
    databaseUrl: process.env['DATABASE_URL'],
    campaigns: fileURLToPath(new URL('../../../demo/campaigns', import.meta.url)),
    publicUrl: 'https://act.example.org',
    log: () => {},
  });
  if (mode === 'null') keepNothing(endpoint);
  listening.answerWith(endpoint);
  process.on('message', message => {
    if (message === 'memory') {
      globalThis.gc?.();
      process.send!({ memory: process.memoryUsage().rss });
    }
    if (message === 'cpu') {
      const { user, system } = process.cpuUsage();
      process.send!({ cpu: user + system });
    }
  });
  ready(listening.port);
}

/** Everything but the store works. */
function keepNothing({ store }: Endpoint): void {
  Object.assign(store.actions, {
    record: async (action: NewAction) => ({ outcome: 'stored', answer: action.answer }),
  });
}
