import { chmod, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError, OutcomeError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { run } from './run.ts';

interface Place {
  readonly said: string[];
  path(name: string): string;
  run(check: boolean, dryRun?: boolean, definitions?: readonly string[]): ReturnType<typeof run>;
}

const inWorkspace = (work: (place: Place) => Promise<void>) =>
  withTemporaryFolder('fmt', async (workspace) => {
    const said: string[] = [];
    const context = contextIn(workspace, { log: { ...silentLog, info: (message) => void said.push(message) } });
    const path = (name: string) => join(workspace, name);
    await work({ said, path, run: (check, dryRun = false, definitions = ['.']) => run({ definitions, check, dryRun }, context) });
  });

test('changed files are written and told, others are not touched', () =>
  inWorkspace(async ({ said, path, run }) => {
    await writeFile(path('a.vmimage.yaml'), 'a:   1 # one\n');
    await writeFile(path('b.vmimage.yaml'), 'b: 1\n');
    await chmod(path('a.vmimage.yaml'), 0o600);
    const untouched = await stat(path('b.vmimage.yaml'));
    expect(await run(false)).toEqual({ changed: '["a.vmimage.yaml"]' });
    expect(await readFile(path('a.vmimage.yaml'), 'utf8')).toBe('a: 1 # one\n');
    expect((await stat(path('a.vmimage.yaml'))).mode & 0o777).toBe(0o600);
    expect((await stat(path('b.vmimage.yaml'))).ino).toBe(untouched.ino);
    expect(said).toEqual(['Formatted a.vmimage.yaml', '1 of 2 changed']);
    expect(await run(false)).toEqual({ changed: '[]' });
  }));

test('a check changes nothing and fails with each file', () =>
  inWorkspace(async ({ path, run }) => {
    await writeFile(path('a.vmimage.yaml'), 'a:   1\n');
    await expect(run(true)).rejects.toMatchObject({
      ...{ name: 'OutcomeError', outputs: { changed: '["a.vmimage.yaml"]' } },
      findings: [{ file: 'a.vmimage.yaml', line: 1 }],
    });
    await expect(run(true)).rejects.toThrow(OutcomeError);
    expect(await readFile(path('a.vmimage.yaml'), 'utf8')).toBe('a:   1\n');
  }));

test('a dry run says what would be written, and writes nothing', () =>
  inWorkspace(async ({ said, path, run }) => {
    await writeFile(path('a.vmimage.yaml'), 'a:   1\n');
    expect(await run(false, true)).toEqual({ changed: '["a.vmimage.yaml"]' });
    expect(said[0]).toBe('Would format a.vmimage.yaml');
    expect(await readFile(path('a.vmimage.yaml'), 'utf8')).toBe('a:   1\n');
    await expect(run(true, true)).rejects.toThrow(OutcomeError);
  }));

test('one that cannot be read keeps all as they are, and every mistake is told', () =>
  inWorkspace(async ({ path, run }) => {
    await writeFile(path('a.vmimage.yaml'), 'a:   1\n');
    await writeFile(path('b.vmimage.yaml'), 'b: [1\n');
    await writeFile(path('c.vmimage.yaml'), 'c: 1\nc: 2\n');
    const refused = await run(false).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InputError);
    expect(new Set((refused as InputError).findings.map(({ file }) => file))).toEqual(new Set(['b.vmimage.yaml', 'c.vmimage.yaml']));
    expect((refused as InputError).message).toContain('2 files');
    expect(await readFile(path('a.vmimage.yaml'), 'utf8')).toBe('a:   1\n');
  }));

test('what a link leads to is written, and the link stays', () =>
  inWorkspace(async ({ path, run }) => {
    await writeFile(path('real.yaml'), 'a:   1\n');
    await symlink('real.yaml', path('a.vmimage.yaml'));
    await run(false);
    expect(await readFile(path('real.yaml'), 'utf8')).toBe('a: 1\n');
    expect(await readFile(path('a.vmimage.yaml'), 'utf8')).toBe('a: 1\n');
  }));

test.each([
  ['compose.yaml', 'services:\n    web:   {image: nginx}\n'],
  ['a.sh', 'echo   a\n'],
])('%s, which is no definition, is refused as validate does, and nothing is written', (name, text) =>
  inWorkspace(async ({ path, run }) => {
    await writeFile(path('a.vmimage.yaml'), 'a:   1\n');
    await writeFile(path(name), text);
    for (const check of [false, true]) {
      const refused = await run(check, false, ['.', name]).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(InputError);
      expect((refused as InputError).findings).toMatchObject([{ file: name, line: 1, message: 'is no image definition' }]);
    }
    expect(await readFile(path(name), 'utf8')).toBe(text);
    expect(await readFile(path('a.vmimage.yaml'), 'utf8')).toBe('a:   1\n');
  }),
);
