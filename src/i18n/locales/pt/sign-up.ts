// A petition without a statement: nobody signs, they sign up.
import type { Parts } from '../../catalogue.ts';

const signUp: Parts['signUp'] = {
  petition: {
    sign: 'Fazer a inscrição',
    signing: 'Fazendo a inscrição…',
    elsewhere: 'Fazer a inscrição aqui',
  },
  asks: {
    topics: 'Sobre que temas quer receber notícias?',
  },
  after: {
    thanks: 'Agradecemos. A sua inscrição está feita.',
    thanksCounted: 'Conta uma só vez, mesmo que se inscreva de novo.',
    almost: 'Está quase. Veja o seu e-mail.',
    almostWhy: 'A inscrição fica feita assim que for confirmada no e-mail.',
    closed: 'Esta inscrição já terminou',
    closedWhen: 'Esteve aberta até {date}.',
    signed: 'A sua inscrição já está feita.',
    signedOn: 'Em {date}, neste dispositivo.',
    signedWaiting: 'Vale assim que for confirmada pelo link no seu e-mail, se ainda não foi.',
    signAgain: 'Fazer a inscrição com outro e-mail',
    keeps: 'Por 180 dias este dispositivo guarda que alguém se inscreveu aqui, e quando; não quem.',
    forget: 'Apagar isto',
    forgotten: 'Apagado. Nada disto fica neste dispositivo.',
    receipt: 'O seu recibo',
    receiptWhat: 'mostra exatamente o que aceitou.',
  },
  waiting: {
    keepWhat:
      'Não pode esperar? A sua inscrição, com o que escreveu e aceitou, pode ficar neste dispositivo até {date}. Será enviada quando abrir este site com internet. Não faça isto num dispositivo que outras pessoas usam.',
    kept: {
      one: 'Uma inscrição espera neste dispositivo. Ainda não foi enviada.',
      other: '{n} inscrições esperam neste dispositivo. Ainda não foram enviadas.',
    },
    another: 'Fazer a inscrição com outro e-mail',
    sent: 'A sua inscrição esperava neste dispositivo. A rede voltou, e ela foi enviada.',
    asksAgain:
      'A sua inscrição esperava neste dispositivo e ainda não foi enviada: um texto abaixo mudou entretanto. Leia e responda de novo.',
    ended: 'Isto terminou antes do envio da inscrição que esperava aqui. Ela foi apagada deste dispositivo.',
    expired:
      'Não foi possível enviar em sete dias a inscrição que esperava aqui. Ela foi apagada deste dispositivo e não conta: por favor, faça a inscrição de novo.',
    refused:
      'A inscrição que esperava aqui não pode ser enviada desta página. Ela foi apagada deste dispositivo.',
    notTaken: 'Não foi possível aceitar, como está, a inscrição que esperava aqui.',
  },
};
export default signUp;
