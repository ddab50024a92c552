import { hash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { downloadBlobs } from '@bakehouse/blob/download';
import { ExternalError, formatFinding, UserError } from '@bakehouse/core/errors';
import { type Log, silentLog } from '@bakehouse/core/log';
import { sha256, withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, test } from '@jest/globals';
import { syncFiles } from '../../packages/blob/src/upload/sync-files.ts';
import { type BlobSimulator, startBlobSimulator } from '../simulators/blob/blob-simulator.ts';
import { countHeld } from './held.ts';

const held = countHeld('hostile names and links of blobs, on download and deletion');
const CONTAINER = 'artifacts';
const CONTENT = 'of a stranger';

/** Names that no file may get: the download refuses all of it, before anything is written. */
const REFUSED = {
  'climbs out': 'set/../../outside',
  'is ..': 'set/..',
  'climbs by the second segment': 'set/a/../../../outside',
  'is .': 'set/./a',
  'begins with a slash': 'set//etc/passwd',
  'has an empty segment': 'set/a//b',
  'has a NUL': 'set/a\0b',
  'has a segment longer than a file name': `set/${'x'.repeat(256)}`,
  'is where partial downloads are kept': 'set/.bakehouse-download/part',
  'is the same in other letters': 'set/.BAKEHOUSE-download/part',
  'is longer than any blob has it': `set/${'x/'.repeat(511)}`,
} satisfies Record<string, string>;

/** Names that are odd and harmless: each becomes a file of that name. */
const TAKEN = {
  'looks like an option': 'set/-rf',
  'looks like a command of a host': 'set/::error::x',
  'looks like a command of Azure Pipelines': 'set/##vso[task.setvariable variable=x]y',
  'has a newline': 'set/a\nb',
  'has an escape character': 'set/\u001b[31mred',
  'turns the direction': 'set/\u202egnp.exe',
  'is percent-encoded': 'set/%2e%2e%2fescaped',
  'has a backslash': 'set/..\\..\\outside',
  'names a property of every object': 'set/__proto__',
  'is a device elsewhere': 'set/con',
} satisfies Record<string, string>;

/** What a blob says that it links to. */
const LINKS = {
  'an absolute path': '/etc/passwd',
  'a path that climbs out': '../../outside',
  'a path that climbs after it went down': 'a/../../../outside',
  'a path of Windows': 'C:\\Windows',
  'a share of Windows': '\\\\host\\share',
  nothing: '',
  'a path with a NUL': 'a\0b',
} satisfies Record<string, string>;

interface Place {
  readonly store: BlobSimulator;
  /** Has `out`, where the download goes, and `outside`. */
  readonly folder: string;
  readonly log: Log;
  readonly said: string[];
}

async function withPlace(work: (place: Place) => Promise<void>): Promise<void> {
  await withTemporaryFolder('blob-names', async (folder) => {
    const store = await startBlobSimulator({ keep: true, containers: [CONTAINER] });
    const said: string[] = [];
    const say = (message: string) => void said.push(message);
    await writeFile(join(folder, 'outside'), 'ours');
    try {
      await work({ store, folder, log: { ...silentLog, debug: say, info: say, warning: say }, said });
    } finally {
      await store.close();
    }
    expect(readFileSync(join(folder, 'outside'), 'utf8')).toBe('ours');
    expect(readdirSync(folder).filter((name) => !['outside', 'out', 'src'].includes(name))).toEqual([]);
  });
}

/** A place for one attack, which is counted. */
const attack = (work: (place: Place) => Promise<void>) => held(() => withPlace(work));

function put(store: BlobSimulator, name: string, content: string, metadata: Record<string, string> = {}): void {
  const bytes = Buffer.from(content);
  const md5 = hash('md5', bytes, 'base64');
  // Not through `put`, which keeps to the service's own limits.
  store.container(CONTAINER).blobs.set(name, {
    ...{
      name,
      type: 'BlockBlob',
      headers: { 'content-md5': md5 },
      metadata: { sha256: sha256(bytes), ...metadata },
      tags: {},
      tier: 'Hot',
    },
    ...{ chunks: [{ size: bytes.length, bytes, md5 }], pages: [], size: bytes.length, sequenceNumber: 0, leaseId: undefined },
    ...{ etag: '"0x1"', modified: new Date(0) },
  });
}

const account = ({ endpoint }: BlobSimulator) => ({
  connectionString: `BlobEndpoint=${endpoint};SharedAccessSignature=sv=1&sp=rwdl&sig=SECRETSIGNATURE`,
});

function download({ store, folder, log }: Place): Promise<unknown> {
  return downloadBlobs({
    ...{ account: account(store), container: CONTAINER, prefix: 'set', destination: join(folder, 'out'), select: () => true },
    ...{ manifest: 'auto', links: 'create', overwrite: 'changed', requireChecksums: false, dryRun: false, tries: 1, log },
    signal: new AbortController().signal,
  });
}

async function refused(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error instanceof UserError || error instanceof ExternalError ? '' : error).toBe('');
  const { message } = error as Error;
  return [message, ...(error instanceof UserError ? error.findings.map(formatFinding) : [])].join('\n');
}

