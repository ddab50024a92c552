import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type AnnotationPlace, silentLog } from '@bakehouse/core/log';
import { parseInputs } from '@bakehouse/core/step';
import { fingerprintOf } from '@bakehouse/image-definition/fingerprint';
import { loadDefinition } from '@bakehouse/image-definition/load';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { definition } from './definition.ts';
import { run } from './run.ts';

interface Place {
  readonly workspace: string;
  /** What was annotated: "severity file:line:column message". */
  readonly said: string[];
  readonly summaries: string[];
  write(path: string, content: string): Promise<string>;
  /** Puts versions into the gallery that are of the definition as it is now; the last is latest. */
  publish(id: string, createdAt: string, ...versions: string[]): Promise<void>;
  drift(inputs?: Record<string, string>): ReturnType<typeof run>;
  findings(inputs?: Record<string, string>): Promise<string[]>;
}

export const image = (id: string, names = '', more = '') => `schema: vm-image/1
image: {id: ${id}, os: linux, arch: x64${names === '' ? '' : `, names: {${names}}`}}
source: {kind: debian, suite: bookworm}
build: {diskMiB: 2048}
steps:
  - packages: [curl]
${more}`;

export const workflow = (...names: string[]) => `on: push
jobs:
${names.map((name, index) => `  job${index}: {runs-on: ["self-hosted", "1ES.Pool=ci", "1ES.ImageOverride=${name}"]}`).join('\n')}
`;

export function inWorkspace(work: (place: Place) => Promise<void>): Promise<void> {
  return withTemporaryFolder('drift', async (workspace) => {
    const said: string[] = [];
    const summaries: string[] = [];
    const say =
      (severity: string) =>
      (message: string, { file, line, column }: AnnotationPlace = {}) =>
        said.push(`${severity} ${[file, line, column].filter((part) => part !== undefined).join(':')} ${message}`);
    const context = contextIn(workspace, {
      log: { ...silentLog, error: say('error'), warning: say('warning'), notice: say('notice') },
      summary: async (markdown) => void summaries.push(markdown),
    });
    const write = async (path: string, content: string) => {
      const file = join(workspace, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
      return file;
    };
    const drift = (raw: Record<string, string> = {}) => {
      const given: Record<string, string> = { definitions: 'images', today: '2026-03-01', ...raw };
      const inputs = parseInputs(
        definition,
        (name) => given[name],
        () => {},
      );
      return run(inputs, context);
    };
    await work({
      workspace,
      said,
      summaries,
      write,
      drift,
      async publish(id, createdAt, ...versions) {
        const fingerprint = await fingerprintOf(await loadDefinition(join(workspace, `images/${id}.vmimage.yaml`)));
        for (const version of versions) {
          const content = {
            schema: 'bakehouse-gallery-version/1',
            image: id,
            version,
            channel: 'superseded',
            fingerprint,
            files: [],
            createdAt,
          };
          await write(`.bakehouse/gallery/${id}/versions/${version}/version.json`, JSON.stringify(content));
        }
        await write(`.bakehouse/gallery/${id}/latest.json`, JSON.stringify({ version: versions.at(-1) }));
      },
      async findings(inputs) {
        said.length = 0;
        await drift(inputs);
        return said;
      },
    });
  });
}
