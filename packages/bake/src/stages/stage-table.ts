import type { PlanAction, PlannedImage } from '@bakehouse/records/plan';

/** The stages of a bake, in their order; each is called as the step that does the same alone. */
export const STAGES = [
  'prepare-artifacts',
  'upload-blob',
  'trigger-image-build',
  'publish-image',
  'run-in-vm',
  'collect-crash-dumps',
  'promote-image',
] as const;

export type StageName = (typeof STAGES)[number];

/** What decides which stages run: the action of the plan, and whether an updated version is to be tested as well. */
export type BakeAction = Exclude<PlanAction, 'retire'> | 'update-and-retest';

/** What is done where a stage stands; there are several ways to a version. */
export type StageWork = 'prepare' | 'upload' | 'build' | 'publish' | 'republish' | 'update' | 'test' | 'collect' | 'promote';

/** What runs, or why nothing does, for the report. */
type When = StageWork | { readonly skip: string };

const unchanged = { skip: 'unchanged' } as const;
const outputsOnly = { skip: 'only the outputs changed' } as const;
const sameFiles = { skip: 'the files are the same' } as const;

const BUILT = {
  'prepare-artifacts': 'prepare',
  'upload-blob': 'upload',
  'trigger-image-build': 'build',
  'publish-image': 'publish',
} as const;
const NOT_BUILT = { 'prepare-artifacts': unchanged, 'upload-blob': unchanged, 'trigger-image-build': unchanged } as const;
const TESTED = { 'run-in-vm': 'test', 'collect-crash-dumps': 'collect', 'promote-image': 'promote' } as const;
const NOT_TESTED = { 'run-in-vm': sameFiles, 'collect-crash-dumps': sameFiles, 'promote-image': sameFiles } as const;

/** Which stages an action runs. What the plan has nothing to do for is here too: a drill tests it. */
export const STAGES_OF: Readonly<Record<BakeAction, Readonly<Record<StageName, When>>>> = {
  build: { ...BUILT, ...TESTED },
  refresh: { ...BUILT, ...TESTED },
  pending: { ...BUILT, ...TESTED },
  republish: {
    ...{ 'prepare-artifacts': outputsOnly, 'upload-blob': outputsOnly, 'trigger-image-build': outputsOnly },
    'publish-image': 'republish',
    ...TESTED,
  },
  update: { ...NOT_BUILT, 'publish-image': 'update', ...NOT_TESTED },
  'update-and-retest': { ...NOT_BUILT, 'publish-image': 'update', ...TESTED },
  retest: { ...NOT_BUILT, 'publish-image': unchanged, ...TESTED },
  adopt: { ...NOT_BUILT, 'publish-image': unchanged, ...TESTED },
  none: { ...NOT_BUILT, 'publish-image': unchanged, ...TESTED },
};

/** @throws TypeError for an image that is to be retired: a bake makes nothing of it */
export function bakeActionOf({ id, action, retest }: Pick<PlannedImage, 'id' | 'action' | 'retest'>): BakeAction {
  if (action === 'retire') throw new TypeError(`${id} is to be retired, and is not baked.`);
  return action === 'update' && retest !== undefined ? 'update-and-retest' : action;
}
