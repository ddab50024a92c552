import type { Json } from '@bakehouse/core/data';
import { isJsonList, type JsonObject, writeJsonText } from '@bakehouse/records/json';
import type { IntermediateDocument } from '../mapping/image-format.ts';
import { exportArtifacts } from '../one-es/export-artifacts.ts';
import { ExportProblems } from '../one-es/export-problems.ts';
import { isSame, withoutMembers } from '../one-es/members.ts';
import { DEFINITION_MEMBERS, DESTINATION_MEMBERS } from './definition-file.ts';

const TITLE = 'Image Factory definition';
const PROVIDER = ['provider', 'image-factory'];

/**
 * See `ImageFormat.write`. JSON, which the service takes. The base of the image stands in fields of the payload that differ between
 * its users, so they are written from `provider.image-factory.extra`; without any, a `source` of one's own cannot be said.
 */
export function writeImageFactory(documents: readonly IntermediateDocument[]): string {
  const problems = new ExportProblems(TITLE);
  const [document = {}] = documents;
  if (documents.length !== 1) problems.add([], `a file holds one ${TITLE}, not ${documents.length}`);
  const provider = problems.object(problems.object(document['provider'], ['provider'])['image-factory'], PROVIDER);
  const extra = problems.object(provider['extra'], [...PROVIDER, 'extra']);
  const assumed = problems.object(provider['assumed'], [...PROVIDER, 'assumed']);
  const written = exportArtifacts(document['steps'], {
    title: TITLE,
    references: true,
    provider,
    providerPath: PROVIDER,
    secrets: problems.object(document['secrets'], ['secrets']),
    problems,
  });
  checkSource(document['source'], assumed['source'], extra, problems);
  if (Object.keys(problems.object(document['tags'], ['tags'])).length > 0) problems.add(['tags'], `a ${TITLE} has no tags`);
  const { outputs } = document;
  const destinations = isSame(outputs, assumed['outputs']) ? undefined : writeDestinations(outputs, provider, problems);
  problems.finish();
  return writeJsonText({
    ...withoutMembers(extra, DEFINITION_MEMBERS),
    Artifacts: written.map(({ name, parameters, extra: members }) => ({
      Name: name,
      ...(Object.keys(parameters).length === 0 ? {} : { Parameters: parameters }),
      ...withoutMembers(members, ['Name', 'Parameters']),
    })),
    ...(destinations === undefined ? {} : { Destination: destinations }),
  });
}

function checkSource(source: Json | undefined, assumed: Json | undefined, extra: JsonObject, problems: ExportProblems): void {
  if (source === undefined || isSame(source, assumed) || Object.keys(extra).length > 0) return;
  const hint = `write the payload's own fields for it under ${PROVIDER.join('.')}.extra`;
  problems.add(['source'], `an ${TITLE} names its base in fields that are not known`, hint);
}

function writeDestinations(outputs: Json | undefined, provider: JsonObject, problems: ExportProblems): JsonObject[] {
  if (outputs !== undefined && !isJsonList(outputs)) problems.add(['outputs'], 'is no list');
  const list = isJsonList(outputs) ? outputs : [];
  const destinations = list.map((value, index) => writeDestination(problems.object(value, ['outputs', index]), index, problems));
  const kept = isJsonList(provider['destinations']) ? provider['destinations'] : [];
  for (const [index, item] of kept.entries()) {
    const path = [...PROVIDER, 'destinations', index];
    const { output, extra } = problems.object(item, path);
    const destination = typeof output === 'number' ? destinations[output] : undefined;
    if (destination === undefined) problems.add(path, `belongs to outputs[${String(output)}], which is not there`, 'leave it out');
    else
      destinations[output as number] = {
        ...withoutMembers(problems.object(extra, [...path, 'extra']), DESTINATION_MEMBERS),
        ...destination,
      };
  }
  return destinations;
}

function writeDestination(output: JsonObject, index: number, problems: ExportProblems): JsonObject {
  const path = ['outputs', index];
  const { kind, storageAccount, subscription } = output;
  if (kind !== 'managed') {
    problems.add([...path, 'kind'], `an ${TITLE} goes to a managed image, not to ${String(kind)}`);
    return {};
  }
  problems.only(output, ['kind', 'name', 'storageAccount', 'subscription'], path);
  const optional = (name: string, value: Json | undefined, key: string): JsonObject =>
    value === undefined || value === null ? {} : { [name]: problems.text(value, [...path, key]) };
  return {
    ...optional('StorageAccountName', storageAccount, 'storageAccount'),
    CustomImageName: problems.text(output['name'], [...path, 'name']),
    ...optional('SubId', subscription, 'subscription'),
  };
}
