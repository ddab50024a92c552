import type { BuildStep, InVmTest } from './definition-steps.ts';

/**
 * A `vm-image/1` definition with its parents merged in, its variables resolved and its defaults filled in. The schema in
 * `vm-image-1.schema.json` says the same of the file.
 */
export interface ImageDefinition {
  readonly schema: 'vm-image/1';
  readonly image: {
    /** Stable key, `^[a-z0-9][a-z0-9-]{1,62}$`. */
    readonly id: string;
    readonly description?: string;
    readonly os: 'linux' | 'windows';
    readonly arch: 'x64' | 'arm64' | 'x86';
    readonly generation: 1 | 2;
    readonly security?: { readonly trustedLaunch?: boolean; readonly secureBoot?: boolean; readonly confidential?: boolean };
    readonly names?: ImageNames;
  };
  readonly tags: Readonly<Record<string, string>>;
  /** By the name that `kv_<name>` and `KVSecret_*` refer to. */
  readonly secrets: Readonly<Record<string, SecretReference>>;
  readonly source: ImageSource;
  readonly build: BuildSettings;
  readonly steps: readonly BuildStep[];
  readonly generalize?: { readonly deadline?: string };
  readonly tests: {
    readonly boot: {
      /** "5m": until the machine must be ready. */
      readonly deadline: string;
      readonly memoryMiB: number;
      readonly cpus: number;
      /** Machine size of the cloud. */
      readonly size?: string;
      readonly checks: readonly BootCheck[];
    };
    readonly inVm: readonly InVmTest[];
  };
  readonly outputs: readonly ImageOutput[];
  readonly lifecycle: Lifecycle;
  readonly consumers: readonly Consumer[];
  readonly builders: readonly BuilderName[];
  readonly provider: Provider;
}

/** What the image is called elsewhere, where that is not its id: the table that keeps names from drifting apart. */
export interface ImageNames {
  /** Container with the artifacts. */
  readonly container?: string;
  /** Image of a pool, as `1ES.ImageOverride` names it. */
  readonly poolImage?: string;
  /** Key of the file that it was imported from, as commit messages name it. */
  readonly key?: string;
  /** Worker pool, as `include pools:` names it. */
  readonly pool?: string;
}

export type BuilderName = 'local' | 'packer' | 'packer-azure' | 'packer-gce' | 'packer-aws' | 'aib' | '1es' | 'image-factory';

/** Where a secret is kept; never its value. */
export interface SecretReference {
  readonly from: 'keyvault' | 'environment';
  /** Name of the vault or its URL. */
  readonly vault?: string;
  /** Of the secret in the vault, or of the environment variable. */
  readonly name: string;
}

export type ImageSource = DebianSource | MarketplaceSource | GallerySource | ManagedSource | DiskSource | AmiSource | GceSource;

/** A Debian release, installed from its archive. */
export interface DebianSource {
  readonly kind: 'debian';
  /** "bookworm". */
  readonly suite: string;
  readonly components: readonly string[];
  /** Archive to install from; the builder's default when left out. */
  readonly mirror?: string;
}

export interface MarketplaceSource {
  readonly kind: 'marketplace';
  readonly publisher: string;
  readonly offer: string;
  readonly sku: string;
  /** `latest` is resolved into the lock file. */
  readonly version: string;
  readonly plan?: { readonly name: string; readonly product: string; readonly publisher: string };
}

/** A version of an Azure Compute Gallery, by resource id or by names. */
export interface GallerySource {
  readonly kind: 'gallery';
  readonly id?: string;
  readonly gallery?: string;
  readonly definition?: string;
  readonly version: string;
}

export interface ManagedSource {
  readonly kind: 'managed';
  /** Resource id. */
  readonly id: string;
}

export interface DiskSource {
  readonly kind: 'vhd' | 'iso';
  /** Relative to the definition; either this or `url`. */
  readonly file?: string;
  readonly url?: string;
  readonly sha256?: string;
  /** Which image of an ISO's install.wim. */
  readonly index?: number;
}

export interface AmiSource {
  readonly kind: 'ami';
  readonly id?: string;
  readonly owner?: string;
  /** Pattern of the name; the newest that fits counts. */
  readonly name?: string;
}

