import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { throwIfCancelled } from '@bakehouse/core/errors';
import { confinementTools } from '@bakehouse/system/confined-program';
import { afterAll, beforeAll, beforeEach, describe, jest, test } from '@jest/globals';
import { BUILDABLE, ImageBuilderAzure } from '../../packages/builders/test/image-builder-azure.ts';
import { StandIns } from '../../packages/builders/test/stand-ins.ts';
import { localBuilderTest } from '../support/local-builder-test.ts';
import { testNeeding } from '../support/test-needing.ts';
import { type BuilderBackend, builderContract, type Story } from './builder-contract.ts';
import { requestFor } from './builder-requests.ts';

// Here mmdebstrap and Packer are scripts that take a second; the same suite runs with the real ones in test/e2e/builders.e2e.ts.

// Real disks are made: far more than it takes on a quiet machine.
jest.setTimeout(180_000);

const folder = join(tmpdir(), `builders-${process.pid}`);
const { platform } = process;
let standIns: StandIns;
let azure: ImageBuilderAzure;
beforeAll(async () => {
  azure = await ImageBuilderAzure.start();
  standIns = new StandIns(folder);
  for (const name of ['packer', 'mmdebstrap'] as const) await standIns.add(name);
});
beforeEach(() => azure.reset());
afterAll(async () => {
  standIns.restore();
  await azure.stop();
  await rm(folder, { recursive: true, force: true });
});

const local: BuilderBackend = {
  name: 'local',
  request: (place: string, story: Story) =>
    requestFor(place, [
      `source: { kind: debian, suite: bookworm, components: [main], mirror: "http://127.0.0.1/${story}" }`,
      'builders: [local]',
    ]),
  builds: () => standIns.builds('mmdebstrap'),
};

const packer: BuilderBackend = {
  name: 'packer',
  async request(place, story) {
    await mkdir(join(place, 'template'), { recursive: true });
    const template = 'variable "story" {}\nbuild { post-processor "manifest" { output = "packer-manifest.json" } }\n';
    await writeFile(join(place, 'template', 'image.pkr.hcl'), template);
    const source = 'source: { kind: debian, suite: bookworm, components: [main] }';
    return requestFor(place, [
      source,
      'builders: [packer]',
      `provider: { packer: { template: template/image.pkr.hcl, variables: { story: ${story} } } }`,
    ]);
  },
  builds: () => standIns.builds('packer'),
};

/** A template of the user's: that of the definition asks for more than this stand-in for Packer says. */
const packerAzure: BuilderBackend = {
  name: 'packer-azure',
  async request(place, story) {
    await mkdir(join(place, 'template'), { recursive: true });
    const template = 'variable "story" {}\nbuild { post-processor "manifest" { output = "packer-manifest.json" } }\n';
    await writeFile(join(place, 'template', 'image.pkr.hcl'), template);
    return requestFor(place, [
      'source: { kind: marketplace, publisher: Debian, offer: debian-12, sku: 12-gen2 }',
      'builders: [packer-azure]',
      `provider: { packer-azure: { template: template/image.pkr.hcl, variables: { story: ${story} } } }`,
      'outputs: [{ kind: managed, name: small, resourceGroup: rg-images, regions: [{ name: westus2 }] }]',
    ]);
  },
  builds: () => standIns.builds('packer'),
};

/** Each look at the service lets half a minute of its time pass, and ours does not wait for it. */
const noWait = {
  now: () => performance.now(),
  sleep: async (_: number, signal: AbortSignal) => {
    await new Promise((resolve) => setImmediate(resolve));
    throwIfCancelled(signal);
  },
};

const imageBuilder: BuilderBackend = {
  name: 'azure-image-builder',
  async request(place, story) {
    if (story === 'fail') azure.arm.imageBuilder.scriptRun({ ends: 'Failed' }, { ends: 'Failed' });
    if (story === 'slow') azure.arm.imageBuilder.scriptRun({ stuckIn: 'Building' });
    return requestFor(place, BUILDABLE);
  },
  builds: async () => azure.sent('POST', /\/run$/).length,
  place: () => ({ azure: azure.azure(noWait) }),
};

const localTest = await localBuilderTest();
const packerTest =
  platform === 'linux' ? await testNeeding([{ needs: 'qemu-img', package: 'qemu-utils' }, ...confinementTools()]) : test.skip;

describe('the contract of builders', () => {
  builderContract(localTest, local);
  builderContract(packerTest, packer);
  builderContract(platform === 'win32' ? test.skip : test, packerAzure);
  builderContract(test, imageBuilder);
});
