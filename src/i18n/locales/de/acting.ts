// What is said while a reader acts: what is to be put right, what waits, what is remembered.
import type { Parts } from '../../catalogue.ts';

const acting: Parts['acting'] = {
  problem: {
    problems: { one: 'Bitte prüfen Sie eine Angabe', other: 'Bitte prüfen Sie {n} Angaben' },
    needGiven: 'Geben Sie Ihren Vornamen ein',
    needFamily: 'Geben Sie Ihren Nachnamen ein',
    needEmail: 'Geben Sie Ihre E-Mail-Adresse ein',
    badEmail: 'Geben Sie eine E-Mail-Adresse wie name@example.org ein',
    needPostalCode: 'Geben Sie Ihre Postleitzahl ein',
    badPostalCode: 'Geben Sie eine Postleitzahl wie 93721 ein',
    needZip: 'Geben Sie Ihre Postleitzahl ein',
    badZip: 'Geben Sie eine Postleitzahl mit fünf Ziffern ein, zum Beispiel 93721',
    needStreet: 'Geben Sie Straße und Hausnummer ein',
    needCity: 'Geben Sie Ihren Ort ein',
    needRegion: 'Wählen Sie Ihren Bundesstaat',
    needOfficial: 'Geben Sie einen Namen oder einen Teil davon ein',
    badOfficial: 'Geben Sie mindestens zwei Buchstaben des Namens ein',
    needPrefix: 'Wählen Sie Ihre Anrede',
    needTopic: 'Wählen Sie, worum es in Ihrem Brief geht',
    needPhone: 'Geben Sie Ihre Telefonnummer ein',
    badPhone: 'Geben Sie eine Nummer mit Vorwahl ein, zum Beispiel 559-555-0100',
    needOrganisation: 'Geben Sie den Namen der Organisation ein',
    needRole: 'Geben Sie Ihre Aufgabe dort ein, zum Beispiel Vorsitz',
    badMinimumAge: 'Kreuzen Sie dieses Feld an, wenn Sie alt genug sind',
    needComment: 'Schreiben Sie hier ein paar Worte',
    needAnswer: 'Wählen Sie Ja oder Nein: Beides ist in Ordnung',
    needConsent: 'Kreuzen Sie dieses Feld an, um weiterzumachen',
    badText: 'Das wurde nicht angenommen. Schreiben Sie kürzer und einfacher',
    original: 'Diesen Text gibt es nicht in Ihrer Sprache. Er ist auf {language}.',
    consentChanged:
      'Der Text unten hat sich geändert, seit Sie diese Seite geöffnet haben. Lesen Sie ihn und antworten Sie noch einmal.',
    slow: 'Die Antwort dauert länger als sonst. Nichts geht verloren und nichts wird doppelt gesendet.',
    failedOffline:
      'Es kam keine Antwort: Vielleicht sind Sie offline. Ihre Eingaben bleiben hier. Versuchen Sie es noch einmal: Nichts wird doppelt gezählt.',
    failedBusy:
      'Gerade machen sehr viele mit. Ihre Eingaben bleiben hier: Versuchen Sie es gleich noch einmal.',
    failedRefused:
      'Von dieser Seite darf nichts gesendet werden. Ihre Eingaben bleiben hier. Melden Sie es dem Team dieser Seite oder nehmen Sie einen anderen Weg.',
    failedTooLong:
      'Das ist zu lang zum Senden. Ihre Eingaben bleiben hier: Kürzen Sie sie oder schreiben Sie an weniger Menschen auf einmal.',
    failedInsecure:
      'Diese Seite ist nicht sicher (ihre Adresse beginnt mit http) und kann deshalb nichts senden. Kopieren Sie Ihren Brief und senden Sie ihn auf einem anderen Weg.',
    failedInvalid:
      'Etwas davon wurde nicht angenommen. Ihre Eingaben bleiben hier: Sehen Sie sie durch und versuchen Sie es noch einmal.',
    failedServer:
      'Beim Empfang ging etwas schief. Das liegt nicht an Ihnen. Ihre Eingaben bleiben hier: Versuchen Sie es gleich noch einmal.',
    failedChanged:
      'Das wurde nicht angenommen: Vielleicht hat sich etwas geändert, seit Sie diese Seite geöffnet haben. Ihre Eingaben bleiben hier: Sehen Sie sie durch und senden Sie noch einmal. Hilft das nicht, laden Sie die Seite neu.',
    failedOther:
      'Das konnte nicht gesendet werden. Ihre Eingaben bleiben hier: Versuchen Sie es gleich noch einmal.',
  },
  memory: {
    language: 'Sprache',
    remember: 'Meine Angaben auf diesem Gerät merken',
    forget: 'Meine Angaben löschen',
    nextPerson: 'Nächste Person',
    done: 'Fertig: nächste Person',
    what: 'Name, E-Mail, Postleitzahl und Adresse, 180 Tage lang. Keine Briefe und keine Antworten zum Einverständnis.',
    forgotten: 'Gelöscht. Von Ihren Eingaben ist auf diesem Gerät nichts mehr da.',
  },
  waiting: {
    offline:
      'Sie sind offline. Ihre Eingaben bleiben hier. Alles wird gesendet, sobald das Internet wieder da ist, solange diese Seite offen bleibt.',
    noAnswer:
      'Es kam keine Antwort. Ihre Eingaben bleiben hier und wir versuchen es noch einmal: Nichts wird doppelt gezählt.',
    busy: 'Gerade machen sehr viele mit. Ihre Eingaben bleiben hier und wir versuchen es noch einmal.',
    broken: 'Beim Empfang ging etwas schief. Ihre Eingaben bleiben hier und wir versuchen es noch einmal.',
    stopped:
      'Noch immer keine Antwort. Ihre Eingaben bleiben hier: Versuchen Sie es wieder, wenn das Internet besser ist.',
    trying: 'Neuer Versuch\u00a0…',
    tryNow: 'Jetzt versuchen',
    changed: 'Sie haben etwas geändert. Drücken Sie den Knopf, wenn Sie fertig sind.',
    keepWhat:
      'Können Sie nicht warten? Ihre Unterschrift, mit Ihren Eingaben und Ihrem Einverständnis, kann bis zum {date} auf diesem Gerät bleiben. Sie wird gesendet, wenn Sie wieder Internet haben und diese Website öffnen. Speichern Sie sie nicht auf einem Gerät, das auch andere nutzen.',
    keep: 'Auf diesem Gerät behalten',
    notKept:
      'Dieser Browser speichert nichts. Lassen Sie diese Seite offen oder versuchen Sie es später noch einmal.',
    kept: {
      one: 'Eine Unterschrift wartet auf diesem Gerät. Sie ist noch nicht gesendet.',
      other: '{n} Unterschriften warten auf diesem Gerät. Sie sind noch nicht gesendet.',
    },
    keptUntil:
      'Das wird von selbst gesendet, wenn Sie bis zum {date} mit Internet diese Website öffnen. Danach wird es gelöscht.',
    sendNow: 'Jetzt senden',
    delete: 'Von diesem Gerät löschen',
    another: 'Für andere unterschreiben',
    deleted: 'Von diesem Gerät gelöscht. Es wurde nichts gesendet.',
    sent: 'Ihre Unterschrift wartete auf diesem Gerät. Das Internet war wieder da und sie wurde gesendet.',
    asksAgain:
      'Ihre Unterschrift wartete auf diesem Gerät und ist noch nicht gesendet: Ein Text unten hat sich inzwischen geändert. Lesen Sie ihn und antworten Sie noch einmal.',
    ended:
      'Die Petition endete, bevor die wartende Unterschrift gesendet werden konnte. Sie ist von diesem Gerät gelöscht.',
    expired:
      'Die wartende Unterschrift konnte sieben Tage lang nicht gesendet werden. Sie ist von diesem Gerät gelöscht und zählt nicht: Bitte unterschreiben Sie noch einmal.',
    refused:
      'Die wartende Unterschrift kann von dieser Seite nicht gesendet werden. Sie ist von diesem Gerät gelöscht.',
    notTaken: 'Die wartende Unterschrift wurde so nicht angenommen.',
    understood: 'Weiter',
    correct: 'Ansehen und noch einmal senden',
  },
  asks: {
    phone: 'Telefon',
    phoneHelp: 'Mit Vorwahl. Außerhalb der USA und Kanadas beginnen Sie mit + und der Vorwahl des Landes.',
    signFor: 'Ich unterschreibe',
    self: 'Für mich selbst',
    organisation: 'Für eine Organisation',
    organisationName: 'Name der Organisation',
    role: 'Ihre Aufgabe dort',
    age: 'Ich bin mindestens {n} Jahre alt',
    publicName: 'Ihr Name in der Öffentlichkeit',
    publicHelp:
      'Mit Ihrem Namen wird auch gezeigt, warum Sie unterschreiben, sobald das hier gelesen wurde; Ihre Organisation und Aufgabe nur mit dem vollen Namen.',
    hidden: 'Nicht zeigen',
    initial: 'Vorname und Anfangsbuchstabe',
    full: 'Voller Name',
  },
};
export default acting;
