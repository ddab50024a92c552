import { nearest } from '@bakehouse/core/text';
import { shorten } from '../findings/spell-path.ts';

/** For `<<: *anchor`, which many know from YAML 1.1. */
export const NO_MERGING = 'YAML 1.2 has no merge keys: write the keys out, or put them into a definition and extend it';

/** What to do about a key that is not known. */
export function suggest(key: string, known: readonly string[]): string | undefined {
  if (key === '<<') return NO_MERGING;
  const [before = '', ...behind] = shorten(key).split(':');
  if (behind.length > 0 && known.includes(before)) return `write a blank behind the colon: "${before}: ${behind.join(':')}"`;
  return guess(key, known) ?? (known.length === 0 ? undefined : `known: ${known.join(', ')}`);
}

/** What people call an architecture elsewhere: Debian, Docker and the kernel. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  ...{ amd64: 'x64', x86_64: 'x64', 'x86-64': 'x64', aarch64: 'arm64', armv8: 'arm64' },
  ...{ i386: 'x86', i686: 'x86' },
};

/** `did you mean x64?` for a value that is like one of the known ones, or another name of it. */
export function guess(text: string, known: readonly string[]): string | undefined {
  const other = Object.hasOwn(OTHER_NAMES, text.toLowerCase()) ? OTHER_NAMES[text.toLowerCase()] : undefined;
  const near = other !== undefined && known.includes(other) ? other : meant(text, known);
  return near === undefined ? undefined : `did you mean ${near}?`;
}

/** The known name that was meant. */
export function meant(text: string, known: readonly string[]): string | undefined {
  // A text of that length is no misprint, and comparing takes time in proportion to it.
  return text.length > 100 || text === '<<' ? undefined : nearest(text, known);
}
