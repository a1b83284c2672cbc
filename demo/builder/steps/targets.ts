// Whom a letter goes to, and what it says.
import { type TemplateResult, html, nothing } from 'lit';
import { LETTER_VARIABLES, type LetterVariable } from '../../../src/contract/letter.ts';
import type { Path } from '../../../src/campaign-file/problems.ts';
import type { Draft } from '../model/draft.ts';
import { isFields } from '../model/texts.ts';
import { takeOut } from '../parts/ask.ts';
import { choiceField, lineField, linesField, textField, tick } from '../parts/fields.ts';
import { SPOKEN, languageName } from '../parts/languages.ts';
import { languageLine } from '../parts/writing.ts';

const OFFICES = [
  { office: 'us-house', label: 'US House', help: 'One representative for each district.' },
  { office: 'us-senate', label: 'US Senate', help: 'Two senators for each state.' },
  { office: 'us-president', label: 'President' },
  { office: 'us-governor', label: 'Governor' },
  { office: 'ca-assembly', label: 'California Assembly' },
  { office: 'ca-senate', label: 'California Senate' },
  { office: 'mayor', label: 'Mayor' },
  { office: 'city-council', label: 'City council' },
];

export const targetsView = (draft: Draft): TemplateResult => html`
  ${languageLine(draft)} ${offices(draft)} ${recipients(draft)} ${letters(draft)} ${leaving(draft)}
  ${call(draft)}
`;

function offices(draft: Draft): TemplateResult {
  const written = draft.at('targets', 'offices');
  const chosen = Array.isArray(written) ? written.map(String) : [];
  const others = chosen.filter(one => !OFFICES.some(({ office }) => office === one));
  const set = (list: string[]) =>
    draft.edit({ path: ['targets', 'offices'], value: list.length ? list : undefined });
  return html`<fieldset class="group" data-field="targets" tabindex="-1">
    <legend>Looked up by where the writer lives</legend>
    <p class="help">
      Whoever runs your endpoint, the server that sends the letters, gives it a list of them once (<code
        >upstander directory import</code
      >). For one person, add a recipient below: that needs no list.
    </p>
    ${others.length ? [...OFFICES, ...others.map(office => ({ office, label: office }))].map(one) : OFFICES.map(one)}
    ${
      chosen.length
        ? html`${lineField({
            draft,
            path: ['targets', 'country'],
            help: 'Two capital letters, such as US.',
          })}
          ${textField({
            draft,
            path: ['targets', 'ifNone'],
            help: 'Some places elect no senator, and a seat may be empty.',
            rows: 2,
            optional: true,
          })}`
        : nothing
    }
  </fieldset>`;

  function one({ office, label, help }: { office: string; label: string; help?: string }): TemplateResult {
    return tick({
      id: office,
      label,
      ...(help && { help }),
      checked: chosen.includes(office),
      set: on => set(on ? [...chosen, office] : chosen.filter(other => other !== office)),
    });
  }
}

function recipients(draft: Draft): TemplateResult {
  const written = draft.at('targets', 'recipients');
  const list = (Array.isArray(written) ? written : []) as unknown[];
  const add = () => {
    const taken = new Set(list.map(one => (isFields(one) ? one['id'] : undefined)));
    const id = Array.from({ length: list.length + 1 }, (_, at) => `recipient-${at + 1}`).find(
      one => !taken.has(one),
    )!;
    draft.edit({
      path: ['targets', 'recipients', list.length],
      value: {
        id,
        name: '[[First and last name, or the company]]',
        office: 'official',
        role: '[[Chief of Police]]',
        contacts: {},
      },
    });
  };
  return html`<fieldset class="group" data-field="targets.recipients" tabindex="-1">
    <legend>Always the same people</legend>
    <p class="help">A mayor, a company, a chief of police. Whoever writes may leave some out.</p>
    ${list.map((_, at) => {
      const path: Path = ['targets', 'recipients', at];
      return html`<div class="entry" role="group" aria-label="Recipient ${at + 1}">
        ${lineField({ draft, path: [...path, 'name'] })}
        ${textField({ draft, path: [...path, 'role'], optional: true })}
        ${lineField({
          draft,
          path: [...path, 'family'],
          help: 'The family name: the letter begins with it.',
          optional: true,
        })}
        ${lineField({ draft, path: [...path, 'contacts', 'email'], type: 'email', optional: true })}
        ${lineField({
          draft,
          path: [...path, 'contacts', 'phone'],
          help: 'As +15595550100.',
          type: 'tel',
          optional: true,
        })}
        ${lineField({
          draft,
          path: [...path, 'contacts', 'form'],
          help: 'For those who take letters by a form alone.',
          type: 'url',
          optional: true,
        })}
        ${lineField({ draft, path: [...path, 'contacts', 'address'], optional: true })}
        <button type="button" class="button quiet" @click=${() => takeOut(draft, path, 'this recipient')}>
          Remove this recipient
        </button>
      </div>`;
    })}
    <button type="button" class="button" @click=${add}>Add a recipient</button>
  </fieldset>`;
}

