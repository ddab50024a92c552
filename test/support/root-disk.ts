import { mkdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findProgram, type SystemTool } from '@bakehouse/system/debian-packages';
import { runProgram } from '@bakehouse/system/program';

const MIB = 1024 * 1024;
const ROOT_OFFSET_MIB = 2;
const ROOT_MIB = 60;

/** What `makeRootDisk` works with. */
export const ROOT_DISK_TOOLS: readonly SystemTool[] = [
  { needs: 'mke2fs', package: 'e2fsprogs' },
  { needs: 'debugfs', package: 'e2fsprogs' },
  { needs: 'sfdisk', package: 'fdisk' },
];

/** By absolute path: the PATH of an ordinary user lacks /usr/sbin. */
const tool = async (name: string) => (await findProgram(name)) ?? name;

/** A disk with an ext4 root that looks like systemd's, and nothing that boots. @returns its absolute path */
export async function makeRootDisk(
  folder: string,
  options: { readonly blockSize?: number; readonly systemd?: boolean; readonly fill?: boolean } = {},
): Promise<string> {
  const tree = join(folder, 'tree');
  await mkdir(join(tree, options.systemd === false ? 'opt' : 'etc/systemd/system/multi-user.target.wants'), { recursive: true });
  await mkdir(join(tree, 'data'), { recursive: true });
  for (let index = 0; index < 50; index++) await writeFile(join(tree, 'data', `file-${index}`), contentOf(index));
  const root = join(folder, 'root.ext4');
  await writeFile(root, '');
  await truncate(root, ROOT_MIB * MIB);
  const blockSize = String(options.blockSize ?? 4096);
  await runProgram('make ext4', [await tool('mke2fs'), '-q', '-t', 'ext4', '-b', blockSize, '-d', tree, root]);
  if (options.fill === true) {
    await writeFile(join(folder, 'ballast'), Buffer.alloc(ROOT_MIB * MIB, 1));
    await runProgram('fill the file system', [await tool('debugfs'), '-w', '-R', 'write ballast ballast', root], { cwd: folder });
  }
  const disk = join(folder, 'disk.raw');
  await writeFile(disk, '');
  await truncate(disk, 64 * MIB);
  // "Linux x86-64 root" of the Discoverable Partitions Specification.
  const table = `label: gpt\nstart=${ROOT_OFFSET_MIB}MiB, size=${ROOT_MIB}MiB, type=4F68BCE3-E8CD-4DB1-96E7-FBCAF984B709, name=root\n`;
  await runProgram('partition', [await tool('sfdisk'), '--quiet', disk], { stdin: table });
  const to = ['bs=1M', `seek=${ROOT_OFFSET_MIB}`, 'conv=notrunc,sparse', 'status=none'];
  await runProgram('copy', ['dd', `if=${root}`, `of=${disk}`, ...to]);
  return disk;
}

/** What the file `/data/file-<index>` of a root disk holds. */
export function contentOf(index: number): string {
  return `content of ${index}\n`.repeat(index * 20);
}

/** The root file system of a root disk as a machine would see it through an overlay. @returns its absolute path */
export async function rootThrough(overlay: string, folder: string): Promise<string> {
  await runProgram('read the overlay', ['qemu-img', 'convert', '-f', 'qcow2', '-O', 'raw', overlay, 'seen.raw'], { cwd: folder });
  const part = ['bs=1M', `skip=${ROOT_OFFSET_MIB}`, `count=${ROOT_MIB}`, 'status=none'];
  await runProgram('cut the partition out', ['dd', 'if=seen.raw', 'of=seen.ext4', ...part], { cwd: folder });
  return join(folder, 'seen.ext4');
}