export interface GceSource {
  readonly kind: 'gce-family';
  readonly project?: string;
  readonly family: string;
  /** `latest`, or the name of an image. */
  readonly version: string;
}

export interface BuildSettings {
  /** Size of the disk; the builder `local` needs it. */
  readonly diskMiB?: number;
  readonly osDiskGB?: number;
  /** Data disks of the machine that builds. */
  readonly dataDisksGB?: readonly number[];
  /** "30m", "2h". */
  readonly timeout: string;
  readonly region?: string;
  readonly zone?: string;
  /** Machine size of the cloud. */
  readonly size?: string;
  readonly spot?: boolean;
  /** True when scripts read the tags of the machine that builds: the tags then decide what is in the image. */
  readonly readsTags?: boolean;
  /** User-assigned identities of the machine that builds: names or resource ids. */
  readonly identity?: readonly string[];
  readonly resourceGroup?: string;
  /** Resource id of the subnet that the machine is in. */
  readonly subnet?: string;
}

/** The agent of the cloud reports, a marker file exists, or a command exits 0. */
export type BootCheck = 'agent-ready' | 'marker-file' | { readonly command: string };

export type ImageOutput = DirectoryOutput | GalleryOutput | ManagedOutput | VhdOutput | AmiOutput | GceOutput;

export interface DirectoryOutput {
  readonly kind: 'directory';
  readonly formats: readonly ('raw' | 'vhd')[];
  /** `auto` counts up; or `x.y.z`. */
  readonly version: string;
}

export interface GalleryOutput {
  readonly kind: 'gallery';
  /** Resource id of the gallery's image definition; either this or `gallery` and `definition`. */
  readonly id?: string;
  readonly gallery?: string;
  readonly definition?: string;
  readonly resourceGroup?: string;
  /** `auto`, `date`, or `x.y.z`. */
  readonly version: string;
  readonly regions: readonly Region[];
  /** `staging` is left out of latest. */
  readonly channel?: 'staging' | 'latest';
  readonly storage?: string;
  readonly replication?: 'full' | 'shallow';
  /** YYYY-MM-DD. */
  readonly endOfLife?: string;
  readonly tags?: Readonly<Record<string, string>>;
}

export interface Region {
  readonly name: string;
  readonly replicas?: number;
  readonly storage?: string;
}

export interface ManagedOutput {
  readonly kind: 'managed';
  /** Resource id; either this or `name`. */
  readonly id?: string;
  readonly name?: string;
  readonly resourceGroup?: string;
  readonly subscription?: string;
  readonly storageAccount?: string;
  readonly storage?: string;
  readonly regions?: readonly Region[];
  readonly tags?: Readonly<Record<string, string>>;
}

export interface VhdOutput {
  readonly kind: 'vhd';
  readonly url?: string;
  readonly storageAccount?: string;
  readonly container?: string;
  readonly name?: string;
  readonly tags?: Readonly<Record<string, string>>;
}

export interface AmiOutput {
  readonly kind: 'ami';
  readonly name: string;
  readonly regions?: readonly Region[];
  readonly tags?: Readonly<Record<string, string>>;
}

export interface GceOutput {
  readonly kind: 'gce-image';
  readonly name: string;
  readonly project?: string;
  readonly family?: string;
  readonly tags?: Readonly<Record<string, string>>;
}

/** When a version is made again, may no longer be used, and goes. Durations in days ("30d"), dates YYYY-MM-DD. */
export interface Lifecycle {
  readonly refreshEvery?: string;
  readonly maxAge?: string;
  /** UpdateRequiredDate. */
  readonly updateRequired?: string;
  /** EstimatedRemovalDate. */
  readonly removal?: string;
  readonly keep?: { readonly succeeded?: number; readonly failed?: number; readonly minAge?: string };
}

/** A file elsewhere that pins a version of the image. */
export interface Consumer {
  /** `owner/name`; this repository when left out. */
  readonly repo?: string;
  /** In that repository. */
  readonly file: string;
  /** `$.a.b[0]` of the version in the file. */
  readonly path: string;
  readonly as: 'pull-request' | 'report';
}

/** What only one builder or format understands. */
export interface Provider {
  readonly packer?: {
    /** Template, relative to the definition. */
    readonly template: string;
    readonly variables?: Readonly<Record<string, string>>;
  };
  readonly [name: string]: unknown;
}
