import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { selectFiles } from '@bakehouse/artifacts/select-files';
import { contextIn } from '@bakehouse/core/context.test-support';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { fillFolder } from './fill-folder.ts';

describe.each(['tar.gz', 'folder'] as const)('fillFolder with the format %s', (format) => {
  it.each<[string, (file: string) => Promise<void>, string]>([
    ['changed', (file) => writeFile(file, 'another'), 'changed since it was listed.'],
    ['went', (file) => rm(file), 'vanished while it was read.'],
  ])('renders no template that %s after it was listed', (_what, change, message) =>
    withTemporaryFolder('fill', async (workspace) => {
      const [source, folder] = [join(workspace, 'source'), join(workspace, 'out')];
      await mkdir(source);
      await mkdir(folder);
      await writeFile(join(source, 'motd'), 'one');
      const context = contextIn(workspace);
      const selected = await selectFiles(source, { include: [], exclude: [], links: 'refuse', signal: context.signal });
      await change(join(source, 'motd'));
      const inputs = { format, templates: ['motd'], variables: [], outputFolder: 'out', dryRun: false };
      await expect(fillFolder(selected, folder, 'name', inputs, context)).rejects.toThrow(`${join(source, 'motd')} ${message}`);
    }),
  );
});
