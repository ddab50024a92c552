import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { silentLog } from '@bakehouse/core/log';
import { directoryGallery } from '@bakehouse/gallery/directory/directory-gallery';
import type { PlannedImage } from '@bakehouse/records/plan';
import { withTemporaryFolder, writeJson } from '@bakehouse/system/files';
import { expect, it } from '@jest/globals';
import { reportImage } from './report-image.ts';
import { Timeline } from './timeline.ts';

const image = { id: 'small', changes: [], fingerprint: { image: 'f' } } as unknown as PlannedImage;

it('the report of a bake has the end of a log, however long the machine made it, what was left out, and what was disregarded', () =>
  withTemporaryFolder('report-logs', async (folder) => {
    const [log, empty, testResult] = ['a.log', 'console.log', 'result.json'].map((name) => join(folder, name)) as [string, string, string];
    await writeFile(log, `${'x'.repeat(200_000)}\n${'last line\n'.repeat(30)}`);
    await writeFile(empty, '');
    const tests = [
      { name: 'a', outcome: 'failed', durationMs: 1, log },
      { name: 'b', outcome: 'failed', durationMs: 1, log: join(folder, 'gone.log') },
    ];
    await writeJson(testResult, {
      tests,
      console: empty,
      accelerator: 'tcg',
      acceleratorReason: '',
      leftOut: [{ kind: 'link', count: 2 }],
      remarks: ['One line was ignored.'],
    });
    const result = { built: true, promoted: false, testsPassed: 0, testsFailed: 2, testResult };
    const report = await reportImage({ image, timeline: new Timeline('small', silentLog), result }, directoryGallery({ folder }), folder);
    expect(report.tests.map(({ logExcerpt }) => logExcerpt)).toEqual([Array(20).fill('last line').join('\n'), undefined]);
    expect(report.logs).toEqual([{ name: 'Serial console', path: empty, tail: '' }]);
    expect(report.vm).toMatchObject({ leftOut: '2 symbolic links', remarks: ['One line was ignored.'] });
  }));
