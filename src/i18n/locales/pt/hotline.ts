// What is known of a help line.
import type { Parts } from '../../catalogue.ts';

const hotline: Parts['hotline'] = {
  hotlineFacts: {
    emergency: 'Em perigo agora? Ligue para',
    emergencyUnknown: 'Em perigo agora? Ligue para o número de emergência do seu país.',
    open: 'Aberto agora',
    open247: 'Aberto agora, 24 horas por dia',
    openUntil: 'Aberto agora, até: {time}',
    closed: 'Fechado agora',
    opens: 'Fechado agora, abre: {time}',
    twoClocks: '{time} em {place}, {own} na sua hora',
    always: 'Dia e noite, todos os dias.',
    hours: 'Horário, pela hora de {place}: {list}.',
    confidential: 'Só conta o que quiser.',
    languages: 'Línguas: {list}.',
    interpreters: 'Mais línguas com intérprete ao telefone.',
    operator: 'Quem atende: {name}.',
    police: 'Esta linha é da polícia.',
    forWomen: 'Para mulheres.',
    forChildren: 'Para crianças e jovens.',
    forAdults: 'Para pessoas adultas.',
    sources: 'De fontes públicas de {date}.',
    checked: 'Testada por telefone em {date}.',
    partly: 'Talvez algo disto já tenha mudado.',
    source: 'Fonte:',
    bill: 'Uma chamada para esta linha aparece na sua fatura de telefone.',
    billNot: 'Uma chamada para esta linha não aparece na sua fatura de telefone, segundo fontes públicas.',
    billUnknown: 'Uma chamada pode aparecer na sua fatura de telefone.',
    none: 'Não conhecemos uma linha para o que se pede aqui. Em caso de perigo, ligue para o número de emergência do seu país.',
    someMissing: 'Não foi possível carregar todas as linhas de ajuda.',
    leaveHelp: 'Para sair depressa, use o botão de cima, ou a tecla Esc três vezes.',
    history:
      'O histórico do navegador, o botão Voltar e as listas de chamadas e mensagens do telefone ainda podem mostrar o que fez. Esta ficha não guarda nada.',
    clear: 'Como apagar',
    clearHistory:
      'No menu do navegador, abra o histórico e apague as páginas deste site. Se apagar tudo, alguém pode notar.',
    clearBack: 'Depois feche esta aba (separador): Voltar pode levar a outras páginas deste site que já leu.',
    clearCalls: 'Na lista de chamadas e nas mensagens do telefone, apague este número.',
    clearNext:
      'Da próxima vez, use uma janela privada. Se alguém pode vigiar este dispositivo, use outro: numa biblioteca, ou o de alguém de confiança.',
  },
};
export default hotline;
