import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BlobServiceClient } from '@azure/storage-blob';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { type BlobSimulator, startBlobSimulator } from '../simulators/blob/blob-simulator.ts';
import { type HostKind, runStep, type StepResult } from '../support/run-step.ts';

const entry = join(import.meta.dirname, 'step-entry.ts');
/** What other teams have in the container. */
const OTHERS = ['team-a/1', 'team-a/2', 'team-b/1', 'team-b/2'];

interface Place {
  readonly workspace: string;
  readonly store: BlobSimulator;
  readonly blobs: (container: string) => string[];
  run(host: HostKind, step: string, inputs: Readonly<Record<string, string>>): Promise<StepResult>;
}

/** A workspace with something to upload, and an account with the containers `teams`, which others use too, and `artifacts`. */
function inPlace(work: (place: Place) => Promise<void>): Promise<void> {
  return withTemporaryFolder('undefined-variables', async (workspace) => {
    await mkdir(join(workspace, 'src'));
    await writeFile(join(workspace, 'src', 'a.txt'), 'a');
    await writeFile(join(workspace, 'src', 'x.tmpl'), 'v={VERSION}\n');
    const store = await startBlobSimulator({ keep: true, containers: ['teams', 'artifacts'] });
    try {
      const teams = BlobServiceClient.fromConnectionString(store.connectionString).getContainerClient('teams');
      for (const name of OTHERS) await teams.getBlockBlobClient(name).upload(name, name.length);
      store.requests.length = 0;
      await work({
        workspace,
        store,
        blobs: (container) => [...store.container(container).blobs.keys()].sort(),
        run: (host, step, inputs) => runStep({ host, entry, cwd: workspace, inputs, env: { STEP_HOST: host, STEP_NAME: step } }),
      });
    } finally {
      await store.close();
    }
  });
}

/** Holds that nothing was asked of the account, and nothing was written in the workspace. */
async function expectNothingDone({ result, annotations }: StepResult, said: string, { workspace, store }: Place): Promise<void> {
  expect(annotations).toEqual([{ level: 'error', message: expect.stringContaining(said) }]);
  expect(result).toBe('failed');
  expect(store.requests).toEqual([]);
  expect((await readdir(workspace, { recursive: true })).sort()).toEqual(['src', 'src/a.txt', 'src/x.tmpl'].map((path) => join(path)));
}

