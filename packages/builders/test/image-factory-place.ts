import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RenewableCredential } from '@bakehouse/azure/access-token';
import { loadDefinition } from '@bakehouse/image-definition/load';
import { sha256 } from '@bakehouse/system/files';
import { TOKEN } from '../../../test/simulators/image-factory/image-factory-simulator.ts';
import type { AzurePlace, BuildRequest } from '../src/builder.ts';

/** Of the service: the simulator can be asked by name. */
export const NAMED = 'api: { nameMember: RequestName, paths: { find: "/api/images?name={name}", cancel: "/api/images/{id}/cancel" } }';

interface FactoryDefinition {
  readonly endpoint: string;
  readonly story?: string;
  /** Of `provider.image-factory`. */
  readonly api?: string;
  readonly version?: string;
  readonly resource?: string;
}

/** The definition of document 001, as the importer makes it, for a service at an address. */
export function factoryDefinition(definition: FactoryDefinition): string {
  const { endpoint, story = 'well', api = NAMED, version = '17_0_3_1', resource = 'api://image-factory' } = definition;
  return `schema: vm-image/1
image: { id: helix-vs2022, os: windows, arch: x64 }
variables: { VS_2022_URL: "https://aka.ms/vs/16/pre/184776537_-638374648", VS_2022_VERSION: "${version}" }
source: { kind: marketplace, publisher: MicrosoftWindowsServer, offer: WindowsServer, sku: 2019-datacenter }
build: {}
steps:
  - artifact:
      name: Windows-VisualStudio-Bootstrapper
      parameters: { WorkLoads: helix-reduced, Sku: Enterprise, VSBootstrapperURL: "{VS_2022_URL}/vs_Enterprise.exe" }
outputs:
  - kind: managed
    name: "Helix-Server-Datacenter2019-VS2022Enterprise_{VS_2022_VERSION}"
    storageAccount: heliximgfctdncwus2
    subscription: 84a65c9a-787d-45da-b10a-3a1cefce8060
builders: [image-factory]
provider:
  image-factory:
    endpoint: "${endpoint}"
    resource: ${resource}
    extra: { Base: Windows2019, Story: ${story} }
    ${api}
`;
}

export async function factoryRequest(folder: string, definition: FactoryDefinition): Promise<BuildRequest> {
  const file = join(folder, 'helix.vmimage.yaml');
  const text = factoryDefinition(definition);
  await mkdir(join(folder, 'artifacts'), { recursive: true });
  await writeFile(file, text);
  const layer = sha256(text);
  return {
    loaded: await loadDefinition(file),
    fingerprint: { image: layer, base: layer, content: layer, publishImmutable: layer, publishMutable: layer },
    artifacts: join(folder, 'artifacts'),
    definitionFile: 'helix.vmimage.yaml',
    commit: 'c0ffee',
    rebuild: false,
    checkSources: async () => {},
  };
}

const anyToken: RenewableCredential = { getToken: async () => ({ token: TOKEN, expiresOnTimestamp: Date.now() + 3_600_000 }) };

/** Somebody who is signed in. @param credential one that has the simulator's token when left out */
export function signedIn(credential: RenewableCredential = anyToken): AzurePlace {
  return {
    identity: { kind: 'default' },
    credential,
    subscription: undefined,
    resourceGroup: undefined,
    connect: () => Promise.reject(new Error('Resource Manager is not asked.')),
  };
}
