// Every state of an element in a language: accessible, in that language and its direction, and nothing cut off on the
// narrowest phone. `npm run test:languages` asks for all languages, `npm test` for the long one and a mirrored one.
import { setViewport } from '@web/test-runner-commands';
import { direction } from '../../direction.ts';
import { LANGUAGES } from '../../words.ts';
import { clear, expectAccessible } from '../../../elements/test-support.ts';
import { overflows, unfold } from '../layout/test-support.ts';
import { TOURS } from '../states/test-support.ts';

/** As `LANGUAGES` of the environment says: tags with spaces between, or `all`. */
const { languages: asked = 'de ar' } = globalThis as { languages?: string };
const languages = LANGUAGES.filter(lang => asked === 'all' || asked.split(' ').includes(lang));

/** In pixels: the narrowest phone, and the margin that a page has by itself. */
const [PHONE, MARGIN] = [320, 8];

export function everyLanguage(tag: string): void {
  describe(`<${tag}> at ${PHONE} px`, () => {
    before(async () => {
      await setViewport({ width: PHONE, height: 800 });
      document.body.style.margin = `${MARGIN}px`;
    });
    afterEach(clear);
    for (const lang of languages) {
      it(`${lang}: fits, is accessible, and runs its way in every state`, async () => {
        const wrong: string[] = [];
        for await (const [state, element] of TOURS[tag]!(lang)) {
          unfold(element);
          await new Promise(requestAnimationFrame);
          const card = element.shadowRoot!.querySelector<HTMLElement>('.card');
          if (card?.lang !== lang || card.dir !== direction(lang))
            wrong.push(`${state}: in ${card?.lang} ${card?.dir}`);
          wrong.push(...overflows(element).map(one => `${state}: ${one}`));
          await expectAccessible(element).catch((error: unknown) =>
            wrong.push(`${state}: ${(error as Error).message}`),
          );
        }
        if (wrong.length) throw new Error(wrong.join('\n'));
      }).timeout(120_000);
    }
  });
}
