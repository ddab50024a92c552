// The rows of 1ES images as a user meets them: each step is a process of its own, and Azure is the simulator.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { afterAll, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import { AzureResourceManager } from '../simulators/azure-resource-manager/azure-resource-manager.ts';
import { type LoopbackCertificate, makeLoopbackCertificate } from '../simulators/azure-resource-manager/loopback-certificate.ts';
import { runStep, type StepResult } from '../support/run-step.ts';

// Each test starts processes, and the machine may be busy.
jest.setTimeout(120_000);

const GROUP = 'ebpf-cicd-rg';
const PRINCIPAL = '0a0b0c0d-1111-4222-8333-444455556666';
const entry = join(import.meta.dirname, '../contract/step-entry.ts');

let certificate: LoopbackCertificate;
let azure: AzureResourceManager;
beforeAll(async () => {
  certificate = await makeLoopbackCertificate();
  azure = await AzureResourceManager.start(certificate);
});
afterAll(() => azure.stop());
beforeEach(() => {
  azure.reset();
  azure.addGroup(GROUP);
  azure.addIdentity(GROUP, 'ebpf-cicd-identity');
  azure.addResource(GROUP, 'Microsoft.Storage/storageAccounts', 'ebpfcicdstorage');
});

const definition = (own: string) => `schema: vm-image/1
image: {id: server2022, os: windows, arch: x64}
source: {kind: marketplace, publisher: MicrosoftWindowsServer, offer: WindowsServer, sku: 2022-datacenter-g2}
build: {region: westus2, identity: [ebpf-cicd-identity]}
outputs: [{kind: managed, name: server2022}]
builders: [one-es]
provider: {one-es: ${own}}
steps:
  - restart: {}
  - fetch: {from: "blob://ebpfcicdstorage/server2022/*", to: 'C:\\work', identity: ebpf-cicd-identity}
`;

interface Place {
  readonly workspace: string;
  step(name: string, inputs?: Record<string, string>): Promise<StepResult>;
}

function inWorkspace(own: string, work: (place: Place) => Promise<void>): Promise<void> {
  return withTemporaryFolder('one-es-steps', async (workspace) => {
    await mkdir(join(workspace, 'images'));
    await writeFile(join(workspace, 'images/server2022.vmimage.yaml'), definition(own));
    await writeFile(join(workspace, 'ca.pem'), certificate.cert);
    const place = { azureSubscriptionId: azure.subscription, azureResourceGroup: GROUP, azureEndpoint: azure.endpoint, caFile: 'ca.pem' };
    const step = (name: string, inputs: Record<string, string> = {}) =>
      runStep({
        ...{ host: 'github', entry, cwd: workspace, inputs: { ...(name === 'prepare-artifacts' ? {} : place), ...inputs } },
        env: { ...azure.environment, STEP_HOST: 'github', STEP_NAME: name },
      });
    await work({ workspace, step });
  });
}

/** Prepares and submits. */
async function submit({ step }: Place): Promise<StepResult> {
  const given = { definition: 'images/server2022.vmimage.yaml' };
  await step('prepare-artifacts', given);
  return step('trigger-image-build', { ...given, artifacts: '.bakehouse/artifacts/server2022' });
}

const sentImages = () => azure.resourceBodies().filter(({ type }) => type === 'Microsoft.CloudTest/images');
const errorsOf = ({ annotations }: StepResult) => annotations.filter(({ level }) => level === 'error').map(({ message }) => message);

it('0.20: an image that 1ES could not read the artifacts of is not created, and the job log has the command', () =>
  inWorkspace(`{resourceManagement: ${PRINCIPAL}}`, async (place) => {
    const refused = await submit(place);
    expect(refused.exitCode).toBe(1);
    const said = errorsOf(refused).join('\n');
    expect(said).toContain(
      `1ES Resource Management (${PRINCIPAL}) does not have the role Storage Blob Data Reader on the container server2022`,
    );
    expect(said).toContain(`az role assignment create --assignee-object-id ${PRINCIPAL}`);
    expect(sentImages()).toEqual([]);
  }));

