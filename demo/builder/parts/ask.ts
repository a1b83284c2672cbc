// Asks before something is lost, in the page's own dialog.
import { html, nothing, render } from 'lit';
import type { Path } from '../../../src/campaign-file/problems.ts';
import type { Draft } from '../model/draft.ts';

/**
 * @param words without a `yes`, something is only told.
 * @returns whether the answer is yes; leaving the dialog is a no.
 */
export function ask(words: { title: string; what: string; yes?: string; no: string }): Promise<boolean> {
  const dialog = document.querySelector('dialog')!;
  render(
    html`<form method="dialog">
      <h2 id="ask-title">${words.title}</h2>
      <p>${words.what}</p>
      <div class="buttons">
        <button class="button" value="no" autofocus>${words.no}</button>
        ${words.yes ? html`<button class="button danger" value="yes">${words.yes}</button>` : nothing}
      </div>
    </form>`,
    dialog,
  );
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise(resolve =>
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true }),
  );
}

/** Takes a part of the campaign out, once somebody said that it is what they want: nothing brings its words back. */
export async function takeOut(draft: Draft, path: Path, what: string): Promise<void> {
  const sure = await ask({
    title: `Remove ${what}?`,
    what: 'What you wrote there is gone then.',
    yes: 'Remove it',
    no: 'Keep it',
  });
  if (sure) draft.edit({ path, value: undefined });
}

/** A campaign is a few pages of text, in characters. What is much longer is something else, and would only hold up the page. */
const LONGEST = 250_000;

/** @returns whether a text is short enough to be a campaign's file; if not, that is told. */
export async function fits(text: string): Promise<boolean> {
  if (text.length <= LONGEST) return true;
  await ask({
    title: 'This is too long',
    what: `A campaign is a few pages of text, and this has ${text.length.toLocaleString('en')} characters. It was not taken over.`,
    no: 'All right',
  });
  return false;
}
