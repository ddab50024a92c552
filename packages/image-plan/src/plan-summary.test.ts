import type { Plan, PlannedImage } from '@bakehouse/records/plan';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { PLANNED, PlanPlace } from '../test/plan-place.ts';
import { planSummary } from './plan-summary.ts';

let place: PlanPlace;
beforeEach(async () => {
  place = await PlanPlace.create();
});
afterEach(() => place.dispose());

test('the summary is a table, with the changes of each image, and nothing of a definition is taken as Markdown', async () => {
  await place.latest();
  const text = PLANNED.replace('steps:', "variables: {X: '<b>|`x` @all'}\nsteps:")
    .replace('file: setup.sh', "file: setup.sh, env: {A: '{X}'}")
    .replace('2048', '4096');
  const plan = await place.plan(text);
  const print = plan.images[0]?.fingerprint.image.slice(0, 12);
  expect(planSummary(plan).split('\n')).toEqual([
    '### Plan: 1 image, 1 to do',
    '',
    '| Image | Action | Why | Builder | Fingerprint |',
    '| --- | --- | --- | --- | --- |',
    `| \`debian-runner\` | build | changed since 1.0.0: build.diskMiB: 2048 → 4096 and 1 more | local | \`${print}\` |`,
    '',
    '',
    '`debian-runner`:',
    '',
    '<details><summary>2 changes</summary>',
    '',
    '- build.diskMiB: 2048 → 4096',
    '- ``steps[1].script.env.A: + <b>|`x` @all``',
    '',
    '</details>',
    '',
  ]);
  expect(planSummary(await place.plan())).toMatch(/^### Plan: 1 image, nothing to do\n/);
});

test('dates that are near come first, with their place', async () => {
  const plan = await place.plan(`${PLANNED}lifecycle: {removal: 2026-01-10}\n`);
  expect(planSummary(plan)).toContain(
    '\n- **Warning** `a.vmimage.yaml:9:22`: the image is to be removed on 2026-01-10, in 8 days (move its users, or the date)\n',
  );
});

test('what does not fit is counted, with what is to be done first', () => {
  const image = (index: number): PlannedImage => ({
    ...{
      id: `image-${String(index).padStart(5, '0')}`,
      definition: 'a',
      builder: 'local',
      testsDigest: '',
      source: { from: 'definition' },
    },
    action: index % 2 === 0 ? 'none' : 'build',
    why: 'x'.repeat(100),
    fingerprint: { image: 'f'.repeat(64), base: '', content: '', publishImmutable: '', publishMutable: '' },
    changes: ['a', 'b'].map((path) => ({ path, new: 'é'.repeat(50) })),
  });
  const plan: Plan = { schema: 'bakehouse-plan/2', images: Array.from({ length: 3000 }, (_, index) => image(index)), findings: [] };
  const whole = planSummary(plan);
  expect(Buffer.byteLength(whole)).toBeLessThanOrEqual(512 * 1024);
  expect(whole).toContain('1500 × build');
  expect(whole).toMatch(/… and 1500 more images with nothing to do, in the plan file\./);
  const short = planSummary(plan, 65_000);
  expect(Buffer.byteLength(short)).toBeLessThanOrEqual(65_000);
  expect(short).toMatch(/… and \d+ more images, in the plan file\./);
  expect(short).not.toContain('`image-00000`');
});
