/** The one source of time in the endpoint; everything that needs the time is handed it. */
export type Clock = () => Date;

/** The system's clock, or one that starts at `from` and runs on from there. */
export function clockFrom(from?: Date): Clock {
  if (!from) return () => new Date();
  const ahead = from.getTime() - Date.now();
  return () => new Date(Date.now() + ahead);
}
