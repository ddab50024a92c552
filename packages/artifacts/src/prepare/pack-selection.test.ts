import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { silentLog } from '@bakehouse/core/log';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { selectFiles } from '../selection/select-files.ts';
import { packSelection } from './pack-selection.ts';

describe.each(['tar.gz', 'folder'] as const)('packSelection with the format %s', (format) => {
  it.each<[string, (file: string) => Promise<void>, string]>([
    ['changed', (file) => writeFile(file, 'another'), 'changed since it was listed.'],
    ['went', (file) => rm(file), 'vanished while it was read.'],
  ])('renders no template that %s after it was listed', (_what, change, message) =>
    withTemporaryFolder('fill', async (workspace) => {
      const [source, folder] = [join(workspace, 'source'), join(workspace, 'out')];
      await mkdir(source);
      await mkdir(folder);
      await writeFile(join(source, 'motd'), 'one');
      const { signal } = new AbortController();
      const selected = await selectFiles(source, { include: [], exclude: [], links: 'refuse', signal });
      await change(join(source, 'motd'));
      const options = { format, templates: ['motd'], variables: {}, workspace, temp: join(workspace, 'temp'), log: silentLog, signal };
      await expect(packSelection(selected, folder, 'name', options)).rejects.toThrow(`${join(source, 'motd')} ${message}`);
    }),
  );
});
