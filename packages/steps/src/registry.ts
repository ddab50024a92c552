import type { RegisteredStep } from './registered-step.ts';

/** Every step, in the order of the main job. The imports are literal so that the bundler makes a chunk of each. */
export const steps: Readonly<Record<string, RegisteredStep>> = {
  init: {
    definition: () => import('./init/definition.ts'),
    run: () => import('./init/run.ts'),
  },
  schema: {
    definition: () => import('./schema/definition.ts'),
    run: () => import('./schema/run.ts'),
  },
  fmt: {
    definition: () => import('./fmt/definition.ts'),
    run: () => import('./fmt/run.ts'),
  },
  validate: {
    definition: () => import('./validate/definition.ts'),
    run: () => import('./validate/run.ts'),
  },
  'plan-images': {
    definition: () => import('./plan-images/definition.ts'),
    run: () => import('./plan-images/run.ts'),
  },
  drift: {
    definition: () => import('./drift/definition.ts'),
    run: () => import('./drift/run.ts'),
  },
  'explain-commit': {
    definition: () => import('./explain-commit/definition.ts'),
    run: () => import('./explain-commit/run.ts'),
  },
  'prepare-artifacts': {
    definition: () => import('./prepare-artifacts/definition.ts'),
    run: () => import('./prepare-artifacts/run.ts'),
  },
  'verify-artifacts': {
    definition: () => import('./verify-artifacts/definition.ts'),
    run: () => import('./verify-artifacts/run.ts'),
  },
  'unpack-artifacts': {
    definition: () => import('./unpack-artifacts/definition.ts'),
    run: () => import('./unpack-artifacts/run.ts'),
  },
  'prepare-1es-artifacts': {
    definition: () => import('./prepare-1es-artifacts/definition.ts'),
    run: () => import('./prepare-1es-artifacts/run.ts'),
  },
  'upload-blob': {
    definition: () => import('./upload-blob/definition.ts'),
    run: () => import('./upload-blob/run.ts'),
  },
  'download-blob': {
    definition: () => import('./download-blob/definition.ts'),
    run: () => import('./download-blob/run.ts'),
  },
  'trigger-image-build': {
    definition: () => import('./trigger-image-build/definition.ts'),
    run: () => import('./trigger-image-build/run.ts'),
  },
  'track-image-builds': {
    definition: () => import('./track-image-builds/definition.ts'),
    run: () => import('./track-image-builds/run.ts'),
  },
  'publish-image': {
    definition: () => import('./publish-image/definition.ts'),
    run: () => import('./publish-image/run.ts'),
  },
  'promote-image': {
    definition: () => import('./promote-image/definition.ts'),
    run: () => import('./promote-image/run.ts'),
  },
  'run-in-vm': {
    definition: () => import('./run-in-vm/definition.ts'),
    run: () => import('./run-in-vm/run.ts'),
  },
  'configure-runner': {
    definition: () => import('./configure-runner/definition.ts'),
    run: () => import('./configure-runner/run.ts'),
  },
  'collect-crash-dumps': {
    definition: () => import('./collect-crash-dumps/definition.ts'),
    run: () => import('./collect-crash-dumps/run.ts'),
  },
  import: {
    definition: () => import('./import/definition.ts'),
    run: () => import('./import/run.ts'),
  },
  bake: {
    definition: () => import('./bake/definition.ts'),
    run: () => import('./bake/run.ts'),
  },
  prune: {
    definition: () => import('./prune/definition.ts'),
    run: () => import('./prune/run.ts'),
  },
};
