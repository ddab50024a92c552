import type { Json } from '@bakehouse/core/data';
import type { Finding } from '@bakehouse/core/errors';

/** How the formats are called: the names of `import --from` and of `provider.<format>`. */
export type FormatName =
  | 'one-es'
  | 'image-factory'
  | 'cloud-image-builder-packer'
  | 'cloud-image-builder-classic'
  | 'worker-images'
  | 'packer-json'
  | 'azure-image-builder';

/** A definition as it is written to a `*.vmimage.yaml`: variables unresolved, defaults left out, checked by nobody yet. */
export interface IntermediateDocument {
  readonly [key: string]: Json | undefined;
}

export interface ImportOptions {
  /** How findings call the file. */
  readonly shown: string;
  /** Name of the file without folder and extension: many formats keep the image's name there. */
  readonly stem: string;
}

export interface Imported {
  /** One document for each image of the file. A file that only serves other files gives one document with `abstract: true`. */
  readonly documents: readonly IntermediateDocument[];
  /**
   * What is wrong or odd in the file (dead keys, misplaced ones, misprints), with line and column, and a note for what was kept under
   * `provider.<format>`. Warnings; an error only where the file cannot be used.
   */
  readonly findings: readonly Finding[];
}

/** One format of other people's image definitions. Reading and writing again gives an equal canonical form. */
export interface ImageFormat {
  readonly name: FormatName;
  /** Other names of `--from` and `--to`. */
  readonly aliases: readonly string[];
  /** "1ES image (artifacts.json)". */
  readonly title: string;
  /** Of an exported file: "json". */
  readonly extension: 'json' | 'yaml';
  /**
   * Reads a file's text.
   *
   * @throws InputError with all findings when nothing can be made of the text
   */
  read(text: string, options: ImportOptions): Imported;
  /**
   * Writes documents in this format, from neutral fields first; `provider.<format>` adds only what those do not say.
   *
   * @throws InputError when they hold what this format cannot say, with each such path
   */
  write(documents: readonly IntermediateDocument[]): string;
  /** The file's meaning as data: equal for two texts that mean the same to the format's own tool. Says in its comment what it evens out. */
  canonical(text: string): Json;
}
