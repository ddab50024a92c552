import { dumpOfReport, uncompressedName } from './dump-names.ts';
import type { CrashFacts } from './dump-reader.ts';
import { managedOf } from './facts-of-report.ts';
import type { InspectedFile } from './inspect-file.ts';

/** Everything that was found about one crash. */
export interface CrashGroup {
  /** The file that tells most. */
  readonly main: InspectedFile;
  /** Its facts, and what a report beside it says. */
  readonly facts: InspectedFile['facts'];
  /** More about the same crash, with other content. */
  readonly others: readonly InspectedFile[];
  /** Where the same bytes were found again. */
  readonly copies: readonly string[];
}

/** A file, and where equal ones are. */
interface Unique {
  readonly file: InspectedFile;
  readonly copies: string[];
}

/**
 * Puts together what is about one crash: equal copies (test runners leave each dump twice), the dumps of .NET's createdump and of the system
 * of one process, and the report of createdump with its dump.
 *
 * @param digestOf SHA-256 of a file; asked for those that have their size in common with others. Undefined when it would take too long.
 * @returns in the order of the files
 */
export async function groupCrashes(
  files: readonly InspectedFile[],
  digestOf: (file: InspectedFile) => Promise<string | undefined>,
): Promise<CrashGroup[]> {
  const uniques = await withoutCopies(files, digestOf);
  const groups: Unique[][] = [];
  const byProcess = new Map<number | undefined, Unique[][]>();
  for (const unique of uniques.filter(({ file }) => file.report === undefined)) {
    const id = 'unreadable' in unique.file.facts ? undefined : unique.file.facts.process.id;
    const candidates = id === undefined ? [] : (byProcess.get(id) ?? []);
    const group = candidates.find((members) => members.some((member) => isSameCrash(member.file.facts, unique.file.facts)));
    if (group !== undefined) group.push(unique);
    else {
      groups.push([unique]);
      byProcess.set(id, [...candidates, groups.at(-1) as Unique[]]);
    }
  }
  const reports = uniques.filter(({ file }) => file.report !== undefined);
  const alone = reports.filter((report) => !joins(report, groups, standsBeside));
  const apart = alone.filter((report) => !joins(report, groups, isOfOneProcess));
  groups.push(...apart.map((report) => [report]));
  const order = new Map(files.map((file, index) => [file, index]));
  const first = (group: Unique[]) => Math.min(...group.map(({ file }) => order.get(file) as number));
  return groups.sort((a, b) => first(a) - first(b)).map(groupOf);
}

async function withoutCopies(
  files: readonly InspectedFile[],
  digestOf: (file: InspectedFile) => Promise<string | undefined>,
): Promise<Unique[]> {
  const sizes = new Map<number, number>();
  for (const { size } of files) sizes.set(size, (sizes.get(size) ?? 0) + 1);
  const byDigest = new Map<string, Unique>();
  const uniques: Unique[] = [];
  for (const file of files) {
    // Empty files have nothing in common but that.
    const digest = file.size > 0 && (sizes.get(file.size) as number) > 1 ? await digestOf(file) : undefined;
    const known = digest === undefined ? undefined : byDigest.get(digest);
    if (known !== undefined) {
      known.copies.push(file.origin);
      continue;
    }
    const unique = { file, copies: [] };
    uniques.push(unique);
    if (digest !== undefined) byDigest.set(digest, unique);
  }
  return uniques;
}

/** Ids are used again, in containers above all; where the kernel put things differs from one process to the next. */
function isSameProcess(a: CrashFacts, b: CrashFacts): boolean {
  return a.process.id !== undefined && a.process.id === b.process.id && hasSameLayout(a, b) && hasSameThreads(a, b);
}

/** What only one of them knows says nothing. */
function hasSameLayout(a: CrashFacts, b: CrashFacts): boolean {
  const others = b.layout;
  return a.layout.every((address, index) => address === undefined || others[index] === undefined || address === others[index]);
}

function isSameCrash(a: InspectedFile['facts'], b: InspectedFile['facts']): boolean {
  if ('unreadable' in a || 'unreadable' in b || !isSameProcess(a, b)) return false;
  // A process crashes once, and of each crash a writer writes one dump: it may be there whole and cut.
  if (a.writer !== b.writer || a.exception?.name === undefined || b.exception?.name === undefined) return true;
  const told = ({ exception, programCounter }: CrashFacts) =>
    [exception?.name, exception?.code, exception?.address, programCounter].join(' ');
  return told(a) === told(b);
}

/** Puts a report to the dump that it is about, unless that has one. */
function joins(report: Unique, groups: Unique[][], isAbout: (report: Unique, dump: Unique) => boolean): boolean {
  const group = groups.find(
    (members) => members.every(({ file }) => file.report === undefined) && members.some((dump) => isAbout(report, dump)),
  );
  group?.push(report);
  return group !== undefined;
}

/** A report that was moved away from its dump has no process id, but the ids of many threads. */
function isOfOneProcess({ file: { facts: report } }: Unique, { file: { facts: dump } }: Unique): boolean {
  if ('unreadable' in report || 'unreadable' in dump || dump.writer !== 'createdump') return false;
  return report.threads[0] === dump.threads[0] && report.exception?.name === dump.exception?.name && hasSameThreads(report, dump);
}

function hasSameThreads(a: CrashFacts, b: CrashFacts): boolean {
  if (a.threads.length === 0 || a.threads.length !== b.threads.length) return false;
  const ids = new Set(a.threads);
  return b.threads.every((id) => ids.has(id));
}

function standsBeside(report: Unique, dump: Unique): boolean {
  const dumps = [report.file.origin, ...report.copies].map(dumpOfReport);
  return [dump.file.origin, ...dump.copies].some((origin) => dumps.includes(uncompressedName(origin)));
}

function groupOf(group: Unique[]): CrashGroup {
  const [main, ...others] = [...group].sort((a, b) => tells(b.file) - tells(a.file)) as [Unique, ...Unique[]];
  const report = group.find(({ file }) => file.report !== undefined)?.file.report;
  const { facts } = main.file;
  return {
    main: main.file,
    facts: report === undefined || 'unreadable' in facts ? facts : { ...facts, managed: managedOf(report) },
    others: others.map(({ file }) => file),
    copies: group.flatMap(({ copies }) => copies),
  };
}

/** How much a file tells: a dump more than a report, a crash more than a photograph, a place more than none. */
function tells({ facts, report }: InspectedFile): number {
  if ('unreadable' in facts) return 0;
  const { exception, truncated, crashedModule } = facts;
  const happened = exception === undefined ? 0 : exception.name === undefined ? 4 : 16;
  return 1 + happened + (report === undefined ? 8 : 0) + (crashedModule === undefined ? 0 : 2) + (truncated ? 0 : 1);
}
