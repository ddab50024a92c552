import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256 } from '@bakehouse/system/files';
import { testZip } from '../../packages/archive/src/archive.test-support.ts';
import { elfCore } from '../../packages/crash-dumps/src/elf-core/core.test-support.ts';

/** One step to run. */
export interface TextRun {
  readonly step: string;
  readonly workspace: string;
  readonly inputs: Readonly<Record<string, string>>;
}

/** What a case has to work with. */
export interface TextPlace {
  /** A name that holds secrets, to be brought into the summary: of a file or folder, in a message. */
  readonly name: string;
  /** A blob store with the container `artifacts`. */
  readonly connectionString: string;
  /** Writes a file below the workspace. */
  write(path: string, content: string | Uint8Array): Promise<void>;
}

const image = (more = '') => `schema: vm-image/1
image: {id: small, os: linux, arch: x64, names: {key: small-key, pool: gecko-t/small}}
source: {kind: debian, suite: bookworm}
build: {diskMiB: 1024}
steps:
  - packages: [curl]
${more}`;

/** By the step's name: makes what it needs and gives its inputs. Every step that writes a summary must be here. */
export const cases: Readonly<Record<string, (place: TextPlace) => Promise<Readonly<Record<string, string>>>>> = {
  async 'plan-images'({ name, write }) {
    await write(`images/${name}/a.vmimage.yaml`, image('lifecycle: {removal: 2026-01-10}\n'));
    return { definitions: 'images', now: '2026-01-02' };
  },
  async drift({ name, write }) {
    await write(`images/${name}/a.vmimage.yaml`, image());
    await write('.github/workflows/ci.yml', 'on: push\njobs:\n  a: {runs-on: ["self-hosted", "1ES.Pool=ci", "1ES.ImageOverride=other"]}\n');
    return { definitions: 'images', today: '2026-03-01' };
  },
  async 'explain-commit'({ name, write }) {
    await write('images/a.vmimage.yaml', image());
    return { message: `subject\n\ninclude keys: ${name}\n`, definitions: 'images' };
  },
  async 'prepare-artifacts'({ name, write }) {
    await write('source/a.txt', 'a');
    return { source: 'source', outputFolder: name };
  },
  async 'verify-artifacts'({ name, write }) {
    await write(`${name}/a.txt`, 'a');
    await write(`${name}/SHA256SUMS`, `${sha256('a')}  a.txt\n`);
    return { source: name, manifest: `${name}/SHA256SUMS` };
  },
  async 'unpack-artifacts'({ name, write }) {
    await write(`${name}.zip`, testZip([{ name: 'a.txt', content: 'a' }]));
    return { source: `${name}.zip`, name: 'there' };
  },
  async 'upload-blob'({ name, write, connectionString }) {
    await write(`source/${name}`, 'a');
    return { source: 'source', prefix: name, connectionString };
  },
  async 'download-blob'({ name, connectionString }) {
    return { container: 'artifacts', prefix: name, destination: 'there', connectionString };
  },
  async 'collect-crash-dumps'({ name, write }) {
    await write(`dumps/${name}`, elfCore({ shortName: name.slice(0, 15), commandLine: name }));
    return { source: 'dumps' };
  },
  async import({ name, write }) {
    await write(
      `${name}/server.json`,
      JSON.stringify({ imageType: 'Managed', baseImage: '/A/B/2022-datacenter-g2/latest', artifacts: [{ name }] }),
    );
    return { files: '*/server.json', from: 'one-es' };
  },
  async bake({ name, write }) {
    await write(`images/${name}/a.vmimage.yaml`, image());
    return { definitions: 'images', connectionString: 'BlobEndpoint=http://127.0.0.1:1/account;SharedAccessSignature=sv=1&sig=a' };
  },
  async 'track-image-builds'({ name, write }) {
    const layer = sha256('a');
    const state = {
      ...{ schema: 'bakehouse-build-state/1', image: 'small', builder: 'image-factory', key: 'small', definitionFile: 'a.vmimage.yaml' },
      fingerprint: { image: layer, base: layer, content: layer, publishImmutable: layer, publishMutable: layer },
      ...{ phase: 'waiting', attempt: 1, notBefore: '2100-01-01T00:00:00.000Z', worker: name },
      entered: [{ phase: 'waiting', at: '2026-01-01T00:00:00.000Z' }],
      failure: { message: name, reason: 'quota', lastLines: [name], log: name },
    };
    await write(`state/builds/small/${layer.slice(0, 12)}=`, `1\n${JSON.stringify(state)}`);
    await write(`state/pending/small/${layer.slice(0, 12)}=`, '1\n{}');
    return { stateStore: 'state' };
  },
  async prune({ name, write }) {
    await write(`${name}/reports/${name}/a.txt`, 'a');
    return { stateFolder: name };
  },
};

/** Steps that write what another one writes, by the same function. */
export const sameAs: Readonly<Record<string, string>> = { 'trigger-image-build': 'track-image-builds' };

/** A place below a folder. */
export function textPlace(workspace: string, name: string, connectionString: string): TextPlace {
  return {
    name,
    connectionString,
    async write(path, content) {
      const file = join(workspace, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    },
  };
}
