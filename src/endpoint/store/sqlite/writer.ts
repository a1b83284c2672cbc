import { Worker } from 'node:worker_threads';
import type { SqliteOptions } from './options.ts';
import type { Write, WriteResult } from '../sql/writes.ts';

/** Each question has a number, and its answer the same one: no other message can pass for it. */
export interface WriterQuestion {
  number: number;
  ask: Write[] | 'close';
}
export type WriterAnswer = { number: number } & (
  | { results: WriteResult[]; failed?: undefined }
  | { failed: { message: string; code: string | undefined; errcode: number | undefined } }
);

/** A database error that came from the writer's thread. Its message names tables, never values. */
export class WriteError extends Error {
  override name = 'WriteError';
  readonly code: string | undefined;
  /** SQLite's own code: 5 and 6 mean that somebody else holds the lock. */
  readonly errcode: number | undefined;
  constructor(message: string, code?: string, errcode?: number) {
    super(message);
    this.code = code;
    this.errcode = errcode;
  }
}

/** The writing connection, in a thread of its own. One batch at a time. */
export class Writer {
  #thread: Worker | undefined;
  #asked = 0;
  readonly #options: SqliteOptions;

  constructor(options: SqliteOptions) {
    this.#options = options;
  }

  /** Writes all or nothing. @throws WriteError */
  async commit(batch: Write[]): Promise<WriteResult[]> {
    return this.#ask(batch);
  }

  async close(): Promise<void> {
    const thread = this.#thread;
    if (!thread) return;
    const ended = new Promise<void>(resolve => thread.once('exit', () => resolve()));
    await this.#ask('close');
    // Until it has ended, it keeps the process alive again: else nobody might be there to see it end.
    thread.ref();
    await ended;
  }

  #ask(ask: WriterQuestion['ask']): Promise<WriteResult[]> {
    const number = ++this.#asked;
    const thread = (this.#thread ??= this.#start());
    // While a batch is being written it keeps the process alive; idle, it does not.
    thread.ref();
    return new Promise((resolve, reject) => {
      const done = () => {
        thread.off('message', answered).off('error', died).off('exit', left).unref();
      };
      const answered = (answer: WriterAnswer) => {
        // Node itself may write here, too: with --watch, for example.
        if (answer.number !== number) return undefined;
        done();
        if (!answer.failed) return resolve(answer.results);
        const { message, code, errcode } = answer.failed;
        return reject(new WriteError(message, code, errcode));
      };
      const died = (error: unknown) => {
        done();
        reject(new WriteError(error instanceof Error ? error.message : 'The writer failed'));
      };
      const left = () => {
        done();
        reject(new WriteError('The writer ended'));
      };
      thread.on('message', answered).on('error', died).on('exit', left);
      thread.postMessage({ number, ask } satisfies WriterQuestion);
    });
  }

  #start(): Worker {
    // Sources are .ts, built files .js: the thread's file ends as this one does.
    const end = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
    const thread = new Worker(new URL(`./writer-thread.${end}`, import.meta.url), {
      workerData: this.#options,
      // Not those of the process: they may be about its own script (`--input-type`).
      execArgv: [],
    });
    // After a crash the next batch starts a new one.
    const forget = () => {
      if (this.#thread === thread) this.#thread = undefined;
    };
    return thread.once('error', forget).once('exit', forget);
  }
}
