import { join } from 'node:path';
// Run as a process of its own: keeps an Azurite running on the folder given until the process ends.
import { withBlobService } from '@bakehouse/blob/azurite';
import { silentLog } from '@bakehouse/core/log';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: hold-azurite.ts <folder>');
const { signal } = new AbortController();
await withBlobService(
  { folder, installation: join(import.meta.dirname, '../..'), toolCache: folder, log: silentLog, signal },
  ({ pid }) => {
    console.log(pid);
    return new Promise<void>((resolve) => process.once('SIGUSR2', resolve));
  },
);
