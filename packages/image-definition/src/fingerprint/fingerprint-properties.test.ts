import { canonicalJson, type Json } from '@bakehouse/core/data';
import { type Fingerprint, LAYERS } from '@bakehouse/records/builds';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ImageDefinition } from '../definition.ts';
import type { LoadedDefinition } from '../load-definition.ts';
import { fingerprintOf } from './fingerprint.ts';

const text = fc.stringMatching(/^[a-zA-Zéß{}$ \n-]{1,12}$/);
const map = fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), text, { maxKeys: 3 });
const region = fc.record({
  name: fc.stringMatching(/^[a-zé0-9]{1,6}$/),
  replicas: fc.integer({ min: 1, max: 9 }),
  storage: fc.constantFrom('Standard_LRS', 'Premium_LRS'),
});
const regions = fc.uniqueArray(region, { selector: ({ name }) => name, minLength: 1, maxLength: 3 });

const step = fc.oneof(
  fc.record({ packages: fc.array(text, { minLength: 1, maxLength: 3 }) }),
  fc.record({
    script: fc.record({ name: text, shell: fc.constant('pwsh'), inline: fc.array(text, { minLength: 1 }), env: map, timeout: text }),
  }),
  fc.record({ feature: fc.record({ name: text }) }),
  fc.record({ restart: fc.record({ timeout: text, command: text }) }),
  fc.record({ fetch: fc.record({ name: text, from: text, to: text, sha256: text }) }),
  fc.record({ artifact: fc.record({ name: text, parameters: map }) }),
  fc.record({ windowsUpdate: fc.record({ filter: fc.array(text), limit: fc.integer({ min: 1, max: 9 }) }) }),
);
const output = fc.record({
  kind: fc.constant('gallery'),
  gallery: text,
  definition: text,
  version: text,
  regions,
  channel: fc.constantFrom('staging', 'latest'),
  storage: text,
  replication: fc.constantFrom('full', 'shallow'),
  endOfLife: fc.constantFrom('2030-01-01', '2031-01-01'),
  tags: map,
});
const source = fc.record({ kind: fc.constant('marketplace'), publisher: text, offer: text, sku: text, version: text });

const definitions = fc.record({
  schema: fc.constant('vm-image/1'),
  image: fc.record({
    id: text,
    os: fc.constantFrom('linux', 'windows'),
    arch: fc.constantFrom('x64', 'arm64'),
    generation: fc.constantFrom(1, 2),
  }),
  tags: map,
  secrets: fc.constant({}),
  source,
  build: fc.record({ osDiskGB: fc.integer({ min: 30, max: 999 }), timeout: text, region: text, size: text }),
  steps: fc.array(step, { minLength: 1, maxLength: 4 }),
  tests: fc.constant({ boot: { deadline: '5m', memoryMiB: 1, cpus: 1, checks: [] }, inVm: [] }),
  outputs: fc.array(output, { minLength: 1, maxLength: 2 }),
  lifecycle: fc.constant({}),
  consumers: fc.constant([]),
  builders: fc.constant(['packer-azure']),
  provider: fc.constant({}),
}) as unknown as fc.Arbitrary<Json>;

function fingerprint(definition: Json): Promise<Fingerprint> {
  const loaded = { file: '/a', folder: '/', definition: definition as unknown as ImageDefinition, variables: {}, files: [] };
  return fingerprintOf(loaded as unknown as LoadedDefinition);
}

/** What does not reach the image: for people, for the machine that builds, or the time that something may take. */
const WITHOUT_MEANING = [/\.timeout$/, /^build\.(region|size)$/, /\.(script|fetch)\.name$/, /^tests\./, /^schema$/];
/** The layer that a change at a path belongs to, where it is in no inner one. */
const MUTABLE = [/^tags/, /^outputs\[\d+\]\.(channel|endOfLife|tags|regions\[\d+\]\.replicas)/];

type Path = readonly (string | number)[];

/** Paths of all texts and numbers. */
function leaves(value: Json, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [path];
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap((item, index) => leaves(item, [...path, index]));
  return Object.entries(value).flatMap(([key, member]) => leaves(member as Json, [...path, key]));
}

function changedAt(value: Json, [first, ...rest]: Path): Json {
  if (first === undefined) return typeof value === 'number' ? value + 1 : `${String(value)}!`;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, Json>;
  copy[first] = changedAt(copy[first] as Json, rest);
  return copy as unknown as Json;
}

const spell = (path: Path) =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .slice(1);

function reordered(value: Json, random: () => number): Json {
  if (value === null || typeof value !== 'object')
    return typeof value === 'string' ? value.replaceAll('\n', '\r\n').normalize('NFD') : value;
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => reordered(item, random));
  const entries = Object.entries(value).map(([key, member]) => ({ key, member, at: random() }));
  return Object.fromEntries(entries.sort((a, b) => a.at - b.at).map(({ key, member }) => [key, reordered(member as Json, random)]));
}

describe('a fingerprint', () => {
  test('stays the same under another order of keys, other line ends and another form of the same characters', async () => {
    await fc.assert(
      fc.asyncProperty(definitions, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), async (definition, numbers) => {
        const random = () => numbers.next().value as number;
        expect(await fingerprint(reordered(definition, random))).toEqual(await fingerprint(definition));
      }),
      { numRuns: 200 },
    );
  });

  test('changes under every change of meaning, in the right layer, and under no other', async () => {
    await fc.assert(
      fc.asyncProperty(definitions, fc.nat(), async (definition, pick) => {
        const all = leaves(definition);
        const path = all[pick % all.length] as Path;
        const changed = changedAt(definition, path);
        const [before, after] = [await fingerprint(definition), await fingerprint(changed)];
        const differ = LAYERS.filter((layer) => before[layer] !== after[layer]);
        const name = spell(path);
        if (WITHOUT_MEANING.some((pattern) => pattern.test(name))) expect([name, differ]).toEqual([name, []]);
        else if (MUTABLE.some((pattern) => pattern.test(name))) expect([name, differ]).toEqual([name, ['publishMutable']]);
        else expect([name, differ.length > 0]).toEqual([name, true]);
        expect(before.image === after.image).toBe(differ.length === 0);
      }),
      { numRuns: 500 },
    );
  });

  test('depends on the order of steps', async () => {
    await fc.assert(
      fc.asyncProperty(definitions, async (definition) => {
        const { steps } = definition as { steps: Json[] };
        const turned = { ...(definition as object), steps: steps.toReversed() } as Json;
        const same = canonicalJson(steps) === canonicalJson(steps.toReversed());
        const [before, after] = [await fingerprint(definition), await fingerprint(turned)];
        if (!same && steps.every((one) => 'packages' in (one as object) || 'feature' in (one as object)))
          expect(after.content).not.toBe(before.content);
        if (same) expect(after).toEqual(before);
      }),
    );
  });
});
