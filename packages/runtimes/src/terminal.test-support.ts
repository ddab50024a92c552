import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { columnsOf } from './terminal-width.ts';

/** A terminal, as far as Node asks for it, that knows what is to be seen on it. */
export class Terminal extends PassThrough {
  readonly isTTY = true;
  columns: number;
  #written = '';

  constructor(columns = 80) {
    super();
    this.columns = columns;
    this.on('data', (chunk: Buffer) => {
      this.#written += String(chunk);
    });
  }

  getColorDepth(): number {
    return process.env['NO_COLOR'] ? 1 : 8;
  }

  get written(): string {
    return this.#written;
  }

  /** Its lines as they are now; the last one is where the cursor stands. */
  get screen(): readonly string[] {
    return screenOf(this.#written);
  }
}

/** A sequence, a movement of the cursor, or text. */
const ESC = '\u001b';
const PARTS = new RegExp(`${ESC}\\[J|${ESC}\\[[\\d;]*m|\\r|\\n|[^\\r\\n${ESC}]+`, 'g');

/** The lines that a terminal shows which was sent this, without colours. Of all sequences it knows those that erase to the end. */
export function screenOf(written: string): string[] {
  const lines = [''];
  let column = 0;
  for (const [part] of written.matchAll(PARTS)) {
    const line = lines.at(-1) ?? '';
    if (part === '\n') {
      lines.push('');
      column = 0;
    } else if (part === '\r') column = 0;
    else if (part === '\u001b[J') lines.splice(-1, 1, line.slice(0, column));
    else if (!part.startsWith('\u001b')) {
      lines.splice(-1, 1, line.slice(0, column) + part + line.slice(column + part.length));
      column += part.length;
    }
  }
  return lines;
}

/** The most columns that anything took which was written from one return of the cursor to the next. */
export function widestOf(written: string): number {
  return Math.max(
    ...stripVTControlCharacters(written)
      .split(/[\r\n]/)
      .map(columnsOf),
  );
}
