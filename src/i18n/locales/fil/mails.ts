import type { Served } from '../../served.ts';

const mails: Served['mails'] = {
  confirmation: {
    subject: {
      letter: 'Kumpirmahin ang inyong sulat: {title}',
      signature: 'Kumpirmahin ang inyong pirma: {title}',
      signUp: 'Kumpirmahin ang inyong email address: {title}',
    },
    what: {
      letter:
        '{n} sulat ang isinulat gamit ang email address na ito, at naghihintay sa inyo. Para ito sa kampanyang “{title}”.',
      signature: 'May pumirma sa “{title}” gamit ang email address na ito.',
      signUp: 'May nag-sign up sa “{title}” gamit ang email address na ito.',
    },
    toThem: 'Mga padadalhan:',
    confirm: {
      letter: 'Kayo ba ito? Buksan ang page na ito at kumpirmahin. Ipapadala ito sa pangalan ninyo:',
      signature: 'Kayo ba ito? Buksan ang page na ito at kumpirmahin. Bibilangin na ang pirma:',
      signUp: 'Kayo ba ito? Buksan ang page na ito at kumpirmahin. Naka-sign up na kayo pagkatapos:',
    },
    page: 'Walang mangyayari hangga’t hindi ninyo pinipindot ang button doon.',
    until: 'Gagana ang link hanggang {date}.',
    notYou: 'Kung hindi kayo ito, wala kayong kailangang gawin: walang ipapadala, at walang bibilangin.',
    withdraw: 'Hindi ko ito hiniling: burahin ito',
  },
  updates: {
    subject: 'Balita tungkol sa {bill}: {title}',
    news: 'May balita tungkol sa {bill}, {billTitle}:',
    asOf: 'Mula noong {date}.',
    readOn: 'Magbasa pa:',
    why: {
      signed:
        'Noong {date}, may pumirma sa “{title}” gamit ang email address na ito, at pumayag na makatanggap ng email tungkol dito.',
      signedUp:
        'Noong {date}, may nag-sign up sa “{title}” gamit ang email address na ito, at pumayag na makatanggap ng email tungkol dito.',
      acted:
        'Noong {date}, ginamit ang email address na ito para sa “{title}”, at pumayag na makatanggap ng email tungkol dito.',
    },
    receipt: 'Tingnan ang lahat ng naitala, i-save ito, bawiin ito, o ipabura ito:',
    stop: {
      signed: 'Huwag nang magpadala ng ganitong email, o “Hindi ako ang pumirma nito”:',
      signedUp: 'Huwag nang magpadala ng ganitong email, o “Hindi ako nag-sign up”:',
      acted: 'Huwag nang magpadala ng ganitong email, o “Hindi ako ang gumawa nito”:',
    },
  },
  letter: {
    via: '{name} sa pamamagitan ng {organisation}',
    confirmed: 'Kinumpirma ng nagpadala ang email address na ito: {email}',
    notConfirmed: 'Hindi nakumpirma ang email address ng nagpadala ({email}).',
  },
};
export default mails;
