import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ResourceManager } from '@bakehouse/azure/resource-manager';
import type { Identity } from '@bakehouse/azure/sign-in';
import { CancelledError, type ExternalError, InputError } from '@bakehouse/core/errors';
import { type Log, silentLog } from '@bakehouse/core/log';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { AzureResourceManager } from '../../../../test/simulators/azure-resource-manager/azure-resource-manager.ts';
import { azureRequest, DEFINITIONS } from '../../test/azure-definitions.ts';
import { StandIns } from '../../test/stand-ins.ts';
import type { AzurePlace, BuilderPlace, BuildRequest } from '../builder.ts';
import { secretsOf } from '../secrets/resolve-secrets.ts';
import { NO_SOURCES, secretsBy } from '../secrets/secrets.test-support.ts';
import { packerAzureBuilder } from './packer-azure-builder.ts';

jest.setTimeout(120_000);
// Packer is a script here, and Resource Manager is simulated; the real Packer is in test/e2e/packer-azure.e2e.ts.
const packerTest = process.platform === 'win32' ? test.skip : test;

const IDENTITY: Identity = { kind: 'client-secret', tenantId: 'tenant', clientId: 'client', clientSecret: 's3cr3t-of-app' };
let simulator: AzureResourceManager;
let azure: AzurePlace;
let folder: string;
let standIns: StandIns;
let said: string[];

beforeAll(async () => {
  simulator = await AzureResourceManager.start();
  Object.assign(process.env, simulator.environment);
  const manager = await ResourceManager.connect({ endpoint: simulator.endpoint, retryDelay: 1 });
  azure = {
    identity: IDENTITY,
    credential: { getToken: async () => null },
    subscription: simulator.subscription,
    resourceGroup: undefined,
    connect: async () => manager,
  };
});
afterAll(() => simulator.stop());
beforeEach(async () => {
  simulator.reset();
  simulator.resources.groups.set('rg-images', { name: 'rg-images', location: 'westus2', tags: {}, state: 'Succeeded' });
  folder = await mkdtemp(join(tmpdir(), 'packer-azure-'));
  standIns = new StandIns(join(folder, 'bin'));
  said = [];
});
afterEach(async () => {
  standIns.restore();
  await rm(folder, { recursive: true, force: true });
});

function placeOf(changes: Partial<BuilderPlace> = {}, log: Partial<Log> = {}): BuilderPlace {
  const note = (line: string) => void said.push(line);
  return {
    outputFolder: join(folder, 'output'),
    cacheFolder: join(folder, 'cache'),
    log: { ...silentLog, info: note, warning: note, output: note, ...log },
    secrets: secretsBy({ token: 't0k3n' }),
    azure,
    signal: new AbortController().signal,
    ...changes,
  };
}

async function build(request: BuildRequest, place = placeOf()) {
  const builder = packerAzureBuilder(place);
  return builder.collect(await builder.submit(request, 'key'));
}

const notes = () => join(folder, 'notes');
const note = (name: string) => readFile(join(notes(), name), 'utf8');
const groups = () => [...simulator.resources.groups.values()].map(({ name }) => name);
const IMAGES = () => `/subscriptions/${simulator.subscription}/resourceGroups/rg-images/providers/Microsoft.Compute/images`;

/** A group as Packer leaves one when it is killed. */
async function leftGroup(request: BuildRequest, tags: Record<string, string>): Promise<string> {
  const lines = await packerAzureBuilder(placeOf()).plan(request);
  const name = /resource group (\S+),/.exec(lines.join('\n'))?.[1] ?? '';
  simulator.resources.groups.set(name.toLowerCase(), { name, location: 'westus2', tags, state: 'Succeeded' });
  return name;
}

/** An image as a build leaves it, in its group. */
function madeImage(request: BuildRequest, name: string, location: string): void {
  const { id } = request.loaded.definition.image;
  const tags = { 'bakehouse-image': id, 'bakehouse-fingerprint': request.fingerprint.image };
  const image = { id: `${IMAGES()}/${name}`, type: 'Microsoft.Compute/images', name, body: { location, tags }, state: 'Succeeded' };
  simulator.resources.resources.set(image.id.toLowerCase(), image);
}

