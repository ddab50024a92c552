import type { Json } from '@bakehouse/core/data';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { DEFINITION_FILE } from '../../../image-definition/src/schema/definition.ts';

let compiled: ValidateFunction | undefined;

/** What the schema of definitions has against a document: `path message {parameters}`. */
export function schemaErrors(document: { readonly [key: string]: Json | undefined }): string[] {
  compiled ??= new Ajv2020({ allErrors: true, strict: false, discriminator: true }).compile(DEFINITION_FILE);
  if (compiled(structuredClone(document))) return [];
  return (compiled.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
}

/** An image's file with two targets that share everything but their places, and all kinds of executions. */
export const SAMPLE = `---
image:
  os: Windows 10
  edition: Enterprise
  language: en-GB
  architecture: x86-64
  gpu: false
  partition: MBR
  format: VHD
  type: Fixed
  size: 50
  target: {platform: amazon, bucket: disk-bucket}
iso:
  source: {platform: amazon, bucket: iso-bucket, key: iso/windows 10+.iso}
  wimindex: 3
manager:
  pool:
    - domain: team-a
      variant: win10-azure
      capacity: {minimum: 0, maximum: 4}
      locations: [eastus, westus2]
      lifecycle: spot
target:
  - platform: azure
    group: rg-east-us-team-a
    storage: saeastusteama
    region: East US
    machine: &machine {cpu: 4, ram: 16, format: 'Standard_D{0}s_v3', hyperv: V1}
    disk: &disk
      - {os: true, source: windows10, variant: ssd, size: 60}
      - {os: false, variant: hdd, size: 100}
    network: {name: vn-east-us-team-a, subnet: {name: sn-east-us-team-a}, flow: {name: nsg-east-us-team-a}}
    tag: &tag
      - {name: workerType, value: team-a-win10}
      - {name: sourceOrganisation, value: example}
      - {name: sourceRepository, value: setup}
      - {name: sourceRevision, value: 8e290d7}
      - {name: deploymentId, value: 8e290d7}
    bootstrap: &bootstrap
      executions:
        - name: rename
          shell: azure-powershell
          commands:
            - Write-Output 'host renamed {FOO}'
          test: {std: {out: {match: host renamed}}}
          on: {success: reboot}
        - name: sign-in
          shell: winrm-powershell
          commands:
            - Write-Output 'begin'
            - format: Set-Value -Token '{0}'
              tokens: [(Get-Secret).value]
          test: {std: {out: {match: validated}}}
          on: {failure: retry after 60 seconds, success: reboot in 5 s}
        - name: verify
          shell: azure-powershell
          commands: [Get-ChildItem]
  - platform: azure
    group: rg-west-us-2-team-a
    storage: sawestus2teama
    region: West US 2
    machine: *machine
    disk: *disk
    network: {name: vn-west-us-2-team-a, subnet: {name: sn-west-us-2-team-a}, flow: {name: nsg-west-us-2-team-a}}
    tag: *tag
    bootstrap: *bootstrap
log: [bootstrap]
`;
