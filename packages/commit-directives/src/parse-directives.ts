import type { Finding } from '@bakehouse/core/errors';
import { checkTogether } from './check-together.ts';
import { type CommitNames, explainUnknown, type KnownNames, knownNames, normaliseName } from './commit-names.ts';
import type { Directives, FilterDirective, FlagDirective, NamedValue, Place } from './directives.ts';
import { FILTER_KINDS, type FilterKind, type FilterMode, type FlagName, filterLiteral, isFlagName, SINGULAR } from './instructions.ts';
import { MessageFindings } from './message-findings.ts';
import { blanksBefore, linesOf, type MessageLine, strip } from './message-lines.ts';
import { suggestedInstruction } from './suggested-instruction.ts';
import { Suggestions } from './suggestions.ts';

export interface ParsedDirectives {
  readonly directives: Directives;
  /** An error where what was meant cannot be done as it is written; a warning where it can. In the order of the message. */
  readonly findings: readonly Finding[];
}

interface ParseOptions {
  /** How findings call the message, where it has a file. */
  readonly shown?: string;
}

/**
 * Reads every instruction of a commit message: a line of its own, in any case. Everything else in the message is prose, unless it
 * looks like a misprinted instruction.
 *
 * @param names what exists; names of a kind that is left out are not checked
 * @returns all instructions, the wrong ones as well, and at most 1,000 findings, each with line and column. Never throws.
 */
export function parseDirectives(message: string, names: CommitNames = {}, options: ParseOptions = {}): ParsedDirectives {
  const known = knownNames(names);
  const near = new Suggestions();
  const findings = new MessageFindings();
  const flags: FlagDirective[] = [];
  const filters: FilterDirective[] = [];
  for (const line of linesOf(message)) {
    const text = strip(line.text);
    if (text === '') continue;
    const column = blanksBefore(line.text) + 1;
    const flag = flagOf(text);
    const filter = flag === undefined ? filterOf(text) : undefined;
    if (flag !== undefined) flags.push({ flag, line: line.line, column });
    else if (filter !== undefined) filters.push(readFilter(line, column, filter, { known, near, findings }));
    else reportMisprint(text, { line: line.line, column }, known, findings);
  }
  checkTogether({ flags, filters }, findings);
  const stopped = isStopped(flags);
  const list = findings.list().map((finding) => (stopped ? { ...finding, severity: 'warning' as const } : finding));
  return {
    directives: { flags, filters },
    findings: options.shown === undefined ? list : list.map((finding) => ({ file: options.shown as string, ...finding })),
  };
}

/** With `no-ci` nothing else counts, right or wrong. */
export function isStopped(flags: readonly FlagDirective[]): boolean {
  return flags.some(({ flag }) => flag === 'no-ci' || flag === 'no-taskcluster-ci');
}

/** The longest instruction, `purge-taskcluster-resources`, has 27 characters. */
const LONGEST_INSTRUCTION = 32;

function flagOf(text: string): FlagName | undefined {
  if (text.length > LONGEST_INSTRUCTION) return undefined;
  const lower = text.toLowerCase();
  return isFlagName(lower) ? lower : undefined;
}

interface FilterHead {
  readonly mode: FilterMode;
  readonly kind: FilterKind;
}

const FILTERS: ReadonlyMap<string, FilterHead> = new Map(
  (['include', 'exclude'] as const).flatMap((mode) =>
    FILTER_KINDS.map((kind): [string, FilterHead] => [filterLiteral(mode, kind), { mode, kind }]),
  ),
);

function filterOf(text: string): FilterHead | undefined {
  const colon = text.slice(0, LONGEST_INSTRUCTION).indexOf(':');
  return colon < 0 ? undefined : FILTERS.get(text.slice(0, colon + 1).toLowerCase());
}

interface Reading {
  readonly known: KnownNames;
  readonly near: Suggestions;
  readonly findings: MessageFindings;
}

function readFilter({ text, line }: MessageLine, column: number, { mode, kind }: FilterHead, reading: Reading): FilterDirective {
  const { known, near, findings } = reading;
  const place = { line, column };
  const literal = filterLiteral(mode, kind);
  const names = new Map<string, NamedValue>();
  let offset = column - 1 + literal.length;
  let blank: Place | undefined;
  for (const part of text.slice(offset).split(',')) {
    const at = { line, column: offset + blanksBefore(part) + 1 };
    offset += part.length + 1;
    const name = normaliseName(kind, part);
    if (name === '') {
      blank ??= at;
      continue;
    }
    if (names.has(name)) {
      findings.add(at, 'warning', () => ({ message: `${JSON.stringify(name)} is named twice`, hint: 'leave one out' }));
      continue;
    }
    const isKnown = known[kind]?.has(name) ?? true;
    names.set(name, { name, known: isKnown, ...at });
    // The blanks of a region are gone from its name; what is wrong with them shows only in the text.
    const written = strip(part).toLowerCase();
    if (!isKnown) findings.add(at, 'error', () => explainUnknown(kind, mode, written, known, near));
  }
  if (names.size === 0) {
    const hint = `name one ${SINGULAR[kind]} or more, or leave the line out`;
    findings.add(place, 'error', () => ({ message: `"${literal}" names nothing`, hint }));
  } else if (blank !== undefined) {
    findings.add(blank, 'warning', () => ({ message: `an empty name in "${literal}"`, hint: 'leave the comma out' }));
  }
  return { mode, kind, names: [...names.values()], ...place };
}

function reportMisprint(text: string, place: Place, known: KnownNames, findings: MessageFindings): void {
  const near = suggestedInstruction(text, known);
  if (near === undefined) return;
  const at = { line: place.line, column: place.column + near.offset };
  const { message, hint } = near;
  findings.add(at, near.certain ? 'error' : 'warning', () => ({ message, hint }));
}
