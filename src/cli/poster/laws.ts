// States that ask certain businesses to post a notice of their own. Examples, not a list of all; read in stored
// pages on 2026-11-22. No poster of ours stands in for such a notice.

export interface PostingLaw {
  state: string;
  law: string;
  /** What it asks for, as far as we read. */
  asks: string;
  link: string;
}

export const LAWS: readonly PostingLaw[] = [
  {
    state: 'California',
    law: 'Civil Code 52.6',
    asks: 'the state’s model notice, at least 8.5 × 11 inches in 16-point type: English, Spanish, and in some counties a third language',
    link: 'https://oag.ca.gov/human-trafficking/model-notice',
  },
  {
    state: 'Georgia',
    law: 'O.C.G.A. 16-5-47',
    asks: 'the state’s notice in English and Spanish, in public restrooms and near the entrance',
    link: 'https://gbi.georgia.gov/press-releases/2018-07-02/gbi-announces-2018-human-trafficking-notice-website-posting',
  },
  {
    state: 'New York',
    law: 'General Business Law 206-f',
    asks: 'cards in restrooms, guest rooms and near the entrance of hotels',
    link: 'https://nysenate.gov/legislation/laws/GBS/206-F',
  },
  {
    state: 'Texas',
    law: 'Government Code 402.0351',
    asks: 'the Attorney General’s signs in English and Spanish',
    link: 'https://texasattorneygeneral.gov/es/node/242236',
  },
];
