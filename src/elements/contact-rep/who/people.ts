// Whom one can write to: each with a tick, who they are, and how they are reached.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Catalogue } from '../../../i18n/catalogue.ts';
import { listed } from '../../../i18n/list.ts';
import { type AnyTarget, isRepresentative } from './choice.ts';
import type { View } from '../view.ts';

/** The form that every tick belongs to, wherever it stands: Enter goes on. */
export const TICKS = 'chosen';

/** From how many on all can be chosen, or none, at once. */
const MANY = 5;

const OFFICE_WORDS: Record<string, keyof Catalogue['contact']> = {
  'us-house': 'officeHouse',
  'us-senate': 'officeSenate',
  'us-president': 'officePresident',
  'us-vice-president': 'officeVicePresident',
  governor: 'officeGovernor',
  'ca-assembly': 'officeAssembly',
  'ca-senate': 'officeStateSenate',
  mayor: 'officeMayor',
  'city-council': 'officeCouncil',
};

/** The houses of any state; its name stands beside theirs. */
const LEGISLATURE: Record<string, keyof Catalogue['contact']> = {
  senate: 'officeUpperHouse',
  house: 'officeLowerHouse',
  assembly: 'officeLowerHouse',
};

const officeWord = (office: string): keyof Catalogue['contact'] | undefined =>
  OFFICE_WORDS[office] ?? LEGISLATURE[/^[a-z]{2}-(.+)$/.exec(office)?.[1] ?? ''];

/** Does a target surely hold a public office? A company does not, and of others it is not known. */
export const isOfficial = (target: AnyTarget): boolean =>
  isRepresentative(target) || officeWord(target.office) !== undefined;

/** What an office is called: `school-board`, which no catalogue knows, is a School board. */
export function officeName(view: View, office: string): string {
  const key = officeWord(office);
  if (key) return view.say(view.words.contact[key]);
  return office.slice(0, 1).toUpperCase() + office.slice(1).replaceAll('-', ' ');
}

export const officeNames = (view: View, offices: readonly string[]): string =>
  listed(
    view.lang,
    offices.map(office => officeName(view, office)),
  );

/** Names and places may run the other way than the words around them. */
export const apart = (text: string): TemplateResult => html`<bdi>${text}</bdi>`;

/** Who a target is, in one quiet line: office, place, party. */
function about(view: View, target: AnyTarget): TemplateResult {
  const { contact } = view.words;
  const office = ('role' in target && target.role) || officeName(view, target.office);
  const facts: (string | undefined | false)[] = isRepresentative(target)
    ? [
        office,
        target.state,
        target.district && view.say(contact.district, { n: target.district }),
        target.party,
        !target.voting && view.say(contact.nonVoting),
      ]
    : [office, target.party];
  return html`${facts.filter(fact => fact).map((fact, index) => html`${index ? ' · ' : ''}${apart(fact as string)}`)}`;
}

/** How a target can be reached, as a tag beside the name: only what is true for this one. */
function ways(view: View, { contacts, delivery }: AnyTarget): string {
  const { contact } = view.words;
  const { email, form, site, phone, address } = contacts;
  const { delivers, letters } = view.letters.campaign;
  const sent = delivery && view.canSend && delivers && letters?.length;
  const byLetter = [
    [sent, contact.wayEndpoint],
    [form ?? site, contact.wayPage],
    [email, contact.wayMail],
    [address && !phone, contact.wayPost],
  ] as const;
  const first = byLetter.find(([there]) => there);
  return [first && view.say(first[1]), phone && view.say(contact.wayCall)].filter(Boolean).join(' · ');
}

/** One target with its tick; one of several is a radio button. */
export function person(view: View, target: AnyTarget, among?: readonly AnyTarget[]): TemplateResult {
  const { letters, words } = view;
  const reach = ways(view, target);
  const choose = (event: Event) => {
    for (const other of among ?? []) letters.chosen.delete(other.id);
    if ((event.target as HTMLInputElement).checked) letters.chosen.add(target.id);
    else letters.chosen.delete(target.id);
    view.chose();
  };
  return html`<label class="person">
    <input
      type=${among ? 'radio' : 'checkbox'}
      form=${TICKS}
      name=${among ? `pick.${target.office}` : 'target'}
      value=${target.id}
      .checked=${letters.chosen.has(target.id)}
      ?disabled=${!letters.mayWrite(target)}
      @change=${choose}
    />
    <span>
      <b>${apart(target.name)}</b>
      ${target.sample ? html`<span class="tag">${view.say(words.common.sample)}</span>` : nothing}
      <span class="small muted who">${about(view, target)}</span>
    </span>
    ${reach ? html`<span class="tag">${reach}</span>` : nothing}
  </label>`;
}

/** What a lookup adds to those that the campaign names. */
export interface FoundPeople {
  /** What is to be known and answered first. */
  readonly before?: unknown;
  readonly among: unknown;
  /** What is to be known of them. */
  readonly after?: unknown;
}

/** Everybody who can be written to. */
export function people(view: View, found?: FoundPeople): TemplateResult {
  const { recipients, known } = view.letters;
  return html`<div class="people" part="targets">
    ${found?.before} ${atOnce(view)}
    ${recipients.filter(one => known.includes(one)).map(one => person(view, one))} ${found?.among}
    ${found?.after}
  </div>`;
}

/** Where there are many: how many are chosen, and all or none of them. */
function atOnce(view: View): TemplateResult | typeof nothing {
  const { letters, words } = view;
  const all = letters.certain.filter(one => letters.mayWrite(one));
  if (all.length < MANY) return nothing;
  const chosen = all.filter(({ id }) => letters.chosen.has(id)).length;
  const choose = (on: boolean) => {
    if (on) letters.chooseAll(all);
    else for (const { id } of all) letters.chosen.delete(id);
    view.chose();
  };
  const button = (on: boolean) =>
    html`<button type="button" class="link" @click=${() => choose(on)}>
      ${view.say(on ? words.contact.chooseAll : words.contact.chooseNone)}
    </button>`;
  return html`<p class="small muted at-once">
    <span role="status">${view.say(words.contact.allOf, { n: chosen, all: all.length })}</span>
    ${button(true)} ${button(false)}
  </p>`;
}
