import { execFileSync } from 'node:child_process';
import { join, posix } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import type { ChunkMap } from '../../scripts/bundle-chunks.ts';
import { dist } from './dist-steps.ts';

const root = join(dist, '..');
/** The runtimes that a job has from the archive. Azure Pipelines has its own package, the extension. */
const RUNTIMES = ['github', 'local'] as const;
/** The bytes of the packed archive, as a share of those of `dist`. */
const PACKED = 0.25;

function git(...args: string[]): Buffer {
  return execFileSync('git', args, { cwd: root, maxBuffer: 64e6 });
}

/** As committed: that is what the archive is made of. */
const committed = (path: string): string => git('show', `HEAD:${path}`).toString();
const archive = (format: string): Buffer => git('archive', '--worktree-attributes', `--format=${format}`, 'HEAD');

/** The programs that a manifest runs. */
function programsOf(manifest: string): string[] {
  const { runs } = parse(committed(manifest)) as { runs: Record<string, string> };
  return ['main', 'pre', 'post'].flatMap((phase) => (runs[phase] === undefined ? [] : [posix.join(manifest, '..', runs[phase])]));
}

describe('the archive of the repository, which every job downloads', () => {
  const files = git('ls-tree', '-r', '-l', 'HEAD', 'dist', 'actions').toString().trim().split('\n');
  const sizes = new Map(files.map((line) => [line.split('\t')[1] ?? '', Number(line.split(/\s+/)[3])]));

  it('holds what the manifests name, what the bundle loads, LICENSE and README, and nothing else', () => {
    const manifests = ['action.yml', ...[...sizes.keys()].filter((path) => path.endsWith('/action.yml'))];
    const { bin } = JSON.parse(committed('package.json')) as { bin: Record<string, string> };
    const { steps } = JSON.parse(committed('dist/bundle/chunks.json')) as ChunkMap;
    const chunks = Object.values(steps).flatMap((byHost) =>
      RUNTIMES.flatMap((runtime) => [...(byHost[runtime]?.always ?? []), ...(byHost[runtime]?.whenNeeded ?? [])]),
    );
    const wanted = [
      ...['LICENSE', 'README.md', 'package.json', 'dist/package.json'],
      ...manifests,
      ...manifests.flatMap(programsOf),
      ...Object.values(bin),
      ...['licenses.txt', ...chunks].map((file) => `dist/bundle/${file}`),
    ];
    const listed = execFileSync('tar', ['-t'], { input: archive('tar') }).toString();
    expect(
      listed
        .split('\n')
        .filter((path) => path !== '' && !path.endsWith('/'))
        .sort(),
    ).toEqual([...new Set(wanted)].sort());
  });

  it('is packed at most a quarter of dist', () => {
    const inDist = [...sizes].filter(([path]) => path.startsWith('dist/')).reduce((sum, [, size]) => sum + size, 0);
    expect(archive('tar.gz').length).toBeLessThanOrEqual(PACKED * inDist);
  });
});
