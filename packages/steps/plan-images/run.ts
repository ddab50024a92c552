import { isAbsolute, relative, sep } from 'node:path';
import type { StepContext } from '@bakehouse/core/context';
import type { InputsOf, OutputsOf } from '@bakehouse/core/definition';
import { type Finding, InputError } from '@bakehouse/core/errors';
import { writeJson } from '@bakehouse/core/files';
import { findDefinitions } from '@bakehouse/images/find-definitions';
import { parseGivenVariables } from '@bakehouse/images/given-variables';
import { type LoadedDefinition, loadDefinition } from '@bakehouse/images/load-definition';
import { matrixOf, planImages } from '@bakehouse/images/plan';
import { planSummary } from '@bakehouse/images/plan-summary';
import type { definition } from './definition.ts';

/**
 * Plans what is to be done for a set of definitions. Nothing is written when one of them is unusable.
 *
 * @throws InputError with the findings of all definitions together, UserError when the gallery is damaged
 */
export async function run(inputs: InputsOf<typeof definition>, context: StepContext): Promise<OutputsOf<typeof definition>> {
  const { workspace } = context.environment;
  const variables = parseGivenVariables(inputs.variables);
  const files = await findDefinitions(inputs.definitions, workspace);
  const definitions = await loadAll(files, variables, workspace);
  warn(definitions, context);

  const plan = await planImages(definitions, { gallery: context.resolve(inputs.gallery), workspace, force: inputs.force });
  const planFile = context.resolve(inputs.planFile);
  await writeJson(planFile, plan);
  for (const { id, action, why } of plan.images) context.log.info(`${id}: ${action} (${why})`);
  await context.summary(planSummary(plan));
  return {
    planFile,
    matrix: JSON.stringify(matrixOf(plan)),
    imagesToBuild: JSON.stringify(plan.images.filter(({ action }) => action === 'build').map(({ id }) => id)),
    changed: plan.images.some(({ action }) => action !== 'none'),
  };
}

async function loadAll(files: readonly string[], variables: Record<string, string>, workspace: string): Promise<LoadedDefinition[]> {
  const results = await Promise.allSettled(files.map((file) => loadDefinition(file, { variables })));
  const errors = results.filter((result) => result.status === 'rejected').map(({ reason }) => reason as unknown);
  const bug = errors.find((error) => !(error instanceof InputError));
  if (bug !== undefined) throw bug;
  const findings = (errors as InputError[]).flatMap((error) => findingsOf(error));
  if (findings.length > 0) {
    const unusable =
      errors.length === 1 ? (errors[0] as InputError).message : `${errors.length} of ${files.length} definitions are unusable.`;
    throw new InputError(unusable, { findings: findings.map((finding) => shown(finding, workspace)) });
  }
  return results.filter((result) => result.status === 'fulfilled').map(({ value }) => value);
}

function findingsOf(error: InputError): readonly Finding[] {
  return error.findings.length > 0 ? error.findings : [{ severity: 'error', message: error.message }];
}

function warn(definitions: readonly LoadedDefinition[], { log, environment }: StepContext): void {
  for (const warning of definitions.flatMap(({ warnings }) => warnings)) {
    const { message, hint, file, line, column } = shown(warning, environment.workspace);
    log.warning(hint === undefined ? message : `${message} (${hint})`, { file, line, column });
  }
  const [first, ...others] = definitions.map(({ unusedVariables = [] }) => unusedVariables);
  const unused = (first ?? []).filter((name) => others.every((names) => names.includes(name)));
  for (const name of unused) log.warning(`The variable ${name} is given and no definition uses it.`);
}

/** Paths as the user and the host's annotations write them: relative to the workspace, with `/`. */
function shown(finding: Finding, workspace: string): Finding {
  if (finding.file === undefined) return finding;
  const way = relative(workspace, finding.file);
  if (way.startsWith('..') || isAbsolute(way)) return finding;
  return { ...finding, file: way.split(sep).join('/') };
}
