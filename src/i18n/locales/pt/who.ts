// Finding who is in office, and what an office asks for.
import type { Parts } from '../../catalogue.ts';

const who: Parts['who'] = {
  who: {
    found: { one: '{n} pessoa encontrada: {names}.', other: '{n} pessoas encontradas: {names}.' },
    forCode: 'Para {code}',
    forAddress: 'Para o seu endereço',
    change: 'Mudar',
    split: '{code} fica em mais de um distrito. A sua rua decide qual é o seu.',
    splitPick: '{code} fica em mais de um distrito. Escolha a pessoa que representa a sua área.',
    choose: '{office}: escolha quem representa a sua área',
    orChoose: '{office}: ou escolha o nome que conhece',
    chooseHelp: 'Tem dúvida? O escritório eleitoral pode dizer, pela sua rua.',
    tooMany: '{office}: são pessoas demais para mostrar aqui. Procure um nome.',
    street: 'Rua e número',
    city: 'Cidade ou vila',
    region: 'Estado',
    chooseRegion: 'Escolha',
    streetHelp: 'Serve só para encontrar o seu distrito; não fica guardado.',
    findDistrict: 'Encontrar o meu distrito',
    unknownAddress: 'Não encontramos este endereço. Verifique a rua e a cidade, ou escolha um nome.',
    official: 'Nome da autoridade',
    officialHelp: 'Basta o último nome.',
    search: 'Procurar',
    noName:
      'Ninguém com este nome tem um cargo a que esta campanha escreve. Verifique como se escreve, ou tente só o último nome.',
    moreNames: 'Só aparecem os primeiros {n} nomes. Acrescente o primeiro nome para ver outros.',
    noNames: 'Aqui não é possível procurar nomes.',
    unknownPlace:
      '{office}: não conhecemos ninguém para este código. Pode ser de uma caixa postal: tente o código da sua casa.',
    military: 'Códigos postais militares não têm distrito. Decide o endereço onde vota.',
    noSuchOffice: '{office}: este lugar não elege este cargo.',
    vacant: '{office}: o lugar está vago neste momento.',
    seatVacant: '{office}: outro lugar deste código está vago neste momento. Pode ser o seu.',
    seatEnded:
      '{office}: em outro lugar deste código, o último mandato da nossa lista terminou, e ainda não sabemos quem vem depois.',
    termEnded: '{office}: o último mandato da nossa lista terminou, e ainda não sabemos quem vem depois.',
    unknownHere: '{office}: não encontramos este endereço.',
    notLoaded: '{office}: não está nesta lista.',
    votingOnly: 'Esta campanha escreve só a quem pode votar.',
    nobody: 'Não encontramos ninguém a quem escrever',
    stale:
      'Esta lista não está em dia: é de {date}. Verifique no site da autoridade se ela ainda tem o cargo.',
    source: 'Fonte: {source}, {date}.',
    notYours: 'Não é quem representa a sua área?',
    notYoursHelp:
      'Os distritos mudam, e quem ocupa os cargos também. Procure de outra forma, ou pergunte no escritório eleitoral.',
    officialPage: '{office}: o site próprio para encontrar quem representa a sua área',
    otherCode: 'Tentar outro código',
    byStreet: 'Usar um endereço',
    byName: 'Procurar por nome',
    offline:
      'Não houve resposta: talvez não haja internet. O que escreveu continua aqui. Tente de novo quando tiver internet, ou escolha outro meio.',
    busy: 'Muitas pessoas procuram isto neste momento. O que escreveu continua aqui: espere um minuto e tente de novo, ou escolha outro meio.',
    failed:
      'A lista tem um problema neste momento. O que escreveu continua aqui: tente de novo daqui a pouco, ou escolha outro meio.',
    noDirectory: 'Neste momento não há uma lista onde procurar. Escolha outro meio.',
    addressFailed:
      'Neste momento não é possível procurar endereços. O que escreveu continua aqui: tente de novo daqui a pouco, ou escolha um nome.',
    gone: 'Já não é possível escrever daqui a {names}, por isso nada foi enviado ainda. As outras pessoas continuam na escolha, e o que escreveu continua aqui: tente de novo.',
    goneAll:
      'Já não é possível escrever daqui a {names}, por isso nada foi enviado. O que escreveu continua aqui: escolha outra pessoa.',
    notTheirs:
      '{names}: o endereço ou o código que deu fica fora do lugar que representam, e só aceitam cartas de lá. Nada foi enviado ainda, e o que escreveu continua aqui. Corrija o endereço, escolha de novo em “{step}”, ou use outro meio abaixo.',
    goneCounted:
      'Já não é possível escrever daqui a {names}: a sua carta ou chamada vale, mas não é contada.',
  },
  needs: {
    why: '{names}: aqui só aceitam cartas com estes dados. Recebem os dados com a sua carta.',
    prefix: 'Forma de tratamento',
    choose: 'Escolha',
    topic: 'O tema da sua carta',
    phone: 'Telefone',
    street: 'Rua e número',
    city: 'Cidade',
    region: 'Estado, com as duas letras',
    regionElsewhere: 'Estado, província ou região',
  },
};
export default who;
