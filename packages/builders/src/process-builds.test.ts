import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CancelledError, ExternalError } from '@bakehouse/core/errors';
import { type Log, silentLog } from '@bakehouse/core/log';
import { type BuildRecord, RECORD_FILE } from '@bakehouse/records/builds';
import { withTemporaryFolder, writeJson } from '@bakehouse/system/files';
import { expect, jest, test } from '@jest/globals';
import type { BuilderPlace, BuildId, BuildRequest } from './builder.ts';
import { ProcessBuilds } from './process-builds.ts';

const unixTest = process.platform === 'win32' ? test.skip : test;
const layer = 'ab'.repeat(32);
const fingerprint = { image: layer, base: layer, content: layer, publishImmutable: layer, publishMutable: layer };
const request = { loaded: { definition: { image: { id: 'web' } } }, fingerprint } as BuildRequest;
const record: BuildRecord = {
  schema: 'bakehouse-build/1',
  image: 'web',
  fingerprint,
  builder: 'local',
  definitionFile: 'web.vmimage.yaml',
  source: {},
  files: [],
  packages: [],
  tools: {},
  stages: [],
  log: 'build.log',
  startedAt: '2026-01-01T00:00:00Z',
  finishedAt: '2026-01-01T00:00:01Z',
};

function placeIn(folder: string, log: Log = silentLog): BuilderPlace {
  return { outputFolder: join(folder, 'output'), cacheFolder: join(folder, 'cache'), log, signal: new AbortController().signal };
}

/** A process of its own that submits a build without end, and says its id. */
async function submitElsewhere(folder: string) {
  const code = `const { ProcessBuilds } = await import(${JSON.stringify(import.meta.resolve('./process-builds.ts'))});
    const { CancelledError } = await import(${JSON.stringify(import.meta.resolve('../../core/src/errors.ts'))});
    const { silentLog: log } = await import(${JSON.stringify(import.meta.resolve('../../core/src/log.ts'))});
    const place = { ...JSON.parse(process.argv[1]), log, signal: new AbortController().signal };
    const builds = new ProcessBuilds('local', place, (_, signal) => new Promise((_, reject) => {
      setInterval(() => {}, 1000);
      signal.addEventListener('abort', () => reject(new CancelledError()));
    }));
    const id = await builds.submit(${JSON.stringify(request)}, 'key');
    console.log(JSON.stringify(id));`;
  const { outputFolder, cacheFolder } = placeIn(folder);
  const child = spawn(process.execPath, ['--input-type=module', '-e', code, JSON.stringify({ outputFolder, cacheFolder })]);
  child.stderr.pipe(process.stderr);
  const [line] = await once(child.stdout, 'data');
  return { child, id: JSON.parse(String(line)) as BuildId };
}

unixTest('a build whose process is killed is lost, and the next one to submit it builds it', () =>
  withTemporaryFolder('builds', async (folder) => {
    const { child, id } = await submitElsewhere(folder);
    let built = 0;
    const said: string[] = [];
    const here = new ProcessBuilds('local', placeIn(folder, { ...silentLog, info: (line) => void said.push(line) }), async () => {
      built += 1;
      await writeJson(join(folder, 'output', RECORD_FILE), record);
      return record;
    });
    expect(await here.poll(id)).toMatchObject({
      phase: expect.stringMatching(/submitted|running/),
      worker: expect.stringContaining(`process ${child.pid} on`),
    });
    // It is under way: not a second time.
    expect(await here.submit(request, 'key')).toEqual(id);
    expect(built).toBe(0);
    expect(said).toEqual([expect.stringMatching(/^process \d+ on .* builds web already: waiting for that build\.$/)]);
    const waiting = here.collect(id).catch((error: unknown) => error);
    const ended = once(child, 'close');
    child.kill('SIGKILL');
    await ended;
    expect(await waiting).toMatchObject({ name: 'BuildLostError', message: expect.stringContaining('is gone') });
    expect(await here.find('key')).toBeUndefined();
    expect(await here.collect(await here.submit(request, 'key'))).toEqual(record);
    expect(built).toBe(1);
  }),
);

