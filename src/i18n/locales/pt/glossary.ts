// How the key terms are said; a stem, or several where the language bends words.
import type { Glossary } from '../../glossary.ts';

const glossary: Glossary = {
  petition: ['petiç'],
  campaign: ['campanha'],
  receipt: ['recibo'],
  email: ['e-mail'],
  helpLine: ['linha de ajuda', 'linhas de ajuda'],
  privacyNotice: ['aviso de privacidade'],
  postalCode: ['código postal', 'códigos postais'],
  device: ['dispositivo'],
  district: ['distrito'],
  signature: ['assinatura'],
  confirm: ['confirm'],
};
export default glossary;
