import { nearest } from '@bakehouse/core/text';

/** Words of other tools for what a step does, where its name does not have them. */
const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  apply: ['bake'],
  build: ['bake', 'trigger-image-build'],
  clean: ['prune'],
  convert: ['import'],
  deploy: ['publish-image', 'promote-image'],
  diff: ['plan-images', 'drift'],
  download: ['download-blob'],
  pack: ['prepare-artifacts'],
  plan: ['plan-images'],
  release: ['promote-image'],
  run: ['run-in-vm', 'bake'],
  test: ['run-in-vm'],
  upload: ['upload-blob'],
};

/** Steps that were probably meant by a name that none has: by what it says in other words, by a word of theirs, or by a spelling that is near. */
export function suggestSteps(name: string, steps: readonly string[]): readonly string[] {
  const word = name.toLowerCase();
  const other = Object.hasOwn(OTHER_WORDS, word) ? (OTHER_WORDS[word] ?? []) : [];
  const having = steps.filter((step) => step.split('-').includes(word));
  const found = [...new Set([...other.filter((step) => steps.includes(step)), ...having])];
  if (found.length > 0) return found;
  const near = nearest(name, steps);
  return near === undefined ? [] : [near];
}
