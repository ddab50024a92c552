import { createHash } from 'node:crypto';
import { member, refuse } from './arm-answer.ts';
import type { Document, Given, ResourceKind } from './resource-kind.ts';
import { timeText } from './simulated-time.ts';

/** Gigabytes of an image of which nothing is known: that of every recording. */
const USUAL_SIZE = 30;

export function propertiesOf(document: Document | undefined): Document {
  return (member(document, 'properties') ?? {}) as Document;
}

export function guidOf(text: string): string {
  const digits = createHash('sha256').update(text).digest('hex');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}

/** Compute gives times with an offset. */
export function computeTime(milliseconds: number): string {
  return timeText(milliseconds).replace(/Z$/, '+00:00');
}

/** Of the machine, no more than what making images needs. Its password is never given back. */
export const VIRTUAL_MACHINE: ResourceKind = {
  shape: 'compute',
  document({ id, body, now }) {
    const { osProfile, storageProfile, ...rest } = propertiesOf(body) as { osProfile?: Document; storageProfile?: Document };
    const { adminPassword: _, ...profile } = osProfile ?? {};
    const defaults = { secrets: [], allowExtensionOperations: true, requireGuestProvisionSignal: true };
    const properties = {
      vmId: guidOf(id),
      ...rest,
      ...(osProfile === undefined ? {} : { osProfile: { ...profile, ...defaults } }),
      ...(storageProfile === undefined ? {} : { storageProfile: { dataDisks: [], ...storageProfile } }),
      timeCreated: computeTime(now),
    };
    return { ...body, properties };
  },
};

interface ImageDisk {
  readonly lun?: number;
  readonly diskSizeGB?: number;
  readonly [name: string]: unknown;
}

function imageDisks({ body, find }: Given): { osDisk: ImageDisk; dataDisks: readonly ImageDisk[] } | undefined {
  const { sourceVirtualMachine, storageProfile } = propertiesOf(body);
  if (sourceVirtualMachine === undefined) {
    const { osDisk, dataDisks = [] } = (storageProfile ?? {}) as { osDisk?: ImageDisk; dataDisks?: ImageDisk[] };
    const usual = { caching: 'None', storageAccountType: 'Standard_LRS' };
    return osDisk === undefined
      ? undefined
      : { osDisk: { ...usual, ...osDisk }, dataDisks: dataDisks.map((one) => ({ ...usual, ...one })) };
  }
  const id = String(member(sourceVirtualMachine, 'id'));
  const machine = member(propertiesOf(find(id)), 'storageProfile');
  const disks = (member(machine, 'dataDisks') ?? []) as ImageDisk[];
  const disk = (name: string) => ({ managedDisk: { id: id.replace(/\/virtualMachines\/(.*)$/i, `/disks/$1_${name}`) } });
  const usual = { storageAccountType: 'Premium_LRS' };
  return {
    osDisk: { osType: 'Linux', osState: 'Generalized', ...disk('OsDisk'), caching: 'ReadWrite', ...usual },
    dataDisks: disks.map(({ lun = 0 }) => ({ lun, ...disk(`disk${lun + 2}`), caching: 'None', ...usual })),
  };
}

/** Sizes are known when it has been made. */
export const MANAGED_IMAGE: ResourceKind = {
  shape: 'compute',
  document(given) {
    const disks = imageDisks(given);
    const properties = { ...propertiesOf(given.body), ...(disks === undefined ? {} : { storageProfile: disks }) };
    return { ...given.body, properties: { hyperVGeneration: 'V1', ...properties } };
  },
  finished(document) {
    const { storageProfile, ...rest } = propertiesOf(document);
    if (storageProfile === undefined) return document;
    const { osDisk, dataDisks = [] } = storageProfile as { osDisk: ImageDisk; dataDisks?: readonly ImageDisk[] };
    const sized = {
      osDisk: { diskSizeGB: USUAL_SIZE, ...osDisk },
      dataDisks: dataDisks.map((one) => ({ diskSizeGB: 10, ...one })),
    };
    return { ...document, properties: { ...rest, storageProfile: sized } };
  },
};

function finishedDisk(kind: 'snapshot' | 'disk') {
  return (document: Document, { id, now }: Given): Document => {
    const properties = propertiesOf(document);
    const upload = member(properties['creationData'], 'createOption') === 'Upload';
    const size = Number(properties['diskSizeGB'] ?? USUAL_SIZE);
    const sku = (document['sku'] ?? { name: 'Standard_LRS' }) as { name?: string };
    const common = {
      encryption: { type: 'EncryptionAtRestWithPlatformKey' },
      networkAccessPolicy: 'AllowAll',
      publicNetworkAccess: 'Enabled',
      timeCreated: computeTime(now),
      diskState: upload ? 'ReadyToUpload' : 'Unattached',
      uniqueId: guidOf(`${kind}${id}`),
    };
    const snapshot = { incremental: false, diskSizeBytes: size * 1024 ** 3 };
    const disk = { diskIOPSReadWrite: 120, diskMBpsReadWrite: 25, tier: 'P4' };
    const more = kind === 'snapshot' ? snapshot : disk;
    return {
      ...document,
      sku: { ...sku, tier: String(sku.name).split('_', 1)[0] },
      properties: { ...properties, ...common, ...more },
    };
  };
}

/** Access is by an address that the service ends, not the address itself. */
function access(action: string, document: Document) {
  const state = (diskState: string) => ({ ...document, properties: { ...propertiesOf(document), diskState } });
  if (/^endGetAccess$/i.test(action)) return { document: state('Unattached') };
  if (!/^beginGetAccess$/i.test(action)) return {};
  const upload = propertiesOf(document)['diskState'] === 'ReadyToUpload';
  const accessSAS = `https://md-simulated.z1.blob.storage.azure.net/simulated/abcd?sv=2018-03-28&sr=b&si=${guidOf(action)}&sig=simulated`;
  return { output: { accessSAS }, document: state(upload ? 'ActiveUpload' : 'ActiveSAS') };
}

export const SNAPSHOT: ResourceKind = {
  shape: 'snapshot',
  accepted: true,
  refuse: ({ body }) =>
    member(propertiesOf(body)['creationData'], 'createOption') === 'CopyStart'
      ? refuse(409, 'OperationNotAllowed', 'CopyStart creation is not supported for this subscription.')
      : undefined,
  finished: finishedDisk('snapshot'),
  action: access,
};

export const DISK: ResourceKind = {
  shape: 'snapshot',
  accepted: true,
  refuse({ body }) {
    const data = propertiesOf(body)['creationData'];
    const imports = member(data, 'createOption') === 'Import' && member(data, 'storageAccountId') === undefined;
    return imports ? refuse(400, 'BadRequest', "Required parameter 'storageAccountId' is missing (null).") : undefined;
  },
  finished: finishedDisk('disk'),
  action: access,
};
