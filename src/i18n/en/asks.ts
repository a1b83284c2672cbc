// What some petitions ask besides name, e-mail, postal code and comment: asked only then.
export const asks = {
  phone: 'Phone',
  phoneHelp: 'With the area code. Outside the US and Canada, begin with + and the country code.',
  signFor: 'I sign',
  self: 'For myself',
  organisation: 'For an organization',
  organisationName: 'Name of the organization',
  role: 'Your role there',
  age: 'I am {n} or older',
  publicName: 'Your name in public',
  publicHelp:
    'If you are shown, so is why you sign, once it has been read here; your organization and role only with your full name.',
  hidden: 'Do not show it',
  initial: 'First name and initial',
  full: 'Full name',
};
