import { ExternalError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { describe, expect, test } from '@jest/globals';
import { BlobRequests } from './blob-requests.ts';
import { type ListOptions, listBlobs } from './list-blobs.ts';

const SIZE = '<Content-Length>1</Content-Length>';
const ETAG = '<Etag>0x1</Etag>';

function blob(name: string, properties = SIZE + ETAG): string {
  return `<Blob><Name>${name}</Name><Properties>${properties}<BlobType>BlockBlob</BlobType></Properties></Blob>`;
}

function page(blobs: string, next = '', root = 'ContainerName="images"'): string {
  return `<?xml version="1.0"?><EnumerationResults ServiceEndpoint="https://a/" ${root}><Blobs>${blobs}</Blobs><NextMarker>${next}</NextMarker></EnumerationResults>`;
}

/** Lists what a service answers, one page after the other; the last one again and again. */
async function list(pages: readonly string[], prefix = 'sub/', options: ListOptions = {}) {
  const asked: string[] = [];
  const requests = new BlobRequests({
    ...{ host: 'a', container: 'images', secrets: [], tries: 1, log: silentLog },
    signal: new AbortController().signal,
  });
  const answer = async (query: string) => {
    asked.push(query);
    return pages[Math.min(asked.length, pages.length) - 1] ?? '';
  };
  const result = await listBlobs({ list: answer, container: 'images', host: 'a' }, prefix, requests, options).catch(
    (error: unknown) => error,
  );
  return { asked, result };
}

async function refusal(pages: readonly string[], prefix?: string, options?: ListOptions): Promise<string> {
  const { result } = await list(pages, prefix, options);
  expect(result).toBeInstanceOf(ExternalError);
  return (result as ExternalError).message;
}

const begin = 'The listing of images at a';

describe('P1: a listing that cannot be true is refused as a whole', () => {
  test.each([
    ['a blob outside of the prefix', 'keep/precious', 'names "keep/precious", which does not begin with the prefix "sub/"'],
    ['a blob that begins as the prefix does, without its slash', 'sub.txt', 'names "sub.txt", which does not begin with the prefix "sub/"'],
    ['a blob without a name', '', 'has a blob without a name'],
    ['a name of 1,025 characters', `sub/${'x'.repeat(1021)}`, "of 1025 characters; no blob's name is longer than 1024"],
    ['a name that is no Unicode', 'sub/&#xD800;', 'names "sub/\\ud800", which is not valid Unicode'],
  ])('P1: %s', async (_, name, problem) => {
    const message = await refusal([page(blob('sub/a') + blob(name))]);
    expect(message).toContain(problem);
    expect(message).toMatch(/^The listing of images at a .*; nothing was changed\.$/);
  });

  test('P1: a name whose percent-encoding cannot be read', async () => {
    const name = '<Blob><Name Encoded="true">sub/%E0%A4</Name><Properties></Properties></Blob>';
    expect(await refusal([page(name)])).toBe(`${begin} has a blob without a name; nothing was changed.`);
  });

  test.each([
    ['', 'does not say how large "sub/a" is'],
    ['<Content-Length></Content-Length>', 'does not say how large "sub/a" is'],
    ['<Content-Length>-1</Content-Length>', 'does not say how large "sub/a" is'],
    ['<Content-Length>NaN</Content-Length>', 'does not say how large "sub/a" is'],
    ['<Content-Length>1e3</Content-Length>', 'does not say how large "sub/a" is'],
    ['<Content-Length>99999999999999999999</Content-Length>', 'does not say how large "sub/a" is'],
    ['<Content-Length>900719925474099</Content-Length>', 'says that "sub/a" has 900719925474099 bytes, which no blob has'],
  ])('P7: a size that is %j', async (size, problem) => {
    expect(await refusal([page(blob('sub/a', size + ETAG))])).toBe(`${begin} ${problem}; nothing was changed.`);
  });

  test('a blob without an ETag, without which nobody can tell it from the one that comes after it', async () => {
    expect(await refusal([page(blob('sub/a', SIZE))])).toContain('does not say which version (ETag) of "sub/a" is there');
  });

  test('a blob of a type that there is not', async () => {
    const odd = page(blob('sub/a', `${SIZE}${ETAG}<BlobType>QueueBlob</BlobType>`));
    expect(await refusal([odd])).toContain('says that "sub/a" is a "QueueBlob"');
  });

  test('P1: the same name twice, in one answer and in two', async () => {
    const twice = `${begin} names "sub/a" twice; nothing was changed.`;
    expect(await refusal([page(blob('sub/a') + blob('sub/b') + blob('sub/a'))])).toBe(twice);
    expect(await refusal([page(blob('sub/a'), 'm'), page(blob('sub/b') + blob('sub/a'))])).toBe(twice);
  });

  test('P1: another container, also as the address that old versions give', async () => {
    const other = await refusal([page(blob('sub/a'), '', 'ContainerName="backup"')]);
    expect(other).toBe(`${begin} is one of the container "backup"; nothing was changed.`);
    for (const right of ['', 'ContainerName=""', 'ContainerName="https://a/images"']) {
      expect((await list([page(blob('sub/a'), '', right)])).result).toHaveProperty('size', 1);
    }
  });

  test('P1: more names in one answer than were asked for', async () => {
    const names = Array.from({ length: 5001 }, (_, index) => blob(`sub/${index}`)).join('');
    expect(await refusal([page(names)])).toContain('names more than 5000 blobs in one answer');
  });
});

describe('a listing ends', () => {
  test('P1: a marker that comes back', async () => {
    const { asked, result } = await list([page(blob('sub/a'), 'm'), page(blob('sub/b'), 'n'), page(blob('sub/c'), 'm')]);
    expect((result as Error).message).toContain('begins again: after 3 blobs its next marker is one that it had before');
    expect(asked).toHaveLength(3);
  });

  test('P1: markers that are always new, and no blobs', async () => {
    let next = 0;
    const endless = new Proxy([] as string[], {
      get: (pages, key) => (key === 'length' ? Infinity : /^\d+$/.test(String(key)) ? page('', `m${next++}`) : Reflect.get(pages, key)),
    });
    const { asked, result } = await list(endless);
    expect((result as Error).message).toContain('does not end: 1000 answers in a row named no blob');
    expect(asked.length).toBeLessThan(1010);
  });

  test('an answer without blobs is none of its own: the service gives one now and then', async () => {
    const { result } = await list([page('', 'm'), page(blob('sub/a'), 'n'), page('')]);
    expect([...(result as Map<string, unknown>).keys()]).toEqual(['sub/a']);
  });

  test('P1: more blobs than there is memory for', async () => {
    let next = 0;
    const endless = new Proxy([] as string[], {
      get: (pages, key) =>
        key === 'length' ? Infinity : /^\d+$/.test(String(key)) ? page(blob(`sub/${next}`), `m${next++}`) : Reflect.get(pages, key),
    });
    const { result } = await list(endless, 'sub/', { most: 100_000, soFar: 'nothing was fetched' });
    expect((result as Error).message).toMatch(
      /^The listing of images has more than \d+ blobs, .* more than this process has memory for; nothing was fetched\.$/,
    );
  });

  test.each([
    ['in a blob', page(blob('sub/a') + blob('sub/b')).slice(0, -180)],
    ['after the blobs', page(blob('sub/a')).replace('</EnumerationResults>', '')],
    ['at once', '<?xml version="1.0"?>'],
    ['with HTML', '<!DOCTYPE html><html></html>'],
  ])('an answer that ends %s is no list', async (_, answer) => {
    expect(await refusal([answer])).toBe('Cannot list the blobs: the answer is no list.');
  });
});

test('what XML escapes that stand for no character are stays as it is', async () => {
  const { result } = await list([page(blob('sub/&#x110000;&#xFFFFFFFFFF;&amp;&lt;&#65;'))]);
  expect([...(result as Map<string, unknown>).keys()]).toEqual(['sub/&#x110000;&#xFFFFFFFFFF;&<A']);
});
