// What is said once it is done: the result, the receipt, sharing, what comes next.
import type { Parts } from '../../catalogue.ts';

const after: Parts['after'] = {
  after: {
    thanks: 'Mèsi. Siyati ou anrejistre.',
    thanksCounted: 'Li konte yon sèl fwa, menm si ou siyen ankò.',
    almost: 'Ou prèske fini. Gade nan imèl ou.',
    almostWhy: 'Siyati ou ap konte depi ou konfime li nan imèl la.',
    closed: 'Petisyon sa a fini',
    closedWhen: 'Li te ouvè jiska {date}. Nou pa ka ajoute siyati ankò.',
    signed: 'Ou siyen petisyon sa a.',
    signedOn: 'Nan dat {date}, sou aparèy sa a.',
    signedWaiting: 'L ap konte depi ou konfime li ak lyen ki nan imèl ou a, si ou poko fè sa.',
    signAgain: 'Siyen ankò, oswa pou yon lòt moun',
    keeps: 'Pandan 180 jou, aparèy sa a kenbe ke yon moun siyen, ak ki lè; li pa kenbe ki moun.',
    forget: 'Bliye sa',
    forgotten: 'Nou bliye sa. Anyen sou siyati sa a pa rete sou aparèy sa a.',
    receipt: 'Resi ou',
    receiptWhat: 'montre egzakteman sa ou te aksepte.',
  },
  result: {
    follows: 'Paj sa a ap swiv sa k ap pase pandan ou la.',
    ended: 'Paj sa a pa swiv ankò: resi ou a ap montre sa ki rive.',
    look: 'Gade ankò',
  },
  next: {
    event: 'Vini avèk nou',
    calendar: 'Mete li nan kalandriye ou',
    saved:
      'Nou sove yon fichye kalandriye. Ouvri li, epi kalandriye ou ap mande si li dwe ajoute evènman an.',
    about: 'Plis sou evènman an',
    learnMore: 'Aprann plis',
  },
  share: {
    title: 'Mande lòt moun patisipe',
    share: 'Pataje',
    on: 'Pataje sou {name}',
    email: 'Pataje pa imèl',
    copyLink: 'Kopye lyen an',
    linkCopied: 'Lyen an kopye.',
    copyFailed: 'Nou pa t ka kopye li. Men lyen an: {url}',
  },
  mail: {
    waiting: 'Imèl ki gen lyen ou an poko ale. L ap ale depi sèvè imèl nou an pran li.',
    unreachable: 'Nou pa t ka jwenn adrès imèl ou a.',
    later: 'Nou pa ka voye lòt imèl bay adrès sa a jodi a: lyen an ap vini pita, oswa sèvi ak yon lòt adrès.',
    correct: 'Korije adrès la',
    again: 'Voye imèl la ankò',
    asked: 'Nou mande li. Si anyen pa rive nan kèk minit, gen ase ki ale pou kounye a: gade nan spam tou.',
    notAsked: 'Nou pa jwenn repons. Eseye ankò nan yon ti moman.',
  },
  signers: {
    title: 'Dènye moun ki siyen',
    more: 'Montre plis',
  },
};
export default after;
