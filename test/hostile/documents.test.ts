// Every document that steps hand to one another is a file that anybody may have cut, merged or edited.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import { readTestResult } from '@bakehouse/gallery/gallery';
import { parseExpectedFiles, readArtifactManifest } from '@bakehouse/records/artifacts';
import { readLockFile } from '@bakehouse/records/plan';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, it } from '@jest/globals';
import { parseManifest } from '../../packages/blob/src/download/download-checksums.ts';
import { checkPlan } from '../../packages/blob/src/upload/plan-document.ts';
import { findCompleteBuild } from '../../packages/builders/src/complete-build.ts';
import { buildsOfLastRun, lastRun } from '../../packages/builders/src/packer/packer-manifest.ts';
import { damagedFiles, listVersions, readVersion } from '../../packages/gallery/src/directory/read-versions.ts';
import { countHeld } from './held.ts';

const held = countHeld('damaged documents that steps hand to one another');

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const STRANGE: readonly Json[] = [null, true, 0, -1, 1e308, '', '..', '/etc/passwd', 'x'.repeat(5000), [], [null], {}, { path: null }];

/** A document with each value in turn gone or replaced by something of another kind. */
function* faultsOf(document: Json): Generator<Json, void, undefined> {
  yield* STRANGE;
  if (Array.isArray(document)) {
    for (const index of document.keys()) {
      yield document.filter((_, other) => other !== index);
      for (const fault of faultsOf(document[index] as Json)) yield document.map((value: Json, other) => (other === index ? fault : value));
    }
  } else if (typeof document === 'object' && document !== null) {
    const entries = Object.entries(document as Record<string, Json>);
    for (const [name, value] of entries) {
      yield Object.fromEntries(entries.filter(([other]) => other !== name));
      for (const fault of faultsOf(value)) yield { ...(document as Record<string, Json>), [name]: fault };
    }
  }
}

const sha256 = 'a'.repeat(64);
const listed = { path: 'dir/a', sha256, size: 3, mode: '0644' };
const archive = { file: 'a.zip', format: 'zip', sha256, size: 9 };
const fingerprint = { image: sha256, base: sha256, content: sha256 };
const built = { format: 'raw', path: 'disk.raw', size: 3, sha256 };
const files = [listed, { ...listed, path: 'l', link: 'dir/a' }];

const readers: [string, Json, (file: string, text: string, folder: string) => unknown][] = [
  [
    'the manifest of an image',
    { schema: 'bakehouse-artifacts/1', image: 'id', fingerprint: sha256, files, archive },
    (file, text) => parseExpectedFiles(text, file),
  ],
  [
    'the manifest of files',
    { schema: 'bakehouse-files/1', name: 'n', files, emptyFolders: ['e'], archive: { ...archive, files, emptyFolders: [] } },
    (file, text) => parseExpectedFiles(text, file),
  ],
  [
    'the manifest of prepared artifacts',
    { schema: 'bakehouse-artifacts/1', image: 'id', fingerprint: sha256, files, archive },
    (file) => readArtifactManifest(file),
  ],
  [
    'a manifest of what is downloaded',
    { files, archive: { file: 'a.zip', sha256 } },
    (_file, text) => parseManifest('manifest.json', text),
  ],
  [
    'the record of a build',
    {
      schema: 'bakehouse-build/1',
      image: 'id',
      fingerprint,
      builder: 'local',
      files: [built],
      packages: [],
      tools: {},
      stages: [],
      log: 'build.log',
    },
    (_file, _text, folder) => findCompleteBuild(folder, { fingerprint: sha256, builder: 'local', formats: ['raw'] }),
  ],
  [
    'the manifest of Packer',
    {
      builds: [
        { name: 'n', builder_type: 'qemu', artifact_id: 'VM', packer_run_uuid: 'u', files: [{ name: 'f', size: 1 }], custom_data: null },
      ],
      last_run_uuid: 'u',
    },
    async (file) => [await lastRun(file), (await buildsOfLastRun(file)).flatMap((build) => build.files?.map(({ name }) => name.length))],
  ],
  [
    'the result of a test',
    {
      schema: 'bakehouse-vm/1',
      image: '/x',
      outcome: 'passed',
      tests: [{ name: 't', outcome: 'passed' }],
      finishedAt: '2026-01-01T00:00:00Z',
    },
    (file) => readTestResult(file),
  ],
  [
    'a lock file',
    {
      schema: 'bakehouse-lock/1',
      images: { id: { source: { kind: 'debian', version: '1' }, fingerprint: sha256, version: '1.0.0', tools: {} } },
    },
    (file) => readLockFile(file),
  ],
  [
    'a plan of an upload',
    {
      schema: 'bakehouse-upload-plan/1',
      host: 'h',
      container: 'c',
      prefix: '',
      blobs: [{ name: 'b', action: 'create', size: 1 }],
      delete: [{ name: 'd' }],
    },
    (_file, text) => {
      const now = { schema: 'bakehouse-upload-plan/1', host: 'h', container: 'c', prefix: '', blobs: [], delete: [] };
      checkPlan(JSON.parse(text), now as never, () => undefined);
    },
  ],
];