describe('a variable that is not defined on Azure Pipelines,', () => {
  it('1: as connection string, is an error, and no emulator on the agent takes the files', () =>
    inPlace(async (place) => {
      const ended = await place.run('azure-pipelines', 'upload-blob', { source: 'src', connectionString: '$(StorageConnection)' });
      await expectNothingDone(ended, 'input connectionString: the variable $(StorageConnection) is not defined', place);
    }));

  it('2: as prefix, is an error, and nothing of other teams is deleted', () =>
    inPlace(async (place) => {
      const { connectionString } = place.store;
      const inputs = {
        source: 'src',
        container: 'teams',
        prefix: '$(TeamFolder)',
        delete: 'extraneous',
        maxDelete: '10',
        connectionString,
      };
      const ended = await place.run('azure-pipelines', 'upload-blob', inputs);
      await expectNothingDone(ended, 'input prefix: the variable $(TeamFolder) is not defined', place);
      expect(place.blobs('teams')).toEqual(OTHERS);
    }));

  it('2b: as container, is an error, and no other container is filled', () =>
    inPlace(async (place) => {
      const { connectionString } = place.store;
      const ended = await place.run('azure-pipelines', 'upload-blob', { source: 'src', container: '$(C)', connectionString });
      await expectNothingDone(ended, 'input container: the variable $(C) is not defined', place);
    }));

  it('3: inside of a value, is a warning with the name of the input', () =>
    inPlace(async ({ store, workspace, blobs, run }) => {
      const { connectionString } = store;
      const inputs = { source: 'src', prefix: 'images/$(Build.Foo)', planFile: '$(Build.Bar)/plan.json', connectionString };
      const { result, annotations } = await run('azure-pipelines', 'upload-blob', inputs);
      expect(annotations).toEqual([
        { level: 'warning', message: 'Input prefix holds $(Build.Foo), which Azure Pipelines has no value for; it stays as it is.' },
        { level: 'warning', message: 'Input planFile holds $(Build.Bar), which Azure Pipelines has no value for; it stays as it is.' },
      ]);
      expect(result).toBe('succeeded');
      expect(blobs('artifacts')).toEqual(['images/$(Build.Foo)/a.txt', 'images/$(Build.Foo)/x.tmpl']);
      expect(await readdir(join(workspace, '$(Build.Bar)'))).toEqual(['plan.json']);
    }));

  it('4: in an item of a list, is a warning with the name of the input', () =>
    inPlace(async ({ workspace, run }) => {
      const inputs = { source: 'src', templates: '*.tmpl', variables: 'VERSION=$(RunnerVersion)\nOTHER=1', format: 'folder' };
      const { result, annotations } = await run('azure-pipelines', 'prepare-artifacts', inputs);
      expect(annotations).toContainEqual({
        level: 'warning',
        message: 'Input variables holds $(RunnerVersion), which Azure Pipelines has no value for; it stays as it is.',
      });
      expect(result).toBe('succeeded');
      expect(await readFile(join(workspace, '.bakehouse/artifacts/src/x.tmpl'), 'utf8')).toBe('v=$(RunnerVersion)\n');
    }));

  it('4: in a variable of definitions that the environment gives, is a warning with its name', () =>
    inPlace(async ({ workspace }) => {
      const env = { STEP_HOST: 'azure-pipelines', STEP_NAME: 'schema', BAKEHOUSE_VAR_SUITE: '$(Suite)', BAKEHOUSE_VAR_ARCH: 'x64' };
      const inputs = { outputFile: 'schema.json' };
      const { result, annotations } = await runStep({ host: 'azure-pipelines', entry, cwd: workspace, inputs, env });
      expect(annotations).toEqual([
        {
          level: 'warning',
          message: 'The variable BAKEHOUSE_VAR_SUITE holds $(Suite), which Azure Pipelines has no value for; it stays as it is.',
        },
      ]);
      expect(result).toBe('succeeded');
    }));

  it('5: as dry run, is an error, and nothing is done for real', () =>
    inPlace(async (place) => {
      const { connectionString } = place.store;
      const ended = await place.run('azure-pipelines', 'upload-blob', { source: 'src', dryRun: '$(DryRun)', connectionString });
      await expectNothingDone(ended, 'input dryRun: the variable $(DryRun) is not defined', place);
    }));

  it('is told with all others in one message', () =>
    inPlace(async (place) => {
      const inputs = { source: 'src', container: '$(C)', prefix: '$(P)', dryRun: '$(D)', connectionString: '$(S)' };
      const ended = await place.run('azure-pipelines', 'upload-blob', inputs);
      await expectNothingDone(ended, 'upload-blob: 4 unusable inputs', place);
      for (const name of ['$(C)', '$(P)', '$(D)', '$(S)'])
        expect(ended.annotations[0]?.message).toContain(`the variable ${name} is not defined`);
    }));
});

