import type { Json } from '@bakehouse/core/data';
import { isObject as isJsonObject, type JsonObject } from '@bakehouse/core/data';
import { type Finding, InputError } from '@bakehouse/core/errors';
import { formatBytes } from '@bakehouse/core/text';
import { createScanner, findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { joinTexts, splitText } from './json-line-ends.ts';

export { isJsonObject, type JsonObject };
export type JsonPath = readonly (string | number)[];
/** Both from 1. */
export interface JsonPlace {
  readonly line: number;
  readonly column: number;
}

/** A JSON file of somebody else's as plain data, with the place of each of its keys and values. */
export interface JsonFile<T extends Json | undefined = Json | undefined> {
  /** Undefined when the text is so broken that nothing more can be said about it; the findings then hold an error. */
  readonly data: T;
  readonly findings: readonly Finding[];
  /** Where the key of the last segment begins, or the deepest thing above it that is there. */
  keyPlace(path: JsonPath): JsonPlace;
  /** Where the value at a path begins, or the deepest thing above it that is there. */
  valuePlace(path: JsonPath): JsonPlace;
}

/** Resource Manager takes templates of at most 4 MB, and no Packer template comes near. */
const MAX_BYTES = 8 * 1024 * 1024;
/** Real files have less than 20 levels; the parser's stack ends at some thousands. */
const MAX_DEPTH = 100;
/** As for all findings of a file. */
const MAX_FINDINGS = 1000;

const MESSAGES: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is no JSON value',
  InvalidNumberFormat: 'this is no JSON number',
  PropertyNameExpected: 'a key in double quotes is missing here',
  ValueExpected: 'a value is missing here',
  ColonExpected: 'a colon is missing here',
  CommaExpected: 'a comma is missing before this',
  CloseBraceExpected: 'the closing } is missing',
  CloseBracketExpected: 'the closing ] is missing',
  EndOfFileExpected: 'the file goes on after its value',
  UnexpectedEndOfComment: 'the comment has no end',
  UnexpectedEndOfString: 'the text has no closing quote in its line',
  UnexpectedEndOfNumber: 'this is no JSON number',
  InvalidUnicode: 'after \\u come four hexadecimal digits',
  InvalidEscapeCharacter: 'the text holds a backslash with a character that it cannot stand before',
};
const HINTS: Readonly<Record<string, string>> = { InvalidEscapeCharacter: 'write two backslashes for one' };

/**
 * Reads JSON as lenient tools do: a byte order mark, comments, trailing commas, tabs and line ends inside texts get a note, of a key that is there
 * twice the last value counts.
 *
 * @param shown how findings call the file
 */
export function readJsonFile(written: string, shown: string): JsonFile {
  // Editors do not count the mark either.
  const text = written.replace(/^\uFEFF/, '');
  const places = new Places(text);
  const findings: Finding[] = [];
  let dropped = 0;
  const report = (severity: Finding['severity'], offset: number, message: string, hint?: string) => {
    if (findings.length >= MAX_FINDINGS - 1) dropped++;
    else findings.push({ severity, file: shown, ...places.at(offset), message, ...(hint === undefined ? {} : { hint }) });
  };
  const parsed = parse(text, report);
  const root = parsed?.root;
  const data = parsed === undefined ? undefined : toData(parsed.root, report, parsed.asWritten);
  if (dropped > 0) findings.push({ severity: 'warning', file: shown, message: `and ${dropped} more of this kind` });
  return {
    data,
    findings,
    keyPlace: (path) => places.at(keyOffset(root, path)),
    valuePlace: (path) => places.at(deepest(root, path)?.offset ?? 0),
  };
}

/**
 * As `readJsonFile`, for a file that holds an object.
 *
 * @throws InputError with all findings when the text is no JSON, or no object
 */
