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
};
