import { ExternalError, messageOf } from '@bakehouse/core/errors';
import { findProgram } from '@bakehouse/system/debian-packages';
import { NETWORK, runProgram } from '@bakehouse/system/program';

/** Milliseconds: the programs start slowly, and send a request or two. */
const TIMEOUT = 120_000;

/** The command line of a cloud, and what to do when it fails. */
interface CloudProgram {
  /** As on PATH. */
  readonly name: 'aws' | 'gcloud';
  /** "find the newest image of the family debian-12". */
  readonly operation: string;
  /** What to do when it fails. */
  readonly hint: string;
  /** Names of our variables by which it signs in, as its manual says; a trailing `*` stands for any ending. */
  readonly inherit: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** True when the program can be run here. */
export async function hasProgram(name: CloudProgram['name']): Promise<boolean> {
  return (await findProgram(name)) !== undefined;
}

/**
 * Runs the command line of a cloud, and reads the JSON that it prints. It signs in as it always does.
 *
 * @throws ExternalError when it fails, with the last lines that it wrote, or prints something else; CancelledError
 */
export async function askProgram(
  { name, operation, hint, inherit, env }: CloudProgram,
  args: readonly string[],
  signal: AbortSignal,
): Promise<unknown> {
  const options = { signal, timeout: TIMEOUT, inherit: [...inherit, ...NETWORK], ...(env === undefined ? {} : { env }) };
  let stdout: string;
  try {
    ({ stdout } = await runProgram(operation, [name, ...args], options));
  } catch (error) {
    if (error instanceof ExternalError) throw new ExternalError(error.message, { reason: 'service', ...error.details, hint });
    throw error;
  }
  try {
    return JSON.parse(stdout);
  } catch (error) {
    throw new ExternalError(`Cannot ${operation}: ${name} printed no JSON (${messageOf(error)}).`, { service: name, operation, hint });
  }
}
