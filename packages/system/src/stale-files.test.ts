import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { silentLog } from '@bakehouse/core/log';
import { expect, test } from '@jest/globals';
import { withTemporaryFolder } from './files.ts';
import { identityOf, type ProcessIdentity } from './process-identity.ts';
import { removeStaleFiles } from './stale-files.ts';

/** 2^22 is the highest process number of Linux plus one. */
const NOBODY = 4_194_304;

test('S14: what a dead process left goes with all that is in it; what lives or is of another container stays, which is said once', () =>
  withTemporaryFolder('leftovers', async (folder) => {
    const own = await identityOf();
    const owners: Readonly<Record<string, ProcessIdentity>> = {
      dead: { ...own, pid: NOBODY },
      live: own,
      'elsewhere-1': { ...own, pid: NOBODY, space: '0123abcd' },
      'elsewhere-2': { ...own, pid: NOBODY, space: '4567abcd' },
    };
    for (const name of [...Object.keys(owners), 'mine']) await mkdir(join(folder, name, 'inner'), { recursive: true });
    const said: string[] = [];
    await removeStaleFiles(folder, (name) => owners[name], { ...silentLog, debug: (message) => said.push(message) });
    expect((await readdir(folder)).sort()).toEqual(['elsewhere-1', 'elsewhere-2', 'live', 'mine']);
    expect(said).toEqual([`Left in ${folder}, since another container or machine may use it: elsewhere-1, elsewhere-2 (2 in all).`]);
  }));
