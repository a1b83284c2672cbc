// Who signed and chose to be shown: comes after signing.
export const signers = {
  title: 'Recent signers',
  more: 'Show more',
};
