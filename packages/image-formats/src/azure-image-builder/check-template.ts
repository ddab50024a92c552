import type { Json } from '@bakehouse/core/data';
import { isJsonList, isJsonObject, type JsonObject, type JsonPath } from '@bakehouse/records/json';
import type { ImportNotes } from '../mapping/import-notes.ts';
import { spellJsonPath } from '../mapping/json-members.ts';
import { objectsIn } from '../mapping/json-values.ts';
import { isExpression } from './secrets-in-template.ts';
import { API_VERSION, MAX_TIMEOUT_MINUTES } from './service.ts';

const PLACEHOLDER_TEXT = /<[A-Za-z][A-Za-z0-9_ -]{0,80}>/;
/** As the service's API description has it. */
const RUN_OUTPUT_NAME = /^[A-Za-z0-9-_.]{1,64}$/;
/** Lines of scripts and filters may hold anything. */
const NOT_LOOKED_INTO = new Set(['inline', 'filters']);

/** Reports what the service would refuse, or what the author forgot, in an image template with normalized names. */
export function checkTemplate(resource: JsonObject, path: JsonPath, notes: ImportNotes): void {
  checkApiVersion(resource['apiVersion'], [...path, 'apiVersion'], notes);
  checkPlaceholders(resource, path, notes);
  const properties = isJsonObject(resource['properties']) ? resource['properties'] : {};
  const at = [...path, 'properties'];
  checkInteger(properties['buildTimeoutInMinutes'], [...at, 'buildTimeoutInMinutes'], 0, MAX_TIMEOUT_MINUTES, notes);
  const profile = properties['vmProfile'];
  if (isJsonObject(profile)) checkInteger(profile['osDiskSizeGB'], [...at, 'vmProfile', 'osDiskSizeGB'], 0, undefined, notes);
  for (const [index, item] of objectsIn(properties['customize'])) {
    checkInteger(item['updateLimit'], [...at, 'customize', index, 'updateLimit'], 0, undefined, notes);
    checkScript(item, [...at, 'customize', index], notes);
  }
  for (const [index, item] of objectsIn(properties['distribute'])) checkDistributor(item, [...at, 'distribute', index], notes);
}

function checkApiVersion(version: Json | undefined, path: JsonPath, notes: ImportNotes): void {
  if (typeof version !== 'string' || isExpression(version)) return;
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}(-preview)?$/.test(version)) {
    notes.note(path, `"${version.slice(0, 40)}" is no API version`, { hint: `write "${API_VERSION}"` });
  } else if (version < API_VERSION) {
    notes.note(path, `API version ${version} is old; the template is written for ${API_VERSION}`, {
      hint: 'names are case-sensitive there',
    });
  }
}

function checkPlaceholders(value: Json | undefined, path: JsonPath, notes: ImportNotes): void {
  if (typeof value === 'string') reportPlaceholder(value, path, 'value', notes);
  else if (isJsonList(value)) for (const [index, item] of value.entries()) checkPlaceholders(item, [...path, index], notes);
  else if (isJsonObject(value)) {
    for (const [key, member] of Object.entries(value)) {
      reportPlaceholder(key, [...path, key], 'key', notes);
      if (!NOT_LOOKED_INTO.has(key)) checkPlaceholders(member, [...path, key], notes);
    }
  }
}

function reportPlaceholder(text: string, path: JsonPath, at: 'key' | 'value', notes: ImportNotes): void {
  const [placeholder] = PLACEHOLDER_TEXT.exec(text) ?? [];
  if (placeholder === undefined || placeholder === '<signature>') return;
  const where = at === 'key' ? `a key of ${spellJsonPath(path.slice(0, -1))}` : spellJsonPath(path);
  notes.note(path, `${where} still holds the placeholder ${placeholder}`, { at, hint: 'fill it in' });
}

function checkInteger(value: Json | undefined, path: JsonPath, minimum: number, maximum: number | undefined, notes: ImportNotes): void {
  if (value === undefined || (typeof value === 'string' && isExpression(value))) return;
  const isRight = Number.isSafeInteger(value) && Number(value) >= minimum && Number(value) <= (maximum ?? Number.MAX_SAFE_INTEGER);
  if (isRight) return;
  const range = maximum === undefined ? `of at least ${minimum}` : `from ${minimum} to ${maximum}`;
  notes.note(path, `${spellJsonPath(path)} must be a whole number ${range}`);
}

function checkScript(item: JsonObject, path: JsonPath, notes: ImportNotes): void {
  if (item['type'] !== 'Shell' && item['type'] !== 'PowerShell') return;
  const ways = ['scriptUri', 'inline'].filter((key) => item[key] !== undefined);
  if (ways.length !== 1) notes.note(path, `${spellJsonPath(path)} must have either "scriptUri" or "inline"`);
  if (item['runAsSystem'] === true && item['runElevated'] !== true) {
    notes.note([...path, 'runAsSystem'], `${spellJsonPath(path)}: "runAsSystem" has an effect only with "runElevated"`, { at: 'key' });
  }
}

function checkDistributor(item: JsonObject, path: JsonPath, notes: ImportNotes): void {
  const name = item['runOutputName'];
  if (name === undefined) notes.note(path, `${spellJsonPath(path)} needs a "runOutputName"`);
  else if (typeof name === 'string' && !isExpression(name) && !RUN_OUTPUT_NAME.test(name) && !PLACEHOLDER_TEXT.test(name)) {
    const message = `${spellJsonPath(path)}: a runOutputName has 1 to 64 letters, digits and . _ -`;
    notes.note([...path, 'runOutputName'], message);
  }
  for (const key of ['replicationRegions', 'storageAccountType']) {
    if (item['type'] !== 'SharedImage' || item[key] === undefined) continue;
    notes.note([...path, key], `${spellJsonPath(path)}: "${key}" is out of date; "targetRegions" is written for it`, { at: 'key' });
  }
  for (const [index, region] of objectsIn(item['targetRegions'])) {
    checkInteger(region['replicaCount'], [...path, 'targetRegions', index, 'replicaCount'], 1, undefined, notes);
  }
}
