// The same as test/pages/room.test.ts, in more languages and a bigger font.
import { fitsItsRoom } from '../room.ts';

fitsItsRoom('a phone', 'es');
fitsItsRoom('a phone', 'ar');
fitsItsRoom('a desk', 'en');
fitsItsRoom('a desk, in a bigger font', 'en');
