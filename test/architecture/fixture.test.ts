import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { BREACHES, SOUND } from './fixture.ts';
import { RULES } from './rules/rules.ts';
import { readTree } from './tree.ts';

/** What all the checks say of a checkout with these files. */
function findings(files: Readonly<Record<string, string>>): { rule: number; said: string }[] {
  const root = mkdtempSync(join(tmpdir(), 'house-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const tree = readTree(root);
    return RULES.flatMap(({ rule, check }) => check(tree).map((said) => ({ rule, said })));
  } finally {
    rmSync(root, { recursive: true });
  }
}

describe('the checks of the house', () => {
  test('have nothing to say of a house that keeps the rules', () => {
    expect(findings(SOUND)).toEqual([]);
  });

  test.each(BREACHES.map(({ rule, said, files }) => [rule, said, files] as const))('find a breach of rule %i: %s', (rule, said, files) => {
    const found = findings({ ...SOUND, ...files });
    expect(found.filter((finding) => finding.rule === rule && finding.said.includes(said))).toHaveLength(1);
  });

  test('know a breach of every rule', () => {
    expect([...new Set(BREACHES.map(({ rule }) => rule))].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect([...new Set(RULES.map(({ rule }) => rule))].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});
