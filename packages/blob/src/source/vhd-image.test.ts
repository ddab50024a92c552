import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { footerOf, writeVhd } from '../pages/vhd-file.test-support.ts';
import { chooseBlobKind } from './vhd-image.ts';

const MIB = 1024 * 1024;

/** Writes a file and lets it be looked at. */
async function choose(name: string, content: Buffer, wanted?: 'auto' | 'block' | 'page') {
  return withTemporaryFolder('vhd', async (folder) => {
    const file = join(folder, name);
    await writeFile(file, content);
    return chooseBlobKind(file, content.length, wanted);
  });
}

async function refusal(name: string, content: Buffer, wanted?: 'page'): Promise<{ message: string; hint: string }> {
  const error: unknown = await choose(name, content, wanted).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UserError);
  const { message, hint } = error as UserError;
  const strip = (text: string) => text.replaceAll(/\S*\/vhd-[^/\s]*\//g, '');
  return { message: strip(message), hint: strip(String(hint)) };
}

const vhd = (footer: Buffer, disk = Buffer.alloc(MIB)) => Buffer.concat([disk, footer]);

describe('20: the kind of a blob', () => {
  it('is page for a fixed VHD, whatever the case of its extension, and for one of another name', async () => {
    const page = { kind: 'page', vhd: { diskSize: MIB, size: MIB + 512 } };
    for (const name of ['disk.vhd', 'DISK.VHD', 'disk.img', 'disk']) expect(await choose(name, vhd(footerOf(MIB)))).toEqual(page);
  });

  it('is block for all other files, also of a size that a VHD could have', async () => {
    for (const content of [Buffer.alloc(0), Buffer.from('text'), Buffer.alloc(512), Buffer.alloc(MIB + 512, 'x')]) {
      expect(await choose('file.bin', content)).toEqual({ kind: 'block' });
    }
  });

  it('is block for anything when that is asked for', async () => {
    for (const name of ['disk.vhd', 'disk.vhdx']) expect(await choose(name, Buffer.from('anything'), 'block')).toEqual({ kind: 'block' });
  });

  it('of a file that vanished is an error that names it', async () => {
    await expect(chooseBlobKind('/nowhere/disk.vhd', 10)).rejects.toThrow('/nowhere/disk.vhd vanished since it was listed');
  });
});

describe('20: a disk image that Azure cannot use is refused with the command that mends it', () => {
  it('a dynamic VHD', async () => {
    expect(await refusal('disk.vhd', vhd(footerOf(MIB, { type: 3 })))).toEqual({
      message: 'disk.vhd is a VHD that is dynamic; Azure takes a fixed VHD only.',
      hint: 'make one: qemu-img convert -f vpc -O vpc -o subformat=fixed,force_size=on disk.vhd disk-fixed.vhd',
    });
  });

  it('a differencing VHD, which needs its parent', async () => {
    const { message, hint } = await refusal('disk.vhd', vhd(footerOf(MIB, { type: 4 })));
    expect(message).toContain('differencing');
    expect(hint).toContain('merge it with its parent first');
  });

  it('a VHDX, also under the name of a VHD', async () => {
    const content = Buffer.concat([Buffer.from('vhdxfile'), Buffer.alloc(MIB)]);
    for (const name of ['disk.vhdx', 'disk.vhd']) {
      const { message, hint } = await refusal(name, content);
      expect(message).toBe(`${name} is a VHDX; Azure takes a fixed VHD only.`);
      expect(hint).toBe(
        `make one: qemu-img convert -f vhdx -O vpc -o subformat=fixed,force_size=on ${name} disk-fixed.vhd; to store it as it is, say that it is to be a block blob`,
      );
    }
  });

  it('a QCOW2 image of that name', async () => {
    expect((await refusal('disk.vhd', Buffer.concat([Buffer.from('QFI\xfb', 'latin1'), Buffer.alloc(1000)]))).hint).toContain(
      'convert -f qcow2',
    );
  });

  it('a raw disk, whose last bytes are no footer, with a name that a shell would take apart', async () => {
    const { message, hint } = await refusal("my disk's.vhd", Buffer.alloc(MIB, 'x'));
    expect(message).toBe('my disk\'s.vhd is no VHD: its last 512 bytes are no footer (no "conectix" there).');
    expect(hint).toContain('convert -f raw ');
    expect(hint).toContain("my disk'\\''s.vhd' ");
    expect(hint).toContain("my disk'\\''s-fixed.vhd';");
  });

  it('a dynamic VHD that was cut off', async () => {
    const { message } = await refusal('disk.vhd', Buffer.concat([footerOf(MIB, { type: 3 }), Buffer.alloc(MIB)]));
    expect(message).toContain('it begins like a dynamic VHD that was cut off');
  });

  it('an empty file and one smaller than a footer', async () => {
    expect((await refusal('disk.vhd', Buffer.alloc(0))).message).toBe('disk.vhd is empty; a VHD has a disk and a footer.');
    expect((await refusal('disk.vhd', Buffer.alloc(100))).message).toContain('is no VHD');
  });

  it('a footer with a wrong checksum', async () => {
    expect((await refusal('disk.vhd', vhd(footerOf(MIB, { checksum: 0x12345678 })))).message).toMatch(
      /^The footer of disk\.vhd is damaged: its checksum is 12345678, its bytes give ffff[0-9a-f]{4}\.$/,
    );
  });

  it('a footer that tells of another size', async () => {
    const { message, hint } = await refusal('disk.vhd', vhd(footerOf(2 * MIB)));
    expect(message).toBe(
      'disk.vhd does not fit its footer, which tells of a disk of 2097152 bytes; the file has 1048576 before the footer.',
    );
    expect(hint).toContain('copy it again if it was cut off');
  });

  it('a disk that is no whole number of MiB, with the size to make it', async () => {
    const { message, hint } = await refusal('disk.vhd', vhd(footerOf(MIB + 512), Buffer.alloc(MIB + 512)));
    expect(message).toBe('The disk in disk.vhd has 1049088 bytes, which is not a whole number of MiB; Azure refuses such a disk.');
    expect(hint).toBe(
      'make it 2 MiB: qemu-img convert -f vpc -O raw disk.vhd disk.raw && qemu-img resize -f raw disk.raw 2M && qemu-img convert -f raw -O vpc -o subformat=fixed,force_size=on disk.raw disk-fixed.vhd',
    );
  });

  it('any other file that is to be a page blob', async () => {
    expect((await refusal('file.bin', Buffer.alloc(1024, 'x'), 'page')).message).toContain('is no VHD');
  });

  it('more than 8 TiB', async () => {
    await withTemporaryFolder('vhd', async (folder) => {
      const file = join(folder, 'huge.vhd');
      const mebibytes = 8 * 1024 * 1024 + 1;
      await writeVhd(file, 1, {});
      // A file system that has no files of this size cannot hold such a VHD either.
      const there = await truncate(file, mebibytes * MIB).then(
        () => true,
        () => false,
      );
      if (!there) return;
      await writeVhd(file, mebibytes, {});
      await expect(chooseBlobKind(file, mebibytes * MIB + 512)).rejects.toThrow('a page blob has at most 8.0 TiB');
    });
  });
});
