import { InputError } from '@bakehouse/core/errors';

/*
 * Small documents that several runs, on several machines, read and write: each with a version, so that nobody overwrites what he has not
 * read. Backends: a directory (`state-directory.ts`), a container of Azure Blob Storage (`../../blob/src/stores/blob-state-store.ts`). Whoever
 * needs one takes it as a value.
 */

/** What is kept under a key. */
export interface StateValue {
  /** Text, at most 4 MiB. Whoever writes it decides what is in it. */
  readonly value: string;
  /** Opaque. Another one after every write, also after one of the same text. */
  readonly version: string;
  /** As it was written; absent where none was. */
  readonly label?: string;
}

export interface StateEntry {
  readonly key: string;
  readonly version: string;
  /** As it was written; absent where none was. */
  readonly label?: string;
}

export interface StateStore {
  /** Folder or URL, without anything secret, for messages. */
  readonly place: string;

  /**
   * @returns undefined when there is nothing under the key
   * @throws InputError for an unusable key, ExternalError, CancelledError; so do all others
   */
  read(key: string): Promise<StateValue | undefined>;

  /**
   * Keys that begin with a prefix, sorted by their UTF-16, however many pages the service gives. What is written meanwhile may be missing.
   *
   * @param prefix any text, '' for all; it need not end where a segment ends
   */
  list(prefix: string): Promise<StateEntry[]>;

  /**
   * Writes a value if the key still has the version that the caller knows. Whole or not at all: a reader never sees half of it.
   *
   * @param ifVersion undefined when nothing may be there
   * @param label 1 to 40 of a-z and -: a word that a list has, so that a value need not be read. Of this value alone: the next write has its own
   * @returns the version of what was written
   * @throws PreconditionFailed when another version is there, or nothing
   */
  write(key: string, value: string, ifVersion: string | undefined, label?: string): Promise<string>;

  /** @throws PreconditionFailed when another version is there, or nothing */
  delete(key: string, ifVersion: string): Promise<void>;

  /**
   * Takes the right to work on what a key stands for; the key needs no value, and reading and writing it needs no lease. It renews itself
   * until it is released. Where its holder dies, others get it after `seconds` at the latest.
   *
   * @param seconds 15 to 60
   * @returns undefined while somebody else holds it
   */
  lease(key: string, seconds: number): Promise<StateLease | undefined>;
}

/** The right to work on something, as long as it lasts. */
export interface StateLease {
  /** Fires when the lease is lost: somebody else may hold it now. What is being done must stop. */
  readonly lost: AbortSignal;
  /** Renews it now, before a step that only its holder may do. @throws LeaseLost */
  renew(): Promise<void>;
  /** Gives it back. Does nothing when it is lost. */
  release(): Promise<void>;
}

/** Bytes of a value. */
export const LARGEST_VALUE = 4 * 1024 * 1024;

/** Somebody else has written or deleted it since it was read: read it again, and decide again. */
export class PreconditionFailed extends Error {
  override name = 'PreconditionFailed';
  /** Key or name of what was to be written. */
  readonly key: string;

  constructor(key: string) {
    super(`${key} is not what it was when it was read: another run has written or deleted it.`);
    this.key = key;
  }
}

/** A lease is no longer held: this run was stopped or cut off for too long, or somebody has broken it. */
export class LeaseLost extends Error {
  override name = 'LeaseLost';

  constructor(key: string) {
    super(`The lease on ${key} is lost: another run may work on it now.`);
  }
}

/** A label as it is written. @throws InputError */
export function checkLabel(label: string): string {
  if (/^[a-z-]{1,40}$/.test(label)) return label;
  throw new InputError(`${JSON.stringify(label)} cannot be the label of a document: it is not 1 to 40 of a-z and -.`);
}

/** Of the names of what leases are taken on: writing a value needs no lease. */
export const LEASE_SUFFIX = '.lease';

/** "Naming and referencing containers, blobs, and metadata" allows 1,024 characters and 254 segments; a prefix and encodings need room. */
const LONGEST_KEY = 512;
/** A file name has 255 bytes, and one byte becomes three where it is encoded. */
const LONGEST_SEGMENT = 80;

/**
 * Makes sure that a key can be kept by every backend: segments between slashes, of at most 80 bytes of UTF-8 each, 512 in all. Not `.` or
 * `..`, no control character, no backslash, no dot at an end (Blob Storage drops it). Upper and lower case are different.
 *
 * @throws InputError
 */
export function checkKey(key: string): string {
  const refuse = (why: string) => new InputError(`${JSON.stringify(key)} cannot be the key of a document: ${why}.`);
  if (key === '') throw refuse('it is empty');
  if (!key.isWellFormed()) throw refuse('it is not valid Unicode');
  if (/[\p{Cc}\\]/u.test(key)) throw refuse('it has a control character or a backslash');
  if (Buffer.byteLength(key) > LONGEST_KEY) throw refuse(`it has more than ${LONGEST_KEY} bytes`);
  for (const segment of key.split('/')) {
    if (segment === '') throw refuse('it has an empty segment');
    if (segment.endsWith('.')) throw refuse('a segment ends in a dot');
    if (segment.endsWith(LEASE_SUFFIX)) throw refuse(`a segment ends in ${LEASE_SUFFIX}, which is kept for leases`);
    if (Buffer.byteLength(segment) > LONGEST_SEGMENT) throw refuse(`a segment has more than ${LONGEST_SEGMENT} bytes`);
  }
  return key;
}
