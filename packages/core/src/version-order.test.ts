import { expect, test } from '@jest/globals';
import { compareVersions, isVersionNumber, newestVersion } from './version-order.ts';

test('versions are ordered by their numbers, of any length', () => {
  const sorted = ['1.10.0', '1.9.0', '1.9', '202407071530.1', '1.9.0.1', '99999999999999999999.0'].sort(compareVersions);
  expect(sorted).toEqual(['1.9.0', '1.9', '1.9.0.1', '1.10.0', '202407071530.1', '99999999999999999999.0']);
  expect(compareVersions('1.0', '1.0.0')).toBe(0);
});

test('what is no number is no version, and does not count', () => {
  expect(['1', '1.2.3', '1.', '.1', 'latest', '1.0-beta', '', '-1', `${'1.'.repeat(20)}1`].filter(isVersionNumber)).toEqual(['1', '1.2.3']);
  expect(newestVersion(['latest', '1.2.0', '1.11.0', 'x'])).toBe('1.11.0');
  expect(newestVersion(['latest'])).toBeUndefined();
});
