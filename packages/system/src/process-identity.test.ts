import { spawn, spawnSync } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { withTemporaryFolder } from './files.ts';
import { identityOf, identityText, type ProcessIdentity, parseIdentity, stateOf } from './process-identity.ts';

/** 2^22 is the highest process number of Linux plus one. */
const NOBODY = 4_194_304;
const linuxTest = process.platform === 'linux' ? test : test.skip;
const inNamespace = ['unshare', '--pid', '--fork', '--kill-child', '--mount-proc'];
const mayUnshare = process.platform === 'linux' && spawnSync(inNamespace[0] ?? '', [...inNamespace.slice(1), 'true']).status === 0;
const namespaceTest = mayUnshare ? test : test.skip;

/** Of every kind of stranger: what cannot be known stays unknown. */
test('S14: a process is alive, gone or unknown, and never gone on a guess', () =>
  withTemporaryFolder('identity', async (folder) => {
    const own = await identityOf();
    const { pid: ended } = spawnSync(process.execPath, ['--version']);
    const state = (other: Partial<ProcessIdentity>, where = folder) => stateOf({ ...own, ...other }, where);
    expect(await state({})).toBe('alive');
    expect(await state({ pid: process.ppid, start: '0' })).toBe('alive');
    expect(await state({ pid: ended, start: '0' })).toBe('gone');
    expect(await state({ pid: NOBODY })).toBe('gone');
    expect(await state({ pid: NOBODY, space: '0123abcd' })).toBe('unknown');
    expect(await state({ pid: NOBODY, boot: '00000000', space: '0123abcd' })).toBe('unknown');
  }));

linuxTest('S14: a number that is used again, a zombie, and a process of an earlier boot are gone', () =>
  withTemporaryFolder('identity', async (folder) => {
    const own = await identityOf();
    expect(await stateOf({ ...own, start: '1' }, folder)).toBe('gone');
    expect(await stateOf({ ...own, boot: '0123abcd' }, folder)).toBe('gone');
    // Not on a file system that another machine may write to as well; /proc stands for one.
    expect(await stateOf({ ...own, boot: '0123abcd' }, '/proc')).toBe('unknown');
    // A shell that becomes a program that reaps nobody.
    const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 600'], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const pid = Number(await new Promise<string>((resolve) => parent.stdout.once('data', (data) => resolve(String(data)))));
      const zombie = { ...own, pid, start: (await identityOf(pid)).start };
      while ((await stateOf(zombie, folder)) === 'alive') await new Promise(setImmediate);
      expect(() => process.kill(pid, 0)).not.toThrow();
      expect(await stateOf(zombie, folder)).toBe('gone');
    } finally {
      parent.kill('SIGKILL');
      await new Promise((resolve) => parent.once('exit', resolve));
    }
  }),
);

test('An identity becomes a part of a name and is read from it, and from nothing else', async () => {
  const own = await identityOf();
  const text = identityText(own);
  expect(text.length).toBeLessThan(50);
  expect(parseIdentity(`${text}-Xy09ab`)).toEqual({ identity: own, rest: '-Xy09ab' });
  for (const other of ['', '12', 'host-12-Xy09ab', '1-2-3-4', `x${text}`, `${text}0`, `-${text}`])
    expect(parseIdentity(other)).toBeUndefined();
});

namespaceTest(
  'S14: a run in another namespace of processes (where `unshare` is allowed) leaves the folder of a living one, and takes that of its own dead',
  () =>
    withTemporaryFolder('identity', async (parent) => {
      const code = `
        const { withTemporaryFolder } = await import(${JSON.stringify(import.meta.resolve('./files.ts'))});
        const { readdirSync } = await import('node:fs');
        const { fork } = await import('node:child_process');
        const [, script, parent, mode] = process.argv;
        const inside = (work) => withTemporaryFolder('work', work, parent);
        if (mode === 'die') await inside(() => process.kill(process.pid, 'SIGKILL'));
        else {
          await new Promise((end) => fork(script, [parent, 'die']).once('exit', end));
          await inside(async () => console.log(readdirSync(parent).filter((name) => name.startsWith('work-')).length));
        }`;
      await withTemporaryFolder(
        'work',
        async () => {
          const script = join(parent, 'run.mjs');
          await writeFile(script, code);
          const [program = '', ...args] = [...inNamespace, process.execPath, script, parent, 'live'];
          const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
          expect({ stdout, stderr }).toEqual({ stdout: '2\n', stderr: '' });
          expect((await readdir(parent)).filter((name) => name.startsWith('work-'))).toHaveLength(1);
        },
        parent,
      );
    }),
);
