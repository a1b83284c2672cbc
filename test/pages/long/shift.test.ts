// The other half of test/pages/manners-shift.test.ts: a tag in another language, a placeholder in the page's own.
import { TAGS } from '../../../src/snippets/index.ts';
import { nothingMoves } from '../shift.ts';

for (const tag of TAGS) {
  nothingMoves(tag, 'tag', 'es');
  nothingMoves(tag, 'placeholder', 'en');
}
