import type { HclExpression } from './hcl.ts';
import { HclMistake, type HclScanner } from './hcl-scanner.ts';

/** Levels of expressions and blocks in one another; people write fewer than ten. */
export const DEEPEST = 100;

const OPERATORS = ['||', '&&', '==', '!=', '<=', '>=', '<', '>', '+', '-', '*', '/', '%'];
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };
const WORDS: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/**
 * Expressions of HCL's native syntax (hashicorp/hcl, hclsyntax/spec.md, "Expressions" and "Templates"). Which operator binds closer does
 * not matter here: nothing is computed.
 */
export class HclExpressionParser {
  readonly #scanner: HclScanner;
  #depth = 0;

  constructor(scanner: HclScanner) {
    this.#scanner = scanner;
  }

  /** @param lineEnds whether the expression goes on behind the end of a line: inside of brackets */
  expression(lineEnds: boolean): HclExpression {
    const scanner = this.#scanner;
    if (++this.#depth > DEEPEST) throw new HclMistake(`this is nested more than ${DEEPEST} levels deep`, scanner.at);
    const parts = [this.#operand(lineEnds)];
    for (;;) {
      scanner.skip(lineEnds);
      if (scanner.take('?')) {
        parts.push(this.expression(lineEnds));
        scanner.skip(lineEnds);
        scanner.expect(':', 'between the two values of a condition');
        parts.push(this.expression(lineEnds));
      } else if (!scanner.sees('=>') && OPERATORS.some((operator) => scanner.take(operator))) parts.push(this.#operand(lineEnds));
      else break;
    }
    this.#depth--;
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { kind: 'other', parts };
  }

  /**
   * A text with `${…}` and `%{…}` in it, up to a quote or an offset.
   *
   * @param end the offset, where a heredoc or a text of JSON ends: no backslash means anything there
   */
  template(end?: number): HclExpression {
    const scanner = this.#scanner;
    const parts: HclExpression[] = [];
    let text = '';
    const isQuoted = end === undefined;
    while (isQuoted ? !scanner.sees('"') : scanner.at < end) {
      if (scanner.isAtEnd || (isQuoted && scanner.sees('\n')))
        throw new HclMistake('the text has no closing quote in its line', scanner.at);
      if (scanner.take('$${')) text += '${';
      else if (scanner.take('%%{')) text += '%{';
      else if (scanner.sees('${') || scanner.sees('%{')) {
        if (text !== '') parts.push({ kind: 'literal', value: text });
        text = '';
        parts.push(scanner.take('${') ? this.#interpolation() : this.#directive());
      } else if (isQuoted && scanner.take('\\')) text += this.#escape();
      else text += scanner.text[scanner.at++];
    }
    if (text !== '' || parts.length === 0) parts.push({ kind: 'literal', value: text });
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { kind: 'template', parts };
  }

  #interpolation(): HclExpression {
    this.#scanner.take('~');
    const value = this.expression(true);
    this.#scanner.skip(true);
    this.#scanner.take('~');
    this.#scanner.expect('}', 'behind the value in a text');
    return value;
  }

  /** `%{ if … }`, `%{ for … }` and their ends: what comes out of it only Packer knows. */
  #directive(): HclExpression {
    const scanner = this.#scanner;
    scanner.take('%{');
    scanner.take('~');
    scanner.skip(true);
    const word = scanner.identifier();
    const parts: HclExpression[] = [];
    if (word === 'for') this.#loopIntro();
    if (word === 'for' || word === 'if') parts.push(this.expression(true));
    scanner.skip(true);
    scanner.take('~');
    scanner.expect('}', 'at the end of %{');
    return { kind: 'other', parts };
  }

  #escape(): string {
    const scanner = this.#scanner;
    const sign = scanner.text[scanner.at++] ?? '';
    const digits = sign === 'u' ? 4 : sign === 'U' ? 8 : 0;
    if (digits === 0) {
      const meant = ESCAPES[sign];
      if (meant === undefined) throw new HclMistake(`\\${sign} means nothing in a text`, scanner.at - 2);
      return meant;
    }
    const code = scanner.text.slice(scanner.at, scanner.at + digits);
    const number = /^[\da-f]+$/i.test(code) && code.length === digits ? Number.parseInt(code, 16) : Number.POSITIVE_INFINITY;
    if (number > 0x10ffff) throw new HclMistake(`\\${sign} needs ${digits} hexadecimal digits of a character`, scanner.at - 2);
    scanner.at += digits;
    return String.fromCodePoint(number);
  }

  #operand(lineEnds: boolean): HclExpression {
    const scanner = this.#scanner;
    scanner.skip(lineEnds);
    if (scanner.take('-') || scanner.take('!')) return { kind: 'other', parts: [this.#operand(lineEnds)] };
    let value = this.#term();
    // What follows directly is a part of it.
    for (;;) {
      if (scanner.sees('...')) return value;
      if (scanner.take('.')) {
        const name = scanner.identifier() ?? (scanner.take('*') ? undefined : scanner.number()?.toString());
        value =
          value.kind === 'reference' && name !== undefined ? { ...value, path: [...value.path, name] } : { kind: 'other', parts: [value] };
      } else if (scanner.take('[')) {
        scanner.skip(true);
        const key = scanner.take('*') ? undefined : this.expression(true);
        scanner.skip(true);
        scanner.expect(']', 'behind the index');
        const isName = key?.kind === 'literal' && typeof key.value === 'string';
        if (value.kind === 'reference' && isName) value = { ...value, path: [...value.path, String(key.value)] };
        else value = { kind: 'other', parts: key === undefined ? [value] : [value, key] };
      } else return value;
    }
  }

  #term(): HclExpression {
    const scanner = this.#scanner;
    if (scanner.take('"')) {
      const text = this.template();
      scanner.expect('"', 'behind the text');
      return text;
    }
    if (scanner.sees('<<')) return this.#heredoc();
    if (scanner.take('(')) {
      const value = this.expression(true);
      scanner.skip(true);
      scanner.expect(')', 'behind the expression');
      return value;
    }
    if (scanner.take('[')) return this.#list();
    if (scanner.take('{')) return this.#object();
    const number = scanner.number();
    if (number !== undefined) return { kind: 'literal', value: number };
    const name = scanner.identifier();
    if (name === undefined) throw new HclMistake('a value is missing here', scanner.at);
    if (scanner.take('(')) return { kind: 'call', name, parts: this.#items(')') };
    const word = WORDS.get(name);
    return word === undefined ? { kind: 'reference', path: [name] } : { kind: 'literal', value: word };
  }

  #heredoc(): HclExpression {
    const scanner = this.#scanner;
    const start = scanner.at;
    scanner.take('<<');
    scanner.take('-');
    const marker = scanner.identifier();
    if (marker === undefined || scanner.line().trim() !== '')
      throw new HclMistake('behind << comes a word, and the end of the line', start);
    const begin = scanner.at;
    for (let line = scanner.at; !scanner.isAtEnd; line = scanner.at) {
      if (scanner.line().trim() !== marker) continue;
      const after = line + scanner.text.slice(line).indexOf(marker) + marker.length;
      scanner.at = begin;
      const text = this.template(line);
      // The end of its last line ends the attribute too.
      scanner.at = after;
      return text;
    }
    throw new HclMistake(`the text that begins with <<${marker} has no line with ${marker} alone`, start);
  }

  #list(): HclExpression {
    if (this.#isLoop()) return this.#loop(']');
    return { kind: 'list', parts: this.#items(']') };
  }

  #items(end: string): HclExpression[] {
    const scanner = this.#scanner;
    const items: HclExpression[] = [];
    for (scanner.skip(true); !scanner.take(end); scanner.skip(true)) {
      items.push(this.expression(true));
      scanner.skip(true);
      scanner.take('...');
      scanner.skip(true);
      if (!scanner.sees(end)) scanner.expect(',', 'between two values');
    }
    return items;
  }

  #object(): HclExpression {
    if (this.#isLoop()) return this.#loop('}');
    const scanner = this.#scanner;
    const members: { key: HclExpression; value: HclExpression }[] = [];
    for (scanner.skip(true); !scanner.take('}'); scanner.skip(true)) {
      const key = this.expression(false);
      scanner.skip(false);
      if (!scanner.take(':')) scanner.expect('=', 'between key and value');
      const name = key.kind === 'reference' && key.path.length === 1 ? key.path[0] : undefined;
      members.push({ key: name === undefined ? key : { kind: 'literal', value: name }, value: this.expression(false) });
      scanner.skip(true);
      scanner.take(',');
    }
    return { kind: 'object', members };
  }

  /** Whether `for name in` comes next, and not a key of that name. */
  #isLoop(): boolean {
    const scanner = this.#scanner;
    scanner.skip(true);
    const before = scanner.at;
    const word = scanner.identifier();
    scanner.skip(true);
    const isLoop = word === 'for' && scanner.identifier() !== undefined;
    scanner.at = before;
    return isLoop;
  }

  #loop(end: string): HclExpression {
    const scanner = this.#scanner;
    scanner.identifier();
    this.#loopIntro();
    const parts = [this.expression(true)];
    scanner.skip(true);
    scanner.expect(':', 'behind what "for" goes through');
    parts.push(this.expression(true));
    scanner.skip(true);
    if (scanner.take('=>')) parts.push(this.expression(true));
    scanner.skip(true);
    scanner.take('...');
    scanner.skip(true);
    if (!scanner.sees(end) && scanner.identifier() === 'if') parts.push(this.expression(true));
    scanner.skip(true);
    scanner.expect(end, 'behind "for"');
    return { kind: 'other', parts };
  }

  /** The names up to `in`. */
  #loopIntro(): void {
    const scanner = this.#scanner;
    for (;;) {
      scanner.skip(true);
      const name = scanner.identifier();
      if (name === undefined) throw new HclMistake('a name is missing behind "for"', scanner.at);
      if (name === 'in') return;
      scanner.skip(true);
      scanner.take(',');
    }
  }
}
