// npm run size: what a browser loads for each way in before a reader can begin, and whether it stays in its
// budget. The loader, the scripts with all they import statically (words included), the campaign as the
// endpoint answers it, and data that stands in the page; in bytes, compressed as they are served.
import { readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gunzipSync, gzipSync, brotliDecompressSync } from 'node:zlib';
import { createEndpoint } from '../src/endpoint/index.ts';
import { hotlinesFor } from '../src/hotlines/index.ts';
import { LANGUAGES } from '../src/i18n/words.ts';

const root = path.join(import.meta.dirname, '..');
const cdn = path.join(root, 'dist/cdn');

interface Way {
  /** Scripts, below dist/cdn. */
  scripts?: readonly string[];
  /** What is asked of the endpoint. */
  answers?: readonly string[];
  /** What stands in the page. */
  inline?: unknown;
  /** Brotli. */
  budget?: number;
}

interface Size {
  raw: number;
  gzip: number;
  brotli: number;
}

/** The first flight of a connection: ten packets. */
const FIRST_FLIGHT = 14_600;
const SMALL = 9000;
/** A part of a language's words. */
const PART = 3000;

/** Scripts for later, each by its name without the hash. */
const chunks = readdirSync(path.join(cdn, 'chunks')).filter(file => file.endsWith('.js'));
const chunk = (name: string) =>
  `chunks/${chunks.find(file => file.replace(/-[\w-]{6,8}\.js$/, '') === name)}`;
const { hotlines } = hotlinesFor('US', 'trafficking', 'en');
const TAGS = ['petition-sign', 'contact-rep', 'goal-meter', 'hotline-info'];

/** What an element asks for; `kind` is of its actions. */
const campaign = (id: string, kind: string, lang = 'en') => `/v1/campaigns/${id}?lang=${lang}&for=${kind}`;

/** By the script tag; a placeholder and the WordPress plugin load the same. */
const byTag: Way = {
  scripts: ['loader.js', 'petition-sign.js'],
  answers: [campaign('sesta', 'signature')],
  budget: FIRST_FLIGHT,
};

/** The same in another language may be as much bigger as its words are, and what finds them. */
const inLanguage = (name: string, lang: string): Record<string, Way> => {
  const words = [chunk(lang), chunk('words')];
  const more = [...closure(words)].filter(file => !closure(byTag.scripts!).has(file));
  const budget = more.reduce((total, file) => total + sizeOf(file).brotli, FIRST_FLIGHT);
  return {
    [`petition-sign in ${name}`]: {
      scripts: [...byTag.scripts!, ...words],
      answers: [campaign('sesta', 'signature', lang)],
      budget,
    },
    [`petition-sign in ${name}, baked`]: { answers: [`/v1/embed/sesta/${lang}/petition-sign.js`], budget },
  };
};

const WAYS: Record<string, Way> = {
  loader: { scripts: ['loader.js'], budget: 700 },
  'petition-sign': byTag,
  'petition-sign, placeholder': byTag,
  'petition-sign, WordPress': byTag,
  'petition-sign, baked': { answers: ['/v1/embed/sesta/petition-sign.js'], budget: FIRST_FLIGHT },
  ...inLanguage('Spanish', 'es'),
  ...inLanguage('Arabic', 'ar'),
  'goal-meter with a value': {
    scripts: ['loader.js', 'goal-meter.js'],
    inline: '<goal-meter value="1840" goal="2500"></goal-meter>',
    budget: SMALL,
  },
  'goal-meter, baked': { answers: ['/v1/embed/sesta/goal-meter.js'], budget: SMALL },
  'hotline-info with its line': {
    scripts: ['loader.js', 'hotline-info.js'],
    inline: { hotlines },
    budget: SMALL,
  },
  'contact-rep': {
    scripts: ['loader.js', 'contact-rep.js'],
    answers: [campaign('massage-policy', 'letter')],
  },
  'contact-rep, baked': { answers: ['/v1/embed/massage-policy/contact-rep.js'] },
  all: { scripts: ['all.js'] },
  ...Object.fromEntries([...TAGS, 'all'].map(name => [`one/${name}`, { scripts: [`one/${name}.js`] }])),
  'frame of petition-sign': {
    scripts: ['frame.js', 'loader.js', 'petition-sign.js'],
    answers: ['/embed/sesta/petition-sign', '/v1/embed.css', campaign('sesta', 'signature')],
  },
};

