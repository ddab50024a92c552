import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BlobServiceClient, type ContainerClient } from '@azure/storage-blob';
import { withBlobService } from '@bakehouse/blob/azurite';
import { InputError, UserError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { parseInputs } from '@bakehouse/core/step';
import { sha256, withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { definition } from './definition.ts';
import { run } from './run.ts';

interface Place {
  readonly workspace: string;
  /** What was said at level info and above. */
  readonly said: string[];
  readonly summaries: string[];
  readonly masked: string[];
  download(raw: Readonly<Record<string, string>>): ReturnType<typeof run>;
  /** Looks at the store that the step uses. */
  look<T>(work: (container: ContainerClient, connectionString: string) => Promise<T>): Promise<T>;
}

function inWorkspace(work: (place: Place) => Promise<void>): Promise<void> {
  return withTemporaryFolder('download-blob', async (workspace) => {
    const said: string[] = [];
    const summaries: string[] = [];
    const masked: string[] = [];
    const log = { ...silentLog, info: (text: string) => said.push(text), warning: (text: string) => said.push(`warning: ${text}`) };
    // Below node_modules, so that Azurite is found there.
    const environment = { ...contextIn(workspace).environment, workspace: import.meta.dirname };
    const context = contextIn(workspace, {
      log,
      environment,
      mask: (secret) => masked.push(secret),
      summary: async (markdown) => void summaries.push(markdown),
    });
    await work({
      workspace,
      said,
      summaries,
      masked,
      download(raw) {
        const inputs = parseInputs(
          definition,
          (name) => raw[name],
          () => {},
        );
        return run(inputs, context);
      },
      look: (look) =>
        withBlobService(
          {
            folder: join(workspace, '.bakehouse/azurite'),
            installation: join(import.meta.dirname, '../../../..'),
            toolCache: join(workspace, 'tools'),
            log: silentLog,
            signal: new AbortController().signal,
          },
          ({ connectionString }) =>
            look(BlobServiceClient.fromConnectionString(connectionString).getContainerClient('artifacts'), connectionString),
        ),
    });
  });
}

const FILES = { 'image/a.sh': '#!/bin/sh\n', 'image/notes.txt': 'notes', 'image/sub/b.sh': 'b' };

async function fill(container: ContainerClient): Promise<void> {
  await container.createIfNotExists();
  for (const [name, content] of Object.entries(FILES)) await container.getBlockBlobClient(name).upload(content, content.length);
  const sums = Object.entries(FILES).map(([name, content]) => `${sha256(content)}  ${name.slice('image/'.length)}\n`);
  await container.getBlockBlobClient('image/SHA256SUMS').upload(sums.join(''), sums.join('').length);
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

describe('download-blob', () => {
  it('brings a set from the embedded store, held against its manifest, and says what it did', () =>
    inWorkspace(async ({ workspace, said, summaries, download, look }) => {
      await look(fill);
      const inputs = { prefix: 'image', destination: 'out', exclude: '*.txt' };
      const folder = join(workspace, 'out');
      expect(await download({ ...inputs, dryRun: 'true' })).toMatchObject({ folder, downloaded: 3, fetchedBytes: 0 });
      expect(await readdir(workspace)).not.toContain('out');
      expect(await download(inputs)).toEqual({
        folder,
        downloaded: 3,
        skipped: 0,
        bytes: 233,
        fetchedBytes: 233,
        unverified: 0,
        manifests: 'SHA256SUMS',
      });
      expect(await filesBelow(folder)).toEqual(['SHA256SUMS', 'a.sh', 'sub/b.sh']);
      expect(await readFile(join(folder, 'a.sh'), 'utf8')).toBe(FILES['image/a.sh']);
      expect(said.at(-1)).toMatch(/^Downloaded 3 files, 233 B \(233 B fetched, checked against SHA256SUMS\) into .*out; 0 unchanged\.$/);
      expect(summaries.at(-1)).toContain('| 3 | 0 | 233 B | 233 B | every file | `SHA256SUMS` |');
      // The manifest itself stands in none, and Azurite gives it a Content-MD5.
      expect(await download(inputs)).toMatchObject({ downloaded: 0, skipped: 3 });
      expect(await download({ ...inputs, include: '*.sh\n*.ps1' })).toMatchObject({ downloaded: 0, skipped: 1 });
      expect(said.at(-1)).toBe('warning: The pattern "*.ps1" matches no blob.');
    }));

  it('takes a connection string and masks what is secret in it', () =>
    inWorkspace(async ({ workspace, masked, download, look }) => {
      await look(async (container, connectionString) => {
        await fill(container);
        expect(await download({ connectionString, prefix: 'image/sub', destination: 'out' })).toMatchObject({ downloaded: 1 });
        const [, key = ''] = /AccountKey=([^;]+)/.exec(connectionString) ?? [];
        expect(masked).toContain(key);
      });
      expect(await filesBelow(join(workspace, 'out'))).toEqual(['b.sh']);
    }));

  it('makes no store only to look into it', () =>
    inWorkspace(async ({ workspace, download }) => {
      const error: unknown = await download({ destination: 'out' }).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(UserError);
      expect((error as UserError).message).toContain('No storage account is given, and nothing was uploaded to the embedded Azurite in');
      expect(await readdir(workspace)).toEqual([]);
      await expect(download({ destination: 'out', emulator: 'true' })).rejects.toThrow(
        /^Nothing was uploaded yet to the embedded Azurite in /,
      );
      expect(await readdir(workspace)).toEqual([]);
    }));

  it('refuses patterns, prefixes and containers that cannot be before a store is started', () =>
    inWorkspace(async ({ said, download, look }) => {
      await look(fill);
      said.length = 0;
      await expect(download({ destination: 'out', include: '../*' })).rejects.toThrow(InputError);
      await expect(download({ destination: 'out', prefix: '../other/image' })).rejects.toThrow(InputError);
      await expect(download({ destination: 'out', container: 'artifacts/../other' })).rejects.toThrow(InputError);
      expect(said).toEqual([]);
    }));
});
