import { join } from 'node:path';
import { isObject } from '@bakehouse/core/data';
import { type BuildRecord, RECORD_FILE, type RemoteArtifact } from '@bakehouse/records/builds';
import { writeJson } from '@bakehouse/system/files';
import { BuildLostError } from '../build-lost-error.ts';
import type { Builder, BuilderPlace, BuildFacts, BuildId, BuildRequest } from '../builder.ts';
import { ProcessBuilds } from '../process-builds.ts';
import { findImages } from './azure-images.ts';
import { prepareBuild } from './azure-request.ts';
import { azureSettings, NAME } from './azure-settings.ts';
import { buildInAzure, recordOf, soughtOf } from './build-in-azure.ts';
import { placeOfDefinition } from './definition-access.ts';

/** Before the resource ids of images that were found in Azure and not built here. */
const FOUND = 'found:';

/** Packer with azure-arm, run by this process: from a template that is made of the definition, or from one of the user's. */
export function packerAzureBuilder(place: BuilderPlace): Builder {
  const builds = new ProcessBuilds(NAME, place, (request, signal) => buildInAzure(request, place, signal));
  return {
    name: NAME,
    features: { outlivesProcess: false, formats: [] },
    plan: (request) => plan(request, place),
    submit: async (request, key) => {
      // What is missing is told at once, and not as a build that failed.
      await prepareBuild(request, place);
      return builds.submit(request, key);
    },
    find: async (key, request) => (await builds.find(key)) ?? (await findInAzure(request, key, place)),
    poll: async (id) => (isFound(id) ? { phase: 'succeeded' } : builds.poll(id)),
    collect: (id) => (isFound(id) ? recordFound(id, place) : builds.collect(id)),
    cancel: async (id) => {
      if (!isFound(id)) await builds.cancel(id);
    },
  };
}

async function plan(request: BuildRequest, place: BuilderPlace): Promise<string[]> {
  const { definition, runs, resourceGroup } = await prepareBuild(request, place, true);
  const { template } = azureSettings(definition);
  const lines = runs.flatMap(({ run, temporaryGroup }) => {
    const where = run.location ?? `the region of ${definition.build.resourceGroup ?? resourceGroup ?? 'its group'}`;
    const { managed, gallery, vhd } = run;
    return [
      `  in ${where}${temporaryGroup === undefined ? '' : `, in the resource group ${temporaryGroup}, which goes with the build`}`,
      ...(managed === undefined
        ? []
        : [
            `    managed image ${managed.name} in ${managed.resourceGroup ?? resourceGroup}, in place of one that this definition has made`,
          ]),
      ...(gallery === undefined ? [] : [`    version ${gallery.version} of ${gallery.gallery}/${gallery.image}`]),
      ...(vhd === undefined ? [] : [`    VHD in ${vhd.storageAccount}/${vhd.container}`]),
    ];
  });
  return [
    template === undefined ? '  from a template that is made of the definition' : `  from the template ${template}`,
    ...lines,
    `  to ${place.outputFolder}: build.json, build.log`,
  ];
}

/** The images of a build whose request is known, when Azure has all of them, in all regions. */
async function findInAzure(request: BuildRequest | undefined, key: string, place: BuilderPlace): Promise<BuildId | undefined> {
  if (request === undefined || request.rebuild || place.azure === undefined) return undefined;
  const build = await prepareBuild(request, place);
  const { azure, signal } = placeOfDefinition(place, build);
  if (azure === undefined) return undefined;
  const sought = soughtOf(request, build);
  if (sought === undefined) return undefined;
  const manager = await azure.connect();
  const artifacts: RemoteArtifact[] = [];
  for (const { run } of build.runs) {
    const found = await findImages(manager, run, sought, signal);
    if (found === undefined) return undefined;
    artifacts.push(...found);
  }
  const { fingerprint, definitionFile, commit, loaded } = request;
  const facts: BuildFacts = {
    image: loaded.definition.image.id,
    ...{ fingerprint, definitionFile, submittedAt: new Date().toISOString() },
    ...(commit === undefined ? {} : { commit }),
  };
  return { builder: NAME, key, reference: `${FOUND}${JSON.stringify(artifacts)}`, request: facts };
}

function isFound({ reference }: BuildId): boolean {
  return reference.startsWith(FOUND);
}

async function recordFound({ key, reference, request }: BuildId, place: BuilderPlace): Promise<BuildRecord> {
  const artifacts = artifactsIn(reference);
  if (request === undefined || artifacts === undefined) throw new BuildLostError(NAME, key, 'what is kept of it cannot be read.');
  const { image, fingerprint, definitionFile, commit } = request;
  const about = { fingerprint, definitionFile, commit, loaded: { definition: { image: { id: image } } } };
  const record = recordOf(about, artifacts, { tools: {}, stages: [], startedAt: new Date(request.submittedAt) });
  await writeJson(join(place.outputFolder, RECORD_FILE), record);
  return record;
}

function artifactsIn(reference: string): readonly RemoteArtifact[] | undefined {
  try {
    const value: unknown = JSON.parse(reference.slice(FOUND.length));
    return Array.isArray(value) && value.every((one) => isObject(one) && typeof one['id'] === 'string')
      ? (value as RemoteArtifact[])
      : undefined;
  } catch {
    return undefined;
  }
}
