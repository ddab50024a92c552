/**
 * Which members a template may have, and which it must have (`!`), by the type where there are several: from the published schema of
 * 2025-10-01. `*` stands for any names.
 */
export type MemberTable = Readonly<Record<string, readonly string[]>>;

export const TEMPLATE_MEMBERS: MemberTable = {
  '': ['location!', 'tags', 'identity!', 'properties!', 'name', 'type', 'id'],
  identity: ['type', 'userAssignedIdentities'],
  properties: [
    ...['source!', 'customize', 'optimize', 'validate', 'distribute!', 'errorHandling', 'buildTimeoutInMinutes', 'vmProfile'],
    ...['additionalDataDisks', 'stagingResourceGroup', 'autoRun', 'managedResourceTags'],
  ],
  'properties.optimize': ['vmBoot', 'workload'],
  'properties.optimize.vmBoot': ['state'],
  'properties.optimize.workload': ['state', 'scriptUri', 'sha256Checksum'],
  'properties.validate': ['continueDistributeOnFailure', 'sourceValidationOnly', 'inVMValidations'],
  'properties.errorHandling': ['onCustomizerError', 'onValidationError'],
  'properties.vmProfile': ['vmSize', 'osDiskSizeGB', 'userAssignedIdentities', 'vnetConfig'],
  'properties.vmProfile.vnetConfig': ['subnetId', 'containerInstanceSubnetId', 'proxyVmSize'],
  'properties.autoRun': ['state'],
  'properties.additionalDataDisks[]': ['sizeGB'],
};

export const SOURCES: MemberTable = {
  PlatformImage: ['publisher!', 'offer!', 'sku!', 'version', 'planInfo'],
  ManagedImage: ['imageId!'],
  SharedImageVersion: ['imageVersionId!'],
};

const SCRIPT = ['name', 'inline', 'scriptUri', 'sha256Checksum'] as const;
const FILE = ['name', 'sourceUri', 'destination', 'sha256Checksum'] as const;
const POWERSHELL = [...SCRIPT, 'runElevated', 'runAsSystem', 'validExitCodes'] as const;

export const CUSTOMIZERS: MemberTable = {
  Shell: SCRIPT,
  PowerShell: POWERSHELL,
  File: FILE,
  WindowsRestart: ['name', 'restartCommand', 'restartCheckCommand', 'restartTimeout'],
  WindowsUpdate: ['name', 'searchCriteria', 'filters', 'updateLimit'],
};

export const VALIDATORS: MemberTable = { Shell: SCRIPT, PowerShell: POWERSHELL, File: FILE };

export const DISTRIBUTORS: MemberTable = {
  ManagedImage: ['runOutputName!', 'artifactTags', 'imageId!', 'location!'],
  SharedImage: [
    ...['runOutputName!', 'artifactTags', 'galleryImageId!', 'targetRegions', 'replicationRegions', 'excludeFromLatest'],
    ...['storageAccountType', 'versioning', 'replicationMode'],
  ],
  VHD: ['runOutputName!', 'artifactTags', 'uri'],
};
