// Letters of a demo land in a local mailbox and are marked as accepted: what people really sent must not be among them.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFile } from './data-folder.ts';
import { withStore } from './database.ts';
import { CliError } from './failure.ts';

/** Stands in a data folder whose actions are all a demo's. */
const MARK = 'demo.txt';
const WORDS =
  'Only "upstander serve --demo" has recorded actions in this folder. Their letters went to nobody.\n';

/** Makes the folder the demo's, where it may be. @throws CliError where it holds actions that no demo recorded. */
export async function takeForDemo(folder: string): Promise<void> {
  const mark = join(folder, MARK);
  if (existsSync(mark)) return;
  const campaigns = await campaignsWithActions(folder);
  if (campaigns.length)
    throw new CliError(
      `${folder} holds what people sent to ${campaigns.join(', ')}: --demo would mark their letters as sent, and ` +
        'send none. Give the demo a folder of its own: --data .upstander-demo',
    );
  writeFileSync(mark, WORDS);
}

/** From now on people may really act here: no demo takes the folder again once they did. */
export const takeForReal = (folder: string) => rmSync(join(folder, MARK), { force: true });

async function campaignsWithActions(folder: string): Promise<string[]> {
  if (!existsSync(dataFile(folder))) return [];
  // A demo keeps to its folder, whatever DATABASE_URL says.
  return withStore({ dataFolder: folder }, ({ outbox }) => outbox.campaigns());
}
