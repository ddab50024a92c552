import { editDistance } from '@bakehouse/core/text';
import { type KnownNames, normaliseName } from './commit-names.ts';
import { FILTER_KINDS, type FilterKind, type FilterMode, FLAG_NAMES, filterLiteral, isFlagName } from './instructions.ts';
import { strip } from './message-lines.ts';

/** A line that looks like an instruction and is none. */
interface SuggestedInstruction {
  readonly message: string;
  readonly hint: string;
  /** In the text. */
  readonly offset: number;
  /** False where it may as well be prose. */
  readonly certain: boolean;
}

/** As much of a line as tells whether it is near an instruction, and as much of its names as is looked at. */
const HEAD = 64;
const NAMES = 2_000;

/** `inlcude keys: a`, `include key: a`, `include  keys:a`, `exclude_pools: a`. */
const FILTER = /^([a-z]+)[\s_-]+([a-z]+)(\s*)([:;=]?)/i;
/** What people put before a line of a list, or around it. */
const DECORATION = /^(?:[-*+>#•]\s{0,4}|["'`[(]){1,3}/;

/**
 * Says what instruction a line was probably meant to be.
 *
 * @param text without blanks around it; not an instruction
 * @param known names that follow tell a misprint from prose
 */
export function suggestedInstruction(text: string, known: KnownNames): SuggestedInstruction | undefined {
  const offset = DECORATION.exec(text)?.[0].length ?? 0;
  const bare = strip(text.slice(offset, offset + NAMES));
  const flag = suggestedFlag(bare, offset > 0);
  if (flag !== undefined) {
    const message = `"${bare}" is not an instruction`;
    return { message, hint: `write ${flag.name} in a line of its own if it is meant as one`, offset, certain: flag.certain };
  }
  const filter = suggestedFilter(bare, offset > 0, known);
  if (filter === undefined) return undefined;
  const message = `"${filter.written}" is not an instruction`;
  return { message, hint: `begin the line with "${filter.literal}" if it is meant as one`, offset, certain: filter.certain };
}

function suggestedFlag(bare: string, decorated: boolean): { name: string; certain: boolean } | undefined {
  if (bare.length < 4 || bare.length > HEAD) return undefined;
  const lower = bare.toLowerCase();
  const spelled = lower.replace(/[.!;:,\])"'`]+$/, '').replace(/[\s_-]+/g, '-');
  // One word with hyphens is no prose.
  const certain = !decorated && !/\s/.test(lower);
  if (isFlagName(spelled)) return { name: spelled, certain };
  if (spelled === 'skip-ci' || spelled === 'ci-skip') return { name: 'no-ci', certain: false };
  for (const name of FLAG_NAMES) {
    const farthest = name.length < 8 ? 1 : 2;
    if (Math.abs(name.length - spelled.length) <= farthest && editDistance(spelled, name) <= farthest) return { name, certain };
  }
  return undefined;
}

function suggestedFilter(
  bare: string,
  decorated: boolean,
  known: KnownNames,
): { written: string; literal: string; certain: boolean } | undefined {
  const match = FILTER.exec(bare.slice(0, HEAD));
  if (match === null) return undefined;
  const [head, first = '', second = '', , colon] = match;
  const mode = suggestedMode(first.toLowerCase());
  const kind = suggestedKind(second.toLowerCase());
  if (mode === undefined || kind === undefined) return undefined;
  const names = bare.slice(head.length).split(',');
  const named = names.some((name) => known[kind.kind]?.has(normaliseName(kind.kind, name)) === true);
  // "include keys for the new machines" is prose; so may be "exclude tools: …".
  if (!colon && !named) return undefined;
  return {
    written: strip(head),
    literal: filterLiteral(mode.mode, kind.kind),
    certain: !decorated && (named || (Boolean(colon) && mode.plain && kind.plain)),
  };
}

/** `plain` when it can hardly be prose, as "includes" and "excluded" can. */
function suggestedMode(word: string): { mode: FilterMode; plain: boolean } | undefined {
  for (const mode of ['include', 'exclude'] as const) {
    if (word === mode) return { mode, plain: true };
    if (word === `${mode}s` || word === `${mode}d`) return { mode, plain: false };
  }
  // The two are two letters apart from one another.
  for (const mode of ['include', 'exclude'] as const) {
    if (Math.abs(word.length - mode.length) <= 1 && editDistance(word, mode) <= 1) return { mode, plain: true };
  }
  return undefined;
}

const SHORT: Readonly<Record<string, FilterKind>> = { env: 'environments', envs: 'environments', envronments: 'environments' };

/** `plain` when it can hardly be another word: the kind itself, its singular, two letters swapped. */
function suggestedKind(word: string): { kind: FilterKind; plain: boolean } | undefined {
  const short = Object.hasOwn(SHORT, word) ? SHORT[word] : undefined;
  if (short !== undefined) return { kind: short, plain: true };
  for (const kind of FILTER_KINDS) if (word === kind || `${word}s` === kind) return { kind, plain: true };
  for (const kind of FILTER_KINDS) {
    const farthest = kind.length < 8 ? 1 : 2;
    if (Math.abs(word.length - kind.length) > farthest || editDistance(word, kind) > farthest) continue;
    const swapped = [...word].sort().join('') === [...kind].sort().join('');
    return { kind, plain: swapped || kind === 'environments' };
  }
  return undefined;
}
