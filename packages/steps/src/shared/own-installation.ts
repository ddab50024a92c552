import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/** Folders of this project that hold what may be started. */
const STARTED_BELOW = /^(.+)[\\/](?:dist|packages|test|node_modules)[\\/]/;

/**
 * The folder that Bakehouse itself is installed in, undefined where it stands without one (a packaged task has only its bundle). Found by
 * the script that was started and never by a search through parents, which may be anybody's.
 *
 * @param started `process.argv[1]`
 */
export function ownInstallation(started: string | undefined): string | undefined {
  try {
    const [, root] = STARTED_BELOW.exec(realpathSync(started ?? '')) ?? [];
    if (root === undefined) return undefined;
    const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly name?: unknown };
    return name === 'bakehouse' ? root : undefined;
  } catch {
    return undefined;
  }
}
