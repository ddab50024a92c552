import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { diskError } from './disk-trouble.ts';

test('S15: a full disk is named by the folder that stays, with what is free and what the machine took', () =>
  withTemporaryFolder('disk-trouble', async (folder) => {
    await writeFile(join(folder, 'overlay.qcow2'), Buffer.alloc(1024 * 1024, 1));
    const error = await diskError({ operation: 'write', full: true, reason: 'No space left on device' }, folder, [
      'overlay.qcow2',
      'none.raw',
    ]);
    expect(error.message).toMatch(/^The disk of .* is full \(.* are free, the machine's disks take 1\.0 MiB\): the machine was ended\.$/);
    expect(error.hint).toContain('free some space there');
  }));

test('S15: a disk that fails is told with what the system says of it', async () => {
  const error = await diskError({ operation: 'read', full: false, reason: 'Input/output error' }, '/state/.run-in-vm-1', []);
  expect(error.message).toBe('The machine was ended: QEMU cannot read its disks in /state: Input/output error.');
  expect(error.details).toMatchObject({ service: 'QEMU', operation: "read the machine's disks" });
});
