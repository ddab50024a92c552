import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { definition } from '../../packages/steps/src/schema/definition.ts';
import { hosts, runFromDist } from './dist-steps.ts';

const example = join(import.meta.dirname, '..', '..', 'examples', 'debian-runner');

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'schema-'));
});
afterEach(() => rm(cwd, { recursive: true }));

describe('the schema that dist gives', () => {
  it('is alone on standard output, the same as that beside the example', async () => {
    const { stdout, stderr, exitCode } = await runFromDist(definition, 'local', {}, { cwd });
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toBe(await readFile(join(example, 'vm-image-1.schema.json'), 'utf8'));
  });

  it.each(hosts)('is written to a file on %s', async (host) => {
    const { result, outputs } = await runFromDist(definition, host, { outputFile: 'images/vm-image-1.schema.json' }, { cwd });
    const file = join(cwd, 'images', 'vm-image-1.schema.json');
    expect([result, outputs]).toEqual(['succeeded', { file }]);
    expect(await readFile(file, 'utf8')).toBe(await readFile(join(example, 'vm-image-1.schema.json'), 'utf8'));
  });
});

it('The first line of the example shows an editor a file that is there', async () => {
  const text = await readFile(join(example, 'debian-runner.vmimage.yaml'), 'utf8');
  const [, path = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
  expect(JSON.parse(await readFile(join(example, path), 'utf8'))).toMatchObject({ title: 'Machine image definition vm-image/1' });
});
