export {
  emptyLock,
  LOCK_FILE,
  type LockedFiles,
  type LockedImage,
  type LockFile,
  lockedImage,
  readLockFile,
  writeLockFile,
} from './src/lock-file.ts';
export { type Change, type Plan, type PlanAction, type PlannedImage, readPlan, type SourceResolution } from './src/plan.ts';
