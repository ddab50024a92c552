// A webpack loader of one file, the entry. ncc has no option for how chunks are cut and named, and webpack gives the compilation to loaders
// alone (https://webpack.js.org/api/loaders/#this_compilation): here the modules that several chunks share get chunks of their own, so that
// none of ours stands in two, and chunks get names, so that a change of one file is a small difference of `dist`.
import { chunkName, isOurs, type NamedChunk, sharedName } from './chunk-names.ts';

interface Compilation {
  readonly hooks: { readonly beforeChunkIds: Hook<Iterable<NamedChunk>> };
  readonly chunkGraph: { getChunkModules(chunk: NamedChunk): Iterable<Module> };
}
interface Hook<T> {
  tap(name: string, handler: (value: T) => void): void;
}
interface Module {
  readonly resource?: string;
  readonly modules?: readonly Module[];
}
interface Compiler {
  readonly context: string;
  readonly webpack: { readonly optimize: { readonly SplitChunksPlugin: new (options: object) => { apply(compiler: object): void } } };
}

const NAME = 'bakehouse-chunks';

/** Taps the compilation that is under way and leaves the source as it is. */
export function splitChunks(this: { _compiler: Compiler; _compilation: Compilation }, source: string): string {
  const { _compiler: compiler, _compilation: compilation } = this;
  const plugin = new compiler.webpack.optimize.SplitChunksPlugin({
    chunks: 'async',
    minSize: 0,
    minChunks: 2,
    maxAsyncRequests: Number.POSITIVE_INFINITY,
    maxInitialRequests: Number.POSITIVE_INFINITY,
    defaultSizeTypes: ['javascript', 'unknown'],
    usedExports: false,
    hidePathInfo: true,
    cacheGroups: {
      ours: { test: ({ resource }: Module) => isOurs(resource), minSize: 0, minChunks: 2, enforce: true, reuseExistingChunk: true },
    },
  });
  // The plugin taps a compiler; this compilation has begun already.
  plugin.apply({
    context: compiler.context,
    hooks: { thisCompilation: { tap: (_: string, handler: (compilation: Compilation) => void) => handler(compilation) } },
  });
  compilation.hooks.beforeChunkIds.tap(NAME, (chunks) => {
    const taken = new Set<string>();
    const named = [...chunks].map((chunk) => {
      const modules = [...compilation.chunkGraph.getChunkModules(chunk)].flatMap((module) => module.modules ?? [module]);
      const paths = modules.flatMap(({ resource }) => resource ?? []).sort();
      return { chunk, paths, name: chunkName(chunk) ?? sharedName(paths) };
    });
    // In an order that does not depend on the bundler, so that the second of two equal names is always the same one.
    named.sort((a, b) => (a.paths.join('\n') < b.paths.join('\n') ? -1 : 1));
    for (const { chunk, name } of named) {
      let unique = name;
      for (let number = 2; taken.has(unique); number++) unique = `${name}-${number}`;
      taken.add(unique);
      chunk.id = unique;
      chunk.ids = [unique];
    }
  });
  return source;
}
