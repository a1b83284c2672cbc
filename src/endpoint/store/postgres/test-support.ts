// A PostgreSQL of the tests' own: begun when it is first asked for, in a folder that goes away with the process.
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, globSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';

const OLDEST = 15;

/** Where the newest server of this machine has its programs. */
function programs(): string | undefined {
  const folders = [
    ...(process.env['PATH'] ?? '').split(':'),
    ...globSync('/usr/lib/postgresql/*/bin').toSorted().toReversed(),
  ];
  // Some machines link a few of them into the path: all of them lie beside each other where that leads.
  return folders
    .flatMap(folder => {
      const program = join(folder, 'initdb');
      return existsSync(program) ? dirname(realpathSync(program)) : [];
    })
    .find(folder => existsSync(join(folder, 'pg_ctl')));
}

/** PostgreSQL does not run as root: there somebody else runs it. */
function someoneElse(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) =>
    Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout) || 65534;
  return { uid: id('-u'), gid: id('-g') };
}

/** A server of its own, in a folder of its own, reached by a socket in it. */
export class TestServer {
  readonly folder: string;
  readonly #bin: string;
  readonly #user = someoneElse();
  readonly #settings: string;

  private constructor(bin: string, settings: string) {
    this.#bin = bin;
    this.#settings = settings;
    this.folder = mkdtempSync(join(tmpdir(), 'upstander-pg-'));
    chmodSync(this.folder, 0o700);
    if (this.#user) chownSync(this.folder, this.#user.uid, this.#user.gid);
    process.once('exit', this.remove);
  }

  /** @returns why there can be none, where there can be none. */
  static create(settings = ''): TestServer | string {
    const bin = programs();
    if (!bin) return 'no PostgreSQL is installed here';
    const version = Number(
      /(\d+)/.exec(spawnSync(join(bin, 'initdb'), ['--version']).stdout.toString())?.[1],
    );
    if (version < OLDEST) return `PostgreSQL ${version} is installed here: ${OLDEST} or later is needed`;
    const server = new TestServer(bin, settings);
    server.run('initdb', '-D', server.data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync');
    server.start();
    return server;
  }

  /** A standby that takes over all that the other one commits. */
  static standbyOf(primary: TestServer): TestServer {
    const standby = new TestServer(primary.#bin, '');
    standby.run(
      'pg_basebackup',
      '-h',
      primary.folder,
      '-U',
      'postgres',
      '-D',
      standby.data,
      '-R',
      '-X',
      'stream',
    );
    standby.start();
    return standby;
  }

  promote(): void {
    this.run('pg_ctl', '-D', this.data, '-w', 'promote');
  }

  /** Asks it something, beside whoever else does. */
  async ask<R extends pg.QueryResultRow>(sql: string, database = 'postgres'): Promise<R[]> {
    const client = new pg.Client({ connectionString: this.url(database) });
    await client.connect();
    try {
      return (await client.query<R>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  get data(): string {
    return join(this.folder, 'data');
  }

  url(database = 'postgres'): string {
    return `postgresql://postgres@/${database}?host=${encodeURIComponent(this.folder)}`;
  }

  start(): void {
    const settings = `-k ${this.folder} -c listen_addresses= -c max_connections=200 ${this.#settings}`;
    this.run('pg_ctl', '-D', this.data, '-w', '-l', join(this.folder, 'log'), '-o', settings, 'start');
  }

  stop(mode: 'fast' | 'immediate' = 'fast'): void {
    this.run('pg_ctl', '-D', this.data, '-w', '-m', mode, 'stop');
  }

  /** @throws Error with what the program said. */
  run(program: string, ...args: string[]): string {
    const { status, stdout, stderr, error } = spawnSync(join(this.#bin, program), args, {
      ...this.#user,
      cwd: this.folder,
      encoding: 'utf8',
      // The server outlives pg_ctl, and would keep a pipe open.
      stdio: program === 'pg_ctl' ? 'ignore' : 'pipe',
    });
    if (status !== 0)
      throw new Error(`${program} ended with ${status}: ${error?.message ?? stdout + stderr}`);
    return stdout;
  }

  readonly remove = (): void => {
    process.off('exit', this.remove);
    spawnSync(join(this.#bin, 'pg_ctl'), ['-D', this.data, '-m', 'immediate', 'stop'], { ...this.#user });
    rmSync(this.folder, { recursive: true, force: true });
  };
}

let shared: TestServer | string | undefined;

/** The server that the tests of a process share; or why there is none. What needs a sync to disk asks for one of its own. */
export const testServer = (): TestServer | string =>
  (shared ??= TestServer.create('-c fsync=off -c full_page_writes=off'));

/** Why tests of PostgreSQL are skipped, where they are. */
export const withoutPostgres = (): string | false => {
  const server = testServer();
  return typeof server === 'string' && server;
};

let made = 0;

/** An empty database. @returns its address. */
export async function emptyDatabase(): Promise<string> {
  const server = testServer();
  if (typeof server === 'string') throw new Error(server);
  const name = `test_${made++}`;
  await server.ask(`CREATE DATABASE ${name}`);
  return server.url(name);
}
