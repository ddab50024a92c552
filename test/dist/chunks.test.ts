import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '@bakehouse/manifest/generated-files';
import { describe, expect, it } from '@jest/globals';
import { packagesWithoutText } from '../../scripts/bundle-licenses.ts';
import { allDefinitions } from '../manifest/definitions.ts';
import { chunkMap, dist, FAILURE_CODES, hosts, inputsThatNameNothing, runFromDist } from './dist-steps.ts';

const definitions = await allDefinitions();
const cases = definitions.flatMap((definition) => hosts.map((host) => [definition.name, host, definition] as const));

/** The library that a host is written on. */
const HOST_LIBRARIES = { github: '@actions/core', 'azure-pipelines': 'azure-pipelines-task-lib' } as const;
/** The steps that reach blob storage. */
const BLOB_STEPS = [
  ...['upload-blob', 'download-blob', 'prepare-artifacts', 'verify-artifacts', 'bake'],
  // A gallery may be in a container.
  ...['plan-images', 'drift', 'publish-image', 'promote-image', 'run-in-vm', 'prune'],
  // So may the states of builds.
  ...['trigger-image-build', 'track-image-builds'],
];

describe.each(cases)('%s on %s', (name, host, definition) => {
  const chunks = chunkMap.steps[name]?.[host] ?? { always: [], whenNeeded: [] };
  const packages = [...chunks.always, ...chunks.whenNeeded].flatMap((file) => chunkMap.packages[file] ?? []);

  it('loads what its own code needs, and nothing that belongs to another step or host', async () => {
    const result = await runFromDist(definition, host, inputsThatNameNothing(definition));
    expect(chunks.always.filter((file) => !result.chunks.includes(file))).toEqual([]);
    expect(result.chunks.filter((file) => ![...chunks.always, ...chunks.whenNeeded].includes(file))).toEqual([]);
    // What it is asked to work on does not exist. A mistake of ours, such as a module that the bundle lacks, would be reported as one.
    expect(result.stdout + result.stderr).not.toContain('by a mistake of its own');
    expect([0, FAILURE_CODES[host], 2]).toContain(result.exitCode);
  });

  it("cannot reach another host's library, nor blob storage unless it is its work", () => {
    for (const [other, library] of Object.entries(HOST_LIBRARIES)) if (other !== host) expect(packages).not.toContain(library);
    if (!BLOB_STEPS.includes(name)) expect(packages).not.toContain('@azure/storage-blob');
  });
});

it('every file of the bundle can be loaded by a step', () => {
  const reachable = Object.values(chunkMap.steps).flatMap((byHost) =>
    Object.values(byHost).flatMap(({ always, whenNeeded }) => [...always, ...whenNeeded]),
  );
  const files = filesBelow(dist, 'bundle').map((path) => path.replace('bundle/', ''));
  expect([...new Set(reachable), 'chunks.json', 'licenses.txt'].sort()).toEqual(files.sort());
});

it('dist has at most 16 MB, and nothing but the bundle and its stubs', () => {
  const files = ['.'].flatMap((folder) => filesBelow(dist, folder)).map((path) => path.replace('./', ''));
  const size = files.reduce((sum, path) => sum + statSync(join(dist, path)).size, 0);
  expect(size).toBeLessThanOrEqual(16e6);
  const known =
    /^(?:package\.json|bakehouse\.js|(?:github|azure-pipelines)\/[a-z\d-]+\.js|bundle\/(?:[a-z\d-]+\.)?index\.js|bundle\/(?:chunks\.json|licenses\.txt))$/;
  expect(files.filter((path) => !known.test(path))).toEqual([]);
});

it('S28: each package that is bundled comes with its licence, and the text of it', () => {
  const licenses = readFileSync(join(dist, 'bundle', 'licenses.txt'), 'utf8');
  expect(packagesWithoutText(licenses)).toEqual([]);
  const bundled = new Set(Object.values(chunkMap.packages).flat());
  expect(bundled.size).toBeGreaterThan(10);
  expect([...bundled].filter((name) => !name.startsWith('@bakehouse/') && !licenses.split('\n').includes(name))).toEqual([]);
});
