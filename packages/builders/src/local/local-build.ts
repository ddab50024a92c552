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

/** What the builder needs to know. All paths are absolute. */
export interface LocalBuild {
  /** Id of the image; also its host name. */
  readonly image: string;
  readonly fingerprint: Fingerprint;
  /** For the record. */
  readonly definitionFile: string;
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
