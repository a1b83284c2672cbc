// npm run size: what a browser loads for each way in, and whether it stays in its budget.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const cdn = path.join(import.meta.dirname, '../dist/cdn');

const TAGS = ['petition-sign', 'contact-rep', 'hotline-info', 'goal-meter'];

/** Entries that a page loads together; budgets in bytes, brotli, where one is set. */
const WAYS: Record<string, { files: string[]; budget?: number }> = {
  loader: { files: ['loader.js'], budget: 700 },
  ...Object.fromEntries(TAGS.map(tag => [`loader and ${tag}`, { files: ['loader.js', `${tag}.js`] }])),
  all: { files: ['all.js'] },
  ...Object.fromEntries([...TAGS, 'all'].map(name => [`one/${name}`, { files: [`one/${name}.js`] }])),
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

const table = Object.fromEntries(
  Object.entries(WAYS).map(([way, { files, budget }]) => {
    const contents = [...closure(files)].map(file => readFileSync(path.join(cdn, file)));
    const sum = (size: (content: Buffer) => number) =>
      contents.reduce((total, content) => total + size(content), 0);
    return [
      way,
      {
        raw: sum(content => content.length),
        gzip: sum(content => gzipSync(content, { level: 9 }).length),
        brotli: sum(content => brotliCompressSync(content).length),
        requests: contents.length,
        budget: budget ?? null,
      },
    ];
  }),
);

if (process.argv.includes('--json')) console.log(JSON.stringify(table));
else console.table(table);
const over = Object.entries(table).filter(([, { brotli, budget }]) => budget !== null && brotli > budget);
for (const [way, { brotli, budget }] of over)
  console.error(`${way}: ${brotli} bytes, over its budget of ${budget}`);
process.exit(over.length ? 1 : 0);
