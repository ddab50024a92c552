import { UserError } from '@bakehouse/core/errors';
import type { StepDefinition } from '@bakehouse/core/step';
import { toPascalCase } from '@bakehouse/core/text';
import { actionManifest } from './action-manifest.ts';
import type { GeneratedFile } from './generated-files.ts';
import { icon } from './icon.ts';
import { reference, stepReadme, stepTable } from './step-tables.ts';
import { stubs } from './stubs.ts';
import { taskManifest } from './task-manifest.ts';

/** The step that the repository is as one action. */
const MAIN_STEP = 'bake';
const MARKERS = ['<!-- steps:begin -->', '<!-- steps:end -->'] as const;

/** Files that people write and that hold one generated part; undefined where the file does not exist. */
interface WrittenFiles {
  readonly readme: string | undefined;
  /** `packages/core/src/version.ts` */
  readonly versionModule: string | undefined;
}

/** Everything that comes from the definitions, but for the bundle itself. */
export function manifestFiles(definitions: readonly StepDefinition[], version: string, written: WrittenFiles): GeneratedFile[] {
  const main = definitions.find(({ name }) => name === MAIN_STEP);
  return [
    ...(main === undefined ? [] : [{ path: 'action.yml', content: actionManifest(main, 'dist') }]),
    ...definitions.flatMap((definition) => [
      { path: `actions/${definition.name}/action.yml`, content: actionManifest(definition, '../../dist') },
      { path: `actions/${definition.name}/README.md`, content: stepReadme(definition, version) },
      { path: `tasks/${toPascalCase(definition.name)}/task.json`, content: taskManifest(definition, version, '../../dist/') },
      { path: `tasks/${toPascalCase(definition.name)}/icon.png`, content: icon(32) },
    ]),
    ...stubs(definitions),
    { path: 'docs/reference.md', content: reference(definitions, version) },
    ...(written.readme === undefined ? [] : [{ path: 'README.md', content: withTable(written.readme, definitions, version) }]),
    ...(written.versionModule === undefined
      ? []
      : [{ path: 'packages/core/src/version.ts', content: written.versionModule.replace(/(version = ')[^']*/, `$1${version}`) }]),
  ];
}

function withTable(readme: string, definitions: readonly StepDefinition[], version: string): string {
  const [begin, end] = MARKERS;
  const from = readme.indexOf(begin);
  const to = readme.indexOf(end, from);
  if (from < 0 || to < 0) throw new UserError(`README.md lacks the markers ${begin} and ${end} around the table of steps.`);
  const steps = stepTable(definitions, version, (name) => `actions/${name}/README.md`);
  return `${readme.slice(0, from + begin.length)}\n${steps}${readme.slice(to)}`;
}
