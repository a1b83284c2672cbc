// What a process asked of the disk, in order, as strace saw it.
import { spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { installPackages, onPath } from '../debian.ts';

/** Why strace cannot be used here; nothing where it can. */
export function withoutStrace(): string | false {
  if (process.platform !== 'linux') return 'strace is for Linux';
  if (!onPath('strace')) installPackages('strace');
  if (!onPath('strace')) return 'strace is not installed (on Debian: apt-get install strace)';
  const { status, stderr } = spawnSync('strace', ['-f', '-o', '/dev/null', '-e', 'trace=none', 'true']);
  return status === 0 ? false : `strace may not trace here: ${String(stderr).trim().split('\n')[0]}`;
}

/** The calls that change what is on disk, and those that answer. */
const CALLS = 'pwrite64,pwritev,ftruncate,fsync,fdatasync,rename,unlink,write,writev,sendto,sendmsg';

/** Runs a program with all that `parseTrace` reads written to a file. */
export function traced(file: string, command: readonly string[]): [string, ...string[]] {
  const whole = ['-y', '-xx', '-s', '1000000'];
  return ['strace', '-f', '--seccomp-bpf', ...whole, '-o', file, '-e', `trace=${CALLS}`, ...command];
}

export interface Call {
  name: string;
  /** What lies behind the first argument: a file's path, or `socket:[…]`. */
  on: string;
  /** All strings among the arguments, one after the other. */
  data: Buffer[];
  /** The numbers after the last string. */
  numbers: number[];
  /** What it returned; nothing while it has only begun. */
  result?: number;
}

const bytes = (hex: string) => Buffer.from(hex.replaceAll('\\x', ''), 'hex');

function parseCall(name: string, args: string): Call {
  return {
    name,
    on: bytes(/^\d+<((?:\\x[0-9a-f]{2})+)>/.exec(args)?.[1] ?? '').toString(),
    data: [...args.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, hex]) => bytes(hex!)),
    numbers: [...args.slice(args.lastIndexOf('"') + 1).matchAll(/(?<=, )-?\d+/g)].map(Number),
  };
}

/**
 * Tells each call twice: when it begins, and, with its result, when it has ended. In between other
 * threads may make theirs.
 */
export async function parseTrace(file: string, tell: (call: Call, ended: boolean) => void): Promise<void> {
  const begun = new Map<string, Call>();
  for await (const line of createInterface({
    input: createReadStream(file, 'latin1'),
    crlfDelay: Infinity,
  })) {
    const [, pid, rest] = /^(\d+) +(.*)$/.exec(line) ?? [];
    if (!pid || !rest || /^(\+\+\+|---)/.test(rest)) continue;
    const resumed = /^<\.\.\. \w+ resumed>.* = (-?\d+)/.exec(rest);
    if (resumed) {
      const call = begun.get(pid);
      begun.delete(pid);
      if (call) tell({ ...call, result: Number(resumed[1]) }, true);
      continue;
    }
    const [, name, args] = /^(\w+)\((.*)$/.exec(rest) ?? [];
    if (!name || args === undefined) continue;
    // `<unfinished ...>` while another thread goes on, and `= ?` when the process ends in it.
    const [, inside, result] = /^(.*?)(?: <unfinished \.\.\.>)?(?:\) += (-?\d+|\?)[^"]*)?$/.exec(args)!;
    const call = parseCall(name, inside!);
    tell(call, false);
    if (result === undefined) begun.set(pid, call);
    if (result === undefined || result === '?') continue;
    tell({ ...call, result: Number(result) }, true);
  }
}
