import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { CancelledError, ExternalError, throwIfCancelled, UserError } from '@bakehouse/core/errors';
import { type Log, silentLog } from '@bakehouse/core/log';
import { childEnvironment, type Variables } from './child-environment.ts';
import { LimitedLogFile } from './limited-log-file.ts';
import { LineSplitter } from './line-splitter.ts';
import { signalTree } from './process-tree.ts';
import { startCommand } from './start-command.ts';

/** How long a program may take to end itself after SIGTERM, in milliseconds. Runners give a cancelled step 7.5 s in all. */
const GRACE = 4_000;
/** Half of what a text can hold. */
const LARGEST_STDOUT = 256 * 1024 * 1024;
const TAIL_LINES = 20;

export interface ProgramOptions {
  readonly cwd?: string;
  /**
   * Names of our own variables that the program needs besides those that every program gets (`childEnvironment`); a trailing `*` stands
   * for any ending. Everything else of our environment stays here.
   */
  readonly inherit?: readonly string[];
  /** Set for the program. `undefined` takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Ends the program when it fires. */
  readonly signal?: AbortSignal;
  /** Gets each line of stdout and stderr through `log.output`. */
  readonly log?: Log;
  /** Gets each line of stdout and stderr, a very long one in pieces: `isCut` says that the next call goes on with the same line. */
  readonly onLine?: (line: string, stream: 'stdout' | 'stderr', isCut: boolean) => void;
  /** Everything that the program writes goes here as well. */
  readonly logFile?: string;
  /** Bytes of `logFile`; what comes after them is left out but for the last lines. No limit when left out. */
  readonly logLimit?: number;
  /** Written to standard input, which is otherwise empty. */
  readonly stdin?: string;
  /** Milliseconds until the program is ended and counts as failed. */
  readonly timeout?: number;
  /** What errors call the program, where the array begins with another one that only starts it (unshare, setpriv). */
  readonly name?: string;
}

export interface ProgramResult {
  /** 128 + signal number when a signal ended the program. */
  readonly exitCode: number;
  readonly stdout: string;
  /** The last lines of stdout and stderr as they came. */
  readonly tail: readonly string[];
}

export interface RunningProgram {
  /** Undefined when it could not be started; `exited` says why. */
  readonly pid: number | undefined;
  /** Resolves when the program has ended and all its output is read, of a stopped one what came in the grace period; never rejects. */
  readonly exited: Promise<{ exitCode: number; tail: readonly string[]; timedOut: boolean }>;
  /**
   * SIGTERM to the program and all below it, SIGKILL after a grace period (milliseconds; that of the first call); resolves when it has ended.
   * On Windows they are ended at once.
   */
  stop(grace?: number): Promise<void>;
  /** SIGINT to the program alone, which then ends what it has started. Windows has no such signal: there it is stopped with all below it. */
  interrupt(): void;
}

/** What setpriv and Node say when the program itself does not exist. */
const NOT_FOUND = /^setpriv: failed to execute .*: No such file or directory$|^spawn .* ENOENT$/;

/**
 * Starts a program from an argument array, never through a shell, with an environment of its own. It ends when this process dies, on
 * Linux also by SIGKILL.
 *
 * @throws CancelledError when `signal` has fired already, UserError when Windows cannot give an argument to a batch file
 */
export function startProgram(argv: readonly [string, ...string[]], options: ProgramOptions = {}): RunningProgram {
  if (options.signal) throwIfCancelled(options.signal);
  const env = childEnvironment(options.inherit, options.env);
  const { file, args, windowsVerbatimArguments } = startCommand(dieWithParent(argv), env);
  const child = spawn(file, args, {
    cwd: options.cwd,
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
    // A group of its own, so that stopping reaches grandchildren too.
    detached: process.platform !== 'win32',
    windowsHide: true,
    windowsVerbatimArguments,
  });
  child.stdin?.on('error', () => {});
  child.stdin?.end(options.stdin ?? '');
  const tail: string[] = [];
  const log = options.logFile === undefined ? undefined : new LimitedLogFile(options.logFile, options.logLimit);
  for (const name of ['stdout', 'stderr'] as const) forwardLines(child, name, tail, log, options);
  let timedOut = false;
  let stopping: Promise<void> | undefined;
  // Once: to many programs a second SIGTERM says that they are not to tidy up.
  const stop = (grace = GRACE) => {
    stopping ??= stopTree(child, exited, grace, env);
    return stopping;
  };
  const onAbort = () => void stop();
  options.signal?.addEventListener('abort', onAbort, { once: true });
  const timer =
    options.timeout === undefined
      ? undefined
      : setTimeout(() => {
          timedOut = true;
          void stop();
        }, options.timeout);
  const exited = new Promise<{ exitCode: number; tail: readonly string[]; timedOut: boolean }>((resolve) => {
    let failure: Error | undefined;
    child.on('error', (error) => {
      failure = error;
      if (child.pid === undefined) settle(127);
    });
    child.on('close', (code, signalName) => settle(code ?? 128 + signalNumber(signalName)));
    const settle = (exitCode: number) => {
      clearTimeout(timer);
      options.signal?.removeEventListener('abort', onAbort);
      if (failure && exitCode === 127) tail.push(failure.message);
      const problem = log?.end();
      if (problem !== undefined) tail.push(`log file: ${problem}`);
      resolve({ exitCode, tail, timedOut });
    };
  });
  const interrupt = () => {
    if (process.platform === 'win32') void stop();
    else child.kill('SIGINT');
  };
  return { pid: child.pid, exited, stop, interrupt };
}

