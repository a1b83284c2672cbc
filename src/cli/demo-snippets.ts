// The demo's page of all ways in, made of the very functions that `upstander snippet` prints; and each way
// on a page that holds nothing else and allows no more than its policy.
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { escape } from '../snippets/escape.ts';
import { type Subject, WAYS, type Way, reserveCss } from '../snippets/index.ts';
import { demoLines } from './demo-lines.ts';
import { demoRooms } from './demo-rooms.ts';
import { builderFolder, demoCampaigns, demoFolder } from './installation.ts';
import { installedScripts } from './scripts.ts';
import { campaignFromFiles, campaignSubject } from './snippet-subject.ts';

const CAMPAIGN = 'sesta';

/** Where the sections go in demo/snippets.html. */
const PLACE = '<!-- ways -->';

/** The ways that a page shows as they are pasted; the others need a site or a bundler. */
const ALONE: readonly Way[] = ['tag', 'one', 'placeholder', 'baked', 'frame'];

/**
 * @param publicUrl how readers reach the demo.
 * @param scripts the path of its scripts, `/cdn/1.0.0`.
 * @returns what answers these pages, and nothing for any other request.
 */
export async function demoSnippets(
  publicUrl: string,
  scripts: string,
  now: Date,
): Promise<(request: Request) => Response | Promise<Response> | undefined> {
  const wanted = { endpoint: publicUrl };
  const pasted = await campaignSubject(await campaignFromFiles(demoCampaigns, CAMPAIGN, wanted, now), wanted);
  const subject = { ...pasted, ...(await installedScripts(pasted, basename(scripts))) };
  const template = await readFile(join(demoFolder, 'snippets.html'), 'utf8');
  const css = reserveCss(subject);
  const sections = [
    ...(Object.keys(WAYS) as Way[]).map(way => section(way, subject, css)),
    roomSection(css),
  ].join('\n');
  const rooms = await demoRooms(publicUrl, now);
  const lines = await demoLines();
  const pages = new Map<string, () => Response | Promise<Response>>([
    ['/help-lines.html', () => page(lines)],
    ['/builder/scripts.json', () => builderScripts(scripts)],
    ['/snippets.html', () => page(template.replace(PLACE, () => sections))],
    ...[...rooms].map(
      ([path, sheet]) =>
        [path, () => new Response(sheet, { headers: { 'Content-Type': 'text/css' } })] as const,
    ),
    ...ALONE.map(way => [`/snippets/${way}.html`, () => alone(way, subject)] as const),
  ]);
  return request => pages.get(new URL(request.url).pathname)?.();
}

/** What the builder's snippets name: its own scripts, by the version that this endpoint keeps them under. */
async function builderScripts(scripts: string): Promise<Response> {
  const built = JSON.parse(await readFile(join(builderFolder, 'scripts.json'), 'utf8')) as object;
  return Response.json({ ...built, version: basename(scripts) });
}

const page = (html: string, headers: Record<string, string> = {}) =>
  new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers } });

/** Words for a terminal, where back ticks stand around code. */
const marked = (text: string) => escape(text).replace(/`([^`]+)`/g, '<code>$1</code>');

/** A text to copy, with where it goes. */
const toCopy = (of: string, where: string, text: string) =>
  `<div class="stack tight">
    <p class="small muted">${escape(where)}</p>
    <pre data-copy tabindex="0" role="region" aria-label="${escape(`${of}: ${where}`)}"><code>${escape(text)}</code></pre>
  </div>`;

/**
 * One way: when to take it, each thing to paste, what a policy must allow, what to know.
 * @param room the rules that most ways share: they stand in a section of their own.
 */
function section(way: Way, subject: Subject, room: string): string {
  const { when, snippet } = WAYS[way];
  const { blocks, policy, notes } = snippet(subject);
  const reserved = blocks.some(({ code }) => code === room);
  return `<section class="section" aria-labelledby="${way}">
    <h2 id="${way}"><code>${way}</code></h2>
    <p>${escape(`${when[0]!.toUpperCase()}${when.slice(1)}.`)}${
      ALONE.includes(way) ? ` <a href="/snippets/${way}.html">See ${way} on a page of its own</a>` : ''
    }</p>
    ${blocks
      .filter(({ code }) => code !== room)
      .map(block => toCopy(way, block.where, block.code))
      .join('\n')}
    ${toCopy(way, 'What a Content-Security-Policy must allow', policy.replaceAll('; ', ';\n'))}
    ${reserved ? '<p class="small muted">Also <a href="#room">reserve its room</a>.</p>' : ''}
    ${notes.map(note => `<p class="small muted">${marked(note)}</p>`).join('\n')}
  </section>`;
}

/** The same for each way that has no room of its own. */
const roomSection = (css: string) => `<section class="section" aria-labelledby="room">
    <h2 id="room">Room for it</h2>
    <p>So that nothing moves when the element comes.</p>
    ${toCopy('Room', 'In the stylesheet of the page', css)}
  </section>`;

/** Nothing but what is pasted, under the policy that is printed beside it. */
function alone(way: Way, subject: Subject): Response {
  const { blocks, policy } = WAYS[way].snippet(subject);
  const html = blocks.filter(({ language }) => language === 'html').map(({ code }) => code);
  return page(
    `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${way} · Upstander demo</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/demo.css" />
    <link rel="stylesheet" href="/room.css" />
  </head>
  <body>
    <main>
      <div class="intro">
        <h1>${way}</h1>
        <p>
          This page holds what is pasted, and its policy allows nothing else.
          <a href="/snippets.html#${way}">Back to all ways</a>
        </p>
      </div>
${html.join('\n')}
    </main>
  </body>
</html>`,
    { 'Content-Security-Policy': `default-src 'none'; style-src 'self'; img-src 'self'; ${policy}` },
  );
}
