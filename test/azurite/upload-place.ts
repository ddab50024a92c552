import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BlobServiceClient, type ContainerClient } from '@azure/storage-blob';
import { withBlobService } from '@bakehouse/blob/azurite';
import { hasErrorCode } from '@bakehouse/core/errors';
import { type Log, silentLog } from '@bakehouse/core/log';
import type { InputsOf, StepContext } from '@bakehouse/core/step';
import { parseInputs } from '@bakehouse/core/step';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { LOCK_PREFIX } from '@bakehouse/system/folder-lock';
import { contextIn } from '../../packages/core/src/context.test-support.ts';
import { definition } from '../../packages/steps/src/upload-blob/definition.ts';
import { run } from '../../packages/steps/src/upload-blob/run.ts';
import { deleteOutside, outsideAccount, testContainer } from '../support/blob-account.ts';

export interface UploadPlace {
  readonly workspace: string;
  /** Not there until a test makes it. */
  readonly source: string;
  /** Of the embedded store. */
  readonly azuriteFolder: string;
  readonly container: string;
  /** What was said at level info. */
  readonly said: string[];
  readonly masked: string[];
  readonly summaries: string[];
  upload(change?: UploadChange): ReturnType<typeof run>;
  /** Looks at what the store holds. */
  look<T>(work: (container: ContainerClient) => Promise<T>): Promise<T>;
  /** Process number of the Azurite that is running. */
  azuritePid(): number;
}

/** Inputs as a host gives them, and parts of the context. */
export interface UploadChange extends Readonly<Partial<Record<Exclude<keyof InputsOf<typeof definition>, 'dryRun'>, string | undefined>>> {
  readonly dryRun?: boolean;
  readonly signal?: AbortSignal;
  readonly log?: Partial<Log>;
}

/** Where the repository's node_modules is found from. */
export const installation = join(import.meta.dirname, '../..');

/**
 * A workspace in which the step upload-blob runs against an Azurite of its own, or against the account that is given from outside.
 *
 * @param options `embedded`: what is tested is the embedded store, whatever account is given
 */
export function withUploadPlace(
  work: (place: UploadPlace) => Promise<void>,
  { embedded = false }: { readonly embedded?: boolean } = {},
): Promise<void> {
  const outside = embedded ? undefined : outsideAccount();
  const container = outside === undefined ? 'artifacts' : testContainer();
  const store = outside === undefined ? {} : { container, connectionString: outside.connectionString };
  return withTemporaryFolder('azurite', async (workspace) => {
    const azuriteFolder = join(workspace, '.bakehouse/azurite');
    const source = join(workspace, 'source');
    const said: string[] = [];
    const masked: string[] = [];
    const summaries: string[] = [];
    const toolCache = join(workspace, 'tools');
    const contextOf = (change: UploadChange): StepContext =>
      contextIn(workspace, {
        environment: { ...contextIn(workspace).environment, temp: workspace, toolCache },
        log: { ...silentLog, info: (message) => said.push(message), ...change.log },
        signal: change.signal ?? new AbortController().signal,
        mask: (value) => masked.push(value),
        summary: async (markdown) => void summaries.push(markdown),
      });
    const place: UploadPlace = {
      workspace,
      source,
      azuriteFolder,
      container,
      said,
      masked,
      summaries,
      upload(change = {}) {
        const { signal: _signal, log: _log, dryRun, ...raw } = change;
        const given: Readonly<Record<string, string | undefined>> = {
          source,
          azuriteFolder,
          ...store,
          ...raw,
          dryRun: String(dryRun ?? false),
        };
        const inputs = parseInputs(
          definition,
          (name) => given[name],
          () => {},
        );
        return run(inputs, contextOf(change));
      },
      look(look) {
        const lookAt = (connectionString: string) =>
          look(BlobServiceClient.fromConnectionString(connectionString).getContainerClient(container));
        if (outside !== undefined) return lookAt(outside.connectionString);
        const { signal } = new AbortController();
        return withBlobService({ folder: azuriteFolder, installation, toolCache, log: silentLog, signal }, (service) =>
          lookAt(service.connectionString),
        );
      },
      azuritePid() {
        const name = readdirSync(azuriteFolder).find((one) => one.startsWith(LOCK_PREFIX));
        const lock = JSON.parse(readFileSync(join(azuriteFolder, String(name)), 'utf8')) as { processes: { pid: number }[] };
        return lock.processes[1]?.pid ?? -1;
      },
    };
    try {
      await work(place);
    } finally {
      if (outside !== undefined) await deleteOutside(container);
    }
  });
}

/** True while a process runs; a zombie, which nobody has reaped yet, does not. */
export function isAlive(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2)[0] !== 'Z';
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT', 'ESRCH')) return false;
    throw error;
  }
}

/** Name, ETag and SHA-256 of every blob. */
export async function blobsOf(container: ContainerClient): Promise<{ name: string; etag: string; sha256: string | undefined }[]> {
  const blobs = [];
  for await (const { name, properties, metadata } of container.listBlobsFlat({ includeMetadata: true })) {
    blobs.push({ name, etag: properties.etag, sha256: metadata?.['sha256'] });
  }
  return blobs;
}
