// What README and the documentation say works: snippets, commands, links. Read from the sources, so that no build is
// needed.
import assert from 'node:assert/strict';
import { access, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { TOKENS } from '../../src/base/styles/tokens.ts';
import { readConfig } from '../../src/cli/config/read.ts';
import * as contract from '../../src/contract/index.ts';
import { parseCampaign } from '../../src/endpoint/campaigns/load.ts';
import { cwcConfig } from '../../src/endpoint/delivery/cwc/config.ts';
import type { CampaignFileProblem } from '../../src/campaign-file/problems.ts';
import { importList } from '../../src/endpoint/directory/import-list.ts';
import { loadHotlines } from '../../src/endpoint/hotlines/load.ts';
import { others } from '../../src/i18n/languages.ts';
import { program } from '../../src/cli/program.ts';
import { SETTINGS } from '../../src/cli/config/settings.ts';
import { DELIVERY_FLAGS } from '../../src/cli/delivery-options.ts';
import { documents, read, root, snippets, texts } from './documents.ts';

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found!);

const written = [...texts.values()].join('\n');
const contributing = await read('CONTRIBUTING.md');
const { version, scripts, exports } = JSON.parse(await read('package.json')) as {
  version: string;
  scripts: Record<string, string>;
  exports: Record<string, string>;
};

const tags = (await readdir(new URL('src/elements/', root), { withFileTypes: true }))
  .filter(entry => entry.isDirectory())
  .map(({ name }) => name);

/** The attributes that a file of an element declares. */
async function declared(path: string): Promise<string[]> {
  const source = await read(path);
  const [properties] = all(source, /properties: Properties = \{\n(.*?)^ {2}\};/gms);
  const observed = all(source, /observedAttributes(?:\(\): string\[\] \{\n.*?return)? ?=? ?\[([^\]]*)\]/g);
  return [
    ...all(properties ?? '', /^ +(\w+: \{.*\})/gm)
      .filter(property => !property.includes('attribute: false'))
      .map(property => /attribute: '([^']+)'/.exec(property)?.[1] ?? property.split(':')[0]!),
    ...observed.flatMap(list => all(list, /'([^']+)'/g)),
  ];
}

const shared = [...(await declared('src/base/action-element.ts')), 'lang']; // every element follows its own `lang`
const attributes = new Map<string, string[]>();
for (const tag of tags) {
  const own = await declared(`src/elements/${tag}/${tag}.ts`);
  attributes.set(tag, tag === 'action-provider' ? own : [...shared, ...own]);
}

const elements = (html: string) =>
  [...html.matchAll(/<([a-z][a-z0-9-]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>/g)].map(([, tag, rest]) => ({
    tag: tag!,
    attributes: Object.fromEntries(
      [...rest!.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name!, value ?? '']),
    ),
  }));

test('the attributes are read from the sources', () => {
  assert.ok(tags.length >= 5);
  assert.deepEqual(attributes.get('petition-sign'), ['endpoint', 'campaign', 'lang', 'compact']);
  assert.deepEqual(attributes.get('action-provider'), ['endpoint', 'campaign', 'lang']);
  assert.deepEqual(attributes.get('hotline-info')?.slice(3), [
    'country',
    'topic',
    'hotline',
    'emergency',
    'discreet',
    'exit-to',
    'track',
  ]);
});

const NOTICE = `disclosures:
  - id: processing
    purpose: processing
    mode: notice
    text: We keep what you type.
    controller: { name: We, postalAddress: 1 Main Street, contact: we@example.org }
    privacyNotice: { url: /privacy.html, version: '1' }`;

/** What reads a text of a file; it throws, or tells what is wrong. */
const YAML: Record<string, (yaml: string) => unknown> = {
  campaign: readCampaign,
  /** Some fields of a campaign: the others are not what it is about. */
  part: yaml => readCampaign(`id: part\ntitle: Part\n${NOTICE}\n${yaml}`),
  config: yaml => fromFile('upstander.yaml', yaml, readConfig),
  hotlines: yaml => fromFile('lines.yaml', yaml, loadHotlines),
};

