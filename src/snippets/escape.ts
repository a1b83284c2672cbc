// HTML that is pasted into somebody else's page: what comes from a campaign is text there, never markup.

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A text between tags, or within the double quotes of an attribute. */
export const escape = (text: string): string => text.replace(/[&<>"]/g, sign => ENTITIES[sign]!);

/** A text within the quotes of a style sheet's string; also where that stands in a page's `<style>`. */
export const cssString = (text: string): string =>
  text.replace(/['"\\<>\n]/g, sign => `\\${sign.codePointAt(0)!.toString(16)} `);

/** Attributes in the order given, each after a space. One that is `undefined` is left out; `''` is a bare name. */
export const attributes = (given: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escape(value!)}"`))
    .join('');
