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
export type { Change, Plan, PlanAction, PlannedImage, SourceResolution } from './src/plan.ts';
