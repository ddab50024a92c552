import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatFinding, InputError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { parseInputs, type StepDefinition } from '@bakehouse/core/step';
import { type Plan, readLockFile } from '@bakehouse/records/plan';
import { expect, test } from '@jest/globals';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { PLANNED, PlanPlace } from '../../../image-plan/test/plan-place.ts';
import { definition as planDefinition } from '../plan-images/definition.ts';
import { run as runPlan } from '../plan-images/run.ts';
import { definition } from './definition.ts';
import { withRefusingAccount } from './refusing-account.test-support.ts';
import { run } from './run.ts';

const TAGGED = `${PLANNED}tags: {team: a}\n`;

interface Work {
  readonly place: PlanPlace;
  readonly said: string[];
  write(path: string, text: string): Promise<unknown>;
  plan(given?: Record<string, string>): Promise<Plan>;
  /** `bake --plan plan.json`. */
  bake(given?: Record<string, string>): ReturnType<typeof run>;
  /** What `bake` refuses with, in one text. */
  refusal(given?: Record<string, string>): Promise<string>;
}

/** A workspace with a definition whose version 1.0.0 is latest in the folder `gallery`; tags were added to it since. */
async function withTags(work: (work: Work) => Promise<void>): Promise<void> {
  const place = await PlanPlace.create();
  const said: string[] = [];
  const context = contextIn(place.folder.path, { log: { ...silentLog, info: (message) => void said.push(message) } });
  const parse = <D extends StepDefinition>(step: D, raw: Record<string, string>) =>
    parseInputs(
      step,
      (name) => raw[name],
      () => {},
    );
  const bake = (given: Record<string, string> = {}) => run(parse(definition, { plan: 'plan.json', gallery: 'gallery', ...given }), context);
  try {
    await place.latest();
    await place.folder.write('a.vmimage.yaml', TAGGED);
    await work({
      place,
      said,
      bake,
      write: (path, text) => place.folder.write(path, text),
      async plan(given = {}) {
        const fixed = { definitions: 'a.vmimage.yaml', gallery: 'gallery', planFile: 'plan.json', now: '2026-01-02' };
        const { planFile } = await runPlan(parse(planDefinition, { ...fixed, ...given }), context);
        return JSON.parse(await readFile(String(planFile), 'utf8')) as Plan;
      },
      async refusal(given) {
        const error: unknown = await bake(given).catch((thrown: unknown) => thrown);
        if (!(error instanceof InputError)) throw new Error('Nothing is refused.', { cause: error });
        return [error.message, ...error.findings.map(formatFinding)].join('\n');
      },
    });
  } finally {
    await place.dispose();
  }
}

async function isTagged({ gallery }: PlanPlace): Promise<boolean> {
  return JSON.stringify((await gallery.read('debian-runner', '1.0.0')).settings).includes('team');
}

/** The file of the plan with some of its values changed. */
async function rewrite({ folder }: PlanPlace, change: (plan: Plan) => unknown): Promise<void> {
  const file = join(folder.path, 'plan.json');
  await writeFile(file, JSON.stringify(change(JSON.parse(await readFile(file, 'utf8')) as Plan)));
}

test('A saved plan is done as it says, and the file stays as it is; doing it again is refused, for what it did', () =>
  withTags(async ({ place, plan, bake, refusal, said }) => {
    expect(await plan()).toMatchObject({ gallery: 'gallery', images: [{ action: 'update', latest: '1.0.0' }] });
    const file = join(place.folder.path, 'plan.json');
    const before = await readFile(file);
    said.length = 0;
    expect(await bake()).toMatchObject({ plan: file, built: 0, versions: '{"debian-runner":"1.0.0"}' });
    const shown = said.indexOf('Compared with the gallery gallery.');
    expect(said.slice(shown, shown + 3)).toEqual([
      'Compared with the gallery gallery.',
      expect.stringMatching(/^debian-runner: update /),
      expect.stringMatching(/^ {2}\S*\+ tags/),
    ]);
    expect(await readFile(file)).toEqual(before);
    expect(await isTagged(place)).toBe(true);
    expect(await place.decision(TAGGED)).toBe('none 1.0.0: 1.0.0 is latest');
    expect(await refusal()).toMatch(
      /^The plan plan\.json does not hold any more, and nothing is baked\.\na\.vmimage\.yaml: debian-runner: the plan says update 1\.0\.0 .*, and it would be none 1\.0\.0 \(1\.0\.0 is latest\) now$/,
    );
  }));

