// The documentation of threats names tests: each of them is there.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const page = new URL('../../demo/docs/threats.md', import.meta.url);
const rows = readFileSync(page, 'utf8')
  .split('\n')
  .filter(line => line.startsWith('| '))
  .slice(2);

test('every threat has a defence, and the test that is named beside it, or says that there is none', () => {
  assert.ok(rows.length > 20);
  for (const row of rows) {
    const [, threat, defence, shown] = row.split(/ *\| */);
    assert.ok(threat && defence && shown, row);
    const links = [...shown.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)];
    assert.ok(links.length > 0 || shown === 'no test yet', row);
    for (const [, name, file] of links) {
      const source = readFileSync(new URL(file!, page), 'utf8').replaceAll('\\', '');
      assert.ok(source.includes(name!), `${file}: there is no test "${name}"`);
    }
  }
});
