// How the key terms are said; a stem, or several where the language bends words.
import type { Glossary } from '../../glossary.ts';

const glossary: Glossary = {
  petition: ['petisyon'],
  campaign: ['kanpay'],
  receipt: ['resi'],
  email: ['imèl'],
  helpLine: ['liy èd'],
  privacyNotice: ['avi sou vi prive'],
  postalCode: ['kòd postal'],
  device: ['aparèy'],
  district: ['distri'],
  signature: ['siyati'],
  confirm: ['konfim'],
};
export default glossary;
