import { InputError } from '@bakehouse/core/errors';
import { describe, expect, it } from '@jest/globals';
import { GlobSelection } from './glob-selection.ts';

const FILES = ['.hidden', 'a.sh', 'a.txt', 'deep/.git/config', 'deep/b.sh', 'deep/er/c.sh', 'deep/er/c.txt', 'é.sh'];

function taken(include: readonly string[], exclude: readonly string[] = []): string[] {
  const selection = new GlobSelection({ include, exclude });
  return FILES.filter((path) => selection.takes(path, 'file'));
}

describe('GlobSelection', () => {
  it.each<[string, string[], string[], string[]]>([
    ['takes everything without patterns, names with a dot too', [], [], FILES],
    ['anchors a pattern at the top of the source', ['*.sh'], [], ['a.sh', 'é.sh']],
    ['finds names in any folder by **', ['**/*.sh'], [], ['a.sh', 'deep/b.sh', 'deep/er/c.sh', 'é.sh']],
    ['takes all below a folder that matches', ['deep/er'], [], ['deep/er/c.sh', 'deep/er/c.txt']],
    ['takes a pattern that ends in a slash for folders only', ['a.sh/', 'deep/er/'], [], ['deep/er/c.sh', 'deep/er/c.txt']],
    ['knows alternatives', ['{a,deep/b}.sh', 'a.@(txt|md)'], [], ['a.sh', 'a.txt', 'deep/b.sh']],
    [
      'begins with everything when the first pattern takes back',
      ['!**/*.sh'],
      [],
      ['.hidden', 'a.txt', 'deep/.git/config', 'deep/er/c.txt'],
    ],
    [
      'lets the last pattern that matches decide',
      ['**/*.sh', '!deep/**', 'deep/er/*'],
      [],
      ['a.sh', 'deep/er/c.sh', 'deep/er/c.txt', 'é.sh'],
    ],
    ['lets exclude decide over include', ['**/*.sh'], ['deep/er'], ['a.sh', 'deep/b.sh', 'é.sh']],
    ['takes back within exclude', [], ['deep', '!deep/b.sh'], ['.hidden', 'a.sh', 'a.txt', 'deep/b.sh', 'é.sh']],
    ['finds a name in the other Unicode form', ['e\u0301.sh'], [], ['é.sh']],
    ['ignores ./ in front', ['./a.sh'], [], ['a.sh']],
    ['tells upper from lower case', ['A.SH'], [], []],
  ])('1: %s', (_what, include, exclude, expected) => {
    expect(taken(include, exclude)).toEqual(expected);
  });

  it('1: need not read folders that can hold nothing', () => {
    const selection = new GlobSelection({ include: ['deep/er/*.sh', 'lib/**'], exclude: ['lib/old', 'deep/er/not', '!deep/er/not/this'] });
    const asked = ['deep', 'deep/er', 'deep/other', 'lib', 'lib/old', 'lib/new', 'deep/er/not', 'x'];
    // Something below lib/old may be taken back by the last pattern, as far as can be told without reading it.
    expect(asked.filter((folder) => selection.mayHold(folder))).toEqual(['deep', 'deep/er', 'lib', 'lib/old', 'lib/new']);
    expect(new GlobSelection({ include: [], exclude: ['lib/old'] }).mayHold('lib/old')).toBe(false);
  });

  it('1: tells the patterns that matched nothing', () => {
    const selection = new GlobSelection({ include: ['a.sh', 'mispelt/**', '!b.sh'], exclude: [] });
    for (const path of FILES) selection.takes(path, 'file');
    expect(selection.unmatched()).toEqual(['mispelt/**']);
  });

  it('refuses every pattern that cannot mean the same everywhere, all at once', () => {
    const patterns = ['a\\b', '/etc/*', 'C:/x', '../x', '!', 'x'.repeat(70_000)];
    let error: unknown;
    try {
      new GlobSelection({ include: patterns, exclude: ['a/../b'] });
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).findings.map(({ message }) => message.replace(/x{9,}/, 'x…'))).toEqual([
      'pattern "a\\\\b" has a backslash',
      'pattern "/etc/*" is absolute',
      'pattern "C:/x" is absolute',
      'pattern "../x" leads out of the source',
      'pattern "!" is empty',
      'pattern "x…" is longer than 4096 characters',
      'pattern "a/../b" leads out of the source',
    ]);
  });
});
