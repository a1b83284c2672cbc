import { define } from '../../base/define.ts';
import { ContactRep } from './contact-rep.ts';

define('contact-rep', ContactRep);
