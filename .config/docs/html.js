const SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text, for use in HTML and in its attributes. */
export const escape = text => String(text).replace(/[&<>"']/g, sign => SIGNS[sign]);

/** HTML without its tags. */
export const plain = html => html.replace(/<[^>]*>/g, '');

/** Words of the sources' own comments: text, with code between back ticks. */
export const sentence = text =>
  escape(text ?? '')
    .replaceAll('\n', ' ')
    .replace(/`([^`]+)`/g, '<code>$1</code>');

/** A table of facts; a part that has no rows is not there. */
export function table(id, title, heads, rows) {
  if (!rows.length) return '';
  const row = (cells, tag) => `<tr>${cells.map(cell => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  return `<h3 id="${id}">${title}<a class="anchor" href="#${id}" aria-label="Link to this part">#</a></h3>
<div class="table" tabindex="0" role="group" aria-label="${escape(title)}"><table><thead>${row(heads, 'th')}</thead>
<tbody>${rows.map(cells => row(cells, 'td')).join('\n')}</tbody></table></div>\n`;
}
