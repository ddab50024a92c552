import type { PageBlobClient } from '@azure/storage-blob';
import { ExternalError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { expect, test } from '@jest/globals';
import { BlobRequests } from '../requests/blob-requests.ts';
import { listPages } from './page-list.ts';

interface Page {
  readonly pageRange?: readonly { readonly start: number; readonly end: number }[];
  readonly continuationToken?: string;
}

/** Lists what a service answers; the last page again and again. */
function list(...pages: readonly Page[]) {
  let asked = 0;
  const listPageRanges = () => ({ byPage: () => ({ next: async () => ({ value: pages[Math.min(asked++, pages.length - 1)] }) }) });
  const { signal } = new AbortController();
  const requests = new BlobRequests({ host: 'a', container: 'images', secrets: [], tries: 1, log: silentLog, signal });
  return listPages({ name: 'disk.vhd', listPageRanges } as unknown as PageBlobClient, 4096, requests);
}

test('joins ranges that are neighbours, also across answers, of which one may be empty', async () => {
  const pages = [
    { pageRange: [{ start: 0, end: 511 }], continuationToken: 'm' },
    { continuationToken: 'n' },
    {
      pageRange: [
        { start: 512, end: 1023 },
        { start: 2048, end: 4095 },
      ],
    },
  ];
  expect(await list(...pages)).toEqual([
    { start: 0, end: 1024 },
    { start: 2048, end: 4096 },
  ]);
  expect(await list({})).toEqual([]);
});

test.each<[string, readonly Page[], string]>([
  ['outside of the blob', [{ pageRange: [{ start: 3584, end: 4607 }] }], 'has a range up to 4608; the blob has 4096 bytes'],
  ['before it', [{ pageRange: [{ start: -512, end: 511 }] }], 'has a range that is none'],
  ['of no number', [{ pageRange: [{ start: Number.NaN, end: 511 }] }], 'has a range that is none'],
  ['backwards', [{ pageRange: [{ start: 1024, end: 511 }] }], 'has a range that is none'],
  [
    'that overlap',
    [
      {
        pageRange: [
          { start: 0, end: 1023 },
          { start: 512, end: 2047 },
        ],
      },
    ],
    'has ranges that overlap, or are not in their order, at 512',
  ],
  [
    'out of order',
    [
      {
        pageRange: [
          { start: 1024, end: 1535 },
          { start: 0, end: 511 },
        ],
      },
    ],
    'has ranges that overlap, or are not in their order, at 0',
  ],
  [
    'again in the next answer',
    [{ pageRange: [{ start: 0, end: 511 }], continuationToken: 'm' }],
    'has ranges that overlap, or are not in their order, at 0',
  ],
  ['and more without any', [{ continuationToken: 'm' }], 'does not end'],
])('refuses ranges %s', async (_, pages, problem) => {
  const failure: unknown = await list(...pages).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ExternalError);
  expect((failure as Error).message).toBe(`The list of pages of disk.vhd ${problem}.`);
});
