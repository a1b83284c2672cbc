/** A text as part of an address. Half a character, which a text field can hold, would throw there. */
export const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
