import type { Json } from '@bakehouse/core/data';
import { type Finding, InputError } from '@bakehouse/core/errors';
import { MAX_FINDINGS } from '@bakehouse/image-definition/findings';
import type { Place, ValuePath } from '@bakehouse/image-definition/parse';
import { type DefinitionSource, parseDefinitionSource } from '@bakehouse/image-definition/parse';
import { Document, visit } from 'yaml';
import { needsQuotes, otherReading } from './yaml-readings.ts';

/** The deepest real definition has 12 levels. */
const MAX_DEPTH = 64;
/** The largest real definition has some 3,000 values. */
const MAX_VALUES = 50_000;

/** A YAML file of another project's format. */
export interface YamlFile {
  /** By the core schema of YAML 1.2. A number that JSON cannot hold (`.inf`, `12e3456`) is the text as written. Null for an empty file. */
  readonly data: Json;
  /** Errors of YAML with which the file is still usable, and values that readers of YAML do not agree on. */
  readonly findings: readonly Finding[];
  /** Where the key of the last segment begins. */
  keyPlace(path: ValuePath): Place;
  /** Where the value at a path begins, or the deepest thing above it that is there. */
  valuePlace(path: ValuePath): Place;
  /** The value as written, quotes included. */
  textOf(path: ValuePath): string;
}

/**
 * Reads YAML that was written for other readers (PyYAML, powershell-yaml), and says where those may take a value differently.
 *
 * @param shown how findings call the file
 * @throws InputError with all findings when the text is no YAML, or is nested more than 64 levels deep or has more than 50,000 values
 */
export function readYamlFile(text: string, shown: string): YamlFile {
  const source = parseDefinitionSource(text, shown);
  const { keyPlace, valuePlace, textOf } = source;
  if (source.data === undefined) throw unusable(shown, source.findings);
  const reader = new PlainReader(source, shown);
  const data = reader.read(source.data, []);
  return { data, findings: [...source.findings, ...reader.findings], keyPlace, valuePlace, textOf };
}

/** At most 1,000 findings; a last one says how many more there are. */
export function limitFindings(findings: readonly Finding[], shown: string): Finding[] {
  const more = findings.length - MAX_FINDINGS;
  if (more <= 0) return [...findings];
  return [...findings.slice(0, MAX_FINDINGS), { severity: 'warning', file: shown, message: `and ${more} more` }];
}

/**
 * Writes data as YAML that every reader takes for the same: block style, keys in their order, no line folded, and quotes around each
 * text that a reader of YAML 1.1, YAML 1.2 or powershell-yaml would take for something else. Members that are undefined are left out.
 */
export function writeYaml(data: Json): string {
  const document = new Document(data, { version: '1.2', schema: 'core', aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string' && needsQuotes(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0 });
}

class PlainReader {
  readonly findings: Finding[] = [];
  readonly #source: DefinitionSource;
  readonly #shown: string;
  readonly #reported = new Set<string>();
  #values = 0;

  constructor(source: DefinitionSource, shown: string) {
    this.#source = source;
    this.#shown = shown;
  }

  read(value: unknown, path: ValuePath): Json {
    if (path.length > MAX_DEPTH) throw this.#tooMuch(path, `values are nested more than ${MAX_DEPTH} levels deep`);
    if (++this.#values > MAX_VALUES) throw this.#tooMuch(path, `the file has more than ${MAX_VALUES.toLocaleString('en')} values`);
    if (Array.isArray(value)) return value.map((item, index) => this.read(item, [...path, index]));
    if (value === null || value === undefined) return null;
    if (typeof value === 'object') {
      // Not by assignment, which a key named __proto__ would turn into something else.
      return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, this.read(member, [...path, key])]));
    }
    return this.#scalar(value as string | number | boolean, path);
  }

  #scalar(value: string | number | boolean, path: ValuePath): Json {
    // Where a text cannot be meant as anything else, its place need not be looked for.
    if (typeof value === 'boolean' || (typeof value === 'string' && !needsQuotes(value))) return value;
    const written = this.#source.textOf(path);
    if (/^["'|>]/.test(written)) return value;
    if (typeof value === 'number' && !Number.isFinite(value)) {
      this.#report(
        path,
        `${written} is ${/nan/i.test(written) ? 'no number' : 'infinity'} to YAML 1.2 and powershell-yaml; it is taken as the text`,
      );
      return written;
    }
    const other = otherReading(written, value);
    if (other !== undefined) this.#report(path, `${written} ${other}`);
    // No negative zero: JSON has none.
    return value === 0 ? 0 : value;
  }

  /** Once for each place: a value behind an anchor is read as often as aliases stand for it. */
  #report(path: ValuePath, message: string): void {
    const place = this.#source.valuePlace(path);
    const key = `${place.line}:${place.column}`;
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    this.findings.push({ severity: 'warning', ...place, message, hint: 'put it in quotes' });
  }

  #tooMuch(path: ValuePath, message: string): InputError {
    return unusable(this.#shown, [{ severity: 'error', ...this.#source.valuePlace(path), message }]);
  }
}

function unusable(shown: string, findings: readonly Finding[]): InputError {
  return new InputError(`The file ${shown} cannot be read as YAML.`, { findings });
}
