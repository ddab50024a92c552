import { toKebabCase } from '@bakehouse/core/text';
import { describe, expect, it } from '@jest/globals';
import { allDefinitions } from '../manifest/definitions.ts';
import { chunkMap, runFromDist } from './dist-steps.ts';

const definitions = await allDefinitions();
const [first] = definitions;

describe('the command line of dist', () => {
  it('lists every step', async () => {
    if (first === undefined) throw new Error('there is no step');
    const { exitCode, stdout, stderr } = await runFromDist(first, 'local', {}, { args: ['--help'] });
    expect([exitCode, stderr]).toEqual([0, '']);
    for (const { name } of definitions) expect(stdout).toMatch(new RegExp(`^ +${name} `, 'm'));
  });

  it.each(definitions.map((definition) => [definition.name, definition] as const))(
    'describes the inputs and outputs of %s without loading the step itself',
    async (name, definition) => {
      const { exitCode, stdout, stderr, chunks } = await runFromDist(definition, 'local', {}, { args: [name, '--help'] });
      expect([exitCode, stderr]).toEqual([0, '']);
      for (const input of Object.keys(definition.inputs))
        expect(stdout).toMatch(new RegExp(`^ +--(\\[no-\\])?${toKebabCase(input)}( |$)`, 'm'));
      for (const output of Object.keys(definition.outputs)) expect(stdout).toMatch(new RegExp(`^ +${toKebabCase(output)}$`, 'm'));
      expect(chunks.flatMap((file) => chunkMap.packages[file] ?? [])).toEqual([]);
    },
  );
});