/** A gallery in the group rg-images, with one version of an image. */
function galleryWith(image: string, name: string, provisioningState: string): void {
  // The simulator answers from what galleries it is told of, or from resources of a group.
  simulator.resources.groups.delete('rg-images');
  simulator.addVersion('runners', image, { name, provisioningState });
}

describe('a build', () => {
  packerTest(
    '2.10, 2.23, 2.36: runs Packer once in each region, replaces images of the same name, and its record has all of them',
    async () => {
      await standIns.addAzure(notes(), '1.9.4', 'well');
      const record = await build(await azureRequest(folder, DEFINITIONS.linuxManaged));
      expect(record).toMatchObject({ builder: 'packer-azure', image: 'web', files: [], tools: { packer: '1.9.4' } });
      expect(record.artifacts).toEqual([
        { builder: 'azure-arm', id: `${IMAGES()}/web-westus2`, kind: 'managed-image', name: 'web-westus2', regions: ['westus2'] },
        {
          builder: 'azure-arm',
          id: `${IMAGES()}/web-northeurope`,
          kind: 'managed-image',
          name: 'web-northeurope',
          regions: ['northeurope'],
        },
      ]);
      const commands = (await note('commands')).split('\n').filter((line) => line.startsWith('build'));
      expect(commands).toHaveLength(2);
      for (const command of commands)
        expect(command).toMatch(/^build -machine-readable -color=false -on-error=cleanup -force -var-file=\S+ \S+image\.json$/);
      expect(record.stages.map(({ name }) => name)).toContain('packer build (northeurope)');
      expect(JSON.parse(await readFile(join(folder, 'output', 'build.json'), 'utf8'))).toEqual(record);
    },
  );

  packerTest('2.22: gives secrets by a file that only its owner reads, which is gone afterwards; nothing else has them', async () => {
    await standIns.addAzure(notes(), '1.9.4', 'well');
    await build(await azureRequest(folder, DEFINITIONS.linuxManaged));
    expect(JSON.parse(await note('variables-1'))).toMatchObject({ client_secret: 's3cr3t-of-app', secret_0: 't0k3n' });
    expect(await note('mode-1')).toMatch(/^-rw-------/);
    for (const name of ['environment', 'commands', 'template-1']) {
      for (const secret of ['s3cr3t-of-app', 't0k3n']) expect(await note(name)).not.toContain(secret);
    }
    expect((await readdir(join(folder, 'output'))).sort()).toEqual(['build.json', 'build.log']);
  });

  packerTest('2.22: where the step names nobody, the application of the definition asks Azure, or nobody does', async () => {
    await standIns.addAzure(notes(), '1.9.4', 'well');
    const values = `client_id: app, client_secret: kv_token, tenant_id: tenant, subscription_id: ${simulator.subscription}`;
    const request = await azureRequest(folder, `${DEFINITIONS.linuxManaged}provider: {packer-azure: {variables: {${values}}}}\n`);
    const nobody = { ...azure, identity: { kind: 'default' }, connect: () => Promise.reject(new Error('nobody is signed in')) } as const;
    await build(request, placeOf({ azure: nobody }));
    expect(simulator.requests).toEqual([]);
    const asked: unknown[] = [];
    const connectAs = async (application: unknown) => {
      asked.push(application);
      return azure.connect();
    };
    madeImage(request, 'web-westus2', 'westus2');
    madeImage(request, 'web-northeurope', 'northeurope');
    await build(request, placeOf({ azure: { ...nobody, connectAs } }));
    expect((await note('commands')).match(/^build/gm)).toHaveLength(2);
    expect(asked).toEqual([{ kind: 'client-secret', tenantId: 'tenant', clientId: 'app', clientSecret: 't0k3n' }]);
  });

  packerTest('uses what Azure has with its fingerprint as it is, and builds only what is missing', async () => {
    await standIns.addAzure(notes(), '1.9.4', 'well');
    const request = await azureRequest(folder, DEFINITIONS.linuxManaged);
    madeImage(request, 'web-westus2', 'westus2');
    const record = await build(request);
    expect(record.artifacts?.map(({ name }) => name)).toEqual(['web-westus2', 'web-northeurope']);
    expect((await note('commands')).match(/^build/gm)).toHaveLength(1);
    // With both there is nothing to build, and the build is found.
    madeImage(request, 'web-northeurope', 'northeurope');
    const builder = packerAzureBuilder(placeOf({ outputFolder: join(folder, 'other') }));
    const id = await builder.submit(request, 'key');
    await builder.collect(id);
    expect((await note('commands')).match(/^build/gm)).toHaveLength(1);
  });

  packerTest('of which Azure has all images is found, by its tags, and collected without a run', async () => {
    await standIns.addAzure(notes(), '1.9.4', 'quota');
    const request = await azureRequest(folder, DEFINITIONS.linuxManaged);
    const builder = packerAzureBuilder(placeOf());
    await expect(builder.submit(request, 'key').then((id) => builder.collect(id))).rejects.toThrow('may have no more machines');
    madeImage(request, 'web-westus2', 'westus2');
    expect(await builder.find('key', request)).toBeUndefined();
    madeImage(request, 'web-northeurope', 'northeurope');
    // Another process, which has submitted nothing, knows by its request what to look for.
    const id = await packerAzureBuilder(placeOf({ cacheFolder: join(folder, 'other') })).find('key', request);
    if (id === undefined) throw new Error('The build was not found.');
    expect(await builder.poll(id)).toEqual({ phase: 'succeeded' });
    const record = await packerAzureBuilder(placeOf()).collect(JSON.parse(JSON.stringify(id)));
    expect(record.artifacts?.map(({ regions }) => regions)).toEqual([['westus2'], ['northeurope']]);
  });

  packerTest('counts the version of a gallery on, and leaves one that is there alone', async () => {
    await standIns.addAzure(notes(), '1.14.1', 'well');
    const text = DEFINITIONS.arm64.replace('resourceGroup: rg-gallery, version: 1.0.0', 'resourceGroup: rg-images, version: auto');
    galleryWith('arm', '1.0.9', 'Failed');
    const { artifacts } = await build(await azureRequest(folder, text));
    expect(await note('template-1')).toContain('image_version = "1.0.10"');
    expect(artifacts?.at(-1)).toMatchObject({ kind: 'gallery-version', name: 'arm/1.0.10', regions: ['westus2'] });
    expect(await note('commands')).not.toContain('-force');
    expect(await note('commands')).toMatch(/^init\nvalidate\nbuild /);
  });
});

