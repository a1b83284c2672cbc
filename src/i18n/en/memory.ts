// What is said of remembering and forgetting: loaded once a reader does either.
export const memory = {
  language: 'Language',
  remember: 'Remember me on this device',
  forget: 'Forget me',
  nextPerson: 'Next person',
  done: 'Done: next person',
  what: 'Name, e-mail, postal code and address, for 180 days. No letters, and no answers about consent.',
  forgotten: 'Forgotten. Nothing of what you typed is kept on this device.',
};
