/** What both databases were given since they have the same tables, by the step's number. */
export const SHARED: Readonly<Record<number, string>> = {
  // Letters are sealed: which of them repeat one another is told by a mark of their text.
  13: 'ALTER TABLE deliveries ADD COLUMN text_mark TEXT',
};
