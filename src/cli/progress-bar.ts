// How far something long is: a line on a terminal's stderr that is written over, and nothing anywhere else.

/** The part of a stream that a bar needs. */
export interface Screen {
  isTTY?: boolean | undefined;
  columns?: number | undefined;
  write(text: string): unknown;
}

export interface ProgressBar {
  /** @param total nothing where nobody knows it. */
  at(what: string, done: number, total?: number): void;
  /** Takes the line away. */
  end(): void;
}

const EVERY_MS = 100;
const WIDTH = 24;
/** Takes away what stands on the line. */
const CLEAR = '\r\u001b[K';

const number = (n: number) => Math.round(n).toLocaleString('en-US');
const time = (s: number) => (s < 90 ? `${Math.ceil(s)} s` : `${Math.round(s / 60)} min`);

/** @param now in ms. */
export function progressBar(screen: Screen = process.stderr, now = () => performance.now()): ProgressBar {
  if (!screen.isTTY) return { at: () => {}, end: () => {} };
  let doing: string | undefined;
  let began = 0;
  let drawn = -Infinity;
  return {
    at(what, done, total) {
      const at = now();
      if (what !== doing) [doing, began, drawn] = [what, at, -Infinity];
      if (at - drawn < EVERY_MS) return;
      drawn = at;
      const rate = done / Math.max(0.001, (at - began) / 1000);
      const line = total
        ? [what, bar(done / total), `${number(done)} of ${number(total)}`]
        : [what, number(done)];
      // The first moments tell nothing of how long it takes.
      if (at - began > 500 && rate > 0) {
        line.push(`${number(rate)}/s`);
        if (total) line.push(`${time(Math.max(0, total - done) / rate)} left`);
      }
      screen.write(CLEAR + line.join('  ').slice(0, (screen.columns || 80) - 1));
    },
    end() {
      if (doing !== undefined) screen.write(CLEAR);
      doing = undefined;
    },
  };
}

function bar(part: number): string {
  const full = Math.min(WIDTH, Math.floor(part * WIDTH));
  return `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${Math.min(100, Math.floor(part * 100))} %`;
}

/** Shows a bar while something is done, and takes it away however that ends. */
export async function withProgress<T>(
  work: (bar: ProgressBar) => Promise<T>,
  bar: ProgressBar = progressBar(),
): Promise<T> {
  try {
    return await work(bar);
  } finally {
    bar.end();
  }
}
