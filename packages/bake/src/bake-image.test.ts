import { CancelledError, ExternalError, OutcomeError, UserError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import type { PlannedImage } from '@bakehouse/records/plan';
import { describe, expect, it } from '@jest/globals';
import { resultOf } from '../../gallery/test/gallery-folder.ts';
import { type AnyStage, bakeImage, type StageOf, stageOf } from './bake-image.ts';
import type { CancelledImage } from './baked-image.ts';
import type { DefinitionInUse } from './stages/definition-in-use.ts';
import type { BakeOptions, ImageValues, ImageWork, StageResult } from './stages/stage.ts';
import { STAGES, type StageWork } from './stages/stage-table.ts';

const failedTest = new OutcomeError('a test failed', {});
const passed: Readonly<Record<StageWork, ImageValues>> = {
  prepare: { artifacts: { folder: '/artifacts' } as never },
  upload: { upload: { prefix: 'a' } as never },
  build: { built: { record: {} as never, folder: '/builds' } },
  publish: { version: '1.0.1' },
  republish: { version: '1.0.2' },
  update: { version: '1.0.0' },
  test: { tested: resultOf('passed') },
  collect: { crashes: { report: { schema: 'bakehouse-crashes/1', crashes: [] }, folder: '/crashes' } },
  promote: {},
};

/** The stages of a bake, with their needs and conditions as they are, and what they do in place of real work. */
function place(instead: Partial<Record<StageWork, () => StageResult | Promise<StageResult>>> = {}) {
  const ran: string[] = [];
  const said: string[] = [];
  const stages = Object.fromEntries(
    (Object.keys(passed) as StageWork[]).map((work): [StageWork, AnyStage] => [
      work,
      {
        ...stageOf[work],
        async run() {
          ran.push(work);
          return instead[work]?.() ?? { values: passed[work], detail: `${work} done` };
        },
      },
    ]),
  ) as StageOf;
  const bake = (image: Partial<PlannedImage>, options: Partial<BakeOptions> = {}) => {
    const log = { ...silentLog, warning: (message: string) => void said.push(message) };
    const work: ImageWork = {
      image: { id: 'a', action: 'build', ...image } as PlannedImage,
      definition: {} as DefinitionInUse,
      options: { promote: true, testFlags: [], log, signal: new AbortController().signal, ...options } as BakeOptions,
    };
    return bakeImage(work, stages);
  };
  return { bake, ran, said };
}

const cancelled = { signal: AbortSignal.abort() };
const failing = (): StageResult => ({ values: { tested: resultOf('failed') }, failure: failedTest });
const outcomes = (stages: readonly { readonly name: string; readonly outcome: string }[]) =>
  stages.map(({ name, outcome }) => `${name} ${outcome}`);

describe('an image', () => {
  it('goes through all stages when it is built, each of which gets what those before it left', async () => {
    const { bake, ran } = place();
    const { values, stages, error } = await bake({});
    expect(error).toBeUndefined();
    expect(ran).toEqual(['prepare', 'upload', 'build', 'publish', 'test', 'collect', 'promote']);
    expect(stages.map(({ name, detail }) => [name, detail])).toEqual(STAGES.map((name, index) => [name, `${ran[index]} done`]));
    expect(values).toMatchObject({ version: '1.0.1', built: { folder: '/builds' } });
  });

  it('1.9: whose build is pending ends there, without an error, and says why nothing more is done', async () => {
    const pending = { image: 'a', phase: 'running' } as never;
    const { bake, ran } = place({ build: () => ({ values: {}, detail: 'pending', pending }) });
    const baked = await bake({ action: 'pending' });
    expect(ran).toEqual(['prepare', 'upload', 'build']);
    expect(baked).toMatchObject({ pending });
    expect(baked.error).toBeUndefined();
    expect(outcomes(baked.stages).slice(2)).toEqual([
      'trigger-image-build succeeded',
      ...['publish-image', 'run-in-vm', 'collect-crash-dumps', 'promote-image'].map((name) => `${name} skipped`),
    ]);
    expect(baked.stages.at(-1)?.detail).toBe('the build is pending');
  });

  it('that is only updated is not tested, and the report says why', async () => {
    const { bake, ran } = place();
    const { stages, values } = await bake({ action: 'update', version: '1.0.0' });
    expect(ran).toEqual(['update']);
    expect(values).toEqual({ version: '1.0.0' });
    expect(stages.filter(({ outcome }) => outcome === 'skipped').map(({ detail }) => detail)).toEqual([
      ...Array(3).fill('unchanged'),
      ...Array(3).fill('the files are the same'),
    ]);
  });

  it('is not promoted where that is not asked for', async () => {
    const { bake, ran } = place();
    const { stages } = await bake({}, { promote: false });
    expect(ran).not.toContain('promote');
    expect(stages.at(-1)).toMatchObject({ name: 'promote-image', outcome: 'skipped', detail: 'not asked for' });
  });
});

describe('2.7: an image that is not to be verified', () => {
  const unverified = { ...passed.build, built: { record: { verify: false } as never, folder: '/builds' } };

  it.each<[string, Partial<PlannedImage>, Partial<BakeOptions>, ImageValues]>([
    ['by the commit message', { verify: false }, {}, {}],
    ['by this run', {}, { verify: false }, {}],
    ['by the run that has built it', { action: 'pending' }, {}, unverified],
  ])('%s is built and published, and neither tested nor promoted', async (_, image, options, built) => {
    const { bake, ran } = place({ build: () => ({ values: { ...passed.build, ...built } }) });
    const { stages, error } = await bake(image, options);
    expect(error).toBeUndefined();
    expect(ran).toEqual(['prepare', 'upload', 'build', 'publish']);
    expect(stages.slice(4).map(({ detail }) => detail)).toEqual(Array(3).fill('left out by no-verify'));
  });
});

describe('a stage that fails', () => {
  const works = ['prepare', 'upload', 'build', 'publish', 'test', 'collect', 'promote'] as const;

  it.each(works)('%s ends the image with its error, and keeps what the stages before it left', async (work) => {
    const error = new ExternalError('no luck', { service: 's', operation: 'o' });
    const { bake, ran } = place({ [work]: () => Promise.reject(error) });
    const baked = await bake({});
    expect(baked.error).toBe(error);
    const before = works.slice(0, works.indexOf(work));
    expect(ran).toEqual([...before, work]);
    expect(baked.values).toEqual(Object.assign({}, ...before.map((one) => passed[one])));
    expect(baked.stages.at(-1)).toMatchObject({ outcome: 'failed', detail: 'no luck' });
    expect(baked.stages).toHaveLength(before.length + 1);
  });

  it.each(works)('%s because the run was cancelled ends all of it', async (work) => {
    const { bake, ran } = place({ [work]: () => Promise.reject(new CancelledError()) });
    const error: unknown = await bake({}, cancelled).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CancelledError);
    expect(ran.at(-1)).toBe(work);
    const before = works.slice(0, works.indexOf(work));
    const { stages, values } = (error as CancelledImage).baked;
    expect(stages.map(({ outcome }) => outcome)).toEqual([...before.map(() => 'succeeded'), 'failed']);
    expect(values).toEqual(Object.assign({}, ...before.map((one) => passed[one])));
    expect((error as CancelledImage).message).toBe(`cancelled in ${stages.at(-1)?.name}`);
  });

  it.each(works)('%s because something else was cancelled ends the image alone, as failed', async (work) => {
    const error = new CancelledError();
    const { bake } = place({ [work]: () => Promise.reject(error) });
    expect((await bake({})).error).toBe(error);
  });

  it('after a failed test ends it as well when the run was cancelled', async () => {
    const { bake } = place({ test: failing, collect: () => Promise.reject(new CancelledError()) });
    await expect(bake({}, cancelled)).rejects.toThrow(CancelledError);
  });
});

