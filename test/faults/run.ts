// npm run test:faults: what happens when processes are killed, disks fail and syncs are missing.
// Longer than npm test, and bounded in time.
import { nodeSuite, summary } from '../suites.ts';

process.exit(
  summary([
    await nodeSuite('faults', ['test/faults/*.test.ts'], {
      args: ['--test-concurrency=1'], // each one wants the machine for itself
      seconds: 600,
    }),
  ]),
);
