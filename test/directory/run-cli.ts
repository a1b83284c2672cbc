// Runs the real command, as its own process.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

/** `npm test` builds first and tries what it built, which begins in half the time. */
const command =
  process.env['UPSTANDER_CLI'] ?? fileURLToPath(new URL('../../src/cli/upstander.ts', import.meta.url));

/** What a command printed, and how it ended. */
export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** A folder that is gone after the test. */
export async function temporaryFolder(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'upstander-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs a command to its end. */
export function run(args: readonly string[], env: NodeJS.ProcessEnv = {}, cwd?: string): Promise<Ran> {
  const { child, ended } = start(args, env, cwd);
  const late = setTimeout(() => child.kill('SIGKILL'), 30_000);
  return ended.finally(() => clearTimeout(late));
}

/** Starts a command. `printed` resolves with all of its output as soon as that matches; `logged` with its log. */
export function start(args: readonly string[], env: NodeJS.ProcessEnv = {}, cwd?: string) {
  const { PORT: _, DEBUG: __, ...inherited } = process.env;
  const child: ChildProcess = spawn(process.execPath, [command, ...args], {
    env: { ...inherited, ...env },
    ...(cwd && { cwd }),
  });
  let out = '';
  let err = '';
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = new Promise<Ran>((resolve, reject) => {
    child.once('error', reject).once('close', code => resolve({ code, out, err }));
  });
  const saying = (stream: Readable, said: () => string) => (wanted: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => wanted.test(said()) && resolve(said());
      stream.on('data', look);
      look();
      void ended.then(() => reject(new Error(`It ended before saying ${wanted}: ${out}${err}`)));
    });
  const printed = saying(child.stdout!, () => out);
  const logged = saying(child.stderr!, () => err);
  return { child, ended, printed, logged };
}
