/** The part of webpack's chunk that says what it is for. */
export interface NamedChunk {
  readonly name?: string | null;
  /** Becomes the first part of the file's name. */
  id: string | number | null;
  ids: readonly (string | number)[] | null;
  readonly groupsIterable: Iterable<{ readonly origins: readonly { readonly request?: string }[]; readonly chunks: readonly unknown[] }>;
}

/** Whether a file is one of the project's own modules, compiled to `build/staging`. */
export function isOurs(resource: string | undefined): boolean {
  return resource !== undefined && /[\\/]build[\\/]staging[\\/]/.test(resource) && !ownPart(resource).startsWith('node_modules');
}

/**
 * The name of a chunk that one `import()` asks for: `./upload-blob/run.js` → `upload-blob-run`, `@azure/identity` → `azure-identity`.
 *
 * @returns undefined for a chunk that several share, and for one that several requests ask for
 */
export function chunkName(chunk: NamedChunk): string | undefined {
  if (chunk.name === 'main') return 'main';
  const groups = [...chunk.groupsIterable];
  // `../upload-blob/run.js` and `./upload-blob/run.js` are one module: two would not be in one chunk as its last.
  const requests = new Set(groups.flatMap(({ origins }) => origins.map(({ request = '' }) => request.replace(/^(?:\.{1,2}\/)+/, ''))));
  const [request] = requests;
  // The last chunk of a group is the one that the request named; those that it shares with others stand before it.
  if (requests.size !== 1 || request === undefined || groups.some(({ chunks }) => chunks.at(-1) !== chunk)) return undefined;
  return spell(request.replace(/^@bakehouse\//, ''));
}

/** The name of a chunk that several share, after its first module: `shared-system-program`, `shared-npm-azure-core-client`. */
export function sharedName(paths: readonly string[]): string {
  const first = paths.find(isOurs) ?? paths[0];
  if (first === undefined) return 'empty';
  if (isOurs(first)) return `shared-${spell(ownPart(first).replace('/src/', '/'))}`;
  const parts = first.split(/[\\/]/);
  const [scope = '', name = ''] = parts.slice(parts.lastIndexOf('node_modules') + 1);
  return `shared-npm-${spell(scope.startsWith('@') ? `${scope}/${name}` : scope)}`;
}

function ownPart(resource: string): string {
  return (resource.split(/[\\/]build[\\/]staging[\\/]/, 2)[1] ?? '').replaceAll('\\', '/');
}

function spell(path: string): string {
  return path
    .replace(/\.[cm]?js$/, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .toLowerCase();
}
