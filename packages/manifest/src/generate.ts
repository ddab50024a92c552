// `npm run generate` writes everything that comes from the step definitions and from the schema of image definitions; `-- --check` names what differs and exits 1.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatFinding, UserError } from '@bakehouse/core/errors';
import { schemaText, validatorText } from '@bakehouse/image-definition/schema';
import { steps } from '@bakehouse/steps/registry';
import { azuriteLock, type LockFile } from './azurite-lock.ts';
import { compareFiles, type Difference, type GeneratedFile, writeFiles } from './generated-files.ts';
import { manifestFiles } from './manifest-files.ts';
import { readSteps } from './read-steps.ts';

/** The JSON Schema of definitions: the one that is used, and a copy beside the example for the editors of who copies that. */
const SCHEMA_FILES = ['packages/image-definition/src/schema/vm-image-1.schema.json', 'examples/debian-runner/vm-image-1.schema.json'];

/** Everything that `npm run generate` writes, for the repository at `root`. */
export async function generatedFiles(root: string): Promise<GeneratedFile[]> {
  const definitions = await readSteps(join(root, 'packages', 'steps', 'src'), steps);
  const text = (path: string) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined);
  const { version } = JSON.parse(text('package.json') ?? '') as { version: string };
  const lock = azuriteLock(JSON.parse(text('package-lock.json') ?? '') as LockFile);
  const files = manifestFiles(definitions, version, { readme: text('README.md'), versionModule: text('packages/core/src/version.ts') });
  return [
    ...files,
    { path: 'packages/blob/src/azurite/package-lock.json', content: `${JSON.stringify(lock, undefined, 2)}\n` },
    { path: 'packages/image-definition/src/check/validate-definition.js', content: validatorText() },
    ...SCHEMA_FILES.map((path) => ({ path, content: schemaText() })),
  ];
}

async function run(root: string, check: boolean): Promise<number> {
  try {
    const files = await generatedFiles(root);
    const differences = check ? compareFiles(root, files) : await writeFiles(root, files);
    for (const difference of differences) console.log(describe(difference, check));
    if (check && differences.length > 0) console.error('Generated files differ from the definitions: run `npm run generate`.');
    else console.log(`${files.length} generated files are up to date.`);
    return check && differences.length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error([error.message, ...error.findings.map((finding) => `  ${formatFinding(finding)}`)].join('\n'));
    return 1;
  }
}

function describe({ path, kind }: Difference, check: boolean): string {
  if (check) return `${kind.padEnd(9)} ${path}`;
  return `${kind === 'stale' ? 'removed' : 'written'} ${path}`;
}

if (import.meta.main) process.exitCode = await run(join(import.meta.dirname, '..', '..', '..'), process.argv.includes('--check'));
