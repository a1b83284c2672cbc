// Classes, events and types, without side effects: define an element by importing `upstander/<tag>/define`.
export { ActionProvider } from './elements/action-provider/action-provider.ts';
export { ContactRep } from './elements/contact-rep/contact-rep.ts';
export { GoalMeter } from './elements/goal-meter/goal-meter.ts';
export { GoalReachedEvent } from './elements/goal-meter/events.ts';
export { HotlineContactEvent } from './elements/hotline-info/events.ts';
export { HotlineInfo } from './elements/hotline-info/hotline-info.ts';
export { PetitionSign } from './elements/petition-sign/petition-sign.ts';
export {
  ActionCompleteEvent,
  ActionErrorEvent,
  ActionShareEvent,
  ActionStartEvent,
  ActionSubmitEvent,
} from './base/events.ts';
export { ClientError } from './client/failure.ts';
export type { InlineData } from './context/inline.ts';
export type * from './contract/index.ts';
