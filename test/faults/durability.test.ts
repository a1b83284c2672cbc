// 201 means on disk. A kill cannot show that, for the system's page cache survives it; so the server's calls
// are traced, and each answer is held against what a power cut at that moment would have left.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Action, Problem, Progress, Receipt } from '../../src/contract/index.ts';
import { temporaryFolder } from '../directory/run-cli.ts';
import { rows } from '../served.ts';
import { type Verdict, judge } from './disk.ts';
import { Supporters, act } from './load.ts';
import { traced, withoutStrace } from './strace.ts';

const program = fileURLToPath(new URL('server.ts', import.meta.url));
const skip = withoutStrace();
const timeout = 120_000;

interface Running {
  url: string;
  pid: number;
  err: () => string;
  /** Ends the server at once; resolves when it is gone, and what traced it too. */
  kill(): Promise<void>;
}

async function serve(
  t: TestContext,
  data: string,
  { env = {}, trace }: { env?: NodeJS.ProcessEnv; trace?: string } = {},
): Promise<Running> {
  const command: [string, ...string[]] = [process.execPath, program];
  const [name, ...args] = trace ? traced(trace, command) : command;
  const child: ChildProcess = spawn(name, args, {
    env: { ...process.env, NODE_NO_WARNINGS: '1', UV_USE_IO_URING: '0', ...env, DATA: data },
  });
  let out = '';
  let err = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = new Promise<void>(resolve => child.once('close', () => resolve()));
  const [, url, pid] = await new Promise<RegExpExecArray>((resolve, reject) => {
    child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const ready = /ready (\S+) (\d+)\n/.exec(out);
      if (ready) resolve(ready);
    });
    void ended.then(() => reject(new Error(`The server did not start: ${out}${err}`)));
  });
  let over = false;
  void ended.then(() => (over = true));
  const kill = async () => {
    if (!over) process.kill(Number(pid), 'SIGKILL');
    await ended;
  };
  t.after(kill);
  return { url: url!, pid: Number(pid), err: () => err, kill };
}

interface Traced {
  verdict: Verdict;
  sent: Map<string, { action: Action; receipt: Receipt }>;
}

/** A traced server takes many actions, twelve at a time, and is killed after the last answer. */
async function run(t: TestContext, actions: number, env: NodeJS.ProcessEnv = {}): Promise<Traced> {
  const folder = await temporaryFolder(t);
  const data = join(folder, 'data');
  await mkdir(data);
  const trace = join(folder, 'trace');
  const server = await serve(t, data, { env, trace });
  const people = await Supporters.of(server.url);
  const sent: Traced['sent'] = new Map();
  let left = actions;
  const worker = async () => {
    while (left-- > 0) {
      const action = people.next();
      const receipt = await act(server.url, action);
      assert.ok(receipt, server.err());
      sent.set(action.id, { action, receipt });
    }
  };
  await Promise.all(Array.from({ length: 12 }, worker));
  await server.kill();
  const verdict = await judge(trace, data);
  assert.deepEqual(verdict.answered.toSorted(), [...sent.keys()].toSorted(), 'the trace has every answer');
  return { verdict, sent };
}

test('every 201 comes after the sync of what it tells of', { skip, timeout }, async t => {
  const { verdict, sent } = await run(t, 1200);
  t.diagnostic(
    `${sent.size} answers, ${verdict.syncs} syncs, ${verdict.violations.length} answers too early`,
  );
  assert.deepEqual(verdict.violations, []);
  assert.ok(verdict.syncs > 20);

  // Started from only what was synced, the endpoint knows every action, and its receipt.
  const data = await temporaryFolder(t);
  verdict.disk.restore(data);
  const server = await serve(t, data);
  for (const { action, receipt } of [...sent.values()].filter((_, index) => index % 40 === 0)) {
    assert.deepEqual({ ...(await act(server.url, action)), deliveries: [] }, { ...receipt, deliveries: [] });
  }
  const progress = (await (await fetch(`${server.url}/v1/campaigns/sesta/progress`)).json()) as Progress;
  const signatures = [...sent.values()].filter(({ action }) => action.kind === 'signature');
  assert.equal(progress.counted, signatures.length);
});

test('without syncs, the same check fails', { skip, timeout }, async t => {
  const { verdict, sent } = await run(t, 60, { SYNCHRONOUS: 'OFF' });
  t.diagnostic(
    `${sent.size} answers, ${verdict.syncs} syncs, ${verdict.violations.length} answers too early`,
  );
  assert.equal(verdict.violations.length, sent.size);
});

test('a sync that fails is never answered with 201', { skip, timeout }, async t => {
  const data = await temporaryFolder(t);
  const server = await serve(t, data);
  const people = await Supporters.of(server.url);
  const before = people.next();
  assert.ok(await act(server.url, before));

  const failing = await failSyncs(t, server.pid);
  if (!failing) return;
  const action = people.next();
  const refused = await fetch(`${server.url}/v1/actions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(action),
  });
  const problem = (await refused.json()) as Problem;
  assert.ok(refused.status >= 500, JSON.stringify(problem));
  assert.match(refused.headers.get('content-type')!, /^application\/problem\+json/);
  const said = /"method":"POST","route":"\/v1\/actions","status":5\d\d,.*disk I\/O error/;
  assert.match(server.err(), said, 'the server says so');
  await failing.stop();

  const receipt = await act(server.url, action);
  assert.equal(receipt?.id, action.id, 'with a disk that works, the same action is taken');
  await server.kill();
  const again = await serve(t, data);
  assert.deepEqual(await act(again.url, action), receipt);
  assert.ok(await act(again.url, before));
  assert.deepEqual(
    rows<{ n: number }>(join(data, 'upstander.sqlite'), 'SELECT COUNT(*) AS n FROM actions').map(
      ({ n }) => n,
    ),
    [2],
  );
});

/** From now on every sync of the process fails, until `stop`. Nothing where that is not allowed. */
async function failSyncs(t: TestContext, pid: number): Promise<{ stop(): Promise<void> } | undefined> {
  const injecting = ['-e', 'trace=fsync,fdatasync', '-e', 'inject=fsync,fdatasync:error=EIO'];
  const tracer = spawn('strace', ['-f', '-o', '/dev/null', ...injecting, '-p', String(pid)]);
  const ended = new Promise<void>(resolve => tracer.once('close', () => resolve()));
  let err = '';
  const attached = await new Promise<boolean>(resolve => {
    tracer.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
      if (/attached/.test(err)) resolve(true);
    });
    void ended.then(() => resolve(false));
  });
  if (!attached) {
    t.skip(`strace may not attach to a running process here: ${err.trim()}`);
    return undefined;
  }
  const stop = async () => {
    tracer.kill('SIGTERM');
    await ended;
  };
  t.after(stop);
  return { stop };
}
