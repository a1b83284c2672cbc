import { accepts } from 'hono/accepts';

/** Does a person with a browser ask, or a program? */
export const prefersHtml = (c: Parameters<typeof accepts>[0]): boolean =>
  accepts(c, {
    header: 'Accept',
    supports: ['application/json', 'text/html'],
    default: 'application/json',
  }) === 'text/html';
