import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { filesOfRun, startOfRun } from './packer-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packer-files-'));
  await mkdir(join(folder, 'sub'));
});
afterEach(() => rm(folder, { recursive: true }));

const manifest = (name: string, size?: number) => [
  { name: 'x', builder_type: 'file', artifact_id: 'File', packer_run_uuid: 'one', files: [{ name, size: size as number }] },
];
const refusal = async (...given: Parameters<typeof filesOfRun>) => {
  const error: unknown = await filesOfRun(...given).catch((reason: unknown) => reason);
  if (!(error instanceof UserError)) throw new Error('was not refused', { cause: error });
  return `${error.message} ${error.hint}`;
};

describe('The files of a run', () => {
  it('are those that it has written, with the size that it says', async () => {
    const start = await startOfRun(folder);
    await writeFile(join(folder, 'sub', 'out.raw'), 'disk');
    expect(await filesOfRun(manifest('sub/out.raw', 4), folder, start)).toEqual([join(folder, 'sub', 'out.raw')]);
    expect(await filesOfRun(manifest(join(folder, 'sub', 'out.raw')), '/elsewhere', start)).toEqual([join(folder, 'sub', 'out.raw')]);
  });

  it('are never an older file of the same name', async () => {
    await writeFile(join(folder, 'out.raw'), 'disk');
    await utimes(join(folder, 'out.raw'), 1, 1);
    // Times of files come from a clock that ticks every some milliseconds.
    const before = await startOfRun(folder);
    let start = before;
    while (start.time === before.time) start = await startOfRun(folder);
    const message = await refusal(manifest('out.raw', 4), folder, start);
    expect(message).toContain(`names the file ${join(folder, 'out.raw')}, which is older than this run of Packer.`);
    expect(message).toContain('if it has strip_path, leave that out');
  });

  it('are not there when a later post-processor has moved them, or have another size when it has changed them', async () => {
    const start = await startOfRun(folder);
    expect(await refusal(manifest('sub/out.raw', 4), folder, start)).toContain(
      `${join(folder, 'sub', 'out.raw')}, which is not there. put the manifest behind every post-processor that moves`,
    );
    await writeFile(join(folder, 'sub', 'out.raw'), 'larger');
    expect(await refusal(manifest('sub/out.raw', 4), folder, start)).toContain('with 4 B, and it has 6 B now');
  });
});
