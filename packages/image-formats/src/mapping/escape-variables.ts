import type { Json } from '@bakehouse/core/data';

/** The look behind keeps a long run of braces from being tried from each of them. */
const NAME_IN_BRACES = /(?<!\{)(\{+)([A-Z][A-Z0-9_]*)(\}+)/g;

/**
 * Doubles the braces around what would be taken for a variable, in all texts and not in keys: rendering the result gives the value back.
 * For texts of formats in which `{NAME}` means nothing.
 */
export function escapeVariables(value: Json): Json {
  if (typeof value === 'string') return escapeText(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return (value as readonly Json[]).map(escapeVariables);
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, member === undefined ? undefined : escapeVariables(member)]),
  );
}

function escapeText(text: string): string {
  return text.replace(NAME_IN_BRACES, (_, open: string, name: string, close: string) => {
    const pairs = Math.min(open.length, close.length);
    return `${open}${'{'.repeat(pairs)}${name}${'}'.repeat(pairs)}${close}`;
  });
}
