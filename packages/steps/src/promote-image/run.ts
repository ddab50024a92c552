import type { StepContext } from '@bakehouse/core/context';
import type { InputsOf, OutputsOf } from '@bakehouse/core/definition';
import { InputError, OutcomeError } from '@bakehouse/core/errors';
import { latestVersion, readProvenance, readVersion } from '@bakehouse/gallery/gallery';
import { promoteVersion, readTestResult, recordTests, refusalOf } from '@bakehouse/gallery/promote-version';
import { fingerprintOf, testsDigestOf } from '@bakehouse/image-definition/fingerprint/fingerprint';
import { parseGivenVariables } from '@bakehouse/image-definition/given-variables';
import { loadDefinition } from '@bakehouse/image-definition/load-definition';
import { withLockFile } from '@bakehouse/image-plan/resolve-source';
import type { GalleryVersion } from '@bakehouse/records/gallery-version';
import { LOCK_FILE } from '@bakehouse/records/lock-file';
import { loadOptions } from '../shared/load-options.ts';
import type { definition } from './definition.ts';

type Inputs = InputsOf<typeof definition>;
/** What a step that calls this one may leave out. */
type PromoteInputs = Pick<Inputs, 'gallery' | 'image' | 'version' | 'dryRun'> & Partial<Inputs>;

/**
 * Records the test result and promotes the version.
 *
 * @throws OutcomeError when the tests did not pass: the result is kept and latest stays as it was; UserError when the version
 *   does not exist or is not tested, InputError, CancelledError
 */
export async function run(inputs: PromoteInputs, context: StepContext): Promise<OutputsOf<typeof definition>> {
  const { log, signal } = context;
  const { image, version } = inputs;
  const gallery = context.resolve(inputs.gallery);
  let found = await readVersion(gallery, image, version);
  const result = inputs.testResult === undefined ? undefined : await readTestResult(context.resolve(inputs.testResult));
  if (result !== undefined && !inputs.dryRun) {
    found = await recordTests(gallery, image, version, result, await digestOfTests(inputs, gallery, found, context), { log, signal });
  }
  const refusal = refusalOf(found, result ?? found.tests);
  const latest = await latestVersion(gallery, image);
  if (refusal !== undefined) {
    const hint = result === undefined && found.tests === undefined ? 'run run-in-vm and give its result' : 'mend it and bake again';
    throw new OutcomeError(`${refusal}.`, { promoted: false, latest }, { hint });
  }
  if (inputs.dryRun) {
    log.info(latest === version ? `${image} ${version} is latest already.` : `${image} ${version} would become latest${instead(latest)}.`);
    return { promoted: false, latest };
  }
  const { promoted, previous } = await promoteVersion(gallery, image, version, { log, signal });
  log.info(promoted ? `${image} ${version} is latest now${instead(previous)}.` : `${image} ${version} was latest already.`);
  return { promoted, latest: version };
}

function instead(previous: string | undefined): string {
  return previous === undefined ? '' : ` instead of ${previous}`;
}

/** The digest of the tests that ran, so that a later plan knows when they changed; undefined when the definition has moved on. */
async function digestOfTests(
  inputs: PromoteInputs,
  gallery: string,
  version: GalleryVersion,
  context: StepContext,
): Promise<string | undefined> {
  const provenance = await readProvenance(gallery, version.image, version.version);
  const file = inputs.definition === undefined ? provenance?.definitionFile : context.resolve(inputs.definition);
  if (file === undefined) return undefined;
  const variables = { ...provenance?.variables, ...parseGivenVariables(inputs.variables ?? []) };
  try {
    const loaded = await withLockFile(
      await loadDefinition(file, loadOptions(context, variables)),
      context.resolve(inputs.lockFile ?? LOCK_FILE),
    );
    if ((await fingerprintOf(loaded)).image === version.fingerprint.image) return await testsDigestOf(loaded);
  } catch (error) {
    // The version may come from another machine, where the definition was elsewhere.
    if (!(error instanceof InputError) || inputs.definition !== undefined) throw error;
  }
  return provenance?.testsDigest;
}
