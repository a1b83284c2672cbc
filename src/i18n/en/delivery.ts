// What became of a letter, a call or a post: the elements and the receipt's page say the same. The keys are
// `DeliveryStatus` of the contract, and `CallOutcome`.
export const delivery = {
  'awaiting-confirmation': 'waits for your confirmation by e-mail',
  queued: 'on its way: it has not left here yet',
  held: 'held: the campaign is paused, and this leaves when it goes on',
  accepted: 'accepted for delivery',
  failed: 'could not be delivered',
  bounced: 'came back undelivered',
  withdrawn: 'withdrawn by you before it left',
  'handed-over': 'handed over: sent by you on their own page',
  'opened-in-mail-app': 'sent by you from your mail app, as you say',
  copied: 'sent by you, as you say',
  called: 'called by you',
  talked: 'called by you: you talked',
  'left-message': 'called by you: you left a message',
  'no-answer': 'called by you: nobody answered',
  posted: 'posted by you',
  printed: 'printed by you, to be sent by post',
};
