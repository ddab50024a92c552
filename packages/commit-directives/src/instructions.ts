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
  /** Why a message with it is refused, and what to do instead; nobody here does what it asks for. */
  readonly refused?: { readonly why: string; readonly hint: string };
}

/** Every instruction that is a whole line of its own, in any case, with blanks around it or not. */
export const FLAGS: Readonly<Record<FlagName, FlagInstruction>> = {
  'no-ci': { documented: true, effect: 'leaves everything undone', ignoredByPacker: false },
  'no-taskcluster-ci': { documented: true, effect: 'leaves everything undone', ignoredByPacker: false },
  'no-travis-ci': { documented: true, effect: 'has no effect: it spoke to Travis CI, which nobody runs any more', ignoredByPacker: true },
  'pool-deploy': { documented: true, effect: 'builds nothing and deploys the images that exist', ignoredByPacker: true },
  'overwrite-machine-image': { documented: true, effect: 'builds machine images anew although nothing changed', ignoredByPacker: true },
  'overwrite-disk-image': { documented: false, effect: 'builds disk images anew although nothing changed', ignoredByPacker: true },
  'disable-cleanup': { documented: true, effect: 'leaves the machine of a build that fails as it is', ignoredByPacker: true },
  'enable-snapshot-copy': {
    documented: false,
    effect: 'refuses the message',
    ignoredByPacker: true,
    refused: {
      why: 'no builder copies snapshots between regions: Packer builds in each region of a managed image',
      hint: 'leave it out, and publish to a gallery, which is built once and copied to its regions',
    },
  },
  'purge-taskcluster-resources': {
    documented: true,
    effect: 'refuses the message',
    ignoredByPacker: false,
    refused: {
      why: 'nothing here can tell which machines, disks and networks of the worker manager are still in use',
      hint: 'leave it out: a build removes its own resource group; let the worker manager remove what it has made',
    },
  },
  'no-verify': {
    documented: false,
    effect: 'builds without testing the image, which is then never promoted',
    ignoredByPacker: true,
  },
};

export const FLAG_NAMES = Object.keys(FLAGS) as readonly FlagName[];

export function isFlagName(text: string): text is FlagName {
  return Object.hasOwn(FLAGS, text);
}
