// A blog on another origin than the endpoint: one page, with what a test pastes into it, that keeps a record
// of what its scripts and its policy complain about.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';

/** What stands on the page. */
export interface Post {
  /** In its `<body>`. */
  body: string;
  /** At the end of its `<head>`. */
  head?: string;
  /** The Content-Security-Policy; scripts with the nonce `blog` are the blog's own. */
  policy?: string;
}

/** What was complained about on a page. */
export interface Complaints {
  /** Exceptions that nobody caught, and errors in the console. */
  errors: string[];
  /** Every other line that a script wrote to the console. */
  lines: string[];
  /** What the page's policy stopped, or would have. */
  violations: string[];
}

export interface Blog {
  readonly url: string;
  /** The paths that it was asked for. */
  readonly asked: string[];
  /** @returns the address of the post. */
  publish(post: Post | string): string;
  /** Publishes a post, and opens it. */
  open(context: BrowserContext, post: Post | string): Promise<Page>;
}

/** Runs before anything else on the page. */
const RECORDER = `
  window.complaints = { errors: [], lines: [], violations: [] };
  addEventListener('error', event => event.message && complaints.errors.push(event.message));
  addEventListener('unhandledrejection', ({ reason }) => complaints.errors.push(String(reason?.stack ?? reason)));
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber, sample }) => {
    if (blockedURI.endsWith('/favicon.ico')) return; // Firefox asks for it by itself
    complaints.violations.push([effectiveDirective, blockedURI, sourceFile, lineNumber, sample].join(' '));
  }, true);
  for (const kind of ['debug', 'error', 'info', 'log', 'warn']) {
    const write = console[kind];
    console[kind] = (...words) => {
      complaints[kind === 'error' ? 'errors' : 'lines'].push([kind + ':', ...words].join(' '));
      write.apply(console, words);
    };
  }`;

/** What the scripts of a page of the blog complained about until now. */
export const complaints = (page: Page): Promise<Complaints> => page.evaluate('complaints');

/** The blog's server; it is closed after the last test. */
export async function openBlog(): Promise<Blog> {
  let post: Post = { body: '' };
  const asked: string[] = [];
  const server = createServer((request, response) => {
    if (request.url === '/favicon.ico') return response.writeHead(204).end();
    asked.push(request.url!);
    if (post.policy) response.setHeader('Content-Security-Policy', post.policy);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    return response.end(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A blog</title>
      <meta name="viewport" content="width=device-width"><script nonce="blog">${RECORDER}</script>${post.head ?? ''}
      </head><body><h1>A blog</h1>${post.body}</body></html>`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => {
    server.close();
    server.closeAllConnections();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const publish = (published: Post | string) => {
    post = typeof published === 'string' ? { body: published } : published;
    return `${url}/post`;
  };
  return {
    url,
    asked,
    publish,
    async open(context, published) {
      const page = await context.newPage();
      await page.goto(publish(published));
      return page;
    },
  };
}
