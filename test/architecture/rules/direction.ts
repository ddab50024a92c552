import { posix } from 'node:path';
import { cyclesIn, type Import } from '../import-graph.ts';
import { wrongDirection } from '../layers.ts';
import { isTest, packageOf, type Tree } from '../tree.ts';

/** Rule 2: imports point down the layers, or along what may stand beside each other. */
export function wrongImports({ imports }: Tree): string[] {
  return imports.flatMap((found) => wrongWay(found) ?? []);
}

/** Why an import points the wrong way; undefined when it does not. */
export function wrongWay({ from, to }: Pick<Import, 'from' | 'to'>): string | undefined {
  const importer = packageOf(from);
  if (importer === undefined || to === undefined) return undefined;
  const imported = packageOf(to);
  if (imported === undefined) return isTest(from) ? undefined : `${from} imports ${to}, which is not in packages/`;
  const reason = wrongDirection(importer, imported);
  return reason === undefined ? undefined : `${from} imports ${to}, but ${reason}`;
}

/** Rule 2: no cycle of files, types included; what is loaded when it is needed does not count. */
export function fileCycles({ imports }: Tree): string[] {
  return cyclesIn(imports.filter(({ lazy }) => !lazy)).map(spell);
}

/** Rule 2: no cycle of folders. What is loaded when it is needed does not count: a registry names the folders of its backends so. */
export function folderCycles({ imports }: Tree): string[] {
  const edges = imports.flatMap(({ from, to, lazy }) => {
    if (to === undefined || lazy || isTest(from)) return [];
    const [here, there] = [posix.dirname(from), posix.dirname(to)];
    return here === there ? [] : [{ from: here, to: there }];
  });
  return cyclesIn(edges).map(spell);
}

function spell(cycle: readonly string[]): string {
  return [...cycle, cycle[0]].join(' → ');
}
