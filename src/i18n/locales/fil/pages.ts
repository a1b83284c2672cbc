import type { Served } from '../../served.ts';

const pages: Served['pages'] = {
  form: {
    formTitle: 'Tingnan at pumirma',
    signUpTitle: 'Tingnan at mag-sign up',
    formHint: 'Walang ipapadala hangga’t hindi ninyo pinipindot ang button sa dulo ng page na ito.',
    honeypot: 'Iwanang blangko ang field na ito',
    tooLong: {
      given: 'Isulat ang inyong pangalan sa hanggang 100 letra',
      family: 'Isulat ang inyong apelyido sa hanggang 100 letra',
      comment: 'Sumulat ng hanggang 1,000 letra',
    },
  },
  receipt: {
    receiptTitle: 'Ang inyong resibo',
    counted: 'Nabilang na ang inyong pirma',
    signedUp: 'Naka-sign up na kayo',
    recorded: 'Naitala na ang inyong pagkilos',
    awaiting: 'Malapit na: bibilangin ito kapag kinumpirma ninyo ang inyong email address',
    awaitingSignUp: 'Malapit na: naka-sign up na kayo kapag kinumpirma ninyo ang inyong email address',
    withdrawn: 'Binawi na ito',
    recordedOn: 'Naitala noong {date}',
    keepLink: 'I-save ang address ng page na ito: mababasa ng sinumang may hawak nito ang resibong ito.',
    you: 'Ang sinabi ninyo sa amin',
    ageTold: 'Edad',
    agreed: 'Ang sinabi sa inyo at ang sinang-ayunan ninyo',
    agreedNone: 'Walang ibinigay na impormasyon tungkol sa inyo, kaya walang kailangang sang-ayunan.',
    asked: 'Itinanong sa inyo: {question}',
    answered: 'Sagot ninyo: {answer}',
    letters: 'Kung saan ito napunta',
    subject: 'Paksa: {subject}',
    backTo: 'Bumalik sa {page}',
    next: 'Ano pa ang puwede ninyong gawin',
    answers: { told: 'Sinabihan kayo', given: 'Sumang-ayon kayo', refused: 'Tumanggi kayo' },
    responsible: 'May pananagutan: {who}',
  },
  keeping: {
    ended: 'Binawi ninyo ito noong {date}.',
    end: 'Binabawi ko ito',
    keep: 'Mag-save ng pirmadong kopya',
    keepWhy:
      'Isang file na may lahat ng ito at digital na pirma na nagpapatunay nito, kahit wala ang website na ito.',
    proof: 'Ang patunay',
    proofWhat:
      'Nasa ibaba ang parehong resibo, pirmado ng {issuer}. Puwede itong ipasuri ng sinumang may file na ito: upstander receipt verify <ang file na ito> --endpoint {issuer}',
    takeBack: 'Bawiin lahat',
    takeBackWhat:
      'Hindi na ito bibilangin, wala nang ipapadala, at matatapos ang sinang-ayunan ninyo. Hindi na mababawi ang naipadala na.',
    takeBackSure: 'Oo, bawiin ito',
    forget: 'Kalimutan ako',
    forgetWhat:
      'Buburahin dito ang inyong pangalan, address at mga salita, pati sa iba pa ninyong pagkilos kung kinumpirma ninyo ang email address na ito. Isang numero lang ang matitira. Hindi na mababawi ang naipadala na, at walang makakapagpatunay pagkatapos na kayo ito.',
    forgetSure: 'Oo, kalimutan ako',
    forgotten: 'Mula noong {date}, hindi na alam dito kung sino ito.',
  },
  frame: { helpIn: 'Mga helpline: {country}' },
  failure: {
    back: 'Gamitin ang Back button ng browser ninyo para bumalik.',
    failedTitle: 'Hindi ito gumana',
    failures: {
      'unknown-campaign': 'Walang ganitong kampanya.',
      'unknown-receipt': 'Walang ganitong resibo. Tingnan kung nakopya ang buong address.',
      'unknown-link': 'Walang ganitong link. Tingnan kung nakopya mula sa email ang buong address.',
      'not-found': 'Walang ganitong page.',
      'campaign-closed': 'Tapos na ang kampanyang ito. Hindi na puwedeng sumali.',
      'id-conflict':
        'Naipadala na ang form na ito, at naitala ang ipinadala ninyo noon. Buksan ulit ang page ng kampanya para magsimulang muli.',
      'body-too-large': 'Masyadong mahaba ang teksto. Bumalik at paikliin ito.',
      'no-petition': 'Walang pipirmahan dito: sulat o tawag ang hinihiling ng kampanyang ito.',
      overloaded: 'Napakaraming kumikilos ngayon. Maghintay sandali, bumalik, at pindutin ulit ang button.',
      'server-error': 'Nagkaproblema sa amin, at walang naitala. Bumalik at pindutin ulit ang button.',
    },
    failedOther: 'May ipinadala ang page na hindi namin mabasa, at walang naitala.',
  },
  confirmation: {
    askedBy: 'Hiniling ng {organisation}',
    confirmTitle: {
      letter: 'Ipadala ang {n} sulat ninyo?',
      signature: 'Pirma ba ninyo ito?',
      signUp: 'I-sign up namin kayo?',
    },
    confirmWhat: {
      letter:
        'Naghihintay ito sa inyo. Pindutin ang button, at ipapadala ito sa pangalan ninyo. Mga padadalhan:',
      signature: 'Naghihintay ito sa inyo. Pindutin ang button, at bibilangin ito.',
      signUp: 'May nag-sign up gamit ang email address na ito. Pindutin ang button kung kayo ito.',
    },
    inName: 'Sa pangalan ni {name}',
    confirm: {
      letter: 'Oo, ipadala ang {n} sulat ko',
      signature: 'Oo, bilangin ang pirma ko',
      signUp: 'Oo, i-sign up ako',
    },
    until: 'Gagana ang link na ito hanggang {date}.',
    notYou: 'Kung hindi kayo ito, wala kayong kailangang gawin: walang ipapadala, at walang bibilangin.',
    withdrawLink: 'Hindi ko ito hiniling: burahin ito',
    confirmedTitle: 'Nakumpirma na. Salamat po.',
    confirmed: {
      letter: 'Puwede nang ipadala ang inyong sulat.',
      signature: 'Nabilang na ang inyong pirma.',
      signUp: 'Naka-sign up na kayo.',
    },
    paused: {
      letter: 'Nakahinto muna ang kampanya. Ipapadala ang inyong sulat kapag nagpatuloy ito.',
      signature: 'Nabilang na ang inyong pirma.',
      signUp: 'Naka-sign up na kayo.',
    },
    receipt: 'Makikita ang lahat ng ito sa inyong resibo, pati mamaya',
    expiredTitle: 'Hindi na gumagana ang link na ito',
    expired: 'Gumana ito hanggang {date}. Walang naipadala, at walang nabilang.',
    again: 'Padalhan ako ng bagong link',
    requestedTitle: 'Tingnan ang inyong email',
    requested:
      'Kung may naghihintay ng inyong kumpirmasyon, papunta na ang bagong link sa address na ibinigay. Tingnan din ang spam folder.',
    requestedFew: 'Kaunti lang ang ganitong email na ipinapadala namin sa isang address bawat araw.',
    withdrawnTitle: 'Binawi na ito',
    withdrawn: 'Wala nang ipapadala mula rito, at hindi ito bibilangin.',
    withdrawTitle: 'Hindi ba ninyo ito hiniling?',
    withdrawWaiting: {
      letter:
        'May sumulat ng {n} sulat gamit ang inyong email address. Hindi ito ipinadala. Pindutin ang button, at buburahin ang isinulat.',
      signature:
        'May pumirma gamit ang inyong email address. Hindi ito binilang. Pindutin ang button, at buburahin ang isinulat.',
      signUp:
        'May nag-sign up gamit ang inyong email address. Hindi ito bibilangin. Pindutin ang button, at buburahin ang isinulat.',
    },
    withdrawRecorded: {
      letter:
        'Kinumpirma ito mula sa inyong email. Pindutin ang button, at hindi na ito bibilangin. Mananatili rito ang hindi pa naipapadala; hindi na mababawi ang naipadala na.',
      signature: 'Kinumpirma ito mula sa inyong email. Pindutin ang button, at hindi na ito bibilangin.',
      signUp:
        'Kinumpirma ito mula sa inyong email. Pindutin ang button, at hindi na bibilangin ang sign-up na ito, at matatapos ang sinang-ayunan kasama nito. May sariling link ang ibang sign-up gamit ang address na ito.',
    },
    withdrawThis: {
      letter:
        'Pindutin ang button, at hindi na ito bibilangin. Mananatili rito ang hindi pa naipapadala; hindi na mababawi ang naipadala na.',
      signature: 'Pindutin ang button, at hindi na ito bibilangin.',
      signUp:
        'Pindutin ang button, at hindi na bibilangin ang sign-up na ito, at matatapos ang sinang-ayunan kasama nito. May sariling link ang ibang sign-up gamit ang address na ito.',
    },
    withdraw: 'Bawiin ito',
  },
  updates: {
    title: 'Ayaw na ninyo ng ganitong email?',
    what: 'Pindutin ang button, at wala nang darating na email tungkol sa kampanyang ito sa address na ito. Mananatili ang pinirmahan o ipinadala.',
    stop: 'Itigil ang mga email na ito',
    endedTitle: 'Wala nang ganitong email',
    ended:
      'Wala nang darating na email tungkol sa kampanyang ito sa address na ito. Mananatili ang pinirmahan o ipinadala.',
    notYou: 'Hindi ako ang pumirma nito',
  },
  signUpUpdates: {
    what: 'Pindutin ang button, at wala nang darating na email tungkol sa kampanyang ito sa address na ito. Bibilangin pa rin ang sign-up.',
    ended:
      'Wala nang darating na email tungkol sa kampanyang ito sa address na ito. Bibilangin pa rin ang sign-up.',
    notYou: 'Hindi ako nag-sign up',
  },
};
export default pages;
