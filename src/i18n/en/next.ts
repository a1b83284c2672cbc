// What may be done and read next: loaded once something is done.
export const next = {
  event: 'Come along',
  calendar: 'Save it to your calendar',
  saved: 'A calendar file is saved. Open it, and your calendar asks whether to add the event.',
  about: 'More about the event',
  learnMore: 'Learn more',
};
