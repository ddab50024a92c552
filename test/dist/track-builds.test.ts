import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { factoryDefinition } from '../../packages/builders/test/image-factory-place.ts';
import { contextIn } from '../../packages/core/src/context.test-support.ts';
import { run as prepareArtifacts } from '../../packages/steps/src/prepare-artifacts/run.ts';
import { type BlobSimulator, startBlobSimulator } from '../simulators/blob/blob-simulator.ts';
import { type IdentitySimulator, startIdentitySimulator } from '../simulators/identity/identity-simulator.ts';
import { type ImageFactorySimulator, startImageFactorySimulator } from '../simulators/image-factory/image-factory-simulator.ts';
import { type HostKind, type RunStepOptions, runStep, type StepResult } from '../support/run-step.ts';
import { dist } from './dist-steps.ts';

// Starts several processes in turn, on machines that have much else to do.
jest.setTimeout(300_000);

const CLIENT = '22222222-3333-4444-8555-666666666666';
const SECRET = 'the secret of the client';

let service: ImageFactorySimulator;
let blobs: BlobSimulator;
let identities: IdentitySimulator;
beforeEach(async () => {
  [service, blobs, identities] = await Promise.all([
    startImageFactorySimulator(),
    startBlobSimulator({ keep: true }),
    startIdentitySimulator(),
  ]);
  identities.entra.applications.push({ clientId: CLIENT, secrets: [{ value: SECRET }] });
  service.accepts = (token) => token.startsWith('eyJ');
});
afterEach(async () => {
  await Promise.all([service.stop(), blobs.close(), identities.stop()]);
});

/** Two definitions with their artifacts: `web` goes well, what becomes of `db` is said. */
async function inWorkspace(story: string, work: (workspace: string) => Promise<void>): Promise<void> {
  await withTemporaryFolder('track builds', async (workspace) => {
    await mkdir(join(workspace, 'images'));
    await writeFile(join(workspace, 'ca.pem'), identities.ca);
    for (const [id, its] of [
      ['web', 'well'],
      ['db', story],
    ] as const) {
      const text = factoryDefinition({ endpoint: service.endpoint, story: its }).replace('helix-vs2022', id);
      const definition = `images/${id}.vmimage.yaml`;
      await writeFile(join(workspace, definition), text);
      await prepareArtifacts({ definition, variables: [], outputFolder: 'artifacts', dryRun: false }, contextIn(workspace));
    }
    await work(workspace);
  });
}

type Started = Pick<RunStepOptions, 'onStart'>;

/** Each run has a state store in a container and a machine of its own. */
function step(
  host: HostKind,
  name: string,
  inputs: Readonly<Record<string, string>>,
  cwd: string,
  started: Started = {},
): Promise<StepResult> {
  const machine = `machine-${++machines}`;
  return runStep({
    ...{ host, cwd, ...started },
    entry: join(dist, host, `${name}.js`),
    manifest: join(dist, '..', 'actions', name, 'action.yml'),
    inputs: {
      stateStore: `${blobs.endpoint}/states/images`,
      connectionString: blobs.connectionString,
      ...{ tenantId: identities.entra.tenantId, clientId: CLIENT, clientSecret: SECRET, signIn: 'client-secret' },
      ...{ authorityHost: identities.authorityHost, caFile: 'ca.pem' },
      ...{ outputFolder: `${machine}/builds`, cacheFolder: `${machine}/cache` },
      ...inputs,
    },
    secretsOfTheJob: [SECRET],
  });
}
let machines = 0;

const trigger = (host: HostKind, id: string, workspace: string) =>
  step(host, 'trigger-image-build', { definition: `images/${id}.vmimage.yaml`, artifacts: `artifacts/${id}` }, workspace);
const track = (host: HostKind, workspace: string, inputs: Readonly<Record<string, string>> = {}, started: Started = {}) =>
  step(host, 'track-image-builds', inputs, workspace, started);

const list = (result: StepResult, name: string) => JSON.parse(result.outputs[name] ?? 'null') as readonly Record<string, unknown>[];

