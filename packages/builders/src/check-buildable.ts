import type { Finding } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { ScriptParser, scriptProblems } from '@bakehouse/image-definition/check';
import { testProblems } from '@bakehouse/image-definition/definition';
import { type PathProblem, placeFindings } from '@bakehouse/image-definition/findings';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';
import type { DebianArchives } from '@bakehouse/net/debian-archive';
import { BUILDERS, type BuilderName } from './builder-names.ts';
import { checksOf } from './builder-registry.ts';

export interface BuildableOptions {
  /** Name of a builder, or `auto` for the first that the definition names. */
  readonly builder: string;
  /** Images whose builder is none of ours are built by somebody else. Default false: nothing can build them. */
  readonly otherBuilders?: boolean | undefined;
  /** Absolute; builds are made in it. */
  readonly workFolder: string;
  /** Who is asked for suites and packages. Nothing is guessed without. */
  readonly online?: DebianArchives | undefined;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** Finds what is certain to fail in a build before anything expensive begins. */
export interface BuildableChecks {
  /** Tells checks apart that may have other results for the same definition. */
  readonly key: string;
  /**
   * Everything that can be told, each with its place; nothing is built or changed, and no script is run.
   *
   * @throws ExternalError when an archive does not answer, CancelledError
   */
  check(loaded: LoadedDefinition): Promise<readonly Finding[]>;
  /** Of that only what may be otherwise tomorrow although the definition does not change; undefined when there is no such thing. */
  readonly checkAgain: ((loaded: LoadedDefinition) => Promise<readonly Finding[]>) | undefined;
}

/** The checks of one run: for several definitions what they share is asked for once. */
export function buildableChecks(options: BuildableOptions): BuildableChecks {
  const { builder, otherBuilders = false, online, log, signal } = options;
  const parser = new ScriptParser(signal);

  const ofArchives = async (loaded: LoadedDefinition): Promise<PathProblem[]> => {
    const name = chosenBuilder(loaded, builder);
    if (name === undefined || online === undefined) return [];
    return (await checksOf(name)).archiveProblems(loaded, online, log);
  };
  const ofDefinition = async (loaded: LoadedDefinition): Promise<PathProblem[]> => {
    const name = chosenBuilder(loaded, builder);
    const scripts = await scriptProblems(loaded, parser);
    if (name === undefined) return [...(otherBuilders && builder === 'auto' ? [] : [noBuilder(loaded, builder)]), ...scripts];
    const own = await (await checksOf(name)).problems(loaded, options);
    // Whoever builds Windows here tests it elsewhere.
    const tests = loaded.definition.image.os === 'linux' ? testProblems(loaded) : [];
    return [...own, ...tests, ...scripts];
  };
  return {
    key: JSON.stringify([builder, otherBuilders, options.workFolder]),
    check: async (loaded) => placeFindings(loaded, [...(await ofDefinition(loaded)), ...(await ofArchives(loaded))]),
    checkAgain: online === undefined ? undefined : async (loaded) => placeFindings(loaded, await ofArchives(loaded)),
  };
}

/** `buildableChecks` for one definition. */
export function checkBuildable(loaded: LoadedDefinition, options: BuildableOptions): Promise<readonly Finding[]> {
  return buildableChecks(options).check(loaded);
}

function chosenBuilder({ definition }: LoadedDefinition, wanted: string): BuilderName | undefined {
  const { builders } = definition;
  const chosen = wanted === 'auto' ? builders[0] : builders.find((name) => name === wanted);
  return BUILDERS.find((name) => name === chosen);
}

function noBuilder({ definition }: LoadedDefinition, wanted: string): PathProblem {
  const { builders, source } = definition;
  const named = builders.join(', ');
  const ours = BUILDERS.join(' or ');
  const place: Pick<PathProblem, 'path' | 'instead'> = { path: ['builders', 0], instead: ['source', 'kind'] };
  if (wanted !== 'auto') {
    return {
      ...place,
      message: `builders: the image is to be built with ${wanted}, and the definition names ${named}`,
      hint: `add ${wanted}`,
    };
  }
  return {
    ...place,
    message: `builders: nothing here builds an image with ${builders[0]}, which is what the source ${source.kind} or "builders" asks for`,
    hint: `name ${ours} in "builders"; where a job of your own builds it, plan-images takes it with other-builders`,
  };
}
