/** What both databases were given since they have the same tables, by the step's number. */
export const SHARED: Readonly<Record<number, string>> = {
  // Letters are sealed: which of them repeat one another is told by a mark of their text.
  // What looks sealed, or open, and was typed so, says that it was.
  13: `
    ALTER TABLE deliveries ADD COLUMN text_mark TEXT;
    UPDATE actions SET comment = 'open:' || comment WHERE comment LIKE 'sealed:%' OR comment LIKE 'open:%';
    UPDATE deliveries SET subject = 'open:' || subject WHERE subject LIKE 'sealed:%' OR subject LIKE 'open:%';
    UPDATE deliveries SET body = 'open:' || body WHERE body LIKE 'sealed:%' OR body LIKE 'open:%';
  `,
  // Signs of spam, and how often what happened: see flags.ts and rates.ts.
  14: `
    CREATE TABLE action_flags (
      campaign_id TEXT NOT NULL,
      action_id TEXT NOT NULL,
      flag TEXT NOT NULL,
      recorded_at TEXT NOT NULL,
      verdict TEXT,
      reviewed_at TEXT,
      PRIMARY KEY (campaign_id, action_id, flag),
      FOREIGN KEY (campaign_id, action_id) REFERENCES actions (campaign_id, action_id)
    );
    CREATE INDEX action_flags_in_order ON action_flags (campaign_id, recorded_at, action_id);
    CREATE TABLE rates (
      rate_key TEXT NOT NULL,
      part INTEGER NOT NULL,
      until TEXT NOT NULL,
      n INTEGER NOT NULL,
      PRIMARY KEY (rate_key, part)
    );
    CREATE INDEX rates_until ON rates (until);
  `,
  // How many letters are in which state is counted in this index alone, never in the letters themselves.
  15: `
    CREATE INDEX deliveries_state ON deliveries (campaign_id, sent_by, status) WHERE sent_by IS NOT NULL;
  `,
  // Who runs the endpoint: who may see its admin page, what they did, and how campaigns went, day by day.
  16: `
    CREATE TABLE admin_tokens (
      token_id TEXT NOT NULL PRIMARY KEY,
      token_hash TEXT NOT NULL,
      name TEXT NOT NULL,
      created_at TEXT NOT NULL,
      expires_at TEXT NOT NULL,
      revoked_at TEXT,
      used_at TEXT
    );
    CREATE UNIQUE INDEX admin_tokens_name ON admin_tokens (name) WHERE revoked_at IS NULL;
    CREATE TABLE admin_sessions (
      session_hash TEXT NOT NULL PRIMARY KEY,
      token_id TEXT NOT NULL,
      began_at TEXT NOT NULL,
      expires_at TEXT NOT NULL
    );
    CREATE TABLE audit (
      audit_id TEXT NOT NULL PRIMARY KEY,
      told_at TEXT NOT NULL,
      who TEXT NOT NULL,
      what TEXT NOT NULL,
      campaign_id TEXT,
      facts TEXT NOT NULL
    );
    CREATE INDEX audit_in_order ON audit (told_at, audit_id);
    CREATE TABLE day_counts (
      campaign_id TEXT NOT NULL,
      day TEXT NOT NULL,
      kind TEXT NOT NULL,
      tally TEXT NOT NULL,
      part INTEGER NOT NULL,
      n INTEGER NOT NULL,
      PRIMARY KEY (campaign_id, day, kind, tally, part)
    );
    INSERT INTO day_counts (campaign_id, day, kind, tally, part, n)
      SELECT a.campaign_id, substr(a.recorded_at, 1, 10), a.kind, a.tally, 0, COUNT(*) FROM actions a
      LEFT JOIN deliveries d ON a.kind = 'letter' AND d.campaign_id = a.campaign_id AND d.action_id = a.action_id
      WHERE a.tally IS NOT NULL GROUP BY a.campaign_id, substr(a.recorded_at, 1, 10), a.kind, a.tally
      UNION ALL
      SELECT campaign_id, substr(entered_at, 1, 10), kind, 'imported', 0, SUM(n) FROM imports
      WHERE removed_at IS NULL GROUP BY campaign_id, substr(entered_at, 1, 10), kind;
  `,
  // Letters above the rate of their address stand in line, in the order in which they became due: see lines.ts.
  17: `
    ALTER TABLE deliveries ADD COLUMN in_line INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE deliveries ADD COLUMN placed_at TEXT;
    ALTER TABLE deliveries ADD COLUMN tried_at TEXT;
    CREATE INDEX deliveries_line ON deliveries (sent_by, to_address, placed_at, campaign_id, action_id, position)
      WHERE in_line = 1 AND status = 'queued';
    CREATE INDEX deliveries_tried ON deliveries (sent_by, to_address, tried_at) WHERE tried_at IS NOT NULL;
    CREATE TABLE lines (
      sent_by TEXT NOT NULL,
      to_address TEXT NOT NULL,
      free_at TEXT NOT NULL,
      PRIMARY KEY (sent_by, to_address)
    );
    CREATE INDEX lines_free ON lines (sent_by, free_at);
    ALTER TABLE update_mails ADD COLUMN tried_at TEXT;
    CREATE INDEX update_mails_tried ON update_mails (supporter_key, tried_at) WHERE tried_at IS NOT NULL;
  `,
  // What a platform is told of actions: see pushes.ts.
  18: `
    CREATE TABLE pushes (
      campaign_id TEXT NOT NULL,
      action_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      status TEXT NOT NULL,
      due_at TEXT,
      attempts INTEGER NOT NULL,
      known INTEGER NOT NULL,
      PRIMARY KEY (campaign_id, action_id, kind),
      FOREIGN KEY (campaign_id, action_id) REFERENCES actions (campaign_id, action_id)
    );
    CREATE INDEX pushes_due ON pushes (due_at) WHERE due_at IS NOT NULL;
    CREATE INDEX pushes_state ON pushes (campaign_id, kind, status);
  `,
  // What waits to be looked at, in the order in which it is; and when what is held was due, at the end of its lease perhaps.
  19: `
    DROP INDEX action_flags_in_order;
    CREATE INDEX action_flags_waiting ON action_flags (recorded_at, campaign_id, action_id) WHERE verdict IS NULL;
    CREATE INDEX action_flags_waiting_of_one ON action_flags (campaign_id, recorded_at, action_id) WHERE verdict IS NULL;
    ALTER TABLE deliveries ADD COLUMN held_due_at TEXT;
    ALTER TABLE confirmations ADD COLUMN held_due_at TEXT;
  `,
  // What was decided is looked at again, the latest decision first: see decisions.ts.
  20: `
    CREATE INDEX action_flags_decided ON action_flags (verdict, reviewed_at, campaign_id, action_id)
      WHERE verdict IS NOT NULL;
    CREATE INDEX signer_verdicts_decided ON signer_verdicts (verdict, decided_at, campaign_id, action_id);
  `,
  // Why a letter did not arrive: see undelivered.ts.
  21: `
    ALTER TABLE deliveries ADD COLUMN why TEXT;
  `,
};
