import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contextIn } from '@bakehouse/core/context.test-support';
import { InputError } from '@bakehouse/core/errors';
import { withTemporaryFolder } from '@bakehouse/core/files';
import { parseInputs } from '@bakehouse/core/parse-inputs';
import { describe, expect, it } from '@jest/globals';
import { definition } from './definition.ts';
import { run } from './run.ts';

const IMAGE = `schema: vm-image/1
image: {id: small, os: linux, arch: x64}
source: {kind: debian, suite: bookworm}
build: {diskMiB: 1024}
steps:
  - packages: [curl]
`;

function bakeIn(workspace: string, given: Record<string, string>) {
  const inputs = parseInputs(
    definition,
    (name) => ({ definitions: 'small.vmimage.yaml', ...given })[name],
    () => {},
  );
  return run(inputs, contextIn(workspace));
}

describe('bake', () => {
  it('says in a dry run what it would do and leaves only the plan', () =>
    withTemporaryFolder('bake', async (workspace) => {
      await writeFile(join(workspace, 'small.vmimage.yaml'), IMAGE);
      const outputs = await bakeIn(workspace, { dryRun: 'true' });
      expect(outputs).toMatchObject({ built: 0, report: undefined });
      expect(await readdir(join(workspace, '.bakehouse'))).toEqual(['plan.json']);
      expect(await readFile(String(outputs.plan), 'utf8')).toContain('"action": "build"');
    }));

  it('refuses a wrong definition before anything is written', () =>
    withTemporaryFolder('bake', async (workspace) => {
      await writeFile(join(workspace, 'small.vmimage.yaml'), IMAGE.replace('steps:', 'stpes:'));
      await expect(bakeIn(workspace, {})).rejects.toThrow(InputError);
      expect(await readdir(workspace)).toEqual(['small.vmimage.yaml']);
    }));
});
