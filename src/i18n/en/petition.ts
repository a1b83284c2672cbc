export const petition = {
  read: 'Read the petition',
  sign: 'Sign the petition',
  signing: 'Signing…',
  comment: 'Why you sign',
  elsewhere: 'Sign it here',
};
