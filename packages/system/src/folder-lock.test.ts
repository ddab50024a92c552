import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { CancelledError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { expect, test } from '@jest/globals';
import { withTemporaryFolder } from './files.ts';
import { lockFolder, withFolderLock } from './folder-lock.ts';
import { identityOf } from './process-identity.ts';
import { startProgram } from './program.ts';

const { signal } = new AbortController();
const options = { wait: 600_000, log: silentLog, signal };
/** 2^22 is the highest process number of Linux plus one. */
const NOBODY = 4_194_304;

const inFolder = (work: (folder: string) => Promise<void>) => () => withTemporaryFolder('lock', work);
const since = '2026-01-01T00:00:00Z';
const writeLock = async (folder: string, ...owners: object[]) => {
  const processes = await Promise.all(owners.map(async (owner) => ({ ...(await identityOf()), ...owner })));
  await writeFile(join(folder, '.lock-1-a'), JSON.stringify({ processes, host: 'runner-7', since }));
};

test(
  'Work in one folder never overlaps, and no file of the lock is left',
  inFolder(async (folder) => {
    let inside = 0;
    const most: number[] = [];
    const work = async () => {
      most.push(++inside);
      await new Promise(setImmediate);
      inside--;
    };
    await Promise.all(Array.from({ length: 8 }, () => withFolderLock(folder, options, work)));
    expect(most).toEqual(Array(8).fill(1));
    expect(await readdir(folder)).toEqual([]);
  }),
);

test(
  'A lock is given back when the work fails',
  inFolder(async (folder) => {
    await expect(withFolderLock(folder, options, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await readdir(folder)).toEqual([]);
  }),
);

test(
  'Who may not wait is told who holds the lock',
  inFolder(async (folder) => {
    const lock = await lockFolder(folder, options);
    await expect(lockFolder(folder, { ...options, wait: 0 })).rejects.toThrow(
      `${folder} is in use by process ${process.pid} on ${hostname()} (since `,
    );
    await lock.release();
    await (await lockFolder(folder, { ...options, wait: 0 })).release();
  }),
);

test(
  'A damaged lock holds nobody up',
  inFolder(async (folder) => {
    const own = await identityOf();
    const lock = (change: object, text: object = {}) => JSON.stringify({ processes: [{ ...own, ...change }], host: 'h', since, ...text });
    const damaged = ['', '{"processes":[{"pid":"x"}]}', '{"processes":[null]}', 'null', '{"proc', 'x'.repeat(100_000)];
    // Numbers that stand for all processes, and text that a runner would obey.
    const hostile = [
      lock({ pid: 0 }),
      lock({ pid: -1 }),
      lock({ pid: 1e12 }),
      lock({}, { host: 'x\n::stop-commands::y' }),
      lock({}, { since: 1 }),
    ];
    for (const [index, text] of [...damaged, ...hostile].entries()) await writeFile(join(folder, `.lock-${index}-a`), text);
    expect(await withFolderLock(folder, { ...options, wait: 0 }, async () => 'done')).toBe('done');
    expect(await readdir(folder)).toEqual([]);
  }),
);

(process.platform === 'win32' ? test.skip : test)(
  'A link or a folder with the name of a lock is none, and is neither read nor removed',
  inFolder(async (folder) => {
    await symlink('/dev/zero', join(folder, '.lock-link'));
    await mkdir(join(folder, '.lock-folder'));
    expect(await withFolderLock(folder, { ...options, wait: 0 }, async () => 'done')).toBe('done');
    expect((await readdir(folder)).sort()).toEqual(['.lock-folder', '.lock-link']);
  }),
);

test.each([
  ['a dead process', { pid: NOBODY }],
  ['an earlier process of the same number', { start: '1' }],
])('The lock of %s is taken over, by one of several', (_, owner) =>
  inFolder(async (folder) => {
    await writeLock(folder, owner);
    let inside = 0;
    const work = async () => {
      expect(++inside).toBe(1);
      await new Promise(setImmediate);
      inside--;
    };
    await Promise.all([1, 2, 3].map(() => withFolderLock(folder, options, work)));
    expect(await readdir(folder)).toEqual([]);
  })(),
);

test(
  'S14: waiting for a run in another container is said once, and can be cancelled; its lock stays',
  inFolder(async (folder) => {
    await writeLock(folder, { space: '0123abcd', pid: NOBODY });
    const controller = new AbortController();
    const said: string[] = [];
    const info = (message: string) => {
      said.push(message);
      controller.abort();
    };
    const waiting = withFolderLock(folder, { ...options, log: { ...silentLog, info }, signal: controller.signal }, async () => 'done');
    await expect(waiting).rejects.toThrow(CancelledError);
    expect(said).toEqual([`Waiting for process ${NOBODY} on runner-7 (since ${since}), which works on ${folder}.`]);
    expect(await readdir(folder)).toEqual(['.lock-1-a']);
  }),
);

test(
  'A folder stays locked while a process that was added lives',
  inFolder(async (folder) => {
    const child = startProgram(['sleep', '600']);
    try {
      const lock = await lockFolder(folder, options);
      await lock.addProcess(Number(child.pid));
      const file = join(folder, (await readdir(folder))[0] ?? '');
      const held = JSON.parse(await readFile(file, 'utf8')) as { processes: object[] };
      // The first run is gone; only its child is left.
      await writeFile(file, JSON.stringify({ ...held, processes: [{ ...held.processes[0], pid: NOBODY }, held.processes[1]] }));
      await expect(lockFolder(folder, { ...options, wait: 0 })).rejects.toThrow(`process ${NOBODY}, ${child.pid} on`);
      await child.stop();
      await (await lockFolder(folder, { ...options, wait: 0 })).release();
      await lock.release();
    } finally {
      await child.stop();
    }
  }),
);

test(
  'The lock of a killed process is taken over at once',
  inFolder(async (folder) => {
    const code = `const { lockFolder } = await import(${JSON.stringify(import.meta.resolve('./folder-lock.ts'))});
      const log = { info() {}, debug() {} };
      await lockFolder(process.argv[1], { wait: 0, log, signal: new AbortController().signal });
      console.log('held');
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', code, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    await expect(lockFolder(folder, { ...options, wait: 0 })).rejects.toThrow(`process ${child.pid} on`);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    await (await lockFolder(folder, { ...options, wait: 0 })).release();
  }),
);
