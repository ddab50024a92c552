/** The contract of builders with the real mmdebstrap and Debian's Packer. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { LOCAL_TOOLS } from '../../packages/builders/src/local/build-locally.ts';
import { type BuilderBackend, builderContract, type Story } from '../backends/builder-contract.ts';
import { requestFor } from '../backends/builder-requests.ts';
import { testNeeding } from '../support/test-needing.ts';

const MINUTE = 60_000;
jest.setTimeout(20 * MINUTE);

const localTest = await testNeeding(LOCAL_TOOLS);
const packerTest = await testNeeding([
  { needs: 'packer', package: 'packer' },
  { needs: 'qemu-img', package: 'qemu-utils' },
]);

/** Nothing listens at this port. */
const NO_MIRROR = ', mirror: "http://127.0.0.1:9/debian"';

const local: BuilderBackend = {
  name: 'local',
  request(folder, story) {
    const mirror = story === 'fail' ? NO_MIRROR : '';
    return requestFor(folder, [`source: { kind: debian, suite: bookworm, components: [main]${mirror} }`, 'builders: [local]']);
  },
};

const packer: BuilderBackend = {
  name: 'packer',
  async request(folder, story) {
    await mkdir(join(folder, 'template'), { recursive: true });
    const disk = join(folder, 'small.raw');
    // The first sign of a partition table is enough for the builder `file`, which copies it.
    const content = Buffer.alloc(2 * 1024 * 1024);
    content.write('EFI PART', 512, 'latin1');
    await writeFile(disk, content);
    await writeFile(join(folder, 'template', 'image.json'), JSON.stringify(templateFor(story, disk, folder)));
    const provider = 'provider: { packer: { template: template/image.json } }';
    return requestFor(folder, ['source: { kind: debian, suite: bookworm, components: [main] }', 'builders: [packer]', provider]);
  },
};

function templateFor(story: Story, disk: string, folder: string): object {
  if (story === 'well') return { builders: [{ type: 'file', source: disk, target: join(folder, 'made.raw') }] };
  const inline = [story === 'fail' ? 'exit 3' : 'sleep 600'];
  return { builders: [{ type: 'null', communicator: 'none' }], provisioners: [{ type: 'shell-local', inline }] };
}

builderContract(localTest, local);
builderContract(packerTest, packer);
