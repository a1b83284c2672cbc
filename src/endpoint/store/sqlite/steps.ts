// How the tables of a SQLite file came to be.
import { SHARED } from '../sql/steps.ts';
import { TABLES } from './first-tables.ts';

/** Letters that are sent twice are found by their supporter. */
const SINCE_1 = `
  CREATE INDEX actions_supporter ON actions (campaign_id, supporter_key, recorded_at)
    WHERE supporter_key IS NOT NULL;
`;

/**
 * Letters leave in more ways than one. The local mailbox holds any mail, not letters alone; what lay in it was
 * only ever for trying out.
 */
const SINCE_2 = `
  ALTER TABLE deliveries ADD COLUMN sent_by TEXT;
  ALTER TABLE deliveries ADD COLUMN topic TEXT;
  UPDATE deliveries SET sent_by = 'email' WHERE to_address IS NOT NULL;
  DROP TABLE mailbox;
  CREATE TABLE mailbox (
    message_id TEXT PRIMARY KEY,
    landed_at TEXT NOT NULL,
    mail TEXT NOT NULL
  );
  CREATE INDEX mailbox_landed ON mailbox (landed_at);
`;

/**
 * Confirmation by e-mail, withdrawal, pauses. `standing` is how an action would count by itself, `tally` how it
 * does: of a supporter's actions only one counts. Mails that ask for a confirmation leave when due_at has come.
 */
const SINCE_3 = `
  ALTER TABLE actions ADD COLUMN standing TEXT;
  ALTER TABLE actions ADD COLUMN confirmed_at TEXT;
  ALTER TABLE actions ADD COLUMN withdrawn_at TEXT;
  UPDATE actions SET standing = COALESCE(
    tally,
    CASE json_extract(answer, '$.status') WHEN 'awaiting-confirmation' THEN 'pending' ELSE 'unverified' END
  ) WHERE held IS NULL;

  CREATE TABLE confirmations (
    campaign_id TEXT NOT NULL,
    action_id TEXT NOT NULL,
    confirmation_id TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    withdrawal_hash TEXT NOT NULL,
    supporter_key TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    status TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at TEXT,
    PRIMARY KEY (campaign_id, action_id, confirmation_id),
    FOREIGN KEY (campaign_id, action_id) REFERENCES actions (campaign_id, action_id)
  );
  CREATE UNIQUE INDEX confirmations_id ON confirmations (confirmation_id);
  CREATE UNIQUE INDEX confirmations_token ON confirmations (token_hash);
  CREATE UNIQUE INDEX confirmations_withdrawal ON confirmations (withdrawal_hash);
  CREATE INDEX confirmations_address ON confirmations (supporter_key, asked_at);
  CREATE INDEX confirmations_due ON confirmations (due_at) WHERE due_at IS NOT NULL;

  CREATE TABLE paused_campaigns (
    campaign_id TEXT NOT NULL PRIMARY KEY,
    since TEXT NOT NULL
  );
`;

/** When a mail that asks for a confirmation left last: an address gets a few in a day. */
const SINCE_4 = `
  ALTER TABLE confirmations ADD COLUMN tried_at TEXT;
  UPDATE confirmations SET tried_at = asked_at WHERE attempts > 0;
  CREATE INDEX confirmations_tried ON confirmations (supporter_key, tried_at);
`;

/**
 * What was collected on paper, with its source; what was taken out stays as history. The most that ever counted:
 * a goal that was passed stays passed.
 */
const SINCE_5 = `
  CREATE TABLE imports (
    campaign_id TEXT NOT NULL,
    import_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    n INTEGER NOT NULL,
    source TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    removed_at TEXT,
    why TEXT,
    PRIMARY KEY (campaign_id, import_id)
  );
  CREATE TABLE peaks (
    campaign_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (campaign_id, kind)
  );
  INSERT INTO peaks (campaign_id, kind, n)
    SELECT campaign_id, kind, SUM(n) FROM counts WHERE tally <> 'pending' GROUP BY campaign_id, kind;
`;

/** What a regulator asks of a consent besides its text, and how it ended. */
const SINCE_6 = `
  ALTER TABLE consents ADD COLUMN terms TEXT;
  ALTER TABLE consents ADD COLUMN withdrawn_at TEXT;
  ALTER TABLE consents ADD COLUMN withdrawn_by TEXT;
`;

/** Who asked to be forgotten: an anonymous count stays, and a backup that is put back forgets them again. */
const SINCE_7 = `
  ALTER TABLE actions ADD COLUMN erased_at TEXT;
  CREATE INDEX actions_person ON actions (supporter_key) WHERE supporter_key IS NOT NULL;
`;

