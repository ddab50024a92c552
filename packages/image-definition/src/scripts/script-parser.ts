import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { throwIfCancelled } from '@bakehouse/core/errors';
import { redact } from '@bakehouse/core/secrets';
import { findProgram } from '@bakehouse/system/debian-packages';
import { sha256, withTemporaryFolder } from '@bakehouse/system/files';
import { runProgram } from '@bakehouse/system/program';
import { assetText } from '@bakehouse/system/template';
import type { Shell } from './definition-scripts.ts';

/** The first thing that keeps an interpreter from reading a script. */
interface ParseProblem {
  /** From 1. */
  readonly line: number;
  /** A clause, in the interpreter's own words. */
  readonly message: string;
}

type Interpreter = 'bash' | 'sh' | 'powershell';
/** PowerShell 7 knows all that Windows PowerShell does. Nothing here parses what cmd runs. */
const INTERPRETER_OF: Readonly<Record<Shell, Interpreter | undefined>> = {
  bash: 'bash',
  sh: 'sh',
  powershell: 'powershell',
  pwsh: 'powershell',
  cmd: undefined,
};

/** Scripts of one process; a command line on Windows has room for more names of this length. */
const MOST_AT_ONCE = 200;
/** Milliseconds for so many: PowerShell takes a second to start on a quiet machine. */
const TIMEOUT = 120_000;
const MOST_OUTPUT = 16 * 1024 * 1024;
/** Before 4, which macOS has, bash does not know what the images' one does. */
const OLDEST_BASH = 4;
/** The first line of a script for a shell; it reads what follows and runs none of it. */
const PARSE_ONLY = 'set -n\n';
/** Processes at once for each interpreter. */
const WORKERS = 2;
/** `./12: line 3: syntax error near …` of bash and of `parse-scripts.ps1`, `parse-scripts: 3: ./12: Syntax error: …` of dash. */
const SAID = /^(?:parse-scripts: (?<atDash>\d+): \.\/(?<ofDash>\d+)|\.\/(?<of>\d+): line (?<at>\d+)): (?<message>.*)$/;

interface Waiting {
  readonly bytes: Uint8Array;
  readonly done: (problem: ParseProblem | undefined) => void;
  readonly failed: (error: unknown) => void;
}

interface Queue {
  readonly waiting: Waiting[];
  workers: number;
}

/** Parses scripts with their own interpreters, where this machine has them. What waits while processes parse is that of the next one. */
export class ScriptParser {
  readonly #signal: AbortSignal;
  readonly #known = new Map<string, Promise<ParseProblem | undefined>>();
  readonly #queues = new Map<Interpreter, Queue>();
  readonly #programs = new Map<Interpreter, Promise<string | undefined>>();

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /**
   * @returns undefined for a script without a mistake, and where nothing here can tell
   * @throws CancelledError, ExternalError when an interpreter takes too long
   */
  problemOf(shell: Shell, bytes: Uint8Array): Promise<ParseProblem | undefined> {
    const interpreter = INTERPRETER_OF[shell];
    if (interpreter === undefined) return Promise.resolve(undefined);
    const key = `${interpreter} ${sha256(bytes)}`;
    const known = this.#known.get(key) ?? this.#enqueue(interpreter, bytes);
    this.#known.set(key, known);
    return known;
  }

