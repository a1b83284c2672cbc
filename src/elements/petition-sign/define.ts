import { define } from '../../base/define.ts';
import { PetitionSign } from './petition-sign.ts';

define('petition-sign', PetitionSign);
