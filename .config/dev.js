// npm run dev: builds and serves the demo. Node's --watch runs this file anew when a source changes.
import { spawn, spawnSync } from 'node:child_process';

const { status } = spawnSync(process.execPath, ['.config/build.js'], { stdio: 'inherit' });
if (status === 0) {
  const demo = ['src/cli/upstander.ts', 'serve', '--demo', '--sample-counts'];
  const server = spawn(process.execPath, demo, { stdio: 'inherit' });
  const stop = () => {
    server.once('exit', () => process.exit());
    server.kill();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  server.once('exit', code => process.exit(code ?? 0));
}
