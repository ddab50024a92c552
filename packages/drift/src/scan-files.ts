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
  const callsOf = new Map<string, (WorkflowCall & { readonly from: string })[]>();
  for (const { path, text, ref } of files) {
    const origin = ref === undefined ? {} : { ref };
    const scanned = scanPipeline(text, path, ref);
    for (const use of scanned.uses) uses.push(use);
    for (const use of scanned.computed) computed.push(use);
    for (const call of scanned.calls) {
      const key = keyOf(call.file, ref);
      const others = callsOf.get(key) ?? [];
      others.push({ ...call, from: path });
      callsOf.set(key, others);
    }
    if (scanned.unreadable !== undefined) unreadable.push({ file: path, ...origin, why: scanned.unreadable });
  }
  const open = computed.filter((use) => {
    const { pattern, expression: _, input, known, ...common } = use;
    const calls = input === undefined ? [] : (callsOf.get(keyOf(use.file, use.ref)) ?? []);
    const given = calls.flatMap(({ from, inputs }) =>
      Object.hasOwn(inputs, input ?? '') ? (inputs[input ?? ''] ?? []).map((value) => ({ from, value })) : [],
    );
    for (const { from, value } of given) {
      const { text, ...place } = value;
      uses.push({ ...common, name: pattern.replace('{}', () => text), file: from, ...place });
    }
    return given.length === 0 && known !== true && use.how !== 'runs-on';
  });
  const unique = new Map(uses.map((use) => [JSON.stringify([use.ref, use.file, use.line, use.column, use.how, use.name]), use]));
  return { uses: [...unique.values()].sort(byPlace), computed: open.sort(byPlace), unreadable };
}

function keyOf(file: string, ref: string | undefined): string {
  return JSON.stringify([file, ref]);
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
