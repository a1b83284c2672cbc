// Whether a page follows what becomes of what was sent: loaded then.
export const result = {
  follows: 'This page follows along while you stay.',
  ended: 'This page no longer follows along: your receipt shows what comes of it.',
  look: 'Look again',
};
