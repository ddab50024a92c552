import { InputError } from '@bakehouse/core/errors';
import type { OutputsOf, StepContext } from '@bakehouse/core/step';
import type { definition } from './definition.ts';
import { refuse, type StepInputs } from './step-inputs.ts';

type Outputs = OutputsOf<typeof definition>;

const NOT_SET: Outputs = {
  folder: undefined,
  manifest: undefined,
  checksums: undefined,
  archive: undefined,
  archiveSha256: undefined,
  fileCount: undefined,
  bytes: undefined,
};

/** What none of the old modes ever took. */
const FOR_PREPARING = ['include', 'exclude', 'executable', 'templates', 'level'] as const;

/**
 * The modes that have become steps of their own, for those who still call them so. They go with the next minor version.
 *
 * @throws as these steps do
 */
export async function runOldMode(mode: 'verify' | 'unpack', inputs: StepInputs, context: StepContext): Promise<Outputs> {
  context.log.warning(
    `Mode ${mode} of prepare-artifacts is the step ${mode}-artifacts now and goes away with the next minor version; call that step.`,
  );
  return mode === 'verify' ? verify(inputs, context) : unpack(inputs, context);
}

async function verify(inputs: StepInputs, context: StepContext): Promise<Outputs> {
  refuse([...FOR_PREPARING, 'name'], inputs, 'in mode verify');
  if (inputs.source === undefined && inputs.container === undefined) {
    throw new InputError('Mode verify needs a source.', { hint: 'name the folder or the archive, or a container' });
  }
  const { run } = await import('../verify-artifacts/run.ts');
  const { allowExtra = false, signIn = 'auto', emulator = false, azuriteFolder = '.bakehouse/azurite' } = inputs;
  const { source, container, prefix, manifest } = inputs;
  const { accountUrl, connectionString, sas, azureConnection, clientId, tenantId, clientSecret, clientCertificate } = inputs;
  const { azureCloud = 'auto', authorityHost, caFile } = inputs;
  const who = { signIn, azureConnection, clientId, tenantId, clientSecret, clientCertificate, azureCloud, authorityHost };
  const account = { accountUrl, connectionString, sas, caFile, emulator, azuriteFolder, ...who };
  return { ...NOT_SET, ...(await run({ source, container, prefix, manifest, allowExtra, ...account }, context)) };
}

async function unpack(inputs: StepInputs, context: StepContext): Promise<Outputs> {
  refuse([...FOR_PREPARING, 'container', 'prefix'], inputs, 'in mode unpack');
  const { source, name, manifest, outputFolder, dryRun, allowExtra = false, links = 'refuse', maximumSize = 65536 } = inputs;
  if (source === undefined) throw new InputError('Mode unpack needs a source.', { hint: 'name the archive' });
  if (links === 'follow') throw new InputError('Links of an archive cannot be followed.', { hint: 'keep, skip or refuse them' });
  const { run } = await import('../unpack-artifacts/run.ts');
  const outputs = await run({ source, name, manifest, outputFolder, dryRun, allowExtra, links, maximumSize }, context);
  return { ...NOT_SET, archive: context.resolve(source), ...outputs };
}
