// Kreyòl ayisyen. Reviewed by: not yet reviewed by a native speaker.
import { haitian } from '../../haitian.ts';
import type { Language } from '../../catalogue.ts';

/** What elements begin with comes first; the rest once it is needed. The plural has one form. */
const ht: Language = {
  intl: haitian,
  first: {
    common: {
      loading: 'N ap chaje…',
      sample: 'Egzanp',
      sampleNote: 'Yon kanpay egzanp: li pa voye okenn mesaj bay yon moun toutbon.',
      unavailable: 'Nou pa t ka chaje sa a. Gade si ou gen koneksyon.',
      unknown: 'Nou pa konnen kanpay sa a isit la.',
      tryAgain: 'Eseye ankò',
    },
    form: {
      given: 'Prenon',
      family: 'Non fanmi',
      email: 'Imèl',
      emailHelp: 'Nou pa janm montre li an piblik.',
      postalCode: 'Kòd postal oswa ZIP',
      optional: '(si ou vle)',
      privacyNotice: 'Avi sou vi prive',
      keeper: 'Enfòmasyon ou yo ale jwenn {name}, {address}, {contact}.',
      copied: 'Kopye',
    },
    petition: {
      read: 'Li petisyon an',
      sign: 'Siyen petisyon an',
      signing: 'N ap siyen…',
      comment: 'Poukisa ou siyen',
      elsewhere: 'Siyen li isit la',
    },
    meter: {
      signed: '{n} moun siyen',
      signedUp: '{n} moun enskri',
      wrote: '{n} lèt',
      acted: '{n} aksyon',
      beFirst: 'Ou ka premye moun nan.',
      nextGoal: 'Pwochen objektif: {n}',
      goalWas: 'Objektif la te {n}',
      reached: 'Nou rive nan objektif {n}',
      daysLeft: 'Rete {n} jou',
      lastDay: 'Li fini jodi a',
      ended: 'Li te fini nan dat {date}',
      asOf: 'Nou pa t ka mete chif la ajou kounye a.',
    },
    meterParts: {
      verified: '{n} konfime pa imèl',
      allVerified: 'Tout konfime pa imèl',
      unverified: '{n} pa konfime pa imèl',
      noneVerified: 'Yo pa konfime pa imèl',
      imported: 'ladan yo {n} sou papye',
      madeUp: 'ladan yo {n} envante kòm egzanp',
      pending: '{n} ap tann konfimasyon',
    },
    milestone: {
      of: 'sou {n}',
      passed: '{percent} sou yon objektif {n}',
    },
    hotline: {
      leave: 'Kite paj sa a',
      discreet: 'Plis enfòmasyon',
      call: 'Rele',
      text: 'Voye yon mesaj tèks',
      textKeyword: 'Voye mesaj tèks “{keyword}” bay',
      chat: 'Chat sou entènèt',
      whatsapp: 'WhatsApp',
      tty: 'TTY oswa sèvis relè',
      email: 'Imèl',
      site: 'Sit entènèt',
    },
  },
  acting: () => import('./acting.ts'),
  after: () => import('./after.ts'),
  contact: () => import('./contact.ts'),
  who: () => import('./who.ts'),
  sending: () => import('./sending.ts'),
  hotline: () => import('./hotline.ts'),
  signUp: () => import('./sign-up.ts'),
};
export default ht;
