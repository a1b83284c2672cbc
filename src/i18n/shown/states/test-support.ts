// The states of every element, in any language: what a reader comes through. Nothing here knows a word: what is
// pressed is found by its place. A tour yields each state's name with its element, and goes on when asked.
import { contactTour } from './contact-rep/test-support.ts';
import { meterTour } from './goal-meter/test-support.ts';
import { hotlineTour } from './hotline-info/test-support.ts';
import { petitionTour } from './petition-sign/test-support.ts';
import type { Said, Tour } from './visit/test-support.ts';

export const TOURS: Readonly<Record<string, (lang: string, said?: Said) => Tour>> = {
  'petition-sign': petitionTour,
  'contact-rep': contactTour,
  'hotline-info': hotlineTour,
  'goal-meter': meterTour,
};
