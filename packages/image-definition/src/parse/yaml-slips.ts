import type { YAMLError } from 'yaml';

/** What is wrong in a text, in plain words, and where. */
interface Slip {
  readonly offset: number;
  readonly message: string;
  readonly hint?: string | undefined;
}

/** The library quotes whatever it stumbles over. */
const MAX_MESSAGE = 200;

const NOT_INDENTED = 'the line is not indented as those that it belongs to';
const INDENT = 'keys of one mapping, and items of one list, begin in the same column';

/** Mistakes after which the parser is lost: what it says of the text behind them is about nothing that is there. In the order of what says most. */
const DERAILING = [
  'TAB_AS_INDENT',
  'MULTILINE_IMPLICIT_KEY',
  'BAD_INDENT',
  'BLOCK_AS_IMPLICIT_KEY',
  'BLOCK_IN_FLOW',
  'BAD_SCALAR_START',
  'MISSING_CHAR',
  'UNEXPECTED_TOKEN',
  'IMPOSSIBLE',
];

const HINTS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'indent with blanks',
  BLOCK_AS_IMPLICIT_KEY: 'put a text that holds ": " in quotes',
  TAG_RESOLVE_FAILED: 'leave the tag out',
  NON_STRING_KEY: 'a key is plain text',
};

/** Mistakes of YAML as people make them: one slip is one mistake, whatever the parser says after it. */
export function yamlSlips(errors: readonly YAMLError[], text: string): Slip[] {
  const derailing = errors.filter(({ code }) => DERAILING.includes(code)).toSorted((a, b) => a.pos[0] - b.pos[0]);
  const [first] = derailing;
  if (first === undefined) return errors.map((error) => slipOf(error, text));
  const line = (offset: number) => text.lastIndexOf('\n', offset - 1);
  const near = derailing.filter(({ pos }) => line(pos[0]) === line(first.pos[0]));
  const cause = near.toSorted((a, b) => DERAILING.indexOf(a.code) - DERAILING.indexOf(b.code))[0] ?? first;
  const before = errors.filter(({ code, pos }) => !DERAILING.includes(code) && pos[0] < cause.pos[0]);
  const isNested = near.some(({ code }) => code === 'BLOCK_AS_IMPLICIT_KEY');
  return [...before.map((error) => slipOf(error, text)), isNested ? indentation(cause, text) : slipOf(cause, text)];
}

/** Where one key seems to go on to the next line, that line is too deep. */
function indentation(error: YAMLError, text: string): Slip {
  const [start, end] = error.pos;
  if (error.code !== 'MULTILINE_IMPLICIT_KEY') return slipOf(error, text);
  const last = text.lastIndexOf('\n', end - 1) + 1;
  return { offset: last > start ? afterBlanks(text, last) : start, message: NOT_INDENTED, hint: INDENT };
}

function slipOf({ code, message, pos: [start] }: YAMLError, text: string): Slip {
  switch (code) {
    case 'MULTIPLE_DOCS':
      return { offset: start, message: 'the file holds more than one document', hint: 'write each definition to a file of its own' };
    case 'BAD_INDENT':
      // Brackets and braces, in its words: "Flow map in block collection must …".
      if (message.startsWith('Flow')) {
        return { offset: start, message: 'a bracket or brace is not closed before this line', hint: 'close it, or indent the lines in it' };
      }
      return { offset: afterBlanks(text, start), message: NOT_INDENTED, hint: INDENT };
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        offset: start,
        message: 'no colon follows the key of this line',
        hint: 'write "key: value", or "key:" and its value deeper',
      };
    default:
      return { offset: start, message: message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message, hint: HINTS[code] };
  }
}

function afterBlanks(text: string, offset: number): number {
  return offset + (/^[ \t]*/.exec(text.slice(offset, offset + 1000))?.[0].length ?? 0);
}
