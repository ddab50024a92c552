import { InputError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { run } from './run.ts';

const inWorkspace = (work: (said: string[], context: ReturnType<typeof contextIn>) => Promise<void>) =>
  withTemporaryFolder('init', async (workspace) => {
    const said: string[] = [];
    await work(said, contextIn(workspace, { log: { ...silentLog, info: (message) => void said.push(message) } }));
  });
const inputs = { id: 'web', folder: '.', pipeline: 'auto', dryRun: false } as const;

test('each file is told, written or there already, and then what to do next', () =>
  inWorkspace(async (said, context) => {
    const { written = '' } = await run(inputs, context);
    expect(JSON.parse(String(written))).toContain('images/web/web.vmimage.yaml');
    expect(said).toContain('Wrote images/web/scripts/setup.sh');
    expect(said.at(-1)).toContain('bakehouse bake images/');
    said.length = 0;
    expect(await run(inputs, context)).toMatchObject({ written: '[]' });
    expect(said).toContain('images/web/scripts/setup.sh is there already and stays as it is');
  }));

test('what to do next is said of the folder that was given, without a workflow that there is none of, and not after a dry run', () =>
  inWorkspace(async (said, context) => {
    await run({ ...inputs, folder: 'new/one', dryRun: true }, context);
    expect(said.at(-1)).toBe('This was a dry run: nothing was written.');
    await run({ ...inputs, folder: 'new/one', pipeline: 'none' }, context);
    expect(said.at(-1)).toMatch(/^Next, in new\/one:\n/);
    expect(said.at(-1)).toMatch(/\nThen commit the files\.$/);
    await run(inputs, context);
    expect(said.at(-1)).toMatch(/^Next:\n[\s\S]*\nThen commit the files: the workflow bakes what was changed\.$/);
  }));

test.each(['Web', 'w', '../x', 'a b', '-a', 'x'.repeat(64)])('the id %j is refused', (id) =>
  inWorkspace(async (said, context) => {
    await expect(run({ ...inputs, id }, context)).rejects.toThrow(InputError);
    expect(said).toEqual([]);
  }),
);
