import { expect, it } from '@jest/globals';
import { FoldedGroups } from './folded-groups.ts';

it('a group is closed once, also when the work in it fails', async () => {
  const seen: string[] = [];
  const groups = new FoldedGroups(
    (title) => seen.push(`open ${title}`),
    () => seen.push('close'),
    (title) => seen.push(title),
  );
  const failing = groups.run('outer\nline', () => groups.run('inner', () => Promise.reject(new Error('broken'))));
  await expect(failing).rejects.toThrow('broken');
  expect(seen).toEqual(['open outer line', 'inner', 'close']);
});
