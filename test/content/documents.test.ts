// What README and the documentation say works: snippets, commands, links. Read from the sources, so that no build is
// needed.
import assert from 'node:assert/strict';
import { access, readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { Hotline } from '../../src/contract/index.ts';
import { parseCampaign } from '../../src/endpoint/campaigns/load.ts';
import { cwcConfig } from '../../src/endpoint/delivery/cwc/config.ts';
import type { CampaignFileProblem } from '../../src/campaign-file/problems.ts';
import { others } from '../../src/i18n/languages.ts';
import { program } from '../../src/cli/program.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFile(new URL(path, root), 'utf8');
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found!);

const docs = (await readdir(new URL('demo/docs/', root)))
  .filter(name => name.endsWith('.md'))
  .map(name => `demo/docs/${name}`);
const documents = ['README.md', ...docs];
const written = (await Promise.all(documents.map(read))).join('\n');
const contributing = await read('CONTRIBUTING.md');
const { version, scripts, exports } = JSON.parse(await read('package.json')) as {
  version: string;
  scripts: Record<string, string>;
  exports: Record<string, string>;
};

/** The fenced blocks of one language; a test of none would show nothing. */
function snippets(lang: string): string[] {
  const found = all(written, new RegExp(`^\`\`\`${lang}(?: \\w+)?\\n(.*?)^\`\`\`$`, 'gms'));
  assert.ok(found.length > 0, `there is no ${lang}`);
  return found;
}

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
  assert.equal(tags.length, 5);
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

test('every campaign in a document is one that the endpoint loads', () => {
  for (const yaml of snippets('yaml')) {
    const problems: CampaignFileProblem[] = [];
    const campaign = parseCampaign(yaml, 'campaign.yaml', problems);
    assert.deepEqual(problems, []);
    assert.ok(campaign);
  }
});

test('the configuration of Communicating with Congress in a document is one', () => {
  for (const json of snippets('json'))
    assert.ok(cwcConfig(JSON.parse(json)).validateOnly, 'nobody copies it and sends');
});

test('the inline JSON in a document is what the contract says', () => {
  const found = snippets('html').flatMap(html =>
    all(html, /<script type="application\/json">(.*?)<\/script>/gs),
  );
  assert.ok(found.length > 0);
  for (const text of found) {
    const { hotlines } = JSON.parse(text) as { hotlines: unknown[] };
    for (const line of hotlines) assert.ok(Hotline.parse(line));
  }
});

test('every element and attribute in a document exists', async () => {
  const placeholder = all(await read('src/loader.ts'), /for \(const name of '([^']+)'\.split/g)[0]!;
  const held = ['upstander', ...placeholder.split(' ')].map(name => `data-${name}`);
  const seen = new Set<string>();
  for (const html of snippets('html')) {
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
    .flatMap(elements)
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

test('every token and part in a document exists', async () => {
  const tokens = all(await read('src/base/styles/tokens.ts'), /^ {2}'?([\w-]+)'?: \[/gm);
  const listed = /^Tokens: (.*?)\./ms.exec(written)![1]!;
  assert.deepEqual(all(listed, /`([\w-]+)`/g).toSorted(), tokens.toSorted());
  for (const css of snippets('css')) {
    for (const property of all(css, /--([\w-]+):/g)) {
      const tier = ['upstander', ...tags].find(name => property.startsWith(`${name}-`));
      assert.ok(tier && tokens.includes(property.slice(tier.length + 1)), property);
    }
    for (const [, tag, part] of css.matchAll(/([\w-]+)::part\(([\w-]+)\)/g)) {
      assert.match(await read(`src/elements/${tag}/${tag}.ts`), new RegExp(`@csspart ${part} `));
    }
  }
});

test('every import in a document is a way into the package', async () => {
  const ways = Object.keys(exports).map(way => way.replace('.', 'upstander'));
  const index = await read('src/index.ts');
  for (const code of snippets('ts')) {
    for (const from of all(code, /(?:import|from) '([^']+)'/g)) assert.ok(ways.includes(from), from);
    for (const names of all(code, /\{ ([^}]+) \} from 'upstander'/g)) {
      for (const name of names.split(', ')) assert.match(index, new RegExp(`\\b${name}\\b`));
    }
  }
  for (const way of all(written, /`(upstander\/[\w/-]+)`/g)) assert.ok(ways.includes(way), way);
});

test('every command that is written down knows what it is given', () => {
  const lines = snippets('sh').flatMap(block => block.trim().split('\n'));
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
