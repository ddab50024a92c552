import type { DebianSource } from '@bakehouse/image-definition/definition';
import { type DebianArchives, unusableRelease } from '@bakehouse/net/debian-archive';
import type { SourceResolver } from './resolve-source.ts';

/**
 * What a suite of a Debian archive stands for now, as its `Release` file says (https://wiki.debian.org/DebianRepository/Format#A.22Release.22_files):
 * the point release ("12.11"), or for a suite without one the time of its last change.
 */
export function debianResolver(archives: DebianArchives): SourceResolver<DebianSource> {
  return { latest: async ({ suite, mirror }) => versionOf(await archives.release(mirror, suite)) };
}

function versionOf(release: Awaited<ReturnType<DebianArchives['release']>>): string {
  const version = release.field('Version') ?? timeOf(release.field('Date'));
  if (version === undefined) throw unusableRelease(release.url, 'it names neither a version nor a date');
  return version;
}

function timeOf(date: string | undefined): string | undefined {
  const time = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace(/\.000Z$/, 'Z');
}
