// A petition without a statement: nobody signs, they sign up.
import type { Parts } from '../../catalogue.ts';

const signUp: Parts['signUp'] = {
  petition: {
    sign: 'Eintragen',
    signing: 'Wird eingetragen\u00a0…',
    elsewhere: 'Hier eintragen',
  },
  asks: {
    topics: 'Wovon möchten Sie hören?',
  },
  after: {
    thanks: 'Danke. Sie sind eingetragen.',
    thanksCounted: 'Sie werden einmal gezählt, auch wenn Sie sich öfter eintragen.',
    almost: 'Fast fertig. Sehen Sie in Ihre E-Mails.',
    almostWhy: 'Sie sind eingetragen, sobald Sie es dort bestätigen.',
    closed: 'Eintragen ist nicht mehr möglich',
    closedWhen: 'Es ging bis zum {date}.',
    signed: 'Sie haben sich eingetragen.',
    signedOn: 'Am {date}, auf diesem Gerät.',
    signedWaiting: 'Noch nicht bestätigt? Nutzen Sie den Link in Ihrer E-Mail. Ihr Eintrag gilt erst danach.',
    signAgain: 'Mit einer anderen Adresse eintragen',
    keeps:
      'Dieses Gerät merkt sich 180 Tage lang, dass und wann sich hier jemand eingetragen hat; nicht, wer.',
    forget: 'Vergessen',
    forgotten: 'Vergessen. Davon ist auf diesem Gerät nichts mehr da.',
    receipt: 'Ihr Beleg',
    receiptWhat: 'zeigt genau, wozu Sie Ja gesagt haben.',
  },
  waiting: {
    keepWhat:
      'Können Sie nicht warten? Ihr Eintrag, mit Ihren Eingaben und Ihrem Einverständnis, kann bis zum {date} auf diesem Gerät bleiben. Er wird gesendet, wenn Sie wieder Internet haben und diese Website öffnen. Speichern Sie ihn nicht auf einem Gerät, das auch andere nutzen.',
    kept: {
      one: 'Ein Eintrag wartet auf diesem Gerät. Er ist noch nicht gesendet.',
      other: '{n} Einträge warten auf diesem Gerät. Sie sind noch nicht gesendet.',
    },
    another: 'Mit einer anderen Adresse eintragen',
    sent: 'Ihr Eintrag wartete auf diesem Gerät. Das Internet war wieder da und er wurde gesendet.',
    asksAgain:
      'Ihr Eintrag wartete auf diesem Gerät und ist noch nicht gesendet: Ein Text unten hat sich inzwischen geändert. Lesen Sie ihn und antworten Sie noch einmal.',
    ended:
      'Die Aktion endete, bevor der wartende Eintrag gesendet werden konnte. Er ist von diesem Gerät gelöscht.',
    expired:
      'Der wartende Eintrag konnte sieben Tage lang nicht gesendet werden. Er ist von diesem Gerät gelöscht und zählt nicht: Bitte tragen Sie sich noch einmal ein.',
    refused:
      'Der wartende Eintrag kann von dieser Seite nicht gesendet werden. Er ist von diesem Gerät gelöscht.',
    notTaken: 'Der wartende Eintrag wurde so nicht angenommen.',
  },
};
export default signUp;