  #enqueue(interpreter: Interpreter, bytes: Uint8Array): Promise<ParseProblem | undefined> {
    const queue = this.#queues.get(interpreter) ?? { waiting: [], workers: 0 };
    this.#queues.set(interpreter, queue);
    return new Promise((done, failed) => {
      queue.waiting.push({ bytes, done, failed });
      // The first one begins at once, and another when there is enough for a whole process.
      if (queue.workers === 0 || (queue.workers < WORKERS && queue.waiting.length >= MOST_AT_ONCE)) void this.#work(interpreter, queue);
    });
  }

  async #work(interpreter: Interpreter, queue: Queue): Promise<void> {
    queue.workers++;
    for (let batch = queue.waiting.splice(0, MOST_AT_ONCE); batch.length > 0; batch = queue.waiting.splice(0, MOST_AT_ONCE)) {
      try {
        const problems = await this.#parse(interpreter, batch);
        for (const [index, { done }] of batch.entries()) done(problems.get(index));
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    queue.workers--;
  }

  async #parse(interpreter: Interpreter, batch: readonly Waiting[]): Promise<ReadonlyMap<number, ParseProblem>> {
    throwIfCancelled(this.#signal);
    const known = this.#programs.get(interpreter) ?? usableProgram(interpreter, this.#signal);
    this.#programs.set(interpreter, known);
    const program = await known;
    if (program === undefined) return new Map();
    return withTemporaryFolder('parse-scripts', async (folder) => {
      const names = await Promise.all(
        batch.map(async ({ bytes }, index) => {
          const parsed = interpreter === 'powershell' ? bytes : Buffer.concat([Buffer.from(PARSE_ONLY), bytes]);
          await writeFile(join(folder, String(index)), parsed);
          return `./${index}`;
        }),
      );
      const { stdout } = await runProgram('parse scripts', await command(interpreter, program, folder, names), {
        ...{ cwd: folder, signal: this.#signal, timeout: TIMEOUT, allowFailure: true, mostStdout: MOST_OUTPUT },
        env: { LC_ALL: 'C', POWERSHELL_TELEMETRY_OPTOUT: '1', POWERSHELL_UPDATECHECK: 'Off' },
      });
      return firstProblems(stdout, interpreter === 'powershell' ? 0 : 1);
    });
  }
}

async function usableProgram(interpreter: Interpreter, signal: AbortSignal): Promise<string | undefined> {
  if (interpreter === 'powershell') return findProgram('pwsh');
  // There bash may be that of a Linux beside Windows, which finds no file of ours.
  if (process.platform === 'win32') return undefined;
  // What /bin/sh is in Debian.
  if (interpreter === 'sh') return (await findProgram('dash')) ?? findProgram('sh');
  const bash = await findProgram('bash');
  if (bash === undefined) return undefined;
  const { stdout } = await runProgram('ask for the version of bash', [bash, '--version'], { signal, allowFailure: true });
  return Number(/ version (\d+)\./.exec(stdout)?.[1] ?? 0) >= OLDEST_BASH ? bash : undefined;
}

async function command(
  interpreter: Interpreter,
  program: string,
  folder: string,
  names: readonly string[],
): Promise<[string, ...string[]]> {
  if (interpreter !== 'powershell') {
    // Patterns that "shopt -s extglob" allows later on are none of its mistakes.
    const options = interpreter === 'bash' ? ['--norc', '--noprofile', '-O', 'extglob'] : [];
    return [program, ...options, '-c', assetText(new URL('./parse-scripts.sh', import.meta.url)), 'parse-scripts', ...names];
  }
  const file = join(folder, 'parse-scripts.ps1');
  await writeFile(file, assetText(new URL('./parse-scripts.ps1', import.meta.url)));
  return [program, '-NoLogo', '-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-File', file, ...names];
}

/** @param before lines that stand before each script */
function firstProblems(output: string, before: number): ReadonlyMap<number, ParseProblem> {
  const problems = new Map<number, ParseProblem>();
  for (const text of output.split(/\r?\n/)) {
    const { of, ofDash = of, at, atDash = at, message = '' } = SAID.exec(text)?.groups ?? {};
    if (ofDash === undefined || message.startsWith('warning: ') || problems.has(Number(ofDash))) continue;
    // An unexpected word may be a secret.
    problems.set(Number(ofDash), { line: Math.max(1, Number(atDash) - before), message: redact(message.slice(0, 300), []) });
  }
  return problems;
}
