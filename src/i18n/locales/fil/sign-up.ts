// A petition without a statement: nobody signs, they sign up.
import type { Parts } from '../../catalogue.ts';

const signUp: Parts['signUp'] = {
  petition: {
    sign: 'Mag-sign up',
    signing: 'Nagsa-sign up…',
    elsewhere: 'Mag-sign up dito',
  },
  asks: {
    topics: 'Tungkol saan ang gusto ninyong malaman?',
  },
  after: {
    thanks: 'Salamat po. Naka-sign up na kayo.',
    thanksCounted: 'Isang beses lang kayong bibilangin, kahit ilang beses kayong mag-sign up.',
    almost: 'Malapit nang matapos. Tingnan ang inyong email.',
    almostWhy: 'Naka-sign up na kayo kapag kinumpirma ninyo ito roon.',
    closed: 'Tapos na ang sign-up na ito',
    closedWhen: 'Bukas ito hanggang {date}.',
    signed: 'Naka-sign up na kayo.',
    signedOn: 'Noong {date}, sa device na ito.',
    signedWaiting:
      'May bisa ito kapag kinumpirma ninyo sa link na nasa inyong email, kung hindi pa ninyo nagagawa.',
    signAgain: 'Mag-sign up sa ibang address',
    keeps:
      'Sa loob ng 180 araw, tatandaan ng device na ito na may nag-sign up dito, at kung kailan; pero hindi kung sino.',
    forget: 'Kalimutan ito',
    forgotten: 'Kinalimutan na. Wala nang natira sa device na ito tungkol dito.',
    receipt: 'Ang inyong resibo',
    receiptWhat: 'ay nagpapakita kung ano mismo ang sinang-ayunan ninyo.',
  },
  waiting: {
    keepWhat:
      'Hindi makapaghintay? Ang inyong sign-up, kasama ang isinulat at sinang-ayunan ninyo, ay puwedeng manatili sa device na ito hanggang {date}. Ipapadala ito kapag binuksan ninyo ang site na ito nang may internet. Huwag itong i-save sa device na ginagamit ng iba.',
    kept: '{n} sign-up ang naghihintay sa device na ito. Hindi pa naipapadala.',
    another: 'Mag-sign up sa ibang address',
    sent: 'Naghintay sa device na ito ang inyong sign-up. Bumalik ang internet, at naipadala na ito.',
    asksAgain:
      'Naghintay sa device na ito ang inyong sign-up at hindi pa naipapadala: may nagbagong teksto sa ibaba. Basahin ito at sumagot ulit.',
    ended: 'Natapos ito bago naipadala ang sign-up na naghihintay rito. Binura na ito sa device na ito.',
    expired:
      'Hindi naipadala sa loob ng pitong araw ang sign-up na naghihintay rito. Binura na ito sa device na ito at hindi ito bibilangin: mag-sign up po ulit.',
    refused:
      'Hindi maipapadala mula sa page na ito ang sign-up na naghihintay rito. Binura na ito sa device na ito.',
    notTaken: 'Hindi tinanggap nang ganito ang sign-up na naghihintay rito.',
  },
};
export default signUp;
