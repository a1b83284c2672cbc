// Once it is done, or over: loaded then.
export const after = {
  thanks: 'Thank you. Your signature is recorded.',
  thanksCounted: 'It is counted once, however often you sign.',
  almost: 'Almost done. Look in your mail.',
  almostWhy: 'Your signature is counted once you confirm it there.',
  closed: 'This petition has ended',
  closedWhen: 'It was open until {date}. Signatures can no longer be added.',
  signed: 'You have signed this petition.',
  signedOn: 'On {date}, on this device.',
  signedWaiting: 'It is counted once you confirm it by the link in your mail, if you have not yet.',
  signAgain: 'Sign again, or for somebody else',
  keeps: 'For 180 days this device keeps that this was signed, and when; not by whom.',
  forget: 'Forget it',
  forgotten: 'Forgotten. Nothing of this signature is kept on this device.',
  receipt: 'Your receipt',
  receiptWhat: 'shows exactly what you agreed to.',
};
