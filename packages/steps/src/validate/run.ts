import { formatFinding, OutcomeError } from '@bakehouse/core/errors';
import { logFinding } from '@bakehouse/core/log';
import type { InputsOf, OutputsOf, StepContext } from '@bakehouse/core/step';
import { counted } from '@bakehouse/core/text';
import { findDefinitions, parseGivenVariables, validateDefinitions } from '@bakehouse/image-definition/load';
import { buildChecks, openArchives } from '../shared/build-checks.ts';
import { loadOptions } from '../shared/load-image.ts';
import type { definition } from './definition.ts';

type Inputs = InputsOf<typeof definition>;
type Outputs = OutputsOf<typeof definition>;

/**
 * Says what is wrong with definitions. Nothing is kept of what was read or asked.
 *
 * @throws OutcomeError, with the outputs set, when something is wrong; InputError for unusable inputs; ExternalError when an archive does
 *   not answer; CancelledError
 */
export async function run(inputs: Inputs, context: StepContext): Promise<Outputs> {
  const { log, signal, environment } = context;
  const loading = loadOptions(context, parseGivenVariables(inputs.variables));
  const files = await findDefinitions(inputs.definitions, environment.workspace, signal);
  const archives = inputs.online ? await openArchives(undefined, context) : undefined;
  const { check } = await buildChecks({ ...inputs, archives }, context);
  const findings = await validateDefinitions(files, { ...loading, check });
  const outputs = { definitions: files.length, findings: findings.length };
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const [first, ...others] = errors;
    const count = `${counted(errors.length, 'mistake')} in ${counted(files.length, 'definition')}.`;
    const message = first !== undefined && others.length === 0 ? formatFinding(first) : count;
    throw new OutcomeError(message, outputs, { reason: 'definition', findings: errors });
  }
  for (const finding of findings) logFinding(log, finding);
  log.info(`${counted(files.length, 'definition')}, nothing wrong.`);
  return outputs;
}
