import type { Json } from '@bakehouse/core/data';
import { nearest } from '@bakehouse/core/text';
import { isJsonList, isJsonObject, type JsonObject, type JsonPath } from '@bakehouse/records/json';
import type { ImportNotes } from '../mapping/import-notes.ts';
import { spellJsonPath } from '../mapping/json-members.ts';
import type { Shape } from './field-names.ts';

const STRICT = 'from API version 2024-02-01 on';

/**
 * An object of an image template with the spelling of the service: older API versions take names in any case, newer ones refuse them.
 * Fields that only the service sets are left out, unknown ones stay.
 *
 * @param notes what is told of the names; nothing when left out
 */
export function normalizeNames(value: Json, shape: Shape, path: JsonPath, notes?: ImportNotes): Json {
  if (shape.isList === true && isJsonList(value)) {
    return value.map((item, index) => (isJsonObject(item) ? normalizeObject(item, shape, [...path, index], notes) : item));
  }
  return isJsonObject(value) && shape.isList !== true ? normalizeObject(value, shape, path, notes) : value;
}

function normalizeObject(object: JsonObject, shape: Shape, path: JsonPath, notes?: ImportNotes): JsonObject {
  const type = typeOf(object, shape);
  const fields = new Map(Object.entries({ ...shape.fields, ...(shape.byType?.[type ?? ''] ?? {}) }));
  const members = new Map<string, Json>();
  for (const [written, value] of Object.entries(object)) {
    if (value === undefined) continue;
    const at = [...path, written];
    const name = rightCase(written, [...fields.keys(), ...(shape.readOnly ?? [])]) ?? written;
    if (shape.readOnly?.includes(name) === true) {
      notes?.note(at, `${spellJsonPath(at)} is set by the service; it is not kept`, { at: 'key', hint: 'remove it' });
      continue;
    }
    if (name !== written && Object.hasOwn(object, name)) {
      notes?.note(at, `${spellJsonPath(at)} is there as "${name}" as well`, { at: 'key', hint: 'remove it' });
      members.set(written, value);
      continue;
    }
    if (name !== written) {
      notes?.note(at, `${spellJsonPath(at)} is refused ${STRICT}`, { at: 'key', hint: `write "${name}"` });
    }
    const inner = fields.get(name);
    // Without a known type nothing can be said of the fields.
    if (inner === undefined && (shape.byType === undefined || type !== undefined)) reportUnknown(at, [...fields.keys()], notes);
    members.set(name, inner === undefined || inner === 'any' ? value : normalizeNames(value, inner, at, notes));
  }
  if (type !== undefined && members.get('type') !== type) {
    notes?.note([...path, 'type'], `the type "${String(members.get('type'))}" is refused ${STRICT}`, { hint: `write "${type}"` });
    members.set('type', type);
  }
  return Object.fromEntries(members);
}

function typeOf(object: JsonObject, shape: Shape): string | undefined {
  if (shape.byType === undefined) return undefined;
  const key = Object.hasOwn(object, 'type') ? 'type' : Object.keys(object).find((name) => name.toLowerCase() === 'type');
  const written = key === undefined ? undefined : object[key];
  return typeof written === 'string' ? rightCase(written, Object.keys(shape.byType)) : undefined;
}

function rightCase(written: string, names: readonly string[]): string | undefined {
  if (names.includes(written)) return written;
  return names.find((name) => name.toLowerCase() === written.toLowerCase());
}

function reportUnknown(path: JsonPath, names: readonly string[], notes?: ImportNotes): void {
  const name = String(path.at(-1));
  const guess = notes === undefined || notes.isFull || name.length > 100 ? undefined : nearest(name, names);
  const hint = guess === undefined ? `known are ${names.join(', ')}` : `did you mean "${guess}"?`;
  notes?.note(path, `${spellJsonPath(path)} is no field of image templates, which is refused ${STRICT}`, { at: 'key', hint });
}
