import { everyLanguage } from './matrix/test-support.ts';

everyLanguage('hotline-info');
