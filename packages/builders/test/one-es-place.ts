import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ResourceManager } from '@bakehouse/azure/resource-manager';
import { silentLog } from '@bakehouse/core/log';
import { loadDefinition } from '@bakehouse/image-definition/load';
import { sha256 } from '@bakehouse/system/files';
import type { AzureResourceManager } from '../../../test/simulators/azure-resource-manager/azure-resource-manager.ts';
import type { BuilderPlace, BuildRequest } from '../src/builder.ts';
import { noSecrets } from '../src/secrets/secrets.test-support.ts';

const DOWNLOAD = '  - fetch: { from: "blob://ebpfcicdstorage/server2022/*", to: "C:\\\\work", identity: "{IDENTITY}" }';

/** Lines of a definition: each line given takes the place of the usual one of its key. */
const LINES: readonly string[] = [
  'image: { id: server2022, os: windows, arch: x64, security: { trustedLaunch: true } }',
  'tags: { team: drivers }',
  'source: { kind: marketplace, publisher: MicrosoftWindowsServer, offer: WindowsServer, sku: 2022-datacenter-g2 }',
  'build: { region: westus2, timeout: 4h }',
  'outputs: [{ kind: managed, name: server2022, regions: [{ name: westus2, replicas: 1 }, { name: eastus, replicas: 2 }] }]',
  'builders: [one-es]',
];

/** The image of document 000. @param steps in its place, as lines of YAML */
export function runnerDefinition(
  identity: string,
  lines: readonly string[] = [],
  steps: readonly string[] = runnerSteps(identity),
): string {
  const keyOf = (line: string) => line.split(':', 1)[0];
  const given = new Set(lines.map(keyOf));
  return `${['schema: vm-image/1', ...LINES.filter((line) => !given.has(keyOf(line))), ...lines, 'steps:', ...steps].join('\n')}\n`;
}

function runnerSteps(identity: string): readonly string[] {
  return [
    '  - feature: { name: Microsoft-Hyper-V }',
    '  - feature: { name: Microsoft-Hyper-V-Management-PowerShell }',
    '  - restart: {}',
    DOWNLOAD.replace('{IDENTITY}', identity),
    '  - script: { shell: powershell, inline: ["cd C:\\\\work", ".\\\\Setup.ps1"] }',
  ];
}

export async function runnerRequest(folder: string, text: string): Promise<BuildRequest> {
  const file = join(folder, 'server2022.vmimage.yaml');
  await mkdir(join(folder, 'artifacts'), { recursive: true });
  await writeFile(file, text);
  const layer = sha256(text);
  return {
    loaded: await loadDefinition(file),
    fingerprint: { image: layer, base: layer, content: layer, publishImmutable: layer, publishMutable: layer },
    artifacts: join(folder, 'artifacts'),
    definitionFile: 'server2022.vmimage.yaml',
    commit: 'c0ffee',
    rebuild: false,
    checkSources: async () => {},
  };
}

/** Where a process works that is signed in. @param folder of a machine of its own */
export function runnerPlace(azure: AzureResourceManager, folder: string, signal: AbortSignal): BuilderPlace {
  const credential = { getToken: async () => ({ token: 'simulated-token', expiresOnTimestamp: Date.now() + 3_600_000 }) };
  return {
    ...{ outputFolder: join(folder, 'output'), cacheFolder: join(folder, 'cache'), log: silentLog, secrets: noSecrets, signal },
    azure: {
      identity: { kind: 'default' },
      credential,
      subscription: azure.subscription,
      resourceGroup: 'ebpf-cicd-rg',
      connect: () => ResourceManager.connect({ endpoint: azure.endpoint, credential, retryDelay: 1 }),
    },
  };
}
