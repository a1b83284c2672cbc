// Asks before something is lost, in the page's own dialog.
import { html, render } from 'lit';

/** @returns whether the answer is yes; leaving the dialog is a no. */
export function ask(words: { title: string; what: string; yes: string; no: string }): Promise<boolean> {
  const dialog = document.querySelector('dialog')!;
  render(
    html`<form method="dialog">
      <h2 id="ask-title">${words.title}</h2>
      <p>${words.what}</p>
      <div class="buttons">
        <button class="button" value="no" autofocus>${words.no}</button>
        <button class="button danger" value="yes">${words.yes}</button>
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
