import type { Json } from '@bakehouse/core/data';
import { InputError } from '@bakehouse/core/errors';
import { isJsonList, isJsonObject, type JsonObject, type JsonPath, readJsonFile } from '@bakehouse/records/json';
import { readYamlFile } from '../mapping/yaml-file.ts';
import { type ListedArtifact, readArtifacts } from '../one-es/artifact-list.ts';
import { noteExtra, sortMembers, tidy } from '../one-es/members.ts';
import { Notes } from '../one-es/notes.ts';

/** What a definition and each of its destinations hold, as the service spells it. */
export const DEFINITION_MEMBERS = ['Artifacts', 'Destination'] as const;
export const DESTINATION_MEMBERS = ['StorageAccountName', 'CustomImageName', 'SubId'] as const;

/** Where an image goes. */
export interface Destination {
  readonly path: JsonPath;
  readonly storageAccount: string | undefined;
  readonly imageName: string;
  readonly subscription: string | undefined;
  readonly extra: JsonObject;
}

interface DefinitionFile {
  readonly artifacts: readonly ListedArtifact[];
  /** Undefined when the file has none. */
  readonly destinations: readonly Destination[] | undefined;
  readonly extra: JsonObject;
  readonly notes: Notes;
}

/**
 * Reads a definition for Image Factory: the YAML that people write, or the JSON that the service takes; keys in any case.
 *
 * @param shown how findings call the file
 * @throws InputError when the text is neither, or nothing of such a definition; other errors are in the notes
 */
export function readDefinitionFile(text: string, shown: string): DefinitionFile {
  const isJson = /^\uFEFF?(?:\s|\/\/[^\n]*\n)*[{[]/.test(text.slice(0, 4096));
  const file = isJson ? readJsonFile(text, shown) : readYamlFile(text, shown);
  if (file.data === undefined) throw new InputError(`${shown} cannot be read as JSON.`, { findings: file.findings });
  const notes = new Notes(file, shown);
  const data = tidy(file.data, notes);
  if (!isJsonObject(data)) {
    notes.error([], 'the file does not hold an object', 'it needs a list "Artifacts"');
    notes.finish('The definition');
    throw new InputError(`${shown} holds no definition.`);
  }
  const { known, extra } = sortMembers(data, DEFINITION_MEMBERS);
  if (known.Artifacts === undefined) {
    notes.error([], 'this is no definition for Image Factory', 'it needs a list "Artifacts"');
    notes.finish('The definition');
  }
  const artifacts = known.Artifacts === undefined ? [] : readArtifacts(known.Artifacts.value, [known.Artifacts.key], notes);
  const { Destination: list } = known;
  return { artifacts, destinations: list === undefined ? undefined : readDestinations(list.value, [list.key], notes), extra, notes };
}

function readDestinations(value: Json, path: JsonPath, notes: Notes): Destination[] {
  if (isJsonObject(value)) {
    notes.warn(path, 'the destinations are a list; this one is taken as the only one', 'put it into a list');
    return [readDestination(value, path, notes)].filter((destination) => destination !== undefined);
  }
  if (!isJsonList(value)) {
    notes.error(path, 'the destinations are no list', 'write [{StorageAccountName, CustomImageName, SubId}]');
    return [];
  }
  return value.flatMap((item, index) => readDestination(item, [...path, index], notes) ?? []);
}

function readDestination(value: Json, path: JsonPath, notes: Notes): Destination | undefined {
  if (!isJsonObject(value)) {
    notes.error(path, 'a destination is an object', 'write {StorageAccountName, CustomImageName, SubId}');
    return undefined;
  }
  const { known, extra } = sortMembers(value, DESTINATION_MEMBERS);
  const text = (name: (typeof DESTINATION_MEMBERS)[number]): string | undefined => {
    const member = known[name];
    if (member === undefined) return undefined;
    if (typeof member.value === 'string' && member.value !== '') return member.value;
    notes.error([...path, member.key], `${name} is a text`, 'put it in quotes');
    return undefined;
  };
  const imageName = text('CustomImageName');
  if (known.CustomImageName === undefined) notes.error(path, 'the destination has no CustomImageName');
  noteExtra(extra, path, DESTINATION_MEMBERS, 'provider.image-factory.destinations', notes);
  return {
    path,
    storageAccount: text('StorageAccountName'),
    imageName: imageName ?? '',
    subscription: text('SubId'),
    extra,
  };
}
