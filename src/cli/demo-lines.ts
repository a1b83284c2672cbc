// The demo's page of every help line, by country: plain links at first, cards where scripts run.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HOTLINES, hotlinesFor } from '../hotlines/index.ts';
import { attributes, escape } from '../snippets/escape.ts';
import { hotlineFallback } from '../snippets/index.ts';
import { demoFolder } from './installation.ts';

/** Where the lines go in demo/help-lines.html. */
const PLACE = '<!-- lines -->';

const names = new Intl.DisplayNames('en', { type: 'region' });

/** The page, as HTML. */
export async function demoLines(): Promise<string> {
  const template = await readFile(join(demoFolder, 'help-lines.html'), 'utf8');
  const countries = [...new Set(HOTLINES.map(line => line.country))]
    .map(code => ({ code, name: names.of(code) ?? code }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  return template.replace(PLACE, () => countries.map(({ code, name }) => section(code, name)).join('\n'));
}

function section(code: string, country: string): string {
  const { hotlines } = hotlinesFor(code, undefined, 'en');
  const lines = hotlines.map(({ id, name, topic, call, text, operator }) => ({
    id,
    text: [country, code, name, topic.replaceAll('-', ' '), call?.display, text?.display, operator]
      .filter(Boolean)
      .join(' '),
  }));
  const all = lines.map(({ id }) => id).join(' ');
  return `<section class="section country" aria-labelledby="in-${code}"${attributes({ 'data-lines': JSON.stringify(lines) })}>
  <h2 id="in-${code}">${escape(country)}</h2>
  <div>
    <hotline-info${attributes({ country: code, hotline: all, emergency: '' })}>
      ${hotlineFallback(hotlines).join('\n      ')}
    </hotline-info>
  </div>
</section>`;
}
