// What a ring and a thermometer say beside a meter's words, and what is told when a milestone is passed.
export const milestone = {
  of: 'of {n}',
  passed: '{percent} of the goal of {n}',
};
