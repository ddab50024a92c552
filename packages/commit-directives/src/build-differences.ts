import type { Compared } from './compared.ts';
import type { FilterDirective, NamedValue, Place } from './directives.ts';
import { FLAGS, filterLiteral } from './instructions.ts';
import { PACKER_KEYS } from './packer-keys.ts';

/** What the original does otherwise when it builds: its two ways, Packer and classic, each have their mistakes. */
export function buildDifferences(compared: Compared): void {
  const { old } = compared;
  if (old.packerPath === true) packerDifferences(compared);
  else if (old.packerPath === false) classicDifferences(compared);
}

function packerDifferences({ parsed, old, packerKeys = PACKER_KEYS, differences }: Compared): void {
  const { flags, filters } = parsed.directives;
  const [first, ...others] = old.keys;
  const last = old.keys.at(-1);
  const line = usedKeys(filters);
  if (others.length > 0) {
    const second: Place = nameOf(line, others[0]) ?? line ?? START;
    const rest = shownList(others);
    differences.add(second, 'warning', () => ({
      message: `the original builds only the first key, ${first}, when the last, ${last}, is one for Packer; it leaves out ${rest}, and we build every one`,
    }));
  }
  if (first !== undefined && !packerKeys.includes(first) && nameOf(line, first)?.known !== false) {
    const place: Place = nameOf(line, first) ?? line ?? START;
    const message = `the original takes ${first} for a key for Packer, because the last one, ${last}, is, and looks for packer/config/${first}.yaml`;
    differences.add(place, 'warning', () => ({ message }));
  }
  for (const directive of flags) {
    const { effect, ignoredByPacker } = FLAGS[directive.flag];
    if (!ignoredByPacker || directive.flag === 'no-travis-ci') continue;
    const message = `the original has no use for ${directive.flag} where Packer builds, as with ${last}; for us it ${effect}`;
    differences.add(directive, 'warning', () => ({ message }));
  }
  for (const filter of filters) {
    if (filter.kind !== 'regions') continue;
    const message = `the original builds in every location of the key where Packer builds, as with ${last}; for us "${filterLiteral(filter.mode, 'regions')}" counts`;
    differences.add(filter, 'warning', () => ({ message }));
  }
}

function classicDifferences({ parsed, old, packerKeys = PACKER_KEYS, differences }: Compared): void {
  const { filters } = parsed.directives;
  const line = usedKeys(filters);
  const last = old.keys.at(-1);
  for (const key of new Set(old.keys)) {
    if (!packerKeys.includes(key)) continue;
    const message = `the original takes ${key} for a classic key, because the last one, ${last}, is, and looks for config/${key}.yaml`;
    differences.add(nameOf(line, key) ?? line ?? START, 'warning', () => ({ message }));
  }
  if (old.pools.length > 0) return;
  const exclude = filters.find(({ mode, kind }) => kind === 'pools' && mode === 'exclude');
  const why =
    exclude === undefined ? 'its list of pools is empty without "include pools:"' : 'the list of pools that it excludes some from is empty';
  const message = `the original builds and deploys nothing by its classic way: ${why}; for us all images that are left count`;
  differences.add(exclude ?? line ?? filters[0] ?? START, 'warning', () => ({ message }));
}

const START: Place = { line: 1, column: 1 };

/** The line whose keys the original takes. */
function usedKeys(filters: readonly FilterDirective[]): FilterDirective | undefined {
  return filters.find(({ kind, column }) => kind === 'keys' && column === 1);
}

function nameOf(filter: FilterDirective | undefined, name: string | undefined): NamedValue | undefined {
  return filter?.names.find((value) => value.name === name);
}

/** At most five names. */
function shownList(names: readonly string[]): string {
  const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
  return `${names.slice(0, 5).join(', ')}${more}`;
}
