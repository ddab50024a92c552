import { CancelledError, UserError } from '@bakehouse/core/errors';
import type { StorageAccount } from '../requests/container.ts';
import { checkRemoteUse, filesOf, type Source, type SourceUse } from '../source/source.ts';
import { type SyncOptions, type SyncResult, syncFiles } from './sync-files.ts';
import { logSync } from './sync-log.ts';

/** Where an upload goes. */
interface Destination {
  /** Undefined for a dry run against a store that does not exist yet. */
  readonly account: StorageAccount | undefined;
  readonly container: string;
  /** Stands before every name, with a slash between; '' for none. */
  readonly prefix: string;
  /** Make the container when it does not exist. Default true. */
  readonly createContainer?: boolean | undefined;
  readonly leaseId?: string | undefined;
}

export type UploadOptions = Omit<SyncOptions, 'files' | 'scope' | keyof Destination> & SourceUse;

/**
 * Uploads a source, and says what was sent: what is there with the same content is not sent again, and an interrupted upload goes on.
 *
 * @throws InputError for what does not go together, before any request; UserError for files that cannot be uploaded or change meanwhile, and for
 *   a source without any; ExternalError when the service refuses or cannot be reached; CancelledError
 */
export async function uploadBlob(source: Source, destination: Destination, options: UploadOptions): Promise<SyncResult> {
  const { log, dryRun } = options;
  if (source.kind === 'remote-blob') checkRemoteUse(source.file.path, options);
  const files = await filesOf(source, options.blobType);
  if (source.kind === 'file-set' && files.length === 0) {
    throw new UserError(`${source.folder} holds no files that are selected; there is nothing to upload.`, {
      hint: 'change include or exclude',
    });
  }
  try {
    const scope = source.kind === 'file-set' ? source : undefined;
    const result = await syncFiles({ ...options, ...destination, files, scope });
    logSync(result, { dryRun, log });
    return result;
  } catch (error) {
    if (error instanceof CancelledError) log.info('Cancelled. Run it again to go on: what was sent is kept, and only the rest is sent.');
    throw error;
  }
}
