import type { FileHandle } from 'node:fs/promises';
import { throwIfCancelled } from '@bakehouse/core/errors';
import { ClusterUse } from './cluster-use.ts';
import { readExactly } from './disk-reader.ts';
import type { Qcow2Header } from './qcow2-header.ts';
import { damagedImage, refusedImage } from './refused-image.ts';

/*
 * The two levels of tables that say where the clusters of a qcow2 disk lie: docs/interop/qcow2.txt of QEMU, "Cluster mapping".
 * They are walked once, with memory that these bounds keep below 100 MB whatever the image says.
 */
/** 8 TiB in clusters of 64 KiB. */
const MOST_FILE_CLUSTERS = 2 ** 27;
/** Tables of the second level: 64 TiB in clusters of 64 KiB, 16 GiB in such of 1 KiB. */
const MOST_L2_TABLES = 2 ** 17;
/** 256 GiB in clusters of 64 KiB. */
const MOST_COMPRESSED = 2 ** 22;
const SECTOR = 512;
const CHUNK = 1024 * 1024;

/** Where one cluster of the disk is. */
type Qcow2Cluster =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'zero' | 'data';
      readonly offset: number /** 16-byte entries: which 32 parts are there, which are zero. */;
      readonly parts?: number;
    }
  | { readonly kind: 'compressed'; readonly offset: number; readonly bytes: number };

/**
 * Makes sure that every cluster of the disk has bytes of its own in the file, apart from all tables.
 *
 * @param fileSize bytes
 * @param label how to call the image in messages
 * @returns how many bytes of the disk are there: as many, at most, does a raw copy hold
 * @throws UserError when clusters overlap or lie outside of the file, CancelledError
 */
export async function checkQcow2Tables(
  file: FileHandle,
  fileSize: number,
  header: Qcow2Header,
  label: string,
  signal: AbortSignal | undefined,
): Promise<number> {
  const { clusterSize, entryBytes, l1, refcounts, snapshots } = header;
  const tooMany = (what: string) =>
    refusedImage(
      label,
      `it has more than ${what}`,
      'make one with larger clusters: qemu-img convert -O qcow2 -o cluster_size=64k <image> <new image>',
    );
  const clusters = Math.ceil(fileSize / clusterSize);
  if (clusters > MOST_FILE_CLUSTERS) throw tooMany(`${MOST_FILE_CLUSTERS} clusters`);
  const use = new ClusterUse(clusters);
  const first = (offset: number, what: string) => {
    if (offset % clusterSize !== 0) throw damagedImage(label, `${what} at ${offset} does not begin where a cluster does`);
    if (offset >= fileSize) throw damagedImage(label, `${what} at ${offset} lies beyond the end of the file`);
    return offset / clusterSize;
  };
  const take = (offset: number, size: number, what: string) => {
    const count = Math.max(1, Math.ceil(size / clusterSize));
    const start = first(offset, what);
    if (start + count > clusters) throw damagedImage(label, `${what} at ${offset} lies beyond the end of the file`);
    if (!use.take(start, count)) throw damagedImage(label, `${what} at ${offset} stands where something else does: clusters overlap`);
  };
  use.take(0);
  take(l1.offset, l1.entries * 8, 'its first table');
  take(refcounts.offset, refcounts.size, 'its table of reference counts');
  if (snapshots !== undefined) take(snapshots, 1, 'its list of snapshots');
  await eachOffset(file, refcounts.offset, refcounts.size / 8, label, signal, (offset) =>
    take(offset, clusterSize, 'a block of reference counts'),
  );

  const tables: number[] = [];
  await eachOffset(file, l1.offset, l1.entries, label, signal, (offset) => {
    if (tables.push(offset) > MOST_L2_TABLES) throw tooMany(`${MOST_L2_TABLES} tables`);
    take(offset, clusterSize, 'a table');
  });
  let mapped = 0;
  const compressed = new OffsetList(MOST_COMPRESSED);
  for (const table of tables) {
    if (signal !== undefined) throwIfCancelled(signal);
    const entries = await readExactly(file, table, clusterSize);
    if (entries === undefined) throw damagedImage(label, `a table at ${table} lies beyond the end of the file`);
    for (let at = 0; at < clusterSize; at += entryBytes) {
      // Most are empty.
      if (entries.readUInt32BE(at) === 0 && entries.readUInt32BE(at + 4) === 0) continue;
      const cluster = qcow2Cluster(entries, at, header);
      if (cluster.kind === 'none') continue;
      if (cluster.kind === 'compressed') {
        const start = Math.floor(cluster.offset / clusterSize);
        const end = Math.min(clusters, Math.ceil((cluster.offset + cluster.bytes) / clusterSize));
        if (cluster.offset >= fileSize) throw damagedImage(label, `a cluster at ${cluster.offset} lies beyond the end of the file`);
        if (!use.share(start, end - start))
          throw damagedImage(label, `a cluster at ${cluster.offset} stands where something else does: clusters overlap`);
        if (!compressed.add(cluster.offset)) throw tooMany(`${MOST_COMPRESSED} compressed clusters`);
      } else if (cluster.offset !== 0) {
        const start = first(cluster.offset, 'a cluster');
        if (!use.take(start))
          throw damagedImage(label, `a cluster at ${cluster.offset} stands where something else does: clusters overlap`);
      }
      if (cluster.kind !== 'zero') mapped += clusterSize;
    }
  }
  const twice = compressed.firstDouble();
  if (twice !== undefined)
    throw damagedImage(label, `the compressed cluster at ${twice} is there for several clusters of the disk: clusters overlap`);
  return Math.min(mapped, header.diskSize);
}

