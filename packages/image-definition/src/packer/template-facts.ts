import type { HclPlace } from './hcl.ts';

/** A text of a template that may name a file. */
export interface TemplateText {
  /** The option that it is the value of, or part of the value: `script`, `playbook_file`. */
  readonly option: string;
  /** What it belongs to: the type of a builder, provisioner or post-processor. */
  readonly component: string;
  /** `unknown`: only Packer knows. `ours`: it begins in a folder that the build gives to the template. */
  readonly value: { readonly text: string } | 'unknown' | 'ours';
  readonly place: HclPlace;
}

/** A post-processor `manifest`. */
export interface ManifestFacts {
  /** What `output` says; undefined where only Packer knows. Packer's own default where it says nothing. */
  readonly output: string | undefined;
  readonly stripPath: boolean | 'unknown';
  readonly place: HclPlace;
}

/** What a Packer template says, as far as Bakehouse asks. */
export interface TemplateFacts {
  readonly language: 'json' | 'hcl';
  /** What Packer gets: the file or folder that the definition names; absolute. */
  readonly path: string;
  /** Absolute; relative paths in the template count from here. */
  readonly folder: string;
  /** The files that the template itself consists of; absolute. */
  readonly files: readonly string[];
  /** Names of the variables that it declares. */
  readonly variables: ReadonlySet<string>;
  readonly texts: readonly TemplateText[];
  readonly manifests: readonly ManifestFacts[];
  /** True when `packer init` has plugins to fetch. */
  readonly requiresPlugins: boolean;
  /** Where the template cannot be read. What stands before it is there. */
  readonly problems: readonly (HclPlace & { readonly message: string })[];
  /** What is read although the language does not allow it. */
  readonly liberties: readonly (HclPlace & { readonly message: string })[];
}

/** Where Packer's manifest post-processor writes when its template says nothing. */
export const DEFAULT_MANIFEST = 'packer-manifest.json';

/** Variables that a build offers to its template and that are folders of its own. */
export const OFFERED_FOLDERS = ['output_folder', 'artifacts_folder'] as const;