export function readJsonObject(text: string, shown: string): JsonFile<JsonObject> {
  const file = readJsonFile(text, shown);
  const { data } = file;
  if (isJsonObject(data)) return { ...file, data };
  if (data === undefined) {
    const findings = /^\s*[A-Za-z#]/.test(text.replace(/^\uFEFF/, '')) ? [otherFormat(shown)] : file.findings;
    throw new InputError(`${shown} cannot be read as JSON`, { findings });
  }
  const finding: Finding = { severity: 'error', file: shown, ...file.valuePlace([]), message: 'the file does not hold an object' };
  throw new InputError(`${shown} holds no definition`, { findings: [...file.findings, finding] });
}

/** Of a file that begins with a word, as HCL and YAML do, what a parser of JSON says of each line is of no use. */
function otherFormat(file: string): Finding {
  return {
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message: 'the file is not JSON, which begins with {',
    hint: 'give it as JSON; HCL and YAML are not read here',
  };
}

/** Two blanks a level, keys in the order of the value, a line end at the end: equal values give equal bytes. */
export function writeJsonText(value: Json): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

export function isJsonList(value: unknown): value is readonly Json[] {
  return Array.isArray(value);
}

type Report = (severity: Finding['severity'], offset: number, message: string, hint?: string) => void;

interface Parsed {
  readonly root: Node;
  /** A text of the tree as the file has it. */
  readonly asWritten: (text: string) => string;
}

function parse(text: string, report: Report): Parsed | undefined {
  if (text.length > MAX_BYTES) {
    report('error', 0, `the file has more than the ${formatBytes(MAX_BYTES)} that are read`);
    return undefined;
  }
  const first = attempt(text);
  const joined = first.isOpenText ? joinTexts(text) : undefined;
  const second = joined === undefined ? undefined : attempt(joined.text);
  if (joined !== undefined && second?.root !== undefined) {
    report('warning', joined.first, 'JSON has no line ends inside of texts; they are kept', 'write \\n for a line end');
    second.flush(report);
    return { root: second.root, asWritten: splitText };
  }
  first.flush(report);
  return first.root === undefined ? undefined : { root: first.root, asWritten: (same) => same };
}

interface Attempt {
  /** Undefined when the text is broken. */
  readonly root: Node | undefined;
  /** The line ends before a text does. */
  readonly isOpenText: boolean;
  /** Tells what was found. */
  readonly flush: (report: Report) => void;
}

function attempt(text: string): Attempt {
  const found: Parameters<Report>[] = [];
  const note: Report = (...finding) => void found.push(finding);
  const flush = (report: Report) => {
    for (const finding of found) report(...finding);
  };
  if (!checkTokens(text, note)) return { root: undefined, isOpenText: false, flush };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const broken = reportErrors(text, errors, note);
  if (root === undefined && !broken) note('error', 0, 'the file is empty');
  const isOpenText = errors.some(({ error }) => printParseErrorCode(error) === 'UnexpectedEndOfString');
  return { root: broken ? undefined : root, isOpenText, flush };
}

/** Notes the first comment and trailing comma. False when there are too many levels for the parser, which calls itself for each. */
function checkTokens(source: string, report: Report): boolean {
  const scanner = createScanner(source, false);
  let depth = 0;
  let comment = false;
  let comma: number | undefined;
  let trailing = false;
  for (let token = scanner.scan() as number; token !== TOKEN.end; token = scanner.scan()) {
    if (token === TOKEN.lineComment || token === TOKEN.blockComment) {
      if (!comment) report('warning', scanner.getTokenOffset(), 'JSON has no comments; they are not kept');
      comment = true;
    } else if (token === TOKEN.lineBreak || token === TOKEN.blank) continue;
    else if (token === TOKEN.openBrace || token === TOKEN.openBracket) depth++;
    else if (token === TOKEN.closeBrace || token === TOKEN.closeBracket) {
      depth--;
      if (comma !== undefined && !trailing) report('warning', comma, 'JSON has no comma after the last value', 'remove it');
      trailing ||= comma !== undefined;
    }
    if (depth > MAX_DEPTH) {
      report('error', scanner.getTokenOffset(), `the file is nested more than ${MAX_DEPTH} levels deep`);
      return false;
    }
    if (token !== TOKEN.lineComment && token !== TOKEN.blockComment) comma = token === TOKEN.comma ? scanner.getTokenOffset() : undefined;
  }
  return true;
}

/** `SyntaxKind` of jsonc-parser, whose declarations have it as `const enum` only. */
const TOKEN = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  lineComment: 12,
  blockComment: 13,
  lineBreak: 14,
  blank: 15,
  end: 17,
} as const;

