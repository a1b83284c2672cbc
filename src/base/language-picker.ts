// Another of a campaign's languages, chosen by the reader: for all of the page, and until it is left.
import { type TemplateResult, html } from 'lit/html.js';
import { campaignResource } from '../context/campaign.ts';
import { pageConfig } from '../context/page.ts';
import type { InlineData } from '../context/inline.ts';
import type { Resource } from '../context/resource.ts';
import type { ActionKind, Campaign } from '../contract/index.ts';
import { type Catalogue, wordsFor } from '../i18n/catalogue.ts';
import { direction } from '../i18n/direction.ts';
import { ownName } from '../i18n/language-name.ts';
import { memory as english } from '../i18n/en/memory.ts';
import { offered } from '../i18n/other-words.ts';
import { elementsIn } from './elements-in.ts';
import type { Say } from './fields.ts';
import type { Choosing } from './languages.ts';
import { pickerStyles } from './styles/picker.ts';

/** What the picker uses of the element that it stands in. */
interface Speaking extends Choosing {
  readonly kind: ActionKind;
  /** Of a help line: none. */
  readonly campaignData?: Resource<Campaign>;
  words: Partial<Catalogue> & Pick<Catalogue, 'common'>;
  readonly say: Say;
  wordsLang: string;
  readonly knowsReader: boolean;
  late(): Promise<unknown>;
  campaign?: string;
  data?: InlineData;
}

/** Elements whose last choice did not come over the network. */
const failed = new WeakSet<Element>();

type Found = Awaited<ReturnType<typeof wordsFor>>;

/** What each element spoke before any was chosen: also where the campaign lacks it, there is a way back. */
const before = new WeakMap<Element, string>();

const base = (tag: string) => tag.split('-')[0];

/** The languages by their own names, as a native control; nothing where no other could be loaded. */
export function languagePicker(
  host: Choosing,
  { lang, languages }: Campaign,
  redraw: () => void,
): TemplateResult {
  const element = host as Speaking;
  element.adopt(pickerStyles);
  const { words, say, wordsLang } = element;
  if (!pageConfig().chosen) before.set(element, wordsLang);
  const own = before.get(element);
  const lacks = own && !languages!.some(one => base(one) === base(own));
  const now = lacks && wordsLang === own ? own : lang;
  const there = offered(languages)!;
  const listed = languages!.filter(one => one === now || there.includes(one));
  const choose = async (event: Event) => {
    const select = event.currentTarget as HTMLSelectElement;
    const { value } = select;
    select.setAttribute('aria-busy', 'true');
    const found = await comes(element, value);
    if (select.value !== value) return; // another one was chosen meanwhile
    select.removeAttribute('aria-busy');
    if (found) {
      failed.delete(element);
      speak(value, found);
    } else {
      failed.add(element);
      select.value = now;
    }
    redraw();
  };
  return html`<div class="languages" part="languages">
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 0c4 4 4 10 0 14M8 1C4 5 4 11 8 15M1 8h14"
        fill="none"
        stroke="currentColor"
      />
    </svg>
    <select aria-label=${say((words.memory ?? english).language)} @change=${choose} translate="no">
      ${[...(lacks ? [own] : []), ...listed].map(
        one =>
          html`<option value=${one} lang=${one} dir=${direction(one)} .selected=${one === now}>
            ${ownName(one)}
          </option>`,
      )}
    </select>
    <span class="small muted" role="status">${failed.has(element) ? say(words.common.unavailable) : ''}</span>
  </div>`;
}

/** Loads all that every card of the page shows first in a language: so no other flashes up between. */
async function comes(element: Speaking, lang: string): Promise<Found | undefined> {
  // Once somebody acted: what takes their answers back, which they gave to other texts.
  if (element.knowsReader) await element.late().catch(() => {});
  const campaigns = [...elementsIn<Element_>(document)].flatMap(({ config, campaignData, kind, data }) =>
    campaignData?.value && config.endpoint && !staysAsGiven(data)
      ? campaignResource(config.endpoint, campaignData.value.id, lang, kind)
      : [],
  );
  const [words] = await Promise.all([
    wordsFor(lang).catch(() => undefined),
    ...campaigns.map(next => next.value ?? next.refresh()),
  ]);
  return campaigns.every(({ value }) => value) ? words : undefined;
}

/** Was the campaign given along with the element, in the one language that it has? */
const staysAsGiven = (data?: InlineData): boolean =>
  Boolean(data?.campaign?.title && !data.campaign.languages?.[1]);

/** All elements of the page speak it from now on: words and texts change in one drawing. */
function speak(lang: string, [wordsLang, words]: Found): void {
  pageConfig().chosen = lang;
  for (const element of elementsIn<Element_>(document)) {
    // What was given along with an element is in one language.
    const { campaign, ...data } = element.data ?? {};
    if (campaign?.languages?.[1] && element.config.endpoint) {
      element.campaign ??= campaign.id;
      element.data = data;
    }
    if (element.words) {
      element.words = words ?? (element.constructor as unknown as Pick<Speaking, 'words'>).words;
      element.wordsLang = wordsLang;
    }
    element.attributeChangedCallback('lang', null, lang);
  }
}

type Element_ = Speaking & { attributeChangedCallback(name: string, old: null, value: string): void };
