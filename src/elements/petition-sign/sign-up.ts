// What a petition without a statement is: a sign-up, with words of its own and no more fields than it needs. Loaded
// where there is one.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { type Errors, type Field, type Say, field } from '../../base/fields.ts';
import { nameParts } from '../../base/supporter.ts';
import { persistently } from '../../base/persistently.ts';
import type { Campaign } from '../../contract/index.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { knownSignUpWords, signUpWords } from '../../i18n/sign-up.ts';

/** What is used of the element, whose late part this is. */
interface SigningUp {
  words: Catalogue | undefined;
  readonly wordsLang: string;
  readonly values: Record<string, string>;
  readonly errors: Errors;
  readonly say: Say;
  requestUpdate(): void;
}

/**
 * The words of a sign-up take the place of a petition's: whatever asks for words finds them. With every configuration
 * the element gets its words anew, and these are set at once: a form that is drawn stays.
 * @returns whether they are there; else the element is drawn again once they are.
 */
export function speak(element: HTMLElement): boolean {
  const own = element as unknown as SigningUp;
  const { words, wordsLang } = own;
  const signUp = knownSignUpWords(wordsLang);
  if (!signUp) {
    void persistently(() => signUpWords(wordsLang)).then(() => own.requestUpdate());
    return false;
  }
  // Over the others, of which more may come.
  own.words = Object.assign(Object.create(words!), {
    signUp,
    petition: { ...words!.petition, ...signUp.petition },
    after: signUp.after,
  }) as Catalogue;
  return true;
}

/** Who signs up: the address, and a name only where the campaign asks for one. */
export function whoFields(element: HTMLElement, { petition }: Campaign): TemplateResult {
  const own = element as unknown as SigningUp;
  const { values, errors, say } = own;
  const { form } = own.words!;
  const name = petition!.fields?.find(one => one.name === 'name');
  const text = (asked: Field) => field(asked, values[asked.name], errors);
  const part = (which: 'given' | 'family') =>
    text({
      name: which,
      label: say(form[which]),
      autocomplete: `${which}-name`,
      optional: !name!.required && say(form.optional),
    });
  return html`${name ? html`<div class="row">${nameParts(form).map(part)}</div>` : nothing}
  ${text({
    name: 'email',
    label: say(form.email),
    type: 'email',
    autocomplete: 'email',
    maxlength: 254,
    pattern: '[^\\s@]+@[^\\s@]+\\.[^\\s@]+',
    help: say(form.emailHelp),
  })}`;
}

/** What they want to hear about: nothing is ticked before, and nothing has to be. */
export function topicFields(element: HTMLElement, { petition, lang }: Campaign): unknown {
  const { words, values, say } = element as unknown as SigningUp;
  const { topics } = petition!;
  if (!topics) return nothing;
  return html`<fieldset part="field">
    <legend>
      ${say(words!.signUp!.asks.topics)} <span class="muted">${say(words!.form.optional)}</span>
    </legend>
    ${topics.map(
      ({ id, label }) =>
        html`<label class="choice">
          <input type="checkbox" name="topic.${id}" value="yes" .checked=${values[`topic.${id}`] === 'yes'} />
          <span lang=${lang} dir="auto">${label}</span>
        </label>`,
    )}
  </fieldset>`;
}
