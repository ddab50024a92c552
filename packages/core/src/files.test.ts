import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readJson, sha256, sha256OfFile, withTemporaryFolder, writeFileAtomically, writeJson } from './files.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('writeFileAtomically', () => {
  it('creates missing folders and replaces the file', async () => {
    const path = join(folder, 'a', 'b.txt');
    await writeFileAtomically(path, 'one');
    await writeFileAtomically(path, 'two');
    expect(await readFile(path, 'utf8')).toBe('two');
  });

  it('leaves nothing behind when it cannot replace the target', async () => {
    const target = join(folder, 'taken');
    await mkdir(join(target, 'inside'), { recursive: true });
    await expect(writeFileAtomically(target, 'x')).rejects.toThrow();
    expect((await readdir(folder)).filter((name) => name.includes('partial'))).toEqual([]);
  });
});

describe('readJson', () => {
  it('gives undefined for a file that does not exist and the value of one that does', async () => {
    expect(await readJson(join(folder, 'none.json'))).toBeUndefined();
    await writeJson(join(folder, 'some.json'), { a: [1] });
    expect(await readJson(join(folder, 'some.json'))).toEqual({ a: [1] });
  });
});

describe('sha256OfFile', () => {
  it('agrees with the hash of the bytes', async () => {
    const path = join(folder, 'bytes');
    await writeFile(path, Buffer.alloc(3_000_000, 7));
    expect(await sha256OfFile(path)).toBe(sha256(Buffer.alloc(3_000_000, 7)));
  });
});

describe('withTemporaryFolder', () => {
  it('removes the folder also when the work fails', async () => {
    let seen = '';
    const work = withTemporaryFolder('test', async (temporary) => {
      seen = temporary;
      await writeFile(join(temporary, 'x'), '');
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    await expect(stat(seen)).rejects.toThrow('ENOENT');
  });

  it('removes what a killed process left behind, and nothing else', async () => {
    const script = `
      const { withTemporaryFolder } = await import(${JSON.stringify(import.meta.resolve('./files.ts'))});
      await withTemporaryFolder('build', (made) => { console.log(made); process.kill(process.pid, 'SIGKILL'); }, ${JSON.stringify(folder)});`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    const leftover = stdout.trim();
    expect((await stat(leftover)).isDirectory()).toBe(true);
    await mkdir(join(folder, 'build-of-somebody'));
    await withTemporaryFolder('build', async () => {}, folder);
    await expect(stat(leftover)).rejects.toThrow('ENOENT');
    expect(await readdir(folder)).toContain('build-of-somebody');
  });
});
