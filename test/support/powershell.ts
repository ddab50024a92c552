import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '@bakehouse/system/debian-packages';
import { runProgram } from '@bakehouse/system/program';
import { test } from '@jest/globals';

const BESIDE = join(import.meta.dirname, '../../../shared/tools/pwsh/pwsh');

/** PowerShell 7: the one beside the repository, or on PATH; undefined where neither is. */
const pwsh = existsSync(BESIDE) ? BESIDE : await findProgram('pwsh');
if (pwsh === undefined) process.stdout.write('skipped: missing pwsh; install PowerShell 7\n');

/** `test` of jest where there is PowerShell, elsewhere one that skips. */
export const powerShellTest = pwsh === undefined ? test.skip : test;

export interface PowerShellResult {
  /** 1 after an error that nothing caught. */
  readonly exitCode: number;
  /** All that it wrote, and that error. */
  readonly said: string;
}

/**
 * Runs scripts, given as lines, in one PowerShell, since one takes a second and more to start. Functions in them stand in for the cmdlets of
 * Windows that they call: a function comes before a cmdlet of its name. Where there is no PowerShell, nothing has run.
 *
 * @returns what each said, by its name
 */
export async function runPowerShell<Name extends string>(
  scenarios: Readonly<Record<Name, readonly string[]>>,
): Promise<Readonly<Record<Name, PowerShellResult>>> {
  const folder = await mkdtemp(join(tmpdir(), 'powershell-'));
  try {
    const names = pwsh === undefined ? [] : Object.keys(scenarios);
    const files = names.map((_, index) => join(folder, `${index}.ps1`));
    for (const [index, name] of names.entries()) await writeFile(files[index] ?? '', scenarios[name as Name].join('\n'));
    const lines = names.length === 0 ? [] : await run('powershell-scenarios.ps1', files);
    return Object.fromEntries(names.map((name, index) => [name, JSON.parse(lines[index] ?? 'null')])) as Record<Name, PowerShellResult>;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What Windows PowerShell 5.1 could not parse of scripts, as `file:line: what`. */
export function newerThanWindowsPowerShell(files: readonly string[]): Promise<string[]> {
  return run('old-powershell-syntax.ps1', files);
}

/** Lines of what a script beside this file prints about files. */
async function run(script: string, files: readonly string[]): Promise<string[]> {
  const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const command = `& ${quote(join(import.meta.dirname, script))} -Path ${files.map(quote).join(',')}`;
  const argv = [pwsh ?? 'pwsh', '-NoProfile', '-NonInteractive', '-Command', command] as const;
  const { stdout } = await runProgram('run PowerShell', [...argv], { env: { NO_COLOR: '1' } });
  return stdout.split('\n').filter((line) => line !== '');
}
