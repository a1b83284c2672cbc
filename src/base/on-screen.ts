// What a reader sees of a disclosure, read back from the screen: never taken from what was given to be drawn.
import type { RenderedDisclosure } from '../contract/consent-version.ts';
import type { Disclosure } from '../contract/index.ts';
import type { Acting } from './acting.ts';
import { consentName } from './disclosures.ts';

export type Drawn = Pick<Acting, 'disclosures' | 'renderRoot' | 'words' | 'say'>;

const textOf = (part: Element | null | undefined): string => part?.textContent ?? '';

/**
 * @param notice its place among the notices; -1 where it is none.
 * @returns what stands where `disclosureFields` and `disclosureNotices` draw it; empty texts where nothing does.
 */
export function onScreen(disclosure: Disclosure, element: Drawn, notice: number): RenderedDisclosure {
  const { id, purpose, mode } = disclosure;
  const parts = notice < 0 ? asked(disclosure, element) : told(element, notice);
  return {
    id,
    purpose,
    mode,
    lang: parts.block?.getAttribute('lang') ?? '',
    text: textOf(parts.text),
    ...(parts.question && { question: textOf(parts.question) }),
    ...(parts.answers && { answers: parts.answers }),
    links: [...(parts.text?.querySelectorAll('a') ?? [])].map(({ href }) => href),
    ...keeper(disclosure, element),
  };
}

interface Parts {
  /** What says the language. */
  block: Element | null | undefined;
  text: Element | null | undefined;
  question?: Element;
  answers?: { given: string; refused: string };
}

/** A box, or a yes and a no. */
function asked(disclosure: Disclosure, { renderRoot }: Drawn): Parts {
  const input = (value: string) =>
    renderRoot.querySelector(`input[name="${CSS.escape(consentName(disclosure))}"][value=${value}]`);
  const label = (value: string) => input(value)?.closest('label')?.querySelector('span');
  const block = input('given')?.closest('[part=disclosure] > [lang]');
  const legend = block?.querySelector('legend');
  if (!legend) return { block, text: label('given') };
  const below = block!.querySelector('legend + p');
  return {
    block,
    text: below ?? legend,
    ...(below && { question: legend }),
    answers: { given: textOf(label('given')), refused: textOf(label('refused')) },
  };
}

function told({ renderRoot }: Drawn, notice: number): Parts {
  const text = renderRoot.querySelectorAll('[part=notice] > p[lang]')[notice];
  return { block: text, text };
}

/** Who gets the details: what is published of them, where that is what stands there. */
function keeper(
  { controller, privacyNotice: { url, version } }: Disclosure,
  { renderRoot, words, say }: Drawn,
): Pick<RenderedDisclosure, 'controller' | 'privacyNotice'> {
  const { name, postalAddress: address, contact } = controller;
  const named = say(words.form!.keeper, { name, address, contact });
  const lines = [...renderRoot.querySelectorAll('[part=notice] > p:not([lang])')];
  const line = lines.find(
    one =>
      one.firstElementChild instanceof HTMLAnchorElement &&
      one.firstElementChild.href === new URL(url).href &&
      [...one.childNodes]
        .filter(node => node instanceof Text)
        .map(({ data }) => data)
        .join('')
        .trim() === named.trim(),
  );
  return {
    controller: line
      ? { name, postalAddress: address, contact }
      : { name: lines.map(textOf).join(), postalAddress: '', contact: '' },
    privacyNotice: { url: line ? new URL(url).href : '', version },
  };
}
