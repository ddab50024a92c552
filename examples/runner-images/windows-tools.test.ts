/** What is installed in the Windows image, from where, and what is refused: the scripts under real PowerShell, with stand-ins for the network and for installers. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '@bakehouse/system/files';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { type PowerShellResult, powerShellTest, runPowerShell } from '../../test/support/powershell.ts';
import { templateVariables } from './templates.test-support.ts';

const windows = join(import.meta.dirname, 'windows');
/** What the stand-in for a download writes. */
const CONTENT = '# content';
const SUM = sha256(Buffer.from(CONTENT));
const variables = templateVariables('windows-packer.json');

let folder: string;
let result: Readonly<Record<string, PowerShellResult>>;
const lines = (name: string) => result[name]?.said.split('\n') ?? [];

/** The network, installers and signatures; `$global:signers` has the signer of a file by the beginning of its name. */
function machine(changes: readonly string[]): string[] {
  return [
    `$env:TMPDIR = '${folder}'`,
    ...Object.entries(variables).map(([name, value]) => `$env:${name.toUpperCase()} = '${value}'`),
    `$global:digest = 'sha256:${SUM}'`,
    "$global:notes = ''",
    '$global:exitCode = 0',
    '$global:signers = @{ node = "OpenJS Foundation"; python = "Python Software Foundation"; chocolatey = "Chocolatey Software, Inc" }',
    'function Start-Sleep([int] $Seconds) { $global:ran += @("slept $Seconds") }',
    'function Invoke-WebRequest([string] $Uri, [string] $OutFile, [switch] $UseBasicParsing) {',
    '  $global:ran += @("download $Uri")',
    `  Set-Content -NoNewline -LiteralPath $OutFile -Value '${CONTENT}'`,
    '}',
    'function Invoke-RestMethod([string] $Uri, [switch] $UseBasicParsing) {',
    '  $names = "Git-2.51.0-64-bit.exe", "azd-windows-amd64.msi", "cmake-4.1.2-windows-x86_64.msi", "vsts-agent-win-x64-3.240.1.zip"',
    '  [pscustomobject] @{ body = $global:notes; assets = @($names | ForEach-Object { [pscustomobject] @{ name = $_; digest = $global:digest } }) }',
    '}',
    'function Get-AuthenticodeSignature([string] $LiteralPath) {',
    '  $file = Split-Path -Leaf $LiteralPath',
    '  $name = "Microsoft Corporation"',
    '  foreach ($key in $global:signers.Keys) { if ($file.StartsWith($key)) { $name = $global:signers[$key] } }',
    '  $certificate = [pscustomobject] @{ Name = $name }',
    '  Add-Member -InputObject $certificate -MemberType ScriptMethod -Name GetNameInfo -Value { $this.Name }',
    '  [pscustomobject] @{ Status = "Valid"; SignerCertificate = $certificate }',
    '}',
    'function Start-Process([string] $FilePath, [string[]] $ArgumentList, [switch] $Wait, [switch] $PassThru) {',
    '  $global:ran += @("run $(Split-Path -Leaf $FilePath) $($ArgumentList -join " ")")',
    '  [pscustomobject] @{ ExitCode = $global:exitCode }',
    '}',
    '$global:ran = @()',
    ...changes,
  ];
}

const script = (name: string, changes: readonly string[] = []) => [
  ...machine(changes),
  `try { & '${join(windows, name)}' } finally { $global:ran }`,
];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'windows-tools-'));
  const say = (program: string) => `function ${program} { "${program} $args" }`;
  const noFolders = ['function New-Item { }', say('npm'), say('python'), say('choco')];
  const gallery = [
    'function Install-PackageProvider { }',
    'function Install-Module { "Install-Module $args" }',
    `function Get-Module([string] $Name, [switch] $ListAvailable) { [pscustomobject] @{ Path = '${join(folder, 'module')}' } }`,
  ];
  const agent = ['function Expand-Archive { "Expand-Archive $args" }', '$global:digest = $null'];
  const row = (sum: string) =>
    `| Windows x64 | [vsts-agent-win-x64-3.240.1.zip](https://example.org/vsts-agent-win-x64-3.240.1.zip) | ${sum} |`;
  result = await runPowerShell({
    tools: script('install-tools.ps1'),
    buildTools: script('build-tools.ps1'),
    chocolatey: script('chocolatey.ps1', noFolders),
    caches: script('caches.ps1', noFolders),
    azModule: script('az-module.ps1', gallery),
    agent: script('agent.ps1', [...agent, `$global:notes = "a\n${row(SUM)}\n"`]),
    agentOwnSum: script('agent.ps1', [...agent, `$env:AGENT_SHA256 = '${SUM.toUpperCase()}'`]),
    agentOtherSum: script('agent.ps1', [...agent, `$global:notes = "${row('0'.repeat(64))}"`]),
    agentNoSum: script('agent.ps1', agent),
    restartWanted: script('build-tools.ps1', ['$global:exitCode = 3010']),
    installerFailed: script('build-tools.ps1', ['$global:exitCode = 1603']),
    otherSum: script('install-tools.ps1', [`$global:digest = 'sha256:${'0'.repeat(64)}'`]),
    otherSigner: script('install-tools.ps1', ["$global:signers['node'] = 'OpenJS Foundation of Mallory'"]),
    otherSignerOfScript: script('chocolatey.ps1', [...noFolders, "$global:signers['chocolatey'] = 'Mallory'"]),
    noVersion: script('install-tools.ps1', ["$env:NODE_VERSION = 'latest'"]),
    programFails: script('caches.ps1', ['function New-Item { }', 'function npm { $global:LASTEXITCODE = 7 }']),
    networkFails: script('build-tools.ps1', ['function Invoke-WebRequest { throw "no route" }']),
  });
});
afterAll(() => rm(folder, { recursive: true }));

