// The first thing in every one-file build: a classic script can only find its own tag while it runs.
import type { ActionElement } from './base/action-element.ts';
import { elementsIn } from './base/elements-in.ts';
import { readScriptTag } from './script-tag.ts';

readScriptTag(document.currentScript as HTMLScriptElement | null);

// A language's script came after the elements: those that wait for its words speak it now, and all offer it.
addEventListener('upstander@1.words', () => {
  for (const element of elementsIn<ActionElement>(document)) {
    element.attributeChangedCallback('lang', null, '');
    element.requestUpdate();
  }
});