describe('a build that ends early', () => {
  packerTest('says what Azure refused in one line, of which kind it is, and what to do', async () => {
    await standIns.addAzure(notes(), '1.9.4', 'quota');
    const error: unknown = await build(await azureRequest(folder, DEFINITIONS.privateNetwork)).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ message: expect.stringContaining('standardDSv5Family Cores'), details: { reason: 'quota' } });
    expect(await readdir(join(folder, 'output'))).toEqual(['build.log']);
  });

  packerTest('2.32: has the last lines of the script that failed, and asks for the removal of the group that is left', async () => {
    await standIns.addAzure(notes(), '1.9.4', 'script');
    const request = await azureRequest(folder, DEFINITIONS.privateNetwork);
    let name = '';
    const output = async (line: string) => {
      // Packer makes the group, and does not get around to removing it.
      const tags = { 'bakehouse-image': 'inner', 'bakehouse-fingerprint': request.fingerprint.image };
      if (line.includes('ResourceGroupName')) name = await leftGroup(request, tags);
    };
    const error: unknown = await build(request, placeOf({}, { output: (line) => void output(line) })).catch((thrown: unknown) => thrown);
    expect((error as ExternalError).message).toBe('A script of the template ended with exit code 3');
    expect((error as ExternalError).details.lastLines).toEqual(expect.arrayContaining(['    azure-arm: no such device']));
    expect(
      simulator.requests.some((line) => line.startsWith(`DELETE /subscriptions/${simulator.subscription}/resourceGroups/${name}?`)),
    ).toBe(true);
    expect(said.join('\n')).toContain(`The resource group ${name}, which Packer has left, is being removed.`);
  });

  packerTest('2.27: a group that a killed run left is removed first', async () => {
    await standIns.addAzure(notes(), '1.9.4', 'well');
    const request = await azureRequest(folder, DEFINITIONS.privateNetwork);
    const name = await leftGroup(request, { 'bakehouse-image': 'inner', 'bakehouse-fingerprint': request.fingerprint.image });
    simulator.script({ polls: 1, retryAfter: [0, 0] });
    await build(request);
    expect(await note('template-1')).toContain(`"temp_resource_group_name": "${name}"`);
    expect(groups()).not.toContain(name);
  });

  packerTest('2.27: a group of that name without our tags is never touched', async () => {
    await standIns.addAzure(notes(), '1.9.4', 'well');
    const request = await azureRequest(folder, DEFINITIONS.privateNetwork);
    const name = await leftGroup(request, { owner: 'somebody' });
    await expect(build(request)).rejects.toThrow(`There is a resource group ${name} already, and it does not carry the tags of inner.`);
    expect(groups()).toContain(name);
    expect(await readdir(notes())).toEqual([]);
  });

  packerTest('2.7: disable-cleanup leaves the machine, and says how to remove it', async () => {
    await standIns.addAzure(notes(), '1.9.4', 'script');
    const request = await azureRequest(folder, DEFINITIONS.privateNetwork, { onError: 'abort' });
    await expect(build(request)).rejects.toThrow('exit code 3');
    expect(await note('commands')).toContain('-on-error=abort');
    expect(said.join('\n')).toMatch(
      /stays, as asked\. Remove it: az group delete --name bakehouse-inner-westus2-\S+ --subscription \S+ --yes/,
    );
  });

  packerTest('2.27: cancelled, it is interrupted, and what it does to remove its machine is waited for', async () => {
    await standIns.addAzure(notes(), '1.9.4', 'slow');
    const abort = new AbortController();
    const output = (line: string) => (line.includes('Waiting for SSH') ? abort.abort() : undefined);
    const place = placeOf({ signal: abort.signal, azure: { ...azure } }, { output });
    await expect(build(await azureRequest(folder, DEFINITIONS.privateNetwork), place)).rejects.toBeInstanceOf(CancelledError);
    expect(await note('cleaned')).toBe('cleaned\n');
    expect(await readdir(join(folder, 'output'))).toEqual(['build.log']);
  });
});

