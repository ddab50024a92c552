/** "2026-11-20 14:03:12 UTC"; the text itself when it is not a time. The same on every machine, whatever its zone and language. */
export function utcTime(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** "14:03:12". */
export function utcClock(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : new Date(time).toISOString().slice(11, 19);
}

/** Milliseconds between two times; 0 when one of them is not a time. */
export function elapsed(from: string, to: string): number {
  const milliseconds = Date.parse(to) - Date.parse(from);
  return Number.isNaN(milliseconds) ? 0 : Math.max(0, milliseconds);
}
