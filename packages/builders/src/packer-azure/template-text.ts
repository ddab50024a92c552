import { isObject, type Json } from '@bakehouse/core/data';

/** Encloses the name of a variable; `literal` leaves none of them in a text of a definition. */
const MARK = '\u0001';
const REFERENCE = new RegExp(`${MARK}([A-Za-z_][A-Za-z0-9_]*)${MARK}`, 'g');
/** As JSON escapes it. */
const QUOTED_REFERENCE = /\\u0001([A-Za-z_][A-Za-z0-9_]*)\\u0001/g;

/** Stands in a text for the value of a variable of the template. */
export function variableReference(name: string): string {
  return `${MARK}${name}${MARK}`;
}

/** A text as JSON templates have it. */
export function jsonText(text: string): string {
  return text.replace(REFERENCE, (_, name: string) => `{{user \`${name}\`}}`);
}

/** A text as an expression of HCL. */
export function hclText(text: string): string {
  const [whole] = text.matchAll(REFERENCE);
  if (whole?.[0] === text) return `var.${whole[1]}`;
  // HCL knows fewer escapes than JSON.
  const escapes: Readonly<Record<string, string>> = { b: '\\u0008', f: '\\u000c' };
  const quoted = JSON.stringify(text)
    .replace(/\\(.)/g, (escaped, letter: string) => escapes[letter] ?? escaped)
    .replace(/[$%]\{/g, (opening) => `${opening.charAt(0)}${opening}`);
  return quoted.replace(QUOTED_REFERENCE, (_, name: string) => `\${var.${name}}`);
}

/** Texts of a definition in which Packer is to find no expression, in values at any depth. */
export function literal<T extends Json>(value: T): T;
export function literal(value: Json): Json {
  if (typeof value === 'string') return value.replaceAll(MARK, '').replaceAll('{{', () => '{{`{{`}}');
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => literal(item));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, literal(item as Json)]));
}
