import type { Served } from '../../served.ts';

const mails: Served['mails'] = {
  confirmation: {
    subject: {
      letter: { one: 'Confirmez votre lettre : {title}', other: 'Confirmez vos lettres : {title}' },
      signature: 'Confirmez votre signature : {title}',
      signUp: 'Confirmez votre adresse e-mail : {title}',
    },
    what: {
      letter: {
        one: 'Une lettre a été écrite avec cette adresse e-mail, et vous attend. Elle fait partie de la campagne « {title} ».',
        other:
          '{n} lettres ont été écrites avec cette adresse e-mail, et vous attendent. Elles font partie de la campagne « {title} ».',
      },
      signature: 'Une personne a signé « {title} » avec cette adresse e-mail.',
      signUp: 'Une personne s’est inscrite à « {title} » avec cette adresse e-mail.',
    },
    toThem: 'À :',
    confirm: {
      letter: {
        one: 'Était-ce vous ? Ouvrez cette page et confirmez. La lettre part alors, en votre nom :',
        other: 'Était-ce vous ? Ouvrez cette page et confirmez. Les lettres partent alors, en votre nom :',
      },
      signature: 'Était-ce vous ? Ouvrez cette page et confirmez. La signature compte alors :',
      signUp: 'Était-ce vous ? Ouvrez cette page et confirmez. L’inscription est alors faite :',
    },
    page: 'Rien ne se passe avant que vous appuyiez sur le bouton de cette page.',
    until: 'Le lien marche jusqu’au {date}.',
    notYou: 'Si ce n’était pas vous, ne faites rien : rien n’est envoyé, et rien ne compte.',
    withdraw: 'Je n’ai pas demandé ceci : tout supprimer',
  },
  updates: {
    subject: 'Du nouveau sur {bill} : {title}',
    news: 'Il y a du nouveau sur {bill}, {billTitle} :',
    asOf: 'Au {date}.',
    readOn: 'Lire la suite :',
    why: {
      signed:
        'Le {date}, « {title} » a été signé avec cette adresse e-mail, et des e-mails à ce sujet ont été acceptés.',
      signedUp:
        'Le {date}, une personne s’est inscrite à « {title} » avec cette adresse e-mail, et des e-mails à ce sujet ont été acceptés.',
      acted:
        'Le {date}, cette adresse e-mail a été utilisée pour « {title} », et des e-mails à ce sujet ont été acceptés.',
    },
    receipt: 'Voir tout ce qui est enregistré, le garder, le retirer ou le faire supprimer :',
    stop: {
      signed: 'Ne plus recevoir ces e-mails, ou « Je n’ai pas signé ceci » :',
      signedUp: 'Ne plus recevoir ces e-mails, ou « L’inscription ne vient pas de moi » :',
      acted: 'Ne plus recevoir ces e-mails, ou « Je n’ai pas fait ceci » :',
    },
  },
  letter: {
    via: '{name} via {organisation}',
    confirmed: 'La personne qui écrit a confirmé cette adresse e-mail : {email}',
    notConfirmed: 'L’adresse e-mail de la personne qui écrit ({email}) n’a pas été confirmée.',
  },
};
export default mails;
