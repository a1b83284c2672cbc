// The room that is printed for a campaign is enough for its card: every campaign of the demo, and every help
// line, is drawn in a page that reserves it. test/pages/long/room.test.ts has more languages and fonts.
import { fitsItsRoom } from './room.ts';

fitsItsRoom('a phone', 'en');
fitsItsRoom('a desk', 'es');
