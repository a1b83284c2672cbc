// Which language a text of a campaign is in. No zod: elements ask this of each text that they draw.

/**
 * @param of what the text stands in: a campaign, or what is said of an action.
 * @param text its JSON Pointer there: `/petition/statement`. Endpoints without `originals` say nothing else.
 */
export const languageOf = (
  { lang, originals }: { lang: string; originals?: Record<string, string> | undefined },
  text: string,
): string => originals?.[text] ?? lang;
