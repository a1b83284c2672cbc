/** What comes a moment after the numbers. */
export const hotlineFacts = {
  open: 'Open now',
  open247: 'Open now, 24/7',
  closed: 'Closed now',
  opens: 'opens {time}',
  confidential: 'You decide what to tell.',
  languages: 'Languages: {list}.',
  interpreters: 'More languages by interpreter on the phone.',
  operator: 'Run by {name}.',
  police: 'This line is run by the police.',
  forWomen: 'For women.',
  forChildren: 'For children and young people.',
  forAdults: 'For adults.',
  sources: 'From public sources of {date}.',
  checked: 'Called and checked on {date}.',
  bill: 'A call to this line shows on your phone bill.',
  billUnknown: 'A call may show on your phone bill.',
};
