import { broughtAlong } from './brought.ts';
import { request } from './request.ts';

/** The query of a read, as the contract names its members. */
export type Query = Record<string, string | undefined>;

/**
 * How an element reaches what it was configured with: an endpoint over HTTP, or a folder of JSON files.
 * Every call throws a `ClientError`.
 */
export class Client {
  /** Is there an endpoint that records actions, or only files? */
  readonly acts: boolean;
  readonly #base: string;

  /** @param endpoint `https://act.example.org`, or `static:` and a folder. */
  constructor(endpoint: string) {
    const folder = endpoint.startsWith('static:') ? endpoint.slice(7) : undefined;
    this.acts = folder === undefined;
    this.#base = new URL(`${(folder ?? endpoint).replace(/\/$/, '')}/`, globalThis.document?.baseURI).href;
  }

  url(path: string, query: Query = {}): string {
    const url = new URL(`v1/${path}`, this.#base);
    for (const [name, value] of Object.entries(query)) if (value) url.searchParams.set(name, value);
    return url.href;
  }

  /** Reads; `fresh` passes caches by, where an ETag still may answer. */
  async get<T>(path: string, query?: Query, fresh?: boolean): Promise<T> {
    if (this.acts) {
      const url = this.url(path, query);
      const known = fresh ? undefined : broughtAlong(url);
      return known ? (known as T) : request(url, fresh ? { cache: 'no-cache' } : {});
    }
    const { readFile } = await import('./static.ts'); // few pages have no endpoint
    return readFile<T>(this.#base, path, query);
  }
}

const clients = new Map<string, Client>();

/** The client for an `endpoint` attribute. */
export function clientFor(endpoint: string): Client {
  let client = clients.get(endpoint);
  if (!client) clients.set(endpoint, (client = new Client(endpoint)));
  return client;
}
