// What the endpoint’s own pages say, beside what they have in common with the elements.
import type { ProblemKind } from '../../contract/index.ts';
import type { Message } from '../message.ts';

export const pages = {
  /** A petition without JavaScript. */
  form: {
    formTitle: 'Check and sign',
    signUpTitle: 'Check and sign up',
    formHint: 'Nothing is sent before you press the button at the end of this page.',
    honeypot: 'Leave this field empty',
    tooLong: {
      given: 'Write your first name in at most 100 letters',
      family: 'Write your last name in at most 100 letters',
      comment: 'Write at most 1,000 letters',
    },
  },
  receipt: {
    receiptTitle: 'Your receipt',
    counted: 'Your signature is counted',
    signedUp: 'You have signed up',
    recorded: 'Your action is recorded',
    awaiting: 'Almost done: it counts once you confirm your e-mail address',
    awaitingSignUp: 'Almost done: you are signed up once you confirm your e-mail address',
    withdrawn: 'This was withdrawn',
    recordedOn: 'Recorded on {date}',
    keepLink: 'Keep this page’s address: whoever has it can read this receipt.',
    you: 'What you told us',
    ageTold: 'Age',
    agreed: 'What you were told and agreed to',
    agreedNone: 'Nothing about you was handed over, so there was nothing to agree to.',
    asked: 'You were asked: {question}',
    answered: 'You answered: {answer}',
    letters: 'Where it went',
    subject: 'Subject: {subject}',
    backTo: 'Back to {page}',
    next: 'What you can do next',
    answers: { told: 'You were told', given: 'You agreed', refused: 'You said no' },
    responsible: 'Responsible: {who}',
  },
  /** Of the same page: keeping it, proving it and taking things back. `{issuer}` is the endpoint’s address. */
  keeping: {
    ended: 'You took this back on {date}.',
    end: 'I take this back',
    keep: 'Keep a signed copy',
    keepWhy: 'One file with all of this and a signature that proves it, also without this website.',
    proof: 'The proof',
    proofWhat:
      'Below is the same receipt, signed by {issuer}. Whoever has this file can have it checked: upstander receipt verify <this file> --endpoint {issuer}',
    takeBack: 'Take it all back',
    takeBackWhat:
      'It no longer counts, nothing more is sent, and what you agreed to ends. What has been sent already cannot be called back.',
    takeBackSure: 'Yes, take it back',
    forget: 'Forget me',
    forgetWhat:
      'Your name, your address and your words are deleted here, also of your other actions if you confirmed this e-mail address. Only a number stays. What has been sent already cannot be called back, and nobody can prove afterwards that it was you.',
    forgetSure: 'Yes, forget me',
    forgotten: 'Since {date} nothing is known here of who this was.',
  },
  /** The title of a page of help lines. */
  frame: { helpIn: 'Help lines: {country}' },
  /** Failures, for somebody who sees a page. */
  failure: {
    back: 'Use your browser’s back button to return.',
    failedTitle: 'This did not work',
    failures: {
      'unknown-campaign': 'There is no such campaign.',
      'unknown-receipt': 'There is no such receipt. Check that the whole address was copied.',
      'unknown-link': 'There is no such link. Check that the whole address was copied from the mail.',
      'not-found': 'There is no such page.',
      'campaign-closed': 'This campaign has ended. It is no longer possible to take part.',
      'id-conflict':
        'This form was sent before, and what you sent then is recorded. Open the campaign’s page again to start anew.',
      'body-too-large': 'That was too much text. Go back and shorten it.',
      'no-petition': 'There is nothing to sign here: this campaign asks for letters or calls.',
      overloaded: 'Very many people are acting at once. Wait a moment, go back and press the button again.',
      'server-error':
        'Something failed on our side, and nothing was recorded. Go back and press the button again.',
    } satisfies Partial<Record<ProblemKind | 'no-petition', string>>,
    failedOther: 'The page sent something that we could not read, and nothing was recorded.',
  },
  /** The pages behind the links of a confirmation mail, of letters, a signature or a sign-up. */
  confirmation: {
    askedBy: 'Asked by {organisation}',
    confirmTitle: {
      letter: { one: 'Send your letter?', other: 'Send your {n} letters?' },
      signature: 'Was this your signature?',
      signUp: 'Sign you up?',
    },
    confirmWhat: {
      letter: {
        one: 'It waits for you. Press the button, and it leaves in your name, to:',
        other: 'They wait for you. Press the button, and they leave in your name, to:',
      },
      signature: 'It waits for you. Press the button, and it counts.',
      signUp: 'Somebody signed up with this e-mail address. Press the button if it was you.',
    },
    inName: 'In the name of {name}',
    confirm: {
      letter: { one: 'Yes, send my letter', other: 'Yes, send my {n} letters' },
      signature: 'Yes, count my signature',
      signUp: 'Yes, sign me up',
    },
    until: 'This link works until {date}.',
    notYou: 'If this was not you, do nothing: nothing is sent, and nothing counts.',
    withdrawLink: 'I did not ask for this: delete it',
    confirmedTitle: 'Confirmed. Thank you.',
    confirmed: {
      letter: { one: 'Your letter can leave now.', other: 'Your letters can leave now.' },
      signature: 'Your signature is counted.',
      signUp: 'You have signed up.',
    },
    paused: {
      letter: {
        one: 'The campaign is paused at the moment. Your letter leaves when it goes on.',
        other: 'The campaign is paused at the moment. Your letters leave when it goes on.',
      },
      signature: 'Your signature is counted.',
      signUp: 'You have signed up.',
    },
    receipt: 'Your receipt shows all of it, also later',
    expiredTitle: 'This link has expired',
    expired: 'It worked until {date}. Nothing was sent, and nothing was counted.',
    again: 'Send me a new link',
    requestedTitle: 'Look in your mail',
    requested:
      'If something waits for your confirmation, a new link is on its way to the address that was given. Look among unwanted mail, too.',
    requestedFew: 'We send only a few such mails a day to one address.',
    withdrawnTitle: 'It is withdrawn',
    withdrawn: 'Nothing more of it is sent, and it does not count.',
    withdrawTitle: 'You did not ask for this?',
    withdrawWaiting: {
      letter: {
        one: 'Somebody wrote a letter with your e-mail address. It was not sent. Press the button, and what was typed is deleted.',
        other:
          'Somebody wrote {n} letters with your e-mail address. They were not sent. Press the button, and what was typed is deleted.',
      },
      signature:
        'Somebody signed with your e-mail address. It was not counted. Press the button, and what was typed is deleted.',
      signUp:
        'Somebody signed up with your e-mail address. It does not count. Press the button, and what was typed is deleted.',
    },
    withdrawRecorded: {
      letter:
        'This was confirmed from your mail. Press the button, and it no longer counts. What has not left yet stays here; what has left cannot be called back.' as Message,
      signature: 'This was confirmed from your mail. Press the button, and it no longer counts.',
      signUp:
        'This was confirmed from your mail. Press the button, and this sign-up no longer counts, and what was agreed to with it ends. Another sign-up with this address ends by its own link.',
    },
    withdrawThis: {
      letter:
        'Press the button, and it no longer counts. What has not left yet stays here; what has left cannot be called back.' as Message,
      signature: 'Press the button, and it no longer counts.',
      signUp:
        'Press the button, and this sign-up no longer counts, and what was agreed to with it ends. Another sign-up with this address ends by its own link.',
    },
    withdraw: 'Withdraw it',
  },
  /** The page behind the last link of a mail about a bill. */
  updates: {
    title: 'No more of these e-mails?',
    what: 'Press the button, and no more e-mail about this campaign comes to this address. What was signed or sent stays.',
    stop: 'Stop these e-mails',
    endedTitle: 'No more of these e-mails',
    ended: 'E-mail about this campaign has ended for this address. What was signed or sent stays.',
    notYou: 'I did not sign this',
  },
  /** The same, where nobody signed anything and people signed up. */
  signUpUpdates: {
    what: 'Press the button, and no more e-mail about this campaign comes to this address. The sign-up still counts.',
    ended: 'E-mail about this campaign has ended for this address. The sign-up still counts.',
    notYou: 'I did not sign up',
  },
};