it('0.20: it is given the role where the definition asks for that, once for two images', () =>
  inWorkspace(`{resourceManagement: ${PRINCIPAL}, grantReader: true}`, async (place) => {
    expect((await submit(place)).outputs).toMatchObject({ state: 'pending' });
    await writeFile(
      join(place.workspace, 'images/server2022.vmimage.yaml'),
      `${definition(`{resourceManagement: ${PRINCIPAL}, grantReader: true}`)}tags: {a: b}\n`,
    );
    expect((await submit(place)).outputs).toMatchObject({ state: 'pending' });
    expect(sentImages()).toHaveLength(2);
    expect(azure.roles.assignments.size).toBe(1);
  }));

it('0.32: a run that only tracks has the errors of the image in its log, and the whole of them in a file', () =>
  inWorkspace('{}', async (place) => {
    azure.script({ ends: 'Failed' });
    await submit(place);
    const image = [...azure.resources.resources.values()].find(({ type }) => type === 'Microsoft.CloudTest/images');
    const details = [{ code: 'ArtifactFailed', target: 'windows-restart', message: 'It ended with 1.', innererror: { code: 'Timeout' } }];
    const error = { code: 'ImageFailed', message: 'The image failed.', details };
    if (image !== undefined) image.body = { ...image.body, properties: { ...(image.body['properties'] as object), error } };
    let tracked = await place.step('track-image-builds');
    for (let looks = 0; looks < 5 && tracked.outputs['state'] === 'pending'; looks++) tracked = await place.step('track-image-builds');
    const lines = ['ImageFailed: The image failed.', '  ArtifactFailed (windows-restart): It ended with 1.', '    Timeout'];
    expect(tracked.exitCode).toBe(1);
    expect(tracked.groups).toContainEqual({ title: 'The last lines of the log of server2022', lines });
    expect(errorsOf(tracked).join('\n')).toContain('Image Logs of /subscriptions/');
    const log = await readFile(join(place.workspace, '.bakehouse/builds/server2022/build.log'), 'utf8');
    expect(log.split('\n')).toEqual(expect.arrayContaining(lines));
  }));

it('0.7, 0.31: drift names what an image has otherwise than generated, and which pool lacks what it is asked for', () =>
  inWorkspace('{}', async ({ workspace, step }) => {
    const write = async (folder: string, name: string, text: string) => {
      await mkdir(join(workspace, folder), { recursive: true });
      await writeFile(join(workspace, folder, name), text);
    };
    await write('.bakehouse/1es', 'artifacts_server2022.json', JSON.stringify({ artifacts: [{ name: 'windows-restart' }] }));
    const label = '{runs-on: ["self-hosted", "1ES.Pool=runners", "1ES.ImageOverride=server2022"]}';
    await write('.github/workflows', 'ci.yml', `on: push\njobs:\n  test: ${label}\n`);
    const artifacts = [{ Name: 'windows-restart' }, { name: 'windows-chrome' }];
    azure.addResource(GROUP, 'Microsoft.CloudTest/images', 'server2022', { properties: { artifacts } });
    azure.addResource(GROUP, 'Microsoft.CloudTest/hostedpools', 'runners', { properties: { images: [{ imageName: 'server2019' }] } });
    const result = await step('drift', { definitions: 'images', generatedArtifacts: '.bakehouse/1es', failOnDrift: 'true' });
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toMatchObject({ errors: '1', warnings: '1' });
    const said = JSON.stringify(result.annotations);
    expect(said).toContain('the 1ES image server2022: its artifact 2, windows-chrome, is not generated');
    expect(said).toContain('the pool runners has no image server2022');
    expect(result.summary).toContain(`#### Hosted pools of \`${GROUP}\``);
    expect(azure.requests.filter((one) => !one.startsWith('GET '))).toEqual([]);
  }));
