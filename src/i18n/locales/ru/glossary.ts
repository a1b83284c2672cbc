// How the key terms are said; a stem, or several where the language bends words.
import type { Glossary } from '../../glossary.ts';

const glossary: Glossary = {
  petition: ['петици'],
  campaign: ['кампани'],
  receipt: ['квитанци'],
  email: ['электронн', 'эл. почт'],
  helpLine: ['линия помощи', 'линии помощи', 'линию помощи', 'линий помощи', 'линиям помощи'],
  privacyNotice: ['о конфиденциальности'],
  postalCode: ['индекс'],
  device: ['устройств'],
  district: ['округ'],
  signature: ['подпис'],
  confirm: ['подтвер'],
};
export default glossary;
