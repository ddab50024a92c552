import type { ComputedUse, ImageUse, WorkflowCall } from './image-use.ts';
import { scanPipeline } from './scan-pipeline.ts';

/** A file of workflows, with where it was read from. */
export interface PipelineFile {
  /** In the repository, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Branch or tag; absent for the working tree. */
  readonly ref?: string;
}

export interface UsesOfFiles {
  /** In the order of files and places, each once. */
  readonly uses: readonly ImageUse[];
  /** What only a run knows. */
  readonly computed: readonly ComputedUse[];
  readonly unreadable: readonly { readonly file: string; readonly ref?: string; readonly why: string }[];
}

/** Scans files, and hands values over from jobs to the workflows that they call, one step far, on each branch for itself. */
export function scanFiles(files: readonly PipelineFile[]): UsesOfFiles {
  const uses: ImageUse[] = [];
  const computed: ComputedUse[] = [];
  const unreadable: UsesOfFiles['unreadable'][number][] = [];
  const calls: (WorkflowCall & { readonly from: string; readonly ref?: string })[] = [];
  for (const { path, text, ref } of files) {
    const origin = ref === undefined ? {} : { ref };
    const scanned = scanPipeline(text, path, ref);
    uses.push(...scanned.uses);
    computed.push(...scanned.computed);
    calls.push(...scanned.calls.map((call) => ({ ...call, from: path, ...origin })));
    if (scanned.unreadable !== undefined) unreadable.push({ file: path, ...origin, why: scanned.unreadable });
  }
  const open = computed.filter((use) => {
    const given = calls
      .filter(
        ({ file, ref, inputs }) => use.input !== undefined && file === use.file && ref === use.ref && Object.hasOwn(inputs, use.input),
      )
      .flatMap(({ from, inputs }) => (inputs[use.input ?? ''] ?? []).map((value) => ({ from, value })));
    const { pattern, expression: _, input: __, known, ...common } = use;
    for (const { from, value } of given) {
      const { text, ...place } = value;
      uses.push({ ...common, name: pattern.replace('{}', () => text), file: from, ...place });
    }
    return given.length === 0 && known !== true && use.how !== 'runs-on';
  });
  const unique = new Map(uses.map((use) => [JSON.stringify([use.ref, use.file, use.line, use.column, use.how, use.name]), use]));
  return { uses: [...unique.values()].sort(byPlace), computed: open.sort(byPlace), unreadable };
}

interface Placed {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly ref?: string;
}

/** The working tree first, then refs and files in the order of their names. */
export function byPlace(a: Placed, b: Placed): number {
  return compare(a.ref ?? '', b.ref ?? '') || compare(a.file, b.file) || a.line - b.line || a.column - b.column;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
