// How the key terms are said; a stem, or several where the language bends words.
import type { Glossary } from '../../glossary.ts';

const glossary: Glossary = {
  petition: ['청원'],
  campaign: ['캠페인'],
  receipt: ['접수증'],
  email: ['이메일'],
  helpLine: ['상담 전화'],
  privacyNotice: ['개인정보 안내'],
  postalCode: ['우편번호'],
  device: ['기기'],
  district: ['선거구'],
  signature: ['서명'],
  confirm: ['확인'],
};
export default glossary;
