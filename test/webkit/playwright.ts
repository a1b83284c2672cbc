// The part of Playwright that the page tests use, over WebDriver: Playwright itself drives no WebKit but its
// own. Each reader is a browser of their own. What WebDriver cannot do (its requests, its console, scripts
// before the page's, colour schemes) is not here; tests that need it say so in their names.
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Script } from 'node:vm';
import type { Browser, BrowserContext } from 'playwright-core';
import { WebKit } from './driver.ts';

/** As a script, which has no exports. */
const FIND = readFileSync(new URL('find.js', import.meta.url), 'utf8').replace('export ', '');
const KEYS: Record<string, string> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  ArrowDown: '\uE015',
};

type Wanted = string | RegExp;
type Step = Record<string, unknown>;
type Fn = ((...all: never[]) => unknown) | string;

/** A regular expression travels as its parts. */
const portable = (wanted?: Wanted) =>
  wanted instanceof RegExp ? { source: wanted.source, flags: wanted.flags } : wanted;

/** A body that gives what a function, an expression or statements give. */
function bodyOf(given: Fn): string {
  if (typeof given === 'function') return `return (${given.toString()})(...given)`;
  try {
    new Script(`(${given}\n)`);
    return `return (${given}\n)`;
  } catch {
    return given;
  }
}

async function until<T>(
  look: () => Promise<T | null | undefined | false>,
  what: () => string,
  timeout = 20_000,
) {
  for (const end = performance.now() + timeout; ; await pause(40)) {
    const found = await look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`never came: ${what()}`);
  }
}

/** A browser profile: its windows take turns. */
class Reader {
  readonly webkit: WebKit;
  #turn: Promise<unknown> = Promise.resolve();
  #first = true;
  readonly #size: { width: number; height: number };

  constructor(webkit: WebKit, size = { width: 1280, height: 800 }) {
    this.webkit = webkit;
    this.#size = size;
  }

  /** Does something in a window, and in a frame of it. */
  in<T>(handle: string, frames: Step[][], does: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(async () => {
      await this.webkit.command('POST', '/window', { handle });
      await this.webkit.command('POST', '/frame', { id: null });
      for (const steps of frames) {
        const id = await this.webkit.run(`${FIND} return find(arguments[0])[0] ?? null`, steps);
        if (!id) throw new Error('there is no such frame');
        await this.webkit.command('POST', '/frame', { id });
      }
      return does();
    });
    this.#turn = turn.catch(() => {});
    return turn;
  }

  handles(): Promise<string[]> {
    const turn = this.#turn.then(() => this.webkit.command<string[]>('GET', '/window/handles'));
    this.#turn = turn.catch(() => {});
    return turn;
  }

  async newPage(): Promise<Window> {
    const [only] = await this.handles();
    const handle = this.#first
      ? only!
      : (await this.webkit.command<{ handle: string }>('POST', '/window/new', { type: 'window' })).handle;
    this.#first = false;
    const page = new Window(this, handle);
    await page.setViewportSize(this.#size);
    return page;
  }

  /** A window that the page opens. */
  async waitForEvent(_: 'page', { timeout = 20_000 } = {}): Promise<Window> {
    const before = await this.handles();
    const opened = async () => (await this.handles()).find(handle => !before.includes(handle));
    return new Window(this, await until(opened, () => 'a window', timeout));
  }

  setDefaultTimeout(): void {}

  close(): Promise<void> {
    return this.webkit.stop();
  }
}

/** A page, or a frame in it. */
class Scope {
  readonly reader: Reader;
  readonly handle: string;
  readonly frames: Step[][];

  constructor(reader: Reader, handle: string, frames: Step[][] = []) {
    this.reader = reader;
    this.handle = handle;
    this.frames = frames;
  }

  run<T>(body: string, ...all: unknown[]): Promise<T> {
    return this.reader.in(this.handle, this.frames, () => this.reader.webkit.run<T>(body, ...all));
  }

  evaluate<T>(given: Fn, ...all: unknown[]): Promise<T> {
    return this.run<T>(`const given = [...arguments]; ${bodyOf(given)}`, ...all);
  }

