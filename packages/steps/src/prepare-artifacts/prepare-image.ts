import type { ArtifactFolder } from '@bakehouse/artifacts/prepare/artifact-folder';
import { prepareArtifacts } from '@bakehouse/artifacts/prepare/prepare-artifacts';
import type { StepContext } from '@bakehouse/core/context';
import { InputError } from '@bakehouse/core/errors';
import { fingerprintOf } from '@bakehouse/image-definition/fingerprint/fingerprint';
import { loadDefinition } from '@bakehouse/image-definition/load-definition';
import { withLockFile } from '@bakehouse/image-plan/resolve-source';
import { LOCK_FILE } from '@bakehouse/records/lock-file';
import { loadOptions } from '../shared/load-options.ts';
import { surroundingsOf } from '../shared/surroundings.ts';
import type { StepInputs } from './step-inputs.ts';

/**
 * Prepares the files of one image.
 *
 * @throws InputError with every finding, UserError, ExternalError, CancelledError
 */
export async function prepareImage(
  file: string,
  variables: Readonly<Record<string, string>>,
  { format = 'tar.gz', level, time, lockFile = LOCK_FILE, outputFolder, dryRun }: StepInputs,
  context: StepContext,
): Promise<ArtifactFolder> {
  if (format === 'folder') throw new InputError('An image needs an archive.', { hint: 'give format tar.gz, tar.zst or zip' });
  const loaded = await loadDefinition(context.resolve(file), loadOptions(context, variables));
  const locked = await withLockFile(loaded, context.resolve(lockFile));
  const { log, signal, environment } = context;
  return prepareArtifacts(loaded, {
    ...surroundingsOf(context),
    ...{ format, level, time, dryRun },
    fingerprint: (await fingerprintOf(locked)).image,
    outputFolder: context.resolve(outputFolder),
    async stageRunner(runner, folder) {
      const { layRunnerTree } = await import('@bakehouse/runners/runner-tree');
      await layRunnerTree(runner, folder, { log, signal, cacheFolder: environment.toolCache });
    },
  });
}
