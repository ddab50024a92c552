/** A `vm-image/1` definition after variables are resolved. The schema in `vm-image-1.schema.json` says the same of the file. */
export interface ImageDefinition {
  readonly schema: 'vm-image/1';
  readonly image: {
    /** Stable key, `^[a-z0-9][a-z0-9-]{1,62}$`. */
    readonly id: string;
    readonly description?: string;
    readonly os: 'linux';
    readonly arch: 'x64';
    readonly generation: 2;
  };
  readonly source: DebianSource;
  readonly build: {
    readonly diskMiB: number;
    /** "30m", "2h". */
    readonly timeout: string;
  };
  readonly steps: readonly BuildStep[];
  readonly tests: {
    readonly boot: {
      /** "5m": until the machine must be ready. */
      readonly deadline: string;
      readonly memoryMiB: number;
      readonly cpus: number;
    };
    readonly inVm: readonly InVmTest[];
  };
  readonly outputs: readonly DirectoryOutput[];
  readonly builders: readonly BuilderName[];
  readonly provider: {
    readonly packer?: {
      /** Template, relative to the definition. */
      readonly template: string;
      readonly variables?: Readonly<Record<string, string>>;
    };
  };
}

export type BuilderName = 'local' | 'packer';

/** A Debian release, installed from its archive. */
export interface DebianSource {
  readonly kind: 'debian';
  /** "bookworm". */
  readonly suite: string;
  readonly components: readonly string[];
  /** Archive to install from; the builder's default when left out. */
  readonly mirror?: string;
}

export type BuildStep =
  | { readonly packages: readonly string[] }
  | { readonly file: FileStep }
  | { readonly script: ScriptStep }
  | { readonly runner: RunnerStep };

export interface FileStep {
  /** Relative to the definition; a file or folder. */
  readonly from: string;
  /** Absolute path in the image. */
  readonly to: string;
  /** Octal, "0644"; the mode of the source when left out. */
  readonly mode?: string;
  /** True when `{VARIABLES}` in the file are to be replaced. */
  readonly template?: boolean;
}

export interface ScriptStep {
  readonly shell: 'bash' | 'sh';
  /** Relative to the definition. */
  readonly file: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface RunnerStep {
  readonly platform: 'github-linux';
  readonly version: string;
  readonly package: {
    /** Relative to the definition; either this or `url`. */
    readonly file?: string;
    readonly url?: string;
    readonly sha256: string;
  };
  readonly user: string;
  readonly root: string;
  readonly labels: readonly string[];
}

export interface InVmTest {
  /** Unique in the definition; the file's name without extension when left out. */
  readonly name: string;
  readonly shell: 'bash' | 'sh';
  /** Relative to the definition. */
  readonly file: string;
  /** "2m". */
  readonly timeout: string;
  /** Runs only when this flag is given. */
  readonly when?: string;
}

export interface DirectoryOutput {
  readonly kind: 'directory';
  readonly formats: readonly ('raw' | 'vhd')[];
  /** `auto` counts up; or `x.y.z`. */
  readonly version: string;
}
