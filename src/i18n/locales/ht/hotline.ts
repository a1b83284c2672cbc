// What is known of a help line.
import type { Parts } from '../../catalogue.ts';

const hotline: Parts['hotline'] = {
  hotlineFacts: {
    emergency: 'Ou an danje kounye a? Rele',
    emergencyUnknown: 'Ou an danje kounye a? Rele nimewo ijans kote ou ye a.',
    open: 'Ouvè kounye a',
    open247: 'Ouvè kounye a, 24 sou 24',
    openUntil: 'Ouvè kounye a, jiska: {time}',
    closed: 'Fèmen kounye a',
    opens: 'Fèmen kounye a, l ap ouvri: {time}',
    twoClocks: '{time} nan {place}, {own} kote ou ye a',
    always: 'Lajounen kou lannwit, chak jou.',
    hours: 'Lè li ouvè, dapre lè {place}: {list}.',
    confidential: 'Se ou ki deside sa ou vle di.',
    languages: 'Lang: {list}.',
    interpreters: 'Plis lang ak entèprèt nan telefòn.',
    operator: 'Se {name} ki okipe liy lan.',
    police: 'Se lapolis ki okipe liy sa a.',
    forWomen: 'Pou fanm.',
    forChildren: 'Pou timoun ak jèn.',
    forAdults: 'Pou granmoun.',
    sources: 'Dapre sous piblik nan dat {date}.',
    checked: 'Nou te rele epi verifye li nan dat {date}.',
    partly: 'Petèt gen nan sa ki chanje.',
    source: 'Sous:',
    bill: 'Si ou rele liy sa a, sa parèt sou fakti telefòn ou.',
    billNot: 'Si ou rele liy sa a, sa pa parèt sou fakti telefòn ou, dapre sous piblik.',
    billUnknown: 'Si ou rele, sa ka parèt sou fakti telefòn ou.',
    none: 'Nou pa konnen okenn liy pou sa yo mande isit la. Si ou an danje, rele nimewo ijans kote ou ye a.',
    someMissing: 'Nou pa t ka chaje tout liy èd yo.',
    leaveHelp: 'Pou ou ale vit, peze bouton anwo a, oswa peze Escape twa fwa.',
    history:
      'Istorik navigatè ou, bouton Retounen an ak lis apèl ak mesaj nan telefòn ou ka toujou montre sa ou te fè. Kat sa a pa kenbe anyen.',
    clear: 'Ki jan pou efase yo',
    clearHistory:
      'Nan meni navigatè ou, ouvri Istorik epi efase paj sit sa a yo. Si ou efase tout bagay, yon moun ka remake sa.',
    clearBack: 'Apre sa, fèmen onglè sa a: Retounen ka mennen nan lòt paj sit sa a ou te li.',
    clearCalls: 'Nan lis apèl ak nan mesaj telefòn ou, efase nimewo sa a.',
    clearNext:
      'Pwochen fwa, sèvi ak yon fenèt prive. Si gen yon moun ki ka ap siveye aparèy sa a, pran yon lòt: nan yon bibliyotèk, oswa aparèy yon zanmi.',
  },
};
export default hotline;
