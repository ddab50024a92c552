import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { localSteps } from './local-steps.ts';

async function artifactsIn(folder: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(dirname(join(folder, 'tree', path)), { recursive: true });
    await writeFile(join(folder, 'tree', path), '');
  }
}

test('the local builder gets what prepare-artifacts has laid out', () =>
  withTemporaryFolder('steps', async (artifacts) => {
    await artifactsIn(artifacts, ['01/motd', '02/setup.sh']);
    const runner = {
      platform: 'github-linux',
      version: '1',
      package: { file: 'x', sha256: '' },
      user: 'runner',
      root: '/r',
      labels: [],
    } as const;
    const steps = await localSteps(
      [
        { packages: ['curl'] },
        { file: { from: 'motd', to: '/etc/motd', mode: '0600', template: true } },
        { script: { shell: 'bash', file: 'setup.sh', env: { NAME: "it's" } } },
        { runner },
      ],
      artifacts,
    );
    expect(steps).toEqual([
      { kind: 'packages', names: ['curl'] },
      { kind: 'file', from: join(artifacts, 'tree', '01', 'motd'), to: '/etc/motd', mode: '0600' },
      { kind: 'script', shell: 'bash', file: join(artifacts, 'tree', '02', 'setup.sh'), env: { NAME: "it's" } },
      { kind: 'tree', from: join(artifacts, 'tree', '03'), to: '/' },
    ]);
  }));

test('a folder of a step that holds more than its one file is refused', () =>
  withTemporaryFolder('steps', async (artifacts) => {
    await artifactsIn(artifacts, ['00/motd', '00/other']);
    const step = { file: { from: 'motd', to: '/etc/motd', template: false } };
    await expect(localSteps([step], artifacts)).rejects.toThrow(UserError);
  }));
