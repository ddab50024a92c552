import { existsSync } from 'node:fs';
import { chmod, lstat, mkdir, readdir, readFile, readlink, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { CancelledError, formatFinding, InputError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { type ArtifactManifest, readArtifactManifest } from '@bakehouse/records/artifacts';
import { sha256, sha256OfFile, withTemporaryFolder } from '@bakehouse/system/files';
import { runProgram } from '@bakehouse/system/program';
import { describe, expect, it } from '@jest/globals';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { writeTarGz } from '../../../runners/src/archive.test-support.ts';
import { run as unpack } from '../unpack-artifacts/run.ts';
import { run as verify } from '../verify-artifacts/run.ts';
import { run } from './run.ts';
import { UNPACK_DEFAULTS, VERIFY_NOTHING } from './source.test-support.ts';

const DEFINITION = `schema: vm-image/1
image: { id: web-runner, os: linux, arch: x64, generation: 2 }
variables: { GREETING: hello }
source: { kind: debian, suite: bookworm, components: [main] }
build: { diskMiB: 2048, timeout: 30m }
steps:
  - packages: [curl]
  - file: { from: files/motd, to: /etc/motd, template: true }
  - file: { from: files/etc, to: /etc/web }
  - script: { shell: bash, file: scripts/setup.sh }
tests:
  boot: { deadline: 5m, memoryMiB: 512, cpus: 1 }
  inVm:
    - { name: answers, shell: sh, file: tests/answers.sh, timeout: 1m }
outputs: [{ kind: directory, formats: [raw], version: auto }]
builders: [local]
provider: {}
`;

const FILES: Readonly<Record<string, string>> = {
  'web.vmimage.yaml': DEFINITION,
  'files/motd': '{GREETING} from {{NAME}}\n',
  'files/etc/site.conf': 'port=80\n',
  'files/etc/bin/reload': '#!/bin/sh\n',
  'scripts/setup.sh': '#!/bin/bash\n',
  'tests/answers.sh': '#!/bin/sh\n',
};

interface Place {
  readonly workspace: string;
  readonly folder: string;
  readonly said: string[];
  readonly summaries: string[];
  readonly abort: () => void;
  prepare(inputs?: { variables?: string[]; dryRun?: boolean }): ReturnType<typeof run>;
  manifest(): Promise<ArtifactManifest>;
}

function inWorkspace(work: (place: Place) => Promise<void>, names = Object.keys(FILES)): Promise<void> {
  return withTemporaryFolder('prepare-artifacts', async (workspace) => {
    for (const name of names) {
      await mkdir(dirname(join(workspace, name)), { recursive: true });
      await writeFile(join(workspace, name), FILES[name] ?? '');
    }
    await chmod(join(workspace, 'files/etc/bin/reload'), 0o755);
    const said: string[] = [];
    const summaries: string[] = [];
    const controller = new AbortController();
    const context = contextIn(workspace, {
      log: { ...silentLog, info: (message) => said.push(message) },
      signal: controller.signal,
      summary: async (markdown) => void summaries.push(markdown),
    });
    const folder = join(workspace, 'out/web-runner');
    await work({
      workspace,
      folder,
      said,
      summaries,
      abort: () => controller.abort(),
      prepare: ({ variables = [], dryRun = false } = {}) =>
        run({ definition: 'web.vmimage.yaml', variables, outputFolder: 'out', dryRun }, context),
      async manifest() {
        const manifest = await readArtifactManifest(join(folder, 'manifest.json'));
        if (manifest === undefined) throw new Error('no manifest');
        return manifest;
      },
    });
  });
}

/** Every file with its change time, which any writing would move. */
async function timesBelow(folder: string): Promise<Record<string, bigint>> {
  const times: Record<string, bigint> = {};
  for (const path of ['.', ...(await readdir(folder, { recursive: true }))].sort()) {
    times[path] = (await lstat(join(folder, path), { bigint: true })).ctimeNs;
  }
  return times;
}

describe('prepare-artifacts', () => {
  it('lays out what each step and test needs, with a manifest, checksums and an archive of all', () =>
    inWorkspace(async ({ workspace, folder, prepare, manifest }) => {
      const outputs = await prepare();
      const { files, archive, image, schema } = await manifest();
      expect([schema, image]).toEqual(['bakehouse-artifacts/1', 'web-runner']);
      expect(files.map(({ path, mode, step, test }) => [path, mode, step ?? test])).toEqual([
        ['tests/answers', '0755', 'answers'],
        ['tree/01/motd', '0644', 1],
        ['tree/02/etc/bin/reload', '0755', 2],
        ['tree/02/etc/site.conf', '0644', 2],
        ['tree/03/setup.sh', '0755', 3],
      ]);
      expect(await readFile(join(folder, 'tree/01/motd'), 'utf8')).toBe('hello from {NAME}\n');
      for (const file of files) {
        expect([await sha256OfFile(join(folder, file.path)), (await lstat(join(folder, file.path))).size]).toEqual([
          file.sha256,
          file.size,
        ]);
      }
      expect(outputs).toMatchObject({ folder, archiveSha256: archive.sha256, fileCount: 5, archive: join(folder, 'artifacts.tar.gz') });
      expect(await sha256OfFile(outputs.archive as string)).toBe(archive.sha256);
      // The archive unpacks to the same tree, and the checksums hold for it.
      const unpacked = join(workspace, 'unpacked');
      await mkdir(unpacked);
      await runProgram('unpack', ['tar', '-xzf', join(folder, 'artifacts.tar.gz'), '-C', unpacked]);
      for (const { path, sha256: expected } of files) expect(await sha256OfFile(join(unpacked, path))).toBe(expected);
      await runProgram('check', ['sha256sum', '--check', '--strict', 'SHA256SUMS'], { cwd: folder });
    }));

  it('gives the same bytes on another machine, in another order and with other times and umask', async () => {
    const prepared: string[] = [];
    const once = (names: string[], umask: number, year: number) =>
      inWorkspace(async ({ workspace, folder, prepare }) => {
        for (const name of names) await utimes(join(workspace, name), new Date(year, 5), new Date(year, 5));
        const before = process.umask(umask);
        try {
          const { archiveSha256, manifest } = await prepare();
          prepared.push(`${archiveSha256} ${sha256(await readFile(manifest as string))} ${await sha256OfFile(join(folder, 'SHA256SUMS'))}`);
        } finally {
          process.umask(before);
        }
      }, names);
    await once(Object.keys(FILES), 0o022, 2003);
    await once(Object.keys(FILES).reverse(), 0o077, 2024);
    expect(prepared[1]).toBe(prepared[0]);
  });

  it('leaves an unchanged folder alone and says so', () =>
    inWorkspace(async ({ folder, said, summaries, prepare }) => {
      const first = await prepare();
      expect(summaries[0]).toMatch(/^### Prepared `web-runner`\n/);
      expect(summaries[0]).toContain('| 5 | 58 B | `out/web-runner` | `out/web-runner/artifacts.tar.gz` |');
      expect(summaries[0]).toContain(`| \`${first.archiveSha256}\` |`);
      const times = await timesBelow(folder);
      expect(await prepare()).toEqual(first);
      expect(await timesBelow(folder)).toEqual(times);
      expect(said.at(-1)).toMatch(/^web-runner: 5 files, .*, unchanged\.$/);
      expect(summaries[1]).toContain('### `web-runner` is unchanged');
    }));

  it.each<[string, (place: Place) => Promise<unknown>]>([
    ['a source changes', ({ workspace }) => writeFile(join(workspace, 'files/etc/site.conf'), 'port=81\n')],
    ['a source becomes executable', ({ workspace }) => chmod(join(workspace, 'files/etc/site.conf'), 0o755)],
    ['a prepared file was changed', ({ folder }) => writeFile(join(folder, 'tree/03/setup.sh'), '#!/bin/bosh\n')],
    ['a prepared file lost its mode', ({ folder }) => chmod(join(folder, 'tree/03/setup.sh'), 0o644)],
    ['a prepared file is gone', ({ folder }) => rm(join(folder, 'tests/answers'))],
    ['a file was added', ({ folder }) => writeFile(join(folder, 'tree/02/etc/more'), '')],
    ['the archive was cut', ({ folder }) => writeFile(join(folder, 'artifacts.tar.gz'), 'x')],
  ])('prepares anew when %s', (_, change) =>
    inWorkspace(async (place) => {
      await place.prepare();
      await change(place);
      await place.prepare();
      expect(place.said.at(-1)).toContain('written to');
      await runProgram('check', ['sha256sum', '--check', '--strict', 'SHA256SUMS'], { cwd: place.folder });
      await place.prepare();
      expect(place.said.at(-1)).toContain('unchanged');
    }),
  );

  it('takes variables from the input', () =>
    inWorkspace(async ({ folder, prepare }) => {
      await prepare({ variables: ['GREETING=a=b'] });
      expect(await readFile(join(folder, 'tree/01/motd'), 'utf8')).toBe('a=b from {NAME}\n');
      await expect(prepare({ variables: ['lower=1'] })).rejects.toThrow(InputError);
    }));

  it('reports every unusable file at once and writes nothing', () =>
    inWorkspace(async ({ workspace, prepare }) => {
      await writeFile(join(workspace, 'files/etc/SITE.conf'), '');
      await writeFile(join(workspace, 'files/etc/a\tb'), '');
      const error: unknown = await prepare().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(InputError);
      expect((error as InputError).findings.map(formatFinding)).toEqual([
        'files/etc/a\\u0009b: has a control character in its name (rename it)',
        'files/etc/site.conf: has the same name as etc/SITE.conf where case or Unicode form do not count (rename one of them)',
      ]);
      expect(await readdir(join(workspace, 'out'))).toEqual([]);
    }));

  it('keeps modes and links of a runner tree', () =>
    inWorkspace(async ({ workspace, folder, prepare, manifest }) => {
      await writeTarGz(join(workspace, 'runner.tar.gz'), [
        { name: './run.sh', mode: 0o755, content: '#!/bin/sh\n' },
        { name: './bin/Listener', mode: 0o750, content: 'x' },
        { name: './config', mode: 0o644, content: 'y' },
      ]);
      const digest = await sha256OfFile(join(workspace, 'runner.tar.gz'));
      const runner = `  - runner: { platform: github-linux, version: 2.328.0, package: { file: runner.tar.gz, sha256: ${digest} }, user: ci, root: /opt/runner, labels: [x] }\n`;
      await writeFile(join(workspace, 'web.vmimage.yaml'), DEFINITION.replace('tests:\n', `${runner}tests:\n`));
      await prepare();
      const { files } = await manifest();
      const modes = Object.fromEntries(
        files.filter(({ step }) => step === 4).map(({ path, mode }) => [path.slice('tree/04/'.length), mode]),
      );
      expect(modes).toMatchObject({ 'opt/runner/run.sh': '0755', 'opt/runner/bin/Listener': '0750', 'opt/runner/config': '0644' });
      const link = files.find((file) => file.link !== undefined);
      expect(link).toBeDefined();
      const unpacked = join(workspace, 'unpacked');
      await mkdir(unpacked);
      await runProgram('unpack', ['tar', '-xpzf', join(folder, 'artifacts.tar.gz'), '-C', unpacked]);
      expect(((await lstat(join(unpacked, 'tree/04/opt/runner/bin/Listener'))).mode & 0o777).toString(8)).toBe('750');
      expect(await readlink(join(unpacked, link?.path ?? ''))).toBe(link?.link);
      const times = await timesBelow(folder);
      await prepare();
      expect(await timesBelow(folder)).toEqual(times);
    }));

  it('tells in a dry run what it then does, and writes nothing', () =>
    inWorkspace(async ({ workspace, said, prepare }) => {
      const planned = await prepare({ dryRun: true });
      expect(said.at(-1)).toContain('would be written to');
      expect(await readdir(workspace)).not.toContain('out');
      expect(await readdir(join(workspace, 'temp'))).toEqual([]);
      expect(await prepare()).toEqual(planned);
      expect(await prepare({ dryRun: true })).toEqual(planned);
      expect(said.at(-1)).toContain('unchanged');
    }));

  it('refuses an output folder that would go into the image', () =>
    inWorkspace(async ({ workspace }) => {
      const inputs = { definition: 'web.vmimage.yaml', variables: [], outputFolder: 'files/etc/out', dryRun: false };
      const refusal = `The output folder ${join(workspace, 'files/etc/out')} lies in files/etc, which goes into the image.`;
      await expect(run(inputs, contextIn(workspace))).rejects.toThrow(refusal);
      expect(await readdir(join(workspace, 'files/etc'))).not.toContain('out');
    }));

  it('gives an archive that can be verified and unpacked by its manifest', () =>
    inWorkspace(async ({ workspace, folder, prepare }) => {
      await mkdir(join(workspace, 'files/etc/empty'));
      await prepare();
      const archive = join(folder, 'artifacts.tar.gz');
      const inputs = { source: archive, manifest: join(folder, 'manifest.json') };
      const context = contextIn(workspace);
      expect(await verify({ ...VERIFY_NOTHING, ...inputs }, context)).toMatchObject({ fileCount: 5 });
      expect(await unpack({ ...UNPACK_DEFAULTS, ...inputs, outputFolder: 'there' }, context)).toMatchObject({ fileCount: 5 });
      await runProgram('same', ['diff', '-r', join(folder, 'tree'), join(workspace, 'there/artifacts/tree')]);
    }));

  it('leaves nothing half-written when it is cancelled', () =>
    inWorkspace(async ({ workspace, prepare, abort }) => {
      const preparing = prepare();
      // From then on it writes.
      while (!existsSync(join(workspace, 'out'))) await setImmediate();
      abort();
      await expect(preparing).rejects.toThrow(CancelledError);
      expect(await readdir(join(workspace, 'out'))).toEqual([]);
    }));

  it('does not replace a folder of others', () =>
    inWorkspace(async ({ folder, prepare }) => {
      await mkdir(folder, { recursive: true });
      await symlink('/etc/hostname', join(folder, 'mine'));
      await expect(prepare()).rejects.toThrow(`${folder} holds files that prepare-artifacts did not write.`);
      expect(await readdir(folder)).toEqual(['mine']);
    }));
});
