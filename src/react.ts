'use client';
// The elements as React components, with typed properties and events. A component defines its element when
// it is made, and is marked as pure: a bundler drops those that a program does not use.
import { type EventName, createComponent } from '@lit/react';
import * as react from 'react';
import { define } from './base/define.ts';
import type {
  ActionCompleteEvent,
  ActionErrorEvent,
  ActionShareEvent,
  ActionStartEvent,
  ActionSubmitEvent,
} from './base/events.ts';
import { ActionProvider as ActionProviderElement } from './elements/action-provider/action-provider.ts';
import { ContactRep as ContactRepElement } from './elements/contact-rep/contact-rep.ts';
import type { GoalReachedEvent } from './elements/goal-meter/events.ts';
import { GoalMeter as GoalMeterElement } from './elements/goal-meter/goal-meter.ts';
import type { HotlineContactEvent } from './elements/hotline-info/events.ts';
import { HotlineInfo as HotlineInfoElement } from './elements/hotline-info/hotline-info.ts';
import { PetitionSign as PetitionSignElement } from './elements/petition-sign/petition-sign.ts';

type Events = Record<string, EventName>;

function component<E extends HTMLElement, N extends Events>(
  tagName: string,
  elementClass: new () => E,
  events: N,
) {
  define(tagName, elementClass);
  return createComponent({ react, tagName, elementClass, events });
}

const actionEvents = {
  onActionStart: 'action-start' as EventName<ActionStartEvent>,
  onActionSubmit: 'action-submit' as EventName<ActionSubmitEvent>,
  onActionComplete: 'action-complete' as EventName<ActionCompleteEvent>,
  onActionError: 'action-error' as EventName<ActionErrorEvent>,
  onActionShare: 'action-share' as EventName<ActionShareEvent>,
};

/** `<action-provider>` as a React component. */
export const ActionProvider = /*#__PURE__*/ component('action-provider', ActionProviderElement, {});

/** `<contact-rep>` as a React component. */
export const ContactRep = /*#__PURE__*/ component('contact-rep', ContactRepElement, actionEvents);

/** `<goal-meter>` as a React component. */
export const GoalMeter = /*#__PURE__*/ component('goal-meter', GoalMeterElement, {
  onGoalReached: 'goal-reached' as EventName<GoalReachedEvent>,
});

/** `<hotline-info>` as a React component. */
export const HotlineInfo = /*#__PURE__*/ component('hotline-info', HotlineInfoElement, {
  onHotlineContact: 'hotline-contact' as EventName<HotlineContactEvent>,
});

/** `<petition-sign>` as a React component. */
export const PetitionSign = /*#__PURE__*/ component('petition-sign', PetitionSignElement, actionEvents);
