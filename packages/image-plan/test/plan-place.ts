import { join } from 'node:path';
import { canonicalJson } from '@bakehouse/core/data';
import type { GalleryVersion, Provenance } from '@bakehouse/records/gallery';
import type { LockFile, Plan, PlannedImage } from '@bakehouse/records/plan';
import { readJson, sha256, writeJson } from '@bakehouse/system/files';
import { directoryGallery } from '../../gallery/src/directory/directory-gallery.ts';
import type { Gallery } from '../../gallery/src/gallery.ts';
import { IMAGE, options, provenanceFor, requestFor, resultOf } from '../../gallery/test/gallery-folder.ts';
import { fingerprintLayers, fingerprintOfLayers, testsLayer } from '../../image-definition/src/fingerprint/fingerprint.ts';
import { DefinitionFolder, MINIMAL } from '../../image-definition/test/definition-folder.ts';
import { summarize } from '../src/definition-summary.ts';
import { type PlanOptions, planDefinitions } from '../src/plan.ts';
import { withLockedSource } from '../src/resolve-source.ts';

/** A definition with a script and a test. */
export const PLANNED = `${MINIMAL}  - script: {file: setup.sh}\ntests: {inVm: [{file: test.sh}]}\n`;

/** A folder with a definition and a gallery in which builds can be pretended. */
export class PlanPlace {
  readonly folder: DefinitionFolder;
  readonly gallery: Gallery;
  /** When the next version is made. */
  builtAt = '2026-01-01T00:01:00.000Z';

  private constructor(folder: DefinitionFolder) {
    this.folder = folder;
    this.gallery = directoryGallery({ folder: join(folder.path, 'gallery') });
  }

  static async create(): Promise<PlanPlace> {
    const folder = await DefinitionFolder.create();
    for (const path of ['setup.sh', 'test.sh']) await folder.write(path, path);
    return new PlanPlace(folder);
  }

  dispose(): Promise<void> {
    return this.folder.dispose();
  }

  async planWithLock(text = PLANNED, more: Partial<PlanOptions> = {}): Promise<{ plan: Plan; lock: LockFile }> {
    const loaded = await this.folder.load(text);
    const place = { gallery: this.gallery, workspace: this.folder.path, now: '2026-01-02' };
    const planned = await planDefinitions([await summarize(loaded)], { ...place, ...more });
    return { plan: planned.plan, lock: await planned.lock() };
  }

  async plan(text = PLANNED, more: Partial<PlanOptions> = {}): Promise<Plan> {
    return (await this.planWithLock(text, more)).plan;
  }

  async image(text = PLANNED, more: Partial<PlanOptions> = {}): Promise<PlannedImage> {
    const [image] = (await this.plan(text, more)).images;
    if (image === undefined) throw new Error('The plan has no image.');
    return image;
  }

  /** "build: the gallery has no version of it" */
  async decision(text = PLANNED, more: Partial<PlanOptions> = {}): Promise<string> {
    const { action, version, why } = await this.image(text, more);
    return `${action}${version === undefined ? '' : ` ${version}`}: ${why}`;
  }

  /** Stages what a build of the definition would have made. */
  async stage(text = PLANNED, lock?: LockFile, bytes = '', more: Partial<Provenance> = {}): Promise<string> {
    const loaded = withLockedSource(await this.folder.load(text), lock);
    const [layers, tests] = [await fingerprintLayers(loaded), await testsLayer(loaded)];
    const fingerprint = fingerprintOfLayers(layers);
    const request = await requestFor(this.folder.path, fingerprint.base + fingerprint.content + bytes);
    const provenance: Provenance = {
      ...provenanceFor(''),
      ...{ layers, fingerprint, tests, testsDigest: sha256(canonicalJson(tests)), definition: loaded.definition },
      finishedAt: this.builtAt,
      ...more,
    };
    return (await this.gallery.stage({ ...request, provenance }, options)).version.version;
  }

  async tested(version: string, outcome: Parameters<typeof resultOf>[0] = 'passed'): Promise<void> {
    await this.gallery.recordTests(IMAGE, version, resultOf(outcome), undefined, options);
  }

  /** Stages, tests and promotes. */
  async latest(text = PLANNED, lock?: LockFile, bytes = ''): Promise<string> {
    const version = await this.stage(text, lock, bytes);
    await this.tested(version);
    await this.gallery.promote(IMAGE, version, options);
    return version;
  }

  /** Makes of a version what the releases with three layers wrote. */
  async makeOld(version: string): Promise<void> {
    const folder = this.gallery.placeOf(IMAGE, version);
    const [content, provenance] = await Promise.all([
      readJson<GalleryVersion>(join(folder, 'version.json')),
      readJson<Provenance>(join(folder, 'provenance.json')),
    ]);
    const { image, base, content: inner } = content?.fingerprint ?? {};
    const fingerprint = { image, base, content: inner, publish: 'f'.repeat(64) };
    const { settings: _settings, ...old } = content as GalleryVersion;
    await writeJson(join(folder, 'version.json'), { ...old, fingerprint });
    const { base: layer, content: steps } = provenance?.layers ?? {};
    await writeJson(join(folder, 'provenance.json'), { ...provenance, fingerprint, layers: { base: layer, content: steps, publish: {} } });
  }
}
