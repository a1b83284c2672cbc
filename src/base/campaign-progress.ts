// What shows how far a campaign is, beside its form: it comes after the form, with the number.
export { progressResource } from '../context/progress.ts';
export { meter, meterStyles } from './meter.ts';
