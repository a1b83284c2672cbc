export const meter = {
  signed: { one: '{n} has signed', other: '{n} have signed' },
  wrote: { one: '{n} letter', other: '{n} letters' },
  acted: { one: '{n} action', other: '{n} actions' },
  beFirst: 'Be the first.',
  nextGoal: 'Next goal {n}',
  reached: 'Goal of {n} reached',
  pending: { one: '{n} waits for confirmation', other: '{n} wait for confirmation' },
  imported: { one: '{n} collected on paper', other: '{n} collected on paper' },
  daysLeft: { one: '1 day left', other: '{n} days left' },
  lastDay: 'Ends today',
  ended: 'Ended on {date}',
  asOf: 'The number could not be updated just now.',
};
