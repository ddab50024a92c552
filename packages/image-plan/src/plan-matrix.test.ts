import type { Plan, PlanAction, PlannedImage } from '@bakehouse/records/plan';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { azureMatrixOf, MOST_JOBS, matrixOf } from './plan-matrix.ts';

const hash = (text: string) => text.padEnd(64, '0');

function image(id: string, action: PlanAction = 'build', builder: PlannedImage['builder'] = 'local'): PlannedImage {
  const fingerprint = { image: hash(id), base: '', content: '', publishImmutable: '', publishMutable: '' };
  const definition = `images/${id}.vmimage.yaml`;
  return { id, definition, builder, action, why: '', source: { from: 'definition' }, fingerprint, testsDigest: '', changes: [] };
}

const planOf = (images: readonly PlannedImage[]): Plan => ({ schema: 'bakehouse-plan/2', images, findings: [] });
const many = (number: number, make = image) => Array.from({ length: number }, (_, index) => make(`i${String(index).padStart(5, '0')}`));

test('each image with something to do gets an entry, and none that is only reported', () => {
  const actions: PlanAction[] = ['build', 'republish', 'update', 'retest', 'refresh', 'adopt', 'retire', 'none'];
  const plan = planOf(actions.map((action) => image(action, action)));
  expect(matrixOf(plan).include.map(({ action }) => action)).toEqual(['build', 'refresh', 'republish', 'retest', 'update']);
  expect(matrixOf(plan).include[0]).toEqual({
    name: 'build',
    image: 'build',
    definition: 'images/build.vmimage.yaml',
    builder: 'local',
    action: 'build',
    rebuild: 'false',
    verify: 'true',
    onError: 'cleanup',
    fingerprint: hash('build'),
  });
});

test('2.7: what the commit message asks of builds is told to their jobs, and no other image shares them', () => {
  const asked: Partial<PlannedImage>[] = [{}, { verify: false }, { onError: 'abort' }, { layer: 'tests' }];
  const { include } = matrixOf(planOf(many(600).map((one, index): PlannedImage => ({ ...one, ...asked[index % 4] }))));
  expect(include.length).toBeLessThanOrEqual(MOST_JOBS);
  for (const { image: ids, verify, onError, rebuild } of include) {
    const kinds = new Set(ids.split(' ').map((id) => Number(id.slice(1)) % 4));
    const kind = [verify === 'false', onError === 'abort', rebuild === 'true'].indexOf(true) + 1;
    expect([...kinds]).toEqual([kind]);
  }
});

test('an image that is built by force or for its age is not to be taken from a kept build, nor shares a job with one that may be', () => {
  const images = many(600).map((one, index): PlannedImage => (index % 2 === 0 ? one : { ...one, layer: 'force' }));
  const { include } = matrixOf(planOf([...images, image('old', 'refresh')]));
  expect(include.length).toBeLessThanOrEqual(MOST_JOBS);
  for (const { image: ids, action, rebuild } of include) {
    const forced = ids.split(' ').map((id) => id !== 'old' && Number(id.slice(1)) % 2 === 1);
    expect(forced.map((one) => String(one || action === 'refresh'))).toEqual(forced.map(() => rebuild));
  }
});

describe('more than 256 images', () => {
  test('share jobs as evenly as they can, with definitions one a line', () => {
    const { include } = matrixOf(planOf(many(1000)));
    expect(include.length).toBeLessThanOrEqual(MOST_JOBS);
    expect(include.length).toBe(250);
    expect(include[0]).toMatchObject({ name: 'i00000 and 3 more', image: 'i00000 i00001 i00002 i00003' });
    expect(include[0]?.definition.split('\n')).toHaveLength(4);
  });

  test('do so only with those of the same builder and action, each in one job, in the order of ids', () => {
    const builders = ['local', 'packer', 'azure-image-builder'] as const;
    const actions = ['build', 'retest', 'refresh'] as const;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...builders), fc.constantFrom(...actions)), { maxLength: 1200 }), (kinds) => {
        const images = kinds.map(([builder, action], index) => image(`i${String(index).padStart(5, '0')}`, action, builder));
        const byId = new Map(images.map((one) => [one.id, one]));
        const { include } = matrixOf(planOf(images));
        expect(include.length).toBeLessThanOrEqual(MOST_JOBS);
        const listed = include.flatMap((entry) => entry.image.split(' ').map((id) => ({ entry, one: byId.get(id) })));
        expect(listed.map(({ one }) => one?.id).sort()).toEqual(images.map(({ id }) => id));
        for (const { entry, one } of listed) expect([entry.builder, entry.action]).toEqual([one?.builder, one?.action]);
      }),
      { numRuns: 20 },
    );
  });
});

test('the legs of Azure Pipelines have names that it takes, each once, and texts only', () => {
  const ids = ['2022-server', 'image-2022-server', 'web-runner', 'web--runner'];
  const matrix = azureMatrixOf(planOf(ids.map((id) => image(id))));
  expect(Object.keys(matrix)).toEqual(['image_2022_server', 'image_2022_server_2', 'web__runner', 'web_runner']);
  for (const leg of Object.values(matrix)) expect(Object.values(leg).every((value) => typeof value === 'string')).toBe(true);
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z0-9][a-z0-9-]{1,20}$/), { maxLength: 50 }), (some) => {
      const names = Object.keys(azureMatrixOf(planOf(some.map((id) => image(id)))));
      expect(names).toHaveLength(some.length);
      for (const name of names) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_]*$/);
    }),
  );
});
