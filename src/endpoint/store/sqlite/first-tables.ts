// What the first version made. Keys begin with campaign_id, so that the same tables can be split by campaign in a bigger database.
export const TABLES = `
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
    PRIMARY KEY (campaign_id, action_id)
  );
  -- The database itself holds that a supporter counts once.
  CREATE UNIQUE INDEX actions_counted_once ON actions (campaign_id, kind, supporter_key)
    WHERE tally IS NOT NULL AND supporter_key IS NOT NULL;
  CREATE UNIQUE INDEX actions_receipt ON actions (receipt_hash);

  CREATE TABLE counts (
    campaign_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    tally TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (campaign_id, kind, tally)
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
    PRIMARY KEY (campaign_id, action_id, position),
    FOREIGN KEY (campaign_id, action_id) REFERENCES actions (campaign_id, action_id)
  );
  CREATE INDEX deliveries_due ON deliveries (due_at) WHERE due_at IS NOT NULL;

  CREATE TABLE mailbox (
    campaign_id TEXT NOT NULL,
    action_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    landed_at TEXT NOT NULL,
    mail TEXT NOT NULL,
    PRIMARY KEY (campaign_id, action_id, position)
  );
  CREATE INDEX mailbox_landed ON mailbox (landed_at);
`;
