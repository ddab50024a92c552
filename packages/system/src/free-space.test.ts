import { tmpdir } from 'node:os';
import { ExternalError, UserError } from '@bakehouse/core/errors';
import { describe, expect, it } from '@jest/globals';
import { diskFullMessage, explainNoRoom, freeSpace, isDiskFull, usableSpace } from './free-space.ts';

const program = (message: string) => new ExternalError(message, { service: 'cp', operation: 'copy' });

describe('the room on a disk', () => {
  it('is kept free by 64 MiB', async () => {
    const free = await freeSpace(tmpdir());
    const usable = await usableSpace(tmpdir());
    // Others write there meanwhile.
    expect(Math.abs(free - usable - 64 * 1024 * 1024)).toBeLessThan(32 * 1024 * 1024);
  });

  it('is known to be gone by the error of the system and of programs, and by nothing else', () => {
    for (const code of ['ENOSPC', 'EDQUOT']) expect(isDiskFull(Object.assign(new Error('x'), { code }))).toBe(true);
    expect(isDiskFull(program('cp failed: write error: No space left on device'))).toBe(true);
    expect(isDiskFull(program('cp failed: Permission denied'))).toBe(false);
    expect(isDiskFull(new Error('No space left on device'))).toBe(false);
  });

  it('is said with what is needed, where that is known', () => {
    expect(diskFullMessage('/data', 2 ** 20, 2 ** 30)).toBe('The disk of /data is full: 1.0 GiB are needed and 1.0 MiB are free.');
    expect(diskFullMessage('/data', 2 ** 20)).toBe('The disk of /data is full: 1.0 MiB are free.');
    const full = explainNoRoom(Object.assign(new Error('x'), { code: 'ENOSPC' }), 'for /data/a.zip');
    expect(full).toBeInstanceOf(UserError);
    expect(String(full)).toContain('There is no room for /data/a.zip.');
    const other = new Error('other');
    expect(explainNoRoom(other, 'for /data/a.zip')).toBe(other);
  });
});
