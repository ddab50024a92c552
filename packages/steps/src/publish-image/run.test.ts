import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { inWorkspace, json, TEXT } from './gallery-workspace.test-support.ts';

test('A build is staged once, with provenance', () =>
  inWorkspace(async ({ workspace, build, publish }) => {
    await build();
    const versionFolder = join(workspace, '.bakehouse/gallery/small/versions/1.0.0');
    expect(await publish()).toEqual({ image: 'small', version: '1.0.0', versionFolder });
    expect(await publish()).toEqual({ image: 'small', version: '1.0.0', versionFolder });
    expect(await json(versionFolder, 'provenance.json')).toMatchObject({
      schema: 'bakehouse-provenance/1',
      source: { commit: 'c0ffee' },
      definition: { source: { suite: 'bookworm' } },
      variables: { SUITE: 'bookworm' },
      packages: [{ name: 'curl' }],
      tools: { mmdebstrap: '1.3.5' },
      layers: { base: { source: { suite: 'bookworm' } } },
    });
  }));

test('A dry run says which version it would be and writes nothing', () =>
  inWorkspace(async ({ build, publish, said }) => {
    await build();
    const planned = await publish({ dryRun: 'true' });
    expect(planned).toMatchObject({ version: '1.0.0' });
    expect(said).toEqual(['small 1.0.0 would be staged.']);
    await expect(readFile(join(String(planned.versionFolder), 'version.json'))).rejects.toThrow('ENOENT');
    expect(await publish()).toEqual(planned);
    expect(await publish({ dryRun: 'true' })).toEqual(planned);
  }));

test('A definition that is no longer the one that was built is refused', () =>
  inWorkspace(async ({ file, build, publish }) => {
    await build();
    await writeFile(file, TEXT.replace('2048', '4096'));
    await expect(publish()).rejects.toThrow(/is no longer what .*build\.json was made of/);
    await writeFile(file, TEXT);
    await build({ SUITE: 'trixie' });
    await expect(publish()).rejects.toThrow(/is no longer what/);
    expect(await publish({ variables: 'SUITE=trixie' })).toMatchObject({ version: '1.0.0' });
  }));

test('Only the formats that the definition wants are published', () =>
  inWorkspace(async ({ workspace, file, build, publish }) => {
    await build();
    await writeFile(file, `${TEXT}outputs: [{kind: directory, formats: [vhd], version: 3.1.0}]\n`);
    const { version, versionFolder } = await publish();
    expect(version).toBe('3.1.0');
    expect((await json(String(versionFolder), 'version.json')).files).toMatchObject([{ format: 'vhd', file: 'image.vhd' }]);
    expect(await json(workspace, '.bakehouse/gallery/small/definition.json')).toMatchObject({ outputs: [{ version: '3.1.0' }] });
  }));

test('The files of a version are published again when only the outputs changed', () =>
  inWorkspace(async ({ file, build, publish }) => {
    await build();
    await publish();
    await writeFile(file, `${TEXT}outputs: [{kind: directory, version: 2.0.0}]\n`);
    const { version, versionFolder } = await publish({ fromVersion: '1.0.0', definition: file });
    expect(version).toBe('2.0.0');
    expect(await json(String(versionFolder), 'provenance.json')).toMatchObject({
      builder: 'local',
      definition: { outputs: [{ version: '2.0.0' }] },
    });
    await expect(publish({ fromVersion: '1.0.9', definition: file })).rejects.toThrow(/has no version 1\.0\.9/);
  }));

test('What is no build record is refused', () =>
  inWorkspace(async ({ workspace, publish }) => {
    await expect(publish()).rejects.toThrow(/There is no build record .*build\.json/);
    await writeFile(join(workspace, 'other.json'), '{"schema":"x"}');
    await expect(publish({ buildRecord: 'other.json' })).rejects.toThrow(/is no build record/);
    await expect(publish({ buildRecord: '' })).rejects.toThrow(/needs either build-record, or from-version/);
  }));

test('Tags are changed on a version in place, and nothing else is', () =>
  inWorkspace(async ({ file, build, publish, said }) => {
    await build();
    const { versionFolder } = await publish();
    await writeFile(file, `${TEXT}tags: {team: a}\n`);
    const update = { buildRecord: '', updateVersion: '1.0.0', definition: file };
    await publish({ ...update, dryRun: 'true' });
    expect((await json(String(versionFolder), 'version.json')).settings).toEqual({ tags: {}, outputs: [{}] });
    expect(await publish(update)).toEqual({ image: 'small', version: '1.0.0', versionFolder });
    expect((await json(String(versionFolder), 'version.json')).settings).toEqual({ tags: { team: 'a' }, outputs: [{}] });
    expect(said.slice(1)).toEqual(['small 1.0.0 would be updated in place.', 'small 1.0.0 is updated in place.']);
    await writeFile(file, TEXT.replace('2048', '4096'));
    await expect(publish(update)).rejects.toThrow('cannot be changed in place');
    await expect(publish({ updateVersion: '1.0.0', definition: file })).rejects.toThrow('neither build-record nor from-version');
  }));

test('The version of the source that the lock file has is part of what is published', () =>
  inWorkspace(async ({ workspace, build, publish }) => {
    const source = { requested: { kind: 'debian', suite: 'bookworm', components: ['main'] }, version: '12.11' };
    const print = { image: '', base: '', content: '', publishImmutable: '', publishMutable: '' };
    const entry = {
      definition: 'small.vmimage.yaml',
      source,
      files: { count: 0, sha256: '' },
      fingerprint: print,
      versions: {},
      tools: {},
    };
    await build();
    await writeFile(join(workspace, 'vmimage.lock.json'), JSON.stringify({ schema: 'bakehouse-lock/1', images: { small: entry } }));
    await expect(publish()).rejects.toThrow('is no longer what');
    await build({}, '12.11');
    const { versionFolder } = await publish();
    expect(await json(String(versionFolder), 'provenance.json')).toMatchObject({
      resolvedVersion: '12.11',
      layers: { base: { source: { release: '12.11' } } },
    });
  }));
