export const hotline = {
  leave: 'Leave this page',
  discreet: 'More information',
  call: 'Call',
  text: 'Text',
  textKeyword: 'Text “{keyword}” to',
  chat: 'Chat online',
  whatsapp: 'WhatsApp',
  tty: 'TTY or relay',
  email: 'Email',
  site: 'Website',
};