describe('before Packer starts', () => {
  const findingsOf = async (work: Promise<unknown>): Promise<string[]> => {
    const error: unknown = await work.catch((thrown: unknown) => thrown);
    if (!(error instanceof InputError)) throw error;
    return error.findings.map(({ line, message }) => `${line}: ${message}`);
  };

  packerTest('says who is missing: a sign-in, a subscription, a secret, a resource group', async () => {
    await standIns.addAzure(notes(), '1.9.4', 'well');
    const text = DEFINITIONS.linuxManaged.replace(', resourceGroup: rg-images', '');
    const request = await azureRequest(folder, text);
    const place = placeOf({
      azure: undefined,
      secrets: secretsOf(request.loaded, { ...NO_SOURCES, environment: () => undefined }, new AbortController().signal),
    });
    expect(await findingsOf(packerAzureBuilder(place).submit(request, 'key'))).toEqual([
      '5: the environment variable TOKEN, which holds the secret token, is not set or blank',
      '12: the builder packer-azure is not told who signs in to Azure',
      '12: the builder packer-azure is not told the subscription',
      '11: the resource group of this output is not known',
    ]);
    expect(await readdir(notes())).toEqual([]);
  });

  packerTest('an old Packer is told what it cannot, at each line', async () => {
    await standIns.addAzure(notes(), '1.6.6', 'well');
    galleryWith('win', '1.0.0', 'Succeeded');
    const text = DEFINITIONS.windowsGallery
      .replace('99999999-1111-2222-3333-444444444444', simulator.subscription)
      .replace('rg-gallery', 'rg-images');
    const found = await findingsOf(build(await azureRequest(folder, text)));
    expect(found[0]).toBe('2: image.security.trustedLaunch: Packer before 1.7 has no such protection');
    expect(found).toHaveLength(5);
  });
});
