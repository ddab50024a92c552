import { setImmediate } from 'node:timers/promises';
import { InputError, throwIfCancelled } from '@bakehouse/core/errors';
import { RefusedDefinitions } from './findings/refused-definitions.ts';
import { AbstractDefinitionError, type LoadedDefinition, type LoadOptions, loadDefinition } from './load-definition.ts';

/** How several definitions are loaded: as one is, in a workspace that findings name files relative to. */
export type LoadAllOptions = LoadOptions & { readonly workspace: string };

/** Bounded, for thousands of definitions. */
const AT_ONCE = 64;

/** What became of one file. */
type Loading =
  | { readonly kind: 'usable'; readonly loaded: LoadedDefinition }
  /** There to be extended, and nothing else is wrong with it. */
  | { readonly kind: 'abstract' }
  | { readonly kind: 'refused'; readonly file: string; readonly error: InputError };

/**
 * Reads all definitions, without the abstract ones.
 *
 * @param files absolute
 * @throws InputError with the findings of all of them together, CancelledError
 */
export async function loadDefinitions(files: readonly string[], options: LoadAllOptions): Promise<LoadedDefinition[]> {
  const loaded: LoadedDefinition[] = [];
  const refused = new RefusedDefinitions(options.workspace);
  for await (const loading of loadEach(files, options)) {
    if (loading.kind === 'usable') loaded.push(loading.loaded);
    else if (loading.kind === 'refused') refused.add(loading.file, loading.error);
  }
  const { first } = refused;
  if (first === undefined) return loaded;
  // What is wrong with the file as a whole stands at its place already.
  const only = first.findings.length === 0 ? 'A definition cannot be used.' : first.message;
  const message = refused.count === 1 ? only : `${refused.count} of ${files.length} definitions are unusable.`;
  throw new InputError(message, { findings: refused.findings() });
}

/**
 * Reads definitions, and says of each what became of it, in their order.
 *
 * @param files absolute
 * @throws CancelledError
 */
export async function* loadEach(files: readonly string[], options: LoadAllOptions): AsyncGenerator<Loading> {
  const { signal } = options;
  for (let start = 0; start < files.length; start += AT_ONCE) {
    // A turn of the event loop, in which a signal is seen: what one definition needs may all be at hand.
    await setImmediate();
    if (signal !== undefined) throwIfCancelled(signal);
    const some = files.slice(start, start + AT_ONCE);
    const results = await Promise.allSettled(some.map((file) => loadDefinition(file, options)));
    for (const [index, result] of results.entries()) {
      if (result.status === 'fulfilled') yield { kind: 'usable', loaded: result.value };
      else if (result.reason instanceof AbstractDefinitionError) yield { kind: 'abstract' };
      else if (result.reason instanceof InputError) yield { kind: 'refused', file: some[index] ?? '', error: result.reason };
      else throw result.reason;
    }
  }
}
