import { chmod, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { CancelledError, ExternalError, UserError } from '@bakehouse/core/errors';
import { type Log, silentLog } from '@bakehouse/core/log';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testNeeding } from '../../../test/support/test-needing.ts';
import { type ConfinedOptions, type Confinement, chooseConfinement, confinementTools, runConfined } from './confined-program.ts';
import { findProgram } from './debian-packages.ts';
import { withTemporaryFolder } from './files.ts';

const { signal } = new AbortController();
const test = await testNeeding(confinementTools());
const isRoot = process.getuid?.() === 0;
const asRoot = isRoot ? test : it.skip;

interface Place {
  readonly folder: string;
  /** Is given to be read. */
  readonly image: string;
  /** Is not given. */
  readonly secret: string;
  /** The only place to write. */
  readonly room: string;
  run(script: string, options?: Partial<ConfinedOptions>, confinement?: Confinement): Promise<string>;
}

let namespaces: Confinement;
beforeAll(async () => {
  namespaces = { kind: 'namespaces', bwrap: (await findProgram('bwrap')) ?? 'bwrap' };
});

function inPlace(work: (place: Place) => Promise<void>): Promise<void> {
  return withTemporaryFolder('confined', async (folder) => {
    const [image, secret, room] = [join(folder, "an image, 'odd'"), join(folder, 'secret'), join(folder, 'room')];
    await writeFile(image, 'the image');
    await writeFile(secret, 'the secret');
    await mkdir(room);
    const run: Place['run'] = async (script, options, confinement = namespaces) => {
      const all = { reads: [image], writes: [room], largestFile: 1024 * 1024, timeout: 60_000, cwd: room, signal, ...options };
      return (await runConfined('try it', ['/bin/sh', '-c', script], all, confinement)).stdout;
    };
    await work({ folder, image, secret, room, run });
  });
}

describe('a confined program', () => {
  test('reads what it is given and writes where it may', () =>
    inPlace(async ({ image, room, run }) => {
      expect(await run(`cat "${image}"; echo made > result`)).toBe('the image\n');
      expect(await readFile(join(room, 'result'), 'utf8')).toBe('made\n');
    }));

  test('S4: sees no other file of the host, and can write to none', () =>
    inPlace(async ({ folder, image, secret, run }) => {
      const outside = ['/written', '/tmp/written', '/usr/written', '/etc/written', '/dev/written', join(folder, 'written')];
      const script = [
        `cat "${secret}" /etc/passwd /proc/self/environ`,
        `ls "${folder}" /home /root /run`,
        ...outside.map((path) => `echo x > "${path}" && echo "wrote ${path}"`),
        `echo x > "${image}" && echo "wrote the image"`,
        'true',
      ].join('\n');
      expect(await run(script)).toBe(`${folder}:\nan image, 'odd'\nroom\n`);
      expect((await readdir(folder)).sort()).toEqual(["an image, 'odd'", 'room', 'secret']);
      expect(await readFile(image, 'utf8')).toBe('the image');
    }));

  test('reads nothing of the host through a link that it leaves in its place', () =>
    inPlace(async ({ room, secret, run }) => {
      await symlink(secret, join(room, 'link'));
      expect(await run('cat link 2>/dev/null; echo x > link || true')).toBe('');
      expect(await readFile(secret, 'utf8')).toBe('the secret');
    }));

  test('has no variables of ours, no network and no rights', () =>
    inPlace(async ({ run }) => {
      process.env['BAKEHOUSE_CANARY'] = 'canary';
      try {
        expect((await run('env | sed "s/=.*//" | sort')).trim().split('\n')).toEqual(['LC_ALL', 'MALLOC_ARENA_MAX', 'PATH', 'PWD']);
      } finally {
        delete process.env['BAKEHOUSE_CANARY'];
      }
      // As many interfaces as a new namespace has.
      expect(await run('ls /sys/class/net 2>/dev/null; chown 1:1 . 2>/dev/null || echo refused')).toBe('refused\n');
    }));

  test('S7a: cannot write a file larger than there can be', () =>
    inPlace(async ({ room, run }) => {
      const error = await run('exec dd if=/dev/zero of=bomb bs=64k').catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(ExternalError);
      expect(error).toMatchObject({
        message: expect.stringContaining('wanted to write a file of more than 1.0 MiB'),
        hint: expect.stringContaining('made to do harm'),
      });
      expect((await stat(join(room, 'bomb'))).size).toBeLessThanOrEqual(1024 * 1024);
    }));

  test('S7a: ends in time, with all that it has started', () =>
    inPlace(async ({ run }) => {
      await expect(run('sleep 1000 & sleep 1000', { timeout: 500 })).rejects.toThrow('took longer than');
    }));

  test('ends when the run is cancelled', () =>
    inPlace(async ({ run }) => {
      const abort = new AbortController();
      const work = run('echo started; exec sleep 1000', { signal: abort.signal, onLine: () => abort.abort() });
      await expect(work).rejects.toBeInstanceOf(CancelledError);
    }));

  test('gives its exit code, its output and what it was told on its input', () =>
    inPlace(async ({ run }) => {
      expect(await run('cat', { stdin: 'told' })).toBe('told\n');
      await expect(run('echo went wrong >&2; exit 7')).rejects.toMatchObject({
        details: { status: 7 },
        message: expect.stringContaining('went wrong'),
      });
    }));

  test('has its limits also where there are no namespaces', () =>
    inPlace(async ({ image, room, run }) => {
      const limits: Confinement = { kind: 'limits' };
      expect(await run(`cat "${image}"; env | grep -c . > count; grep NoNewPrivs /proc/self/status`, {}, limits)).toBe(
        'the imageNoNewPrivs:\t1\n',
      );
      await expect(run('exec dd if=/dev/zero of=bomb bs=64k', {}, limits)).rejects.toThrow('wanted to write a file of more than');
      expect((await stat(join(room, 'bomb'))).size).toBeLessThanOrEqual(1024 * 1024);
    }));

  asRoot('is nobody where root gets no namespaces', () =>
    inPlace(async ({ image, room, run }) => {
      const nobody: Confinement = { kind: 'other-user' };
      expect(await run(`cat "${image}"; id -u; echo made > result`, {}, nobody)).toBe('the image65534\n');
      expect((await stat(join(room, 'result'))).uid).toBe(65_534);
    }),
  );

  asRoot('is not run at all where root gets no namespaces and nobody may not read the image', () =>
    inPlace(async ({ image, room, run }) => {
      await chmod(image, 0o600);
      const error = await run('touch result', {}, { kind: 'other-user' }).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(UserError);
      expect(error).toMatchObject({
        message: expect.stringContaining('the user nobody may not read'),
        hint: expect.stringContaining('seccomp=unconfined'),
      });
      expect(await readdir(room)).toEqual([]);
    }),
  );
});

