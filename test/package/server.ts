// Servers for the projects: the tarball's own endpoint, and a folder as a plain web server shows it.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { after } from 'node:test';
import { type Project, shell } from './installed.ts';

/** `npx upstander serve --demo` in a project, with its data in `data`; port 0 takes a free one. */
export async function serveFrom(
  project: Project,
  port = '0',
): Promise<{ url: string; stop(): Promise<void> }> {
  const child = spawn('npx', ['upstander', 'serve', '--demo', '--port', port, '--data', 'data'], {
    cwd: project.folder,
    env: { ...shell, PORT: '' },
    detached: true, // npx starts a process of its own: both are ended as one group
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>(resolve => child.once('close', () => resolve()));
  let out = '';
  const url = await new Promise<string>((resolve, reject) => {
    const look = (text: Buffer) => {
      out += text;
      const [, found] = /endpoint\s+(\S+)\/v1\/.*directory /s.exec(out) ?? [];
      if (found) resolve(found);
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    void ended.then(() => reject(new Error(`serve ended: ${out}`)));
  });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, 'SIGTERM');
    await ended;
  };
  after(stop);
  return { url, stop };
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** @returns where a folder is served, as it is. */
export async function serveFolder(folder: string): Promise<string> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    const file = path.join(folder, path.normalize(pathname), pathname.endsWith('/') ? 'index.html' : '');
    readFile(file).then(
      content => response.setHeader('Content-Type', TYPES[path.extname(file)] ?? 'text/plain').end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
