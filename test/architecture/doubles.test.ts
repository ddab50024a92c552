import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { sourceFiles } from './import-graph.ts';

/** Something that stood in several places once, and stands in one now. */
interface Double {
  readonly what: string;
  /** How its body looks, wherever it stands. */
  readonly shape: RegExp;
  /** Where it may stand. */
  readonly homes: readonly string[];
  /** How it looked where it was a double. */
  readonly sample: string;
}

const DOUBLES: readonly Double[] = [
  {
    what: 'is this an object',
    shape:
      /typeof (\w+) === 'object' && \1 !== null && !Array\.isArray\(\1\)|(\w+) !== null && typeof \2 === 'object' && !Array\.isArray\(\2\)/,
    homes: ['packages/core/src/json.ts'],
    sample: "return typeof value === 'object' && value !== null && !Array.isArray(value);",
  },
  {
    what: 'is a path inside of a folder',
    shape: /function isInside\(|relative\([^\n]*\n[^\n]*startsWith\(`\.\.\$\{sep\}`\)/,
    homes: ['packages/system/src/paths.ts'],
    sample: 'export function isInside(root: string, path: string): boolean {',
  },
  {
    what: 'a path as messages show it',
    shape: /function shownPath\(|const way = relative\(workspace, /,
    homes: ['packages/system/src/paths.ts'],
    sample: '  const way = relative(workspace, file);',
  },
  {
    what: 'a mode in octal',
    shape: /toString\(8\)\.padStart\(4/,
    homes: ['packages/system/src/paths.ts'],
    sample: "return mode.toString(8).padStart(4, '0');",
  },
  {
    what: 'is something there',
    shape: /\b(?:access|lstat|stat)\(\w+\)\.then\(\s*\(\) => true,\s*\(\) => false/,
    homes: ['packages/system/src/files.ts'],
    sample: 'return access(path).then(\n    () => true,\n    () => false,\n  );',
  },
  {
    what: 'a sparse copy',
    shape: /--sparse=always|\bcopyFile\([^)]*COPYFILE_FICLONE/,
    // The second one runs confined, beside programs that read what a stranger made.
    homes: ['packages/disk-image/src/sparse-copy.ts', 'packages/vm/src/systemd/ext4-patch.ts'],
    sample: "['cp', '--sparse=always', '--reflink=auto', '--', raw, vhd]",
  },
  {
    what: 'writing all bytes at a position',
    shape: /\{ bytesWritten \} = await|\)\)\.bytesWritten/,
    homes: ['packages/system/src/positioned.ts'],
    sample: 'const { bytesWritten } = await to.write(block, written, block.length - written, at);',
  },
  {
    what: 'reading bytes at a position',
    shape: /\{ bytesRead \} = await/,
    homes: ['packages/system/src/positioned.ts'],
    sample: 'const { bytesRead } = await handle.read(buffer, length, buffer.length - length, position + length);',
  },
  {
    what: 'the room that is kept free on a disk',
    shape: /\bbavail\b|const RESERVE\b.*(?:1024|MIB)/,
    homes: ['packages/system/src/free-space.ts'],
    sample: 'const RESERVE = 16 * 1024 * 1024;',
  },
  {
    what: 'a disk that is full',
    shape: /hasErrorCode\(\w+, 'ENOSPC', 'EDQUOT'\)|\/No space left/,
    homes: ['packages/system/src/free-space.ts'],
    sample: "if (hasErrorCode(error, 'ENOSPC', 'EDQUOT')) {",
  },
  {
    what: 'the order of versions',
    shape: /function compareVersions\(/,
    homes: ['packages/core/src/version-order.ts'],
    sample: 'export function compareVersions(a: string, b: string): number {',
  },
  {
    what: 'a pool of threads that hash',
    shape: /new Worker\(/,
    homes: ['packages/system/src/hash-workers.ts'],
    sample: 'const worker = new Worker(code, { eval: true, workerData: state });',
  },
  {
    what: 'the footer of a VHD',
    shape: /'conectix'/,
    homes: ['packages/disk-image/src/vhd-footer.ts'],
    sample: "export const VHD_COOKIE = 'conectix';",
  },
  {
    what: 'the format of a disk by its first bytes',
    shape: /'vhdxfile'|'KDMV'|'QFI\\xfb'/,
    homes: ['packages/disk-image/src/disk-format.ts'],
    sample: "['vhdxfile', 'vhdx'],",
  },
  {
    what: 'a GUID partition table',
    shape: /'EFI PART'/,
    homes: ['packages/disk-image/src/disk-format.ts', 'packages/disk-image/src/gpt.ts'],
    sample: "const SIGNATURE = 'EFI PART';",
  },
  {
    what: 'the holes of a file',
    shape: /'filefrag'/,
    homes: ['packages/disk-image/src/data-extents.ts'],
    sample: "await runProgram('find the holes of a file', ['filefrag', '-s'])",
  },
  {
    what: 'a reader of tar archives',
    shape: /\bextract\b[^\n]*from 'tar-stream'/,
    homes: ['packages/archive/src/read-tar.ts'],
    sample: "import { extract, type Header } from 'tar-stream';",
  },
  {
    what: 'records of a zip',
    shape: /0x0?4034b50|0x0?2014b50|0x0?6054b50/i,
    homes: ['packages/archive/src/zip-directory.ts', 'packages/archive/src/zip-records.ts'],
    sample: 'const DIRECTORY_ENTRY = 0x02014b50;',
  },
];

const root = join(import.meta.dirname, '..', '..');
const written = sourceFiles(root)
  .filter((path) => /^(?:packages\/[^/]+\/src|scripts)\//.test(path) && !/\.test(?:-support)?\.ts$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

const again = ({ shape, homes }: Double) =>
  written.filter(({ path, text }) => shape.test(text) && !homes.includes(path)).map(({ path }) => path);

describe('what stood in several places', () => {
  let found = 0;
  afterAll(() => void process.stdout.write(`doubles of the list of ${DOUBLES.length}: ${found}\n`));

  test.each(DOUBLES)('exists once: $what', (double) => {
    const places = again(double);
    found += places.length;
    expect(places).toEqual([]);
  });

  test.each(DOUBLES)('is there, and would be found elsewhere: $what', ({ shape, homes, sample }) => {
    expect(sample).toMatch(shape);
    for (const home of homes) expect(written.find(({ path }) => path === home)?.text).toMatch(shape);
  });
});
