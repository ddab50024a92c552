import { readTextTree, scalarText } from '@bakehouse/records/json';
import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Updater } from './updater.ts';
import { type FindValue, type FoundValue, writeVersions } from './write-versions.ts';

/** YAML 1.2; of several documents in a file the first that has the path. */
export const yamlUpdater: Updater = {
  format: 'yaml',
  matches: (path) => /\.ya?ml$/i.test(path),
  update: (text, pins) => writeVersions(text, pins, open),
};

function open(text: string): FindValue | string {
  const tree = readTextTree(text);
  if (typeof tree === 'string') return tree;
  return (segments) => {
    let reason = 'it has no value there';
    for (const { contents } of tree.documents) {
      const found = valueAt(contents, segments);
      if (found === undefined) continue;
      if (typeof found !== 'string') return found;
      reason = found;
    }
    return reason;
  };
}

/** Undefined when the path leads nowhere, a text when it leads to what cannot be written. */
function valueAt(root: Node | null, segments: readonly (string | number)[]): FoundValue | string | undefined {
  let node: unknown = root;
  for (const segment of segments) {
    // Writing where an alias leads would change what others have.
    if (isAlias(node)) return `it is written elsewhere: the alias *${node.source} leads there`;
    // Of two equal keys the last counts, as for those who read it.
    if (isMap(node) && typeof segment === 'string') {
      node = node.items.findLast(({ key }) => isScalar(key) && String(key.value) === segment)?.value;
    } else if (isSeq(node) && typeof segment === 'number') node = node.items[segment];
    else return undefined;
  }
  if (isAlias(node)) return `it is written elsewhere: the alias *${node.source} leads there`;
  const value = scalarText(node);
  const [start, end] = (node as Node | undefined)?.range ?? [];
  if (value === undefined || start === undefined || end === undefined) return undefined;
  // A block of lines ends with a line break that no value of one line has.
  return { value: value.replace(/\n$/, ''), start, end };
}
