import type { ReceiptRecord } from '../../contract/index.ts';
import { controllerLine } from '../actions/consents.ts';
import { answerNow, lettersOf } from '../actions/standing.ts';
import { isOver } from '../../i18n/event-time.ts';
import type { Services } from '../services.ts';
import type { PublishedDisclosure, StoredAction } from '../store/port.ts';
import { originalsSaid } from './originals.ts';

/** The texts that an action's consents were given to, in their order. */
export async function shownTo(
  { campaign, consents }: StoredAction,
  { store }: Pick<Services, 'store'>,
): Promise<PublishedDisclosure[]> {
  const texts = await store.disclosures.find(
    campaign,
    consents.map(({ version }) => version),
  );
  return consents.map(consent => texts.find(text => text.version === consent.version)!);
}

/** What is recorded of an action, with what has become of it. */
export async function recordOf(stored: StoredAction, services: Services): Promise<ReceiptRecord> {
  const { registry, recorder, clock } = services;
  const { campaign, supporter, comment, lang } = stored;
  const texts = await shownTo(stored, services);
  const served = registry.get(campaign)?.in(lang, clock());
  const next =
    served?.next && 'event' in served.next && isOver(served.next.event, clock().getTime())
      ? undefined
      : served?.next;
  const learnMore = served?.learnMore;
  const topics = supporter?.topics?.map(
    id => served?.petition?.topics?.find(topic => topic.id === id)?.label ?? id,
  );
  const letters = lettersOf(stored);
  const page = stored.consents.find(({ by }) => by.page)?.by.page;
  return {
    receipt: recorder.receipt(answerNow(stored)),
    campaignTitle: served?.title ?? campaign,
    ...originalsSaid(served, lang, { next, learnMore }),
    ...(stored.erasedAt && { erasedAt: stored.erasedAt }),
    ...(supporter && { supporter }),
    ...(comment && { comment }),
    ...(stored.answer.signUp && { signUp: true }),
    ...(topics && { topics }),
    consents: stored.consents.map(({ disclosure, version, lang, answer, purpose, withdrawn }, index) => {
      const { rendered } = texts[index]!;
      return {
        consent: { disclosure, version, lang, answer },
        purpose,
        text: rendered.text,
        ...(rendered.question && { question: rendered.question }),
        ...(answer !== 'told' && rendered.answers && { answerLabel: rendered.answers[answer] }),
        controller: controllerLine(rendered),
        privacyNotice: rendered.privacyNotice,
        ...(withdrawn && { withdrawnAt: withdrawn.at }),
      };
    }),
    ...(letters.length && { letters }),
    ...(page && { page }),
    ...(next && { next }),
    ...(learnMore && { learnMore }),
  };
}
