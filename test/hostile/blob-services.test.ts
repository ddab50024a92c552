import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { downloadBlobs } from '@bakehouse/blob/download';
import { ExternalError, UserError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { sha256, withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, test } from '@jest/globals';
import { writeVhd } from '../../packages/blob/src/pages/vhd-file.test-support.ts';
import { filesBelow } from '../../packages/blob/src/upload/sync-files.test-support.ts';
import { type UploadOptions, uploadBlob } from '../../packages/blob/src/upload/upload-blob.ts';
import { type BlobSimulator, startBlobSimulator } from '../simulators/blob/blob-simulator.ts';
import { CARELESSNESS, type Carelessness } from '../simulators/blob/careless.ts';
import { countHeld } from './held.ts';

const held = countHeld('steps against a blob service with a carelessness');
const MIB = 1024 * 1024;
const CONTAINER = 'artifacts';
/** What no step may touch: it is not below the prefix. */
const PRECIOUS = { 'keep/precious': 'precious', top: 'top', 'sub.txt': 'beside' };
const SMALL = { same: 'unchanged', fresh: 'new \u00ff', 'manifest.json': '{}' };
const LARGE = { same: 'unchanged', large: Buffer.alloc(9 * MIB, 'large') };

interface Place {
  readonly store: BlobSimulator;
  readonly folder: string;
  readonly said: string[];
  sync(files: Readonly<Record<string, string | Buffer>>, change?: Partial<UploadOptions>): Promise<unknown>;
}

type Contents = Readonly<Record<string, string | Buffer>>;

/** Everything a step does, and what must be true when it says that it went well. */
const STEPS: Readonly<Record<string, { readonly run: (place: Place) => Promise<unknown>; readonly holds: (place: Place) => void }>> = {
  upload: { run: ({ sync }) => sync(SMALL), holds: (place) => expectStored(place, SMALL) },
  'upload of blocks': { run: ({ sync }) => sync(LARGE), holds: (place) => expectStored(place, LARGE) },
  'upload of pages': {
    run: uploadVhd,
    holds: (place) => expectStored(place, { 'disk.vhd': readFileSync(join(place.folder, 'in', 'disk.vhd')) }),
  },
  'upload, hashes verified': { run: ({ sync }) => sync(SMALL, { verify: 'hashes' }), holds: (place) => expectStored(place, SMALL) },
  'upload, read back': { run: ({ sync }) => sync(SMALL, { verify: 'download' }), holds: (place) => expectStored(place, SMALL) },
  'deletion of the extraneous': {
    run: ({ sync }) => sync(SMALL, { deleteExtraneous: { percent: 100 } }),
    holds(place) {
      expectStored(place, SMALL);
      expect(place.store.container(CONTAINER).blobs.has('sub/old')).toBe(false);
    },
  },
  'agreed plan': {
    async run({ sync }) {
      const { plan } = (await sync(SMALL, { dryRun: true, deleteExtraneous: { percent: 100 } })) as { plan: unknown };
      return sync(SMALL, { agreedPlan: JSON.parse(JSON.stringify(plan)), deleteExtraneous: { percent: 100 } });
    },
    holds: (place) => expectStored(place, SMALL),
  },
  download: {
    run: (place) => download(place),
    holds({ folder }) {
      expect(contentsOf(join(folder, 'out'))).toEqual({
        old: 'extraneous',
        older: 'extraneous',
        same: 'unchanged',
        large: 'l'.repeat(9 * MIB),
      });
    },
  },
};

/** A single file is looked for by its whole name: there the listing of the VHD is empty. `right`: it says that it went well, and so it is. `says`: the same, with a warning. `refused`: it says what is wrong. What neither does fails the test. */
const EXPECTED = `
                            upload  blocks  pages   hashes  read    delete  plan    download
honest                      right   right   right   right   right   right   right   right
forgets the prefix          refused refused refused refused refused refused refused refused
tells no sizes              refused refused right   refused refused refused refused refused
tells no versions           refused refused right   refused refused refused refused refused
tells no sequence numbers   right   right   refused right   right   right   right   right
tells no MD5                says    right   right   says    says    says    says    right
answers 500 for 404         right   refused refused right   right   right   right   right
errors without a type       right   right   right   right   right   right   right   right
repeats names               refused refused right   refused refused refused refused refused
damages what it is sent     refused refused refused refused refused refused refused right
damages what it sends       right   right   right   right   refused right   right   refused
ignores conditions          right   right   right   right   right   right   right   right
ignores ranges              right   right   right   right   right   right   right   refused
answers few deletions       right   right   right   right   right   refused refused right
`;

/** What is said of it. */
const CAUSES: Partial<Record<Carelessness, RegExp>> = {
  'forgets the prefix':
    /^The listing of artifacts at 127.* names "keep\/precious", which does not begin with the prefix "sub\/.*; nothing was (?:changed|fetched)\.$/,
  'tells no sizes': /does not say how large "sub\/\w+" is; nothing was/,
  'tells no versions': /does not say which version \(ETag\) of "sub\/\w+" is there; nothing was/,
  'tells no sequence numbers': /^The service does not tell the sequence number of the page blob sub\/disk\.vhd/,
  'tells no MD5': /does not say which bytes it received, as Blob Storage does: what is sent is read back and compared\.$/,
  'answers 500 for 404': /^Cannot (?:list the blocks of|look at) sub\/.*: 500 InternalError\.$/,
  'repeats names': /names "sub\/\w+" twice; nothing was/,
  'damages what it is sent': /^sub\/[\w.]+ arrived damaged: the service has other bytes than were sent\.$/,
  'damages what it sends': /are not what was sent\.$|^sub\/\w+ is damaged: its SHA-256 is/,
  'ignores ranges': /^The service answers wrongly for sub\/large: 9437184 bytes from its beginning, not bytes 0-8388607\.$/,
  'answers few deletions': /^1 of 2 blobs was not deleted\.$/,
};

async function withPlace(careless: readonly Carelessness[], work: (place: Place) => Promise<void>): Promise<void> {
  await withTemporaryFolder('careless', async (folder) => {
    const store = await startBlobSimulator({ keep: true, containers: [CONTAINER] });
    const said: string[] = [];
    const log = { ...silentLog, warning: (message: string) => void said.push(message) };
    const { signal } = new AbortController();
    const account = { connectionString: `BlobEndpoint=${store.endpoint};SharedAccessSignature=sv=1&sp=rwdl&sig=SECRETSIGNATURE` };
    const source = join(folder, 'in');
    await mkdir(source);
    const sync = async (files: Contents, change: Partial<UploadOptions> = {}) => {
      for (const [path, content] of Object.entries(files)) {
        await mkdir(dirname(join(source, path)), { recursive: true });
        await writeFile(join(source, path), content);
      }
      const set = { kind: 'file-set', folder: source, files: filesBelow(source) } as const;
      return uploadBlob(set, { account, container: CONTAINER, prefix: 'sub' }, { dryRun: false, tries: 2, log, signal, ...change });
    };
    try {
      const before = { ...PRECIOUS, 'sub/old': 'extraneous', 'sub/older': 'extraneous', 'sub/same': 'unchanged' };
      for (const [name, content] of Object.entries(before)) put(store, name, Buffer.from(content));
      store.careless = new Set(careless);
      await work({ store, folder, said, sync });
    } finally {
      await store.close();
    }
  });
}

/** As an upload leaves it. */
function put(store: BlobSimulator, name: string, bytes: Buffer): void {
  const md5 = hash('md5', bytes, 'base64');
  store.container(CONTAINER).put({
    ...{ name, type: 'BlockBlob', headers: { 'content-md5': md5 }, metadata: { sha256: sha256(bytes) }, tags: {}, tier: 'Hot', pages: [] },
    ...{ chunks: [{ size: bytes.length, bytes, md5 }], size: bytes.length, sequenceNumber: 0 },
  });
}

async function uploadVhd({ folder, sync }: Place): Promise<unknown> {
  await writeVhd(join(folder, 'in', 'disk.vhd'), 16, { 0: Buffer.alloc(MIB, 'boot'), [9 * MIB]: Buffer.alloc(5 * MIB, 'data') });
  return sync({});
}

async function download({ store, folder, said }: Place, prefix = 'sub'): Promise<unknown> {
  put(store, 'sub/large', Buffer.alloc(9 * MIB, 'l'));
  return downloadBlobs({
    account: { connectionString: `BlobEndpoint=${store.endpoint};SharedAccessSignature=sv=1&sp=rl&sig=SECRETSIGNATURE` },
    ...{ container: CONTAINER, prefix, destination: join(folder, 'out'), select: () => true, manifest: 'auto', links: 'create' },
    ...{ overwrite: 'changed', requireChecksums: false, dryRun: false, tries: 2 },
    log: { ...silentLog, warning: (message: string) => void said.push(message) },
    signal: new AbortController().signal,
  });
}

/** Below the prefix, by what the service really holds. */
function expectStored({ store }: Place, files: Contents): void {
  for (const [path, content] of Object.entries(files))
    expect(store.content(CONTAINER, `sub/${path}`).equals(Buffer.from(content))).toBe(true);
}

function contentsOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.parentPath.includes('.bakehouse'),
  );
  return Object.fromEntries(entries.map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'utf8')]));
}

