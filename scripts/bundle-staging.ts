import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inlineAssetsBelow } from './inline-assets.ts';

/** Packages that never run for a user. */
const NOT_SHIPPED = ['manifest'];

/**
 * Compiles the packages to JavaScript, since ncc cannot read TypeScript with the native compiler (its loader needs the JavaScript API).
 *
 * @returns the folder, always `build/staging`: the bundler's module ids depend on its place in the repository
 */
export function stagePackages(root: string): string {
  const staging = join(root, 'build', 'staging');
  rmSync(staging, { recursive: true, force: true });
  const tsc = join(root, 'node_modules', '@typescript', 'native', 'bin', 'tsc');
  execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], { stdio: ['ignore', 'inherit', 'inherit'] });
  const scope = join(staging, 'node_modules', '@bakehouse');
  mkdirSync(scope, { recursive: true });
  for (const name of readdirSync(join(root, 'packages')).filter((name) => !NOT_SHIPPED.includes(name))) {
    const source = join(root, 'packages', name);
    if (!existsSync(join(source, 'package.json'))) continue;
    copyAssets(source, join(staging, name));
    const manifest = readFileSync(join(source, 'package.json'), 'utf8');
    writeFileSync(join(staging, name, 'package.json'), manifest.replaceAll('.ts"', '.js"'));
    // A junction on Windows, where links need a privilege; ignored elsewhere.
    symlinkSync(join(staging, name), join(scope, name), 'junction');
  }
  inlineAssetsBelow(staging);
  return staging;
}

/** JSON schemas, scripts and the like go along with the modules that read them. */
function copyAssets(source: string, target: string): void {
  cpSync(source, target, {
    recursive: true,
    filter: (path) => !path.endsWith('.ts') && !path.endsWith('node_modules'),
  });
}
