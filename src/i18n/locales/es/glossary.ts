// How the key terms are said; a stem, or several where the language bends words.
import type { Glossary } from '../../glossary.ts';

const glossary: Glossary = {
  petition: ['petici'],
  campaign: ['campaña'],
  receipt: ['comprobante'],
  email: ['correo'],
  helpLine: ['línea de ayuda', 'líneas de ayuda'],
  privacyNotice: ['aviso de privacidad'],
  postalCode: ['código postal', 'códigos postales'],
  device: ['dispositivo'],
  district: ['distrito'],
  signature: ['firma'],
  confirm: ['confirm'],
};
export default glossary;
