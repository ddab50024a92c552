import { join, resolve } from 'node:path';
import { OutcomeError } from '@bakehouse/core/errors';
import { counted } from '@bakehouse/core/text';
import { crashHeadline } from '@bakehouse/records/tests';
import type { Stage } from './stage.ts';
import { unverified } from './verified.ts';

export const testStage: Stage<'version'> = {
  needs: ['version'],
  skip: (work, { values }) => unverified(work, values),
  async run({ image, definition, options }, { version, built }) {
    const { gallery, stateFolder, workspace, accelerator, testFlags, log, signal } = options;
    const [{ imageFileOf }, { failedTests, planTests, runInVm }, { failureOf, reportResult, testCounts }, { unitsOf }] = await Promise.all([
      import('@bakehouse/gallery/image-file'),
      import('@bakehouse/vm/run'),
      import('@bakehouse/vm/report'),
      import('@bakehouse/runners/unit'),
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
    const { steps } = definition.loaded.definition;
    reportResult(tested, log, await unitsOf(steps.flatMap((step) => ('runner' in step ? [step.runner.platform] : []))));
    const failure = await failureOf(tested, outputFolder, await failedTests(definition.loaded, tested, workspace));
    return {
      values: { tested },
      detail: `${testCounts(tested).passed} passed, on ${tested.accelerator}`,
      ...(failure === undefined ? {} : { failure }),
    };
  },
};

export const collectStage: Stage<'tested'> = {
  needs: ['tested'],
  skip: (work, { values }) => unverified(work, values),
  async run({ image, options: { stateFolder, log, signal } }, { tested }) {
    const { collectCrashDumps } = await import('@bakehouse/crash-dumps/collect');
    const folder = join(stateFolder, 'crashes', image.id);
    const report = await collectCrashDumps({ source: tested.dumpFolder, outputFolder: folder, log, signal });
    const { first, summary } = crashHeadline(report);
    if (report.crashes.length === 0) log.info(summary);
    const dumps = counted(report.crashes.length, 'dump');
    const nothing = report.crashes.length === 0 && report.leftOut === undefined;
    const detail = nothing ? 'nothing crashed' : `${dumps}: ${first?.signature ?? summary.replace(/\.$/, '')}`;
    return { values: { crashes: { report, folder } }, detail };
  },
};

/** Keeps the result of the tests with the version, and makes it latest when they passed. */
export const promoteStage: Stage<'version' | 'tested'> = {
  needs: ['version', 'tested'],
  skip(work, { values, failed }) {
    const { promote, testFlags } = work.options;
    const reason = unverified(work, values);
    if (reason !== undefined) return reason;
    // A drill says nothing about the image: what a test behind a flag brought is not kept with the version.
    if (failed && testFlags.length > 0) return 'a test did not pass';
    return promote ? undefined : 'not asked for';
  },
  async run({ image, definition, options }, { version, tested }) {
    const { promoteImage } = await import('@bakehouse/gallery/publish');
    const { fingerprint, testsDigest: digest } = definition;
    const promotion = promoteImage(
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
    try {
      const { promoted } = await promotion;
      return { values: { promoted }, detail: `${version} is latest` };
    } catch (error) {
      // The result is kept, which is all that there was to do: what failed is the test.
      if (!(error instanceof OutcomeError) || tested.outcome === 'passed') throw error;
      const { latest } = error.outputs;
      return {
        values: { promoted: false },
        detail: `not promoted: ${latest === undefined ? 'no version is' : `${String(latest)} stays`} latest`,
      };
    }
  },
};
