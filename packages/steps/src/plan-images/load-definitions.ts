import { setImmediate } from 'node:timers/promises';
import type { StepContext } from '@bakehouse/core/context';
import { type Finding, InputError, throwIfCancelled } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { readingDigests } from '@bakehouse/image-definition/fingerprint/file-digests';
import { environmentVariables } from '@bakehouse/image-definition/given-variables';
import {
  AbstractDefinitionError,
  type LoadedDefinition,
  type LoadOptions,
  loadDefinition,
} from '@bakehouse/image-definition/load-definition';
import {
  type DefinitionSummary,
  inputsOf,
  SUMMARY_REVISION,
  type SummarizedDefinition,
  summarize,
} from '@bakehouse/image-plan/definition-summary';
import { shownPath } from '@bakehouse/system/place';
import { loadOptions } from '../shared/load-options.ts';
import type { KeptDefinitions, PlanCaches } from './plan-caches.ts';

/** Bounded, for thousands of definitions. */
const AT_ONCE = 64;
/** After so many findings no more definitions are shown, nor warnings. */
const MOST_FINDINGS = 1000;

export interface LoadRequest {
  /** Absolute. */
  readonly files: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
}

/**
 * Loads all definitions and sums them up. What did not change since an earlier run is taken from the cache, without being read.
 * Abstract definitions are left out. The caches are written by `caches.save`.
 *
 * @throws InputError with the findings of all of them together, CancelledError
 */
export async function loadDefinitions(request: LoadRequest, caches: PlanCaches, context: StepContext): Promise<SummarizedDefinition[]> {
  const { files } = request;
  const { environment, signal } = context;
  const options = loadOptions(context, request.variables);
  const { workspace, definitionVariables = {} } = environment;
  const variables = { ...environmentVariables(definitionVariables), ...request.variables };
  const cache = await caches.definitions({ variables, workspace, revision: SUMMARY_REVISION });
  const kept = new Map(files.map((file) => [file, keptDefinition(file, cache, options)]));
  const missing = files.filter((file) => kept.get(file) === undefined);
  const loaded = await loadAll(missing, request.variables, context);

  const digests = missing.length === 0 ? undefined : await caches.digests();
  await digests?.prepare([...new Set(loaded.flatMap(({ files: used }) => used.map(({ absolute }) => absolute)))], signal);
  for (const definition of loaded) {
    throwIfCancelled(signal);
    const summarized = await summarize(definition, digests ?? readingDigests);
    cache?.put(definition.file, inputsOf(definition), summarized.summary, summarized.details());
    kept.set(definition.file, summarized);
  }
  const definitions = files.map((file) => kept.get(file)).filter((definition) => definition !== undefined);
  if (definitions.length === 0) {
    throw new InputError('All these definitions are abstract.', { hint: 'name a definition that extends one of them' });
  }
  return definitions;
}

function keptDefinition(file: string, cache: KeptDefinitions | undefined, options: LoadOptions): SummarizedDefinition | undefined {
  const kept = cache?.get(file);
  return kept && { file, summary: kept.essentials, details: kept.details, load: () => loadDefinition(file, options) };
}

/**
 * Reads all definitions, without the abstract ones.
 *
 * @param files absolute
 * @param variables override those of the environment
 * @throws InputError with the findings of all of them together, CancelledError
 */
export async function loadAll(
  files: readonly string[],
  variables: Readonly<Record<string, string>>,
  context: StepContext,
): Promise<LoadedDefinition[]> {
  const options = loadOptions(context, variables);
  const loaded: LoadedDefinition[] = [];
  const findings: Finding[] = [];
  let unusable = 0;
  let hidden = 0;
  let summary = '';
  for (let start = 0; start < files.length; start += AT_ONCE) {
    // A turn of the event loop, in which a signal is seen: what one definition needs may all be at hand.
    await setImmediate();
    throwIfCancelled(context.signal);
    const some = files.slice(start, start + AT_ONCE);
    const results = await Promise.allSettled(some.map((file) => loadDefinition(file, options)));
    for (const [index, result] of results.entries()) {
      if (result.status === 'fulfilled') loaded.push(result.value);
      else if (!(result.reason instanceof InputError)) throw result.reason;
      else if (!(result.reason instanceof AbstractDefinitionError)) {
        unusable++;
        summary ||= result.reason.message;
        if (findings.length < MOST_FINDINGS) findings.push(...findingsOf(result.reason, some[index] ?? ''));
        else hidden++;
      }
    }
  }
  if (unusable === 0) return loaded;
  if (hidden > 0) findings.push({ severity: 'error', message: `and those of ${hidden} more definitions` });
  const message = unusable === 1 ? summary : `${unusable} of ${files.length} definitions are unusable.`;
  throw new InputError(message, { findings: findings.map((finding) => shownIn(context.environment.workspace, finding)) });
}

function capped(findings: readonly Finding[]): readonly Finding[] {
  const more = findings.length - MOST_FINDINGS;
  return more <= 0 ? findings : [...findings.slice(0, MOST_FINDINGS), { severity: 'error', message: `and ${more} more` }];
}

function findingsOf(error: InputError, file: string): readonly Finding[] {
  return error.findings.length > 0 ? error.findings : [{ severity: 'error', file, message: error.message }];
}

/** Says what is odd in the definitions, at its place. */
export function warnOf(definitions: readonly SummarizedDefinition[], { log, environment }: StepContext): void {
  const summaries = definitions.map(({ summary }) => summary);
  // A former name in a file that several definitions extend is one warning.
  const own = [...new Map(summaries.flatMap(({ warnings }) => warnings).map((finding) => [JSON.stringify(finding), finding])).values()];
  const findings = [...own, ...unusedByAll(summaries)].map((finding) => shownIn(environment.workspace, finding));
  for (const warning of capped(findings)) annotate({ ...warning, severity: 'warning' }, log);
  const [first, ...others] = summaries.map(({ unusedVariables }) => unusedVariables);
  const unused = (first ?? []).filter((name) => others.every((names) => names.includes(name)));
  for (const name of unused) log.warning(`The variable ${name} is given and no definition uses it.`);
}

/** What stands in a file that several definitions share is odd only when none of these uses it. */
function unusedByAll(summaries: readonly DefinitionSummary[]): Finding[] {
  const shared = new Map<string, { readonly finding: Finding; count: number }>();
  for (const finding of summaries.flatMap(({ unusedShared }) => unusedShared)) {
    const key = `${finding.file}:${finding.line}:${finding.column}:${finding.message}`;
    const known = shared.get(key);
    if (known === undefined) shared.set(key, { finding, count: 1 });
    else known.count++;
  }
  const users = new Map<string, number>();
  if (shared.size > 0) for (const source of summaries.flatMap(({ sources }) => sources)) users.set(source, (users.get(source) ?? 0) + 1);
  return [...shared.values()].filter(({ finding, count }) => count >= (users.get(finding.file ?? '') ?? 1)).map(({ finding }) => finding);
}

export function annotate({ severity, message, hint, file, line, column }: Finding, log: Log): void {
  log[severity](hint === undefined ? message : `${message} (${hint})`, { file, line, column });
}

/** Paths as the user and the host's annotations write them. */
function shownIn(workspace: string, finding: Finding): Finding {
  return finding.file === undefined ? finding : { ...finding, file: shownPath(finding.file, workspace) };
}
