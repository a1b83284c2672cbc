// One cold visit to a page in Chromium, slowed down, and what it cost.
import type { Browser, CDPSession, Page } from 'playwright-core';

/** Lighthouse's slow 4G: 150 ms there and back, 1.6 Mbit/s down, 750 kbit/s up. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};

/** What a visit cost; times in ms, of a processor that is that much slower than this one. */
export interface Cost {
  /** On the wire, without the page itself. */
  bytes: number;
  requests: number;
  /** From the start of the navigation until the first field can be typed into. */
  fillable: number;
  /** Running scripts, until the page is quiet. */
  script: number;
  longTasks: number;
  longest: number;
  /** The longest of those that began after our first script had come: what came before it is the page's own. */
  longestAfterScript: number;
  /** Every layout shift, summed. */
  cls: number;
  /** The slowest event of the first interaction, a tap and a letter: until the next frame, in steps of 8. */
  inp: number;
}

interface Marks {
  fillable: number;
  tasks: { start: number; duration: number }[];
  shift: number;
  events: number[];
}

/** Runs in the page before anything else there. */
const WATCH = `
  window.marks = { fillable: 0, tasks: [], shift: 0, events: [] };
  const watch = (type, each, more) =>
    new PerformanceObserver(list => list.getEntries().forEach(each)).observe({ type, buffered: true, ...more });
  watch('longtask', ({ startTime, duration }) => marks.tasks.push({ start: startTime, duration }));
  watch('layout-shift', ({ value }) => { marks.shift += value; });
  watch('event', ({ duration, interactionId }) => interactionId && marks.events.push(duration), { durationThreshold: 16 });
  const look = () => {
    const field = document.querySelector('petition-sign')?.shadowRoot?.querySelector('[name=given]');
    if (field) marks.fillable = performance.now();
    else requestAnimationFrame(look);
  };
  look();`;

/** When the first script had come; a page without one has only tasks of its own. */
const FIRST_SCRIPT = `Math.min(...performance.getEntriesByType('resource')
  .filter(({ initiatorType, name }) => initiatorType === 'script' || name.endsWith('.js'))
  .map(({ responseEnd }) => responseEnd), performance.now())`;

const frames = (page: Page) =>
  page.evaluate(
    'new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 200))))',
  );

async function scriptSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ScriptDuration')!.value;
}

/** Opens a page in a fresh profile. Where there are elements, waits for the first form, and types a letter. */
export async function visit(browser: Browser, url: string, cpu: number, elements: number): Promise<Cost> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(WATCH);
    const session = await context.newCDPSession(page);
    for (const domain of ['Network', 'Performance'] as const) await session.send(`${domain}.enable`);
    let bytes = 0;
    const requests = new Set<string>();
    session.on('Network.requestWillBeSent', ({ requestId, type }) => {
      if (type !== 'Document') requests.add(requestId);
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (requests.has(requestId)) bytes += encodedDataLength;
    });
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });

    await page.goto(url, { waitUntil: 'networkidle', timeout: 120_000 });
    if (elements) await page.waitForFunction('marks.fillable', undefined, { timeout: 120_000 });
    await frames(page);
    const loaded = await page.evaluate<Marks>('marks');
    const scriptCame = await page.evaluate<number>(FIRST_SCRIPT);
    const longest = (tasks: Marks['tasks']) => Math.max(0, ...tasks.map(({ duration }) => duration));
    const script = await scriptSeconds(session);
    const field = page.locator('petition-sign [name=given]').first();
    if (elements) {
      await field.click();
      await page.keyboard.press('a');
      await frames(page);
    }
    const { events } = await page.evaluate<Marks>('marks');
    return {
      bytes,
      requests: requests.size,
      fillable: loaded.fillable,
      script: script * 1000,
      longTasks: loaded.tasks.length,
      longest: longest(loaded.tasks),
      longestAfterScript: longest(loaded.tasks.filter(({ start }) => start >= scriptCame)),
      cls: loaded.shift,
      inp: Math.max(0, ...events),
    };
  } finally {
    await context.close();
  }
}
