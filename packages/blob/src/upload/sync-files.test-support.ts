import { lstatSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { compareBytes } from '@bakehouse/core/data';
import { ExternalError, UserError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect } from '@jest/globals';
import { type BlobSimulator, type SimulatorOptions, startBlobSimulator } from '../../../../test/simulators/blob/blob-simulator.ts';
import type { LocalFile } from '../source/local-file.ts';
import type { Source } from '../source/source.ts';
import type { SyncOptions, SyncResult } from './sync-files.ts';
import { uploadBlob } from './upload-blob.ts';

export interface UploadPlace {
  readonly folder: string;
  readonly store: BlobSimulator;
  /** Everything that was said. */
  readonly said: string[];
  fill(files: Readonly<Record<string, string | Buffer>>): Promise<void>;
  files(): LocalFile[];
  sync(change?: Partial<SyncOptions>): Promise<SyncResult>;
  /** Operations that were asked for since the last call, without listings. */
  asked(): string[];
}

/** A folder, and a simulated store with the container `artifacts`, to which it is uploaded. */
export function withUploads(work: (place: UploadPlace) => Promise<void>, options: SimulatorOptions = {}): Promise<void> {
  return withTemporaryFolder('sync', async (folder) => {
    const store = await startBlobSimulator({ keep: true, containers: ['artifacts'], ...options });
    const said: string[] = [];
    const say = (message: string) => void said.push(message);
    const log = { ...silentLog, debug: say, info: say, warning: say };
    let seen = 0;
    const base = { container: 'artifacts', prefix: '', dryRun: false, log, signal: new AbortController().signal };
    try {
      await work({
        folder,
        store,
        said,
        async fill(files) {
          for (const [path, content] of Object.entries(files)) {
            await mkdir(dirname(join(folder, path)), { recursive: true });
            await writeFile(join(folder, path), content);
          }
        },
        files: () => filesBelow(folder),
        async sync(change = {}) {
          const account = { connectionString: `BlobEndpoint=${store.endpoint};SharedAccessSignature=sv=1&sp=rwl&sig=SECRETSIGNATURE` };
          const { files, scope, container, prefix, createContainer, leaseId, ...options } = {
            ...base,
            files: filesBelow(folder),
            ...change,
          };
          const destination = { account: 'account' in change ? change.account : account, container, prefix, createContainer, leaseId };
          return uploadBlob(sourceOf(folder, files, scope), destination, options);
        },
        asked() {
          const all = store.requests.slice(seen);
          seen = store.requests.length;
          return all.filter(({ operation }) => operation !== 'List Blobs').map(({ operation, name }) => `${operation} ${name}`.trimEnd());
        },
      });
      expect(said.join('\n')).not.toContain('SECRETSIGNATURE');
    } finally {
      await store.close();
    }
  });
}

function sourceOf(folder: string, files: readonly LocalFile[], { emptyFolders, covers }: NonNullable<SyncOptions['scope']> = {}): Source {
  const [file] = files;
  const scope = { ...(emptyFolders === undefined ? {} : { emptyFolders }), ...(covers === undefined ? {} : { covers }) };
  return file?.from === undefined
    ? { kind: 'file-set', folder, files, ...scope }
    : { kind: 'remote-blob', file: { ...file, from: file.from } };
}

/** In byte order. */
export function filesBelow(folder: string): LocalFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const absolute = join(entry.parentPath, entry.name);
      const status = lstatSync(absolute, { bigint: true });
      return { path: absolute.slice(folder.length + 1).replaceAll(sep, '/'), absolute, size: Number(status.size), identity: status };
    })
    .sort((a, b) => compareBytes(a.path, b.path));
}

/** What was thrown, of one of the kinds that users see, without a secret anywhere in it. */
export async function failureOf(work: Promise<unknown>): Promise<UserError | ExternalError> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UserError || error instanceof ExternalError))
    throw new Error(`not refused as expected: ${String(error)}`, { cause: error });
  const details = error instanceof ExternalError ? error.details : error.findings;
  expect(JSON.stringify([error.message, error.stack, details, error.hint, error.cause ?? ''])).not.toContain('SECRETSIGNATURE');
  return error;
}

/** How many of each. */
export function tally(items: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[item] = (counts[item] ?? 0) + 1;
  return counts;
}
