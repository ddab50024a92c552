import { type Answer, member, refuse } from './arm-answer.ts';
import { displayRegion } from './azure-regions.ts';
import { computeTime, propertiesOf } from './compute-kinds.ts';
import type { Document, Given, ResourceKind } from './resource-kind.ts';

export const GALLERY: ResourceKind = {
  shape: 'gallery',
  bare: true,
  document({ body, name, subscription }) {
    const { identifier: _, ...rest } = propertiesOf(body);
    return { ...body, properties: { ...rest, identifier: { uniqueName: `${subscription}-${name.toUpperCase()}` } } };
  },
};

/** What cannot be changed of a definition: the terraform and Java clients' lists of it. */
const IMMUTABLE = ['osType', 'osState', 'hyperVGeneration', 'architecture', 'identifier', 'eula', 'purchasePlan'] as const;

function unchangeable(path: string): Answer {
  const error = { code: 'PropertyChangeNotAllowed', message: `Changing property '${path}' is not allowed.`, target: path };
  return { status: 409, body: { error } };
}

export const GALLERY_IMAGE: ResourceKind = {
  shape: 'gallery',
  refuse({ body, before }) {
    if (before === undefined) return undefined;
    const [now, then] = [propertiesOf(body), propertiesOf(before)];
    const changed = IMMUTABLE.find((name) => now[name] !== undefined && JSON.stringify(now[name]) !== JSON.stringify(then[name]));
    return changed === undefined ? undefined : unchangeable(`galleryImage.properties.${changed}`);
  },
  document({ body, apiVersion }) {
    const { disallowed, allowUpdateImage: _, ...rest } = propertiesOf(body);
    const kept = Object.keys((disallowed ?? {}) as object).length === 0 ? {} : { disallowed };
    const architecture = apiVersion < '2020-09-30' ? {} : { architecture: 'x64' };
    return { ...body, properties: { hyperVGeneration: 'V1', ...architecture, ...rest, ...kept } };
  },
};

interface TargetRegion {
  readonly name: string;
  readonly regionalReplicaCount?: number;
  readonly storageAccountType?: string;
  readonly encryption?: { readonly osDiskImage?: object; readonly [name: string]: unknown };
  readonly excludeFromLatest?: boolean;
}
interface Storage {
  readonly source?: { readonly id?: string; readonly virtualMachineId?: string };
  readonly osDiskImage?: { readonly hostCaching?: string; readonly source?: object; readonly [name: string]: unknown };
  readonly dataDiskImages?: readonly { readonly hostCaching?: string; readonly source?: object; readonly [name: string]: unknown }[];
}

/** Shallow is made within 45 seconds; a version of one region in seven minutes; a changed flag takes two and a half. */
const SECONDS = { shallow: 33, create: 428, flag: 150, region: 376, delete: 90 } as const;

export const GALLERY_IMAGE_VERSION: ResourceKind = {
  shape: 'gallery-version',
  refuse({ name, body, before }) {
    if (!/^\d{1,10}\.\d{1,10}\.\d{1,10}$/.test(name) || name.split('.').some((part) => Number(part) > 2_147_483_647)) {
      const message =
        'The image version name is invalid. The image version name should follow Major(int).Minor(int).Patch(int) format, for e.g: 1.0.0, 2018.12.1 etc.';
      return { status: 400, body: { error: { code: 'InvalidParameter', message, target: 'galleryImageVersionName' } } };
    }
    const source = sourceId(storageOf(body));
    const there = before === undefined ? undefined : sourceId(storageOf(before));
    const other = source !== undefined && there !== undefined && source.toLowerCase() !== there.toLowerCase();
    if (other) return unchangeable('galleryImageVersion.properties.storageProfile.source.id');
    return before === undefined && source === undefined && storageOf(body).osDiskImage?.source === undefined
      ? refuse(400, 'InvalidParameter', 'Required parameter storageProfile.source is missing (null).')
      : undefined;
  },
  document: versionDocument,
  finished(document, given) {
    const { publishingProfile, storageProfile, safetyProfile, ...rest } = propertiesOf(document);
    const properties = { publishingProfile, storageProfile: storedDisks(storageProfile as Storage, given), safetyProfile };
    if (safetyProfile === undefined) delete properties.safetyProfile;
    const checked = given.apiVersion < '2024-03-03' ? {} : { validationsProfile: { validationOperationStatus: 'NotExecuted' } };
    return { ...document, properties: { ...properties, ...checked, ...rest } };
  },
  seconds(method, given) {
    if (method === 'DELETE') return SECONDS.delete;
    const regions = (one: Document | undefined) => ((member(publishingOf(one), 'targetRegions') ?? []) as unknown[]).length;
    if (given?.before !== undefined) return regions(given.body) > regions(given.before) ? SECONDS.region : SECONDS.flag;
    return member(publishingOf(given?.body), 'replicationMode') === 'Shallow' ? SECONDS.shallow : SECONDS.create;
  },
};

