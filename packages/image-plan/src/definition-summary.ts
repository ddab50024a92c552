import { selectableImage } from '@bakehouse/commit-directives/select';
import { canonicalJson, type Json } from '@bakehouse/core/data';
import type { Finding } from '@bakehouse/core/errors';
import { isVersion } from '@bakehouse/gallery/gallery';
import type { BuilderName, ImageNames, ImageSource, Lifecycle } from '@bakehouse/image-definition/definition';
import {
  type FileDigests,
  FileView,
  fingerprintLayers,
  fingerprintOfLayers,
  readingDigests,
  testsLayer,
} from '@bakehouse/image-definition/fingerprint';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';
import type { Fingerprint, FingerprintLayers } from '@bakehouse/records/builds';
import type { LockedFiles } from '@bakehouse/records/plan';
import { sha256 } from '@bakehouse/system/files';
import { definitionChanges, inputsOf } from './definition-changes.ts';
import { galleryImage } from './gallery-image.ts';
import { type InputState, inputState } from './input-state.ts';
import { lockedFiles } from './locked-image.ts';

/** Counts up when one of the types below changes: what was kept of an earlier form is then made anew. */
export const SUMMARY_REVISION = 5;

/** The little that every plan needs of a definition. Plain JSON. */
export interface DefinitionSummary {
  readonly id: string;
  readonly builder: BuilderName;
  readonly names: ImageNames;
  readonly source: ImageSource;
  /** `build.region`: where a source that differs by region is asked for. */
  readonly buildRegion?: string;
  readonly lifecycle: Lifecycle;
  /** Of the files that are published to a directory. */
  readonly formats: readonly string[];
  /** The images of galleries that it is published as, as `galleryImage` writes them. */
  readonly publishedAs: readonly string[];
  /** Names of the regions that it is published to. */
  readonly regions: readonly string[];
  /** The output whose version is a number, and cannot be used twice. */
  readonly fixedVersion?: { readonly output: number; readonly version: string };
  /** With the source as it is written: nothing is resolved. */
  readonly fingerprint: Fingerprint;
  /** SHA-256 of the tests. */
  readonly testsDigest: string;
  /** What switches tests on that do not run by themselves. */
  readonly testFlags: readonly string[];
  /** All files that it refers to. */
  readonly files: LockedFiles;
  /** Absolute paths of its parents and files of variables. */
  readonly sources: readonly string[];
  readonly warnings: readonly Finding[];
  readonly unusedVariables: readonly string[];
  readonly unusedShared: readonly Finding[];
}

/** What a plan needs where something is to be done, to say why. Plain JSON. */
export interface DefinitionDetails {
  readonly layers: FingerprintLayers;
  readonly tests: Json;
}

/** A definition that can be planned, whether it was just read or is known from an earlier run. */
export interface SummarizedDefinition {
  /** Absolute. */
  readonly file: string;
  readonly summary: DefinitionSummary;
  details(): DefinitionDetails;
  /** The definition itself, for the places of findings; reads it again where it is not at hand. */
  load(): Promise<LoadedDefinition>;
  /**
   * What of it is not as it was when it was summed up, told without reading it: files that changed, came or went.
   *
   * @returns absolute paths
   * @throws CancelledError
   */
  changes(): Promise<readonly string[]>;
}

/** How a definition that was read is compared with what it becomes. */
interface SummarizeOptions {
  /** Reads every file when left out. */
  readonly digests?: FileDigests | undefined;
  /** Its inputs as they were before the digests were taken; looked at now when left out. */
  readonly inputs?: InputState | undefined;
  /** Reads it once more, to tell which files of a folder are its own; every change of such a folder counts when left out. */
  readonly reload?: (() => Promise<LoadedDefinition>) | undefined;
}

/** Sums a definition up; reads all files that it refers to, or asks `digests`. */
export async function summarize(loaded: LoadedDefinition, options: SummarizeOptions = {}): Promise<SummarizedDefinition> {
  const { digests = readingDigests, inputs = inputState(loaded.file, inputsOf(loaded), new FileView(0n)).state, reload } = options;
  const { definition, files, sources, warnings, unusedVariables = [], unusedShared = [] } = loaded;
  const layers = await fingerprintLayers(loaded, { digests });
  const tests = await testsLayer(loaded, { digests });
  const digestByPath = new Map<string, string>();
  for (const { path, absolute } of files) digestByPath.set(path, await digests.digestOf(absolute));
  const { image, builders, source, build, lifecycle, outputs } = definition;
  const fixed = outputs.findIndex((output) => output.kind === 'directory' && isVersion(output.version));
  const fixedVersion = fixed < 0 ? undefined : { output: fixed, version: (outputs[fixed] as { version: string }).version };
  const summary: DefinitionSummary = {
    id: image.id,
    builder: builders[0] ?? 'local',
    names: image.names ?? {},
    source,
    ...(build.region === undefined ? {} : { buildRegion: build.region }),
    lifecycle,
    formats: outputs.flatMap((output) => (output.kind === 'directory' ? output.formats : [])),
    publishedAs: outputs.flatMap((output) => (output.kind === 'gallery' ? [galleryImage(output) ?? []].flat() : [])),
    regions: selectableImage({ image, outputs }).regions,
    ...(fixedVersion === undefined ? {} : { fixedVersion }),
    fingerprint: fingerprintOfLayers(layers),
    testsDigest: sha256(canonicalJson(tests)),
    testFlags: [...new Set(definition.tests.inVm.flatMap(({ when }) => when ?? []))],
    files: lockedFiles(digestByPath),
    sources,
    warnings,
    unusedVariables,
    unusedShared,
  };
  const details: DefinitionDetails = { layers, tests };
  const changes = () => definitionChanges(inputs, reload);
  return { file: loaded.file, summary, details: () => details, load: async () => loaded, changes };
}
