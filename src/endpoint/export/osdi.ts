// An action as platforms that speak OSDI 1.2 take it: the body of their helpers, one for each action.
// https://opensupporter.github.io/osdi-docs/signatures.html
import type { StoredAction } from '../store/port.ts';

/** Names this system in identifiers. */
const SYSTEM = 'upstander';

/** E-mail about other things: only who agreed and did not take it back is subscribed. */
const subscribed = ({ consents }: StoredAction): boolean =>
  consents.some(
    ({ purpose, terms, answer, withdrawn }) =>
      purpose === 'updates' && (terms?.channel ?? 'email') === 'email' && answer === 'given' && !withdrawn,
  );

/** By what a platform knows an action again. */
export const osdiIdentifier = ({ campaign, id }: Pick<StoredAction, 'campaign' | 'id'>): string =>
  `${SYSTEM}:${campaign}/${id}`;

/** What OSDI has no word for stands in `custom_fields`: consents with the version of the text that was shown. */
export function osdiOf(action: StoredAction) {
  const { campaign, kind, recordedAt, lang, supporter, comment, consents, deliveries } = action;
  const { given, family, prefix, email, phone, postalCode, address, organisation } = supporter ?? {};
  return {
    identifiers: [osdiIdentifier(action)],
    origin_system: SYSTEM,
    action_date: recordedAt,
    ...(comment && { comments: comment }),
    person: {
      ...(given && { given_name: given }),
      ...(family && { family_name: family }),
      ...(prefix && { honorific_prefix: prefix }),
      ...(organisation && { employer: organisation.name }),
      languages_spoken: [lang],
      email_addresses: email
        ? [{ address: email, primary: true, status: subscribed(action) ? 'subscribed' : 'unsubscribed' }]
        : [],
      phone_numbers: phone ? [{ number: phone, primary: true }] : [],
      postal_addresses:
        postalCode || address
          ? [
              {
                primary: true,
                ...(address && {
                  address_lines: [address.street],
                  locality: address.city,
                  ...(address.region && { region: address.region }),
                }),
                ...(postalCode && { postal_code: postalCode }),
              },
            ]
          : [],
    },
    ...(deliveries.length && {
      targets: deliveries.map(({ target, name }) => ({ identifiers: [target], name })),
    }),
    custom_fields: {
      campaign,
      kind,
      consents: consents.map(({ disclosure, purpose, version, answer, at, withdrawn }) => ({
        disclosure,
        purpose,
        version,
        answer,
        at,
        ...(withdrawn && { withdrawn_at: withdrawn.at }),
      })),
    },
  };
}
