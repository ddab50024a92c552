import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { silentLog } from '@bakehouse/core/log';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { selectFileSet } from './select-file-set.ts';

interface Place {
  readonly folder: string;
  readonly said: string[];
  select(options?: Partial<Parameters<typeof selectFileSet>[1]>): Promise<{
    readonly paths: readonly string[];
    readonly covers: (path: string, kind?: 'file' | 'folder') => boolean;
    readonly emptyFolders: readonly string[];
  }>;
}

function withFiles(files: Readonly<Record<string, string>>, work: (place: Place) => Promise<void>): Promise<void> {
  return withTemporaryFolder('file-set', async (folder) => {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    const said: string[] = [];
    const log = {
      ...silentLog,
      info: (message: string) => void said.push(message),
      warning: (message: string) => void said.push(`warning: ${message}`),
    };
    await work({
      folder,
      said,
      async select(options = {}) {
        said.length = 0;
        const set = await selectFileSet(folder, { log, signal: new AbortController().signal, ...options });
        const covers = set.covers ?? (() => true);
        return {
          paths: set.files.map(({ path }) => path),
          covers: (path, kind = 'file') => covers(path, kind),
          emptyFolders: set.emptyFolders ?? [],
        };
      },
    });
  });
}

const CERTIFICATE = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';
const PRIVATE = '-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n';
const CHECKOUT = {
  '.git/config': '',
  '.bakehouse/artifacts/a/manifest.json': '{}',
  '.config/tool': '',
  '.env': 'TOKEN=1',
  '.env.example': 'TOKEN=',
  'certs/ca.pem': CERTIFICATE,
  'certs/server.pem': PRIVATE,
  'module/.git': 'gitdir: ../.git/modules/module',
  'src/a.sh': '',
};

describe('the files of a folder', () => {
  it('are without what nobody means to send, and that is said once', () =>
    withFiles(CHECKOUT, async ({ select, said }) => {
      expect((await select()).paths).toEqual(['.config/tool', '.env.example', 'certs/ca.pem', 'src/a.sh']);
      expect(said).toEqual([
        'warning: Left out: .bakehouse, .git, module/.git; and what may hold secrets: .env, certs/server.pem. ' +
          'To take them give include-hidden; to leave them out without this message, exclude them.',
      ]);
    }));

  it('are all of them where that is asked for', () =>
    withFiles(CHECKOUT, async ({ select, said }) => {
      expect((await select({ includeHidden: true })).paths).toHaveLength(9);
      expect(said).toEqual([]);
    }));

  it('warn of secrets alone, and say nothing of what is excluded', () =>
    withFiles(CHECKOUT, async ({ select, said }) => {
      await select({ exclude: ['.env', 'certs', 'module', '.bakehouse'] });
      expect(said).toEqual(['Left out: .git. To take them give include-hidden; to leave them out without this message, exclude them.']);
      await select({ include: ['src'] });
      expect(said).toEqual([]);
      await select({ include: ['src', '.env'] });
      expect(said.filter((message) => message.startsWith('warning: Left out: what may hold secrets: .env.'))).toHaveLength(1);
    }));

  it('are all that a manifest names, whatever they are called', () =>
    withFiles({ '.env': '', a: '', b: '', SHA256SUMS: `${'0'.repeat(64)}  .env\n${'0'.repeat(64)}  a\n` }, async ({ folder, select }) => {
      const { paths, covers } = await select({ manifest: join(folder, 'SHA256SUMS') });
      expect(paths).toEqual(['.env', 'SHA256SUMS', 'a']);
      // A file stands for it, which the manifest leaves out.
      expect(covers('b')).toBe(false);
      expect(['.env', 'gone'].map((path) => covers(path))).toEqual([true, true]);
    }));

  it.each(['bakehouse-files/1', 'bakehouse-artifacts/1', 'bakehouse-1es-artifacts/1'])('are all that was prepared there: %s', (schema) => {
    const manifest = { schema, files: [{ path: '.env' }, { path: '.ssh/config' }, { path: 'a' }], archive: { file: 'all.p12' } };
    const files = { '.env': '', '.ssh/config': '', a: '', 'all.p12': '', 'manifest.json': JSON.stringify(manifest) };
    return withFiles(files, async ({ select, said }) => {
      const { paths, covers } = await select();
      expect([paths, said]).toEqual([Object.keys(files), []]);
      expect(['.env', '.ssh/config', 'gone'].map((path) => covers(path))).toEqual([true, true, true]);
    });
  });

  it('are not what came into a prepared folder since, unless they are asked for', () => {
    const manifest = JSON.stringify({ schema: 'bakehouse-files/1', files: [{ path: '.ssh/config' }] });
    const later = { '.env': '', '.git/config': '', '.ssh/known': '', '.ssh/more/known': '' };
    return withFiles({ '.ssh/config': '', ...later, 'manifest.json': manifest, b: '' }, async ({ select, said }) => {
      const { paths, covers } = await select();
      expect(paths).toEqual(['.ssh/config', 'b', 'manifest.json']);
      expect(said).toEqual([
        'warning: Left out: .git; and what may hold secrets: .env, .ssh/known, .ssh/more. ' +
          'To take them give include-hidden; to leave them out without this message, exclude them.',
      ]);
      expect(Object.keys(later).map((path) => covers(path))).toEqual([false, false, false, false]);
      expect((await select({ includeHidden: true })).paths).toHaveLength(7);
    });
  });

  it('are not so by a manifest of others', () =>
    withFiles({ '.env': '', 'manifest.json': '{"schema":"files/1"}' }, async ({ select }) => {
      expect((await select()).paths).toEqual(['manifest.json']);
    }));

  (process.platform === 'win32' ? it.skip : it)('are without them under another name, too', () =>
    withFiles(CHECKOUT, async ({ folder, select }) => {
      for (const [path, target] of [
        ['settings', '.env'],
        ['history', '.git'],
        ['key', 'certs/server.pem'],
        ['ca', 'certs/ca.pem'],
        ['.npmrc', 'src/a.sh'],
      ] as const)
        await symlink(target, join(folder, path));
      const { paths, covers } = await select({ links: 'follow' });
      expect(paths).toEqual(['.config/tool', '.env.example', 'ca', 'certs/ca.pem', 'src/a.sh']);
      expect(['settings', 'history/config', 'key', 'ca'].map((path) => covers(path))).toEqual([false, false, false, true]);
    }),
  );
});

