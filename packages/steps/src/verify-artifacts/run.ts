import { shownFindings } from '@bakehouse/artifacts/prepare';
import { type VerifiedArtifacts, verifyArtifacts } from '@bakehouse/artifacts/verify';
import { InputError, OutcomeError } from '@bakehouse/core/errors';
import type { InputsOf, OutputsOf, StepContext } from '@bakehouse/core/step';
import { counted, formatBytes } from '@bakehouse/core/text';
import type { definition } from './definition.ts';
import { verifiedSummary } from './verified-summary.ts';

type Inputs = InputsOf<typeof definition>;
type Outputs = OutputsOf<typeof definition>;

/**
 * Verifies a folder, an archive or a container.
 *
 * @throws OutcomeError with every difference, InputError, UserError, ExternalError, CancelledError
 */
export async function run(inputs: Inputs, context: StepContext): Promise<Outputs> {
  const verified = await verify(inputs, context);
  const { place, manifest, folder, archive, files, bytes, findings } = verified;
  const { workspace } = context.environment;
  await context.summary(verifiedSummary(verified, workspace));
  const outputs = { folder, manifest: verified.manifestFile, archive, fileCount: files, bytes };
  if (findings.length === 0) {
    context.log.info(`${place}: ${counted(files, 'file')}, ${formatBytes(bytes)}, as ${manifest} says.`);
    return outputs;
  }
  const differences = findings.length === 1 ? 'in 1 place' : `in ${findings.length} places`;
  throw new OutcomeError(
    `${place} is not what ${manifest} says ${differences}; ${counted(files, 'file')} ${files === 1 ? 'is' : 'are'} as it says.`,
    outputs,
    {
      findings: shownFindings(findings, workspace),
      hint: 'fetch or prepare it again; if it was changed on purpose, prepare it anew',
    },
  );
}

async function verify(inputs: Inputs, context: StepContext): Promise<VerifiedArtifacts> {
  const { source, container, prefix, allowExtra } = inputs;
  if (container !== undefined) {
    if (source !== undefined) throw new InputError('Both a source and a container are given.', { hint: 'verify one after the other' });
    const { verifyContainer } = await import('./verify-container.ts');
    return verifyContainer({ ...inputs, container }, context);
  }
  if (prefix !== undefined) throw new InputError('Prefix means nothing without a container.', { hint: 'leave it out' });
  if (source === undefined) {
    throw new InputError('Neither a source nor a container is given.', { hint: 'name the folder or the archive, or a container' });
  }
  const manifest = inputs.manifest === undefined ? undefined : context.resolve(inputs.manifest);
  return verifyArtifacts(context.resolve(source), { allowExtra, manifest, log: context.log, signal: context.signal });
}
