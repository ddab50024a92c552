import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ExternalError } from '@bakehouse/core/errors';
import type { StageRecord } from '@bakehouse/core/time';
import type { PlannedImage } from '@bakehouse/records/plan';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, it } from '@jest/globals';
import { directoryGallery } from '../../gallery/src/directory/directory-gallery.ts';
import { options, resultOf } from '../../gallery/test/gallery-folder.ts';
import { reportImage } from './report-image.ts';

const image = { id: 'small', changes: [], fingerprint: { image: 'f' } } as unknown as PlannedImage;

it('the report of a bake has the end of a log, however long the machine made it, what was left out, and what was disregarded', () =>
  withTemporaryFolder('report-logs', async (folder) => {
    const [log, empty] = ['a.log', 'console.log'].map((name) => join(folder, name)) as [string, string];
    await writeFile(log, `${'x'.repeat(200_000)}\n${'last line\n'.repeat(30)}/run/bakehouse/tests/004: line 4: no such command`);
    await writeFile(empty, '');
    const tests = [
      { name: 'a', outcome: 'failed' as const, durationMs: 1, log, dumps: [] },
      { name: 'b', outcome: 'failed' as const, durationMs: 1, log: join(folder, 'gone.log'), dumps: [] },
      { name: 'c', outcome: 'passed' as const, durationMs: 1, log, dumps: [] },
      { name: 'd', outcome: 'not-run' as const, durationMs: 0, log: '', dumps: [] },
    ];
    const tested = {
      ...resultOf('failed'),
      tests,
      console: empty,
      leftOut: [{ kind: 'link', count: 2 } as const],
      remarks: ['One line was ignored.'],
    };
    const gallery = directoryGallery({ folder });
    const report = await reportImage({ image, stages: [], values: { tested } }, { ...options, gallery, stateFolder: folder });
    const last = (name: string) => `${'last line\n'.repeat(19)}${name}: line 4: no such command`;
    expect(report.tests.map(({ logExcerpt }) => logExcerpt)).toEqual([last('a'), undefined, last('c'), undefined]);
    expect(report.logs).toEqual([{ name: 'Serial console', path: empty, tail: '' }]);
    expect(report.vm).toMatchObject({ leftOut: '2 symbolic links', remarks: ['One line was ignored.'] });
  }));

it('the log of a build is shown where this run has built, or tried to', () =>
  withTemporaryFolder('report-logs', async (folder) => {
    const path = join(folder, 'builds/small/build.log');
    await mkdir(join(folder, 'builds/small'), { recursive: true });
    await writeFile(path, 'the build before');
    const error = new ExternalError('no luck', { service: 's', operation: 'o' });
    const logsAfter = async (name: string) => {
      const stages = [{ name, outcome: 'failed', milliseconds: 1 }] as unknown as StageRecord[];
      const place = { ...options, gallery: directoryGallery({ folder }), stateFolder: folder };
      return (await reportImage({ image, stages, values: {}, error }, place)).logs;
    };
    expect(await logsAfter('upload-blob')).toEqual([]);
    expect(await logsAfter('trigger-image-build')).toEqual([{ name: 'Build', path, tail: 'the build before' }]);
  }));
