// Runs in the page: what a locator of the page tests stands for there, as Playwright would find it.
// `steps` come one after the other, each inside what the one before found.

/** The elements below, also inside shadow roots. */
function below(root) {
  const inside = root.shadowRoot ? [...root.shadowRoot.querySelectorAll('*')] : [];
  return [...root.querySelectorAll('*'), ...inside].flatMap(element =>
    element.shadowRoot && element !== root ? [element, ...below(element.shadowRoot)] : [element],
  );
}

const parent = node => node.parentElement ?? node.getRootNode().host;

function parentsOf(element) {
  const parents = [];
  for (let one = parent(element); one; one = parent(one)) parents.push(one);
  return parents;
}

/** Does an element match a selector, given in parts, whose ancestors may be outside its shadow root? */
function matches(element, parts) {
  if (parts.includes('>')) return element.matches(parts.join(' '));
  const above = parts.slice(0, -1);
  if (!element.matches(parts.at(-1))) return false;
  return above.length === 0 || parentsOf(element).some(one => matches(one, above));
}

const squeezed = text => (text ?? '').replace(/\s+/g, ' ').trim();

/** A text as it is read, with what shadow roots hold. */
function textOf(node) {
  if (node.nodeType === 3) return node.data;
  if (/^(script|style|noscript|head)$/i.test(node.nodeName)) return '';
  if (/^(submit|button)$/.test(node.type) && node.localName === 'input') return node.value;
  return [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes].map(textOf).join('');
}

/** @param wanted a text, or a regular expression as `{ source, flags }`. */
function fits(text, wanted, exact) {
  if (wanted === undefined) return true;
  if (typeof wanted === 'object') return new RegExp(wanted.source, wanted.flags).test(squeezed(text));
  return exact
    ? squeezed(text) === squeezed(wanted)
    : squeezed(text).toLowerCase().includes(squeezed(wanted).toLowerCase());
}

const visible = element => {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
};

const ROLES = {
  alert: '[role=alert]',
  button: 'button, [role=button], input[type=submit]',
  link: 'a[href]',
  radio: 'input[type=radio]',
  heading: 'h1, h2, h3, h4, h5, h6',
};

const name = element => element.getAttribute('aria-label') ?? textOf(element);

/** What labels a field: its own label's words, or none that are seen. */
const namesOf = element =>
  element.hasAttribute('aria-label')
    ? [element.getAttribute('aria-label')]
    : [...(element.labels ?? [])].map(textOf);

const kinds = {
  css: (found, { css }) => {
    const outside = /(?![^([]*[)\]])/.source; // of brackets
    const selectors = css.split(RegExp(`,\\s*${outside}`)).map(one => one.split(RegExp(`\\s+${outside}`)));
    return found.flatMap(below).filter(element => selectors.some(parts => matches(element, parts)));
  },
  text: (found, { text, exact }) => {
    const all = found
      .flatMap(one => [one, ...below(one)])
      .filter(one => one !== document)
      .filter(element => fits(textOf(element), text, exact));
    return all.filter(element => !all.some(other => other !== element && parentsOf(other).includes(element)));
  },
  role: (found, { role, name: wanted, exact }) =>
    found
      .flatMap(below)
      .filter(
        element => element.matches(ROLES[role]) && visible(element) && fits(name(element), wanted, exact),
      ),
  label: (found, { label, exact }) =>
    found.flatMap(below).filter(element => namesOf(element).some(one => fits(one, label, exact))),
  hasText: (found, { hasText }) => found.filter(element => fits(textOf(element), hasText)),
  and: (found, { others }) => found.filter(element => find(others).includes(element)),
  nth: (found, { nth }) => found.slice(nth).slice(0, 1),
};

export const find = steps =>
  steps.reduce((found, step) => [...new Set(kinds[step.kind](found, step))], [document]);
