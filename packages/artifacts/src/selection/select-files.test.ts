import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { CancelledError, formatFinding, InputError } from '@bakehouse/core/errors';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { runProgram } from '@bakehouse/system/program';
import { describe, expect, it } from '@jest/globals';
import { skippedLinks } from './left-out.ts';
import { type SelectedFiles, type SelectOptions, selectFiles } from './select-files.ts';

const signal = new AbortController().signal;

/** Makes files (their content is their path), folders (with a slash) and links ("name -> target"). */
async function fill(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const [path = '', target] = name.split(' -> ');
    const absolute = join(folder, path);
    await mkdir(path.endsWith('/') ? absolute : dirname(absolute), { recursive: true });
    if (target !== undefined) await symlink(target, absolute);
    else if (!path.endsWith('/')) await writeFile(absolute, path);
  }
}

function withTree<T>(
  names: readonly string[],
  work: (root: string, select: (options?: Partial<SelectOptions>) => Promise<SelectedFiles>) => Promise<T>,
) {
  return withTemporaryFolder('select', async (outside) => {
    const root = join(outside, 'root');
    await mkdir(root);
    await fill(root, names);
    return work(root, (options = {}) => selectFiles(root, { include: [], exclude: [], links: 'refuse', signal, ...options }));
  });
}

function messages({ findings }: SelectedFiles, root: string): string[] {
  return findings.map((finding) => `${finding.severity}: ${formatFinding(finding)}`.replaceAll(`${root}/`, '').replaceAll(root, '<root>'));
}

