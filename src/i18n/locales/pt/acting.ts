// What is said while a reader acts: what is to be put right, what waits, what is remembered.
import type { Parts } from '../../catalogue.ts';

const acting: Parts['acting'] = {
  problem: {
    problems: { one: 'Há um ponto a corrigir', other: 'Há {n} pontos a corrigir' },
    needGiven: 'Escreva o seu primeiro nome',
    needFamily: 'Escreva o seu último nome',
    needEmail: 'Escreva o seu e-mail',
    badEmail: 'Escreva um e-mail como nome@example.org',
    needPostalCode: 'Escreva o seu código postal ou ZIP',
    badPostalCode: 'Escreva um código postal ou ZIP como 93721',
    needZip: 'Escreva o seu código ZIP',
    badZip: 'Escreva um código ZIP de cinco dígitos, como 93721',
    needStreet: 'Escreva a sua rua e o número',
    needCity: 'Escreva a sua cidade ou vila',
    needRegion: 'Escolha o seu estado',
    needOfficial: 'Escreva um nome, ou parte dele',
    badOfficial: 'Escreva pelo menos duas letras do nome',
    needPrefix: 'Escolha a forma de tratamento',
    needTopic: 'Escolha o tema da sua carta',
    needPhone: 'Escreva o seu telefone',
    badPhone: 'Escreva um telefone com o código de área, como 559-555-0100',
    needOrganisation: 'Escreva o nome da organização',
    needRole: 'Escreva o seu cargo, por exemplo presidência',
    badMinimumAge: 'Marque esta caixa se já tem a idade pedida',
    needComment: 'Escreva aqui algumas palavras',
    needAnswer: 'Escolha sim ou não: as duas respostas valem',
    needConsent: 'Marque esta caixa para continuar',
    badText: 'Não foi possível aceitar isto. Escreva um texto mais curto e simples',
    original: 'Este texto não existe no seu idioma. Idioma do texto: {language}.',
    consentChanged: 'O texto abaixo mudou depois que esta página foi aberta. Leia e responda de novo.',
    slow: 'A resposta demora mais do que o normal. Nada se perde, e nada é enviado duas vezes.',
    failedOffline:
      'Não houve resposta: talvez não haja internet. O que escreveu continua aqui. Tente de novo: nada é guardado duas vezes.',
    failedBusy:
      'Muitas pessoas participam neste momento. O que escreveu continua aqui: tente de novo daqui a pouco.',
    failedRefused:
      'Esta página não tem permissão para enviar. O que escreveu continua aqui. Avise quem cuida desta página, ou use outro meio.',
    failedTooLong:
      'Isto é longo demais para enviar de uma vez. O que escreveu continua aqui: encurte, ou escreva a menos pessoas de cada vez.',
    failedInsecure:
      'Esta página não é segura (o endereço começa com http) e não pode enviar nada. Copie a sua carta e envie por outro meio.',
    failedInvalid:
      'Não foi possível aceitar uma parte disto. O que escreveu continua aqui: verifique e tente de novo.',
    failedServer:
      'Algo falhou no lugar que recebe isto. A culpa não é sua, e o que escreveu continua aqui: tente de novo daqui a pouco.',
    failedChanged:
      'Não foi possível aceitar isto: talvez algo tenha mudado depois que esta página foi aberta. O que escreveu continua aqui: leia e envie de novo. Se não ajudar, recarregue a página.',
    failedOther: 'Não foi possível enviar. O que escreveu continua aqui: tente de novo daqui a pouco.',
  },
  memory: {
    language: 'Idioma',
    remember: 'Guardar os meus dados neste dispositivo',
    forget: 'Apagar os meus dados',
    nextPerson: 'Próxima pessoa',
    done: 'Pronto: próxima pessoa',
    what: 'Nome, e-mail, código postal e endereço, por 180 dias. Nenhuma carta e nenhuma resposta sobre consentimento.',
    forgotten: 'Apagado. Nada do que escreveu fica neste dispositivo.',
  },
  waiting: {
    offline:
      'Não há internet. O que escreveu continua aqui: será enviado quando a rede voltar, enquanto esta página estiver aberta.',
    noAnswer:
      'Não houve resposta. O que escreveu continua aqui, e tentamos de novo: nada é guardado duas vezes.',
    busy: 'Muitas pessoas participam neste momento. O que escreveu continua aqui, e tentamos de novo.',
    broken: 'Algo falhou no lugar que recebe isto. O que escreveu continua aqui, e tentamos de novo.',
    stopped:
      'Ainda não houve resposta. O que escreveu continua aqui: tente de novo quando a rede estiver melhor.',
    trying: 'Nova tentativa…',
    tryNow: 'Tentar agora',
    changed: 'Algo foi alterado. Use o botão quando terminar.',
    keepWhat:
      'Não pode esperar? A sua assinatura, com o que escreveu e aceitou, pode ficar neste dispositivo até {date}. Será enviada quando abrir este site com internet. Não faça isto num dispositivo que outras pessoas usam.',
    keep: 'Guardar neste dispositivo',
    notKept: 'Este navegador não guarda nada. Deixe esta página aberta, ou tente mais tarde.',
    kept: {
      one: 'Uma assinatura espera neste dispositivo. Ainda não foi enviada.',
      other: '{n} assinaturas esperam neste dispositivo. Ainda não foram enviadas.',
    },
    keptUntil:
      'O envio é automático quando abrir este site com internet, até {date}. Depois, tudo é apagado.',
    sendNow: 'Enviar agora',
    delete: 'Apagar deste dispositivo',
    another: 'Assinar por outra pessoa',
    deleted: 'Apagado deste dispositivo. Nada foi enviado.',
    sent: 'A sua assinatura esperava neste dispositivo. A rede voltou, e ela foi enviada.',
    asksAgain:
      'A sua assinatura esperava neste dispositivo e ainda não foi enviada: um texto abaixo mudou entretanto. Leia e responda de novo.',
    ended:
      'A petição terminou antes do envio da assinatura que esperava aqui. Ela foi apagada deste dispositivo.',
    expired:
      'Não foi possível enviar em sete dias a assinatura que esperava aqui. Ela foi apagada deste dispositivo e não conta: por favor, assine de novo.',
    refused:
      'A assinatura que esperava aqui não pode ser enviada desta página. Ela foi apagada deste dispositivo.',
    notTaken: 'Não foi possível aceitar, como está, a assinatura que esperava aqui.',
    understood: 'Continuar',
    correct: 'Rever e enviar de novo',
  },
  asks: {
    phone: 'Telefone',
    phoneHelp: 'Com o código de área. Fora dos Estados Unidos e do Canadá, comece com + e o código do país.',
    signFor: 'Assino',
    self: 'Em meu nome',
    organisation: 'Por uma organização',
    organisationName: 'Nome da organização',
    role: 'O seu cargo na organização',
    age: 'Tenho {n} anos ou mais',
    publicName: 'O seu nome em público',
    publicHelp:
      'Se o nome aparece, o motivo também aparece, depois de lido aqui; a organização e o cargo, só com o nome completo.',
    hidden: 'Não mostrar',
    initial: 'Primeiro nome e inicial',
    full: 'Nome completo',
  },
};
export default acting;
