// Where the network fails while a petition is signed: loaded once somebody begins to sign.
export const waiting = {
  offline:
    'You are offline. What you typed is kept here: it is sent once the network is back, while this page stays open.',
  noAnswer: 'No answer came. What you typed is kept here, and we try again: nothing is recorded twice.',
  busy: 'Too many people are acting right now. What you typed is kept here, and we try again.',
  broken: 'Something failed where this is sent to. What you typed is kept here, and we try again.',
  stopped: 'Still no answer. What you typed is kept here: try again when the network is better.',
  trying: 'Trying again…',
  tryNow: 'Try now',
  changed: 'You changed something. Press the button when you are done.',
  keepWhat:
    'Cannot wait? Your signature, with what you typed and agreed to, can stay on this device until {date}. It is sent when you open this site with a network. Do not do this on a device that others use.',
  keep: 'Keep it on this device',
  notKept: 'This browser keeps nothing. Leave this page open, or try again later.',
  kept: {
    one: 'One signature waits on this device. It is not sent yet.',
    other: '{n} signatures wait on this device. They are not sent yet.',
  },
  keptUntil: 'It is sent by itself when you open this site with a network, until {date}. Then it is deleted.',
  sendNow: 'Send now',
  delete: 'Delete it from this device',
  another: 'Sign for somebody else',
  deleted: 'Deleted from this device. It was not sent.',
  sent: 'Your signature waited on this device. The network was back, and it was sent.',
  asksAgain:
    'Your signature waited on this device and is not sent yet: a text below has changed meanwhile. Read it, then answer again.',
  ended:
    'The petition ended before the signature that waited here could be sent. It is deleted from this device.',
  expired:
    'The signature that waited here could not be sent in seven days. It is deleted from this device and does not count: please sign again.',
  refused: 'The signature that waited here cannot be sent from this page. It is deleted from this device.',
  notTaken: 'The signature that waited here was not accepted as it is.',
  understood: 'Go on',
  correct: 'Look at it and send it again',
};
