// What is said once it is done: the result, the receipt, sharing, what comes next.
import type { Parts } from '../../catalogue.ts';

const after: Parts['after'] = {
  after: {
    thanks: 'Salamat po. Naitala na ang inyong pirma.',
    thanksCounted: 'Isang beses lang itong bibilangin, kahit ilang beses kayong pumirma.',
    almost: 'Malapit nang matapos. Tingnan ang inyong email.',
    almostWhy: 'Bibilangin ang inyong pirma kapag kinumpirma ninyo ito roon.',
    closed: 'Tapos na ang petisyong ito',
    closedWhen: 'Bukas ito hanggang {date}. Hindi na puwedeng magdagdag ng pirma.',
    signed: 'Pumirma na kayo sa petisyong ito.',
    signedOn: 'Noong {date}, sa device na ito.',
    signedWaiting:
      'Bibilangin ito kapag kinumpirma ninyo sa link na nasa inyong email, kung hindi pa ninyo nagagawa.',
    signAgain: 'Pumirma ulit, o para sa iba',
    keeps:
      'Sa loob ng 180 araw, tatandaan ng device na ito na may pumirma, at kung kailan; pero hindi kung sino.',
    forget: 'Kalimutan ito',
    forgotten: 'Kinalimutan na. Wala nang natira sa device na ito tungkol sa pirmang ito.',
    receipt: 'Ang inyong resibo',
    receiptWhat: 'ay nagpapakita kung ano mismo ang sinang-ayunan ninyo.',
  },
  result: {
    follows: 'Nag-a-update ang page na ito habang narito kayo.',
    ended: 'Hindi na nag-a-update ang page na ito: makikita sa inyong resibo ang mangyayari.',
    look: 'Tingnan ulit',
  },
  next: {
    event: 'Sumama kayo',
    calendar: 'I-save sa inyong kalendaryo',
    saved:
      'May na-save na calendar file. Buksan ito, at itatanong ng inyong kalendaryo kung idadagdag ang event.',
    about: 'Higit pa tungkol sa event',
    learnMore: 'Alamin pa',
  },
  share: {
    title: 'Yayain ang iba na sumali',
    share: 'Ibahagi',
    on: 'Ibahagi sa {name}',
    email: 'Ibahagi sa email',
    copyLink: 'Kopyahin ang link',
    linkCopied: 'Nakopya na ang link.',
    copyFailed: 'Hindi nakopya. Ito ang link: {url}',
  },
  mail: {
    waiting:
      'Hindi pa naipapadala ang email na may link ninyo. Ipapadala ito kapag tinanggap na ng aming mail server.',
    unreachable: 'Hindi namin maabot ang inyong email address.',
    later:
      'Hindi na puwedeng magpadala ng email sa address na ito ngayong araw: darating ang link mamaya, o gumamit kayo ng ibang address.',
    correct: 'Itama ang address',
    again: 'Ipadala ulit ang email',
    asked:
      'Hiniling na. Kung walang dumating sa loob ng ilang minuto, sapat na muna ang naipadala: tingnan din ang spam folder.',
    notAsked: 'Walang dumating na sagot. Subukan ulit maya-maya.',
  },
  signers: {
    title: 'Mga bagong pumirma',
    more: 'Magpakita pa',
  },
};
export default after;
