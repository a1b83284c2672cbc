import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PHONE_PATTERN, e164 } from './phone.ts';

const CASES: Record<string, string | undefined> = {
  '559-555-0100': '+15595550100',
  '(559) 555 0100': '+15595550100',
  '1 559.555.0100': '+15595550100',
  '+44 20 7946 0958': '+442079460958',
  '0044 20 7946 0958': '+442079460958',
  '٥٥٩٥٥٥٠١٠٠': '+15595550100',
  '555-0100': undefined, // of which area?
  '612345678': undefined, // of which country?
  '06 12 34 56 78': undefined, // French, as written at home
  '+33 6 12 34 56 78': '+33612345678',
  '٠٦ ١٢ ٣٤ ٥٦ ٧٨': undefined,
  '1 559 555 010': undefined, // a digit is missing
  '١ ٥٥٩ ٥٥٥ ٠١٠٠': '+15595550100',
  '911': undefined,
  '+1': undefined,
  'call me': undefined,
};

describe('phone numbers', () => {
  // A browser compiles a pattern with this flag, whole.
  const pattern = new RegExp(`^(?:${PHONE_PATTERN})$`, 'v');

  for (const [written, number] of Object.entries(CASES)) {
    it(`${written} is ${number ?? 'none'}`, () => {
      assert.equal(e164(written), number);
      assert.equal(pattern.test(written), number !== undefined, 'the field takes what can be read');
    });
  }
});
