/** What an element needs to know before it can ask anything. */
export interface Config {
  /** Where to ask: the endpoint's address, or `static:` and a folder of JSON files. */
  endpoint?: string | undefined;
  campaign?: string | undefined;
  lang?: string | undefined;
}
