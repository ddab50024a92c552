import { mkdir, realpath, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { ownInstallation } from './own-installation.ts';

test('S12: the installation is the folder of the script that was started, also through a link, and never a folder above', () =>
  withTemporaryFolder('installation', async (temporary) => {
    const folder = await realpath(temporary);
    const own = join(folder, 'bakehouse');
    await mkdir(join(own, 'dist', 'github'), { recursive: true });
    await writeFile(join(own, 'dist', 'github', 'bake.js'), '');
    await writeFile(join(folder, 'package.json'), '{"name":"bakehouse"}');
    const started = join(own, 'dist', 'github', 'bake.js');
    expect(ownInstallation(started)).toBeUndefined();
    await writeFile(join(own, 'package.json'), '{"name":"bakehouse"}');
    expect(ownInstallation(started)).toBe(own);
    await symlink(started, join(folder, 'bake'));
    expect(ownInstallation(join(folder, 'bake'))).toBe(own);
    expect(ownInstallation(undefined)).toBeUndefined();
  }));
