import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { comparedBackends } from '../backend-names.ts';
import { shellInTexts } from '../machine-programs.ts';
import { isTest, type Tree } from '../tree.ts';
import { fileCycles, folderCycles, wrongImports } from './direction.ts';
import { runsAtImport, runtimeInDomains } from './domains.ts';
import { doubles } from './doubles.ts';
import { unusedExports } from './exports.ts';
import { importsPastFaces, wrongFaces } from './faces.ts';
import { filesReadBack, stepsThatDoMore } from './use-cases.ts';
import { strangeFolders, writtenByHand } from './written-folders.ts';

/** The rules of the house (docs/architecture.md), each as checks that name every breach. */
export const RULES: readonly { readonly rule: number; readonly name: string; readonly check: (tree: Tree) => string[] }[] = [
  { rule: 1, name: 'people write in a few folders', check: strangeFolders },
  { rule: 1, name: 'the rest is generated', check: (tree) => writtenByHand(tree, (path) => readFileSync(join(tree.root, path), 'utf8')) },
  { rule: 2, name: 'imports point down', check: wrongImports },
  { rule: 2, name: 'no cycle of files', check: fileCycles },
  { rule: 2, name: 'no cycle of folders', check: folderCycles },
  { rule: 3, name: 'a package has 2 to 8 entries', check: wrongFaces },
  { rule: 3, name: 'nobody imports past the entries', check: importsPastFaces },
  { rule: 3, name: 'no export that nobody uses', check: unusedExports },
  { rule: 4, name: 'no function exists twice', check: doubles },
  { rule: 5, name: 'nobody compares the name of a backend', check: overSources(comparedBackends) },
  { rule: 6, name: 'a step maps and calls a domain', check: stepsThatDoMore },
  { rule: 6, name: 'bake passes values on', check: filesReadBack },
  { rule: 7, name: 'no program for another machine stands in a text', check: overSources(shellInTexts) },
  { rule: 8, name: 'a domain does not know its runtime', check: runtimeInDomains },
  { rule: 8, name: 'nothing runs at import', check: runsAtImport },
];

/** A check of single modules, over all that are no tests. */
function overSources(check: (path: string, text: string) => string[]): (tree: Tree) => string[] {
  return ({ sources }) => sources.filter(({ path }) => !isTest(path)).flatMap(({ path, text }) => check(path, text));
}
