import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { fullName } from '../../i18n/person-name.ts';
import { type SigningKeys, openSigningKeys, verifyReceipt } from '../../endpoint/index.ts';
import { CliError } from '../failure.ts';
import { publicUrlFrom } from '../options.ts';
import { commandClock } from '../time.ts';

interface Options {
  endpoint?: string;
  keys?: string;
  data?: string;
}

export const receiptVerify = () =>
  new Command('verify')
    .description('prove a signed receipt: its signature, and that each consent has the text that it says')
    .argument('<file>', 'the signed receipt, as the receipt’s page gives it to keep (.html or .jws)')
    .option(
      '--endpoint <url>',
      'the endpoint that is said to have signed it: its /v1/keys are asked',
      publicUrlFrom,
    )
    .option('--keys <file>', 'its keys in a file, as /v1/keys answers them')
    .option('--data <folder>', 'its data folder')
    .action(run);

async function run(name: string, options: Options): Promise<void> {
  const file = resolve(name);
  const jws = await receiptIn(file);
  const { kid, receipt } = await verifyReceipt(jws, await keysFrom(options)).catch((error: Error) => {
    throw error.name === 'ReceiptError' ? new CliError(`${file}: ${error.message}`) : error;
  });
  if (options.endpoint && receipt.issuer !== options.endpoint)
    throw new CliError(
      `${file}: it was signed with a key of ${options.endpoint}, but names ${receipt.issuer}`,
    );
  const { campaignTitle, supporter, consents, issuer, issuedAt } = receipt;
  const who = supporter
    ? `${fullName(supporter, 'en')} <${supporter.email}>`.trim()
    : 'somebody who is not named';
  console.log(
    [
      `Proven: signed by ${issuer} on ${issuedAt} (key ${kid}).`,
      `${campaignTitle}: ${receipt.signUp ? 'sign-up' : receipt.receipt.kind} of ${who}, recorded ${receipt.receipt.recordedAt}, ${receipt.receipt.status}.`,
      ...consents.map(
        ({ answer, at, disclosure, version, withdrawn }) =>
          `  ${answer} ${at}: ${JSON.stringify(disclosure.text)} (${disclosure.purpose}, version ${version.slice(0, 12)}…)` +
          (withdrawn ? `, taken back ${withdrawn.at}` : ''),
      ),
    ].join('\n'),
  );
}

/** The JWS in a file: alone, or inside the page to keep. */
async function receiptIn(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CliError(`${file} cannot be read (${error.code})`);
  });
  const inPage = /id="signed-receipt"[^>]*>\s*([\w.-]+)\s*</.exec(text)?.[1];
  return inPage ?? text.trim();
}

async function keysFrom({ endpoint, keys, data }: Options): Promise<SigningKeys['published']> {
  if (Number(Boolean(endpoint)) + Number(Boolean(keys)) + Number(Boolean(data)) !== 1)
    throw new CliError('Say whose receipt it should be: with one of --endpoint, --keys and --data');
  if (data) {
    // Reads what is there: a key that is made now has signed nothing.
    await readFile(join(resolve(data), 'signing-keys.json')).catch(() => {
      throw new CliError(`There are no signing keys in ${resolve(data)}`);
    });
    return (await openSigningKeys(resolve(data), commandClock()())).published;
  }
  const from = endpoint ? `${endpoint}/v1/keys` : resolve(keys!);
  try {
    const text = endpoint ? await (await fetch(from)).text() : await readFile(from, 'utf8');
    const found = JSON.parse(text) as SigningKeys['published'];
    if (!Array.isArray(found.keys)) throw new Error('no keys');
    return found;
  } catch {
    throw new CliError(`${from}: there are no keys to be had`);
  }
}
