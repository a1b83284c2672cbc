import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hotline, HotlineList } from '../contract/index.ts';
import { HOTLINES, hotlinesFor } from './index.ts';

const CALLING_CODES: Record<string, string> = {
  US: '1',
  CA: '1',
  GB: '44',
  IE: '353',
  NL: '31',
  DE: '49',
  ES: '34',
  MX: '52',
  AU: '61',
};

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

  test(`${line.id} says where it is from, and that nobody has rung it`, () => {
    assert.match(line.source, /^https:\/\//);
    assert.ok(line.sourceDate <= '2026-11-21');
    assert.equal(line.checkedOn, undefined);
    assert.equal(line.checkedBy, undefined);
  });

  test(`${line.id} has numbers of its country`, () => {
    for (const way of [line.call, line.text, line.tty]) {
      if (!way) continue;
      const digits = way.display.replace(/\D/g, '');
      if (way.number.startsWith('+')) {
        const code = CALLING_CODES[line.country]!;
        assert.ok(way.number.startsWith(`+${code}`), way.number);
        // What is shown is what is dialled: the same digits without the country's code or a leading 0.
        assert.equal(digits.replace(/^0|^1(?=8\d{9}$)/, ''), way.number.slice(1 + code.length));
      } else {
        assert.equal(digits, way.number);
      }
    }
    assert.ok(line.call || line.text || line.chat || line.site, 'can be reached');
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
  const assault = HOTLINES.find(({ topic }) => topic === 'sexual-assault')!;
  assert.equal(assault.text, undefined);
  const text = JSON.stringify(HOTLINES);
  assert.doesNotMatch(text, /08000116016|"911"|"999"/);
});
