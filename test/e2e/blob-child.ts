// Run as a process of its own, to be killed: `blob-child.ts pages <file> <name>` or `blob-child.ts download <folder> <name>`; the
// connection string stands in the environment.
import { stat } from 'node:fs/promises';
import { downloadBlobs } from '@bakehouse/blob/download';
import { silentLog as log } from '@bakehouse/core/log';
import { uploadPageBlob } from '../../packages/blob/src/pages/page-upload.ts';
import { BlobRequests } from '../../packages/blob/src/requests/blob-requests.ts';
import { connectContainer } from '../../packages/blob/src/requests/container.ts';
import { chooseBlobKind } from '../../packages/blob/src/source/vhd-image.ts';

const [mode, path = '', name = ''] = process.argv.slice(2);
const account = { connectionString: process.env['BLOB_CHILD_ACCOUNT'] ?? '' };
const { signal } = new AbortController();
if (mode === 'pages') {
  const kind = await chooseBlobKind(path, (await stat(path)).size);
  if (kind.kind !== 'page') throw new Error(`${path} is no VHD`);
  const { client, put, host, secrets, close } = await connectContainer(account, 'kills');
  const requests = new BlobRequests({ host, secrets, container: 'kills', tries: 6, log, signal });
  const there = await client
    .getBlobClient(name)
    .getProperties()
    .catch(() => undefined);
  // Killed between the last request and its end.
  const etag = there?.metadata?.['state'] === 'complete' ? there.etag : undefined;
  const { action, bytesSent, bytesKept } = await uploadPageBlob({
    container: client,
    put,
    requests,
    log,
    name,
    file: path,
    vhd: kind.vhd,
    ...(etag === undefined ? {} : { etag }),
  });
  console.log(JSON.stringify({ action, bytesSent, bytesKept }));
  close();
} else {
  const rules = { select: () => true, links: 'refuse', overwrite: 'always', requireChecksums: true } as const;
  const { fetched } = await downloadBlobs({
    ...rules,
    account,
    container: 'kills',
    prefix: name,
    destination: path,
    manifest: 'none',
    dryRun: false,
    log,
    signal,
  });
  console.log(JSON.stringify({ fetched }));
}
