// Run as a process of its own: `upload-pages-run.ts <connection string> <file> [hash] [read]` sends a VHD to the container `images`.
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { uploadPageBlob } from '@bakehouse/blob/pages/page-upload';
import { chooseBlobKind } from '@bakehouse/blob/pages/vhd-image';
import { BlobRequests } from '@bakehouse/blob/requests/blob-requests';
import { connectContainer } from '@bakehouse/blob/requests/container';
import { silentLog } from '@bakehouse/core/log';

const [connectionString = '', file = '', ...flags] = process.argv.slice(2);
const kind = await chooseBlobKind(file, (await stat(file)).size, 'page');
if (kind.kind !== 'page') throw new Error(`${file} is no VHD`);
const connected = await connectContainer({ connectionString }, 'images');
const { signal } = new AbortController();
const requests = new BlobRequests({
  host: connected.host,
  secrets: connected.secrets,
  container: 'images',
  tries: 6,
  log: silentLog,
  signal,
});
await uploadPageBlob({
  container: connected.client,
  put: connected.put,
  requests,
  log: silentLog,
  name: basename(file),
  file,
  vhd: kind.vhd,
  hash: flags.includes('hash'),
  holes: flags.includes('read') ? 'read' : 'ask',
});
connected.close();
