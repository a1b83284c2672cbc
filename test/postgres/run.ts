// npm run test:postgres: the store in PostgreSQL, a driver that takes transactions back, and the tests of the endpoint on it.
// The server is the tests' own; where none can run, each says so and is skipped.
import { nodeSuite, suite, summary } from '../suites.ts';
import { withoutPostgres } from '../../src/endpoint/store/postgres/test-support.ts';

const why = withoutPostgres();
if (why) console.log(`Skipped: ${why}`);

process.env['STORE'] = 'postgres';
process.exit(
  summary([
    await suite('build', [process.execPath, '.config/build.js'], [/()/g, /()/g]),
    ...(why
      ? []
      : [
          await nodeSuite('the store', ['test/postgres/*.test.ts'], { seconds: 240 }),
          await nodeSuite('the endpoint on PostgreSQL', ['src/endpoint/**/*.node.test.ts'], { seconds: 480 }),
        ]),
  ]),
);
