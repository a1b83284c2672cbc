// What the endpoint and the command say to the public.
export { default as mails } from './mails.ts';
export { default as pages } from './pages.ts';
export { default as paper } from './paper.ts';
