import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadDefinition } from '@bakehouse/image-definition/load';
import { sha256 } from '@bakehouse/system/files';
import type { BuildRequest } from '../src/builder.ts';

export const SUBSCRIPTION = '00000000-1111-2222-3333-444444444444';
const IDS = `/subscriptions/${SUBSCRIPTION}/resourceGroups`;

/** Definitions for Azure, each as a user would write it. */
export const DEFINITIONS = {
  /** A managed image in each of two regions. */
  linuxManaged: `schema: vm-image/1
image: {id: web, os: linux, arch: x64}
source: {kind: marketplace, publisher: Canonical, offer: ubuntu-24_04-lts, sku: server, version: 24.04.202611010}
build: {size: Standard_D4s_v5, osDiskGB: 64, dataDisksGB: [30], timeout: 30m, readsTags: true}
secrets: {token: {from: environment, name: TOKEN}}
steps:
  - packages: [git, curl]
  - file: {from: motd, to: /etc/motd, mode: "0640"}
  - script: {inline: ["docker ps --format '{{.ID}}'", "echo done"], env: {T: kv_token}}
tags: {team: builds}
outputs: [{kind: managed, name: web, resourceGroup: rg-images, storage: Standard_LRS, regions: [{name: westus2}, {name: North Europe}]}]
builders: [packer-azure]
`,
  /** A version in a gallery of another subscription, with Trusted Launch. */
  windowsGallery: `schema: vm-image/1
image: {id: win, os: windows, arch: x64, security: {trustedLaunch: true}}
source: {kind: marketplace, publisher: MicrosoftWindowsServer, offer: WindowsServer, sku: 2022-datacenter-g2}
build: {size: Standard_D4s_v5, region: westus2, timeout: 2h, spot: true}
steps:
  - feature: {name: Microsoft-Hyper-V}
  - restart: {timeout: 10m}
  - script: {shell: powershell, inline: ["Write-Host $env:NAME"], env: {NAME: "it's"}, elevated: system}
  - windowsUpdate: {filter: ["exclude:preview"]}
generalize: {deadline: 15m}
outputs:
  - kind: gallery
    id: /subscriptions/99999999-1111-2222-3333-444444444444/resourceGroups/rg-gallery/providers/Microsoft.Compute/galleries/runners/images/win
    version: 1.2.3
    regions: [{name: westus2, replicas: 3}, {name: eastus, replicas: 1}]
    channel: staging
    endOfLife: 2027-10-01
builders: [packer-azure]
`,
  /** Arm64, from an image of a gallery. */
  arm64: `schema: vm-image/1
image: {id: arm, os: linux, arch: arm64}
source: {kind: gallery, id: ${IDS}/rg-base/providers/Microsoft.Compute/galleries/base/images/debian-arm64, version: 2.0.0}
build: {size: Standard_D4ps_v5, region: westus2}
steps: []
outputs: [{kind: gallery, gallery: runners, definition: arm, resourceGroup: rg-gallery, version: 1.0.0, regions: [{name: westus2}]}]
builders: [packer-azure]
`,
  /** In a subnet of the user's, with an identity of the user's, and nothing in public. */
  privateNetwork: `schema: vm-image/1
image: {id: inner, os: linux, arch: x64}
source: {kind: managed, id: ${IDS}/rg-images/providers/Microsoft.Compute/images/base}
build:
  size: Standard_D2s_v5
  region: westus2
  subnet: ${IDS}/rg-net/providers/Microsoft.Network/virtualNetworks/vnet/subnets/builders
  identity: [${IDS}/rg-ids/providers/Microsoft.ManagedIdentity/userAssignedIdentities/builder]
steps: []
outputs: [{kind: managed, name: inner, resourceGroup: rg-images}]
provider:
  packer-azure:
    builder: {polling_duration_timeout: 1h, boot_diag_storage_account: diagnostics}
builders: [packer-azure]
`,
} as const;

/** A definition in a folder, with its artifacts as `prepare-artifacts` lays them out, as a request. */
export async function azureRequest(folder: string, text: string, changes: Partial<BuildRequest> = {}): Promise<BuildRequest> {
  const artifacts = join(folder, 'artifacts');
  await mkdir(join(artifacts, 'tree', '01'), { recursive: true });
  await writeFile(join(artifacts, 'tree', '01', 'motd'), 'hello\n');
  await writeFile(join(folder, 'motd'), 'hello\n');
  const file = join(folder, 'image.vmimage.yaml');
  await writeFile(file, text);
  const loaded = await loadDefinition(file);
  const layer = sha256(text);
  return {
    loaded,
    fingerprint: { image: layer, base: layer, content: layer, publishImmutable: layer, publishMutable: layer },
    artifacts,
    definitionFile: 'image.vmimage.yaml',
    commit: undefined,
    rebuild: false,
    checkSources: async () => {},
    ...changes,
  };
}
