import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findProgram } from '@bakehouse/system/debian-packages';
import { runProgram } from '@bakehouse/system/program';
import { describe, jest, test } from '@jest/globals';
import { openGuestAgent } from '../../packages/vm/src/backend-registry.ts';
import { HEARTBEAT_PORT, OUTPUT_PORT, PROGRESS_PORT } from '../../packages/vm/src/systemd/agent.ts';
import { DUMP_DISK } from '../../packages/vm/src/systemd/dump-disk.ts';
import { makeRootDisk, ROOT_DISK_TOOLS, rootThrough } from '../support/root-disk.ts';
import { testNeeding } from '../support/test-needing.ts';
import { type GuestAgentBackend, guestAgentContract } from './guest-agent-contract.ts';

jest.setTimeout(120_000);

const { needs } = await openGuestAgent('systemd');
const systemdTest = process.platform === 'linux' ? await testNeeding([...ROOT_DISK_TOOLS, ...needs]) : test.skip;

async function debugfs(folder: string, disk: string, ...commands: string[]): Promise<void> {
  const program = (await findProgram('debugfs')) ?? 'debugfs';
  await runProgram('play the guest', [program, '-w', '-f', '-', disk], { cwd: folder, stdin: `${commands.join('\n')}\n` });
}

const systemd: GuestAgentBackend = {
  name: 'systemd',
  image: (folder, usable) => makeRootDisk(folder, { systemd: usable }),
  somewhere: '/data/brought-along',
  async readInGuest([root], folder, path) {
    const seen = join(folder, 'seen');
    await mkdir(seen, { recursive: true });
    const file = await rootThrough(join(folder, root?.path ?? ''), seen);
    await rm(join(seen, 'copy'), { force: true });
    await debugfs(seen, file, `dump ${path} copy`);
    return readFile(join(seen, 'copy'), 'utf8').catch(() => undefined);
  },
  async playFirstTest(guest, folder, listener) {
    const say = (port: string, text: string) => {
      const channel = guest.channels(listener).find((one) => one.name === port);
      // In pieces, as they come.
      const receive = channel?.connect();
      for (const byte of Buffer.from(text)) receive?.(Buffer.from([byte]));
    };
    say(HEARTBEAT_PORT, '\n');
    say(PROGRESS_PORT, 'agent\nready running\ntest-started 000\n');
    say(OUTPUT_PORT, 'hello from the guest\n');
    await writeFile(join(folder, 'result'), 'success exited 0\n');
    await debugfs(folder, DUMP_DISK, 'cd /results/000', 'write result result');
    say(PROGRESS_PORT, 'test-finished 000 success exited 0\ndone\n');
  },
};

describe('the contract of guest agents', () => {
  guestAgentContract(systemdTest, systemd);
});
