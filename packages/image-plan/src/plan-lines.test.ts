import type { Change, Plan } from '@bakehouse/records/plan';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { PLANNED, PlanPlace } from '../test/plan-place.ts';
import { type PlanView, planLines } from './plan-lines.ts';

const FEW: PlanView = { full: false, more: '--full shows them', colours: false };
const FULL: PlanView = { ...FEW, full: true };

let place: PlanPlace;
beforeEach(async () => {
  place = await PlanPlace.create();
});
afterEach(() => place.dispose());

/** A plan for one image that is built for these changes of its content. */
function planOf(changes: readonly Change[], more: Partial<Plan> = {}): Plan {
  const fingerprint = { image: 'f'.repeat(64), base: '', content: '', publishImmutable: '', publishMutable: '' };
  const image = {
    id: 'web',
    definition: 'web.vmimage.yaml',
    builder: 'local',
    testsDigest: '',
    source: { from: 'definition' },
    fingerprint,
  };
  const content = changes.map((change): Change => ({ layer: 'content', ...change }));
  return {
    ...{ schema: 'bakehouse-plan/2', findings: [], ...more },
    images: [{ ...image, source: { from: 'definition' }, action: 'build', why: 'changed since 1.0.0', changes: content }],
  };
}

/** The lines of the changes alone. */
const changesOf = (changes: readonly Change[], view: PlanView) => planLines(planOf(changes), view).slice(1, -1);

test('what is new, gone and changed is told by + - and ~, below the image and its reason', async () => {
  await place.latest();
  await place.folder.write('setup.sh', 'other');
  const plan = await place.plan(PLANNED.replace('packages: [curl]', 'packages: [jq]').replace('2048', '4096'));
  expect(planLines({ ...plan, gallery: '.bakehouse/gallery' }, FEW)).toEqual([
    'Compared with the gallery .bakehouse/gallery.',
    'debian-runner: build (changed since 1.0.0: build.diskMiB: 2048 → 4096 and 3 more)',
    '  ~ build.diskMiB: 2048 → 4096',
    '  - steps[0].packages: curl',
    '  + steps[0].packages: jq',
    '  ~ setup.sh',
    'Plan: 1 image, 1 to do (1 × build).',
  ]);
});

test('five changes of an image are shown, and where the others are; --full shows all', () => {
  const changes = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((path): Change => ({ path, new: 1 }));
  expect(changesOf(changes, FEW)).toEqual([
    '  + a: 1',
    '  + b: 1',
    '  + c: 1',
    '  + d: 1',
    '  + e: 1',
    '  … and 2 more, --full shows them',
  ]);
  expect(changesOf(changes, FULL)).toEqual(changes.map(({ path }) => `  + ${path}: 1`));
});

test('with --full values are whole, and of a text of several lines those are shown that changed', () => {
  const long = 'x'.repeat(500);
  const changes: Change[] = [
    { path: 'url', old: 'a', new: long },
    { path: 'inline', old: 'one\ntwo\nthree\nfour\n', new: 'one\n2\nthree and a half\nfour\n' },
    { path: 'added', new: 'first\nsecond\n' },
    { path: 'steps[2]', old: { packages: ['jq'] } },
  ];
  expect(changesOf(changes, FULL)).toEqual([
    `  ~ url: a → ${long}`,
    '  ~ inline:',
    '        (1 line as before)',
    '      - two',
    '      - three',
    '      + 2',
    '      + three and a half',
    '        (1 line as before)',
    '  + added:',
    '      + first',
    '      + second',
    '  - steps[2]: {"packages":["jq"]}',
  ]);
  expect(changesOf(changes, FEW)[0]).toBe(`  ~ url: a → ${'x'.repeat(59)}…`);
  expect(changesOf(changes, FEW)).toHaveLength(4);
});

test('files have their names, and what else became of them', () => {
  const [sha256, other] = ['1', '2'];
  const path = 'steps[0].files';
  const changes: Change[] = [
    { path, file: 'new.sh', new: { sha256 } },
    { path, file: 'gone.sh', old: { sha256 } },
    { path, file: 'run.sh', old: { sha256 }, new: { sha256, executable: true } },
    { path, file: 'is executable', old: { sha256 }, new: { sha256: other } },
  ];
  expect(changesOf(changes, FEW)).toEqual(['  + new.sh', '  - gone.sh', '  ~ run.sh is now executable', '  ~ is executable']);
});

test('what the reason says already is left out, unless everything is asked for', async () => {
  const plan = { ...(await place.plan()), gallery: 'gallery' };
  const first = 'Compared with the gallery gallery, which has no version of these images.';
  const image = 'debian-runner: build (the gallery has no version of it)';
  const last = 'Plan: 1 image, 1 to do (1 × build).';
  expect(planLines(plan, FEW)).toEqual([first, image, last]);
  expect(planLines(plan, FULL)).toEqual([first, image, '  + versions: auto', last]);
  await place.latest();
  expect(planLines(await place.plan(), FEW)).toEqual(['debian-runner: none (1.0.0 is latest)', 'Plan: 1 image, nothing to do.']);
});

test('of many images those to do something for are shown, with --full all of them', () => {
  const { images } = planOf([]);
  const many = Array.from({ length: 500 }, (_, index) => ({ ...images, ...images[0], id: `web-${index}` }) as Plan['images'][number]);
  const plan: Plan = { ...planOf([]), images: many.map((image, index) => (index % 5 === 0 ? image : { ...image, action: 'none' })) };
  const lines = planLines(plan, FEW);
  expect(lines).toHaveLength(102);
  expect(lines.slice(-2)).toEqual([
    '… and 400 more images, 100 of all to do; --full shows them.',
    'Plan: 500 images, 100 to do (100 × build).',
  ]);
  expect(planLines(plan, FULL)).toHaveLength(501);
});

test('each mark has its colour where colours are wanted, and nothing else has', () => {
  const changes: Change[] = [
    { path: 'a', new: 1 },
    { path: 'b', old: 1 },
    { path: 'c', old: 1, new: 2 },
  ];
  const lines = planLines(planOf(changes), { ...FEW, colours: true });
  expect(lines.slice(1, -1)).toEqual(['  \u001b[32m+ a: 1\u001b[39m', '  \u001b[31m- b: 1\u001b[39m', '  \u001b[33m~ c: 1 → 2\u001b[39m']);
  expect([lines[0], lines.at(-1)].join()).not.toContain('\u001b');
});

test('nothing of a definition moves the cursor, has a colour or begins a line', () => {
  const evil = '\u001b[2J\r##vso[task.complete]\n::error::x';
  const changes: Change[] = [
    { path: `env.${evil}`, new: evil },
    { path: 'a', file: evil, new: { sha256: '1' } },
  ];
  for (const view of [FEW, FULL]) {
    for (const line of planLines(planOf(changes, { gallery: evil }), view)) {
      expect(['\u001b', '\r', '\n'].filter((control) => line.includes(control))).toEqual([]);
      expect(line).not.toMatch(/^(?:##|::)/);
    }
  }
});
