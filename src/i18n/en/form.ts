export const form = {
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
