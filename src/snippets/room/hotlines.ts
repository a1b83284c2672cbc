// The card of help lines, block by block as <hotline-info> draws it.
import type { Hotline } from '../../contract/index.ts';
import { formatDay } from '../../i18n/day.ts';
import { languageName } from '../../i18n/language-name.ts';
import { type Message, type Values, say } from '../../i18n/message.ts';
import type { Said } from './campaign.ts';
import { type Column, stack } from './text.ts';

export function hotlinesRoom(lines: readonly Hotline[], said: Said, column: Column): number {
  const { hotlineFacts: words } = said.words;
  const traces = column.small(`${say(said.lang, words.leaveHelp)} ${say(said.lang, words.history)}`);
  return (
    column.edges +
    stack([
      48, // the button that leaves
      ...lines.map((line, index) => (index ? 17 : 0) + lineRoom(line, said, column)),
      stack([traces, 44], 8), // and a line that opens
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

/** Each way to reach the line. */
function waysOf(line: Hotline, { words, lang }: Said, column: Column): number[] {
  const { call, text, tty, chat, whatsapp, email, site } = line;
  const beside = column.less(30 + 52); // padding, icon
  const way = (what: string, big: string) => 22 + beside.small(what) + beside.big(big);
  const { hotline: own } = words;
  const host = (address: string) => new URL(address).hostname;
  return [
    call && way(say(lang, own.call), call.display),
    text && way(say(lang, own.textKeyword, { keyword: text.keyword ?? '' }), text.display),
    chat && way(host(chat), say(lang, own.chat)),
    whatsapp && way(say(lang, own.whatsapp), whatsapp),
    tty && way(say(lang, own.tty), tty.display),
    email && way(say(lang, own.email), email),
    site && site !== chat && way(host(site), say(lang, own.site)),
  ].filter(height => typeof height === 'number');
}

/** Whether the line answers now: the longest that it may say. */
function forWhom({ audience, isPolice, hours }: Hotline, { words, lang }: Said): string {
  const { hotlineFacts: own } = words;
  const whom = { adults: own.forAdults, women: own.forWomen, children: own.forChildren };
  const says = (message: Message, values?: Values) => say(lang, message, values);
  const clocks = (place: string) => says(own.twoClocks, { time: 'Wed 12:00 PM', place, own: 'Wed 12:00 PM' });
  const now =
    hours === '24/7' ? says(own.open247) : hours && says(own.opens, { time: clocks(cityOf(hours.timeZone)) });
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
  const { hours, checkedOn } = line;
  const list = (line.languages ?? []).map(tag => languageName(lang, tag)).join(', ');
  const date = formatDay(lang, checkedOn ?? line.sourceDate);
  const bill = { yes: own.bill, no: own.billNot, unknown: own.billUnknown };
  const week = typeof hours === 'object' ? hours.periods : [];
  return [
    hours === '24/7' && say(lang, own.always),
    week.length &&
      say(lang, own.hours, {
        place: cityOf((hours as { timeZone: string }).timeZone),
        list: week.map(() => 'Mon–Fri 12:00 AM – 12:00 AM').join('; '),
      }),
    list && say(lang, own.languages, { list }),
    line.interpreters && say(lang, own.interpreters),
    line.operator && say(lang, own.operator, { name: line.operator }),
    say(lang, bill[line.showsOnBill]),
    !checkedOn && line.status === 'partly' && say(lang, own.partly),
    say(lang, checkedOn ? own.checked : own.sources, { date }),
    !checkedOn && `${say(lang, own.source)} ${new URL(line.source).hostname}`,
  ]
    .filter(Boolean)
    .join(' ');
}

const cityOf = (timeZone: string) => timeZone.split('/').at(-1)!;
