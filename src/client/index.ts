import type { Client } from './client.ts';
import { httpClient } from './http.ts';

export { type Client, ClientError } from './client.ts';

const clients = new Map<string, Client>();

/**
 * The client for an `endpoint` attribute: `https://act.example.org` is an endpoint, `static:/files/`
 * a folder of JSON files.
 */
export function clientFor(endpoint: string): Client {
  let client = clients.get(endpoint);
  if (!client) {
    const [, folder] = /^static:(.*)/.exec(endpoint) ?? [];
    const base = new URL(`${(folder ?? endpoint).replace(/\/$/, '')}/`, document.baseURI).href;
    client = folder === undefined ? httpClient(base) : lateStaticClient(base);
    clients.set(endpoint, client);
  }
  return client;
}

/** Few pages have no endpoint: what reads files is loaded by those alone. */
function lateStaticClient(base: string): Client {
  const client = () => import('./static.ts').then(({ staticClient }) => staticClient(base));
  return {
    campaign: async (...asked) => (await client()).campaign(...asked),
    progress: async (...asked) => (await client()).progress(...asked),
    representatives: async (...asked) => (await client()).representatives(...asked),
    hotlines: async (...asked) => (await client()).hotlines(...asked),
  };
}
