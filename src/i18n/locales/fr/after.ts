// What is said once it is done: the result, the receipt, sharing, what comes next.
import type { Parts } from '../../catalogue.ts';

const after: Parts['after'] = {
  after: {
    thanks: 'Merci. Votre signature est enregistrée.',
    thanksCounted: 'Elle compte une seule fois, même si vous signez encore.',
    almost: 'C’est presque fini. Regardez vos e-mails.',
    almostWhy: 'Votre signature compte dès que vous la confirmez là.',
    closed: 'Cette pétition est terminée',
    closedWhen: 'Elle était ouverte jusqu’au {date}. On ne peut plus ajouter de signatures.',
    signed: 'Vous avez signé cette pétition.',
    signedOn: 'Le {date}, sur cet appareil.',
    signedWaiting:
      'Votre signature compte dès que vous la confirmez avec le lien dans vos e-mails, si ce n’est pas déjà fait.',
    signAgain: 'Signer encore, ou pour une autre personne',
    keeps: 'Pendant 180 jours, cet appareil retient que cette pétition a été signée, et quand ; pas par qui.',
    forget: 'L’oublier',
    forgotten: 'C’est oublié. Rien de cette signature n’est gardé sur cet appareil.',
    receipt: 'Votre reçu',
    receiptWhat: 'montre exactement ce que vous avez accepté.',
  },
  result: {
    follows: 'Cette page suit l’envoi tant que vous y restez.',
    ended: 'Cette page ne suit plus l’envoi : votre reçu montre la suite.',
    look: 'Regarder encore',
  },
  next: {
    event: 'Venez',
    calendar: 'L’ajouter à votre agenda',
    saved:
      'Un fichier d’agenda est enregistré. Ouvrez-le, et votre agenda demande s’il faut ajouter l’événement.',
    about: 'Plus sur l’événement',
    learnMore: 'En savoir plus',
  },
  share: {
    title: 'Invitez d’autres personnes à participer',
    share: 'Partager',
    on: 'Partager sur {name}',
    email: 'Partager par e-mail',
    copyLink: 'Copier le lien',
    linkCopied: 'Le lien est copié.',
    copyFailed: 'La copie n’a pas marché. Le lien : {url}',
  },
  mail: {
    waiting:
      'L’e-mail avec votre lien n’est pas encore parti. Il partira dès que notre serveur de messagerie l’acceptera.',
    unreachable: 'Nous n’avons pas pu joindre votre adresse e-mail.',
    later:
      'Plus aucun message ne peut partir vers cette adresse aujourd’hui : le lien viendra plus tard, ou utilisez une autre adresse.',
    correct: 'Corriger l’adresse',
    again: 'Renvoyer l’e-mail',
    asked:
      'C’est demandé. Si rien n’arrive d’ici quelques minutes, assez d’e-mails sont partis pour le moment : regardez aussi dans les indésirables.',
    notAsked: 'Pas de réponse. Réessayez dans un instant.',
  },
  signers: {
    title: 'Signatures récentes',
    more: 'En voir plus',
  },
};
export default after;
