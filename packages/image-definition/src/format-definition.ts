import { InputError } from '@bakehouse/core/errors';
import { parseDocument, type Scalar, type ScalarTag, type Tags } from 'yaml';
import { parseDefinitionSource } from './parse/definition-source.ts';

/** Longer texts, lists and maps are broken into lines. */
const LINE_WIDTH = 120;
const NUMBERS = ['tag:yaml.org,2002:int', 'tag:yaml.org,2002:float'];

/**
 * A definition as `bakehouse fmt` writes it: two blanks a level, one between key and value, at most one empty line, LF at the end of each
 * line. Comments, the order of keys, quotes and the spelling of values stay. What it means is the same, and a second time changes nothing.
 *
 * @param text YAML or JSON, without byte order mark
 * @param shown how findings call the file
 * @throws InputError with the places of what is no YAML, or is YAML that definitions may not have
 */
export function formatDefinition(text: string, shown: string): string {
  const before = meaningOf(text, shown);
  const formatted = print(text);
  // The library is trusted with the looks, not with the meaning.
  if (meaningOf(formatted, shown) !== before || print(formatted) !== formatted)
    throw new InputError(`${shown} cannot be formatted without changing what it means.`, { hint: 'leave it as it is' });
  return formatted;
}

function print(text: string): string {
  if (isJson(text)) return `${JSON.stringify(JSON.parse(text), undefined, 2)}\n`;
  const customTags = (tags: Tags): Tags => tags.map((tag) => (typeof tag === 'object' && NUMBERS.includes(tag.tag) ? asWritten(tag) : tag));
  const document = parseDocument(text, { version: '1.2', schema: 'core', stringKeys: true, resolveKnownTags: false, customTags });
  return document.toString({ indent: 2, lineWidth: LINE_WIDTH, flowCollectionPadding: false });
}

/** A number as it was spelled: 0644, which is 644, is most often a mistake, and must not become one that nobody finds. */
function asWritten(tag: Tags[number]): Tags[number] {
  const { stringify } = tag as ScalarTag;
  return { ...(tag as ScalarTag), stringify: (node: Scalar, ...rest) => node.source ?? stringify?.(node, ...rest) ?? String(node.value) };
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

/** The data, as a text that can be compared. */
function meaningOf(text: string, shown: string): string {
  const { data, findings } = parseDefinitionSource(text, shown);
  if (findings.length > 0) throw new InputError(`${shown} is no YAML that a definition may have.`, { findings });
  return JSON.stringify(data);
}
