// The packed tarball, installed into a folder that knows nothing of this repository.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import type { Ran } from '../directory/run-cli.ts';

const root = path.join(import.meta.dirname, '../..');

const outside = (paths: string) => paths.split(path.delimiter).filter(folder => !folder.startsWith(root));

/** What a shell outside of this repository has: this Node first, and nothing that `npm run` adds. */
export const shell: NodeJS.ProcessEnv = Object.fromEntries(
  Object.entries({
    ...process.env,
    PATH: [path.dirname(process.execPath), ...outside(process.env['PATH']!)].join(path.delimiter),
  }).filter(([name]) => !/^npm_(package|lifecycle|config_local_prefix)|^INIT_CWD$/.test(name)),
);

/** Runs a program in a folder to its end. */
export function runIn(cwd: string, program: string, ...args: string[]): Promise<Ran> {
  const child = spawn(program, args, {
    cwd,
    env: shell,
    timeout: 180_000,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (text: Buffer) => (out += text));
  child.stderr.on('data', (text: Buffer) => (err += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', code => resolve({ code, out, err }));
  });
}

/** @returns what it printed. @throws Error with all of that, where it failed. */
export async function succeed(cwd: string, program: string, ...args: string[]): Promise<string> {
  const { code, out, err } = await runIn(cwd, program, ...args);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}:\n${out}${err}`);
  return out;
}

async function emptyFolder(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'upstander-package-'));
}

/** Packs what was built last. */
export async function pack(): Promise<{ folder: string; file: string }> {
  const folder = await emptyFolder();
  const out = await succeed(root, 'npm', 'pack', '--json', '--pack-destination', folder);
  const [{ filename }] = Object.values(JSON.parse(out) as Record<string, { filename: string }>) as [
    { filename: string },
  ];
  return { folder, file: path.join(folder, filename) };
}

/** npm said that no registry could be reached: nothing of ours is wrong then. */
const UNREACHABLE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED/;

/** A project with the tarball in it, gone after the last test of the file. */
export class Project {
  readonly folder: string;
  /** Why the tests of this project cannot run, where npm reaches no registry. */
  readonly skip: string | undefined;

  private constructor(folder: string, skip?: string) {
    this.folder = folder;
    this.skip = skip;
  }

  /** Installs the tarball and others, such as `vite@8.3.8`; writes files by their paths. */
  static async make(others: string[] = [], files: Record<string, string> = {}): Promise<Project> {
    const folder = await emptyFolder();
    after(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
    const tarball = process.env['UPSTANDER_TARBALL'] ?? (await packOnce());
    await writeFile(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
    const install = ['install', '--no-audit', '--no-fund', '--prefer-offline', tarball, ...others];
    const { code, out, err } = await runIn(folder, 'npm', ...install);
    if (code !== 0) {
      const unreachable = UNREACHABLE.exec(err);
      if (unreachable) return new Project(folder, `npm reaches no registry: ${unreachable[0]}`);
      throw new Error(`npm install ended with ${code}:\n${out}${err}`);
    }
    const project = new Project(folder);
    for (const [name, text] of Object.entries(files)) await project.write(name, text);
    return project;
  }

  path(name: string): string {
    return path.join(this.folder, name);
  }

  async write(name: string, text: string): Promise<void> {
    await mkdir(path.dirname(this.path(name)), { recursive: true });
    await writeFile(this.path(name), text);
  }

  run(program: string, ...args: string[]): Promise<string> {
    return succeed(this.folder, program, ...args);
  }

  /** Checks types with this repository's compiler. @returns what is wrong, one line each. */
  async typeErrors(files: string[], options: string[] = []): Promise<string[]> {
    const strict = '--ignoreConfig --noEmit --strict --exactOptionalPropertyTypes';
    const modules =
      '--target es2022 --module preserve --moduleResolution bundler --lib es2023,dom,dom.iterable';
    const given = [...`${strict} ${modules}`.split(' '), ...options, ...files];
    const { code, out, err } = await runIn(this.folder, path.join(root, 'node_modules/.bin/tsc'), ...given);
    const errors = out.split('\n').filter(Boolean);
    if (code !== 0 && errors.length === 0) throw new Error(`tsc ended with ${code}: ${err}`);
    return errors;
  }
}

async function packOnce(): Promise<string> {
  const { folder, file } = await pack();
  after(() => rm(folder, { recursive: true, force: true }));
  process.env['UPSTANDER_TARBALL'] = file;
  return file;
}
