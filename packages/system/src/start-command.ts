import { existsSync } from 'node:fs';
import { win32 } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import { type Variables, variableOf } from './child-environment.ts';
import { programPath } from './program-path.ts';

/** What `spawn` of Node gets. */
export interface StartCommand {
  readonly file: string;
  readonly args: readonly string[];
  /** The last argument is a command line as it is to be, not a value to be quoted. */
  readonly windowsVerbatimArguments: boolean;
}

/**
 * How to start a program. Windows runs batch files (`gcloud.cmd`, `az.cmd`) with its command interpreter, which parses what it is given;
 * Node refuses to do that by itself since CVE-2024-27980.
 *
 * @param environment of the program
 * @throws UserError when the program is a batch file and an argument cannot be given to one
 */
export function startCommand(
  [program, ...args]: readonly [string, ...string[]],
  environment: Readonly<Record<string, string>>,
  platform: NodeJS.Platform = process.platform,
  isFile: (file: string) => boolean = existsSync,
): StartCommand {
  const file = programPath(program, environment, platform, isFile);
  if (platform !== 'win32' || !/\.(?:bat|cmd)$/i.test(file)) return { file, args, windowsVerbatimArguments: false };
  // No AutoRun of the registry, no delayed expansion; /s: what stands between the first and the last quote is the command.
  const flags = ['/d', '/e:on', '/v:off', '/s', '/c'];
  const line = batchCommandLine(win32.normalize(file), args);
  return { file: systemProgram('cmd.exe', environment), args: [...flags, `"${line}"`], windowsVerbatimArguments: true };
}

/** Absolute path of a program that Windows brings: neither the working folder nor PATH may put another one in its place. */
export function systemProgram(name: string, environment: Variables): string {
  const root = variableOf(environment, 'SystemRoot') ?? '';
  return win32.join(/^[A-Za-z]:\\/.test(root) ? root : 'C:\\Windows', 'System32', name);
}

/**
 * The interpreter substitutes these also between quotes: `%NAME%` at once, `!NAME!` and `^` in a batch file with delayed expansion
 * (gcloud.cmd is one). A quote ends the quoting, and each batch file passes it on in a way of its own. A line break ends the command.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSAFE = /["%!^\u0000-\u001f]/;

/**
 * The command line that runs a batch file with these arguments. Everything is quoted; what no quoting makes harmless is refused, because a
 * batch file parses its arguments again when it hands them on ("BatBadBut", CVE-2024-24576).
 *
 * @throws UserError naming the character
 */
export function batchCommandLine(file: string, args: readonly string[]): string {
  for (const text of [file, ...args]) {
    const [found] = UNSAFE.exec(text) ?? [];
    if (found === undefined) continue;
    const character = found < ' ' ? `control character ${found.charCodeAt(0)}` : `character ${found}`;
    throw new UserError(`${win32.basename(file)} cannot be given a value with the ${character}.`, {
      hint: 'it is a batch file, and Windows would take the character for a command',
    });
  }
  // Backslashes before the closing quote would take it for a part of the value.
  return [file, ...args].map((text) => `"${text.replace(/\\+$/, '$&$&')}"`).join(' ');
}
