import type { Progress } from '../../../../contract/index.ts';
import { sampleProgress } from '../../../../testing/samples.ts';
import type { GoalMeter } from '../../../../elements/goal-meter/goal-meter.ts';
import '../../../../elements/goal-meter/define.ts';
import { STATES } from '../../../../elements/goal-meter/test-support.ts';
import { clear, put, until, within } from '../../../../elements/test-support.ts';
import type { Tour } from '../visit/test-support.ts';

/** What may be counted beside signatures, and what is made up. */
const COUNTED: Record<string, Partial<Progress>> = {
  letters: { counts: ['letter'], counted: 12, unverified: 12 },
  acts: { counts: ['signature', 'call'], counted: 1, unverified: 1 },
  sample: { counted: 2850, unverified: 3, imported: 2847, sample: true },
  signUps: { signUp: true, counted: 5, unverified: 5 } as Partial<Progress>,
};

/** A meter, in its shapes. */
export async function* meterTour(lang: string): Tour {
  for (const shape of ['bar', 'ring', 'thermometer']) {
    for (const [name, state] of Object.entries({ ...STATES, ...COUNTED })) {
      const element = put<GoalMeter>(`<goal-meter shape="${shape}" lang="${lang}"></goal-meter>`);
      element.data = { progress: sampleProgress(state) };
      await within(element, 'strong');
      await until(() => element.shadowRoot!.querySelector('.parts'), 'the parts');
      yield [`${shape}, ${name}`, element];
      clear();
    }
  }
}
