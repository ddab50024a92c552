/** Independent clients look at what upload-blob has sent: rclone and the official SDK find no difference, and download-blob brings it back. */
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { BlobServiceClient, ContainerSASPermissions } from '@azure/storage-blob';
import { type BlobService, withBlobService } from '@bakehouse/blob/azurite';
import { silentLog } from '@bakehouse/core/log';
import { parseInputs } from '@bakehouse/core/step';
import { runProgram, startProgram } from '@bakehouse/system/program';
import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import { contextIn } from '../../packages/core/src/context.test-support.ts';
import { definition as downloadDefinition } from '../../packages/steps/src/download-blob/definition.ts';
import { run as download } from '../../packages/steps/src/download-blob/run.ts';
import { definition as uploadDefinition } from '../../packages/steps/src/upload-blob/definition.ts';
import { run as upload } from '../../packages/steps/src/upload-blob/run.ts';
import { testNeeding } from '../support/test-needing.ts';

const MINUTE = 60_000;
const MIB = 1024 * 1024;
jest.setTimeout(10 * MINUTE);

const { signal } = new AbortController();
const it = await testNeeding([{ needs: 'rclone', package: 'rclone' }]);
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blob-clients-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Names that other tools drop, rename or send elsewhere, as far as a blob can have them. */
const NAMES = [
  'plain.txt',
  ' leading blank',
  'a b/c d/e f.txt',
  '-rf',
  '~tilde',
  '.hidden/.dot',
  '...three/.. two',
  '100%/%41%2F/%',
  '#hash/?question/&=+;,@$!*\'()"<>|',
  '{brace}/[1-2]/^caret/`tick`',
  'CON',
  'Case/README',
  'case/readme',
  'deep/'.repeat(60).concat('leaf'),
  '\u00e4\u00f6\u00fc/\u65e5\u672c\u8a9e/\ud83d\ude00.sh',
  'cafe\u0301',
  '\u202eright-to-left',
  'x'.repeat(250),
];
/** Around every border of requests, blocks and pages. */
const SIZES = [0, 1, 511, 512, 513, 65_536, MIB - 1, MIB, MIB + 1, 8 * MIB - 1, 8 * MIB, 8 * MIB + 1, 20 * MIB + 7];

async function writeTree(root: string): Promise<void> {
  for (const [index, name] of NAMES.entries()) await put(join(root, name), Buffer.from(`content ${index}\n`));
  for (const size of SIZES) await put(join(root, `sizes/${size}.bin`), randomBytes(size));
  await put(join(root, 'sizes/zeros.bin'), Buffer.alloc(9 * MIB));
  await writeVhd(join(root, 'images/disk.vhd'));
}

async function put(file: string, content: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** A sparse fixed VHD of 128 MiB with data at odd places. */
async function writeVhd(file: string, more: Readonly<Record<number, Buffer>> = {}): Promise<void> {
  const size = 128 * MIB;
  const footer = Buffer.alloc(512);
  footer.write('conectix', 'latin1');
  footer.writeBigUInt64BE(BigInt(size), 40);
  footer.writeBigUInt64BE(BigInt(size), 48);
  footer.writeUInt32BE(2, 60);
  footer.writeUInt32BE(~footer.reduce((sum, byte) => sum + byte, 0) >>> 0, 64);
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, 'w');
  try {
    for (const [offset, bytes] of [
      [0, randomBytes(512)],
      [4 * MIB - 100, randomBytes(200)],
      [50 * MIB + 12_345, randomBytes(3 * MIB)],
      [size - 1, Buffer.from([1])],
      [size, footer],
      ...Object.entries(more).map(([offset, bytes]) => [Number(offset), bytes] as const),
    ] as const) {
      await handle.write(bytes, 0, bytes.length, offset);
    }
  } finally {
    await handle.close();
  }
}

async function filesBelow(root: string): Promise<Map<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => [relative(root, join(entry.parentPath, entry.name)), join(entry.parentPath, entry.name)]),
  );
}

/** Compares every byte of a folder and a container. */
async function rcloneCheck(service: BlobService, root: string, prefix: string): Promise<void> {
  // Debian's rclone takes the address of an emulator on another port only as one with a signature.
  const container = BlobServiceClient.fromConnectionString(service.connectionString).getContainerClient('artifacts');
  const permissions = ContainerSASPermissions.parse('rl');
  const signed = await container.generateSasUrl({ permissions, expiresOn: new Date(Date.now() + 60 * MINUTE) });
  const env = {
    RCLONE_CONFIG: join(folder, 'no-such.conf'),
    RCLONE_CONFIG_STORE_TYPE: 'azureblob',
    RCLONE_CONFIG_STORE_SAS_URL: signed,
    NO_PROXY: '127.0.0.1',
  };
  const { exitCode, tail } = await runProgram(
    'compare with rclone',
    ['rclone', 'check', root, `store:artifacts/${prefix}`, '--download', '--local-unicode-normalization=false'],
    {
      env,
      signal,
      allowFailure: true,
    },
  );
  expect({ exitCode, tail: exitCode === 0 ? [] : tail }).toEqual({ exitCode: 0, tail: [] });
  // It counts what it has seen: links and names that it leaves out would be no difference.
  expect(tail.join('\n')).toContain(` ${(await filesBelow(root)).size} matching files`);
}

