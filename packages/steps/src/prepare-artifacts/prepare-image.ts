import type { ArtifactFolder } from '@bakehouse/artifacts/prepare';
import { prepareArtifacts } from '@bakehouse/artifacts/prepare';
import { InputError } from '@bakehouse/core/errors';
import type { StepContext } from '@bakehouse/core/step';
import { fingerprintOf } from '@bakehouse/image-definition/fingerprint';
import { checkedLoading } from '../shared/build-checks.ts';
import { loadLockedImage } from '../shared/load-image.ts';
import { surroundingsOf } from '../shared/surroundings.ts';
import type { StepInputs } from './step-inputs.ts';

/**
 * Prepares the files of one image.
 *
 * @throws InputError with every finding, UserError, ExternalError, CancelledError
 */
export async function prepareImage(
  definition: string,
  { format = 'tar.gz', level, time, lockFile, variables, outputFolder, dryRun }: StepInputs,
  context: StepContext,
): Promise<ArtifactFolder> {
  if (format === 'folder') throw new InputError('An image needs an archive.', { hint: 'give format tar.gz, tar.zst or zip' });
  const loaded = await loadLockedImage({ definition, variables, lockFile }, context, checkedLoading({ otherBuilders: true }, context));
  const { log, signal, environment } = context;
  return prepareArtifacts(loaded, {
    ...surroundingsOf(context),
    ...{ format, level, time, dryRun },
    fingerprint: (await fingerprintOf(loaded)).image,
    outputFolder: context.resolve(outputFolder),
    async stageRunner(runner, folder) {
      const { layRunnerTree } = await import('@bakehouse/runners/tree');
      await layRunnerTree(runner, folder, { log, signal, cacheFolder: environment.toolCache });
    },
  });
}
