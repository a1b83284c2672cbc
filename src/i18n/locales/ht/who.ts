// Finding who is in office, and what an office asks for.
import type { Parts } from '../../catalogue.ts';

const who: Parts['who'] = {
  who: {
    found: 'Nou jwenn {n} moun: {names}.',
    forCode: 'Pou {code}',
    forAddress: 'Pou adrès ou',
    change: 'Chanje',
    split: '{code} nan plis pase yon distri. Se ri ou ki di kilès ki pa ou.',
    splitPick: '{code} nan plis pase yon distri. Chwazi moun ki reprezante ou a.',
    choose: '{office}: chwazi moun ki reprezante ou',
    orChoose: '{office}: oswa chwazi non ou konnen an',
    chooseHelp: 'Ou pa sèten? Biwo eleksyon ou ka di ou sa, dapre ri ou.',
    tooMany: '{office}: gen twòp moun pou nou montre yo isit la. Chèche yon non.',
    street: 'Ri ak nimewo kay',
    city: 'Vil oswa bouk',
    region: 'Eta',
    chooseRegion: 'Chwazi',
    streetHelp: 'Nou sèvi ak li sèlman pou jwenn distri ou; nou pa kenbe li.',
    findDistrict: 'Jwenn distri mwen',
    unknownAddress: 'Nou pa t ka jwenn adrès sa a. Gade ri a ak vil la, oswa chwazi yon non.',
    official: 'Non ofisyèl la',
    officialHelp: 'Yon non fanmi ase.',
    search: 'Chèche',
    noName:
      'Pa gen moun ki gen non sa a nan pòs kanpay sa a ekri. Gade ki jan ou ekri non an, oswa eseye ak non fanmi an sèlman.',
    moreNames: 'Nou montre sèlman {n} premye yo. Ajoute yon prenon pou wè lòt.',
    noNames: 'Ou pa ka chèche non isit la.',
    unknownPlace:
      '{office}: nou pa konnen pèsonn pou kòd sa a. Petèt se yon bwat postal: eseye ak kòd lakay ou.',
    military: 'Kòd postal militè pa gen distri. Se adrès lakay ou, kote ou vote a, ki deside.',
    noSuchOffice: '{office}: yo pa eli moun pou sa nan zòn sa a.',
    vacant: '{office}: pa gen moun nan pòs la kounye a.',
    seatVacant: '{office}: pa gen moun nan yon lòt pòs pou kòd sa a kounye a. Petèt se pòs pa ou la.',
    seatEnded:
      '{office}: pou yon lòt pòs nan kòd sa a, dènye manda ki nan lis nou an fini, e nou poko konnen ki moun k ap vini.',
    termEnded: '{office}: dènye manda ki nan lis nou an fini, e nou poko konnen ki moun k ap vini.',
    unknownHere: '{office}: nou pa t ka jwenn adrès sa a.',
    notLoaded: '{office}: li pa nan lis sa a.',
    votingOnly: 'Kanpay sa a ekri sèlman manm ki ka vote.',
    nobody: 'Nou pa jwenn pèsonn pou ou ekri',
    stale: 'Lis sa a pa ajou: li gen dat {date}. Gade sou pwòp paj ofisyèl la si li toujou nan pòs la.',
    source: 'Sous: {source}, {date}.',
    notYours: 'Se pa moun ki reprezante ou?',
    notYoursHelp:
      'Distri yo chanje, e moun ki nan pòs yo chanje tou. Eseye yon lòt jan pou jwenn moun pa ou yo, oswa mande biwo eleksyon ou.',
    officialPage: '{office}: pwòp paj yo pou jwenn moun pa ou',
    otherCode: 'Eseye yon lòt kòd',
    byStreet: 'Sèvi ak yon adrès',
    byName: 'Chèche pa non',
    offline:
      'Nou pa jwenn repons: petèt ou pa gen koneksyon. Sa ou ekri a toujou la. Eseye ankò lè ou gen koneksyon, oswa pran yon lòt mwayen.',
    busy: 'Twòp moun ap chèche sa kounye a. Sa ou ekri a toujou la: tann yon minit epi eseye ankò, oswa pran yon lòt mwayen.',
    failed:
      'Lis la gen yon pwoblèm kounye a. Sa ou ekri a toujou la: eseye ankò nan yon ti moman, oswa pran yon lòt mwayen.',
    noDirectory: 'Pa gen lis pou nou chèche sa kounye a. Pran yon lòt mwayen.',
    addressFailed:
      'Nou pa ka chèche adrès kounye a. Sa ou ekri a toujou la: eseye ankò nan yon ti moman, oswa chwazi yon non.',
    gone: 'Ou pa ka ekri {names} isit la ankò, kidonk anyen poko ale. Lòt moun yo toujou chwazi, e sa ou ekri a toujou la: eseye ankò.',
    goneAll:
      'Ou pa ka ekri {names} isit la ankò, kidonk anyen pa ale. Sa ou ekri a toujou la: chwazi yon lòt moun.',
    notTheirs:
      '{names}: adrès oswa kòd ou bay la pa nan zòn yo reprezante a, e biwo yo pran lèt ki soti nan zòn sa a sèlman. Anyen poko ale, e sa ou ekri a toujou la. Korije adrès la, chwazi ankò anba “{step}”, oswa pran yon lòt mwayen anba a.',
    goneCounted:
      'Ou pa ka ekri {names} isit la ankò: sa pa chanje anyen nan lèt oswa apèl pa ou, men nou pa konte li.',
  },
  needs: {
    why: '{names}: biwo sa a pran lèt sèlman ak enfòmasyon sa yo. L ap resevwa yo ansanm ak lèt ou a.',
    prefix: 'Tit ou',
    choose: 'Chwazi youn',
    topic: 'Sou kisa lèt ou a ye',
    phone: 'Telefòn',
    street: 'Ri ak nimewo kay',
    city: 'Vil',
    region: 'Eta, ak de lèt li yo',
    regionElsewhere: 'Eta, pwovens oswa rejyon',
  },
};
export default who;
