// A petition without a statement: nobody signs, they sign up.
import type { Parts } from '../../catalogue.ts';

const signUp: Parts['signUp'] = {
  petition: {
    sign: 'S’inscrire',
    signing: 'Inscription en cours…',
    elsewhere: 'S’inscrire ici',
  },
  asks: {
    topics: 'De quoi voulez-vous des nouvelles ?',
  },
  after: {
    thanks: 'Merci. Votre inscription est faite.',
    thanksCounted: 'Elle compte une seule fois, même si vous recommencez.',
    almost: 'C’est presque fini. Regardez vos e-mails.',
    almostWhy: 'L’inscription est faite dès que vous la confirmez là.',
    closed: 'Ces inscriptions sont terminées',
    closedWhen: 'Elles étaient ouvertes jusqu’au {date}.',
    signed: 'Votre inscription est déjà faite.',
    signedOn: 'Le {date}, sur cet appareil.',
    signedWaiting:
      'Elle est valable dès que vous la confirmez avec le lien dans vos e-mails, si ce n’est pas déjà fait.',
    signAgain: 'S’inscrire avec une autre adresse',
    keeps: 'Pendant 180 jours, cet appareil retient qu’une personne s’est inscrite ici, et quand ; pas qui.',
    forget: 'L’oublier',
    forgotten: 'C’est oublié. Rien de ceci n’est gardé sur cet appareil.',
    receipt: 'Votre reçu',
    receiptWhat: 'montre exactement ce que vous avez accepté.',
  },
  waiting: {
    keepWhat:
      'Vous ne pouvez pas attendre ? Votre inscription, avec ce que vous avez écrit et accepté, peut rester sur cet appareil jusqu’au {date}. Elle sera envoyée quand vous ouvrirez ce site avec du réseau. Ne le faites pas sur un appareil que d’autres utilisent.',
    kept: {
      one: 'Une inscription attend sur cet appareil. Elle n’est pas encore envoyée.',
      other: '{n} inscriptions attendent sur cet appareil. Elles ne sont pas encore envoyées.',
    },
    another: 'S’inscrire avec une autre adresse',
    sent: 'Votre inscription attendait sur cet appareil. Le réseau est revenu, et elle a été envoyée.',
    asksAgain:
      'Votre inscription attendait sur cet appareil et n’est pas encore envoyée : un texte ci-dessous a changé entre-temps. Lisez-le, puis répondez à nouveau.',
    ended:
      'Ceci s’est terminé avant que l’inscription qui attendait ici puisse être envoyée. Elle est supprimée de cet appareil.',
    expired:
      'L’inscription qui attendait ici n’a pas pu être envoyée en sept jours. Elle est supprimée de cet appareil et ne compte pas : merci de vous inscrire à nouveau.',
    refused:
      'L’inscription qui attendait ici ne peut pas être envoyée depuis cette page. Elle est supprimée de cet appareil.',
    notTaken: 'L’inscription qui attendait ici n’a pas été acceptée telle quelle.',
  },
};
export default signUp;
