export const form = {
  // A name's two fields stand in the order of these two words.
  given: 'First name',
  family: 'Last name',
  email: 'Email',
  emailHelp: 'Never shown in public.',
  postalCode: 'ZIP or postal code',
  optional: '(optional)',
  privacyNotice: 'Privacy notice',
  keeper: 'Your details go to {name}, {address}, {contact}.',
  copied: 'Copied',
};
