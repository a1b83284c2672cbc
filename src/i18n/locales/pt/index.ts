// Português. Reviewed by: not yet reviewed by a native speaker.
import type { Language } from '../../catalogue.ts';

/** What elements begin with comes first; the rest once it is needed. Words that Brazil and Portugal share. */
const pt: Language = {
  first: {
    common: {
      loading: 'Carregando…',
      sample: 'Exemplo',
      sampleNote: 'Uma campanha de exemplo: não envia mensagens a nenhuma pessoa real.',
      unavailable: 'Não foi possível carregar. Verifique se tem internet.',
      unknown: 'Esta campanha não é conhecida aqui.',
      tryAgain: 'Tentar de novo',
    },
    form: {
      given: 'Primeiro nome',
      family: 'Último nome',
      email: 'E-mail',
      emailHelp: 'Nunca aparece em público.',
      postalCode: 'Código postal ou ZIP',
      optional: '(opcional)',
      privacyNotice: 'Aviso de privacidade',
      keeper: 'Os seus dados vão para {name}, {address}, {contact}.',
      copied: 'Copiado',
    },
    petition: {
      read: 'Ler a petição',
      sign: 'Assinar a petição',
      signing: 'Assinando…',
      comment: 'Motivo para assinar',
      elsewhere: 'Assinar aqui',
    },
    meter: {
      signed: {
        one: '{n} pessoa assinou',
        other: '{n} pessoas assinaram',
        many: '{n} de pessoas assinaram',
      },
      signedUp: { one: '{n} inscrição', other: '{n} inscrições', many: '{n} de inscrições' },
      wrote: { one: '{n} carta', other: '{n} cartas', many: '{n} de cartas' },
      acted: { one: '{n} ação', other: '{n} ações', many: '{n} de ações' },
      beFirst: 'Dê o primeiro passo.',
      nextGoal: 'Próxima meta: {n}',
      goalWas: 'A meta era {n}',
      reached: 'Meta de {n} alcançada',
      daysLeft: { one: 'Falta {n} dia', other: 'Faltam {n} dias' },
      lastDay: 'Termina hoje',
      ended: 'Terminou em {date}',
      asOf: 'Agora não foi possível atualizar o número.',
    },
    meterParts: {
      verified: '{n} com e-mail confirmado',
      allVerified: 'Todas com e-mail confirmado',
      unverified: '{n} sem e-mail confirmado',
      noneVerified: 'Sem e-mail confirmado',
      imported: 'com {n} em papel',
      pending: '{n} por confirmar',
    },
    milestone: {
      of: 'de {n}',
      passed: '{percent} da meta de {n}',
    },
    hotline: {
      leave: 'Sair desta página',
      discreet: 'Mais informações',
      call: 'Ligar',
      text: 'Enviar SMS',
      textKeyword: 'Envie “{keyword}” por SMS para',
      chat: 'Conversar on-line',
      whatsapp: 'WhatsApp',
      tty: 'TTY ou retransmissão',
      email: 'E-mail',
      site: 'Site',
    },
  },
  acting: () => import('./acting.ts'),
  after: () => import('./after.ts'),
  contact: () => import('./contact.ts'),
  who: () => import('./who.ts'),
  sending: () => import('./sending.ts'),
  hotline: () => import('./hotline.ts'),
  signUp: () => import('./sign-up.ts'),
};
export default pt;