/** News of campaigns' bills, and one mail about each to whoever agreed to such mails; how mail leaves this endpoint. */
const SINCE_8 = `
  CREATE TABLE bill_updates (
    campaign_id TEXT NOT NULL,
    update_id TEXT NOT NULL,
    text TEXT NOT NULL,
    day TEXT NOT NULL,
    url TEXT,
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (campaign_id, update_id)
  );
  -- Of one update a person gets one mail: the database itself holds it.
  CREATE TABLE update_mails (
    campaign_id TEXT NOT NULL,
    update_id TEXT NOT NULL,
    supporter_key TEXT NOT NULL,
    action_id TEXT NOT NULL,
    mail_id TEXT NOT NULL,
    link_hash TEXT NOT NULL,
    status TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at TEXT,
    PRIMARY KEY (campaign_id, update_id, supporter_key),
    FOREIGN KEY (campaign_id, update_id) REFERENCES bill_updates (campaign_id, update_id),
    FOREIGN KEY (campaign_id, action_id) REFERENCES actions (campaign_id, action_id)
  );
  CREATE UNIQUE INDEX update_mails_id ON update_mails (mail_id);
  CREATE UNIQUE INDEX update_mails_link ON update_mails (link_hash);
  CREATE INDEX update_mails_action ON update_mails (campaign_id, action_id);
  CREATE INDEX update_mails_due ON update_mails (due_at) WHERE due_at IS NOT NULL;

  CREATE TABLE facts (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL);
`;

/** Which of the signatures in public were approved or hidden. */
const SINCE_9 = `
  CREATE TABLE signer_verdicts (
    campaign_id TEXT NOT NULL,
    action_id TEXT NOT NULL,
    verdict TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    PRIMARY KEY (campaign_id, action_id),
    FOREIGN KEY (campaign_id, action_id) REFERENCES actions (campaign_id, action_id)
  );
  CREATE INDEX actions_public ON actions (campaign_id, recorded_at, receipt_hash)
    WHERE kind = 'signature' AND json_extract(supporter, '$.publicName') IS NOT NULL;
`;

/** Who is shown, and a campaign's actions, in their order: a page of them reads no more than itself. */
const SINCE_10 = `
  ALTER TABLE signer_verdicts ADD COLUMN recorded_at TEXT;
  ALTER TABLE signer_verdicts ADD COLUMN receipt_hash TEXT;
  UPDATE signer_verdicts AS v SET (recorded_at, receipt_hash) = (
    SELECT recorded_at, receipt_hash FROM actions a
    WHERE a.campaign_id = v.campaign_id AND a.action_id = v.action_id);
  CREATE INDEX signer_verdicts_in_order ON signer_verdicts (campaign_id, verdict, recorded_at, receipt_hash);
  CREATE INDEX actions_in_order ON actions (campaign_id, recorded_at, action_id);
`;

/**
 * What PostgreSQL needs to be asked in the same words: columns for what was read out of JSON, an order where the order
 * of rows was relied on, and counts in parts, so that processes can count beside each other. `list` is empty for a
 * country's own directory.
 */
const SINCE_11 = `
  ALTER TABLE actions ADD COLUMN public_name TEXT;
  ALTER TABLE actions ADD COLUMN ordinal INTEGER NOT NULL DEFAULT 0;
  UPDATE actions SET ordinal = rowid;
  UPDATE actions SET public_name = json_extract(supporter, '$.publicName') WHERE supporter IS NOT NULL;
  DROP INDEX actions_public;
  CREATE INDEX actions_public ON actions (campaign_id, recorded_at, receipt_hash)
    WHERE kind = 'signature' AND public_name IS NOT NULL;

  ALTER TABLE consents ADD COLUMN channel TEXT;
  ALTER TABLE consents ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
  UPDATE consents SET channel = json_extract(terms, '$.channel'), position = rowid;

  CREATE TABLE counts_in_parts (
    campaign_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    tally TEXT NOT NULL,
    part INTEGER NOT NULL,
    n INTEGER NOT NULL,
    changes INTEGER NOT NULL,
    PRIMARY KEY (campaign_id, kind, tally, part)
  );
  INSERT INTO counts_in_parts SELECT campaign_id, kind, tally, 0, n, 1 FROM counts;
  DROP TABLE counts;
  ALTER TABLE counts_in_parts RENAME TO counts;

  CREATE TABLE IF NOT EXISTS directory_list (
    country TEXT NOT NULL,
    list TEXT NOT NULL,
    source TEXT NOT NULL,
    source_date TEXT NOT NULL,
    PRIMARY KEY (country, list)
  );
  CREATE TABLE IF NOT EXISTS directory_office (
    country TEXT NOT NULL,
    list TEXT NOT NULL,
    office TEXT NOT NULL,
    ends TEXT,
    coded INTEGER NOT NULL,
    vacant TEXT NOT NULL,
    PRIMARY KEY (country, list, office)
  );
  CREATE TABLE IF NOT EXISTS directory_person (
    id TEXT NOT NULL PRIMARY KEY,
    country TEXT NOT NULL,
    list TEXT NOT NULL,
    office TEXT NOT NULL,
    division TEXT NOT NULL,
    position INTEGER NOT NULL,
    words TEXT NOT NULL,
    body TEXT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS directory_person_division ON directory_person (division, list, position);
  CREATE INDEX IF NOT EXISTS directory_person_office ON directory_person (office, division);
  CREATE TABLE IF NOT EXISTS directory_area (
    country TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    list TEXT NOT NULL,
    position INTEGER NOT NULL,
    division TEXT NOT NULL,
    PRIMARY KEY (country, postal_code, list, position)
  );
`;

/** What each version brought, the first one first. */
export const STEPS = [
  TABLES,
  SINCE_1,
  SINCE_2,
  SINCE_3,
  SINCE_4,
  SINCE_5,
  SINCE_6,
  SINCE_7,
  SINCE_8,
  SINCE_9,
  SINCE_10,
  SINCE_11,
  ...Object.values(SHARED),
];
