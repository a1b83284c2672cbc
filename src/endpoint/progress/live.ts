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
  /** Says whether the connection took the text. */
  send(text: string): boolean;
  end(): void;
}

interface Channel {
  listeners: Set<Listener>;
  read: () => Promise<Progress>;
  timer: NodeJS.Timeout | undefined;
}

/**
 * Tells open pages how far their campaign is. An event is the whole state, so that none is ever
 * missed: who was away, or reads slowly, gets the newest one only.
 */
export class Live {
  readonly #channels = new Map<string, Channel>();
  readonly #times: LiveTimes;
  #heartbeat: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(times: LiveTimes = { coalesceMs: 500, heartbeatMs: 15_000 }) {
    this.#times = times;
  }

  /** Open streams. */
  get size(): number {
    return [...this.#channels.values()].reduce((sum, { listeners }) => sum + listeners.size, 0);
  }

  /** Takes no more streams. */
  /** The campaigns that somebody looks at. */
  get campaigns(): string[] {
    return [...this.#channels.keys()];
  }

  get full(): boolean {
    return this.#closed || this.size >= MOST_STREAMS;
  }

  /**
   * A stream of server-sent events of one campaign.
   * @param lastId the id of the event that the page has already, as it says when it reconnects.
   */
  stream(campaign: string, read: () => Promise<Progress>, lastId?: string): ReadableStream<Uint8Array> {
    const encoder = new TextEncoder();
    let listener: Listener;
    return new ReadableStream<Uint8Array>(
      {
        start: controller => {
          listener = {
            lastId,
            send: text => {
              if ((controller.desiredSize ?? 0) <= 0) return false;
              controller.enqueue(encoder.encode(text));
              return true;
            },
            end: () => controller.close(),
          };
          listener.send('retry: 3000\n\n');
          const channel = this.#channels.get(campaign) ?? { listeners: new Set(), read, timer: undefined };
          this.#channels.set(campaign, channel);
          channel.listeners.add(listener);
          this.#heartbeat ??= setInterval(() => this.#beat(), this.#times.heartbeatMs).unref();
          return this.#tell(channel);
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
    if (!channel || channel.timer) return;
    channel.timer = setTimeout(() => {
      channel.timer = undefined;
      void this.#tell(channel);
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

  /** Sends the state to those who do not have it. */
  async #tell(channel: Channel): Promise<void> {
    let progress: Progress;
    try {
      progress = await channel.read();
    } catch {
      return; // The next change or heartbeat tries again.
    }
    const data = JSON.stringify(progress);
    // The id is made from the state, so that every process, now and after a restart, means the same by it.
    const { asOf: _, ...state } = progress;
    const id = etagOf(JSON.stringify(state)).slice(1, -1);
    for (const listener of channel.listeners) {
      if (listener.lastId !== id && listener.send(`event: progress\nid: ${id}\ndata: ${data}\n\n`))
        listener.lastId = id;
    }
  }

  /** Also tells what changed by time alone (a deadline), or was too much for a slow reader before. */
  #beat(): void {
    for (const channel of this.#channels.values()) {
      for (const listener of channel.listeners) listener.send(':\n\n');
      void this.#tell(channel);
    }
  }
}
