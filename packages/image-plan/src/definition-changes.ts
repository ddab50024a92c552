import { InputError } from '@bakehouse/core/errors';
import { FileView } from '@bakehouse/image-definition/fingerprint';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';
import { changedFiles, changedFolders, type DefinitionInputs, filesOf, type InputState } from './input-state.ts';

/** What the summary of a definition depends on. */
export function inputsOf({ file, files, sources, folders }: LoadedDefinition): DefinitionInputs {
  return { files: [file, ...sources, ...files.map(({ absolute }) => absolute)], folders };
}

/**
 * What of a definition is not as it was: files that changed, came or went.
 *
 * @param reload is asked where a folder has other entries: these may be none of the definition's, such as a lock file beside it
 * @returns absolute paths; those of the folders where nobody knows which of their files are the definition's
 * @throws CancelledError
 */
export async function definitionChanges(before: InputState, reload?: () => Promise<LoadedDefinition>): Promise<readonly string[]> {
  const view = new FileView(0n);
  const changed = [...changedFiles(before, view)];
  if (changed.length > 0) return changed;
  const folders = [...changedFolders(before, view)];
  if (folders.length === 0 || reload === undefined) return folders;
  const now = await reload().catch((error: unknown) => {
    if (error instanceof InputError) return undefined;
    throw error;
  });
  // It was usable before.
  if (now === undefined) return folders;
  const [was, is] = [new Set(filesOf(before)), new Set(inputsOf(now).files)];
  return [...[...is].filter((path) => !was.has(path)), ...[...was].filter((path) => !is.has(path))];
}
