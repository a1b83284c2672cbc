export const common = {
  loading: 'Loading…',
  sample: 'Sample',
  sampleNote: 'This is a sample campaign. Nothing leaves for anyone real.',
  unavailable: 'This could not be loaded.',
  tryAgain: 'Try again',
  learnMore: 'Learn more',
};
