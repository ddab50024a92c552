import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { IMAGE, options, requestFor } from '../../test/gallery-folder.ts';
import { imageFolder, listVersions } from './read-versions.ts';
import { retireVersion } from './retire-version.ts';
import { stageVersion } from './stage-version.ts';

test.each([
  ['no JSON', '{', /retired\.json is damaged: /],
  ['another shape', '["1.0.1"]', /retired\.json is damaged: it lists no versions\./],
  ['something else among its versions', '{"versions": ["1.0.1", 2]}', /retired\.json is damaged: 2 in it is no version\./],
])('a retired.json of %s is damage: no number is given out, and none retired', (_, text, message) =>
  withTemporaryFolder('retire', async (folder) => {
    const gallery = join(folder, 'gallery');
    await stageVersion(gallery, await requestFor(folder, 'one'), options);
    await writeFile(join(imageFolder(gallery, IMAGE), 'retired.json'), text);
    await expect(stageVersion(gallery, await requestFor(folder, 'two'), options)).rejects.toThrow(message);
    await expect(retireVersion(gallery, IMAGE, '1.0.0', options)).rejects.toThrow(message);
    expect((await listVersions(gallery, IMAGE)).map(({ version }) => version)).toEqual(['1.0.0']);
  }),
);
