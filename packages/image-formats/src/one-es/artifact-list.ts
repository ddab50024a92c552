import type { Json } from '@bakehouse/core/data';
import { isJsonList, isJsonObject, type JsonObject, type JsonPath } from '@bakehouse/records/json';
import { sortMembers } from './members.ts';
import type { Notes } from './notes.ts';

/** What an element of the list may hold. */
export const ARTIFACT_MEMBERS = ['name', 'parameters'] as const;

/** One element of `artifacts`: a ready-made script of the service, with values for its parameters. */
export interface ListedArtifact {
  readonly path: JsonPath;
  readonly name: string;
  readonly namePath: JsonPath;
  readonly parameters: JsonObject;
  readonly parametersPath: JsonPath;
  /** Members that are neither name nor parameters. */
  readonly extra: JsonObject;
}

/**
 * Reads the list `artifacts`, whose order counts. What is no artifact is noted as an error and left out.
 *
 * @param list tidied
 * @param path of the list in its file
 */
export function readArtifacts(list: Json, path: JsonPath, notes: Notes): ListedArtifact[] {
  if (!isJsonList(list)) {
    notes.error(path, 'the artifacts are no list', 'write [{"name": …}, …]');
    return [];
  }
  return list.flatMap((element, index) => readArtifact(element, [...path, index], notes) ?? []);
}

function readArtifact(element: Json, path: JsonPath, notes: Notes): ListedArtifact | undefined {
  if (!isJsonObject(element)) {
    notes.error(path, 'an artifact is an object with a name', 'write {"name": "windows-…", "parameters": {…}}');
    return undefined;
  }
  const { known, extra } = sortMembers(element, ARTIFACT_MEMBERS);
  const { name, parameters } = known;
  if (name === undefined) {
    notes.error(path, 'the artifact has no name');
    return undefined;
  }
  const namePath = [...path, name.key];
  if (typeof name.value !== 'string' || name.value.trim() === '') {
    notes.error(namePath, 'the name of an artifact is a text');
    return undefined;
  }
  const parametersPath = [...path, parameters?.key ?? 'parameters'];
  const values = parameters?.value ?? {};
  if (!isJsonObject(values)) {
    notes.error(parametersPath, `the parameters of ${name.value} are no object`, 'write {"Name": value, …}');
    return undefined;
  }
  return { path, name: name.value, namePath, parameters: values, parametersPath, extra };
}
