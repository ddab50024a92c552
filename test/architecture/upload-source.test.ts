import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseInputs } from '@bakehouse/core/step';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, test } from '@jest/globals';
import { contextIn } from '../../packages/core/src/context.test-support.ts';
import { definition } from '../../packages/steps/src/upload-blob/definition.ts';
import { run } from '../../packages/steps/src/upload-blob/run.ts';
import { startBlobSimulator } from '../simulators/blob/blob-simulator.ts';
import { sourceFiles } from './import-graph.ts';

const root = join(import.meta.dirname, '..', '..');
/** The door of `upload-blob`: what its source is, is decided here. */
const DOOR = 'packages/blob/src/source/source.ts';
/** What a module would call, or write, to find out what a source is. */
const DECIDES = /\b(?:chooseBlobKind|mayBePage|archiveFormatOf|parseSourceUrl)\(|isDirectory\(|\/\^?https\?/;
/** The way of a source: the step, and the package from its door to the requests. */
const WAY = /^packages\/(?:steps\/src\/upload-blob|blob\/src\/(?:source|upload|pages))\/(?!.*\.test(?:-support)?\.ts$)/;

describe('a source of upload-blob', () => {
  const deciding = (text: string) =>
    text.split('\n').some((line) => DECIDES.test(line) && !/^\s*(?:\*|\/\/|export (?:async )?function)/.test(line));
  const onTheWay = sourceFiles(root).filter((path) => WAY.test(path));

  test('is looked at in one module', () => {
    const found = onTheWay.filter((path) => deciding(readFileSync(join(root, path), 'utf8')));
    // The door's two assistants: each knows one kind, and calls itself.
    expect(found).toEqual(['packages/blob/src/source/remote-file.ts', DOOR, 'packages/blob/src/source/vhd-image.ts']);
  });

  test('would be found wherever else a module looked at it', () => {
    expect(onTheWay.length).toBeGreaterThan(40);
    for (const line of ['if (/^https?:/i.test(inputs.source)) {', '  const kind = await chooseBlobKind(file);', 'status.isDirectory()'])
      expect(deciding(line)).toBe(true);
    expect(deciding(' * `chooseBlobKind()` has checked')).toBe(false);
  });

  test.each(['folder', 'folder/file.txt', 'folder/files.zip'])(
    'is read once in a run that uploads %s, and handed on as a value',
    (source) =>
      withTemporaryFolder('upload-source', async (workspace) => {
        await mkdir(join(workspace, 'folder'));
        for (const name of ['file.txt', 'files.zip']) await writeFile(join(workspace, 'folder', name), 'content');
        const store = await startBlobSimulator({ keep: true, containers: ['artifacts'] });
        try {
          const given: Readonly<Record<string, string>> = { source, connectionString: store.connectionString };
          const parsed = parseInputs(
            definition,
            (name) => given[name],
            () => {},
          );
          const readers: string[] = [];
          const inputs = Object.defineProperty({ ...parsed }, 'source', {
            get() {
              readers.push(new Error('read').stack?.split('\n').find((line) => line.includes('upload-blob/')) ?? 'somebody else');
              return parsed.source;
            },
          });
          const outputs = await run(inputs, contextIn(workspace));
          expect(outputs.uploaded).toBe(source === 'folder' ? 2 : 1);
          expect(readers).toEqual([expect.stringContaining('upload-blob/source-of.ts')]);
        } finally {
          await store.close();
        }
      }),
  );
});
