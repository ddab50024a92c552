/** What a machine under test can write to its dump disk: everything. See docs/testing-and-crashes.md. */
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { leftOutInWords } from '@bakehouse/vm/report';
import { describe, expect } from '@jest/globals';
import { guestTest, markEncrypted, withGuestDisk } from './guest-disk.ts';
import { countHeld } from './held.ts';

const SIZE_HIGH = 0x6c;
const FILES = 'results/000/files';
const held = countHeld('hostile dump disks');
/** A disk for one attack, which is counted. */
const withHostileDisk = (...disk: Parameters<typeof withGuestDisk>) => held(() => withGuestDisk(...disk));

/** The commands by which debugfs makes a file in a folder. */
const write = (folder: string, ...names: string[]) => [`cd /${folder}`, ...names.map((name) => `write ${name} ${name}`), 'cd /'];

describe('an honest machine', () => {
  guestTest('gives back results, logs, journal, dumps and files, with their holes', () =>
    withGuestDisk(
      async (disk) => {
        await disk.put('result', 'success exited 0\n');
        await disk.put('log', 'hello\n');
        await disk.put(
          'failed-units.txt',
          '● sshd.service loaded failed failed OpenSSH\nbakehouse-test-000.service x\n\u001b[31mx.service y\n',
        );
        await disk.put('journal.log', 'systemd[1]: started\n');
        await disk.put(
          'core.my.program.412.11.1700000000',
          Buffer.concat([Buffer.from('\x7fELF'), Buffer.alloc(5 * 1024 * 1024), Buffer.from('end')]),
        );
        await disk.put('kept.txt', 'kept\n');
        await disk.play([
          ...write('results/000', 'result', 'log'),
          ...write('system', 'failed-units.txt', 'journal.log'),
          ...write('dumps/000', 'core.my.program.412.11.1700000000'),
          'mkdir results/000/files/deep',
          ...write(`${FILES}/deep`, 'kept.txt'),
        ]);
        const { files, ...taken } = await disk.read();
        expect(taken).toEqual({
          dumps: [{ name: 'core.my.program.412.11.1700000000', phase: '000' }],
          results: new Map([['000', 'success exited 0']]),
          logs: new Map([['000', 6]]),
          failedUnits: ['sshd.service'],
          hasJournal: true,
          leftOut: [],
        });
        expect(files).toEqual({
          dumps: undefined,
          'dumps/core.my.program.412.11.1700000000': undefined,
          'journal.log': 'systemd[1]: started\n',
          tests: undefined,
          'tests/000-first': undefined,
          'tests/000-first.log': 'hello\n',
          'tests/000-first/deep': undefined,
          'tests/000-first/deep/kept.txt': 'kept\n',
        });
        const dump = await stat(join(disk.folder, 'stage/dumps/core.my.program.412.11.1700000000'));
        expect([dump.size, dump.blocks * 512 < 1024 * 1024]).toEqual([5 * 1024 * 1024 + 7, true]);
      },
      { checksums: true, mib: 64 },
    ),
  );
});

