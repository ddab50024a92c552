import { spawn } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import type { BuildRecord } from '@bakehouse/records/builds';
import { sha256OfFile, withTemporaryFolder } from '@bakehouse/system/files';
import { lockFolder } from '@bakehouse/system/folder-lock';
import { expect, test } from '@jest/globals';
import { buildWithPacker, type PackerBuildRequest } from '../../packages/builders/src/packer/build-with-packer.ts';

const unixTest = process.platform === 'win32' ? test.skip : test;
const { signal } = new AbortController();

/** Stands for Packer: takes as long as the other one lets it, and makes a disk of what its variable says. */
const PACKER = `#!/bin/sh
case "$1" in version) echo "Packer v1.6.6"; exit 0 ;; validate) exit 0 ;; esac
for argument; do case "$argument" in -var-file=*) variables="\${argument#-var-file=}" ;; *) template="$argument" ;; esac; done
value=$(sed -n 's/.*"value": "\\([a-z]*\\)".*/\\1/p' "$variables")
mkdir -p "$PACKER_BUILDS/$value"
# Both at once where nothing keeps them apart.
for try in 1 2 3 4 5 6 7 8 9 10; do [ "$(ls "$PACKER_BUILDS" | wc -l)" = 2 ] && break; sleep 0.1; done
folder=$(dirname "$variables")
i=0; while [ $i -lt 20096 ]; do echo "$value"; i=$((i + 1)); done > "$folder/disk"
printf '\\125\\252' | dd of="$folder/disk" bs=1 seek=510 conv=notrunc 2> /dev/null
printf '{"builds": [{"name": "x", "builder_type": "qemu", "artifact_id": "VM", "packer_run_uuid": "%s", "files": [{"name": "%s", "size": %s}]}], "last_run_uuid": "%s"}' \
  "$value" "$folder/disk" "$(($(wc -c < "$folder/disk")))" "$value" > "$(dirname "$template")/packer-manifest.json"
`;
const TEMPLATE = 'variable "value" {}\nbuild { post-processor "manifest" { output = "packer-manifest.json" } }\n';

function requestIn(folder: string, value: string, change: Partial<PackerBuildRequest> = {}): Omit<PackerBuildRequest, 'log' | 'signal'> {
  const layer = (value === 'one' ? 'ab' : 'cd').repeat(32);
  return {
    image: 'shared',
    fingerprint: { image: layer, base: layer, content: layer, publishImmutable: layer, publishMutable: layer },
    definitionFile: 'shared.vmimage.yaml',
    commit: undefined,
    template: join(folder, 'template', 'image.pkr.hcl'),
    variables: { value },
    artifactsFolder: join(folder, 'artifacts'),
    program: join(folder, 'packer'),
    formats: ['raw', 'vhd'],
    timeout: 600_000,
    outputFolder: join(folder, 'output'),
    cacheFolder: join(folder, 'cache'),
    timestamp: 0,
    ...change,
  };
}

async function prepare(folder: string): Promise<void> {
  await writeFile(join(folder, 'packer'), PACKER);
  await chmod(join(folder, 'packer'), 0o755);
  for (const name of ['template', 'builds']) await mkdir(join(folder, name));
  await writeFile(join(folder, 'template', 'image.pkr.hcl'), TEMPLATE);
}

/** In a process of its own; what it says and its record. */
function build(folder: string, request: object): Promise<{ readonly said: string; readonly record: BuildRecord }> {
  const code = `const { buildWithPacker } = await import(${JSON.stringify(import.meta.resolve('../../packages/builders/src/packer/build-with-packer.ts'))});
    const say = (text) => console.error(text);
    const log = { debug() {}, info: say, notice: say, warning: say, error: say, output() {}, progress() {}, group: (_, work) => work(), stage: (_title, _options, work) => work() };
    const { record } = await buildWithPacker({ ...JSON.parse(process.argv[1]), log, signal: new AbortController().signal });
    console.log(JSON.stringify(record));`;
  const env = { ...process.env, PACKER_BUILDS: join(folder, 'builds') };
  const child = spawn(process.execPath, ['--input-type=module', '-e', code, JSON.stringify(request)], { env });
  const [out, err]: string[][] = [[], []];
  child.stdout.on('data', (data) => out?.push(String(data)));
  child.stderr.on('data', (data) => err?.push(String(data)));
  return new Promise((resolve, reject) =>
    child.once('close', (status) => {
      const said = err?.join('') ?? '';
      if (status === 0) resolve({ said, record: JSON.parse(out?.join('') ?? '') as BuildRecord });
      else reject(new Error(said));
    }),
  );
}

unixTest('S27: two builds of one image at once in one output folder wait for each other: record and files are of one build', () =>
  withTemporaryFolder('at-once', async (folder) => {
    await prepare(folder);
    const both = await Promise.all(['one', 'two'].map((value) => build(folder, requestIn(folder, value))));
    expect(both.filter(({ said }) => /Waiting for process \d+ on .*, which works on .*output/.test(said))).toHaveLength(1);
    const record = JSON.parse(await readFile(join(folder, 'output', 'build.json'), 'utf8')) as BuildRecord;
    expect(both.map((one) => one.record)).toContainEqual(record);
    expect(record.files.map(({ format }) => format)).toEqual(['raw', 'vhd']);
    for (const { path, sha256 } of record.files) expect(await sha256OfFile(join(folder, 'output', path))).toBe(sha256);
    expect((await readdir(join(folder, 'output'))).sort()).toEqual(['build.json', 'build.log', 'image.raw', 'image.vhd']);
  }),
);

unixTest('S27: two images of one Packer template at once each get their own disk, although they share its manifest', () =>
  withTemporaryFolder('at-once', async (folder) => {
    await prepare(folder);
    const requests = ['one', 'two'].map((value) => requestIn(folder, value, { outputFolder: join(folder, value) }));
    const both = await Promise.all(requests.map((request) => build(folder, request)));
    for (const [index, value] of ['one', 'two'].entries()) {
      const content = await readFile(join(folder, value, 'image.raw'), 'latin1');
      expect(content.startsWith(`${value}\n`)).toBe(true);
      expect(await sha256OfFile(join(folder, value, 'image.raw'))).toBe(both[index]?.record.files[0]?.sha256);
    }
  }),
);

test('S27: who has waited as long as its own build may take is told who holds the output folder, and nothing there is touched', () =>
  withTemporaryFolder('at-once', async (folder) => {
    const request = { ...requestIn(folder, 'one', { timeout: 1 }), log: silentLog, signal };
    const lock = await lockFolder(request.outputFolder, { wait: 0, log: silentLog, signal });
    await writeFile(join(request.outputFolder, 'build.json'), 'of the other');
    const error: unknown = await buildWithPacker(request).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect(String(error)).toContain(`output is in use by process ${process.pid} on `);
    expect(await readFile(join(request.outputFolder, 'build.json'), 'utf8')).toBe('of the other');
    await lock.release();
  }));

unixTest('S27: what an image is made of is looked at again before anybody sees the image', () =>
  withTemporaryFolder('at-once', async (folder) => {
    await prepare(folder);
    process.env['PACKER_BUILDS'] = join(folder, 'builds');
    const checkSources = () => Promise.reject(new UserError('The artifacts have changed.'));
    const request = { ...requestIn(folder, 'one'), formats: [], checkSources, log: silentLog, signal };
    await expect(buildWithPacker(request)).rejects.toThrow('The artifacts have changed.');
    expect(await readdir(request.outputFolder)).toEqual(['build.log']);
  }),
);