describe('selectFiles', () => {
  it('2: lists files in byte order with Git modes, and folders that hold nothing', () =>
    withTree(['b', 'a/x', 'Z', '\u{1f600}', '\uff5e', 'run.sh', 'empty/', 'nested/empty/'], async (root, select) => {
      await chmod(join(root, 'run.sh'), 0o700);
      await chmod(join(root, 'b'), 0o600);
      const { files, emptyFolders, findings } = await select();
      expect(findings).toEqual([]);
      expect(files.map(({ path, mode, size }) => [path, mode.toString(8), size])).toEqual([
        ['Z', '644', 1],
        ['a/x', '644', 3],
        ['b', '644', 1],
        ['run.sh', '755', 6],
        ['\uff5e', '644', 3],
        ['\u{1f600}', '644', 4],
      ]);
      expect(emptyFolders).toEqual(['empty', 'nested/empty']);
    }));

  it('decides by patterns which files are executable, as on a system without that bit', () =>
    withTree(['bin/run', 'a.sh', 'a.txt'], async (root, select) => {
      await chmod(join(root, 'a.txt'), 0o755);
      const selected = await select({ executable: ['**/*.sh', 'bin', 'tools/*', '!*.txt'] });
      expect(messages(selected, root)).toEqual(['warning: <root>: holds no file that is executable by "tools/*"']);
      expect(selected.files.map(({ path, mode }) => [path, mode.toString(8)])).toEqual([
        ['a.sh', '755'],
        ['a.txt', '644'],
        ['bin/run', '755'],
      ]);
    }));

  it('1: finds no error in what is not selected', () =>
    withTree(['keep/a', 'skip/link -> /etc/passwd', 'skip/a\tb', 'skip/README', 'skip/readme'], async (root, select) => {
      await chmod(join(root, 'skip'), 0);
      try {
        const { files, findings } = await select({ exclude: ['skip'] });
        expect([files.map(({ path }) => path), findings]).toEqual([['keep/a'], []]);
      } finally {
        await chmod(join(root, 'skip'), 0o755);
      }
    }));

  it('1: gives an error when the patterns select nothing, unless that is allowed, and warns of one that does not match', () =>
    withTree(['a.txt'], async (root, select) => {
      expect(messages(await select({ include: ['*.sh'] }), root)).toEqual([
        'error: <root>: holds nothing that the patterns select (change include or exclude, or allow an empty selection)',
      ]);
      expect((await select({ include: ['*.sh'], allowEmpty: true })).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(messages(await select({ include: ['*.txt', '*.sh'] }), root)).toEqual(['warning: <root>: holds nothing that "*.sh" matches']);
    }));

  const LINKS = [
    'd/file',
    'd/in -> file',
    'd/folder -> ../e',
    'e/x',
    'd/out -> ../../secret',
    'd/absolute -> /etc/passwd',
    'd/broken -> nothing',
    'd/circle -> circle',
    'd/up -> ..',
  ];

  it('3: refuses each symbolic link by default', () =>
    withTree(LINKS, async (root, select) => {
      const { files, findings } = await select();
      expect(files.map(({ path }) => path)).toEqual(['d/file', 'e/x']);
      expect(findings.map(({ file = '', message }) => [file.slice(root.length + 1), message])).toEqual(
        expect.arrayContaining(
          ['absolute', 'broken', 'circle', 'folder', 'in', 'out', 'up'].map((name) => [`d/${name}`, 'is a symbolic link']),
        ),
      );
      expect(findings).toHaveLength(7);
    }));

  it('3: skips and counts symbolic links when told to', () =>
    withTree(LINKS, async (_root, select) => {
      const { files, links, findings, leftOut } = await select({ links: 'skip' });
      expect([files.map(({ path }) => path), links, findings, skippedLinks(leftOut)]).toEqual([['d/file', 'e/x'], [], [], 7]);
    }));

  it('3: follows links only inside of the source, and tells those that lead out, nowhere or in a circle', () =>
    withTree(LINKS, async (root, select) => {
      const selected = await select({ links: 'follow' });
      expect(selected.files.map(({ path, absolute }) => [path, absolute.slice(root.length + 1)])).toEqual([
        ['d/file', 'd/file'],
        ['d/folder/x', 'e/x'],
        ['d/in', 'd/file'],
        ['e/x', 'e/x'],
      ]);
      expect(messages(selected, root).sort()).toEqual([
        'error: d/absolute: is a symbolic link that leads out of <root> (copy what is needed, or exclude it)',
        'error: d/broken: is a symbolic link to nothing (exclude it)',
        'error: d/circle: is a symbolic link in a circle (exclude it)',
        'error: d/out: is a symbolic link to nothing (exclude it)',
        'error: d/up: is a symbolic link to a folder that it is in (exclude it)',
      ]);
    }));

  it('3: keeps links that stay valid wherever they are unpacked, and tells the others', () =>
    withTree([...LINKS, 'd/winding -> folder/../d/file', 'e/gone -> ../d/file'], async (root, select) => {
      const selected = await select({ links: 'keep', exclude: ['d/circle', 'd/broken', 'd/out', 'd/up', 'd/absolute'] });
      expect(selected.links).toEqual([
        { path: 'd/folder', target: '../e' },
        { path: 'd/in', target: 'file' },
        { path: 'e/gone', target: '../d/file' },
      ]);
      const winding = 'error: d/winding: is a symbolic link to "folder/../d/file", which may lead out of the tree (make it direct)';
      expect(messages(selected, root)).toEqual([winding]);
      const without = await select({ links: 'keep', include: ['e', 'd/winding', 'd/folder'] });
      expect(messages(without, root)).toEqual([
        winding,
        'error: e/gone: is a symbolic link to d/file, which is not selected (select both or none)',
      ]);
    }));

  it('3: keeps no link that goes through one that is not selected', () =>
    withTree(['f/x', 'through -> middle/x', 'first -> second', 'second -> third', 'third -> f/x', 'middle -> f'], async (root, select) => {
      expect((await select({ links: 'keep' })).findings).toEqual([]);
      const selected = await select({ links: 'keep', exclude: ['third', 'middle'] });
      expect(messages(selected, root)).toEqual([
        'error: first: is a symbolic link to third, which is not selected (select both or none)',
        'error: second: is a symbolic link to third, which is not selected (select both or none)',
        'error: through: is a symbolic link to middle/x, which is not selected (select both or none)',
      ]);
    }));

  it('3: takes no file from outside of the root through a linked folder on the way', () =>
    withTemporaryFolder('select', async (outside) => {
      await fill(outside, ['secret/key', 'root/linked -> ../secret', 'root/a']);
      const { files, findings } = await selectFiles(join(outside, 'root'), { include: ['**'], exclude: [], links: 'follow', signal });
      expect(files.map(({ path }) => path)).toEqual(['a']);
      expect(findings.map(({ message }) => message)).toEqual([`is a symbolic link that leads out of ${join(outside, 'root')}`]);
    }));

  it('4: refuses FIFOs and sockets without opening them', () =>
    withTree(['a'], async (root, select) => {
      await runProgram('make a FIFO', ['mkfifo', join(root, 'fifo')]);
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(join(root, 'socket'), resolve));
      const selected = await select();
      await new Promise((resolve) => server.close(resolve));
      expect(messages(selected, root).sort()).toEqual([
        'error: fifo: is a FIFO (exclude it: only files, folders and links can be packed)',
        'error: socket: is a socket (exclude it: only files, folders and links can be packed)',
      ]);
    }));

  it('5: refuses names that do not travel and twins, and warns of those that only Windows cannot hold', () =>
    withTree(
      ['readme', 'README', '\u00e9', 'e\u0301', 'a\\b', 'tab\there', 'dot.', 'aux.txt', 'a:b', 'Sub/x', 'sub/x'],
      async (root, select) => {
        await writeFile(Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xff])]), '');
        const found = messages(await select(), root).sort();
        expect(found.filter((message) => message.startsWith('warning'))).toEqual([
          'warning: a:b: has : in its name, which Windows does not allow (rename it)',
          'warning: aux.txt: has the name of a device of Windows (rename it)',
          'warning: dot.: ends in a dot, which Windows drops (rename it)',
        ]);
        expect(found.filter((message) => message.startsWith('error'))).toHaveLength(7);
        expect(found).toEqual(expect.arrayContaining([expect.stringContaining('is not UTF-8'), expect.stringContaining('backslash')]));
        expect(messages(await select({ portableNames: true, include: ['dot.'] }), root)).toEqual([
          'error: dot.: ends in a dot, which Windows drops (rename it)',
        ]);
      },
    ));

  it('takes names in any script', () => {
    const names = ['日本語/ファイル', 'Ελληνικά', 'עברית', 'हिन्दी', '👩‍👩‍👧/👍🏽', 'name with blanks  and #%?&'].sort();
    return withTree(names, async (_root, select) => {
      const { files, findings } = await select();
      expect(files.map(({ path }) => path).sort()).toEqual(names);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    });
  });

  it('leaves out where the result goes', () =>
    withTree(['a', 'out/old/a'], async (_root, select) => {
      expect((await select({ without: 'out' })).files.map(({ path }) => path)).toEqual(['a']);
    }));

  it('says clearly that a source is no folder or not there', () =>
    withTree(['file'], async (root) => {
      const select = (source: string) => selectFiles(source, { include: [], exclude: [], links: 'refuse', signal });
      await expect(select(join(root, 'file'))).rejects.toThrow(`${join(root, 'file')} is no folder.`);
      await expect(select(join(root, 'gone'))).rejects.toThrow(InputError);
      const cancelled = selectFiles(root, { include: [], exclude: [], links: 'refuse', signal: AbortSignal.abort() });
      await expect(cancelled).rejects.toThrow(CancelledError);
    }));
});
