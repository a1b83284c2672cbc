// The script tag: defines the elements that a page uses, when they come near the viewport or are
// first touched; also those that are added later.
import type { PageConfig } from './context/page.ts';

const elements: Record<string, () => Promise<unknown>> = {
  'action-provider': () => import('./elements/action-provider/define.ts'),
  'contact-rep': () => import('./elements/contact-rep/define.ts'),
  'goal-meter': () => import('./elements/goal-meter/define.ts'),
  'hotline-info': () => import('./elements/hotline-info/define.ts'),
  'petition-sign': () => import('./elements/petition-sign/define.ts'),
};
const selector = `:is(${Object.keys(elements).join()}):not(:defined)`;

const tag = [...document.scripts].find(({ src }) => src === import.meta.url);
if (tag) {
  const { endpoint, campaign } = tag.dataset;
  const config: PageConfig = { endpoint, campaign, lang: tag.lang || undefined };
  // What `pageConfig()` reads; importing it would cost a request.
  (globalThis as unknown as Record<symbol, PageConfig>)[Symbol.for('upstander@1.page')] = config;
}

const define = (element: Element) => {
  near.unobserve(element);
  elements[element.localName]!().catch(() => {}); // the element's children stay in its place
};
const near = new IntersectionObserver(
  entries => entries.forEach(({ isIntersecting, target }) => isIntersecting && define(target)),
  { rootMargin: '100%' },
);
const look = () => {
  for (const element of document.querySelectorAll(selector)) {
    if (element.localName === 'action-provider') define(element);
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
