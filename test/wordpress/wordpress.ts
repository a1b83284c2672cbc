// A real WordPress for the tests: its own PHP, filters, blocks and pages, from Debian's packages, without a
// database. A post goes in as an editor sends it, and comes out as a page.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { installPackages, onPath } from '../debian.ts';

const DEBIAN = '/usr/share/wordpress';
const here = fileURLToPath(new URL('.', import.meta.url));
const plugin = fileURLToPath(new URL('../../dist/wordpress/upstander', import.meta.url));

const found = () => (onPath('php') && existsSync(join(DEBIAN, 'wp-settings.php')) ? DEBIAN : undefined);

/** WordPress' folder; looked for, and on Debian as root installed. Nothing, where it cannot be had. */
export function ensureWordPress(): string | undefined {
  if (!found()) installPackages('wordpress', 'php-cli');
  return found();
}

export const MISSING =
  'WordPress and PHP are not here, and could not be installed (on Debian: apt-get install wordpress php-cli)';

/** What an administrator may, and what an author may: no HTML but what `wp_kses_post` lets through. */
export const ROLES = {
  administrator: ['unfiltered_html', 'edit_posts', 'manage_options'],
  author: ['edit_posts'],
  visitor: [],
} as const;

export interface Post {
  /** What the editor sends. */
  content: string;
  role: keyof typeof ROLES;
  /** Where the plugin, as it is built, is set up to ask; without it the plugin is not there. */
  pluginEndpoint?: string;
  /** What an administrator put into the theme's footer. */
  footer?: string;
  feed?: boolean;
  /** Instead of the post: the block editor with the plugin's block in it. */
  editor?: boolean;
  /** What somebody types into the plugin's setting. */
  settings?: string[];
}

export interface Shown {
  version: string;
  /** The post's content as it is stored. */
  saved: string;
  page: string;
  /** What WordPress or PHP said about the plugin. */
  complaints: string[];
  /** Of the plugin: what its setting made of each thing typed, and whether that was an error. */
  sanitized?: [value: string, errors: number][];
  block?: string[];
  /** Pages that become frames: what a link looks like, who is asked, and whether that is a regular expression. */
  providers?: Record<string, [url: string, regex: boolean]>;
  settingsPage?: string;
  deleted?: string[];
}

export interface Site {
  /** Where the last page that was shown is, with what it loads. */
  readonly url: string;
  show(post: Post): Promise<Shown>;
}

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };

/** A site on a port of its own; it is gone after the last test. */
export async function openSite(wordpress: string): Promise<Site> {
  assert.ok(existsSync(plugin), 'the plugin is not built: npm run build');
  const content = await mkdtemp(join(tmpdir(), 'upstander-wordpress-'));
  await cp(join(here, 'site/content'), content, { recursive: true });
  await cp(plugin, join(content, 'plugins/upstander'), { recursive: true });

  let page = '';
  const folders = { '/wp-content/': content, '/wp-includes/': join(wordpress, 'wp-includes') };
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url!, 'http://site').pathname);
    const [prefix, folder] = Object.entries(folders).find(([start]) => path.startsWith(start)) ?? [];
    if (!prefix) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      return void response.end(page);
    }
    response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
    createReadStream(join(folder!, path.slice(prefix.length)))
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  after(async () => {
    server.close();
    server.closeAllConnections();
    await rm(content, { recursive: true, force: true });
  });

  return {
    url,
    show: async ({
      content: written,
      role,
      pluginEndpoint,
      footer = '',
      feed = false,
      editor = false,
      settings = [],
    }) => {
      const shown = await php({
        wordpress,
        folder: content,
        home: url,
        written,
        may: ROLES[role],
        plugin: pluginEndpoint !== undefined,
        endpoint: pluginEndpoint ?? '',
        footer,
        feed,
        editor,
        settings,
      });
      page = shown.page;
      return shown;
    },
  };
}

/** Runs the site once, in a process of its own: WordPress leaves much behind. */
async function php(request: unknown): Promise<Shown> {
  const child = spawn('php', [join(here, 'site/site.php')], { timeout: 60_000 });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  child.stdin.end(JSON.stringify(request));
  const code = await new Promise<number | null>(resolve => child.once('close', resolve));
  assert.equal(code, 0, `php ended with ${code}: ${err}${out}`);
  return JSON.parse(out) as Shown;
}
