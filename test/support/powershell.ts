import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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
 * @param scenarios by names that files may have
 * @returns what each said, by its name
 */
export async function runPowerShell<Name extends string>(
  scenarios: Readonly<Record<Name, readonly string[]>>,
): Promise<Readonly<Record<Name, PowerShellResult>>> {
  const folder = await mkdtemp(join(tmpdir(), 'powershell-'));
  try {
    const names = pwsh === undefined ? [] : (Object.keys(scenarios) as Name[]);
    const fileOf = (name: Name) => join(folder, `${name}.ps1`);
    for (const name of names) await writeFile(fileOf(name), scenarios[name].join('\n'));
    if (names.length > 0) await run('powershell-scenarios.ps1', names.map(fileOf));
    const results = names.map(async (name) => [name, JSON.parse(await readFile(`${fileOf(name)}.json`, 'utf8'))] as const);
    return Object.fromEntries(await Promise.all(results)) as Record<Name, PowerShellResult>;
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
