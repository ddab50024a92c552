import { join, relative } from 'node:path';
import type { BuildImageOptions } from '@bakehouse/builders/build';
import { logFinding } from '@bakehouse/core/log';
import type { InputsOf, OutputsOf, StepContext } from '@bakehouse/core/step';
import { fingerprintOf } from '@bakehouse/image-definition/fingerprint';
import { type BuildRecord, RECORD_FILE } from '@bakehouse/records/builds';
import { checkedLoading } from '../shared/build-checks.ts';
import { loadLockedImage } from '../shared/load-image.ts';
import { secretSources } from '../shared/secret-sources.ts';
import type { definition } from './definition.ts';

type Inputs = InputsOf<typeof definition>;
type Outputs = OutputsOf<typeof definition>;

/**
 * Builds the image of one definition.
 *
 * @throws InputError when definition, artifacts or builder cannot be used; what the builder throws
 */
export async function run(inputs: Inputs, context: StepContext): Promise<Outputs> {
  const { log, signal, environment } = context;
  const loaded = await loadLockedImage(
    inputs,
    context,
    checkedLoading({ builder: inputs.builder, workFolder: inputs.outputFolder }, context),
  );
  for (const warning of loaded.warnings) logFinding(log, { ...warning, severity: 'warning' });
  const options: BuildImageOptions = {
    builder: inputs.builder,
    fingerprint: await fingerprintOf(loaded),
    artifacts: context.resolve(inputs.artifacts),
    definitionFile: relative(environment.workspace, loaded.file),
    commit: environment.commit,
    rebuild: inputs.rebuild,
    outputFolder: join(context.resolve(inputs.outputFolder), loaded.definition.image.id),
    cacheFolder: context.resolve(inputs.cacheFolder),
    log,
    secretSources: secretSources(inputs, context),
    signal,
  };
  const { buildImage, planImageBuild } = await import('@bakehouse/builders/build');
  if (!inputs.dryRun) return outputsOf(await buildImage(loaded, options), options.outputFolder);
  for (const line of await planImageBuild(loaded, options)) log.info(line);
  return { buildRecord: undefined, imageFile: undefined, vhdFile: undefined, imageSha256: undefined };
}

function outputsOf({ files }: BuildRecord, folder: string): Outputs {
  const [raw, vhd] = ['raw', 'vhd'].map((format) => files.find((file) => file.format === format));
  return {
    buildRecord: join(folder, RECORD_FILE),
    imageFile: raw === undefined ? undefined : join(folder, raw.path),
    vhdFile: vhd === undefined ? undefined : join(folder, vhd.path),
    imageSha256: raw?.sha256,
  };
}
