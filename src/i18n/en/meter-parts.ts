// What a meter's number is made of.
export const meterParts = {
  verified: '{n} confirmed by e-mail',
  allVerified: 'All confirmed by e-mail',
  unverified: '{n} not confirmed by e-mail',
  noneVerified: 'Not confirmed by e-mail',
  imported: 'including {n} collected on paper',
  madeUp: 'including {n} made up as a sample',
  pending: { one: '{n} waits for confirmation', other: '{n} wait for confirmation' },
};
