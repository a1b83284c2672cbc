// The tags in the templates of each framework: right uses pass the compiler, wrong ones do not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Project } from './installed.ts';

const project = await Project.make([
  'react@19.3.1',
  '@types/react@19.3.0',
  '@lit/react@1.0.8',
  'preact@11.2.0',
  'solid-js@1.9.19',
  'svelte@5.57.3',
  'vue@3.5.45',
]);
const { skip } = project;

/** Their own declarations may be wrong by strict rules; ours are checked in tarball.test.ts. */
const lenient = '--skipLibCheck';

/** `@ts-expect-error` makes the compiler complain where a wrong use passes. */
async function compiles(name: string, text: string, ...options: string[]): Promise<void> {
  await project.write(name, text);
  assert.deepEqual(await project.typeErrors([name], [lenient, ...options]), []);
}

const jsx = (prefix: string) => `
  export const right = (
    <div>
      <petition-sign endpoint="https://act.example" campaign="sesta" lang="es" id="p"
        ${prefix}action-complete={event => { const status: string = event.status; return void status; }}>
        <a href="/sign">Sign</a>
      </petition-sign>
      <hotline-info country="US" data={{ hotlines: [] }} track={true} exit-to="https://example.org"
        ${prefix}hotline-contact={event => void event.bubbles}></hotline-info>
      <goal-meter campaign="sesta" ${prefix}goal-reached={event => void event.goal.toFixed()}></goal-meter>
      <action-provider campaign="sesta"><contact-rep></contact-rep></action-provider>
    </div>
  );
  // @ts-expect-error -- an id is a string
  export const wrongType = <petition-sign campaign={7}></petition-sign>;
  // @ts-expect-error -- there is no such element
  export const wrongTag = <petition-signs></petition-signs>;
  // @ts-expect-error -- this event has no such field
  export const wrongEvent = <goal-meter ${prefix}goal-reached={event => void event.email}></goal-meter>;
  // @ts-expect-error -- inner state is no attribute
  export const wrongName = <petition-sign submitting></petition-sign>;
`;

test('React knows the tags', { skip }, () =>
  compiles('react.tsx', `import 'upstander/types/react';${jsx('on')}`, '--jsx', 'react-jsx'),
);

test('Preact knows the tags', { skip }, () =>
  compiles(
    'preact.tsx',
    `import 'upstander/types/preact';${jsx('on')}`,
    '--jsx',
    'react-jsx',
    '--jsxImportSource',
    'preact',
  ),
);

test('Solid knows the tags', { skip }, () =>
  compiles(
    'solid.tsx',
    `import 'upstander/types/solid';${jsx('on:')}`,
    '--jsx',
    'preserve',
    '--jsxImportSource',
    'solid-js',
  ),
);

// The compilers of Svelte and Vue templates look tags up here.
test('Svelte knows the tags', { skip }, () =>
  compiles(
    'svelte.ts',
    `import 'upstander/types/svelte';
    import type { SvelteHTMLElements } from 'svelte/elements';
    export const petition: SvelteHTMLElements['petition-sign'] = {
      endpoint: 'https://act.example', campaign: 'sesta', class: 'wide',
      'onaction-complete': event => void event.status,
    };
    export const meter: SvelteHTMLElements['goal-meter'] = { 'on:goal-reached': event => void event.goal };
    // @ts-expect-error -- an id is a string
    export const wrongType: SvelteHTMLElements['petition-sign'] = { campaign: 7 };
    // @ts-expect-error -- this event has no such field
    export const wrong: SvelteHTMLElements['goal-meter'] = { 'ongoal-reached': event => void event.email };`,
  ),
);

test('Vue knows the tags', { skip }, () =>
  compiles(
    'vue.ts',
    `import 'upstander/types/vue';
    import type { GlobalComponents } from 'vue';
    type Props<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props'];
    export const petition: Props<'petition-sign'> = {
      endpoint: 'https://act.example', campaign: 'sesta', class: { wide: true },
      onActionComplete: event => void event.status,
    };
    export const hotline: Props<'hotline-info'> = { country: 'US', track: true, exitTo: 'https://example.org' };
    // @ts-expect-error -- an id is a string
    export const wrongType: Props<'petition-sign'> = { campaign: 7 };
    // @ts-expect-error -- this event has no such field
    export const wrong: Props<'goal-meter'> = { onGoalReached: event => void event.email };`,
  ),
);

test('the React components know their properties and events', { skip }, () =>
  compiles(
    'components.tsx',
    `import { useRef } from 'react';
    import type { PetitionSign as Element } from 'upstander';
    import { GoalMeter, PetitionSign } from 'upstander/react';
    export function Page() {
      const petition = useRef<Element>(null);
      return (
        <PetitionSign ref={petition} endpoint="https://act.example" campaign="sesta" className="wide"
          onActionComplete={event => { const status: string = event.status; return void status; }}>
          <a href="/sign">Sign</a>
        </PetitionSign>
      );
    }
    // @ts-expect-error -- an id is a string
    export const wrongType = <PetitionSign campaign={7} />;
    // @ts-expect-error -- a meter completes no action
    export const wrongEvent = <GoalMeter onActionComplete={() => {}} />;
    // @ts-expect-error -- this event has no such field
    export const wrongField = <GoalMeter onGoalReached={event => void event.email} />;`,
    '--jsx',
    'react-jsx',
  ),
);
