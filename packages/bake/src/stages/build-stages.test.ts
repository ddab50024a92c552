import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { options } from '../../../gallery/test/gallery-folder.ts';
import { summarize } from '../../../image-plan/src/definition-summary.ts';
import { planDefinitions } from '../../../image-plan/src/plan.ts';
import { PLANNED, PlanPlace } from '../../../image-plan/test/plan-place.ts';
import { prepareStage, republishStage, updateStage } from './build-stages.ts';
import { useDefinition } from './definition-in-use.ts';
import type { BakeOptions, ImageWork } from './stage.ts';
import { testStage } from './test-stages.ts';

const STAGES = {
  prepared: prepareStage.run,
  republished: (work: ImageWork) => republishStage.run(work, { version: '1.0.0' }),
  'updated in place': (work: ImageWork) => updateStage.run(work, { version: '1.0.0' }),
  tested: (work: ImageWork) => testStage.run(work, { version: '1.0.0' }),
};

test.each(Object.entries(STAGES))('A definition that changed since the plan is not %s', async (_, run) => {
  const place = await PlanPlace.create();
  try {
    const { path } = place.folder;
    await place.latest();
    const { planned } = await planDefinitions([await summarize(await place.folder.load(PLANNED))], {
      ...{ gallery: place.gallery, workspace: path },
    });
    const [one] = planned;
    if (one === undefined) throw new Error('nothing is planned');
    const work: ImageWork = {
      image: one.image,
      definition: await useDefinition(one, undefined),
      options: {
        ...{ ...options, gallery: place.gallery, workspace: path, stateFolder: join(path, 'state'), temp: path, toolCache: path },
        testFlags: [],
      } as unknown as BakeOptions,
    };
    await writeFile(join(path, 'test.sh'), 'another test');
    await expect(run(work, {})).rejects.toThrow('The definition of debian-runner changed while images were baked.');
  } finally {
    await place.dispose();
  }
});
