import { appendFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OutcomeError } from '@bakehouse/core/errors';
import { describe, expect, it } from '@jest/globals';
import { inWorkspace } from './source.test-support.ts';

describe('the modes of prepare-artifacts that are steps now', () => {
  it('verify as verify-artifacts does, with a warning that names it', () =>
    inWorkspace(async ({ folder, warned, step, verify }) => {
      await step({ format: 'zip' });
      expect(await step({ mode: 'verify', source: folder })).toMatchObject(await verify({ source: folder }));
      expect(warned).toEqual([expect.stringContaining('is the step verify-artifacts now')]);
      await appendFile(join(folder, 'manifest.json'), ' ');
      await expect(step({ mode: 'verify', source: folder })).rejects.toBeInstanceOf(OutcomeError);
    }));

  it('unpack as unpack-artifacts does, and refuse what it does not know', () =>
    inWorkspace(async ({ workspace, folder, warned, step }) => {
      await step({ format: 'tar.gz' });
      const archive = join(folder, 'scripts.tar.gz');
      const outputs = await step({ mode: 'unpack', source: archive, outputFolder: 'there' });
      expect(outputs).toMatchObject({ folder: join(workspace, 'there/scripts'), archive, fileCount: 5 });
      expect(warned).toEqual([expect.stringContaining('is the step unpack-artifacts now')]);
      await writeFile(join(workspace, 'there/mine'), '');
      const again = { mode: 'unpack', source: archive, outputFolder: 'there', name: 'more' } as const;
      await expect(step({ ...again, links: 'follow' })).rejects.toThrow('Links of an archive cannot be followed.');
      await expect(step({ ...again, container: 'x' })).rejects.toThrow('Container means nothing in mode unpack.');
      expect((await readdir(join(workspace, 'there'))).sort()).toEqual(['mine', 'scripts']);
    }));
});
