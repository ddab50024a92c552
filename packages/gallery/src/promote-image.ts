import { OutcomeError } from '@bakehouse/core/errors';
import type { GalleryVersion, Provenance } from '@bakehouse/records/gallery';
import type { VmResult } from '@bakehouse/records/tests';
import { type Gallery, type GalleryOptions, refusalOf } from './gallery.ts';

export interface PromoteRequest {
  readonly gallery: Gallery;
  readonly image: string;
  readonly version: string;
  /** Of run-in-vm, which is kept with the version; left out when it is there already. */
  readonly result?: VmResult | undefined;
  /**
   * SHA-256 of the tests that ran, so that a later plan knows when they changed (`digestOfTests`); called only when there is a result to keep.
   * Left out: that of the provenance.
   */
  readonly testsDigest?: ((version: GalleryVersion, provenance: Provenance | undefined) => Promise<string | undefined>) | undefined;
  /** Says whether it would be promoted, and changes nothing. */
  readonly dryRun?: boolean;
}

interface PromotedImage {
  /** Another version, or none, was latest before. */
  readonly promoted: boolean;
  /** The version that is latest now. */
  readonly latest: string | undefined;
}

/**
 * Keeps the test result with the version and makes it latest.
 *
 * @throws OutcomeError with `promoted` and `latest` when the tests did not pass: the result is kept and latest stays as it was; UserError
 *   when there is no such version or its files are gone, ExternalError, CancelledError
 */
export async function promoteImage(request: PromoteRequest, options: GalleryOptions): Promise<PromotedImage> {
  const { gallery, image, version, result, dryRun = false } = request;
  const { log } = options;
  let found = await gallery.read(image, version);
  if (result !== undefined && !dryRun) {
    const provenance = await gallery.provenance(image, version);
    const digest = request.testsDigest === undefined ? provenance?.testsDigest : await request.testsDigest(found, provenance);
    found = await gallery.recordTests(image, version, result, digest, options);
  }
  const refusal = refusalOf(found, result ?? found.tests);
  const latest = await gallery.latest(image);
  if (refusal !== undefined) {
    throw new OutcomeError(`${refusal}.`, { promoted: false, latest }, { hint: remedyOf(found, result) });
  }
  if (dryRun) {
    log.info(latest === version ? `${image} ${version} is latest already.` : `${image} ${version} would become latest${instead(latest)}.`);
    return { promoted: false, latest };
  }
  const { promoted, previous } = await gallery.promote(image, version, options);
  log.info(promoted ? `${image} ${version} is latest now${instead(previous)}.` : `${image} ${version} was latest already.`);
  return { promoted, latest: version };
}

function remedyOf({ verify, tests }: GalleryVersion, result: VmResult | undefined): string {
  if (verify === false) return 'bake it again without no-verify';
  return result === undefined && tests === undefined ? 'run run-in-vm and give its result' : 'mend it and bake again';
}

function instead(previous: string | undefined): string {
  return previous === undefined ? '' : ` instead of ${previous}`;
}
