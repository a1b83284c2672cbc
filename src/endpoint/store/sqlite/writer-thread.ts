// The thread that writes: a sync to disk takes long, and must not stop the answers to readers.
import { parentPort, workerData } from 'node:worker_threads';
import { committer } from './commit.ts';
import { connect } from './connect.ts';
import { forgetter } from './forget.ts';
import type { SqliteOptions } from './options.ts';
import type { WriterAnswer, WriterQuestion } from './writer.ts';

const db = connect(workerData as SqliteOptions);
const commit = committer(db);
const forget = forgetter(db);

/** What deletes what people typed. */
const FORGETS = new Set(['withdraw', 'withdrawAction', 'erase', 'reapply']);

const answer = ({ number, ask }: WriterQuestion): WriterAnswer => {
  if (ask === 'close') {
    db.close();
    return { number, results: [] };
  }
  try {
    const results = commit(ask);
    // What was withdrawn is gone before anybody is told so.
    if (ask.some(({ name }) => FORGETS.has(name))) forget();
    return { number, results };
  } catch (error) {
    const { message, code, errcode } = error as Error & { code?: string; errcode?: number };
    return { number, failed: { message, code, errcode } };
  }
};

parentPort!.on('message', (question: WriterQuestion) => {
  parentPort!.postMessage(answer(question));
  if (question.ask === 'close') parentPort!.close();
});
