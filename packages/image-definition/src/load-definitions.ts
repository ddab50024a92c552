import { setImmediate } from 'node:timers/promises';
import { type Finding, InputError, throwIfCancelled } from '@bakehouse/core/errors';
import { counted } from '@bakehouse/core/text';
import { shownIn } from './findings/shown-in.ts';
import { AbstractDefinitionError, type LoadedDefinition, type LoadOptions, loadDefinition } from './load-definition.ts';

/** How several definitions are loaded: as one is, in a workspace that findings name files relative to. */
export type LoadAllOptions = LoadOptions & { readonly workspace: string };

/** Bounded, for thousands of definitions. */
const AT_ONCE = 64;
/** After so many findings no more definitions are shown. */
const MOST_FINDINGS = 1000;

/**
 * Reads all definitions, without the abstract ones.
 *
 * @param files absolute
 * @throws InputError with the findings of all of them together, CancelledError
 */
export async function loadDefinitions(files: readonly string[], options: LoadAllOptions): Promise<LoadedDefinition[]> {
  const { workspace, signal } = options;
  const loaded: LoadedDefinition[] = [];
  const findings: Finding[] = [];
  let unusable = 0;
  let hidden = 0;
  let first: InputError | undefined;
  for (let start = 0; start < files.length; start += AT_ONCE) {
    // A turn of the event loop, in which a signal is seen: what one definition needs may all be at hand.
    await setImmediate();
    if (signal !== undefined) throwIfCancelled(signal);
    const some = files.slice(start, start + AT_ONCE);
    const results = await Promise.allSettled(some.map((file) => loadDefinition(file, options)));
    for (const [index, result] of results.entries()) {
      if (result.status === 'fulfilled') loaded.push(result.value);
      else if (!(result.reason instanceof InputError)) throw result.reason;
      else if (!(result.reason instanceof AbstractDefinitionError)) {
        unusable++;
        first ??= result.reason;
        if (findings.length < MOST_FINDINGS) findings.push(...findingsOf(result.reason, some[index] ?? ''));
        else hidden++;
      }
    }
  }
  if (first === undefined) return loaded;
  if (hidden > 0) findings.push({ severity: 'error', message: `and those of ${counted(hidden, 'more definition')}` });
  // What is wrong with the file as a whole stands at its place already.
  const only = first.findings.length === 0 ? 'A definition cannot be used.' : first.message;
  const message = unusable === 1 ? only : `${unusable} of ${files.length} definitions are unusable.`;
  // What is said of no file may be so of each.
  const unique = new Map(findings.map((finding) => [finding.file === undefined ? finding.message : finding, finding]));
  throw new InputError(message, { findings: [...unique.values()].map((finding) => shownIn(workspace, finding)) });
}

function findingsOf(error: InputError, file: string): readonly Finding[] {
  return error.findings.length > 0 ? error.findings : [{ severity: 'error', file, message: error.message }];
}
