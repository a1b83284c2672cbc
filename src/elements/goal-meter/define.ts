import { define } from '../../base/define.ts';
import { GoalMeter } from './goal-meter.ts';

define('goal-meter', GoalMeter);
