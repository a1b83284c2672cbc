// A starter site: a folder of files that any host can serve, with all that its page needs.
import { campaignFiles } from '../../../src/campaign-file/static-files.ts';
import { campaignLanguages } from '../../../src/campaign-file/texts.ts';
import type { CampaignFile } from '../../../src/contract/index.ts';
import { direction } from '../../../src/i18n/direction.ts';
import { hotlinesFor } from '../../../src/hotlines/index.ts';
import { elementInDiv } from '../../../src/snippets/element.ts';
import { attributes, escape } from '../../../src/snippets/escape.ts';
import { type Subject, reserveCss } from '../../../src/snippets/index.ts';

export interface SiteParts {
  subject: Subject;
  /** Nothing for help lines. */
  campaign?: { file: CampaignFile; yaml: string } | undefined;
  /** The theme's style sheet. */
  theme: string;
  /** Nobody named an endpoint: the elements read the files of the site. */
  alone: boolean;
}

/** Where the files are that elements read, seen from the page. */
const DATA = 'upstander';

/** Its scripts, by their names below `one/`: the element, and the words of each language that it may speak. */
export function scriptsOf({ subject, campaign }: SiteParts, built: readonly string[]): string[] {
  const languages = campaign ? campaignLanguages(campaign.file) : [subject.lang ?? 'en'];
  return [...languages.map(lang => `${lang}.js`), `${subject.tag}.js`].filter(file => built.includes(file));
}

/** All files of the site but its scripts, by their paths. */
export function siteFiles(
  parts: SiteParts,
  scripts: readonly string[],
  now = new Date(),
): Map<string, string> {
  const { subject, campaign, theme, alone } = parts;
  const files = new Map([
    ['index.html', page(parts, scripts)],
    ['page.css', PAGE_CSS],
    ['theme.css', theme],
    ['room.css', roomCss(parts)],
    ['README.txt', readme(parts)],
  ]);
  if (campaign) {
    files.set('campaign.yaml', campaign.yaml);
    const publicUrl = alone ? '' : subject.endpoint;
    for (const { path, content } of campaignFiles(campaign.file, publicUrl, now))
      files.set(`${DATA}/${path}`, `${JSON.stringify(content, null, 2)}\n`);
  } else {
    const { country = '' } = subject;
    const lines = hotlinesFor(country, undefined, 'und');
    files.set(`${DATA}/hotlines/${country}.json`, `${JSON.stringify(lines, null, 2)}\n`);
  }
  return files;
}

/** Where nothing is collected there is no form, and the room of one would be an empty half of a page. */
const roomCss = ({ subject, alone }: SiteParts): string =>
  alone && subject.tag === 'petition-sign'
    ? '/* A petition without a form is short: no room is kept for it. */\n'
    : `${reserveCss(subject)}\n`;

