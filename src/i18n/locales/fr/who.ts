// Finding who is in office, and what an office asks for.
import type { Parts } from '../../catalogue.ts';

const who: Parts['who'] = {
  who: {
    found: { one: '{n} personne trouvée : {names}.', other: '{n} personnes trouvées : {names}.' },
    forCode: 'Pour {code}',
    forAddress: 'Pour votre adresse',
    change: 'Changer',
    split: '{code} couvre plusieurs districts. Votre rue décide lequel est le vôtre.',
    splitPick: '{code} couvre plusieurs districts. Choisissez la personne qui vous représente.',
    choose: '{office} : choisissez qui vous représente',
    orChoose: '{office} : ou choisissez le nom que vous connaissez',
    chooseHelp: 'Un doute ? Votre bureau électoral peut vous le dire d’après votre rue.',
    tooMany: '{office} : la liste est trop longue pour l’afficher ici. Cherchez un nom.',
    street: 'Rue et numéro',
    city: 'Ville ou village',
    region: 'État',
    chooseRegion: 'Choisir',
    streetHelp: 'Sert seulement à trouver votre district ; n’est pas gardé.',
    findDistrict: 'Trouver mon district',
    unknownAddress:
      'Nous n’avons pas trouvé cette adresse. Vérifiez la rue et la ville, ou choisissez un nom.',
    official: 'Nom de la personne en poste',
    officialHelp: 'Le nom de famille suffit.',
    search: 'Chercher',
    noName:
      'Personne de ce nom n’occupe un poste auquel cette campagne écrit. Vérifiez l’orthographe, ou essayez le nom de famille seul.',
    moreNames: 'Seuls les {n} premiers noms sont affichés. Ajoutez un prénom pour en voir d’autres.',
    noNames: 'On ne peut pas chercher de noms ici.',
    unknownPlace:
      '{office} : nous ne connaissons personne pour ce code. C’est peut-être une boîte postale : essayez le code de votre domicile.',
    military: 'Les codes postaux militaires n’ont pas de district. C’est l’adresse où vous votez qui décide.',
    noSuchOffice: '{office} : ce lieu n’élit personne à ce poste.',
    vacant: '{office} : le poste est vacant pour le moment.',
    seatVacant: '{office} : un autre poste pour ce code est vacant pour le moment. C’est peut-être le vôtre.',
    seatEnded:
      '{office} : pour un autre poste de ce code, le dernier mandat de notre annuaire est fini, et nous ne savons pas encore qui suit.',
    termEnded:
      '{office} : le dernier mandat de notre annuaire est fini, et nous ne savons pas encore qui suit.',
    unknownHere: '{office} : nous n’avons pas trouvé cette adresse.',
    notLoaded: '{office} : absent de cet annuaire.',
    votingOnly: 'Cette campagne écrit seulement aux membres qui peuvent voter.',
    nobody: 'Nous n’avons trouvé personne à qui écrire',
    stale:
      'Cet annuaire n’est pas à jour : il date du {date}. Vérifiez sur la page de la personne qu’elle est toujours en poste.',
    source: 'Source : {source}, {date}.',
    notYours: 'Ces personnes ne vous représentent pas ?',
    notYoursHelp:
      'Les districts changent, et les personnes en poste aussi. Essayez une autre recherche, ou demandez à votre bureau électoral.',
    officialPage: '{office} : leur page pour trouver qui vous représente',
    otherCode: 'Essayer un autre code',
    byStreet: 'Utiliser une adresse',
    byName: 'Chercher par nom',
    offline:
      'Pas de réponse : vous n’avez peut-être pas de connexion. Ce que vous avez écrit est gardé. Réessayez avec une connexion, ou choisissez un autre moyen.',
    busy: 'Trop de personnes font cette recherche en ce moment. Ce que vous avez écrit est gardé : attendez une minute et réessayez, ou choisissez un autre moyen.',
    failed:
      'L’annuaire a un problème en ce moment. Ce que vous avez écrit est gardé : réessayez dans un instant, ou choisissez un autre moyen.',
    noDirectory: 'Il n’y a pas d’annuaire où chercher en ce moment. Choisissez un autre moyen.',
    addressFailed:
      'On ne peut pas chercher d’adresses en ce moment. Ce que vous avez écrit est gardé : réessayez dans un instant, ou choisissez un nom.',
    gone: 'On ne peut plus écrire d’ici à {names} : rien n’a encore été envoyé. Les autres personnes restent choisies, et ce que vous avez écrit est gardé : réessayez.',
    goneAll:
      'On ne peut plus écrire d’ici à {names} : rien n’a été envoyé. Ce que vous avez écrit est gardé : choisissez quelqu’un d’autre.',
    notTheirs:
      '{names} : l’adresse ou le code que vous avez donné est hors de leur territoire, et leur bureau accepte seulement les lettres de là. Rien n’a encore été envoyé, et ce que vous avez écrit est gardé. Corrigez l’adresse, choisissez à nouveau sous « {step} », ou prenez un autre moyen ci-dessous.',
    goneCounted:
      'On ne peut plus écrire d’ici à {names} : votre propre lettre ou appel reste valable, mais sans être compté.',
  },
  needs: {
    why: '{names} : ce bureau accepte seulement les lettres avec ces informations. Il les reçoit avec votre lettre.',
    prefix: 'Civilité',
    choose: 'Choisir',
    topic: 'Le sujet de votre lettre',
    phone: 'Téléphone',
    street: 'Rue et numéro',
    city: 'Ville',
    region: 'État, en deux lettres',
    regionElsewhere: 'État, province ou région',
  },
};
export default who;