async function outcomeOf(careless: readonly Carelessness[], step: string): Promise<{ readonly cell: string; readonly message: string }> {
  const { run, holds } = STEPS[step] as (typeof STEPS)[string];
  const outcome = { cell: '', message: '' };
  await withPlace(careless, async (place) => {
    const failure: unknown = await run(place).then(
      () => undefined,
      (error: unknown) => error,
    );
    // Whatever it says: this is still there.
    for (const [name, content] of Object.entries(PRECIOUS)) expect(place.store.content(CONTAINER, name).toString()).toBe(content);
    if (failure === undefined) {
      holds(place);
      outcome.cell = place.said.length === 0 ? 'right' : 'says';
      outcome.message = place.said.join(' ');
      return;
    }
    expect(failure instanceof UserError || failure instanceof ExternalError ? '' : failure).toBe('');
    if (!careless.includes('answers few deletions')) expect(place.store.container(CONTAINER).blobs.has('sub/old')).toBe(true);
    expectNothingWrongLooksRight(place);
    outcome.cell = 'refused';
    outcome.message = (failure as Error).message;
  });
  return outcome;
}

/** Nothing that a later run, or a reader, would take for whole. */
function expectNothingWrongLooksRight({ store, folder }: Place): void {
  for (const { name, type, metadata } of store.container(CONTAINER).blobs.values()) {
    const claims =
      type === 'PageBlob' ? metadata['state'] === 'complete' : metadata['sha256'] !== undefined && metadata['sha256'] !== 'damaged';
    if (claims) expect([name, sha256(store.content(CONTAINER, name))]).toEqual([name, metadata['sha256']]);
  }
  if (readdirSync(folder).includes('out')) expect(contentsOf(join(folder, 'out'))).toEqual({});
}

