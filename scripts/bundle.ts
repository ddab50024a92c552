// `npm run bundle` builds dist: one ncc bundle with lazy chunks and a stub for each step and host. `-- --check` builds it beside dist and
// names what differs. The result does not depend on the repository's path.
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { formatFinding, messageOf, UserError } from '@bakehouse/core/errors';
import { formatBytes } from '@bakehouse/core/text';
import { filesBelow } from '@bakehouse/manifest/generated-files';
import { readSteps } from '@bakehouse/manifest/read-steps';
import { stubs } from '@bakehouse/manifest/stubs';
import { steps } from '@bakehouse/steps/registry';
import { brokenImports, type Compilation, mapChunks, repeatedModules } from './bundle-chunks.ts';
import { completeLicenses, manifestIn } from './bundle-licenses.ts';
import { stagePackages } from './bundle-staging.ts';

type Ncc = (
  entry: string,
  options: object,
) => Promise<{ code: string; assets: Record<string, Asset>; stats: { compilation: Compilation } }>;
interface Asset {
  readonly source: string | Uint8Array;
}

/** What ncc may write beside index.js: chunks. Anything else is an asset that nobody asked for, or one whose path breaks in a bundle. */
const CHUNK = /^[a-z\d-]+\.index\.js$/;
const LICENSES = 'licenses.txt';
/** Assets left out on purpose: the package `open`, with which @azure/identity shows a browser, falls back to the one on the PATH. */
const LEFT_OUT = ['xdg-open'];

/** Builds the bundle and the stubs in the folder `<out>/dist`. */
async function build(root: string, out: string): Promise<void> {
  const definitions = await readSteps(join(root, 'packages', 'steps', 'src'), steps);
  const staging = stagePackages(root);
  // The bundler's module and asset names are relative to the working folder.
  process.chdir(root);
  const ncc = createRequire(import.meta.url)('@vercel/ncc') as Ncc;
  const { code, assets, stats } = await ncc(writeEntry(staging), {
    cache: false,
    license: LICENSES,
    quiet: true,
    // Without this ncc writes for Node 14, which costs readability only.
    target: 'es2022',
  });
  const broken = brokenImports(stats.compilation, staging);
  if (broken.length > 0) throw new UserError(`Imports of modules that do not exist:\n  ${broken.join('\n  ')}`);
  const repeated = repeatedModules(stats.compilation);
  if (repeated.length > 0) throw new UserError(`Modules that stand in more than one chunk:\n  ${repeated.join('\n  ')}`);
  const emitted = Object.entries(assets).filter(([name]) => name !== 'package.json' && !LEFT_OUT.includes(name));
  const unknown = emitted.map(([name]) => name).filter((name) => !CHUNK.test(name) && name !== LICENSES);
  if (unknown.length > 0) throw new UserError(`ncc emitted files that no step reads from the bundle:\n  ${unknown.sort().join('\n  ')}`);
  write(out, 'dist/bundle/index.js', code);
  for (const [name, { source }] of emitted) {
    write(out, `dist/bundle/${name}`, name === LICENSES ? completeLicenses(String(source), manifestIn(root)) : source);
  }
  write(out, 'dist/bundle/chunks.json', `${JSON.stringify(mapChunks(stats.compilation), undefined, 2)}\n`);
  for (const { path, content, mode } of stubs(definitions)) write(out, path, content, mode);
}

/** The entry of the bundler: the command line behind the loader that cuts and names the chunks. */
function writeEntry(staging: string): string {
  const entry = join(staging, 'entry.js');
  writeFileSync(entry, "export * from '../../scripts/split-chunks-loader.cjs!./cli/src/main.js';\n");
  return entry;
}

function write(out: string, path: string, content: string | Uint8Array, mode?: number): void {
  const file = join(out, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  if (mode !== undefined) chmodSync(file, mode);
}

/** The files below `dist` that are not the same in both folders. */
function differences(a: string, b: string): string[] {
  const [inA, inB] = [filesBelow(a, 'dist'), filesBelow(b, 'dist')];
  return [...new Set([...inA, ...inB])]
    .filter((path) => !(inA.includes(path) && inB.includes(path)) || !readFileSync(join(a, path)).equals(readFileSync(join(b, path))))
    .sort();
}

async function main(root: string, check: boolean): Promise<void> {
  const fresh = join(root, 'build', 'bundle');
  rmSync(fresh, { recursive: true, force: true });
  await build(root, fresh);
  if (check) {
    const differing = differences(root, fresh);
    for (const path of differing) console.log(`differs   ${path}`);
    if (differing.length > 0) throw new UserError('dist is not what the sources give: run `npm run bundle`.');
    console.log('dist is what the sources give.');
    return;
  }
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  cpSync(join(fresh, 'dist'), join(root, 'dist'), { recursive: true });
  const files = filesBelow(root, 'dist');
  const size = files.reduce((sum, path) => sum + readFileSync(join(root, path)).length, 0);
  console.log(`dist: ${files.length} files, ${formatBytes(size)}`);
}

try {
  await main(join(import.meta.dirname, '..'), process.argv.includes('--check'));
} catch (error) {
  // Not the stack: it quotes the bundler's own source, a single line of 3 MB.
  console.error(messageOf(error));
  if (error instanceof UserError) for (const finding of error.findings) console.error(`  ${formatFinding(finding)}`);
  process.exitCode = 1;
}
