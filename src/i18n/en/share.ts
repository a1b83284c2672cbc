// Telling others: loaded once something is done.
export const share = {
  title: 'Ask others to join',
  share: 'Share',
  on: 'Share on {name}',
  email: 'Share by email',
  copyLink: 'Copy the link',
  linkCopied: 'The link is copied.',
  copyFailed: 'Copying failed. The link: {url}',
};
