export type BuildStep =
  | { readonly packages: readonly string[] }
  | { readonly file: FileStep }
  | { readonly script: ScriptStep }
  | { readonly runner: RunnerStep }
  | { readonly feature: FeatureStep }
  | { readonly restart: RestartStep }
  | { readonly fetch: FetchStep }
  | { readonly artifact: ArtifactStep }
  | { readonly windowsUpdate: WindowsUpdateStep };

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

export type Shell = 'bash' | 'sh' | 'powershell' | 'pwsh' | 'cmd';

/** Exactly one of `file`, `inline` and `url`. */
export interface ScriptStep {
  readonly name?: string;
  readonly shell: Shell;
  /** Relative to the definition. */
  readonly file?: string;
  /** Lines of the script. */
  readonly inline?: readonly string[];
  readonly url?: string;
  /** Of what `url` gives. */
  readonly sha256?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** As an administrator, or as SYSTEM. */
  readonly elevated?: 'administrator' | 'system';
  readonly validExitCodes?: readonly number[];
  readonly timeout?: string;
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

/** An optional feature of Windows. */
export interface FeatureStep {
  readonly name: string;
}

export interface RestartStep {
  readonly timeout?: string;
  /** What restarts, where it is not the default. */
  readonly command?: string;
  /** Its success ends the wait. */
  readonly check?: string;
}

/** Downloads to the machine that is built. */
export interface FetchStep {
  readonly name?: string;
  /** `https://…` or `blob://<account>/<container>/<path>`, which may end in `*`. */
  readonly from: string;
  readonly to: string;
  /** Hexadecimal digest; `manifest` for those of the manifest among the files. */
  readonly sha256?: string;
  /** Identity that reads, where the builder has several. */
  readonly identity?: string;
  readonly extract?: boolean;
}

/** A ready-made artifact of 1ES or Image Factory. */
export interface ArtifactStep {
  readonly name: string;
  readonly parameters?: Readonly<Record<string, string | boolean | number>>;
}

export interface WindowsUpdateStep {
  readonly search?: string;
  readonly filter?: readonly string[];
  readonly limit?: number;
}

/** Exactly one of `file` and `inline`. */
export interface InVmTest {
  /** Unique in the definition; the file's name without extension when left out. */
  readonly name: string;
  readonly shell: Shell;
  /** Relative to the definition; a pattern stands for one test a file. */
  readonly file?: string;
  readonly inline?: readonly string[];
  /** "2m". */
  readonly timeout: string;
  /** Runs only when this flag is given. */
  readonly when?: string;
}
