import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadDefinition } from '@bakehouse/image-definition/load';
import { sha256 } from '@bakehouse/system/files';
import type { BuildRequest } from '../../packages/builders/src/builder.ts';

/** A request for a definition without steps. @param lines of the definition, beside those that every one has, or in their place */
export async function requestFor(folder: string, lines: readonly string[]): Promise<BuildRequest> {
  const file = join(folder, 'small.vmimage.yaml');
  const usual = [
    'schema: vm-image/1',
    'image: { id: small, os: linux, arch: x64, generation: 2 }',
    'build: { diskMiB: 768, timeout: 30m }',
    'steps: []',
    'outputs: [{ kind: directory, formats: [raw], version: auto }]',
  ];
  const keyOf = (line: string) => line.split(':', 1)[0];
  // A line of its own takes the place of the usual one.
  const common = usual.filter((line) => !lines.some((own) => keyOf(own) === keyOf(line)));
  await writeFile(file, `${[...common, ...lines].join('\n')}\n`);
  await mkdir(join(folder, 'artifacts'), { recursive: true });
  const loaded = await loadDefinition(file);
  const layer = sha256(lines.join('\n'));
  return {
    loaded,
    fingerprint: { image: layer, base: layer, content: layer, publishImmutable: layer, publishMutable: layer },
    artifacts: join(folder, 'artifacts'),
    definitionFile: 'small.vmimage.yaml',
    commit: undefined,
    rebuild: false,
    checkSources: async () => {},
  };
}
