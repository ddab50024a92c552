import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ExternalError, InputError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { parseInputs } from '@bakehouse/core/step';
import type { Plan } from '@bakehouse/records/plan';
import { type LockFile, readLockFile } from '@bakehouse/records/plan';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { AzureResourceManager } from '../../../../test/simulators/azure-resource-manager/azure-resource-manager.ts';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { PLANNED, PlanPlace } from '../../../image-plan/test/plan-place.ts';
import { definition } from './definition.ts';
import { run } from './run.ts';

const URN = 'Debian:debian-12:12-gen2';
const MARKETPLACE = '{kind: marketplace, publisher: Debian, offer: debian-12, sku: 12-gen2}';
const text = (id: string, source: string) => `schema: vm-image/1
image: {id: ${id}, os: linux, arch: x64}
source: ${source}
build: {region: westus2}
steps:
  - packages: [curl]
outputs:
  - {kind: gallery, gallery: fleet, definition: ${id}, version: auto, regions: [{name: westus2}]}
builders: [packer-gce]
`;

let azure: AzureResourceManager;
beforeAll(async () => {
  azure = await AzureResourceManager.start();
  Object.assign(process.env, azure.environment);
});
afterAll(() => azure.stop());
beforeEach(() => azure.reset());

interface Place {
  readonly workspace: string;
  readonly warnings: string[];
  write(id: string, source: string): Promise<void>;
  plan(inputs?: Record<string, string>): Promise<{ readonly plan: Plan; readonly lock: LockFile; readonly lockChanged: unknown }>;
}

/** Plans in a workspace, online and with update-lock. */
function inWorkspace(work: (place: Place) => Promise<void>): Promise<void> {
  return withTemporaryFolder('online-sources', async (workspace) => {
    await mkdir(join(workspace, 'images'));
    const warnings: string[] = [];
    const context = contextIn(workspace, { log: { ...silentLog, warning: (message) => void warnings.push(message) } });
    const given = { azureSubscriptionId: azure.subscription, azureEndpoint: azure.endpoint };
    const plan = async (inputs: Record<string, string> = given) => {
      const raw: Record<string, string> = { definitions: 'images', online: 'true', updateLock: 'true', otherBuilders: 'true', ...inputs };
      const parsed = parseInputs(
        definition,
        (name) => raw[name],
        () => {},
      );
      const { planFile, lockChanged } = await run(parsed, context);
      const read = async (path: string) => JSON.parse(await readFile(path, 'utf8'));
      return { plan: await read(String(planFile)), lock: await read(join(workspace, 'vmimage.lock.json')), lockChanged };
    };
    const write = (id: string, source: string) => writeFile(join(workspace, 'images', `${id}.vmimage.yaml`), text(id, source));
    await work({ workspace, warnings, write, plan });
  });
}

test('latest is locked as the exact version, once for equal sources, and a newer one changes the base alone', () =>
  inWorkspace(async ({ write, plan }) => {
    await write('one', MARKETPLACE);
    await write('two', MARKETPLACE);
    azure.publish(URN, '0.20250101.9');
    const first = await plan();
    expect(first.lock.images['one']?.source).toMatchObject({ version: '0.20250101.9' });
    expect(first.plan.images[0]).toMatchObject({ source: { from: 'resolver', version: '0.20250101.9' } });
    expect(azure.requests).toEqual([expect.stringContaining('/locations/westus2/publishers/Debian/')]);

    azure.publish(URN, '0.20250101.10');
    const second = await plan();
    expect(second.lockChanged).toBe(true);
    expect(second.lock.images['two']?.source).toMatchObject({ version: '0.20250101.10' });
    const [before, after] = [first.lock.images['one']?.fingerprint, second.lock.images['one']?.fingerprint];
    expect(after?.base).not.toBe(before?.base);
    expect(after?.content).toBe(before?.content);
    expect((await plan()).lockChanged).toBe(false);
  }));

test('an image that is published is built again for a newer version: the plan has the path, the old and the new value', async () => {
  const place = await PlanPlace.create();
  try {
    const image = `${PLANNED.replace('{kind: debian, suite: bookworm}', MARKETPLACE)}builders: [packer-gce]\n`;
    const workspace = place.folder.path;
    await place.folder.load(image);
    const plan = async () => {
      const inputs = {
        online: true,
        updateLock: true,
        otherBuilders: true,
        azureSubscriptionId: azure.subscription,
        azureEndpoint: azure.endpoint,
      };
      const files = { definitions: ['.'], gallery: place.gallery.place, planFile: 'plan.json' };
      const { planFile } = await run({ ...files, ...inputs }, contextIn(workspace));
      return (JSON.parse(await readFile(String(planFile), 'utf8')) as Plan).images[0];
    };
    azure.publish(URN, '0.20250101.9');
    expect(await plan()).toMatchObject({ action: 'build', why: 'the gallery has no version of it' });
    await place.latest(image, await readLockFile(join(workspace, 'vmimage.lock.json')));
    expect(await plan()).toMatchObject({ action: 'none', source: { from: 'resolver', version: '0.20250101.9' } });
    azure.publish(URN, '0.20250101.10');
    expect(await plan()).toMatchObject({
      action: 'build',
      layer: 'base',
      source: { from: 'resolver', version: '0.20250101.10' },
      changes: [{ layer: 'base', path: 'source.version', old: '0.20250101.9', new: '0.20250101.10' }],
    });
  } finally {
    await place.dispose();
  }
});

test('a gallery is asked by names and by resource id', () =>
  inWorkspace(async ({ write, plan }) => {
    azure.addVersion('fleet', 'base', { name: '1.9.0' });
    azure.addVersion('fleet', 'base', { name: '1.10.0' });
    azure.addVersion('fleet', 'base', { name: '1.11.0', excludeFromLatest: true });
    await write('by-id', `{kind: gallery, id: ${azure.imageId('fleet', 'base')}}`);
    await write('by-name', '{kind: gallery, gallery: fleet, definition: base}');
    const { lock } = await plan();
    expect(Object.values(lock.images).map(({ source }) => source.version)).toEqual(['1.10.0', '1.10.0']);
  }));

test('without a subscription the lock file stays as it is, with a warning; a refusal writes nothing', () =>
  inWorkspace(async ({ workspace, write, plan, warnings }) => {
    await write('one', MARKETPLACE);
    azure.publish(URN, '1.0.0');
    const { lock } = await plan();
    azure.publish(URN, '1.0.1');
    const without = await plan({});
    expect(without.lock).toEqual(lock);
    expect(warnings.at(-1)).toMatch(/^the source stays 1\.0\.0 of the lock file: no subscription is given .*\(give azure-subscription-id/);
    azure.fail({ path: '/skus/12-gen2', status: 403, code: 'AuthorizationFailed' });
    await expect(plan()).rejects.toBeInstanceOf(ExternalError);
    expect(JSON.parse(await readFile(join(workspace, 'vmimage.lock.json'), 'utf8'))).toEqual(lock);
  }));

test('an id of a subscription that is none is refused before anything is sent', () =>
  inWorkspace(async ({ write, plan }) => {
    await write('one', MARKETPLACE);
    await expect(plan({ azureSubscriptionId: 'my-subscription' })).rejects.toBeInstanceOf(InputError);
    expect(azure.requests).toEqual([]);
  }));
