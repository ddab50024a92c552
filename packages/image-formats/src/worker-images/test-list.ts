import type { Json } from '@bakehouse/core/data';
import type { IntermediateDocument } from '../mapping/image-format.ts';
import { isMapping, valueAt } from '../mapping/key-tree.ts';
import type { WriteProblems } from '../mapping/supported-paths.ts';

/** Where the original keeps the Pester files that `tests` names. */
const FOLDER = 'tests/win/';
/** What a test may be called; without a name it is called as its file. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** `tests` of a file as `tests.inVm`, in its order, each with a name of its own. */
export function testsInVm(files: readonly string[]): Json[] {
  const used = new Set<string>();
  return files.map((file) => {
    const own = file.slice(file.lastIndexOf('/') + 1).replace(/(?<=.)\.[^.]*$/, '');
    const base = NAME.test(own) ? own : own.replace(/[^A-Za-z0-9._-]/g, '-').replace(/^[^A-Za-z0-9]+/, '') || 'test';
    let name = base.slice(0, 64);
    for (let again = 2; used.has(name.toLowerCase()); again++) name = `${base.slice(0, 56)}-${again}`;
    used.add(name.toLowerCase());
    return { ...(name === own ? {} : { name }), shell: 'powershell', file: `${FOLDER}${file}` };
  });
}

/** `tests` of a file again. The names of tests and their deadlines are Bakehouse's own. */
export function testFiles(document: IntermediateDocument, problems: WriteProblems): string[] | undefined {
  const tests = valueAt(document, ['tests', 'inVm']);
  if (!Array.isArray(tests)) return undefined;
  return (tests as readonly unknown[]).map((test, index) => {
    const path = `tests.inVm[${index}]`;
    const { file, shell } = isMapping(test) ? test : {};
    if (shell !== undefined && shell !== 'powershell')
      problems.add(document, `${path}.shell`, `is ${shell}; this format has PowerShell only`);
    if (typeof file === 'string' && file.startsWith(FOLDER) && file.length > FOLDER.length) return file.slice(FOLDER.length);
    // A test without a file is reported with its inline script.
    if (file !== undefined) problems.add(document, `${path}.file`, `is ${file}; the tests of this format are below ${FOLDER}`);
    return '';
  });
}