it.each(readers)('S22: whatever is wrong with %s, it is read or refused, and never taken for a mistake of ours', (_what, document, read) =>
  withTemporaryFolder('documents', async (folder) => {
    let count = 0;
    const names = ['build.json', 'document.json'].map((name) => join(folder, name));
    for (const fault of [document, ...faultsOf(document)]) {
      count++;
      const text = JSON.stringify(fault);
      for (const name of names) await writeFile(name, text);
      await held(async () => {
        try {
          await read(join(folder, 'document.json'), text, folder);
        } catch (error) {
          if (!(error instanceof UserError)) throw new Error(text.slice(0, 1000), { cause: error });
        }
      });
    }
    for (const text of ['', '{', '['.repeat(200_000), '\u0000', '{"schema":"bakehouse-build/1"']) {
      for (const name of names) await writeFile(name, text);
      await held(async () => {
        try {
          await read(join(folder, 'document.json'), text, folder);
        } catch (error) {
          if (!(error instanceof UserError || error instanceof SyntaxError)) throw error;
        }
      });
    }
    expect(count).toBeGreaterThan(50);
  }),
);

it('S22: whatever is wrong with a version of a gallery, it is read or refused', () =>
  withTemporaryFolder('documents', async (gallery) => {
    const folder = join(gallery, 'id/versions/1.0.0');
    await mkdir(folder, { recursive: true });
    const version = {
      ...{ schema: 'bakehouse-gallery-version/1', image: 'id', version: '1.0.0', channel: 'staged', fingerprint },
      files: [{ format: 'raw', file: 'disk.raw', size: 3, sha256 }],
      createdAt: '2026-01-01T00:00:00Z',
    };
    for (const fault of [version, ...faultsOf(version)]) {
      await writeFile(join(folder, 'version.json'), JSON.stringify(fault));
      await held(async () => {
        try {
          expect(await listVersions(gallery, 'id')).toHaveLength(1);
          const found = await damagedFiles(gallery, await readVersion(gallery, 'id', '1.0.0'));
          // Nothing but files of the version is looked at.
          for (const file of found) expect(file.startsWith(`${folder}/`)).toBe(true);
        } catch (error) {
          if (!(error instanceof UserError)) throw new Error(JSON.stringify(fault).slice(0, 1000), { cause: error });
        }
      });
    }
  }));

it('S22: a manifest whose entry has no path names its place', () => {
  const document = { schema: 'bakehouse-artifacts/1', files: [listed, { sha256, size: 1, mode: '0644' }], archive };
  expect(() => parseExpectedFiles(JSON.stringify(document), 'manifest.json')).toThrow(
    new UserError('manifest.json is damaged: files[1] has no path.'),
  );
});
