/** The scripts that make a Windows machine one that can be captured, under real PowerShell, with stand-ins for what only Windows has. */
import { globSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '@bakehouse/system/files';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newerThanWindowsPowerShell, type PowerShellResult, powerShellTest, runPowerShell } from '../../test/support/powershell.ts';
import { WINDOWS_MACHINE } from './windows-machine.test-support.ts';

const examples = join(import.meta.dirname, '..');
const windows = join(import.meta.dirname, 'windows');
const worker = join(examples, 'cloud-worker');
const scripts = globSync(['runner-images/windows/*.ps1', 'cloud-worker/*.ps1'], { cwd: examples }).map((path) => join(examples, path));

const STATE = "'HKLM:\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Setup\\State'";
const ALL_RUN = "foreach ($name in 'RdAgent', 'WindowsAzureGuestAgent') { $global:services[$name] = { 'Running' } }";
const DONE = "'IMAGE_STATE_GENERALIZE_RESEAL_TO_OOBE'";
const KEY = "'HKLM:\\SOFTWARE\\Mozilla\\ronin_puppet'";
const BOOTSTRAP = 'Write-Output "bootstrap ran"; exit 3';
const SOURCE = { SOURCE_ORGANISATION: 'mozilla-platform-ops', SOURCE_REPOSITORY: 'ronin_puppet', SOURCE_REVISION: 'cloud_windows' };

let folder: string;
let result: Readonly<Record<string, PowerShellResult>>;
const said = (name: string) => result[name]?.said;

/** A Windows folder whose Sysprep.exe notes its arguments. */
async function systemRoot(name: string): Promise<string> {
  const root = join(folder, name);
  const sysprep = join(root, 'System32', 'Sysprep');
  await mkdir(join(sysprep, 'Panther'), { recursive: true });
  await writeFile(join(sysprep, 'Sysprep.exe'), `#!/bin/sh\necho "$*" > '${root}/asked'\n`, { mode: 0o755 });
  await writeFile(join(sysprep, 'unattend.xml'), '<unattend/>');
  await writeFile(join(sysprep, 'Panther', 'setuperr.log'), 'SYSPRP Package Example.App was installed for a user\n');
  return root;
}

async function generalize(name: string, lines: readonly string[]): Promise<string[]> {
  const start = [...WINDOWS_MACHINE, `$env:SystemRoot = '${await systemRoot(name)}'`];
  return [...start, ...lines, `& '${join(windows, 'generalize.ps1')}'`, '"after $(Passed) minutes"'];
}

const handOff = (lines: readonly string[]) => [...WINDOWS_MACHINE, ...lines, `& '${join(worker, 'hand-off.ps1')}'`];

function bootstrap(env: Readonly<Record<string, string>>, script = BOOTSTRAP): string[] {
  return [
    `$env:TMPDIR = '${folder}'`,
    ...Object.entries({ ...SOURCE, ...env }).map(([name, value]) => `$env:${name} = '${value}'`),
    'function Invoke-WebRequest([string] $Uri, [string] $OutFile, [switch] $UseBasicParsing) {',
    `  "asked for $Uri"; Set-Content -NoNewline -Path $OutFile -Value '${script}'`,
    '}',
    `& '${join(worker, 'bootstrap.ps1')}'`,
  ];
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'windows-scripts-'));
  const late = '$global:services.RdAgent = { if ((Passed) -ge 3) { "Running" } else { "StartPending" } }';
  const state = (value: string) => `$global:registry[${STATE}] = @{ ImageState = ${value} }`;
  result = await runPowerShell({
    agentsLate: await generalize('late', [ALL_RUN, late, state(DONE)]),
    agentStuck: await generalize('agent', [ALL_RUN, "$global:services.WindowsAzureTelemetryService = { 'Stopped' }", state(DONE)]),
    sysprepSlow: await generalize('slow', [ALL_RUN, state(`{ if ((Passed) -ge 8) { ${DONE} } else { 'IMAGE_STATE_UNDEPLOYABLE' } }`)]),
    sysprepStuck: await generalize('stuck', [ALL_RUN, state("'IMAGE_STATE_UNDEPLOYABLE'")]),
    notComplete: handOff([`$global:registry[${KEY}] = @{ bootstrap_stage = 'inprogress' }`]),
    neverBegun: handOff([]),
    complete: [
      ...handOff([`$global:registry[${KEY}] = @{ bootstrap_stage = 'complete' }`]),
      `"ready: $($global:registry[${KEY}].hand_off_ready)"`,
    ],
    bootstrap: bootstrap({}),
    bootstrapEndsWell: bootstrap({}, 'Write-Output "bootstrap ran"'),
    bootstrapAddress: bootstrap({ BOOTSTRAP_SCRIPT: 'https://example.org/bootstrap.ps1' }),
    rightSum: bootstrap({ BOOTSTRAP_SHA256: sha256(Buffer.from(BOOTSTRAP)) }),
    wrongSum: bootstrap({ BOOTSTRAP_SHA256: '0'.repeat(64) }),
    noRevision: bootstrap({ SOURCE_REVISION: '' }),
    outside: bootstrap({ SOURCE_REPOSITORY: '../other' }),
    notHttps: bootstrap({ BOOTSTRAP_SCRIPT: 'http://example.org/a.ps1' }),
  });
});
afterAll(() => rm(folder, { recursive: true }));

