// Who may see the admin page. Whoever may run commands here gives and takes that.
import { Command, InvalidArgumentError } from 'commander';
import { COMMAND_LINE, type Store, deed, isTokenName, newToken } from '../../endpoint/index.ts';
import { DEFAULT_DATA } from '../data-folder.ts';
import { withEndpointStore } from '../endpoint-store.ts';
import { CliError } from '../failure.ts';
import { whole } from '../options.ts';
import { table } from '../table.ts';
import { commandClock } from '../time.ts';

const DEFAULT_DAYS = 90;

const command = (name: string, description: string) =>
  new Command(name)
    .description(description)
    .option('--data <folder>', 'where the endpoint keeps its actions', DEFAULT_DATA);

function nameFrom(written: string): string {
  if (!isTokenName(written))
    throw new InvalidArgumentError(
      'Letters, digits, blanks and . _ - are needed, 40 at most, as in "Ana Díaz".',
    );
  return written;
}

function daysFrom(written: string): number {
  const days = whole(written);
  if (!days || days > 3650) throw new InvalidArgumentError('A number of days from 1 to 3650 is needed.');
  return days;
}

/** Whether a token of this name can be used. Asked first: what is not done is not told. */
const holds = async ({ admin }: Store, name: string, now: Date): Promise<boolean> =>
  (await admin.tokens()).some(
    token => token.name === name && !token.revokedAt && token.expiresAt > now.toISOString(),
  );

export const adminTokenNew = () =>
  command('new', 'let somebody into the admin page: prints a token, once')
    .argument('<name>', 'whose it is: the audit log calls them so', nameFrom)
    .option('--days <number>', 'how long it can be used', daysFrom, DEFAULT_DAYS)
    .action(async (name: string, { data, days }: { data: string; days: number }) => {
      const clock = commandClock();
      const { token, stored } = newToken(name, days, clock());
      const added = await withEndpointStore(data, async store => {
        if (await holds(store, name, clock())) return false;
        const told = deed(clock, COMMAND_LINE, 'token-made', { token: name, days });
        return store.audited(told).admin.addToken(stored);
      });
      if (!added)
        throw new CliError(
          `There is a token of ${name} already: give another name, or upstander admin token revoke ${JSON.stringify(name)}`,
        );
      console.log(token);
      console.error(
        `Hand it over in private: it is shown this once, and lets ${name} in until ${stored.expiresAt.slice(0, 10)}`,
      );
    });

export const adminTokenList = () =>
  command('list', 'whose tokens there are')
    .option('--json', 'for machines')
    .action(async ({ data, json }: { data: string; json?: true }) => {
      const clock = commandClock();
      const tokens = await withEndpointStore(data, ({ admin }) => admin.tokens());
      if (json) return console.log(JSON.stringify(tokens, null, 2));
      if (!tokens.length) return console.log('There are no tokens: upstander admin token new <name>');
      const now = clock().toISOString();
      console.log(
        table(
          ['name', 'made', 'until', 'used last', 'state'],
          tokens.map(({ name, createdAt, expiresAt, usedAt, revokedAt }) => [
            name,
            createdAt.slice(0, 10),
            expiresAt.slice(0, 10),
            usedAt ? `${usedAt.slice(0, 16).replace('T', ' ')} UTC` : 'never',
            expiresAt <= now ? 'expired' : revokedAt ? 'revoked' : 'holds',
          ]),
        ),
      );
    });

export const adminTokenRevoke = () =>
  command('revoke', 'let somebody in no more: whoever is signed in with it is out at once')
    .argument('<name>', 'as the list shows it')
    .action(async (name: string, { data }: { data: string }) => {
      const clock = commandClock();
      const revoked = await withEndpointStore(data, async store => {
        if (!(await holds(store, name, clock()))) return false;
        const told = deed(clock, COMMAND_LINE, 'token-revoked', { token: name });
        return store.audited(told).admin.revokeToken(name, clock().toISOString());
      });
      if (!revoked)
        throw new CliError(
          `No token of ${name} can be used. upstander admin token list shows those there are`,
        );
      console.log(`${name} cannot sign in any more, and is signed out`);
    });
