import { describe, expect, test } from '@jest/globals';
import { remainingCalls, retryAfter } from './rate-headers.ts';

describe('what is left of the budgets', () => {
  test('is read of subscription, tenant and provider', () => {
    const headers = {
      'x-ms-ratelimit-remaining-subscription-writes': '199',
      'x-ms-ratelimit-remaining-subscription-global-reads': '3749',
      'x-ms-ratelimit-remaining-resource': 'Microsoft.Compute/PutVM3Min;239, Microsoft.Compute/PutVM30Min;1199',
      'retry-after': '10',
    };
    expect(remainingCalls(headers)).toEqual({
      'subscription-writes': 199,
      'subscription-global-reads': 3749,
      'Microsoft.Compute/PutVM3Min': 239,
      'Microsoft.Compute/PutVM30Min': 1199,
    });
  });

  test('is nothing where nothing can be read', () => {
    expect(remainingCalls({ 'x-ms-ratelimit-remaining-resource': 'nonsense', 'x-ms-ratelimit-remaining-tenant-reads': '-1' })).toEqual({});
  });
});

describe('the time that a service asks to wait', () => {
  const now = Date.parse('2026-11-30T12:00:00Z');
  test.each([
    [{ 'retry-after': '35' }, 35_000],
    [{ 'retry-after': '0' }, 0],
    [{ 'retry-after-ms': '250', 'retry-after': '1' }, 250],
    [{ 'x-ms-retry-after-ms': '1500' }, 1500],
    [{ 'retry-after': 'Mon, 30 Nov 2026 12:01:30 GMT' }, 90_000],
    [{ 'retry-after': 'Mon, 30 Nov 2026 11:00:00 GMT' }, 0],
    [{ 'retry-after': 'soon' }, undefined],
    [{ 'retry-after': '-5' }, undefined],
    [{ 'retry-after': '99999999999' }, undefined],
    [{}, undefined],
  ])('of %j is %s ms', (headers, milliseconds) => {
    expect(retryAfter(headers, now)).toBe(milliseconds);
  });
});
