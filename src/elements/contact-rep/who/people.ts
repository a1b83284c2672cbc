import { type TemplateResult, html, nothing } from 'lit/html.js';
import { formatDay } from '../../../i18n/day.ts';
import type { Catalogue } from '../../../i18n/catalogue.ts';
import { direction } from '../../../i18n/direction.ts';
import type { OfficeLookup } from '../../../contract/index.ts';
import { type AnyTarget, isRepresentative } from '../letters.ts';
import type { View } from '../view.ts';

const OFFICE_WORDS: Record<string, keyof Catalogue['contact']> = {
  'us-house': 'officeHouse',
  'us-senate': 'officeSenate',
  'ca-assembly': 'officeAssembly',
  'ca-senate': 'officeStateSenate',
  mayor: 'officeMayor',
  'city-council': 'officeCouncil',
};

export function officeName(view: View, office: string): string {
  const key = OFFICE_WORDS[office];
  return key ? view.say(view.words.contact[key]) : office;
}

/** Who a target is, in one quiet line: office, place, party. */
function about(view: View, target: AnyTarget): string {
  const { contact } = view.words;
  if (!isRepresentative(target)) return target.role ?? officeName(view, target.office);
  const district = target.district && view.say(contact.district, { n: target.district });
  const noVote = !target.voting && view.say(contact.nonVoting);
  return [officeName(view, target.office), target.state, district, target.party, noVote]
    .filter(Boolean)
    .join(' · ');
}

/** How a target can be reached, as a tag beside the name. */
function ways(view: View, { contacts }: AnyTarget): string {
  const { canSend } = view;
  const { contact } = view.words;
  return [
    contacts.email && canSend && view.say(contact.wayEndpoint),
    (contacts.form ?? contacts.site) && !(contacts.email && canSend) && view.say(contact.wayPage),
    contacts.phone && view.say(contact.wayCall),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** One target with its tick; one of several is a radio button. */
export function person(view: View, target: AnyTarget, among?: readonly AnyTarget[]): TemplateResult {
  const { letters, words } = view;
  const may = letters.mayWrite(target);
  const reach = ways(view, target);
  const choose = (event: Event) => {
    for (const other of among ?? []) letters.chosen.delete(other.id);
    if ((event.target as HTMLInputElement).checked) letters.chosen.add(target.id);
    else letters.chosen.delete(target.id);
    view.changed();
  };
  return html`<label class="person">
    <input
      type=${among ? 'radio' : 'checkbox'}
      name=${among ? `pick.${target.office}` : 'target'}
      value=${target.id}
      .checked=${letters.chosen.has(target.id)}
      ?disabled=${!may}
      @change=${choose}
    />
    <span>
      <b>${target.name}</b>
      ${target.sample ? html`<span class="tag">${view.say(words.common.sample)}</span>` : nothing}
      <span class="small muted who">${about(view, target)}</span>
    </span>
    ${reach ? html`<span class="tag">${reach}</span>` : nothing}
  </label>`;
}

/** An office's answer: who it is, who it may be, or why there is nobody. */
function office(view: View, found: OfficeLookup, name = officeName(view, found.office)): TemplateResult {
  const { contact } = view.words;
  const { status, reason, representatives } = found;
  if (status === 'match') return html`${representatives.map(one => person(view, one))}`;
  if (status === 'ambiguous') {
    return html`<fieldset>
      <legend>${name}: ${view.say(contact.ambiguous)}</legend>
      ${representatives.map(one => person(view, one, representatives))}
      <p class="small muted">${view.say(contact.ambiguousHelp)}</p>
    </fieldset>`;
  }
  const sentence = {
    unknown: contact.unknownPlace,
    military: contact.military,
    'no-such-office': contact.noSuchOffice,
    vacant: contact.vacant,
    'term-ended': contact.termEnded,
    'unknown-address': contact.unknownAddress,
    'not-loaded': contact.notLoaded,
  }[reason ?? 'unknown'];
  return html`<p class="small panel">${view.say(sentence, { office: name })}</p>`;
}

/** Everybody who was found, and the campaign's own recipients. */
export function people(view: View): TemplateResult {
  const { letters, words, lang } = view;
  const { contact } = words;
  const { lookup, campaign } = letters;
  const reasons = new Set(lookup?.offices.map(entry => entry.reason));
  const placeKnown = !reasons.has('unknown') && !reasons.has('military');
  // The same reason for every office is said once.
  const offices = reasons.size === 1 && !placeKnown ? lookup!.offices.slice(0, 1) : (lookup?.offices ?? []);
  const all = new Intl.ListFormat(lang).format(
    lookup?.offices.map(entry => officeName(view, entry.office)) ?? [],
  );
  const noVote = letters.known.some(target => isRepresentative(target) && !target.voting);
  return html`<div class="people" part="targets">
    ${letters.recipients.map(one => person(view, one))}
    ${offices.map(entry => office(view, entry, placeKnown ? undefined : all))}
    ${
      noVote && campaign.targets?.nonVotingNote
        ? html`<p class="small panel" lang=${campaign.lang} dir=${direction(campaign.lang)}>
            ${campaign.targets.nonVotingNote}
          </p>`
        : nothing
    }
    ${
      lookup && !letters.known.length && campaign.targets?.ifNone && placeKnown
        ? html`<p class="small" lang=${campaign.lang} dir=${direction(campaign.lang)}>
            ${campaign.targets.ifNone}
          </p>`
        : nothing
    }
    ${
      lookup
        ? html`<p class="small muted">
              ${view.say(contact.fromPlace, {
                code: lookup.postalCode ?? '',
                source: lookup.source,
                date: formatDay(lang, lookup.sourceDate),
              })}
            </p>
            <details class="small">
              <summary>${view.say(contact.notYours)}</summary>
              ${view.say(contact.notYoursHelp)}
            </details>`
        : nothing
    }
  </div>`;
}
