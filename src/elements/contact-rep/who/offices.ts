// What a lookup answered, office by office: who it is, who it may be, or why there is nobody.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { errorText } from '../../../base/fields.ts';
import type { Lookup, OfficeLookup } from '../../../contract/index.ts';
import { languageOf } from '../../../contract/text-language.ts';
import { formatDay } from '../../../i18n/day.ts';
import type { Catalogue } from '../../../i18n/catalogue.ts';
import { direction } from '../../../i18n/direction.ts';
import { isRepresentative } from './choice.ts';
import type { Found } from './found.ts';
import { officeName, officeNames, person } from './people.ts';
import { officialPages, waysOn } from './ways-on.ts';

const REASONS: Record<NonNullable<OfficeLookup['reason']>, keyof Catalogue['who']> = {
  unknown: 'unknownPlace',
  military: 'military',
  'no-such-office': 'noSuchOffice',
  vacant: 'vacant',
  'term-ended': 'termEnded',
  'unknown-address': 'unknownHere',
  'not-loaded': 'notLoaded',
};

/** Beside those who hold the others: why one of the seats has nobody. */
const EMPTY_SEATS: Partial<typeof REASONS> = { vacant: 'seatVacant', 'term-ended': 'seatEnded' };

function emptySeat(found: Found, { office, status, reason }: OfficeLookup): string | undefined {
  const key = status !== 'none' && reason ? EMPTY_SEATS[reason] : undefined;
  return key && found.say(key, { office: officeName(found.host.view, office) });
}

/** Would a street address settle what is open, and can it be looked up? */
export const asksStreet = ({ address, offices }: Lookup): boolean =>
  Boolean(address) && offices.some(({ status, ask }) => status !== 'match' && ask === 'street');

/** Is there nobody because the street is not known? */
const byStreet = ({ status, ask }: OfficeLookup): boolean => status === 'none' && ask === 'street';

/** What is to be known and answered before anybody is written to. */
export function questions(found: Found): TemplateResult {
  const { lookup, street, host } = found;
  const { view } = host;
  const unsure = lookup?.offices.filter(({ status }) => status === 'ambiguous') ?? [];
  // Of an office that is known by street alone, a code says nothing of its districts.
  const isSplit = unsure.some(({ representatives }) => representatives.length);
  return html`${found.nobody ? nobody(found) : nothing}
  ${
    lookup?.stale
      ? html`<p class="panel bad small stale">
          ${found.say('stale', { date: formatDay(view.lang, lookup.sourceDate) })}
        </p>`
      : nothing
  }
  ${
    unsure.length || street
      ? html`<div class="question stack">
          ${found.nobody ? nothing : reasons(found, byStreet).map(reason => html`<p>${reason}</p>`)}
          ${isSplit ? html`<p>${found.say(street ? 'split' : 'splitPick', { code: view.letters.postalCode })}</p>` : nothing}
          ${street?.form()} ${found.nobody ? waysOn(found) : nothing}
          ${unsure.map(office => choice(found, office))}
          ${unsure.length && !street ? chooseHelp(found, unsure) : nothing}
        </div>`
      : nothing
  }`;
}

/** Who tells them apart where no street can be asked here: the offices' own pages, and whoever runs elections. */
function chooseHelp(found: Found, unsure: readonly OfficeLookup[]): TemplateResult {
  const offices = unsure.map(({ office }) => office);
  return html`<p class="small muted">${found.say('chooseHelp')}</p>
    <ul class="ways-on small">
      ${officialPages(found, offices)}
    </ul>`;
}

/** One of several: a radio button each, unless some place has more than one. */
function choice(found: Found, answer: OfficeLookup): TemplateResult {
  const { view } = found.host;
  const { office, representatives } = answer;
  const name = officeName(view, office);
  if (!representatives.length) {
    return html`<p class="small">
      ${found.say('tooMany', { office: name })}
      ${
        found.namesOffered
          ? html`<button type="button" class="link" @click=${found.openNames}>${found.say('byName')}</button>`
          : nothing
      }
    </p>`;
  }
  const places = new Set(representatives.map(({ division }) => division));
  const among = places.size > 1 && places.size === representatives.length ? representatives : undefined;
  const empty = emptySeat(found, answer);
  const pick = `pick.${office}`;
  const wrong = found.host.errors.get(pick);
  return html`<fieldset aria-describedby=${wrong ? `${pick}-error` : nothing}>
    <legend>${found.say(found.street ? 'orChoose' : 'choose', { office: name })}</legend>
    ${representatives.map(one => person(view, one, among))}
    ${empty ? html`<p class="small">${empty}</p>` : nothing} ${errorText(pick, wrong)}
  </fieldset>`;
}

