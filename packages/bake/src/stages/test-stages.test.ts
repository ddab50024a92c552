import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { silentLog } from '@bakehouse/core/log';
import type { PlannedImage } from '@bakehouse/records/plan';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { elfCore } from '../../../crash-dumps/src/elf-core/core.test-support.ts';
import { directoryGallery } from '../../../gallery/src/directory/directory-gallery.ts';
import { fingerprintFor, IMAGE, options, requestFor, resultOf } from '../../../gallery/test/gallery-folder.ts';
import type { DefinitionInUse } from './definition-in-use.ts';
import type { BakeOptions, ImageWork } from './stage.ts';
import { collectStage, promoteStage } from './test-stages.ts';

/** A gallery with a staged version of the definition `of`, and the work of an image whose definition is `now`. */
function withStaged(of: string, now: string, work: (image: ImageWork, version: string) => Promise<void>): Promise<void> {
  return withTemporaryFolder('test-stages', async (folder) => {
    const gallery = directoryGallery({ folder: join(folder, 'gallery') });
    const { version } = await gallery.stage(await requestFor(folder, of), options);
    const definition = { fingerprint: fingerprintFor(now), testsDigest: 'tests of now' } as DefinitionInUse;
    const image = {
      image: { id: IMAGE } as PlannedImage,
      definition,
      options: { ...options, gallery, stateFolder: folder } as BakeOptions,
    };
    await work(image, version.version);
  });
}

describe('promoting', () => {
  it('makes a version latest whose tests passed, and keeps which tests they were', () =>
    withStaged('a', 'a', async (work, version) => {
      const tested = resultOf('passed');
      expect(await promoteStage.run(work, { version, tested })).toEqual({ values: { promoted: true }, detail: `${version} is latest` });
      const { gallery } = work.options;
      expect(await gallery.latest(IMAGE)).toBe(version);
      expect((await gallery.read(IMAGE, version)).tests).toMatchObject({ outcome: 'passed', digest: 'tests of now' });
    }));

  it('keeps with a version of another state of the definition the tests that it was published with', () =>
    withStaged('a', 'b', async (work, version) => {
      await promoteStage.run(work, { version, tested: resultOf('passed') });
      expect((await work.options.gallery.read(IMAGE, version)).tests?.digest).toBe('tests');
    }));

  it('keeps the result of a failed test, and says which version stays latest', () =>
    withStaged('a', 'a', async (work, version) => {
      const { gallery } = work.options;
      expect(await promoteStage.run(work, { version, tested: resultOf('crashed') })).toEqual({
        values: { promoted: false },
        detail: 'not promoted: no version is latest',
      });
      expect(await gallery.latest(IMAGE)).toBeUndefined();
      expect((await gallery.read(IMAGE, version)).tests?.outcome).toBe('crashed');
    }));
});

describe('collecting', () => {
  it('says what crashed, and leaves the dumps and their report in the folder of the image', () =>
    withTemporaryFolder('test-stages', async (stateFolder) => {
      const dumpFolder = join(stateFolder, 'dumps');
      await mkdir(dumpFolder);
      const work = { image: { id: IMAGE }, options: { stateFolder, log: silentLog, signal: options.signal } } as unknown as ImageWork;
      const tested = { ...resultOf('crashed'), dumpFolder };
      expect((await collectStage.run(work, { tested })).detail).toBe('nothing crashed');
      await writeFile(join(dumpFolder, 'core'), elfCore());
      const { values, detail } = await collectStage.run(work, { tested });
      expect(values.crashes?.folder).toBe(join(stateFolder, 'crashes', IMAGE));
      expect(values.crashes?.report.crashes).toHaveLength(1);
      expect(detail).toBe(`1 dump: ${values.crashes?.report.crashes[0]?.signature}`);
      const written: unknown = JSON.parse(await readFile(join(stateFolder, 'crashes', IMAGE, 'crashes.json'), 'utf8'));
      expect(written).toEqual(values.crashes?.report);
    }));
});
