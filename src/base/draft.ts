import { clock } from './clock.ts';

const HOUR_MS = 3_600_000;

/** What a reader typed, kept for an hour in this tab only, until it is sent or forgotten. */
export class Draft {
  readonly #key: string;

  constructor(element: string, campaign: string) {
    this.#key = `upstander ${element} ${campaign}`;
  }

  read(): Record<string, string> {
    try {
      const { until, values } = JSON.parse(sessionStorage.getItem(this.#key)!);
      if (until > clock.now()) return values;
      this.forget();
    } catch {
      // nothing kept, or a browser that keeps nothing
    }
    return {};
  }

  write(values: Record<string, string>): void {
    try {
      sessionStorage.setItem(this.#key, JSON.stringify({ until: clock.now() + HOUR_MS, values }));
    } catch {
      // a browser that keeps nothing: the form still holds what was typed
    }
  }

  forget(): void {
    try {
      sessionStorage.removeItem(this.#key);
    } catch {
      // nothing to forget
    }
  }
}
