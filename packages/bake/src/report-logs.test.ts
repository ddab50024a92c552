import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlannedImage } from '@bakehouse/records/plan';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, it } from '@jest/globals';
import { directoryGallery } from '../../gallery/src/directory/directory-gallery.ts';
import { resultOf } from '../../gallery/test/gallery-folder.ts';
import { reportImage } from './report-image.ts';

const image = { id: 'small', changes: [], fingerprint: { image: 'f' } } as unknown as PlannedImage;

it('the report of a bake has the end of a log, however long the machine made it, what was left out, and what was disregarded', () =>
  withTemporaryFolder('report-logs', async (folder) => {
    const [log, empty] = ['a.log', 'console.log'].map((name) => join(folder, name)) as [string, string];
    await writeFile(log, `${'x'.repeat(200_000)}\n${'last line\n'.repeat(30)}`);
    await writeFile(empty, '');
    const tests = [
      { name: 'a', outcome: 'failed' as const, durationMs: 1, log, dumps: [] },
      { name: 'b', outcome: 'failed' as const, durationMs: 1, log: join(folder, 'gone.log'), dumps: [] },
    ];
    const tested = {
      ...resultOf('failed'),
      tests,
      console: empty,
      leftOut: [{ kind: 'link', count: 2 } as const],
      remarks: ['One line was ignored.'],
    };
    const gallery = directoryGallery({ folder });
    const report = await reportImage({ image, stages: [], values: { tested } }, gallery, folder);
    expect(report.tests.map(({ logExcerpt }) => logExcerpt)).toEqual([Array(20).fill('last line').join('\n'), undefined]);
    expect(report.logs).toEqual([{ name: 'Serial console', path: empty, tail: '' }]);
    expect(report.vm).toMatchObject({ leftOut: '2 symbolic links', remarks: ['One line was ignored.'] });
  }));
