import { expect, test } from '@jest/globals';
import { changesBetween, describeChange } from './plan-reasons.ts';

const describeAll = (old: Parameters<typeof changesBetween>[0], now: Parameters<typeof changesBetween>[1]) =>
  changesBetween(old, now).map(describeChange);

test('a change names its path, old and new value', () => {
  expect(changesBetween({ build: { diskMiB: 1, a: 1 } }, { build: { diskMiB: 2, a: 1 } })).toEqual([
    { path: 'build.diskMiB', old: 1, new: 2 },
  ]);
});

test('packages are compared as a set, and their order only when nothing else changed', () => {
  expect(describeAll({ packages: ['curl', 'git'] }, { packages: ['jq', 'curl'] })).toEqual(['packages: - git', 'packages: + jq']);
  expect(describeAll({ packages: ['a', 'b'] }, { packages: ['b', 'a'] })).toEqual(['packages: ["a","b"] → ["b","a"]']);
});

test('an inserted or removed step is one change', () => {
  const [a, b, c] = [{ packages: ['a'] }, { packages: ['b'] }, { packages: ['c'] }];
  expect(changesBetween({ steps: [a, c] }, { steps: [a, b, c] })).toEqual([{ path: 'steps[1]', new: b }]);
  expect(changesBetween({ steps: [a, b, c] }, { steps: [b, c] })).toEqual([{ path: 'steps[0]', old: a }]);
  expect(changesBetween({ steps: [a, a] }, { steps: [a, a, a] })).toEqual([{ path: 'steps[2]', new: a }]);
});

test('a changed file is called by its name', () => {
  const step = (files: object) => ({ steps: [{ script: { file: 'a.sh' }, files: files as Record<string, string> }] });
  const old = step({ 'a.sh': { sha256: '1' }, b: { sha256: '1' }, c: { sha256: '1' } });
  const now = step({ 'a.sh': { sha256: '2' }, b: { sha256: '1', executable: true }, d: { sha256: '3' } });
  expect(changesBetween(old, now)[0]).toEqual({ path: 'steps[0]', file: 'a.sh', old: { sha256: '1' }, new: { sha256: '2' } });
  expect(describeAll(old, now)).toEqual(['a.sh changed', 'b is now executable', 'c is gone', 'd is new']);
});

test('equal values have no changes, whatever the order of their keys', () => {
  expect(changesBetween({ a: 1, b: { c: [1, 2], d: undefined } }, { b: { c: [1, 2] }, a: 1 })).toEqual([]);
});

test('secrets that stood in an older definition are shown of no change', () => {
  const script = (env: Readonly<Record<string, string>>) => ({ steps: [{ script: { file: 'a.sh', env } }] });
  const changes = changesBetween(script({ DB_PASSWORD: 'hunter2', URL: 'a' }), script({ DB_PASSWORD: 'kv_db', URL: 'b' }));
  expect(changes).toEqual([
    { path: 'steps[0].script.env.DB_PASSWORD', old: '***', new: 'kv_db' },
    { path: 'steps[0].script.env.URL', old: 'a', new: 'b' },
  ]);
  expect(JSON.stringify(changesBetween({ steps: [] }, script({ DB_PASSWORD: 'hunter2' })))).not.toContain('hunter2');
});
