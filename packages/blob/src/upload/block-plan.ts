import { createHash } from 'node:crypto';
import { UserError } from '@bakehouse/core/errors';

const MIB = 1024 * 1024;
/** Up to here one Put Blob, whose MD5 the service checks; above it blocks. Also the size of a block, as long as 50,000 are enough. */
export const SINGLE_UPLOAD = 8 * MIB;
/** "Scalability and performance targets for Blob Storage": a blob has at most this many blocks. */
const MAXIMUM_BLOCKS = 50_000;
/** Two of them are on the way at once, which keeps the memory below 256 MiB. */
const LARGEST_BLOCK = 48 * MIB;

/** Bytes of a block ID before Base64; all IDs of a blob must have one length, of 64 bytes at most. */
const ID_LENGTH = 32;
const MAGIC = Buffer.from('bkh1');
/** Magic, plan, index and MD5. */
const SHORTEST_ID = 4 + 4 + 4 + 16;

/** How a file is cut into blocks: the same on every machine, which lets any of them go on with the upload of another. */
export interface BlockPlan {
  readonly blockSize: number;
  readonly count: number;
  /** Of the size of file and blocks; part of every ID. */
  readonly id: Buffer;
}

/** @throws UserError when the file is too large */
export function planBlocks(path: string, size: number): BlockPlan {
  const blockSize = Math.max(SINGLE_UPLOAD, Math.ceil(size / MAXIMUM_BLOCKS / MIB) * MIB);
  if (blockSize > LARGEST_BLOCK) {
    const most = (LARGEST_BLOCK * MAXIMUM_BLOCKS) / 1024 ** 4;
    throw new UserError(`${path} has ${(size / 1024 ** 4).toFixed(1)} TiB; a block blob is uploaded up to ${most.toFixed(1)} TiB.`, {
      hint: 'split it; disks of that size are page blobs (.vhd)',
    });
  }
  const id = createHash('sha256').update(`${size}/${blockSize}`).digest().subarray(0, 4);
  return { blockSize, count: Math.ceil(size / blockSize), id };
}

/**
 * ID of a block, Base64. It holds the MD5 of the block, which the service has checked when it took it: a block that is there
 * under its ID holds these bytes, whoever sent it. Runs with other content or another size never mix.
 *
 * @param length of the ID in bytes, at least `SHORTEST_ID`
 */
export function blockId(plan: BlockPlan, index: number, md5: Uint8Array, length = ID_LENGTH): string {
  const id = Buffer.alloc(length);
  MAGIC.copy(id);
  plan.id.copy(id, 4);
  id.writeUInt32BE(index, 8);
  id.set(md5, 12);
  return id.toString('base64');
}

/** What the service has of a blob. */
export interface StagedBlocks {
  /** IDs with their sizes, in the length that `blockId` is to use. */
  readonly sizes: ReadonlyMap<string, number>;
  readonly idLength: number;
}

/**
 * Finds out which blocks can be used again, and how long IDs must be so that the service takes new ones beside those of others.
 *
 * @throws UserError when another program left uncommitted blocks whose IDs are too short to name ours beside them
 */
export function stagedBlocks(
  name: string,
  list: {
    readonly committed: readonly { readonly name: string; readonly size: number }[];
    readonly uncommitted: readonly { readonly name: string; readonly size: number }[];
  },
): StagedBlocks {
  const lengthOf = (id: string) => Buffer.from(id, 'base64').length;
  const sizes = new Map<string, number>();
  const [foreign] = list.uncommitted;
  const idLength = foreign === undefined ? ID_LENGTH : lengthOf(foreign.name);
  if (idLength < SHORTEST_ID) {
    throw new UserError(
      `Another program has left ${list.uncommitted.length} uncommitted blocks of ${name} behind, beside which no others can be.`,
      {
        hint: 'let that program finish, delete the blob, give another prefix, or wait a week: then the service drops them',
      },
    );
  }
  for (const { name: id, size } of [...list.committed, ...list.uncommitted]) {
    if (lengthOf(id) !== idLength) continue;
    // Nobody knows which one the service would take: it is sent again.
    sizes.set(id, (sizes.get(id) ?? size) === size ? size : Number.NaN);
  }
  return { sizes, idLength };
}
