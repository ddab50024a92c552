/** What may stand in an object of an image template: a field's own shape, or `any` for what is not looked into. */
export interface Shape {
  readonly fields: Readonly<Record<string, Shape | 'any'>>;
  /** Fields that the service sets; they stand in templates that were downloaded. */
  readonly readOnly?: readonly string[];
  /** The shape is that of each item of a list. */
  readonly isList?: boolean;
  /** Fields by the value of `type`, besides `fields`. */
  readonly byType?: Readonly<Record<string, Readonly<Record<string, Shape | 'any'>>>>;
}

const ANY = 'any';
const SCRIPT = { scriptUri: ANY, inline: ANY, sha256Checksum: ANY } as const;
const POWERSHELL = { ...SCRIPT, runElevated: ANY, runAsSystem: ANY, validExitCodes: ANY } as const;
const FILE = { sourceUri: ANY, sha256Checksum: ANY, destination: ANY } as const;
const STATE: Shape = { fields: { state: ANY } };

const SOURCE: Shape = {
  fields: { type: ANY },
  readOnly: ['exactVersion'],
  byType: {
    PlatformImage: {
      publisher: ANY,
      offer: ANY,
      sku: ANY,
      version: ANY,
      planInfo: { fields: { planName: ANY, planProduct: ANY, planPublisher: ANY } },
    },
    SharedImageVersion: { imageVersionId: ANY },
    ManagedImage: { imageId: ANY },
    // Of API 2018-02-01-preview and 2019-02-01-preview only.
    ISO: { sourceURI: ANY, sha256Checksum: ANY },
  },
};

const CUSTOMIZE: Shape = {
  isList: true,
  fields: { type: ANY, name: ANY },
  byType: {
    Shell: SCRIPT,
    PowerShell: POWERSHELL,
    File: FILE,
    WindowsRestart: { restartCommand: ANY, restartCheckCommand: ANY, restartTimeout: ANY },
    WindowsUpdate: { searchCriteria: ANY, filters: ANY, updateLimit: ANY },
  },
};

const VALIDATION: Shape = {
  isList: true,
  fields: { type: ANY, name: ANY },
  byType: { Shell: SCRIPT, PowerShell: POWERSHELL, File: FILE },
};

const DISTRIBUTE: Shape = {
  isList: true,
  fields: { type: ANY, runOutputName: ANY, artifactTags: ANY },
  byType: {
    SharedImage: {
      galleryImageId: ANY,
      targetRegions: { isList: true, fields: { name: ANY, replicaCount: ANY, storageAccountType: ANY } },
      replicationRegions: ANY,
      storageAccountType: ANY,
      excludeFromLatest: ANY,
      versioning: { fields: { scheme: ANY, major: ANY } },
      replicationMode: ANY,
    },
    ManagedImage: { imageId: ANY, location: ANY },
    VHD: { uri: ANY },
  },
};

/** `properties` of an image template. Fields of API 2025-10-01, and the older ones that are still read. */
export const PROPERTIES: Shape = {
  fields: {
    source: SOURCE,
    customize: CUSTOMIZE,
    optimize: { fields: { vmBoot: STATE, workload: { fields: { state: ANY, scriptUri: ANY, sha256Checksum: ANY } } } },
    validate: { fields: { continueDistributeOnFailure: ANY, sourceValidationOnly: ANY, inVMValidations: VALIDATION } },
    distribute: DISTRIBUTE,
    errorHandling: { fields: { onCustomizerError: ANY, onValidationError: ANY } },
    buildTimeoutInMinutes: ANY,
    vmProfile: {
      fields: {
        vmSize: ANY,
        osDiskSizeGB: ANY,
        userAssignedIdentities: ANY,
        vnetConfig: { fields: { subnetId: ANY, containerInstanceSubnetId: ANY, proxyVmSize: ANY } },
      },
    },
    additionalDataDisks: { isList: true, fields: { sizeGB: ANY } },
    stagingResourceGroup: ANY,
    autoRun: STATE,
    managedResourceTags: ANY,
  },
  readOnly: ['provisioningState', 'provisioningError', 'lastRunStatus', 'exactStagingResourceGroup'],
};

/** An image template as a resource of Azure Resource Manager. */
export const RESOURCE: Shape = {
  fields: {
    type: ANY,
    apiVersion: ANY,
    name: ANY,
    location: ANY,
    tags: ANY,
    identity: { fields: { type: ANY, userAssignedIdentities: ANY }, readOnly: ['principalId', 'tenantId'] },
    properties: PROPERTIES,
    // Of a deployment template, not of the service.
    dependsOn: ANY,
    condition: ANY,
    copy: ANY,
    comments: ANY,
    metadata: ANY,
    scope: ANY,
    resources: ANY,
    existing: ANY,
    import: ANY,
  },
  readOnly: ['id', 'systemData', 'etag', 'resourceGroup'],
};
