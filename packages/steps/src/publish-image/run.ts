import { dirname, resolve } from 'node:path';
import { InputError } from '@bakehouse/core/errors';
import type { InputsOf, OutputsOf, StepContext } from '@bakehouse/core/step';
import type { Gallery } from '@bakehouse/gallery/gallery';
import { type PublishedImage, publishImage, updateVersion } from '@bakehouse/gallery/publish';
import { readBuildRecord } from '@bakehouse/records/builds';
import { loadLockedImage } from '../shared/load-image.ts';
import { withGallery } from '../shared/with-gallery.ts';
import type { definition } from './definition.ts';

type Inputs = InputsOf<typeof definition>;

/** Stages a version, or changes one in place. @throws as `publishImage` and `updateVersion` */
export async function run(inputs: Inputs, context: StepContext): Promise<OutputsOf<typeof definition>> {
  const { image, version, place } = await withGallery(inputs, context, (gallery) => publish(inputs, gallery, context));
  return { image, version, versionFolder: place };
}

async function publish(inputs: Inputs, gallery: Gallery, context: StepContext): Promise<PublishedImage> {
  const { buildRecord, fromVersion, updateVersion: inPlace, definition, dryRun } = inputs;
  const common = { gallery, dryRun, commit: context.environment.commit };
  if (inPlace !== undefined) {
    if (definition === undefined || buildRecord !== undefined || fromVersion !== undefined) {
      throw new InputError('publish-image: update-version needs definition, and neither build-record nor from-version.');
    }
    return updateVersion({ ...common, loaded: await loadLockedImage({ ...inputs, definition }, context), version: inPlace }, context);
  }
  if (fromVersion !== undefined && buildRecord === undefined && definition !== undefined) {
    return publishImage(
      { ...common, loaded: await loadLockedImage({ ...inputs, definition }, context), from: { version: fromVersion } },
      context,
    );
  }
  if (buildRecord === undefined || fromVersion !== undefined) {
    throw new InputError('publish-image needs either build-record, or from-version with definition.');
  }
  const name = context.resolve(buildRecord);
  const record = await readBuildRecord(name);
  if (record === undefined) throw new InputError(`There is no build record ${name}.`, { hint: 'run trigger-image-build first' });
  const files = record.files.map((file) => ({ ...file, path: resolve(dirname(name), file.path) }));
  const loaded = await loadLockedImage({ ...inputs, definition: definition ?? record.definitionFile }, context, {
    built: record.variables,
  });
  return publishImage({ ...common, loaded, from: { built: { ...record, files }, name } }, context);
}
