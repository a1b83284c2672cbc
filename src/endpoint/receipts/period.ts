/** An instant and a period of the contract, put together by the calendar (UTC). */
function shifted(period: string, at: string, sign: 1 | -1): string {
  const [, years = 0, months = 0, days = 0] =
    /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/.exec(period)?.map(part => Number(part ?? 0)) ?? [];
  const end = new Date(at);
  const day = end.getUTCDate();
  end.setUTCDate(1);
  end.setUTCMonth(end.getUTCMonth() + sign * (12 * years + months));
  const last = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate();
  end.setUTCDate(Math.min(day, last) + sign * days); // a month after 31 January is the end of February
  return end.toISOString();
}

/** When a period is over that begins at an instant. */
export const after = (period: string, at: string): string => shifted(period, at, 1);

/** When a period began that is over at an instant. */
export const before = (period: string, at: string): string => shifted(period, at, -1);
