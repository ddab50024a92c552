import { UserError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { blobErrorCode } from '../errors/blob-error.ts';
import { BlobRequests } from '../requests/blob-requests.ts';
import { type ConnectedContainer, connectContainer, type StorageAccount } from '../requests/container.ts';
import { listRemote } from './download-list.ts';

interface ListSetOptions {
  readonly container: string;
  /** Without a slash at its end; '' for all of the container. */
  readonly prefix: string;
  /** Name, below the prefix, of a small blob to read: the set's manifest. */
  readonly manifest?: string | undefined;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** What a container holds below a prefix, as its listing tells it; no blob was read for it but the manifest. */
interface ListedSet {
  /** Symbolic links are not among them. */
  readonly files: readonly {
    /** With `/`, below the prefix. */
    readonly path: string;
    /** Bytes. */
    readonly size: number;
    /** As the blob's metadata says; undefined where nobody recorded it. */
    readonly sha256: string | undefined;
    /** Why it cannot be read as it is: "is being copied". */
    readonly problem: string | undefined;
  }[];
  /** `name` with the container in front. Undefined where none was asked for. */
  readonly manifest: { readonly name: string; readonly text: string } | undefined;
}

/** How often a request is tried in all. */
const TRIES = 6;

/**
 * Lists what a container holds below a prefix.
 *
 * @throws UserError when the container or the manifest is not there, ExternalError, CancelledError
 */
export async function listSet(account: StorageAccount, options: ListSetOptions): Promise<ListedSet> {
  const { container, prefix, log, signal } = options;
  const connected = await connectContainer(account, container);
  try {
    const { host, secrets } = connected;
    const requests = new BlobRequests({ host, secrets, container, letters: 'rl', tries: TRIES, log, signal });
    const { files } = await listRemote(connected, prefix, requests);
    const manifest = options.manifest === undefined ? undefined : await readManifest(connected, prefix, options.manifest, requests);
    const listed = files.filter(({ isLink }) => !isLink);
    return {
      files: listed.map(({ path, size, sha256, problem }) => ({ path, size, sha256, problem: problem?.message })),
      manifest,
    };
  } finally {
    connected.close();
  }
}

async function readManifest(
  { client }: ConnectedContainer,
  prefix: string,
  manifest: string,
  requests: BlobRequests,
): Promise<NonNullable<ListedSet['manifest']>> {
  const name = prefix === '' ? manifest : `${prefix}/${manifest}`;
  const blob = client.getBlobClient(name);
  const bytes = await requests
    .send('read the manifest', (abortSignal) => blob.downloadToBuffer(0, undefined, { abortSignal }), { expected: ['BlobNotFound'] })
    .catch((error: unknown) => {
      if (blobErrorCode(error) !== 'BlobNotFound') throw error;
      throw new UserError(`There is no ${name} in the container ${client.containerName}.`, {
        hint: 'its upload may not have come to its end; or give the manifest',
      });
    });
  return { name: `${client.containerName}/${name}`, text: bytes.toString() };
}