  waitForFunction(given: Fn, ...all: unknown[]): Promise<unknown> {
    return until(
      () => this.evaluate(given, ...all),
      () => given.toString(),
    );
  }

  title = () => this.evaluate<string>('document.title');
  locator = (css: string, options = {}) => new Found(this, []).locator(css, options);
  getByText = (text: Wanted, options = {}) => new Found(this, []).getByText(text, options);
  getByLabel = (label: Wanted) => new Found(this, []).getByLabel(label);
  getByRole = (role: string, options = {}) => new Found(this, []).getByRole(role, options);
  frameLocator = (css: string) =>
    new Scope(this.reader, this.handle, [
      ...this.frames,
      [
        { kind: 'css', css },
        { kind: 'nth', nth: 0 },
      ],
    ]);
}

class Window extends Scope {
  context = () => this.reader;

  goto(url: string): Promise<void> {
    return this.reader.in(this.handle, [], () => this.reader.webkit.goto(url));
  }

  #command(path: string): Promise<unknown> {
    return this.reader.in(this.handle, [], () => this.reader.webkit.command('POST', path));
  }
  reload = () => this.#command('/refresh');
  goBack = () => this.#command('/back');

  async close(): Promise<void> {
    await this.reader.in(this.handle, [], () => this.reader.webkit.command('DELETE', '/window'));
  }

  waitForURL(wanted: Wanted): Promise<unknown> {
    const there = (url: string) => (typeof wanted === 'string' ? url === wanted : wanted.test(url));
    return until(
      async () => there(await this.evaluate<string>('location.href')),
      () => String(wanted),
    );
  }

  async waitForLoadState(state?: string): Promise<void> {
    await this.waitForFunction("document.readyState === 'complete'");
    if (state === 'networkidle') await pause(500);
  }

  /** A window is at least 447 px wide: a phone's width is not to be had. */
  async setViewportSize({ width, height }: { width: number; height: number }): Promise<void> {
    await this.reader.in(this.handle, [], () =>
      this.reader.webkit.command('POST', '/window/rect', { width, height }),
    );
  }

  #type(texts: string[]): Promise<unknown> {
    const actions = texts.flatMap(value => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    return this.reader.webkit.command('POST', '/actions', {
      actions: [{ type: 'key', id: 'keys', actions }],
    });
  }

