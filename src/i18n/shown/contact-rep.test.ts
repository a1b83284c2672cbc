import { everyLanguage } from './matrix/test-support.ts';

everyLanguage('contact-rep');
