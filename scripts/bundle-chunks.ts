import type { HostKind } from '@bakehouse/core/step';
import { isOurs } from './chunk-names.ts';

/** The parts of webpack's compilation that say which file loads which. ncc brings its own webpack, without types. */
export interface Compilation {
  readonly entrypoints: ReadonlyMap<string, ChunkGroup>;
  readonly chunks: Iterable<Chunk>;
  readonly chunkGraph: { getChunkModules(chunk: Chunk): readonly Module[] };
  readonly moduleGraph: { getIncomingConnections(module: Module): Iterable<{ readonly originModule: Module | null }> };
  readonly modules: Iterable<Module>;
}
interface ChunkGroup {
  readonly chunks: readonly Chunk[];
  readonly origins: readonly { readonly request?: string }[];
  getChildren(): readonly ChunkGroup[];
}
interface Chunk {
  readonly files: ReadonlySet<string>;
}
interface Module {
  readonly resource?: string;
  /** The modules that were joined into one scope. */
  readonly modules?: readonly Module[];
}

/** The files of the bundle that a step loads on a host. */
export interface StepChunks {
  /** Loaded by every run that gets as far as the step's own code. */
  readonly always: readonly string[];
  /** Loaded where an input asks for it. */
  readonly whenNeeded: readonly string[];
}

export interface ChunkMap {
  readonly steps: Readonly<Record<string, Readonly<Record<HostKind, StepChunks>>>>;
  /** The npm packages in each file. */
  readonly packages: Readonly<Record<string, readonly string[]>>;
}

const HOSTS = ['github', 'azure-pipelines', 'local'] as const satisfies readonly HostKind[];

/** What the entry imports for the command line alone. Every other import that is neither a host nor a step counts for all hosts. */
const COMMAND_LINE = ['./arguments.js', '@bakehouse/runtimes/local'];
/** The same, loaded only where `--help` or `--version` is given. */
const COMMAND_LINE_HELP = ['./help.js'];

/**
 * Imports that lead nowhere: ncc makes modules of them that throw when they are loaded, since packages try for optional ones.
 *
 * @param folder of our own modules, for which no import is optional
 */
export function brokenImports(compilation: Compilation, folder: string): string[] {
  return [...compilation.modules].flatMap((module) => {
    const [file = '', request = ''] = module.resource?.split('?') ?? [];
    if (!file.endsWith('@@notfound.js')) return [];
    const importers = [...compilation.moduleGraph.getIncomingConnections(module)].flatMap(({ originModule }) =>
      // Of modules that were joined, any may be the one; the first has drawn in the others.
      originModule === null ? [] : (originModule.modules?.[0] ?? originModule),
    );
    const ours = importers.flatMap(({ resource }) => (resource?.startsWith(folder) === true ? [resource] : []));
    return ours.map((importer) => `${importer} imports ${request}`);
  });
}

/**
 * Modules of ours that stand in more than one chunk: code that is shipped twice, and a class or a state that would be two.
 *
 * @returns each as its path and the chunks' files
 */
export function repeatedModules(compilation: Compilation): string[] {
  const files = new Map<string, Set<string>>();
  for (const chunk of compilation.chunks) {
    const modules = compilation.chunkGraph.getChunkModules(chunk).flatMap((module) => module.modules ?? [module]);
    for (const { resource } of modules) {
      if (resource === undefined || !isOurs(resource)) continue;
      const found = files.get(resource) ?? new Set();
      files.set(resource, found);
      for (const file of chunk.files) found.add(file);
    }
  }
  return [...files].filter(([, found]) => found.size > 1).map(([path, found]) => `${path}: ${[...found].sort().join(', ')}`);
}

/** Finds out, from the bundler's own graph, which files each step loads. */
export function mapChunks(compilation: Compilation): ChunkMap {
  const entry = compilation.entrypoints.get('main');
  if (entry === undefined) throw new Error('the bundler reports no entry point "main"');
  const imports = entry.getChildren().flatMap((group) => group.origins.map(({ request = '' }) => ({ request, group })));
  const unused = [...COMMAND_LINE, ...COMMAND_LINE_HELP].filter((request) => !imports.some((found) => found.request === request));
  if (unused.length > 0) throw new Error(`scripts/bundle-chunks.ts names imports that the entry does not have: ${unused.join(', ')}`);
  const names = imports.flatMap(({ request }) => stepOf(request) ?? []);
  const steps = Object.fromEntries(
    [...new Set(names)].sort().map((step) => [
      step,
      Object.fromEntries(
        HOSTS.map((host) => {
          const roots = imports.filter(({ request }) => belongsTo(request, step, host));
          const eager = roots.filter(({ request }) => !COMMAND_LINE_HELP.includes(request));
          const groups = (found: typeof roots) => found.map(({ group }) => group);
          return [host, chunksOf([entry, ...groups(eager)], groups(roots))];
        }),
      ),
    ]),
  );
  return { steps: steps as ChunkMap['steps'], packages: packagesOf(compilation) };
}

/** `./plan-images/run.js` → `plan-images`. */
function stepOf(request: string): string | undefined {
  return /^\.\/([^/]+)\/(?:definition|run|post)\.js$/.exec(request)?.[1];
}

function belongsTo(request: string, step: string, host: HostKind): boolean {
  const owner = stepOf(request);
  if (owner !== undefined) return owner === step;
  if (COMMAND_LINE.includes(request) || COMMAND_LINE_HELP.includes(request)) return host === 'local';
  return request.startsWith('@bakehouse/runtimes/') ? request === `@bakehouse/runtimes/${host}` : true;
}

function chunksOf(eager: readonly ChunkGroup[], roots: readonly ChunkGroup[]): StepChunks {
  const always = filesOf(eager);
  const reachable = new Set<ChunkGroup>();
  const visit = (group: ChunkGroup) => {
    if (reachable.has(group)) return;
    reachable.add(group);
    group.getChildren().forEach(visit);
  };
  roots.forEach(visit);
  return { always, whenNeeded: filesOf([...reachable]).filter((file) => !always.includes(file)) };
}

function filesOf(groups: readonly ChunkGroup[]): string[] {
  return [...new Set(groups.flatMap(({ chunks }) => chunks.flatMap(({ files }) => [...files])))].sort();
}

function packagesOf(compilation: Compilation): Record<string, string[]> {
  const entries = [...compilation.chunks].flatMap((chunk) => {
    const modules = compilation.chunkGraph.getChunkModules(chunk).flatMap((module) => module.modules ?? [module]);
    const names = new Set(modules.flatMap(({ resource }) => (resource === undefined ? [] : (packageOf(resource) ?? []))));
    return [...chunk.files].map((file) => [file, [...names].sort()] as const);
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** `…/node_modules/@azure/identity/dist/x.js` → `@azure/identity`; nothing for our own modules. */
function packageOf(resource: string): string | undefined {
  const parts = resource.split(/[\\/]/);
  const at = parts.lastIndexOf('node_modules');
  const [scope = '', name = ''] = parts.slice(at + 1);
  if (at < 0) return undefined;
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}
