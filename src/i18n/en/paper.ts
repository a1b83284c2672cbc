// What is said on paper: on posters of help lines, and on sheets that are signed by hand.
import type { Message } from '../message.ts';

export const paper = {
  /** Short enough for a wall. */
  poster: {
    trafficking: 'Does someone make you work, or sell sex, and not let you leave? You can get help.',
    need: 'Do you need help?',
    call: 'Call',
    text: 'Send {keyword} as a text to',
    textPlain: 'Text',
    always: 'Day and night.',
    hours: 'Opening hours: see {site}',
    decide: 'You decide what to tell.',
    police: 'This line is run by the police.',
    women: 'For women.',
    children: 'For children and young people.',
    adults: 'For adults.',
    interpreters: 'More languages by interpreter on the phone.',
    operator: 'Run by {name}.',
    source: 'From public sources of {date}.',
    partly: 'Some of this may be out of date.',
    checked: 'Called and checked on {date}.',
  },
  sheet: {
    title: 'Signature sheet',
    sign: 'We, the undersigned, support this petition.',
    number: 'No.',
    name: 'First and last name',
    postalCode: 'ZIP or postal code',
    email: 'E-mail (only if you want to hear from us)',
    signature: 'Signature',
    tick: 'Tick only if you agree:',
    responsible: 'Responsible: {who}. Privacy notice: {url}',
    collected: 'Collected by',
    place: 'Place and date',
    total: 'Signatures on this sheet',
    return: 'Please return this sheet to: {who}',
    once: 'Please sign once only, here or online.',
    age: 'Please sign only if you are {n} or older.' as Message,
    topics: 'Topics',
    topicsList: 'What you want to hear about: write the numbers.',
  },
  /** What a sheet says on which nobody signs anything, and people sign up. */
  signUpSheet: {
    title: 'Sign-up sheet',
    sign: 'Tick what you agree to.',
    email: 'E-mail',
    total: 'Sign-ups on this sheet',
    once: 'Please sign up once only, here or online.',
    age: 'Please sign up only if you are {n} or older.' as Message,
  },
};
