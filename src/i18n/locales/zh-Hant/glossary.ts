// How the key terms are said; a stem, or several where the language bends words.
import type { Glossary } from '../../glossary.ts';

const glossary: Glossary = {
  petition: ['請願'],
  campaign: ['倡議'],
  receipt: ['回條'],
  email: ['電子郵件'],
  helpLine: ['求助熱線'],
  privacyNotice: ['隱私權聲明'],
  postalCode: ['郵遞區號'],
  device: ['裝置'],
  district: ['選區'],
  signature: ['簽名'],
  confirm: ['確認'],
};
export default glossary;
