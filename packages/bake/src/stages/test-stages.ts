import { join, resolve } from 'node:path';
import { OutcomeError } from '@bakehouse/core/errors';
import { isCrash } from '@bakehouse/records/tests';
import type { Stage } from './stage.ts';

export const testStage: Stage<'version'> = {
  needs: ['version'],
  async run({ image, definition, options }, { version, built }) {
    const { gallery, stateFolder, accelerator, testFlags, log, signal } = options;
    const [{ imageFileOf }, { planTests }, { runInVm }, { failureOf, reportResult, testCounts }] = await Promise.all([
      import('@bakehouse/gallery/image-file'),
      import('@bakehouse/vm/run'),
      import('@bakehouse/vm/run'),
      import('@bakehouse/vm/report'),
    ]);
    const cacheFolder = join(stateFolder, 'cache');
    const known = built === undefined ? [] : built.record.files.map((file) => ({ ...file, path: resolve(built.folder, file.path) }));
    const { path, sha256: imageSha256 } = await imageFileOf(gallery, image.id, version, { cacheFolder, known, log, signal });
    const outputFolder = join(stateFolder, 'vm', image.id);
    // Flags that none of the definitions knows are refused by the plan; this one need not know all.
    const own = definition.loaded.definition.tests.inVm.flatMap(({ when }) => when ?? []);
    const plan = await planTests(
      definition.loaded,
      testFlags.filter((flag) => own.includes(flag)),
    );
    await definition.checkTestsUnchanged();
    const acceleratorMemory = join(cacheFolder, 'accelerator.json');
    const tested = await runInVm(path, { ...plan, imageSha256, accelerator, acceleratorMemory, outputFolder, log, signal });
    reportResult(tested, log);
    const failure = failureOf(tested);
    return {
      values: { tested },
      detail: `${testCounts(tested).passed} passed, on ${tested.accelerator}`,
      ...(failure === undefined ? {} : { failure: new OutcomeError(failure, {}, { hint: `result and logs: ${outputFolder}` }) }),
    };
  },
};

export const collectStage: Stage<'tested'> = {
  needs: ['tested'],
  async run({ image, options: { stateFolder, log, signal } }, { tested }) {
    const { collectCrashDumps } = await import('@bakehouse/crash-dumps/collect');
    const folder = join(stateFolder, 'crashes', image.id);
    const report = await collectCrashDumps({ source: tested.dumpFolder, outputFolder: folder, log, signal });
    const { crashes } = report;
    if (crashes.length === 0) log.info('No crash dumps found.');
    const detail = crashes.length === 0 ? 'nothing crashed' : `${crashes.length} dumps, first: ${crashes.find(isCrash)?.signature}`;
    return { values: { crashes: { report, folder } }, detail };
  },
};

/** Keeps the result of the tests with the version, and makes it latest when they passed. */
export const promoteStage: Stage<'version' | 'tested'> = {
  needs: ['version', 'tested'],
  skip({ promote, testFlags }, failed) {
    // A drill says nothing about the image: what a test behind a flag brought is not kept with the version.
    if (failed && testFlags.length > 0) return 'a test did not pass';
    return promote ? undefined : 'not asked for';
  },
  async run({ image, definition, options }, { version, tested }) {
    const { promoteImage } = await import('@bakehouse/gallery/publish');
    const { fingerprint, testsDigest: digest } = definition;
    await promoteImage(
      {
        gallery: options.gallery,
        image: image.id,
        version,
        result: tested,
        // A version of another state of the definition was tested with its own tests.
        testsDigest: async (found, provenance) => (found.fingerprint.image === fingerprint.image ? digest : provenance?.testsDigest),
      },
      options,
    );
    return { values: {}, detail: `${version} is latest` };
  },
};
