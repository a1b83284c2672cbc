// What a flood repeats: one text in many names, or one mailbox under many addresses.
import type { Action, Campaign } from '../../contract/index.ts';

/** Shorter words are everybody's: "Please act now!" In characters. */
const SHORTEST = 60;

const variable = /\{\{[^{}]*\}\}/;

/** Is a paragraph one that the campaign offers, whatever stands for its variables? */
function isOffered(paragraph: string, offered: readonly string[][]): boolean {
  return offered.some(parts => {
    let at = 0;
    for (const part of parts) {
      const found = paragraph.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return true;
  });
}

const paragraphs = (text: string) =>
  text
    .split('\n')
    .map(line => line.trim().replace(/\s+/g, ' '))
    .filter(line => line);

const offeredBy = new WeakMap<object, string[][]>();

/** What letters offer, each paragraph in the parts between its variables; made once, since every action asks. */
function offeredIn(letters: NonNullable<Campaign['letters']>): string[][] {
  const known = offeredBy.get(letters);
  if (known) return known;
  const offered = letters
    .flatMap(({ body }) => paragraphs(body))
    .map(line => line.split(variable).filter(part => part.trim()))
    .filter(parts => parts.length);
  offeredBy.set(letters, offered);
  return offered;
}

/**
 * The longer texts that somebody wrote, or had written, by themselves: of a comment all of it, of a letter what the
 * campaign does not offer, without its greeting and the name below it.
 */
export function ownTexts(
  { comment, deliveries }: Pick<Action, 'comment' | 'deliveries'>,
  { letters = [] }: Pick<Campaign, 'letters'>,
): string[] {
  const own = (body: string) =>
    paragraphs(body)
      .filter(line => line.length >= SHORTEST && !isOffered(line, offeredIn(letters)))
      .join(' ');
  const texts = [
    ...(comment ? [paragraphs(comment).join(' ')] : []),
    ...(deliveries ?? []).flatMap(({ body }) => (body ? [own(body)] : [])),
  ];
  return [...new Set(texts.map(text => text.toLowerCase()))].filter(text => text.length >= SHORTEST);
}

/** Whose dots nobody counts. */
const WITHOUT_DOTS = new Set(['gmail.com', 'googlemail.com']);

/** The mailbox that an address leads to under another name (`ana+1@`); nothing where it is its plain address. */
export function mailboxBehind(email: string): string | undefined {
  const [name = '', domain = ''] = email.trim().toLowerCase().split('@');
  const [plain = ''] = name.split('+');
  const mailbox = `${WITHOUT_DOTS.has(domain) ? plain.replaceAll('.', '') : plain}@${domain}`;
  return mailbox === `${name}@${domain}` ? undefined : mailbox;
}
