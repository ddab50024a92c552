import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { signIn } from '@bakehouse/azure/sign-in';
import { silentLog } from '@bakehouse/core/log';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startIdentitySimulator } from '../../../../test/simulators/identity/identity-simulator.ts';
import {
  type ImageFactorySimulator,
  startImageFactorySimulator,
} from '../../../../test/simulators/image-factory/image-factory-simulator.ts';
import { factoryRequest, signedIn } from '../../test/image-factory-place.ts';
import { BuildInDoubtError } from '../build-in-doubt-error.ts';
import { BuildLostError } from '../build-lost-error.ts';
import type { Builder, BuildRequest } from '../builder.ts';
import { noSecrets } from '../secrets/secrets.test-support.ts';
import { imageFactoryBuilder } from './image-factory-builder.ts';

let service: ImageFactorySimulator;
let said: string[];
beforeEach(async () => {
  said = [];
  service = await startImageFactorySimulator();
});
afterEach(() => service.stop());

const { signal } = new AbortController();
const UNNAMED = 'api: {}';
const IMAGE = 'Helix-Server-Datacenter2019-VS2022Enterprise_17_0_3_1';

type Given = Omit<Parameters<typeof factoryRequest>[1], 'endpoint'>;

/** Each builder has a folder of its own, as runs on two machines have. */
function onMachine(work: (builder: Builder, request: BuildRequest, output: string) => Promise<void>, given: Given = {}): Promise<void> {
  return withTemporaryFolder('image-factory', async (folder) => {
    const place = {
      outputFolder: join(folder, 'output'),
      cacheFolder: join(folder, 'cache'),
      log: { ...silentLog, warning: (text: string) => void said.push(text) },
      secrets: noSecrets,
      azure: signedIn(),
      signal,
    };
    await work(imageFactoryBuilder(place), await factoryRequest(folder, { endpoint: service.endpoint, ...given }), place.outputFolder);
  });
}

