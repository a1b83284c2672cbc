// What is said while a reader acts: what is to be put right, what waits, what is remembered.
import type { Parts } from '../../catalogue.ts';

const acting: Parts['acting'] = {
  problem: {
    problems: 'Gen {n} bagay pou korije',
    needGiven: 'Ekri prenon ou',
    needFamily: 'Ekri non fanmi ou',
    needEmail: 'Ekri adrès imèl ou',
    badEmail: 'Ekri yon adrès imèl tankou non@example.org',
    needPostalCode: 'Ekri kòd postal ou oswa kòd ZIP ou',
    badPostalCode: 'Ekri yon kòd postal oswa yon kòd ZIP tankou 93721',
    needZip: 'Ekri kòd ZIP ou',
    badZip: 'Ekri yon kòd ZIP ki gen senk chif, tankou 93721',
    needStreet: 'Ekri non ri ou ak nimewo kay la',
    needCity: 'Ekri vil ou oswa bouk ou',
    needRegion: 'Chwazi eta ou',
    needOfficial: 'Ekri yon non, oswa yon pati ladan li',
    badOfficial: 'Ekri omwen de lèt nan non an',
    needPrefix: 'Chwazi tit ou',
    needTopic: 'Chwazi sou kisa lèt ou a ye',
    needPhone: 'Ekri nimewo telefòn ou',
    badPhone: 'Ekri yon nimewo telefòn ak kòd zòn nan, tankou 559-555-0100',
    needOrganisation: 'Ekri non òganizasyon an',
    needRole: 'Ekri wòl ou nan òganizasyon an, tankou prezidan',
    badMinimumAge: 'Make ti kare sa a si ou gen laj yo mande a',
    needComment: 'Ekri kèk mo isit la',
    needAnswer: 'Chwazi wi oswa non: toude bon',
    needConsent: 'Make ti kare sa a pou ou kontinye',
    badText: 'Nou pa t ka aksepte sa a. Ekri yon tèks ki pi kout e ki pi senp',
    original: 'Tèks sa a pa disponib nan lang ou. Li nan lang sa a: {language}.',
    consentChanged: 'Tèks anba a chanje depi ou te ouvri paj sa a. Li li, epi reponn ankò.',
    slow: 'Repons lan pran plis tan pase dabitid. Anyen pa pèdi, e anyen pa voye de fwa.',
    failedOffline:
      'Nou pa jwenn repons: petèt ou pa gen koneksyon. Sa ou ekri a toujou la. Eseye ankò: anyen pa anrejistre de fwa.',
    failedBusy: 'Twòp moun ap patisipe kounye a. Sa ou ekri a toujou la: eseye ankò nan yon ti moman.',
    failedRefused:
      'Paj sa a pa gen dwa voye bagay isit la. Sa ou ekri a toujou la. Di moun ki responsab paj la sa, oswa pran yon lòt mwayen.',
    failedTooLong:
      'Sa a twò long pou voye li yon sèl kou. Sa ou ekri a toujou la: fè li pi kout, oswa ekri mwens moun alafwa.',
    failedInsecure:
      'Paj sa a pa an sekirite (adrès li kòmanse ak http), kidonk li pa ka voye anyen. Kopye lèt ou a epi voye li yon lòt jan.',
    failedInvalid:
      'Gen yon bagay ladan li nou pa t ka aksepte. Sa ou ekri a toujou la: gade li byen, epi eseye ankò.',
    failedServer:
      'Gen yon pwoblèm kote sa a ap rive a. Se pa fòt ou, e sa ou ekri a toujou la: eseye ankò nan yon ti moman.',
    failedChanged:
      'Nou pa t ka aksepte sa a: petèt gen yon bagay ki chanje depi ou te ouvri paj sa a. Sa ou ekri a toujou la: reli li epi voye li ankò. Si sa pa mache, chaje paj la ankò.',
    failedOther: 'Nou pa t ka voye sa a. Sa ou ekri a toujou la: eseye ankò nan yon ti moman.',
  },
  memory: {
    language: 'Lang',
    remember: 'Sonje mwen sou aparèy sa a',
    forget: 'Bliye mwen',
    nextPerson: 'Pwochen moun',
    done: 'Fini: pwochen moun',
    what: 'Non, imèl, kòd postal ak adrès, pandan 180 jou. Pa gen lèt, ni repons sou konsantman.',
    forgotten: 'Nou bliye li. Anyen nan sa ou te ekri pa rete sou aparèy sa a.',
  },
  waiting: {
    offline:
      'Ou pa gen koneksyon. Sa ou ekri a toujou la: n ap voye li lè rezo a tounen, toutotan paj sa a rete ouvè.',
    noAnswer: 'Nou pa jwenn repons. Sa ou ekri a toujou la, e n ap eseye ankò: anyen pa anrejistre de fwa.',
    busy: 'Twòp moun ap patisipe kounye a. Sa ou ekri a toujou la, e n ap eseye ankò.',
    broken: 'Gen yon pwoblèm kote sa a ap rive a. Sa ou ekri a toujou la, e n ap eseye ankò.',
    stopped: 'Nou poko jwenn repons. Sa ou ekri a toujou la: eseye ankò lè rezo a pi bon.',
    trying: 'N ap eseye ankò…',
    tryNow: 'Eseye kounye a',
    changed: 'Ou chanje yon bagay. Peze bouton an lè ou fini.',
    keepWhat:
      'Ou pa ka tann? Siyati ou, ak sa ou ekri ak sa ou aksepte, ka rete sou aparèy sa a jiska {date}. L ap ale lè ou ouvri sit sa a ak yon rezo. Pa fè sa sou yon aparèy lòt moun konn sèvi.',
    keep: 'Kite li sou aparèy sa a',
    notKept: 'Navigatè sa a pa kenbe anyen. Kite paj sa a ouvè, oswa eseye pita.',
    kept: '{n} siyati ap tann sou aparèy sa a. Anyen poko ale.',
    keptUntil: 'L ap ale poukont li lè ou ouvri sit sa a ak yon rezo, jiska {date}. Apre sa, n ap efase li.',
    sendNow: 'Voye kounye a',
    delete: 'Efase li sou aparèy sa a',
    another: 'Siyen pou yon lòt moun',
    deleted: 'Nou efase li sou aparèy sa a. Li pa t ale.',
    sent: 'Siyati ou te ap tann sou aparèy sa a. Rezo a tounen, e li ale.',
    asksAgain:
      'Siyati ou te ap tann sou aparèy sa a, e li poko ale: yon tèks anba a chanje pandan tan sa a. Li li, epi reponn ankò.',
    ended: 'Petisyon an fini anvan siyati ki te ap tann isit la te ka ale. Nou efase li sou aparèy sa a.',
    expired:
      'Siyati ki te ap tann isit la pa t ka ale nan sèt jou. Nou efase li sou aparèy sa a, e li pa konte: tanpri siyen ankò.',
    refused: 'Siyati ki te ap tann isit la pa ka ale apati paj sa a. Nou efase li sou aparèy sa a.',
    notTaken: 'Nou pa t ka aksepte siyati ki te ap tann isit la jan li ye a.',
    understood: 'Kontinye',
    correct: 'Gade li epi voye li ankò',
  },
  asks: {
    phone: 'Telefòn',
    phoneHelp: 'Ak kòd zòn nan. Si ou pa Ozetazini ni Kanada, kòmanse ak + epi kòd peyi a.',
    signFor: 'Mwen siyen',
    self: 'Pou tèt mwen',
    organisation: 'Pou yon òganizasyon',
    organisationName: 'Non òganizasyon an',
    role: 'Wòl ou ladan li',
    age: 'Mwen gen {n} an oswa plis',
    publicName: 'Non ou an piblik',
    publicHelp:
      'Si nou montre non ou, nou montre tou poukisa ou siyen, lè nou fin li sa isit la; òganizasyon ou ak wòl ou, sèlman ak non konplè ou.',
    hidden: 'Pa montre li',
    initial: 'Prenon ak premye lèt non fanmi',
    full: 'Non konplè',
  },
};
export default acting;
