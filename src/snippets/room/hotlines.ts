// The card of help lines, block by block as <hotline-info> draws it.
import type { Hotline } from '../../contract/index.ts';
import { EMERGENCY } from '../../hotlines/emergency.ts';
import { formatDay } from '../../i18n/day.ts';
import { intlOf } from '../../i18n/intl.ts';
import { languageName } from '../../i18n/language-name.ts';
import { type Message, type Values, say } from '../../i18n/message.ts';
import { sentences } from '../../i18n/sentences.ts';
import type { Said } from './campaign.ts';
import type { Drawn } from './index.ts';
import { type Column, stack } from './text.ts';

export function hotlinesRoom(
  lines: readonly Hotline[],
  said: Said,
  column: Column,
  { country, emergency, discreet }: Drawn = {},
): number {
  const { hotlineFacts: words, hotline } = said.words;
  if (discreet !== undefined)
    return column.edges + Math.max(44, column.text(`    ${discreet || say(said.lang, hotline.discreet)}`));
  const traces = column.small(
    sentences(said.lang, [say(said.lang, words.leaveHelp), say(said.lang, words.history)]),
  );
  return (
    column.edges +
    stack([
      48, // the button that leaves
      emergency === undefined ? 0 : emergencyRoom(emergency, country, lines, said, column),
      ...lines.map((line, index) => (index ? 17 : 0) + lineRoom(line, said, column)),
      stack([traces, 44], 8), // and a line that opens
    ])
  );
}

/** The number that is given; else that of the country, or of each that the lines are of, with its source. */
function emergencyRoom(
  given: string,
  country: string | undefined,
  lines: readonly Hotline[],
  { words: { hotlineFacts: words }, lang }: Said,
  column: Column,
): number {
  const codes = country ? [country] : [...new Set(lines.map(line => line.country))];
  const name = new (intlOf(lang).DisplayNames)(lang, { type: 'region' });
  const label = say(lang, words.emergency);
  if (given) return 2 + way(label, given, column);
  const known = codes.flatMap(code => {
    const found = EMERGENCY[code];
    if (!found) return [];
    const told = `${say(lang, words.sources, { date: formatDay(lang, found.sourceDate) })} ${say(lang, words.source)} ${new URL(found.source).hostname}`;
    const named = codes.length > 1 ? `${name.of(code)}: ${label}` : label;
    return [2 + way(named, found.number, column), column.small(told)];
  });
  const unknown = known.length < 2 * codes.length || !codes.length;
  return stack([...known, unknown ? column.text(say(lang, words.emergencyUnknown)) : 0], 8);
}

/** One way: what it is, and the number or address to tap. */
function way(what: string, big: string, column: Column): number {
  const beside = column.less(30 + 52); // padding, icon
  return 22 + beside.small(what) + beside.big(big);
}

function lineRoom(line: Hotline, said: Said, column: Column): number {
  return stack([
    stack([column.title(line.name), answers(line, said, column) + column.text(forWhom(line, said))], 8),
    stack(waysOf(line, said, column), 10),
    column.small(facts(line, said)),
  ]);
}

/** Each way to reach the line. */
function waysOf(line: Hotline, { words, lang }: Said, column: Column): number[] {
  const { call, text, tty, chat, whatsapp, email, site } = line;
  const to = (what: string, big: string) => way(what, big, column);
  const { hotline: own } = words;
  const host = (address: string) => new URL(address).hostname;
  return [
    call && to(say(lang, own.call), call.display),
    text && to(say(lang, own.textKeyword, { keyword: text.keyword ?? '' }), text.display),
    chat && to(host(chat), say(lang, own.chat)),
    whatsapp && to(say(lang, own.whatsapp), whatsapp),
    tty && to(say(lang, own.tty), tty.display),
    email && to(say(lang, own.email), email),
    site && site !== chat && to(host(site), say(lang, own.site)),
  ].filter(height => typeof height === 'number');
}

/** Whether the line answers now, on a line of its own: the longest that it may say. */
function answers({ hours }: Hotline, { words, lang }: Said, column: Column): number {
  if (!hours) return 0;
  const { hotlineFacts: own } = words;
  const says = (message: Message, values?: Values) => say(lang, message, values);
  const days = new Set(typeof hours === 'object' ? hours.periods.flatMap(period => period.days) : []);
  const time = days.size > 1 ? 'Wed 12:00 PM' : 'Wed, Nov 30, 12:00 PM'; // a week on it has its date
  const clocks = (place: string) => says(own.twoClocks, { time, place, own: time });
  const now =
    hours === '24/7' ? says(own.open247) : says(own.opens, { time: clocks(cityOf(hours.timeZone)) });
  return 10 + column.less(22).small(`● ${now}`);
}

function forWhom({ audience, isPolice }: Hotline, { words, lang }: Said): string {
  const { hotlineFacts: own } = words;
  const whom = { adults: own.forAdults, women: own.forWomen, children: own.forChildren };
  return sentences(
    lang,
    [...audience.map(one => whom[one]), isPolice ? own.police : own.confidential].map(one => say(lang, one)),
  );
}

/** What is told of the line, in small print. */
function facts(line: Hotline, { words, lang }: Said): string {
  const { hotlineFacts: own } = words;
  const { hours, checkedOn } = line;
  const list = (line.languages ?? []).map(tag => languageName(lang, tag)).join(', ');
  const date = formatDay(lang, checkedOn ?? line.sourceDate);
  const bill = { yes: own.bill, no: own.billNot, unknown: own.billUnknown };
  const week = typeof hours === 'object' ? hours.periods : [];
  return sentences(lang, [
    hours === '24/7' && say(lang, own.always),
    week.length > 0 &&
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
  ]);
}

const cityOf = (timeZone: string) => timeZone.split('/').at(-1)!;
