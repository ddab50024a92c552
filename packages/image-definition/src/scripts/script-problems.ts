import { stat } from 'node:fs/promises';
import { hasErrorCode } from '@bakehouse/core/errors';
import { readRegularFile } from '@bakehouse/system/files';
import { spellPath } from '../findings/spell-path.ts';
import type { LoadedDefinition } from '../load-definition.ts';
import type { PathProblem } from '../place-findings.ts';
import { copiedFiles, type DefinitionScript, scriptsOf } from './definition-scripts.ts';
import { byteProblem, programProblem } from './line-ends.ts';
import type { ScriptParser } from './script-parser.ts';

/** Bytes: a larger one holds data, and is not looked at. */
const LARGEST = 4 * 1024 * 1024;
/** Files of steps that are looked at: a definition may bring 100,000. */
const MOST_FILES = 1000;

/**
 * What keeps the scripts of a definition from running at all: line ends of Windows in a script of Linux, and what its interpreter cannot
 * parse, as far as there is one here. No script is run. One that cannot be read is left to who reports that.
 *
 * @returns each with the place in the definition that names the script, and the script's line in the message
 * @throws CancelledError
 */
export async function scriptProblems(loaded: LoadedDefinition, parser: ScriptParser): Promise<PathProblem[]> {
  const problems = await Promise.all(scriptsOf(loaded).map((script) => problemOf(script, parser)));
  return [...problems.flat(), ...(await copiedProblems(loaded))];
}

async function problemOf(script: DefinitionScript, parser: ScriptParser): Promise<PathProblem[]> {
  const { path, shell, file } = script;
  const bytes = await bytesOf(script);
  if (bytes === undefined || bytes.includes(0)) return [];
  const shown = (line: number) => (file === undefined ? `${spellPath(path)}: line ${line}` : `${file}:${line}`);
  // At the line itself where it stands in the definition, which is so for lists of lines.
  const place = (line: number) => (file === undefined && line <= (script.lines?.length ?? 0) ? [...path, line - 1] : path);
  const isOfLinux = shell === 'bash' || shell === 'sh';
  const wrong = isOfLinux ? byteProblem(bytes, shell) : undefined;
  if (wrong !== undefined) return [{ path: place(wrong.line), message: `${shown(wrong.line)}: ${wrong.message}`, hint: wrong.hint }];
  const unparsed = await parser.problemOf(shell, bytes);
  if (unparsed === undefined) return [];
  const other = isOfLinux ? otherInterpreter(bytes, shell) : undefined;
  return [
    {
      path: place(unparsed.line),
      message: `${shown(unparsed.line)}: ${shell} cannot parse it: ${unparsed.message}`,
      ...(other === undefined ? {} : { hint: `it begins with #!${other}, and is run by ${shell}, as "shell" says` }),
    },
  ];
}

/** What the first line asks for, where that is none of the shells. */
function otherInterpreter(bytes: Uint8Array, shell: string): string | undefined {
  const wanted = /^#!\s*([^\n]{1,80})/.exec(
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 100)).toString('latin1'),
  )?.[1];
  return wanted === undefined || wanted.split(/[\s/]+/).includes(shell) ? undefined : wanted.trim();
}

async function bytesOf({ absolute, lines }: DefinitionScript): Promise<Uint8Array | undefined> {
  if (absolute === undefined) return Buffer.from(`${(lines ?? []).join('\n')}\n`);
  try {
    const { size } = await stat(absolute);
    return size > LARGEST ? undefined : await readRegularFile(absolute);
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG')) return undefined;
    throw error;
  }
}

async function copiedProblems(loaded: LoadedDefinition): Promise<PathProblem[]> {
  if (loaded.definition.image.os !== 'linux') return [];
  const problems: PathProblem[] = [];
  for (const { path, file, absolute } of copiedFiles(loaded, MOST_FILES)) {
    const wrong = await programProblem(absolute);
    if (wrong !== undefined) problems.push({ path, message: `${file}:${wrong.line}: ${wrong.message}`, hint: wrong.hint });
  }
  return problems;
}
