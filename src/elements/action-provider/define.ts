import { define } from '../../base/define.ts';
import { ActionProvider } from './action-provider.ts';

define('action-provider', ActionProvider);
