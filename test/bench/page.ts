// npm run bench:page: what a petition costs the page that it is on. A page is loaded cold in Chromium, on a slow
// processor and a slow network, with none, one, ten and a hundred petitions; the median of several visits.
// `-- --json` for machines, `-- --runs 9` for more visits. It measures, and fails on no number.
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { reserveCss } from '../../src/snippets/index.ts';
import { subjectAt } from '../ways.ts';
import { ensureBrowser } from '../browser.ts';
import { serveDemo } from '../served.ts';
import { type Cost, visit } from './visit.ts';

const { values: options } = parseArgs({
  options: { json: { type: 'boolean', default: false }, runs: { type: 'string', default: '5' } },
});
const runs = Number(options.runs);
if (!Number.isInteger(runs) || runs < 1)
  throw new Error(`--runs takes a number of visits, not ${options.runs}`);

const CPUS = [4, 6];

const folder = await mkdtemp(join(tmpdir(), 'upstander-bench-'));
const served = await serveDemo(folder);

const room = reserveCss(await subjectAt(served.url, 'sesta'));

/** Ways in, each as what stands on a page for so many petitions. */
const WAYS: Record<string, { counts: readonly number[]; body: (count: number) => string }> = {
  loader: {
    counts: [0, 1, 10, 100],
    body: count =>
      `${petitions(count)}<script type="module" src="${served.url}/cdn/loader.js" data-endpoint="${served.url}"></script>`,
  },
  baked: {
    counts: [1, 10, 100],
    body: count =>
      `${petitions(count)}<script type="module" src="${served.url}/v1/embed/sesta/petition-sign.js"></script>`,
  },
};

const petitions = (count: number) =>
  `<div><petition-sign endpoint="${served.url}" campaign="sesta"><a href="/sign">Sign</a></petition-sign></div>`.repeat(
    count,
  );

const page = createServer((request, response) => {
  const [, way = '', count] = request.url!.split('/');
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(`<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>A blog</title>
    <link rel="icon" href="data:,"><style>${room}</style><h1>A blog</h1><p>Words before.</p>${WAYS[way]?.body(Number(count)) ?? ''}<p>Words after.</p></html>`);
}).listen(0, '127.0.0.1');
await once(page, 'listening');
const blog = `http://127.0.0.1:${(page.address() as AddressInfo).port}`;

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)]!;

const round = (cost: Cost): Cost =>
  Object.fromEntries(
    Object.entries(cost).map(([name, value]) => [name, Number(value.toFixed(name === 'cls' ? 4 : 0))]),
  ) as unknown as Cost;

interface Row extends Cost {
  way: string;
  cpu: number;
  elements: number;
}

const browser = await chromium.launch(ensureBrowser());
const rows: Row[] = [];
try {
  await visit(browser, `${blog}/loader/1`, 1, 1); // the server's first answers are not what is measured
  for (const [way, { counts }] of Object.entries(WAYS)) {
    for (const cpu of CPUS) {
      for (const elements of counts) {
        const costs: Cost[] = [];
        for (let run = 0; run < runs; run++)
          costs.push(await visit(browser, `${blog}/${way}/${elements}`, cpu, elements));
        const names = Object.keys(costs[0]!) as (keyof Cost)[];
        const cost = Object.fromEntries(names.map(name => [name, median(costs.map(one => one[name]))]));
        rows.push({ way, cpu, elements, ...round(cost as unknown as Cost) });
        if (!options.json) console.log(`${way}, ${elements} on the page, processor ${cpu} times slower …`);
      }
    }
  }
} finally {
  await browser.close();
  page.close();
  page.closeAllConnections();
  await served.kill();
  await rm(folder, { recursive: true, force: true });
}

/** What each further petition costs, from one to ten and from ten to a hundred. */
const growth = CPUS.flatMap(cpu =>
  (
    [
      [1, 10],
      [10, 100],
    ] as const
  ).map(([from, to]) => {
    const at = (elements: number) =>
      rows.find(row => row.way === 'loader' && row.cpu === cpu && row.elements === elements)!;
    const each = (name: keyof Cost) => Number(((at(to)[name] - at(from)[name]) / (to - from)).toFixed(1));
    return {
      cpu,
      from,
      to,
      bytes: each('bytes'),
      requests: each('requests'),
      script: each('script'),
      fillable: each('fillable'),
    };
  }),
);

if (options.json) console.log(JSON.stringify({ runs, rows, growth }));
else {
  console.log(`\nMedians of ${runs} cold visits on slow 4G; bytes compressed, times in ms`);
  console.table(rows);
  console.log('What each further element costs');
  console.table(growth);
}
