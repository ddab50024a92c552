import type { Gallery } from '@bakehouse/gallery/gallery';
import { dayOf, daysBetween, reviewLifecycle } from '@bakehouse/image-definition/definition';
import { type FingerprintOptions, fingerprintOf } from '@bakehouse/image-definition/fingerprint';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';
import { hasLayers, LAYERS, type Layer } from '@bakehouse/records/builds';

/** How the gallery has an image, against its definition. */
export interface PublishedImage {
  /**
   * `current`: latest is what the definition describes. `outdated`: it is of another definition. `not-promoted`: there are versions,
   * none is latest. `missing`: there is none. `elsewhere`: the definition publishes to galleries that this step does not read.
   */
  readonly state: 'current' | 'outdated' | 'not-promoted' | 'missing' | 'elsewhere';
  /** All versions, the oldest first. */
  readonly versions: readonly string[];
  readonly latest?: string;
  /** Layers of the fingerprint that differ from those of latest. */
  readonly differs: readonly Layer[];
  /** Of latest, in days. */
  readonly ageDays?: number;
  /** Dates and ages of the definition that are due or near, in sentences without full stop. */
  readonly lifecycle: readonly { readonly severity: 'error' | 'warning'; readonly message: string; readonly hint?: string }[];
  /** Its build is on its way: who has it built, and since when. */
  readonly building?: string;
  /** `lifecycle.removal` has come: no version may be used any more. */
  readonly retired: boolean;
}

/**
 * Compares a definition with a gallery. The source counts as the version that latest was made of: a new one upstream is
 * the plan's matter.
 *
 * @param today YYYY-MM-DD
 * @throws UserError when the gallery is damaged
 */
export async function publishedImage(
  loaded: LoadedDefinition,
  gallery: Gallery,
  today: string,
  options: FingerprintOptions = {},
): Promise<PublishedImage> {
  const { image, outputs, lifecycle } = loaded.definition;
  const versions = await gallery.list(image.id);
  const names = versions.map(({ version }) => version);
  const latest = versions.find(({ channel }) => channel === 'latest');
  const builtOn = latest === undefined ? undefined : dayOf(latest.rebuiltAt ?? latest.createdAt);
  const review = reviewLifecycle(lifecycle, today, builtOn);
  const notes = review.notes.map(({ severity, message, hint }) => ({ severity, message, ...(hint === undefined ? {} : { hint }) }));
  // What is overdue without a note of its own.
  for (const { why } of review.refresh)
    if (!notes.some(({ message }) => message === why)) notes.push({ severity: 'warning', message: why });
  const common = { versions: names, lifecycle: notes, retired: review.removalReached };
  if (latest === undefined) {
    const here = outputs.some(({ kind }) => kind === 'directory');
    return { ...common, state: names.length > 0 ? 'not-promoted' : here ? 'missing' : 'elsewhere', differs: [] };
  }
  const provenance = await gallery.provenance(image.id, latest.version);
  const resolved = provenance?.resolvedVersion;
  const wanted = await fingerprintOf({ ...loaded, ...(resolved === undefined ? {} : { resolvedVersion: resolved }) }, options);
  const differs = hasLayers(latest.fingerprint) ? LAYERS.filter((layer) => latest.fingerprint[layer] !== wanted[layer]) : [...LAYERS];
  return {
    ...common,
    state: differs.length === 0 ? 'current' : 'outdated',
    latest: latest.version,
    differs,
    ...(builtOn === undefined ? {} : { ageDays: Math.max(0, daysBetween(builtOn, today)) }),
  };
}
