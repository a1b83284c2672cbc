// No pattern takes forever: each regular expression of the sources takes a time that grows with its text, or is listed
// here with the longest text that it is ever given, and is quick even on the worst one of that length.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { type VulnerableDiagnostics, check } from 'recheck';
import { parseAst } from 'rollup/parseAst';

/** What the contract lets people type: a letter, a comment. */
const TYPED = 10_000;
/** A line of an address, a name, a number, a cell of a table, an address of the web. */
const LINE = 2000;
/** A text of a campaign's file, a list that is imported, a file of our own: nobody else writes them. */
const OPERATOR = 20_000;

/** Those whose time grows with the square of the text, by the longest one that they get. */
const SQUARE: Readonly<Record<string, number>> = {
  // elements/contact-rep/letter/advice.ts
  [String.raw`/(\p{Lu}{2,}[^\p{L}\n]+){2}\p{Lu}{2,}(?!\p{Ll})|!\s?!|¡\s?¡|！！/u`]: TYPED,
  // contract/letter.ts
  [String.raw`/[ \t]+$/gm`]: TYPED,
  // cli/options.ts
  [String.raw`/\/+$/`]: LINE,
  // i18n/address.ts
  [String.raw`/^[\s,-]+|[\s,-]+$|^〒$/g`]: LINE,
  // i18n/addressee.ts
  [String.raw`/\s*,\s*/`]: LINE,
  // i18n/message.ts
  [String.raw`/\B(?=(\d{3})+$)/g`]: LINE,
  // endpoint/directory/divisions.ts
  [String.raw`/([^/:]+):[^/:]*$/`]: LINE,
  // endpoint/directory/list-person.ts
  [String.raw`/-+$/`]: LINE,
  // endpoint/directory/list-person.ts
  [String.raw`/^@|\/+$/g`]: LINE,
  // endpoint/directory/us-files.ts
  [String.raw`/zccd[^/]*\.csv$/i`]: LINE,
  // endpoint/admin/supporters.ts
  [String.raw`/([\w-]{32})\/?$/`]: LINE,
  // elements/contact-rep/send/networks.ts
  [String.raw`/\/.*$/`]: LINE,
  // elements/contact-rep/send/print.ts
  [String.raw`/\s*\n\s*/`]: LINE,
  // endpoint/baked.ts
  [String.raw`/\n\/\/# sourceMappingURL=.*\s*$/`]: OPERATOR,
  // endpoint/pages/text.ts
  [String.raw`/(\[[^\]]*\]\([^)\s]+\))/`]: OPERATOR,
  // campaign-file/localize.ts
  [String.raw`/(\[[^\]]*\])\((\/\S+?)\)/g`]: OPERATOR,
  // campaign-file/sms-checks.ts
  [String.raw`/\[([^\]]*(?:terms|conditions|términos|condiciones|شروط)[^\]]*)\]\(|\]\([^)]*(?:terms|sms)[^)]*\)/i`]:
    OPERATOR,
  // campaign-file/sms-checks.ts
  [String.raw`/\[([^\]]*)\]\([^)]*\)/g`]: OPERATOR,
  // campaign-file/text-checks.ts
  [String.raw`/\[[^\]]*\]\(([^)]*)\)/g`]: OPERATOR,
  // cli/sheet/sheet.ts
  [String.raw`/\[([^\]]*)\]\((\S+?)\)/g`]: OPERATOR,
  // cli/commands/receipt-verify.ts
  [String.raw`/id="signed-receipt"[^>]*>\s*([\w.-]+)\s*</`]: OPERATOR,
  // base/rich-text.ts
  [String.raw`/\[([^\]]*)\]\(((?:https?:|mailto:|tel:)[^\s)]+)\)/g`]: OPERATOR,
};

interface Found {
  pattern: string;
  flags: string;
  file: string;
}

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** What is put together from parts: of fixed lengths, or the signs of a set. */
const BUILT = [
  'contract/challenge.ts',
  'elements/contact-rep/letter/advice.ts',
  'endpoint/delivery/return-path.ts',
  'i18n/digits.ts',
];

function found(built: Set<string>): Map<string, Found> {
  const all = new Map<string, Found>();
  const walk = (node: unknown, file: string): void => {
    if (!node || typeof node !== 'object') return;
    const { type, regex, callee } = node as {
      type?: string;
      regex?: Omit<Found, 'file'>;
      callee?: { name?: string };
    };
    if (callee?.name === 'RegExp') built.add(file);
    if (type === 'Literal' && regex) all.set(`/${regex.pattern}/${regex.flags}`, { ...regex, file });
    for (const inner of Object.values(node)) walk(inner, file);
  };
  for (const file of globSync('**/*.ts', { cwd: src }))
    if (!/(\.test|suite|test-support)\.ts$/.test(file))
      walk(
        parseAst(stripTypeScriptTypes(readFileSync(`${src}/${file}`, 'utf8'), { mode: 'transform' })),
        file,
      );
  return all;
}

/** The worst text of a length, for a pattern. */
function worst({ pumps, suffix }: VulnerableDiagnostics['attack'], length: number): string {
  const fixed = pumps.reduce((n, { prefix }) => n + prefix.length, suffix.length);
  const pumped = pumps.reduce((n, { pump }) => n + pump.length, 0);
  const times = Math.max(1, Math.floor((length - fixed) / pumped));
  return pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix;
}

test('no pattern takes forever', { timeout: 240_000 }, async () => {
  const built = new Set<string>();
  const all = found(built);
  assert.deepEqual([...built].toSorted(), BUILT);
  assert.ok(all.size > 250, `${all.size} patterns`);
  const wrong: string[] = [];
  for (const [text, { pattern, flags, file }] of all) {
    const said = await check(pattern, flags, { timeout: 30_000 });
    if (said.status === 'safe') continue;
    const longest = SQUARE[text];
    const why =
      said.status === 'vulnerable' ? said.complexity.summary : `cannot be told (${said.error.kind})`;
    if (longest === undefined || said.status !== 'vulnerable') {
      wrong.push(`${file}: ${text}: ${why}`);
      continue;
    }
    const attack = worst(said.attack, longest);
    const began = process.cpuUsage();
    attack.replace(new RegExp(pattern, flags), '');
    const ms = process.cpuUsage(began).user / 1000;
    if (ms > 700) wrong.push(`${file}: ${text}: ${ms} ms on ${longest} characters`);
  }
  assert.deepEqual(wrong, []);
  assert.deepEqual(
    Object.keys(SQUARE).filter(text => !all.has(text)),
    [],
    'what is listed is there',
  );
});

test('what takes forever is told', async () => {
  const said = await check('^(a+)+$', '');
  assert.equal(said.status === 'vulnerable' && said.complexity.type, 'exponential');
});
