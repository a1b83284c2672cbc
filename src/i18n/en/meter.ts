export const meter = {
  signed: { one: '{n} has signed', other: '{n} have signed' },
  signedUp: { one: '{n} has signed up', other: '{n} have signed up' },
  wrote: { one: '{n} letter', other: '{n} letters' },
  acted: { one: '{n} action', other: '{n} actions' },
  beFirst: 'Be the first.',
  nextGoal: 'Next goal {n}',
  goalWas: 'The goal was {n}',
  reached: 'Goal of {n} reached',
  daysLeft: { one: '1 day left', other: '{n} days left' },
  lastDay: 'Ends today',
  ended: 'Ended on {date}',
  asOf: 'The number could not be updated just now.',
};
