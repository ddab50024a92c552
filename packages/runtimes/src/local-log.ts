import { styleText } from 'node:util';
import { hasErrorCode } from '@bakehouse/core/errors';
import type { AnnotationPlace, Log } from '@bakehouse/core/log';
import { stripEscapes } from '@bakehouse/core/text';
import { annotationLine } from './annotation-line.ts';
import { neutraliseOutput } from './neutralise-output.ts';

interface TerminalLogOptions {
  readonly log: NodeJS.WritableStream;
  /** For warnings and errors. */
  readonly problems: NodeJS.WritableStream;
  readonly debug: boolean;
}

type Style = 'bold' | 'dim' | 'cyan' | 'yellow' | 'red';

/** The log of the command line: groups as indented headings, colours only on a terminal and never with NO_COLOR. */
export function createTerminalLog(options: TerminalLogOptions): Log {
  let depth = 0;
  const write = (stream: NodeJS.WritableStream, text: string, style?: Style) => {
    const indent = stream === options.log ? '  '.repeat(depth) : '';
    const plain = stripEscapes(text, hasColours(stream) ? 'colours' : 'nothing');
    for (const line of neutraliseOutput(plain)) {
      stream.write(`${line === '' ? '' : indent}${style === undefined || line === '' ? line : styled(style, line, stream)}\n`);
    }
  };
  const annotate = (level: 'notice' | 'warning' | 'error', style: Style, stream: NodeJS.WritableStream) => {
    // Further lines are indented, so that one message is seen as one.
    return (message: string, place?: AnnotationPlace) =>
      write(stream, neutraliseOutput(annotationLine(level, message, place)).join('\n  '), style);
  };
  return {
    debug(message) {
      if (options.debug) write(options.log, `debug: ${message}`, 'dim');
    },
    info: (message) => write(options.log, message),
    notice: annotate('notice', 'cyan', options.log),
    warning: annotate('warning', 'yellow', options.problems),
    error: annotate('error', 'red', options.problems),
    output: (line) => write(options.log, line),
    async group(title, work) {
      write(options.log, title.replace(/\s*[\r\n]+\s*/g, ' '), 'bold');
      depth += 1;
      try {
        return await work();
      } finally {
        depth -= 1;
      }
    },
  };
}

/** The stream, for a reader that may go away (`bakehouse … | head`): what it no longer takes is dropped. */
export function writableTerminal(stream: NodeJS.WritableStream): NodeJS.WritableStream {
  stream.on('error', (error) => {
    if (!hasErrorCode(error, 'EPIPE')) throw error;
  });
  return stream;
}

function hasColours(stream: NodeJS.WritableStream): boolean {
  return styled('bold', 'x', stream) !== 'x';
}

/** `styleText` looks at the stream and at NO_COLOR. */
function styled(style: Style, line: string, stream: NodeJS.WritableStream): string {
  return styleText(style, line, { stream: stream as NodeJS.WriteStream });
}
