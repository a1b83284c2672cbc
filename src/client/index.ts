import type { Client } from './client.ts';
import { httpClient } from './http.ts';
import { staticClient } from './static.ts';

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
    client = folder === undefined ? httpClient(base) : staticClient(base);
    clients.set(endpoint, client);
  }
  return client;
}
