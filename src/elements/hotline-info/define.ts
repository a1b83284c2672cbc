import { define } from '../../base/define.ts';
import { HotlineInfo } from './hotline-info.ts';

define('hotline-info', HotlineInfo);