function publishingOf(document: Document | undefined): Document {
  return (propertiesOf(document)['publishingProfile'] ?? {}) as Document;
}

function storageOf(document: Document | undefined): Storage {
  return (propertiesOf(document)['storageProfile'] ?? {}) as Storage;
}

function sourceId({ source }: Storage): string | undefined {
  return source?.id ?? source?.virtualMachineId;
}

function versionDocument({ body, before, apiVersion, now }: Given): Document {
  const asked = publishingOf(body);
  const {
    targetRegions = [{ name: String(body['location']) }],
    replicaCount = 1,
    ...more
  } = asked as {
    targetRegions?: readonly TargetRegion[];
    replicaCount?: number;
    storageAccountType?: string;
  };
  const { storageAccountType = 'Standard_LRS', ...rest } = more;
  const published = publishingOf(before)['publishedDate'] ?? computeTime(now);
  const publishingProfile = {
    excludeFromLatest: false,
    ...rest,
    ...endOfLife(asked, apiVersion, now),
    targetRegions: targetRegions.map((one) => regionDocument(one, replicaCount, storageAccountType)),
    ...{ replicaCount, publishedDate: published, storageAccountType },
  };
  return {
    ...body,
    properties: {
      publishingProfile,
      storageProfile: mergedStorage(storageOf(body), before === undefined ? undefined : storageOf(before)),
      ...(apiVersion < '2022-03-03' ? {} : { safetyProfile: safety(body, apiVersion) }),
    },
  };
}

/** Since 2026-03-03 a version says when it ends, and cannot be deleted before, unless the writer says otherwise. */
function endOfLife(asked: Document, apiVersion: string, now: number): Document {
  const given = asked['endOfLifeDate'];
  if (given !== undefined) return { endOfLifeDate: computeTime(Date.parse(String(given))) };
  if (apiVersion < '2026-03-03') return {};
  const end = new Date(now);
  end.setUTCMonth(end.getUTCMonth() + 6);
  return { endOfLifeDate: computeTime(end.getTime()) };
}

function safety(body: Document, apiVersion: string): Document {
  const asked = (propertiesOf(body)['safetyProfile'] ?? {}) as Document;
  const blocks = apiVersion < '2026-03-03' ? {} : { blockDeletionBeforeEndOfLife: true };
  return { reportedForPolicyViolation: false, allowDeletionOfReplicatedLocations: false, ...blocks, ...asked };
}

function regionDocument(region: TargetRegion, replicaCount: number, usual: string): TargetRegion {
  const { name, regionalReplicaCount = replicaCount, storageAccountType = usual, encryption, excludeFromLatest } = region;
  const { osDiskImage, ...others } = encryption ?? {};
  const encrypted = { ...(osDiskImage === undefined ? {} : { osDiskImage: { securityProfile: {}, ...osDiskImage } }), ...others };
  return {
    ...{ name: displayRegion(name), regionalReplicaCount, storageAccountType },
    ...(encryption === undefined ? {} : { encryption: encrypted }),
    ...(excludeFromLatest === true ? { excludeFromLatest } : {}),
  };
}

/** What an update leaves out stays as it is. */
function mergedStorage(asked: Storage, before: Storage | undefined): Storage {
  if (before !== undefined) return { ...asked, ...before };
  const { osDiskImage, dataDiskImages, ...rest } = asked;
  return {
    ...rest,
    ...(osDiskImage === undefined ? {} : { osDiskImage: { hostCaching: 'ReadWrite', ...osDiskImage } }),
    ...(dataDiskImages === undefined ? {} : { dataDiskImages: dataDiskImages.map((one) => ({ hostCaching: 'ReadOnly', ...one })) }),
  };
}

/** Sizes come with the end. */
function storedDisks(storage: Storage, { find }: Given): Storage {
  const source = find(sourceId(storage) ?? '');
  const image = (member(propertiesOf(source), 'storageProfile') ?? {}) as {
    osDisk?: { diskSizeGB?: number };
    dataDisks?: readonly { lun?: number; diskSizeGB?: number; caching?: string }[];
  };
  const sized = (one: object, size: number | undefined) => ({ sizeInGB: size ?? 30, ...one });
  const disks =
    storage.dataDiskImages ??
    image.dataDisks?.map(({ lun = 0, caching = 'None' }, index) => ({ lun: lun ?? index, hostCaching: caching, sizeInGB: 10 }));
  return {
    ...storage,
    osDiskImage: sized({ hostCaching: 'ReadWrite', source: {}, ...storage.osDiskImage }, image.osDisk?.diskSizeGB),
    ...(disks === undefined || disks.length === 0 ? {} : { dataDiskImages: disks.map((one) => sized(one, undefined)) }),
  };
}
