import { canonicalJson, type Json } from '@bakehouse/core/canonical-json';
import type { AmiSource, DebianSource, GallerySource, GceSource, ImageSource, MarketplaceSource } from '../definition/definition.ts';
import type { LoadedDefinition } from '../definition/load-definition.ts';
import type { ResolvedDefinition } from '../fingerprint/fingerprint.ts';
import { type LockFile, lockedImage, readLockFile } from './lock-file.ts';

/** A source that may stand for another image tomorrow. */
export type MovingSource = DebianSource | MarketplaceSource | GallerySource | AmiSource | GceSource;

/** Finds out what a moving source stands for now. */
export interface SourceResolver<Source extends MovingSource = MovingSource> {
  /**
   * @returns exact version, image id or name: what stands in the source in place of `latest`
   * @throws ExternalError when the service cannot be asked
   */
  latest(source: Source, signal: AbortSignal): Promise<string>;
}

/**
 * Resolvers by kind of source. Those of the clouds need the clouds' services and credentials; where there is none, the version stays as
 * the lock file says.
 */
export type SourceResolvers = { readonly [K in MovingSource['kind']]?: SourceResolver<Extract<MovingSource, { readonly kind: K }>> };

/** How a source got its exact version. */
export interface SourceResolution {
  /** `definition`: it is written there. `unresolved`: it may be another tomorrow, and the plan does not see that. */
  readonly from: 'definition' | 'lock' | 'resolver' | 'unresolved';
  /** Absent when the definition has it, or nobody. */
  readonly version?: string;
  /** Why it is unresolved, in a sentence without full stop. */
  readonly note?: string;
}

export interface ResolveOptions {
  readonly lock?: LockFile | undefined;
  /** Who to ask for the newest versions, whatever the lock file says; nobody is asked when left out. */
  readonly resolvers?: SourceResolvers | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** True when the source is to be resolved: `latest`, a family, a pattern, or the archive of a Debian release, which moves on. */
export function isMoving(source: ImageSource): source is MovingSource {
  switch (source.kind) {
    case 'debian':
      return true;
    case 'marketplace':
    case 'gallery':
    case 'gce-family':
      return source.version.toLowerCase() === 'latest';
    case 'ami':
      return source.id === undefined;
    default:
      return false;
  }
}

/**
 * Adds the exact version that the lock file has for the source of a definition. Every step that takes a fingerprint must do so, with the
 * lock file of the plan.
 */
export function withLockedSource(loaded: LoadedDefinition, lock: LockFile | undefined): ResolvedDefinition {
  const { image, source } = loaded.definition;
  const version = lockedVersion(image.id, source, lock);
  return version === undefined ? loaded : { ...loaded, resolvedVersion: version };
}

/**
 * `withLockedSource` with a lock file that may be there.
 *
 * @throws InputError when the file is damaged
 */
export async function withLockFile(loaded: LoadedDefinition, lockFile: string): Promise<ResolvedDefinition> {
  return withLockedSource(loaded, await readLockFile(lockFile));
}

/**
 * Resolves the sources of images; equal sources are asked for once.
 *
 * @returns in the order of the images
 * @throws ExternalError when a resolver fails
 */
export async function resolveSources(
  images: readonly { readonly id: string; readonly source: ImageSource }[],
  { lock, resolvers = {}, signal = new AbortController().signal }: ResolveOptions,
): Promise<SourceResolution[]> {
  const asked = new Map<string, Promise<string>>();
  const ask = (source: MovingSource, resolver: SourceResolver): Promise<string> => {
    const key = canonicalJson(source as unknown as Json);
    const answer = asked.get(key) ?? resolver.latest(source, signal);
    asked.set(key, answer);
    return answer;
  };
  const resolutions: SourceResolution[] = [];
  for (const { id, source } of images) {
    if (!isMoving(source)) {
      resolutions.push({ from: 'definition' });
      continue;
    }
    const resolver = resolvers[source.kind] as SourceResolver | undefined;
    if (resolver !== undefined) {
      resolutions.push({ from: 'resolver', version: await ask(source, resolver) });
      continue;
    }
    const version = lockedVersion(id, source, lock);
    resolutions.push(version === undefined ? unresolved(source) : { from: 'lock', version });
  }
  return resolutions;
}

/** A locked version holds only for the source that it was found for. */
function lockedVersion(id: string, source: ImageSource, lock: LockFile | undefined): string | undefined {
  const locked = lockedImage(lock, id)?.source;
  if (locked?.version === undefined || !isMoving(source)) return undefined;
  return canonicalJson(locked.requested) === canonicalJson(source as unknown as Json) ? locked.version : undefined;
}

function unresolved(source: MovingSource): SourceResolution {
  // Installing from the archive of a release takes what is newest there, and is meant to.
  if (source.kind === 'debian') return { from: 'unresolved' };
  const what = source.kind === 'ami' ? 'the newest image of that name' : '"latest"';
  return { from: 'unresolved', note: `the source stays ${what}: the lock file has no version of it, and nobody here can be asked` };
}
