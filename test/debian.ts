// Programs that tests need: looked for, and on Debian as root installed with apt-get.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

export const onPath = (name: string): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .map(folder => path.join(folder, name))
    .find(file => existsSync(file));

/** The system's own packages. The lock is waited for, stale lists are renewed. Elsewhere: does nothing. */
export function installPackages(...packages: [string, ...string[]]): void {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return;
  console.error(`Installing ${packages[0]} with apt-get …`);
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=600', '-o', 'Acquire::Retries=3', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
}
