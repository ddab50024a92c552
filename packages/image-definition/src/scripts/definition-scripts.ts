import { join } from 'node:path';
import type { ImageDefinition } from '../definition.ts';
import { normalizeReference } from '../files/referenced-files.ts';
import type { LoadedDefinition } from '../load-definition.ts';
import type { ValuePath } from '../parse/definition-places.ts';

export type Shell = ImageDefinition['tests']['inVm'][number]['shell'];

/** A script of a step or of a test. */
export interface DefinitionScript {
  /** Of the value that names or holds it. */
  readonly path: ValuePath;
  readonly shell: Shell;
  /** Relative to the definition, for people; undefined for one that stands in the definition. */
  readonly file?: string;
  /** Absolute. */
  readonly absolute?: string;
  /** Those that stand in the definition. */
  readonly lines?: readonly string[];
}

/** A file that goes into the image as it is, and may be a program of Linux. */
interface CopiedFile {
  readonly path: ValuePath;
  readonly file: string;
  readonly absolute: string;
}

/** Every script that runs while the image is made, and those of its tests. */
export function scriptsOf({ definition, folder }: LoadedDefinition): DefinitionScript[] {
  const { steps, tests } = definition;
  const scripts: DefinitionScript[] = [];
  const add = (path: ValuePath, { shell, file, inline }: { shell: Shell; file?: string; inline?: readonly string[] }) => {
    if (file !== undefined) scripts.push({ path: [...path, 'file'], shell, file, absolute: join(folder, file) });
    else if (inline !== undefined) scripts.push({ path: [...path, 'inline'], shell, lines: inline });
  };
  for (const [index, step] of steps.entries()) if ('script' in step) add(['steps', index, 'script'], step.script);
  for (const [index, test] of tests.inVm.entries()) add(['tests', 'inVm', index], test);
  return scripts;
}

/** The first of the files that steps of the kind `file` copy, so many at most. */
export function copiedFiles({ definition, files }: LoadedDefinition, most: number): CopiedFile[] {
  const copied: CopiedFile[] = [];
  for (const [index, step] of definition.steps.entries()) {
    if (!('file' in step)) continue;
    const from = normalizeReference(step.file.from);
    for (const { path, absolute } of files) {
      if (copied.length >= most) return copied;
      if (path === from || path.startsWith(`${from}/`)) copied.push({ path: ['steps', index, 'file', 'from'], file: path, absolute });
    }
  }
  return copied;
}