function readCampaign(yaml: string): void {
  const problems: CampaignFileProblem[] = [];
  const campaign = parseCampaign(yaml, 'campaign.yaml', problems);
  assert.deepEqual(problems, []);
  assert.ok(campaign);
}

async function fromFile(name: string, text: string, reads: (path: string) => unknown): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'upstander-'));
  try {
    await writeFile(join(folder, name), text);
    await reads(join(folder, name));
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('every piece of YAML in a document is what it says, by what reads such a file', async () => {
  const seen = new Set<string>();
  for (const { at, text, kind } of snippets('yaml')) {
    const reads = YAML[kind || 'campaign'];
    assert.ok(reads, `${at}: ${kind}`);
    await assert.doesNotReject(async () => reads(text), at);
    seen.add(kind || 'campaign');
  }
  assert.deepEqual([...seen].toSorted(), Object.keys(YAML).toSorted());
});

/** JSON that is no body of the contract. */
const JSON_FILES: Record<string, (json: string) => void> = {
  cwc: json => assert.ok(cwcConfig(JSON.parse(json)).validateOnly, 'nobody copies it and sends'),
  list: json =>
    assert.equal(importList({ name: 'list.json', text: json }, {}, new Date()).directory.country, 'US'),
};

test('every piece of JSON in a document is what it says: a file, or a body of the contract', () => {
  for (const { at, text, kind } of snippets('json')) {
    const schema = (contract as Record<string, unknown>)[kind] as
      { parse(value: unknown): unknown } | undefined;
    const reads = JSON_FILES[kind] ?? (schema && ((json: string) => schema.parse(JSON.parse(json))));
    assert.ok(reads, `${at}: ${kind}`);
    assert.doesNotThrow(() => reads(text), at);
  }
});

test('the inline JSON in a document is what the contract says', () => {
  const found = snippets('html').flatMap(({ text }) =>
    all(text, /<script type="application\/json">(.*?)<\/script>/gs),
  );
  assert.ok(found.length > 0);
  for (const text of found) {
    const { hotlines } = JSON.parse(text) as { hotlines: unknown[] };
    for (const line of hotlines) assert.ok(contract.Hotline.parse(line));
  }
});

test('every variable of the environment in a document is one that the endpoint reads', () => {
  const known = new Set([
    ...SETTINGS.map(({ variable }) => variable),
    ...DELIVERY_FLAGS.map(([, variable]) => variable),
  ]);
  const named = snippets('ini').flatMap(({ at, text }) =>
    all(text, /^([A-Z_]+)=/gm).map(name => [at, name] as const),
  );
  assert.ok(named.length > 3);
  for (const [at, name] of named) assert.ok(known.has(name), `${at}: ${name}`);
  const said = all(written, /`((?:UPSTANDER|SMTP|MAIL|DKIM|WEBHOOK|CWC|DATABASE)_[A-Z_]+)(?:=[^`]*)?`/g);
  assert.ok(said.length > 10);
  for (const name of said) assert.ok(known.has(name) || name === 'UPSTANDER_CONFIG', name);
});

/** The paths of a schema's members; lists are passed through. */
function members(schema: Record<string, unknown>, path = ''): string[] {
  const { properties, items, anyOf } = schema as {
    properties?: Record<string, Record<string, unknown>>;
    items?: Record<string, unknown>;
    anyOf?: Record<string, unknown>[];
  };
  if (items) return members(items, path);
  const shapes = anyOf?.filter(one => one['properties']) ?? [];
  if (shapes.length) return shapes.flatMap(one => members(one, path));
  if (!properties) return [path];
  return Object.entries(properties).flatMap(([name, of]) => members(of, path ? `${path}.${name}` : name));
}

test('every field of a campaign file is told, and no other', async () => {
  const page = texts.get('demo/docs/campaigns.md')!;
  const told = all(page.slice(page.indexOf('## Every field')), /^\| (`.*?) +\|/gm).flatMap(cell => {
    const [first, ...more] = all(cell, /`([^`]+)`/g);
    const parent = first!.replace(/[^.]+$/, '');
    return [first!, ...more.map(name => parent + name)];
  });
  const known = members(z.toJSONSchema(contract.CampaignFile, { io: 'input', unrepresentable: 'any' }));
  assert.deepEqual(told.toSorted(), [...new Set(known)].toSorted());
});

test('every element and attribute in a document exists', async () => {
  const placeholder = all(await read('src/loader.ts'), /for \(const name of '([^']+)'\.split/g)[0]!;
  const held = ['upstander', ...placeholder.split(' ')].map(name => `data-${name}`);
  const seen = new Set<string>();
  for (const { text: html } of snippets('html')) {
    for (const { tag, attributes: given } of elements(html)) {
      const names = Object.keys(given);
      if (tag.includes('-')) {
        assert.ok(attributes.has(tag), `<${tag}>`);
        for (const name of names) assert.ok(attributes.get(tag)!.includes(name), `<${tag} ${name}>`);
        seen.add(tag);
      }
      if (tag === 'div') {
        for (const name of names) assert.ok(held.includes(name), `<div ${name}>`);
        const stands = given['data-upstander'];
        if (stands !== undefined) assert.ok(tags.includes(stands), stands);
      }
    }
  }
  assert.deepEqual([...seen].toSorted(), tags.toSorted());
});

test('every script tag in a document is built, and takes what stands on it', async () => {
  const taken = all(await read('src/script-tag.ts'), /`data-(\w+)`/g); // as its comment lists them
  assert.deepEqual(taken, ['endpoint', 'campaign']);
  const ways = [...tags, 'all'];
  const modules = ['loader', ...ways].map(name => `/cdn/${name}.js`);
  const classics = [...ways, ...others].map(name => `/cdn/one/${name}.js`).concat('/cdn/frame.js');
  const built = await read('rollup.config.js');
  for (const tag of tags) assert.ok(built.includes(`'${tag}'`), tag);
  assert.match(built, /dist\/cdn\/one\/\$\{name\}\.js/);
  assert.match(built, /'frame'/);
  assert.match(built, /languagesOne\(\)/);

  const found = snippets('html')
    .flatMap(({ text }) => elements(text))
    .filter(({ tag, attributes: given }) => tag === 'script' && given['type'] !== 'application/json');
  assert.ok(found.length > 1);
  for (const { attributes: given } of found) {
    const { pathname } = new URL(given['src']!);
    assert.ok((given['type'] === 'module' ? modules : classics).includes(pathname), pathname);
    for (const name of Object.keys(given)) {
      if (name.startsWith('data-')) assert.ok(taken.includes(name.slice('data-'.length)), name);
    }
  }
  for (const path of all(written, /`(\/cdn\/[^`]+\.js)`/g)) {
    assert.ok([...modules, ...classics].includes(path), path);
  }
});

