import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { toPascalCase } from '@bakehouse/core/text';
import { filesBelow } from '@bakehouse/manifest/generated-files';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allDefinitions } from '../manifest/definitions.ts';
import { chunkMap, inputsThatNameNothing, runFromDist } from './dist-steps.ts';

/** The part of jszip that is used; it comes with tfx. */
interface Zip {
  readonly files: Readonly<Record<string, { readonly dir: boolean; async(type: 'nodebuffer'): Promise<Buffer> }>>;
}
const jszip = createRequire(createRequire(import.meta.url).resolve('tfx-cli/package.json'))('jszip') as {
  loadAsync(bytes: Buffer): Promise<Zip>;
};

const root = join(import.meta.dirname, '..', '..');
const definitions = await allDefinitions();
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
let unpacked: string;

beforeAll(async () => {
  unpacked = mkdtempSync(join(tmpdir(), 'extension é '));
  execFileSync(process.execPath, [join(root, 'scripts', 'package-extension.ts')], { stdio: 'pipe' });
  const zip = await jszip.loadAsync(readFileSync(join(root, 'build', `bakehouse-${version}.vsix`)));
  for (const [path, file] of Object.entries(zip.files).filter(([, file]) => !file.dir)) {
    mkdirSync(dirname(join(unpacked, path)), { recursive: true });
    writeFileSync(join(unpacked, path), await file.async('nodebuffer'));
  }
});

afterAll(() => rmSync(unpacked, { recursive: true, force: true }));

describe.each(definitions.map((definition) => [toPascalCase(definition.name), definition] as const))(
  'the task %s out of the extension',
  (folder, definition) => {
    it('holds its manifest, its stub, what it can load and the licences, and nothing else', () => {
      const used = chunkMap.steps[definition.name]?.['azure-pipelines'] ?? { always: [], whenNeeded: [] };
      const stubs = [definition.name, ...(definition.features?.post === true ? [`${definition.name}-post`] : [])];
      expect(filesBelow(unpacked, folder)).toEqual(
        [
          ...['icon.png', 'package.json', 'task.json'],
          ...stubs.map((stub) => `azure-pipelines/${stub}.js`),
          ...['licenses.txt', ...used.always, ...used.whenNeeded].map((file) => `bundle/${file}`),
        ]
          .map((file) => `${folder}/${file}`)
          .sort(),
      );
    });

    it('runs from its folder alone', async () => {
      const { execution } = JSON.parse(readFileSync(join(unpacked, folder, 'task.json'), 'utf8'));
      expect(execution).toEqual({ Node24: { target: `azure-pipelines/${definition.name}.js` } });
      const options = { folder: join(unpacked, folder) };
      const result = await runFromDist(definition, 'azure-pipelines', inputsThatNameNothing(definition), options);
      expect(result.chunks).toEqual(expect.arrayContaining([...(chunkMap.steps[definition.name]?.['azure-pipelines'].always ?? [])]));
      expect(result.stdout + result.stderr).not.toMatch(/by a mistake of its own|Cannot find module/);
      expect(result.exitCode).toBe(0);
    });
  },
);

it('the extension offers every task, to those with whom it is shared', () => {
  const manifest = JSON.parse(readFileSync(join(unpacked, 'extension.vsomanifest'), 'utf8')) as {
    contributions: { type: string; properties: { name: string } }[];
  };
  expect(manifest.contributions.map(({ properties }) => properties.name)).toEqual(definitions.map(({ name }) => toPascalCase(name)));
  expect(readFileSync(join(unpacked, 'extension.vsixmanifest'), 'utf8')).not.toContain('Public');
});
