import { everyLanguage } from './matrix/test-support.ts';

everyLanguage('goal-meter');
