import type { HclAttribute, HclBlock, HclBody, HclExpression, HclFile } from './hcl.ts';
import { DEEPEST, HclExpressionParser } from './hcl-expressions.ts';
import { HclMistake, HclScanner } from './hcl-scanner.ts';

/**
 * Reads HCL's native syntax (hashicorp/hcl, hclsyntax/spec.md), with the place of everything. Never throws: what stands before the first
 * mistake is there.
 *
 * @param shown how places call the file
 */
export function parseHcl(text: string, shown: string): HclFile {
  const parser = new BodyParser(text.replace(/^\uFEFF/, ''), shown);
  return parser.file();
}

/**
 * A text of HCL's JSON syntax, in which `${…}` means the same.
 *
 * @returns the text itself as a literal where it cannot be read
 */
export function parseHclText(text: string): HclExpression {
  if (!text.includes('${') && !text.includes('%{')) return { kind: 'literal', value: text };
  try {
    return new HclExpressionParser(new HclScanner(text)).template(text.length);
  } catch (error) {
    if (error instanceof HclMistake) return { kind: 'other', parts: [] };
    throw error;
  }
}

interface OpenBody extends HclBody {
  readonly attributes: HclAttribute[];
  readonly blocks: HclBlock[];
}

class BodyParser {
  readonly #scanner: HclScanner;
  readonly #expressions: HclExpressionParser;
  readonly #shown: string;

  constructor(text: string, shown: string) {
    this.#scanner = new HclScanner(text);
    this.#expressions = new HclExpressionParser(this.#scanner);
    this.#shown = shown;
  }

  file(): HclFile {
    const body: OpenBody = { attributes: [], blocks: [] };
    try {
      this.#fill(body, 0);
      if (!this.#scanner.isAtEnd) throw new HclMistake('this } closes nothing', this.#scanner.at);
      return { body };
    } catch (error) {
      if (!(error instanceof HclMistake)) throw error;
      return { body, problem: { ...this.#scanner.place(this.#shown, error.offset), message: error.message } };
    }
  }

  /** Up to the closing brace, or the end. */
  #fill(body: OpenBody, depth: number): void {
    const scanner = this.#scanner;
    if (depth > DEEPEST) throw new HclMistake(`this is nested more than ${DEEPEST} levels deep`, scanner.at);
    for (scanner.skip(true); !scanner.isAtEnd && !scanner.sees('}'); scanner.skip(true)) {
      const place = scanner.place(this.#shown, scanner.at);
      const start = scanner.at;
      const name = scanner.identifier();
      if (name === undefined) throw new HclMistake('the name of a setting or of a block is missing here', start);
      scanner.skip(false);
      if (scanner.sees('=')) {
        scanner.take('=');
        body.attributes.push({ name, value: this.#expressions.expression(false), place });
        this.#endOfItem();
        continue;
      }
      const block = { type: name, labels: this.#labels(start), body: { attributes: [], blocks: [] }, place };
      body.blocks.push(block);
      this.#fill(block.body, depth + 1);
      scanner.expect('}', `at the end of the block "${name}"`);
      this.#endOfItem();
    }
  }

  #labels(start: number): string[] {
    const scanner = this.#scanner;
    const labels: string[] = [];
    for (;;) {
      scanner.skip(false);
      if (scanner.take('{')) return labels;
      if (scanner.take('"')) {
        const label = this.#expressions.template();
        scanner.expect('"', 'behind the text');
        labels.push(label.kind === 'literal' ? String(label.value) : '');
        continue;
      }
      const word = scanner.identifier();
      if (word === undefined) throw new HclMistake('behind a name comes "=", or labels and "{"', start);
      labels.push(word);
    }
  }

  #endOfItem(): void {
    const scanner = this.#scanner;
    scanner.skip(false);
    if (scanner.isAtEnd || scanner.sees('}') || scanner.sees('\n') || scanner.sees('\r\n')) return;
    throw new HclMistake('the end of the line is missing here', scanner.at);
  }
}
