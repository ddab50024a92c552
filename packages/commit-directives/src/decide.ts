import { type CommitNames, DEFAULT_ENVIRONMENTS, normaliseName, type SelectableImage } from './commit-names.ts';
import type { Directives, FilterDirective } from './directives.ts';
import { type FilterKind, type FlagName, filterLiteral } from './instructions.ts';

/** A choice by names of one kind. Both lists are sorted; a filter that does not stand in the message has none of them. */
interface NameChoice {
  /** Only these; undefined for all. */
  readonly include?: readonly string[];
  /** All but these. */
  readonly exclude?: readonly string[];
  /** "include keys (line 3)", for reasons. */
  readonly by?: string;
}

/** What a commit message decides about the images that a plan would build anyway. */
export interface CommitDecision {
  /** False when nothing at all is to be done. */
  readonly active: boolean;
  /** Why it is not active, in a sentence without full stop. */
  readonly why?: string;
  /** Where images go: those of the run that the message leaves. */
  readonly environments: readonly string[];
  readonly keys: NameChoice;
  readonly pools: NameChoice;
  readonly regions: NameChoice;
  /** `pool-deploy` clears it: what exists is deployed. */
  readonly build: boolean;
  /** `no-verify` clears it. */
  readonly test: boolean;
  readonly deploy: boolean;
  /** `overwrite-disk-image`: build the disk anew although nothing changed. */
  readonly overwriteDiskImage: boolean;
  /** `overwrite-machine-image`: build the machine's image anew although nothing changed. */
  readonly overwriteMachineImage: boolean;
  /** `disable-cleanup`. */
  readonly keepResources: boolean;
}

interface DecideOptions {
  /** The environment that this run serves; without it the run serves whichever the message leaves. */
  readonly environment?: string | undefined;
}

/**
 * What the instructions of a message ask for. Names that do not exist choose nothing; whether to go on in spite of errors in the
 * message is the caller's decision.
 *
 * @param names `environments` is what there is to choose from, production and staging when left out
 */
export function decide({ flags, filters }: Directives, names: CommitNames = {}, options: DecideOptions = {}): CommitDecision {
  const flag = (...wanted: FlagName[]) => flags.find((directive) => wanted.includes(directive.flag));
  const choice = (kind: FilterKind) =>
    choiceOf(
      kind,
      filters.filter((filter) => filter.kind === kind),
    );
  const existing = (names.environments ?? DEFAULT_ENVIRONMENTS).map((name) => normaliseName('environments', name));
  const chosen = choice('environments');
  const environments = existing.filter((name) => reasonAgainst(chosen, 'environment', name) === undefined);

  const stop = flag('no-ci', 'no-taskcluster-ci');
  const current = options.environment === undefined ? undefined : normaliseName('environments', options.environment);
  let why: string | undefined;
  if (stop !== undefined) why = `${stop.flag} (line ${stop.line})`;
  else if (current !== undefined && !environments.includes(current)) why = reasonAgainst(chosen, 'environment', current);
  else if (environments.length === 0) why = `${chosen.by ?? 'the list of environments'} leaves no environment`;

  const active = why === undefined && (current === undefined || environments.includes(current));
  const deployOnly = flag('pool-deploy') !== undefined;
  return {
    active,
    ...(active ? {} : { why: why ?? `the environment ${current} is not among those that exist` }),
    environments,
    keys: choice('keys'),
    pools: choice('pools'),
    regions: choice('regions'),
    build: active && !deployOnly,
    test: active && flag('no-verify') === undefined,
    deploy: active,
    overwriteDiskImage: flag('overwrite-disk-image') !== undefined,
    overwriteMachineImage: flag('overwrite-machine-image') !== undefined,
    keepResources: flag('disable-cleanup') !== undefined,
  };
}

/** All lines of a kind together: every name of every line counts. */
function choiceOf(kind: FilterKind, filters: readonly FilterDirective[]): NameChoice {
  const first = filters[0];
  if (first === undefined) return {};
  const list = (mode: FilterDirective['mode']) => {
    const lines = filters.filter((filter) => filter.mode === mode);
    const known = lines.flatMap((filter) => filter.names.filter((name) => name.known).map(({ name }) => name));
    return lines.length === 0 ? {} : { [mode]: [...new Set(known)].sort() };
  };
  const by = `${filterLiteral(first.mode, kind).slice(0, -1)} (line ${first.line})`;
  return { ...list('include'), ...list('exclude'), by };
}

/** Why a choice leaves a name out; undefined when it does not. */
function reasonAgainst({ include, exclude, by }: NameChoice, what: string, ...names: readonly string[]): string | undefined {
  if (exclude !== undefined && names.some((name) => exclude.includes(name))) return `${by} leaves the ${what} ${names[0]} out`;
  if (include !== undefined && !names.some((name) => include.includes(name))) {
    return names.length === 0 ? `${by} names no ${what} of it` : `${by} does not name the ${what} ${names[0]}`;
  }
  return undefined;
}

/** An image with what a commit message wants of it. */
export interface SelectedImage {
  readonly id: string;
  readonly selected: boolean;
  /** Why it is not selected, in a sentence without full stop. */
  readonly why?: string;
  readonly build: boolean;
  readonly test: boolean;
  readonly deploy: boolean;
  /** Build although nothing changed. */
  readonly force: boolean;
  /** Leave the machine of a build that fails as it is. */
  readonly keepResources: boolean;
  /** Those of its regions that are left, as the image spells them. */
  readonly regions: readonly string[];
}

/** Applies a decision to an image. An image without regions is left out by `include regions:` and stays with `exclude regions:`. */
export function chooseImage(decision: CommitDecision, image: SelectableImage): SelectedImage {
  const why = decision.active ? whyLeftOut(decision, image) : (decision.why ?? 'nothing is to be done');
  const selected = why === undefined;
  const build = selected && decision.build;
  return {
    id: image.id,
    selected,
    ...(selected ? {} : { why }),
    build,
    test: selected && decision.test,
    deploy: selected && decision.deploy,
    force: build && (decision.overwriteDiskImage || decision.overwriteMachineImage),
    keepResources: build && decision.keepResources,
    regions: selected ? regionsLeft(decision, image) : [],
  };
}

function whyLeftOut(decision: CommitDecision, image: SelectableImage): string | undefined {
  const keys = [image.key ?? image.id, image.id].map((key) => normaliseName('keys', key));
  const pools = image.pool === undefined ? [] : [normaliseName('pools', image.pool)];
  const reason = reasonAgainst(decision.keys, 'key', ...keys) ?? reasonAgainst(decision.pools, 'pool', ...pools);
  if (reason !== undefined) return reason;
  const needsRegion = decision.regions.include !== undefined || image.regions.length > 0;
  return needsRegion && regionsLeft(decision, image).length === 0 ? `${decision.regions.by} leaves none of its regions` : undefined;
}

function regionsLeft(decision: CommitDecision, { regions }: SelectableImage): string[] {
  return regions.filter((region) => reasonAgainst(decision.regions, 'region', normaliseName('regions', region)) === undefined);
}
