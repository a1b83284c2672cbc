// How the key terms are said; a stem, or several where the language bends words.
import type { Glossary } from '../../glossary.ts';

const glossary: Glossary = {
  petition: ['petisyon'],
  campaign: ['kampanya'],
  receipt: ['resibo'],
  email: ['email'],
  helpLine: ['helpline'],
  privacyNotice: ['paunawa sa privacy'],
  postalCode: ['postal code'],
  device: ['device'],
  district: ['distrito'],
  signature: ['pirma'],
  confirm: ['umpirma'],
};
export default glossary;
