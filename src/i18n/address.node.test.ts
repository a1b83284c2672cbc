import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressFields, addressLines, ownCodeName } from './address.ts';

const home = { street: '12 Main Street', city: 'Fresno', region: 'CA', postalCode: '93721' };

describe('an address', () => {
  it('has the lines that its country’s post reads', () => {
    const lines = (country: string, parts: Partial<typeof home>) =>
      addressLines({ street: '1 High Street', city: '', ...parts }, country);
    assert.deepEqual(addressLines(home, 'US'), ['12 Main Street', 'Fresno, CA 93721']);
    assert.deepEqual(lines('DE', { city: 'Berlin', postalCode: '11011' }), ['1 High Street', '11011 Berlin']);
    assert.deepEqual(lines('FR', { city: 'Paris', postalCode: '75007' })[1], '75007 Paris');
    assert.deepEqual(lines('GB', { city: 'LONDON', postalCode: 'SW1A 0AA' }), [
      '1 High Street',
      'LONDON',
      'SW1A 0AA',
    ]);
    assert.equal(
      lines('CA', { city: 'Ottawa', region: 'ON', postalCode: 'K1A 0A6' })[1],
      'Ottawa ON K1A 0A6',
    );
    assert.deepEqual(lines('BR', { city: 'Brasília', region: 'DF', postalCode: '70160-900' }).slice(1), [
      'Brasília-DF',
      '70160-900',
    ]);
    assert.equal(lines('MX', { city: 'Oaxaca', region: 'OAX', postalCode: '68000' })[1], '68000 Oaxaca, OAX');
    assert.deepEqual(lines('IN', { city: 'Pune', region: 'Maharashtra', postalCode: '411001' }).slice(1), [
      'Pune 411001',
      'Maharashtra',
    ]);
  });

  it('goes from the country to the house in characters of its own, and the other way in Latin letters', () => {
    const seoul = { street: '세종대로 110', city: '중구', region: '서울특별시', postalCode: '04524' };
    assert.deepEqual(addressLines(seoul, 'KR'), ['서울특별시 중구', '세종대로 110', '04524']);
    const taipei = { street: '中山南路1號', city: '中正區', region: '臺北市', postalCode: '100' };
    assert.deepEqual(addressLines(taipei, 'TW'), ['100', '臺北市中正區', '中山南路1號']);
    const latin = { street: '110 Sejong-daero', city: 'Jung-gu', region: 'Seoul', postalCode: '04524' };
    assert.deepEqual(addressLines(latin, 'KR'), ['110 Sejong-daero', 'Jung-gu', 'Seoul', '04524']);
    assert.deepEqual(addressLines({ street: '千代田1', city: '千代田区' }, 'JP'), ['千代田区', '千代田1']);
  });

  it('leaves nothing behind for what is not known, and nothing out that is', () => {
    const { street, city } = home;
    assert.deepEqual(addressLines({ street, city }, 'US'), ['12 Main Street', 'Fresno']);
    assert.deepEqual(addressLines({ street, city, postalCode: '93721' }, 'US')[1], 'Fresno, 93721');
    assert.deepEqual(addressLines({ street, city }, 'BR'), ['12 Main Street', 'Fresno']);
    for (const country of ['DE', 'GB', 'HT', 'XX'])
      for (const part of ['12 Main Street', 'Fresno', 'CA', '93721'])
        assert.match(addressLines(home, country).join('\n'), new RegExp(part), `${country} ${part}`);
  });

  it('is asked for in the order of its country, without a region where none is written', () => {
    assert.deepEqual(addressFields('US'), ['street', 'city', 'region', 'postalCode']);
    assert.deepEqual(addressFields('DE'), ['street', 'postalCode', 'city']);
    assert.deepEqual(addressFields('GB'), ['street', 'city', 'postalCode']);
    assert.deepEqual(addressFields('HK'), ['street', 'city', 'region']);
  });

  it('has its country’s own name for the code, where there is one', () => {
    assert.equal(ownCodeName('IE', 'fr'), 'Eircode');
    assert.equal(ownCodeName('BR', 'pt'), 'CEP');
    assert.equal(ownCodeName('IN', 'en'), 'PIN code');
    assert.equal(ownCodeName('GB', 'en-GB'), 'Postcode');
    assert.equal(ownCodeName('GB', 'es'), undefined);
    assert.equal(ownCodeName('US', 'en'), undefined);
  });
});
