import { packageOf, type Tree } from '../tree.ts';

/** `run.ts` maps inputs and outputs: more lines do more. */
const LONGEST_RUN = 90;

/** The former modes of prepare-artifacts call the steps that they have become, until the next minor version. */
const FORMER = 'packages/steps/src/prepare-artifacts/old-modes.ts';

/** Rule 6: a use case is a function of its domain. A step maps its inputs and outputs, and calls no other step. */
export function stepsThatDoMore({ sources, imports }: Tree): string[] {
  const long = sources
    .filter(({ path }) => /^packages\/steps\/src\/[^/]+\/run\.ts$/.test(path))
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > LONGEST_RUN)
    .map(({ path, lines }) => `${path} has ${lines} lines; what it does belongs into a domain`);
  const calls = imports.flatMap(({ from, to }) => {
    const [own, other] = [stepOf(from), to === undefined ? undefined : stepOf(to)];
    return from !== FORMER && own !== undefined && other !== undefined && own !== other && /\/(?:run|post)\.ts$/.test(to ?? '')
      ? [`${from} imports ${to}: a step calls no other step`]
      : [];
  });
  return [...long, ...calls];
}

/** Rule 6: `bake` passes values on; it never reads back a file that it has just caused to be written. */
export function filesReadBack({ imports }: Tree): string[] {
  const readers = new Set(['readJson', 'readFile', 'readFileSync', 'readRegularText', 'readRegularFile']);
  return imports
    .filter(({ from }) => packageOf(from) === 'bake' && !from.endsWith('.test.ts'))
    .flatMap(({ from, names }) =>
      (names ?? []).filter((name) => readers.has(name)).map((name) => `${from} takes ${name}: bake passes values on`),
    );
}

function stepOf(path: string): string | undefined {
  const name = /^packages\/steps\/src\/([^/]+)\//.exec(path)?.[1];
  return name === 'shared' || path.endsWith('.test.ts') || path.endsWith('.test-support.ts') ? undefined : name;
}
