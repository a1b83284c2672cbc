import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { Country, Language } from '../../contract/index.ts';
import { loadHotlines } from '../../endpoint/hotlines/load.ts';
import {
  type Block,
  CALL_FIRST,
  type FramedTag,
  type Pasted,
  SHAPES,
  type Shape,
  type Subject,
  TAGS,
  WAYS,
  type Way,
  waysFor,
} from '../../snippets/index.ts';
import { CliError } from '../failure.ts';
import { publicUrlFrom } from '../options.ts';
import { installedScripts, servedScripts } from '../scripts.ts';
import {
  campaignFromEndpoint,
  campaignFromFiles,
  campaignSubject,
  hotlineSubject,
} from '../snippet-subject.ts';
import { commandClock } from '../time.ts';

interface Options {
  element?: FramedTag;
  way?: Way;
  shape?: Shape;
  compact?: boolean;
  lang?: string;
  endpoint: string;
  campaigns?: string;
  country?: string;
  topic?: string;
  hotline?: string[];
  emergency?: string | true;
  discreet?: string | true;
  hotlines?: string;
}

export const snippet = () =>
  new Command('snippet')
    .description(
      'print what is pasted into a page, for each way in, with what its security policy must allow',
    )
    .argument('[campaign]', "the campaign's id; not for hotline-info")
    .addOption(
      new Option('--element <tag>', 'the element (else the one that the campaign is made for)').choices(TAGS),
    )
    .addOption(new Option('--way <way>', 'one way alone').choices(Object.keys(WAYS)))
    .addOption(new Option('--shape <shape>', 'for goal-meter: how it is drawn (else a bar)').choices(SHAPES))
    .option('--compact', 'for petition-sign: one line that opens')
    .option('--lang <tag>', 'the language (else that of the page; baked: of the campaign)', language)
    .option('--endpoint <url>', 'how readers reach the endpoint', publicUrlFrom, 'http://localhost:8787')
    .option('--campaigns <folder>', 'read the campaign from its file there; else the endpoint is asked')
    .option('--country <code>', 'for hotline-info: the country, such as US', country)
    .option('--topic <topic>', 'for hotline-info: the topic, such as trafficking; else all')
    .option(
      '--hotline <ids...>',
      'for hotline-info: these lines alone, such as us-trafficking ca-trafficking',
    )
    .option(
      '--emergency [number]',
      "for hotline-info: the number for an emergency first (else the country's)",
      emergency,
    )
    .option('--discreet [words]', 'for hotline-info: one quiet line that opens the card')
    .option('--hotlines <file>', 'for hotline-info: your own list, as the endpoint serves it')
    .addHelpText(
      'after',
      `
Ways:
${Object.entries(WAYS)
  .map(([way, { when }]) => `  ${way.padEnd(12)} ${when}`)
  .join('\n')}

  upstander snippet sesta
  upstander snippet sesta --way tag --lang es --endpoint https://act.example.org --campaigns campaigns
  upstander snippet --element hotline-info --country US --topic trafficking
  upstander snippet --element hotline-info --hotline us-trafficking --emergency --discreet "Opening hours"`,
    )
    .action(async (campaign: string | undefined, options: Options, command: Command) => {
      const subject = await subjectOf(campaign, options);
      const ways = waysFor(subject);
      const { way } = options;
      if (way && !ways.includes(way))
        throw new CliError(`${subject.tag} has no way "${way}". It has: ${ways.join(', ')}`);
      const said = new Set<string>();
      console.log((way ? [way] : ways).map(one => printed(one, subject, said)).join('\n\n\n'));
      if (subject.tag === 'hotline-info') console.log(`\n\n── ${CALL_FIRST}`);
      if (command.getOptionValueSource('endpoint') === 'default') {
        console.error(
          `\nNote: these addresses begin with ${options.endpoint}, which only this machine reaches. ` +
            'Say how readers reach the endpoint: --endpoint https://act.example.org',
        );
      }
    });

async function subjectOf(campaign: string | undefined, options: Options): Promise<Subject> {
  const { element, campaigns, ...wanted } = options;
  if (element === 'hotline-info') {
    const pasted = await help(wanted);
    return { ...pasted, ...(await installedScripts(pasted)) };
  }
  const only = HELP.find(name => options[name] !== undefined);
  if (only) throw new CliError(`--${only} is of help lines: add --element hotline-info`);
  if (campaign === 'hotline-info' && !element)
    throw new CliError('Help lines are an element, not a campaign: --element hotline-info --country US');
  if (!campaign) {
    throw new CliError(
      "snippet needs a campaign's id, such as: upstander snippet sesta. " +
        'Help lines need none: upstander snippet --element hotline-info --country US',
    );
  }
  if (campaigns) {
    const found = await campaignFromFiles(campaigns, campaign, wanted, commandClock()());
    const pasted = await campaignSubject(found, wanted, element);
    return { ...pasted, ...(await installedScripts(pasted)) };
  }
  const found = await campaignFromEndpoint(campaign, wanted);
  const pasted = await campaignSubject(found, wanted, element);
  return { ...pasted, ...(await servedScripts(pasted, wanted.endpoint)) };
}

/** What help lines alone are told. */
const HELP = ['country', 'topic', 'hotline', 'emergency', 'discreet', 'hotlines'] as const;

async function help({ hotlines, hotline, emergency, discreet, ...wanted }: Options): Promise<Pasted> {
  const { country, topic } = wanted;
  if (!country && !hotline)
    throw new CliError('hotline-info needs a country: --country US, or ids: --hotline us-trafficking');
  const said = (value: string | true | undefined) => (value === true ? '' : value);
  return hotlineSubject(
    wanted,
    {
      country,
      topic,
      hotline: hotline?.join(' '),
      emergency: said(emergency),
      discreet: said(discreet),
    },
    hotlines === undefined ? undefined : await loadHotlines(resolve(hotlines)),
  );
}

/**
 * A way as a person reads it: when to take it, each thing to paste, the policy, what to know.
 * @param said style sheets that were printed already: they are the same for each way.
 */
function printed(way: Way, subject: Subject, said: Set<string>): string {
  const { when, snippet: make } = WAYS[way];
  const { blocks, policy, notes } = make(subject);
  const block = ({ where, language: kind, code }: Block) => {
    if (said.has(code)) return `${where}: as above`;
    if (kind === 'css') said.add(code);
    return `${where}:\n\n${code}`;
  };
  return [
    `── ${way}: ${when}`,
    ...blocks.map(block),
    `A page with a Content-Security-Policy must allow:\n\n${policy}`,
    ...notes,
  ].join('\n\n');
}

function emergency(written: string): string {
  if (!/^\+?[\d *#-]{2,20}$/.test(written))
    throw new InvalidArgumentError('A number that can be called, such as 112, is needed.');
  return written;
}

function language(written: string): string {
  const { data } = Language.safeParse(written);
  if (!data) throw new InvalidArgumentError('A language tag such as es is needed.');
  return data;
}

function country(written: string): string {
  const { data } = Country.safeParse(written.toUpperCase());
  if (!data) throw new InvalidArgumentError('A country code of two letters, such as US, is needed.');
  return data;
}
