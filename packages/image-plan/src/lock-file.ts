import { canonicalJson, type Json } from '@bakehouse/core/canonical-json';
import { hasErrorCode, InputError, messageOf } from '@bakehouse/core/errors';
import { isObject } from '@bakehouse/core/json';
import { hasLayers } from '@bakehouse/image-definition/fingerprint/fingerprint';
import { type Fingerprint, LAYERS, type Layer } from '@bakehouse/image-definition/fingerprint/fingerprint-layers';
import { sha256, writeFileAtomically } from '@bakehouse/system/files';
import { readRegularText } from '@bakehouse/system/regular-file';

/** Far above the lock of 10,000 images. */
const MAX_CHARACTERS = 64 * 1024 * 1024;

/** `vmimage.lock.json`: what the definitions stood for when it was written. Reviewed in pull requests: sorted, without times. */
export interface LockFile {
  readonly schema: 'bakehouse-lock/1';
  /** By image id. */
  readonly images: Readonly<Record<string, LockedImage>>;
}

export interface LockedImage {
  /** With `/`, relative to the workspace where it lies in there. */
  readonly definition: string;
  readonly source: {
    /** As the definition writes it, variables resolved. */
    readonly requested: Json;
    /** Exact version that it stands for; absent when it is exact itself or unresolved. */
    readonly version?: string;
  };
  /** All files that the definition refers to. */
  readonly files: LockedFiles;
  readonly fingerprint: Fingerprint;
  /** What was made of it: version by output ("outputs[0]"). Empty until it is published. */
  readonly versions: Readonly<Record<string, string>>;
  /** What made it, by name. Empty until it is published. */
  readonly tools: Readonly<Record<string, string>>;
}

export interface LockedFiles {
  readonly count: number;
  /** Of the sorted list of paths and digests. */
  readonly sha256: string;
}

/** Where the lock file is when nobody says otherwise, in the workspace. */
export const LOCK_FILE = 'vmimage.lock.json';

export const emptyLock: LockFile = { schema: 'bakehouse-lock/1', images: {} };

/**
 * @returns undefined when there is no such file
 * @throws InputError when it is none of these files or damaged
 */
export async function readLockFile(path: string): Promise<LockFile | undefined> {
  let text: string;
  try {
    text = await readRegularText(path);
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return undefined;
    throw new InputError(`Cannot read the lock file ${path}: ${messageOf(error)}`, { cause: error });
  }
  const unusable = (what: string, hint = 'restore it, or remove it and plan with update-lock') =>
    new InputError(`The lock file ${path} is unusable: ${what}.`, { hint });
  if (text.length > MAX_CHARACTERS) throw unusable('it is too large');
  if (/^<{7} /m.test(text)) throw unusable('it has conflict markers of git', 'take either side, and plan with update-lock');
  let data: unknown;
  try {
    // Some editors of Windows begin a file with a byte order mark.
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw unusable(messageOf(error));
  }
  if (!isObject(data)) throw unusable('it is no JSON object');
  if (data['schema'] !== 'bakehouse-lock/1') {
    throw unusable(`its schema is ${JSON.stringify(data['schema']) ?? 'missing'}, not "bakehouse-lock/1"`, 'another release wrote it');
  }
  const { images } = data;
  if (!isObject(images)) throw unusable('"images" is missing');
  for (const [id, image] of Object.entries(images)) if (!isLockedImage(image)) throw unusable(`the entry of ${id} is not whole`);
  return { schema: 'bakehouse-lock/1', images: images as unknown as Readonly<Record<string, LockedImage>> };
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

/** @param digests by path */
export function lockedFiles(digests: ReadonlyMap<string, string>): LockedFiles {
  const lines = [...digests].map(([path, digest]) => `${path.normalize('NFC')}\n${digest}\n`).sort();
  return { count: digests.size, sha256: sha256(lines.join('')) };
}

/** Why an entry does not hold for an image any more, in a sentence without full stop; undefined when it does. */
export function whyStale(entry: LockedImage, now: Pick<LockedImage, 'source' | 'files' | 'fingerprint'>): string | undefined {
  if (canonicalJson(entry.source.requested) !== canonicalJson(now.source.requested)) return 'the definition has another source';
  const layers = LAYERS.filter((layer) => entry.fingerprint[layer] !== now.fingerprint[layer]);
  if (layers.length === 0) return undefined;
  const files = entry.files.sha256 === now.files.sha256 ? '' : '; so did files that it refers to';
  return `${layers.map((layer) => LAYER_WORDS[layer]).join(', ')} changed since it was locked${files}`;
}

/** Layers in the words of people. */
export const LAYER_WORDS: Readonly<Record<Layer, string>> = {
  base: 'the base',
  content: 'the content',
  publishImmutable: 'the outputs',
  publishMutable: 'the tags or regions',
};

function isLockedImage(value: unknown): value is LockedImage {
  if (!isObject(value)) return false;
  const { definition, source, files, fingerprint, versions, tools } = value;
  return (
    typeof definition === 'string' &&
    isObject(source) &&
    'requested' in source &&
    ['string', 'undefined'].includes(typeof source['version']) &&
    isObject(files) &&
    typeof files['sha256'] === 'string' &&
    isObject(fingerprint) &&
    hasLayers(fingerprint as Partial<Fingerprint>) &&
    isTexts(versions) &&
    isTexts(tools)
  );
}

function isTexts(value: unknown): boolean {
  return isObject(value) && Object.values(value).every((text) => typeof text === 'string');
}
