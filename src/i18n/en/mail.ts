// Where the mail is that asks for a confirmation, when it did not simply come: loaded then. The keys are those of
// `ConfirmationMailStatus` in the contract.
export const mail = {
  waiting: 'The mail with your link has not left yet. It leaves as soon as our mail server takes it.',
  unreachable: 'We could not reach your e-mail address.',
  later: 'No more mail can go to this address today: the link comes later, or you use another address.',
  correct: 'Correct the address',
};
