// How the key terms are said; a stem, or several where the language bends words.
import type { Glossary } from '../../glossary.ts';

const glossary: Glossary = {
  petition: ['kiến nghị'],
  campaign: ['chiến dịch'],
  receipt: ['biên nhận'],
  email: ['email'],
  helpLine: ['đường dây trợ giúp'],
  privacyNotice: ['thông báo về quyền riêng tư'],
  postalCode: ['mã bưu chính'],
  device: ['thiết bị'],
  district: ['khu vực bầu cử'],
  signature: ['chữ ký'],
  confirm: ['xác nhận'],
};
export default glossary;
