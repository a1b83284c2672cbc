// The endpoint on its own, for tests that look at what it asks of the disk. With SYNCHRONOUS=OFF it gives
// up durability: only for the test that must then fail.
import { fileURLToPath } from 'node:url';
import { listen } from '../../src/cli/listen.ts';
import { commandClock } from '../../src/cli/time.ts';
import { createEndpoint } from '../../src/endpoint/index.ts';

const listening = await listen(Number(process.env['PORT'] ?? 0), '127.0.0.1');
const endpoint = await createEndpoint({
  dataFolder: process.env['DATA']!,
  databaseUrl: process.env['DATABASE_URL'],
  campaigns: fileURLToPath(new URL('../../demo/campaigns', import.meta.url)),
  publicUrl: 'https://act.example.org',
  clock: commandClock(),
  devMailbox: true,
  synchronous: process.env['SYNCHRONOUS'] === 'OFF' ? 'OFF' : 'FULL',
});
listening.answerWith(endpoint);
console.log(`ready http://127.0.0.1:${listening.port} ${process.pid}`);
