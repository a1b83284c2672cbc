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
type Point = { x: number; y: number };
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

  /** Where the driver is: in a window, and in a frame of it. */
  #handle = '';
  #frames = '';

  /** Does something in a window, and in a frame of it. */
  in<T>(handle: string, frames: Step[][], does: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(async () => {
      await this.#go(handle, frames);
      return does().catch(async (error: Error) => {
        this.#handle = '';
        if (!error.message.includes('no such frame')) throw error;
        await this.#go(handle, frames); // another frame has taken its place
        return does();
      });
    });
    this.#turn = turn.catch(() => {});
    return turn;
  }

  /** Only where it is not there already: what it goes to gets the focus. */
  async #go(handle: string, frames: Step[][]): Promise<void> {
    const { webkit } = this;
    if (handle !== this.#handle) await webkit.command('POST', '/window', { handle });
    if (handle === this.#handle && JSON.stringify(frames) === this.#frames) return;
    this.#handle = '';
    await webkit.command('POST', '/frame', { id: null });
    for (const steps of frames) {
      const id = await webkit.run(`${FIND} return find(arguments[0])[0] ?? null`, steps);
      if (!id) throw new Error('no such frame');
      await webkit.command('POST', '/frame', { id });
    }
    this.#handle = handle;
    this.#frames = JSON.stringify(frames);
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

  async waitForLoadState(state?: string): Promise<void> {
    await this.waitForFunction("document.readyState === 'complete'");
    if (state === 'networkidle') await pause(500);
  }

  /** The page, or frame, that it is in by so many frames less. */
  #above = (less: number) => new Scope(this.reader, this.handle, this.frames.slice(0, -less));

  /** Where a point of a frame lies in the window, scrolled there. */
  async inWindow(point: Point): Promise<Point> {
    for (const [nth, steps] of this.frames.toReversed().entries()) {
      point = await this.#above(nth + 1).run<Point>(
        `${FIND} const [steps, point] = arguments, [frame] = find(steps);
        const { paddingLeft, paddingTop } = getComputedStyle(frame), { x, y } = frame.getBoundingClientRect();
        const left = x + frame.clientLeft + parseFloat(paddingLeft) + point.x;
        const top = y + frame.clientTop + parseFloat(paddingTop) + point.y, scrolled = scrollY;
        if (top < 0 || top > innerHeight) scrollBy({ top: top - innerHeight / 2, behavior: 'instant' });
        return { x: left, y: top + scrolled - scrollY };`,
        steps,
        point,
      );
    }
    return point;
  }

  /** Gives the frame the focus: the driver's keys go where it is. */
  async focusFrame(): Promise<void> {
    for (const nth of this.frames.keys())
      await this.#above(this.frames.length - nth).run(
        `${FIND} find(arguments[0])[0].focus()`,
        this.frames[nth],
      );
  }

  title = () => this.evaluate<string>('document.title');
  locator = (css: string, options = {}) => new Found(this, []).locator(css, options);
  getByText = (text: Wanted, options = {}) => new Found(this, []).getByText(text, options);
  getByLabel = (label: Wanted, options = {}) => new Found(this, []).getByLabel(label, options);
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

  on(_: 'dialog'): void {}

  /** A dialog of a script; it is dismissed. */
  waitForEvent(_: 'dialog', { timeout = 20_000 } = {}): Promise<unknown> {
    const dismissed = () =>
      this.#command('/alert/dismiss').then(
        () => true,
        () => false,
      );
    return until(dismissed, () => 'a dialog', timeout);
  }

  waitForURL(wanted: Wanted): Promise<unknown> {
    const there = (url: string) => (typeof wanted === 'string' ? url === wanted : wanted.test(url));
    // Also of a page that could not be loaded.
    const url = () =>
      this.reader.in(this.handle, [], () => this.reader.webkit.command<string>('GET', '/url'));
    return until(
      async () => there(await url()),
      () => String(wanted),
    );
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
  getByLabel = (label: Wanted, options = {}) =>
    this.#step({ kind: 'label', label: portable(label), ...options });
  getByRole = (role: string, { name, ...options }: { name?: Wanted } = {}) =>
    this.#step({ kind: 'role', role, name: portable(name), ...options });
  filter = ({ hasText }: { hasText: Wanted }) => this.#step({ kind: 'hasText', hasText: portable(hasText) });
  and = ({ steps: others }: Found) => this.#step({ kind: 'and', others });
  nth = (nth: number) => this.#step({ kind: 'nth', nth });
  first = () => this.nth(0);
  last = () => this.nth(-1);
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

  /** By an option's value, or by its label. */
  async selectOption(wanted: string | { label: string }): Promise<void> {
    const option =
      typeof wanted === 'string'
        ? '[...element.options].find(one => one.value === given[0])'
        : '[...element.options].find(one => one.label === given[0])';
    await this.#one(
      `element.focus(); ${option}.selected = true;
      for (const type of ['input', 'change']) element.dispatchEvent(new Event(type, { bubbles: true, composed: true }));`,
      `visible(element) && !element.disabled && ${option}`,
      typeof wanted === 'string' ? wanted : wanted.label,
    );
  }

  /** Of a frame: so that its page can be asked for. */
  async elementHandle(): Promise<{ contentFrame(): Promise<Scope> }> {
    await this.#one('', 'true');
    const { reader, handle, frames } = this.scope;
    return { contentFrame: () => Promise.resolve(new Scope(reader, handle, [...frames, this.steps])) };
  }

  /** Where its middle lies in the window, scrolled there, once it is visible and at rest. */
  #place(): Promise<Point> {
    const middle = `
      element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
      const { x, y, width, height } = element.getClientRects()[0];
      return { x: x + width / 2, y: y + height / 2 };`;
    let before: Point | undefined;
    return until(
      async () => {
        const last = before;
        before = await this.scope.inWindow(
          await this.#one<Point>(middle, 'visible(element) && !element.disabled'),
        );
        return last?.x === before.x && last.y === before.y && before;
      },
      () => `rest of ${JSON.stringify(this.steps)}`,
    );
  }

  /**
   * By a mouse, where nothing lies over it. The driver's mouse knows the window's coordinates alone: told to
   * go to an element in a frame, it misses.
   */
  async click(): Promise<void> {
    const { reader, handle } = this.scope;
    const { x, y } = await this.#place();
    const actions = [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await reader.in(handle, [], () =>
      reader.webkit.command('POST', '/actions', {
        actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
      }),
    );
  }

  /** What moves away under the mouse, as words come, is clicked again. */
  async check(): Promise<void> {
    await until(
      async () => {
        if (await this.#one<boolean>('return element.checked', 'true')) return true;
        await this.click();
        return false;
      },
      () => `a tick of ${JSON.stringify(this.steps)}`,
    );
  }

  async press(key: string): Promise<void> {
    const { scope } = this;
    await scope.focusFrame();
    await this.focus();
    await new Window(scope.reader, scope.handle).keyboard.press(key);
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
