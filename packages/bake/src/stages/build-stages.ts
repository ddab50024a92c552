import { join, relative, resolve } from 'node:path';
import { formatBytes } from '@bakehouse/core/text';
import { RECORD_FILE } from '@bakehouse/records/builds';
import { writeJson } from '@bakehouse/system/files';
import type { BakeOptions, BakeTracking, Stage } from './stage.ts';
import { isVerified } from './verified.ts';

/** Lays out what the image needs. */
export const prepareStage: Stage = {
  needs: [],
  async run({ definition, options }) {
    const { stateFolder, workspace, temp, toolCache, log, signal } = options;
    const { prepareArtifacts } = await import('@bakehouse/artifacts/prepare');
    const artifacts = await prepareArtifacts(definition.loaded, {
      ...{ workspace, temp, log, signal },
      fingerprint: definition.fingerprint.image,
      outputFolder: join(stateFolder, 'artifacts'),
      dryRun: false,
      async stageRunner(runner, folder) {
        const { layRunnerTree } = await import('@bakehouse/runners/tree');
        await layRunnerTree(runner, folder, { log, signal, cacheFolder: toolCache });
      },
    });
    await definition.checkUnchanged();
    return { values: { artifacts }, detail: `${artifacts.fileCount} files, ${formatBytes(artifacts.bytes)}` };
  },
};

/** Sends it to the store, below the name of the image. */
export const uploadStage: Stage<'artifacts'> = {
  needs: ['artifacts'],
  async run({ image, options }, { artifacts }) {
    const { store, stateFolder, log, signal } = options;
    const [{ uploadBlob }, { uploadManifest }, { selectFileSet }] = await Promise.all([
      import('@bakehouse/blob/upload'),
      import('@bakehouse/blob/upload'),
      import('@bakehouse/artifacts/selection'),
    ]);
    const source = await selectFileSet(artifacts.folder, { log, signal });
    const result = await store.use((account, stop) =>
      uploadBlob(source, { account, container: store.container, prefix: image.id }, { dryRun: false, log, signal: stop }),
    );
    const upload = uploadManifest(result);
    await writeJson(join(stateFolder, 'uploads', `${image.id}.json`), upload);
    const { uploaded, skipped, bytes } = upload.run;
    return { values: { upload }, detail: `${uploaded} sent, ${skipped} unchanged, ${formatBytes(bytes)}` };
  },
};

export const buildStage: Stage<'artifacts'> = {
  needs: ['artifacts'],
  async run({ image, definition, options }, { artifacts }) {
    const { stateFolder, workspace, builder, commit, secretSources, azure, log, signal } = options;
    const { loaded, fingerprint } = definition;
    const [{ triggerImageBuild }, { mustRebuild }] = await Promise.all([
      import('@bakehouse/builders/trigger'),
      import('@bakehouse/image-plan/plan'),
    ]);
    const folder = join(stateFolder, 'builds', image.id);
    const tracking = options.tracking ?? (await trackingIn(stateFolder, options));
    const { known, record } = await triggerImageBuild(loaded, {
      ...{ builder, fingerprint, commit, secretSources, azure, log, signal, ...tracking },
      artifacts: artifacts.folder,
      definitionFile: relative(workspace, loaded.file),
      // What is on its way is gone on with, whatever it was begun for.
      rebuild: image.action !== 'pending' && mustRebuild(image),
      verify: isVerified({ image, options }),
      onError: image.onError ?? options.onError,
      outputFolder: folder,
      cacheFolder: join(stateFolder, 'cache'),
    });
    if (record !== undefined) return { values: { built: { record, folder } } };
    const { pendingFailure, stateInWords } = await import('@bakehouse/builders/tracking');
    const failure = pendingFailure(known.state, tracking.wait, performance.timeOrigin + performance.now());
    if (failure !== undefined) throw failure;
    return { values: {}, detail: `pending, ${stateInWords(known.state)}`, pending: known.state };
  },
};

/** Where nobody says otherwise: in the folder that the runs of this machine share. */
async function trackingIn(stateFolder: string, options: Pick<BakeOptions, 'log' | 'signal'>): Promise<BakeTracking> {
  const [{ StateDirectory }, { thisProcess }] = await Promise.all([
    import('@bakehouse/records/stores'),
    import('@bakehouse/builders/tracking'),
  ]);
  return { store: new StateDirectory(join(stateFolder, 'state'), options), worker: thisProcess(), wait: false };
}

/** Stages a version of what was built. */
export const publishStage: Stage<'built'> = {
  needs: ['built'],
  async run({ definition: { loaded, layers, tests }, options }, { built: { record, folder } }) {
    const { publishImage } = await import('@bakehouse/gallery/publish');
    const files = record.files.map((file) => ({ ...file, path: resolve(folder, file.path) }));
    const from = { built: { ...record, files }, name: join(folder, RECORD_FILE) };
    const { gallery, commit } = options;
    const { version } = await publishImage({ gallery, loaded, layers, tests, commit, from }, options);
    return { values: { version }, detail: `${version}, staged` };
  },
};

/** Stages a version of the files of an earlier one. */
export const republishStage: Stage<'version'> = {
  needs: ['version'],
  async run({ image, definition, options }, { version: earlier }) {
    await definition.checkUnchanged();
    const { loaded, layers, tests } = definition;
    const { publishImage } = await import('@bakehouse/gallery/publish');
    const { gallery, commit } = options;
    const verify = isVerified({ image, options });
    const { version } = await publishImage({ gallery, loaded, layers, tests, commit, verify, from: { version: earlier } }, options);
    return { values: { version }, detail: `${version}, staged` };
  },
};

/** Changes a version in place. */
export const updateStage: Stage<'version'> = {
  needs: ['version'],
  async run({ definition, options }, { version }) {
    await definition.checkUnchanged();
    const { loaded, layers, tests } = definition;
    const { updateVersion } = await import('@bakehouse/gallery/publish');
    await updateVersion({ gallery: options.gallery, loaded, layers, tests, version }, options);
    return { values: { version }, detail: `${version}, updated in place` };
  },
};
