import { formatFinding } from '@bakehouse/core/errors';
import { describe, expect, it } from '@jest/globals';
import type { CommitNames } from './commit-names.ts';
import { explainDifferences } from './explain-differences.ts';

const NAMES: CommitNames = {
  keys: ['win7-32', 'win10-64', 'win11-64-2009', 'win10-64-2009'],
  pools: ['a/b', 'c/d'],
  regions: ['eastus', 'westus2'],
};

const explain = (message: string, environment?: string) => explainDifferences(message, NAMES, { environment }).map(formatFinding);

describe('explainDifferences', () => {
  it.each([
    'include pools: a/b',
    'include pools: a/b, c/d\nexclude regions: eastus\npool-deploy',
    'include keys: win11-64-2009',
    'no-ci\nInclude keys: x',
  ])('has nothing to say of %j, which both take alike', (message) => {
    expect(explain(message)).toEqual([]);
  });

  it('has nothing to say where both leave the environment out', () => {
    expect(explain('include environments: staging\ninclude keys: win10-64, win11-64-2009', 'production')).toEqual([]);
  });

  it.each<[string, readonly RegExp[]]>([
    ['subject', [/^1:1: the original builds and deploys nothing by its classic way: its list of pools is empty without "include pools:"/]],
    ['exclude pools: a/b', [/^1:1: .*the list of pools that it excludes some from is empty/]],
    [
      'include keys: win11-64-2009, win10-64-2009',
      [
        /^1:30: the original builds only the first key, win11-64-2009, when the last, win10-64-2009, is one for Packer; it leaves out win10-64-2009/,
      ],
    ],
    [
      'include keys: win10-64, win11-64-2009',
      [/^1:15: .* looks for packer\/config\/win10-64\.yaml/, /^1:25: the original builds only the first key/],
    ],
    [
      'include keys: win11-64-2009, win10-64',
      [/^1:1: .*nothing by its classic way/, /^1:15: the original takes win11-64-2009 for a classic key/],
    ],
    [
      'include keys: win11-64-2009\npool-deploy\ninclude regions: eastus',
      [/^2:1: the original has no use for pool-deploy where Packer builds/, /^3:1: the original builds in every location/],
    ],
    ['  include pools: a/b', [/^1:3: the original ignores this line because of the blanks before it/, /^1:3: .*classic way/]],
    [
      'include pools: a/b\ninclude pools: c/d',
      [/^2:1: the original ignores this line because it reads only the first of its kind, line 1/],
    ],
    [
      'Include pools: a/b\ninclude pools: c/d',
      [/^1:1: the original ignores this line because it is not in lower case, and takes the names of line 2/],
    ],
    ['include pools: a/b\nexclude pools: c/d', [/^2:1: the original ignores this line because line 1 is about pools to include/]],
    [
      'include pools: a/b\nExclude regions: eastus',
      [/^2:18: the original does not exclude eastus: it takes "exclude regions:" off in lower case only/],
    ],
    [
      'include pools: a/b\ninclude regions: East US',
      [/^2:18: the original finds no region "east us", since it keeps the blanks; it is eastus for us/],
    ],
    ['include pools: a/bb', [/^1:16: the original takes a\/bb for a pool and says nothing when it finds none; we refuse/]],
    ['include pools: a/b\nexclude regions: mars', [/^2:18: the original does not notice that there is no region mars/]],
    [
      'include keys: win11-64-2009.yaml',
      [/^1:1: .*classic way/, /^1:15: .* fails when it finds no config\/win11-64-2009\.yaml\.yaml, after it has created other tasks/],
    ],
    ['include keys: x, win11-64-2009', [/finds no packer\/config\/x\.yaml/, /builds only the first key/]],
    ['include pools: a/b\ninlcude regions: eastus', [/^2:1: the original goes on, and we refuse the message: "inlcude regions:"/]],
  ])('says of %j where and why it is taken otherwise', (message, expected) => {
    const lines = explain(message);
    expect(lines).toHaveLength(expected.length);
    for (const [index, pattern] of expected.entries()) expect(lines[index]).toMatch(pattern);
  });

  it('explains the exception that an upper-case letter raises, and what it costs', () => {
    const lines = explain('Include pools: a/b\npool-deploy\ninclude regions: eastus');
    expect(lines[0]).toMatch(
      /raises an exception, keeps its defaults from here on, forgets pool-deploy, and goes on although it logs that CI is/,
    );
    expect(lines.at(-1)).toMatch(/^3:1: the original does not get to "include regions:", since line 1 raised an exception/);
  });

  it('takes the keys that take Packer from the caller', () => {
    const packerKeys = ['win7-32'];
    expect(explainDifferences('include keys: win7-32', NAMES, { packerKeys })).toEqual([]);
  });
});
