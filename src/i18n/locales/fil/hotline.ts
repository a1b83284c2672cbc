// What is known of a help line.
import type { Parts } from '../../catalogue.ts';

const hotline: Parts['hotline'] = {
  hotlineFacts: {
    emergency: 'Nasa panganib ngayon? Tumawag sa',
    emergencyUnknown: 'Nasa panganib ngayon? Tawagan ang emergency number sa inyong lugar.',
    open: 'Bukas ngayon',
    open247: 'Bukas ngayon, 24/7',
    openUntil: 'Bukas ngayon, hanggang {time}',
    closed: 'Sarado ngayon',
    opens: 'Sarado ngayon, magbubukas nang {time}',
    twoClocks: '{time} sa {place}, {own} sa inyo',
    always: 'Araw at gabi, araw-araw.',
    hours: 'Oras sa {place}: {list}.',
    confidential: 'Kayo ang magpapasya kung ano ang sasabihin.',
    languages: 'Mga wika: {list}.',
    interpreters: 'May iba pang wika sa tulong ng interpreter sa telepono.',
    operator: 'Pinapatakbo ng {name}.',
    police: 'Pulisya ang nagpapatakbo ng linyang ito.',
    forWomen: 'Para sa kababaihan.',
    forChildren: 'Para sa mga bata at kabataan.',
    forAdults: 'Para sa mga nasa hustong gulang.',
    sources: 'Mula sa mga pampublikong source noong {date}.',
    checked: 'Tinawagan at sinuri noong {date}.',
    partly: 'Maaaring luma na ang ilan dito.',
    source: 'Pinagmulan:',
    bill: 'Lalabas sa phone bill ninyo ang tawag sa linyang ito.',
    billNot: 'Hindi lalabas sa phone bill ninyo ang tawag sa linyang ito, ayon sa mga pampublikong source.',
    billUnknown: 'Maaaring lumabas sa phone bill ninyo ang tawag.',
    none: 'Wala kaming alam na linya para sa hinahanap dito. Kung nasa panganib kayo, tawagan ang emergency number sa inyong lugar.',
    someMissing: 'May mga helpline na hindi na-load.',
    leaveHelp: 'Para makaalis agad, pindutin ang button sa itaas, o ang Escape nang tatlong beses.',
    history:
      'Maaaring makita pa ang ginawa ninyo sa history ng browser, sa Back button, at sa listahan ng tawag at text sa telepono. Walang isine-save ang card na ito.',
    clear: 'Paano burahin ang mga ito',
    clearHistory:
      'Sa menu ng browser ninyo, buksan ang History at burahin ang mga page ng site na ito. Kung buburahin ninyo lahat, baka may makapansin.',
    clearBack:
      'Pagkatapos, isara ang tab na ito: baka buksan ng Back ang iba pang page ng site na ito na nabasa ninyo.',
    clearCalls: 'Burahin ang numerong ito sa listahan ng tawag at sa mga mensahe ng telepono ninyo.',
    clearNext:
      'Sa susunod, gumamit ng private window. Kung posibleng may nagbabantay sa device na ito, gumamit ng iba: sa library, o sa isang kaibigan.',
  },
};
export default hotline;
