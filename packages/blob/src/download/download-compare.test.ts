import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import { sha256, withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { withoutPrivilege } from '../../../system/src/without-privilege.test-support.ts';
import { compareLocal } from './download-compare.ts';
import type { PlannedFile } from './planned-file.ts';

describe('a file that is there and may not be read', () => {
  // Windows has no such modes.
  (process.platform === 'win32' ? it.skip : it).each(['sha256', 'md5'] as const)('is named, with who may not read it (%s)', (algorithm) =>
    withTemporaryFolder('compare', async (folder) => {
      const target = join(folder, 'a');
      await writeFile(target, 'content', { mode: 0o200 });
      await chmod(folder, 0o755);
      const checksum = { algorithm, digest: sha256('content'), source: 'its metadata' };
      const file = { path: 'a', name: 'a', target, size: 7, isLink: false, checksum } as PlannedFile;
      await withoutPrivilege(async () => {
        const error: unknown = await compareLocal([file], true, new AbortController().signal).catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(UserError);
        expect((error as UserError).message).toMatch(/^Cannot read what the folder has: EACCES: .*a'\.$/);
        expect((error as UserError).hint).toMatch(
          /^the step runs as .*, who may not read .*a \(mode 0200, of uid \d+\): give that user its right r/,
        );
      });
    }),
  );
});