  keyboard = {
    press: (key: string) => this.reader.in(this.handle, this.frames, () => this.#type([KEYS[key] ?? key])),
    type: (text: string) => this.reader.in(this.handle, this.frames, () => this.#type([...text])),
  };
}

/** What `find.js` finds, once it is there. */
class Found {
  readonly scope: Scope;
  readonly steps: Step[];

  constructor(scope: Scope, steps: Step[]) {
    this.scope = scope;
    this.steps = steps;
  }

  #step = (...steps: Step[]) => new Found(this.scope, [...this.steps, ...steps]);
  page = () => this.scope;
  locator = (css: string, { hasText }: { hasText?: Wanted } = {}) =>
    this.#step({ kind: 'css', css }, ...(hasText ? [{ kind: 'hasText', hasText: portable(hasText) }] : []));
  getByText = (text: Wanted, options = {}) => this.#step({ kind: 'text', text: portable(text), ...options });
  getByLabel = (label: Wanted) => this.#step({ kind: 'label', label: portable(label) });
  getByRole = (role: string, { name, ...options }: { name?: Wanted } = {}) =>
    this.#step({ kind: 'role', role, name: portable(name), ...options });
  filter = ({ hasText }: { hasText: Wanted }) => this.#step({ kind: 'hasText', hasText: portable(hasText) });
  nth = (nth: number) => this.#step({ kind: 'nth', nth });
  first = () => this.nth(0);
  all = async () => Array.from({ length: await this.count() }, (_, nth) => this.nth(nth));

  /** Runs a body with all that is found. */
  #run<T>(body: string, ...all: unknown[]): Promise<T> {
    return this.scope.run<T>(
      `${FIND} const found = find(arguments[0]); const [element] = found; const given = [...arguments].slice(1); ${body}`,
      this.steps,
      ...all,
    );
  }

  /** Waits for the only element to be there, and to be as a condition says. @returns what a body gives, wrapped. */
  async #one<T>(body: string, condition: string, ...all: unknown[]): Promise<T> {
    const look = () =>
      this.#run<{ value: T } | { many: number } | null>(
        `return (async () => {
          if (found.length > 1) return { many: found.length };
          if (!element || !(await (${condition}))) return null;
          return { value: await (async () => { ${body} })() };
        })();`,
        ...all,
      ).catch((error: Error) => {
        if (/no such frame|stale|detached/.test(error.message)) return null;
        throw error;
      });
    const found = await until(look, () => JSON.stringify(this.steps));
    if ('many' in found) throw new Error(`${found.many} elements, not one: ${JSON.stringify(this.steps)}`);
    return found.value;
  }

  evaluate = <T>(given: Fn, ...all: unknown[]) =>
    this.#one<T>(`given.unshift(element); ${bodyOf(given)}`, 'true', ...all);
  count = () => this.#run<number>('return found.length');
  isVisible = () => this.#run<boolean>('return Boolean(element && visible(element))');
  isHidden = async () => !(await this.isVisible());
  innerText = () => this.#one<string>('return element.innerText', 'true');
  allTextContents = () => this.#run<string[]>('return found.map(one => one.textContent)');
  getAttribute = (name: string) => this.#one<string>('return element.getAttribute(given[0])', 'true', name);
  inputValue = () => this.#one<string>('return element.value', 'true');
  focus = () => this.#one('element.focus()', 'true');
  selectText = () => this.#one('element.focus(); element.select()', 'visible(element)');
  scrollIntoViewIfNeeded = () => this.#one("element.scrollIntoView({ block: 'nearest' })", 'true');
  boundingBox = () => this.#one('return element.getBoundingClientRect().toJSON()', 'visible(element)');

  async waitFor({ state = 'visible', timeout }: { state?: string; timeout?: number } = {}): Promise<void> {
    const gone = state === 'detached' || state === 'hidden';
    const there = state === 'detached' ? 'found.length > 0' : 'found.some(visible)';
    await until(
      async () => (await this.#run<boolean>(`return ${there}`)) !== gone,
      () => JSON.stringify(this.steps),
      timeout,
    );
  }

  async fill(value: string): Promise<void> {
    await this.#one(
      `element.focus(); element.value = given[0];
      for (const type of ['input', 'change']) element.dispatchEvent(new Event(type, { bubbles: true, composed: true }));`,
      'visible(element) && !element.disabled',
      value,
    );
  }

  /** By a mouse, where nothing lies over it and it has come to rest. */
  async click(): Promise<void> {
    const { reader, handle, frames } = this.scope;
    // In a frame the driver's mouse misses.
    if (frames.length) return this.#one('element.click()', 'visible(element) && !element.disabled');
    const element = await this.#one(
      `element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' }); return element`,
      `visible(element) && new Promise(done => {
        const { x, y } = element.getBoundingClientRect();
        setTimeout(() => { const now = element.getBoundingClientRect(); done(now.x === x && now.y === y); }, 30);
      })`,
    );
    const actions = [
      { type: 'pointerMove', origin: element, x: 0, y: 0 },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await reader.in(handle, frames, () =>
      reader.webkit.command('POST', '/actions', {
        actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
      }),
    );
  }

  async check(): Promise<void> {
    await this.click();
    await this.#one('', 'element.checked');
  }

  async press(key: string): Promise<void> {
    await this.focus();
    await new Window(this.scope.reader, this.scope.handle, this.scope.frames).keyboard.press(key);
  }
}

/** As Playwright's browser, as far as it goes. */
export async function openWebKit(): Promise<Browser> {
  const readers = new Set<Reader>();
  const newContext = async ({ viewport }: { viewport?: { width: number; height: number } } = {}) => {
    const reader = new Reader(await WebKit.start(), viewport);
    readers.add(reader);
    return reader as unknown as BrowserContext;
  };
  const close = async () => void (await Promise.all([...readers].map(reader => reader.close())));
  return { newContext, close } as unknown as Browser;
}
