// Once it is done, or over: loaded then.
export const after = {
  thanks: 'Thank you. Your signature is recorded.',
  thanksCounted: 'It is counted once, however often you sign.',
  almost: 'Almost done. Look in your mail.',
  almostWhy: 'Your signature is counted once you confirm it there.',
  closed: 'This petition has ended',
  closedWhen: 'It was open until {date}. Signatures can no longer be added.',
  receipt: 'Your receipt',
  receiptWhat: 'shows exactly what you agreed to.',
};