/**
 * What an entry of the second level says.
 *
 * @param at where the entry begins
 */
export function qcow2Cluster(table: Buffer, at: number, { clusterSize, entryBytes }: Qcow2Header): Qcow2Cluster {
  const high = table.readUInt32BE(at);
  const low = table.readUInt32BE(at + 4);
  if ((high & 0x4000_0000) !== 0) {
    // 62 bits: the number of further sectors, above an offset in bytes of 62 - (cluster bits - 8) bits.
    const value = (BigInt(high & 0x3fff_ffff) << 32n) | BigInt(low);
    const offsetBits = BigInt(62 - (Math.log2(clusterSize) - 8));
    const offset = Number(value & ((1n << offsetBits) - 1n));
    const sectors = Number(value >> offsetBits) + 1;
    return { kind: 'compressed', offset, bytes: sectors * SECTOR - (offset % SECTOR) };
  }
  const offset = (high & 0x00ff_ffff) * 2 ** 32 + ((low & 0xffff_fe00) >>> 0);
  if (entryBytes === 16) {
    const parts = table.readUInt32BE(at + 12);
    if (parts !== 0 && offset !== 0) return { kind: 'data', offset, parts };
    return offset === 0 ? { kind: 'none' } : { kind: 'zero', offset };
  }
  if ((low & 1) !== 0) return { kind: 'zero', offset };
  return offset === 0 ? { kind: 'none' } : { kind: 'data', offset };
}

/** The offsets in a table of 8-byte entries, without the empty ones. */
async function eachOffset(
  file: FileHandle,
  offset: number,
  entries: number,
  label: string,
  signal: AbortSignal | undefined,
  visit: (offset: number) => void,
): Promise<void> {
  for (let done = 0; done < entries * 8; done += CHUNK) {
    if (signal !== undefined) throwIfCancelled(signal);
    const part = await readExactly(file, offset + done, Math.min(CHUNK, entries * 8 - done));
    if (part === undefined) throw damagedImage(label, `a table at ${offset} lies beyond the end of the file`);
    for (let at = 0; at < part.length; at += 8) {
      const value = (part.readUInt32BE(at) & 0x00ff_ffff) * 2 ** 32 + ((part.readUInt32BE(at + 4) & 0xffff_fe00) >>> 0);
      if (value !== 0) visit(value);
    }
  }
}

/** Many offsets, as 8 bytes each. */
class OffsetList {
  readonly #most: number;
  #values = new Float64Array(1024);
  #count = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** False when there are too many. */
  add(value: number): boolean {
    if (this.#count === this.#most) return false;
    if (this.#count === this.#values.length) {
      const larger = new Float64Array(this.#values.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#count++] = value;
    return true;
  }

  /** One that is there twice. */
  firstDouble(): number | undefined {
    const sorted = this.#values.subarray(0, this.#count).sort();
    const index = sorted.findIndex((value, at) => at > 0 && value === sorted[at - 1]);
    return index === -1 ? undefined : sorted[index];
  }
}
