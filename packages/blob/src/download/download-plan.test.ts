import { expect, it } from '@jest/globals';
import { refusal } from './download.test-support.ts';
import type { RemoteFile } from './download-list.ts';
import { planDownload } from './download-plan.ts';

const rules = {
  destination: '/nowhere/out',
  select: () => true,
  links: 'create',
  overwrite: 'changed',
  requireChecksums: false,
} as const;

function plan(paths: readonly string[], manifests: readonly string[] = []) {
  const files = paths.map((path): RemoteFile => {
    const nothing = { sha256: undefined, md5: undefined, problem: undefined };
    return { name: path, path, size: 1, etag: 'x', isPageBlob: false, isLink: path === 'link', ...nothing };
  });
  return planDownload({ files, folders: [] }, { manifests, files: new Map() }, rules, new AbortController().signal);
}

it('puts what it was held against in place last, links before it', async () => {
  const { files } = await plan(['SHA256SUMS', 'a/SUMS', 'b', 'link', 'manifest.json', 'z'], ['a/SUMS']);
  expect(files.map(({ path }) => path)).toEqual(['b', 'z', 'link', 'SHA256SUMS', 'a/SUMS', 'manifest.json']);
});

it.each([
  [['SHA256SUMS'], '1 of 3 blobs stands in no manifest: "a".'],
  [['SHA256SUMS', 'manifest.json'], '2 of 3 blobs stand in no manifest: "a", "link".'],
])('misses links in manifests that can name them alone: %j', async (manifests, warning) => {
  const { warnings } = await plan(['SHA256SUMS', 'a', 'link'], manifests);
  expect(warnings).toEqual([warning]);
});

it('refuses more names at once than a call takes arguments', async () => {
  const { findings } = await refusal(plan(Array.from({ length: 200_000 }, (_, index) => `/a${index}`)));
  expect(findings).toHaveLength(200_000);
});
