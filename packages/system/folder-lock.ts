export { FolderInUse, type FolderLock, LOCK_PREFIX, LockWatch, lockFolder, withFolderLock } from './src/folder-lock.ts';
export { withTidyFolderLock } from './src/tidy-folder-lock.ts';
