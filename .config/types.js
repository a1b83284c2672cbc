// From the custom-elements manifest: types of the tags for each framework's templates (dist/types), and
// what editors complete (VS Code, JetBrains).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';

const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const elements = manifest.modules.flatMap(({ path, declarations }) =>
  declarations.map(element => ({ path, ...element })),
);

const comment = text => (text ? `/** ${text.replaceAll('*/', '').replaceAll('\n', ' ')} */ ` : '');

/** One table of every tag: its class, its attributes, what can only be set as a property, and its events. The frameworks' types map over it. */
const table = elements.map(({ name, tagName, summary, attributes, members, events = [] }) => {
  const reachable = new Set(attributes.map(({ fieldName }) => fieldName));
  const lines = [
    `  ${comment(summary)}'${tagName}': {`,
    `    element: ${name};`,
    `    attributes: {`,
    ...attributes.map(({ name: attribute, fieldName, description }) => {
      const type = fieldName ? `${name}['${fieldName}'] | undefined` : 'string | undefined';
      return `      ${comment(description)}'${attribute}'?: ${type};`;
    }),
    `    };`,
    `    properties: {`,
    ...members
      .filter(({ kind, name: field }) => kind === 'field' && !reachable.has(field))
      .map(
        ({ name: field, description }) =>
          `      ${comment(description)}'${field}'?: ${name}['${field}'] | undefined;`,
      ),
    `    };`,
    `    events: {`,
    ...events.map(
      ({ name: event, type, description }) => `      ${comment(description)}'${event}': ${type.text};`,
    ),
    `    };`,
    `  };`,
  ];
  return lines.join('\n');
});
const eventTypes = [
  ...new Set(elements.flatMap(({ events = [] }) => events.map(({ type }) => type.text))),
].toSorted();

const files = {
  elements: `${elements.map(({ name, path }) => `import type { ${name} } from '../${path}';`).join('\n')}
import type { ${eventTypes.join(', ')} } from '../index.js';

/** Every tag: its class, its attributes, its other properties and its events. */
export interface Elements {
${table.join('\n')}
}

/** What a template may set on a tag. */
export type Given<Tag extends keyof Elements> = Elements[Tag]['attributes'] & Elements[Tag]['properties'];

/** A listener for each event of a tag, under the name that \`Prefix\` begins. */
export type Listeners<Tag extends keyof Elements, Prefix extends string> = {
  [Event in keyof Elements[Tag]['events'] & string as \`\${Prefix}\${Event}\`]?:
    | ((event: Elements[Tag]['events'][Event]) => void)
    | undefined;
};

/** exit-to → exitTo */
export type Camel<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\`
  ? \`\${First}\${Capitalize<Camel<Rest>>}\`
  : Name;
`,
  react: tags(
    `DetailedHTMLProps<HTMLAttributes<Elements[Tag]['element']>, Elements[Tag]['element']> &
    Given<Tag> & Listeners<Tag, 'on'>`,
    `import type { DetailedHTMLProps, HTMLAttributes } from 'react';`,
    `declare module 'react' { namespace JSX { interface IntrinsicElements extends Tags {} } }`,
  ),
  preact: tags(
    `HTMLAttributes<Elements[Tag]['element']> & Given<Tag> & Listeners<Tag, 'on'>`,
    `import type { HTMLAttributes } from 'preact';`,
    `declare module 'preact' { namespace JSX { interface IntrinsicElements extends Tags {} } }`,
  ),
  solid: tags(
    `JSX.HTMLAttributes<Elements[Tag]['element']> & Given<Tag> & Listeners<Tag, 'on:'>`,
    `import type { JSX } from 'solid-js';`,
    `declare module 'solid-js' { namespace JSX { interface IntrinsicElements extends Tags {} } }`,
  ),
  svelte: tags(
    `HTMLAttributes<Elements[Tag]['element']> & Given<Tag> &
    Listeners<Tag, 'on'> & Listeners<Tag, 'on:'>`,
    `import type { HTMLAttributes } from 'svelte/elements';`,
    `declare module 'svelte/elements' { interface SvelteHTMLElements extends Tags {} }`,
  ),
  // Vue checks templates by props, and its events are props that begin with "on".
  vue: tags(
    `new () => Elements[Tag]['element'] & {
    $props: HTMLAttributes & ReservedProps & {
      [Name in keyof Given<Tag> & string as Camel<Name>]?: Given<Tag>[Name];
    } & {
      [Event in keyof Elements[Tag]['events'] & string as \`on\${Capitalize<Camel<Event>>}\`]?:
        | ((event: Elements[Tag]['events'][Event]) => void)
        | undefined;
    };
  }`,
    `import type { HTMLAttributes, ReservedProps } from 'vue';`,
    `declare module 'vue' { interface GlobalComponents extends Tags {} }`,
  ),
};

/** What a tag takes in a framework's templates, and where the framework looks for it. */
function tags(taken, imports, augmentation) {
  const used = ['Camel', 'Elements', 'Given', 'Listeners'].filter(name => taken.includes(name));
  return `${imports}
import type { ${used.join(', ')} } from './elements.js';

type Tags = {
  [Tag in keyof Elements]: ${taken};
};

${augmentation}
`;
}

mkdirSync('dist/types', { recursive: true });
for (const [name, text] of Object.entries(files)) {
  writeFileSync(`dist/types/${name}.d.ts`, text);
  // An import for the types' sake alone must find a module when the program runs.
  if (name !== 'elements') writeFileSync(`dist/types/${name}.js`, 'export {};\n');
}

const { log } = console;
console.log = () => {}; // they report what they wrote
generateVsCodeCustomElementData(structuredClone(manifest), { outdir: 'dist' });
generateJetBrainsWebTypes(structuredClone(manifest), { outdir: 'dist', packageJson: false });
console.log = log;
