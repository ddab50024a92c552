import { canonicalJson, type Json } from '@bakehouse/core/data';
import type {
  AmiSource,
  DebianSource,
  GallerySource,
  GceSource,
  ImageSource,
  MarketplaceSource,
} from '@bakehouse/image-definition/definition';
import type { ResolvedDefinition } from '@bakehouse/image-definition/fingerprint';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';
import type { SourceResolution } from '@bakehouse/records/plan';
import { type LockFile, lockedImage, readLockFile } from '@bakehouse/records/plan';

/** A source that may stand for another image tomorrow. */
type MovingSource = DebianSource | MarketplaceSource | GallerySource | AmiSource | GceSource;

/** Why nobody was asked: something is missing here. The version stays what it is. */
export interface CannotAsk {
  /** A clause: "no subscription is given". */
  readonly cannotAsk: string;
  /** What to do about it. */
  readonly hint: string;
}

/** Finds out what a moving source stands for now. */
export interface SourceResolver<Source extends MovingSource = MovingSource> {
  /** True when regions differ: the same source is then asked for once for each. */
  readonly regional?: boolean;
  /**
   * @param region where the definition builds, for a service that has regions
   * @returns exact version, image id or name: what stands in the source in place of `latest`; or why nobody was asked
   * @throws ExternalError when the service was asked and did not answer
   */
  latest(source: Source, signal: AbortSignal, region?: string): Promise<string | CannotAsk>;
}

/** Resolvers by kind of source; where there is none, the version stays as the lock file says. */
export type SourceResolvers = { readonly [K in MovingSource['kind']]?: SourceResolver<Extract<MovingSource, { readonly kind: K }>> };

const OFFLINE: CannotAsk = {
  cannotAsk: 'nobody here is asked',
  hint: 'plan with online and update-lock, or write its version into the definition',
};

interface ResolveOptions {
  readonly lock?: LockFile | undefined;
  /** Who to ask for the newest versions, whatever the lock file says; nobody is asked when left out. */
  readonly resolvers?: SourceResolvers | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** True when the source is to be resolved: `latest`, a family, a pattern, or the archive of a Debian release, which moves on. */
function isMoving(source: ImageSource): source is MovingSource {
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

/** What is known of an image whose source is to be resolved. */
interface SourcedImage {
  readonly id: string;
  readonly source: ImageSource;
  /** `build.region` of the definition. */
  readonly buildRegion?: string;
}

/**
 * Resolves the sources of images; equal sources are asked for once. Where nobody can be asked, the version of the lock file stays.
 *
 * @returns in the order of the images
 * @throws ExternalError when a resolver fails
 */
export async function resolveSources(
  images: readonly SourcedImage[],
  { lock, resolvers = {}, signal = new AbortController().signal }: ResolveOptions,
): Promise<SourceResolution[]> {
  const asked = new Map<string, Promise<string | CannotAsk>>();
  const ask = (source: MovingSource, resolver: SourceResolver, region: string | undefined): Promise<string | CannotAsk> => {
    const place = resolver.regional === true ? region : undefined;
    const key = canonicalJson([source as unknown as Json, place ?? null]);
    const answer = asked.get(key) ?? resolver.latest(source, signal, place);
    asked.set(key, answer);
    return answer;
  };
  const resolutions: SourceResolution[] = [];
  for (const { id, source, buildRegion } of images) {
    if (!isMoving(source)) {
      resolutions.push({ from: 'definition' });
      continue;
    }
    const resolver = resolvers[source.kind] as SourceResolver | undefined;
    const answer = resolver === undefined ? undefined : await ask(source, resolver, buildRegion);
    resolutions.push(typeof answer === 'string' ? { from: 'resolver', version: answer } : stays(id, source, lock, answer));
  }
  return resolutions;
}

/** Without an answer: the version of the lock file, if it has one. */
function stays(id: string, source: MovingSource, lock: LockFile | undefined, answer: CannotAsk | undefined): SourceResolution {
  const version = lockedVersion(id, source, lock);
  if (version === undefined) return unresolved(source, answer);
  if (answer === undefined) return { from: 'lock', version };
  return { from: 'lock', version, note: `the source stays ${version} of the lock file: ${answer.cannotAsk}`, hint: answer.hint };
}

/** A locked version holds only for the source that it was found for. */
function lockedVersion(id: string, source: ImageSource, lock: LockFile | undefined): string | undefined {
  const locked = lockedImage(lock, id)?.source;
  if (locked?.version === undefined || !isMoving(source)) return undefined;
  return canonicalJson(locked.requested) === canonicalJson(source as unknown as Json) ? locked.version : undefined;
}

function unresolved(source: MovingSource, answer: CannotAsk | undefined): SourceResolution {
  // Installing from the archive of a release takes what is newest there, and is meant to.
  if (source.kind === 'debian') return { from: 'unresolved' };
  const what = source.kind === 'ami' ? 'the newest image of that name' : '"latest"';
  const { cannotAsk, hint } = answer ?? OFFLINE;
  return { from: 'unresolved', note: `the source stays ${what}: the lock file has no version of it, and ${cannotAsk}`, hint };
}
