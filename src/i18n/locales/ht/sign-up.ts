// A petition without a statement: nobody signs, they sign up.
import type { Parts } from '../../catalogue.ts';

const signUp: Parts['signUp'] = {
  petition: {
    sign: 'Enskri',
    signing: 'N ap enskri ou…',
    elsewhere: 'Enskri isit la',
  },
  asks: {
    topics: 'Sou kisa ou vle nouvèl?',
  },
  after: {
    thanks: 'Mèsi. Ou enskri.',
    thanksCounted: 'Ou konte yon sèl fwa, menm si ou enskri ankò.',
    almost: 'Ou prèske fini. Gade nan imèl ou.',
    almostWhy: 'Ou enskri depi ou konfime li nan imèl la.',
    closed: 'Enskripsyon sa a fini',
    closedWhen: 'Li te ouvè jiska {date}.',
    signed: 'Ou enskri deja.',
    signedOn: 'Nan dat {date}, sou aparèy sa a.',
    signedWaiting: 'Li bon depi ou konfime li ak lyen ki nan imèl ou a, si ou poko fè sa.',
    signAgain: 'Enskri ak yon lòt adrès',
    keeps: 'Pandan 180 jou, aparèy sa a kenbe ke yon moun enskri isit la, ak ki lè; li pa kenbe ki moun.',
    forget: 'Bliye sa',
    forgotten: 'Nou bliye sa. Anyen sou sa pa rete sou aparèy sa a.',
    receipt: 'Resi ou',
    receiptWhat: 'montre egzakteman sa ou te aksepte.',
  },
  waiting: {
    keepWhat:
      'Ou pa ka tann? Enskripsyon ou, ak sa ou ekri ak sa ou aksepte, ka rete sou aparèy sa a jiska {date}. L ap ale lè ou ouvri sit sa a ak yon rezo. Pa fè sa sou yon aparèy lòt moun konn sèvi.',
    kept: '{n} enskripsyon ap tann sou aparèy sa a. Anyen poko ale.',
    another: 'Enskri ak yon lòt adrès',
    sent: 'Enskripsyon ou te ap tann sou aparèy sa a. Rezo a tounen, e li ale.',
    asksAgain:
      'Enskripsyon ou te ap tann sou aparèy sa a, e li poko ale: yon tèks anba a chanje pandan tan sa a. Li li, epi reponn ankò.',
    ended: 'Sa a fini anvan enskripsyon ki te ap tann isit la te ka ale. Nou efase li sou aparèy sa a.',
    expired:
      'Enskripsyon ki te ap tann isit la pa t ka ale nan sèt jou. Nou efase li sou aparèy sa a, e li pa konte: tanpri enskri ankò.',
    refused: 'Enskripsyon ki te ap tann isit la pa ka ale apati paj sa a. Nou efase li sou aparèy sa a.',
    notTaken: 'Nou pa t ka aksepte enskripsyon ki te ap tann isit la jan li ye a.',
  },
};
export default signUp;