/** Every path in the destination; links with where they lead. */
function made(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => `${path.slice(folder.length + 1)}${lstatSync(path).isSymbolicLink() ? ` -> ${readlinkSync(path)}` : ''}`)
    .sort();
}

describe('names of blobs from strangers', () => {
  test.each(Object.entries(REFUSED))('a name that %s is refused, and its neighbours are not written either', (_, name) =>
    attack(async (place) => {
      put(place.store, 'set/good', CONTENT);
      put(place.store, name, CONTENT);
      const said = await refused(download(place));
      expect(said).toMatch(/nothing was (?:written|fetched)/);
      expect(said).not.toMatch(/(?!\n)\p{Cc}/u);
      expect(readdirSync(place.folder)).not.toContain('out');
    }),
  );

  // Windows has fewer names: what of these it has not is refused there.
  const onPosix = process.platform === 'win32' ? test.skip : test;
  onPosix.each(Object.entries(TAKEN))('a name that %s is a file of that name in the folder', (_, name) =>
    attack(async (place) => {
      put(place.store, name, CONTENT);
      await download(place);
      expect(made(join(place.folder, 'out'))).toEqual([name.slice('set/'.length)]);
      expect(readFileSync(join(place.folder, 'out', name.slice('set/'.length)), 'utf8')).toBe(CONTENT);
    }),
  );

  test.each(Object.entries(LINKS))('a link to %s is not made, and nothing is put in place', (_, target) =>
    attack(async (place) => {
      put(place.store, 'set/good', CONTENT);
      put(place.store, 'set/link', target, { is_symlink: 'true' });
      await refused(download(place));
      expect(made(join(place.folder, 'out')).filter((path) => !path.startsWith('.bakehouse-download'))).toEqual([]);
    }),
  );

  test('a link whose blob lies about its length is not made', () =>
    attack(async (place) => {
      put(place.store, 'set/link', 'x'.repeat(5000), { is_symlink: 'true' });
      expect(await refused(download(place))).toContain('is a symbolic link of 5000 bytes; it has at most 4095');
    }));

  test('a folder that is a link already is not followed', () =>
    attack(async (place) => {
      await mkdir(join(place.folder, 'out'));
      await symlink('..', join(place.folder, 'out', 'up'));
      put(place.store, 'set/up/outside', CONTENT);
      expect(await refused(download(place))).toContain('up');
    }));

  test('a link and a file below it are not both made', () =>
    attack(async (place) => {
      put(place.store, 'set/a', 'b', { is_symlink: 'true' });
      put(place.store, 'set/a/outside', CONTENT);
      expect(await refused(download(place))).toContain('is a blob and also a folder');
    }));

  test('names that are one on other systems do not hide one another', () =>
    attack(async (place) => {
      for (const name of ['set/a', 'set/A', 'set/\u00e9', 'set/e\u0301']) put(place.store, name, name);
      const outcome = await download(place).catch(() => undefined);
      const files = outcome === undefined ? 0 : 4;
      expect(readdirSync(place.folder).includes('out') ? made(join(place.folder, 'out')) : []).toHaveLength(files);
    }));
});

describe('deletion of blobs with such names', () => {
  /** Sends one file into the set and deletes what it has no file for. */
  const sync = async ({ store, folder, log }: Place) => {
    put(store, 'other/precious', CONTENT);
    put(store, 'set/old', CONTENT);
    await mkdir(join(folder, 'src'));
    const absolute = join(folder, 'src', 'new');
    await writeFile(absolute, 'new');
    const file = { path: 'new', absolute, size: 3, identity: lstatSync(absolute, { bigint: true }) };
    return syncFiles({
      ...{ account: account(store), container: CONTAINER, prefix: 'set', files: [file], deleteExtraneous: { percent: 100 } },
      ...{ dryRun: false, tries: 1, log, signal: new AbortController().signal },
    });
  };
  const names = ({ store }: Place) => [...store.container(CONTAINER).blobs.keys()].sort();

  test.each(['set/../other/precious', 'set/.'])('%j is left to a person, and nothing is deleted', (name) =>
    attack(async (place) => {
      put(place.store, name, CONTENT);
      expect(await refused(sync(place))).toContain('cannot be deleted safely because of their names');
      expect(names(place)).toEqual(['other/precious', 'set/old', name].sort());
    }),
  );

  test.each(['set/a\\..\\b', 'set/a.', 'set/a\u0001'])('%j is deleted by exactly that name, and nothing beside it', (name) =>
    attack(async (place) => {
      put(place.store, name, CONTENT);
      await sync(place);
      expect(names(place)).toEqual(['other/precious', 'set/new']);
    }),
  );
});
