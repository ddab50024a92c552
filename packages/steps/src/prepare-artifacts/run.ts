import type { ArtifactFolder } from '@bakehouse/artifacts/prepare';
import type { OutputsOf, StepContext } from '@bakehouse/core/step';
import { parseGivenVariables } from '@bakehouse/image-definition/load';
import type { definition } from './definition.ts';
import { type StepInputs, taskOf } from './step-inputs.ts';

type Outputs = OutputsOf<typeof definition>;

/**
 * Prepares the files of an image or of a folder.
 *
 * @throws InputError with every finding, UserError, ExternalError, CancelledError
 */
export async function run(inputs: StepInputs, context: StepContext): Promise<Outputs> {
  const { mode = 'prepare' } = inputs;
  if (mode !== 'prepare') return (await import('./old-modes.ts')).runOldMode(mode, inputs, context);
  const task = taskOf(inputs);
  // Also where no template asks for them: a line that is none is a mistake.
  const variables = parseGivenVariables(inputs.variables);
  const prepared =
    task.kind === 'image'
      ? await (await import('./prepare-image.ts')).prepareImage(task.definition, inputs, context)
      : await (await import('./prepare-source.ts')).prepareSource(task.source, variables, inputs, context);
  const { preparedSummary } = await import('./step-summary.ts');
  await context.summary(preparedSummary(prepared, inputs.dryRun, context.environment.workspace));
  return outputsOf(prepared);
}

function outputsOf({ folder, manifest, checksums, archive, fileCount, bytes }: ArtifactFolder): Outputs {
  return { folder, manifest, checksums, archive: archive?.path, archiveSha256: archive?.sha256, fileCount, bytes };
}
