import { describe, expect, it } from '@jest/globals';
import type { SelectableImage } from './commit-names.ts';
import { type SelectOptions, selectImages } from './select-images.ts';
import { selectableImage } from './selectable-image.ts';

const IMAGES: readonly SelectableImage[] = [
  { id: 'win10', key: 'win10-64', pool: 'gecko-t/win10-64-azure', regions: ['East US', 'westus2'] },
  { id: 'win2012', pool: 'gecko-1/win2012-azure', regions: ['westus2'] },
  { id: 'debian', regions: [] },
];

const selected = (message: string, options: SelectOptions = {}) =>
  selectImages(IMAGES, message, options)
    .images.filter((image) => image.selected)
    .map(({ id }) => id);
const reasons = (message: string) => selectImages(IMAGES, message).images.map(({ why }) => why);

describe('selectImages', () => {
  it('leaves every image where the message says nothing', () => {
    expect(selectImages(IMAGES, 'a subject\n\nand prose').images).toEqual([
      {
        id: 'win10',
        selected: true,
        build: true,
        test: true,
        deploy: true,
        force: false,
        keepResources: false,
        regions: ['East US', 'westus2'],
      },
      { id: 'win2012', selected: true, build: true, test: true, deploy: true, force: false, keepResources: false, regions: ['westus2'] },
      { id: 'debian', selected: true, build: true, test: true, deploy: true, force: false, keepResources: false, regions: [] },
    ]);
  });

  it.each<[string, readonly string[]]>([
    ['include keys: WIN10-64', ['win10']],
    ['include keys: win10', ['win10']],
    ['include keys: win10-64, debian', ['win10', 'debian']],
    ['include keys: win10-64\ninclude keys: win2012', ['win10', 'win2012']],
    ['exclude keys: win10-64', ['win2012', 'debian']],
    ['include pools: gecko-1/win2012-azure', ['win2012']],
    ['exclude pools: gecko-1/win2012-azure', ['win10', 'debian']],
    ['include regions: eastus', ['win10']],
    ['exclude regions: westus2', ['win10', 'debian']],
    ['include keys: win2012\ninclude regions: eastus', []],
    ['include keys: nobody', []],
    ['no-ci', []],
    ['NO-taskcluster-CI\ninclude keys: win10', []],
    ['no-travis-ci', ['win10', 'win2012', 'debian']],
  ])('selects by %j', (message, expected) => {
    expect(selected(message)).toEqual(expected);
  });

  it('keeps only the regions that are left', () => {
    expect(selectImages(IMAGES, 'exclude regions: East US').images[0]?.regions).toEqual(['westus2']);
    expect(selectImages(IMAGES, 'include regions: EASTUS').images[0]?.regions).toEqual(['East US']);
  });

  it('says why an image is left out', () => {
    expect(reasons('s\n\ninclude keys: win10-64\nexclude regions: eastus, westus2')).toEqual([
      'exclude regions (line 4) leaves none of its regions',
      'include keys (line 3) does not name the key win2012',
      'include keys (line 3) does not name the key debian',
    ]);
    expect(reasons('include pools: gecko-1/win2012-azure').slice(0, 3)).toEqual([
      'include pools (line 1) does not name the pool gecko-t/win10-64-azure',
      undefined,
      'include pools (line 1) names no pool of it',
    ]);
    expect(reasons('no-ci')[0]).toBe('no-ci (line 1)');
  });

  it('heeds the environment that the run serves', () => {
    const only = 'include environments: staging';
    expect(selected(only, { environment: 'staging' })).toHaveLength(3);
    expect(selected(only, { environment: 'production' })).toEqual([]);
    expect(selectImages(IMAGES, only, { environment: 'Production' }).decision).toMatchObject({
      active: false,
      why: 'include environments (line 1) does not name the environment production',
      environments: ['staging'],
    });
    expect(selected('exclude environments: staging, production')).toEqual([]);
    expect(selected('include environments: lab', { environments: ['lab'], environment: 'lab' })).toHaveLength(3);
    expect(selectImages(IMAGES, '', { environment: 'moon' }).decision.why).toBe('the environment moon is not among those that exist');
  });

  it('turns the other instructions into what is to be done', () => {
    const one = (message: string) => selectImages(IMAGES, message).images[0];
    expect(one('pool-deploy\noverwrite-disk-image')).toMatchObject({ build: false, test: true, deploy: true, force: false });
    expect(one('overwrite-machine-image')).toMatchObject({ build: true, force: true });
    expect(one('overwrite-disk-image')).toMatchObject({ build: true, force: true });
    expect(one('no-verify')).toMatchObject({ build: true, test: false, deploy: true });
    expect(one('disable-cleanup')).toMatchObject({ build: true, keepResources: true });
    expect(one('disable-cleanup\npool-deploy')).toMatchObject({ build: false, keepResources: false });
  });

  it.each([
    ['enable-snapshot-copy', 'no builder copies snapshots between regions', 'publish to a gallery'],
    ['purge-taskcluster-resources', 'nothing here can tell which machines, disks and networks', 'removes its own resource group'],
  ])('2.7: refuses %s at its line, with why and what to do instead', (flag, why, hint) => {
    const found = { severity: 'error', line: 3, column: 1, message: expect.stringContaining(`${flag} is not done: ${why}`) };
    expect(selectImages(IMAGES, `subject\n\n${flag}`).findings).toMatchObject([{ ...found, hint: expect.stringContaining(hint) }]);
    // Where nothing is done, neither is this.
    expect(selectImages(IMAGES, `${flag}\nno-ci`).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { findings } = selectImages(IMAGES, `subject\n\n${flag}`, { compat: true });
    expect(findings.map(({ message }) => message).join('\n')).toMatch(new RegExp(`refuse.*${flag}`));
  });

  it('knows names of definitions elsewhere when they are given', () => {
    expect(selectImages(IMAGES, 'include keys: other, win10').findings).toMatchObject([{ severity: 'error' }]);
    expect(selectImages(IMAGES, 'include keys: other, win10', { names: { keys: ['Other'] } }).findings).toEqual([]);
  });

  it('names the file of the message in findings when it has one', () => {
    const { findings } = selectImages(IMAGES, 'include keys: wim10', { shown: 'COMMIT_EDITMSG' });
    expect(findings).toMatchObject([{ file: 'COMMIT_EDITMSG', line: 1, column: 15 }]);
    const compat = selectImages(IMAGES, 'subject', { shown: 'COMMIT_EDITMSG', compat: true });
    expect(compat.findings).toMatchObject([{ file: 'COMMIT_EDITMSG', line: 1, column: 1 }]);
  });
});

describe('selectImages as the original did', () => {
  const images: readonly SelectableImage[] = [
    ...IMAGES.slice(0, 2),
    { id: 'win11-64-2009', regions: ['eastus'] },
    { id: 'win10-64-2009', regions: ['eastus'] },
  ];
  const before = (message: string) => {
    const { images: all, findings } = selectImages(images, message, { compat: true, environment: 'production' });
    expect(findings.every(({ severity, line }) => severity === 'warning' && line !== undefined)).toBe(true);
    return all.filter((image) => image.selected).map(({ id, build, regions }) => `${id} ${build} ${regions.join()}`);
  };

  it.each<[string, readonly string[]]>([
    ['', []],
    ['include keys: win10-64', []],
    ['include pools: gecko-t/win10-64-azure', ['win10 true East US,westus2']],
    ['include pools: gecko-t/win10-64-azure, gecko-1/win2012-azure\npool-deploy', ['win10 false East US,westus2', 'win2012 false westus2']],
    ['include pools: gecko-1/win2012-azure\ninclude regions: eastus', []],
    ['include keys: win11-64-2009, win10-64-2009', ['win11-64-2009 true eastus']],
    ['include keys: win10-64, win10-64-2009', []],
    ['include keys: win11-64-2009\ninclude regions: westus2\npool-deploy', ['win11-64-2009 true eastus']],
    ['include keys: nobody, win11-64-2009', []],
    ['no-ci', []],
    ['include environments: staging', []],
  ])('builds by %j', (message, expected) => {
    expect(before(message)).toEqual(expected);
  });
});

describe('selectableImage', () => {
  it('gathers names and the regions of all outputs', () => {
    const outputs = [
      { kind: 'directory', formats: ['raw'], version: 'auto' },
      { kind: 'gallery', version: 'auto', regions: [{ name: 'eastus' }, { name: 'westus2' }] },
      { kind: 'managed', regions: [{ name: 'eastus' }] },
      { kind: 'managed' },
    ] as const;
    const image = { id: 'a', os: 'windows', arch: 'x64', generation: 2, names: { key: 'A', pool: 'd/v' } } as const;
    expect(selectableImage({ image, outputs })).toEqual({ id: 'a', key: 'A', pool: 'd/v', regions: ['eastus', 'westus2'] });
  });
});
