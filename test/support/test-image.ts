import { join } from 'node:path';
import { silentLog } from '@bakehouse/core/log';
import { buildLocally } from '../../packages/builders/src/local/build-locally.ts';

/**
 * An image that boots (GPT, EFI system partition, ext4 root): that of `BAKEHOUSE_TEST_IMAGE`, or a small Debian that is built in `folder`.
 *
 * @returns its absolute path
 */
export async function testImage(folder: string): Promise<string> {
  const given = process.env['BAKEHOUSE_TEST_IMAGE'];
  if (given !== undefined) return given;
  const layer = '0'.repeat(64);
  await buildLocally({
    image: 'vm-test',
    fingerprint: { image: layer, base: layer, content: layer, publishImmutable: layer, publishMutable: layer },
    definitionFile: join(folder, 'none.yaml'),
    commit: undefined,
    suite: 'bookworm',
    components: ['main'],
    arch: 'x64',
    steps: [],
    diskMiB: 1536,
    formats: ['raw'],
    timeout: 20 * 60_000,
    outputFolder: join(folder, 'build'),
    cacheFolder: join(folder, 'cache'),
    log: silentLog,
    signal: new AbortController().signal,
  });
  return join(folder, 'build', 'image.raw');
}
