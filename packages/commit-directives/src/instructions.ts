/** What a filter chooses by. */
export type FilterKind = 'environments' | 'keys' | 'pools' | 'regions';

export const FILTER_KINDS: readonly FilterKind[] = ['environments', 'keys', 'pools', 'regions'];

/** One of them, in a sentence. */
export const SINGULAR: Readonly<Record<FilterKind, string>> = {
  environments: 'environment',
  keys: 'key',
  pools: 'pool',
  regions: 'region',
};

export type FilterMode = 'include' | 'exclude';

/** How a filter is written, up to its first name. */
export function filterLiteral(mode: FilterMode, kind: FilterKind): string {
  return `${mode} ${kind}:`;
}

export type FlagName =
  | 'no-ci'
  | 'no-taskcluster-ci'
  | 'no-travis-ci'
  | 'pool-deploy'
  | 'overwrite-machine-image'
  | 'overwrite-disk-image'
  | 'disable-cleanup'
  | 'enable-snapshot-copy'
  | 'purge-taskcluster-resources'
  | 'no-verify';

interface FlagInstruction {
  /** In the readme of the original program. */
  readonly documented: boolean;
  /** What it does, as the end of "it …". */
  readonly effect: string;
  /** True when the original has no use for it where Packer builds the image. */
  readonly ignoredByPacker: boolean;
}

/** Every instruction that is a whole line of its own, in any case, with blanks around it or not. */
export const FLAGS: Readonly<Record<FlagName, FlagInstruction>> = {
  'no-ci': { documented: true, effect: 'leaves everything undone', ignoredByPacker: false },
  'no-taskcluster-ci': { documented: true, effect: 'leaves everything undone', ignoredByPacker: false },
  'no-travis-ci': { documented: true, effect: 'has no effect: it spoke to Travis CI, which nobody runs any more', ignoredByPacker: true },
  'pool-deploy': { documented: true, effect: 'builds nothing and deploys the images that exist', ignoredByPacker: true },
  'overwrite-machine-image': { documented: true, effect: 'builds machine images anew although nothing changed', ignoredByPacker: true },
  'overwrite-disk-image': { documented: false, effect: 'builds disk images anew although nothing changed', ignoredByPacker: true },
  'disable-cleanup': { documented: true, effect: 'keeps the resources of the build', ignoredByPacker: true },
  'enable-snapshot-copy': {
    documented: false,
    effect: 'copies a snapshot from another region instead of building there',
    ignoredByPacker: true,
  },
  'purge-taskcluster-resources': {
    documented: true,
    effect: 'also purges the resource groups of the worker manager',
    ignoredByPacker: false,
  },
  'no-verify': { documented: false, effect: 'deploys without testing the image', ignoredByPacker: true },
};

export const FLAG_NAMES = Object.keys(FLAGS) as readonly FlagName[];

export function isFlagName(text: string): text is FlagName {
  return Object.hasOwn(FLAGS, text);
}
