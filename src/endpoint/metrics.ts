import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { TargetDelivery } from '../contract/index.ts';
import type { NewAction, OutboxStates } from './store/port.ts';
import type { PushCount } from './store/pushes.ts';

/** What is asked at each scrape. */
export interface Watched {
  /** Actions that came in and are not on disk yet. */
  waiting: () => number;
  /** Live streams that are open. */
  streams: () => number;
  /** How many letters and mails are in which state, whichever process they are for. */
  states: () => Promise<OutboxStates>;
  /** The same of what a platform is told. */
  pushes: () => Promise<PushCount[]>;
  version: string;
}

/** Upper bounds of how long answers take, in seconds: a write that waits for the disk takes milliseconds. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What became of an attempt to deliver a letter. `waits`: its way is out of order, or not its turn. */
export type DeliveryOutcome = 'accepted' | 'bounced' | 'failed' | 'retried' | 'waits';

/**
 * What this process did and how it is, and what waits in the database, for Prometheus. Labels are the endpoint's own
 * words and the ids of campaigns that were ever served: nothing that anybody typed, so that there are never more of them than the operator knows.
 */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests: Histogram<'route' | 'method' | 'status'>;
  readonly #actions: Counter<'campaign' | 'kind'>;
  readonly #flags: Counter<'campaign' | 'flag'>;
  readonly #deliveries: Counter<'by' | 'outcome'>;
  readonly #letters: Gauge<'campaign' | 'by' | 'status'>;
  readonly #mails: Gauge<'campaign' | 'kind' | 'status'>;
  readonly #pushes: Gauge<'campaign' | 'kind' | 'status'>;
  readonly #states: Watched['states'];
  readonly #pushStates: Watched['pushes'];

  constructor({ waiting, streams, states, pushes, version }: Watched) {
    const registers = [this.#registry];
    this.#requests = new Histogram({
      name: 'upstander_http_request_duration_seconds',
      help: 'From the head of a request to the head of its answer',
      labelNames: ['route', 'method', 'status'],
      buckets: SECONDS,
      registers,
    });
    this.#actions = new Counter({
      name: 'upstander_actions_total',
      help: 'Actions that this process stored',
      labelNames: ['campaign', 'kind'],
      registers,
    });
    this.#flags = new Counter({
      name: 'upstander_flags_total',
      help: 'Signs of spam on actions that this process stored',
      labelNames: ['campaign', 'flag'],
      registers,
    });
    this.#deliveries = new Counter({
      name: 'upstander_deliveries_total',
      help: 'Attempts of this process to deliver letters, by what became of them',
      labelNames: ['by', 'outcome'],
      registers,
    });
    this.#states = states;
    this.#letters = new Gauge({
      name: 'upstander_letters',
      help: 'Letters in the database, by the way they leave and what became of them',
      labelNames: ['campaign', 'by', 'status'],
      registers,
    });
    this.#mails = new Gauge({
      name: 'upstander_mails_waiting',
      help: 'Mails to supporters in the database that wait to leave',
      labelNames: ['campaign', 'kind', 'status'],
      registers,
    });
    this.#pushStates = pushes;
    this.#pushes = new Gauge({
      name: 'upstander_pushes',
      help: 'What a platform is told of actions in the database, and what became of it',
      labelNames: ['campaign', 'kind', 'status'],
      registers,
    });
    const gauge = (name: string, help: string, read: () => number) =>
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(read());
        },
      });
    gauge('upstander_writes_waiting', 'Actions that came in and are not on disk yet', waiting);
    gauge('upstander_live_streams', 'Live streams that are open', streams);
    new Gauge({ name: 'upstander_info', help: 'The version', labelNames: ['version'], registers }).set(
      { version },
      1,
    );
    // Memory, processor time, lag of the event loop, by the names that dashboards know.
    collectDefaultMetrics({ register: this.#registry });
  }

  /** @param route a pattern, never an address. @param method one of a few words. */
  answered(route: string, method: string, status: number, seconds: number): void {
    this.#requests.observe({ route, method, status: `${Math.floor(status / 100)}xx` }, seconds);
  }

  recorded({ campaign, kind, flags = [] }: Pick<NewAction, 'campaign' | 'kind' | 'flags'>): void {
    this.#actions.inc({ campaign, kind });
    for (const flag of flags) this.#flags.inc({ campaign, flag });
  }

  delivered(by: TargetDelivery['by'], outcome: DeliveryOutcome): void {
    this.#deliveries.inc({ by, outcome });
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** All of it, in Prometheus' text form; what only the database knows is left out while it is away. */
  async text(): Promise<string> {
    const states = await this.#states().catch(() => undefined);
    const pushes = await this.#pushStates().catch(() => []);
    this.#letters.reset();
    this.#mails.reset();
    for (const { n, ...labels } of states?.letters ?? []) this.#letters.set(labels, n);
    for (const { n, ...labels } of states?.mails ?? []) this.#mails.set(labels, n);
    this.#pushes.reset();
    for (const { n, ...labels } of pushes) this.#pushes.set(labels, n);
    return this.#registry.metrics();
  }
}
