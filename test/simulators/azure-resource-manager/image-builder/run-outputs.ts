import { createHash } from 'node:crypto';
import { kindOf } from '../resource-kinds.ts';
import type { SimulatedResources } from '../simulated-resources.ts';
import type { Distributor, ImageTemplate, RunOutput } from './image-template.ts';
import { logPlace } from './staging-group.ts';

interface OutputOptions {
  readonly subscription: string;
  readonly resources: SimulatedResources;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly blobEndpoint: (account: string) => string;
}

/** Makes what a run has distributed: images and versions that are there afterwards, with their tags. */
export function distribute(template: ImageTemplate, options: OutputOptions): RunOutput[] {
  const { script, state } =
    template.run === undefined
      ? { script: {}, state: 'Succeeded' }
      : { script: template.run.script, state: template.run.state(options.now) };
  const all = template.properties.distribute;
  const last = all.at(-1)?.runOutputName ?? '';
  const lacking = state === 'PartiallySucceeded' ? (script.failedOutputs ?? [last]) : [];
  return all.filter(({ runOutputName }) => !lacking.includes(runOutputName)).map((one) => distributed(template, one, options));
}

function distributed(template: ImageTemplate, one: Distributor, options: OutputOptions): RunOutput {
  const name = one.runOutputName;
  switch (one.type) {
    case 'ManagedImage':
      return { name, artifact: { artifactId: managedImage(one, options) } };
    case 'SharedImage':
      return { name, artifact: { artifactId: galleryVersion(template, one, options) } };
    case 'VHD': {
      const { account } = logPlace(template);
      const file = `${createHash('sha256').update(`${template.id}${options.now}`).digest('hex').slice(0, 32)}.vhd`;
      const address = one['uri'] ?? `${options.blobEndpoint(account).replace(/\/$/, '')}/vhds/${file}`;
      return { name, artifact: { artifactUri: String(address) } };
    }
  }
}

function managedImage({ imageId = '', location = '', artifactTags = {} }: Distributor, { resources }: OutputOptions): string {
  const storageProfile = {
    osDisk: { osType: 'Linux', osState: 'Generalized', diskSizeGB: 30, caching: 'ReadWrite', storageAccountType: 'Standard_LRS' },
  };
  resources.add({
    ...{ id: imageId, name: imageId.split('/').at(-1) ?? '', type: 'Microsoft.Compute/images', state: 'Succeeded' },
    body: { location, tags: artifactTags, properties: { storageProfile: { ...storageProfile, dataDisks: [] }, hyperVGeneration: 'V2' } },
  });
  return imageId;
}

/** Its number is the service's own where none is given: `0.25342.22189`. */
function galleryVersion(template: ImageTemplate, one: Distributor, { resources, now, subscription }: OutputOptions): string {
  const [, definition = '', asked] = /^(.*?)(?:\/versions\/([^/]+))?$/i.exec(one.galleryImageId ?? '') ?? [];
  const id = `${definition}/versions/${asked ?? nextVersion(definition, one, { resources, now })}`;
  const names = (one['replicationRegions'] ?? []) as readonly string[];
  const targets = (one['targetRegions'] ??
    (names.length === 0 ? [template.location] : names).map((region) => ({ name: region }))) as readonly {
    readonly name: string;
    readonly replicaCount?: number;
    readonly storageAccountType?: string;
  }[];
  const targetRegions = targets.map(({ name, replicaCount, storageAccountType }) => ({
    name,
    ...(replicaCount === undefined ? {} : { regionalReplicaCount: replicaCount }),
    ...(storageAccountType === undefined ? {} : { storageAccountType }),
  }));
  const source = `${template.stagingGroup}/providers/Microsoft.Compute/images/${template.name}`;
  const body = {
    location: template.location,
    tags: { ...one.artifactTags },
    properties: {
      publishingProfile: { targetRegions, excludeFromLatest: one['excludeFromLatest'] === true },
      storageProfile: { source: { id: source } },
    },
  };
  const kind = kindOf('Microsoft.Compute/galleries/images/versions');
  const name = id.split('/').at(-1) ?? '';
  const given = { id, name, body, before: undefined, apiVersion: '2024-03-03', now, subscription, find: () => undefined };
  const document = kind.document?.(given) ?? body;
  resources.add({
    ...{ id, name, type: 'Microsoft.Compute/galleries/images/versions', state: 'Succeeded', finishedAt: now },
    body: kind.finished?.(document, given) ?? document,
  });
  return id;
}

/** With `versioning` Latest: one more than the highest of a major number; else 0 and two numbers of the day and the time. */
function nextVersion(definition: string, one: Distributor, { resources, now }: { resources: SimulatedResources; now: number }): string {
  const versioning = one['versioning'] as { scheme?: string; major?: number } | null | undefined;
  if (versioning?.scheme !== 'Latest') {
    const day = Math.floor(now / 86_400_000);
    return `0.${day}.${Math.floor((now % 86_400_000) / 1000)}`;
  }
  const beginning = `${definition.toLowerCase()}/versions/`;
  const versions = [...resources.resources.keys()]
    .filter((key) => key.startsWith(beginning))
    .map((key) => key.slice(beginning.length).split('.').map(Number) as [number, number, number]);
  const wanted =
    versioning.major === undefined || versioning.major < 0 ? Math.max(0, ...versions.map(([major]) => major)) : versioning.major;
  const patches = versions.filter(([major, minor]) => major === wanted && minor === 0).map(([, , patch]) => patch);
  return `${wanted}.0.${patches.length === 0 ? (wanted === 0 ? 1 : 0) : Math.max(...patches) + 1}`;
}
