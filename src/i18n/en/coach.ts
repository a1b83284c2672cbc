// What the letter coach says: of each point, what is good, and what would be better.
export const coach = {
  title: 'Before you send',
  summary: '{n} of {all} points are good.',
  billGood: 'Names the bill',
  bill: 'Name the bill: {bill}',
  askGood: 'Says what you ask',
  ask: 'Say what you ask for',
  thanksGood: 'Says thank you',
  thanks: 'Say thank you',
  calmGood: 'Stays calm',
  calm: 'CAPITALS and !! read like shouting',
  lengthGood: 'Is short enough',
  length: 'Make it shorter: long letters are cut off, or not read',
  ownGood: 'Has your own words',
  own: 'Add a sentence of your own',
};
