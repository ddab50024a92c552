export { DEFAULT_ARCHIVE, DebianArchives } from './src/debian-archive/debian-archives.ts';
export { unusableRelease } from './src/debian-archive/debian-release.ts';
export { PackageIndex } from './src/debian-archive/package-index.ts';
