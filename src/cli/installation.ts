// Where the parts of this installation are. Found from this file, never from where a command was run.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Sources are in src/cli, the bundle in dist/cli: both two folders below the package.
const inPackage = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const demoFolder = inPackage('demo');
export const demoCampaigns = inPackage('demo/campaigns');
export const starterDirectory = inPackage('demo/directory/starter.json');
export const docsFolder = inPackage('dist/docs');
export const builderFolder = inPackage('dist/builder');
export const cdnFolder = inPackage('dist/cdn');
/** The script that draws the admin page's charts. */
export const adminFolder = inPackage('dist/admin');

/** The version of this package. */
export const version = (): string =>
  (JSON.parse(readFileSync(inPackage('package.json'), 'utf8')) as { version: string }).version;
