// Finding who is in office, and what an office asks for.
import type { Parts } from '../../catalogue.ts';

const who: Parts['who'] = {
  who: {
    found: { one: '{n} Person gefunden: {names}.', other: '{n} Personen gefunden: {names}.' },
    forCode: 'Für {code}',
    forAddress: 'Für Ihre Adresse',
    change: 'Ändern',
    split: '{code} liegt in mehr als einem Wahlkreis. Ihre Straße entscheidet, welcher für Sie gilt.',
    splitPick: '{code} liegt in mehr als einem Wahlkreis. Wählen Sie die Person, die Sie vertritt.',
    choose: '{office}: Wählen Sie, wer Sie vertritt',
    orChoose: '{office}: Oder wählen Sie den Namen, den Sie kennen',
    chooseHelp: 'Nicht sicher? Ihr Wahlamt kann es Ihnen anhand Ihrer Straße sagen.',
    tooMany: '{office}: Es sind zu viele, um sie hier zu zeigen. Suchen Sie nach einem Namen.',
    street: 'Straße und Hausnummer',
    city: 'Ort',
    region: 'Bundesstaat',
    chooseRegion: 'Wählen',
    streetHelp: 'Nur um Ihren Wahlkreis zu finden. Wird nicht gespeichert.',
    findDistrict: 'Meinen Wahlkreis finden',
    unknownAddress:
      'Wir konnten diese Adresse nicht finden. Prüfen Sie Straße und Ort oder wählen Sie einen Namen.',
    official: 'Name der Person im Amt',
    officialHelp: 'Der Nachname genügt.',
    search: 'Suchen',
    noName:
      'Niemand mit diesem Namen hat ein Amt, an das diese Kampagne schreibt. Prüfen Sie die Schreibweise oder suchen Sie nur nach dem Nachnamen.',
    moreNames: 'Nur die ersten {n} werden gezeigt. Schreiben Sie einen Vornamen dazu, um andere zu sehen.',
    noNames: 'Hier kann nicht nach Namen gesucht werden.',
    unknownPlace:
      '{office}: Zu dieser Postleitzahl kennen wir niemanden. Vielleicht gehört sie zu einem Postfach: Versuchen Sie es mit der Ihrer Wohnung.',
    military:
      'Postleitzahlen des Militärs haben keinen Wahlkreis. Es zählt die Adresse zu Hause, mit der Sie wählen.',
    noSuchOffice: '{office}: Dieses Amt wird an diesem Ort nicht gewählt.',
    vacant: '{office}: Der Sitz ist zurzeit frei.',
    seatVacant:
      '{office}: Ein anderer Sitz zu dieser Postleitzahl ist zurzeit frei. Vielleicht ist es der Sitz für Ihren Wahlkreis.',
    seatEnded:
      '{office}: Bei einem anderen Sitz zu dieser Postleitzahl ist die letzte Amtszeit in unserem Verzeichnis zu Ende. Wir wissen noch nicht, wer folgt.',
    termEnded:
      '{office}: Die letzte Amtszeit in unserem Verzeichnis ist zu Ende. Wir wissen noch nicht, wer folgt.',
    unknownHere: '{office}: Wir konnten diese Adresse nicht finden.',
    notLoaded: '{office}: Das steht nicht in diesem Verzeichnis.',
    votingOnly: 'Diese Kampagne schreibt nur an Mitglieder, die abstimmen dürfen.',
    nobody: 'Wir haben niemanden zum Anschreiben gefunden',
    stale:
      'Dieses Verzeichnis ist nicht mehr aktuell: Es ist vom {date}. Prüfen Sie auf der Website der Person, ob sie noch im Amt ist.',
    source: 'Quelle: {source}, {date}.',
    notYours: 'Nicht Ihre Abgeordneten?',
    notYoursHelp:
      'Wahlkreise ändern sich, und auch, wer ein Amt hat. Suchen Sie auf einem anderen Weg oder fragen Sie Ihr Wahlamt.',
    officialPage: '{office}: eigene Seite für die Suche',
    otherCode: 'Andere Postleitzahl versuchen',
    byStreet: 'Mit Adresse suchen',
    byName: 'Nach Namen suchen',
    offline:
      'Es kam keine Antwort: Vielleicht sind Sie offline. Ihre Eingaben bleiben hier. Versuchen Sie es wieder, sobald Sie Internet haben, oder nehmen Sie einen anderen Weg.',
    busy: 'Gerade suchen sehr viele. Ihre Eingaben bleiben hier: Warten Sie eine Minute und versuchen Sie es noch einmal oder nehmen Sie einen anderen Weg.',
    failed:
      'Das Verzeichnis hat gerade ein Problem. Ihre Eingaben bleiben hier: Versuchen Sie es gleich noch einmal oder nehmen Sie einen anderen Weg.',
    noDirectory: 'Zurzeit gibt es kein Verzeichnis für diese Suche. Nehmen Sie einen anderen Weg.',
    addressFailed:
      'Zurzeit kann nicht nach Adressen gesucht werden. Ihre Eingaben bleiben hier: Versuchen Sie es gleich noch einmal oder wählen Sie einen Namen.',
    gone: 'An {names} kann von hier nicht mehr geschrieben werden. Deshalb wurde noch nichts gesendet. Alle anderen sind noch gewählt und Ihre Eingaben bleiben hier: Versuchen Sie es noch einmal.',
    goneAll:
      'An {names} kann von hier nicht mehr geschrieben werden. Deshalb wurde nichts gesendet. Ihre Eingaben bleiben hier: Wählen Sie jemand anders.',
    notTheirs:
      '{names}: Ihre Adresse oder Postleitzahl liegt außerhalb des vertretenen Gebiets, und das Büro nimmt nur Briefe von dort an. Es wurde noch nichts gesendet und Ihre Eingaben bleiben hier. Korrigieren Sie die Adresse, wählen Sie neu unter „{step}“ oder nehmen Sie unten einen anderen Weg.',
    goneCounted:
      'An {names} kann von hier nicht mehr geschrieben werden: Für Ihren Brief oder Anruf ändert das nichts, aber er wird nicht gezählt.',
  },
  needs: {
    why: '{names}: Dieses Büro nimmt Briefe nur mit diesen Angaben an. Es bekommt sie mit Ihrem Brief.',
    prefix: 'Ihre Anrede',
    choose: 'Bitte wählen',
    topic: 'Worum es in Ihrem Brief geht',
    phone: 'Telefon',
    street: 'Straße und Hausnummer',
    city: 'Ort',
    region: 'Bundesstaat, mit zwei Buchstaben',
    regionElsewhere: 'Bundesland oder Region',
  },
};
export default who;