function letters(draft: Draft): TemplateResult {
  const written = draft.at('letters');
  const list = (Array.isArray(written) ? written : []) as unknown[];
  return html`<section class="group" aria-labelledby="letters-title">
    <h3 id="letters-title" data-field="letters" tabindex="-1">
      ${list.length > 1 ? 'The letters' : 'The letter'}
    </h3>
    ${list.map((one, at) => letter(draft, at, isFields(one) ? String(one['id']) : '', list.length > 1))}
    ${
      list.length
        ? nothing
        : html`<button
            type="button"
            class="button"
            @click=${() =>
              draft.edit({
                path: ['letters', 0],
                value: {
                  id: 'letter',
                  lang: 'en',
                  subjects: ['[[Please do what: the subject of the letter]]'],
                  body: '{{salutation}}\n\nI ask you to [[do what, and by when]].\n\n{{personal}}\n\n{{closing}}\n{{supporter}}',
                },
              })}
          >
            Add a letter
          </button>`
    }
  </section>`;
}

function letter(draft: Draft, at: number, id: string, several: boolean): TemplateResult {
  const path: Path = ['letters', at];
  return html`<div class=${several ? 'entry' : 'fields'} role="group" aria-label="Letter ${id}">
    ${choiceField({
      draft,
      path: [...path, 'lang'],
      help: 'The one that whoever gets it reads. Others see a translation beside it, if you write one.',
      choices: SPOKEN.map(value => ({ value, label: languageName(value) })),
    })}
    ${linesField({
      draft,
      path: [...path, 'subjects'],
      help: 'Several are better: offices sort out letters that are all alike.',
      rows: 3,
    })}
    ${lineField({
      draft,
      path: [...path, 'body'],
      help: 'Say who writes, one thing that you ask for, and one reason. {{personal}} is where the writer adds their own words.',
      rows: 14,
    })}
    ${variables(at)} ${promptsField(draft, at)}
  </div>`;
}

/** Each puts its name where the cursor is in the letter. */
function variables(at: number): TemplateResult {
  const insert = (name: string) => {
    const area = document.querySelector<HTMLTextAreaElement>(`#at-letters-${at}-body`)!;
    area.focus();
    area.setRangeText(`{{${name}}}`, area.selectionStart, area.selectionEnd, 'end');
    area.dispatchEvent(new Event('input'));
  };
  return html`<details>
    <summary>What is filled in for each letter</summary>
    <ul class="variables">
      ${(Object.keys(LETTER_VARIABLES) as LetterVariable[]).map(
        name =>
          html`<li>
            <button type="button" class="chip" @click=${() => insert(name)}>
              <span class="out-of-sight">Insert</span> {{${name}}}
            </button>
            <span class="help">${LETTER_VARIABLES[name]}</span>
          </li>`,
      )}
    </ul>
  </details>`;
}

/** Questions are told in the language of the reader, one field each. */
function promptsField(draft: Draft, at: number): TemplateResult {
  const written = draft.at('letters', at, 'prompts');
  const count = Array.isArray(written) ? written.length : 0;
  return html`<fieldset class="group" data-field="letters[${at}].prompts" tabindex="-1">
    <legend>Questions that help to write the personal part</legend>
    <p class="help">At most five. Letters in people’s own words are read first.</p>
    ${Array.from({ length: count }, (_, index) =>
      textField({
        draft,
        path: ['letters', at, 'prompts', index],
        label: `Question ${index + 1}`,
        optional: true,
      }),
    )}
    ${
      count < 5
        ? html`<button
            type="button"
            class="button quiet"
            @click=${() =>
              draft.edit({
                path: ['letters', at, 'prompts', count],
                value: '[[Why does this matter where you live?]]',
              })}
          >
            Add a question
          </button>`
        : nothing
    }
  </fieldset>`;
}

const leaving = (draft: Draft) =>
  choiceField({
    draft,
    path: ['deliver'],
    help: 'Where your endpoint sends them. Offices trust letters of confirmed addresses more.',
    choices: [
      { value: '', label: 'Once the writer’s e-mail address is confirmed' },
      { value: 'unverified', label: 'At once' },
    ],
  });

function call(draft: Draft): TemplateResult {
  return html`<details>
    <summary>For those who would rather call</summary>
    <div class="fields">
      ${textField({
        draft,
        path: ['call', 'script'],
        help: 'Four sentences: who you are, what you ask, why, thank you.',
        rows: 5,
        optional: true,
      })}
    </div>
  </details>`;
}
