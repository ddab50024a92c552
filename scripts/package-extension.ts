// `npm run package` makes build/bakehouse-<version>.vsix out of tasks/ and dist/, offline. Nothing is published. Each task is self-contained,
// since an agent downloads tasks one by one, and holds only what it can load.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unpackArchive } from '@bakehouse/archive/read';
import { entriesOf, type Packed, writeArchive } from '@bakehouse/archive/write';
import { selectFiles } from '@bakehouse/artifacts/selection';
import { messageOf, UserError } from '@bakehouse/core/errors';
import type { StepDefinition } from '@bakehouse/core/step';
import { formatBytes, toPascalCase } from '@bakehouse/core/text';
import { icon } from '@bakehouse/manifest/icon';
import { readSteps } from '@bakehouse/manifest/read-steps';
import { taskManifest } from '@bakehouse/manifest/task-manifest';
import { steps } from '@bakehouse/steps/registry';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { minifySync } from '@swc/core';
import type { ChunkMap } from './bundle-chunks.ts';
import { extensionManifest } from './package-extension-manifest.ts';

/** What the Marketplace and Azure DevOps Server of that age take (jfrog-azure-devops-extension#454). */
const MAX_BYTES = 25 * 1024 * 1024;

/** Lays out the folder of a packaged task: the part of `dist` that it needs, beside its manifest. */
export function layOutTask(root: string, definition: StepDefinition, version: string, chunks: ChunkMap, target: string): void {
  const used = chunks.steps[definition.name]?.['azure-pipelines'];
  if (used === undefined) throw new UserError(`dist does not have the step ${definition.name}: run \`npm run bundle\`.`);
  const stubs = ['.js', '-post.js'].map((end) => `azure-pipelines/${definition.name}${end}`);
  const bundle = ['licenses.txt', ...used.always, ...used.whenNeeded].map((file) => `bundle/${file}`);
  for (const file of ['package.json', ...stubs.filter((stub) => existsSync(join(root, 'dist', stub))), ...bundle]) {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    writeFileSync(join(target, file), packedText(join(root, 'dist', file)));
  }
  writeFileSync(join(target, 'task.json'), taskManifest(definition, version, ''));
  cpSync(join(root, 'tasks', toPascalCase(definition.name), 'icon.png'), join(target, 'icon.png'));
}

const packed = new Map<string, string>();

/**
 * A file of `dist` without its comments and blanks: a task is a copy of its own of whatever it shares with others, and all of them have to fit
 * into one package. Names stay, so that the place of an error can be found; the licences are beside it, in licenses.txt.
 */
function packedText(path: string): string {
  const known = packed.get(path);
  if (known !== undefined) return known;
  const text = readFileSync(path, 'utf8');
  const shorter = path.endsWith('.js')
    ? minifySync(text, { compress: false, mangle: false, module: true, format: { comments: false } }).code
    : text;
  packed.set(path, shorter);
  return shorter;
}

async function createPackage(root: string): Promise<string> {
  const { version, description } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
    'version' | 'description',
    string
  >;
  const definitions = await readSteps(join(root, 'packages', 'steps', 'src'), steps);
  const chunks = JSON.parse(readFileSync(join(root, 'dist', 'bundle', 'chunks.json'), 'utf8')) as ChunkMap;
  const folder = join(root, 'build', 'extension');
  rmSync(folder, { recursive: true, force: true });
  for (const definition of definitions) layOutTask(root, definition, version, chunks, join(folder, toPascalCase(definition.name)));
  writeFileSync(join(folder, 'vss-extension.json'), JSON.stringify(extensionManifest(definitions, version, description), undefined, 2));
  writeFileSync(join(folder, 'icon.png'), icon(128));
  cpSync(join(root, 'docs', 'reference.md'), join(folder, 'overview.md'));
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  cpSync(join(root, 'dist', 'bundle', 'licenses.txt'), join(folder, 'licenses.txt'));
  const file = join(root, 'build', `bakehouse-${version}.vsix`);
  runTfx(root, folder, file);
  const { size } = await packAnew(file);
  if (size > MAX_BYTES) throw new UserError(`${file} has ${formatBytes(size)}; servers take ${formatBytes(MAX_BYTES)}.`);
  console.log(`${file}: ${definitions.length} tasks, ${formatBytes(size)}`);
  return file;
}

/** What tfx has packed, with the manifests that it makes, by our own writer: the same content then gives the same bytes. */
async function packAnew(file: string): Promise<Packed> {
  const { signal } = new AbortController();
  return withTemporaryFolder('vsix', async (folder) => {
    await unpackArchive(file, 'zip', folder, { links: 'refuse', signal });
    const selected = await selectFiles(folder, { include: [], exclude: [], links: 'refuse', signal });
    return writeArchive('zip', entriesOf(selected), file, { signal });
  });
}

function runTfx(root: string, folder: string, file: string): void {
  rmSync(file, { force: true });
  const tfx = join(root, 'node_modules', 'tfx-cli', '_build', 'tfx-cli.js');
  const home = join(root, 'build', 'tfx-home');
  mkdirSync(home, { recursive: true });
  const options = ['--root', folder, '--manifest-globs', 'vss-extension.json', '--output-path', file, '--no-prompt', '--no-color'];
  try {
    execFileSync(process.execPath, [tfx, 'extension', 'create', ...options], {
      // tfx keeps settings and credentials in the home folder, and says which version of it is the newest.
      env: { ...process.env, HOME: home, USERPROFILE: home },
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
    });
  } catch (error) {
    throw new UserError(`tfx could not make the package: ${messageOf(error)}`, { cause: error });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  if (!existsSync(file)) throw new UserError(`tfx made no ${file}.`);
}

if (import.meta.main) {
  try {
    await createPackage(join(import.meta.dirname, '..'));
  } catch (error) {
    console.error(messageOf(error));
    process.exitCode = 1;
  }
}
