import type { Served } from '../../served.ts';

const pages: Served['pages'] = {
  form: {
    formTitle: 'Verifique e assine',
    signUpTitle: 'Verifique e faça a inscrição',
    formHint: 'Nada é enviado antes de usar o botão no fim desta página.',
    honeypot: 'Deixe este campo vazio',
    tooLong: {
      given: 'Escreva o seu primeiro nome com 100 letras no máximo',
      family: 'Escreva o seu último nome com 100 letras no máximo',
      comment: 'Escreva 1000 letras no máximo',
    },
  },
  receipt: {
    receiptTitle: 'O seu recibo',
    counted: 'A sua assinatura está contada',
    signedUp: 'A sua inscrição está feita',
    recorded: 'A sua ação está guardada',
    awaiting: 'Está quase: conta assim que confirmar o seu e-mail',
    awaitingSignUp: 'Está quase: a inscrição fica feita assim que confirmar o seu e-mail',
    withdrawn: 'Isto foi retirado',
    recordedOn: 'Guardado em {date}',
    keepLink: 'Guarde o endereço desta página: quem tiver o endereço pode ler este recibo.',
    you: 'O que nos disse',
    ageTold: 'Idade',
    agreed: 'O que leu e o que aceitou',
    agreedNone: 'Nenhum dado seu foi entregue, por isso não havia nada para aceitar.',
    asked: 'A pergunta: {question}',
    answered: 'A sua resposta: {answer}',
    letters: 'Para onde foi',
    subject: 'Assunto: {subject}',
    backTo: 'Voltar a {page}',
    next: 'O que pode fazer agora',
    answers: { told: 'Recebeu esta informação', given: 'Aceitou', refused: 'Disse que não' },
    responsible: 'Responsável: {who}',
  },
  keeping: {
    ended: 'Retirado em {date}, a seu pedido.',
    end: 'Retirar isto',
    keep: 'Guardar uma cópia assinada',
    keepWhy: 'Um documento com tudo isto e uma assinatura que serve de prova, também sem este site.',
    proof: 'A prova',
    proofWhat:
      'Abaixo está o mesmo recibo, assinado por {issuer}. Quem tiver este documento pode pedir a verificação: upstander receipt verify <este documento> --endpoint {issuer}',
    takeBack: 'Retirar tudo',
    takeBackWhat:
      'Já não conta, nada mais é enviado, e o que aceitou termina. O que já foi enviado não pode voltar atrás.',
    takeBackSure: 'Sim, retirar tudo',
    forget: 'Apagar os meus dados',
    forgetWhat:
      'O seu nome, o seu endereço e as suas palavras são apagados aqui, também das suas outras ações se confirmou este e-mail. Fica só um número. O que já foi enviado não pode voltar atrás, e depois ninguém pode provar quem participou.',
    forgetSure: 'Sim, apagar os meus dados',
    forgotten: 'Desde {date} aqui já não se sabe quem foi.',
  },
  frame: { helpIn: 'Linhas de ajuda: {country}' },
  failure: {
    back: 'Use o botão Voltar do navegador.',
    failedTitle: 'Isto não funcionou',
    failures: {
      'unknown-campaign': 'Esta campanha não existe.',
      'unknown-receipt': 'Este recibo não existe. Verifique se copiou o endereço todo.',
      'unknown-link': 'Este link não existe. Verifique se copiou do e-mail o endereço todo.',
      'not-found': 'Esta página não existe.',
      'campaign-closed': 'Esta campanha já terminou. Já não é possível participar.',
      'id-conflict':
        'Este formulário já foi enviado antes, e o que enviou nesse momento está guardado. Abra de novo a página da campanha para recomeçar.',
      'body-too-large': 'Era texto demais. Volte atrás e encurte.',
      'no-petition': 'Aqui não há nada para assinar: esta campanha pede cartas ou chamadas.',
      overloaded:
        'Muitas pessoas participam ao mesmo tempo. Espere um momento, volte atrás e use o botão de novo.',
      'server-error': 'Algo falhou do nosso lado, e nada foi guardado. Volte atrás e use o botão de novo.',
    },
    failedOther: 'A página enviou algo que não foi possível ler, e nada foi guardado.',
  },
  confirmation: {
    askedBy: 'Pedido de {organisation}',
    confirmTitle: {
      letter: { one: 'Enviar a sua carta?', other: 'Enviar as suas {n} cartas?' },
      signature: 'Esta assinatura é sua?',
      signUp: 'Fazer a sua inscrição?',
    },
    confirmWhat: {
      letter: {
        one: 'Está à sua espera. Use o botão, e a carta sai em seu nome, para:',
        other: 'Estão à sua espera. Use o botão, e as cartas saem em seu nome, para:',
      },
      signature: 'Está à sua espera. Use o botão, e a assinatura conta.',
      signUp: 'Alguém fez uma inscrição com este e-mail. Use o botão se a inscrição é sua.',
    },
    inName: 'Em nome de {name}',
    confirm: {
      letter: { one: 'Sim, enviar a minha carta', other: 'Sim, enviar as minhas {n} cartas' },
      signature: 'Sim, contar a minha assinatura',
      signUp: 'Sim, fazer a minha inscrição',
    },
    until: 'Este link funciona até {date}.',
    notYou: 'Se não reconhece isto, não faça nada: nada é enviado, e nada conta.',
    withdrawLink: 'Não pedi isto: apagar',
    confirmedTitle: 'Confirmado. Agradecemos.',
    confirmed: {
      letter: { one: 'A sua carta já pode sair.', other: 'As suas cartas já podem sair.' },
      signature: 'A sua assinatura está contada.',
      signUp: 'A sua inscrição está feita.',
    },
    paused: {
      letter: {
        one: 'A campanha está em pausa neste momento. A sua carta sai quando ela continuar.',
        other: 'A campanha está em pausa neste momento. As suas cartas saem quando ela continuar.',
      },
      signature: 'A sua assinatura está contada.',
      signUp: 'A sua inscrição está feita.',
    },
    receipt: 'O seu recibo mostra tudo, também mais tarde',
    expiredTitle: 'Este link já não funciona',
    expired: 'Funcionou até {date}. Nada foi enviado, e nada foi contado.',
    again: 'Receber um novo link',
    requestedTitle: 'Veja o seu e-mail',
    requested:
      'Se algo espera que confirme, um novo link vai a caminho do endereço indicado. Veja também no spam.',
    requestedFew: 'Só enviamos poucas mensagens destas por dia a um mesmo endereço.',
    withdrawnTitle: 'Está retirado',
    withdrawn: 'Nada mais disto é enviado, e não conta.',
    withdrawTitle: 'Não pediu isto?',
    withdrawWaiting: {
      letter: {
        one: 'Alguém escreveu uma carta com o seu e-mail. Ela não foi enviada. Use o botão, e o texto é apagado.',
        other:
          'Alguém escreveu {n} cartas com o seu e-mail. Elas não foram enviadas. Use o botão, e o texto é apagado.',
      },
      signature:
        'Alguém assinou com o seu e-mail. A assinatura não foi contada. Use o botão, e o que foi escrito é apagado.',
      signUp:
        'Alguém fez uma inscrição com o seu e-mail. Ela não conta. Use o botão, e o que foi escrito é apagado.',
    },
    withdrawRecorded: {
      letter:
        'Isto foi confirmado a partir do seu e-mail. Use o botão, e já não conta. O que ainda não saiu fica aqui; o que já saiu não pode voltar atrás.',
      signature: 'Isto foi confirmado a partir do seu e-mail. Use o botão, e já não conta.',
      signUp:
        'Isto foi confirmado a partir do seu e-mail. Use o botão: esta inscrição já não conta, e o acordo dado com ela termina. Outra inscrição com este endereço termina pelo seu próprio link.',
    },
    withdrawThis: {
      letter:
        'Use o botão, e já não conta. O que ainda não saiu fica aqui; o que já saiu não pode voltar atrás.',
      signature: 'Use o botão, e já não conta.',
      signUp:
        'Use o botão: esta inscrição já não conta, e o acordo dado com ela termina. Outra inscrição com este endereço termina pelo seu próprio link.',
    },
    withdraw: 'Retirar',
  },
  updates: {
    title: 'Não receber mais estes e-mails?',
    what: 'Use o botão, e não chegam mais e-mails sobre esta campanha a este endereço. O que foi assinado ou enviado fica.',
    stop: 'Não receber mais',
    endedTitle: 'Não há mais destes e-mails',
    ended:
      'Os e-mails sobre esta campanha terminaram para este endereço. O que foi assinado ou enviado fica.',
    notYou: 'Não assinei isto',
  },
  signUpUpdates: {
    what: 'Use o botão, e não chegam mais e-mails sobre esta campanha a este endereço. A inscrição ainda conta.',
    ended: 'Os e-mails sobre esta campanha terminaram para este endereço. A inscrição ainda conta.',
    notYou: 'Não fiz esta inscrição',
  },
};
export default pages;
