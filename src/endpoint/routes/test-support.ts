// What the tests of recording actions share.
import assert from 'node:assert/strict';
import type { Problem } from '../../contract/index.ts';
import { type TestEndpoint, letters, petition } from '../test-support.ts';

/** A petition, and letters that leave at once. */
export const both = {
  files: { 'a.json': petition(), 'b.json': letters({ deliver: 'unverified' }) },
  devMailbox: true,
};

/** @returns the problem that a response is. */
export async function refused(response: Response, status: number, kind: string): Promise<Problem> {
  const problem = (await response.json()) as Problem;
  assert.equal(
    `${response.status} ${problem.type}`,
    `${status} urn:upstander:problem:${kind}`,
    JSON.stringify(problem),
  );
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  assert.equal(problem.status, status);
  return problem;
}

export const pointers = (problem: Problem) => problem.errors?.map(({ pointer }) => pointer);

/** Nothing was counted or stored. */
export async function untouched({ endpoint }: TestEndpoint): Promise<void> {
  for (const campaign of ['safe', 'write']) {
    assert.deepEqual(await endpoint.store.actions.counts(campaign), []);
    assert.deepEqual(await endpoint.store.actions.recount(campaign), []);
  }
}
