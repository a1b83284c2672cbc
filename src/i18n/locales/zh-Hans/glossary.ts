// How the key terms are said; a stem, or several where the language bends words.
import type { Glossary } from '../../glossary.ts';

const glossary: Glossary = {
  petition: ['请愿'],
  campaign: ['倡议'],
  receipt: ['回执'],
  email: ['电子邮箱', '电子邮件'],
  helpLine: ['求助热线'],
  privacyNotice: ['隐私声明'],
  postalCode: ['邮政编码'],
  device: ['设备'],
  district: ['选区'],
  signature: ['签名'],
  confirm: ['确认'],
};
export default glossary;
