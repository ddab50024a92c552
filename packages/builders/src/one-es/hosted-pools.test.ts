import { join } from 'node:path';
import { silentLog } from '@bakehouse/core/log';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { GROUP, isOver, oneEsScene, pollUntil, TYPE } from '../../test/one-es-scene.ts';
import { oneEsBuilder } from './one-es-builder.ts';

// Against the simulator of Azure Resource Manager alone: Microsoft.CloudTest has no public description.

const scene = oneEsScene();
const POOL = 'Microsoft.CloudTest/hostedpools';
const OLD = { imageName: 'server2022', subscriptionId: 'another', poolBufferPercentage: '100' };
const PROFILE = {
  organizationProfile: { type: 'GitHub', url: 'https://github.com/o/r' },
  sku: { name: 'Standard_D8ds_v4' },
  maxPoolSize: 4,
};

let said: string[];
beforeEach(() => {
  said = [];
});

/** A process whose log is heard. */
function process() {
  const keep = (text: string) => void said.push(text);
  const place = { ...scene.place(join(scene.folder, 'first')), log: { ...silentLog, info: keep, notice: keep, warning: keep } };
  return oneEsBuilder(place, 1);
}

const given = (own: string) => scene.given([`provider: { one-es: ${own} }`]);
const entry = (name = scene.name()) => ({ imageName: name, subscriptionId: scene.azure.subscription, poolBufferPercentage: '*' });
const addPool = (name: string, images: readonly unknown[], group = GROUP) =>
  scene.azure.addResource(group, POOL, name, {
    ...{ tags: { team: 'drivers' }, identity: { type: 'UserAssigned', userAssignedIdentities: { '/id': {} } } },
    properties: { ...PROFILE, images },
  });
const sentPools = () => scene.azure.resourceBodies().filter(({ type }) => type === POOL);
const pool = (id: string) => scene.azure.resources.resources.get(id.toLowerCase());
const imagesOf = (id: string) => (pool(id)?.body['properties'] as { images: readonly { imageName: string }[] } | undefined)?.images ?? [];

async function build(key = scene.key) {
  const builder = process();
  return pollUntil(builder, await builder.submit(scene.request, key), isOver);
}

