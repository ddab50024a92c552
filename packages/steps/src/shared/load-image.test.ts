import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseInputs } from '@bakehouse/core/step';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { definition } from '../prepare-artifacts/definition.ts';
import { run } from '../prepare-artifacts/run.ts';

test('A step takes parents from all of the workspace, files from beside them, and variables from the environment', () =>
  withTemporaryFolder('load-options', async (workspace) => {
    for (const folder of ['images', 'defaults']) await mkdir(join(workspace, folder));
    await writeFile(
      join(workspace, 'defaults/linux.vmimage.yaml'),
      'schema: vm-image/1\nabstract: true\nsteps:\n  - script: {file: setup.sh}\n  - file: {from: motd, to: /etc/motd, template: true}\n',
    );
    await writeFile(join(workspace, 'defaults/setup.sh'), 'true\n');
    await writeFile(join(workspace, 'defaults/motd'), '{GREETING}, {NAME}\n');
    await writeFile(
      join(workspace, 'images/a.vmimage.yaml'),
      `schema: vm-image/1
extends: [../defaults/linux.vmimage.yaml]
image: {id: child, os: linux, arch: x64}
source: {kind: debian, suite: bookworm}
build: {diskMiB: 1024}
variables: {GREETING: hi, NAME: me}
`,
    );
    const context = contextIn(workspace);
    const definitionVariables = { BAKEHOUSE_VAR_GREETING: 'hello', BAKEHOUSE_VAR_NAME: 'nobody' };
    const raw: Record<string, string> = { definition: 'images/a.vmimage.yaml', variables: 'NAME=you' };
    const inputs = parseInputs(
      definition,
      (name) => raw[name],
      () => {},
    );
    const { folder } = await run(inputs, { ...context, environment: { ...context.environment, definitionVariables } });
    expect(await readFile(join(String(folder), 'tree/00/setup.sh'), 'utf8')).toBe('true\n');
    expect(await readFile(join(String(folder), 'tree/01/motd'), 'utf8')).toBe('hello, you\n');
  }));