describe('S1: names that leave the folder', () => {
  guestTest('S1: names with slashes behind the encrypt flag are left out', () =>
    withHostileDisk(async (disk) => {
      const name = '../../../canary';
      const stand = 'x'.repeat(name.length);
      await disk.put(stand, 'written by the guest\n');
      await disk.play(write(FILES, stand));
      await disk.patch(async (bytes, at) => {
        for (const inode of [await at(FILES), await at(`${FILES}/${stand}`)]) markEncrypted(bytes, inode);
        bytes.write(name, bytes.indexOf(stand));
      });
      expect((await disk.read()).leftOut).toEqual([{ kind: 'damage', count: 1 }]);
    }),
  );

  guestTest('S1: a disk that says it is encrypted is not read at all', () =>
    withHostileDisk(async (disk) => {
      await disk.patch((bytes) => void bytes.writeUInt32LE(bytes.readUInt32LE(1024 + 0x60) | 0x10000, 1024 + 0x60));
      await expect(disk.read()).rejects.toThrow('has features that are not read: encrypt');
    }),
  );

  guestTest('S1: names with slashes, NUL, line ends, escapes, overrides and without UTF-8 are left out, dots are no entries', () =>
    withHostileDisk(async (disk) => {
      const bad = ['../a', '/abs', 'a/b', 'nul\0', 'new\nline', '\u001b]0;x', 'a\u202eb', '\xff\xfe'];
      const stands = bad.map((_, index) => `stand-in-${index}`);
      const dots = ['dot-1', 'dot-2'];
      for (const name of [...stands, ...dots, 'fine']) await disk.put(name, name);
      await disk.play(write(FILES, ...stands, ...dots, 'fine'));
      await disk.patch((bytes) => {
        const rename = (from: string, to: Buffer) => {
          const at = bytes.indexOf(from);
          to.copy(bytes, at);
          bytes.writeUInt8(to.length, at - 2);
        };
        for (const [index, name] of bad.entries())
          rename(stands[index] ?? '', Buffer.from(name, name.startsWith('\xff') ? 'latin1' : 'utf8'));
        rename('dot-1', Buffer.from('.'));
        rename('dot-2', Buffer.from('..'));
      });
      const { files, leftOut } = await disk.read();
      expect(leftOut).toEqual([{ kind: 'name', count: bad.length }]);
      expect(Object.keys(files)).toEqual(['dumps', 'tests', 'tests/000-first', 'tests/000-first/fine']);
    }),
  );

  guestTest('S1: a core dump gets a name of ours, whatever its program is called', () =>
    withHostileDisk(async (disk) => {
      const long = `core.${'y'.repeat(220)}.7.11.99`;
      for (const name of ['core.a b;c.1.11.2', 'core.-rf.1.6.2', long, 'notes']) await disk.put(name, 'x');
      await disk.play([
        ...write('dumps/boot', 'core.-rf.1.6.2', 'notes'),
        'cd /dumps/000',
        'write core.-rf.1.6.2 core.-rf.1.6.2',
        `write ${long} ${long}`,
        'write "core.a b;c.1.11.2" "core.a b;c.1.11.2"',
      ]);
      const { dumps, leftOut } = await disk.read();
      expect(dumps).toEqual([
        { name: 'core.-rf.1.6.2', phase: 'boot' },
        { name: 'core.2--rf.1.6.2', phase: '000' },
        { name: 'core.a_b_c.1.11.2', phase: '000' },
        { name: `core.${'y'.repeat(94)}~${'y'.repeat(92)}.7.11.99`, phase: '000' },
      ]);
      expect(leftOut).toEqual([{ kind: 'name', count: 1 }]);
    }),
  );

  guestTest('a core dump of a program whose name the kernel cut inside of a letter is a dump like any other', () =>
    withGuestDisk(async (disk) => {
      await disk.put('stand-in-for-a-name', 'x');
      await disk.play(['cd /dumps/000', 'write stand-in-for-a-name stand-in-for-a-name']);
      await disk.patch((bytes) => {
        const at = bytes.indexOf('stand-in-for-a-name');
        Buffer.from('core.pr\xd0.123.11.9', 'latin1').copy(bytes, at);
        bytes.writeUInt8(17, at - 2);
      });
      const { dumps, leftOut } = await disk.read();
      expect(dumps).toEqual([{ name: 'core.pr_.123.11.9', phase: '000' }]);
      expect(leftOut).toEqual([]);
    }),
  );
});