/** Downloads every blob with the SDK alone. */
async function sdkCheck({ connectionString }: BlobService, root: string, prefix: string): Promise<void> {
  const container = BlobServiceClient.fromConnectionString(connectionString).getContainerClient('artifacts');
  const files = await filesBelow(root);
  const seen: string[] = [];
  for await (const { name } of container.listBlobsFlat({ prefix: `${prefix}/` })) {
    const path = name.slice(prefix.length + 1);
    seen.push(path);
    const file = files.get(path);
    expect([path, file !== undefined && (await container.getBlobClient(name).downloadToBuffer()).equals(await readFile(file))]).toEqual([
      path,
      true,
    ]);
  }
  expect(seen.sort()).toEqual([...files.keys()].sort());
}

async function expectSameFiles(root: string, other: string): Promise<void> {
  const [ours, theirs] = [await filesBelow(root), await filesBelow(other)];
  expect([...theirs.keys()].sort()).toEqual([...ours.keys()].sort());
  for (const [path, file] of ours)
    expect([path, (await readFile(theirs.get(path) ?? '')).equals(await readFile(file))]).toEqual([path, true]);
}

describe('a tree of hostile names and sizes', () => {
  it('is the same for rclone, for the SDK and after download-blob, at first, after changes and when nothing changed', async () => {
    const source = join(folder, 'source');
    await writeTree(source);
    const options = {
      folder: join(folder, 'azurite'),
      installation: join(import.meta.dirname, '../..'),
      toolCache: join(folder, 'tools'),
      log: silentLog,
      signal,
    };
    await withBlobService(options, async (service) => {
      const context = contextIn(folder);
      const { connectionString } = service;
      const send = () => {
        const raw: Record<string, string> = { source, prefix: 'set', connectionString };
        return upload(
          parseInputs(
            uploadDefinition,
            (name) => raw[name],
            () => {},
          ),
          context,
        );
      };
      const bring = () => {
        const raw: Record<string, string> = { destination: 'back', prefix: 'set', connectionString };
        return download(
          parseInputs(
            downloadDefinition,
            (name) => raw[name],
            () => {},
          ),
          context,
        );
      };
      const look = async () => {
        await rcloneCheck(service, source, 'set');
        await sdkCheck(service, source, 'set');
      };
      const count = (await filesBelow(source)).size;
      expect(await send()).toMatchObject({ uploaded: count, skipped: 0 });
      await look();
      expect(await bring()).toMatchObject({ downloaded: count, unverified: 0 });
      await expectSameFiles(source, join(folder, 'back'));
      expect((await stat(join(folder, 'back/images/disk.vhd'))).blocks * 512).toBeLessThan(8 * MIB);

      expect(await send()).toMatchObject({ uploaded: 0, skipped: count });
      expect(await bring()).toMatchObject({ downloaded: 0, skipped: count });

      // The same size and an older time; other sizes; a new file.
      await writeFile(join(source, 'plain.txt'), 'CONTENT 0\n');
      await writeFile(join(source, 'sizes/512.bin'), randomBytes(9 * MIB));
      await writeFile(join(source, 'sizes/8388609.bin'), '');
      await put(join(source, 'new/file'), Buffer.from('new'));
      expect(await send()).toMatchObject({ uploaded: 4, skipped: count - 3 });
      await look();
      expect(await bring()).toMatchObject({ downloaded: 4, skipped: count - 3 });
      await expectSameFiles(source, join(folder, 'back'));
    });
  });
});

describe('runs that are killed at any moment', () => {
  it('23: end in the right bytes, for page blobs and for downloads, in 8 seeded rounds', async () => {
    const options = {
      folder: join(folder, 'azurite-kills'),
      installation: join(import.meta.dirname, '../..'),
      toolCache: join(folder, 'tools'),
      log: silentLog,
      signal,
    };
    const file = join(folder, 'kills.vhd');
    await writeVhd(file, { [8 * MIB]: randomBytes(60 * MIB) });
    const content = await readFile(file);
    let seed = 4;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return seed % below;
    };
    await withBlobService(options, async ({ connectionString }) => {
      const container = BlobServiceClient.fromConnectionString(connectionString).getContainerClient('kills');
      await container.create();
      const start = (...args: string[]) =>
        startProgram([process.execPath, join(import.meta.dirname, 'blob-child.ts'), ...args], {
          env: { BLOB_CHILD_ACCOUNT: connectionString },
          signal,
        });
      /** Runs and kills it until one run comes to its end. */
      const untilDone = async (...args: string[]) => {
        for (let kills = 0; ; kills++) {
          const child = start(...args);
          const timer = kills === 3 ? undefined : setTimeout(() => process.kill(Number(child.pid), 'SIGKILL'), 400 + random(2500));
          const { exitCode, tail } = await child.exited;
          clearTimeout(timer);
          if (exitCode === 0) return;
          // Otherwise the child has failed by itself.
          expect([exitCode, tail]).toEqual([137, tail]);
        }
      };
      for (let round = 0; round < 8; round++) {
        const name = `round-${round}.vhd`;
        await untilDone('pages', file, name);
        expect((await container.getBlobClient(name).downloadToBuffer()).equals(content)).toBe(true);
        const back = join(folder, `back-${round}`);
        await untilDone('download', back, name);
        expect(await readdir(back)).toEqual([name]);
        expect((await readFile(join(back, name))).equals(content)).toBe(true);
        await rm(back, { recursive: true });
        await container.deleteBlob(name);
      }
      const left = [];
      for await (const blob of container.listBlobsFlat()) left.push(blob.name);
      expect(left).toEqual([]);
    });
  });
});
