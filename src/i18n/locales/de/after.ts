// What is said once it is done: the result, the receipt, sharing, what comes next.
import type { Parts } from '../../catalogue.ts';

const after: Parts['after'] = {
  after: {
    thanks: 'Danke. Ihre Unterschrift ist gespeichert.',
    thanksCounted: 'Sie zählt einmal, auch wenn Sie öfter unterschreiben.',
    almost: 'Fast fertig. Sehen Sie in Ihre E-Mails.',
    almostWhy: 'Ihre Unterschrift zählt, sobald Sie sie dort bestätigen.',
    closed: 'Diese Petition ist beendet',
    closedWhen: 'Sie lief bis zum {date}. Neue Unterschriften sind nicht mehr möglich.',
    signed: 'Sie haben diese Petition unterschrieben.',
    signedOn: 'Am {date}, auf diesem Gerät.',
    signedWaiting:
      'Noch nicht bestätigt? Nutzen Sie den Link in Ihrer E-Mail. Ihre Unterschrift zählt erst danach.',
    signAgain: 'Noch einmal oder für andere unterschreiben',
    keeps: 'Dieses Gerät merkt sich 180 Tage lang, dass und wann unterschrieben wurde; nicht, von wem.',
    forget: 'Vergessen',
    forgotten: 'Vergessen. Von dieser Unterschrift ist auf diesem Gerät nichts mehr da.',
    receipt: 'Ihr Beleg',
    receiptWhat: 'zeigt genau, wozu Sie Ja gesagt haben.',
  },
  result: {
    follows: 'Diese Seite bleibt aktuell, solange Sie hier sind.',
    ended: 'Diese Seite wird nicht mehr aktualisiert: Ihr Beleg zeigt, wie es weitergeht.',
    look: 'Noch einmal nachsehen',
  },
  next: {
    event: 'Kommen Sie dazu',
    calendar: 'Im Kalender speichern',
    saved:
      'Eine Kalender-Datei ist gespeichert. Öffnen Sie die Datei: Ihr Kalender fragt dann, ob er den Termin aufnehmen soll.',
    about: 'Mehr zur Veranstaltung',
    learnMore: 'Mehr erfahren',
  },
  share: {
    title: 'Bitten Sie andere, mitzumachen',
    share: 'Teilen',
    on: 'Auf {name} teilen',
    email: 'Per E-Mail teilen',
    copyLink: 'Link kopieren',
    linkCopied: 'Der Link ist kopiert.',
    copyFailed: 'Das Kopieren ging nicht. Der Link: {url}',
  },
  mail: {
    waiting:
      'Die E-Mail mit Ihrem Link ist noch nicht gesendet. Sie wird gesendet, sobald unser Mailserver sie annimmt.',
    unreachable: 'Wir konnten Ihre E-Mail-Adresse nicht erreichen.',
    later:
      'An diese Adresse kann heute keine E-Mail mehr gehen: Der Link kommt später, oder Sie nehmen eine andere Adresse.',
    correct: 'Adresse korrigieren',
    again: 'E-Mail noch einmal senden',
    asked:
      'Angefordert. Kommt in ein paar Minuten keine E-Mail, waren es vorerst genug: Sehen Sie auch im Spam-Ordner nach.',
    notAsked: 'Es kam keine Antwort. Versuchen Sie es gleich noch einmal.',
  },
  signers: {
    title: 'Zuletzt unterschrieben',
    more: 'Mehr zeigen',
  },
};
export default after;
