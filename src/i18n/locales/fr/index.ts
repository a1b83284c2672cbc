// Français. Reviewed by: not yet reviewed by a native speaker.
import type { Language } from '../../catalogue.ts';

/** What elements begin with comes first; the rest once it is needed. */
const fr: Language = {
  first: {
    common: {
      loading: 'Chargement…',
      sample: 'Exemple',
      sampleNote: 'Une campagne d’exemple : elle n’envoie aucun message à une vraie personne.',
      unavailable: 'Le chargement n’a pas marché. Vérifiez votre connexion.',
      unknown: 'Cette campagne n’est pas connue ici.',
      tryAgain: 'Réessayer',
    },
    form: {
      given: 'Prénom',
      family: 'Nom de famille',
      email: 'E-mail',
      emailHelp: 'Jamais montré en public.',
      postalCode: 'Code postal ou ZIP',
      optional: '(facultatif)',
      privacyNotice: 'Avis de confidentialité',
      keeper: 'Vos données vont à {name}, {address}, {contact}.',
      copied: 'Copié',
    },
    petition: {
      read: 'Lire la pétition',
      sign: 'Signer la pétition',
      signing: 'Signature en cours…',
      comment: 'Pourquoi vous signez',
      elsewhere: 'La signer ici',
    },
    meter: {
      signed: {
        one: '{n} personne a signé',
        other: '{n} personnes ont signé',
        many: '{n} de personnes ont signé',
      },
      signedUp: {
        one: '{n} personne s’est inscrite',
        other: '{n} personnes se sont inscrites',
        many: '{n} de personnes se sont inscrites',
      },
      wrote: { one: '{n} lettre', other: '{n} lettres', many: '{n} de lettres' },
      acted: { one: '{n} action', other: '{n} actions', many: '{n} d’actions' },
      beFirst: 'Faites le premier pas.',
      nextGoal: 'Prochain objectif : {n}',
      goalWas: 'L’objectif était de {n}',
      reached: 'Objectif de {n} atteint',
      daysLeft: { one: 'Il reste {n} jour', other: 'Il reste {n} jours' },
      lastDay: 'Se termine aujourd’hui',
      ended: 'Terminé le {date}',
      asOf: 'Le nombre n’a pas pu être mis à jour pour le moment.',
    },
    meterParts: {
      verified: '{n} avec e-mail confirmé',
      allVerified: 'Tout est confirmé par e-mail',
      unverified: '{n} sans e-mail confirmé',
      noneVerified: 'Sans e-mail confirmé',
      imported: 'dont {n} sur papier',
      madeUp: 'dont {n} de pure fiction, pour l’exemple',
      pending: '{n} en attente de confirmation',
    },
    milestone: {
      of: 'sur {n}',
      passed: '{percent} de l’objectif de {n}',
    },
    hotline: {
      leave: 'Quitter cette page',
      discreet: 'Plus d’informations',
      call: 'Appeler',
      text: 'Envoyer un SMS',
      textKeyword: 'Envoyez « {keyword} » par SMS au',
      chat: 'Discuter en ligne',
      whatsapp: 'WhatsApp',
      tty: 'TTY ou service relais',
      email: 'E-mail',
      site: 'Site web',
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
export default fr;