test('1.20, 0.24: builds that one run triggers are followed by later ones on other machines and hosts, until each has ended and was told once', () =>
  inWorkspace('fail', async (workspace) => {
    for (const id of ['web', 'db', 'web']) {
      const triggered = await trigger('github', id, workspace);
      expect([triggered.result, triggered.outputs['state'], triggered.outputs['build-record']]).toEqual([
        'succeeded',
        'pending',
        undefined,
      ]);
    }
    expect(service.jobs).toHaveLength(2);

    const running = await track('azure-pipelines', workspace);
    expect([running.result, running.exitCode, running.outputs['state']]).toEqual(['succeeded', 0, 'pending']);
    expect(list(running, 'pending').map(({ image, builder, state }) => [image, builder, state])).toEqual([
      ['db', 'image-factory', 'running'],
      ['web', 'image-factory', 'running'],
    ]);
    expect(running.summary).toContain('### Builds: 2 pending');
    expect(running.annotations.map(({ message }) => message).join()).toContain('2 of 2 builds are pending');

    let ended = await track('github', workspace);
    for (let more = 0; more < 3 && ended.outputs['state'] === 'pending'; more++) ended = await track('github', workspace);
    expect([ended.result, ended.exitCode, ended.outputs['state']]).toEqual(['failed', 1, 'failed']);
    expect(list(ended, 'failed')).toMatchObject([{ image: 'db', message: expect.stringContaining('exit code 1603') }]);
    expect(ended.summary).toContain('error 1603');
    expect(ended.annotations.map(({ message }) => message).join()).toContain('exit code 1603');

    const rest = await track('azure-pipelines', workspace);
    expect([rest.result, rest.outputs['state'], rest.outputs['pending']]).toEqual(['succeeded', 'succeeded', '[]']);
    expect(service.jobs).toHaveLength(2);
    const web = await trigger('azure-pipelines', 'web', workspace);
    expect([web.result, web.outputs['state']]).toEqual(['succeeded', 'succeeded']);
    expect(service.jobs).toHaveLength(2);
    for (const { content } of [...blobs.container('states').blobs.values()].map(({ chunks }) => ({ content: String(chunks[0]?.bytes) })))
      expect(content).not.toContain(SECRET);
  }));

test('1.5: a run that waits ends in time as a failure that says what is still running', () =>
  inWorkspace('stuck', async (workspace) => {
    await trigger('github', 'db', workspace);
    const waited = await track('github', workspace, { wait: 'true', stopAfter: '1s' });
    expect([waited.result, waited.exitCode, waited.outputs['state']]).toEqual(['failed', 1, 'failed']);
    expect(waited.annotations.map(({ message }) => message).join()).toContain('db: it is running');
    expect(list(waited, 'pending')).toMatchObject([{ image: 'db', state: 'running' }]);
  }));

test('0.24: a run that is killed while it asks leaves every build to the next one', () =>
  inWorkspace('stuck', async (workspace) => {
    await trigger('github', 'web', workspace);
    await trigger('github', 'db', workspace);
    let child: { kill(signal: 'SIGKILL'): boolean } | undefined;
    service.accepts = () => {
      child?.kill('SIGKILL');
      return true;
    };
    const killed = await track(
      'github',
      workspace,
      {},
      {
        onStart: (process) => {
          child = process;
        },
      },
    );
    expect(killed.exitCode).toBe(128 + 9);
    child = undefined;
    const next = await track('github', workspace);
    expect(list(next, 'pending').map(({ image }) => image)).toEqual(['db', 'web']);
    expect(service.jobs).toHaveLength(2);
  }));

test('A state of a newer release fails the run, which says what to do', () =>
  inWorkspace('stuck', async (workspace) => {
    await trigger('github', 'db', workspace);
    for (const blob of blobs.container('states').blobs.values()) {
      const [chunk] = blob.chunks;
      const text = String(chunk?.bytes).replace('bakehouse-build-state/1', 'bakehouse-build-state/2');
      blob.chunks = [{ size: text.length, bytes: Buffer.from(text), md5: '' }];
    }
    const refused = await track('github', workspace);
    expect([refused.result, refused.exitCode]).toEqual(['failed', 1]);
    const said = refused.annotations.map(({ message }) => message).join();
    expect(said).toContain('cannot be read by this release');
    expect(said).toContain('use that one in every pipeline that shares the state store');
    expect(service.jobs).toHaveLength(1);
  }));
