import { type Explained, explainCommit } from '@bakehouse/commit-directives/explain-commit';
import type { StepContext } from '@bakehouse/core/context';
import type { InputsOf, OutputsOf } from '@bakehouse/core/definition';
import { type Finding, formatFinding, InputError, OutcomeError } from '@bakehouse/core/errors';
import type { definition } from './definition.ts';
import { readImages, readMessage, readNames } from './explain-inputs.ts';
import { explainSummary } from './explain-summary.ts';

type Inputs = InputsOf<typeof definition>;
type Outputs = OutputsOf<typeof definition>;

/** The log names so many differences; the output has all. */
const MOST_LINES = 100;

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
  const { environments, environment, compat } = inputs;
  const names = inputs.names === undefined ? undefined : await readNames(context.resolve(inputs.names), inputs.names);
  const images = await readImages(inputs, context);
  const explained = explainCommit({ message: text, source, images, environments, environment, compat, names });
  report(explained, context);
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
      findings: errors,
      hint: 'amend the commit, or push an empty one (git commit --allow-empty) with the instructions mended',
    });
  }
  return outputs;
}

function report({ source, findings, differences, images, active, decision, compat }: Explained, { log }: StepContext): void {
  log.info(`The message comes from ${source}.`);
  for (const finding of findings) if (finding.severity === 'warning' || compat !== undefined) log.warning(inMessage(finding));
  for (const difference of differences.slice(0, MOST_LINES)) log.info(inMessage(difference));
  if (differences.length > MOST_LINES) log.info(`… and ${differences.length - MOST_LINES} more differences.`);
  if (!active) log.info(`Nothing is to be done: ${compat === undefined ? decision.why : 'the original creates no task'}.`);
  for (const { id, selected, why } of images.slice(0, MOST_LINES)) log.info(selected ? `${id}: selected` : `${id}: left out (${why})`);
}

function inMessage(finding: Finding): string {
  return `message:${formatFinding(finding)}`;
}
