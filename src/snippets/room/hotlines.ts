// The card of help lines, block by block as <hotline-info> draws it.
import type { Hotline } from '../../contract/index.ts';
import { formatDay } from '../../i18n/day.ts';
import { languageName } from '../../i18n/language-name.ts';
import { type Message, type Values, say } from '../../i18n/message.ts';
import type { Said } from './campaign.ts';
import { type Column, stack } from './text.ts';

export function hotlinesRoom(lines: readonly Hotline[], said: Said, column: Column): number {
  const { hotline: words } = said.words;
  const last = `${say(said.lang, words.history)} ${say(said.lang, words.leaveHelp)}`;
  return (
    column.edges +
    stack([
      48, // the button that leaves
      ...lines.map((line, index) => (index ? 17 : 0) + lineRoom(line, said, column)),
      column.small(last),
    ])
  );
}

function lineRoom(line: Hotline, said: Said, column: Column): number {
  return stack([
    stack([column.title(line.name), column.text(forWhom(line, said)) + 4], 8),
    stack(waysOf(line, said, column), 10),
    column.small(facts(line, said)),
  ]);
}

/** Each way to reach the line; a TTY's number comes under it where there is no room beside it. */
function waysOf(line: Hotline, { words, lang }: Said, column: Column): number[] {
  const { call, text, tty, chat, whatsapp, email, site } = line;
  const beside = column.less(30 + 52); // padding, icon
  const way = (what: string, big: string) => 22 + beside.small(what) + 1.2 * beside.text(`${big}   `);
  const { hotline: own } = words;
  const narrow = column.host < 360;
  const host = (address: string) => new URL(address).hostname;
  const under = (aside: string | undefined) => (aside ? (narrow ? 25 : 0) : 0);
  return [
    call && way(say(lang, own.call), call.display) + under(tty?.display),
    text && way(say(lang, own.textKeyword, { keyword: text.keyword ?? '' }), text.display),
    chat && way(host(chat), say(lang, own.chat)),
    whatsapp && way(say(lang, own.whatsapp), whatsapp),
    email && way(say(lang, own.email), email),
    site && !chat && way(host(site), say(lang, own.site)),
  ].filter(height => typeof height === 'number');
}

/** Whether the line answers now: the longest that it may say. */
function forWhom({ audience, isPolice, hours }: Hotline, { words, lang }: Said): string {
  const { hotlineFacts: own } = words;
  const whom = { adults: own.forAdults, women: own.forWomen, children: own.forChildren };
  const says = (message: Message, values?: Values) => say(lang, message, values);
  const now =
    hours === '24/7'
      ? says(own.open247)
      : hours && `${says(own.closed)}, ${says(own.opens, { time: 'Wednesday 12:00 pm' })}`;
  return [
    now && `      ${now}`,
    ...audience.map(one => says(whom[one])),
    says(isPolice ? own.police : own.confidential),
  ]
    .filter(Boolean)
    .join(' ');
}

/** What is told of the line, in small print. */
function facts(line: Hotline, { words, lang }: Said): string {
  const { hotlineFacts: own } = words;
  const list = (line.languages ?? []).map(tag => languageName(lang, tag)).join(', ');
  const date = formatDay(lang, line.checkedOn ?? line.sourceDate);
  return [
    list && say(lang, own.languages, { list }),
    line.interpreters && say(lang, own.interpreters),
    line.operator && say(lang, own.operator, { name: line.operator }),
    line.showsOnBill === 'yes' && say(lang, own.bill),
    line.showsOnBill === 'unknown' && say(lang, own.billUnknown),
    say(lang, line.checkedOn ? own.checked : own.sources, { date }),
  ]
    .filter(Boolean)
    .join(' ');
}
