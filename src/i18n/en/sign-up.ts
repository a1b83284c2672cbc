// What a petition without a statement says in place of one: nobody signs, they sign up. Loaded where there is one.
export const signUp = {
  petition: {
    sign: 'Sign up',
    signing: 'Signing up…',
    elsewhere: 'Sign up here',
  },
  asks: {
    topics: 'What do you want to hear about?',
  },
  after: {
    thanks: 'Thank you. You have signed up.',
    thanksCounted: 'You are counted once, however often you sign up.',
    almost: 'Almost done. Look in your mail.',
    almostWhy: 'You are signed up once you confirm it there.',
    closed: 'This sign-up has ended',
    closedWhen: 'It was open until {date}.',
    signed: 'You have signed up.',
    signedOn: 'On {date}, on this device.',
    signedWaiting: 'It holds once you confirm it by the link in your mail, if you have not yet.',
    signAgain: 'Sign up with another address',
    keeps: 'For 180 days this device keeps that somebody signed up here, and when; not who.',
    forget: 'Forget it',
    forgotten: 'Forgotten. Nothing of this is kept on this device.',
    receipt: 'Your receipt',
    receiptWhat: 'shows exactly what you agreed to.',
  },
  waiting: {
    keepWhat:
      'Cannot wait? Your sign-up, with what you typed and agreed to, can stay on this device until {date}. It is sent when you open this site with a network. Do not do this on a device that others use.',
    kept: {
      one: 'One sign-up waits on this device. It is not sent yet.',
      other: '{n} sign-ups wait on this device. They are not sent yet.',
    },
    another: 'Sign up with another address',
    sent: 'Your sign-up waited on this device. The network was back, and it was sent.',
    asksAgain:
      'Your sign-up waited on this device and is not sent yet: a text below has changed meanwhile. Read it, then answer again.',
    ended: 'This ended before the sign-up that waited here could be sent. It is deleted from this device.',
    expired:
      'The sign-up that waited here could not be sent in seven days. It is deleted from this device and does not count: please sign up again.',
    refused: 'The sign-up that waited here cannot be sent from this page. It is deleted from this device.',
    notTaken: 'The sign-up that waited here was not accepted as it is.',
  },
};
