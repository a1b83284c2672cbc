// The fake endpoint answers as the contract says, so that what is tested against it works with a real one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getResponse } from 'msw';
import { Campaign, Lookup, Progress, disclosureVersion } from '../contract/index.ts';
import { endpointHandlers } from './handlers.ts';
import { samplePetition, sampleProgress } from './samples.ts';

const { handlers } = endpointHandlers();
const url = 'https://endpoint.example/v1/representatives';

async function ask(query: string, body?: unknown) {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const response = await getResponse(handlers, new Request(url + query, init));
  assert.ok(response);
  return response;
}
const lookup = async (query: string, body?: unknown) => Lookup.parse(await (await ask(query, body)).json());
const inShort = ({ offices }: Lookup) =>
  offices.map(({ office, status, reason, representatives }) =>
    [office, status, reason, ...representatives.map(({ id }) => id)].filter(Boolean).join(' '),
  );

test('people are found by name, office by office', async () => {
  const found = await lookup('?country=US&name=riv');
  assert.deepEqual(inShort(found), ['us-house ambiguous sample-house-ca-21']);
  assert.equal(found.postalCode, undefined);
  assert.deepEqual(inShort(await lookup('?country=US&name=riv&offices=us-senate')), []);
});

test('a street decides between districts; another one is not known', async () => {
  const address = { street: '1 Sample Street', city: 'Clovis' };
  const offices = ['us-house'];
  const found = await lookup('', { country: 'US', address, offices });
  assert.deepEqual(inShort(found), ['us-house match sample-house-ca-21']);
  assert.equal(found.address, true);
  const other = await lookup('', { country: 'US', address: { ...address, street: 'Nowhere' }, offices });
  assert.deepEqual(inShort(other), ['us-house none unknown-address']);
  assert.equal((await ask('', { country: 'US' })).status, 400);
});

test('a campaign answers in the language that is asked for, also whoever agrees in it', async () => {
  const seen: unknown[] = [];
  const campaigns = (id: string, lang = 'en') => {
    const { disclosures } = samplePetition();
    return id === 'two'
      ? samplePetition({
          id,
          lang,
          disclosures: disclosures.map(one => ({ ...one, text: `${one.text} (${lang})` })),
        })
      : undefined;
  };
  const several = endpointHandlers({
    campaigns,
    progress: (id, recorded) => {
      seen.push([id, recorded]);
      const counted = 40 + recorded.counted;
      return sampleProgress({ campaign: id, counted, unverified: counted, goal: 50 });
    },
  });
  const at = async (path: string, body?: unknown) => {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const request = new Request(`https://endpoint.example/v1/${path}`, init);
    return (await getResponse(several.handlers, request))!;
  };
  assert.equal(Campaign.parse(await (await at('campaigns/two?lang=es')).json()).lang, 'es');
  assert.equal((await at('campaigns/other?lang=es')).status, 404);
  const { disclosures } = campaigns('two', 'es')!;
  const consents = await Promise.all(
    disclosures.map(async one => ({
      disclosure: one.id,
      version: await disclosureVersion(one),
      lang: one.lang,
      answer: one.mode === 'notice' ? 'told' : 'refused',
    })),
  );
  const action = {
    id: crypto.randomUUID(),
    campaign: 'two',
    kind: 'signature',
    lang: 'es',
    supporter: { given: 'Ana', family: 'Díaz', email: 'ana@example.org' },
    consents,
  };
  assert.equal((await at('actions', { ...action, lang: 'en' })).status, 409);
  const signed = await at('actions', action);
  assert.equal(signed.status, 201, await signed.clone().text());
  const progress = Progress.parse(await (await at('campaigns/two/progress')).json());
  assert.deepEqual([progress.counted, progress.goal], [41, 50]);
  assert.deepEqual(seen, [['two', { counted: 1, pending: 0 }]]);
});
