import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '@bakehouse/manifest/generated-files';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { chunkMap, dist } from './dist-steps.ts';

const root = join(dist, '..');
/** The runtimes that a job has from the archive. Azure Pipelines has its own package, the extension. */
const RUNTIMES = ['github', 'local'] as const;
/** The bytes of the packed archive, as a share of those of `dist`. */
const PACKED = 0.25;

function git(...args: string[]): Buffer {
  return execFileSync('git', args, { cwd: root, maxBuffer: 64e6 });
}

/** The programs that a manifest runs. */
function programsOf(manifest: string): string[] {
  const { runs } = parse(readFileSync(join(root, manifest), 'utf8')) as { runs: Record<string, string> };
  return ['main', 'pre', 'post'].flatMap((phase) => (runs[phase] === undefined ? [] : [join(manifest, '..', runs[phase])]));
}

describe('the archive of the repository, which every job downloads', () => {
  const actions = filesBelow(root, 'actions').filter((path) => path.endsWith('/action.yml'));
  const manifests = ['action.yml', ...actions];

  it('holds what the manifests name, what the bundle loads, LICENSE and README, and nothing else', () => {
    const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { bin: Record<string, string> };
    const chunks = Object.values(chunkMap.steps).flatMap((byHost) =>
      RUNTIMES.flatMap((runtime) => [...(byHost[runtime]?.always ?? []), ...(byHost[runtime]?.whenNeeded ?? [])]),
    );
    const wanted = [
      ...['LICENSE', 'README.md', 'package.json', 'dist/package.json'],
      ...manifests,
      ...manifests.flatMap(programsOf),
      ...Object.values(bin),
      ...['licenses.txt', ...chunks].map((file) => `dist/bundle/${file}`),
    ];
    const listed = execFileSync('tar', ['-t'], { input: git('archive', '--worktree-attributes', '--format=tar', 'HEAD') }).toString();
    const files = listed.split('\n').filter((path) => path !== '' && !path.endsWith('/'));
    expect(files.sort()).toEqual([...new Set(wanted)].sort());
  });

  it('is packed at most a quarter of dist', () => {
    const size = filesBelow(root, 'dist').reduce((sum, path) => sum + statSync(join(root, path)).size, 0);
    expect(git('archive', '--worktree-attributes', '--format=tar.gz', 'HEAD').length).toBeLessThanOrEqual(PACKED * size);
  });
});
