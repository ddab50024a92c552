import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BlobServiceClient, ContainerSASPermissions } from '@azure/storage-blob';
import { selectFileSet } from '@bakehouse/artifacts/selection';
import { withBlobService } from '@bakehouse/blob/azurite';
import { uploadBlob } from '@bakehouse/blob/upload';
import { silentLog } from '@bakehouse/core/log';
import { parseInputs } from '@bakehouse/core/step';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, jest, test } from '@jest/globals';
import { contextIn } from '../../packages/core/src/context.test-support.ts';
import { artifactStore } from '../../packages/steps/src/bake/artifact-store.ts';
import { definition } from '../../packages/steps/src/bake/definition.ts';
import { installation } from './upload-place.ts';

// Starts Azurite.
jest.setTimeout(120_000);

test('A bake sends its artifacts with a signature of the container alone, while an identity is for the gallery', () =>
  withTemporaryFolder('bake-store', async (workspace) => {
    await mkdir(join(workspace, 'prepared'));
    await writeFile(join(workspace, 'prepared/setup.sh'), 'true\n');
    const { log, signal } = { log: silentLog, signal: new AbortController().signal };
    const options = { folder: join(workspace, 'azurite'), installation, toolCache: join(workspace, 'tools'), log, signal };
    await withBlobService(options, async ({ connectionString }) => {
      const container = BlobServiceClient.fromConnectionString(connectionString).getContainerClient('artifacts');
      await container.create();
      const signed = (permissions: string) =>
        container.generateSasUrl({ permissions: ContainerSASPermissions.parse(permissions), expiresOn: new Date(Date.now() + 600_000) });
      const send = async (sas: string, prefix: string) => {
        const masked: string[] = [];
        const given: Readonly<Record<string, string>> = { definitions: 'images', sas, clientId: 'gallery-client', tenantId: 'tenant' };
        const inputs = parseInputs(
          definition,
          (name) => given[name],
          () => {},
        );
        const store = await artifactStore(inputs, contextIn(workspace, { mask: (value) => void masked.push(value) }));
        const source = await selectFileSet(join(workspace, 'prepared'), { log, signal });
        await store.use((account, stop) =>
          uploadBlob(source, { account, container: store.container, prefix }, { dryRun: false, log, signal: stop }),
        );
        return masked;
      };
      const sas = await signed('rcwl');
      expect(await send(sas, 'web')).toContain(new URL(sas).searchParams.get('sig'));
      expect((await container.getBlobClient('web/setup.sh').downloadToBuffer()).toString()).toBe('true\n');
      await expect(send(await signed('rl'), 'other')).rejects.toThrow('403');
    });
  }));
