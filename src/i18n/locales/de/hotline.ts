// What is known of a help line.
import type { Parts } from '../../catalogue.ts';

const hotline: Parts['hotline'] = {
  hotlineFacts: {
    emergency: 'Jetzt in Gefahr? Rufen Sie an:',
    emergencyUnknown: 'Jetzt in Gefahr? Rufen Sie die Notrufnummer Ihres Landes an.',
    open: 'Jetzt erreichbar',
    open247: 'Jetzt erreichbar, rund um die Uhr',
    openUntil: 'Jetzt erreichbar, bis {time}',
    closed: 'Jetzt nicht erreichbar',
    opens: 'Jetzt nicht erreichbar, wieder ab {time}',
    twoClocks: '{time} in {place}, {own} bei Ihnen',
    always: 'Tag und Nacht, jeden Tag.',
    hours: 'Zeiten, nach der Uhr in {place}: {list}.',
    confidential: 'Sie entscheiden, was Sie erzählen.',
    languages: 'Sprachen: {list}.',
    interpreters: 'Weitere Sprachen mit Dolmetschen am Telefon.',
    operator: 'Betrieben von {name}.',
    police: 'Diese Nummer gehört zur Polizei.',
    forWomen: 'Für Frauen.',
    forChildren: 'Für Kinder und Jugendliche.',
    forAdults: 'Für Erwachsene.',
    sources: 'Aus öffentlichen Quellen vom {date}.',
    checked: 'Angerufen und geprüft am {date}.',
    partly: 'Manches davon kann veraltet sein.',
    source: 'Quelle:',
    bill: 'Ein Anruf bei dieser Nummer steht auf Ihrer Telefonrechnung.',
    billNot: 'Ein Anruf bei dieser Nummer steht nicht auf Ihrer Telefonrechnung, sagen öffentliche Quellen.',
    billUnknown: 'Ein Anruf kann auf Ihrer Telefonrechnung stehen.',
    none: 'Für das, was hier gesucht wurde, kennen wir keine Nummer. Wenn Sie in Gefahr sind, rufen Sie die Notrufnummer Ihres Landes an.',
    someMissing: 'Nicht alle Hilfetelefone konnten geladen werden.',
    leaveHelp: 'Schnell weg: Drücken Sie den Knopf oben oder dreimal die Taste Escape (Esc).',
    history:
      'Der Verlauf Ihres Browsers, die Zurück-Taste und die Listen der Anrufe und Nachrichten auf Ihrem Telefon können noch zeigen, was Sie getan haben. Diese Karte speichert nichts.',
    clear: 'So löschen Sie das',
    clearHistory:
      'Öffnen Sie im Menü Ihres Browsers den Verlauf und löschen Sie die Seiten dieser Website. Wenn Sie alles löschen, kann das jemand merken.',
    clearBack:
      'Schließen Sie dann diesen Tab: Zurück kann zu anderen Seiten dieser Website führen, die Sie gelesen haben.',
    clearCalls: 'Löschen Sie diese Nummer aus der Anrufliste und aus den Nachrichten Ihres Telefons.',
    clearNext:
      'Nutzen Sie beim nächsten Mal ein privates Fenster. Wenn jemand dieses Gerät überwachen könnte, nehmen Sie ein anderes: in einer Bücherei oder bei jemandem, dem Sie vertrauen.',
  },
};
export default hotline;
