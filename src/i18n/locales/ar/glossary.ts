// How the key terms are said; a stem, or several where the language bends words.
import type { Glossary } from '../../glossary.ts';

const glossary: Glossary = {
  petition: ['عريضة'],
  campaign: ['حملة'],
  receipt: ['إيصال'],
  email: ['بريد'],
  helpLine: ['خط المساعدة', 'خطوط المساعدة'],
  privacyNotice: ['إشعار الخصوصية'],
  postalCode: ['الرمز البريدي', 'رمز بريدي'],
  device: ['جهاز'],
  district: ['دائرة', 'دائرت', 'دوائر'],
  signature: ['توقيع', 'تواقيع'],
  confirm: ['تأكيد', 'أكد', 'ؤكد'],
};
export default glossary;
