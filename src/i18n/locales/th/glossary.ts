// How the key terms are said; a stem, or several where the language bends words.
import type { Glossary } from '../../glossary.ts';

const glossary: Glossary = {
  petition: ['ข้อเรียกร้อง'],
  campaign: ['แคมเปญ'],
  receipt: ['หลักฐาน'],
  email: ['อีเมล'],
  helpLine: ['สายด่วน'],
  privacyNotice: ['ประกาศความเป็นส่วนตัว'],
  postalCode: ['รหัสไปรษณีย์'],
  device: ['อุปกรณ์'],
  district: ['เขตเลือกตั้ง'],
  signature: ['ลงชื่อ', 'ลายเซ็น'],
  confirm: ['ยืนยัน'],
};
export default glossary;
