import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { BlobServiceClient, ContainerSASPermissions } from '@azure/storage-blob';
import { InputError, OutcomeError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import type { Inputs } from '@bakehouse/core/step';
import { parseInputs } from '@bakehouse/core/step';
import type { Plan } from '@bakehouse/records/plan';
import { describe, expect, jest, test } from '@jest/globals';
import { usePageStores } from '../../packages/blob/src/pages/page-store.test-support.ts';
import { contextIn } from '../../packages/core/src/context.test-support.ts';
import { definition as driftDefinition } from '../../packages/steps/src/drift/definition.ts';
import { run as drift } from '../../packages/steps/src/drift/run.ts';
import { definition as planDefinition } from '../../packages/steps/src/plan-images/definition.ts';
import { run as plan } from '../../packages/steps/src/plan-images/run.ts';
import { inWorkspace, type Place, TEXT } from '../../packages/steps/src/publish-image/gallery-workspace.test-support.ts';
import { definition as vmDefinition } from '../../packages/steps/src/run-in-vm/definition.ts';
import { run as runInVm } from '../../packages/steps/src/run-in-vm/run.ts';
import { parseContainerUrl } from '../../packages/steps/src/shared/container-url.ts';

// Starts Azurite, on machines that have much else to do.
jest.setTimeout(120_000);

const inAzurite = usePageStores();

interface Container {
  readonly url: string;
  /** The URL with a signature that may do all in the container, and nothing outside. */
  readonly signed: string;
  readonly signature: string;
  readonly connectionString: string;
}

function inContainer(work: (container: Container) => Promise<void>): Promise<void> {
  return inAzurite(async ({ account, container }) => {
    const client = BlobServiceClient.fromConnectionString(account.connectionString).getContainerClient(container);
    const permissions = ContainerSASPermissions.parse('rcwdl');
    const signed = await client.generateSasUrl({ permissions, expiresOn: new Date('2100-01-01') });
    const signature = new URL(signed).searchParams.get('sig') ?? '';
    await work({ url: client.url, signed, signature, connectionString: account.connectionString });
  });
}

/** Runs a step on the inputs given, as a host would. */
function step<O>(
  definition: { readonly inputs: Inputs },
  run: (inputs: never, context: ReturnType<typeof contextIn>) => Promise<O>,
  workspace: string,
  given: Readonly<Record<string, string>>,
  change: Partial<ReturnType<typeof contextIn>> = {},
): Promise<O> {
  const inputs = parseInputs(
    definition as never,
    (name) => given[name],
    () => {},
  );
  return run(inputs as never, contextIn(workspace, change));
}

async function planned(workspace: string, given: Readonly<Record<string, string>>): Promise<string> {
  const { planFile } = await step(planDefinition, plan, workspace, { definitions: 'small.vmimage.yaml', ...given });
  const { images } = JSON.parse(await readFile(String(planFile), 'utf8')) as Plan;
  return images.map(({ action, version, why }) => `${action}${version === undefined ? '' : ` ${version}`}: ${why}`).join();
}

/** Publishes and promotes what a build of the definition would have made. */
async function bakeInto({ build, publish, promote, result }: Place, given: Readonly<Record<string, string>>): Promise<string> {
  await build();
  const { version } = await publish(given);
  await result('passed');
  await promote({ testResult: 'result.json', version: String(version), ...given });
  return String(version);
}

describe('a gallery in a container', () => {
  test.each(['signature', 'connection string'])('is seen from another working folder, by a %s', (way) =>
    inContainer(async ({ url, signed, connectionString }) => {
      const given: Record<string, string> = way === 'signature' ? { gallery: signed } : { gallery: `${url}/team/images`, connectionString };
      await inWorkspace(async (one) => {
        expect(await planned(one.workspace, given)).toBe('build: the gallery has no version of it');
        expect(await bakeInto(one, given)).toBe('1.0.0');
        expect(await planned(one.workspace, given)).toBe('none 1.0.0: 1.0.0 is latest');
      });
      await inWorkspace(async ({ workspace, file, publish }) => {
        expect(await planned(workspace, given)).toBe('none 1.0.0: 1.0.0 is latest');
        expect(
          await step(driftDefinition, drift, workspace, { definitions: 'small.vmimage.yaml', failOnDrift: 'true', ...given }),
        ).toMatchObject({
          drifted: false,
        });
        // Only the outputs changed: the files are not on this machine.
        await writeFile(file, `${TEXT}outputs: [{kind: directory, formats: [raw], version: 2.0.0}]\n`);
        expect(await planned(workspace, given)).toMatch(/^republish 1\.0\.0/);
        const published = await publish({ fromVersion: '1.0.0', definition: file, ...given });
        expect(published.version).toBe('2.0.0');
        await writeFile(file, `${TEXT}outputs: [{kind: directory, formats: [raw], version: 2.0.0}]\ntags: {team: ci}\n`);
        expect(await planned(workspace, given)).toMatch(/^update 2\.0\.0/);
        await publish({ buildRecord: '', updateVersion: '2.0.0', definition: file, ...given });
        expect(await planned(workspace, given)).toBe('retest 2.0.0: 2.0.0 is not tested yet');
        expect(await readdir(join(workspace, '.bakehouse'))).not.toContain('gallery');
      });
    }),
  );

  test('gives two publishers at the same time a version each', () =>
    inContainer(({ signed }) =>
      inWorkspace((one) =>
        inWorkspace(async (two) => {
          await writeFile(two.file, TEXT.replace('curl', 'wget'));
          const versions = await Promise.all([bakeInto(one, { gallery: signed }), bakeInto(two, { gallery: signed })]);
          expect(versions.sort()).toEqual(['1.0.0', '1.0.1']);
        }),
      ),
    ));

  test('refuses what did not pass, and keeps the result', () =>
    inContainer(({ signed: gallery }) =>
      inWorkspace(async ({ workspace, build, publish, promote, result }) => {
        await build();
        await publish({ gallery });
        await result('failed');
        const error: unknown = await promote({ testResult: 'result.json', gallery }).catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(OutcomeError);
        expect((error as OutcomeError).outputs).toEqual({ promoted: false, latest: undefined });
        expect(await planned(workspace, { gallery })).toBe('retest 1.0.0: the tests of 1.0.0 did not pass last time (failed)');
      }),
    ));

  test('shows its signature nowhere: not in outputs, messages, errors or files', () =>
    inContainer(({ signed, signature }) =>
      inWorkspace(async (place) => {
        const masked: string[] = [];
        const shown: string[] = [];
        const say = (message: string) => shown.push(message);
        const log = { ...silentLog, debug: say, info: say, notice: say, warning: say, error: say };
        const change = { log, mask: (value: string) => masked.push(value), summary: async (text: string) => void shown.push(text) };
        shown.push(JSON.stringify(await step(planDefinition, plan, place.workspace, { definitions: '.', gallery: signed }, change)));
        expect(masked).toEqual(expect.arrayContaining([signature, encodeURIComponent(signature)]));
        await bakeInto(place, { gallery: signed });
        shown.push(...place.said, JSON.stringify(await place.publish({ gallery: signed })));
        const wrong = signed.replace(/sig=[^&]*/, `sig=${encodeURIComponent(signature.split('').reverse().join(''))}`);
        const error = (await place.publish({ gallery: wrong }).catch((thrown: unknown) => thrown)) as Error;
        shown.push(error.message, String((error as { hint?: string }).hint));
        expect(error.message).toMatch(/403/);
        for (const name of await readdir(place.workspace, { recursive: true, withFileTypes: true })) {
          if (name.isFile()) shown.push(await readFile(join(name.parentPath, name.name), 'utf8'));
        }
        const text = shown.join('\n');
        expect(text).toContain('small 1.0.0 is staged in http://127.0.0.1');
        expect(text).not.toContain(signature);
        expect(text).not.toContain(encodeURIComponent(signature));
        expect(text).not.toMatch(/[?&]sig=/);
      }),
    ));

  test('an image is booted from it: it is brought to the cache first, but not by a dry run, and a version that is not there is named', () =>
    inContainer(({ signed }) =>
      inWorkspace(async (place) => {
        await place.build();
        await place.publish({ gallery: signed });
        const said: string[] = [];
        const log = { ...silentLog, info: (message: string) => said.push(message) };
        const boot = (given: Readonly<Record<string, string>>) =>
          step(vmDefinition, runInVm, place.workspace, { image: 'small', dryRun: 'true', ...given }, { log });
        await expect(boot({ gallery: signed })).rejects.toThrow(/^No version of small is latest in the gallery http:\/\/127[^?]*\.$/);
        await expect(boot({ gallery: signed, version: '1.0.1' })).rejects.toThrow(/has no version 1\.0\.1 of small/);
        await expect(boot({ version: '1.0.0' })).rejects.toThrow(/version: needs a gallery/);
        // What others have in the cache stays there.
        const cache = join(place.workspace, '.bakehouse/cache/gallery/small');
        const unused = join(cache, `${'0'.repeat(64)}.raw`);
        await mkdir(cache, { recursive: true });
        await writeFile(unused, 'unused');
        await utimes(unused, new Date(0), new Date(0));
        await boot({ gallery: signed, version: '1.0.0' });
        expect(said.slice(0, 2)).toEqual([
          expect.stringMatching(/^Would bring small 1\.0\.0, \d+ B, from http:[^?]*\/small\/versions\/1\.0\.0 to /),
          expect.stringMatching(/^Would boot small 1\.0\.0 \(raw\) with /),
        ]);
        expect(await readdir(cache)).toEqual([basename(unused)]);
        // What is no disk comes as far as being looked at.
        await expect(boot({ gallery: signed, version: '1.0.0', dryRun: 'false' })).rejects.toThrow(/[0-9a-f]{64}\.raw/);
        expect(await readdir(cache)).toEqual([expect.stringMatching(/^(?!0{64})[0-9a-f]{64}\.raw$/)]);
      }),
    ));

  test('inputs that contradict each other are refused before anything is sent', () =>
    inContainer(({ url, connectionString }) =>
      inWorkspace(async ({ publish }) => {
        const other = connectionString.replace(/BlobEndpoint=[^;]+/, 'BlobEndpoint=http://127.0.0.1:10000/another');
        await expect(publish({ gallery: url, connectionString: other })).rejects.toThrow(
          /connection string is not that of the gallery's account/,
        );
        await expect(publish({ gallery: url.replace(/^https:/, 'http:') })).rejects.toThrow(/URL .*is not https/);
      }),
    ));
});

test.each([
  ['https://acme.blob.core.windows.net/images', 'https://acme.blob.core.windows.net', 'images', ''],
  ['https://acme.blob.core.windows.net/images/', 'https://acme.blob.core.windows.net', 'images', ''],
  ['https://acme.blob.core.windows.net/images/team%20a/x/', 'https://acme.blob.core.windows.net', 'images', 'team a/x'],
  ['https://acme.blob.core.windows.net/%24web', 'https://acme.blob.core.windows.net', '$web', ''],
  ['http://127.0.0.1:10000/devstoreaccount1/images/a', 'http://127.0.0.1:10000/devstoreaccount1', 'images', 'a'],
])('%s is a container', (url, accountUrl, container, prefix) => {
  expect(parseContainerUrl(url)).toEqual({ accountUrl, container, prefix, signature: '' });
  expect(parseContainerUrl(`${url}?sv=1&sig=a%2Bb`)).toEqual({ accountUrl, container, prefix, signature: '?sv=1&sig=a%2Bb' });
});

test.each([
  ['https://acme.blob.core.windows.net', 'names no container'],
  ['http://acme.blob.core.windows.net/images', 'is not https://'],
  ['https://acme.blob.core.windows.net/images?sv=1', 'has parameters, and no sig= among them'],
  ['https://acme.blob.core.windows.net/images#x', 'has a part behind #'],
  ['https://a:b@acme.blob.core.windows.net/images', 'holds a user or password'],
  ['https://', 'is no URL'],
  ['https://acme.blob.core.windows.net/IMAGES', 'Cannot'],
])('%s is no container', (url, message) => {
  expect(() => parseContainerUrl(url)).toThrow(InputError);
  expect(() => parseContainerUrl(url)).toThrow(message);
});
