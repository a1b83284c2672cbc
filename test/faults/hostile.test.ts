// Clients that mean harm, many of each kind at once, against `upstander serve` as a process of its own: each is refused
// or cut off in its time, and meanwhile others read and act as ever.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Socket, connect } from 'node:net';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { temporaryFolder } from '../directory/run-cli.ts';
import { checkCounts, rows, serveDemo } from '../served.ts';
import { Supporters, act } from './load.ts';

/** Connections of each kind, unless it says another number. */
const MANY = 50;
/** The longest that anybody else may wait for an answer, in ms, on a machine that does much else. */
const PATIENCE_MS = 5000;
/** What the server may take for JavaScript; whoever makes it hold more ends it. In MB. */
const HEAP_MB = 256;
/** By so much it may grow with its buffers meanwhile, in MB. */
const GROWTH_MB = 1000;

const HEAD = 'HTTP/1.1\r\nHost: localhost\r\n';
const JSON_POST = `POST /v1/actions ${HEAD}Content-Type: application/json\r\n`;

interface Attack {
  begin: (socket: Socket) => void;
  /** What it is told before it is cut off; nothing where it only is. */
  told: RegExp;
  /** How long it may hold its connection, in s. */
  within: number;
  many?: number;
}

/** Goes on sending, so much at a time and so often, until it is cut off. */
function drip(socket: Socket, text: string, every: number): void {
  const timer = setInterval(() => socket.write(text), every);
  socket.once('close', () => clearInterval(timer));
}

/** Goes on sending as fast as it is taken. */
function flood(socket: Socket, text: string): void {
  const more = () => {
    while (!socket.destroyed && socket.write(text));
  };
  socket.on('drain', more);
  more();
}

