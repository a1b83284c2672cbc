// The endpoint under /act/ of a Next.js site, as app/act/[...path]/route.js. In next.config.js:
// serverExternalPackages: ['upstander'], for it starts a thread from a file of its own.
import { createEndpoint } from 'upstander/endpoint';

// It keeps actions in a file: not for the edge, nor where every request may meet another disk.
export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

// One for the process, however often this file is loaded.
globalThis.upstanderEndpoint ??= createEndpoint({
  dataFolder: 'data',
  campaigns: 'campaigns',
  publicUrl: process.env.PUBLIC_URL ?? 'https://www.example.org/act',
});

async function answer(request) {
  const url = new URL(request.url);
  url.pathname = url.pathname.slice('/act'.length);
  const endpoint = await globalThis.upstanderEndpoint;
  return endpoint.fetch(new Request(url, request));
}

export const GET = answer;
export const HEAD = answer;
export const POST = answer;
export const OPTIONS = answer;
