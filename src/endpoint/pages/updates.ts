import { html } from 'hono/html';
import type { Withdrawal } from '../../contract/index.ts';
import { nearestLanguage } from '../../i18n/language.ts';
import { confirmationWords } from './confirmation-words.ts';
import { byKind, heading, withdrawnPart } from './confirmation.ts';
import { hidden } from './fields.ts';
import { pageResponse } from './layout.ts';

const en = {
  title: 'No more of these e-mails?',
  what: 'Press the button, and no more e-mail about this campaign comes to this address. What was signed or sent stays.',
  stop: 'Stop these e-mails',
  endedTitle: 'No more of these e-mails',
  ended: 'E-mail about this campaign has ended for this address. What was signed or sent stays.',
  notYou: 'I did not sign this',
};

const es: typeof en = {
  title: '¿No recibir más de estos correos?',
  what: 'Pulse el botón y no llegarán más correos sobre esta campaña a esta dirección. Lo que se firmó o envió se queda.',
  stop: 'No recibir más',
  endedTitle: 'No habrá más de estos correos',
  ended: 'Los correos sobre esta campaña terminaron para esta dirección. Lo que se firmó o envió se queda.',
  notYou: 'Yo no firmé esto',
};

const ar: typeof en = {
  title: 'هل تريد إيقاف هذه الرسائل؟',
  what: 'اضغط الزر فلا تصل إلى هذا العنوان رسائل أخرى عن هذه الحملة. ما وُقّع أو أُرسل يبقى.',
  stop: 'إيقاف هذه الرسائل',
  endedTitle: 'لا مزيد من هذه الرسائل',
  ended: 'انتهت الرسائل عن هذه الحملة لهذا العنوان. ما وُقّع أو أُرسل يبقى.',
  notYou: 'أنا لم أوقّع هذا',
};

/** What is said where nobody signed anything, and people signed up. */
const SIGN_UP: Record<string, Pick<typeof en, 'what' | 'ended' | 'notYou'>> = {
  en: {
    what: 'Press the button, and no more e-mail about this campaign comes to this address. The sign-up still counts.',
    ended: 'E-mail about this campaign has ended for this address. The sign-up still counts.',
    notYou: 'I did not sign up',
  },
  es: {
    what: 'Pulse el botón y no llegarán más correos sobre esta campaña a esta dirección. La inscripción sigue contando.',
    ended: 'Los correos sobre esta campaña terminaron para esta dirección. La inscripción sigue contando.',
    notYou: 'Yo no me inscribí',
  },
  ar: {
    what: 'اضغط الزر فلا تصل إلى هذا العنوان رسائل أخرى عن هذه الحملة. يبقى التسجيل محسوبًا.',
    ended: 'انتهت الرسائل عن هذه الحملة لهذا العنوان. يبقى التسجيل محسوبًا.',
    notYou: 'أنا لم أسجّل نفسي',
  },
};

const WORDS: Record<string, typeof en> = { en, es, ar };

/** The page behind the last link of a mail about a bill: a button ends such mails, another one takes the action back. */
export function updatesPage(
  withdrawal: Withdrawal,
  { lang: asked, root }: { lang: string; root: string },
): Promise<Response> {
  const lang = nearestLanguage(asked, Object.keys(WORDS)) ?? 'en';
  const own = { ...WORDS[lang]!, ...(withdrawal.signUp && SIGN_UP[lang]) };
  const { words } = confirmationWords(lang);
  const { status, updates } = withdrawal;
  const gone = status === 'withdrawn';
  const ended = updates === 'withdrawn';
  const title = gone ? words.withdrawnTitle : ended ? own.endedTitle : own.title;
  const body = html`<section class="card">
    ${heading(withdrawal, title, lang, asked)}
    ${gone ? withdrawnPart(lang) : html`<p>${ended ? own.ended : own.what}</p>`}
    ${
      gone || ended
        ? ''
        : html`<form method="post">
            ${hidden('withdraw', 'updates')}
            <button type="submit">${own.stop}</button>
          </form>`
    }
    ${
      gone
        ? ''
        : html`<details>
            <summary>${own.notYou}</summary>
            <form method="post" class="stack">
              <p>${byKind(lang, words.withdrawThis, withdrawal)}</p>
              ${hidden('withdraw', 'action')}
              <p><button type="submit" class="quiet">${words.withdraw}</button></p>
            </form>
          </details>`
    }
  </section>`;
  return pageResponse({ lang, title, body, root, secretAddress: true });
}
