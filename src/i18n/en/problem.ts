// What is to be fixed or went wrong: loaded when a reader begins to act.
export const problem = {
  problems: { one: 'One thing to fix', other: '{n} things to fix' },
  needGiven: 'Enter your first name',
  needFamily: 'Enter your last name',
  needEmail: 'Enter your e-mail address',
  badEmail: 'Enter an e-mail address like name@example.org',
  needPostalCode: 'Enter your ZIP or postal code',
  badPostalCode: 'Enter a ZIP or postal code like 93721',
  needZip: 'Enter your ZIP code',
  badZip: 'Enter a ZIP code of five digits, like 93721',
  needStreet: 'Enter your street and house number',
  needCity: 'Enter your city or town',
  needRegion: 'Choose your state',
  needOfficial: 'Enter a name, or a part of it',
  badOfficial: 'Enter at least two letters of the name',
  needPrefix: 'Choose how you are addressed',
  needTopic: 'Choose what your letter is about',
  needPhone: 'Enter your phone number',
  badPhone: 'Enter a phone number with its area code, like 559-555-0100',
  needOrganisation: 'Enter the name of the organization',
  needRole: 'Enter your role there, such as chair',
  badMinimumAge: 'Tick this box if you are old enough',
  needComment: 'Write a few words here',
  needAnswer: 'Choose yes or no: either is fine',
  needConsent: 'Tick this box to go on',
  badText: 'This could not be accepted. Use shorter, plain text',
  original: 'This text is not there in your language. It is in {language}.',
  consentChanged: 'The text below has changed since you opened this page. Read it, then answer again.',
  slow: 'The answer takes longer than usual. Nothing is lost, and nothing is sent twice.',
  failedOffline:
    'No answer came: you may be offline. What you typed is kept here. Try again: nothing is recorded twice.',
  failedBusy: 'Too many people are acting right now. What you typed is kept: try again in a moment.',
  failedRefused:
    'This page is not allowed to send here. What you typed is kept. Tell the owner of this page, or take another way.',
  failedTooLong:
    'This is too long to send in one go. What you typed is kept: make it shorter, or write to fewer people at once.',
  failedInsecure:
    'This page is not secure (its address begins with http), so nothing can be sent from it. Copy your letter and send it by another way.',
  failedInvalid:
    'Something in this was not accepted. What you typed is kept: check what you wrote, then try again.',
  failedServer:
    'Something failed where this is sent to. It is not your mistake, and what you typed is kept: try again in a moment.',
  failedChanged:
    'This was not accepted: something may have changed since you opened this page. What you typed is kept: look through it and send it again. If that does not help, reload the page.',
  failedOther: 'This could not be sent. What you typed is kept: try again in a moment.',
};
