import { describe, expect, it } from '@jest/globals';
import { checkLocalPaths, linkProblem, localPathProblem } from './download-names.ts';

describe('the name of a blob', () => {
  it('that could leave the folder is no path on any system', () => {
    for (const names of ['posix', 'windows'] as const) {
      for (const path of ['', '..', '../a', 'a/../b', 'a/..', './a', 'a/.', '/a', '//a', 'a//b', 'a/', 'a\0b', '\ud800']) {
        expect([path, localPathProblem(path, names)]).toEqual([path, expect.any(String)]);
      }
    }
  });

  it('may be odd where the file system takes it', () => {
    for (const path of ['a', 'a b', '..a', 'a..', '...', 'a\nb', '#?%', '-rf', '~', 'con', 'c:\\x', '\u65e5\u672c/\ud83d\ude00']) {
      expect([path, localPathProblem(path, 'posix')]).toEqual([path, undefined]);
    }
  });

  it('that Windows would take for a drive, a stream, a device or another name is none there', () => {
    for (const path of [
      'c:\\x',
      'c:',
      'a\\..\\..\\b',
      'a:b',
      'a/b|c',
      'a/b.',
      'a /b',
      'con',
      'sub/NUL.txt',
      'COM1',
      'lpt\u00b9.x',
      'a\nb',
      'a?',
    ]) {
      expect([path, localPathProblem(path, 'windows')]).toEqual([path, expect.any(String)]);
    }
    for (const path of ['console', 'com10', 'a.b', '.hidden', 'a b'])
      expect([path, localPathProblem(path, 'windows')]).toEqual([path, undefined]);
  });

  it('has at most as many bytes in a segment as a file name', () => {
    expect(localPathProblem(`${'a'.repeat(255)}/${'\u00e4'.repeat(127)}`, 'posix')).toBeUndefined();
    expect(localPathProblem('\u00e4'.repeat(128), 'posix')).toBe('has a path segment of 256 bytes; a file name has at most 255');
  });
});

describe('the names of a set', () => {
  const check = (paths: string[], allowTwins = false, folders: string[] = []) =>
    checkLocalPaths(paths, { folders, names: 'posix', allowTwins }).map(({ message }) => message);

  it('that are one on a file system without case or with one Unicode form are refused there, and taken elsewhere', () => {
    const paths = ['a/README', 'a/readme', 'caf\u00e9', 'cafe\u0301', 'Lib/x', 'lib/y'];
    expect(check(paths)).toEqual([
      '"a/readme" and "a/README" are one file on Windows and macOS',
      '"cafe\u0301" and "caf\u00e9" are one file on Windows and macOS',
      'the folders "Lib" and "lib" are one on Windows and macOS',
    ]);
    expect(check(paths, true)).toEqual([]);
  });

  it('cannot be a file and a folder at once', () => {
    expect(check(['a', 'a/b'])).toEqual(['"a" is a blob and also a folder, which no file system has']);
    expect(check(['a'], true, ['a'])).toEqual(['"a" is a blob and also a folder, which no file system has']);
    expect(check(['a/b'], false, ['a', 'c/d'])).toEqual([]);
  });
});

describe('a symbolic link', () => {
  it('may lead up and then down within the folder', () => {
    for (const [path, target] of [
      ['a/b', '../c'],
      ['a/b', './c/d'],
      ['a/b/c', '../../d'],
      ['a', 'b'],
    ] as const) {
      expect([path, target, linkProblem(path, target)]).toEqual([path, target, undefined]);
    }
  });

  it('may not lead out of it, not even through another link', () => {
    for (const [path, target] of [
      ['a', '/etc/passwd'],
      ['a', '..'],
      ['a/b', '../../c'],
      ['a/b', 'c/../../../d'],
      ['a', 'other/../..'],
      ['a', 'c:\\windows'],
      ['a', '\\\\server\\share'],
      ['a/b', '..\\..\\c'],
      ['a', ''],
      ['a', 'b\0c'],
    ] as const) {
      expect([path, target, linkProblem(path, target)]).toEqual([path, target, expect.any(String)]);
    }
  });
});
