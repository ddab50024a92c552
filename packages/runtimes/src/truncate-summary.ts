const CUT = '\n\n*The summary is cut here.*\n';

interface FittedSummary {
  readonly text: string;
  readonly cut: boolean;
}

/** The Markdown of one call, ended by a line end so that the next one starts on a line of its own. */
export function summaryPart(markdown: string): string {
  return markdown.endsWith('\n') ? markdown : `${markdown}\n`;
}

/**
 * The Markdown with a line end, or as many whole lines of it as fit.
 *
 * @param bytes how many bytes of UTF-8 there is room for, with the note that it is cut
 */
export function truncateSummary(markdown: string, bytes: number): FittedSummary {
  const text = summaryPart(markdown);
  if (Buffer.byteLength(text) <= bytes) return { text, cut: false };
  const room = Math.max(bytes - Buffer.byteLength(CUT), 0);
  const kept = Buffer.from(text).subarray(0, room).toString('utf8');
  const end = kept.lastIndexOf('\n');
  return { text: end > 0 ? kept.slice(0, end) + CUT : '', cut: true };
}
