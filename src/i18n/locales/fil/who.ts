// Finding who is in office, and what an office asks for.
import type { Parts } from '../../catalogue.ts';

const who: Parts['who'] = {
  who: {
    found: '{n} tao ang nahanap: {names}.',
    forCode: 'Para sa {code}',
    forAddress: 'Para sa address ninyo',
    change: 'Palitan',
    split: 'Nasa higit sa isang distrito ang {code}. Sa kalye ninyo malalaman kung alin ang sa inyo.',
    splitPick: 'Nasa higit sa isang distrito ang {code}. Piliin kung sino ang kinatawan ninyo.',
    choose: '{office}: piliin kung sino ang kinatawan ninyo',
    orChoose: '{office}: o piliin ang pangalang kilala ninyo',
    chooseHelp: 'Hindi sigurado? Masasabi ito ng election office ninyo ayon sa inyong kalye.',
    tooMany: '{office}: masyadong marami para ilista rito. Maghanap ng pangalan.',
    street: 'Kalye at numero ng bahay',
    city: 'Lungsod o bayan',
    region: 'Estado',
    chooseRegion: 'Pumili',
    streetHelp: 'Para lang mahanap ang inyong distrito. Hindi ito ise-save.',
    findDistrict: 'Hanapin ang distrito ko',
    unknownAddress:
      'Hindi namin mahanap ang address na ito. Tingnan ang kalye at lungsod, o pumili ng pangalan.',
    official: 'Pangalan ng opisyal',
    officialHelp: 'Sapat na ang apelyido.',
    search: 'Maghanap',
    noName:
      'Walang may ganitong pangalan sa mga puwestong sinusulatan ng kampanyang ito. Tingnan ang baybay, o subukan ang apelyido lang.',
    moreNames: 'Ang unang {n} lang ang ipinapakita. Idagdag ang unang pangalan para makita ang iba.',
    noNames: 'Hindi puwedeng maghanap ng pangalan dito.',
    unknownPlace:
      '{office}: wala kaming kilala para sa code na ito. Baka PO box ito: subukan ang code ng inyong bahay.',
    military:
      'Walang distrito ang mga military mail code. Ang address kung saan kayo bumoboto ang sinusunod.',
    noSuchOffice: '{office}: walang inihahalal na ganito sa lugar na ito.',
    vacant: '{office}: bakante ang puwesto ngayon.',
    seatVacant:
      '{office}: may isa pang puwesto para sa code na ito na bakante ngayon. Baka iyon ang sa inyo.',
    seatEnded:
      '{office}: may isa pang puwesto para sa code na ito na tapos na ang huling termino sa aming direktoryo. Hindi pa namin alam kung sino ang susunod.',
    termEnded:
      '{office}: tapos na ang huling termino sa aming direktoryo. Hindi pa namin alam kung sino ang susunod.',
    unknownHere: '{office}: hindi namin mahanap ang address na ito.',
    notLoaded: '{office}: wala ito sa direktoryong ito.',
    votingOnly: 'Sumusulat lang ang kampanyang ito sa mga miyembrong puwedeng bumoto.',
    nobody: 'Wala kaming nahanap na masusulatan',
    stale:
      'Luma na ang direktoryong ito: mula pa noong {date}. Tingnan sa sariling page ng opisyal kung nasa puwesto pa.',
    source: 'Pinagmulan: {source}, {date}.',
    notYours: 'Hindi ninyo sila kinatawan?',
    notYoursHelp:
      'Nagbabago ang mga distrito, pati ang mga nasa puwesto. Maghanap sa ibang paraan, o magtanong sa election office ninyo.',
    officialPage: '{office}: sariling page para hanapin ang sa inyo',
    otherCode: 'Subukan ang ibang code',
    byStreet: 'Gumamit ng address',
    byName: 'Maghanap ayon sa pangalan',
    offline:
      'Walang dumating na sagot: baka wala kayong internet. Nandito pa ang inyong isinulat. Subukan ulit kapag may internet na, o gumamit ng ibang paraan.',
    busy: 'Napakaraming naghahanap ngayon. Nandito pa ang inyong isinulat: maghintay ng isang minuto at subukan ulit, o gumamit ng ibang paraan.',
    failed:
      'May problema ang direktoryo ngayon. Nandito pa ang inyong isinulat: subukan ulit maya-maya, o gumamit ng ibang paraan.',
    noDirectory: 'Walang direktoryong mapaghahanapan nito ngayon. Gumamit ng ibang paraan.',
    addressFailed:
      'Hindi makapaghanap ng address ngayon. Nandito pa ang inyong isinulat: subukan ulit maya-maya, o pumili ng pangalan.',
    gone: 'Hindi na masusulatan mula rito: {names}. Kaya wala pang naipadala. Napili pa rin ang iba, at nandito pa ang inyong isinulat: subukan ulit.',
    goneAll:
      'Hindi na masusulatan mula rito: {names}. Kaya walang naipadala. Nandito pa ang inyong isinulat: pumili ng iba.',
    notTheirs:
      '{names}: ang address o code na ibinigay ninyo ay nasa labas ng lugar na kinakatawan nila, at mga sulat lang mula roon ang tinatanggap ng opisina. Wala pang naipadala, at nandito pa ang inyong isinulat. Itama ang address, pumili ulit sa “{step}”, o gumamit ng ibang paraan sa ibaba.',
    goneCounted:
      'Hindi na masusulatan mula rito: {names}. Walang nagbago sa sulat o tawag ninyo, pero hindi ito bibilangin.',
  },
  needs: {
    why: '{names}: tumatanggap lang ng sulat ang opisinang ito kung may ganitong impormasyon. Ipapadala ito kasama ng inyong sulat.',
    prefix: 'Paano kayo tatawagin',
    choose: 'Pumili ng isa',
    topic: 'Tungkol saan ang inyong sulat',
    phone: 'Telepono',
    street: 'Kalye at numero ng bahay',
    city: 'Lungsod',
    region: 'Estado, sa dalawang letra',
    regionElsewhere: 'Estado, lalawigan o rehiyon',
  },
};
export default who;
