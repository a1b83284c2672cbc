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
  // Without a network an address is given up after half a minute, and either command after five.
  const options = [
    'DPkg::Lock::Timeout=240',
    'Acquire::Retries=1',
    'Acquire::http::Timeout=15',
    'Acquire::https::Timeout=15',
  ];
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', ...options.flatMap(option => ['-o', option]), ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: 300_000,
    });
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
}
