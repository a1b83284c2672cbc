// What is said while a reader acts: what is to be put right, what waits, what is remembered.
import type { Parts } from '../../catalogue.ts';

const acting: Parts['acting'] = {
  problem: {
    problems: '{n} ang kailangang ayusin',
    needGiven: 'Ilagay ang inyong pangalan',
    needFamily: 'Ilagay ang inyong apelyido',
    needEmail: 'Ilagay ang inyong email address',
    badEmail: 'Maglagay ng email address tulad ng name@example.org',
    needPostalCode: 'Ilagay ang inyong ZIP o postal code',
    badPostalCode: 'Maglagay ng ZIP o postal code tulad ng 93721',
    needZip: 'Ilagay ang inyong ZIP code',
    badZip: 'Maglagay ng ZIP code na may limang numero, tulad ng 93721',
    needStreet: 'Ilagay ang kalye at numero ng bahay',
    needCity: 'Ilagay ang inyong lungsod o bayan',
    needRegion: 'Piliin ang inyong estado',
    needOfficial: 'Maglagay ng pangalan, o bahagi nito',
    badOfficial: 'Maglagay ng kahit dalawang letra ng pangalan',
    needPrefix: 'Piliin kung paano kayo tatawagin',
    needTopic: 'Piliin kung tungkol saan ang inyong sulat',
    needPhone: 'Ilagay ang inyong numero ng telepono',
    badPhone: 'Maglagay ng numero na may area code, tulad ng 559-555-0100',
    needOrganisation: 'Ilagay ang pangalan ng organisasyon',
    needRole: 'Ilagay ang inyong tungkulin doon, tulad ng tagapangulo',
    badMinimumAge: 'Lagyan ng tsek kung sapat na ang inyong edad',
    needComment: 'Sumulat ng ilang salita rito',
    needAnswer: 'Piliin ang oo o hindi: parehong puwede',
    needConsent: 'Lagyan ng tsek ang kahong ito para magpatuloy',
    badText: 'Hindi ito matanggap. Gumamit ng mas maikli at simpleng teksto',
    original: 'Wala ang tekstong ito sa inyong wika. Nasa wikang {language} ito.',
    consentChanged:
      'Nagbago ang teksto sa ibaba mula nang buksan ninyo ang page na ito. Basahin ito at sumagot ulit.',
    slow: 'Mas matagal ang sagot kaysa karaniwan. Walang mawawala, at walang madodoble.',
    failedOffline:
      'Walang dumating na sagot: baka wala kayong internet. Nandito pa ang inyong isinulat. Subukan ulit: walang madodoble.',
    failedBusy: 'Napakaraming kumikilos ngayon. Nandito pa ang inyong isinulat: subukan ulit maya-maya.',
    failedRefused:
      'Hindi puwedeng magpadala mula sa page na ito. Nandito pa ang inyong isinulat. Sabihan ang may-ari ng page na ito, o gumamit ng ibang paraan.',
    failedTooLong:
      'Masyado itong mahaba para ipadala nang isang beses. Nandito pa ang inyong isinulat: paikliin ito, o sumulat sa mas kaunting tao.',
    failedInsecure:
      'Hindi secure ang page na ito (nagsisimula sa http ang address), kaya walang maipapadala mula rito. Kopyahin ang inyong sulat at ipadala ito sa ibang paraan.',
    failedInvalid:
      'May bahagi nito na hindi tinanggap. Nandito pa ang inyong isinulat: tingnan ito at subukan ulit.',
    failedServer:
      'Nagkaproblema sa pagpapadalhan nito. Hindi ninyo kasalanan, at nandito pa ang inyong isinulat: subukan ulit maya-maya.',
    failedChanged:
      'Hindi ito tinanggap: baka may nagbago mula nang buksan ninyo ang page na ito. Nandito pa ang inyong isinulat: tingnan ito at ipadala ulit. Kung ayaw pa rin, i-reload ang page.',
    failedOther: 'Hindi ito naipadala. Nandito pa ang inyong isinulat: subukan ulit maya-maya.',
  },
  memory: {
    language: 'Wika',
    remember: 'Tandaan ako sa device na ito',
    forget: 'Kalimutan ako',
    nextPerson: 'Susunod na tao',
    done: 'Tapos na: susunod na tao',
    what: 'Pangalan, email, postal code at address, sa loob ng 180 araw. Hindi kasama ang mga sulat at sagot tungkol sa pagpayag.',
    forgotten: 'Kinalimutan na. Wala nang natira sa device na ito sa mga isinulat ninyo.',
  },
  waiting: {
    offline:
      'Wala kayong internet. Nandito pa ang inyong isinulat: ipapadala ito pagbalik ng internet, habang bukas ang page na ito.',
    noAnswer:
      'Walang dumating na sagot. Nandito pa ang inyong isinulat, at sinusubukan namin ulit: walang madodoble.',
    busy: 'Napakaraming kumikilos ngayon. Nandito pa ang inyong isinulat, at sinusubukan namin ulit.',
    broken: 'Nagkaproblema sa pagpapadalhan nito. Nandito pa ang inyong isinulat, at sinusubukan namin ulit.',
    stopped:
      'Wala pa ring sagot. Nandito pa ang inyong isinulat: subukan ulit kapag mas maayos ang internet.',
    trying: 'Sinusubukan ulit…',
    tryNow: 'Subukan ngayon',
    changed: 'May binago kayo. Pindutin ang button kapag tapos na kayo.',
    keepWhat:
      'Hindi makapaghintay? Ang inyong pirma, kasama ang isinulat at sinang-ayunan ninyo, ay puwedeng manatili sa device na ito hanggang {date}. Ipapadala ito kapag binuksan ninyo ang site na ito nang may internet. Huwag itong i-save sa device na ginagamit ng iba.',
    keep: 'I-save sa device na ito',
    notKept: 'Walang isine-save ang browser na ito. Iwanang bukas ang page na ito, o subukan ulit mamaya.',
    kept: '{n} pirma ang naghihintay sa device na ito. Hindi pa naipapadala.',
    keptUntil:
      'Kusa itong ipapadala kapag binuksan ninyo ang site na ito nang may internet, hanggang {date}. Pagkatapos, buburahin ito.',
    sendNow: 'Ipadala ngayon',
    delete: 'Burahin sa device na ito',
    another: 'Pumirma para sa iba',
    deleted: 'Binura na sa device na ito. Hindi ito naipadala.',
    sent: 'Naghintay sa device na ito ang inyong pirma. Bumalik ang internet, at naipadala na ito.',
    asksAgain:
      'Naghintay sa device na ito ang inyong pirma at hindi pa naipapadala: may nagbagong teksto sa ibaba. Basahin ito at sumagot ulit.',
    ended:
      'Natapos ang petisyon bago naipadala ang pirmang naghihintay rito. Binura na ito sa device na ito.',
    expired:
      'Hindi naipadala sa loob ng pitong araw ang pirmang naghihintay rito. Binura na ito sa device na ito at hindi ito bibilangin: pumirma po ulit.',
    refused:
      'Hindi maipapadala mula sa page na ito ang pirmang naghihintay rito. Binura na ito sa device na ito.',
    notTaken: 'Hindi tinanggap nang ganito ang pirmang naghihintay rito.',
    understood: 'Magpatuloy',
    correct: 'Tingnan ito at ipadala ulit',
  },
  asks: {
    phone: 'Telepono',
    phoneHelp: 'Kasama ang area code. Kung wala sa US o Canada, magsimula sa + at country code.',
    signFor: 'Pumipirma ako',
    self: 'Para sa sarili ko',
    organisation: 'Para sa isang organisasyon',
    organisationName: 'Pangalan ng organisasyon',
    role: 'Tungkulin ninyo roon',
    age: 'Ako ay {n} taong gulang o higit pa',
    publicName: 'Ang pangalan ninyo sa publiko',
    publicHelp:
      'Kung ipapakita kayo, ipapakita rin kung bakit kayo pumipirma kapag nabasa na ito rito; ang organisasyon at tungkulin ninyo ay kasama lang ng buong pangalan.',
    hidden: 'Huwag ipakita',
    initial: 'Pangalan at unang letra ng apelyido',
    full: 'Buong pangalan',
  },
};
export default acting;
