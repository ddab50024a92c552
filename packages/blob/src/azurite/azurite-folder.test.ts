import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { withBlobService } from './azurite.ts';

const options = {
  installation: join(import.meta.dirname, '../../../..'),
  toolCache: '/nowhere',
  log: silentLog,
  signal: new AbortController().signal,
};

describe('withBlobService', () => {
  it.each(['file', 'file/in/it'])('says what to do about a folder that it cannot have: %s', (path) =>
    withTemporaryFolder('azurite', async (parent) => {
      await writeFile(join(parent, 'file'), '');
      const folder = join(parent, path);
      const error: unknown = await withBlobService({ ...options, folder }, async () => {}).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(UserError);
      const { message, hint } = error as UserError;
      expect(message).toMatch(/^Azurite, the embedded blob store, cannot keep its data in .*file.*: (?:EEXIST|ENOTDIR):/);
      expect(hint).toContain('give a folder that this user may write to');
    }),
  );
});
