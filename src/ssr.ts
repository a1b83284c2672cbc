// Draws the elements on a server, with declarative shadow roots:
// `render(html`…`, { elementRenderers: [UpstanderRenderer] })` of @lit-labs/ssr. Nothing is asked for there:
// an element shows the data that it is given, as a browser's first drawing of it would.
import { ElementRenderer } from '@lit-labs/ssr';
import type { RenderInfo } from '@lit-labs/ssr';
import { type ThunkedRenderResult, collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { renderValue } from '@lit-labs/ssr/lib/render-value.js';
import { escapeHtml } from '@lit-labs/ssr/lib/util/escape-html.js';
import { ActionElement, drawAtOnce } from './base/action-element.ts';
import { drawFormsAtOnce } from './base/form-stages.ts';
import { define } from './base/define.ts';
import { UpstanderElement } from './base/upstander-element.ts';
import { ActionProvider } from './elements/action-provider/action-provider.ts';
import { ContactRep } from './elements/contact-rep/contact-rep.ts';
import { GoalMeter } from './elements/goal-meter/goal-meter.ts';
import { HotlineInfo } from './elements/hotline-info/hotline-info.ts';
import { PetitionSign } from './elements/petition-sign/petition-sign.ts';
import { type Catalogue, wordsFor } from './i18n/catalogue.ts';
import { EVERY_PART } from './i18n/words.ts';

// What stands for HTMLElement on a server needs no more than what the elements ask of it: there is nothing inside.
const standIn = Object.getPrototypeOf(UpstanderElement.prototype) as Partial<HTMLElement>;
standIn.attachShadow ??= () => ({}) as ShadowRoot;
standIn.attachInternals ??= () => ({ states: new Set() }) as unknown as ElementInternals;
standIn.getRootNode ??= () => ({ activeElement: null }) as unknown as Document;
standIn.contains ??= () => false;
standIn.querySelector ??= () => null;
standIn.querySelectorAll ??= () => [] as unknown as NodeListOf<Element>;

drawAtOnce();
drawFormsAtOnce();

// In the registry that @lit-labs/ssr brings: it finds the elements of a template there.
define('action-provider', ActionProvider);
define('contact-rep', ContactRep);
define('goal-meter', GoalMeter);
define('hotline-info', HotlineInfo);
define('petition-sign', PetitionSign);

/** How @lit-labs/ssr draws an element of ours: among its `elementRenderers`. */
export class UpstanderRenderer extends ElementRenderer {
  declare element: ActionElement;
  readonly #attributes = new Map<string, string>();

  static override matchesClass(elementClass: typeof HTMLElement): boolean {
    return elementClass.prototype instanceof ActionElement;
  }

  constructor(tagName: string) {
    super(tagName);
    this.element = new (customElements.get(tagName) as new () => ActionElement)();
  }

  override setAttribute(name: string, value: string): void {
    this.#attributes.set(name, value);
    this.element.attributeChangedCallback(name, null, value);
  }

  override renderAttributes(): ThunkedRenderResult {
    return [...this.#attributes].map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  }

  /** English at once; the words of another language are loaded first, so that the result is a promise. */
  override renderShadow(info: RenderInfo): ThunkedRenderResult {
    const lang = this.#attributes.get('lang') || this.element.lang || 'en';
    const draw = ([wordsLang, words]: [string, Catalogue?]) => this.#draw(info, wordsLang, words);
    return [() => (lang.split('-')[0] === 'en' ? draw(['en']) : wordsFor(lang, ...EVERY_PART).then(draw))];
  }

  #draw(info: RenderInfo, wordsLang: string, words?: Catalogue): ThunkedRenderResult {
    const { element } = this;
    const { styles, words: english } = element.constructor as typeof ActionElement;
    const { endpoint, campaign } = element;
    element['watch'] = element['adopt'] = () => {}; // to watch is to ask; what comes late is not for here
    element['config'] = { endpoint, campaign, lang: wordsLang };
    element['wordsLang'] = wordsLang;
    element['words'] = words ?? (english as Catalogue);
    element['configured']();
    const drawing = collectResultSync(renderValue(element['render'](), info));
    // @lit-labs/ssr writes a property that is false as an attribute, which ticks the box. Text has no raw quotes.
    const text = drawing.replaceAll(/ checked="false"/g, ' ');
    // Before its element is there a form goes nowhere: a browser would write what was typed into the page's address.
    const forms = text.replaceAll('<form ', '<form method="dialog" ');
    return [`<style>${styles.join('')}</style>${forms}`];
  }
}
