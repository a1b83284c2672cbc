// The script tag: defines the elements that a page uses, when they come near the viewport or are
// first touched; also those that are added later. Where an editor mangles unknown tags, a
// `<div data-upstander="petition-sign" data-campaign="…">` stands for the element.
import { load, tags } from './loadable.ts';
import { readScriptTag } from './script-tag.ts';

const selector = `:is(${tags.join()}):not(:defined)`;

const pasted = [...document.scripts].find(({ src }) => src === import.meta.url);
readScriptTag(pasted);

const define = (element: Element) => {
  near.unobserve(element);
  load(element.localName).catch(() => {}); // the element's children stay in its place
};
const near = new IntersectionObserver(
  entries => entries.forEach(({ isIntersecting, target }) => isIntersecting && define(target)),
  { rootMargin: '100%' },
);
/** Puts the element in the place of its placeholder, inside it: what an editor wrote stays around. */
const adopt = (holder: HTMLElement) => {
  const tag = holder.dataset['upstander']!;
  if (!tags.includes(tag)) return;
  const element = document.createElement(tag);
  // These and no others: what a page lets through as data must become no handler and lead nowhere.
  for (const name of 'campaign compact country discreet emergency endpoint goal hotline lang shape topic value'.split(
    ' ',
  )) {
    const value = holder.getAttribute(`data-${name}`);
    const says = value || (value === '' && /pact|disc|emerg/.test(name));
    // Who may write a text may not say where it asks: who pasted the tag did.
    if (says && !(name === 'endpoint' && pasted?.dataset[name])) element.setAttribute(name, value!);
  }
  element.append(...holder.childNodes);
  holder.removeAttribute('data-upstander');
  holder.append(element);
};
const look = () => {
  document.querySelectorAll<HTMLElement>('[data-upstander]').forEach(adopt);
  for (const element of document.querySelectorAll(selector)) {
    // What stands around others; and what a reader leaves the page by, wherever they are on it.
    if (/provider|hotline/.test(element.localName)) define(element);
    else near.observe(element);
  }
};

for (const touch of ['pointerdown', 'focusin']) {
  addEventListener(touch, ({ target }) => {
    const element = (target as Element).closest?.(selector);
    if (element) define(element);
  });
}
new MutationObserver(look).observe(document, { childList: true, subtree: true });
look();
