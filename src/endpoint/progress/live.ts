import type { Progress } from '../../contract/index.ts';
import { etagOf } from '../http/cached.ts';

export interface LiveTimes {
  /** Changes within so many ms are told in one event. */
  coalesceMs: number;
  /** How often a silent connection is kept open by a comment, in ms. */
  heartbeatMs: number;
}

/** More than this many open streams are refused. */
const MOST_STREAMS = 10_000;

interface Listener {
  /** The event that its page has. */
  lastId: string | undefined;
  /** Of the look that it was told of last: one that began earlier may come later. */
  look: number;
  /** Says whether the connection took it. */
  send(bytes: Uint8Array): boolean;
  end(): void;
}

interface Channel {
  listeners: Set<Listener>;
  read: () => Promise<Progress>;
  /** While one is set, or what it does is being done, a change is told with that or right after it. */
  timer: NodeJS.Timeout | undefined;
  changed: boolean;
}

const encoder = new TextEncoder();
const BEGIN = encoder.encode('retry: 3000\n\n');
const BEAT = encoder.encode(':\n\n');
/** After so many listeners everything else has its turn: ten thousand take half a second. */
const SLICE = 100;

/**
 * Tells open pages how far their campaign is. An event is the whole state, so that none is ever
 * missed: who was away, or reads slowly, gets the newest one only.
 */
export class Live {
  readonly #channels = new Map<string, Channel>();
  readonly #times: LiveTimes;
  #heartbeat: NodeJS.Timeout | undefined;
  #closed = false;
  #looks = 0;

  constructor(times: LiveTimes = { coalesceMs: 500, heartbeatMs: 15_000 }) {
    this.#times = times;
  }

  /** Open streams. */
  get size(): number {
    return [...this.#channels.values()].reduce((sum, { listeners }) => sum + listeners.size, 0);
  }

  /** The campaigns that somebody looks at. */
  get campaigns(): string[] {
    return [...this.#channels.keys()];
  }

  /** Takes no more streams. */
  get full(): boolean {
    return this.#closed || this.size >= MOST_STREAMS;
  }

  /**
   * A stream of server-sent events of one campaign.
   * @param lastId the id of the event that the page has already, as it says when it reconnects.
   */
  stream(campaign: string, read: () => Promise<Progress>, lastId?: string): ReadableStream<Uint8Array> {
    let listener: Listener;
    return new ReadableStream<Uint8Array>(
      {
        start: controller => {
          listener = {
            lastId,
            look: 0,
            send: bytes => {
              if ((controller.desiredSize ?? 0) <= 0) return false;
              controller.enqueue(bytes);
              return true;
            },
            end: () => controller.close(),
          };
          listener.send(BEGIN);
          const channel = this.#channels.get(campaign) ?? {
            listeners: new Set(),
            read,
            timer: undefined,
            changed: false,
          };
          this.#channels.set(campaign, channel);
          channel.listeners.add(listener);
          this.#heartbeat ??= setInterval(() => this.#beat(), this.#times.heartbeatMs).unref();
          return this.#tell(channel, [listener]);
        },
        cancel: () => this.#leave(campaign, listener),
      },
      // Some events may wait for a slow reader; after that it skips to the newest.
      { highWaterMark: 8 },
    );
  }

  /** Something was counted: tells it soon, together with what else happens until then. */
  changed(campaign: string): void {
    const channel = this.#channels.get(campaign);
    if (channel?.timer) channel.changed = true;
    else if (channel) this.#tellSoon(channel);
  }

  #tellSoon(channel: Channel): void {
    channel.timer = setTimeout(async () => {
      channel.changed = false;
      await this.#tell(channel);
      channel.timer = undefined;
      if (channel.changed && channel.listeners.size) this.#tellSoon(channel);
    }, this.#times.coalesceMs).unref();
  }

  /** Ends all streams; their pages come back to whoever answers then. */
  close(): void {
    this.#closed = true;
    // A set may lose members while it is walked through.
    for (const [campaign, { listeners }] of this.#channels) {
      for (const listener of listeners) {
        this.#leave(campaign, listener);
        listener.end();
      }
    }
  }

  #leave(campaign: string, listener: Listener): void {
    const channel = this.#channels.get(campaign);
    channel?.listeners.delete(listener);
    if (!channel || channel.listeners.size) return;
    clearTimeout(channel.timer);
    this.#channels.delete(campaign);
    if (this.#channels.size) return;
    clearInterval(this.#heartbeat);
    this.#heartbeat = undefined;
  }

  /** Sends the state to those who do not have it. @param first is sent to all of them before. */
  async #tell(
    channel: Channel,
    listeners: Iterable<Listener> = channel.listeners,
    first?: Uint8Array,
  ): Promise<void> {
    const look = ++this.#looks;
    const event = await this.#event(channel);
    let told = 0;
    for (const listener of listeners) {
      if (!channel.listeners.has(listener)) continue; // it left meanwhile
      if (first) listener.send(first);
      if (event && listener.look < look) {
        listener.look = look;
        if (listener.lastId !== event.id && listener.send(event.bytes)) listener.lastId = event.id;
      }
      if (++told % SLICE === 0) await new Promise(setImmediate);
    }
  }

  /** @returns nothing where it cannot be read: the next change or heartbeat tries again. */
  async #event({ read }: Channel): Promise<{ id: string; bytes: Uint8Array } | undefined> {
    let progress: Progress;
    try {
      progress = await read();
    } catch {
      return undefined;
    }
    // The id is made from the state, so that every process, now and after a restart, means the same by it.
    const { asOf: _, ...state } = progress;
    const id = etagOf(JSON.stringify(state)).slice(1, -1);
    const text = `event: progress\nid: ${id}\ndata: ${JSON.stringify(progress)}\n\n`;
    return { id, bytes: encoder.encode(text) };
  }

  /** Also tells what changed by time alone (a deadline), or was too much for a slow reader before. */
  #beat(): void {
    for (const channel of this.#channels.values()) void this.#tell(channel, channel.listeners, BEAT);
  }
}