describe('a hosted pool', () => {
  it('0.26: gets the image when that is there and not before, beside all that it has, and everything else goes back as it was', async () => {
    const id = addPool('runners', [OLD]);
    await given('{ hostedPools: [runners] }');
    const states = await build();
    expect(states.map(({ phase, stage }) => `${phase}, ${stage}`).slice(2)).toEqual([
      'running, full revision: Updating',
      'running, hosted pool runners: image added',
      'running, hosted pool runners: Updating',
      'succeeded, full revision: Succeeded',
    ]);
    expect(sentPools().map(({ method, apiVersion, body }) => ({ method, apiVersion, body }))).toEqual([
      {
        ...{ method: 'PUT', apiVersion: '2020-05-07' },
        body: {
          ...{ location: 'westus2', tags: { team: 'drivers' } },
          identity: { type: 'UserAssigned', userAssignedIdentities: { '/id': {} } },
          properties: { ...PROFILE, images: [OLD, entry()] },
        },
      },
    ]);
    expect(imagesOf(id)).toEqual([OLD, entry()]);
  });

  it('0.26: that has the image already is not sent again, by whoever looks', async () => {
    addPool('runners', [{ ...entry(), imageName: '' }]);
    await given('{ hostedPools: [runners] }');
    const builder = process();
    const id = await builder.submit(scene.request, scene.key);
    await pollUntil(builder, id, isOver);
    await scene.process('second').collect(id);
    await scene.process('third').collect(await scene.process('third').submit(scene.request, scene.key));
    expect(sentPools()).toHaveLength(1);
  });

  it('0.26: of another group, and one after the other, gets the image with the members that the definition gives', async () => {
    const [one, other] = [addPool('one', []), addPool('other', [OLD], 'rg-other')];
    await given(`{ hostedPools: [one, "${other}"], pooledImage: { poolBufferPercentage: "50", alias: new } }`);
    await build();
    const own = { ...entry(), poolBufferPercentage: '50', alias: 'new' };
    expect([imagesOf(one), imagesOf(other)]).toEqual([[own], [OLD, own]]);
  });

  it('0.26: that is not there is made where the definition says of what, and else the build fails and says so', async () => {
    await given('{ hostedPools: [runners] }');
    expect((await build()).at(-1)).toMatchObject({
      phase: 'failed',
      problem: `The image ${scene.name()} is there, and the hosted pool runners does not have it: there is no such pool.`,
      hint: expect.stringContaining('create of provider.one-es.hostedPools'),
      facts: { reason: 'definition' },
    });
    expect(sentPools()).toEqual([]);
    await given(`{ hostedPools: [{ name: runners, create: ${JSON.stringify(PROFILE)} }] }`);
    scene.key = `server2022-${scene.request.fingerprint.image}`;
    await build();
    expect(sentPools().map(({ body }) => body)).toEqual([{ location: 'westus2', properties: { ...PROFILE, images: [entry()] } }]);
  });

  it('0.26: that is being changed by somebody else is waited for', async () => {
    const id = addPool('runners', [OLD]);
    await given('{ hostedPools: [runners] }');
    const there = pool(id);
    if (there !== undefined) there.state = 'Updating';
    const builder = process();
    const build = await builder.submit(scene.request, scene.key);
    await pollUntil(builder, build, ({ stage }) => stage === 'hosted pool runners: Updating');
    expect(sentPools()).toEqual([]);
    if (there !== undefined) there.state = 'Succeeded';
    await pollUntil(builder, build, isOver);
    expect(imagesOf(id)).toEqual([OLD, entry()]);
  });

  it('0.26: whose update fails is told with its errors, and is sent again when the image is built again', async () => {
    const id = addPool('runners', [OLD]);
    await given('{ hostedPools: [runners] }');
    scene.azure.script({}, {}, { ends: 'Failed' });
    const builder = process();
    const submitted = await builder.submit(scene.request, scene.key);
    await pollUntil(builder, submitted, ({ stage }) => stage === 'hosted pool runners: image added');
    const there = pool(id);
    const error = { code: 'NoQuota', message: 'Not enough.', details: [{ code: 'Cores' }] };
    if (there !== undefined) there.body = { ...there.body, properties: { ...(there.body['properties'] as object), error } };
    expect((await pollUntil(builder, submitted, isOver)).at(-1)).toMatchObject({
      phase: 'failed',
      problem: `The image ${scene.name()} is there, and the hosted pool runners does not have it: its update has failed: NoQuota: Not enough; Cores.`,
      hint: `look at ${id} in the portal, and build it again`,
      facts: { lastLines: ['NoQuota: Not enough.', '  Cores'] },
    });
    expect((await pollUntil(builder, await builder.submit(scene.request, scene.key), isOver)).at(-1)).toMatchObject({ phase: 'succeeded' });
    expect(scene.revisions()).toEqual(['first', 'full']);
    expect(imagesOf(id)).toEqual([OLD, entry()]);
  });

  it('0.26: that refuses the image ends the build, and one that nobody answers for is asked again', async () => {
    const id = addPool('runners', [OLD]);
    await given('{ hostedPools: [runners] }');
    const builder = process();
    const submitted = await builder.submit(scene.request, scene.key);
    scene.azure.fail({ path: 'hostedpools/runners', method: 'PUT', status: 0, code: '', cut: true, times: 5 });
    await expect(pollUntil(builder, submitted, isOver)).rejects.toMatchObject({ name: 'ExternalError' });
    scene.azure.fail({ path: 'hostedpools/runners', method: 'PUT', status: 403, code: 'AuthorizationFailed', times: 1 });
    expect((await pollUntil(builder, submitted, isOver)).at(-1)).toMatchObject({
      phase: 'failed',
      problem: expect.stringContaining('is there, and its pool is not: Cannot create hostedpools/runners: Azure answered 403'),
    });
    await pollUntil(builder, submitted, isOver);
    expect(imagesOf(id)).toEqual([OLD, entry()]);
  });

  it('0.26: is planned, and settings that make no sense are refused at their line', async () => {
    await given('{ hostedPools: [runners, { name: new, create: { maxPoolSize: 1 } }], keep: 2 }');
    expect((await process().plan(scene.request)).slice(4, 7)).toEqual([
      '  then into the hosted pool runners, beside what it has',
      '  then into the hosted pool new, beside what it has; made where there is none',
      '  then 2 of its images stay: older ones leave these pools, and are deleted where no pool of the subscription has them',
    ]);
    for (const [own, message] of [
      ['{ hostedPools: runners }', 'provider.one-es.hostedPools: must be a list'],
      ['{ hostedPools: [{ name: a, create: { images: [] } }] }', 'provider.one-es.hostedPools: must be a list'],
      ['{ hostedPools: [{ name: a, make: {} }] }', 'provider.one-es.hostedPools: must be a list'],
      ['{ pooledImage: { imageName: a } }', 'provider.one-es.pooledImage: must be members'],
      ['{ keep: 0 }', 'provider.one-es.keep: must be a whole number'],
    ]) {
      await given(String(own));
      await expect(process().plan(scene.request)).rejects.toMatchObject({
        findings: [{ message: expect.stringContaining(String(message)), line: 8 }],
      });
    }
    expect(scene.azure.requests).toEqual([]);
  });
});

