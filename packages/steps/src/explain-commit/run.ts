import type { CommitNames, SelectableImage } from '@bakehouse/commit-directives/commit-names';
import { decide } from '@bakehouse/commit-directives/decide';
import { explainDifferences } from '@bakehouse/commit-directives/explain-differences';
import { type NamesFile, parseNamesFile } from '@bakehouse/commit-directives/names-file';
import { parseDirectives } from '@bakehouse/commit-directives/parse-directives';
import { namesFor, selectImages } from '@bakehouse/commit-directives/select-images';
import { selectableImage } from '@bakehouse/commit-directives/selectable-image';
import type { StepContext } from '@bakehouse/core/context';
import type { InputsOf, OutputsOf } from '@bakehouse/core/definition';
import { type Finding, formatFinding, hasErrorCode, InputError, OutcomeError, UserError } from '@bakehouse/core/errors';
import { findDefinitions } from '@bakehouse/image-definition/find-definitions';
import { parseGivenVariables } from '@bakehouse/image-definition/given-variables';
import { loadDefinitions } from '@bakehouse/image-definition/load-definitions';
import { readRegularText } from '@bakehouse/system/regular-file';
import { loadOptions } from '../shared/load-image.ts';
import type { definition } from './definition.ts';
import { type Explained, explainSummary } from './explain-summary.ts';

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
  const explained = await explain(text, source, inputs, context);
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

async function readMessage(inputs: Inputs, context: StepContext): Promise<{ text: string; source: string }> {
  if (inputs.message !== undefined) return { text: inputs.message, source: 'the input message' };
  const { text, commit, source, cut, others } = await context.commitMessage({ commit: inputs.commit, token: inputs.githubToken });
  if (cut) {
    // Instructions stand below the first line: what is missing may change the decision.
    throw new UserError(`The commit message is cut: ${source} has only its beginning.`, {
      hint: 'check the repository out before this step, or give the message itself',
    });
  }
  for (const other of others) {
    const { flags, filters } = parseDirectives(other.text).directives;
    if (flags.length + filters.length === 0) continue;
    context.log.warning(
      `The commit ${other.commit.slice(0, 12)} of the same push has instructions as well; only those of the last commit count.`,
    );
  }
  return { text, source: commit === undefined ? source : `${source}, commit ${commit.slice(0, 12)}` };
}

async function explain(message: string, source: string, inputs: Inputs, context: StepContext): Promise<Explained> {
  const { environments, environment, compat } = inputs;
  const file = inputs.names === undefined ? undefined : await readNames(context.resolve(inputs.names), inputs.names);
  const images = await readImages(inputs, context);
  // Without definitions and names nothing is known of what exists, and names are taken as they are.
  const names: CommitNames =
    images.length === 0 && file === undefined
      ? { environments }
      : namesFor(images, { environments: file?.environments ?? environments, names: file });
  const packerKeys = file?.packerKeys;
  const { directives, findings } = parseDirectives(message, names);
  const options = { environment, packerKeys };
  const selection = selectImages(images, message, { ...options, environments: names.environments, compat, names: file });
  return {
    source,
    directives,
    findings,
    // Not that of the selection, to which no name is known where no image is.
    decision: decide(directives, names, { environment }),
    compat: selection.compat,
    active: selection.compat === undefined ? selection.decision.active : !selection.compat.noCI,
    images: selection.images,
    differences: explainDifferences(message, names, options),
  };
}

async function readNames(path: string, shown: string): Promise<NamesFile> {
  try {
    return parseNamesFile(await readRegularText(path), shown);
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT', 'EISDIR', 'ENOTDIR')) throw new InputError(`There is no file of names ${shown}.`);
    throw error;
  }
}

async function readImages({ definitions, variables }: Inputs, context: StepContext): Promise<SelectableImage[]> {
  if (definitions.length === 0) return [];
  const files = await findDefinitions(definitions, context.environment.workspace, context.signal);
  const loaded = await loadDefinitions(files, loadOptions(context, parseGivenVariables(variables)));
  return loaded.map(({ definition: { image, outputs } }) => selectableImage({ image, outputs }));
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
