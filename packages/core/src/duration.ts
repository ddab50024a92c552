const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** "90s", "30m", "2h", "30d", as definitions write it, in milliseconds. The definition's schema has checked the form. */
export function parseDuration(text: string): number {
  const milliseconds = Number(text.slice(0, -1)) * (UNITS[text.slice(-1)] ?? Number.NaN);
  if (Number.isNaN(milliseconds)) throw new TypeError(`"${text}" is no duration`);
  return milliseconds;
}
