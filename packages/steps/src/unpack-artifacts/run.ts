import { unpackArtifacts } from '@bakehouse/artifacts/unpack';
import type { InputsOf, OutputsOf, StepContext } from '@bakehouse/core/step';
import { formatBytes, mdTable } from '@bakehouse/core/text';
import { pathCell } from '../shared/path-cell.ts';
import { surroundingsOf } from '../shared/surroundings.ts';
import type { definition } from './definition.ts';

const MIB = 1024 * 1024;

/**
 * Unpacks an archive.
 *
 * @throws InputError, UserError for an unsafe or damaged archive and for one that is not what the manifest says, CancelledError
 */
export async function run(inputs: InputsOf<typeof definition>, context: StepContext): Promise<OutputsOf<typeof definition>> {
  const { name, links, allowExtra, maximumSize, dryRun } = inputs;
  const archive = context.resolve(inputs.source);
  const { folder, fileCount, bytes, skippedLinks } = await unpackArtifacts(archive, {
    ...surroundingsOf(context),
    ...{ name, links, allowExtra, dryRun },
    outputFolder: context.resolve(inputs.outputFolder),
    manifest: inputs.manifest === undefined ? undefined : context.resolve(inputs.manifest),
    maximumBytes: maximumSize * MIB,
  });
  const { workspace } = context.environment;
  await context.summary(
    `### ${dryRun ? 'Would unpack' : 'Unpacked'} ${pathCell(archive, workspace)}\n\n` +
      mdTable(
        ['Files', 'Size', 'Links left out', 'Folder'],
        [[String(fileCount), formatBytes(bytes), String(skippedLinks), pathCell(folder, workspace)]],
      ),
  );
  return { folder, fileCount, bytes };
}