const ATTACKS: Record<string, Attack> = {
  'says nothing': { begin: () => {}, told: /^$|^HTTP\/1\.1 408 /, within: 20 },
  'a head, byte by byte': {
    begin: socket => {
      socket.write(`GET /v1/campaigns/sesta ${HEAD}X-Slow: `);
      drip(socket, 'a', 500);
    },
    told: /^HTTP\/1\.1 408 /,
    within: 20,
  },
  'a body, byte by byte': {
    begin: socket => {
      socket.write(`${JSON_POST}Content-Length: 5000\r\n\r\n{"id":"`);
      drip(socket, 'a', 5000);
    },
    told: /^HTTP\/1\.1 408 /,
    within: 40,
    many: 1200, // more than actions may wait
  },
  'reads nothing': {
    begin: socket => {
      socket.pause();
      socket.write(`GET /v1/openapi.json ${HEAD}\r\n`.repeat(3));
    },
    told: /^HTTP\/1\.1 200 /, // what lay ready for it, once it reads after all
    within: 80,
  },
  'asks without end and reads nothing': {
    begin: socket => {
      socket.pause();
      flood(socket, `GET /v1/openapi.json ${HEAD}\r\n`.repeat(500));
    },
    told: /^$|^HTTP\/1\.1 200 /,
    within: 20,
  },
  'headers without end': {
    begin: socket => {
      socket.write(`GET / ${HEAD}`);
      flood(socket, `X-Flood: ${'a'.repeat(1000)}\r\n`);
    },
    told: /^$|^HTTP\/1\.1 431 /, // who goes on sending may be cut off before it reads
    within: 20,
  },
  'one header of 17 KB': {
    begin: socket => socket.write(`GET / ${HEAD}X-Long: ${'a'.repeat(17_000)}\r\n\r\n`),
    told: /^HTTP\/1\.1 431 /,
    within: 20,
  },
  'a body without end': {
    begin: socket => {
      socket.write(`${JSON_POST}Transfer-Encoding: chunked\r\n\r\n`);
      flood(socket, `4000\r\n${' '.repeat(0x4000)}\r\n`);
    },
    told: /^$|^HTTP\/1\.1 413 /,
    within: 20,
  },
  'JSON 120,000 deep': {
    begin: socket => {
      const body = '['.repeat(120_000) + ']'.repeat(120_000);
      socket.write(`${JSON_POST}Connection: close\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
    },
    told: /^HTTP\/1\.1 422 /,
    within: 20,
  },
  'two lengths': {
    begin: socket =>
      socket.write(
        `${JSON_POST}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n`,
      ),
    told: /^HTTP\/1\.1 400 /,
    within: 20,
  },
  'no HTTP at all': {
    begin: socket => socket.write(Buffer.from('16030100c8010000c40303deadbeef00ff', 'hex')),
    told: /^HTTP\/1\.1 400 /,
    within: 20,
  },
};

/** @returns what it was told, and for how long it held its connection, in s; `Infinity` where it still does. */
function attack(port: number, { begin, within }: Attack): Promise<{ told: string; held: number }> {
  return new Promise(resolve => {
    const since = performance.now();
    const socket = connect(port, '127.0.0.1', () => begin(socket));
    let told = '';
    const end = (held: number) => {
      clearTimeout(late);
      socket.destroy();
      resolve({ told, held });
    };
    // Who reads nothing does not see that the connection has ended.
    const late = setTimeout(() => {
      socket.resume();
      setTimeout(() => end(Infinity), 1000);
    }, within * 1000);
    socket.setEncoding('latin1').on('data', (text: string) => (told = (told + text).slice(0, 1000)));
    socket.on('error', () => {}); // it was cut off while it sent
    socket.once('close', () => end((performance.now() - since) / 1000));
  });
}

const memory = (pid: number) =>
  process.platform === 'linux'
    ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024
    : 0;

test('whoever means harm is cut off, and others are answered meanwhile', { timeout: 150_000 }, async t => {
  process.env['NODE_OPTIONS'] = `--max-old-space-size=${HEAP_MB}`;
  const served = await serveDemo(await temporaryFolder(t));
  t.after(() => served.kill());
  const port = Number(new URL(served.url).port);
  const people = await Supporters.of(served.url);
  assert.ok(await act(served.url, people.next()));
  const before = memory(served.child.pid!);
  let most = before;

  let over = false;
  const waits: number[] = [];
  let acted = 0;
  const others = Array.from({ length: 4 }, async () => {
    while (!over) {
      const since = performance.now();
      const read = await fetch(`${served.url}/v1/campaigns/sesta/progress`);
      assert.equal(read.status, 200);
      await read.arrayBuffer();
      assert.ok(await act(served.url, people.next()), 'an action is answered');
      acted++;
      waits.push((performance.now() - since) / 2);
      most = Math.max(most, memory(served.child.pid!));
      await pause(50);
    }
  });

  const wrong: string[] = [];
  const attacks = Object.entries(ATTACKS).flatMap(([name, one]) =>
    Array.from({ length: one.many ?? MANY }, async () => {
      const { told, held } = await attack(port, one);
      if (held === Infinity) wrong.push(`${name}: still connected after ${one.within} s`);
      else if (!one.told.test(told)) wrong.push(`${name}: was told ${JSON.stringify(told.slice(0, 60))}`);
    }),
  );
  await Promise.all(attacks);
  over = true;
  await Promise.all(others);

  assert.deepEqual(
    Object.entries(Object.groupBy(wrong, one => one)).map(([one, all]) => `${all!.length} × ${one}`),
    [],
  );
  waits.sort((one, other) => one - other);
  const longest = waits.at(-1)!;
  const median = waits[waits.length >> 1]!;
  t.diagnostic(
    `${attacks.length} attackers; ${acted} actions of others meanwhile, ${median.toFixed(0)} ms in the median, ` +
      `${longest.toFixed(0)} ms at most; memory ${before.toFixed(0)} → ${most.toFixed(0)} MB at most`,
  );
  assert.ok(longest < PATIENCE_MS, `somebody waited ${longest.toFixed(0)} ms`);
  assert.ok(most - before < GROWTH_MB, `it grew by ${(most - before).toFixed(0)} MB`);
  assert.equal(rows<{ n: number }>(served.file, 'SELECT COUNT(*) AS n FROM actions')[0]!.n, acted + 1);
  checkCounts(served.file);
});