/** A file and all that it imports statically, once each. */
function closure(files: readonly string[]): Set<string> {
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    const text = readFileSync(path.join(cdn, file), 'utf8');
    for (const [, target] of text.matchAll(
      /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{][^'"()]*?from\s*)?["'](\.[^"']+)["']/g,
    )) {
      visit(path.posix.join(path.posix.dirname(file), target!));
    }
  };
  files.forEach(visit);
  return found;
}

/** A script and its compressed neighbours. */
function sizeOf(script: string): Size {
  const [raw, gzip, brotli] = ['', '.gz', '.br'].map(end => readFileSync(path.join(cdn, script + end)));
  const original = raw!.toString();
  for (const copy of [gunzipSync(gzip!), brotliDecompressSync(brotli!)]) {
    if (copy.toString() !== original)
      throw new Error(`${script}: a compressed copy is not of it. Build again`);
  }
  return { raw: raw!.length, gzip: gzip!.length, brotli: brotli!.length };
}

/** What the endpoint sends, as it compresses it. */
async function sizeOfAnswer(ask: (encoding: string) => Promise<Response>): Promise<Size> {
  const [raw, gzip, brotli] = await Promise.all(
    ['identity', 'gzip', 'br'].map(async encoding => {
      const response = await ask(encoding);
      if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
      return (await response.arrayBuffer()).byteLength;
    }),
  );
  return { raw: raw!, gzip: gzip!, brotli: brotli! };
}

/** What stands in a page is compressed along with it; alone it is a little bigger. */
function sizeOfText(value: unknown): Size {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return {
    raw: Buffer.byteLength(text),
    gzip: gzipSync(text, { level: 9 }).length,
    brotli: brotliCompressSync(text).length,
  };
}

const dataFolder = await mkdtemp(path.join(tmpdir(), 'upstander-size-'));
const endpoint = await createEndpoint({
  dataFolder,
  campaigns: path.join(root, 'demo/campaigns'),
  publicUrl: 'https://act.example.org',
  cdnFolder: cdn,
  devMailbox: true,
});
const ask = (address: string) => (encoding: string) =>
  Promise.resolve(
    endpoint.fetch(
      new Request(`https://act.example.org${address}`, {
        headers: { 'Accept-Encoding': encoding, Accept: 'text/html' },
      }),
    ),
  );

const table: Record<string, Size & { requests: number; budget: number | null }> = {};
for (const [way, { scripts = [], answers = [], inline, budget = null }] of Object.entries(WAYS)) {
  const loaded = [...closure(scripts)].map(sizeOf);
  for (const address of answers) loaded.push(await sizeOfAnswer(ask(address)));
  const requests = loaded.length;
  if (inline) loaded.push(sizeOfText(inline));
  const sum = (what: keyof Size) => loaded.reduce((total, size) => total + size[what], 0);
  table[way] = { raw: sum('raw'), gzip: sum('gzip'), brotli: sum('brotli'), requests, budget };
}
await endpoint.close();
await rm(dataFolder, { recursive: true, force: true });

/** The parts of each language's words, the largest first. */
const languages = Object.fromEntries(
  LANGUAGES.filter(lang => lang !== 'en').map(lang => {
    const parts = chunks.filter(file => new RegExp(`^${lang}-([a-zA-Z]+-)?[a-z0-9]{7}\\.js$`).test(file));
    const sizes = parts.map(file => sizeOf(`chunks/${file}`).brotli).sort((one, other) => other - one);
    return [
      lang,
      { largest: sizes[0]!, all: sizes.reduce((sum, size) => sum + size), parts: sizes.length, budget: PART },
    ];
  }),
);

if (process.argv.includes('--json')) console.log(JSON.stringify(table));
else {
  console.table(table);
  console.table(languages);
}
const large = Object.entries(languages).filter(([, { largest, parts }]) => parts !== 8 || largest > PART);
for (const [lang, { largest, parts }] of large)
  console.error(
    `${lang}: ${parts} parts, the largest of ${largest} bytes; it should be 8 of ${PART} at most`,
  );
const over = Object.entries(table).filter(([, { brotli, budget }]) => budget !== null && brotli > budget);
for (const [way, { brotli, budget }] of over)
  console.error(`${way}: ${brotli} bytes, over its budget of ${budget}`);
process.exit(over.length || large.length ? 1 : 0);
