// Takes over what a server drew (`ssr.ts`), so that nothing is drawn twice and what a reader typed stays. To be
// imported before the elements are defined. Without it an element draws itself anew.
import { digestForTemplateResult, hydrate } from '@lit-labs/ssr-client';
import { type TemplateResult, nothing, render } from 'lit/html.js';
import { drawAtOnce } from './base/action-element.ts';
import { drawFormsAtOnce } from './base/form-stages.ts';
import { UpstanderElement } from './base/upstander-element.ts';

drawAtOnce();
drawFormsAtOnce();

type Template = TemplateResult | typeof nothing;

/** A root as Lit knows it: by the part that it drew there, and that draws there again. */
type Root = ShadowRoot & { _$litPart$?: Record<'_$AI' | '_$setValue', (template: Template) => void> };

/** An element empties the shadow root that a server drew when it attaches its own: this one keeps it. */
UpstanderElement.prototype.attachShadow = function (init) {
  const root = this.shadowRoot as Root | null;
  if (!root) return HTMLElement.prototype.attachShadow.call(this, init);
  root.addEventListener('submit', early);
  const draw = (template: Template) => takeOver(this, root, template);
  // Lit calls a part's method by the first name, and by the second where it is built for development.
  root._$litPart$ = { _$AI: draw, _$setValue: draw };
  return root;
};

/** The forms that a reader sent before their element could take it. */
const sent = new WeakMap<ShadowRoot, number>();

/** Which of the forms it was: drawn anew it is another one. */
function early(event: Event): void {
  event.preventDefault();
  const root = event.currentTarget as ShadowRoot;
  sent.set(root, [...root.querySelectorAll('form')].indexOf(event.target as HTMLFormElement));
}

/** Sends it again, to who listens now. */
function sendAgain(root: ShadowRoot): void {
  root.removeEventListener('submit', early);
  root.querySelectorAll('form')[sent.get(root) ?? -1]?.requestSubmit();
}

function takeOver(element: HTMLElement, root: Root, template: Template): void {
  // Until its words are there an element would show its children: the server's drawing is better.
  if (template === nothing || !sameTemplate(root, template)) return;
  delete root._$litPart$;
  keepingAnswers(root, () => {
    try {
      const { wordsLang } = element as unknown as { wordsLang: string };
      const { lang = wordsLang } = root.querySelector<HTMLElement>('.card') ?? {};
      if (lang !== wordsLang) throw new Error(`it was in another language, ${lang}`);
      hydrate(template, root);
    } catch (error) {
      console.info(`upstander: <${element.localName}> is drawn anew. The server's drawing: ${String(error)}`);
      root.replaceChildren();
      render(template, root);
    }
  });
  sendAgain(root);
}

/**
 * What a reader typed by then goes into the fields of the same names, and the focus with it. What they ticked
 * stays only where its field does: a consent holds for the words beside it.
 */
function keepingAnswers(root: ShadowRoot, change: () => void): void {
  const fields = () => [...root.querySelectorAll<HTMLInputElement>('input, textarea')];
  const before = fields().map(field => ({ field, value: field.value, checked: field.checked }));
  const focused = root.activeElement;
  change();
  const after = fields();
  for (const { field, value, checked } of before) {
    const ticked = field.type === 'radio' || field.type === 'checkbox';
    if (after.includes(field)) Object.assign(field, ticked ? { checked } : { value });
    else if (!ticked && value) for (const one of after) if (one.name === field.name) one.value = value;
  }
  if (focused && !focused.isConnected) root.getElementById(focused.id)?.focus();
}

function sameTemplate(root: ShadowRoot, template: TemplateResult): boolean {
  const marker = [...root.childNodes].find(node => node instanceof Comment);
  return marker?.data === `lit-part ${digestForTemplateResult(template)}`;
}
