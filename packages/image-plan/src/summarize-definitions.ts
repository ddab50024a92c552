import { type Finding, InputError, throwIfCancelled } from '@bakehouse/core/errors';
import { type Log, logFinding } from '@bakehouse/core/log';
import { shownIn } from '@bakehouse/image-definition/findings';
import {
  definitionWarnings,
  environmentVariables,
  type LoadAllOptions,
  loadDefinition,
  loadDefinitions,
} from '@bakehouse/image-definition/load';
import { definitionChanges, inputsOf } from './definition-changes.ts';
import type { DefinitionChecks } from './definition-checks.ts';
import { SUMMARY_REVISION, type SummarizedDefinition, summarize } from './definition-summary.ts';
import type { KeptDefinitions, PlanCaches } from './plan-caches.ts';

/**
 * Loads all definitions and sums them up. What did not change since an earlier run is taken from the cache, without being read.
 * Abstract definitions are left out. The caches are written by `caches.save`.
 *
 * @param files absolute
 * @throws InputError with the findings of all of them together, CancelledError
 */
export async function summarizeDefinitions(
  files: readonly string[],
  options: LoadAllOptions & { readonly checks?: DefinitionChecks | undefined },
  caches: PlanCaches,
): Promise<SummarizedDefinition[]> {
  const { workspace, signal, environment = {}, checks } = options;
  const variables = { ...environmentVariables(environment), ...options.variables };
  const key = { variables, workspace, revision: SUMMARY_REVISION, checks: checks?.key ?? null };
  const cache = await caches.definitions(key);
  const kept = new Map(files.map((file) => [file, keptDefinition(file, cache, options)]));
  const missing = files.filter((file) => kept.get(file) === undefined);
  const wrong = await findingsNow([...kept.values()], checks, workspace);
  const loaded = await loadDefinitions(missing, { ...options, check: checks?.check }).catch((error: unknown) => {
    throw wrong.length > 0 && error instanceof InputError ? unusable([...error.findings, ...wrong]) : error;
  });
  if (wrong.length > 0) throw unusable(wrong);

  const digests = missing.length === 0 ? undefined : await caches.digests();
  await digests?.prepare([...new Set(loaded.flatMap(({ files: used }) => used.map(({ absolute }) => absolute)))], signal);
  for (const definition of loaded) {
    if (signal !== undefined) throwIfCancelled(signal);
    const { file } = definition;
    // Before the digests: what changes while they are taken has changed since.
    const seen = cache?.look(file, inputsOf(definition));
    const summarized = await summarize(definition, { digests, inputs: seen?.state, reload: () => loadDefinition(file, options) });
    if (seen !== undefined) cache?.put(file, seen, summarized.summary, summarized.details());
    kept.set(definition.file, summarized);
  }
  const definitions = files.map((file) => kept.get(file)).filter((definition) => definition !== undefined);
  if (definitions.length === 0) {
    throw new InputError('All these definitions are abstract.', { hint: 'name a definition that extends one of them' });
  }
  return definitions;
}

/** What is wrong now with definitions that did not change. */
async function findingsNow(
  kept: readonly (SummarizedDefinition | undefined)[],
  checks: DefinitionChecks | undefined,
  workspace: string,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  if (checks?.checkAgain === undefined) return findings;
  for (const definition of kept) if (definition !== undefined) findings.push(...(await checks.checkAgain(await definition.load())));
  return findings.map((finding) => shownIn(workspace, finding));
}

function unusable(findings: readonly Finding[]): InputError {
  return new InputError('The definitions cannot be planned.', { findings });
}

/** Read where it is asked for, once. */
function keptDefinition(file: string, cache: KeptDefinitions | undefined, options: LoadAllOptions): SummarizedDefinition | undefined {
  const kept = cache?.get(file);
  if (kept === undefined) return undefined;
  let loading: ReturnType<typeof loadDefinition> | undefined;
  return {
    file,
    summary: kept.essentials,
    details: kept.details,
    load: () => (loading ??= loadDefinition(file, options)),
    changes: () => definitionChanges(kept.inputs(), () => loadDefinition(file, options)),
  };
}

/** Says what is odd in the definitions, at its place. */
export function warnOf(definitions: readonly SummarizedDefinition[], workspace: string, log: Log): void {
  const summaries = definitions.map(({ summary }) => summary);
  for (const warning of definitionWarnings(summaries, workspace)) logFinding(log, warning);
}
