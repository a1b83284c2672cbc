// A petition as those meet it who use a keyboard alone, colours of their own, and no motion: it is signed without a
// pointer, every control has an edge, the focus is seen, and nothing moves.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { engine, newReader, openBrowser, openServer, settled, somebody } from './browser.ts';

const browser = await openBrowser();
const { url } = await openServer();
const skip = engine !== 'chromium' && 'only its driver can ask for forced colours';

/** Controls whose edge nobody would see, and whatever moves. */
const UNSEEN = `(() => {
  const root = document.querySelector('petition-sign').shadowRoot;
  const edgeless = [...root.querySelectorAll('input:not([type=hidden]), textarea, button[part=submit]')]
    .filter(one => one.checkVisibility() && one.closest('[aria-hidden]') === null)
    .filter(one => {
      const { borderTopWidth, borderTopStyle, appearance } = getComputedStyle(one);
      const native = appearance !== 'none' && /radio|checkbox/.test(one.type);
      return !native && !(parseFloat(borderTopWidth) >= 1 && borderTopStyle !== 'none');
    });
  const moving = root.getAnimations().filter(({ effect }) => effect.getComputedTiming().duration > 0);
  return [...edgeless.map(one => one.outerHTML), ...moving.map(one => one.transitionProperty ?? one.animationName)];
})()`;

/** The ring around what has the focus, in px. */
const RING = `(() => {
  const one = document.querySelector('petition-sign').shadowRoot.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(one);
  return outlineStyle === 'none' ? 0 : parseFloat(outlineWidth);
})()`;

test(
  'a petition is signed by keyboard alone, in forced colours and without motion',
  { skip, timeout: 60_000 },
  async () => {
    const context = await newReader(browser, { forcedColors: 'active', reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(`${url}/petition-sign.html`);
    const petition = await settled(page.locator('petition-sign').first());
    const focused = () =>
      petition.evaluate(({ shadowRoot }) => {
        const one = shadowRoot.activeElement;
        return one ? one.name || one.getAttribute('part') || one.localName : '';
      });
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 60; presses++) {
        if ((await focused()) === name) return;
        await page.keyboard.press('Tab');
      }
      assert.fail(`the keyboard never came to ${name}`);
    };
    assert.deepEqual(await page.evaluate(UNSEEN), []);
    const { given, family, email } = somebody();
    for (const [name, typed] of Object.entries({ given, family, email, postalCode: '93721' })) {
      await tabTo(name);
      assert.ok((await page.evaluate<number>(RING)) >= 2, `${name} has a ring`);
      await page.keyboard.type(typed);
    }
    await tabTo('consent.petition-updates');
    await page.keyboard.press('ArrowDown');
    await tabTo('submit');
    assert.ok((await page.evaluate<number>(RING)) >= 2, 'the button has a ring');
    await page.keyboard.press('Enter');
    await petition.getByText('Thank you. Your signature is recorded.').waitFor();
    assert.deepEqual(await page.evaluate(UNSEEN), []);
    await context.close();
  },
);
