export const common = {
  loading: 'Loading…',
  sample: 'Sample',
  sampleNote: 'A sample campaign: it sends no message to a real person.',
  unavailable: 'This could not be loaded. Check your connection.',
  unknown: 'This campaign is not known here.',
  tryAgain: 'Try again',
};
