/** An element with text, or with elements in the order that they are written. */
export type Xml = readonly [name: string, content: string | readonly (Xml | undefined)[]];

/** Written one element a line, as offices read it. What XML 1.0 cannot hold is left out. */
export const document = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${written(root)}\n`;

function written([name, content]: Xml): string {
  if (typeof content === 'string') return `<${name}>${escaped(content)}</${name}>`;
  return [`<${name}>`, ...content.filter(child => child !== undefined).map(written), `</${name}>`].join('\n');
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const escaped = (text: string) =>
  text
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- control characters are what is left out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, sign => ENTITIES[sign]!);
