import type { Client } from './index.ts';
import { json } from './json.ts';
import { request } from './request.ts';

/** Writes to the endpoint. @throws ClientError */
export const post = <T>(client: Client, path: string, body: unknown): Promise<T> =>
  request(client.url(path), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: json(body),
  });
