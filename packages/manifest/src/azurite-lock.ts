import { UserError } from '@bakehouse/core/errors';

/** What `npm ci` needs of a package; the rest (licences, funding, whom it is for) is left out. */
const KEPT = [
  'version',
  'integrity',
  'dependencies',
  'optionalDependencies',
  'peerDependencies',
  'peerDependenciesMeta',
  'optional',
  'os',
  'cpu',
  'bin',
];

type LockedPackage = Readonly<Record<string, unknown>>;

/** A package-lock.json of version 3, https://docs.npmjs.com/cli/v11/configuring-npm/package-lock-json. */
export interface LockFile {
  readonly name: string;
  readonly version: string;
  readonly lockfileVersion: number;
  readonly requires: boolean;
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/**
 * The lock file of a project that has Azurite alone, cut out of our own: the same packages at the same places, each with its integrity.
 *
 * @param ours our package-lock.json
 * @throws UserError when it lacks Azurite, something that it needs, or an integrity
 */
export function azuriteLock(ours: Pick<LockFile, 'packages'>): LockFile {
  const name = 'bakehouse-azurite';
  const version = String(ours.packages['node_modules/azurite']?.['version']);
  const packages: Record<string, LockedPackage> = {};
  const visit = (path: string) => {
    if (Object.hasOwn(packages, path)) return;
    const locked = ours.packages[path] ?? {};
    if (typeof locked['integrity'] !== 'string') throw new UserError(`package-lock.json has no integrity for ${path}.`);
    packages[path] = Object.fromEntries(KEPT.flatMap((key) => (key in locked ? [[key, locked[key]]] : [])));
    for (const [needed, optional] of needs(locked)) {
      const found = resolve(ours, path, needed);
      if (found !== undefined) visit(found);
      else if (!optional) throw new UserError(`package-lock.json has no ${needed}, which ${path} needs.`);
    }
  };
  visit('node_modules/azurite');
  const sorted = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  const root = { name, version, dependencies: { azurite: version } };
  return { name, version, lockfileVersion: 3, requires: true, packages: { '': root, ...sorted } };
}

function needs(locked: LockedPackage): [name: string, optional: boolean][] {
  const names = (key: string) => Object.keys((locked[key] ?? {}) as object);
  const optional = new Set([...names('optionalDependencies'), ...Object.keys((locked['peerDependenciesMeta'] ?? {}) as object)]);
  return [...new Set([...names('dependencies'), ...names('peerDependencies'), ...optional])].map((name) => [name, optional.has(name)]);
}

/** As Node looks: below the package itself, then below each of its parents. */
function resolve({ packages }: Pick<LockFile, 'packages'>, from: string, name: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (Object.hasOwn(packages, path)) return path;
    if (folder === '') return undefined;
  }
}
