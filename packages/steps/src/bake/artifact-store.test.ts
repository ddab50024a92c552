import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { type Inputs, parseInputs } from '@bakehouse/core/step';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { accountInputs } from '../shared/account-inputs.ts';
import { definition as uploadBlob } from '../upload-blob/definition.ts';
import { artifactStore } from './artifact-store.ts';
import { definition } from './definition.ts';

test('Artifacts that are sent with a connection string go to whom ca-file trusts', () =>
  withTemporaryFolder('artifact-store', async (workspace) => {
    await writeFile(join(workspace, 'ca.pem'), '-----BEGIN CERTIFICATE-----\n');
    const key = 'DefaultEndpointsProtocol=https;AccountName=images;AccountKey=c2VjcmV0LWtleQ==;EndpointSuffix=core.windows.net';
    const given: Record<string, string> = { definitions: 'images', connectionString: key, caFile: 'ca.pem' };
    const inputs = parseInputs(
      definition,
      (name) => given[name],
      () => {},
    );
    const store = await artifactStore(inputs, contextIn(workspace));
    const account = await store.use(async (one) => one);
    expect(account).toMatchObject({ connectionString: key, ca: '-----BEGIN CERTIFICATE-----\n' });
  }));

test('A dry run in a pipeline is only warned when there is no account, and a real run ends', () =>
  withTemporaryFolder('artifact-store', async (workspace) => {
    const warnings: string[] = [];
    const context = contextIn(workspace, { log: { ...silentLog, warning: (message) => void warnings.push(message) } });
    const inPipeline = { ...context, environment: { ...context.environment, ci: true } };
    const take = (given: Record<string, string>) =>
      artifactStore(
        parseInputs(
          definition,
          (name) => ({ definitions: 'images', ...given })[name],
          () => {},
        ),
        inPipeline,
      );
    expect((await take({ dryRun: 'true' })).container).toBe('artifacts');
    expect(warnings).toEqual([expect.stringContaining('No storage account given. This dry run needs none')]);
    await expect(take({})).rejects.toThrow(InputError);
    await expect(take({ dryRun: 'true', emulator: 'true', accountUrl: 'https://a.blob.core.windows.net' })).rejects.toThrow(InputError);
    expect(warnings).toHaveLength(1);
  }));

test('A bake takes every input with which upload-blob signs in, and each decides the same', () => {
  // Its Azurite is in the state folder.
  const { azuriteFolder: _, ...signing } = accountInputs;
  const rulesOf = (inputs: Inputs) =>
    Object.fromEntries(
      Object.keys(signing).map((name) => {
        const { type, decides, ...rest } = inputs[name] ?? {};
        return [
          name,
          { type, decides, choices: 'choices' in rest ? rest.choices : undefined, default: 'default' in rest ? rest.default : undefined },
        ];
      }),
    );
  expect(rulesOf(definition.inputs)).toEqual(rulesOf(uploadBlob.inputs));
});

test.each([
  [{ sas: 'sv=1&sig=a' }, 'comes without its account'],
  [{ sas: 'https://images.blob.core.windows.net/?sv=1&sig=a', emulator: 'true' }, 'Both a storage account and the emulator'],
  [{ sas: 'sv=1&sig=a', connectionString: 'UseDevelopmentStorage=true' }, 'Both a connection string and a shared access signature'],
  [{ accountUrl: 'foo' }, 'The account URL is no URL'],
  [{ accountUrl: 'https://images.blob.core.windows.net', sas: 'abc' }, 'The shared access signature has no sig='],
  [{ connectionString: 'foo' }, 'The connection string is unusable'],
  [{ caFile: 'none.pem' }, 'The CA file cannot be read'],
  [{ container: 'X_Y' }, 'Cannot upload to a place of this name'],
])('A bake refuses %j as upload-blob does, before it plans, in a dry run as well', (more, message) =>
  withTemporaryFolder('artifact-store', async (workspace) => {
    const given: Readonly<Record<string, string>> = { definitions: 'images', dryRun: 'true', ...more };
    const inputs = parseInputs(
      definition,
      (name) => given[name],
      () => {},
    );
    const refused = artifactStore(inputs, contextIn(workspace));
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.toBeInstanceOf(InputError);
  }),
);