/**
 * Runs a program to its end.
 *
 * @param operation what it is run for, for the error ("make the file system")
 * @param options `mostStdout`: characters that it may print; they are all kept. Default 256 Mi
 * @throws UserError when the program is not installed, ExternalError when it fails, prints more or takes longer than `timeout`
 *   (with the last lines it wrote), CancelledError when `signal` fired
 */
export async function runProgram(
  operation: string,
  argv: readonly [string, ...string[]],
  options: ProgramOptions & { readonly allowFailure?: boolean; readonly mostStdout?: number } = {},
): Promise<ProgramResult> {
  let stdout = '';
  let isTooMuch = false;
  const program = startProgram(argv, {
    ...options,
    onLine(line, stream, isCut) {
      if (stream === 'stdout' && !isTooMuch) stdout += isCut ? line : `${line}\n`;
      if (stdout.length > (options.mostStdout ?? LARGEST_STDOUT)) {
        [isTooMuch, stdout] = [true, ''];
        void program.stop();
      }
      options.onLine?.(line, stream, isCut);
    },
  });
  const { exitCode, tail, timedOut } = await program.exited;
  const name = options.name ?? argv[0];
  if (options.signal) throwIfCancelled(options.signal);
  if (exitCode === 127 && tail.some((line) => NOT_FOUND.test(line))) {
    // For both the system says that nothing is there.
    if (options.cwd !== undefined && !existsSync(options.cwd)) {
      throw new UserError(`Cannot ${operation}: there is no folder ${options.cwd} to run ${name} in.`, { reason: 'machine' });
    }
    throw new UserError(`${name} is not installed; it is needed to ${operation}.`, { reason: 'machine' });
  }
  if (isTooMuch) throw failed(operation, name, 'printed more than it may', exitCode, tail, options);
  if (timedOut) {
    const what = `took longer than ${Math.round((options.timeout ?? 0) / 1000)} s`;
    throw new ProgramTimeout(what, failed(operation, name, what, exitCode, tail, options));
  }
  if (exitCode !== 0 && options.allowFailure !== true) {
    throw failed(operation, name, `ended with exit code ${exitCode}`, exitCode, tail, options);
  }
  return { exitCode, stdout, tail };
}

/** A program was ended because its time was over. */
export class ProgramTimeout extends ExternalError {
  /** "took longer than 30 s". */
  readonly what: string;

  constructor(what: string, { message, details }: ExternalError) {
    super(message, details);
    this.what = what;
  }
}

function failed(operation: string, program: string, what: string, status: number, tail: readonly string[], options: ProgramOptions) {
  const lines = tail.length === 0 ? '' : `\n  ${tail.join('\n  ')}`;
  const log = options.logFile === undefined ? '' : `\n  full log: ${options.logFile}`;
  return new ExternalError(`Cannot ${operation}: ${program} ${what}.${lines}${log}`, { service: program, operation, status });
}

function forwardLines(
  child: ChildProcess,
  name: 'stdout' | 'stderr',
  tail: string[],
  file: LimitedLogFile | undefined,
  options: ProgramOptions,
) {
  const log = options.log ?? silentLog;
  const splitter = new LineSplitter((line, isCut) => {
    tail.push(line);
    if (tail.length > TAIL_LINES) tail.shift();
    file?.write(line);
    log.output(line);
    options.onLine?.(line, name, isCut);
  });
  child[name]?.on('data', (chunk: Buffer) => splitter.write(chunk));
  child[name]?.on('end', () => splitter.end());
}

async function stopTree(child: ChildProcess, exited: Promise<unknown>, grace: number, env: Variables): Promise<void> {
  const asked = signalTree(child, 'SIGTERM', env);
  const timer = setTimeout(() => {
    void signalTree(child, 'SIGKILL', env);
    // A daemon that it has started is of no group of ours, and may hold its output open for ever.
    child.stdout?.destroy();
    child.stderr?.destroy();
  }, grace);
  await asked;
  await exited;
  clearTimeout(timer);
  // Grandchildren that closed their output may still live.
  await signalTree(child, 'SIGKILL', env);
}

/** `setpriv` (util-linux) sets PR_SET_PDEATHSIG, which Node does not offer. */
function dieWithParent(argv: readonly [string, ...string[]]): readonly [string, ...string[]] {
  const setpriv = '/usr/bin/setpriv';
  if (process.platform !== 'linux' || !existsSync(setpriv)) return argv;
  return [setpriv, '--pdeathsig', 'TERM', '--', ...argv];
}

const SIGNALS: Partial<Record<NodeJS.Signals, number>> = {
  SIGHUP: 1,
  SIGINT: 2,
  SIGABRT: 6,
  SIGKILL: 9,
  SIGSEGV: 11,
  SIGTERM: 15,
  SIGXFSZ: 25,
};

function signalNumber(name: NodeJS.Signals | null): number {
  return name === null ? 0 : (SIGNALS[name] ?? 0);
}

/** Waits, unless cancelled. */
export function delay(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new CancelledError());
    const timer = setTimeout(done, milliseconds);
    function done() {
      signal.removeEventListener('abort', abort);
      resolve();
    }
    function abort() {
      clearTimeout(timer);
      reject(new CancelledError());
    }
    signal.addEventListener('abort', abort, { once: true });
  });
}
