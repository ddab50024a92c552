import type { Finding } from '@bakehouse/core/errors';
import { buildDifferences } from './build-differences.ts';
import type { CommitNames } from './commit-names.ts';
import type { Compared } from './compared.ts';
import {
  type CompatDecision,
  type CompatOptions,
  compatDecision,
  compatDefaults,
  type SeenFilters,
  seenFilters,
} from './compat-decision.ts';
import { decide } from './decide.ts';
import type { FilterDirective, NamedValue, Place } from './directives.ts';
import { type FilterKind, filterLiteral, SINGULAR } from './instructions.ts';
import { MessageFindings } from './message-findings.ts';
import { linesOf, strip } from './message-lines.ts';
import { isStopped, parseDirectives } from './parse-directives.ts';

/**
 * Says where and why the original program decides something else than `decide`, or does something else with its decision: one
 * warning for each reason, with line and column, in the order of the message. None when both do the same. Never throws.
 *
 * @param names what exists; the original starts from the same keys, environments and regions
 */
export function explainDifferences(message: string, names: CommitNames = {}, options: CompatOptions = {}): Finding[] {
  const parsed = parseDirectives(message, names);
  const old = compatDecision(message, compatDefaults(names, options.packerKeys), options);
  const differences = new MessageFindings();
  const lines = linesOf(message);
  const compared: Compared = { lines, seen: seenFilters(lines), parsed, names, old, packerKeys: options.packerKeys, differences };
  // Where a flag leaves everything undone, both read no further.
  const stopped = isStopped(parsed.directives.flags);
  if (!stopped) {
    for (const filter of parsed.directives.filters) explainFilter(filter, compared);
    if (!old.noCI) buildDifferences(compared);
  }
  explainRefusals(compared);
  explainTheRest(compared, options.environment);
  return differences.list();
}

/** The order in which the original reads the filters, keys and pools in one step. */
const STEP: Readonly<Record<FilterKind, number>> = { environments: 0, keys: 1, pools: 1, regions: 2 };

function explainFilter(filter: FilterDirective, compared: Compared): void {
  const message = whyUnread(filter, compared);
  if (message !== undefined) compared.differences.add(filter, 'warning', () => ({ message }));
  // Where the environment is left out, neither reads on.
  else if (!compared.old.noCI || filter.kind === 'environments') explainNames(filter, compared);
}

/** Why the original takes no names from this line, or not those that stand there; undefined when it does. */
function whyUnread(filter: FilterDirective, { seen, old }: Compared): string | undefined {
  const literal = filterLiteral(filter.mode, filter.kind);
  const failed = old.readError ? failingLine(seen) : undefined;
  if (failed?.line === filter.line) {
    return (
      `the original sees "${literal}" in any case and then looks for its names in lower case only: it raises an exception, keeps its ` +
      'defaults from here on, forgets pool-deploy, and goes on although it logs that CI is disabled; the names count for us'
    );
  }
  if (failed !== undefined && STEP[filter.kind] > STEP[failed.kind]) {
    return `the original does not get to "${literal}", since line ${failed.line} raised an exception; the names count for us`;
  }
  if (old.noCI && filter.kind !== 'environments') return undefined;
  const reason = whyIgnored(filter, seen);
  return reason === undefined ? undefined : `the original ignores this line ${reason}`;
}

/** The first line that makes the original raise an exception. */
function failingLine(seen: SeenFilters): { line: number; kind: FilterKind } | undefined {
  for (const kind of ['environments', 'keys', 'pools', 'regions'] as const) {
    if (kind === 'pools' && (seen.has('include keys:') || seen.has('exclude keys:'))) continue;
    const include = seen.get(filterLiteral('include', kind));
    if (include !== undefined && include.exact === undefined) return { line: include.first.line, kind };
  }
  return undefined;
}