describe('a test that does not pass', () => {
  it('fails the image after what crashed is collected and the result is kept with the version', async () => {
    const { bake, ran, said } = place({ test: failing, promote: () => ({ values: { promoted: false } }) });
    const { error, values, stages } = await bake({});
    expect(error).toBe(failedTest);
    expect(ran.slice(-3)).toEqual(['test', 'collect', 'promote']);
    expect(values.tested?.outcome).toBe('failed');
    expect(values.crashes).toBeDefined();
    expect(outcomes(stages).slice(-3)).toEqual(['run-in-vm failed', 'collect-crash-dumps succeeded', 'promote-image succeeded']);
    expect(values.promoted).toBe(false);
    expect(said).toEqual([]);
  });

  it('is the cause that is reported, whatever fails after it, and that is said as well', async () => {
    const { bake, ran, said } = place({
      test: failing,
      collect: () => Promise.reject(new UserError('no dumps')),
      promote: () => Promise.reject(new ExternalError('no gallery', { service: 's', operation: 'o' })),
    });
    expect((await bake({})).error).toBe(failedTest);
    expect(ran.slice(-3)).toEqual(['test', 'collect', 'promote']);
    expect(said).toEqual(['a: collect-crash-dumps: no dumps', 'a: promote-image: no gallery']);
  });

  it('says nothing about the version when it is a drill', async () => {
    const { bake, ran } = place({ test: failing });
    const { error, stages } = await bake({ action: 'none', version: '1.0.0' }, { testFlags: ['drill'] });
    expect(error).toBe(failedTest);
    expect(ran).toEqual(['test', 'collect']);
    expect(stages.at(-1)).toMatchObject({ outcome: 'skipped', detail: 'a test did not pass' });
  });
});

it('a stage that the table lets run without what it needs is a mistake of ours', async () => {
  const { bake } = place({ publish: () => ({ values: {} }) });
  expect((await bake({})).error).toEqual(new TypeError('run-in-vm needs version, which no stage before it left.'));
});