/** Who surely stands for the place, and whom the reader knows by name. */
export function answers({ host, names }: Found): TemplateResult[] {
  const { view } = host;
  return view.letters.certain
    .filter(one => isRepresentative(one) && !names?.shows(one))
    .map(one => person(view, one));
}

const isEmpty = ({ status }: OfficeLookup): boolean => status === 'none';

/** Why there is nobody, each reason once. */
function reasons(found: Found, which = isEmpty): string[] {
  const { view } = found.host;
  const without = found.lookup?.offices.filter(which) ?? [];
  return [...new Set(without.map(({ reason }) => reason ?? 'unknown'))].map(reason => {
    const offices = without.filter(one => (one.reason ?? 'unknown') === reason);
    return found.say(REASONS[reason], {
      office: officeNames(
        view,
        offices.map(({ office }) => office),
      ),
    });
  });
}

/** Nobody at all: why, what the campaign says to it, and every way on. */
function nobody(found: Found): TemplateResult {
  const { lookup, host } = found;
  const { campaign } = host.view.letters;
  const { targets } = campaign;
  const lang = languageOf(campaign, '/targets/ifNone');
  // A code that is in no district says nothing of its seat.
  const placed = lookup!.offices.some(
    ({ reason }) => !['unknown', 'military', 'unknown-address'].includes(reason ?? ''),
  );
  const withoutVote = lookup!.offices.some(({ representatives }) => representatives.length);
  return html`<div class="panel" id="nobody" tabindex="-1">
    <strong>${found.say('nobody')}</strong>
    ${reasons(found).map(reason => html`<p class="small">${reason}</p>`)}
    ${withoutVote ? html`<p class="small">${found.say('votingOnly')}</p>` : nothing}
    ${placed && targets?.ifNone ? html`<p class="small" lang=${lang} dir=${direction(lang)}>${targets.ifNone}</p>` : nothing}
    ${found.street ? nothing : waysOn(found)}
  </div>`;
}

/** Which offices have nobody, what to know of the others, and where all this is known from. */
export function notes(found: Found): TemplateResult {
  const { lookup, host } = found;
  const { view } = host;
  const { campaign } = view.letters;
  const { targets } = campaign;
  const all = view.letters.known.filter(isRepresentative);
  const noVote = all.some(({ voting }) => !voting);
  const excluded = all.some(one => !view.letters.mayWrite(one));
  const note = (text: string, own = view.lang) =>
    html`<p class="small panel" lang=${own} dir=${direction(own)}>${text}</p>`;
  const rest = (one: OfficeLookup) => isEmpty(one) && !(found.street && byStreet(one));
  const sure = lookup?.offices.filter(({ status }) => status === 'match') ?? [];
  const empty = sure.flatMap(one => emptySeat(found, one) ?? []);
  return html`${found.nobody ? nothing : [...reasons(found, rest), ...empty].map(reason => note(reason))}
  ${excluded && !found.nobody ? note(found.say('votingOnly')) : nothing}
  ${noVote && targets?.nonVotingNote ? note(targets.nonVotingNote, languageOf(campaign, '/targets/nonVotingNote')) : nothing}
  ${
    lookup
      ? html`<p class="small muted">
          ${found.say('source', { source: lookup.source, date: formatDay(view.lang, lookup.sourceDate) })}
        </p>`
      : nothing
  }
  ${
    lookup && !found.nobody
      ? html`<details class="small">
          <summary>${found.say('notYours')}</summary>
          <p>${found.say('notYoursHelp')}</p>
          ${waysOn(found)}
        </details>`
      : nothing
  }`;
}