describe('what a selection is about', () => {
  it('are not the names that patterns leave out, there or not', () =>
    withFiles({ 'keep/k': '', 'a.log': '', a: '' }, async ({ select }) => {
      const { covers } = await select({ exclude: ['keep/', '**/*.log'] });
      const paths = ['keep/k', 'keep/gone', 'sub/gone.log', 'a', 'gone', 'sub/gone'];
      expect(paths.map((path) => covers(path))).toEqual([false, false, false, true, true, true]);
      expect([covers('keep', 'folder'), covers('keep', 'file')]).toEqual([false, true]);
      const one = await select({ include: ['a'] });
      expect(paths.map((path) => one.covers(path))).toEqual([false, false, false, true, false, false]);
    }));

  it('are not hidden names, there or not, until they are asked for', () =>
    withFiles({ '.git/config': '', 'server.pem': PRIVATE, a: '' }, async ({ select }) => {
      const paths = ['.git/config', 'sub/.env', 'server.pem', 'gone.pem', '.bashrc'];
      const { covers } = await select();
      expect(paths.map((path) => covers(path))).toEqual([false, false, false, true, true]);
      const all = await select({ includeHidden: true });
      expect(paths.every((path) => all.covers(path))).toBe(true);
    }));

  (process.platform === 'win32' ? it.skip : it)('are not links that are skipped, nor what they lead to', () =>
    withFiles({ 'a/b': '' }, async ({ folder, select }) => {
      await symlink('a', join(folder, 'link'));
      await mkdir(join(folder, 'empty'));
      const { covers, emptyFolders } = await select({ links: 'skip' });
      expect(['link', 'link/b', 'linked'].map((path) => covers(path))).toEqual([false, false, true]);
      expect(emptyFolders).toEqual(['empty']);
    }),
  );
});
