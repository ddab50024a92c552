import { type Finding, InputError } from '@bakehouse/core/errors';
import { openDefinition, readMergedDefinition } from '@bakehouse/image-definition/load';
import { resolveVariables } from '@bakehouse/image-definition/parse';
import type { Imported, IntermediateDocument } from './mapping/image-format.ts';

interface IntermediateOptions {
  /** Absolute; parents may lie anywhere in it. */
  readonly workspace: string;
  readonly variables: Readonly<Record<string, string>>;
}

/**
 * Reads a `vm-image/1` definition for another format: with its parents merged in and its variables replaced, and without the defaults
 * that are filled in to build it, which other formats need not be able to say.
 *
 * @param file absolute
 * @param shown how findings call the file
 * @throws InputError with everything that is wrong
 */
export async function readIntermediate(file: string, shown: string, { workspace, variables }: IntermediateOptions): Promise<Imported> {
  const { findings } = await openDefinition(file, { workspace, variables });
  if (findings.size > 0) throw shownAs(findings.toError(file), file, shown);
  const merged = await readMergedDefinition(file, shown, { workspace });
  const { data } = resolveVariables(merged, shown, variables);
  return { documents: [data as IntermediateDocument], findings: [] };
}

function shownAs(error: InputError, file: string, shown: string): InputError {
  const findings = error.findings.map((finding): Finding => (finding.file === file ? { ...finding, file: shown } : finding));
  return new InputError(error.message, { findings });
}
