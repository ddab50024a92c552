import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { withBlobService } from '@bakehouse/blob/azurite';
import { silentLog } from '@bakehouse/core/log';
import { inspectBootableImage } from '@bakehouse/disk-image/format';
import { imageFileOf } from '@bakehouse/gallery/image-file';
import { sha256OfFile } from '@bakehouse/system/files';
import { NETWORK, runProgram } from '@bakehouse/system/program';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestGallery } from '../backends/store-places.ts';
import { processesWith } from '../support/processes.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const bakehouse = join(root, 'dist', 'bakehouse.js');
const MINUTE = 60_000;

interface Answer {
  readonly outcome: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly error?: { readonly kind: string; readonly message: string };
}

let workspace = '';
beforeAll(() => {
  workspace = mkdtempSync(join(tmpdir(), 'bake-'));
  cpSync(join(root, 'examples', 'debian-runner'), join(workspace, 'images'), { recursive: true });
});
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

const bake = (...args: string[]) => step(workspace, {}, 'bake', 'images', '--emulator', ...args);

/** @param env for secrets, which no command line may have */
async function step(cwd: string, env: Readonly<Record<string, string>>, ...args: string[]) {
  const argv = [process.execPath, bakehouse, ...args, '--json'] as [string, ...string[]];
  const { exitCode, stdout, tail } = await runProgram('bake', argv, {
    cwd,
    env,
    inherit: NETWORK,
    allowFailure: true,
    timeout: 15 * MINUTE,
  });
  return { exitCode, answer: JSON.parse(stdout) as Answer, tail };
}

/** An Azurite of its own with a container for a gallery, and what gives access to it. */
function withGallery(folder: string, work: (gallery: string, env: Readonly<Record<string, string>>) => Promise<void>): Promise<void> {
  const { signal } = new AbortController();
  const options = { folder: join(folder, 'azurite'), installation: root, toolCache: join(folder, 'tools'), log: silentLog, signal };
  return withBlobService(options, ({ connectionString }) => {
    const [, endpoint] = /BlobEndpoint=([^;]+)/.exec(connectionString) ?? [];
    return work(`${endpoint}/gallery/images`, { BAKEHOUSE_CONNECTION_STRING: connectionString });
  });
}

/** Starts a bake and resolves as soon as its log says `text`. */
async function bakeUntil(text: string) {
  const child = spawn(process.execPath, [bakehouse, 'bake', 'images', '--emulator', '--force', '*'], {
    cwd: workspace,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  let log = '';
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      log += chunk.toString();
      if (log.includes(text)) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', () => reject(new Error(`The bake ended before it said "${text}":\n${log}`)));
  });
  return { child, exited, log: () => log };
}

