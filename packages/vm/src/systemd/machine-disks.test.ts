import { randomUUID } from 'node:crypto';
import { appendFile, copyFile, mkdir, readFile, readlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { silentLog } from '@bakehouse/core/log';
import { vhdFooter } from '@bakehouse/disk-image/vhd';
import { findProgram } from '@bakehouse/system/debian-packages';
import { sha256OfFile, withTemporaryFolder } from '@bakehouse/system/files';
import { runProgram } from '@bakehouse/system/program';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { contentOf, makeRootDisk, ROOT_DISK_TOOLS, rootThrough } from '../../../../test/support/root-disk.ts';
import { testNeeding } from '../../../../test/support/test-needing.ts';
import { overlayOf } from '../../../../test/support/vm-tools.ts';
import { agentUnits } from './agent.ts';
import { type AgentTools, agentNeeds, findAgentTools } from './agent-tools.ts';
import { DUMP_DISK, makeDumpDisk } from './dump-disk.ts';
import { OVERLAY } from './overlay.ts';
import { readDumpDisk } from './read-dump-disk.ts';

// On the real tools, without a machine.
jest.setTimeout(180_000);

const diskTest =
  process.platform === 'linux'
    ? await testNeeding([...ROOT_DISK_TOOLS, ...agentNeeds(), { needs: 'e2fsck', package: 'e2fsprogs' }])
    : test.skip;
const MIB = 1024 * 1024;
const { signal } = new AbortController();
const drill = { name: 'drill', shell: 'sh' as const, script: 'true\n', timeoutSeconds: 60 };
let tools: AgentTools;
let e2fsck: string;

beforeAll(async () => {
  if (diskTest === test.skip) return;
  tools = await findAgentTools(silentLog, signal);
  e2fsck = (await findProgram('e2fsck')) ?? 'e2fsck';
});

function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  return withTemporaryFolder('machine-disks', work);
}

describe('overlay', () => {
  diskTest.each([1024, 4096])(
    'with blocks of %i bytes the agent is in the overlay, the file system is sound and the image untouched',
    (blockSize) =>
      inFolder(async (folder) => {
        const disk = await makeRootDisk(folder, { blockSize });
        const before = await sha256OfFile(disk);
        await overlayOf(disk, folder, agentUnits([drill]), tools, signal);
        const root = await rootThrough(OVERLAY, folder);
        await runProgram('check the file system', [e2fsck, '-f', '-n', root]);
        await mkdir(join(folder, 'copy'));
        await runProgram('copy out', [tools.debugfs, '-R', 'rdump / copy', root], { cwd: folder });
        for (const entry of agentUnits([drill])) {
          const path = join(folder, 'copy', entry.path);
          if ('target' in entry) expect(await readlink(path)).toBe(entry.target);
          else expect(await readFile(path, 'utf8')).toBe(entry.content);
        }
        for (let index = 0; index < 50; index++) {
          expect(await readFile(join(folder, 'copy/data', `file-${index}`), 'utf8')).toBe(contentOf(index));
        }
        expect(await sha256OfFile(disk)).toBe(before);
      }),
  );

  diskTest(
    'a VHD, fixed or dynamic, and a qcow2 file, compressed or not, give the same disk as the raw one, also under a name with a comma and a colon',
    () =>
      inFolder(async (folder) => {
        const disk = await makeRootDisk(folder);
        const vhd = join(folder, 'odd:name, fixed.vhd');
        await copyFile(disk, vhd);
        await appendFile(vhd, vhdFooter({ diskSize: 64 * MIB, uuid: randomUUID(), timestamp: 0 }));
        const qcow2 = join(folder, 'disk.qcow2');
        await runProgram('convert', [tools.qemuImg, 'convert', '-f', 'raw', '-O', 'qcow2', disk, qcow2]);
        const compressed = join(folder, 'compressed.qcow2');
        await runProgram('convert', [tools.qemuImg, 'convert', '-c', '-f', 'raw', '-O', 'qcow2', disk, compressed]);
        const dynamic = join(folder, 'dynamic.vhd');
        await runProgram('convert', [tools.qemuImg, 'convert', '-f', 'raw', '-O', 'vpc', '-o', 'force_size=on', disk, dynamic]);
        for (const image of [vhd, qcow2, compressed, dynamic]) {
          await withTemporaryFolder(
            'overlay',
            async (inner) => {
              await overlayOf(image, inner, agentUnits([]), tools, signal);
              const root = await rootThrough(OVERLAY, inner);
              await runProgram('check the file system', [e2fsck, '-f', '-n', root]);
              const { stdout } = await runProgram('stat', [tools.debugfs, '-R', 'stat /etc/systemd/system/bakehouse-agent.service', root]);
              expect(stdout).toContain('Mode:  0644');
            },
            folder,
          );
        }
      }),
  );

  diskTest('an image without systemd and a full one are refused with a reason', () =>
    inFolder(async (folder) => {
      await mkdir(join(folder, 'a'));
      const bare = overlayOf(await makeRootDisk(join(folder, 'a'), { systemd: false }), join(folder, 'a'), agentUnits([]), tools, signal);
      await expect(bare).rejects.toMatchObject({ name: 'UserError', hint: expect.stringContaining('the image needs systemd') });
      await mkdir(join(folder, 'b'));
      const full = overlayOf(await makeRootDisk(join(folder, 'b'), { fill: true }), join(folder, 'b'), agentUnits([drill]), tools, signal);
      await expect(full).rejects.toThrow(/Cannot put .* into the root file system/);
    }),
  );
});

describe('dump disk', () => {
  diskTest('carries the tests in, and gives results back without following links of the guest', () =>
    inFolder(async (folder) => {
      await makeDumpDisk(folder, [drill, drill], 64, tools, signal);
      await writeFile(join(folder, 'answer'), 'success exited 0\n');
      const commands = [
        'cd /results/000',
        'write answer result',
        'cd /results/001',
        'symlink result /etc/passwd',
        'cd /dumps/001',
        'write answer core.x.1.11.2',
      ];
      await writeFile(join(folder, 'commands'), `${commands.join('\n')}\n`);
      await runProgram('play the guest', [tools.debugfs, '-w', '-f', 'commands', DUMP_DISK], { cwd: folder });
      const disk = await readBack(folder, ['000-drill', '001-drill']);
      expect([...disk.results]).toEqual([['000', 'success exited 0']]);
      expect(disk.dumps).toEqual([{ name: 'core.x.1.11.2', phase: '001' }]);
      expect(disk.leftOut).toEqual([{ kind: 'link', count: 1 }]);
    }),
  );

  diskTest('one that the guest destroyed is an error, not a hang', () =>
    inFolder(async (folder) => {
      await writeFile(join(folder, DUMP_DISK), Buffer.alloc(4 * MIB, 0x5a));
      await expect(readBack(folder, [])).rejects.toThrow('There is no ext4 file system');
    }),
  );
});

async function readBack(folder: string, names: readonly string[]) {
  await mkdir(join(folder, 'stage'));
  return readDumpDisk({ disk: join(folder, DUMP_DISK), stage: join(folder, 'stage'), names, log: silentLog, signal });
}