test.each<[string, (work: Work) => Promise<unknown>, string]>([
  [
    'the content of a definition',
    ({ write }) => write('a.vmimage.yaml', TAGGED.replace('[curl]', '[git]')),
    'a.vmimage.yaml: debian-runner: the content changed since it was planned',
  ],
  [
    'base and tags of a definition',
    ({ write }) => write('a.vmimage.yaml', PLANNED.replace('2048', '4096')),
    'a.vmimage.yaml: debian-runner: the base, the tags or regions changed since it was planned',
  ],
  ['a script', ({ write }) => write('setup.sh', 'other'), 'a.vmimage.yaml: debian-runner: the content changed since it was planned'],
  ['a test', ({ write }) => write('test.sh', 'other'), 'a.vmimage.yaml: debian-runner: its tests changed since it was planned'],
  [
    'what is latest',
    ({ place }) => place.latest(TAGGED, undefined, 'other'),
    'a.vmimage.yaml: debian-runner: latest in the gallery is 1.0.1, and was 1.0.0 when it was planned',
  ],
  [
    'the id of a definition',
    ({ write }) => write('a.vmimage.yaml', TAGGED.replace('id: debian-runner', 'id: another')),
    'a.vmimage.yaml: another: the plan does not have it\na.vmimage.yaml: debian-runner: the definitions do not have it',
  ],
  [
    'a definition that is gone',
    ({ place }) => rm(join(place.folder.path, 'a.vmimage.yaml')),
    'debian-runner: its definition a.vmimage.yaml is gone',
  ],
])('A saved plan is refused when this changed since: %s', (_, change, message) =>
  withTags(async (work) => {
    await work.plan();
    await change(work);
    expect(await work.refusal()).toBe(`The plan plan.json does not hold any more, and nothing is baked.\n${message}`);
    expect(await isTagged(work.place)).toBe(false);
  }),
);

test('2.7: A saved plan says what the commit message asks of its builds, and no bake of it reads a message of its own', () =>
  withTags(async ({ place, plan, write, bake, refusal }) => {
    await write('setup.sh', 'other');
    await plan();
    await rewrite(place, (saved) => ({ ...saved, images: saved.images.map((image) => ({ ...image, verify: false, onError: 'abort' })) }));
    expect(await bake({ dryRun: 'true' })).toMatchObject({ built: 0 });
    expect(await refusal({ commitDirectives: 'strict' })).toContain('plan and commit-directives contradict each other');
  }));

test('A saved plan holds with the lock file that it was made with or wrote, and with no other', () =>
  withTags(async ({ place, plan, refusal, bake }) => {
    const lockFile = join(place.folder.path, 'vmimage.lock.json');
    const wrote = await plan({ updateLock: 'true' });
    expect(wrote.images[0]?.locked).toBe(wrote.images[0]?.fingerprint.image);
    expect(await bake({ dryRun: 'true' })).toMatchObject({ built: 0 });
    const lock = await readLockFile(lockFile);
    const entry = lock?.images['debian-runner'];
    const write = (changed: object) =>
      writeFile(lockFile, JSON.stringify({ ...lock, images: { 'debian-runner': { ...entry, ...changed } } }));

    await write({ fingerprint: { ...entry?.fingerprint, image: 'f'.repeat(64) } });
    expect(await refusal()).toMatch(/debian-runner: the lock file has another fingerprint for it$/);
    await write({ source: { ...entry?.source, version: '12.99' } });
    expect(await refusal()).toMatch(/debian-runner: its source is 12\.99 by the lock file, and was none when it was planned$/);
    await rm(lockFile);
    expect(await refusal()).toMatch(/debian-runner: the lock file has another fingerprint for it$/);
  }));

test('What the plan wants built is built, and what it leaves alone is not', () =>
  withTags(async ({ place, plan, bake, write }) => {
    await write('b.vmimage.yaml', TAGGED.replace('id: debian-runner', 'id: other'));
    await plan({ definitions: '.', force: '*' });
    await rewrite(place, ({ images, ...rest }) => ({
      ...rest,
      images: images.map((image) => (image.id === 'other' ? image : { ...image, action: 'none' })),
    }));
    // Far enough to see which: nothing takes the artifacts.
    await withRefusingAccount((connectionString) => expect(bake({ connectionString })).rejects.toThrow('403'));
    expect(await readdir(join(place.folder.path, '.bakehouse', 'artifacts'))).toEqual(['other']);
  }));

