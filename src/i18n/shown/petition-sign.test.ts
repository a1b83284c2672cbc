import { everyLanguage } from './matrix/test-support.ts';

everyLanguage('petition-sign');
