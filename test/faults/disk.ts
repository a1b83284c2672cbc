// A disk that forgets what was not synced: built up from the calls that a process made.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Call, parseTrace } from './strace.ts';

/** One file: what was written to it, and what of that was synced. */
class File {
  written = Buffer.alloc(0);
  synced: Buffer | undefined;

  write(data: Buffer, at: number): void {
    if (at + data.length > this.written.length) this.resize(at + data.length);
    data.copy(this.written, at);
  }

  resize(length: number): void {
    const next = Buffer.alloc(length);
    this.written.copy(next);
    this.written = next;
  }
}

/** A folder as it would be after a power cut: a file has what was synced, and its name once the folder was synced. */
export class Disk {
  readonly #folder: string;
  readonly #files = new Map<string, File>();
  #names = new Map<string, File>();
  readonly #syncing = new Map<File, Buffer>();
  /** Goes up whenever something more is safe. */
  version = 0;
  syncs = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  apply({ name, on, data, numbers, result }: Call, ended: boolean): void {
    if (name === 'fsync' || name === 'fdatasync') return this.#sync(on, ended, result);
    if (!ended || result === undefined || result < 0) return;
    if (name === 'rename') return this.#rename(data[0]!.toString(), data[1]!.toString());
    if (name === 'unlink') return void this.#files.delete(data[0]!.toString());
    if (dirname(on) !== this.#folder || on.endsWith('-shm')) return;
    if (!this.#files.has(on)) this.#files.set(on, new File());
    const file = this.#files.get(on)!;
    if (name === 'pwrite64') file.write(data[0]!.subarray(0, result), numbers[1]!);
    else if (name === 'write') file.write(data[0]!.subarray(0, result), file.written.length);
    else if (name === 'ftruncate') file.resize(numbers[0]!);
    else if (name === 'pwritev') throw new Error('pwritev is not understood here');
  }

  /** Only what was written before a sync began is safe when it ends. */
  #sync(on: string, ended: boolean, result: number | undefined): void {
    if (on === this.#folder) {
      if (ended && result === 0) this.#names = new Map(this.#files);
      return;
    }
    const file = this.#files.get(on);
    if (!file) return;
    if (!ended) return void this.#syncing.set(file, Buffer.from(file.written));
    if (result === 0) {
      file.synced = this.#syncing.get(file);
      this.version++;
      this.syncs++;
    }
  }

  #rename(from: string, to: string): void {
    const file = this.#files.get(from);
    if (!file) return;
    this.#files.delete(from);
    this.#files.set(to, file);
  }

  /** Writes what would be there after a power cut at this moment. */
  restore(folder: string): void {
    for (const [name, { synced }] of this.#names)
      if (synced) writeFileSync(join(folder, basename(name)), synced);
  }

  /** The ids of the actions that would be there after a power cut at this moment. */
  actions(): Set<string> {
    const folder = mkdtempSync(join(tmpdir(), 'upstander-'));
    try {
      this.restore(folder);
      const db = new DatabaseSync(join(folder, 'upstander.sqlite'));
      try {
        const ids = db.prepare('SELECT action_id AS id FROM actions').all() as { id: string }[];
        return new Set(ids.map(({ id }) => id));
      } catch (error) {
        if (/no such table/.test((error as Error).message)) return new Set();
        throw error;
      } finally {
        db.close();
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

const ANSWERS = new Set(['write', 'writev', 'sendto', 'sendmsg']);

export interface Verdict {
  /** The actions that were answered with 201. */
  answered: string[];
  /** Of those, the ones that a power cut at the moment of the answer would have lost. */
  violations: string[];
  syncs: number;
  /** The disk at the moment of the last answer. */
  disk: Disk;
}

/** Holds every 201 in a trace against what was safe on disk when it was sent. */
export async function judge(trace: string, folder: string): Promise<Verdict> {
  const disk = new Disk(folder);
  const verdict: Verdict = { answered: [], violations: [], syncs: 0, disk };
  let safe: { version: number; ids: Set<string> } | undefined;
  await parseTrace(trace, (call, ended) => {
    disk.apply(call, ended);
    if (ended || !ANSWERS.has(call.name) || !call.on.startsWith('socket:')) return;
    const answer = Buffer.concat(call.data).toString();
    if (!answer.startsWith('HTTP/1.1 201')) return;
    const id = /"id":"([0-9a-f-]{36})"/.exec(answer)?.[1];
    if (!id) throw new Error(`An answer without its body in one call: ${answer.slice(0, 200)}`);
    if (safe?.version !== disk.version) safe = { version: disk.version, ids: disk.actions() };
    verdict.answered.push(id);
    if (!safe.ids.has(id)) verdict.violations.push(id);
  });
  return { ...verdict, syncs: disk.syncs };
}
