import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { lstat, mkdir, mkdtemp, open, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readJson, sha256, sha256OfFile, withTemporaryFolder, writeFileAtomically, writeJson } from './files.ts';
import { writeProblem } from './writable-file.ts';

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

  it('takes the longest names that the system takes', async () => {
    const path = join(folder, 'é'.repeat(127));
    expect(await writeProblem(path)).toBeUndefined();
    await writeFileAtomically(path, 'x');
    expect(await readFile(path, 'utf8')).toBe('x');
  });

  // Never with a real device: root would replace it if this failed.
  (process.platform === 'win32' ? it.skip : it)('writes into a pipe and does not take its place', async () => {
    const pipe = join(folder, 'pipe');
    expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
    expect(await writeProblem(pipe)).toBeUndefined();
    const reader = spawn('cat', [pipe], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const read = text(reader.stdout);
      await writeFileAtomically(pipe, 'one');
      expect((await stat(pipe)).isFIFO()).toBe(true);
      expect(await read).toBe('one');
    } finally {
      reader.kill();
    }
  });

  (process.platform === 'linux' ? it : it.skip)('writes into an open file that /dev/stdout stands for, and leaves the link', async () => {
    const output = await open(join(folder, 'output'), 'a');
    try {
      const link = join(folder, 'stdout');
      await symlink(`/proc/self/fd/${output.fd}`, link);
      await output.write('log\n');
      await writeFileAtomically(link, 'plan');
      expect((await lstat(link)).isSymbolicLink()).toBe(true);
      expect(await readFile(join(folder, 'output'), 'utf8')).toBe('log\nplan');
    } finally {
      await output.close();
    }
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

  // Windows removes it; and root, who may remove everything, becomes somebody else.
  (process.platform === 'win32' ? it.skip : it)('gives the failure of the work where the folder cannot be removed', () => {
    const script = `
      const { mkdirSync, mkdtempSync, chmodSync, writeFileSync } = await import('node:fs');
      const { withTemporaryFolder } = await import(${JSON.stringify(import.meta.resolve('./files.ts'))});
      const parent = process.argv[1];
      if (process.getuid() === 0) { chmodSync(parent, 0o777); process.setgid(65534); process.setuid(65534); }
      const work = withTemporaryFolder('kept', (made) => {
        mkdirSync(made + '/closed');
        writeFileSync(made + '/closed/x', '');
        chmodSync(made + '/closed', 0o555);
        throw new Error('the true one');
      }, parent);
      await work.catch((error) => console.log(error.message));`;
    const parent = mkdtempSync(join(tmpdir(), 'files-'));
    try {
      const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script, parent], { encoding: 'utf8' });
      expect(stdout).toBe('the true one\n');
    } finally {
      for (const name of readdirSync(parent)) chmodSync(join(parent, name, 'closed'), 0o755);
      rmSync(parent, { recursive: true, force: true });
    }
  });

  it('removes what a killed process left behind, and nothing else', async () => {
    const script = `
      const { withTemporaryFolder } = await import(${JSON.stringify(import.meta.resolve('./files.ts'))});
      await withTemporaryFolder('build', (made) => { console.log(made); process.kill(process.pid, 'SIGKILL'); }, ${JSON.stringify(folder)});`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    const stale = stdout.trim();
    expect((await stat(stale)).isDirectory()).toBe(true);
    await mkdir(join(folder, 'build-of-somebody'));
    await withTemporaryFolder('build', async () => {}, folder);
    await expect(stat(stale)).rejects.toThrow('ENOENT');
    expect(await readdir(folder)).toContain('build-of-somebody');
  });
});
