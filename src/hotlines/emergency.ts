// The number for an emergency, by country, and where that is from. Nobody rang them, and nobody should to try.

export interface EmergencyNumber {
  number: string;
  source: string;
  /** The day that the source bears; else the day on which it was read. */
  sourceDate: string;
}

const EU: EmergencyNumber = {
  number: '112',
  source: 'https://digital-strategy.ec.europa.eu/en/news/112-day-raises-awareness-eu-emergency-number',
  sourceDate: '2026-11-22',
};

/** By ISO 3166-1 code, and `EU`. */
export const EMERGENCY: Readonly<Record<string, EmergencyNumber>> = {
  AU: {
    number: '000',
    source: 'https://antislaverycommissioner.gov.au/find-help-and-support/report-suspected-modern-slavery',
    sourceDate: '2026-11-21',
  },
  CA: {
    number: '911',
    source: 'https://crtc.gc.ca/eng/archive/2014/2014-342.htm',
    sourceDate: '2014-06-25',
  },
  DE: EU,
  ES: EU,
  EU,
  GB: { number: '999', source: 'https://www.npsa.gov.uk/calling-help', sourceDate: '2026-11-22' },
  IE: EU,
  IN: {
    number: '112',
    source:
      'https://www.cnbctv18.com/india/childline-national-emergency-number-report-children-distress-call-explained-14743071.htm',
    sourceDate: '2022-09-18',
  },
  MX: {
    number: '911',
    source: 'https://www.gob.mx/policiafederal/articulos/088-911-responder-ante-cualquier-llamado?idiom=es',
    sourceDate: '2026-11-22',
  },
  NL: EU,
  PH: {
    number: '911',
    source: 'https://www.sunstar.com.ph/manila/got-an-emergency-911-is-now-the-only-number-to-call',
    sourceDate: '2025-09-11',
  },
  US: {
    number: '911',
    source: 'https://www.fcc.gov/encyclopedia/9-1-1-and-e9-1-1-services',
    sourceDate: '2026-11-22',
  },
};
