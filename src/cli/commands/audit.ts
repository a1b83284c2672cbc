import { Command, InvalidArgumentError } from 'commander';
import { type AuditEntry, factsInWords } from '../../endpoint/index.ts';
import { DEFAULT_DATA } from '../data-folder.ts';
import { withEndpointStore } from '../endpoint-store.ts';

/** So many are read at once. */
const PAGE = 500;

function dayFrom(written: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(written) || Number.isNaN(Date.parse(written)))
    throw new InvalidArgumentError('A day such as 2027-01-31 is needed.');
  return written;
}

export const auditCommand = () =>
  new Command('audit')
    .description('who did what, on the admin page and by commands; the newest first')
    .option('--since <day>', 'nothing older than that day', dayFrom)
    .option('--json', 'for machines, one entry a line')
    .option('--data <folder>', 'where the endpoint keeps its actions', DEFAULT_DATA)
    .action(({ data, since, json }: { data: string; since?: string; json?: true }) =>
      withEndpointStore(data, async ({ audit }) => {
        let last: AuditEntry | undefined;
        do {
          const page = await audit.list({ since, before: last, limit: PAGE });
          for (const entry of page) console.log(json ? JSON.stringify(entry) : lineOf(entry));
          last = page.length === PAGE ? page.at(-1) : undefined;
        } while (last);
      }),
    );

const lineOf = ({ at, who, what, campaign, facts }: AuditEntry): string =>
  [`${at.slice(0, 19).replace('T', ' ')} UTC`, who, what, campaign, factsInWords(facts)]
    .filter(Boolean)
    .join('  ');
