import { Lexer } from 'yaml';
import { TOO_DEEP } from './definition-data.ts';

/** Words, brackets, dashes, blanks and line ends: files of some 400 KiB. Parsing takes time and memory for each. */
const MAX_TOKENS = 200_000;
/** Brackets in brackets. */
const MAX_DEPTH = 100;
/** Closing brackets that nothing opened: each would be a mistake of its own. */
const MAX_UNMATCHED = 1000;
/** What the lexer puts in between, which is not in the text: begin of a document and of a scalar, end of a flow collection. */
const CONTROL = new Set(['\u0002', '\u0018', '\u001f']);

/**
 * What the files of one definition may have together: the parser's time and memory have no bounds of their own, and all that was parsed
 * is kept for the places of findings. Far above any definition that people write.
 */
export class DefinitionSize {
  #tokens = 0;

  /** Says what would make the next text too much to parse, and where in it. */
  findExcess(text: string): { readonly offset: number; readonly message: string } | undefined {
    let offset = 0;
    let depth = 0;
    let unmatched = 0;
    for (const token of new Lexer().lex(text)) {
      if (CONTROL.has(token)) continue;
      if (token === '[' || token === '{') depth++;
      else if (token === ']' || token === '}') {
        if (depth > 0) depth--;
        else unmatched++;
      }
      if (depth > MAX_DEPTH) return { offset, message: TOO_DEEP };
      if (unmatched > MAX_UNMATCHED) return { offset, message: 'there are too many closing brackets' };
      if (++this.#tokens > MAX_TOKENS)
        return { offset, message: `the definition is too large: from here on it has more than ${MAX_TOKENS} words and signs` };
      offset += token.length;
    }
    return undefined;
  }
}
