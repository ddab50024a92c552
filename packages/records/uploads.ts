export type { UploadManifest, UploadNumbers } from './src/upload-manifest.ts';
export { type UploadPlan, uploadPlanKind } from './src/upload-plan.ts';