test('What the plan was told counts, and only that: force, a day, an image that the commit message left out', () =>
  withTags(async ({ place, plan, bake, refusal, write, said }) => {
    await write('a.vmimage.yaml', `${TAGGED}lifecycle: {refreshEvery: 30d}\n`);
    expect(await plan({ force: '*' })).toMatchObject({ images: [{ action: 'build', layer: 'force' }] });
    expect(await bake({ dryRun: 'true' })).toMatchObject({ built: 0 });
    expect(said.at(-1)).toBe('Plan: 1 image, 1 to do (1 × build).');

    expect(await plan({ now: '2026-03-01' })).toMatchObject({ today: '2026-03-01', images: [{ action: 'refresh' }] });
    expect(await bake({ dryRun: 'true' })).toMatchObject({ built: 0 });
    await rewrite(place, ({ today: _today, ...rest }) => ({ ...rest, today: '2026-01-02' }));
    expect(await refusal()).toContain('the plan says refresh 1.0.0');

    await plan();
    await rewrite(place, (saved) => ({ ...saved, images: saved.images.map((image) => ({ ...image, action: 'none', why: 'left out' })) }));
    expect(await bake()).toMatchObject({ built: 0 });
    expect(await isTagged(place)).toBe(false);
  }));

test('Definitions may stand beside a saved plan when they are those of the plan', () =>
  withTags(async ({ plan, bake, refusal, write }) => {
    await plan();
    expect(await bake({ definitions: '*.vmimage.yaml', dryRun: 'true' })).toMatchObject({ built: 0 });
    await write('b.vmimage.yaml', PLANNED.replace('id: debian-runner', 'id: other'));
    expect(await refusal({ definitions: '.' })).toMatch(/\nb\.vmimage\.yaml: other: the plan does not have it$/);
    expect(await refusal({ definitions: 'b.vmimage.yaml' })).toMatch(
      /\nb\.vmimage\.yaml: other: the plan does not have it\na\.vmimage\.yaml: debian-runner: the definitions do not have it$/,
    );
  }));

test('What the plan has decided is not decided again', () =>
  withTags(async ({ plan, refusal }) => {
    await plan();
    const given = { force: 'debian-runner', retire: 'true', now: '2026-01-02', online: 'true' };
    expect(await refusal(given)).toBe(
      [
        'bake: unusable inputs',
        ...Object.keys(given).map((name) => `plan and ${name} contradict each other (give ${name} to plan-images)`),
      ].join('\n'),
    );
  }));

test('Another gallery, another file and no plan at all are refused', () =>
  withTags(async ({ place, plan, refusal, write }) => {
    expect(await refusal()).toBe('There is no plan plan.json.');
    expect(await refusal({ plan: '' })).toBe('bake: input definitions: a value is required');
    await plan();
    expect(await refusal({ gallery: 'other' })).toBe('The plan plan.json was made for the gallery gallery, and this bake uses other.');
    expect(await refusal({ plan: 'a.vmimage.yaml' })).toContain('a.vmimage.yaml is no plan of plan-images: ');
    expect(await refusal({ plan: '.' })).toContain('is no plan of plan-images: it cannot be read');
    await rewrite(place, ({ images, ...rest }) => ({ ...rest, images: [...images, ...images] }));
    expect(await refusal()).toBe('The plan plan.json has an image twice.');
    await plan();
    await rewrite(place, ({ images, ...rest }) => ({
      ...rest,
      images: [...images, ...images.map((image) => ({ ...image, id: 'x', definition: '' }))],
    }));
    expect(await refusal()).toContain('x: the definitions do not have it');
    await plan();
    await rewrite(place, ({ gallery: _gallery, ...rest }) => rest);
    expect(await refusal()).toContain('an older release made it');
    await write('plan.json', '{"schema": "bakehouse-build/1"}');
    expect(await refusal()).toContain('it has the schema "bakehouse-build/1", not "bakehouse-plan/2"');
  }));