describe('Image Factory', () => {
  it('1.4, 1.5, 1.10: gets the payload of the document, and is asked until the image is there', () =>
    onMachine(async (builder, request, output) => {
      const id = await builder.submit(request, 'key');
      expect(service.jobs.map(({ payload }) => payload)).toEqual([
        {
          Base: 'Windows2019',
          Story: 'well',
          Artifacts: [
            {
              Name: 'Windows-VisualStudio-Bootstrapper',
              Parameters: {
                WorkLoads: 'helix-reduced',
                Sku: 'Enterprise',
                VSBootstrapperURL: 'https://aka.ms/vs/16/pre/184776537_-638374648/vs_Enterprise.exe',
              },
            },
          ],
          Destination: [
            { StorageAccountName: 'heliximgfctdncwus2', CustomImageName: IMAGE, SubId: '84a65c9a-787d-45da-b10a-3a1cefce8060' },
          ],
          RequestName: 'key',
        },
      ]);
      expect(await builder.poll(id)).toMatchObject({ phase: 'running', stage: 'Running' });
      const record = await builder.collect(id);
      expect(record).toMatchObject({ image: 'helix-vs2022', builder: 'image-factory', source: { commit: 'c0ffee' }, files: [] });
      expect(record.artifacts).toEqual([{ builder: 'image-factory', id: IMAGE, kind: 'managed-image', name: IMAGE }]);
      expect(JSON.parse(await readFile(join(output, 'build.json'), 'utf8'))).toEqual(record);
      expect(await readFile(join(output, 'build.log'), 'utf8')).toBe('installing\ninstalled\n');
    }));

  it('1.10: a job that succeeds and names no image is one with the name of the definition, which nobody has confirmed', () =>
    onMachine(async (builder, request) => {
      const id = await builder.submit(request, 'key');
      service.askFaults.push({ body: { id: 'job-1', status: 'Succeeded', images: [] } });
      expect((await builder.collect(id)).artifacts).toMatchObject([{ id: IMAGE }]);
      expect(said).toEqual([
        `Image Factory does not say what its job job-1 has made. Its definition calls it ${IMAGE}: that is not confirmed.`,
      ]);
      const nameless = { ...id, reference: id.reference.replace(IMAGE, '').replace('"images":[""]', '"images":[]') };
      service.askFaults.push({ body: { id: 'job-1', status: 'Succeeded' } });
      await expect(builder.collect(nameless)).rejects.toMatchObject({
        name: 'ExternalError',
        message: 'The job job-1 of Image Factory has succeeded, and nobody says what it has made.',
        hint: expect.stringContaining('provider.image-factory.api.members.images'),
      });
    }));

  it('1.21: a job that failed says why, with the last lines of its log', () =>
    onMachine(
      async (builder, request) => {
        const id = await builder.submit(request, 'key');
        await expect(builder.collect(id)).rejects.toMatchObject({
          message: 'Image Factory could not build the image: Windows-VisualStudio-Bootstrapper ended with exit code 1603',
          details: { lastLines: ['installing', 'error 1603'] },
        });
        expect(await builder.find('key')).toBeUndefined();
      },
      { story: 'fail' },
    ));

  it('1.29: signs in with tenant, client, secret and resource of the document, by the official client', async () => {
    const identity = await startIdentitySimulator();
    try {
      const { entra, authorityHost, ca } = identity;
      const clientId = '22222222-2222-4333-8444-555555555555';
      entra.applications.push({ clientId, secrets: [{ value: 'a-secret' }] });
      const asked: string[] = [];
      service.accepts = (token) => token.split('.').length === 3;
      const credential = signIn(
        { kind: 'client-secret', tenantId: entra.tenantId, clientId, clientSecret: 'a-secret' },
        { authorityHost, ca, signal },
      );
      await withTemporaryFolder('image-factory', async (folder) => {
        const place = {
          outputFolder: folder,
          cacheFolder: folder,
          log: silentLog,
          secrets: noSecrets,
          azure: signedIn(credential),
          signal,
        };
        await imageFactoryBuilder(place).submit(await factoryRequest(folder, { endpoint: service.endpoint }), 'key');
      });
      for (const form of entra.requests) asked.push(String(form.get('scope')));
      expect(asked).toEqual([expect.stringContaining('api://image-factory/.default')]);
      expect(service.jobs).toHaveLength(1);
    } finally {
      await identity.stop();
    }
  });

  it('1.29: says which four values it needs where nobody is signed in', () =>
    withTemporaryFolder('image-factory', async (folder) => {
      const place = { outputFolder: folder, cacheFolder: folder, log: silentLog, secrets: noSecrets, signal };
      const request = await factoryRequest(folder, { endpoint: service.endpoint });
      await expect(imageFactoryBuilder(place).submit(request, 'key')).rejects.toMatchObject({
        hint: expect.stringContaining('image-factory-tenant-id, image-factory-client-id and image-factory-client-secret'),
      });
    }));

  it('1.29: no token for a service of Azure’s own is asked for, whatever the definition says, or what is kept of a job', () =>
    withTemporaryFolder('image-factory', async (folder) => {
      const asked: unknown[] = [];
      const credential = {
        getToken: async (scope: unknown) => {
          asked.push(scope);
          return null;
        },
      };
      const place = { outputFolder: folder, cacheFolder: folder, log: silentLog, secrets: noSecrets, azure: signedIn(credential), signal };
      const builder = imageFactoryBuilder(place);
      const resource = 'https://management.azure.com';
      const request = await factoryRequest(folder, { endpoint: service.endpoint, resource });
      await expect(builder.submit(request, 'key')).rejects.toMatchObject({
        findings: [
          expect.objectContaining({
            line: 19,
            message: expect.stringContaining("provider.image-factory.resource: is a service of Azure's"),
          }),
        ],
      });
      const settings = { endpoint: service.endpoint, resource, paths: { status: '/{id}' } };
      const kept = { builder: 'image-factory', key: 'key', reference: JSON.stringify({ id: 'job-1', settings, images: [] }) };
      await expect(builder.poll(kept)).rejects.toThrow("is a service of Azure's or Microsoft's own");
      expect(asked).toEqual([]);
    }));

  it.each(['lost-after', 500, 504, 'no-json'] as const)(
    'a job whose answer is lost (%s) is found by its name, or submitted again, never twice',
    (fault) =>
      onMachine(async (builder, request) => {
        service.faults.push(fault);
        const submitted = await builder.submit(request, 'key').catch((error: unknown) => error);
        if (submitted instanceof Error) await builder.submit(request, 'key');
        expect(service.jobs).toHaveLength(1);
      }),
  );

  it('a job that another machine has submitted is found by its name', () =>
    onMachine(async (builder, request) => {
      await builder.submit(request, 'key');
      await onMachine(async (other, same) => {
        const id = await other.submit(same, 'key');
        expect((await other.collect(id)).artifacts).toHaveLength(1);
      });
      expect(service.jobs).toHaveLength(1);
    }));

  it.each(['lost-before', 'lost-after', 500, 'no-json'] as const)(
    'a build in doubt (%s) is asked about where the service knows no names',
    (fault) =>
      onMachine(
        async (builder, request) => {
          service.knowsNames = false;
          service.faults.push(fault);
          const error: unknown = await builder.submit(request, 'key').catch((reason: unknown) => reason);
          expect(error).toBeInstanceOf(BuildInDoubtError);
          expect(error).toMatchObject({ hint: expect.stringContaining('before it is submitted again') });
        },
        { api: UNNAMED },
      ),
  );

  it.each([
    [{ body: { id: 'job-1' } }, 'it has no "status"', 'members'],
    [{ body: { status: 'Queued' } }, 'it has no "id"', 'members'],
    [{ body: { id: 'job-1', status: 'Simmering' } }, 'its status is "Simmering"', 'states'],
    [{ body: [] }, 'it is no JSON object', 'paths'],
  ])('1.33: an answer that it does not know is an error that says which setting names it, and no guess: %j', (fault, what, setting) =>
    onMachine(async (builder, request) => {
      const id = await builder.submit(request, 'key');
      service.askFaults.push(fault);
      await expect(builder.poll(id)).rejects.toMatchObject({
        message: `Image Factory gave an answer that is not known: ${what}.`,
        hint: expect.stringContaining(`provider.image-factory.api.${setting}`),
      });
    }),
  );

  it('a job that the service has given and does not know is in doubt where it cannot be asked by name: never lost, never submitted again', () =>
    onMachine(
      async (builder, request) => {
        const id = await builder.submit(request, 'key');
        const inDoubt = {
          message: 'Image Factory does not know the job job-1, which it has given this number.',
          hint: expect.stringContaining('provider.image-factory.api.paths.status'),
          details: { status: 404, reason: 'service' },
        };
        service.askFaults.push(404, 404, 404, 404);
        await expect(builder.poll(id)).rejects.toMatchObject(inDoubt);
        await expect(builder.collect(id)).rejects.toMatchObject(inDoubt);
        await expect(builder.submit(request, 'key')).rejects.toMatchObject(inDoubt);
        await expect(builder.cancel(id)).rejects.toMatchObject(inDoubt);
        // It was only not there yet.
        expect(await builder.poll(id)).toMatchObject({ phase: 'running' });
        expect(service.jobs).toHaveLength(1);
      },
      { api: UNNAMED },
    ));

  it('a job that the service does not know is lost only if it says that it has none of that name', () =>
    onMachine(async (builder, request) => {
      const id = await builder.submit(request, 'key');
      for (const faults of [[404], [404, 404]]) {
        service.askFaults.push(...faults);
        await expect(builder.poll(id)).rejects.toMatchObject({ hint: expect.stringContaining('api.paths.status') });
      }
      service.askFaults.push(404, { body: [] });
      expect(await builder.poll(id)).toEqual({ phase: 'lost', problem: 'Image Factory knows no job job-1.' });
      service.askFaults.push(404, { body: [] });
      await expect(builder.collect(id)).rejects.toBeInstanceOf(BuildLostError);
    }));

  it('a question is asked again when the service is not well, and a refusal is not', () =>
    onMachine(async (builder, request) => {
      const id = await builder.submit(request, 'key');
      service.askFaults.push(503, 429, 'lost-before');
      expect(await builder.poll(id)).toMatchObject({ phase: 'running' });
      service.askFaults.push(403);
      await expect(builder.poll(id)).rejects.toThrow('Cannot ask for the job job-1: Image Factory answered 403');
    }));

  it('says at its line what a definition lacks, before anything is sent', () =>
    onMachine(
      async (builder, request) => {
        await expect(builder.plan(request)).rejects.toMatchObject({
          findings: [
            expect.objectContaining({ message: 'provider.image-factory.api.path: is not known', line: 21 }),
            expect.objectContaining({ message: 'provider.image-factory.api.states: "done" would mean two things', line: 21 }),
          ],
        });
        expect(service.jobs).toEqual([]);
      },
      { api: 'api: { path: /x, states: { succeeded: [done], failed: [Done] } }' },
    ));
});