describe('chooseConfinement', () => {
  const path = process.env['PATH'];
  let folder: string;
  beforeAll(async () => {
    folder = join(tmpdir(), `fake-bwrap-${process.pid}`);
    await mkdir(folder, { mode: 0o755 });
    await writeFile(join(folder, 'bwrap'), '#!/bin/sh\necho "bwrap: setting up uid map: Permission denied" >&2\nexit 1\n', { mode: 0o755 });
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function choose(): Promise<{ confinement: Confinement; warnings: string[] }> {
    const warnings: string[] = [];
    const log: Log = { ...silentLog, warning: (message) => warnings.push(message) };
    return { confinement: await chooseConfinement(log, signal), warnings };
  }

  async function refused(work: () => Promise<void>): Promise<void> {
    process.env['PATH'] = `${folder}${delimiter}${path}`;
    try {
      await work();
    } finally {
      process.env['PATH'] = path;
    }
  }

  test('takes namespaces where they work', async () => {
    expect(await choose()).toEqual({ confinement: namespaces, warnings: [] });
  });

  asRoot('takes another user for root where they are refused', () =>
    refused(async () => {
      expect(await choose()).toEqual({ confinement: { kind: 'other-user' }, warnings: [] });
    }),
  );

  test('takes limits for an ordinary user where they are refused, and says why and what to do', () =>
    refused(async () => {
      const getuid = process.getuid;
      process.getuid = () => 1000;
      try {
        const { confinement, warnings } = await choose();
        expect(confinement).toEqual({ kind: 'limits' });
        expect(warnings).toHaveLength(1);
        expect(warnings[0]).toContain('(bwrap: setting up uid map: Permission denied)');
        expect(warnings[0]).toContain('apparmor_restrict_unprivileged_userns=0');
      } finally {
        process.getuid = getuid as () => number;
      }
    }));
});
