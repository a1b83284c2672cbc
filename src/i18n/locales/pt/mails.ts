import type { Served } from '../../served.ts';

const mails: Served['mails'] = {
  confirmation: {
    subject: {
      letter: { one: 'Confirme a sua carta: {title}', other: 'Confirme as suas cartas: {title}' },
      signature: 'Confirme a sua assinatura: {title}',
      signUp: 'Confirme o seu e-mail: {title}',
    },
    what: {
      letter: {
        one: 'Uma carta foi escrita com este e-mail e está à sua espera. Faz parte da campanha “{title}”.',
        other:
          '{n} cartas foram escritas com este e-mail e estão à sua espera. Fazem parte da campanha “{title}”.',
      },
      signature: 'Alguém assinou “{title}” com este e-mail.',
      signUp: 'Alguém fez uma inscrição em “{title}” com este e-mail.',
    },
    toThem: 'Para:',
    confirm: {
      letter: {
        one: 'A carta é sua? Abra esta página e confirme. Então a carta sai, em seu nome:',
        other: 'As cartas são suas? Abra esta página e confirme. Então as cartas saem, em seu nome:',
      },
      signature: 'A assinatura é sua? Abra esta página e confirme. Então a assinatura conta:',
      signUp: 'A inscrição é sua? Abra esta página e confirme. Então a inscrição fica feita:',
    },
    page: 'Nada acontece antes de usar o botão dessa página.',
    until: 'O link funciona até {date}.',
    notYou: 'Se não reconhece isto, não faça nada: nada é enviado, e nada conta.',
    withdraw: 'Não pedi isto: apagar',
  },
  updates: {
    subject: 'Novidades de {bill}: {title}',
    news: 'Há novidades de {bill}, {billTitle}:',
    asOf: 'Situação em {date}.',
    readOn: 'Ler mais:',
    why: {
      signed:
        'Em {date}, “{title}” foi assinado com este e-mail, e houve acordo para receber e-mails sobre isso.',
      signedUp:
        'Em {date}, alguém fez uma inscrição em “{title}” com este e-mail, e houve acordo para receber e-mails sobre isso.',
      acted:
        'Em {date}, este e-mail foi usado para “{title}”, e houve acordo para receber e-mails sobre isso.',
    },
    receipt: 'Ver tudo o que está guardado, ficar com uma cópia, retirar ou pedir para apagar:',
    stop: {
      signed: 'Não receber mais estes e-mails, ou “Não assinei isto”:',
      signedUp: 'Não receber mais estes e-mails, ou “Não fiz esta inscrição”:',
      acted: 'Não receber mais estes e-mails, ou “Não fiz isto”:',
    },
  },
  letter: {
    via: '{name} via {organisation}',
    confirmed: 'Quem enviou confirmou este e-mail: {email}',
    notConfirmed: 'O e-mail de quem enviou ({email}) não foi confirmado.',
  },
};
export default mails;
