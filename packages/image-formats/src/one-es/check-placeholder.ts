import type { Json } from '@bakehouse/core/data';
import { isJsonList, isJsonObject, type JsonObject, type JsonPath, type JsonPlace } from '@bakehouse/records/json';
import { CONTAINER_RULE, containerOf, isContainerName } from './blob-address.ts';
import type { Notes } from './notes.ts';
import { IMAGE_MEMBERS } from './one-es-file.ts';

/**
 * Looks where the placeholder stands in a template. It is replaced in texts, exactly as it is written: in a key or in another case it
 * would stay, which is an error, and so is an address whose container would be no container.
 *
 * @param text that `data` was read from, for places inside of texts
 * @param container one that takes the placeholder's place
 * @returns how many texts hold it
 */
export function checkPlaceholder(data: JsonObject, text: string, placeholder: string, container: string | undefined, notes: Notes): number {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const anyCase = new RegExp(placeholder.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'gi');
  let uses = 0;

  function check(value: Json, path: JsonPath): void {
    if (typeof value === 'string') checkText(value, path);
    else if (isJsonList(value)) for (const [index, item] of value.entries()) check(item, [...path, index]);
    else if (isJsonObject(value)) {
      for (const [key, member] of Object.entries(value)) {
        // IMAGETYPE is imageType as well, where 1ES has that key.
        const isOwn = path.length === 0 && IMAGE_MEMBERS.some((name) => name.toLowerCase() === key.toLowerCase());
        if (!isOwn && key.includes(placeholder)) {
          const hint = 'it is replaced in texts only';
          notes.errorAtKey([...path, key], `the placeholder ${placeholder} stands in the key ${JSON.stringify(key)}`, hint);
        }
        if (member !== undefined) check(member, [...path, key]);
      }
    }
  }

  function checkText(value: string, path: JsonPath): void {
    if (value.includes(placeholder)) uses++;
    const others = new Set([...value.matchAll(anyCase)].map(([found]) => found).filter((found) => found !== placeholder));
    for (const found of others) {
      const place = placeWithin(lines, notes.place(path), found);
      notes.error(path, `${found} is not the placeholder, which is ${placeholder}, and would stay`, `write ${placeholder}`, place);
    }
    if (container === undefined) return;
    const target = containerOf(value.replaceAll(placeholder, () => container));
    if (target === undefined || isContainerName(target)) return;
    const message = `"${target}" is no name of a container (${CONTAINER_RULE}); a placeholder that is not replaced?`;
    notes.error(path, message, undefined, placeWithin(lines, notes.place(path), target));
  }

  check(data, []);
  return uses;
}

/** Where a piece of a text begins, as far as the text is written like that; a JSON text ends in the line that it begins in. */
function placeWithin(lines: readonly string[], place: JsonPlace, piece: string): JsonPlace {
  const line = lines[place.line - 1] ?? '';
  const literal = /^"(?:[^"\\]|\\.)*"/.exec(line.slice(place.column - 1))?.[0] ?? '';
  const inside = literal.indexOf(piece);
  return inside < 0 ? place : { line: place.line, column: place.column + inside };
}
