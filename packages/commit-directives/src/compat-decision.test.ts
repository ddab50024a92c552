import { describe, expect, it } from '@jest/globals';
import { type CompatDecision, compatDecision, compatDefaults } from './compat-decision.ts';
import { PACKER_KEYS } from './packer-keys.ts';

const DEFAULTS = compatDefaults({
  keys: ['win7-32', 'win10-64', 'win11-64-2009'],
  pools: ['a/b'],
  regions: ['West US', 'eastus', 'eastus'],
});

/** What differs from a message without instructions. */
function decided(message: string, environment?: string): Partial<CompatDecision> {
  const plain = compatDecision('', DEFAULTS);
  const decision = compatDecision(message, DEFAULTS, { environment });
  const names = Object.keys(decision) as (keyof CompatDecision)[];
  return Object.fromEntries(names.filter((name) => decision[name] !== plain[name]).map((name) => [name, decision[name]]));
}

describe('compatDecision', () => {
  it('starts from the classic keys, no pool, and regions without blanks', () => {
    expect(compatDecision('subject', DEFAULTS)).toEqual({
      noCI: false,
      poolDeploy: false,
      overwriteDiskImage: false,
      overwriteMachineImage: false,
      disableCleanup: false,
      enableSnapshotCopy: false,
      purgeTaskclusterResources: false,
      skipImageVerification: false,
      readError: false,
      environments: ['production', 'staging'],
      keys: ['win7-32', 'win10-64'],
      pools: [],
      regions: ['eastus', 'westus'],
      packerPath: false,
    });
    expect(PACKER_KEYS).toHaveLength(27);
  });

  it('2.8 takes Packer for the keys of the manual as for those of the newest revision', () => {
    for (const key of ['win10-64-2004-test', 'win10-64-2004-gpu', 'win10-64-2004', 'win10-64-2004-gpu-test', 'win11-64-2009']) {
      expect(decided(`include keys:${key}`)).toEqual({ keys: [key], packerPath: true });
    }
    expect(decided('include keys:win10-64-gpu')).toEqual({ keys: ['win10-64-gpu'] });
  });

  it.each<[string, Partial<CompatDecision>]>([
    [' No-CI\t', { noCI: true, packerPath: undefined }],
    ['no-taskcluster-ci\ninclude environments: staging', { noCI: true, packerPath: undefined }],
    ['no-travis-ci', {}],
    ['no-verify\nenable-snapshot-copy', { skipImageVerification: true, enableSnapshotCopy: true }],
    ['include environments: staging', { noCI: true, environments: ['staging'], packerPath: undefined }],
    ['exclude environments: staging', { environments: ['production'] }],
    ['include environments: production\nexclude environments: production', { environments: ['production'] }],
    ['include keys:win11-64-2009', { keys: ['win11-64-2009'], packerPath: true }],
    ['include keys: win11-64-2009, win10-64', { keys: ['win11-64-2009', 'win10-64'] }],
    ['include keys: win10-64, Win11-64-2009', { keys: ['win10-64', 'win11-64-2009'], packerPath: true }],
    ['include keys:', { keys: [''] }],
    ['include keys: a\ninclude keys: b', { keys: ['a'] }],
    [' include keys: a', {}],
    ['include keys: a\ninclude pools: c/d', { keys: ['a'] }],
    ['exclude keys: win7-32\ninclude pools: c/d', { keys: ['win10-64'] }],
    ['exclude keys: win7-32, win10-64', { keys: [], packerPath: undefined }],
    ['Exclude keys: win7-32, win10-64', { keys: ['win7-32'] }],
    ['exclude pools: a/b', { pools: [] }],
    ['include regions: East US', { regions: ['east us'] }],
    ['include keys:a include keys:b', { keys: ['a b'] }],
  ])('decides %j', (message, expected) => {
    expect(decided(message)).toEqual(expected);
  });

  it('looks for the names of an include in lower case only, and goes on with defaults when there is none', () => {
    const message = 'pool-deploy\ninclude environments: production\nInclude keys: win10-64\ninclude regions: eastus';
    expect(decided(message)).toEqual({ readError: true, environments: ['production'] });
    expect(decided('Include keys: a\ninclude keys: b')).toEqual({ keys: ['b'] });
    expect(decided('Include environments: staging\npool-deploy')).toEqual({ readError: true });
  });

  it('decides for the staging deployment when told', () => {
    expect(decided('include environments: production', 'staging')).toMatchObject({ noCI: true });
  });

  it('ends lines and takes blanks off as Python does', () => {
    expect(decided('subject\vinclude keys: a\u0085no-verify\x1f')).toEqual({ keys: ['a'], skipImageVerification: true });
    expect(decided('\ufeffno-verify')).toEqual({});
  });
});
