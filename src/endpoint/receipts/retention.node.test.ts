// Whose time is over is forgotten by a serving endpoint itself: in pieces, by however many of them.
import assert from 'node:assert/strict';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mock, test } from 'node:test';
import { emptyDatabase, withoutPostgres } from '../store/postgres/test-support.ts';
import { action } from '../store/suite.ts';
import { DAY_MS, petition, signature, tempFolder, testEndpoint } from '../test-support.ts';

const HOUR_MS = 3_600_000;
const PEOPLE = 450;
const files = { 'safe.json': petition({ retention: { period: 'P1D', from: 'action' } }) };

for (const which of ['SQLite', 'PostgreSQL'] as const)
  test(
    `whose time is over is forgotten within the hour, in pieces, on ${which}`,
    { skip: which === 'PostgreSQL' && withoutPostgres() },
    async t => {
      mock.timers.enable({ apis: ['setInterval'] });
      t.after(() => mock.timers.reset());
      const databaseUrl = which === 'PostgreSQL' ? await emptyDatabase() : undefined;
      const one = await testEndpoint(t, { files, databaseUrl });
      const all = [one];
      if (databaseUrl) {
        const dataFolder = await tempFolder(t);
        for (const key of ['keys.json', 'signing-keys.json'])
          await copyFile(join(one.dataFolder, key), join(dataFolder, key));
        all.push(await testEndpoint(t, { files, databaseUrl, dataFolder, clock: one.clock }));
      }
      const { store } = one.endpoint;
      const recordedAt = one.clock().toISOString();
      await Promise.all(
        Array.from({ length: PEOPLE }, (_, n) =>
          store.actions.record(
            action({
              campaign: 'safe',
              recordedAt,
              supporterKey: `person ${n}`,
              supporter: { given: 'Ana', family: `Díaz ${n}`, email: `ana${n}@example.org` },
            }),
          ),
        ),
      );
      const pieces: number[] = [];
      for (const { endpoint } of all) {
        const { consents } = endpoint.store;
        const erase = consents.erase.bind(consents);
        consents.erase = async (...how) => {
          const n = await erase(...how);
          pieces.push(n);
          return n;
        };
      }
      const known = async () => {
        let n = 0;
        for await (const { supporter } of store.actions.all('safe')) if (supporter) n++;
        return n;
      };
      one.clock.advance(DAY_MS - HOUR_MS);
      mock.timers.tick(HOUR_MS);
      await new Promise(resolve => setTimeout(resolve, 100));
      assert.equal(await known(), PEOPLE, 'not a moment too early');

      one.clock.advance(2 * HOUR_MS);
      mock.timers.tick(HOUR_MS);
      // Others act meanwhile.
      assert.equal((await one.act(await signature(one))).status, 201);
      // What is forgotten is told of a moment later.
      const told = () => pieces.reduce((sum, n) => sum + n, 0);
      for (let tries = 0; told() < PEOPLE && tries < 500; tries++)
        await new Promise(resolve => setTimeout(resolve, 20));
      assert.equal(await known(), 1);
      assert.ok(pieces.filter(Boolean).length >= 3 && pieces.every(n => n <= 200), pieces.join());
      assert.equal(told(), PEOPLE, 'each was forgotten once, whoever did it');
      const counts = await store.actions.counts('safe');
      assert.equal(counts[0]!.n, PEOPLE + 1, 'a number stays');
      assert.deepEqual(counts, await store.actions.recount('safe'));
      for (const { lines } of all)
        assert.deepEqual(
          lines.filter(line => line.includes('retention')),
          [],
        );
    },
  );
