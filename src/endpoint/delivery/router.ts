import type { Action, DeliveryNeed, Lookup, Target, TargetDelivery } from '../../contract/index.ts';
import type { ServedCampaign } from '../campaigns/registry.ts';
import type { ProblemError } from '../http/failure.ts';
import type { OutboxLetter } from '../store/port.ts';
import { DeliveryFailure } from './failure.ts';
import type { DeliveryKind, DeliveryPort, DeliveryWay, Route } from './port.ts';

/** Tried in this order, unless the campaign file says how to reach a recipient. */
const ORDER: readonly DeliveryKind[] = ['cwc', 'email', 'webhook'];

/** Which way delivers to which target. What it says of a target is what the endpoint can really do now. */
export class DeliveryRouter implements DeliveryPort {
  readonly #ways: Partial<Record<DeliveryKind, DeliveryWay>>;
  /** Nothing leaves this machine: samples may be written to. */
  readonly local: boolean;

  /** @param ways those that are configured. */
  constructor(ways: Partial<Record<DeliveryKind, DeliveryWay>> = {}, { local = false } = {}) {
    this.#ways = ways;
    this.local = local;
  }

  /** The ways that letters can leave by now. */
  get kinds(): DeliveryKind[] {
    return ORDER.filter(kind => this.#ways[kind]);
  }

  /** How many letters leave by a way at once. */
  atOnce(kind: DeliveryKind): number {
    return this.#ways[kind]?.atOnce ?? 0;
  }

  /** How many letters leave by a way for one address in any hour; nothing where any number does. */
  perHour(kind: DeliveryKind): number | undefined {
    return this.#ways[kind]?.perHour;
  }

  /** How a letter to the target leaves; nothing where none does. */
  route(target: Target, order = ORDER): (Route & { by: DeliveryKind }) | undefined {
    const { delivery: wanted, sample } = target;
    if (sample && !this.local) return undefined;
    for (const by of wanted ? [wanted.by] : order) {
      const route = this.#ways[by]?.route(target);
      if (route)
        return { ...route, by, needs: [...new Set([...(route.needs ?? []), ...(wanted?.needs ?? [])])] };
    }
    return undefined;
  }

  /**
   * A letter as it leaves now: to the address that its target has by now, by the way that it was recorded for where
   * that still leads there. Nothing where none does.
   */
  rerouted(letter: OutboxLetter, target: Target): OutboxLetter | undefined {
    const route = this.route(target, [letter.by, ...ORDER]);
    if (!route) return undefined;
    const { by, to, needs = [] } = route;
    // Another way may need what nobody was asked for then.
    if (by !== letter.by && !needs.every(need => has(letter, need))) return undefined;
    return { ...letter, by, target: { ...letter.target, address: to } };
  }

  /** The target as the wire has it: with its delivery where there is one, whatever else said so. */
  marked<T extends Target>(target: T): T {
    const { delivery: _, ...rest } = target;
    const route = this.route(target);
    if (!route) return rest as T;
    const delivery: TargetDelivery = {
      by: route.by,
      ...(route.needs?.length && { needs: [...route.needs] }),
    };
    return { ...rest, delivery } as T;
  }

  /** The same for everybody whom a lookup found. Where they live, no file says how to reach them. */
  markedLookup(lookup: Lookup): Lookup {
    return {
      ...lookup,
      offices: lookup.offices.map(office => ({
        ...office,
        representatives: office.representatives.map(({ delivery: _, ...found }) => this.marked(found)),
      })),
    };
  }

  /** What an action lacks, or has wrong, to be delivered by this route. Pointers are into the action. */
  *check(action: Action, delivery: number, route: Route & { by: DeliveryKind }): Generator<ProblemError> {
    const letter = action.deliveries![delivery]!;
    const { prefix, phone, address, postalCode } = action.supporter ?? {};
    const given: Record<DeliveryNeed, [member: string, value: unknown][]> = {
      prefix: [['/supporter/prefix', prefix]],
      phone: [['/supporter/phone', phone]],
      address: [
        ['/supporter/address', address],
        ['/supporter/postalCode', postalCode],
      ],
      topic: [[`/deliveries/${delivery}/topic`, letter.topic]],
    };
    for (const need of route.needs ?? []) {
      for (const [pointer, value] of given[need]) {
        if (!value) yield { pointer, code: 'required', detail: 'This office asks for it' };
      }
    }
    yield* this.#ways[route.by]?.check?.(action, delivery, route) ?? [];
  }

  deliver(letter: OutboxLetter, campaign: ServedCampaign): Promise<void> {
    return this.#way(letter).deliver(letter, campaign);
  }

  #way({ by }: OutboxLetter): DeliveryWay {
    const way = this.#ways[by];
    if (!way) throw new DeliveryFailure('ENOWAY', `Nothing is configured that delivers by ${by}`);
    return way;
  }
}

function has({ supporter, topic }: OutboxLetter, need: DeliveryNeed): boolean {
  if (need === 'topic') return Boolean(topic);
  return Boolean(supporter[need] && (need !== 'address' || supporter.postalCode));
}
