import { formatFinding } from '@bakehouse/core/errors';
import { describe, expect, it } from '@jest/globals';
import type { CommitNames } from './commit-names.ts';
import { FLAG_NAMES } from './instructions.ts';
import { parseDirectives } from './parse-directives.ts';

const NAMES: CommitNames = {
  environments: ['production', 'staging'],
  keys: ['win10-64', 'win10-64-gpu', 'win2012', 'TRUSTED-win2012r2-64-l3'],
  pools: ['gecko-t/win10-64-azure', 'gecko-1/win2012-azure', 'gecko-3/win2012-azure'],
  regions: ['East US', 'westus2', 'northeurope'],
};

const findingsOf = (message: string, names = NAMES) =>
  parseDirectives(message, names).findings.map((finding) => `${finding.severity} ${formatFinding(finding)}`);

describe('parseDirectives', () => {
  it('reads every instruction with its place, in any case, with blanks around it or none after the colon', () => {
    const message =
      'subject\r\n\r\n  Pool-Deploy \ninclude environments: production\nINCLUDE pools:gecko-t/win10-64-azure ,gecko-1/win2012-azure';
    const { directives, findings } = parseDirectives(message, NAMES);
    expect(findings).toEqual([]);
    expect(directives).toEqual({
      flags: [{ flag: 'pool-deploy', line: 3, column: 3 }],
      filters: [
        {
          mode: 'include',
          kind: 'environments',
          names: [{ name: 'production', known: true, line: 4, column: 23 }],
          line: 4,
          column: 1,
        },
        {
          mode: 'include',
          kind: 'pools',
          names: [
            { name: 'gecko-t/win10-64-azure', known: true, line: 5, column: 15 },
            { name: 'gecko-1/win2012-azure', known: true, line: 5, column: 39 },
          ],
          line: 5,
          column: 1,
        },
      ],
    });
  });

  it.each(FLAG_NAMES)('knows %s', (flag) => {
    expect(parseDirectives(`s\n\n${flag}`).directives.flags).toEqual([{ flag, line: 3, column: 1 }]);
  });

  it.each(['environments', 'keys', 'pools', 'regions'])('knows include and exclude %s', (kind) => {
    const { filters } = parseDirectives(`exclude ${kind}: a\n\ninclude ${kind}: b`).directives;
    expect(filters.map((filter) => [filter.mode, filter.kind, filter.names[0]?.name])).toEqual([
      ['exclude', kind, 'a'],
      ['include', kind, 'b'],
    ]);
  });

  it('takes names as they are where it is not told what exists', () => {
    expect(findingsOf('include keys: whatever\ninclude regions: mars', {})).toEqual([]);
  });

  it.each<[string, readonly string[]]>([
    ['include keys: win10-46', ['error 1:15: unknown key "win10-46" (did you mean win10-64?)']],
    ['include keys: win10-64.yaml', ['error 1:15: "win10-64.yaml" is the name of a file, not a key (write win10-64)']],
    ['include keys: TRUSTED-win2012r2-64-l3, Win2012', []],
    ['include keys: win10-64 win2012', ['error 1:15: a comma is missing in "win10-64 win2012" (write win10-64, win2012)']],
    ['include keys: win10-64;win2012', ['error 1:15: a comma is missing in "win10-64;win2012" (write win10-64, win2012)']],
    [
      'include keys: gecko-t/win10-64-azure',
      ['error 1:15: "gecko-t/win10-64-azure" is a pool, not a key (write "include pools: gecko-t/win10-64-azure")'],
    ],
    ['include keys: a/b', ['error 1:15: unknown key "a/b" (it looks like a pool (domain/variant): write "include pools: a/b")']],
    ['exclude pools: win10-64', ['error 1:16: "win10-64" is a key, not a pool (write "exclude keys: win10-64")']],
    ['include pools: northeurope', ['error 1:16: "northeurope" is a region, not a pool (write "include regions: northeurope")']],
    [
      'include pools: win2012-azure',
      ['error 1:16: unknown pool "win2012-azure" (did you mean gecko-1/win2012-azure or gecko-3/win2012-azure?)'],
    ],
    ['include pools: none', ['error 1:16: unknown pool "none" (write no-ci to leave everything undone)']],
    ['include regions: East US, eastus', ['warning 1:27: "eastus" is named twice (leave one out)']],
    ['include regions: WestUS2', []],
    ['include regions: westus', ['error 1:18: unknown region "westus" (did you mean westus2 or eastus?)']],
    ['include environments: prod', ['error 1:23: unknown environment "prod" (known: production, staging)']],
    ['include environments: stagign', ['error 1:23: unknown environment "stagign" (did you mean staging?)']],
    ['include keys:', ['error 1:1: "include keys:" names nothing (name one key or more, or leave the line out)']],
    ['exclude keys: win10-64,,', ['warning 1:24: an empty name in "exclude keys:" (leave the comma out)']],
  ])('says of %j what is wrong with its names', (line, expected) => {
    expect(findingsOf(line)).toEqual(expected);
  });

  it.each<[string, readonly string[]]>([
    [
      'include keys: win10-64\nexclude keys: win2012',
      ['error 2:1: "exclude keys:" cannot stand beside "include keys:" of line 1 (leave one of them out)'],
    ],
    [
      'exclude pools: gecko-t/win10-64-azure\ninclude keys: win10-64',
      [
        'error 2:1: "include keys:" cannot stand beside "exclude pools:" of line 1: images are chosen by key or by pool (leave one of them out)',
      ],
    ],
    [
      'include keys: win10-64\n\ninclude keys: win2012',
      ['warning 3:1: "include keys:" stands in line 1 already; the names of both lines count (write them in one line)'],
    ],
    ['pool-deploy\nPOOL-DEPLOY', ['warning 2:1: pool-deploy stands in line 1 already (leave it out)']],
    [
      'no-ci\npool-deploy',
      ['warning 1:1: no-ci takes the effect of every other instruction in this message away (leave it or the others out)'],
    ],
    [
      'overwrite-machine-image\npool-deploy',
      ['warning 1:1: overwrite-machine-image has no effect beside pool-deploy of line 2, which builds nothing (leave one of them out)'],
    ],
    [
      'no-ci\ninclude keys: nobody\nexclude keys: win10-64',
      [
        'warning 1:1: no-ci takes the effect of every other instruction in this message away (leave it or the others out)',
        'warning 2:15: unknown key "nobody" (known: trusted-win2012r2-64-l3, win10-64, win10-64-gpu, win2012)',
        'warning 3:1: "exclude keys:" cannot stand beside "include keys:" of line 2 (leave one of them out)',
      ],
    ],
    ['no-travis-ci', ['warning 1:1: no-travis-ci has no effect: it spoke to Travis CI (write no-ci to leave everything undone)']],
    ['include keys: win10-64\ninclude regions: eastus', []],
    ['include pools: gecko-t/win10-64-azure\nexclude regions: eastus\npool-deploy', []],
  ])('says of %j what does not go together', (message, expected) => {
    expect(findingsOf(message)).toEqual(expected);
  });

  it.each<[string, string, string]>([
    ['inlcude keys: win10-64', 'error 1:1: "inlcude keys:"', 'include keys:'],
    ['include key: win10-64', 'error 1:1: "include key:"', 'include keys:'],
    ['include pool: x/y', 'error 1:1: "include pool:"', 'include pools:'],
    ['include  keys: a', 'error 1:1: "include  keys:"', 'include keys:'],
    ['include keys : a', 'error 1:1: "include keys :"', 'include keys:'],
    ['exclude-pools: a', 'error 1:1: "exclude-pools:"', 'exclude pools:'],
    ['include keys win10-64', 'error 1:1: "include keys"', 'include keys:'],
    ['exlude envs: staging', 'error 1:1: "exlude envs:"', 'exclude environments:'],
    ['  - include keys: win10-64', 'warning 1:5: "include keys:"', 'include keys:'],
    ['exclude tools: hammer', 'warning 1:1: "exclude tools:"', 'exclude pools:'],
    ['no_ci', 'error 1:1: "no_ci"', 'no-ci'],
    ['No CI', 'warning 1:1: "No CI"', 'no-ci'],
    ['[skip ci]', 'warning 1:2: "skip ci]"', 'no-ci'],
    ['overwrite-machine-images', 'error 1:1: "overwrite-machine-images"', 'overwrite-machine-image'],
    ['pool-depoly', 'error 1:1: "pool-depoly"', 'pool-deploy'],
  ])('takes %j for a misprint', (line, begin, meant) => {
    const [finding, ...others] = findingsOf(line);
    expect(others).toEqual([]);
    expect(finding).toMatch(new RegExp(`^${begin.replace(/[[\]]/g, '\\$&')}`));
    expect(finding).toContain(meant);
  });

  it.each([
    'include updated git',
    'include (6 hour) old imported vhd disks in purge',
    'include keys for the new machines',
    'Includes: tests',
    'excluded the pools of last week',
    'Include regions in the report',
    'no-op',
    'See no-ci in the manual.',
    'key: value',
    'Signed-off-by: include <a@b>',
    '',
  ])('takes %j for prose', (line) => {
    expect(parseDirectives(`subject\n\n${line}`, NAMES)).toEqual({ directives: { flags: [], filters: [] }, findings: [] });
  });

  it('keeps 1,000 findings and says how many more there are', () => {
    const { findings } = parseDirectives(`include keys: ${Array.from({ length: 1_500 }, (_, index) => `x${index}`).join()}`, NAMES);
    expect(findings).toHaveLength(1_001);
    expect(findings.at(-1)).toEqual({ severity: 'error', message: 'and 500 more' });
  });
});