test('what an element documents of its variables is what they are', async () => {
  for (const tag of tags.filter(name => name !== 'action-provider')) {
    const source = await read(`src/elements/${tag}/${tag}.ts`);
    const told = [...source.matchAll(/@cssproperty \[--(.+?)=(.+?)\]/g)];
    assert.ok(told.length > 5, tag);
    for (const [, name, without] of told)
      assert.equal(TOKENS[name!.slice(tag.length + 1)]?.[0], without, name);
  }
});

test('every token and part in a document exists', async () => {
  const tokens = Object.keys(TOKENS);
  for (const { text: css } of snippets('css')) {
    for (const property of all(css, /--([\w-]+):/g)) {
      const tier = ['upstander', ...tags].find(name => property.startsWith(`${name}-`));
      assert.ok(tier && tokens.includes(property.slice(tier.length + 1)), property);
    }
    for (const [, tag, part] of css.matchAll(/([\w-]+)::part\(([\w-]+)\)/g)) {
      assert.match(await read(`src/elements/${tag}/${tag}.ts`), new RegExp(`@csspart ${part} `));
    }
  }
});

test('every way into the package that a document names exists', () => {
  const ways = Object.keys(exports).map(way => way.replace('.', 'upstander'));
  const named = all(written, /[`'](upstander\/[\w/-]+)[`']/g);
  assert.ok(named.length > 10);
  for (const way of named) assert.ok(ways.includes(way), way);
});

test('every command that is written down knows what it is given', () => {
  const lines = snippets('sh').flatMap(({ text }) => text.trim().split('\n'));
  for (const line of lines) {
    for (const written of line.split(' && ')) {
      const [, given] = /^npx (?:node src\/cli\/upstander\.ts|upstander) (.+)$/.exec(written) ?? [];
      if (!given) {
        assert.match(written, /^npm (ci|start|test|install \S+\.tgz)$/, 'a form that works in a checkout');
        continue;
      }
      const words = given.split(' ');
      let command = program;
      for (let next: typeof command | undefined = command; next;) {
        command = next;
        next = command.commands.find(one => one.name() === words[0]);
        if (next) words.shift();
      }
      assert.equal(command.commands.length, 0, `${written}: what is it to do?`);
      for (const option of words.filter(word => word.startsWith('--')))
        assert.ok(
          command.options.some(({ long }) => long === option),
          `${written}: ${option}`,
        );
    }
  }
  for (const tarball of all(written, /\/upstander-(\S+)\.tgz/g)) assert.equal(tarball, version);
});

test('every npm script that is named exists', () => {
  for (const [file, text] of Object.entries({ 'README.md': written, 'CONTRIBUTING.md': contributing })) {
    const named = all(text, /\bnpm (?:run )?((?<=run )[\w:]+|start|test)\b/g);
    assert.ok(named.length > 0, file);
    for (const name of named) assert.ok(Object.hasOwn(scripts, name), `${file}: npm run ${name}`);
  }
});

test('every link within the repository leads to a file', async () => {
  for (const file of [...documents, 'CONTRIBUTING.md', 'ARCHITECTURE.md']) {
    for (const link of all(await read(file), /\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:|^#/.test(link)) continue;
      const to = new URL(link.split('#')[0]!, new URL(file, root));
      await assert.doesNotReject(access(to), `${file}: ${link}`);
    }
  }
});

test('as many languages are told of as there are', () => {
  const said = all(written, /\bin (\w+teen|twenty) languages\b/g);
  assert.ok(said.length > 1);
  const words = ['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'];
  for (const word of said) assert.equal(13 + words.indexOf(word), others.length + 1, word);
});

test('every issue form asks for something, and each question has a name of its own', async () => {
  const folder = new URL('.github/ISSUE_TEMPLATE/', root);
  const forms = (await readdir(folder)).filter(name => name !== 'config.yml');
  assert.ok(forms.length >= 3);
  for (const file of forms) {
    const form = parse(await read(`.github/ISSUE_TEMPLATE/${file}`)) as {
      name: string;
      description: string;
      body: {
        type: string;
        id?: string;
        attributes: { label?: string };
        validations?: { required: boolean };
      }[];
    };
    assert.ok(form.name && form.description, file);
    const questions = form.body.filter(({ type }) => type !== 'markdown');
    const ids = questions.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length, file);
    for (const { type, id, attributes } of questions) {
      assert.ok(['input', 'textarea', 'dropdown', 'checkboxes'].includes(type), `${file}: ${type}`);
      assert.ok(id && attributes.label, file);
    }
    assert.ok(
      questions.some(({ validations }) => validations?.required),
      file,
    );
  }
});
