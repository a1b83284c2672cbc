import type { Client } from './client.ts';
import { request } from './request.ts';

/** An endpoint that speaks the contract. `base` ends with a slash. */
export function httpClient(base: string): Client {
  const url = (path: string, query: Record<string, string | undefined> = {}) => {
    const address = new URL(`v1/${path}`, base);
    for (const [name, value] of Object.entries(query)) if (value) address.searchParams.set(name, value);
    return address.href;
  };
  return {
    campaign: (id, lang) => request(url(`campaigns/${id}`, { lang })),
    progress: id => request(url(`campaigns/${id}/progress`)),
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
