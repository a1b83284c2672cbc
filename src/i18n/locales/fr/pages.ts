import type { Served } from '../../served.ts';

const pages: Served['pages'] = {
  form: {
    formTitle: 'Vérifiez et signez',
    signUpTitle: 'Vérifiez et inscrivez-vous',
    formHint: 'Rien n’est envoyé avant que vous appuyiez sur le bouton à la fin de cette page.',
    honeypot: 'Laissez ce champ vide',
    tooLong: {
      given: 'Écrivez votre prénom en 100 lettres au plus',
      family: 'Écrivez votre nom de famille en 100 lettres au plus',
      comment: 'Écrivez 1000 lettres au plus',
    },
  },
  receipt: {
    receiptTitle: 'Votre reçu',
    counted: 'Votre signature est comptée',
    signedUp: 'Votre inscription est faite',
    recorded: 'Votre action est enregistrée',
    awaiting: 'C’est presque fini : cela compte dès que vous confirmez votre adresse e-mail',
    awaitingSignUp:
      'C’est presque fini : l’inscription est faite dès que vous confirmez votre adresse e-mail',
    withdrawn: 'Ceci a été retiré',
    recordedOn: 'Enregistré le {date}',
    keepLink: 'Gardez l’adresse de cette page : toute personne qui l’a peut lire ce reçu.',
    you: 'Ce que vous nous avez dit',
    ageTold: 'Âge',
    agreed: 'Ce qu’on vous a dit et ce que vous avez accepté',
    agreedNone: 'Vous n’avez rien donné sur vous : il n’y avait rien à accepter.',
    asked: 'La question : {question}',
    answered: 'Votre réponse : {answer}',
    letters: 'Où c’est parti',
    subject: 'Objet : {subject}',
    backTo: 'Retour à {page}',
    next: 'Ce que vous pouvez faire ensuite',
    answers: { told: 'On vous l’a dit', given: 'Vous avez accepté', refused: 'Vous avez dit non' },
    responsible: 'Responsable : {who}',
  },
  keeping: {
    ended: 'Vous avez retiré cet accord le {date}.',
    end: 'Je retire cet accord',
    keep: 'Garder une copie signée',
    keepWhy: 'Un fichier avec tout ceci et une signature qui le prouve, même sans ce site.',
    proof: 'La preuve',
    proofWhat:
      'Ci-dessous se trouve le même reçu, signé par {issuer}. Toute personne qui a ce fichier peut le faire vérifier : upstander receipt verify <ce fichier> --endpoint {issuer}',
    takeBack: 'Tout retirer',
    takeBackWhat:
      'Cela ne compte plus, rien d’autre n’est envoyé, et ce que vous avez accepté prend fin. Ce qui est déjà parti ne peut pas être rappelé.',
    takeBackSure: 'Oui, tout retirer',
    forget: 'M’oublier',
    forgetWhat:
      'Votre nom, votre adresse et vos mots sont supprimés ici, aussi pour vos autres actions si vous avez confirmé cette adresse e-mail. Il ne reste qu’un nombre. Ce qui est déjà parti ne peut pas être rappelé, et personne ne pourra prouver ensuite que c’était vous.',
    forgetSure: 'Oui, m’oublier',
    forgotten: 'Depuis le {date}, on ne sait plus ici qui c’était.',
  },
  frame: { helpIn: 'Lignes d’aide : {country}' },
  failure: {
    back: 'Utilisez le bouton Retour de votre navigateur pour revenir.',
    failedTitle: 'Cela n’a pas marché',
    failures: {
      'unknown-campaign': 'Cette campagne n’existe pas.',
      'unknown-receipt': 'Ce reçu n’existe pas. Vérifiez que toute l’adresse a été copiée.',
      'unknown-link': 'Ce lien n’existe pas. Vérifiez que toute l’adresse a été copiée depuis l’e-mail.',
      'not-found': 'Cette page n’existe pas.',
      'campaign-closed': 'Cette campagne est terminée. On ne peut plus participer.',
      'id-conflict':
        'Ce formulaire a déjà été envoyé, et votre premier envoi est enregistré. Ouvrez à nouveau la page de la campagne pour recommencer.',
      'body-too-large': 'Le texte était trop long. Revenez en arrière et raccourcissez-le.',
      'no-petition': 'Il n’y a rien à signer ici : cette campagne demande des lettres ou des appels.',
      overloaded:
        'De très nombreuses personnes participent en même temps. Attendez un instant, revenez en arrière et appuyez à nouveau sur le bouton.',
      'server-error':
        'Il y a eu une panne de notre côté, et rien n’a été enregistré. Revenez en arrière et appuyez à nouveau sur le bouton.',
    },
    failedOther: 'La page a envoyé quelque chose que nous n’avons pas pu lire, et rien n’a été enregistré.',
  },
  confirmation: {
    askedBy: 'Demandé par {organisation}',
    confirmTitle: {
      letter: { one: 'Envoyer votre lettre ?', other: 'Envoyer vos {n} lettres ?' },
      signature: 'Était-ce votre signature ?',
      signUp: 'Faire votre inscription ?',
    },
    confirmWhat: {
      letter: {
        one: 'Elle vous attend. Appuyez sur le bouton, et elle part en votre nom, à :',
        other: 'Elles vous attendent. Appuyez sur le bouton, et elles partent en votre nom, à :',
      },
      signature: 'Elle vous attend. Appuyez sur le bouton, et elle compte.',
      signUp: 'Une personne s’est inscrite avec cette adresse e-mail. Appuyez sur le bouton si c’était vous.',
    },
    inName: 'Au nom de {name}',
    confirm: {
      letter: { one: 'Oui, envoyer ma lettre', other: 'Oui, envoyer mes {n} lettres' },
      signature: 'Oui, compter ma signature',
      signUp: 'Oui, faire mon inscription',
    },
    until: 'Ce lien marche jusqu’au {date}.',
    notYou: 'Si ce n’était pas vous, ne faites rien : rien n’est envoyé, et rien ne compte.',
    withdrawLink: 'Je n’ai pas demandé ceci : tout supprimer',
    confirmedTitle: 'C’est confirmé. Merci.',
    confirmed: {
      letter: {
        one: 'Votre lettre peut partir maintenant.',
        other: 'Vos lettres peuvent partir maintenant.',
      },
      signature: 'Votre signature est comptée.',
      signUp: 'Votre inscription est faite.',
    },
    paused: {
      letter: {
        one: 'La campagne est en pause pour le moment. Votre lettre part quand elle reprend.',
        other: 'La campagne est en pause pour le moment. Vos lettres partent quand elle reprend.',
      },
      signature: 'Votre signature est comptée.',
      signUp: 'Votre inscription est faite.',
    },
    receipt: 'Votre reçu montre tout, maintenant et plus tard',
    expiredTitle: 'Ce lien ne marche plus',
    expired: 'Il marchait jusqu’au {date}. Rien n’a été envoyé, et rien n’a été compté.',
    again: 'M’envoyer un nouveau lien',
    requestedTitle: 'Regardez vos e-mails',
    requested:
      'Si quelque chose attend que vous le confirmiez, un nouveau lien est en route vers l’adresse donnée. Regardez aussi dans les indésirables.',
    requestedFew: 'Nous envoyons seulement quelques messages de ce genre par jour à une même adresse.',
    withdrawnTitle: 'C’est retiré',
    withdrawn: 'Rien d’autre n’en est envoyé, et cela ne compte pas.',
    withdrawTitle: 'Vous n’avez pas demandé ceci ?',
    withdrawWaiting: {
      letter: {
        one: 'Une personne a écrit une lettre avec votre adresse e-mail. Elle n’a pas été envoyée. Appuyez sur le bouton, et ce qui a été écrit est supprimé.',
        other:
          'Une personne a écrit {n} lettres avec votre adresse e-mail. Elles n’ont pas été envoyées. Appuyez sur le bouton, et ce qui a été écrit est supprimé.',
      },
      signature:
        'Une personne a signé avec votre adresse e-mail. Cela n’a pas été compté. Appuyez sur le bouton, et ce qui a été écrit est supprimé.',
      signUp:
        'Une personne s’est inscrite avec votre adresse e-mail. Cela ne compte pas. Appuyez sur le bouton, et ce qui a été écrit est supprimé.',
    },
    withdrawRecorded: {
      letter:
        'Ceci a été confirmé depuis vos e-mails. Appuyez sur le bouton, et cela ne compte plus. Ce qui n’est pas encore parti reste ici ; ce qui est parti ne peut pas être rappelé.',
      signature: 'Ceci a été confirmé depuis vos e-mails. Appuyez sur le bouton, et cela ne compte plus.',
      signUp:
        'Ceci a été confirmé depuis vos e-mails. Appuyez sur le bouton : cette inscription ne compte plus, et ce qui a été accepté avec elle prend fin. Une autre inscription avec cette adresse prend fin par son propre lien.',
    },
    withdrawThis: {
      letter:
        'Appuyez sur le bouton, et cela ne compte plus. Ce qui n’est pas encore parti reste ici ; ce qui est parti ne peut pas être rappelé.',
      signature: 'Appuyez sur le bouton, et cela ne compte plus.',
      signUp:
        'Appuyez sur le bouton : cette inscription ne compte plus, et ce qui a été accepté avec elle prend fin. Une autre inscription avec cette adresse prend fin par son propre lien.',
    },
    withdraw: 'Retirer',
  },
  updates: {
    title: 'Ne plus recevoir ces e-mails ?',
    what: 'Appuyez sur le bouton, et plus aucun e-mail sur cette campagne n’arrive à cette adresse. Ce qui a été signé ou envoyé reste.',
    stop: 'Arrêter ces e-mails',
    endedTitle: 'Vous ne recevrez plus ces e-mails',
    ended:
      'Les e-mails sur cette campagne sont arrêtés pour cette adresse. Ce qui a été signé ou envoyé reste.',
    notYou: 'Je n’ai pas signé ceci',
  },
  signUpUpdates: {
    what: 'Appuyez sur le bouton, et plus aucun e-mail sur cette campagne n’arrive à cette adresse. L’inscription compte toujours.',
    ended: 'Les e-mails sur cette campagne sont arrêtés pour cette adresse. L’inscription compte toujours.',
    notYou: 'L’inscription ne vient pas de moi',
  },
};
export default pages;