/** An attack, which is counted, where the service is careless; the honest one is none. */
const attack = (careless: readonly Carelessness[], step: string) =>
  careless.length === 0 ? outcomeOf(careless, step) : held(() => outcomeOf(careless, step));

describe('P1, P6, P7: services that are careless', () => {
  test('each step ends right or says what is wrong; nothing is deleted by mistake, nothing wrong is kept as complete', async () => {
    const steps = Object.keys(STEPS);
    const rows = [
      ''.padEnd(28) +
        ['upload', 'blocks', 'pages', 'hashes', 'read', 'delete', 'plan', 'download']
          .map((name) => name.padEnd(8))
          .join('')
          .trimEnd(),
    ];
    for (const careless of [[], ...CARELESSNESS.map((one) => [one])]) {
      const outcomes = await Promise.all(steps.map((step) => attack(careless, step)));
      for (const { cell, message } of outcomes)
        if (cell !== 'right') expect(message).toMatch(CAUSES[careless[0] as Carelessness] ?? /never/);
      const cells = outcomes.map(({ cell }) => cell.padEnd(8)).join('');
      rows.push(`${(careless[0] ?? 'honest').padEnd(28)}${cells}`.trimEnd());
    }
    expect(`\n${rows.join('\n')}\n`).toBe(EXPECTED);
  }, 300_000);

  test('P7: a single blob that is looked at by name, without its size, is no empty file', async () => {
    await withPlace(['tells no sizes'], async (place) => {
      const failure: unknown = await download(place, 'sub/same').catch((error: unknown) => error);
      expect((failure as Error).message).toBe('The service does not say how large sub/same is; nothing was fetched.');
      expect(readdirSync(place.folder)).not.toContain('out');
    });
  });

  test('P6: what arrived damaged is sent again by the next run, to a service that was mended', async () => {
    await withPlace(['damages what it is sent'], async (place) => {
      await expect(place.sync(SMALL)).rejects.toThrow('arrived damaged');
      place.store.careless = new Set();
      await place.sync(SMALL);
      expectStored(place, SMALL);
    });
  });

  test('P7: bytes that were damaged on the way once are sent once more, and no more often', async () => {
    await withPlace([], async (place) => {
      let left = 1;
      place.store.fault = ({ operation, name }) =>
        operation === 'Put Blob' && name === 'sub/fresh' && left-- > 0 ? { status: 400, code: 'Md5Mismatch' } : undefined;
      await place.sync(SMALL);
      expectStored(place, SMALL);
      left = Infinity;
      place.store.container(CONTAINER).blobs.delete('sub/fresh');
      const before = place.store.requests.length;
      const failure: unknown = await place.sync(SMALL, { tries: 6 }).catch((error: unknown) => error);
      expect(failure).toMatchObject({
        message: expect.stringContaining('400 Md5Mismatch'),
        hint: expect.stringContaining('arrived damaged, twice'),
      });
      expect(place.store.requests.slice(before).filter(({ operation }) => operation === 'Put Blob')).toHaveLength(2);
    });
  });
});
