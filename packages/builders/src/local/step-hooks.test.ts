import { chmod, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '@bakehouse/system/program';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { LocalStep } from './local-build.ts';
import { announcedStep, endedWith, stepHooks } from './step-hooks.ts';

const HOSTILE = `it's "$(touch pwned)" \`id\`; rm -rf $HOME #`;
let folder: string;
let source: string;
let work: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hooks-'));
  source = join(folder, 'source');
  work = join(folder, 'work');
  await mkdir(source);
  await mkdir(work);
});
afterEach(() => rm(folder, { recursive: true }));

const hooksOf = (steps: readonly LocalStep[], from = 0, into = work) =>
  stepHooks(steps, from, { folder: into, sourceDate: 1_000_000_000, signal: new AbortController().signal });
const listing = async (file: string) =>
  (await runProgram('list an archive', ['tar', '--list', '--verbose', '--quoting-style=literal', '--file', join(work, file)])).stdout;

describe('stepHooks', () => {
  it('keeps everything that the user wrote out of the hooks', async () => {
    const file = join(source, HOSTILE);
    await writeFile(file, 'exit 0');
    const hooks = await hooksOf([
      { kind: 'packages', names: ['curl'] },
      { kind: 'file', from: file, to: `/opt/${HOSTILE}` },
      { kind: 'tree', from: source, to: '/' },
      { kind: 'script', shell: 'bash', file, env: { VALUE: HOSTILE } },
    ]);
    expect(hooks).toHaveLength(11);
    for (const hook of hooks)
      expect(hook).toMatch(/^(upload 0\d\.(sh|tar|script) \/\.bakehouse\/0\d\.(sh|file)|chroot "\$1" [\w/ .=:-]+)$/);
  });

  it('numbers the steps as the definition does when the first are installed elsewhere', async () => {
    const hooks = await hooksOf(
      [
        { kind: 'packages', names: ['curl'] },
        { kind: 'packages', names: ['git'] },
      ],
      1,
    );
    expect(hooks[0]).toBe('upload 02.sh /.bakehouse/02.sh');
    expect(await readFile(join(work, '02.sh'), 'utf8')).toContain('step 2 of 2: packages git');
  });

  it('hands hostile values to a script as they are, and nothing else of the environment', async () => {
    const script = join(source, HOSTILE);
    await writeFile(script, 'printf %s "$VALUE" > value; env | sort > environment; false; echo never > after');
    await hooksOf([{ kind: 'script', shell: 'bash', file: script, env: { VALUE: `${HOSTILE}\nsecond line` } }]);
    const text = await readFile(join(work, '01.sh'), 'utf8');
    // What is at /.bakehouse in an image is here in the work folder.
    await writeFile(join(work, '01.sh'), text.replaceAll('/.bakehouse/01.file', join(work, '01.script')).replace('cd /', `cd ${work}`));
    const { exitCode, stdout } = await runProgram('run a step', ['sh', join(work, '01.sh')], {
      allowFailure: true,
      env: { BUILD_SECRET: 'x', https_proxy: 'http://user:password@proxy' },
    });
    expect(exitCode).toBe(1);
    const [title = '', ...rest] = stdout.trim().split('\n');
    expect(rest.map(endedWith)).toEqual([1]);
    expect(announcedStep(title)).toBe(`step 1 of 1: script ${HOSTILE}`);
    expect(await readFile(join(work, 'value'), 'utf8')).toBe(`${HOSTILE}\nsecond line`);
    expect(await readFile(join(work, 'environment'), 'utf8')).toContain('SOURCE_DATE_EPOCH=1000000000');
    const names = (await readFile(join(work, 'environment'), 'utf8')).match(/^[A-Za-z_]\w*(?==)/gm) ?? [];
    const expected = ['DEBIAN_FRONTEND', 'HOME', 'LANG', 'PATH', 'SOURCE_DATE_EPOCH', 'VALUE', 'https_proxy'];
    expect(names.filter((name) => !['PWD', 'SHLVL', '_', 'OLDPWD'].includes(name)).sort()).toEqual(expected);
    expect(await readdir(work)).not.toContain('after');
    expect(await readdir(work)).not.toContain('pwned');
  });

  it('lays a file at its path, with the given mode and owned by root', async () => {
    await writeFile(join(source, 'motd'), 'hello');
    await hooksOf([{ kind: 'file', from: join(source, 'motd'), to: '/etc/motd', mode: '0640' }]);
    expect(await listing('01.tar')).toMatch(/^-rw-r----- 0\/0 .* \.\/etc\/motd$/m);
  });

  it('keeps the name of a file for a path that ends with a slash', async () => {
    await writeFile(join(source, 'motd'), 'hello');
    await hooksOf([{ kind: 'file', from: join(source, 'motd'), to: '/opt/x/' }]);
    expect(await listing('01.tar')).toContain(' ./opt/x/motd\n');
  });

  it('lays the content of a folder, and gives a mode to its files only', async () => {
    await mkdir(join(source, 'bin'));
    await writeFile(join(source, 'bin', 'tool'), '');
    await hooksOf([{ kind: 'file', from: source, to: '/opt/tools', mode: '755' }]);
    const text = await listing('01.tar');
    expect(text).toMatch(/^-rwxr-xr-x .* \.\/opt\/tools\/bin\/tool$/m);
    expect(text).toMatch(/^drwxr-xr-x .* \.\/opt\/tools\/bin\/$/m);
  });

  it('packs the same bytes whatever the umask and the times of the files', async () => {
    const archives: Buffer[] = [];
    for (const [mode, time] of [
      [0o664, 1],
      [0o644, 2],
    ] as const) {
      for (const name of ['a', 'b']) {
        await writeFile(join(source, name), name);
        await chmod(join(source, name), mode);
        await utimes(join(source, name), time, time);
      }
      const into = join(work, String(time));
      await mkdir(into);
      await hooksOf([{ kind: 'file', from: source, to: '/opt' }], 0, into);
      archives.push(await readFile(join(into, '01.tar')));
    }
    expect(archives[0]?.equals(archives[1] as Buffer)).toBe(true);
  });
});

describe('announcedStep', () => {
  it('knows the builder’s own line only', () => {
    expect(announcedStep('bakehouse: step 2 of 3: script setup.sh')).toBe('step 2 of 3: script setup.sh');
    expect(announcedStep('bakehouse: finish')).toBeUndefined();
    expect(announcedStep('echo bakehouse: step 2 of 3: x')).toBeUndefined();
  });
});
