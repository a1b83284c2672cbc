export const hotline = {
  leave: 'Leave this page',
  leaveHelp: 'Or press Escape three times.',
  call: 'Call',
  text: 'Text',
  textKeyword: 'Text “{keyword}” to',
  chat: 'Chat online',
  whatsapp: 'WhatsApp',
  email: 'Email',
  site: 'Website',
  tty: 'TTY {number}',
  history: 'Leaving does not clear your browser’s history or your phone’s list of calls.',
};
