// What each token of a frame's sandbox is for, tried with it and without it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, ConsoleMessage, Frame, Locator } from 'playwright-core';
import { type FrameSnippet, frameSnippet } from '../../../src/snippets/frame.ts';
import { engine, fillPetition, signButton, somebody } from '../browser.ts';
import {
  AWAY,
  COVERED,
  type Opened,
  addressOf,
  blog,
  element,
  fitted,
  heightOf,
  help,
  letter,
  open,
  petition,
  thanks,
  timeout,
  until,
  url,
} from '../framed.ts';

const EXIT = 'allow-top-navigation-by-user-activation';

/** The snippet without one token of its sandbox, or without one feature. */
const without = (token: string, snippet: string) =>
  snippet.replace(/(sandbox|allow)="([^"]*)"/g, (_, name: string, value: string) => {
    const separator = name === 'sandbox' ? ' ' : '; ';
    return `${name}="${value
      .split(separator)
      .filter(one => one !== token)
      .join(separator)}"`;
  });

// In Firefox only one window has the focus, and each window of WebKit is a browser of its own.
describe('each token of the sandbox has its use', { concurrency: engine === 'chromium' ? 2 : 1 }, () => {
  /** Does it, with the token and without it. `done` tells whether it worked, and waits as long as it takes. */
  const token = (
    name: string,
    of: FrameSnippet,
    done: (opened: Opened, expected: boolean) => Promise<boolean>,
    skip: string | false = false,
  ) =>
    it(`${name}: ${of.tag}, ${of.title}`, { timeout, skip }, async () => {
      const snippet = frameSnippet(of);
      assert.notEqual(without(name, snippet), snippet, 'the snippet has it');
      for (const [body, expected] of [
        [snippet, true],
        [without(name, snippet), false],
      ] as const) {
        const opened = await open(body);
        assert.equal(await done(opened, expected), expected, expected ? 'with it' : 'without it');
        await opened.context.close();
      }
    });

  const says = engine !== 'chromium' && 'only Chromium says what a sandbox refused';

  /** Does it come? What should come is waited for; what should not, for a moment. */
  const comes = (event: (timeout: number) => Promise<unknown>, expected: boolean) =>
    event(expected ? 20_000 : 1000).then(
      () => true,
      () => false,
    );

  token('allow-scripts', petition, async ({ frame }, expected) => {
    const link = frame.getByRole('link', { name: 'Sign the petition' });
    if (!expected) await link.waitFor();
    else await element(frame);
    return link.isHidden();
  });

  token('allow-same-origin', petition, async ({ page, frame }, expected) => {
    // To WebKit the policy's 'self' is nobody then: no script is loaded, and its link shows.
    if (!expected && engine === 'webkit')
      await frame.getByRole('link', { name: 'Sign the petition' }).waitFor();
    else await signButton(await element(frame)).waitFor();
    if (expected) await fitted(page, frame);
    return (await heightOf(page)) !== 720;
  });

  token(
    'allow-forms',
    petition,
    async ({ page, frame }, expected) => {
      const form = await element(frame);
      await fillPetition(form, somebody());
      const refused = page.waitForEvent('console', message => message.text().includes("'allow-forms'"));
      refused.catch(() => {});
      await signButton(form).click();
      await (expected ? form.getByText(thanks).waitFor() : says ? sleep(1000) : refused);
      return form.getByText(thanks).isVisible();
    },
    engine === 'webkit' && 'it forbids only what loads another page, and this form sends by itself',
  );

  token('allow-popups', petition, async ({ context, frame }, expected) => {
    const form = await element(frame);
    const opens = comes(timeout => context.waitForEvent('page', { timeout }), expected);
    await form.getByRole('link', { name: 'Privacy notice' }).first().click();
    return opens;
  });

  token('allow-popups-to-escape-sandbox', petition, async ({ context, frame }, expected) => {
    const form = await element(frame);
    const opening = context.waitForEvent('page');
    await form.getByRole('link', { name: 'Privacy notice' }).first().click();
    const opened = await opening;
    await opened.waitForLoadState();
    // A page in a sandbox may not speak to its reader; one that is free may.
    opened.on('dialog', dialog => void dialog.dismiss());
    const dialog = comes(timeout => opened.waitForEvent('dialog', { timeout }), expected);
    await opened.evaluate('alert(1)');
    return dialog;
  });

  /** Does it without the browser saying that the sandbox forbids it. */
  const unrefused = async (
    { page }: Opened,
    refusal: RegExp,
    expected: boolean,
    does: () => Promise<void>,
  ) => {
    const predicate = (message: ConsoleMessage) => refusal.test(message.text());
    const refused = comes(timeout => page.waitForEvent('console', { predicate, timeout }), !expected);
    await does();
    return !(await refused);
  };

  for (const [kind, country] of [
    ['tel:', 'US'],
    ['mailto:', 'ES'],
  ] as const) {
    token(
      'allow-popups',
      { ...help, country, title: kind },
      async (opened, expected) => {
        const way = (await element(opened.frame)).locator(`.way[href^="${kind}"]`).first();
        const refusal = /^Blocked opening '(tel|mailto):/;
        return (
          (await unrefused(opened, refusal, expected, () => way.click())) &&
          !(await opened.violations()).length
        );
      },
      says,
    );
  }

  it('allow-downloads: the calendar file of an event', { timeout, skip: says }, async () => {
    const event = { title: 'An evening', place: 'Hall 4', start: '2099-03-19T01:30:00Z', timeZone: 'UTC' };
    const campaign = (await (await fetch(`${url}/v1/campaigns/sesta?lang=en`)).json()) as object;
    const json = { ...campaign, closed: true, next: { event } };
    const answers = (context: BrowserContext) =>
      context.route('**/v1/campaigns/sesta?*', route => route.fulfill({ json }));
    const snippet = frameSnippet(petition);
    for (const [body, expected] of [
      [snippet, true],
      [without('allow-downloads', snippet), false],
    ] as const) {
      const { context, page, frame, violations } = await open(body, { answers });
      const save = (await element(frame)).getByRole('button', { name: 'Save it to your calendar' });
      await save.waitFor();
      const download = comes(wait => page.waitForEvent('download', { timeout: wait }), expected);
      await save.click();
      assert.equal(await download, expected, expected ? 'with it' : 'without it');
      assert.deepEqual(await violations(), []);
      await context.close();
    }
  });

  // A browser without a window prints nothing, and says nothing of it; only the refusal is told.
  token(
    'allow-modals',
    letter,
    async (opened, expected) => {
      const form = await lettered(opened.frame);
      await form
        .getByRole('button', { name: /^Print: / })
        .first()
        .click();
      const print = form.getByRole('button', { name: 'Print letter' });
      await print.waitFor();
      return unrefused(opened, /Ignored call to 'print\(\)'/, expected, () => print.click());
    },
    says,
  );

  token(
    'clipboard-write',
    letter,
    async ({ frame }, expected) => {
      const form = await lettered(frame);
      const copied = form.getByRole('button', { name: 'Copied' });
      await form.getByRole('button', { name: /^Copy letter: / }).click();
      return comes(timeout => copied.waitFor({ timeout }), expected);
    },
    engine !== 'chromium' && 'this browser lets every frame write to the clipboard',
  );

  // Whether the browser would share from in there, which is what an element asks before it offers to.
  token(
    'web-share',
    petition,
    ({ frame }) => frame.evaluate<boolean>("navigator.canShare({ url: 'https://campaign.example/' })"),
    engine !== 'chromium' && 'this browser shares nothing here',
  );

  // With the script, the page around would go when it is asked to.
  token(EXIT, { ...help, script: undefined }, async ({ page, frame }, expected) => {
    const card = await element(frame);
    await card.getByRole('button', { name: 'Leave this page' }).click({ noWaitAfter: true });
    if (expected) return page.waitForURL(AWAY).then(() => true);
    await until(frame, COVERED);
    return !(await addressOf(page)).startsWith(blog);
  });
});

/** Goes as far as the letter that the reader sends in their own way. */
async function lettered(frame: Frame): Promise<Locator> {
  const form = await element(frame);
  await form.getByLabel('ZIP code').fill('93721');
  await form.getByRole('button', { name: 'Find my representatives' }).click();
  await form.getByRole('button', { name: 'Continue' }).click();
  await form.locator('textarea').first().fill('I teach the children you speak of.');
  await form.getByRole('button', { name: 'Continue' }).click();
  await form
    .getByRole('button', { name: /^Print: / })
    .first()
    .waitFor();
  await form.getByLabel('Your name').fill('Ana Lee');
  return form;
}