function reportErrors(source: string, errors: readonly ParseError[], report: Report): boolean {
  let broken = false;
  let last = -1;
  for (const { error, offset } of errors) {
    const name = printParseErrorCode(error);
    if (name === 'InvalidCharacter') {
      report('warning', offset, 'the text holds a control character, which JSON wants as an escape', 'write \\t for a tab');
      continue;
    }
    broken = true;
    // One mistake makes the parser complain several times at the same place.
    if (offset !== last) report('error', offset, source.trim() === '' ? 'the file is empty' : (MESSAGES[name] ?? name), HINTS[name]);
    last = offset;
  }
  return broken;
}

function toData(node: Node, report: Report, asWritten: Parsed['asWritten']): Json {
  if (node.type === 'array') return (node.children ?? []).map((child) => toData(child, report, asWritten));
  if (node.type === 'object') {
    const members = new Map<string, Json>();
    for (const { children } of node.children ?? []) {
      const [key, value] = children ?? [];
      if (key === undefined || value === undefined) continue;
      const name = asWritten(key.value as string);
      if (members.has(name))
        report('warning', key.offset, `the key "${name}" is there twice; the last one counts`, 'leave one of them out');
      members.set(name, toData(value, report, asWritten));
    }
    return Object.fromEntries(members);
  }
  if (node.type === 'number') {
    const number = node.value as number;
    if (!Number.isFinite(number) || (Number.isInteger(number) && !Number.isSafeInteger(number))) {
      report('warning', node.offset, 'the number has more digits than can be kept', 'write it as text');
      return Number.isFinite(number) ? number : Math.sign(number) * Number.MAX_VALUE;
    }
  }
  return typeof node.value === 'string' ? asWritten(node.value) : (node.value as Json);
}

/** The node at a path, or of the nearest thing above it; of a key that is there twice, the last. */
function deepest(root: Node | undefined, path: JsonPath): Node | undefined {
  let node = root;
  for (const segment of path) {
    const next = node === undefined ? undefined : child(node, segment);
    if (next === undefined) return node;
    node = next;
  }
  return node;
}

function child(node: Node, segment: string | number): Node | undefined {
  if (node.type === 'array') return typeof segment === 'number' ? findNodeAtLocation(node, [segment]) : undefined;
  let members = MEMBERS.get(node);
  if (members === undefined) {
    members = new Map((node.children ?? []).map(({ children }) => [children?.[0]?.value as string, children?.[1]]));
    MEMBERS.set(node, members);
  }
  return members.get(String(segment));
}

/** The values of the objects that were looked into, by key: files may have very many. */
const MEMBERS = new WeakMap<Node, ReadonlyMap<string, Node | undefined>>();

function keyOffset(root: Node | undefined, path: JsonPath): number {
  const node = deepest(root, path);
  const isThere = node !== undefined && deepest(root, path.slice(0, -1)) !== node;
  const property = isThere && node.parent?.type === 'property' ? node.parent : node;
  return property?.offset ?? 0;
}

class Places {
  readonly #text: string;
  #lines: number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  at(offset: number): JsonPlace {
    this.#lines ??= [0, ...[...this.#text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)];
    let low = 0;
    let high = this.#lines.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#lines[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (this.#lines[low] ?? 0) + 1 };
  }
}
