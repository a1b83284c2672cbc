import { type Kysely, PostgresAdapter, PostgresDialect, sql } from 'kysely';
import type { Pool } from 'pg';
import { migrate, stepName } from '../sql/migrate.ts';
import { SHARED } from '../sql/steps.ts';

/** What SQLite's first twelve steps come to. No sequences and no triggers, and keys begin with campaign_id. */
const START = `
  CREATE TABLE actions (
    campaign_id TEXT NOT NULL,
    action_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    lang TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    body_hash TEXT NOT NULL,
    tally TEXT,
    held TEXT,
    supporter_key TEXT,
    supporter TEXT,
    comment TEXT,
    receipt_hash TEXT NOT NULL,
    answer TEXT NOT NULL,
    standing TEXT,
    confirmed_at TEXT,
    withdrawn_at TEXT,
    erased_at TEXT,
    public_name TEXT,
    ordinal BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (campaign_id, action_id)
  );
  -- The database itself holds that a supporter counts once.
  CREATE UNIQUE INDEX actions_counted_once ON actions (campaign_id, kind, supporter_key)
    WHERE tally IS NOT NULL AND supporter_key IS NOT NULL;
  CREATE UNIQUE INDEX actions_receipt ON actions (receipt_hash);
  CREATE INDEX actions_supporter ON actions (campaign_id, supporter_key, recorded_at)
    WHERE supporter_key IS NOT NULL;
  CREATE INDEX actions_person ON actions (supporter_key) WHERE supporter_key IS NOT NULL;
  CREATE INDEX actions_public ON actions (campaign_id, recorded_at, receipt_hash)
    WHERE kind = 'signature' AND public_name IS NOT NULL;
  CREATE INDEX actions_in_order ON actions (campaign_id, recorded_at, action_id);

  CREATE TABLE counts (
    campaign_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    tally TEXT NOT NULL,
    part INTEGER NOT NULL,
    n BIGINT NOT NULL,
    changes BIGINT NOT NULL,
    PRIMARY KEY (campaign_id, kind, tally, part)
  );
  CREATE TABLE peaks (
    campaign_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (campaign_id, kind)
  );

  CREATE TABLE disclosures (
    campaign_id TEXT NOT NULL,
    disclosure_id TEXT NOT NULL,
    version TEXT NOT NULL,
    lang TEXT NOT NULL,
    rendered TEXT NOT NULL,
    first_published_at TEXT NOT NULL,
    superseded_at TEXT,
    superseded_materially INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (campaign_id, version)
  );

  CREATE TABLE consents (
    campaign_id TEXT NOT NULL,
    action_id TEXT NOT NULL,
    disclosure_id TEXT NOT NULL,
    version TEXT NOT NULL,
    lang TEXT NOT NULL,
    purpose TEXT NOT NULL,
    answer TEXT NOT NULL,
    answered_at TEXT NOT NULL,
    element TEXT NOT NULL,
    element_version TEXT NOT NULL,
    page TEXT,
    terms TEXT,
    withdrawn_at TEXT,
    withdrawn_by TEXT,
    channel TEXT,
    position INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (campaign_id, action_id, disclosure_id),
    FOREIGN KEY (campaign_id, action_id) REFERENCES actions (campaign_id, action_id),
    FOREIGN KEY (campaign_id, version) REFERENCES disclosures (campaign_id, version)
  );

  -- Also the outbox: a letter of the channel 'endpoint' leaves when due_at has come.
  CREATE TABLE deliveries (
    campaign_id TEXT NOT NULL,
    action_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    target_id TEXT NOT NULL,
    target_name TEXT NOT NULL,
    channel TEXT NOT NULL,
    status TEXT NOT NULL,
    to_address TEXT,
    subject TEXT,
    body TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at TEXT,
    sent_by TEXT,
    topic TEXT,
    PRIMARY KEY (campaign_id, action_id, position),
    FOREIGN KEY (campaign_id, action_id) REFERENCES actions (campaign_id, action_id)
  );
  CREATE INDEX deliveries_due ON deliveries (due_at) WHERE due_at IS NOT NULL;

  CREATE TABLE mailbox (
    message_id TEXT PRIMARY KEY,
    landed_at TEXT NOT NULL,
    mail TEXT NOT NULL
  );
  CREATE INDEX mailbox_landed ON mailbox (landed_at);

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
    tried_at TEXT,
    PRIMARY KEY (campaign_id, action_id, confirmation_id),
    FOREIGN KEY (campaign_id, action_id) REFERENCES actions (campaign_id, action_id)
  );
  CREATE UNIQUE INDEX confirmations_id ON confirmations (confirmation_id);
  CREATE UNIQUE INDEX confirmations_token ON confirmations (token_hash);
  CREATE UNIQUE INDEX confirmations_withdrawal ON confirmations (withdrawal_hash);
  CREATE INDEX confirmations_address ON confirmations (supporter_key, asked_at);
  CREATE INDEX confirmations_tried ON confirmations (supporter_key, tried_at);
  CREATE INDEX confirmations_due ON confirmations (due_at) WHERE due_at IS NOT NULL;

  CREATE TABLE paused_campaigns (
    campaign_id TEXT NOT NULL PRIMARY KEY,
    since TEXT NOT NULL
  );

  CREATE TABLE imports (
    campaign_id TEXT NOT NULL,
    import_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    n BIGINT NOT NULL,
    source TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    removed_at TEXT,
    why TEXT,
    PRIMARY KEY (campaign_id, import_id)
  );

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

  CREATE TABLE signer_verdicts (
    campaign_id TEXT NOT NULL,
    action_id TEXT NOT NULL,
    verdict TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    recorded_at TEXT,
    receipt_hash TEXT,
    PRIMARY KEY (campaign_id, action_id),
    FOREIGN KEY (campaign_id, action_id) REFERENCES actions (campaign_id, action_id)
  );
  CREATE INDEX signer_verdicts_in_order ON signer_verdicts (campaign_id, verdict, recorded_at, receipt_hash);

  -- list is empty for a country's own directory.
  CREATE TABLE directory_list (
    country TEXT NOT NULL,
    list TEXT NOT NULL,
    source TEXT NOT NULL,
    source_date TEXT NOT NULL,
    PRIMARY KEY (country, list)
  );
  CREATE TABLE directory_office (
    country TEXT NOT NULL,
    list TEXT NOT NULL,
    office TEXT NOT NULL,
    ends TEXT,
    coded INTEGER NOT NULL,
    vacant TEXT NOT NULL,
    PRIMARY KEY (country, list, office)
  );
  CREATE TABLE directory_person (
    id TEXT NOT NULL PRIMARY KEY,
    country TEXT NOT NULL,
    list TEXT NOT NULL,
    office TEXT NOT NULL,
    division TEXT NOT NULL,
    position INTEGER NOT NULL,
    words TEXT NOT NULL,
    body TEXT NOT NULL
  );
  CREATE INDEX directory_person_division ON directory_person (division, list, position);
  CREATE INDEX directory_person_office ON directory_person (office, division);
  CREATE TABLE directory_area (
    country TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    list TEXT NOT NULL,
    position INTEGER NOT NULL,
    division TEXT NOT NULL,
    PRIMARY KEY (country, postal_code, list, position)
  );
`;

/** As bytes are ordered, so that times, ids and codes have the same order as in SQLite. */
const ordered = (tables: string) => tables.replace(/ TEXT\b/g, ' TEXT COLLATE "C"');

const STEPS = Object.fromEntries(
  Object.entries({ 12: START, ...SHARED }).map(([number, sql]) => [stepName(Number(number)), ordered(sql)]),
);

/**
 * Makes the tables where there are none, and brings those of an earlier version up to date.
 * @throws LaterVersion; or what the database says.
 */
export const createTables = (pool: Pool): Promise<void> => migrate(new LockedByRow({ pool }), STEPS);

/** Whoever migrates holds the lock's row: relatives of PostgreSQL have no advisory locks. */
class LockedByRow extends PostgresDialect {
  override createAdapter() {
    return new (class extends PostgresAdapter {
      override async acquireMigrationLock(db: Kysely<unknown>) {
        await sql`SELECT 1 FROM migration_lock FOR UPDATE`.execute(db);
      }
    })();
  }
}
