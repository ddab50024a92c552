import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { silentLog } from '@bakehouse/core/log';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { SCHEMA_ID } from '../../../image-definition/src/schema/definition.ts';
import { run } from './run.ts';

const inWorkspace = (work: (workspace: string, said: string[], context: ReturnType<typeof contextIn>) => Promise<void>) =>
  withTemporaryFolder('schema', async (workspace) => {
    const said: string[] = [];
    await work(workspace, said, contextIn(workspace, { log: { ...silentLog, info: (message) => void said.push(message) } }));
  });

test('the schema is printed and nothing else', () =>
  inWorkspace(async (_, said, context) => {
    expect(await run({ outputFile: undefined }, context)).toEqual({ file: undefined });
    expect(said.map((text) => JSON.parse(text))).toEqual([expect.objectContaining({ $id: SCHEMA_ID, type: 'object' })]);
  }));

test('the schema is written to a file of the workspace, in a folder that is made', () =>
  inWorkspace(async (workspace, said, context) => {
    const file = join(workspace, 'images', 'a b.json');
    for (let time = 0; time < 2; time++) expect(await run({ outputFile: 'images/a b.json' }, context)).toEqual({ file });
    expect(said).toEqual([]);
    const text = await readFile(file, 'utf8');
    expect(text.endsWith('}\n')).toBe(true);
    expect(JSON.parse(text)).toMatchObject({ $id: SCHEMA_ID });
  }));
