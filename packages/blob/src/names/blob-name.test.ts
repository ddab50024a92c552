import { formatFinding } from '@bakehouse/core/errors';
import { describe, expect, it } from '@jest/globals';
import { blobNameProblem, checkBlobNames, containerNameProblem } from './blob-name.ts';

describe('blobNameProblem', () => {
  it.each([
    ['', 'is empty'],
    ['a/../b', 'has a path segment . or ..'],
    ['..', 'has a path segment . or ..'],
    ['./a', 'has a path segment . or ..'],
    ['/a', 'starts with a slash'],
    ['a//b', 'has an empty path segment'],
    ['a/', 'has an empty path segment'],
    ['a\\b', 'has a backslash'],
    ['a\nb', 'has a control character'],
    ['a\u0085', 'has a control character'],
    ['a.', 'has a path segment that ends with a dot'],
    ['a./b', 'has a path segment that ends with a dot'],
    ['a\ud800', 'is not valid Unicode'],
    ['\ufffd', 'is not valid Unicode'],
    ['x'.repeat(1025), "has 1025 characters; a blob's name has at most 1024"],
    [`${'x/'.repeat(254)}x`, "has 255 path segments; a blob's name has at most 254"],
  ])('refuses %j', (name, problem) => {
    expect(blobNameProblem(name)).toBe(problem);
  });

  it.each(['a', '.gitignore', 'a b/%41 #?&+.txt', 'é/日本', '...a', 'x'.repeat(1024), `${'x/'.repeat(253)}x`])('takes %j', (name) => {
    expect(blobNameProblem(name)).toBeUndefined();
  });
});

describe('checkBlobNames', () => {
  it('reports Unicode twins as errors and case twins as warnings', () => {
    expect(
      checkBlobNames(['\u00e9', 'e\u0301', 'A', 'a', 'ok', '..']).map((finding) => [finding.severity, formatFinding(finding)]),
    ).toEqual([
      ['error', '"e\u0301" stands there twice, in two Unicode forms (rename one)'],
      ['warning', '"a" and "A" differ in case alone'],
      ['error', '".." has a path segment . or .. (rename it)'],
    ]);
  });
});

describe('containerNameProblem', () => {
  it.each(['abc', 'a-1', '$web', 'x'.repeat(63)])('takes %s', (name) => {
    expect(containerNameProblem(name)).toBeUndefined();
  });

  it.each(['', 'ab', 'Abc', '-ab', 'ab-', 'a--b', 'a_b', '../x', 'x'.repeat(64), '$logs'])('refuses %j', (name) => {
    expect(containerNameProblem(name)).toMatch(/^is no container name/);
  });

  it('says of $root, which is one, why it is not taken', () => {
    expect(containerNameProblem('$root')).toMatch(/^is the root container, /);
  });
});
