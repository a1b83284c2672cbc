// The real server, as a process of its own: it can be killed and started again on the same port and data.
import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { start } from './directory/run-cli.ts';

export interface Served {
  /** `http://localhost:` and its port; the same after a restart. */
  readonly url: string;
  readonly file: string;
  readonly child: ChildProcess;
  /** Ends it at once, as a power cut would end the process. Resolves when it is gone. */
  kill(): Promise<void>;
  /** Starts it again, on the same port and data. */
  restart(env?: NodeJS.ProcessEnv): Promise<void>;
}

/** `upstander serve --demo` on a free port, with its data in a folder, and more options. */
export async function serveDemo(data: string, options: readonly string[] = []): Promise<Served> {
  const launch = async (port: number, env: NodeJS.ProcessEnv = {}) => {
    const launched = start(['serve', '--demo', '--port', String(port), '--data', data, ...options], {
      NODE_NO_WARNINGS: '1',
      ...env,
    });
    const url = /endpoint\s+(\S+)\/v1\//.exec(await launched.printed(/^ {2}directory .*$/m))![1]!;
    return { ...launched, url };
  };
  let running = await launch(0);
  const { url } = running;
  process.once('exit', () => running.child.kill('SIGKILL')); // also where a test breaks off
  return {
    url,
    file: join(data, 'upstander.sqlite'),
    get child() {
      return running.child;
    },
    kill: async () => {
      running.child.kill('SIGKILL');
      await running.ended;
    },
    restart: async env => {
      running = await launch(Number(new URL(url).port), env);
    },
  };
}

/** Asks the server's file, beside the server. */
export function rows<Row>(file: string, query: string, ...values: (string | number)[]): Row[] {
  const db = new DatabaseSync(file, { readOnly: true, timeout: 10_000 });
  try {
    return db.prepare(query).all(...values) as Row[];
  } finally {
    db.close();
  }
}

/** Holds the counts that the server keeps against what COUNT(*) says: of letters one for each target, else of actions, and what was imported. */
export function checkCounts(file: string): void {
  assert.deepEqual(
    rows(
      file,
      'SELECT campaign_id, kind, tally, SUM(n) AS n FROM counts GROUP BY 1, 2, 3 HAVING SUM(n) <> 0 ORDER BY 1, 2, 3',
    ),
    rows(
      file,
      `SELECT a.campaign_id, a.kind, a.tally, COUNT(*) AS n FROM actions a
       LEFT JOIN deliveries d ON a.kind = 'letter' AND d.campaign_id = a.campaign_id AND d.action_id = a.action_id
       WHERE a.tally IS NOT NULL GROUP BY 1, 2, 3
       UNION ALL
       SELECT campaign_id, kind, 'imported', SUM(n) FROM imports WHERE removed_at IS NULL GROUP BY 1, 2
       ORDER BY 1, 2, 3`,
    ),
    'the counts equal COUNT(*)',
  );
}
