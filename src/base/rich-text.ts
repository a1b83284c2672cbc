import { type TemplateResult, html } from 'lit/html.js';

const links = /\[([^\]]*)\]\(((?:https?:|mailto:|tel:)[^\s)]+)\)/g;

/** A text with `[label](https://…)` links. Other schemes stay text: Lit does not filter them. */
export function linked(text: string): unknown[] {
  const parts: unknown[] = [];
  let end = 0;
  for (const match of text.matchAll(links)) {
    parts.push(
      text.slice(end, match.index),
      html`<a href=${match[2]!} target="_blank" rel="noreferrer">${match[1]}</a>`,
    );
    end = match.index + match[0].length;
  }
  return [...parts, text.slice(end)];
}

/** Paragraphs, separated by empty lines. */
export const paragraphs = (text: string): TemplateResult[] =>
  text.split(/\n\s*\n/).map(paragraph => html`<p>${linked(paragraph.trim())}</p>`);
