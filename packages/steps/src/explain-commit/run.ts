import { explainCommit } from '@bakehouse/commit-directives/explain';
import { formatFinding, InputError, OutcomeError } from '@bakehouse/core/errors';
import type { InputsOf, OutputsOf, StepContext } from '@bakehouse/core/step';
import { readCommitNames } from '../shared/commit-names.ts';
import type { definition } from './definition.ts';
import { readImages, readMessage } from './explain-inputs.ts';
import { logExplained } from './explain-log.ts';
import { explainSummary } from './explain-summary.ts';

type Inputs = InputsOf<typeof definition>;
type Outputs = OutputsOf<typeof definition>;

/**
 * Explains a commit message. Nothing is changed.
 *
 * @throws OutcomeError, with the outputs set, when the message has errors; InputError for unusable inputs, definitions or names;
 *   UserError when the message cannot be read whole
 */
export async function run(inputs: Inputs, context: StepContext): Promise<Outputs> {
  if (inputs.message !== undefined && inputs.commit !== undefined) {
    throw new InputError('explain-commit: message and commit exclude each other.', { hint: 'give one of them' });
  }
  const { text, source } = await readMessage(inputs, context);
  const { environment, compat } = inputs;
  const { names, environments = inputs.environments } = await readCommitNames(inputs, context);
  const images = await readImages(inputs, context);
  const explained = explainCommit({ message: text, source, images, environments, environment, compat, names });
  logExplained(explained, context.log);
  await context.summary(explainSummary(explained));
  const outputs: Outputs = {
    active: explained.active,
    decision: JSON.stringify(explained.compat ?? explained.decision),
    images: JSON.stringify(explained.images.filter(({ selected }) => selected).map(({ selected: _, why: __, ...image }) => image)),
    differences: JSON.stringify(explained.differences.map(formatFinding)),
    findings: explained.findings.length,
  };
  const errors = inputs.compat ? [] : explained.findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const count = errors.length === 1 ? 'a mistake' : `${errors.length} mistakes`;
    throw new OutcomeError(`The commit message has ${count}.`, outputs, {
      reason: 'definition',
      findings: errors,
      hint: 'amend the commit, or push an empty one (git commit --allow-empty) with the instructions mended',
    });
  }
  return outputs;
}
