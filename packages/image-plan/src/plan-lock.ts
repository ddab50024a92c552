import type { Json } from '@bakehouse/core/data';
import { type Finding, InputError } from '@bakehouse/core/errors';
import { emptyLock, type LockedImage, type LockFile, lockedImage } from '@bakehouse/records/plan';
import { whyStale } from './locked-image.ts';
import { placedNotes } from './plan-places.ts';
import type { PlannedDefinition } from './planned-definition.ts';

type Entry = Omit<LockedImage, 'versions' | 'tools'>;

function entryOf({ image, definition }: PlannedDefinition): Entry {
  const { source, files } = definition.summary;
  const { version } = image.source;
  return {
    definition: image.definition,
    source: { requested: source as unknown as Json, ...(version === undefined ? {} : { version }) },
    files,
    fingerprint: image.fingerprint,
  };
}

/**
 * The lock file after a plan: entries of what was planned are replaced.
 *
 * @param complete true when all images were planned, so that others are gone; else their entries stay
 */
export async function updatedLock(
  before: LockFile | undefined,
  planned: readonly PlannedDefinition[],
  complete: boolean,
): Promise<LockFile> {
  const images = new Map(complete ? [] : Object.entries((before ?? emptyLock).images));
  for (const one of planned) {
    const { image, decision } = one;
    const { exact } = decision;
    const entry = entryOf(one);
    const old = lockedImage(before, image.id);
    const made: Pick<LockedImage, 'versions' | 'tools'> =
      old?.fingerprint.image === entry.fingerprint.image ? old : { versions: {}, tools: {} };
    // Asking for the tools reads the provenance; a lock that knows the version has them.
    const known = exact === undefined || made.versions[OUTPUT] === exact.version;
    const { versions, tools } = known ? made : { versions: { [OUTPUT]: exact.version }, tools: await exact.tools() };
    images.set(image.id, { ...entry, versions, tools });
  }
  return { schema: 'bakehouse-lock/1', images: Object.fromEntries(images) };
}

/** A definition has one output in a directory or a container. */
const OUTPUT = 'outputs[0]';

/**
 * Notes in a lock which version was made of an image.
 *
 * @returns the lock as it is when it has another fingerprint for the image
 */
export function withVersion(
  lock: LockFile,
  id: string,
  made: { readonly fingerprint: string; readonly version: string; readonly tools: Readonly<Record<string, string>> },
): LockFile {
  const entry = lockedImage(lock, id);
  if (entry === undefined || entry.fingerprint.image !== made.fingerprint) return lock;
  return { ...lock, images: { ...lock.images, [id]: { ...entry, versions: { [OUTPUT]: made.version }, tools: made.tools } } };
}

/**
 * Makes sure that the lock file has every image as it is now.
 *
 * @throws InputError naming each that it has not
 */
export async function checkFrozen(planned: readonly PlannedDefinition[], lock: LockFile | undefined, workspace: string): Promise<void> {
  const findings: Finding[] = [];
  for (const one of planned) {
    const { image, definition } = one;
    const entry = lockedImage(lock, image.id);
    const stale = entry === undefined ? 'the lock file does not have it' : whyStale(entry, entryOf(one));
    const open = stale === undefined && image.source.from === 'unresolved' ? image.source.note : undefined;
    if (stale === undefined && open === undefined) continue;
    const message = stale === undefined ? `${image.id} is not locked: ${open}` : `${image.id} is not locked as it is: ${stale}`;
    const hint = stale === undefined ? image.source.hint : 'plan with update-lock, and commit the lock file';
    const path = stale === undefined ? ['source'] : ['image', 'id'];
    findings.push(
      ...(await placedNotes(definition, [{ severity: 'error', path, message, ...(hint === undefined ? {} : { hint }) }], workspace)),
    );
  }
  if (findings.length === 0) return;
  const count = findings.length === 1 ? 'an image' : `${findings.length} images`;
  throw new InputError(`The lock file is frozen and does not fit ${count}.`, { findings });
}
