import { throwIfCancelled } from '@bakehouse/core/errors';
import type { Gallery } from '@bakehouse/gallery/gallery';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';
import { findDefinitions, type LoadAllOptions, loadDefinitions } from '@bakehouse/image-definition/load';
import type { StateStore } from '@bakehouse/records/stores';
import { shownPath } from '@bakehouse/system/files';
import { buildUnderWay } from './build-under-way.ts';
import { type Checkouts, type ConsumerPin, readConsumerPin } from './consumer-pins.ts';
import { type DriftImage, findDrift } from './drift.ts';
import { type DriftReport, driftReport } from './drift-report.ts';
import { namingOf } from './name-table.ts';
import type { HostedGroup } from './one-es/hosted-group.ts';
import type { OneEsGroup } from './one-es-findings.ts';
import { PIPELINE_PLACES, readPipelineFiles, readRefFiles } from './pipeline-files.ts';
import { publishedImage } from './published.ts';
import { scanFiles, type UsesOfFiles } from './scan-files.ts';

interface DriftRequest {
  /** Files, folders or globs; relative ones begin at the workspace. */
  readonly definitions: readonly string[];
  /** How they are loaded. */
  readonly loading: LoadAllOptions & { readonly signal: AbortSignal };
  readonly gallery: Gallery;
  /** What is known of builds that are on their way; nothing when left out. */
  readonly builds?: StateStore | undefined;
  /** YYYY-MM-DD: what ages and dates are compared with. */
  readonly today: string;
  /** Where pipelines are looked for; in the usual places without any. */
  readonly workflows: readonly string[];
  /** Branches whose pipelines count as well. */
  readonly refs: readonly string[];
  /** Of these pools only; of all without any. */
  readonly pools: readonly string[];
  /** Where consumers are checked out. */
  readonly checkouts: Checkouts;
  /** Where 1ES images and hosted pools are; they are not read when left out. */
  readonly hostedGroup?: HostedGroup | undefined;
  /** Absolute. Folder that `prepare-1es-artifacts` has made; definitions alone are compared when left out. */
  readonly generatedArtifacts?: string | undefined;
}

/**
 * Compares definitions with what is published, with the pipelines that use images, with the consumers that name their versions, and with the 1ES
 * images and hosted pools of a resource group.
 *
 * @throws InputError when a definition is unusable, UserError when the gallery is damaged, ExternalError when Azure refuses or does not answer,
 *   CancelledError
 */
export async function detectDrift(request: DriftRequest): Promise<DriftReport> {
  const { loading, today, checkouts } = request;
  const files = await findDefinitions(request.definitions, loading.workspace, loading.signal);
  const definitions = await loadDefinitions(files, loading);
  const uses = await usesOf(request);
  const pins = await readPins(definitions, checkouts);
  const published = await publishedImages(definitions, request);
  const { images, oneEs } = await withOneEs(definitions, published, request);
  const findings = findDrift({ images, uses: uses.found, pins, bases: basesOf(definitions), workflowsRead: uses.read, oneEs });
  return driftReport(today, images, uses.found, pins, findings, oneEs);
}

async function publishedImages(
  definitions: readonly LoadedDefinition[],
  { gallery, builds, today, loading: { workspace, signal } }: DriftRequest,
): Promise<DriftImage[]> {
  const images: DriftImage[] = [];
  for (const loaded of definitions) {
    throwIfCancelled(signal);
    const published = await publishedImage(loaded, gallery, today);
    const isWanting = published.state === 'missing' || published.state === 'outdated';
    const building = builds === undefined || !isWanting ? undefined : await buildUnderWay(loaded, builds);
    const naming = namingOf(loaded.definition, shownPath(loaded.file, workspace));
    images.push({ naming, published: { ...published, ...(building === undefined ? {} : { building }) } });
  }
  return images;
}

/** The images with the names that they have in Azure, and what there is; nothing is asked where no group is given. */
async function withOneEs(
  definitions: readonly LoadedDefinition[],
  images: readonly DriftImage[],
  { hostedGroup, generatedArtifacts, pools, loading: { workspace, signal } }: DriftRequest,
): Promise<{ readonly images: readonly DriftImage[]; readonly oneEs?: OneEsGroup }> {
  if (hostedGroup === undefined) return { images };
  const { compareImages } = await import('./one-es/image-resources.ts');
  const { readPools } = await import('./one-es/hosted-group.ts');
  const wanted = definitions.map((loaded) => {
    const { poolImage, definition: shown } = namingOf(loaded.definition, shownPath(loaded.file, workspace));
    return { loaded, shown, poolImage };
  });
  const there = await compareImages(hostedGroup, { definitions: wanted, artifactsFolder: generatedArtifacts, workspace, signal });
  const all = await readPools(hostedGroup, signal);
  const named = images.map(({ naming, published }) => {
    const resources = there.namesOf.get(naming.image) ?? [];
    return { naming: resources.length === 0 ? naming : { ...naming, resources }, published };
  });
  const ours = all.filter(({ name }) => pools.length === 0 || pools.includes(name));
  return { images: named, oneEs: { resourceGroup: hostedGroup.resourceGroup, pools: ours, images: there.images } };
}

async function usesOf({ workflows, refs, pools, loading }: DriftRequest): Promise<{ found: UsesOfFiles; read: boolean }> {
  const { workspace, signal } = loading;
  const places = workflows.length > 0 ? workflows : PIPELINE_PLACES;
  const files = await readPipelineFiles(workspace, places, workflows.length > 0, signal);
  if (refs.length > 0) files.push(...(await readRefFiles(workspace, refs, places, { signal })));
  const all = scanFiles(files);
  const ours = ({ pool }: { readonly pool?: string }) => pools.length === 0 || pool === undefined || pools.includes(pool);
  return { found: { ...all, uses: all.uses.filter(ours), computed: all.computed.filter(ours) }, read: files.length > 0 };
}

async function readPins(definitions: readonly LoadedDefinition[], checkouts: Checkouts): Promise<ConsumerPin[]> {
  const pins: ConsumerPin[] = [];
  for (const { definition } of definitions) {
    for (const consumer of definition.consumers) pins.push(await readConsumerPin(definition.image.id, consumer, checkouts));
  }
  return pins;
}

/** What definitions start from, by the name of the gallery's image. */
function basesOf(definitions: readonly LoadedDefinition[]): Set<string> {
  const names = definitions.flatMap(({ definition: { source } }) =>
    source.kind === 'gallery' ? [source.definition ?? source.id ?? ''] : [],
  );
  return new Set(names.map((name) => /\/images\/([^/]+)/i.exec(name)?.[1] ?? name));
}
