import type { Json } from '@bakehouse/core/data';
import type { ValuePath } from '@bakehouse/image-definition/parse';
import { isList, isMap } from './classic-source.ts';
import type { Report } from './finding-collector.ts';

/** The form of the product keys of Windows. */
const PRODUCT_KEY = /^(?:[A-Z0-9]{5}-){4}[A-Z0-9]{5}$/i;
const SECRET_NAME = /(?:pass(?:word|wd|phrase)|pwd|secret|token|api-?key|access-?key|private-?key|product-?key|credentials?)$/i;
/** An option or a variable of a command that is given a value outright, and not by an expression. */
const IN_COMMAND = /(?:pass(?:word|wd)|secret|token|api-?key|access-?key)["']?\s*(?:=|:|\s)\s*["']?(?![$({%<]|-)[^\s"'$({%<;|]{8,}/i;
const GUID_OPTION = /\s[-/](?:k|key|license|licence|serial)[ :=]+["']?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

const HINT = 'keep it in a vault, and a reference to it in the file';

/** Warns of values that look like secrets; the values themselves are in no message. */
export function secretFindings(data: Json, report: Report): void {
  visit(data, [], report);
}

function visit(value: Json, path: ValuePath, report: Report): void {
  if (isList(value)) for (const [index, item] of value.entries()) visit(item, [...path, index], report);
  else if (isMap(value)) for (const [key, inner] of Object.entries(value)) visit(inner ?? null, [...path, key], report);
  if (typeof value !== 'string') return;
  const key = path.at(-1);
  if (PRODUCT_KEY.test(value)) report('value', path, 'a product key stands here as a value', HINT);
  else if (typeof key === 'string' && SECRET_NAME.test(key) && isLiteral(value)) {
    report('value', path, `the value of ${key.slice(0, 64)} looks like a secret that stands here as a value`, HINT);
  } else if (isCommand(path) && (IN_COMMAND.test(value.slice(0, 20_000)) || GUID_OPTION.test(value.slice(0, 20_000)))) {
    report('value', path, 'the command seems to hold a secret or a licence key as a value', HINT);
  }
}

/** Not a reference (`kv_name`, a URL of a vault) and not an expression. */
function isLiteral(value: string): boolean {
  return value !== '' && !/^(?:kv_|https:\/\/[^/]+\.vault\.azure\.net\/|[$({%<])/.test(value);
}

function isCommand(path: ValuePath): boolean {
  return path.includes('commands') || path.at(-1) === 'command';
}
