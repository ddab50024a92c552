// Runs a step of the command line, or `gallery-lock <folder>`: what publish-image does first in a gallery.

import { main } from '@bakehouse/cli/main';
import { silentLog } from '@bakehouse/core/log';
import { describeFailure } from '../../packages/cli/src/failure.ts';
import { withGalleryLock } from '../../packages/gallery/src/directory/gallery-lock.ts';

const [, , first, folder = ''] = process.argv;
if (first === 'gallery-lock') {
  const options = { log: silentLog, signal: new AbortController().signal };
  await withGalleryLock(folder, options, async () => {}).catch((error: unknown) => {
    console.error(describeFailure('publish-image', error).message);
    process.exitCode = 1;
  });
} else await main('local', undefined, 'main');
