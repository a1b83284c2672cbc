/** Headers of an answer whose address is a secret: nobody keeps it, no other page gets to know it. */
export const SECRET = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
  Vary: 'Accept',
};
