import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { CancelledError, throwIfCancelled } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { type KnownFailure, NETWORK, startProgram } from '@bakehouse/system/program';
import { packerFailure } from './packer-failure.ts';
import { readablePackerText } from './packer-output.ts';

/** Time for Packer to remove what it has made; runners end a cancelled step after 7.5 s. In milliseconds. */
const CLEANUP = 5_000;
const LAST_GRACE = 1_000;
const TAIL_LINES = 60;
/** Characters of a line of a secret; hiding every "}" would say more than it hides. */
const SHORTEST = 4;

/**
 * What Packer gets of our environment: its own settings, the variables that are named for its templates, and the way to the network, for
 * plugins and base images. Plugins and provisioners see all of it, so no other credentials: a template declares what it needs.
 */
export const PACKER_INHERITS = ['PACKER_*', 'PKR_VAR_*', ...NETWORK];

export interface PackerRun {
  /** Absolute path of Packer. */
  readonly program: string;
  readonly cwd: string;
  /** Set for Packer, beside what it gets of our environment (`PACKER_INHERITS`). */
  readonly env: Readonly<Record<string, string>>;
  /** Texts that neither the log nor an error may show. */
  readonly secrets?: readonly string[];
  readonly log: Log;
  /** Gets what Packer says, in readable form. */
  readonly logFile: string;
  /** Gets each line of that, too. */
  readonly onText?: (text: string) => void;
  readonly signal: AbortSignal;
  /** Milliseconds. */
  readonly timeout: number;
  /** Milliseconds for Packer to remove what it has made, when it is ended; 5 s when left out. */
  readonly cleanup?: number;
  /** What else often goes wrong with what this run does, before what does with Packer itself. */
  readonly failures?: readonly KnownFailure[];
}

/**
 * Runs Packer to its end. When cancelled or out of time it is interrupted, as with Ctrl-C, so that it can remove what it has made.
 *
 * @param operation for the error: "build the image with Packer"
 * @throws ExternalError with Packer's own errors, CancelledError
 */
export async function runPacker(operation: string, args: readonly string[], run: PackerRun): Promise<void> {
  throwIfCancelled(run.signal);
  const file = createWriteStream(run.logFile, { flags: 'a' });
  file.on('error', () => {});
  const errors: string[] = [];
  const tail: string[] = [];
  const cover = coverOf(run.secrets ?? []);
  const packer = startProgram([run.program, ...args], {
    cwd: run.cwd,
    inherit: PACKER_INHERITS,
    env: run.env,
    onLine(line) {
      const said = readablePackerText(line);
      for (const text of said === undefined ? [] : cover(said.text).split('\n')) {
        if (text.trim() === '') continue;
        file.write(`${text}\n`);
        run.onText?.(text);
        run.log.output(text);
        tail.push(text);
        if (said?.error) errors.push(text);
      }
      if (tail.length > TAIL_LINES) tail.splice(0, tail.length - TAIL_LINES);
    },
  });
  let timedOut = false;
  let last: NodeJS.Timeout | undefined;
  const interrupt = () => {
    // Only Packer itself: it tells its plugins what to do.
    packer.interrupt();
    last ??= setTimeout(() => void packer.stop(LAST_GRACE), run.cleanup ?? CLEANUP);
  };
  const timer = setTimeout(() => {
    timedOut = true;
    interrupt();
  }, run.timeout);
  run.signal.addEventListener('abort', interrupt, { once: true });
  const { exitCode } = await packer.exited;
  clearTimeout(timer);
  clearTimeout(last);
  run.signal.removeEventListener('abort', interrupt);
  // Plugins and virtual machines that outlived Packer.
  await packer.stop(LAST_GRACE);
  file.end();
  await finished(file).catch(() => {});
  if (run.signal.aborted) throw new CancelledError();
  if (exitCode === 0 && !timedOut) return;
  const what = timedOut ? `took longer than ${Math.round(run.timeout / 1000)} s` : `ended with exit code ${exitCode}`;
  throw packerFailure({
    operation,
    what,
    exitCode,
    lines: tail,
    errors: errors.slice(-TAIL_LINES),
    log: run.logFile,
    failures: run.failures,
  });
}

/** A secret of several lines may be shown line by line. */
function coverOf(secrets: readonly string[]): (text: string) => string {
  const parts = secrets.flatMap((secret) => [secret, ...secret.split(/\r?\n/).filter((line) => line.trim().length >= SHORTEST)]);
  const hidden = [...new Set(parts)].filter((part) => part !== '').sort((a, b) => b.length - a.length);
  return (text) => hidden.reduce((covered, part) => covered.replaceAll(part, '***'), text);
}
