import { adminWriter } from './admin.ts';
import { auditWriter } from './audit.ts';
import type { Database } from './database.ts';
import { confirmationMails } from './confirmation-mails.ts';
import { confirmationWriter } from './confirmations.ts';
import { CountChanges } from './counts.ts';
import { factWriter } from './facts.ts';
import { flagWriter } from './flags.ts';
import { importWriter } from './imports.ts';
import { consentWriter } from './consents.ts';
import { directoryWriter } from './directory-write.ts';
import { publisher } from './ledger.ts';
import { outboxWriter } from './outbox.ts';
import { pauseWriter } from './pauses.ts';
import { pushWriter } from './pushes.ts';
import { rateWriter } from './rates.ts';
import { actionRecorder } from './record.ts';
import { type KeysInUse, keysInUseReader } from './keys-in-use.ts';
import { resealer } from './reseal.ts';
import { supporterKeyWriter } from './supporter-keys.ts';
import { signerWriter } from './signers.ts';
import { updateWriter } from './updates.ts';
import type { AuditEntry } from '../audit.ts';
import type { Write, WriteResult, Writes } from './writes.ts';

/** What closes texts, or hashes addresses. */
const CLOSES = new Set<Write['name']>(['record', 'land', 'reseal']);
/** What tells which actions it decided about. */
const DECIDES = new Set<Write['name']>(['judge', 'reviewFlags']);

/** Did a write change what the audit log tells of? */
function isDone(write: Write, result: WriteResult): boolean {
  switch (write.name) {
    case 'judge':
    case 'reviewFlags':
      return (result as Writes['judge'][1]).length > 0;
    case 'import': // the same was there
    case 'replaceDirectory': // refused, and why
      return result === undefined;
    case 'removeDirectory':
      return result as Writes['removeDirectory'][1];
    case 'removeImport':
      return (result as Writes['removeImport'][1])?.removedAt === write.input.how.at;
    default:
      return true;
  }
}

/** For what does neither. */
const UNASKED: KeysInUse = { mark: undefined, opens: true };

/**
 * Writes batches, each inside a transaction that somebody else begins and ends.
 * @param part where this process adds to the counts.
 */
export function batchWriter(db: Database, part: number): (batch: readonly Write[]) => Promise<WriteResult[]> {
  const record = actionRecorder(db);
  const publish = publisher(db);
  const outbox = outboxWriter(db);
  const confirmations = confirmationWriter(db);
  const consents = consentWriter(db);
  const mails = confirmationMails(db);
  const pause = pauseWriter(db);
  const imports = importWriter(db);
  const updates = updateWriter(db);
  const pushes = pushWriter(db);
  const judge = signerWriter(db);
  const reviewFlags = flagWriter(db);
  const rates = rateWriter(db, part);
  const facts = factWriter(db);
  const reseal = resealer(db);
  const keysInUse = keysInUseReader(db);
  const supporterKeys = supporterKeyWriter(db);
  const directory = directoryWriter(db);
  const audit = auditWriter(db);
  const admin = adminWriter(db);

  const apply = (write: Write, counts: CountChanges, keys: KeysInUse): Promise<WriteResult> => {
    switch (write.name) {
      case 'record':
        return record(write.input, counts.at(write.input.recordedAt), keys);
      case 'publish':
        return publish(write.input);
      case 'claim':
        return outbox.claim(write.input);
      case 'settle':
        return outbox.settle(write.input);
      case 'bounce':
        return outbox.bounce(write.input);
      case 'land':
        return outbox.land(write.input);
      case 'ask':
        return confirmations.ask(write.input);
      case 'confirm':
        return confirmations.confirm(write.input, counts.at(write.input.at));
      case 'withdraw':
        return confirmations.withdraw(write.input, counts.at(write.input.at));
      case 'withdrawAction':
        return consents.withdrawAction(write.input, counts.at(write.input.at));
      case 'withdrawConsent':
        return consents.withdrawConsent(write.input);
      case 'erase':
        return consents.erase(write.input, counts.at(write.input.at));
      case 'reapply':
        return consents.reapply(write.input, counts);
      case 'claimConfirmations':
        return mails.claim(write.input);
      case 'settleConfirmations':
        return mails.settle(write.input);
      case 'bounceConfirmation':
        return mails.bounce(write.input);
      case 'pause':
        return pause(write.input);
      case 'import':
        return imports.add(write.input, counts.at(write.input.entry.at));
      case 'removeImport':
        return imports.remove(write.input, counts.at(write.input.how.at));
      case 'recordUpdate':
        return updates.record(write.input);
      case 'claimUpdateMails':
        return updates.claim(write.input);
      case 'settleUpdateMails':
        return updates.settle(write.input);
      case 'bounceUpdateMail':
        return updates.bounce(write.input);
      case 'endUpdates':
        return updates.end(write.input);
      case 'retellUpdates':
        return updates.retell(write.input);
      case 'setMailWay':
        return updates.setMailWay(write.input);
      case 'claimPushes':
        return pushes.claim(write.input);
      case 'settlePush':
        return pushes.settle(write.input);
      case 'reseal':
        return reseal(write.input);
      case 'rekey':
        return supporterKeys.rekey(write.input);
      case 'forgetHashes':
        return supporterKeys.forget(write.input);
      case 'keepFact':
        return facts.keep(write.input);
      case 'replaceFact':
        return facts.replace(write.input);
      case 'judge':
        return judge(write.input);
      case 'reviewFlags':
        return reviewFlags(write.input, counts.at(write.input.at));
      case 'addRates':
        return rates.add(write.input);
      case 'forgetRates':
        return rates.forget(write.input);
      case 'replaceDirectory':
        return directory.replace(write.input);
      case 'removeDirectory':
        return directory.remove(write.input);
      case 'tell':
        return audit.tell(write.input);
      case 'forgetAudit':
        return audit.forget(write.input);
      case 'addToken':
        return admin.addToken(write.input);
      case 'revokeToken':
        return admin.revokeToken(write.input);
      case 'beginSession':
        return admin.begin(write.input);
      case 'endSession':
        return admin.end(write.input);
      case 'endAccess':
        return admin.endAgain(write.input);
    }
  };

  /** Of decisions, what there was to decide about. Where nothing was done, nothing is told. */
  const tell = async (entry: AuditEntry, write: Write, result: WriteResult): Promise<void> => {
    if (!isDone(write, result)) return;
    const actions = DECIDES.has(write.name) ? { actions: result as Writes['judge'][1] } : {};
    await audit.tell({ ...entry, facts: { ...entry.facts, ...actions } });
  };

  return async batch => {
    const counts = new CountChanges();
    const keys = batch.some(({ name }) => CLOSES.has(name)) ? await keysInUse() : UNASKED;
    const results: WriteResult[] = [];
    for (const write of batch) {
      const result = await apply(write, counts, keys);
      if (write.audit) await tell(write.audit, write, result);
      results.push(result);
    }
    await counts.write(db, part);
    return results;
  };
}
