import { parseDataPath } from '@bakehouse/records/json';
import { expect, test } from '@jest/globals';
import { generationOf, type ImageNaming, NameTable } from './name-table.ts';

const naming = (image: string, poolImage: string, container = image): ImageNaming => ({
  image,
  definition: `${image}.vmimage.yaml`,
  container,
  poolImage,
  generation: generationOf(poolImage).generation,
});
const table = new NameTable([
  naming('server2022', 'server2022_v2'),
  naming('server-23h2', 'server23h2_v2'),
  naming('win11', 'win11_v1'),
  naming('win11-next', 'win11_v2'),
  naming('driver', 'driver', 'driver-files'),
]);

test.each([
  ['server2022_v2', 'exact', 'server2022'],
  ['driver', 'exact', 'driver'],
  // The only thing that differs is the generation.
  ['server2022', 'generation', 'server2022'],
  ['server2022_v3', 'generation', 'server2022'],
  ['server2022-v1', 'generation', 'server2022'],
  // Of two definitions with the same stem, the newer one.
  ['win11_v3', 'generation', 'win11-next'],
  ['server-23h2', 'other-name', 'server-23h2'],
  ['driver-files', 'other-name', 'driver'],
  ['Server_23H2', 'spelling', 'server-23h2'],
  ['server23-h2_v1', 'spelling', 'server-23h2'],
  ['drivre', 'unknown', 'driver'],
  ['ubuntu-latest', 'unknown', undefined],
])('%s is %s of %s', (name, kind, image) => {
  const match = table.match(name);
  expect([match.kind, match.kind === 'unknown' ? table.nearest(name)?.image : match.naming.image]).toEqual([kind, image]);
});

test.each([
  ['$', []],
  ['$.a.b[0]', ['a', 'b', 0]],
  ['$.win2022-driver.azure.version', ['win2022-driver', 'azure', 'version']],
  [`$['a.b']["c\\"d"][12].e_1`, ['a.b', 'c"d', 12, 'e_1']],
])('%s is a path', (path, segments) => expect(parseDataPath(path)).toEqual(segments));

test.each(['', 'a.b', '$a', '$.', '$..a', '$.a[', '$.a[-1]', '$.a[*]', '$.a b', `$['a]`, '$.a[0'])('"%s" is no path', (path) =>
  expect(parseDataPath(path)).toBeUndefined(),
);
