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
  // How many letters are in which state is counted in this index alone, never in the letters themselves.
  14: `
    CREATE INDEX deliveries_state ON deliveries (campaign_id, sent_by, status) WHERE sent_by IS NOT NULL;
  `,
};
