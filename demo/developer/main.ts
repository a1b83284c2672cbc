// A page of a project with a bundler: the elements from npm, with types. Any bundler takes it as it is.
import 'upstander/petition-sign/define';
import 'upstander/goal-meter/define';
import type { ActionCompleteEvent, ActionErrorEvent, GoalReachedEvent } from 'upstander';

/** Where the endpoint runs, and which campaign the page is about. */
const ENDPOINT = 'https://act.example.org';
const CAMPAIGN = 'sesta';

/** An element with its endpoint and campaign; what stands inside is read until it is there, and if it never comes. */
function action<Tag extends 'petition-sign' | 'goal-meter'>(tag: Tag): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.endpoint = ENDPOINT;
  element.campaign = CAMPAIGN;
  const link = document.createElement('a');
  link.href = 'https://coalition.example/sign';
  link.textContent = 'Sign the petition';
  element.append(link);
  return element;
}

const petition = action('petition-sign');
const meter = action('goal-meter');
meter.shape = 'ring';

const said = document.createElement('p');
said.setAttribute('role', 'status');

// No event carries personal data: what was done, and whether it is recorded.
petition.addEventListener('action-complete', (event: ActionCompleteEvent) => {
  said.textContent = event.status === 'counted' ? 'You are counted.' : 'Look in your mail.';
});
petition.addEventListener('action-error', (event: ActionErrorEvent) => {
  console.warn(`not recorded: ${event.reason}`);
});
meter.addEventListener('goal-reached', (event: GoalReachedEvent) => {
  said.textContent = `${event.goal} people. Thank you.`;
});

document.querySelector('main')!.append(meter, petition, said);
