import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ResourceManager } from '@bakehouse/azure/resource-manager';
import { throwIfCancelled } from '@bakehouse/core/errors';
import { countdown, StageClock } from '@bakehouse/core/time';
import { type BuildRecord, LOG_FILE, RECORD_FILE, type RemoteArtifact } from '@bakehouse/records/builds';
import { withTemporaryFolder, writeJson } from '@bakehouse/system/files';
import { withFolderLock } from '@bakehouse/system/folder-lock';
import { buildSettings } from '../build-settings.ts';
import type { BuilderPlace, BuildRequest } from '../builder.ts';
import { findCompleteBuild } from '../complete-build.ts';
import type { PackerBuild } from '../packer/packer-manifest.ts';
import { findPacker, isBeforePlugins, packerVersion } from '../packer/packer-session.ts';
import { findImages, galleryVersions, managedArtifact, type Sought, versionArtifact, versionId } from './azure-images.ts';
import { type PreparedBuild, type PreparedRun, prepareBuild, refuse } from './azure-request.ts';
import type { AzureRun } from './azure-runs.ts';
import { NAME } from './azure-settings.ts';
import { placeOfDefinition } from './definition-access.ts';
import { newVersion } from './gallery-version.ts';
import { oldPackerProblems } from './old-packer.ts';
import { findNamesakes, removeManagedImage } from './replaced-images.ts';
import { runPackerAzure } from './run-packer-azure.ts';
import { compiledTemplate, givenTemplate } from './run-template.ts';
import { withSecretFiles } from './secret-files.ts';
import { removalCommand, removeLeftGroup, settleGroup, type TemporaryGroup } from './temporary-group.ts';

/**
 * Builds the images of a definition in Azure: one run of Packer in each region that needs a machine. What Resource Manager knows already
 * with the fingerprint of this build is used as it is.
 *
 * @throws InputError for what cannot be built, UserError, ExternalError with Packer's own errors, CancelledError
 */
export async function buildInAzure(request: BuildRequest, given: BuilderPlace, signal: AbortSignal): Promise<BuildRecord> {
  const build = await prepareBuild(request, given);
  const place = placeOfDefinition(given, build);
  const { outputFolder, log } = place;
  const { timeout } = buildSettings(request, place, signal);
  return withFolderLock(outputFolder, { wait: timeout, log, signal }, async () => {
    const recordFile = join(outputFolder, RECORD_FILE);
    const wanted = { fingerprint: request.fingerprint.image, builder: NAME, formats: [] };
    // Where Azure can be asked, only what is there counts.
    const complete = request.rebuild || place.azure !== undefined ? undefined : await findCompleteBuild(outputFolder, wanted);
    if (complete !== undefined) {
      log.info(`${complete.image} was already built from the same definition at ${complete.finishedAt}; that build is used again.`);
      return complete;
    }
    await rm(recordFile, { force: true });
    await writeFile(join(outputFolder, LOG_FILE), '');
    const record = await new AzureBuild(request, build, place, signal).build();
    await writeJson(recordFile, record);
    return record;
  });
}

class AzureBuild {
  readonly #request: BuildRequest;
  readonly #build: PreparedBuild;
  readonly #place: BuilderPlace;
  readonly #signal: AbortSignal;
  readonly #clock: StageClock;
  readonly #left: () => number;
  #packer: { readonly program: string; readonly version: string } | undefined;

  constructor(request: BuildRequest, build: PreparedBuild, place: BuilderPlace, signal: AbortSignal) {
    this.#request = request;
    this.#build = build;
    this.#place = place;
    this.#signal = signal;
    this.#clock = new StageClock({ log: place.log, folded: true });
    this.#left = countdown(buildSettings(request, place, signal).timeout);
  }

