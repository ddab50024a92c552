import { type AnnotationPlace, type Log, plainStages } from '@bakehouse/core/log';
import { stripEscapes } from '@bakehouse/core/text';
import { annotationLine } from './annotation-line.ts';
import type { LineSink, Style } from './line-sink.ts';
import { neutraliseOutput } from './neutralise-output.ts';

interface PlainLogOptions {
  readonly log: LineSink;
  /** For warnings and errors. */
  readonly problems: LineSink;
  readonly debug: boolean;
}

/** A log that keeps each line: groups as indented headings. */
export function createPlainLog(options: PlainLogOptions): Log {
  let depth = 0;
  const write = (sink: LineSink, text: string, style?: Style) => {
    const indent = sink === options.log ? '  '.repeat(depth) : '';
    const plain = stripEscapes(text, sink.colours ? 'colours' : 'nothing');
    for (const line of neutraliseOutput(plain)) {
      sink.write(`${line === '' ? '' : indent}${style === undefined || line === '' ? line : sink.styled(style, line)}\n`);
    }
  };
  const annotate = (level: 'notice' | 'warning' | 'error', style: Style, sink: LineSink) => {
    // Further lines are indented, so that one message is seen as one.
    return (message: string, place?: AnnotationPlace) =>
      write(sink, neutraliseOutput(annotationLine(level, message, place)).join('\n  '), style);
  };
  const info = (message: string) => write(options.log, message);
  const group: Log['group'] = async (title, work) => {
    write(options.log, title.replace(/\s*[\r\n]+\s*/g, ' '), 'bold');
    depth += 1;
    try {
      return await work();
    } finally {
      depth -= 1;
    }
  };
  return {
    debug(message) {
      if (options.debug) write(options.log, `debug: ${message}`, 'dim');
    },
    info,
    notice: annotate('notice', 'cyan', options.log),
    warning: annotate('warning', 'yellow', options.problems),
    error: annotate('error', 'red', options.problems),
    output: info,
    group,
    ...plainStages({ info, group }),
  };
}
