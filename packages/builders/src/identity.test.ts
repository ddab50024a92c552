import { describe, expect, it } from '@jest/globals';
import { uuidFrom, volumeIdFrom } from './identity.ts';

describe('uuidFrom', () => {
  it('gives the same UUID for the same fingerprint and purpose, another for any other', () => {
    expect(uuidFrom('a', 'root')).toBe(uuidFrom('a', 'root'));
    expect(new Set([uuidFrom('a', 'root'), uuidFrom('a', 'esp'), uuidFrom('b', 'root')]).size).toBe(3);
  });

  it('has the form of a version 8 UUID', () => {
    for (let index = 0; index < 50; index++) {
      expect(uuidFrom(String(index), 'disk')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });
});

describe('volumeIdFrom', () => {
  it('is eight hexadecimal digits', () => {
    expect(volumeIdFrom('a')).toMatch(/^[0-9a-f]{8}$/);
  });
});
