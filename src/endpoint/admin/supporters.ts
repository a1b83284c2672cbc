// What is recorded of one person: found by an address or a receipt, which never stand in an address of these pages.
import { html } from 'hono/html';
import { Email } from '../../contract/index.ts';
import { supporterKeys, tokenHash } from '../actions/identity.ts';
import type { Keys } from '../actions/keys.ts';
import { plainAction } from '../export/actions.ts';
import type { Services } from '../services.ts';
import type { StoredAction } from '../store/port.ts';
import type { Guard } from './guard.ts';
import { ADMIN_HEADERS, csrfField } from './layout.ts';
import type { Form } from './sessions.ts';
import { confirmErasing, found, searchForm } from './supporter-page.ts';

/** What a form of the results holds of them: how they were found, as the store knows it. */
type Handle =
  | { receiptHash: string }
  /** By each key that addresses were hashed with. */
  | { supporterKeys: readonly string[] };

export function supporterRoutes(
  guard: Guard,
  { store, clock, registry, changed }: Services,
  keys: Keys,
): void {
  guard.get('/supporters', ({ session, show }) =>
    show({ title: 'Supporters', place: '/supporters', body: searchForm(guard.base, csrfField(session)) }),
  );

  guard.post('/supporters', async ({ session, show, deed }, form) => {
    const handle = handleOf(form.get('who') ?? '');
    const actions = handle ? await actionsOf(handle) : [];
    await store.audit.tell(deed('search', { actions: actions.map(({ id }) => id) }));
    const csrf = csrfField(session);
    const body = html`${searchForm(guard.base, csrf)}
    ${
      handle && actions.length
        ? found(actions, { base: guard.base, csrf, handle: written(handle), registry })
        : html`<p class="card nothing muted">
            Nothing is recorded here of whoever that is. An address has to be whole; a receipt is its link, or
            the part after the last stroke.
          </p>`
    }`;
    return show({ title: 'Supporters', place: '/supporters', body });
  });

  guard.post('/supporters/export', async ({ c, deed }, form) => {
    const actions = await asked(form);
    if (!actions.length) return guard.to(c, '/supporters');
    await store.audit.tell(deed('export', { format: 'json', actions: actions.map(({ id }) => id) }));
    return new Response(`${JSON.stringify(actions.map(plainAction), null, 2)}\n`, {
      headers: {
        ...ADMIN_HEADERS,
        'Content-Type': 'application/json',
        'Content-Disposition': `attachment; filename="supporter-${clock().toISOString().slice(0, 10)}.json"`,
      },
    });
  });

  // Two steps: what is erased is gone.
  guard.post('/supporters/erase', async ({ c, session, show, deed }, form) => {
    const actions = await asked(form);
    const handle = readHandle(form);
    if (!handle || !actions.length) return guard.to(c, '/supporters');
    if (form.get('sure') !== 'yes') {
      const view = { base: guard.base, csrf: csrfField(session), handle: written(handle), registry };
      return show({ title: 'Erase', place: '/supporters', body: confirmErasing(actions, view) });
    }
    const { consents } = store.audited(deed('erase', { actions: actions.map(({ id }) => id) }));
    const how = { at: clock().toISOString(), way: 'operator' } as const;
    if ('receiptHash' in handle) await consents.erase(handle, how);
    else for (const key of handle.supporterKeys) await consents.erase({ supporterKey: key }, how);
    for (const campaign of new Set(actions.map(one => one.campaign))) changed(campaign);
    return guard.to(c, '/supporters', 'erased');
  });

  function handleOf(typed: string): Handle | undefined {
    const { data: address } = Email.safeParse(typed.trim());
    if (address) return { supporterKeys: supporterKeys(keys, address) };
    const token = /([\w-]{32})\/?$/.exec(typed.trim())?.[1];
    return token === undefined ? undefined : { receiptHash: tokenHash(token) };
  }

  /** As when they ask by themselves: of a receipt whose address is not confirmed, that action alone. */
  async function actionsOf(handle: Handle): Promise<StoredAction[]> {
    if ('supporterKeys' in handle)
      return (await Promise.all(handle.supporterKeys.map(key => store.consents.of(key)))).flat();
    const one = await store.actions.byReceipt(handle.receiptHash);
    if (!one) return [];
    return one.confirmedAt && one.supporterKey ? store.consents.of(one.supporterKey) : [one];
  }

  async function asked(form: Form): Promise<StoredAction[]> {
    const handle = readHandle(form);
    return handle ? actionsOf(handle) : [];
  }
}

const written = (handle: Handle): string =>
  'supporterKeys' in handle ? `supporter:${handle.supporterKeys.join('~')}` : `receipt:${handle.receiptHash}`;

function readHandle(form: Form): Handle | undefined {
  const [, how, hash] = /^(supporter|receipt):([\w.~-]+)$/.exec(form.get('handle') ?? '') ?? [];
  if (hash === undefined) return undefined;
  return how === 'supporter' ? { supporterKeys: hash.split('~') } : { receiptHash: hash };
}
