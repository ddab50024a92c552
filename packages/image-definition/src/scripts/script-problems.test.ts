import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findProgram } from '@bakehouse/system/debian-packages';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { DefinitionFolder, MINIMAL } from '../../test/definition-folder.ts';
import { placeFindings } from '../place-findings.ts';
import { ScriptParser } from './script-parser.ts';
import { scriptProblems } from './script-problems.ts';

let folder: DefinitionFolder;
beforeEach(async () => {
  folder = await DefinitionFolder.create();
});
afterEach(() => folder.dispose());

async function problems(text: string): Promise<string[]> {
  const loaded = await folder.load(text);
  const found = await scriptProblems(loaded, new ScriptParser(new AbortController().signal));
  return (await placeFindings(loaded, found)).map((finding) => folder.spell(finding));
}

const LF = '(save it with LF; in .gitattributes "*.sh text eol=lf" keeps git from changing it)';
const windows = process.platform === 'win32';
const posixTest = windows ? test.skip : test;

test('line ends of Windows are named in scripts, tests and programs of Linux, at the line that brings them', async () => {
  await folder.write('setup.sh', 'set -e\r\necho a > /opt/x\r\n');
  await folder.write('late.sh', '#!/bin/sh\necho a\necho b\r\n');
  await folder.write('files/bin/tool', '#!/bin/bash\r\ntrue\r\n');
  await folder.write('files/data.csv', 'a,b\r\n');
  const text = `${MINIMAL}  - script: {file: setup.sh}
  - file: {from: files, to: /opt}
tests: {inVm: [{file: late.sh, shell: sh}]}
`;
  expect(await problems(text)).toEqual([
    `7:20 setup.sh:1: has Windows line ends (CRLF), which bash takes for part of each word ${LF}`,
    `9:23 late.sh:3: has Windows line ends (CRLF), which sh takes for part of each word ${LF}`,
    `8:18 files/bin/tool:1: has Windows line ends (CRLF), with which Linux does not find its interpreter ${LF}`,
  ]);
});

test('in an image of Windows they are right, and so are those of PowerShell', async () => {
  await folder.write('a.ps1', 'Write-Output a\r\n');
  await folder.write('tool', '#!/bin/sh\r\n');
  const text = `schema: vm-image/1
image: {id: win, os: windows, arch: x64}
source: {kind: marketplace, publisher: p, offer: o, sku: s}
build: {}
steps:
  - script: {file: a.ps1}
  - file: {from: tool, to: 'C:\\tool'}
`;
  expect(await problems(text)).toEqual([]);
});

test('a byte order mark, and lines in the definition that end like those of Windows, have their place', async () => {
  await folder.write('bom.sh', '\ufeff#!/bin/sh\ntrue\n');
  expect(await problems(`${MINIMAL}  - script: {file: bom.sh}\n  - script: {inline: [a, "b\\r", c]}\n`)).toEqual([
    '7:20 bom.sh:1: begins with a byte order mark, which bash takes for part of the first word (save it without)',
    `8:26 steps[2].script.inline: line 2: has Windows line ends (CRLF), which bash takes for part of each word ${LF}`,
  ]);
});

posixTest('what bash and sh cannot parse is named in their words, and nothing is run', async () => {
  const mark = join(folder.path, 'ran');
  await folder.write('if.sh', `touch '${mark}'\nif true; then\n  echo a\n`);
  await folder.write('done.sh', 'echo a\ndone\n');
  await folder.write('process.sh', 'cat <(true)\n');
  const text = `${MINIMAL}  - script: {file: if.sh}
  - script: {file: done.sh, shell: sh}
  - script: {file: process.sh}
tests: {inVm: [{file: process.sh, shell: sh}]}
`;
  expect(await problems(text)).toEqual([
    expect.stringMatching(/^7:20 if\.sh:[34]: bash cannot parse it: syntax error: unexpected end of file/),
    expect.stringMatching(/^8:20 done\.sh:2: sh cannot parse it: /),
    expect.stringMatching(/^10:23 process\.sh:1: sh cannot parse it: /),
  ]);
  expect(existsSync(mark)).toBe(false);
});

posixTest('what a shell understands only when it runs, or that is data, is no mistake', async () => {
  await folder.write('extglob.sh', 'shopt -s extglob\nrm -f /tmp/!(a|b)\n');
  await folder.write('payload.sh', Buffer.concat([Buffer.from('tail -n +3 "$0"\nexit\n'), Buffer.from([0, 1, 2, 0x28, 0x29])]));
  await folder.write('heredoc.sh', 'cat <<EOF\nnever ends\n');
  const files = ['extglob.sh', 'payload.sh', 'heredoc.sh'];
  expect(await problems(`${MINIMAL}${files.map((file) => `  - script: {file: ${file}}\n`).join('')}`)).toEqual([]);
});

posixTest('a script for another program than the shell that runs it says so', async () => {
  await folder.write('a.py', '#!/usr/bin/env python3\nprint("a" if (1) else "b")\n');
  expect(await problems(`${MINIMAL}  - script: {file: a.py}\n`)).toEqual([
    expect.stringMatching(
      /^7:20 a\.py:2: bash cannot parse it: .* \(it begins with #!\/usr\/bin\/env python3, and is run by bash, as "shell" says\)$/,
    ),
  ]);
});

test('hundreds of scripts are parsed by a few processes, equal ones once', async () => {
  const parser = new ScriptParser(new AbortController().signal);
  const results = await Promise.all(
    Array.from({ length: 450 }, (_, index) =>
      parser.problemOf('bash', Buffer.from(index % 3 === 0 ? `(${index}\n` : `echo ${index % 7}\n`)),
    ),
  );
  const wrong = results.filter((problem) => problem !== undefined);
  expect(wrong).toHaveLength(windows ? 0 : 150);
});

const TOOLS = join(import.meta.dirname, '../../../../../shared/tools/pwsh');
const path = process.env['PATH'] ?? '';
if (existsSync(join(TOOLS, 'pwsh'))) process.env['PATH'] = `${path}${delimiter}${TOOLS}`;
const pwshTest = (await findProgram('pwsh')) === undefined ? test.skip : test;
if (pwshTest === test.skip) process.stdout.write('skipped: missing pwsh\n');

pwshTest(
  'what PowerShell cannot parse is named; what another machine may have is no mistake',
  async () => {
    await folder.write('bad.ps1', 'Write-Output a\nif ($true) {\n  Write-Output b\n');
    await folder.write('good.ps1', 'using module Nowhere\nclass A : Some.Unknown.Type { }\n$x = $a ?? 1\n');
    await folder.write('test.ps1', 'foreach ($a in 1) { $a \n');
    const text = `schema: vm-image/1
image: {id: win, os: windows, arch: x64}
source: {kind: marketplace, publisher: p, offer: o, sku: s}
build: {}
steps:
  - script: {file: bad.ps1}
  - script: {file: good.ps1, shell: pwsh}
tests: {inVm: [{file: test.ps1}]}
`;
    expect(await problems(text)).toEqual([
      expect.stringMatching(/^6:20 bad\.ps1:2: powershell cannot parse it: Missing closing '}'/),
      expect.stringMatching(/^8:23 test\.ps1:1: powershell cannot parse it: Missing closing '}'/),
    ]);
  },
  60_000,
);
