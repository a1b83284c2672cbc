import type { Campaign, Hotline, Progress } from '../contract/index.ts';

/** The endpoint's answers, given along with an element: what is here is not asked for. */
export interface InlineData {
  campaign?: Campaign;
  progress?: Progress;
  hotlines?: readonly Hotline[];
}

/** Waits until the parser has passed the element, so that all its children are there. */
export async function parsed(element: Node): Promise<void> {
  if (document.readyState === 'loading' && !element.nextSibling)
    await new Promise(done => document.addEventListener('DOMContentLoaded', done)); // it comes once
}

/** What the element's `<script type="application/json">` child holds, where there is one. */
export function inlineData(element: Element): InlineData | undefined {
  const text = element.querySelector(':scope>script[type="application/json"]')?.textContent;
  try {
    return text ? (JSON.parse(text) as InlineData) : undefined;
  } catch (error) {
    console.error(`upstander: <${element.localName}> cannot read its JSON`, error);
    return undefined;
  }
}
