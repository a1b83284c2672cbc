export const common = {
  loading: 'Loading…',
  sample: 'Sample',
  sampleNote: 'This is a sample campaign. Nothing leaves for anyone real.',
  unavailable: 'This could not be loaded.',
  tryAgain: 'Try again',
  learnMore: 'Learn more',
  originalOnly: 'Only in the original language:',
  opensNewTab: 'opens in a new tab',
};
