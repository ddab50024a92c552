import type { FileHandle } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import { messageOf } from '@bakehouse/core/errors';
import { clusteredDisk, type DiskReader, readExactly, readPadded } from './disk-reader.ts';
import type { Qcow2Header } from './qcow2-header.ts';
import { qcow2Cluster } from './qcow2-tables.ts';
import { damagedImage } from './refused-image.ts';

/**
 * The disk in a qcow2 image, for a look at a few places of it: each cluster that is touched is read whole, and its table anew.
 *
 * @param header of an image whose tables were checked
 * @param label how to call the image in messages
 * @returns undefined when its clusters are compressed in a way that is not read here (zstd)
 */
export function qcow2Disk(file: FileHandle, header: Qcow2Header, label: string): DiskReader | undefined {
  if (header.compression !== 'zlib') return undefined;
  const { clusterSize, diskSize } = header;
  return clusteredDisk(diskSize, clusterSize, async (cluster, start, length) => {
    const bytes = await readCluster(file, header, cluster, label);
    return bytes?.subarray(start, start + length);
  });
}

/** Undefined for one of zeros. */
async function readCluster(file: FileHandle, header: Qcow2Header, index: number, label: string): Promise<Buffer | undefined> {
  const { clusterSize, entryBytes, l1 } = header;
  const perTable = clusterSize / entryBytes;
  const pointer = await readExactly(file, l1.offset + Math.floor(index / perTable) * 8, 8);
  const table = pointer === undefined ? 0 : Number(pointer.readBigUInt64BE(0) & 0x00ff_ffff_ffff_fe00n);
  if (table === 0) return undefined;
  const entry = await readExactly(file, table + (index % perTable) * entryBytes, entryBytes);
  if (entry === undefined) throw damagedImage(label, `a table at ${table} lies beyond the end of the file`);
  const cluster = qcow2Cluster(entry, 0, header);
  if (cluster.kind === 'none' || cluster.kind === 'zero') return undefined;
  // The file may end within its last cluster.
  if (cluster.kind !== 'compressed') return withoutZeroParts(await readPadded(file, cluster.offset, clusterSize), cluster.parts);
  const compressed = await readPadded(file, cluster.offset, cluster.bytes);
  try {
    return inflateRawSync(compressed, { maxOutputLength: clusterSize });
  } catch (error) {
    throw damagedImage(label, `the compressed cluster at ${cluster.offset} cannot be unpacked (${messageOf(error)})`);
  }
}

/** @param parts a bit for each 32nd of the cluster that is there; undefined when it has no parts */
function withoutZeroParts(bytes: Buffer, parts: number | undefined): Buffer {
  if (parts === undefined) return bytes;
  const size = bytes.length / 32;
  for (let part = 0; part < 32; part++) if ((parts & (1 << part)) === 0) bytes.fill(0, part * size, (part + 1) * size);
  return bytes;
}