describe('an empty value', () => {
  it.each(['github', 'azure-pipelines'] as const)('1b: of a secret that a fork does not get, is no emulator on the runner: %s', (host) =>
    inPlace(async (place) => {
      const inputs = { source: 'src', connectionString: '', accountUrl: '', sas: '' };
      const ended = await place.run(host, 'upload-blob', inputs);
      await expectNothingDone(ended, 'No storage account given.', place);
      expect(ended.annotations[0]?.message).toContain(host === 'github' ? 'give account-url' : 'give accountUrl');
    }),
  );

  it('1b: is an emulator where that was asked for', () =>
    inPlace(async ({ workspace, run }) => {
      const ended = await run('github', 'upload-blob', { source: 'src', connectionString: '', emulator: 'true' });
      expect([ended.result, ended.annotations, ended.outputs['uploaded']]).toEqual(['succeeded', [], '2']);
      expect(await readdir(join(workspace, '.bakehouse'))).toContain('azurite');
    }));

  it.each(['download-blob', 'verify-artifacts', 'bake'])('of an account is none for %s either', (step) =>
    inPlace(async (place) => {
      const inputs =
        step === 'bake' ? { definitions: 'images' } : { container: 'teams', ...(step === 'download-blob' ? { destination: 'd' } : {}) };
      if (step === 'bake') {
        await mkdir(join(place.workspace, 'images'));
        await writeFile(join(place.workspace, 'images/a.vmimage.yaml'), IMAGE);
      }
      const { result, annotations } = await place.run('github', step, { ...inputs, connectionString: '', accountUrl: '' });
      expect(annotations).toEqual([{ level: 'error', message: expect.stringContaining('No storage account given.') }]);
      expect(result).toBe('failed');
      expect(place.store.requests).toEqual([]);
      expect(await readdir(place.workspace)).not.toContain('.bakehouse');
    }),
  );

  it('2: of a prefix does not widen what is deleted; / asks for the whole container', () =>
    inPlace(async (place) => {
      const { connectionString } = place.store;
      const inputs = { source: 'src', container: 'teams', delete: 'extraneous', maxDelete: '10', connectionString };
      await expectNothingDone(await place.run('github', 'upload-blob', { ...inputs, prefix: ' ' }), 'no prefix says where', place);
      expect(place.blobs('teams')).toEqual(OTHERS);
      expect(await place.run('github', 'upload-blob', { ...inputs, prefix: '/' })).toMatchObject({
        result: 'succeeded',
        outputs: { deleted: '4' },
      });
      expect(place.blobs('teams')).toEqual(['a.txt', 'x.tmpl']);
    }));

  it.each(['github', 'azure-pipelines', 'local'] as const)('2b: of a container does not fill another: %s', (host) =>
    inPlace(async (place) => {
      const inputs = { source: 'src', container: '', connectionString: place.store.connectionString };
      if (host !== 'local') {
        return expectNothingDone(await place.run(host, 'upload-blob', inputs), 'input container: is given without a value', place);
      }
      const { connectionString, ...flags } = inputs;
      const env = { STEP_HOST: host, BAKEHOUSE_CONNECTION_STRING: connectionString };
      const ended = await runStep({ host, entry, cwd: place.workspace, args: ['upload-blob'], inputs: flags, env });
      expect(ended.exitCode).toBe(2);
      await expectNothingDone(ended, 'input container: is given without a value', place);
    }),
  );

  it('that came from a variable of the command line is mended there: nobody wrote the input', () =>
    inPlace(async (place) => {
      const env = { STEP_HOST: 'local', BAKEHOUSE_CONNECTION_STRING: place.store.connectionString, BAKEHOUSE_CONTAINER: '' };
      const ended = await runStep({ host: 'local', entry, cwd: place.workspace, args: ['upload-blob'], inputs: { source: 'src' }, env });
      expect(ended.exitCode).toBe(2);
      const message = 'input container: the variable BAKEHOUSE_CONTAINER is empty, and it says where to read from or write to';
      await expectNothingDone(ended, `${message} (unset it, or give it a value)`, place);
    }));

  it('5: of a dry run is no run for real', () =>
    inPlace(async (place) => {
      const inputs = { source: 'src', dryRun: '', connectionString: place.store.connectionString };
      await expectNothingDone(await place.run('github', 'upload-blob', inputs), 'input dry-run: is given without a value', place);
    }));
});

const IMAGE = `schema: vm-image/1
image: {id: small, os: linux, arch: x64}
source: {kind: debian, suite: bookworm}
build: {diskMiB: 1024}
steps:
  - packages: [curl]
`;
