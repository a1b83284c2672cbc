const SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text, for use in HTML and in its attributes. */
export const escape = text => String(text).replace(/[&<>"']/g, sign => SIGNS[sign]);

/** HTML without its tags. */
export const plain = html => html.replace(/<[^>]*>/g, '');

/** So much stays on one line, in characters: it fits on any phone. */
const SHORT = 25;

/** A piece of code within a text: a short one is not broken at its hyphens. */
export const code = text =>
  String(text).length > SHORT ? `<code>${escape(text)}</code>` : `<code class="short">${escape(text)}</code>`;

/** Words of the sources' own comments: text, with code between back ticks; names of variables and flags are code by themselves. */
export const sentence = text =>
  String(text ?? '')
    .replaceAll('\n', ' ')
    .split(/`([^`]+)`|(?<![\w-])(--[a-z]+(?:-[a-z]+)*)/)
    .map((part, index) => (index % 3 ? part && code(part) : escape(part)))
    .join('');

/** The same, as it begins a line. */
export const said = text => sentence(String(text).replace(/^\p{Ll}/u, first => first.toUpperCase()));

/** A value, and a small picture of it where it is a colour. */
export const colour = value =>
  /^#[0-9a-f]{3,8}$/.test(value)
    ? `<span class="colour"><svg class="swatch" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><circle cx="7" cy="7" r="6.5" fill="${value}"/></svg>${code(value)}</span>`
    : code(value);

/** A heading that can be linked to. */
export const heading = (level, id, inner) =>
  `<h${level} id="${id}">${inner}<a class="anchor" href="#${id}" aria-label="Link to this part">#</a></h${level}>\n`;

/**
 * A table that scrolls by itself, with a name for who hears it. On a phone the cells of a row stand below each other
 * (docs.css): the roles say what they still are, `data-head` says of which column a cell is where there are more than two.
 */
export function rows(name, heads, body) {
  const head = heads.map(cell => `<th role="columnheader">${cell}</th>`).join('');
  const told = heads.map((cell, at) => (at && heads.length > 2 ? ` data-head="${plain(cell)}"` : ''));
  const row = cells =>
    `<tr role="row">${cells.map((cell, at) => `<td role="cell"${told[at]}>${cell}</td>`).join('')}</tr>`;
  return `<div class="table" tabindex="0" role="group" aria-label="${escape(name)}"><table role="table">
<thead role="rowgroup"><tr role="row">${head}</tr></thead>
<tbody role="rowgroup">${body.map(row).join('\n')}</tbody></table></div>\n`;
}

/** A table of facts below its own heading; a part that has no rows is not there. */
export const table = (id, title, heads, body) =>
  body.length ? heading(3, id, title) + rows(title, heads, body) : '';
