import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BlobServiceClient, type ContainerClient } from '@azure/storage-blob';
import { formatFinding, OutcomeError, UserError } from '@bakehouse/core/errors';
import { sha256, withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { deleteOutside, testContainer, withBlobAccount } from '../../../../test/support/blob-account.ts';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { run as prepareArtifacts } from '../prepare-artifacts/run.ts';
import { VERIFY_NOTHING } from '../prepare-artifacts/source.test-support.ts';
import { run } from './run.ts';

interface Place {
  readonly folder: string;
  readonly container: ContainerClient;
  prepare(format: 'zip' | 'folder'): ReturnType<typeof prepareArtifacts>;
  verify(inputs?: Partial<Parameters<typeof run>[0]>): ReturnType<typeof run>;
}

function withContainer(work: (place: Place) => Promise<void>): Promise<void> {
  return withTemporaryFolder('verify-container', async (workspace) => {
    await withBlobAccount(workspace, async ({ connectionString }) => {
      const name = testContainer();
      const container = BlobServiceClient.fromConnectionString(connectionString).getContainerClient(name);
      await container.create();
      try {
        const context = contextIn(workspace);
        await mkdir(join(workspace, 'scripts/lib'), { recursive: true });
        await writeFile(join(workspace, 'scripts/setup.sh'), '#!/bin/sh\n');
        await writeFile(join(workspace, 'scripts/lib/日本語 #%?.sh'), 'ü\n');
        await work({
          folder: join(workspace, 'out/scripts'),
          container,
          prepare: (format) => prepareArtifacts({ source: 'scripts', format, variables: [], outputFolder: 'out', dryRun: false }, context),
          verify: (inputs = {}) => run({ ...VERIFY_NOTHING, container: name, prefix: 'set', connectionString, ...inputs }, context),
        });
      } finally {
        await deleteOutside(name);
      }
    });
  });
}

/** As upload-blob leaves a set: each blob with its SHA-256 in its metadata. */
async function upload(folder: string, container: ContainerClient, prefix: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const absolute = join(entry.parentPath, entry.name);
    const content = await readFile(absolute);
    const name = `${prefix}${absolute.slice(folder.length)}`;
    await container.getBlockBlobClient(name).upload(content, content.length, { metadata: { sha256: sha256(content) } });
  }
}

describe('verify-artifacts of a container', () => {
  it('9: accepts a set that was uploaded whole, by its own manifest and by the one that was kept', () =>
    withContainer(async ({ folder, container, prepare, verify }) => {
      for (const format of ['folder', 'zip'] as const) {
        const { manifest } = await prepare(format);
        const prefix = `set/${format}`;
        await upload(folder, container, prefix);
        const names = format === 'zip' ? 2 : 3;
        expect(await verify({ prefix })).toMatchObject({ fileCount: names });
        expect(await verify({ prefix: `${prefix}/`, manifest: manifest as string })).toMatchObject({ fileCount: names + 1 });
      }
    }));

  it('9: tells every blob that is missing, other, additional or without a hash', () =>
    withContainer(async ({ folder, container, prepare, verify }) => {
      await prepare('folder');
      await upload(folder, container, 'set');
      await container.getBlockBlobClient('set/extra').upload('x', 1);
      await container.getBlockBlobClient('other/extra').upload('x', 1);
      await container.getBlockBlobClient('set/setup.sh').upload('#!/bin/ch\n', 10, { metadata: { sha256: sha256('#!/bin/ch\n') } });
      await container.getBlobClient('set/SHA256SUMS').setMetadata({});
      await container.deleteBlob('set/lib/日本語 #%?.sh');
      const error: unknown = await verify().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(OutcomeError);
      expect((error as OutcomeError).findings.map(formatFinding)).toEqual([
        `${container.containerName}/set/SHA256SUMS: has no SHA-256 recorded, so that only reading it would tell`,
        `${container.containerName}/set/extra: is not in the manifest`,
        `${container.containerName}/set/lib/日本語 #%?.sh: is missing`,
        `${container.containerName}/set/setup.sh: has the SHA-256 ${sha256('#!/bin/ch\n')}, not ${sha256('#!/bin/sh\n')}`,
      ]);
    }));

  it('9: says that a set without its manifest is not whole, and which places cannot be meant', () =>
    withContainer(async ({ container, verify }) => {
      await expect(verify()).rejects.toThrow(`There is no set/manifest.json in the container ${container.containerName}.`);
      await expect(verify({ container: 'missing' })).rejects.toThrow('There is no container missing.');
      await expect(verify({ prefix: '../x' })).rejects.toThrow('Cannot verify a place of this name.');
      // Before an account is asked for, or the embedded store started.
      await expect(verify({ container: 'No_Name', connectionString: undefined })).rejects.toThrow('Cannot verify a place of this name.');
      await expect(verify({ source: 'scripts' })).rejects.toThrow('Both a source and a container are given.');
      await expect(verify({ connectionString: undefined })).rejects.toThrow(UserError);
    }));
});
