import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { silentLog } from '@bakehouse/core/log';
import { parseInputs } from '@bakehouse/core/step';
import { fingerprintOf } from '@bakehouse/image-definition/fingerprint';
import { loadDefinition } from '@bakehouse/image-definition/load';
import { sha256, withTemporaryFolder } from '@bakehouse/system/files';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { resultOf } from '../../../gallery/test/gallery-folder.ts';
import type { VmOutcome } from '../../../records/src/vm-result.ts';
import { definition as promoteDefinition } from '../promote-image/definition.ts';
import { run as promoteImage } from '../promote-image/run.ts';
import { definition } from './definition.ts';
import { run } from './run.ts';

export const TEXT = `schema: vm-image/1
image: {id: small, os: linux, arch: x64}
source: {kind: debian, suite: "{SUITE}"}
build: {diskMiB: 2048}
variables: {SUITE: bookworm}
steps:
  - packages: [curl]
`;

export interface Place {
  readonly workspace: string;
  readonly file: string;
  readonly said: string[];
  /** Writes what a build of the definition would have made. */
  build(variables?: Record<string, string>, resolvedVersion?: string): Promise<void>;
  publish(inputs?: Record<string, string>): ReturnType<typeof run>;
  promote(inputs?: Record<string, string>): ReturnType<typeof promoteImage>;
  result(outcome: VmOutcome): Promise<void>;
}

/** A workspace with a definition, in which builds can be pretended, published and promoted. */
export function inWorkspace(work: (place: Place) => Promise<void>): Promise<void> {
  return withTemporaryFolder('publish-image', async (workspace) => {
    const said: string[] = [];
    const context = contextIn(workspace, {
      log: { ...silentLog, info: (message) => said.push(message) },
      environment: {
        workspace,
        temp: workspace,
        toolCache: workspace,
        debug: false,
        ci: false,
        commit: 'c0ffee',
        repository: undefined,
        runUrl: undefined,
      },
    });
    const file = join(workspace, 'small.vmimage.yaml');
    await writeFile(file, TEXT);
    const parse = <D extends typeof definition | typeof promoteDefinition>(of: D, raw: Record<string, string>) =>
      parseInputs(
        of,
        (name) => raw[name],
        () => {},
      );
    await work({
      workspace,
      file,
      said,
      async build(variables = {}, resolvedVersion = undefined) {
        await mkdir(join(workspace, 'build'), { recursive: true });
        const loaded = await loadDefinition(file, { variables });
        const fingerprint = await fingerprintOf(resolvedVersion === undefined ? loaded : { ...loaded, resolvedVersion });
        const files = [];
        for (const format of ['raw', 'vhd']) {
          const content = `${format} ${fingerprint.content} ${fingerprint.base}`;
          const path = `disk-${sha256(content).slice(0, 8)}.${format}`;
          await writeFile(join(workspace, 'build', path), content);
          files.push({ format, path, size: content.length, sha256: sha256(content) });
        }
        const record = {
          schema: 'bakehouse-build/1',
          image: 'small',
          fingerprint,
          builder: 'local',
          definitionFile: file,
          source: {},
          files,
          packages: [{ name: 'curl', version: '8', architecture: 'amd64' }],
          tools: { mmdebstrap: '1.3.5' },
          stages: [],
          log: 'build.log',
          startedAt: '2026-01-01T00:00:00.000Z',
          finishedAt: '2026-01-01T00:01:00.000Z',
        };
        await writeFile(join(workspace, 'build/build.json'), JSON.stringify(record));
      },
      publish: (raw = {}) => run(parse(definition, { buildRecord: raw['fromVersion'] ? '' : 'build/build.json', ...raw }), context),
      promote: (raw = {}) => promoteImage(parse(promoteDefinition, { image: 'small', version: '1.0.0', ...raw }), context),
      async result(outcome) {
        await writeFile(join(workspace, 'result.json'), JSON.stringify({ ...resultOf(outcome, '/x/image.raw'), tests: [] }));
      },
    });
  });
}

export const json = async (...path: string[]) => JSON.parse(await readFile(join(...path), 'utf8'));