  async build(): Promise<BuildRecord> {
    const startedAt = new Date();
    const manager = await this.#place.azure?.connect();
    const artifacts: RemoteArtifact[] = [];
    for (const one of this.#build.runs) artifacts.push(...((await this.#adopted(one, manager)) ?? (await this.#run(one, manager))));
    await this.#request.checkSources(this.#signal);
    throwIfCancelled(this.#signal);
    return recordOf(this.#request, artifacts, {
      tools: { node: process.versions.node, ...(this.#packer === undefined ? {} : { packer: this.#packer.version }) },
      stages: this.#clock.stages.map(({ name, milliseconds }) => ({ name, milliseconds })),
      startedAt,
    });
  }

  async #adopted({ run }: PreparedRun, manager: ResourceManager | undefined): Promise<RemoteArtifact[] | undefined> {
    const sought = soughtOf(this.#request, this.#build);
    if (manager === undefined || sought === undefined || this.#request.rebuild) return undefined;
    const found = await findImages(manager, run, sought, this.#signal);
    for (const { id } of found ?? []) this.#place.log.info(`${id} was built from the same definition; it is used as it is.`);
    return found;
  }

  async #run(prepared: PreparedRun, manager: ResourceManager | undefined): Promise<RemoteArtifact[]> {
    const { run, temporaryGroup } = prepared;
    const { log } = this.#place;
    const { subscription, definition } = this.#build;
    const { program, version } = await this.#findPacker();
    const group: TemporaryGroup | undefined =
      temporaryGroup === undefined ? undefined : { name: temporaryGroup, subscription, image: definition.image.id };
    const galleryVersion = await this.#galleryVersion(run, manager);
    const { force, remove } = await this.#replacement(prepared, galleryVersion, manager);
    if (group !== undefined && manager !== undefined) await removeLeftGroup(manager, group, log, this.#signal);
    const onError = this.#request.onError ?? 'cleanup';
    try {
      const work = async (folder: string, forget: () => void) => {
        const place = { work: folder, version, galleryVersion, signal: this.#signal };
        const template =
          this.#build.template === undefined
            ? await compiledTemplate(this.#request, this.#build, prepared, this.#place, place)
            : await givenTemplate(this.#request, this.#build, prepared, place);
        if (group !== undefined) log.info(`Packer works in the resource group ${group.name}, which goes with the build.`);
        const builds = await runPackerAzure({
          ...template,
          ...{ work: folder, program, version, onError, log, signal: this.#signal, clock: this.#clock, left: this.#left },
          ...{ force, beforeBuild: remove },
          label: this.#build.runs.length > 1 ? (run.location ?? '') : '',
          forget,
          cacheFolder: this.#place.cacheFolder,
          logFile: join(this.#place.outputFolder, LOG_FILE),
        });
        return artifactsOf(builds, run, this.#build, galleryVersion);
      };
      const safely = (folder: string) => withSecretFiles(folder, this.#signal, (forget) => work(folder, forget));
      return await withTemporaryFolder('.work', safely, this.#place.outputFolder, log);
    } catch (error) {
      if (group !== undefined && onError === 'cleanup') await settleGroup(manager, group, log);
      else if (group !== undefined) log.warning(`The resource group ${group.name} stays, as asked. Remove it: ${removalCommand(group)}`);
      throw error;
    }
  }

  /** How images of this definition are replaced that are there under the names of a run's: no others are. */
  async #replacement({ run, values }: PreparedRun, galleryVersion: string | undefined, manager: ResourceManager | undefined) {
    const sought = soughtOf(this.#request, this.#build);
    const none = { force: false, remove: async () => {} };
    if (manager === undefined || sought === undefined) return none;
    const replacedVersion = this.#request.rebuild ? galleryVersion : undefined;
    const { managed, version } = await findNamesakes(manager, run, replacedVersion, sought, this.#signal);
    // A template of the user's may have names of its own, which nobody has looked at.
    const given = Object.values(values?.variables ?? {});
    const group = run.managed?.resourceGroup ?? sought.resourceGroup ?? '';
    const isKnown = values === undefined || (given.includes(run.managed?.name ?? '') && given.includes(group));
    if (!isKnown) return none;
    const { log } = this.#place;
    if (run.gallery === undefined) {
      if (managed !== undefined) log.info(`Packer replaces ${managed}, which this definition has made.`);
      return { ...none, force: true };
    }
    const remove = async () => {
      if (managed === undefined) return;
      log.info(`Removing ${managed}, which this definition has made, and which is made anew.`);
      await removeManagedImage(manager, managed, this.#signal);
    };
    // A version may be in use: only who asks for it replaces one. Where none was there, -force could only hit that of another run.
    const force = values === undefined && version !== undefined;
    if (force) log.info(`Packer replaces ${version}, which this definition has made.`);
    return { force, remove };
  }

  async #findPacker(): Promise<{ readonly program: string; readonly version: string }> {
    if (this.#packer !== undefined) return this.#packer;
    const { log, cacheFolder } = this.#place;
    const program = await findPacker({ log, signal: this.#signal });
    const version = await packerVersion(program, { cacheFolder, signal: this.#signal });
    const { template, definition, runs } = this.#build;
    if (template === undefined && isBeforePlugins(version)) {
      await refuse(
        this.#request.loaded,
        oldPackerProblems(
          definition,
          runs.map(({ run }) => run),
        ),
      );
    }
    this.#packer = { program, version };
    return this.#packer;
  }

  async #galleryVersion(run: AzureRun, manager: ResourceManager | undefined): Promise<string | undefined> {
    const { gallery } = run;
    if (gallery === undefined || (gallery.version !== 'auto' && gallery.version !== 'date')) return gallery?.version;
    const { subscription, resourceGroup } = this.#build;
    if (manager === undefined || subscription === undefined) {
      const message = `the version ${gallery.version} is counted on from those in the gallery, and nobody signs in to Azure to see them`;
      await refuse(this.#request.loaded, [
        { path: ['outputs', gallery.output, 'version'], instead: ['outputs', gallery.output], message, hint: 'give the version as x.y.z' },
      ]);
      return undefined;
    }
    const existing = await galleryVersions(manager, { gallery, subscription, resourceGroup }, this.#signal);
    return newVersion(
      gallery.version,
      existing.map(({ id }) => id.split('/').at(-1) ?? ''),
      new Date(),
    );
  }
}

/** Whose images Resource Manager is asked for; undefined without a subscription. */
export function soughtOf(
  { fingerprint }: Pick<BuildRequest, 'fingerprint'>,
  { definition, subscription, resourceGroup }: Pick<PreparedBuild, 'definition' | 'subscription' | 'resourceGroup'>,
): Sought | undefined {
  return subscription === undefined
    ? undefined
    : { image: definition.image.id, fingerprint: fingerprint.image, subscription, resourceGroup };
}

interface RecordFacts {
  readonly tools: BuildRecord['tools'];
  readonly stages: BuildRecord['stages'];
  readonly startedAt: Date;
}

export function recordOf(
  request: Pick<BuildRequest, 'fingerprint' | 'definitionFile' | 'commit'> & {
    readonly loaded: { readonly definition: { readonly image: { readonly id: string } } };
  },
  artifacts: readonly RemoteArtifact[],
  { tools, stages, startedAt }: RecordFacts,
): BuildRecord {
  return {
    schema: 'bakehouse-build/1',
    image: request.loaded.definition.image.id,
    fingerprint: request.fingerprint,
    builder: NAME,
    definitionFile: request.definitionFile,
    source: request.commit === undefined ? {} : { commit: request.commit },
    files: [],
    artifacts: [...artifacts],
    packages: [],
    tools,
    stages,
    log: LOG_FILE,
    startedAt: startedAt.toISOString(),
    finishedAt: new Date().toISOString(),
  };
}

function artifactsOf(
  builds: readonly PackerBuild[],
  run: AzureRun,
  { subscription, resourceGroup }: PreparedBuild,
  galleryVersion: string | undefined,
): RemoteArtifact[] {
  const artifacts = builds.map(({ artifact_id: id, builder_type: builder }): RemoteArtifact => {
    if (/\/galleries\/[^/]+\/images\/[^/]+\/versions\/[^/]+$/i.test(id)) return withRegions(versionArtifact(id), run);
    if (/\/providers\/Microsoft\.Compute\/images\/[^/]+$/i.test(id)) return managedArtifact(id, run);
    if (/^https?:\/\/.*\.vhd$/i.test(id)) return { builder, id, kind: 'vhd', name: id.split('/').at(-1) ?? id };
    return { builder, id };
  });
  // Of a machine with both, Packer's manifest names the managed image alone.
  const id = versionId(run, galleryVersion, { subscription, resourceGroup });
  if (id === undefined || artifacts.some(({ kind }) => kind === 'gallery-version')) return artifacts;
  return [...artifacts, withRegions(versionArtifact(id), run)];
}

function withRegions(artifact: RemoteArtifact, { gallery, location }: AzureRun): RemoteArtifact {
  const names = [...(location === undefined ? [] : [location]), ...(gallery?.settings.regions.map(({ name }) => name) ?? [])];
  const regions = [...new Set(names.map((name) => name.replaceAll(' ', '').toLowerCase()))];
  return regions.length === 0 ? artifact : { ...artifact, regions };
}
