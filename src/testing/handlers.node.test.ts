// The fake endpoint answers as the contract says, so that what is tested against it works with a real one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getResponse } from 'msw';
import { Lookup } from '../contract/index.ts';
import { endpointHandlers } from './handlers.ts';

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
