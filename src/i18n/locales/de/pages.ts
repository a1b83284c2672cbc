import type { Served } from '../../served.ts';

const pages: Served['pages'] = {
  form: {
    formTitle: 'Prüfen und unterschreiben',
    signUpTitle: 'Prüfen und eintragen',
    formHint: 'Nichts wird gesendet, bevor Sie am Ende dieser Seite auf den Knopf drücken.',
    honeypot: 'Lassen Sie dieses Feld leer',
    tooLong: {
      given: 'Schreiben Sie Ihren Vornamen mit höchstens 100 Buchstaben',
      family: 'Schreiben Sie Ihren Nachnamen mit höchstens 100 Buchstaben',
      comment: 'Schreiben Sie höchstens 1.000 Buchstaben',
    },
  },
  receipt: {
    receiptTitle: 'Ihr Beleg',
    counted: 'Ihre Unterschrift ist gezählt',
    signedUp: 'Sie haben sich eingetragen',
    recorded: 'Ihre Aktion ist gespeichert',
    awaiting: 'Fast fertig: Es zählt, sobald Sie Ihre E-Mail-Adresse bestätigen',
    awaitingSignUp: 'Fast fertig: Sie sind eingetragen, sobald Sie Ihre E-Mail-Adresse bestätigen',
    withdrawn: 'Das wurde zurückgezogen',
    recordedOn: 'Gespeichert am {date}',
    keepLink: 'Heben Sie die Adresse dieser Seite auf: Wer sie hat, kann diesen Beleg lesen.',
    you: 'Was Sie uns gesagt haben',
    ageTold: 'Alter',
    agreed: 'Was wir Ihnen gesagt haben und wozu Sie Ja gesagt haben',
    agreedNone: 'Es wurden keine Angaben über Sie übergeben. Deshalb war kein Ja nötig.',
    asked: 'Wir haben gefragt: {question}',
    answered: 'Sie haben geantwortet: {answer}',
    letters: 'Wohin es ging',
    subject: 'Betreff: {subject}',
    backTo: 'Zurück zu {page}',
    next: 'Was Sie jetzt tun können',
    answers: {
      told: 'Wir haben Sie informiert',
      given: 'Sie haben Ja gesagt',
      refused: 'Sie haben Nein gesagt',
    },
    responsible: 'Verantwortlich: {who}',
  },
  keeping: {
    ended: 'Sie haben das am {date} zurückgezogen.',
    end: 'Ich ziehe das zurück',
    keep: 'Kopie mit Unterschrift behalten',
    keepWhy: 'Eine Datei mit all dem und einer digitalen Unterschrift als Beweis, auch ohne diese Website.',
    proof: 'Der Beweis',
    proofWhat:
      'Unten steht derselbe Beleg, unterschrieben von {issuer}. Wer diese Datei hat, kann sie prüfen lassen: upstander receipt verify <diese Datei> --endpoint {issuer}',
    takeBack: 'Alles zurückziehen',
    takeBackWhat:
      'Es zählt nicht mehr, nichts wird mehr gesendet, und Ihr Einverständnis endet. Was schon gesendet ist, kann nicht zurückgeholt werden.',
    takeBackSure: 'Ja, zurückziehen',
    forget: 'Meine Angaben löschen',
    forgetWhat:
      'Ihr Name, Ihre Adresse und Ihre Worte werden hier gelöscht. Wenn Sie diese E-Mail-Adresse bestätigt haben, auch bei Ihren anderen Aktionen. Nur eine Zahl bleibt. Was schon gesendet ist, kann nicht zurückgeholt werden. Niemand kann danach beweisen, dass Sie es waren.',
    forgetSure: 'Ja, alles löschen',
    forgotten: 'Seit dem {date} ist hier nicht mehr bekannt, wer das war.',
  },
  frame: { helpIn: 'Hilfetelefone: {country}' },
  failure: {
    back: 'Gehen Sie mit der Zurück-Taste Ihres Browsers zurück.',
    failedTitle: 'Das hat nicht geklappt',
    failures: {
      'unknown-campaign': 'Diese Kampagne gibt es nicht.',
      'unknown-receipt': 'Diesen Beleg gibt es nicht. Prüfen Sie, ob die ganze Adresse kopiert wurde.',
      'unknown-link':
        'Diesen Link gibt es nicht. Prüfen Sie, ob die ganze Adresse aus der E-Mail kopiert wurde.',
      'not-found': 'Diese Seite gibt es nicht.',
      'campaign-closed': 'Diese Kampagne ist beendet. Mitmachen ist nicht mehr möglich.',
      'id-conflict':
        'Dieses Formular wurde schon gesendet, und was Sie damals gesendet haben, ist gespeichert. Öffnen Sie die Seite der Kampagne noch einmal, um neu anzufangen.',
      'body-too-large': 'Das war zu viel Text. Gehen Sie zurück und kürzen Sie ihn.',
      'no-petition': 'Hier gibt es nichts zu unterschreiben: Diese Kampagne bittet um Briefe oder Anrufe.',
      overloaded:
        'Gerade machen sehr viele mit. Warten Sie kurz, gehen Sie zurück und drücken Sie noch einmal auf den Knopf.',
      'server-error':
        'Bei uns ging etwas schief und nichts wurde gespeichert. Gehen Sie zurück und drücken Sie noch einmal auf den Knopf.',
    },
    failedOther: 'Die Seite hat etwas gesendet, das wir nicht lesen konnten. Nichts wurde gespeichert.',
  },
  confirmation: {
    askedBy: 'Eine Bitte von {organisation}',
    confirmTitle: {
      letter: { one: 'Ihren Brief senden?', other: 'Ihre {n} Briefe senden?' },
      signature: 'War das Ihre Unterschrift?',
      signUp: 'Möchten Sie sich eintragen?',
    },
    confirmWhat: {
      letter: {
        one: 'Ihr Brief wartet auf Sie. Drücken Sie auf den Knopf, dann wird er in Ihrem Namen gesendet, an:',
        other:
          'Ihre Briefe warten auf Sie. Drücken Sie auf den Knopf, dann werden sie in Ihrem Namen gesendet, an:',
      },
      signature: 'Sie wartet auf Ihre Antwort. Drücken Sie auf den Knopf, dann zählt sie.',
      signUp:
        'Jemand hat sich mit dieser E-Mail-Adresse eingetragen. Drücken Sie auf den Knopf, wenn Sie das waren.',
    },
    inName: 'Im Namen von {name}',
    confirm: {
      letter: { one: 'Ja, meinen Brief senden', other: 'Ja, meine {n} Briefe senden' },
      signature: 'Ja, meine Unterschrift zählen',
      signUp: 'Ja, mich eintragen',
    },
    until: 'Dieser Link gilt bis zum {date}.',
    notYou: 'Wenn Sie das nicht waren, tun Sie nichts: Nichts wird gesendet und nichts zählt.',
    withdrawLink: 'Das war ich nicht: Bitte löschen',
    confirmedTitle: 'Bestätigt. Danke.',
    confirmed: {
      letter: {
        one: 'Ihr Brief kann jetzt gesendet werden.',
        other: 'Ihre Briefe können jetzt gesendet werden.',
      },
      signature: 'Ihre Unterschrift ist gezählt.',
      signUp: 'Sie haben sich eingetragen.',
    },
    paused: {
      letter: {
        one: 'Die Kampagne macht gerade Pause. Ihr Brief wird danach gesendet.',
        other: 'Die Kampagne macht gerade Pause. Ihre Briefe werden danach gesendet.',
      },
      signature: 'Ihre Unterschrift ist gezählt.',
      signUp: 'Sie haben sich eingetragen.',
    },
    receipt: 'Ihr Beleg zeigt das alles, auch später',
    expiredTitle: 'Dieser Link ist abgelaufen',
    expired: 'Er galt bis zum {date}. Nichts wurde gesendet und nichts wurde gezählt.',
    again: 'Einen neuen Link senden',
    requestedTitle: 'Sehen Sie in Ihre E-Mails',
    requested:
      'Wenn etwas auf Ihre Bestätigung wartet, ist ein neuer Link unterwegs an die angegebene Adresse. Sehen Sie auch im Spam-Ordner nach.',
    requestedFew: 'Wir senden nur wenige solche E-Mails am Tag an eine Adresse.',
    withdrawnTitle: 'Es ist zurückgezogen',
    withdrawn: 'Nichts davon wird mehr gesendet, und es zählt nicht.',
    withdrawTitle: 'Waren Sie das nicht?',
    withdrawWaiting: {
      letter: {
        one: 'Jemand hat mit Ihrer E-Mail-Adresse einen Brief geschrieben. Er wurde nicht gesendet. Drücken Sie auf den Knopf, dann wird alles Geschriebene gelöscht.',
        other:
          'Jemand hat mit Ihrer E-Mail-Adresse {n} Briefe geschrieben. Sie wurden nicht gesendet. Drücken Sie auf den Knopf, dann wird alles Geschriebene gelöscht.',
      },
      signature:
        'Jemand hat mit Ihrer E-Mail-Adresse unterschrieben. Das wurde nicht gezählt. Drücken Sie auf den Knopf, dann wird alles Geschriebene gelöscht.',
      signUp:
        'Jemand hat sich mit Ihrer E-Mail-Adresse eingetragen. Das zählt nicht. Drücken Sie auf den Knopf, dann wird alles Geschriebene gelöscht.',
    },
    withdrawRecorded: {
      letter:
        'Das wurde über Ihre E-Mail bestätigt. Drücken Sie auf den Knopf, dann zählt es nicht mehr. Was noch nicht gesendet ist, bleibt hier; was schon gesendet ist, kann nicht zurückgeholt werden.',
      signature: 'Das wurde über Ihre E-Mail bestätigt. Drücken Sie auf den Knopf, dann zählt es nicht mehr.',
      signUp:
        'Das wurde über Ihre E-Mail bestätigt. Drücken Sie auf den Knopf, dann zählt dieser Eintrag nicht mehr und das Einverständnis dazu endet. Ein anderer Eintrag mit dieser Adresse hat seinen eigenen Link.',
    },
    withdrawThis: {
      letter:
        'Drücken Sie auf den Knopf, dann zählt es nicht mehr. Was noch nicht gesendet ist, bleibt hier; was schon gesendet ist, kann nicht zurückgeholt werden.',
      signature: 'Drücken Sie auf den Knopf, dann zählt es nicht mehr.',
      signUp:
        'Drücken Sie auf den Knopf, dann zählt dieser Eintrag nicht mehr und das Einverständnis dazu endet. Ein anderer Eintrag mit dieser Adresse hat seinen eigenen Link.',
    },
    withdraw: 'Zurückziehen',
  },
  updates: {
    title: 'Keine solchen E-Mails mehr?',
    what: 'Drücken Sie auf den Knopf, dann kommt an diese Adresse keine E-Mail mehr zu dieser Kampagne. Was unterschrieben oder gesendet wurde, bleibt.',
    stop: 'Keine E-Mails mehr',
    endedTitle: 'Keine solchen E-Mails mehr',
    ended:
      'An diese Adresse kommt keine E-Mail mehr zu dieser Kampagne. Was unterschrieben oder gesendet wurde, bleibt.',
    notYou: 'Ich habe das nicht unterschrieben',
  },
  signUpUpdates: {
    what: 'Drücken Sie auf den Knopf, dann kommt an diese Adresse keine E-Mail mehr zu dieser Kampagne. Der Eintrag zählt weiter.',
    ended: 'An diese Adresse kommt keine E-Mail mehr zu dieser Kampagne. Der Eintrag zählt weiter.',
    notYou: 'Ich habe mich nicht eingetragen',
  },
};
export default pages;
