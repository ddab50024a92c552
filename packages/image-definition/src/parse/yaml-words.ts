export interface Words {
  readonly message: string;
  readonly hint?: string | undefined;
}

/** The library quotes whatever it stumbles over. */
const MAX_MESSAGE = 200;

const NOT_CLOSED: Words = { message: 'a bracket or brace is not closed before this line', hint: 'close it, or indent the lines in it' };
const QUOTE = 'put the text in quotes';

/**
 * What the parser says, in the words of those who write definitions.
 *
 * @param code of the library `yaml`
 * @param message of the library; of one code, it alone tells some mistakes from others
 * @param rest of the line, from where the mistake is
 */
export function plainWords(code: string, message: string, rest: string): Words {
  switch (code) {
    case 'TAB_AS_INDENT':
      return { message, hint: 'indent with blanks' };
    case 'MULTIPLE_DOCS':
      return { message: 'the file holds more than one document', hint: 'write each definition to a file of its own' };
    case 'BAD_INDENT':
      // Brackets and braces, in its words: "Flow map in block collection must …".
      if (message.startsWith('Flow')) return NOT_CLOSED;
      return {
        message: 'the line is not indented as those that it belongs to',
        hint: 'keys of one mapping, and items of one list, begin in the same column',
      };
    case 'MULTILINE_IMPLICIT_KEY':
      return noColon(rest);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { message: 'a second key or list stands in the value of this line', hint: 'put a text that holds ": " in quotes' };
    case 'BLOCK_IN_FLOW':
      return {
        message: 'inside of brackets or braces the parts are not divided',
        hint: 'write a comma between two of them, and no dashes',
      };
    case 'BAD_SCALAR_START':
      return { message: `a text without quotes cannot begin with ${rest.slice(0, 1)}`, hint: QUOTE };
    case 'BAD_ALIAS':
      return { message: `a text without quotes cannot begin with ${rest.slice(0, 1)}, or such a name end with a colon`, hint: QUOTE };
    case 'BAD_DQ_ESCAPE':
      return { message: 'a backslash in double quotes begins a sign that YAML does not have', hint: 'put the text in single quotes' };
    case 'TAG_RESOLVE_FAILED':
      return { message, hint: 'leave the tag out, or put a text that begins with ! in quotes' };
    case 'NON_STRING_KEY':
      return { message, hint: 'a key is plain text' };
    case 'MISSING_CHAR':
      return missing(message, rest);
    case 'UNEXPECTED_TOKEN':
      return unexpected(message, rest);
    default:
      return { message: shortened(message) };
  }
}

function noColon(rest: string): Words {
  const isJoined = /^[\w$-]+:\S/.test(rest);
  return {
    message: 'no colon follows the key of this line',
    hint: isJoined ? 'write a blank behind the colon' : 'write "key: value", or "key:" and its value deeper',
  };
}

function missing(message: string, rest: string): Words {
  if (message.startsWith('Implicit map keys')) return noColon(rest);
  if (message.startsWith('Missing ,'))
    return { message: 'a comma is missing before this', hint: 'write one between two parts in brackets or braces' };
  if (message.startsWith('Missing space after :')) return { message: 'a blank is missing behind the colon', hint: 'write "key: value"' };
  if (message.startsWith('Comments')) return { message: 'a blank is missing before the comment', hint: 'write one before #' };
  if (/must end with a|expected to end with/i.test(message)) return NOT_CLOSED;
  return { message: shortened(message) };
}

function unexpected(message: string, rest: string): Words {
  const [sign = ''] = rest;
  if (sign === ']' || sign === '}') return { message: `${sign} closes nothing here`, hint: 'leave it out, or open it before' };
  if (sign === ',') return { message: 'there is a comma too many', hint: 'leave it out' };
  if (message.endsWith('at node end'))
    return { message: 'more text stands behind the end of the value', hint: 'put the whole value in quotes' };
  if (/^(Not a YAML token|Block scalar header)/.test(message)) {
    return { message: 'text stands on the line of | or >', hint: 'begin the text on the next line, or put it in quotes' };
  }
  return { message: shortened(message) };
}

function shortened(message: string): string {
  return message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message;
}
