import type { Hotline } from '../../../../contract/index.ts';
import { sampleHotline } from '../../../../testing/samples.ts';
import '../../../../elements/hotline-info/define.ts';
import { clear, fakeEndpoint, put, within } from '../../../../elements/test-support.ts';
import { type Said, type Tour, asItIs, whole } from '../visit/test-support.ts';

/** A help line: its facts, in all that may be known of it. */
export async function* hotlineTour(lang: string, said: Said = asItIs): Tour {
  const hours = {
    timeZone: 'Europe/Amsterdam',
    periods: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '09:00', closes: '17:00' }],
  };
  const lines: Hotline[] = [
    sampleHotline,
    {
      ...sampleHotline,
      id: 'sample-second',
      whatsapp: '+12025550177',
      email: 'help@line.example',
      site: 'https://line.example/',
      hours,
      audience: ['women', 'children', 'adults'],
      isPolice: true,
      showsOnBill: 'no',
      status: 'partly',
    },
    { ...sampleHotline, id: 'sample-third', showsOnBill: 'yes', checkedOn: '2026-11-01', checkedBy: 'Kim' },
  ];
  const card = async (hotlines: Hotline[], attributes: string) => {
    const fake = await fakeEndpoint({ hotlines: said({ country: 'US', hotlines }) });
    const element = put<HTMLElement>(
      `<hotline-info lang="${lang}" endpoint="${fake.endpoint}" country="US" ${attributes}></hotline-info>`,
    );
    await within(element, '.exit');
    await whole(element);
    return element;
  };
  yield ['facts', await card(lines, 'emergency')];
  clear();
  yield ['discreet', await card(lines, 'discreet emergency="112"')];
  clear();
  yield ['some missing', await card(lines, 'hotline="sample-line gone"')];
  clear();
  yield ['none', await card([], 'emergency=""')];
  clear();
}
