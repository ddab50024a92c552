import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import type { InputsOf } from '@bakehouse/core/step';
import { parseInputs } from '@bakehouse/core/step';
import { sha256OfFile, withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { writeTarGz } from '../../../runners/src/archive.test-support.ts';
import { definition } from './definition.ts';
import { run } from './run.ts';

interface Place {
  readonly workspace: string;
  readonly said: string[];
  configure(inputs: Record<string, string>): ReturnType<typeof run>;
}

function inWorkspace(work: (place: Place) => Promise<void>): Promise<void> {
  return withTemporaryFolder('configure-runner', async (workspace) => {
    const said: string[] = [];
    const context = contextIn(workspace, { log: { ...silentLog, info: (message) => said.push(message) } });
    const configure = (raw: Record<string, string>) => {
      const inputs: InputsOf<typeof definition> = parseInputs(
        definition,
        (name) => raw[name],
        () => {},
      );
      return run(inputs, context);
    };
    await work({ workspace, said, configure });
  });
}

test('render writes the bootstrap script and the unit, the same bytes each time', () =>
  inWorkspace(async ({ workspace, said, configure }) => {
    const inputs = { version: '2.328.0', labels: 'debian\nx64' };
    expect(await configure({ ...inputs, dryRun: 'true' })).toMatchObject({ packageSha256: undefined });
    expect(await readdir(workspace)).toEqual([]);
    const outputs = await configure(inputs);
    expect(outputs.bootstrapPath).toBe(join(workspace, '.bakehouse/runner/bootstrap.sh'));
    const bootstrap = await readFile(outputs.bootstrapPath as string, 'utf8');
    expect(bootstrap).toContain("runner_labels='debian,x64'");
    await configure(inputs);
    expect(await readFile(outputs.bootstrapPath as string, 'utf8')).toBe(bootstrap);
    expect(said.at(-1)).toContain('as it should be');
  }));

test('install puts a checked package below the target root, and says what it would do before', () =>
  inWorkspace(async ({ workspace, said, configure }) => {
    await writeTarGz(join(workspace, 'runner.tar.gz'), [{ name: 'run.sh', mode: 0o755, content: '#!/bin/bash\n' }]);
    const packageSha256 = await sha256OfFile(join(workspace, 'runner.tar.gz'));
    const inputs = { mode: 'install', version: '2.328.0', packageFile: 'runner.tar.gz', packageSha256, targetRoot: 'target' };
    await configure({ ...inputs, dryRun: 'true' });
    const planned = said.splice(0);
    expect(await readdir(workspace)).toEqual(['runner.tar.gz']);
    const outputs = await configure(inputs);
    expect(said.map((line) => line.replace('Will', 'Would'))).toEqual(planned);
    expect(outputs).toEqual({
      bootstrapPath: join(workspace, 'target/usr/lib/github-runner/bootstrap.sh'),
      unitPath: join(workspace, 'target/etc/systemd/system/github-runner.service'),
      packageSha256,
    });
    expect((await readdir(join(workspace, 'target/opt/actions-runner'))).sort()).toEqual(['bootstrap.sh', 'run.sh']);
    await configure(inputs);
    expect(said.at(-1)).toContain('installed already');
  }));

test('install without a package names everything that is missing', () =>
  inWorkspace(async ({ configure }) => {
    const failure = await configure({ mode: 'install', version: '2.328.0' }).catch((error: InputError) => error);
    expect(failure).toBeInstanceOf(InputError);
    expect((failure as InputError).findings).toHaveLength(2);
  }));