describe('S2, S3: what is no plain file', () => {
  const links: readonly (readonly [string, readonly string[]])[] = [
    ['dumps/boot', ['rmdir dumps/boot', 'symlink dumps/boot HOST']],
    ['system', ['rm system/phase', 'rmdir system', 'symlink system HOST']],
    ['results/000', ['rmdir results/000/files', 'rmdir results/000', 'symlink results/000 HOST']],
    ['results/000/files', ['rmdir results/000/files', 'symlink results/000/files HOST']],
    ['results/000/log', ['symlink results/000/log HOST/log']],
    ['results/000/result', ['symlink results/000/result HOST/result']],
    ['system/journal.log', ['symlink system/journal.log HOST/journal.log']],
  ];

  guestTest.each(links)('S2: a link in place of %s moves and gives away nothing of the host', (_path, commands) =>
    withHostileDisk(async (disk) => {
      const host = join(disk.folder, 'host');
      await mkdir(join(host, 'files'), { recursive: true });
      for (const name of ['result', 'log', 'journal.log', 'core.host.1.11.1', 'files/key'])
        await writeFile(join(host, name), 'success exited 0\n');
      await disk.play(commands.map((command) => command.replace('HOST', host)));
      const taken = await disk.read();
      expect(taken).toMatchObject({
        dumps: [],
        results: new Map(),
        logs: new Map(),
        hasJournal: false,
        leftOut: [{ kind: 'link', count: 1 }],
      });
      expect(Object.keys(taken.files)).toEqual(['dumps', 'tests']);
    }),
  );

  guestTest('S3: links, devices, pipes and sockets that a test leaves are left out and counted', () =>
    withHostileDisk(async (disk) => {
      await disk.put('kept.txt', 'kept\n');
      await disk.put('socket', '');
      await disk.play([
        ...write(FILES, 'kept.txt', 'socket'),
        `cd /${FILES}`,
        'symlink l /etc/shadow',
        'symlink e /proc/self/environ',
        'mknod null c 1 3',
        'mknod disk b 8 0',
        'mknod pipe p',
        'set_inode_field socket mode 0140644',
        'mkdir d',
        'symlink d/root /',
      ]);
      const { files, leftOut } = await disk.read();
      expect(leftOutInWords(leftOut)).toBe('3 symbolic links, 2 devices, 1 named pipe, 1 socket');
      expect(Object.keys(files)).toEqual(['dumps', 'tests', 'tests/000-first', 'tests/000-first/d', 'tests/000-first/kept.txt']);
    }),
  );

  guestTest('S19: modes and owners of the machine do not come along', () =>
    withHostileDisk(async (disk) => {
      await disk.put('result', 'success exited 0\n');
      await disk.put('log', 'log\n');
      await disk.put('setuid', 'x');
      await disk.play([
        ...write('results/000', 'result', 'log'),
        ...write(FILES, 'setuid'),
        'mkdir results/000/files/closed',
        ...['results/000', FILES, `${FILES}/closed`].map((path) => `set_inode_field ${path} mode 040000`),
        ...['results/000/log', 'results/000/result'].map((path) => `set_inode_field ${path} mode 0100000`),
        `set_inode_field ${FILES}/setuid mode 0106777`,
        ...['log', 'files', 'files/setuid'].map((path) => `set_inode_field results/000/${path} uid 1000`),
      ]);
      const { files, results, leftOut } = await disk.read();
      expect([...results.values(), leftOut]).toEqual(['success exited 0', []]);
      expect(Object.keys(files)).toHaveLength(6);
    }),
  );
});

describe('S7: more than there is', () => {
  guestTest('S7: files whose size is larger than the disk are left out, those that are mostly holes stay holes, up to a sum', () =>
    withHostileDisk(async (disk) => {
      const names = Array.from({ length: 12 }, (_, index) => `sparse-${index}`);
      for (const name of [...names, 'giant', 'liar']) await disk.put(name, 'x');
      await disk.play(write(FILES, ...names, 'giant', 'liar'));
      await disk.patch(async (bytes, at) => {
        bytes.writeUInt32LE(512, (await at(`${FILES}/giant`)) + SIZE_HIGH);
        bytes.writeUInt32LE(0xffffffff, (await at(`${FILES}/liar`)) + SIZE_HIGH);
        for (const name of names) bytes.writeUInt32LE(16 * 1024 * 1024, (await at(`${FILES}/${name}`)) + 4);
      });
      const { files, leftOut } = await disk.read();
      expect(leftOut).toEqual([
        { kind: 'size', count: 2 },
        { kind: 'room', count: 4 },
      ]);
      const kept = names.filter((name) => `tests/000-first/${name}` in files);
      expect(kept).toHaveLength(8);
      const sizes = await Promise.all(kept.map((name) => stat(join(disk.folder, 'stage/tests/000-first', name))));
      expect(sizes.every(({ size, blocks }) => size === 16 * 1024 * 1024 && blocks <= 16)).toBe(true);
    }),
  );

  guestTest('S7: texts that are too large are not read', () =>
    withHostileDisk(async (disk) => {
      await disk.put('result', 'x'.repeat(300));
      await disk.put('failed-units.txt', 'a.service\n'.repeat(10_000));
      await disk.put('other', 'success exited 0\n');
      await disk.play([
        ...write('results/000', 'result'),
        'cd /results/001',
        'write other result',
        'cd /',
        ...write('system', 'failed-units.txt'),
      ]);
      const { results, failedUnits, leftOut } = await disk.read();
      expect([...results]).toEqual([['001', 'success exited 0']]);
      expect([failedUnits, leftOut]).toEqual([[], [{ kind: 'size', count: 2 }]]);
    }),
  );

  guestTest('S7: of a log that is too long the end is kept', () =>
    withHostileDisk(
      async (disk) => {
        await disk.put('log', 'x');
        await disk.play(write('results/000', 'log'));
        await disk.patch(async (bytes, at) => void bytes.writeUInt32LE(70 * 1024 * 1024, (await at('results/000/log')) + 4));
        const { logs, leftOut } = await disk.read();
        expect([logs.get('000'), leftOut]).toEqual([64 * 1024 * 1024, [{ kind: 'cut', count: 1 }]]);
      },
      { mib: 80 },
    ),
  );
});