function versions(): string[] {
  const folder = join(workspace, '.bakehouse', 'gallery', 'debian-runner', 'versions');
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

describe('bake', () => {
  it('refuses a wrong definition with every place, exit code 2 and nothing written', async () => {
    const file = join(workspace, 'wrong.yaml');
    writeFileSync(file, 'schema: vm-image/1\nimage: {id: WRONG, os: linux, arch: x64, generation: 2}\nstpes: []\n');
    const argv = [process.execPath, bakehouse, 'bake', 'wrong.yaml'] as [string, ...string[]];
    const { exitCode, tail } = await runProgram('bake', argv, { cwd: workspace, inherit: NETWORK, allowFailure: true });
    expect(exitCode).toBe(2);
    expect(tail.join('\n')).toMatch(/wrong\.yaml:3:1: .*stpes.*steps/);
    expect(tail.join('\n')).toMatch(/wrong\.yaml:2:\d+: /);
    expect(existsSync(join(workspace, '.bakehouse'))).toBe(false);
    rmSync(file);
  });

  it(
    'leaves nothing running when it is killed in the middle of a build',
    async () => {
      const { child, exited } = await bakeUntil('running apt-get update');
      child.kill('SIGKILL');
      await exited;
      // mmdebstrap hears of it and cleans up; the test's deadline bounds the wait.
      while (processesWith(workspace).length > 0) await setTimeout(100);
      expect(versions()).toEqual([]);
    },
    5 * MINUTE,
  );

  it(
    'names Azurite when it is lost during the upload, with no version made',
    async () => {
      const { exited, log } = await bakeUntil('debian-runner: upload-blob');
      const azurite = () => processesWith(workspace).find((line) => /azurite.*main\.js/.test(line));
      // It is starting; the test's deadline bounds the wait.
      while (azurite() === undefined) await setTimeout(10);
      process.kill(Number.parseInt(String(azurite()), 10), 'SIGKILL');
      expect(await exited).toEqual([1, null]);
      expect(log()).toMatch(/Azurite, the embedded blob store, ended by itself/);
      expect(processesWith(workspace)).toEqual([]);
      expect(versions()).toEqual([]);
    },
    MINUTE,
  );

  it(
    'bakes the example after that: a tested version is latest and the report tells',
    async () => {
      const { exitCode, answer } = await bake();
      expect({ exitCode, outcome: answer.outcome, error: answer.error }).toEqual({ exitCode: 0, outcome: 'succeeded', error: undefined });
      expect(answer.outputs).toMatchObject({ versions: '{"debian-runner":"1.0.0"}', built: '1', 'tests-failed': '0', crashes: '[]' });
      expect(versions()).toEqual(['1.0.0']);
      const latest = JSON.parse(readFileSync(join(workspace, '.bakehouse/gallery/debian-runner/latest.json'), 'utf8')) as object;
      expect(latest).toMatchObject({ version: '1.0.0' });
      expect(readFileSync(answer.outputs['report'] ?? '', 'utf8')).toContain('debian-runner');
      const staleFiles = readdirSync(workspace, { recursive: true, encoding: 'utf8' }).filter((path) =>
        /\.(work|partial|lock-)/.test(path),
      );
      expect(staleFiles).toEqual([]);
    },
    20 * MINUTE,
  );

  it('says that nothing changed and builds nothing', async () => {
    const { exitCode, answer } = await bake();
    expect({ exitCode, built: answer.outputs['built'] }).toEqual({ exitCode: 0, built: '0' });
    expect(answer.outputs['report']).toMatch(/report\.html$/);
    expect(versions()).toEqual(['1.0.0']);
  });

  it(
    'bakes into a container, where another working folder finds it unchanged and two at once get a version each',
    async () => {
      const other = mkdtempSync(join(tmpdir(), 'bake-other-'));
      try {
        await withGallery(other, async (gallery, env) => {
          // What was built for the folder is there and is not built again.
          const { exitCode, answer, tail } = await step(workspace, env, 'bake', 'images', '--gallery', gallery);
          expect({ exitCode, error: answer.error }).toEqual({ exitCode: 0, error: undefined });
          expect(answer.outputs).toMatchObject({ versions: '{"debian-runner":"1.0.0"}', 'tests-failed': '0' });
          expect(tail.join('\n')).not.toContain('sig=');

          const fresh = join(other, 'fresh');
          cpSync(join(root, 'examples', 'debian-runner'), join(fresh, 'images'), { recursive: true });
          const again = await step(fresh, env, 'bake', 'images', '--gallery', gallery);
          expect({ exitCode: again.exitCode, error: again.answer.error }).toEqual({ exitCode: 0, error: undefined });
          expect(again.answer.outputs).toMatchObject({ versions: '{"debian-runner":"1.0.0"}', built: '0' });
          expect(readdirSync(join(fresh, '.bakehouse')).sort()).toEqual(['cache', 'plan.json', 'reports']);

          const file = 'images/debian-runner.vmimage.yaml';
          const text = readFileSync(join(fresh, file), 'utf8');
          const publish = async (tag: string) => {
            writeFileSync(join(fresh, `images/${tag}.yaml`), `${text}\ntags: {publisher: ${tag}}\n`);
            const record = join(workspace, '.bakehouse/builds/debian-runner/build.json');
            const given = ['--build-record', record, '--definition', `images/${tag}.yaml`, '--gallery', gallery];
            return (await step(fresh, env, 'publish-image', ...given)).answer.outputs['version'];
          };
          expect((await Promise.all([publish('one'), publish('two')])).sort()).toEqual(['1.0.1', '1.0.2']);
          const given = ['--gallery', gallery, '--image', 'debian-runner', '--version', '1.0.2', '--definition', file, '--dry-run'];
          const looked = await step(fresh, env, 'run-in-vm', ...given);
          expect({ exitCode: looked.exitCode, error: looked.answer.error }).toEqual({ exitCode: 0, error: undefined });
          const cacheFolder = join(fresh, '.bakehouse/cache');
          expect(existsSync(join(cacheFolder, 'gallery'))).toBe(false);
          // What comes back from it is a disk that could be booted, with the SHA-256 of its record.
          const place = {
            kind: 'blob',
            connectionString: env['BAKEHOUSE_CONNECTION_STRING'] ?? '',
            container: 'gallery',
            prefix: 'images',
          } as const;
          const opened = await openTestGallery(place);
          const { signal } = new AbortController();
          const { path, sha256 } = await imageFileOf(opened.gallery, 'debian-runner', '1.0.2', { cacheFolder, log: silentLog, signal });
          opened.close();
          expect(await sha256OfFile(path)).toBe(sha256);
          expect(await inspectBootableImage(path, signal)).toMatchObject({ format: 'raw' });
        });
      } finally {
        rmSync(other, { recursive: true, force: true });
      }
    },
    20 * MINUTE,
  );

  it(
    'reports a crash in a test: program, signal and address, and fails',
    async () => {
      const { exitCode, answer } = await bake('--test-flags', 'crash-drill');
      expect({ exitCode, outcome: answer.outcome }).toEqual({ exitCode: 1, outcome: 'failed' });
      const [crash] = JSON.parse(answer.outputs['crashes'] ?? '[]') as Record<string, string>[];
      expect(crash).toMatchObject({
        image: 'debian-runner',
        program: '/usr/local/bin/crash-drill',
        signal: 'SIGSEGV',
        address: '0xdead0000',
      });
      expect(readFileSync(answer.outputs['report'] ?? '', 'utf8')).toContain('SIGSEGV');
    },
    10 * MINUTE,
  );

  it.each([
    ['SIGINT', 'upload-blob', 130],
    ['SIGTERM', 'trigger-image-build', 143],
  ] as const)(
    'ends on %s during %s with nothing left running',
    async (signal, stage, exitCode) => {
      const { child, exited } = await bakeUntil(`debian-runner: ${stage}`);
      child.kill(signal);
      expect(await exited).toEqual([exitCode, null]);
      expect(processesWith(workspace)).toEqual([]);
      expect(versions()).toEqual(['1.0.0']);
    },
    5 * MINUTE,
  );

  it(
    'says how much space is missing when the disk is full, and leaves no half-made version',
    async () => {
      const state = join(workspace, 'small');
      mkdirSync(state);
      await runProgram('mount a small disk', ['mount', '-t', 'tmpfs', '-o', 'size=120m', 'tmpfs', state]);
      try {
        const { exitCode, answer } = await bake('--state-folder', 'small', '--gallery', 'small/gallery');
        expect({ exitCode, outcome: answer.outcome }).toEqual({ exitCode: 1, outcome: 'failed' });
        expect(answer.error?.message).toMatch(/is full: \S+ GiB are needed and \S+ MiB are free/);
        expect(existsSync(join(state, 'gallery', 'debian-runner', 'versions', '1.0.0'))).toBe(false);
      } finally {
        await runProgram('unmount it', ['umount', '--lazy', state]);
      }
    },
    10 * MINUTE,
  );
});
