import { GroupCommit } from '../group-commit.ts';
import type { Store } from '../port.ts';
import { createSqliteDirectory } from '../sqlite-directory.ts';
import { campaignReader } from './campaigns.ts';
import { confirmationReader } from './confirmations.ts';
import { consentReader } from './consents.ts';
import { connect } from './connect.ts';
import { importReader } from './imports.ts';
import { ledgerReader } from './ledger.ts';
import { letterReader } from './letters.ts';
import { mailboxReader } from './outbox.ts';
import type { SqliteOptions } from './options.ts';
import { pauseReader } from './pauses.ts';
import { actionReader } from './reads.ts';
import { createTables } from './schema.ts';
import { signerReader } from './signers.ts';
import { standingReader } from './twins.ts';
import { updateReader } from './updates.ts';
import { Writer } from './writer.ts';
import type { Write, WriteResult, Writes } from './writes.ts';

/**
 * A store in one SQLite file. Reads run here; writes gather and are committed by a thread of their own.
 * @throws Error where the file cannot be opened, or is a later version's.
 */
export async function openSqliteStore(options: SqliteOptions): Promise<Store> {
  const db = connect(options);
  try {
    createTables(db);
  } catch (error) {
    db.close();
    throw error;
  }
  const writer = new Writer(options);
  const queue = new GroupCommit<Write, WriteResult>(batch => writer.commit(batch));
  const write = <Name extends keyof Writes>(name: Name, input: Writes[Name][0]) =>
    queue.add({ name, input } as Write) as Promise<Writes[Name][1]>;

  const find = ledgerReader(db);
  const list = mailboxReader(db);
  const campaigns = campaignReader(db);
  const standing = standingReader(db);
  const { stored, ...actions } = actionReader(db);
  const letters = letterReader(db);
  return {
    actions: {
      ...actions,
      letters: async campaign => letters(campaign),
      record: action => write('record', action),
    },
    disclosures: {
      publish: (campaign, at, publications) => write('publish', { campaign, at, publications }),
      find: async (campaign, versions) => find(campaign, versions),
    },
    outbox: {
      claim: (now, until, limit, by) => write('claim', { now, until, limit, by }),
      standing: async letter => standing(letter),
      settle: settlements => write('settle', settlements),
      campaigns: async () => campaigns(),
      bounce: letter => write('bounce', letter),
    },
    confirmations: {
      ...confirmationReader(db, stored),
      ask: (key, mail, at) => write('ask', { key, mail, at }),
      confirm: (tokenHash, at) => write('confirm', { tokenHash, at }),
      withdraw: (withdrawalHash, at) => write('withdraw', { withdrawalHash, at }),
      claim: (now, terms) => write('claimConfirmations', { now, terms }),
      settle: settlements => write('settleConfirmations', settlements),
      bounce: id => write('bounceConfirmation', id),
    },
    consents: {
      ...consentReader(db, stored),
      withdrawAction: (receiptHash, at, way = 'receipt') => write('withdrawAction', { receiptHash, at, way }),
      withdraw: (receiptHash, disclosure, how) =>
        write('withdrawConsent', { receiptHash, disclosure, ...how }),
      erase: (whose, how) => write('erase', { whose, ...how }),
      reapply: endings => write('reapply', endings),
    },
    pauses: {
      ...pauseReader(db),
      pause: (campaign, at) => write('pause', { campaign, at }),
      resume: campaign => write('pause', { campaign }),
    },
    imports: {
      ...importReader(db),
      add: (entry, again = false) => write('import', { entry, again }),
      remove: (key, how) => write('removeImport', { key, how }),
    },
    updates: {
      ...updateReader(db, stored),
      record: (update, mails) => write('recordUpdate', { update, mails }),
      claim: (now, terms) => write('claimUpdateMails', { now, ...terms }),
      settle: settlements => write('settleUpdateMails', settlements),
      bounce: id => write('bounceUpdateMail', id),
      end: (linkHash, how) => write('endUpdates', { linkHash, ...how }),
      retell: told => write('retellUpdates', told),
      setMailWay: way => write('setMailWay', way),
    },
    signers: {
      ...signerReader(db),
      judge: (campaign, ids, how) => write('judge', { campaign, ids, ...how }),
    },
    mailbox: { put: mail => write('land', mail), list: async limit => list(limit) },
    directory: createSqliteDirectory(db),
    close: async () => {
      await queue.idle();
      await writer.close();
      db.close();
    },
  };
}
