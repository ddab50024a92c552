import { canonicalJson, type Json } from '@bakehouse/core/data';
import { InputError } from '@bakehouse/core/errors';
import { readRegularText, writeFileAtomically } from '@bakehouse/system/files';
import { type DocumentKind, readDocument } from './document.ts';
import { fingerprintSchema } from './fingerprint.ts';
import { count, dictionary, json, object, oneOf, optional, type TypeOf, text } from './schema.ts';

/** Where the lock file is when nobody says otherwise, in the workspace. */
export const LOCK_FILE = 'vmimage.lock.json';

const lockedFilesSchema = object({
  count,
  /** Of the sorted list of paths and digests. */
  sha256: text(),
});

export type LockedFiles = TypeOf<typeof lockedFilesSchema>;

const lockedImageSchema = object({
  /** With `/`, relative to the workspace where it lies in there. */
  definition: text(),
  source: object({
    /** As the definition writes it, variables resolved. */
    requested: json,
    /** Exact version that it stands for; absent when it is exact itself or unresolved. */
    version: optional(text()),
  }),
  /** All files that the definition refers to. */
  files: lockedFilesSchema,
  fingerprint: fingerprintSchema,
  /** What was made of it: version by output ("outputs[0]"). Empty until it is published. */
  versions: dictionary(text()),
  /** What made it, by name. Empty until it is published. */
  tools: dictionary(text()),
});

export type LockedImage = TypeOf<typeof lockedImageSchema>;

const schema = object({
  schema: oneOf('bakehouse-lock/1'),
  /** By image id. */
  images: dictionary(lockedImageSchema),
});

/** `vmimage.lock.json`: what the definitions stood for when it was written. Reviewed in pull requests: sorted, without times. */
export type LockFile = TypeOf<typeof schema>;

export const emptyLock: LockFile = { schema: 'bakehouse-lock/1', images: {} };

/** Far above the lock of 10,000 images. */
const MAX_CHARACTERS = 64 * 1024 * 1024;

export const lockFileKind: DocumentKind<LockFile> = {
  id: 'bakehouse-lock/1',
  schema,
  refuse: (file, what, cause) => unusable(file, what, 'restore it, or remove it and plan with update-lock', cause),
  refuseOther: (file, what) => unusable(file, what, 'another release wrote it'),
};

function unusable(file: string, what: string, hint: string, cause?: unknown): InputError {
  return new InputError(`The lock file ${file} is unusable: ${what}.`, { hint, ...(cause === undefined ? {} : { cause }) });
}

/**
 * @returns undefined when there is no such file
 * @throws InputError naming what is wrong with it
 */
export async function readLockFile(path: string): Promise<LockFile | undefined> {
  const lock = await readDocument(lockFileKind, path, (content) => {
    if (content.length > MAX_CHARACTERS) throw unusable(path, 'it is too large', 'restore it, or remove it and plan with update-lock');
    if (/^<{7} /m.test(content)) throw unusable(path, 'it has conflict markers of git', 'take either side, and plan with update-lock');
  });
  // Nothing but what a lock has is kept: it is written again.
  return lock && { schema: lock.schema, images: lock.images };
}

/** The bytes of a lock: the same for the same content. */
export function lockText(lock: LockFile): string {
  // Parsing canonical JSON gives the members in sorted order, and makes one text of composed and decomposed characters.
  return `${JSON.stringify(JSON.parse(canonicalJson(lock as unknown as Json)), undefined, 2)}\n`;
}

/**
 * Writes a lock, unless the file has this very content.
 *
 * @returns true when it was written
 */
export async function writeLockFile(path: string, lock: LockFile): Promise<boolean> {
  const text = lockText(lock);
  const before = await readRegularText(path).catch(() => undefined);
  // git may have given it the line ends of Windows.
  if (before?.replaceAll('\r\n', '\n') === text) return false;
  await writeFileAtomically(path, text);
  return true;
}

export function lockedImage(lock: LockFile | undefined, id: string): LockedImage | undefined {
  return lock !== undefined && Object.hasOwn(lock.images, id) ? lock.images[id] : undefined;
}
