import type { CrashFacts, DumpModule } from './dump-reader.ts';

/** Of what a dump says of itself. Linux has no longer path. */
export const LONGEST_TEXT = 4096;
/** Bytes of modules in all reports together. */
const MODULE_BYTES = 64 * 1024 * 1024;
/** Of all dumps together; no machine has as many. */
const MOST_THREADS = 1_000_000;

/** What may be kept of many dumps at once: each may claim hundreds of megabytes of modules and threads. */
export class FactsRoom {
  #bytes = MODULE_BYTES;
  #threads = MOST_THREADS;

  /** The facts with the most telling of the modules: the first by address, and the one that crashed, which always has room. */
  take(facts: CrashFacts): CrashFacts {
    const modules: DumpModule[] = [];
    let bytes = 0;
    for (const module of facts.modules) {
      if (module.path !== facts.crashedModule?.path && bytes > this.#bytes) continue;
      const path = module.path.slice(0, LONGEST_TEXT);
      // In the report, with indentation.
      bytes += 200 + path.length;
      modules.push({ ...module, path });
    }
    this.#bytes -= bytes;
    this.#threads -= facts.threads.length;
    if (this.#threads >= 0) return { ...facts, modules };
    return {
      ...facts,
      modules,
      threads: facts.threads.slice(0, 1),
      note: facts.note ?? 'only its first thread is told, since there are very many',
    };
  }
}
