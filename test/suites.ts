// Suites of tests, each a process of its own: runs them, reads their counts, sums them into one last line.
import { spawn } from 'node:child_process';
import path from 'node:path';

// Hundreds of tests start a process of ours: what Node makes of each source is kept for the next one.
process.env['NODE_COMPILE_CACHE'] ??= path.join(import.meta.dirname, '../node_modules/.cache/node');

export interface Suite {
  name: string;
  passed: number;
  failed: number;
}

/**
 * Runs a suite, shows what it prints, and reads its counts. One that hangs is ended.
 * @param after what is shown first: a suite that runs beside another is shown after it.
 */
export async function suite(
  name: string,
  [program, ...args]: [string, ...string[]],
  counts: readonly [passed: RegExp, failed: RegExp],
  seconds = 900,
  after?: Promise<unknown>,
): Promise<Suite> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'], timeout: seconds * 1000 });
  let output = '';
  let shown = false;
  const show = () => {
    shown = true;
    process.stdout.write(`\n── ${name}\n${output}`);
  };
  if (after) void after.then(show);
  else show();
  child.stdout.on('data', (data: Buffer) => {
    output += data;
    if (shown) process.stdout.write(data);
  });
  const code = await new Promise<number | null>(resolve => child.on('close', resolve));
  await after;
  if (child.killed) console.log(`${name}: ended after ${seconds} s`);
  const [passed, failed] = counts.map(pattern => Number([...output.matchAll(pattern)].pop()?.[1] ?? NaN));
  if (Number.isNaN(passed) || Number.isNaN(failed)) return { name, passed: 0, failed: 1 }; // it never got to its tests
  return { name, passed: passed!, failed: code === 0 ? failed! : Math.max(1, failed!) };
}

/** A suite of node:test files. */
export const nodeSuite = (name: string, files: string[], { seconds = 900, args = [] as string[] } = {}) =>
  suite(
    name,
    [process.execPath, '--test', '--test-reporter=spec', ...args, ...files],
    [/^ℹ pass (\d+)/gm, /^ℹ fail (\d+)/gm],
    seconds,
  );

/** Prints `N passed, N failed` last. @returns the exit code. */
export function summary(suites: readonly Suite[]): 0 | 1 {
  const sum = (key: 'passed' | 'failed') => suites.reduce((total, one) => total + one[key], 0);
  console.log();
  for (const { name, passed, failed } of suites)
    if (failed) console.log(`${name}: ${failed} failed of ${passed + failed}`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') ? 1 : 0;
}
