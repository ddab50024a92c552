import type { Finding } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import type { Fingerprint, OutputFormat } from '@bakehouse/records/builds';

/** What happens in the image, in this order. */
export type LocalStep =
  | { readonly kind: 'packages'; readonly names: readonly string[] }
  /** A folder laid over the root of the image, with its modes; everything belongs to root. */
  | { readonly kind: 'tree'; readonly from: string; readonly to: '/' }
  /** A file or folder. `to` is its path in the image; for a file it may end with a slash, and the file keeps its name. */
  | { readonly kind: 'file'; readonly from: string; readonly to: string; readonly mode?: string }
  | {
      readonly kind: 'script';
      readonly shell: 'bash' | 'sh';
      readonly file: string;
      readonly env?: Readonly<Record<string, string>>;
    };

/** What is wrong with a value of the definition. */
export interface DefinitionProblem {
  /** `['steps', 0, 'packages', 1]`. */
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly hint?: string;
}

/** What the failure of a build names, as the user knows it. */
export interface DefinitionPlaces {
  /** With file, line and column. */
  find(problems: readonly DefinitionProblem[]): Promise<Finding[]>;
  /** Path of the script of a step, by the index of the step; undefined of any other. */
  script(step: number): string | undefined;
}

/** What the builder needs to know. All paths are absolute. */
export interface LocalBuild {
  /** Id of the image; also its host name. */
  readonly image: string;
  readonly fingerprint: Fingerprint;
  /** For the record. */
  readonly definitionFile: string;
  /** Without it, what is wrong is of the definition's file as a whole. */
  readonly places?: DefinitionPlaces;
  /** True to build although a complete build of the same fingerprint is there. */
  readonly rebuild?: boolean;
  readonly commit: string | undefined;
  /** "bookworm". */
  readonly suite: string;
  /** Debian's own archives, security updates among them, when left out. */
  readonly mirror?: string;
  readonly components: readonly string[];
  readonly arch: 'x64';
  readonly steps: readonly LocalStep[];
  readonly diskMiB: number;
  readonly formats: readonly OutputFormat[];
  /** Milliseconds that the build may take. */
  readonly timeout: number;
  /** Called when the image is made and before anybody sees it: throws when what it was made of has changed meanwhile. Gets `signal`. */
  readonly checkSources?: (signal: AbortSignal) => Promise<void>;
  /** Gets image.raw, image.vhd, build.json and build.log. */
  readonly outputFolder: string;
  readonly cacheFolder: string;
  /** Seconds since 1970: nothing in the image is younger. */
  readonly sourceDate?: number;
  readonly log: Log;
  readonly signal: AbortSignal;
}