describe('old images of a definition', () => {
  const addOld = (name: string, submitted: string, tag = 'server2022', state = 'Succeeded', revision = 'full') => {
    const tags = {
      'bakehouse-image': tag,
      'bakehouse-revision': revision,
      ...(submitted === '' ? {} : { 'bakehouse-submitted': submitted }),
    };
    const id = scene.azure.addResource(GROUP, TYPE, name, { tags, properties: {} });
    const there = scene.azure.resources.resources.get(id.toLowerCase());
    if (there !== undefined) there.state = state;
  };
  const isThere = (name: string) => [...scene.azure.resources.resources.values()].some((one) => one.type === TYPE && one.name === name);
  const deletions = () => scene.azure.requests.filter((one) => one.startsWith('DELETE'));

  it('stay all of them where the definition does not say how many', async () => {
    addOld('old-1', '2026-01-01');
    addPool('runners', [entry('old-1')]);
    await given('{ hostedPools: [runners] }');
    await build();
    expect(deletions()).toEqual([]);
    expect(sentPools()).toHaveLength(1);
  });

  it('leave the pool only when the new one is in it, and are deleted then; others’ images, and those of no known time, stay', async () => {
    for (const [name, submitted] of [
      ['old-1', '2026-01-01'],
      ['old-2', '2026-02-01'],
      ['old-3', '2026-03-01'],
      ['newer', '2999-01-01'],
      ['unknown', ''],
    ] as const)
      addOld(name, submitted);
    addOld('foreign', '2026-01-01', 'other');
    const names = ['old-1', 'old-2', 'old-3', 'newer', 'unknown', 'foreign'];
    const id = addPool('runners', names.map(entry));
    await given('{ hostedPools: [runners], keep: 2 }');
    const states = await build();
    expect(
      sentPools().map(({ body }) => (body['properties'] as { images: { imageName: string }[] }).images.map((one) => one.imageName)),
    ).toEqual([
      [...names, scene.name()],
      ['old-3', 'newer', 'unknown', 'foreign', scene.name()],
    ]);
    expect(states.map(({ stage }) => stage)).toContain('hosted pool runners: old images taken out');
    expect(deletions().map((one) => /images\/([^?]+)/.exec(one)?.[1])).toEqual(['old-2', 'old-1']);
    expect(said.filter((line) => line.startsWith('Deleting'))).toEqual([
      'Deleting the old image old-2: no hosted pool of the subscription has it.',
      'Deleting the old image old-1: no hosted pool of the subscription has it.',
    ]);
    expect(imagesOf(id).map((one) => one.imageName)).not.toContain('old-1');
    expect(['old-3', 'newer', 'unknown', 'foreign'].filter((name) => !isThere(name))).toEqual([]);
  });

  it('are not deleted while another pool of the subscription has them', async () => {
    addOld('old-1', '2026-01-01');
    addPool('runners', [entry('old-1')]);
    const other = addPool('elsewhere', [entry('OLD-1')], 'rg-other');
    await given('{ hostedPools: [runners], keep: 1 }');
    await build();
    expect(deletions()).toEqual([]);
    expect(imagesOf(other)).toEqual([entry('OLD-1')]);
    expect(said).toContain('The old image old-1 stays: the hosted pool elsewhere has it.');
  });

  it('that have failed take no place of one that works', async () => {
    addOld('old-1', '2026-01-01');
    addOld('old-2', '2026-02-01');
    addOld('old-3', '2026-03-01', 'server2022', 'Failed');
    addPool('runners', []);
    await given('{ hostedPools: [runners], keep: 2 }');
    await build();
    expect(deletions().map((one) => /images\/([^?]+)/.exec(one)?.[1])).toEqual(['old-1']);
  });

  it('that are still built stay, also between their revisions', async () => {
    addOld('old-1', '2026-01-01', 'server2022', 'Updating');
    addOld('old-2', '2026-02-01', 'server2022', 'Succeeded', 'first');
    addOld('old-3', '2026-03-01', 'server2022', 'Deleting');
    addPool('runners', [entry('old-1'), entry('old-2')]);
    await given('{ hostedPools: [runners], keep: 1 }');
    await build();
    expect(deletions()).toEqual([]);
    expect(sentPools()).toHaveLength(1);
  });

  it('stay where the pool refuses to let them out, and the image is there all the same', async () => {
    addOld('old-1', '2026-01-01');
    addPool('runners', [entry('old-1')]);
    await given('{ hostedPools: [runners], keep: 1 }');
    scene.azure.fail({ path: 'hostedpools/runners', method: 'PUT', status: 400, code: 'PoolInvalid', after: 1 });
    expect((await build()).at(-1)).toMatchObject({ phase: 'succeeded' });
    expect(deletions()).toEqual([]);
    expect(said.find((line) => line.startsWith('Old images of server2022 stay: '))).toContain('PoolInvalid');
  });

  it.each([
    ['hostedpools/other', 'a pool cannot be read'],
    ["resourceType eq 'Microsoft.CloudTest/hostedpools'", 'pools cannot be listed'],
  ])('all stay where %s (%s), and the image is there all the same', async (path) => {
    addOld('old-1', '2026-01-01');
    addPool('runners', []);
    addPool('other', []);
    await given('{ hostedPools: [runners], keep: 1 }');
    scene.azure.fail({ path, method: 'GET', status: 403, code: 'AuthorizationFailed' });
    expect((await build()).at(-1)).toMatchObject({ phase: 'succeeded' });
    expect(deletions()).toEqual([]);
    expect(said.find((line) => line.startsWith('Old images of server2022 stay: '))).toContain('AuthorizationFailed');
  });

  it('are looked after once: a second run finds nothing to do', async () => {
    addOld('old-1', '2026-01-01');
    addPool('runners', [entry('old-1')]);
    await given('{ hostedPools: [runners], keep: 1 }');
    const builder = process();
    const id = await builder.submit(scene.request, scene.key);
    await pollUntil(builder, id, isOver);
    await scene.process('second').collect(id);
    expect(deletions()).toHaveLength(1);
    expect(sentPools()).toHaveLength(2);
  });
});
