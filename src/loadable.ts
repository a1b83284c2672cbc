// What the loader can define. In the files for script tags a shorter list stands in for this (`.config/at-once.js`).
const elements: Readonly<Record<string, () => Promise<unknown>>> = {
  'action-provider': () => import('./elements/action-provider/define.ts'),
  'contact-rep': () => import('./elements/contact-rep/define.ts'),
  'goal-meter': () => import('./elements/goal-meter/define.ts'),
  'hotline-info': () => import('./elements/hotline-info/define.ts'),
  'petition-sign': () => import('./elements/petition-sign/define.ts'),
};

export const tags: readonly string[] = Object.keys(elements);

/** @param tag one of them. */
export const load = (tag: string): Promise<unknown> => elements[tag]!();
