import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { errorAt } from './error-path.ts';
import { fileSystemTime } from './file-identity.ts';
import { withTemporaryFolder, writeFileAtomically } from './files.ts';

const failed = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error as NodeJS.ErrnoException,
  );

it('An error of a file that stands beside the one that was meant names the one that was meant', async () => {
  await withTemporaryFolder('error-path', async (folder) => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    // For root, too, nothing can be made below a file or over a folder.
    const errors = [await failed(writeFileAtomically(folder, 'x')), await failed(fileSystemTime(join(file, 'below')))];
    await mkdir(join(folder, 'full', 'of'), { recursive: true });
    errors.push(await failed(writeFileAtomically(join(folder, 'full'), 'x')));
    for (const error of errors) {
      expect(error?.syscall).toEqual(expect.any(String));
      expect(error?.message).toContain(folder);
      expect(error?.message).not.toMatch(/\.clock-|\.partial/);
    }
  });
});

it('An error keeps its code and its cause, and any other thing that was thrown is left as it is', () => {
  const thrown = Object.assign(new Error("EROFS: read-only file system, open '/ro/.clock-1-2'"), {
    code: 'EROFS',
    syscall: 'open',
    path: '/ro/.clock-1-2',
  });
  expect(errorAt('/ro', thrown)).toMatchObject({
    message: "EROFS: read-only file system, open '/ro'",
    code: 'EROFS',
    syscall: 'open',
    path: '/ro',
    cause: thrown,
  });
  // As Node says it of writing to an open file.
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' });
  expect(errorAt('/w/plan.json', full)).toMatchObject({
    message: "ENOSPC: no space left on device, write '/w/plan.json'",
    code: 'ENOSPC',
    syscall: 'write',
  });
  for (const other of ['text', undefined, new Error('x')]) expect(errorAt('/ro', other)).toBe(other);
});
