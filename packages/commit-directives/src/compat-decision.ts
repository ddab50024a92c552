import { type CommitNames, DEFAULT_ENVIRONMENTS, normaliseName } from './commit-names.ts';
import { FILTER_KINDS, type FilterKind, type FilterMode, type FlagName, filterLiteral } from './instructions.ts';
import { linesOf, type MessageLine, strip } from './message-lines.ts';
import { PACKER_KEYS } from './packer-keys.ts';

/** The lists that the original program starts from. */
export interface CompatDefaults {
  readonly environments: readonly string[];
  readonly keys: readonly string[];
  readonly pools: readonly string[];
  readonly regions: readonly string[];
}

/** What the original program (`ci/create-image-build-tasks.py`) decides, by its own names for it. */
export interface CompatDecision extends CompatDefaults {
  readonly noCI: boolean;
  readonly poolDeploy: boolean;
  readonly overwriteDiskImage: boolean;
  readonly overwriteMachineImage: boolean;
  readonly disableCleanup: boolean;
  readonly enableSnapshotCopy: boolean;
  readonly purgeTaskclusterResources: boolean;
  readonly skipImageVerification: boolean;
  /** The message raised an exception; what was not read by then keeps its default. */
  readonly readError: boolean;
  /** Whether Packer builds; undefined where the program ends before it asks, or has no key to ask about. */
  readonly packerPath: boolean | undefined;
}

export interface CompatOptions {
  /** `production`, or `staging` in the staging deployment of Taskcluster. Default: production. */
  readonly environment?: string | undefined;
  /** The keys that take Packer; the original's own list when left out. */
  readonly packerKeys?: readonly string[] | undefined;
}

/**
 * The original's lists for the names that exist. Keys for Packer are not in its list of keys: it lists the files of the classic way.
 * Its list of pools has been commented out and is empty, so that without `include pools:` it builds nothing by that way.
 */
export function compatDefaults(names: CommitNames, packerKeys: readonly string[] = PACKER_KEYS): CompatDefaults {
  const { environments = DEFAULT_ENVIRONMENTS, keys = [], regions = [] } = names;
  const normal = (kind: FilterKind, list: readonly string[]) => [...new Set(list.map((name) => normaliseName(kind, name)))];
  const packer = new Set(packerKeys);
  return {
    environments: normal('environments', environments),
    keys: normal('keys', keys).filter((key) => !packer.has(key)),
    pools: [],
    regions: normal('regions', regions).sort(),
  };
}

/** Python's StopIteration, which the original meets where it looks for a literal in lower case and there is none. */
class NoSuchLine extends Error {}

/** Reproduces the decision of the original program, with its mistakes. Never throws. */
export function compatDecision(message: string, defaults: CompatDefaults, options: CompatOptions = {}): CompatDecision {
  const lines = linesOf(message);
  const whole = new Set(lines.filter(({ text }) => text !== '').map(({ text }) => strip(text).toLowerCase()));
  const has = (flag: FlagName) => whole.has(flag);
  const decision = {
    overwriteDiskImage: has('overwrite-disk-image'),
    overwriteMachineImage: has('overwrite-machine-image'),
    disableCleanup: has('disable-cleanup'),
    enableSnapshotCopy: has('enable-snapshot-copy'),
    purgeTaskclusterResources: has('purge-taskcluster-resources'),
    skipImageVerification: has('no-verify'),
    noCI: has('no-ci') || has('no-taskcluster-ci'),
    poolDeploy: false,
    readError: false,
    environments: defaults.environments,
    keys: defaults.keys,
    pools: defaults.pools,
    regions: defaults.regions,
  };
  const seen = seenFilters(lines);
  try {
    if (!decision.noCI) decision.environments = filtered(seen, 'environments', decision.environments) ?? decision.environments;
    if (!decision.environments.includes(options.environment ?? 'production')) decision.noCI = true;
    decision.poolDeploy = !decision.noCI && has('pool-deploy');
    if (!decision.noCI) {
      // One chain: pools are looked at only where no line is about keys.
      const keys = filtered(seen, 'keys', decision.keys);
      if (keys !== undefined) decision.keys = keys;
      else decision.pools = filtered(seen, 'pools', decision.pools) ?? decision.pools;
      decision.regions = filtered(seen, 'regions', decision.regions) ?? decision.regions;
    }
  } catch (error) {
    if (!(error instanceof NoSuchLine)) throw error;
    // It compares noCI with True here instead of setting it, so the tasks are created all the same.
    decision.poolDeploy = false;
    decision.readError = true;
  }
  const packerKeys = options.packerKeys ?? PACKER_KEYS;
  // Asked in a loop that keeps the answer for the last key only.
  const last = decision.keys.at(-1);
  return { ...decision, packerPath: decision.noCI || last === undefined ? undefined : packerKeys.includes(last) };
}

/** The lines that the original sees of one filter. */
interface SeenLines {
  /** The first that begins with the literal in any case, without blanks before it: it makes the original look for names. */
  readonly first: MessageLine;
  /** The first in lower case, whose names it takes for `include`. */
  readonly exact: MessageLine | undefined;
}

/** By literal, in one pass over the message. */
export type SeenFilters = ReadonlyMap<string, SeenLines>;

export function seenFilters(lines: readonly MessageLine[]): SeenFilters {
  const seen = new Map<string, SeenLines>();
  for (const line of lines) {
    const start = line.text.slice(0, LONGEST_LITERAL);
    const written = start.slice(0, start.indexOf(':') + 1);
    const literal = written.toLowerCase();
    if (!LITERALS.has(literal)) continue;
    const { first = line, exact } = seen.get(literal) ?? {};
    seen.set(literal, { first, exact: exact ?? (written === literal ? line : undefined) });
  }
  return seen;
}

const LITERALS = new Set((['include', 'exclude'] as const).flatMap((mode) => FILTER_KINDS.map((kind) => filterLiteral(mode, kind))));
const LONGEST_LITERAL = 'include environments:'.length;

/** The names that the first line of a kind leaves; undefined when there is no such line. */
function filtered(seen: SeenFilters, kind: FilterKind, all: readonly string[]): readonly string[] | undefined {
  const include = seen.get(filterLiteral('include', kind));
  if (include !== undefined) {
    if (include.exact === undefined) throw new NoSuchLine();
    return valuesOf(include.exact, 'include', kind);
  }
  const exclude = seen.get(filterLiteral('exclude', kind));
  if (exclude === undefined) return undefined;
  const values = new Set(valuesOf(exclude.first, 'exclude', kind));
  return all.filter((name) => !values.has(name));
}

/** It takes the literal out wherever it stands in the line, and only in lower case. */
function valuesOf({ text }: MessageLine, mode: FilterMode, kind: FilterKind): string[] {
  return text
    .replaceAll(filterLiteral(mode, kind), '')
    .split(',')
    .map((name) => strip(name.toLowerCase()));
}
