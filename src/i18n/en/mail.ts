// Where the mail is that asks for a confirmation, when it did not simply come: loaded then. The first keys are those
// of `ConfirmationMailStatus` in the contract.
export const mail = {
  waiting: 'The mail with your link has not left yet. It leaves as soon as our mail server takes it.',
  unreachable: 'We could not reach your e-mail address.',
  later: 'No more mail can go to this address today: the link comes later, or you use another address.',
  correct: 'Correct the address',
  again: 'Send the mail again',
  asked:
    'Asked for. If none comes within a few minutes, there were enough for now: look among unwanted mail, too.',
  notAsked: 'No answer came. Try again in a moment.',
};
