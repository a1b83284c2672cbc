import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endpointOf, usualEndpoint } from './endpoint.ts';

const take = (typed: string) => endpointOf(typed, 'https://act.example.org');

test('where nothing is typed, it is the endpoint that serves the builder, else an example', () => {
  assert.equal(usualEndpoint('https://act.nonprofit.org/builder/index.html'), 'https://act.nonprofit.org');
  assert.equal(usualEndpoint('https://pages.example/tools/builder/'), 'https://act.example.org');
  assert.equal(usualEndpoint('file:///home/ana/builder/index.html'), 'https://act.example.org');
  assert.deepEqual(take('  ').guessed, true);
});

test('an address is taken as it was meant', () => {
  for (const [typed, url] of [
    ['https://act.nonprofit.org/', 'https://act.nonprofit.org'],
    [' act.nonprofit.org ', 'https://act.nonprofit.org'],
    ['https://nonprofit.org/act//', 'https://nonprofit.org/act'],
    ['http://localhost:8787', 'http://localhost:8787'],
  ] as const)
    assert.deepEqual([take(typed).url, take(typed).guessed], [url, false]);
  assert.match(take('http://localhost:8787').note!, /Only this computer/);
  assert.match(take('http://act.nonprofit.org').note!, /https/);
  assert.equal(take('https://act.nonprofit.org').note, undefined);
});

test('what is no address is told', () => {
  for (const typed of ['javascript:alert(1)', 'ftp://a.example', 'my endpoint', 'https://a.example/?x=1'])
    assert.match(take(typed).wrong!, /^Write an address such as https:/, typed);
});
