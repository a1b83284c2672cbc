import { expect } from '@open-wc/testing';
import { type Draft, type Point, judge } from './advice.ts';

const good: Draft = {
  subject: 'Please cosponsor H.R. 2172',
  body: 'Dear Senator Okafor:\n\nPlease cosponsor the Safe Act. Thank you.\n\nSincerely,\nAna',
  lang: 'en',
  bill: { title: 'Safe Act', written: 'H.R. 2172', ask: 'cosponsor' },
  own: true,
};
const lacks = (parts: Partial<Draft>): Point[] =>
  [...judge({ ...good, ...parts })].filter(([, fine]) => !fine).map(([point]) => point);

describe('advice on a letter', () => {
  it('finds nothing in a good one', () => {
    expect(lacks({})).to.deep.equal([]);
    expect([...judge(good).keys()]).to.deep.equal(['bill', 'ask', 'thanks', 'calm', 'length', 'own']);
  });

  it('knows a bill by its number, however it is written, and by its title', () => {
    const bill = { ...good.bill!, title: 'Another' };
    const named = (body: string) => !lacks({ bill, subject: 'Please', body }).includes('bill');
    expect(named('cosponsor HR 2172!')).to.equal(true);
    expect(named('cosponsor hr2172')).to.equal(true);
    expect(named('the ANOTHER act')).to.equal(true);
    expect(named('cosponsor H.R. 21722')).to.equal(false);
    expect(named('cosponsor the bill')).to.equal(false);
  });

  it('speaks of no bill where there is none', () => {
    const { bill: _, ...without } = good;
    expect([...judge(without).keys()]).to.not.include('bill');
  });

  it('looks for the ask that the campaign has', () => {
    const plain = { subject: 'H.R. 2172', body: 'It is a good bill. Thank you.' };
    for (const [ask, words] of [
      ['cosponsor', 'Please co-sponsor it.'],
      ['support', 'Please vote for it.'],
      ['oppose', 'Please vote against it.'],
      ['thank', 'We are grateful.'],
    ] as const) {
      const bill = { ...good.bill!, ask };
      if (ask !== 'thank') expect(lacks({ ...plain, bill }), ask).to.include('ask');
      expect(lacks({ ...plain, bill, body: `${plain.body} ${words}` }), ask).to.not.include('ask');
    }
    const { bill: _, ...none } = good;
    const asks = (body: string) => judge({ ...none, subject: 'Hello', body }).get('ask');
    expect(asks('How are officers trained?')).to.equal(true);
    expect(asks('It rained.')).to.equal(false);
  });

  it('reads the letter’s own language, and judges no words of one it does not know', () => {
    const said = (lang: string, body: string) => lacks({ lang, subject: 'H.R. 2172', body });
    expect(said('es-MX', 'Le pido que copatrocine la ley. Gracias.')).to.deep.equal([]);
    expect(said('es', 'Please cosponsor. Thank you.')).to.deep.equal(['ask', 'thanks']);
    expect(said('ar', 'أرجو المشاركة في تقديم القانون. شكرًا لكم.')).to.deep.equal([]);
    expect(said('fr', 'Je vous prie de cosigner la loi. Je vous remercie.')).to.deep.equal([]);
    expect(said('de', 'Bitte unterstützen Sie das Gesetz. Vielen Dank.')).to.deep.equal([]);
    expect(said('vi', 'Xin chào.')).to.deep.equal([]);
  });

  it('hears shouting, but not a name in capitals', () => {
    const calm = (body: string) => !lacks({ body }).includes('calm');
    expect(calm('SESTA matters. H.R. 2172 of the US House, too! Really!')).to.equal(true);
    expect(calm('PLEASE HELP NOW')).to.equal(false);
    expect(calm('Help!!')).to.equal(false);
    expect(calm('¡¡Ayuda')).to.equal(false);
    expect(calm('CALLE Y CASA')).to.equal(true);
  });

  it('measures what the channel takes, encoded where that counts', () => {
    const body = 'Thank you. '.repeat(20);
    const long = (limit: Draft['limit']) => lacks({ body, limit }).includes('length');
    expect(long(undefined)).to.equal(false);
    expect(long({ chars: 300 })).to.equal(false);
    expect(long({ chars: 300, encoded: true })).to.equal(true);
    expect(long({ chars: 200 })).to.equal(true);
    expect(lacks({ body: 'word '.repeat(500) })).to.include('length');
    expect(lacks({ body: '\ud800', limit: { chars: 9999, encoded: true } })).to.not.include('length');
  });

  it('wants words of one’s own', () => expect(lacks({ own: false })).to.deep.equal(['own']));
});