function page({ subject, campaign, alone }: SiteParts, scripts: readonly string[]): string {
  const lang = subject.lang ?? subject.campaignLang ?? 'en';
  const endpoint = alone ? `static:${DATA}/` : subject.endpoint;
  const element = elementInDiv(
    { ...subject, endpoint, fallback: alone && campaign ? byMail(campaign.file, subject) : subject.fallback },
    scripts.map(file => `<script${attributes({ defer: '', src: `scripts/${file}` })}></script>`),
  );
  const reach = alone ? "'self'" : `'self' ${new URL(subject.endpoint).origin}`;
  const policy = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src ${reach}; form-action ${reach}; base-uri 'none'`;
  return `<!doctype html>
<html${attributes({ lang, dir: direction(lang) })}>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta${attributes({ 'http-equiv': 'Content-Security-Policy', content: policy })} />
    <title>${escape(subject.title)}</title>
    <link rel="stylesheet" href="page.css" />
    <link rel="stylesheet" href="theme.css" />
    <link rel="stylesheet" href="room.css" />
  </head>
  <body>
    <main>
      <h1>${escape(subject.title)}</h1>
${element.replace(/^/gm, '      ')}
    </main>
  </body>
</html>
`;
}

/** What readers of a petition can do where nobody keeps signatures: write to who is responsible. */
function byMail({ disclosures, title, lang, actionUrl }: CampaignFile, subject: Subject): readonly string[] {
  const contact = disclosures[0]?.controller.contact ?? '';
  if (subject.tag !== 'petition-sign' || actionUrl || !contact.includes('@')) return plainFallback(subject);
  const own = typeof title === 'string' ? title : (title[subject.lang ?? lang] ?? subject.title);
  const href = `mailto:${contact}?subject=${encodeURIComponent(own)}`;
  return [`<a${attributes({ href })}>${escape(contact)}</a>`];
}

/** A link to an endpoint that nobody has would lead nowhere. */
const plainFallback = ({ title }: Subject): readonly string[] => [escape(title)];

const PAGE_CSS = `/* The page around the element: change whatever you like. */
:root {
  color-scheme: light dark;
}

body {
  margin: 0;
  font: 1.0625rem/1.6 system-ui, sans-serif;
}

main {
  display: grid;
  gap: 1.5rem;
  max-width: 36rem;
  margin-inline: auto;
  padding: clamp(1.5rem, 6vw, 4rem) 1rem;
}

main > * {
  min-width: 0;
}

h1 {
  margin: 0;
  font-size: clamp(1.6rem, 1.2rem + 2vw, 2.25rem);
  line-height: 1.2;
}
`;

function readme({ subject, campaign, alone }: SiteParts): string {
  const { tag, endpoint } = subject;
  const offices = campaign?.file.targets?.offices?.join(', ');
  return `${subject.title}
${'='.repeat(Math.min(72, subject.title.length))}

This folder is a whole site. It needs no server of its own: put it where your web pages are,
or on any host for static files, and open index.html there by its address.
Opened as a file, by a double click, browsers do not let a page read the files beside it.

What is in it
-------------

index.html      the page, with the element <${tag}>
theme.css       how the element looks
page.css        how the page around it looks
room.css        keeps room for the element, so that nothing moves when it comes
scripts/        the element's script, and the words of other languages
${DATA}/      what the element reads where there is no endpoint
${campaign ? 'campaign.yaml   your campaign, as an endpoint takes it\n' : ''}
What to do next
---------------

${campaign ? campaignSteps(alone, endpoint, tag, offices) : HOTLINE_STEPS}
The words and the scripts are Upstander's, free software under the MIT licence (scripts/NOTICE.txt).
`;
}

const HOTLINE_STEPS = `1. Call each number yourself, and write to each text line. Nobody rang those that come
   with Upstander; until somebody did, the card says that they are from public sources.
2. Put the folder online, and look at it on a phone.
3. Look again in half a year: numbers change.
`;

function campaignSteps(alone: boolean, endpoint: string, tag: string, offices?: string): string {
  const steps = alone
    ? [
        `Without an endpoint nothing is collected, and the page says so: ${
          tag === 'petition-sign'
            ? 'readers of a petition are led to you.'
            : tag === 'goal-meter'
              ? `the number is the one that you write in ${DATA}/campaigns/….progress.json.`
              : 'readers send letters from their own mail.'
        }`,
        'To collect signatures and count letters, run an endpoint, or ask somebody who does: give them\n   campaign.yaml.',
        `Then write its address in index.html in place of static:${DATA}/ and add it to connect-src and\n   form-action in the line with Content-Security-Policy.`,
      ]
    : [
        `Give campaign.yaml to whoever runs ${endpoint}: the page works once the campaign is\n   served there.`,
        'Ask them to let pages of your address send actions (--origin), where they keep a list.',
      ];
  if (offices)
    steps.push(
      alone
        ? `Readers find who represents them (${offices}) in files that are not here: they come from\n   "upstander static export --directory".`
        : `Ask them for a directory of ${offices}: "upstander directory import".`,
    );
  steps.push('Put the folder online, and look at it on a phone.');
  return `${steps.map((step, at) => `${at + 1}. ${step}`).join('\n')}\n`;
}
