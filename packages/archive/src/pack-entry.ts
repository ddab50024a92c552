import { compareBytes } from '@bakehouse/core/data';
import { InputError, UserError } from '@bakehouse/core/errors';
import type { FileIdentity } from '@bakehouse/system/file-set';

export interface PackFile {
  readonly kind: 'file';
  /** With `/`, as the archive names it. */
  readonly path: string;
  readonly absolute: string;
  readonly mode: number;
  /** Bytes. */
  readonly size: number;
  /** What the file must still hold; lower-case hexadecimal. */
  readonly sha256?: string;
  /** What the file was when it was listed. */
  readonly identity?: FileIdentity;
}

export type PackEntry =
  | PackFile
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'link'; readonly path: string; readonly target: string };

/** What was selected to be packed. */
interface PackSelection {
  readonly files: readonly Omit<PackFile, 'kind'>[];
  readonly links: readonly { readonly path: string; readonly target: string }[];
  readonly emptyFolders: readonly string[];
}

/** A selection as what goes into an archive. */
export function entriesOf({ files, links, emptyFolders }: PackSelection): PackEntry[] {
  return [
    ...files.map((file) => ({ kind: 'file', ...file }) as const),
    ...links.map((link) => ({ kind: 'link', ...link }) as const),
    ...emptyFolders.map((path) => ({ kind: 'folder', path }) as const),
  ];
}

export interface PackOptions {
  /** Seconds since 1970 that every entry gets, as `SOURCE_DATE_EPOCH` says them; 1980-01-01 when left out. */
  readonly time?: number;
  /** 0 to 9 for zip and tar.gz, where 6 is the default and 0 stores; 1 to 19 for tar.zst, where 3 is. */
  readonly level?: number;
  /** Whether to compute the SHA-256 of each file on the way; true when left out. */
  readonly hash?: boolean;
  readonly signal: AbortSignal;
  /** Called with the bytes that were read since the last call. */
  readonly onProgress?: (bytes: number) => void;
}

export interface PackedFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Of the bytes that were packed; blank when hashing was off. */
  readonly sha256: string;
}

export interface Packed {
  /** Lower-case hexadecimal, of the archive. */
  readonly sha256: string;
  /** Bytes of the archive. */
  readonly size: number;
  /** In byte order of their paths. */
  readonly files: readonly PackedFile[];
}

/** 1980-01-01, the oldest time that zip can say; GNU tar warns of 1970. */
export const OLDEST_TIME = Date.UTC(1980, 0, 1) / 1000;
/** The last that zip can say: 7 bits of years from 1980, steps of two seconds. */
const NEWEST_TIME = Date.UTC(2107, 11, 31, 23, 59, 58) / 1000;

/**
 * The time of every entry.
 *
 * @throws InputError for a time that zip cannot say
 */
export function entryTime({ time = OLDEST_TIME }: PackOptions): Date {
  if (Number.isInteger(time) && time >= OLDEST_TIME && time <= NEWEST_TIME) return new Date(time * 1000);
  throw new InputError(`${time} is no time for an archive.`, {
    hint: `give time in seconds since 1970, from ${OLDEST_TIME} (1980-01-01) to ${NEWEST_TIME} (2107-12-31)`,
  });
}

export function inByteOrder(entries: readonly PackEntry[]): PackEntry[] {
  return [...entries].sort((a, b) => compareBytes(a.path, b.path));
}

/** The error of a file that no longer holds what it held. */
export function changedWhilePacked(file: PackFile): UserError {
  return new UserError(`${file.absolute} changed while it was packed.`, { hint: 'wait until nothing writes to it, then run again' });
}