describe('the Windows image', () => {
  powerShellTest('3.33: has Git, Node.js, both Azure command lines, CMake and Python from their vendors', () => {
    expect(lines('tools').filter((line) => line.startsWith('download'))).toEqual([
      'download https://github.com/git-for-windows/git/releases/download/v2.51.0.windows.1/Git-2.51.0-64-bit.exe',
      'download https://nodejs.org/dist/v20.20.2/node-v20.20.2-x64.msi',
      'download https://azcliprod.blob.core.windows.net/msi/azure-cli-2.88.0-x64.msi',
      'download https://github.com/Azure/azure-dev/releases/download/azure-dev-cli_1.25.3/azd-windows-amd64.msi',
      'download https://github.com/Kitware/CMake/releases/download/v4.1.2/cmake-4.1.2-windows-x86_64.msi',
      'download https://www.python.org/ftp/python/3.12.10/python-3.12.10-amd64.exe',
    ]);
    const ran = lines('tools').filter((line) => line.startsWith('run'));
    expect(ran.map((line) => line.split(' ')[1])).toEqual([
      'Git-2.51.0-64-bit.exe',
      ...['msiexec.exe', 'msiexec.exe', 'msiexec.exe', 'msiexec.exe'],
      'python-3.12.10-amd64.exe',
    ]);
    expect(ran[1]).toBe(`run msiexec.exe /i "${join(folder, 'node-v20.20.2-x64.msi')}" /quiet /norestart`);
    expect(result['tools']?.exitCode).toBe(0);
  });

  powerShellTest('3.33: has Build Tools of Visual Studio 2022 with the workload for C++, Chocolatey and the module Az', () => {
    expect(lines('buildTools')).toContain('download https://aka.ms/vs/17/release/vs_BuildTools.exe');
    expect(lines('buildTools').at(-1)).toContain('--add Microsoft.VisualStudio.Workload.VCTools');
    expect(lines('chocolatey')).toEqual(expect.arrayContaining(['download https://community.chocolatey.org/install.ps1']));
    expect(lines('chocolatey')).toContain('choco feature enable --name=allowGlobalConfirmation');
    expect(lines('azModule').join()).toContain('-Name Az -RequiredVersion 14.5.0 -Repository PSGallery');
  });

  powerShellTest('3.35: has yarn, pnpm and a new pip of the versions that the template names', () => {
    expect(lines('caches')).toEqual([
      'npm install --global --no-audit --no-fund yarn@1.22.22 pnpm@9.15.9',
      'python -m pip install --upgrade --no-warn-script-location pip==25.2',
    ]);
    expect(result['programFails']).toEqual({ exitCode: 1, said: expect.stringContaining('ended with exit code 7') });
  });

  powerShellTest('3.39: has the agent of agent_version in agent_root, checked by the sum of its release or by one that is given', () => {
    const url = 'download https://download.agent.dev.azure.com/agent/3.240.1/vsts-agent-win-x64-3.240.1.zip';
    for (const name of ['agent', 'agentOwnSum']) {
      const [unpacked, done, downloaded] = lines(name);
      expect(downloaded).toBe(url);
      expect(unpacked).toContain('-DestinationPath C:\\ado-agent');
      expect(done).toBe('Unpacked the agent 3.240.1 in C:\\ado-agent.');
    }
    expect(result['agentOtherSum']).toEqual({
      exitCode: 1,
      said: expect.stringContaining(`has the SHA-256 ${SUM}, and not ${'0'.repeat(64)}`),
    });
    expect(lines('agentOtherSum').join()).not.toContain('Expand-Archive');
    expect(lines('agentNoSum')).toEqual([
      'the release v3.240.1 of microsoft/azure-pipelines-agent states no SHA-256 for vsts-agent-win-x64-3.240.1.zip: give one yourself',
    ]);
  });
});

describe('what is downloaded', () => {
  powerShellTest('is not run when it has another sum, or another signer than its vendor', () => {
    expect(lines('otherSum').at(-1)).toBe(`Git-2.51.0-64-bit.exe has the SHA-256 ${SUM}, and not ${'0'.repeat(64)}`);
    expect(lines('otherSigner').at(-1)).toBe(
      'node-v20.20.2-x64.msi is signed by OpenJS Foundation of Mallory (Valid), and not by OpenJS Foundation',
    );
    expect(lines('otherSignerOfScript').at(-1)).toContain('is signed by Mallory');
    expect(lines('otherSignerOfScript').join()).not.toContain('choco ');
  });

  powerShellTest('fails the build with what failed, and not because an installer wants a restart', () => {
    expect(result['restartWanted']?.exitCode).toBe(0);
    expect(lines('installerFailed').at(-1)).toBe('vs_BuildTools.exe ended with exit code 1603');
    expect(lines('noVersion')).toEqual(['NODE_VERSION is "latest", and not such as 20.20.2']);
    expect(lines('networkFails').at(-1)).toBe('https://aka.ms/vs/17/release/vs_BuildTools.exe cannot be downloaded: no route');
  });
});
