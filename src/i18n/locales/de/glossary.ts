// How the key terms are said; a stem, or several where the language bends words.
import type { Glossary } from '../../glossary.ts';

const glossary: Glossary = {
  petition: ['petition'],
  campaign: ['kampagne'],
  receipt: ['beleg'],
  email: ['e-mail'],
  helpLine: ['hilfetelefon'],
  privacyNotice: ['datenschutzhinweis'],
  postalCode: ['postleitzahl'],
  device: ['gerät'],
  district: ['wahlkreis'],
  signature: ['unterschrift'],
  confirm: ['bestätig'],
};
export default glossary;
