// Which help lines a card shows. It has no file: these are the attributes of the element.
import { type TemplateResult, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { HOTLINES, hotlinesFor } from '../../../src/hotlines/index.ts';
import type { Draft } from '../model/draft.ts';
import type { HotlineChoice } from '../model/state.ts';
import { tick } from '../parts/fields.ts';

const TOPICS: Record<string, string> = {
  trafficking: 'Human trafficking',
  'suicide-crisis': 'Suicide and crisis',
  'domestic-violence': 'Domestic violence',
  'sexual-assault': 'Sexual assault',
  'missing-children': 'Missing children',
  children: 'Children',
};

const names = new Intl.DisplayNames('en', { type: 'region' });
const COUNTRIES = [...new Set(HOTLINES.map(({ country }) => country))]
  .map(value => ({ value, label: names.of(value) ?? value }))
  .toSorted((a, b) => a.label.localeCompare(b.label, 'en'));

const select = (
  label: string,
  value: string,
  choices: { value: string; label: string }[],
  set: (value: string) => void,
) => {
  const id = `hotline-${label.toLowerCase()}`;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select
      id=${id}
      .value=${live(value)}
      @change=${({ currentTarget }: Event) => set((currentTarget as HTMLSelectElement).value)}
    >
      ${choices.map(one => html`<option value=${one.value} ?selected=${one.value === value}>${one.label}</option>`)}
    </select>
  </div>`;
};

export function hotlineView(draft: Draft): TemplateResult {
  const { hotline } = draft.state;
  const { country, topic, emergency, discreet } = hotline;
  const set = (part: Partial<HotlineChoice>) => draft.change({ hotline: { ...hotline, ...part } });
  const topics = [...new Set(HOTLINES.filter(one => one.country === country).map(one => one.topic))];
  const { hotlines } = hotlinesFor(country, topic, 'en');
  return html`
    ${select('Country', country, COUNTRIES, value => set({ country: value, topic: undefined }))}
    ${select(
      'Topic',
      topic ?? '',
      [
        { value: '', label: 'All that there are' },
        ...topics.map(value => ({ value, label: TOPICS[value] ?? value })),
      ],
      value => set({ topic: value || undefined }),
    )}
    ${tick({
      id: 'emergency',
      label: 'Put the emergency number first',
      checked: emergency,
      set: on => set({ emergency: on }),
    })}
    ${tick({
      id: 'discreet',
      label: 'Show one quiet line, and the card when it is pressed',
      help: 'For a page that may be read over somebody’s shoulder.',
      checked: discreet !== undefined,
      set: on => set({ discreet: on ? '' : undefined }),
    })}
    ${
      discreet === undefined
        ? nothing
        : html`<div class="field inner">
            <label for="hotline-discreet">Words of that line <span class="optional">optional</span></label>
            <p class="help" id="hotline-discreet-help">Without any, it says ‘More information’.</p>
            <input
              id="hotline-discreet"
              type="text"
              aria-describedby="hotline-discreet-help"
              placeholder="Opening hours"
              .value=${live(discreet)}
              @input=${({ currentTarget }: Event) => set({ discreet: (currentTarget as HTMLInputElement).value })}
            />
          </div>`
    }
    <section class="note" aria-labelledby="call-first">
      <h3 id="call-first">Call each number before you publish it</h3>
      <p>These come from public sources of the dates below. Nobody here rang them.</p>
      <ul>
        ${hotlines.map(
          ({ name, call, text, sourceDate }) =>
            html`<li>
              <strong>${name}</strong>: ${[call?.display, text?.display].filter(Boolean).join(', ')}
              <span class="help">${sourceDate}</span>
            </li>`,
        )}
      </ul>
    </section>
    <p class="help">
      You keep a list of your own? Your endpoint serves it:
      <code>upstander serve --hotlines lines.yaml</code>. The card then asks there.
    </p>
  `;
}
