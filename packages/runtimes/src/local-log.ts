import { hasErrorCode } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { streamSink } from './line-sink.ts';
import { LogFile } from './log-file.ts';
import { MovingLine } from './moving-line.ts';
import { createPlainLog } from './plain-log.ts';
import { QuietLog } from './quiet-log.ts';
import { runsInPipeline } from './runs-in-pipeline.ts';

interface LocalLogOptions {
  readonly log: NodeJS.WritableStream;
  /** For warnings and errors. */
  readonly problems: NodeJS.WritableStream;
  readonly debug: boolean;
  /** Shows everything on a terminal, too. */
  readonly verbose: boolean;
  /** The step's name, for the name of the log's file. */
  readonly step: string;
  /** Gives the folder that files of logs are kept in; asked only when one is made. */
  readonly logFolder: () => string;
}

interface LocalLog {
  readonly log: Log;
  /**
   * Ends what moves at the bottom of the terminal. What is logged afterwards is shown.
   *
   * @returns absolute path of the file with the whole log; undefined when nothing of it was left out of what is shown
   */
  end(): string | undefined;
}

/** The log of the command line: a few lines for a person at a terminal, every line for everybody else. */
export function createLocalLog(options: LocalLogOptions): LocalLog {
  const { log, problems, debug, verbose, step, logFolder } = options;
  const shown = { log: streamSink(log), problems: streamSink(problems) };
  // With one stream for both, problems are indented like all else.
  const sinks = log === problems ? { log: shown.log, problems: shown.log } : shown;
  const terminal = createPlainLog({ ...sinks, debug });
  if (verbose || debug || !isWatched(log)) return { log: terminal, end: () => undefined };
  const file = new LogFile(logFolder, step);
  const quiet = new QuietLog(terminal, file, new MovingLine(log as NodeJS.WriteStream));
  return { log: quiet.log, end: () => quiet.end() };
}

/** The stream, for a reader that may go away (`bakehouse … | head`): what it no longer takes is dropped. */
export function writableTerminal(stream: NodeJS.WritableStream): NodeJS.WritableStream {
  stream.on('error', (error) => {
    if (!hasErrorCode(error, 'EPIPE')) throw error;
  });
  return stream;
}

/** A terminal that can write over a line, and that a person looks at. */
function isWatched(stream: NodeJS.WritableStream): boolean {
  return (stream as NodeJS.WriteStream).isTTY === true && process.env['TERM'] !== 'dumb' && !runsInPipeline(process.env);
}