function whyIgnored({ mode, kind, line, column }: FilterDirective, seen: SeenFilters): string | undefined {
  if (column > 1) return 'because of the blanks before it; it counts for us';
  if (kind === 'pools') {
    const keys = seen.get('include keys:') ?? seen.get('exclude keys:');
    if (keys !== undefined) return `because line ${keys.first.line} is about keys, and goes on; we refuse keys and pools in one message`;
  }
  const include = seen.get(filterLiteral('include', kind));
  if (mode === 'exclude' && include !== undefined) {
    return `because line ${include.first.line} is about ${kind} to include, and goes on; we refuse both in one message`;
  }
  const own = seen.get(filterLiteral(mode, kind));
  const used = mode === 'include' ? own?.exact : own?.first;
  if (used === undefined || used.line === line) return undefined;
  return used.line < line
    ? `because it reads only the first of its kind, line ${used.line}; the names of all count for us`
    : `because it is not in lower case, and takes the names of line ${used.line}; the names of both count for us`;
}

/** What the original makes of the names of a line that it reads. */
function explainNames(filter: FilterDirective, compared: Compared): void {
  const { lines, differences } = compared;
  const { mode, kind, line } = filter;
  const literal = filterLiteral(mode, kind);
  const text = lines[line - 1]?.text ?? '';
  const [first] = filter.names;
  if (first !== undefined && mode === 'exclude' && !text.startsWith(literal)) {
    const message = `the original does not exclude ${first.name}: it takes "${literal}" off in lower case only`;
    differences.add(first, 'warning', () => ({ message }));
  }
  for (const name of filter.names) explainName(name, filter, text, compared);
}

function explainName(value: NamedValue, { mode, kind }: FilterDirective, text: string, { old, differences }: Compared): void {
  const { name, known } = value;
  const one = SINGULAR[kind];
  if (known) {
    if (kind !== 'regions') return;
    const end = text.indexOf(',', value.column - 1);
    const written = strip(text.slice(value.column - 1, end < 0 ? undefined : end));
    if (written.length === name.length) return;
    const message = `the original finds no region "${written.toLowerCase()}", since it keeps the blanks; it is ${name} for us`;
    differences.add(value, 'warning', () => ({ message }));
    return;
  }
  const effect =
    mode === 'exclude'
      ? `does not notice that there is no ${one} ${name}`
      : kind === 'keys'
        ? opening(name, old)
        : `takes ${name} for ${kind === 'environments' ? 'an' : 'a'} ${one} and says nothing when it finds none`;
  differences.add(value, 'warning', () => ({ message: `the original ${effect}; we refuse the message` }));
}

/** What the original does with a key that does not exist. By Packer's way it opens only the file of the first key. */
function opening(key: string, { packerPath, keys }: CompatDecision): string {
  if (packerPath === true && keys[0] !== key) return `takes ${key} for a key and never looks for its configuration`;
  const file = `${packerPath === true ? 'packer/' : ''}config/${key}.yaml`;
  return `takes ${key} for a key and fails when it finds no ${file}, after it has created other tasks`;
}

/** What we refuse and the original does not notice. */
function explainRefusals({ parsed, differences }: Compared): void {
  const explained = new Set(differences.list().map(({ line, column }) => `${line}:${column}`));
  for (const { severity, message, line, column } of parsed.findings) {
    if (severity !== 'error' || line === undefined || column === undefined || explained.has(`${line}:${column}`)) continue;
    differences.add({ line, column }, 'warning', () => ({
      message: `the original goes on, and we refuse the message: ${message}`,
    }));
  }
}

/** The last net: a decision that differs without a reason found above is still named. */
function explainTheRest({ parsed, names, old, differences }: Compared, environment = 'production'): void {
  if (differences.list().length > 0) return;
  const ours = decide(parsed.directives, names, { environment });
  const place: Place = { line: 1, column: 1 };
  const say = (what: string, theirs: unknown, we: unknown) =>
    differences.add(place, 'warning', () => ({
      message: `the original decides ${what} ${JSON.stringify(theirs)}, and we ${JSON.stringify(we)}`,
    }));
  if (old.noCI === ours.active) say('noCI', old.noCI, !ours.active);
  if (!ours.active) return;
  if (old.poolDeploy === ours.build) say('poolDeploy', old.poolDeploy, !ours.build);
  if (sorted(old.environments) !== sorted(ours.environments)) say('environments', old.environments, ours.environments);
}

function sorted(names: readonly string[]): string {
  return [...names].sort().join();
}
