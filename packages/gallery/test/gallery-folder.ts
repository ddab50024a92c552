import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { silentLog } from '@bakehouse/core/log';
import type { Fingerprint } from '@bakehouse/records/builds';
import type { Provenance } from '@bakehouse/records/gallery';
import type { VmResult } from '@bakehouse/records/tests';
import { sha256 } from '@bakehouse/system/files';
import type { ImageFile } from '../src/directory/import-file.ts';
import type { StageRequest, VersionUpdate } from '../src/gallery.ts';

export const IMAGE = 'debian-runner';
export const options = { log: silentLog, signal: new AbortController().signal };

/** A fingerprint that stands for a text. */
export function fingerprintFor(text: string): Fingerprint {
  return {
    image: sha256(text),
    base: sha256(`base ${text}`),
    content: sha256(`content ${text}`),
    publishImmutable: sha256(`publishImmutable ${text}`),
    publishMutable: sha256(`publishMutable ${text}`),
  };
}

/** What such a version would be changed to: nothing. */
export function updateFor(text: string): VersionUpdate {
  const { definition, layers } = provenanceFor(text);
  return { definition, layers } as VersionUpdate;
}

export function provenanceFor(text: string): Provenance {
  return {
    schema: 'bakehouse-provenance/1',
    image: IMAGE,
    fingerprint: fingerprintFor(text),
    layers: { base: {}, content: { text }, publishImmutable: {}, publishMutable: {} },
    testsDigest: 'tests',
    definition: { schema: 'vm-image/1' } as Provenance['definition'],
    definitionFile: '/nowhere/a.vmimage.yaml',
    variables: {},
    builder: 'local',
    source: { commit: 'c0ffee' },
    tools: { mmdebstrap: '1.3.5' },
    packages: [],
    stages: [],
    startedAt: '2026-01-01T00:00:00.000Z',
    finishedAt: '2026-01-01T00:01:00.000Z',
  };
}

/** A request for files of this machine alone. */
export interface LocalRequest extends StageRequest {
  readonly files: readonly (ImageFile & { readonly format: string })[];
}

/** A request for an image with this text as its bytes, written below `folder`. */
export async function requestFor(folder: string, text: string, version = 'auto'): Promise<LocalRequest> {
  const files: LocalRequest['files'][number][] = [];
  for (const format of ['raw', 'vhd']) {
    const path = join(folder, 'build', sha256(text).slice(0, 8), `${IMAGE}.${format}`);
    await mkdir(dirname(path), { recursive: true });
    const content = `${format} ${text}`;
    await writeFile(path, content);
    files.push({ format, path, size: Buffer.byteLength(content), sha256: sha256(content) });
  }
  return { image: IMAGE, version, files, provenance: provenanceFor(text) };
}

export function resultOf(outcome: VmResult['outcome'], image = '/elsewhere/image.raw'): VmResult {
  return {
    schema: 'bakehouse-vm/1',
    image,
    accelerator: 'tcg',
    acceleratorReason: 'there is no KVM here',
    outcome,
    failedUnits: [],
    tests: [{ name: 'boots', outcome: outcome === 'lost' ? 'failed' : outcome, durationMs: 1, log: '', dumps: [] }],
    console: '/elsewhere/console.log',
    dumpFolder: '/elsewhere/dumps',
    dumps: [],
    startedAt: '2026-01-01T00:01:30.000Z',
    finishedAt: '2026-01-01T00:02:00.000Z',
  };
}
