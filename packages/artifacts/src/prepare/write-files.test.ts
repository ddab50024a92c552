import { appendFile, lstat, mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CancelledError, UserError } from '@bakehouse/core/errors';
import { readStableFile } from '@bakehouse/system/file-set';
import { sha256, withTemporaryFolder } from '@bakehouse/system/files';
import { runProgram } from '@bakehouse/system/program';
import { describe, expect, it } from '@jest/globals';
import { copyFile, renderFile } from './write-files.ts';

const signal = new AbortController().signal;

describe('copyFile', () => {
  it('copies bytes with the mode asked for, whatever the umask, and says what it wrote', () =>
    withTemporaryFolder('lay', async (folder) => {
      const content = Buffer.alloc(2_500_000, 'abc');
      await writeFile(join(folder, 'a'), content);
      const umask = process.umask(0o077);
      try {
        expect(await copyFile(join(folder, 'a'), join(folder, 'x', 'b'), 0o755, signal)).toEqual({
          sha256: sha256(content),
          size: 2_500_000,
        });
      } finally {
        process.umask(umask);
      }
      expect((await stat(join(folder, 'x', 'b'))).mode & 0o777).toBe(0o755);
      expect((await readFile(join(folder, 'x', 'b'))).equals(content)).toBe(true);
    }));
});

describe('readStableFile', () => {
  it.each([
    ['grows', (file: string) => appendFile(file, 'more')],
    ['is cut', (file: string) => writeFile(file, 'short')],
    ['is written over with an older time', (file: string) => writeFile(file, Buffer.alloc(2_000_000, 2)).then(() => utimes(file, 1, 1))],
  ])('gives an error when the file %s while it is read', (_, change) =>
    withTemporaryFolder('lay', async (folder) => {
      const file = join(folder, 'a');
      await writeFile(file, Buffer.alloc(2_000_000, 1));
      let first = true;
      const reading = readStableFile(file, signal, async () => {
        if (first) await change(file);
        first = false;
      });
      await expect(reading).rejects.toThrow(`${file} changed while it was read.`);
    }),
  );

  it('lets a cancellation be heard between two blocks', () =>
    withTemporaryFolder('lay', async (folder) => {
      const file = join(folder, 'a');
      await writeFile(file, Buffer.alloc(5_000_000, 1));
      const controller = new AbortController();
      setImmediate(() => controller.abort());
      await expect(readStableFile(file, controller.signal, () => {})).rejects.toThrow(CancelledError);
    }));

  it('says of a file that is gone when its turn comes that it vanished', () =>
    withTemporaryFolder('lay', async (folder) => {
      const reading = readStableFile(join(folder, 'gone'), signal, () => {});
      await expect(reading).rejects.toThrow(UserError);
      await expect(reading).rejects.toThrow(`${join(folder, 'gone')} vanished while it was read.`);
    }));

  it('does not hang on a FIFO that took the place of a file', () =>
    withTemporaryFolder('lay', async (folder) => {
      await runProgram('make a FIFO', ['mkfifo', join(folder, 'fifo')]);
      await expect(readStableFile(join(folder, 'fifo'), signal, () => {})).rejects.toThrow('is no longer a regular file');
    }));
});

describe('renderFile', () => {
  const render = (folder: string, variables: Record<string, string>) =>
    renderFile(join(folder, 'in'), join(folder, 'out'), { mode: 0o644, variables, shown: 'in', signal });

  it('replaces variables and keeps every other byte', () =>
    withTemporaryFolder('lay', async (folder) => {
      await writeFile(join(folder, 'in'), '\ufeffname={NAME}\r\n$' + '{{HOME}} {"a":{}}');
      const laid = await render(folder, { NAME: 'ü' });
      const expected = '\ufeffname=ü\r\n$' + '{HOME} {"a":{}}';
      expect(await readFile(join(folder, 'out'), 'utf8')).toBe(expected);
      expect(laid).toEqual({ sha256: sha256(expected), size: Buffer.byteLength(expected) });
    }));

  it('renders no template that has changed since it was found', () =>
    withTemporaryFolder('lay', async (folder) => {
      const source = join(folder, 'in');
      await writeFile(source, 'one');
      const listed = await lstat(source, { bigint: true });
      await writeFile(source, 'other');
      const rendering = renderFile(source, join(folder, 'out'), { mode: 0o644, variables: {}, shown: 'in', signal, listed });
      await expect(rendering).rejects.toThrow(`${source} changed since it was listed.`);
    }));

  it('writes nothing and names the place of every undefined variable', () =>
    withTemporaryFolder('lay', async (folder) => {
      await writeFile(join(folder, 'in'), 'a {ONE}\n  {TWO}\n');
      expect(await render(folder, {})).toEqual({
        findings: [
          {
            severity: 'error',
            file: 'in',
            line: 1,
            column: 3,
            message: 'undefined variable {ONE}',
            hint: 'give it a value, or write {{ONE}} for the text itself',
          },
          {
            severity: 'error',
            file: 'in',
            line: 2,
            column: 3,
            message: 'undefined variable {TWO}',
            hint: 'give it a value, or write {{TWO}} for the text itself',
          },
        ],
      });
      expect(await readdir(folder)).toEqual(['in']);
    }));

  it('names the places of very many undefined variables in one pass over the text', () =>
    withTemporaryFolder('lay', async (folder) => {
      const lines = 20_000;
      await writeFile(join(folder, 'in'), 'a {ONE}\r\n'.repeat(lines));
      // A look at all lines before each place would be one at 200 million: longer than a test may take.
      const result = await render(folder, {});
      const findings = 'findings' in result ? result.findings : [];
      expect(findings).toHaveLength(lines);
      expect(findings.at(-1)).toMatchObject({ line: lines, column: 3 });
    }));

  it('refuses a template that is no text', () =>
    withTemporaryFolder('lay', async (folder) => {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'in'), Buffer.from([0x7b, 0xff]));
      expect(await render(folder, {})).toEqual({
        findings: [{ severity: 'error', file: 'in', message: 'is to be a template but is no UTF-8 text' }],
      });
    }));
});
