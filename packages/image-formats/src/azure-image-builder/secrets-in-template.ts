import type { Json } from '@bakehouse/core/data';
import { isJsonList, isJsonObject, type JsonPath } from '@bakehouse/records/json';
import type { ImportNotes } from '../mapping/import-notes.ts';

/** The signature of a shared access signature: whoever has it may read the blob. */
const SIGNATURE = /([?&]sig=)(?!<)[^&#\s'"\])]+/gi;

/** The file without the secrets that are written out in it; each gets a finding that does not repeat it. */
export function withoutSecrets(value: Json, notes?: ImportNotes, path: JsonPath = []): Json {
  if (typeof value === 'string') {
    const text = value.replace(SIGNATURE, '$1<signature>');
    if (text !== value) {
      notes?.note(path, 'the URL holds a shared access signature, which is a secret; it is not kept', {
        hint: 'let the identity of the template read the blob, or give the signature by a secure parameter',
      });
    }
    return text;
  }
  if (isJsonList(value)) return value.map((item, index) => withoutSecrets(item, notes, [...path, index]));
  if (!isJsonObject(value)) return value;
  const hidden = isSecureParameter(value['type']) && typeof value['defaultValue'] === 'string' && isLiteral(value['defaultValue']);
  if (hidden) {
    notes?.note([...path, 'defaultValue'], 'the default value of a secure parameter is a secret; it is not kept', { hint: 'remove it' });
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !(hidden && key === 'defaultValue'))
      .map(([key, member]) => [key, member === undefined ? undefined : withoutSecrets(member, notes, [...path, key])]),
  );
}

function isSecureParameter(type: Json | undefined): boolean {
  return typeof type === 'string' && type.toLowerCase() === 'securestring';
}

function isLiteral(text: string): boolean {
  return text !== '' && !isExpression(text);
}

/** `[parameters('x')]` of a deployment template; `[[` begins a text. */
export function isExpression(text: string): boolean {
  return text.startsWith('[') && text.endsWith(']') && !text.startsWith('[[');
}

/** The places of expressions of a deployment template in a resource: nobody evaluates them where it is sent alone. */
export function findTemplateExpressions(value: Json | undefined, path: JsonPath = []): JsonPath[] {
  if (typeof value === 'string') return isExpression(value) ? [path] : [];
  if (isJsonList(value)) return value.flatMap((item, index) => findTemplateExpressions(item, [...path, index]));
  if (!isJsonObject(value)) return [];
  // Lines of scripts may hold anything.
  return Object.entries(value).flatMap(([key, member]) => (key === 'inline' ? [] : findTemplateExpressions(member, [...path, key])));
}
