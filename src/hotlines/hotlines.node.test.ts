import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CountryCode, getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { Hotline, HotlineList } from '../contract/index.ts';
import { EMERGENCY, HOTLINES, type HotlineRecord, hotlinesFor } from './index.ts';

/** Numbers that no plan of whole numbers knows: emergency, helpline, relay and text codes of a country. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  US: ['711', '988', '233733', '88788'],
  DE: ['116016'],
  PH: ['1343'],
  IN: ['1098'],
  EU: ['116000'],
};
const TODAY = '2026-11-22';
/** A source of before that bears nothing out by itself. */
const OLD = '2023-11-22';

/** What is wrong with a line as it ships; nothing where nothing is. */
function faults({ country, call, text, tty, whatsapp, source, sourceDate, status }: HotlineRecord): string[] {
  const numbers = [call, text, tty, whatsapp ? { number: whatsapp, display: whatsapp } : undefined];
  const bad = numbers.flatMap(way => {
    if (!way) return [];
    if (SHORT[country]?.includes(way.number))
      return way.display.replace(/\D/g, '') === way.number ? [] : [`${way.display} is not ${way.number}`];
    const parsed = parsePhoneNumberFromString(way.number, country as CountryCode);
    if (!parsed?.isValid()) return [`${way.number} is no number of ${country}`];
    const shown = parsePhoneNumberFromString(way.display, country as CountryCode);
    // A freephone number may be of all countries that share a calling code.
    const known = parsed.countryCallingCode === getCountryCallingCode(country as CountryCode);
    return [
      ...(known ? [] : [`${way.number} is of ${parsed.country}, not of ${country}`]),
      ...(shown?.number === parsed.number ? [] : [`${way.display} is not ${way.number}`]),
    ];
  });
  return [
    ...bad,
    ...(/^https:\/\/\S+$/.test(source ?? '') ? [] : ['has no source']),
    ...(/^20\d\d-\d\d-\d\d$/.test(sourceDate ?? '') && sourceDate <= TODAY
      ? []
      : ['has no date of its source']),
    ...(['sourced', 'partly'].includes(status) ? [] : ['has no status']),
    ...(status === 'sourced' && sourceDate < OLD ? ['is of an old source: it is partly sourced'] : []),
  ];
}

test('the check of lines sees a fault', () => {
  const good = HOTLINES.find(({ id }) => id === 'us-domestic-violence')!;
  assert.deepEqual(faults(good), []);
  const without = (key: keyof HotlineRecord) => ({ ...good, [key]: undefined }) as unknown as HotlineRecord;
  assert.deepEqual(faults(without('source')), ['has no source']);
  assert.deepEqual(faults(without('sourceDate')), ['has no date of its source']);
  assert.deepEqual(faults({ ...good, sourceDate: '2027-01-01' }), ['has no date of its source']);
  assert.deepEqual(faults(without('status')), ['has no status']);
  assert.deepEqual(faults({ ...good, status: 'sourced', sourceDate: '2022-12-13' }), [
    'is of an old source: it is partly sourced',
  ]);
  const call = (number: string, display: string) => faults({ ...good, call: { number, display } });
  assert.deepEqual(call('+1800799723', '1-800-799-723'), ['+1800799723 is no number of US']);
  assert.deepEqual(call('+18007997233', '1-800-799-7232'), ['1-800-799-7232 is not +18007997233']);
  assert.deepEqual(call('+448000121700', '+44 8000 121700'), ['+448000121700 is of GB, not of US']);
  assert.deepEqual(call('989', '989'), ['989 is no number of US']);
});

test('the numbers for an emergency are short, of every country that has a line, and say where they are from', () => {
  for (const { country } of HOTLINES) assert.ok(EMERGENCY[country], country);
  for (const [country, { number, source, sourceDate }] of Object.entries(EMERGENCY)) {
    assert.match(number, /^\d{3}$/, country);
    assert.match(source, /^https:\/\//, country);
    assert.ok(/^20\d\d-\d\d-\d\d$/.test(sourceDate) && sourceDate <= TODAY, country);
  }
});

for (const line of HOTLINES) {
  test(`${line.id} is valid in each of its languages`, () => {
    assert.ok(Object.hasOwn(line.name, line.lang), 'has a name in its own language');
    for (const [lang, name] of Object.entries(line.name)) {
      const found = hotlinesFor(line.country, line.topic, lang).hotlines.find(({ id }) => id === line.id);
      const parsed = Hotline.parse(found);
      assert.equal(parsed.name, name);
      assert.equal(parsed.lang, lang);
    }
  });

  test(`${line.id} says where it is from and how sure that is, and has numbers of its country`, () => {
    assert.deepEqual(faults(line), []);
    assert.ok(line.call || line.text || line.chat || line.site, 'can be reached');
  });

  test(`${line.id} does not say that somebody rang it`, () => {
    assert.equal(line.checkedOn, undefined);
    assert.equal(line.checkedBy, undefined);
  });
}

test('ids are unique', () => {
  assert.equal(new Set(HOTLINES.map(({ id }) => id)).size, HOTLINES.length);
});

test('a list holds the lines of one country and topic', () => {
  const list = HotlineList.parse(hotlinesFor('US', 'trafficking', 'en'));
  assert.deepEqual(
    list.hotlines.map(({ id }) => id),
    ['us-trafficking'],
  );
  assert.equal(list.hotlines[0]!.operator, 'Compass Connections');
  assert.ok(hotlinesFor('US', undefined, 'en').hotlines.length > 1);
  assert.deepEqual(hotlinesFor('ZZ', undefined, 'en'), { country: 'ZZ', hotlines: [] });
});

test('a name follows the reader, and never pretends to', () => {
  const named = (country: string, lang: string) => {
    const { name, lang: of } = hotlinesFor(country, 'trafficking', lang).hotlines[0]!;
    return [name, of];
  };
  assert.deepEqual(named('US', 'es-MX'), ['Línea Nacional contra la Trata de Personas', 'es']);
  assert.deepEqual(named('US', 'vi'), ['National Human Trafficking Hotline', 'en']);
  assert.deepEqual(named('NL', 'en'), ['CoMensha', 'nl']);
  assert.deepEqual(named('US', 'constructor'), ['National Human Trafficking Hotline', 'en']);
});

test('what could not be confirmed is not there', () => {
  const line = (wanted: string) => HOTLINES.find(({ id }) => id === wanted)!;
  assert.equal(line('ph-trafficking').hours, undefined, 'its sources are of 2015 and before');
  assert.match(line('ph-trafficking').name['en']!, /outside Metro Manila: 02 1343/);
  assert.equal(line('es-trafficking').showsOnBill, 'unknown', 'a news page is no phone bill');
  const assault = HOTLINES.find(({ topic }) => topic === 'sexual-assault')!;
  assert.equal(assault.text, undefined);
  const text = JSON.stringify(HOTLINES);
  assert.doesNotMatch(text, /08000116016|"911"|"999"/);
});
