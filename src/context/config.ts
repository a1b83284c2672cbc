/** What an element needs to know before it can ask anything. */
export interface Config {
  /** Where to ask: the endpoint's address, or `static:` and a folder of JSON files. */
  endpoint?: string | undefined;
  campaign?: string | undefined;
  lang?: string | undefined;
  /** The language that a reader chose in one of the elements: for all of the page, and until it is left. */
  chosen?: string | undefined;
}
