// A text that is there to be copied, with its button, and files that are there to be saved.
import { html } from 'lit/html.js';

/** How long a button says what it did, in ms. */
const SAID = 2500;

/**
 * Copies what stands beside the button; where that is refused, selects it, so that the keyboard can. The focus stays
 * on the button, which says what it did.
 */
async function copy({ currentTarget }: Event): Promise<void> {
  const button = currentTarget as HTMLButtonElement;
  const box = button.closest('.copy-box')!;
  const text = box.querySelector('code')!;
  const said = box.querySelector('[role=status]')!;
  const before = button.textContent;
  try {
    await navigator.clipboard.writeText(text.textContent);
    button.textContent = 'Copied';
    said.textContent = 'Copied';
  } catch {
    getSelection()?.selectAllChildren(text);
    button.textContent = 'Selected';
    said.textContent = 'It is selected: now copy it with your keyboard.';
  }
  setTimeout(() => {
    button.textContent = before;
    said.textContent = '';
  }, SAID);
}

/** @param where what it is and where it goes: also the name that a screen reader gives it. */
export const copyBox = (where: string, code: string) =>
  html`<div class="copy-box">
    <p class="small">${where}</p>
    <button type="button" class="copy" aria-label="Copy: ${where}" @click=${copy}>Copy</button>
    <span class="out-of-sight" role="status"></span>
    <pre tabindex="0" role="region" aria-label=${where}><code>${code}</code></pre>
  </div>`;

/** Gives a file to the reader. Nothing is sent: it is made here. */
export function save(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A button that saves a file, with what it is. */
export const saveButton = (name: string, what: string, make: () => unknown, disabled = false) =>
  html`<li>
    <button type="button" class="save" ?disabled=${disabled} @click=${make}>
      <strong>${name}</strong><span>${what}</span>
    </button>
  </li>`;
