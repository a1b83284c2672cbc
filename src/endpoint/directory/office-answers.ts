import type { OfficeLookup, Representative } from '../../contract/index.ts';
import type { DirectoryStore, HeldSource, Holder } from './directory.ts';
import { countryDivision, regionOf, tellsRegion, withAncestors } from './divisions.ts';
import type { PlaceRules } from './place-rules.ts';
import { hasEnded, inOffice } from './terms.ts';

type Reason = NonNullable<OfficeLookup['reason']>;

/** What is known of a place before it is asked for an office. */
export interface KnownPlace {
  directory: DirectoryStore;
  rules: PlaceRules;
  sources: readonly HeldSource[];
  /** Everybody who holds or held an office in the place's divisions, or in those around them. */
  found: readonly Holder[];
  country: string;
  divisions: readonly string[];
  /** The day on which an office has to be held. */
  today: string;
  /** Why the place lies in no division, where it lies in none. */
  nowhere: Reason;
  /** What may be asked next for a more certain answer. */
  ask: OfficeLookup['ask'];
}

/** A state has two senators, each with a seat of their own. */
const seatOf = ({ division, senateClass }: Representative) => `${division} ${senateClass ?? ''}`;

/** The answers of one place, office by office. */
export class OfficeAnswers {
  readonly #place: KnownPlace;
  /** Of the country alone it is always certain that the place lies in it. */
  readonly #divisions: readonly string[];

  constructor(place: KnownPlace) {
    this.#place = place;
    this.#divisions = place.divisions.length ? place.divisions : [countryDivision(place.country)];
  }

  async of(office: string): Promise<OfficeLookup> {
    const { today } = this.#place;
    const everybody = this.#place.found
      .map(({ representative }) => representative)
      .filter(representative => representative.office === office);
    const representatives = everybody.filter(one => inOffice(one, today));
    if (!representatives.length) return this.#nobody(office, everybody);
    const reason = this.#emptySeat(office, everybody);
    const found = { office, ...(reason && { reason }), representatives };
    if (this.#isCertain(representatives)) return { ...found, status: 'match' };
    // Supporters know their state; hardly anyone knows the numbers of their districts.
    const byRegion = representatives.every(({ division }) => regionOf(division) === division);
    const ask = byRegion || !this.#place.ask ? 'pick' : this.#place.ask;
    return { ...found, status: 'ambiguous', ask };
  }

  /** Why a seat of the place has nobody, beside those who hold the others: that may be the reader's. */
  #emptySeat(office: string, everybody: readonly Representative[]): Reason | undefined {
    const { found, today, divisions, rules } = this.#place;
    const holders = found.filter(({ representative: one }) => one.office === office && inOffice(one, today));
    const held = new Set(holders.map(({ representative }) => seatOf(representative)));
    if (everybody.some(one => hasEnded(one, today) && !held.has(seatOf(one)))) return 'term-ended';
    const areHeld = new Set(holders.map(({ representative }) => representative.division));
    const empty = divisions.filter(one => !withAncestors(one).some(around => areHeld.has(around)));
    const isKnown = empty.some(division => rules.whyNobody(office, [division]) === 'vacant');
    return isKnown || this.#isVacant(office, holders) ? 'vacant' : undefined;
  }

  /** Does a source say of a seat of the place that nobody holds it, and no other source that somebody does? */
  #isVacant(office: string, holders: readonly Holder[] = []): boolean {
    const around = new Set(this.#divisions.flatMap(withAncestors));
    return this.#place.sources.some(({ list, offices }) => {
      const vacant = offices.filter(one => one.office === office).flatMap(one => one.vacant);
      const others = holders.filter(holder => holder.list !== list);
      const filled = new Set(others.map(({ representative }) => representative.division));
      return vacant.some(division => around.has(division) && !filled.has(division));
    });
  }

  /**
   * A match is certain only if all the place has the same holders: if they stand for every division of
   * their layer, or for something around all of it. (A code has its congressional districts and, beside
   * them, those of a state's legislature.)
   */
  #isCertain(holders: readonly Representative[]): boolean {
    const { layer } = this.#place.rules;
    const areHeld = (divisions: readonly string[]) =>
      divisions.every(division => {
        const around = withAncestors(division);
        return holders.every(holder => around.includes(holder.division));
      });
    const their = new Set(holders.map(({ division }) => division));
    const layers = Map.groupBy(this.#divisions, layer);
    const held = [...layers.values()].filter(divisions => divisions.some(division => their.has(division)));
    if (held.length) return held.some(areHeld);
    const inRegions = this.#divisions.filter(tellsRegion);
    return areHeld(inRegions.length ? inRegions : this.#divisions);
  }

  /** @param former those who held the office, or will. */
  async #nobody(office: string, former: readonly Representative[]): Promise<OfficeLookup> {
    const { sources, divisions, nowhere, rules, today, ask } = this.#place;
    const held = sources.flatMap(source => source.offices.filter(one => one.office === office));
    const none = (reason: Reason, next?: OfficeLookup['ask']): OfficeLookup => ({
      office,
      status: 'none',
      reason,
      ...(next && { ask: next }),
      representatives: [],
    });
    if (!held.length) return none('not-loaded');
    if (former.some(one => hasEnded(one, today))) return none('term-ended');
    if (former.length || this.#isVacant(office)) return none('vacant');
    if (!divisions.some(tellsRegion)) return none(nowhere, ask);
    const reason = rules.whyNobody(office, divisions);
    if (reason) return reason === 'unknown' ? none(reason, ask) : none(reason);
    if (held.every(({ coded }) => coded) || !(await this.#mayLieIn(office))) return none('not-loaded');
    // Its areas are known by street alone: any of many may hold it.
    return { office, status: 'ambiguous', ...(ask && { ask }), representatives: [] };
  }

  /** Is the office held in this region, by areas of a kind that nothing is known of here? */
  async #mayLieIn(office: string): Promise<boolean> {
    const { directory, divisions, rules } = this.#place;
    const regions = [...new Set(divisions.map(regionOf))];
    const areas = (await Promise.all(regions.map(region => directory.areas(office, region)))).flat();
    const known = new Set(divisions.map(rules.layer));
    return areas.some(division => !known.has(rules.layer(division)));
  }
}
