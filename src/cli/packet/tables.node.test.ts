import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csv } from './tables.ts';

test('no cell is a formula, however its beginning is hidden', () => {
  const cellOf = (subject: string) => {
    const supporter = { given: 'Ana', family: 'Díaz', email: 'ana@example.org' };
    const letter = { supporter, subject, body: 'B', recordedAt: '2027-01-10T12:00:00.000Z', lang: 'en' };
    const target = { id: 'chief', name: 'Chief' };
    const packet = {
      campaign: { id: 'write', title: 'Write' },
      target,
      date: '2027-01-10',
      letters: [{ ...letter, target, status: 'accepted' as const }],
    };
    return csv(packet).split('\r\n')[1]!.split(',').at(-2);
  };
  const signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
  for (const sign of signs) {
    for (const hidden of ['', ' ', '\u00a0', '\n ', '\ufeff', '\u200b'])
      assert.equal(cellOf(`${hidden}${sign}1`), `"'${hidden}${sign}1"`, JSON.stringify(hidden + sign));
  }
  assert.equal(cellOf('\tx'), `"'\tx"`);
  for (const plain of ['Please act', ' 1 + 1', 'a=b', '']) assert.equal(cellOf(plain), `"${plain}"`);
});
