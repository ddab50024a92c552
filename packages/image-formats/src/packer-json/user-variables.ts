import type { Json } from '@bakehouse/core/data';
import { isJsonList, isJsonObject, type JsonPath } from '@bakehouse/records/json';

const USER_VARIABLE = /\{\{-?\s*(?:[a-z_]+\s+)?\(?user\s+[`"]([^`"]+)[`"]/g;

/** Goes through the user variables that a part of a template refers to, with the place of each. */
export function visitUserVariables(value: Json | undefined, path: JsonPath, visit: (name: string, path: JsonPath) => void): void {
  if (typeof value === 'string') for (const [, name = ''] of value.matchAll(USER_VARIABLE)) visit(name, path);
  else if (isJsonList(value)) for (const [index, item] of value.entries()) visitUserVariables(item, [...path, index], visit);
  else if (isJsonObject(value)) for (const [key, member] of Object.entries(value)) visitUserVariables(member, [...path, key], visit);
}
