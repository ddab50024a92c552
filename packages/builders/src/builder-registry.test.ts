import { InputError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { expect, test } from '@jest/globals';
import { BUILDERS } from './builder-names.ts';
import { chooseBuilder, openBuilder } from './builder-registry.ts';

const place = { outputFolder: '/nowhere/out', cacheFolder: '/nowhere/cache', log: silentLog, signal: new AbortController().signal };
const image = { id: 'web', os: 'linux', arch: 'x64', generation: 2 } as Parameters<typeof chooseBuilder>[1]['image'];

test.each(BUILDERS)('%s is there under its own name', async (name) => {
  expect((await openBuilder(name, place)).name).toBe(name);
});

test.each(['nobody', 'constructor', ''])('there is no builder %j, and the error names those that there are', async (name) => {
  const error = await openBuilder(name, place).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InputError);
  expect(error).toMatchObject({ message: `There is no builder "${name}".`, hint: `there are ${BUILDERS.join(', ')}` });
});

test('auto is the first builder that the definition names', () => {
  expect(chooseBuilder('auto', { image, builders: ['packer', 'local'] })).toBe('packer');
});

test('a builder that the definition does not name, and one that nothing here runs, are refused', () => {
  expect(() => chooseBuilder('packer', { image, builders: ['local'] })).toThrow('cannot be built with packer: it names local');
  expect(() => chooseBuilder('auto', { image, builders: [] })).toThrow('it names no builder');
  expect(() => chooseBuilder('auto', { image, builders: ['packer-gce'] })).toThrow(
    'is to be built with packer-gce, which this step cannot run',
  );
});
