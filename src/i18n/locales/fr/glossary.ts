// How the key terms are said; a stem, or several where the language bends words.
import type { Glossary } from '../../glossary.ts';

const glossary: Glossary = {
  petition: ['pétition'],
  campaign: ['campagne'],
  receipt: ['reçu'],
  email: ['e-mail'],
  helpLine: ['ligne d’aide', 'lignes d’aide'],
  privacyNotice: ['avis de confidentialité'],
  postalCode: ['code postal', 'codes postaux'],
  device: ['appareil'],
  district: ['district'],
  signature: ['signature'],
  confirm: ['confirm'],
};
export default glossary;
