// What readers see of the campaign, and what they are asked for.
import { type TemplateResult, html, nothing } from 'lit';
import type { Draft } from '../model/draft.ts';
import { isFields } from '../model/texts.ts';
import { field, lineField, numberField, textField, tick } from '../parts/fields.ts';
import { languageLine } from '../parts/writing.ts';
import { hotlineView } from './hotline.ts';

export function textView(draft: Draft): TemplateResult {
  const { kind } = draft.state;
  if (kind === 'hotline') return hotlineView(draft);
  const meter = kind === 'meter';
  return html`
    ${languageLine(draft)}
    ${
      meter
        ? idField(
            draft,
            'What is counted',
            'The name of the petition or letter whose signatures or letters it shows: the one that stands in its snippet, after campaign=.',
          )
        : nothing
    }
    ${textField({
      draft,
      path: ['title'],
      help: meter ? 'What its number is about, in one line.' : 'What you ask for, in one line.',
    })}
    ${textField({
      draft,
      path: ['summary'],
      help: 'What it is about and why now, for those who read no further.',
      rows: 3,
      optional: true,
    })}
    ${kind === 'petition' ? petitionFields(draft) : nothing}
    ${numberField({
      draft,
      path: ['goal', 'target'],
      help: 'A number that you can reach in the first weeks. The meter moves on to the next one by itself.',
      optional: true,
    })}
    ${meter ? actField(draft, 'Where people take part') : nothing}
    <details>
      <summary>More: ${meter ? '' : 'name in addresses, '}last day, sharing, what comes next</summary>
      <div class="fields">
        ${meter ? nothing : idField(draft)} ${deadlineField(draft)}
        ${lineField({
          draft,
          path: ['share', 'url'],
          help: 'Where the campaign stands, such as https://example.org/petition.',
          optional: true,
        })}
        ${textField({ draft, path: ['share', 'text'], rows: 2, optional: true })}
        ${group(
          'After acting, lead on to',
          textField({ draft, path: ['next', 'label'], label: 'Words of the link', optional: true }),
          lineField({ draft, path: ['next', 'url'], label: 'Address of the link', optional: true }),
        )}
        ${meter ? nothing : actField(draft, 'Where to act when nothing else works')}
      </div>
    </details>
  `;
}

const idField = (
  draft: Draft,
  label?: string,
  help = 'Small letters, digits and hyphens. Once people have signed, keep it.',
) => lineField({ draft, path: ['id'], help, ...(label && { label }) });

const actField = (draft: Draft, legend: string) =>
  group(
    legend,
    textField({ draft, path: ['actionUrl', 'label'], label: 'Words of that link', optional: true }),
    lineField({ draft, path: ['actionUrl', 'url'], label: 'Address of that link', optional: true }),
  );

const group = (legend: string, ...fields: TemplateResult[]) =>
  html`<fieldset class="group">
    <legend>${legend}</legend>
    ${fields}
  </fieldset>`;

/** The end of a day, in UTC. */
function deadlineField(draft: Draft): TemplateResult {
  const value = draft.at('deadline');
  const day = typeof value === 'string' ? value.slice(0, 10) : '';
  return field(
    {
      draft,
      path: ['deadline'],
      help: 'It closes when this day ends (in UTC).',
      optional: true,
    },
    ({ id, described, invalid }) =>
      html`<input
        class="short"
        id=${id}
        type="date"
        data-field="deadline"
        aria-describedby=${described}
        aria-invalid=${invalid}
        .value=${day}
        @change=${({ currentTarget }: Event) => {
          const { value: chosen } = currentTarget as HTMLInputElement;
          draft.edit({ path: ['deadline'], value: chosen ? `${chosen}T23:59:59Z` : undefined });
        }}
      />`,
  );
}

const ASKED = [
  {
    name: 'postalCode',
    label: 'Postal code',
    help: 'Shows an official how many of the names are their own voters.',
  },
  { name: 'comment', label: 'Why they sign', help: 'In their own words, always free to leave out.' },
  { name: 'phone', label: 'Phone number', help: 'Needed if you ask for text messages. Fewer people sign.' },
  { name: 'organisation', label: 'Organization', help: 'Whether they sign for one, and their role in it.' },
] as const;

/** Those that may be demanded. */
const DEMANDABLE: readonly string[] = ['postalCode', 'phone', 'organisation'];

function petitionFields(draft: Draft): TemplateResult {
  const written = draft.at('petition', 'fields');
  const fields = (Array.isArray(written) ? written : []) as unknown[];
  const placeOf = (name: string) => fields.findIndex(one => isFields(one) && one['name'] === name);
  return html`
    ${textField({
      draft,
      path: ['petition', 'statement'],
      help: 'Whom you ask, what they should do, and why. An empty line begins a paragraph; a link is written [words](https://…).',
      rows: 10,
    })}
    <fieldset class="group" data-field="petition.fields" tabindex="-1">
      <legend>Ask for</legend>
      <p class="help">A name and an e-mail address, always. Each thing more costs you signatures.</p>
      ${ASKED.map(({ name, label, help }) => {
        const at = placeOf(name);
        const entry = fields[at];
        return html`${tick({
          id: name,
          label,
          help,
          checked: at >= 0,
          set: on =>
            draft.edit(
              on
                ? { path: ['petition', 'fields', fields.length], value: { name } }
                : {
                    path: ['petition', 'fields'],
                    value: fields.length > 1 ? fields.filter((_, index) => index !== at) : undefined,
                  },
            ),
        })}
        ${
          at >= 0 && DEMANDABLE.includes(name)
            ? html`<div class="inner">
                ${tick({
                  id: `${name}-required`,
                  label: 'Nobody signs without it',
                  checked: isFields(entry) && entry['required'] === true,
                  set: on =>
                    draft.edit({
                      path: ['petition', 'fields', at, 'required'],
                      value: on ? true : undefined,
                    }),
                })}
              </div>`
            : nothing
        }`;
      })}
    </fieldset>
    <fieldset class="group">
      <legend>Signatures</legend>
      ${tick({
        id: 'confirm',
        label: 'Count them once the e-mail address is confirmed',
        help: 'Slower to grow, and worth more to whoever gets them.',
        field: 'petition.confirm',
        checked: draft.at('petition', 'confirm') === true,
        set: on => draft.edit({ path: ['petition', 'confirm'], value: on ? true : undefined }),
      })}
      ${tick({
        id: 'public',
        label: 'Let people choose to be shown in public',
        help: 'Nobody is shown who does not choose it, and only after you approved the name.',
        field: 'petition.publicNames',
        checked: draft.at('petition', 'publicNames') === true,
        set: on => draft.edit({ path: ['petition', 'publicNames'], value: on ? true : undefined }),
      })}
      ${numberField({
        draft,
        path: ['petition', 'minimumAge'],
        help: 'Asked for with a tick, never by a birth date.',
        max: 99,
        optional: true,
      })}
    </fieldset>
  `;
}
