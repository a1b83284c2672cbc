// What is said while a reader acts: what is to be put right, what waits, what is remembered.
import type { Parts } from '../../catalogue.ts';

const acting: Parts['acting'] = {
  problem: {
    problems: { one: 'Un point à corriger', other: '{n} points à corriger' },
    needGiven: 'Entrez votre prénom',
    needFamily: 'Entrez votre nom de famille',
    needEmail: 'Entrez votre adresse e-mail',
    badEmail: 'Entrez une adresse e-mail comme nom@example.org',
    needPostalCode: 'Entrez votre code postal ou ZIP',
    badPostalCode: 'Entrez un code postal ou ZIP comme 93721',
    needZip: 'Entrez votre code ZIP',
    badZip: 'Entrez un code ZIP de cinq chiffres, comme 93721',
    needStreet: 'Entrez votre rue et le numéro',
    needCity: 'Entrez votre ville ou village',
    needRegion: 'Choisissez votre État',
    needOfficial: 'Entrez un nom, ou une partie du nom',
    badOfficial: 'Entrez au moins deux lettres du nom',
    needPrefix: 'Choisissez votre civilité',
    needTopic: 'Choisissez le sujet de votre lettre',
    needPhone: 'Entrez votre numéro de téléphone',
    badPhone: 'Entrez un numéro de téléphone avec l’indicatif, comme 559-555-0100',
    needOrganisation: 'Entrez le nom de l’organisation',
    needRole: 'Entrez votre rôle, par exemple présidence',
    badMinimumAge: 'Cochez cette case si vous avez l’âge demandé',
    needComment: 'Écrivez quelques mots ici',
    needAnswer: 'Choisissez oui ou non : les deux conviennent',
    needConsent: 'Cochez cette case pour continuer',
    badText: 'Ceci n’a pas pu être accepté. Écrivez un texte plus court et plus simple',
    original: 'Ce texte n’existe pas dans votre langue. Sa langue : {language}.',
    consentChanged:
      'Le texte ci-dessous a changé depuis que vous avez ouvert cette page. Lisez-le, puis répondez à nouveau.',
    slow: 'La réponse prend plus de temps que d’habitude. Rien n’est perdu, et rien n’est envoyé deux fois.',
    failedOffline:
      'Pas de réponse : vous n’avez peut-être pas de connexion. Ce que vous avez écrit est gardé ici. Réessayez : rien n’est enregistré deux fois.',
    failedBusy:
      'Trop de personnes participent en ce moment. Ce que vous avez écrit est gardé : réessayez dans un instant.',
    failedRefused:
      'Cette page n’a pas le droit d’envoyer ici. Ce que vous avez écrit est gardé. Prévenez les responsables de cette page, ou choisissez un autre moyen.',
    failedTooLong:
      'C’est trop long pour un seul envoi. Ce que vous avez écrit est gardé : raccourcissez-le, ou écrivez à moins de personnes à la fois.',
    failedInsecure:
      'Cette page n’est pas sûre (son adresse commence par http) : elle ne peut rien envoyer. Copiez votre lettre et envoyez-la par un autre moyen.',
    failedInvalid:
      'Quelque chose n’a pas été accepté. Ce que vous avez écrit est gardé : vérifiez-le, puis réessayez.',
    failedServer:
      'Il y a eu une panne là où arrive votre envoi. Ce n’est pas votre faute, et ce que vous avez écrit est gardé : réessayez dans un instant.',
    failedChanged:
      'Ceci n’a pas été accepté : quelque chose a peut-être changé depuis que vous avez ouvert cette page. Ce que vous avez écrit est gardé : relisez-le et envoyez-le à nouveau. Si cela ne suffit pas, rechargez la page.',
    failedOther: 'L’envoi n’a pas marché. Ce que vous avez écrit est gardé : réessayez dans un instant.',
  },
  memory: {
    language: 'Langue',
    remember: 'Se souvenir de moi sur cet appareil',
    forget: 'M’oublier',
    nextPerson: 'Personne suivante',
    done: 'C’est fait : personne suivante',
    what: 'Nom, e-mail, code postal et adresse, pendant 180 jours. Ni vos lettres, ni vos réponses aux demandes d’accord.',
    forgotten: 'C’est oublié. Rien de ce que vous avez écrit n’est gardé sur cet appareil.',
  },
  waiting: {
    offline:
      'Vous n’avez pas de connexion. Ce que vous avez écrit est gardé ici : l’envoi se fera au retour du réseau, tant que cette page reste ouverte.',
    noAnswer:
      'Pas de réponse. Ce que vous avez écrit est gardé ici, et nous réessayons : rien n’est enregistré deux fois.',
    busy: 'Trop de personnes participent en ce moment. Ce que vous avez écrit est gardé ici, et nous réessayons.',
    broken:
      'Il y a eu une panne là où arrive votre envoi. Ce que vous avez écrit est gardé ici, et nous réessayons.',
    stopped:
      'Toujours pas de réponse. Ce que vous avez écrit est gardé ici : réessayez quand le réseau sera meilleur.',
    trying: 'Nouvel essai…',
    tryNow: 'Réessayer maintenant',
    changed: 'Vous avez changé quelque chose. Appuyez sur le bouton quand vous avez fini.',
    keepWhat:
      'Vous ne pouvez pas attendre ? Votre signature, avec ce que vous avez écrit et accepté, peut rester sur cet appareil jusqu’au {date}. Elle sera envoyée quand vous ouvrirez ce site avec du réseau. Ne le faites pas sur un appareil que d’autres utilisent.',
    keep: 'La garder sur cet appareil',
    notKept: 'Ce navigateur ne garde rien. Laissez cette page ouverte, ou réessayez plus tard.',
    kept: {
      one: 'Une signature attend sur cet appareil. Elle n’est pas encore envoyée.',
      other: '{n} signatures attendent sur cet appareil. Elles ne sont pas encore envoyées.',
    },
    keptUntil:
      'L’envoi se fait tout seul quand vous ouvrez ce site avec du réseau, jusqu’au {date}. Ensuite, tout est supprimé.',
    sendNow: 'Envoyer maintenant',
    delete: 'Supprimer de cet appareil',
    another: 'Signer pour une autre personne',
    deleted: 'Supprimé de cet appareil. Rien n’a été envoyé.',
    sent: 'Votre signature attendait sur cet appareil. Le réseau est revenu, et elle a été envoyée.',
    asksAgain:
      'Votre signature attendait sur cet appareil et n’est pas encore envoyée : un texte ci-dessous a changé entre-temps. Lisez-le, puis répondez à nouveau.',
    ended:
      'La pétition s’est terminée avant que la signature qui attendait ici puisse être envoyée. Elle est supprimée de cet appareil.',
    expired:
      'La signature qui attendait ici n’a pas pu être envoyée en sept jours. Elle est supprimée de cet appareil et ne compte pas : merci de signer à nouveau.',
    refused:
      'La signature qui attendait ici ne peut pas être envoyée depuis cette page. Elle est supprimée de cet appareil.',
    notTaken: 'La signature qui attendait ici n’a pas été acceptée telle quelle.',
    understood: 'Continuer',
    correct: 'La relire et l’envoyer à nouveau',
  },
  asks: {
    phone: 'Téléphone',
    phoneHelp: 'Avec l’indicatif. Hors des États-Unis et du Canada, commencez par + et le code du pays.',
    signFor: 'Je signe',
    self: 'En mon nom',
    organisation: 'Pour une organisation',
    organisationName: 'Nom de l’organisation',
    role: 'Votre rôle dans l’organisation',
    age: 'J’ai {n} ans ou plus',
    publicName: 'Votre nom en public',
    publicHelp:
      'Si votre nom est montré, votre raison l’est aussi, une fois lue ici ; votre organisation et votre rôle, seulement avec le nom complet.',
    hidden: 'Ne pas le montrer',
    initial: 'Prénom et initiale',
    full: 'Nom complet',
  },
};
export default acting;
