import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { sha256 } from '@bakehouse/system/files';
import { pack } from 'tar-stream';

/**
 * Packs the folder `runner-stand-in` as the GitHub runner's package is packed. Equal files give equal bytes on every machine:
 * sorted names, no times, owners or modes of this machine, and no compression, whose result differs between versions of zlib.
 */
export async function packRunnerStandIn(): Promise<Buffer> {
  const folder = join(import.meta.dirname, 'runner-stand-in');
  const archive = pack();
  for (const name of (await readdir(folder, { recursive: true })).map((path) => path.replaceAll('\\', '/')).sort()) {
    const isFolder = (await stat(join(folder, name))).isDirectory();
    const header = { name: `./${name}`, mtime: new Date(0), uid: 0, gid: 0, mode: 0o755 };
    if (isFolder) archive.entry({ ...header, type: 'directory' });
    // Git may have checked the scripts out with CRLF on Windows.
    else archive.entry(header, (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n'));
  }
  archive.finalize();
  const packed = gzipSync(await buffer(archive as unknown as NodeJS.ReadableStream), { level: 0 });
  // RFC 1952: byte 9 names the system that packed; 255 is "unknown".
  packed[9] = 255;
  return packed;
}

if (import.meta.main) {
  const packed = await packRunnerStandIn();
  await writeFile(join(import.meta.dirname, 'runner-stand-in.tar.gz'), packed);
  console.log(`runner-stand-in.tar.gz: ${packed.length} bytes, SHA-256 ${sha256(packed)}`);
}
