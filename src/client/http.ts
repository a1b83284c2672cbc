import type { Client } from './client.ts';
import { request } from './request.ts';

/** `no-cache` still lets an ETag answer. */
const caching = (fresh?: boolean): RequestInit => (fresh ? { cache: 'no-cache' } : {});

/** An endpoint that speaks the contract. `base` ends with a slash. */
export function httpClient(base: string): Client {
  const url = (path: string, query: Record<string, string | undefined> = {}) => {
    const address = new URL(`v1/${path}`, base);
    for (const [name, value] of Object.entries(query)) if (value) address.searchParams.set(name, value);
    return address.href;
  };
  return {
    campaign: (id, lang, fresh) => request(url(`campaigns/${id}`, { lang }), caching(fresh)),
    progress: (id, fresh) => request(url(`campaigns/${id}/progress`), caching(fresh)),
    representatives: (country, postalCode, offices) =>
      request(url('representatives', { country, postalCode, offices: offices.join() })),
    hotlines: (country, topic, lang) => request(url('hotlines', { country, topic, lang })),
    act: action =>
      request(url('actions'), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(action),
      }),
    liveUrl: id => url(`campaigns/${id}/live`),
    formUrl: id => url(`forms/${id}`),
  };
}
