// What the mails say that the endpoint sends.

export const mails = {
  /** Asks to confirm letters, a signature or a sign-up; `{title}` is the campaign’s. */
  confirmation: {
    subject: {
      letter: { one: 'Confirm your letter: {title}', other: 'Confirm your letters: {title}' },
      signature: 'Confirm your signature: {title}',
      signUp: 'Confirm your e-mail address: {title}',
    },
    what: {
      letter: {
        one: 'A letter was written with this e-mail address, and waits for you. It belongs to the campaign “{title}”.',
        other:
          '{n} letters were written with this e-mail address, and wait for you. They belong to the campaign “{title}”.',
      },
      signature: 'Somebody signed “{title}” with this e-mail address.',
      signUp: 'Somebody signed up for “{title}” with this e-mail address.',
    },
    toThem: 'To:',
    confirm: {
      letter: {
        one: 'Was it you? Open this page and confirm. Then the letter leaves, in your name:',
        other: 'Was it you? Open this page and confirm. Then the letters leave, in your name:',
      },
      signature: 'Was it you? Open this page and confirm. Then the signature counts:',
      signUp: 'Was it you? Open this page and confirm. Then you are signed up:',
    },
    page: 'Nothing happens before you press the button there.',
    until: 'The link works until {date}.',
    notYou: 'If this was not you, do nothing: nothing is sent, and nothing counts.',
    withdraw: 'I did not ask for this: delete it',
  },
  /** Tells of a bill’s new status. `{bill}` is its number, `{billTitle}` its title, `{title}` the campaign’s. */
  updates: {
    subject: 'News of {bill}: {title}',
    news: 'There is news of {bill}, {billTitle}:',
    /** The day that the news is true of. */
    asOf: 'As of {date}.',
    readOn: 'Read on:',
    /** Why they get it. */
    why: {
      signed: 'On {date} “{title}” was signed with this e-mail address, and e-mail about it was agreed to.',
      signedUp:
        'On {date} somebody signed up for “{title}” with this e-mail address, and e-mail about it was agreed to.',
      acted: 'On {date} this e-mail address was used for “{title}”, and e-mail about it was agreed to.',
    },
    receipt: 'See all that is recorded, keep it, take it back or have it deleted:',
    stop: {
      signed: 'No more of these e-mails, or “I did not sign this”:',
      signedUp: 'No more of these e-mails, or “I did not sign up”:',
      acted: 'No more of these e-mails, or “I did not do this”:',
    },
  },
  /** What is added to a letter, in the letter’s language. Said to its target. */
  letter: {
    /** In whose name it leaves: ‘Ana Díaz via Example Coalition’. */
    via: '{name} via {organisation}',
    confirmed: 'The sender has confirmed this e-mail address: {email}',
    notConfirmed: "The sender's e-mail address ({email}) was not confirmed.",
  },
};
