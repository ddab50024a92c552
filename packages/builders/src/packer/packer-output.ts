/** A line of `packer -machine-readable`: `timestamp,target,type,data…`. See Packer's documentation, "Machine-Readable Output". */
interface PackerLine {
  /** Name of the build; empty for Packer itself. */
  readonly target: string;
  readonly type: string;
  readonly data: readonly string[];
}

/** The parts of a machine-readable line, or undefined for any other line. */
export function parsePackerLine(line: string): PackerLine | undefined {
  const [timestamp, target, type, ...data] = line.split(',');
  if (timestamp === undefined || target === undefined || type === undefined || !/^\d{9,}$/.test(timestamp)) return undefined;
  return { target, type, data: data.map(unescapeField) };
}

/** What a person would want to read of a line: nothing for lines that only programs need. */
export function readablePackerText(line: string): { readonly text: string; readonly error: boolean } | undefined {
  const parsed = parsePackerLine(line);
  if (parsed === undefined) return { text: line, error: false };
  if (parsed.type === 'error') return { text: parsed.data.join(','), error: true };
  if (parsed.type !== 'ui') return undefined;
  const [kind, ...text] = parsed.data;
  if (kind === 'say' || kind === 'message' || kind === 'error') return { text: text.join(','), error: kind === 'error' };
  return undefined;
}

function unescapeField(field: string): string {
  return field.replaceAll('%!(PACKER_COMMA)', ',').replaceAll('\\n', '\n').replaceAll('\\r', '\r');
}
