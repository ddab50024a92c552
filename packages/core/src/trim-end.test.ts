import { expect, it } from '@jest/globals';
import { trimEnd } from './trim-end.ts';

it('takes these characters away at the end alone', () => {
  expect(trimEnd('/a//b//', '/')).toBe('/a//b');
  expect(trimEnd('. a. \t', '. \t')).toBe('. a');
  expect(trimEnd('///', '/')).toBe('');
  expect(trimEnd('', '/')).toBe('');
});

it('S9: takes a moment for a million of them', () => {
  const start = performance.now();
  expect(trimEnd(`${'/'.repeat(1_000_000)}a`, '/')).toHaveLength(1_000_001);
  expect(performance.now() - start).toBeLessThan(2_000);
});
