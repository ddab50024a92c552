import { parseDuration } from '@bakehouse/core/text';
import type { ImageDefinition } from '@bakehouse/image-definition/definition';
import type { OutputFormat } from '@bakehouse/records/builds';
import type { BuilderPlace, BuildRequest } from './builder.ts';

/** What every builder that works on this machine takes from a request and its place. */
export function buildSettings(
  request: BuildRequest,
  place: Pick<BuilderPlace, 'outputFolder' | 'cacheFolder' | 'log'>,
  signal: AbortSignal,
) {
  const { loaded, fingerprint, definitionFile, commit, rebuild, checkSources } = request;
  const { outputFolder, cacheFolder, log } = place;
  const { definition } = loaded;
  return {
    image: definition.image.id,
    fingerprint,
    definitionFile,
    commit,
    rebuild,
    checkSources,
    formats: wantedFormats(definition),
    timeout: parseDuration(definition.build.timeout),
    outputFolder,
    cacheFolder,
    log,
    signal,
  };
}

/** The line of a plan that says what will stand where. */
export function plannedFiles({ loaded }: BuildRequest, outputFolder: string): string {
  const formats = wantedFormats(loaded.definition).filter((format) => format !== 'raw');
  return `  to ${outputFolder}: ${['raw', ...formats].join(', ')}, build.json, build.log`;
}

function wantedFormats({ outputs }: ImageDefinition): OutputFormat[] {
  return [...new Set(outputs.flatMap((output) => (output.kind === 'directory' ? output.formats : [])))];
}
