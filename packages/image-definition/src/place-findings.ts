import { type Finding, InputError } from '@bakehouse/core/errors';
import { definitionRoot } from './definition-root.ts';
import { type LoadedDefinition, openDefinition } from './load-definition.ts';
import type { ValuePath } from './parse/definition-places.ts';
import { at } from './parse/unchecked-data.ts';

/** What is wrong with a value of a definition that is loaded already. */
export interface PathProblem {
  /** In the loaded definition; without one it is a problem of no line. */
  readonly path?: ValuePath;
  /** Where it is shown when nothing is written at `path`: what a default follows. */
  readonly instead?: ValuePath;
  readonly message: string;
  readonly hint?: string;
}

/** Gives problems their file, line and column. The definition is read again for that, so that a loaded one needs not keep its text. */
export async function placeFindings(loaded: LoadedDefinition, problems: readonly PathProblem[]): Promise<Finding[]> {
  if (problems.length === 0) return [];
  const { file, variables } = loaded;
  const where = await openDefinition(file, { variables, workspace: definitionRoot(loaded) }).catch((error: unknown) => {
    // Changed meanwhile, so that no line is right any more.
    if (error instanceof InputError) return undefined;
    throw error;
  });
  return problems.map(({ path: wanted, instead, ...problem }) => {
    if (wanted === undefined) return { severity: 'error', ...problem };
    const path = instead !== undefined && at(where?.merged.data, ...wanted) === undefined ? instead : wanted;
    const [tests, inVm, index, ...rest] = path;
    const isTest = tests === 'tests' && inVm === 'inVm' && typeof index === 'number';
    // A pattern that stands for several tests is one in the file.
    const written = isTest ? ['tests', 'inVm', where?.tests[index]?.index ?? index, ...rest] : path;
    return { severity: 'error', file, ...where?.merged.valuePlace(written), ...problem };
  });
}
