// npm run test:postgres: the tests of the endpoint on PostgreSQL, and a driver that takes transactions back. The server
// is the tests' own; where none can run, each says so and is skipped.
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
          await nodeSuite('taken back', ['test/postgres/*.test.ts'], { seconds: 120 }),
          await nodeSuite('the endpoint on PostgreSQL', ['src/endpoint/**/*.node.test.ts'], { seconds: 480 }),
        ]),
  ]),
);
