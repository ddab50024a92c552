export { coverPlainSecrets } from './src/check/plain-secrets.ts';
export { secretNameIn } from './src/check/secret-references.ts';
export type {
  AmiSource,
  BuilderName,
  Consumer,
  DebianSource,
  GallerySource,
  GceSource,
  ImageDefinition,
  ImageNames,
  ImageOutput,
  ImageSource,
  KeptSecret,
  Lifecycle,
  MarketplaceSource,
} from './src/definition.ts';
export { definitionRoot } from './src/definition-root.ts';
export type { BuildStep, InVmTest, RunnerStep } from './src/definition-steps.ts';
export { DEFAULT_KEEP, type Keep, keepForAll, keepOf } from './src/keep.ts';
export { type Day, dayOf, daysBetween, type LifecycleNote, reviewLifecycle } from './src/lifecycle.ts';
export {
  directoryOutput,
  type LocalStep,
  localDefinition,
  localProblems,
  localTests,
  packerDefinition,
  packerProblems,
  refuseProblems,
  testProblems,
} from './src/local-definition.ts';
export { IMAGE_ID_RULE, isImageId } from './src/schema/image-id.ts';
