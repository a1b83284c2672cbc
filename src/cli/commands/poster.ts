import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { loadHotlines } from '../../endpoint/hotlines/load.ts';
import { HOTLINES } from '../../hotlines/index.ts';
import { writeOut } from '../campaign-kit.ts';
import { CliError } from '../failure.ts';
import type { PaperSize } from '../packet/paper.ts';
import { writePdf } from '../poster/pdf.ts';
import { type Spoken, poster } from '../poster/poster.ts';
import { SERVED_LANGUAGES } from '../../i18n/served.ts';
import { posterWords } from '../poster/words.ts';

interface Options {
  lang: Spoken[];
  paper: PaperSize;
  strips?: true;
  hotlines?: string;
  out?: string;
}

const MOST = 4;

export const posterCommand = () =>
  new Command('poster')
    .description('make a notice of a help line for a wall, as HTML or PDF')
    .argument('<line>', 'the id of the help line, such as us-trafficking')
    .addOption(
      new Option('--lang <tags>', `up to four languages, side by side: ${SERVED_LANGUAGES.join(', ')}`)
        .argParser(languages)
        .default(languages('en,es'), 'en,es'),
    )
    .addOption(new Option('--paper <size>', 'the paper').choices(['a4', 'letter']).default('letter'))
    .option('--strips', 'with strips to tear off')
    .option('--hotlines <file>', 'your own help lines (else those that come with Upstander)')
    .option('--out <file>', 'write there, *.html or *.pdf (else HTML to standard output)')
    .addHelpText(
      'after',
      `
  upstander poster us-trafficking --lang en,es,ar --strips --out poster.pdf

A PDF needs Chromium or Chrome on this computer (else CHROME_PATH says where one is). The second page is for whoever puts the
poster up. It does not by itself meet any posting law: your state may require its own model notice.`,
    )
    .action(run);

function languages(written: string): Spoken[] {
  const tags = written.split(',').map(tag => tag.trim());
  if (tags.length > MOST) throw new InvalidArgumentError(`At most ${MOST} languages fit beside each other.`);
  return tags.map(tag => {
    const spoken = posterWords(tag);
    if (!spoken) throw new InvalidArgumentError(`"${tag}" is not among ${SERVED_LANGUAGES.join(', ')}.`);
    return spoken;
  });
}

async function run(id: string, { lang, paper, strips, hotlines, out }: Options): Promise<void> {
  const lines = hotlines === undefined ? HOTLINES : await loadHotlines(resolve(hotlines));
  const line = lines.find(one => one.id === id);
  if (!line)
    throw new CliError(`There is no help line "${id}". There are: ${lines.map(one => one.id).join(', ')}`);
  if (!line.call && !line.text)
    throw new CliError(`The help line "${id}" has no number: there is nothing to put on a wall`);
  const text = poster(line, lang, paper, Boolean(strips));
  if (out?.toLowerCase().endsWith('.pdf')) await writePdf(text, resolve(out));
  else await writeOut(text, out, 'open it in a browser, and print it');
  console.error(
    'Call the number before you hang it. A poster does not by itself meet any posting law: see its second page.',
  );
}