describe('the scripts for Windows', () => {
  test('2.35: the worker has the generalize.ps1 of the runner images, so that each folder can be copied by itself', async () => {
    const [one, other] = await Promise.all([windows, worker].map((home) => readFile(join(home, 'generalize.ps1'), 'utf8')));
    expect(one).toBe(other);
  });

  powerShellTest('parse in Windows PowerShell 5.1, and what it cannot parse would be found', async () => {
    const newer = join(folder, 'newer.ps1');
    await writeFile(newer, '$a = $b ?? 1\ntrue && false\n$c = $a ? 1 : 2\n"$($a ?? 2)"\nif (\n"\u00e4"\n');
    expect(scripts.length).toBeGreaterThan(10);
    expect((await newerThanWindowsPowerShell([...scripts, newer])).toSorted()).toEqual([
      'newer.ps1: holds more than ASCII',
      'newer.ps1:1: ?? is newer than 5.1',
      'newer.ps1:2: && is newer than 5.1',
      'newer.ps1:3: ? is newer than 5.1',
      'newer.ps1:4: ?? is newer than 5.1',
      "newer.ps1:7: Missing closing ')' after expression in 'if' statement.",
    ]);
  });
});

describe('generalize.ps1', () => {
  powerShellTest('2.34: waits until the guest agents run, and not for one that this image does not have', () => {
    expect(said('agentsLate')).toContain('There is no service WindowsAzureTelemetryService to wait for.');
    expect(said('agentsLate')).toContain('The machine is generalized.\nafter 3 minutes');
    expect(result['agentsLate']?.exitCode).toBe(0);
  });

  powerShellTest('2.34: a guest agent that never runs ends the build after its deadline, before sysprep', async () => {
    expect(said('agentStuck')).toContain('the service WindowsAzureTelemetryService is Stopped after 10 minutes, and not Running');
    expect(result['agentStuck']?.exitCode).toBe(1);
    await expect(readFile(join(folder, 'agent', 'asked'))).rejects.toThrow('ENOENT');
  });

  powerShellTest('2.35: removes the answer file, runs sysprep and waits for its end', async () => {
    expect(said('sysprepSlow')).toContain('The machine is generalized.\nafter 8 minutes');
    expect(await readFile(join(folder, 'slow', 'asked'), 'utf8')).toBe('/oobe /generalize /quiet /quit\n');
    await expect(readFile(join(folder, 'slow', 'System32', 'Sysprep', 'unattend.xml'))).rejects.toThrow('ENOENT');
  });

  powerShellTest('2.35: a stuck sysprep ends in time, with the state and what its log says', () => {
    expect(said('sysprepStuck')).toContain('sysprep is not done after 30 minutes: ImageState is IMAGE_STATE_UNDEPLOYABLE.');
    expect(said('sysprepStuck')).toContain('Package Example.App was installed for a user');
    expect(said('sysprepStuck')).not.toContain('generalized');
    expect(result['sysprepStuck']?.exitCode).toBe(1);
  });
});

describe('hand-off.ps1', () => {
  powerShellTest('2.33: ends with 2 and the stage when the bootstrap is not complete', () => {
    expect(result['notComplete']).toEqual({ exitCode: 2, said: expect.stringContaining('ronin_puppet is inprogress.') });
    expect(result['neverBegun']).toEqual({ exitCode: 2, said: expect.stringContaining('ronin_puppet is nothing.') });
  });

  powerShellTest('2.33: sets hand_off_ready when it is', () => {
    expect(result['complete']).toEqual({ exitCode: 0, said: expect.stringContaining('ready: yes') });
  });
});

describe('bootstrap.ps1', () => {
  powerShellTest('2.19: runs the script of the repository and branch that the tags name, and ends as it ends', () => {
    const url =
      'https://raw.githubusercontent.com/mozilla-platform-ops/ronin_puppet/cloud_windows/provisioners/windows/azure/azure-bootstrap.ps1';
    expect(said('bootstrap')).toContain(`asked for ${url}\n`);
    expect(said('bootstrap')).toContain('bootstrap ran');
    expect([result['bootstrap']?.exitCode, result['bootstrapEndsWell']?.exitCode]).toEqual([3, 0]);
  });

  powerShellTest('2.19: a whole address, as the later templates give it, comes first', () => {
    expect(said('bootstrapAddress')).toContain('asked for https://example.org/bootstrap.ps1\n');
  });

  powerShellTest('runs nothing that has another sum than the one that is given, and nothing from a place that cannot be one', () => {
    expect(said('rightSum')).toContain('bootstrap ran');
    expect(result['wrongSum']?.exitCode).toBe(1);
    expect(said('wrongSum')).toContain(`has the SHA-256 ${sha256(Buffer.from(BOOTSTRAP))}, and not ${'0'.repeat(64)}`);
    expect(said('wrongSum')).not.toContain('bootstrap ran');
    expect(said('noRevision')).toBe('SOURCE_REVISION is "", and not a name on GitHub');
    expect(said('outside')).toBe('SOURCE_REPOSITORY is "../other", and not a name on GitHub');
    expect(said('notHttps')).toBe('BOOTSTRAP_SCRIPT is "http://example.org/a.ps1", and not an address that begins with https://');
  });
});
