/** A time as they are written in the store, so many ms from another one: text order is time order. */
export const timeFrom = (time: string, ms: number): string => new Date(Date.parse(time) + ms).toISOString();

/** In ms. */
export const A_DAY = 86_400_000;
export const AN_HOUR = 3_600_000;
