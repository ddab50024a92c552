import { isTest, packageOf, type Tree } from '../tree.ts';

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

/** What `bake` takes to read or look at files, and why it is no reading back. */
const FILES_OF_BAKE: Readonly<Record<string, readonly string[]>> = {
  // Makes the folder of the report.
  'packages/bake/src/bake-report.ts': ['mkdir'],
  // Another run may have written to the lock file meanwhile; its entries are kept.
  'packages/bake/src/lock-versions.ts': ['readLockFile'],
  // The last lines of logs, which guests and tools write, for the report.
  'packages/bake/src/report-image.ts': ['open'],
  // Whether the files of a definition, which people write, are still those that were planned.
  'packages/bake/src/stages/definition-in-use.ts': ['statSync'],
};

/** Rule 6: `bake` passes values on; it never reads back a file that it has just caused to be written. */
export function filesReadBack({ imports }: Tree): string[] {
  return imports
    .filter(({ from }) => packageOf(from) === 'bake' && !isTest(from))
    .flatMap(({ from, specifier, names, passedOn = [] }) => {
      const isFs = /^(?:node:)?fs(?:\/|$)/.test(specifier);
      const isReader = /^@bakehouse\/(?:records|system)\//.test(specifier);
      if (!isFs && !isReader) return [];
      if (names === undefined) return [`${from} takes all of ${specifier}: bake passes values on`];
      const taken = [...names, ...passedOn.map(({ name }) => name)];
      const refused = taken.filter((name) => FILES_OF_BAKE[from]?.includes(name) !== true && (isFs || /^read[A-Z]/.test(name)));
      return refused.map((name) => `${from} takes ${name}: bake passes values on`);
    });
}

function stepOf(path: string): string | undefined {
  const name = /^packages\/steps\/src\/([^/]+)\//.exec(path)?.[1];
  return name === 'shared' || path.endsWith('.test.ts') || path.endsWith('.test-support.ts') ? undefined : name;
}
