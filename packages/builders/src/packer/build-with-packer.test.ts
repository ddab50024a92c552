import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CancelledError, ExternalError, InputError, UserError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { confinementTools } from '@bakehouse/system/confined-program';
import { sha256OfFile } from '@bakehouse/system/files';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { testNeeding } from '../../../../test/support/test-needing.ts';
import { StandIns } from '../../test/stand-ins.ts';
import { buildWithPacker, type PackerBuildRequest } from './build-with-packer.ts';

// Everything is real but Packer: in its place is a script that makes a small disk, fails, or takes its time.
const packerTest =
  process.platform === 'linux' ? await testNeeding([{ needs: 'qemu-img', package: 'qemu-utils' }, ...confinementTools()]) : test.skip;
const layer = 'cd'.repeat(32);
const TEMPLATE = 'variable "story" {}\nvariable "image" {}\nbuild { post-processor "manifest" { output = "packer-manifest.json" } }\n';

let folder: string;
let standIns: StandIns;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'build-with-packer-'));
  standIns = new StandIns(join(folder, 'bin'));
  await standIns.add('packer');
  await mkdir(join(folder, 'template'));
  await writeFile(join(folder, 'template', 'image.pkr.hcl'), TEMPLATE);
});
afterAll(async () => {
  standIns.restore();
  await rm(folder, { recursive: true, force: true });
});

function request(name: string, story: string, change: Partial<PackerBuildRequest> = {}): PackerBuildRequest {
  return {
    image: 'small',
    fingerprint: { image: layer, base: layer, content: layer, publishImmutable: layer, publishMutable: layer },
    definitionFile: 'small.vmimage.yaml',
    commit: undefined,
    template: join(folder, 'template', 'image.pkr.hcl'),
    variables: { story },
    artifactsFolder: join(folder, 'artifacts'),
    formats: ['raw', 'vhd'],
    timeout: 60_000,
    outputFolder: join(folder, name),
    cacheFolder: join(folder, 'cache'),
    timestamp: 1_767_225_600,
    log: silentLog,
    signal: new AbortController().signal,
    ...change,
  };
}

describe('a build with Packer', () => {
  packerTest('makes the disk of its run the result, uses a complete one again, and takes it anew when told to', async () => {
    const build = request('whole', 'well');
    const before = await standIns.builds('packer');
    const { record, recordFile, reused } = await buildWithPacker(build);
    expect(reused).toBe(false);
    expect(JSON.parse(await readFile(recordFile, 'utf8'))).toEqual(record);
    expect(record).toMatchObject({ builder: 'packer', image: 'small', tools: { packer: '1.6.6' } });
    expect(record.files.map(({ format, path }) => [format, path])).toEqual([
      ['raw', 'image.raw'],
      ['vhd', 'image.vhd'],
    ]);
    for (const { path, sha256 } of record.files) expect(await sha256OfFile(join(build.outputFolder, path))).toBe(sha256);
    expect((await readdir(build.outputFolder)).sort()).toEqual(['build.json', 'build.log', 'image.raw', 'image.vhd']);
    expect(await buildWithPacker(build)).toEqual({ record, recordFile, reused: true });
    expect(await standIns.builds('packer')).toBe(before + 1);
    expect((await buildWithPacker({ ...build, rebuild: true })).reused).toBe(false);
    expect(await standIns.builds('packer')).toBe(before + 2);
  });

  packerTest('that fails says what Packer said, and leaves its log alone', async () => {
    const build = request('failing', 'fail');
    const error: unknown = await buildWithPacker(build).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ExternalError);
    expect((error as Error).message).toContain("Build 'x' errored: the script ended with exit code 3");
    expect(await readdir(build.outputFolder)).toEqual(['build.log']);
  });

  packerTest('that takes too long, or is cancelled, is ended and leaves its log alone', async () => {
    await expect(buildWithPacker(request('late', 'slow', { timeout: 3_000 }))).rejects.toThrow('packer took longer than');
    const abort = new AbortController();
    const log = { ...silentLog, output: (line: string) => (line.includes('takes its time') ? abort.abort() : undefined) };
    const cancelled = request('cancelled', 'slow', { log, signal: abort.signal });
    await expect(buildWithPacker(cancelled)).rejects.toBeInstanceOf(CancelledError);
    expect(await readdir(cancelled.outputFolder)).toEqual(['build.log']);
  });

  packerTest('gives secrets in a variable of the environment, and shows them nowhere', async () => {
    const said: string[] = [];
    const log = { ...silentLog, output: (line: string) => void said.push(line) };
    const build = request('secret', 'tell', { secrets: { password: 'tr0ub4dor', other: 'first line\nlast line' }, log });
    const error: unknown = await buildWithPacker(build).catch((thrown: unknown) => thrown);
    const all = [...said, (error as Error).message, await readFile(join(build.outputFolder, 'build.log'), 'utf8')].join('\n');
    expect(all).toContain('The password is ***');
    expect(all).toMatch(/-rw-------.*"story": "tell"/);
    for (const secret of ['tr0ub4dor', 'first line', 'last line']) expect(all).not.toContain(secret);
  });

  packerTest('of a template in old JSON gives secrets in the file of variables', async () => {
    const template = join(folder, 'template', 'image.json');
    await writeFile(template, JSON.stringify({ variables: { story: '', password: '' }, builders: [] }));
    const said: string[] = [];
    const log = { ...silentLog, output: (line: string) => void said.push(line) };
    const build = request('old-json', 'tell', { template, secrets: { password: 'tr0ub4dor' }, log });
    // What Packer said last is the cause.
    await expect(buildWithPacker(build)).rejects.toThrow('"password": "***"');
    expect(said.join('\n')).toContain('"password": "***"');
    expect(said.join('\n')).toContain('The password is \n'.trim());
    expect(await readdir(build.outputFolder)).toEqual(['build.log']);
  });

  packerTest('of sources that changed meanwhile leaves its log alone', async () => {
    const build = request('changed', 'well', { checkSources: () => Promise.reject(new UserError('The artifacts have changed.')) });
    await expect(buildWithPacker(build)).rejects.toThrow('The artifacts have changed.');
    expect(await readdir(build.outputFolder)).toEqual(['build.log']);
  });

  packerTest('that is cancelled while its sources are checked is told so, and no image comes of it', async () => {
    const abort = new AbortController();
    const given: AbortSignal[] = [];
    const checkSources = async (signal: AbortSignal) => {
      given.push(signal);
      abort.abort();
    };
    const build = request('checked', 'well', { checkSources, signal: abort.signal });
    await expect(buildWithPacker(build)).rejects.toBeInstanceOf(CancelledError);
    expect(given.map(({ aborted }) => aborted)).toEqual([true]);
    expect(await readdir(build.outputFolder)).toEqual(['build.log']);
  });
});

test('what is no name of a Packer variable is refused before anything starts', async () => {
  const error: unknown = await buildWithPacker(request('unusable', 'well', { variables: { 'a b': '' }, secrets: { '1': '' } })).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(InputError);
  expect((error as InputError).findings.map(({ message }) => message)).toEqual([
    '"a b" is not the name of a Packer variable',
    '"1" is not the name of a Packer variable',
  ]);
});
