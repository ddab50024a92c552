import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatFinding } from '@bakehouse/core/errors';
import { loadDefinition } from '@bakehouse/image-definition/load';
import type { TestResult } from '@bakehouse/records/tests';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, it } from '@jest/globals';
import { failedTests } from './failed-tests.ts';

const DEFINITION = `schema: vm-image/1
image: {id: web, os: linux, arch: x64}
source: {kind: debian, suite: bookworm}
build: {diskMiB: 1024}
steps:
  - packages: [curl]
tests:
  inVm:
    - {name: smoke, shell: bash, file: a.sh}
    - {name: load, shell: bash, file: a.sh}
    - {name: last, shell: bash, file: a.sh}
`;

it('Each test that did not pass is an error at its line of the definition', () =>
  withTemporaryFolder('failed-tests', async (folder) => {
    await writeFile(join(folder, 'a.sh'), 'true\n');
    await writeFile(join(folder, 'web.vmimage.yaml'), DEFINITION);
    const loaded = await loadDefinition(join(folder, 'web.vmimage.yaml'), { workspace: folder });
    const tests = [
      { name: 'smoke', outcome: 'failed', problem: 'it ended with exit code 3' },
      { name: 'load', outcome: 'passed' },
      { name: 'last', outcome: 'not-run' },
    ] as TestResult[];
    const findings = await failedTests(loaded, { tests }, folder);
    expect(findings.map(formatFinding)).toEqual([
      'web.vmimage.yaml:9:7: test smoke failed: it ended with exit code 3',
      'web.vmimage.yaml:11:7: test last did not run',
    ]);
    expect(await failedTests(loaded, { tests: [] }, folder)).toEqual([]);
  }));
