import { InputError } from '@bakehouse/core/errors';
import type { InputsOf, OutputsOf, StepContext } from '@bakehouse/core/step';
import { readTestResult } from '@bakehouse/gallery/gallery';
import { type PromoteRequest, promoteImage } from '@bakehouse/gallery/publish';
import { fingerprintOf, testsDigestOf } from '@bakehouse/image-definition/fingerprint';
import { parseGivenVariables } from '@bakehouse/image-definition/load';
import { loadLockedImage } from '../shared/load-image.ts';
import { withGallery } from '../shared/with-gallery.ts';
import type { definition } from './definition.ts';

type Inputs = InputsOf<typeof definition>;

/** Records the test result and promotes the version. @throws InputError for unusable variables, and as `promoteImage` */
export async function run(inputs: Inputs, context: StepContext): Promise<OutputsOf<typeof definition>> {
  const { image, version, dryRun } = inputs;
  // Here, where nothing takes it for a definition that is elsewhere.
  parseGivenVariables(inputs.variables);
  return withGallery(inputs, context, async (gallery) => {
    // A version that is not there is said before a result that is not.
    await gallery.read(image, version);
    const result = inputs.testResult === undefined ? undefined : await readTestResult(context.resolve(inputs.testResult));
    return promoteImage({ gallery, image, version, result, dryRun, testsDigest: digestOfTests(inputs, context) }, context);
  });
}

/**
 * The digest of the tests that ran, so that a later plan knows when they changed: of those of the definition, or, when it is not here or has
 * moved on, that of the provenance; undefined when there is neither.
 */
function digestOfTests(inputs: Inputs, context: StepContext): PromoteRequest['testsDigest'] {
  return async (version, provenance) => {
    const definition = inputs.definition ?? provenance?.definitionFile;
    if (definition === undefined) return undefined;
    try {
      const loaded = await loadLockedImage({ ...inputs, definition }, context, { built: provenance?.variables });
      if ((await fingerprintOf(loaded)).image === version.fingerprint.image) return await testsDigestOf(loaded);
    } catch (error) {
      // The version may come from another machine, where the definition was elsewhere.
      if (!(error instanceof InputError) || inputs.definition !== undefined) throw error;
    }
    return provenance?.testsDigest;
  };
}
