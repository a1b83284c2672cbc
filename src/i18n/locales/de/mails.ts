import type { Served } from '../../served.ts';

const mails: Served['mails'] = {
  confirmation: {
    subject: {
      letter: { one: 'Bestätigen Sie Ihren Brief: {title}', other: 'Bestätigen Sie Ihre Briefe: {title}' },
      signature: 'Bestätigen Sie Ihre Unterschrift: {title}',
      signUp: 'Bestätigen Sie Ihre E-Mail-Adresse: {title}',
    },
    what: {
      letter: {
        one: 'Mit dieser E-Mail-Adresse wurde ein Brief geschrieben. Er wartet auf Sie und gehört zur Kampagne „{title}“.',
        other:
          'Mit dieser E-Mail-Adresse wurden {n} Briefe geschrieben. Sie warten auf Ihre Antwort und gehören zur Kampagne „{title}“.',
      },
      signature: 'Jemand hat mit dieser E-Mail-Adresse „{title}“ unterschrieben.',
      signUp: 'Jemand hat sich mit dieser E-Mail-Adresse für „{title}“ eingetragen.',
    },
    toThem: 'An:',
    confirm: {
      letter: {
        one: 'Waren Sie das? Öffnen Sie diese Seite und bestätigen Sie. Dann wird der Brief in Ihrem Namen gesendet:',
        other:
          'Waren Sie das? Öffnen Sie diese Seite und bestätigen Sie. Dann werden die Briefe in Ihrem Namen gesendet:',
      },
      signature: 'Waren Sie das? Öffnen Sie diese Seite und bestätigen Sie. Dann zählt die Unterschrift:',
      signUp: 'Waren Sie das? Öffnen Sie diese Seite und bestätigen Sie. Dann sind Sie eingetragen:',
    },
    page: 'Nichts geschieht, bevor Sie dort auf den Knopf drücken.',
    until: 'Der Link gilt bis zum {date}.',
    notYou: 'Wenn Sie das nicht waren, tun Sie nichts: Nichts wird gesendet und nichts zählt.',
    withdraw: 'Das war ich nicht. Bitte löschen:',
  },
  updates: {
    subject: 'Neues zu {bill}: {title}',
    news: 'Es gibt Neues zu {bill}, {billTitle}:',
    asOf: 'Stand: {date}.',
    readOn: 'Weiterlesen:',
    why: {
      signed:
        'Am {date} wurde mit dieser E-Mail-Adresse „{title}“ unterschrieben, mit der Erlaubnis, E-Mails dazu zu schicken.',
      signedUp:
        'Am {date} hat sich jemand mit dieser E-Mail-Adresse für „{title}“ eingetragen, mit der Erlaubnis, E-Mails dazu zu schicken.',
      acted:
        'Am {date} wurde diese E-Mail-Adresse für „{title}“ benutzt, mit der Erlaubnis, E-Mails dazu zu schicken.',
    },
    receipt: 'Alles ansehen, was gespeichert ist, es behalten, zurückziehen oder löschen lassen:',
    stop: {
      signed: 'Keine solchen E-Mails mehr, oder „Ich habe das nicht unterschrieben“:',
      signedUp: 'Keine solchen E-Mails mehr, oder „Ich habe mich nicht eingetragen“:',
      acted: 'Keine solchen E-Mails mehr, oder „Ich habe das nicht getan“:',
    },
  },
  letter: {
    via: '{name} über {organisation}',
    confirmed: 'Diese E-Mail-Adresse ist bestätigt: {email}',
    notConfirmed: 'Die E-Mail-Adresse zu diesem Brief ({email}) ist nicht bestätigt.',
  },
};
export default mails;
