import { Lexer, type YAMLError } from 'yaml';
import { plainWords, type Words } from './yaml-words.ts';

/** What is wrong in a text, in plain words, and where. */
interface Slip extends Words {
  readonly offset: number;
}

/** Mistakes after which the parser is lost: what it says of the text behind them is about nothing that is there. In the order of what says most. */
const DERAILING = [
  'TAB_AS_INDENT',
  'MULTILINE_IMPLICIT_KEY',
  'BAD_INDENT',
  'BLOCK_AS_IMPLICIT_KEY',
  'BLOCK_IN_FLOW',
  'BAD_SCALAR_START',
  'MISSING_CHAR',
  'BAD_ALIAS',
  'UNEXPECTED_TOKEN',
  'IMPOSSIBLE',
];

/** A key, or an item of a list: what no text in quotes is meant to hold at the begin of a line. */
const NEXT_ENTRY = /\n[ \t]*(?:- |[\w$-]+:(?:[ \t\r\n]|$))/;

/**
 * Mistakes of YAML as people make them: one slip is one mistake, whatever the parser says after it.
 *
 * @returns `lostFrom`: what is said of the text from this offset on, the begin of a line, is about nothing that is there
 */
export function yamlSlips(errors: readonly YAMLError[], text: string): { readonly slips: Slip[]; readonly lostFrom: number } {
  const derailing = errors.filter(({ code }) => DERAILING.includes(code)).toSorted((a, b) => a.pos[0] - b.pos[0]);
  const [first] = derailing;
  if (first === undefined) return { slips: eachOnce(errors, text).map((error) => slipOf(error, text)), lostFrom: Number.POSITIVE_INFINITY };
  const near = derailing.filter(({ pos }) => lineStart(text, pos[0]) === lineStart(text, first.pos[0]));
  const cause = near.toSorted((a, b) => DERAILING.indexOf(a.code) - DERAILING.indexOf(b.code))[0] ?? first;
  const isNested = near.some(({ code }) => code === 'BLOCK_AS_IMPLICIT_KEY');
  const slip = openQuote(cause, text) ?? (isNested ? indentation(cause, text) : slipOf(cause, text));
  const lostFrom = lineStart(text, Math.min(slip.offset, first.pos[0]));
  const before = errors.filter(({ code, pos }) => !DERAILING.includes(code) && pos[0] < lostFrom);
  return { slips: [...eachOnce(before, text).map((error) => slipOf(error, text)), slip], lostFrom };
}

/** A path of Windows in double quotes has a mistake at each of its backslashes. */
function eachOnce(errors: readonly YAMLError[], text: string): YAMLError[] {
  const lines = new Set<number>();
  return errors.filter(({ code, pos }) => {
    if (code !== 'BAD_DQ_ESCAPE') return true;
    const line = lineStart(text, pos[0]);
    return !lines.has(line) && lines.add(line);
  });
}

/** A text in quotes that was meant to end on its line goes on to the next quote, or to the end: the mistake is where it begins. */
function openQuote({ message, pos: [lost] }: YAMLError, text: string): Slip | undefined {
  let offset = 0;
  let isPlain = false;
  for (const token of new Lexer().lex(text)) {
    // The lexer says with this one that a text without quotes follows, and others are not in the text either.
    if (token === '\u001f' || token === '\u0002' || token === '\u0018') {
      isPlain = token === '\u001f';
      continue;
    }
    if (offset > lost) return undefined;
    const [quote = ''] = token;
    if (!isPlain && (quote === '"' || quote === "'")) {
      const end = offset + token.length;
      const isOpen = end === lost && message.startsWith('Missing closing');
      // Closed by the next quote, and what follows on its line is what the parser stumbled over.
      if (isOpen || (NEXT_ENTRY.test(token) && lost >= offset && lineStart(text, lost) <= end)) {
        return {
          offset,
          message: `the quote ${quote} that begins here is not closed on its line`,
          hint: `write ${quote} at the end of the text, too`,
        };
      }
    }
    isPlain = false;
    offset += token.length;
  }
  return undefined;
}

/** Where one key seems to go on to the next line, that line is too deep. */
function indentation(error: YAMLError, text: string): Slip {
  const [start, end] = error.pos;
  if (error.code !== 'MULTILINE_IMPLICIT_KEY') return slipOf(error, text);
  const last = lineStart(text, end);
  return { offset: last > start ? afterBlanks(text, last) : start, ...plainWords('BAD_INDENT', '', '') };
}

function slipOf({ code, message, pos: [start] }: YAMLError, text: string): Slip {
  const isIndent = code === 'BAD_INDENT' && !message.startsWith('Flow');
  const offset = isIndent ? afterBlanks(text, start) : start;
  return { offset, ...plainWords(code, message, text.slice(start, endOfLine(text, start))) };
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

function afterBlanks(text: string, offset: number): number {
  return offset + (/^[ \t]*/.exec(text.slice(offset, offset + 1000))?.[0].length ?? 0);
}
