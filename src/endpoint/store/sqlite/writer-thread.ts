// The thread that writes: a sync to disk takes long, and must not stop the answers to readers.
import { parentPort, workerData } from 'node:worker_threads';
import { sealOf } from '../seal.ts';
import { batchWriter } from '../sql/batch.ts';
import type { Write, WriteResult } from '../sql/writes.ts';
import { connect } from './connect.ts';
import { sqliteDatabase } from './database.ts';
import { forgetter } from './forget.ts';
import type { SqliteOptions } from './options.ts';
import type { WriterAnswer, WriterQuestion } from './writer.ts';

const options = workerData as SqliteOptions;
const db = connect(options);
/** One file has one writer at a time: its counts need no parts. */
const write = batchWriter(sqliteDatabase(db, sealOf(options.sealing)), 0);
const forget = forgetter(db);

/** What deletes what people typed. */
const FORGETS = new Set(['withdraw', 'withdrawAction', 'erase', 'reapply', 'reseal']);

/** All of it is on disk when it resolves, or nothing when it rejects. */
async function commit(batch: readonly Write[]): Promise<WriteResult[]> {
  db.exec('BEGIN IMMEDIATE');
  try {
    const results = await write(batch);
    db.exec('COMMIT');
    return results;
  } catch (error) {
    // A full disk rolls back by itself; a second ROLLBACK would then hide the real error.
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

const answer = async ({ number, ask }: WriterQuestion): Promise<WriterAnswer> => {
  if (ask === 'close') {
    db.close();
    return { number, results: [] };
  }
  try {
    const results = await commit(ask);
    // What was withdrawn is gone before anybody is told so.
    if (ask.some(({ name }) => FORGETS.has(name))) forget();
    return { number, results };
  } catch (error) {
    const { message, code, errcode } = error as Error & { code?: string; errcode?: number };
    return { number, failed: { message, code, errcode } };
  }
};

parentPort!.on('message', async (question: WriterQuestion) => {
  parentPort!.postMessage(await answer(question));
  if (question.ask === 'close') parentPort!.close();
});