unixTest('a build that is cancelled where it runs is lost to others who wait for it, unless they are cancelled too', () =>
  withTemporaryFolder('builds', async (folder) => {
    const { child, id } = await submitElsewhere(folder);
    try {
      const here = new ProcessBuilds('local', placeIn(folder), async () => record);
      const waiting = here.collect(id).catch((error: unknown) => error);
      await here.cancel(id);
      expect(await waiting).toMatchObject({ name: 'BuildLostError', message: expect.stringContaining('it was cancelled where it ran') });
      expect(await here.collect(await here.submit(request, 'key'))).toEqual(record);
      const cancelled = new ProcessBuilds('local', { ...placeIn(folder), signal: AbortSignal.abort() }, async () => record);
      await writeJson(id.reference, { ...JSON.parse(await readFile(id.reference, 'utf8')), phase: 'cancelled' });
      await expect(cancelled.collect(id)).rejects.toThrow(CancelledError);
    } finally {
      child.kill();
    }
  }),
);

test('a build that failed tells those that waited for it as much as who made it', () =>
  withTemporaryFolder('builds', async (folder) => {
    const error = new ExternalError('Unable to locate package x', {
      ...{ service: 'mmdebstrap', operation: 'build', status: 100, reason: 'definition', hint: 'mend it' },
      findings: [{ severity: 'error', file: 'web.vmimage.yaml', line: 6, column: 15, message: 'step 1' }],
      lastLines: ['E: Unable to locate package x'],
      log: '/out/build.log',
    });
    const [here, other] = [placeIn(folder), placeIn(folder)].map((place) => new ProcessBuilds('local', place, () => Promise.reject(error)));
    const id = (await here?.submit(request, 'key')) as BuildId;
    await expect(here?.collect(id)).rejects.toBe(error);
    const { findings, lastLines, log, reason } = error.details;
    await expect(other?.collect(id)).rejects.toMatchObject({
      message: 'Unable to locate package x',
      hint: 'mend it',
      findings,
      details: { reason, lastLines, log },
    });
    const job = JSON.parse(await readFile(id.reference, 'utf8'));
    // Half a fact is none: whoever reads it would show it.
    for (const facts of [{ reason: 'weather' }, { findings: [{ severity: 'error' }] }, { lastLines: [1] }, { log: {} }, []]) {
      await writeJson(id.reference, { ...job, facts });
      expect(await other?.poll(id)).toMatchObject({ phase: 'lost' });
    }
  }));

test('a cancellation that nobody has read does not end the next build of that key', () =>
  withTemporaryFolder('builds', async (folder) => {
    const place = placeIn(folder);
    const builds = new ProcessBuilds('local', place, async (_, signal) => {
      await mkdir(place.outputFolder, { recursive: true });
      signal.throwIfAborted();
      return record;
    });
    const id = await builds.submit(request, 'key');
    await builds.collect(id);
    await writeJson(id.reference.replace('.json', '.cancel'), '');
    expect(await builds.collect(await builds.submit(request, 'key'))).toEqual(record);
  }));

test('what is kept of builds that have ended goes when another begins in the same output folder', () =>
  withTemporaryFolder('builds', async (folder) => {
    const builds = new ProcessBuilds('local', placeIn(folder), async () => record);
    const first = await builds.submit(request, 'first');
    await builds.collect(first);
    const second = await builds.submit(request, 'second');
    await builds.collect(second);
    const [jobs] = await readdir(join(folder, 'cache', 'builds'));
    expect(await readdir(join(folder, 'cache', 'builds', jobs ?? ''))).toEqual([basename(second.reference)]);
    expect(await builds.poll(first)).toMatchObject({ phase: 'lost' });
    expect(JSON.parse(await readFile(second.reference, 'utf8'))).toMatchObject({ key: 'second', phase: 'succeeded' });
  }));

test('a record that has been removed since is a lost build, not an empty one', () =>
  withTemporaryFolder('builds', async (folder) => {
    const id = await (async () => {
      const builds = new ProcessBuilds('local', placeIn(folder), async () => record);
      const submitted = await builds.submit(request, 'key');
      await builds.collect(submitted);
      return submitted;
    })();
    const other = new ProcessBuilds('local', placeIn(folder), async () => record);
    await expect(other.collect(id)).rejects.toThrow('its record is not there any more');
  }));

