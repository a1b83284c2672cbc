// Defines every element.
import './elements/action-provider/define.ts';
import './elements/contact-rep/define.ts';
import './elements/goal-meter/define.ts';
import './elements/hotline-info/define.ts';
import './elements/petition-sign/define.ts';
