import { ImportError } from '../../directory/import-report.ts';
import type { Store } from '../port.ts';
import { SealError } from '../seal.ts';
import type { AuditEntry } from '../audit.ts';
import { adminReader } from './admin.ts';
import { auditReader } from './audit.ts';
import { campaignReader } from './campaigns.ts';
import { confirmationReader } from './confirmations.ts';
import { consentReader } from './consents.ts';
import type { Database } from './database.ts';
import { decisionReader } from './decisions.ts';
import { directoryReader } from './directory.ts';
import { factReader } from './facts.ts';
import { figureReader } from './figures.ts';
import { flagReader } from './flags.ts';
import { importReader } from './imports.ts';
import { ledgerReader } from './ledger.ts';
import { letterReader } from './letters.ts';
import { mailboxReader } from './outbox.ts';
import { pauseReader } from './pauses.ts';
import { pushReader } from './pushes.ts';
import { rateReader } from './rates.ts';
import { actionReader } from './reads.ts';
import { letterOf, supporterOf } from './sealed.ts';
import { signerReader } from './signers.ts';
import { stateReader } from './states.ts';
import { standingReader } from './twins.ts';
import { undeliveredReader } from './undelivered.ts';
import { updateReader } from './updates.ts';
import { supporterKeyReader } from './supporter-keys.ts';
import type { Resealed, Writes } from './writes.ts';

/** Resolves once it is committed, with what else is written meanwhile. */
export type WriteOne = <Name extends keyof Writes>(
  name: Name,
  input: Writes[Name][0],
  audit?: AuditEntry,
) => Promise<Writes[Name][1]>;

/**
 * The store, whichever database stands behind it.
 * @param db for reading.
 */
export function sqlStore(db: Database, write: WriteOne): Omit<Store, 'close'> {
  const ledger = ledgerReader(db);
  const list = mailboxReader(db);
  const campaigns = campaignReader(db);
  const standing = standingReader(db);
  const { stored, ...actions } = actionReader(db);
  const letters = letterReader(db);
  return {
    actions: {
      ...actions,
      letters,
      record: action => write('record', action),
    },
    disclosures: {
      publish: async (campaign, at, publications) => {
        await write('publish', { campaign, at, publications });
        ledger.publishes();
      },
      find: ledger.find,
    },
    outbox: {
      claim: async (now, until, limit, by, perHour) =>
        opened(await write('claim', { now, until, limit, by, perHour }), ({ row, ...letter }) => ({
          ...letter,
          supporter: supporterOf(db, row),
          ...letterOf(db, row),
        })),
      standing,
      settle: settlements => write('settle', settlements),
      campaigns,
      states: stateReader(db),
      undelivered: undeliveredReader(db),
      bounce: (letter, why) => write('bounce', { letter, why }),
    },
    confirmations: {
      ...confirmationReader(db, stored),
      ask: (key, mail, at) => write('ask', { key, mail, at }),
      confirm: (tokenHash, at) => write('confirm', { tokenHash, at }),
      withdraw: (withdrawalHash, at) => write('withdraw', { withdrawalHash, at }),
      claim: async (now, terms) =>
        opened(await write('claimConfirmations', { now, terms }), ({ row, ...mail }) => ({
          ...mail,
          address: supporterOf(db, row).email,
        })),
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
      pauseAll: at => write('pause', { at }),
      resumeAll: () => write('pause', {}),
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
    pushes: {
      ...pushReader(db, stored),
      claim: (now, until, limit) => write('claimPushes', { now, until, limit }),
      settle: settlement => write('settlePush', settlement),
    },
    signers: {
      ...signerReader(db),
      judge: (campaign, ids, how) => write('judge', { campaign, ids, ...how }),
    },
    flags: {
      ...flagReader(db, stored),
      review: (campaign, ids, how) => write('reviewFlags', { campaign, ids, ...how }),
    },
    decisions: decisionReader(db, stored),
    rates: {
      add: rates => write('addRates', rates),
      busy: rateReader(db),
      forget: before => write('forgetRates', before),
    },
    reseal: async (looked = () => {}) => {
      let sealed = 0;
      let n = 0;
      // In pieces: others write meanwhile.
      for (let after: readonly [string, string] | undefined = ['', '']; after;) {
        const done: Resealed = await write('reseal', { after, limit: 200 });
        sealed += done.sealed;
        looked((n += done.looked));
        after = done.last;
      }
      return sealed;
    },
    supporterKeys: {
      ...supporterKeyReader(db),
      rekey: changes => write('rekey', changes),
      forget: (key, actions) => write('forgetHashes', { key, actions }),
    },
    facts: {
      of: factReader(db),
      keep: (name, value) => write('keepFact', { name, value }),
      replace: (name, value) => write('replaceFact', { name, value }),
    },
    audit: {
      list: auditReader(db),
      tell: entry => write('tell', entry),
      forget: before => write('forgetAudit', before),
    },
    audited: entry => sqlStore(db, (name, input) => write(name, input, entry)),
    admin: {
      ...adminReader(db),
      addToken: token => write('addToken', token),
      revokeToken: (name, at) => write('revokeToken', { name, at }),
      begin: session => write('beginSession', session),
      end: hash => write('endSession', hash),
      endAgain: revoked => write('endAccess', revoked),
    },
    figures: figureReader(db),
    mailbox: { put: mail => write('land', mail), list },
    directory: {
      ...directoryReader(db),
      replace: async directory => {
        const refused = await write('replaceDirectory', directory);
        if (refused) throw new ImportError(refused);
      },
      remove: (country, list) => write('removeDirectory', { country, list }),
    },
  };
}

/** What cannot be opened comes again when its lease has ended, and leaves once its key is there. */
function opened<Closed, Opened>(all: readonly Closed[], open: (one: Closed) => Opened): Opened[] {
  return all.flatMap(one => {
    try {
      return [open(one)];
    } catch (error) {
      if (!(error instanceof SealError)) throw error;
      process.emitWarning(error.message, 'SealError');
      return [];
    }
  });
}