test('a record that another build has put in its place is not that of the first, for whoever collects or finds it', () =>
  withTemporaryFolder('builds', async (folder) => {
    const file = join(folder, 'output', RECORD_FILE);
    const builds = new ProcessBuilds('local', placeIn(folder), async () => record);
    const id = await builds.submit(request, 'key');
    await builds.collect(id);
    await mkdir(join(folder, 'output'), { recursive: true });
    await writeJson(file, record);
    const other = new ProcessBuilds('local', placeIn(folder), async () => record);
    expect(await other.find('key')).toEqual(id);
    expect(await other.collect(id)).toEqual(record);
    await writeJson(file, { ...record, fingerprint: { ...fingerprint, image: 'cd'.repeat(32) } });
    expect(await other.find('key')).toBeUndefined();
    await expect(other.collect(id)).rejects.toMatchObject({ name: 'BuildLostError' });
  }));

/** The job of a build whose process has just ended, as far as it can be asked for. */
async function endedJob(folder: string) {
  const { child, id } = await submitElsewhere(folder);
  const ended = once(child, 'close');
  child.kill('SIGKILL');
  await ended;
  return { id, job: JSON.parse(await readFile(id.reference, 'utf8')) };
}

/** Does something when the next file of JSON has been read, before anybody has looked at what it says. */
function whenRead(change: () => void) {
  const { parse } = JSON;
  jest.spyOn(JSON, 'parse').mockImplementationOnce((text, reviver) => {
    change();
    return parse(text, reviver);
  });
}

unixTest('a build that comes to its end just before its process does is not lost', () =>
  withTemporaryFolder('builds', async (folder) => {
    const { id, job } = await endedJob(folder);
    whenRead(() => writeFileSync(id.reference, JSON.stringify({ ...job, phase: 'succeeded' })));
    const here = new ProcessBuilds('local', placeIn(folder), async () => record);
    expect((await here.poll(id)).phase).toBe('succeeded');
  }),
);

unixTest('a build whose file goes while it is asked for is lost', () =>
  withTemporaryFolder('builds', async (folder) => {
    const { id, job } = await endedJob(folder);
    // Of a machine that cannot be asked: when the file was touched decides.
    await writeJson(id.reference, { ...job, process: { ...job.process, space: 'ffffffff' } });
    whenRead(() => rmSync(id.reference));
    const here = new ProcessBuilds('local', placeIn(folder), async () => record);
    expect(await here.poll(id)).toEqual({ phase: 'lost', problem: 'nothing is known of it.' });
  }),
);

unixTest.each([
  ['process', undefined],
  ['process', { pid: 'x' }],
  ['process', { pid: -1, start: '0', boot: '00000000', space: '00000000' }],
  ['phase', 'done'],
  ['outputFolder', 7],
  ['fingerprint', undefined],
])('a damaged job, whose %s is %j, tells nothing', (field, value) =>
  withTemporaryFolder('builds', async (folder) => {
    const builds = new ProcessBuilds('local', placeIn(folder), async () => record);
    const id = await builds.submit(request, 'key');
    await builds.collect(id);
    const job = JSON.parse(await readFile(id.reference, 'utf8'));
    await writeJson(id.reference, { ...job, [field]: value });
    const other = new ProcessBuilds('local', placeIn(folder), async () => record);
    expect(await other.poll(id)).toEqual({ phase: 'lost', problem: 'nothing is known of it.' });
    await expect(other.collect(id)).rejects.toMatchObject({ name: 'BuildLostError' });
  }),
);

test('who waits for its turn to submit while another builds has what it asked for; who asks again gets a new build', () =>
  withTemporaryFolder('builds', async (folder) => {
    let built = 0;
    const build = async () => {
      built++;
      await writeJson(join(folder, 'output', RECORD_FILE), record);
      return record;
    };
    const [here, other] = [placeIn(folder), placeIn(folder)].map((place) => new ProcessBuilds('local', place, build));
    if (here === undefined || other === undefined) throw new TypeError();
    const id = await here.submit(request, 'key');
    await here.collect(id);
    // It looked before the first one had submitted, and got its turn when that was done.
    jest.spyOn(other, 'poll').mockResolvedValueOnce({ phase: 'lost', problem: 'nothing is known of it.' });
    expect(await other.submit(request, 'key')).toEqual(id);
    expect(await other.collect(id)).toEqual(record);
    expect(built).toBe(1);
    await other.collect(await other.submit(request, 'key'));
    expect(built).toBe(2);
  }));
