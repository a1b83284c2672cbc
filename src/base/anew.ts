import type { Errors } from './fields.ts';

/** Errors that are made again when another language comes: what is wrong by then, in that language. */
export const anew = (make: () => Errors): Errors => Object.assign(make(), { again: () => anew(make) });
