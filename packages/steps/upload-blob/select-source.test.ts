import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contextIn } from '@bakehouse/core/context.test-support';
import { InputError } from '@bakehouse/core/errors';
import { withTemporaryFolder } from '@bakehouse/core/files';
import { describe, expect, it } from '@jest/globals';
import { selectSource } from './select-source.ts';

const inputs = { include: [], exclude: [], manifest: undefined, links: 'auto' } as const;

describe('selectSource', () => {
  it.each([
    ['is not there', 'nothing', 'does not exist; there is nothing to upload.'],
    ['lies in a file', 'file/below', 'does not exist; there is nothing to upload.'],
    ['cannot be looked at', 'circle/below', 'cannot be looked at: ELOOP'],
  ])('says of a source that %s that it is unusable', (_, source, message) =>
    withTemporaryFolder('source', async (folder) => {
      await writeFile(join(folder, 'file'), '');
      await symlink('circle', join(folder, 'circle'));
      const error: unknown = await selectSource({ ...inputs, source }, contextIn(folder)).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(InputError);
      expect((error as InputError).message).toContain(`${join(folder, source)} ${message}`);
    }),
  );
});
