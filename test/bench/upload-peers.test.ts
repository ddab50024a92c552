import { describe, expect, it } from '@jest/globals';
import { whyNotStarted } from './upload-peers.ts';

describe('an azcopy that does not start', () => {
  it.each([
    [
      // As the dynamic loader says it (Debian 12).
      ['azcopy: error while loading shared libraries: libsecret-1.so.0: cannot open shared object file: No such file or directory'],
      'it needs libsecret: apt-get install libsecret-1-0',
    ],
    [['Illegal instruction'], 'it does not start: Illegal instruction'],
    [[], 'it does not start: it says nothing'],
  ])('is left out, and the command that helps is named', (tail, said) => {
    expect(whyNotStarted(tail)).toBe(said);
  });
});
