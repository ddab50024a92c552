import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { ExternalError, UserError } from '@bakehouse/core/errors';
import { describe, expect, it } from '@jest/globals';
import { explainFullDisk } from './disk-space.ts';

describe('explainFullDisk', () => {
  it('says how much space there is and how much is needed', async () => {
    const error = await writeFile('/dev/full', 'x').catch((reason: unknown) => reason);
    const explained = await explainFullDisk(error, tmpdir(), 2 * 1024 ** 3);
    expect(explained).toBeInstanceOf(UserError);
    expect(String(explained)).toMatch(/The disk of .* is full: 2\.0 GiB are needed and [\d.]+ [KMGT]iB are free\./);
  });

  it('knows a full disk from what a program wrote', async () => {
    const details = { service: 'tar', operation: 'pack' };
    const explained = await explainFullDisk(new ExternalError('Cannot pack: No space left on device', details), tmpdir(), 1);
    expect(explained).toBeInstanceOf(UserError);
  });

  it('leaves any other failure as it is', async () => {
    const error = new Error('no');
    expect(await explainFullDisk(error, tmpdir(), 1)).toBe(error);
  });
});
