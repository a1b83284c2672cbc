// What is said once it is done: the result, the receipt, sharing, what comes next.
import type { Parts } from '../../catalogue.ts';

const after: Parts['after'] = {
  after: {
    thanks: 'Agradecemos. A sua assinatura está guardada.',
    thanksCounted: 'Conta uma só vez, mesmo que assine de novo.',
    almost: 'Está quase. Veja o seu e-mail.',
    almostWhy: 'A sua assinatura conta assim que for confirmada no e-mail.',
    closed: 'Esta petição já terminou',
    closedWhen: 'Esteve aberta até {date}. Já não é possível acrescentar assinaturas.',
    signed: 'Esta petição já tem a sua assinatura.',
    signedOn: 'Em {date}, neste dispositivo.',
    signedWaiting: 'Conta assim que for confirmada pelo link no seu e-mail, se ainda não foi.',
    signAgain: 'Assinar de novo, ou por outra pessoa',
    keeps: 'Por 180 dias este dispositivo guarda que alguém assinou, e quando; não quem.',
    forget: 'Apagar isto',
    forgotten: 'Apagado. Nada desta assinatura fica neste dispositivo.',
    receipt: 'O seu recibo',
    receiptWhat: 'mostra exatamente o que aceitou.',
  },
  result: {
    follows: 'Esta página mostra as novidades enquanto estiver aberta.',
    ended: 'Esta página já não mostra as novidades: veja o resultado no seu recibo.',
    look: 'Ver de novo',
  },
  next: {
    event: 'Venha',
    calendar: 'Guardar no seu calendário',
    saved:
      'O evento foi guardado nos seus downloads. Abra-o, e o seu calendário pergunta se quer acrescentar o evento.',
    about: 'Mais sobre o evento',
    learnMore: 'Saber mais',
  },
  share: {
    title: 'Convide outras pessoas',
    share: 'Compartilhar',
    on: 'Compartilhar no {name}',
    email: 'Compartilhar por e-mail',
    copyLink: 'Copiar o link',
    linkCopied: 'O link está copiado.',
    copyFailed: 'Não foi possível copiar. O link: {url}',
  },
  mail: {
    waiting: 'O e-mail com o seu link ainda não saiu. Sai assim que o nosso servidor de e-mail puder enviar.',
    unreachable: 'A nossa mensagem não chegou ao seu e-mail.',
    later:
      'Hoje já não podem sair mais mensagens para este endereço: o link chega mais tarde, ou use outro endereço.',
    correct: 'Corrigir o endereço',
    again: 'Enviar o e-mail de novo',
    asked:
      'Pedido feito. Se nada chegar em alguns minutos, por agora já saíram mensagens suficientes: veja também no spam.',
    notAsked: 'Não houve resposta. Tente de novo daqui a pouco.',
  },
  signers: {
    title: 'Assinaturas recentes',
    more: 'Ver mais',
  },
};
export default after;
