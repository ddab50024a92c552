import { OutcomeError, type OutputValue } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { counted, formatBytes, mdCode, mdTable } from '@bakehouse/core/text';
import type { Pruned } from '@bakehouse/state/prune';

/** What is named of that which stays. */
const SHOWN = 20;

interface Where {
  readonly stateFolder: string;
  readonly dryRun: boolean;
}

/** Says in the log what was removed and what was left. */
export function tellPruned(pruned: Pruned, { stateFolder, dryRun }: Where, log: Log): void {
  const { removed, bytes, left, galleryVersions } = pruned;
  for (const { kind, path, bytes: size } of removed) {
    // A cache has thousands of files.
    const say = kind === 'cache' ? log.debug : log.info;
    say(`${dryRun ? 'Would remove' : 'Removed'} ${path} (${kind}, ${formatBytes(size)}).`);
  }
  if (left.length > 0) {
    const shown = left.slice(0, SHOWN).map(({ path, why }) => `${path} (${why})`);
    const more = left.length - shown.length;
    log.notice(`Left in ${stateFolder}: ${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`);
  }
  if (removed.length === 0) log.info(`Nothing in ${stateFolder} is to be removed.`);
  else log.info(`${dryRun ? 'Would remove' : 'Removed'} ${sumsOf(pruned)}: ${formatBytes(bytes)} in all.`);
  if (galleryVersions > 0) {
    log.info(
      `${counted(galleryVersions, 'version')} of the gallery ${galleryVersions === 1 ? 'was' : 'were'} left: this step removes none.`,
    );
  }
}

/** For the job summary. */
export function pruneSummary(pruned: Pruned, { stateFolder, dryRun }: Where): string {
  const { removed, bytes, left, failed, galleryVersions } = pruned;
  const rows = byKind(pruned).map(([kind, number, size]) => [kind, String(number), formatBytes(size)]);
  const all = ['all', String(removed.length), formatBytes(bytes)];
  return [
    `### ${dryRun ? 'Would prune' : 'Pruned'} ${mdCode(stateFolder)}\n\n`,
    mdTable(['What', dryRun ? 'Would go' : 'Gone', 'Size'], [...rows, all], { isNumber: (column) => column !== 'What' }),
    `\n${counted(galleryVersions, 'version')} in the gallery, all left.\n\n`,
    mdTable(
      ['Left', 'Why'],
      [...failed, ...left].map(({ path, why }) => [mdCode(path), mdCode(why)]),
      { most: SHOWN },
    ),
  ].join('');
}

/** @returns undefined when all went that was to go */
export function failureOf({ removed, failed }: Pruned, outputs: Readonly<Record<string, OutputValue>>): OutcomeError | undefined {
  if (failed.length === 0) return undefined;
  const findings = failed.slice(0, SHOWN).map(({ path, why }) => ({ severity: 'error' as const, message: `${path}: ${why}` }));
  return new OutcomeError(`${failed.length} of ${failed.length + removed.length} could not be removed.`, outputs, {
    findings,
    reason: 'machine',
    hint: 'see who owns or uses them, and run the step again: what is gone is gone',
  });
}

/** "2 reports, 1 build". */
function sumsOf(pruned: Pruned): string {
  return byKind(pruned)
    .map(([kind, number]) => counted(number, ...NOUNS[kind]))
    .join(', ');
}

type Kind = Pruned['removed'][number]['kind'];

const NOUNS: Readonly<Record<Kind, readonly [one: string, many: string]>> = {
  report: ['report', 'reports'],
  build: ['build', 'builds'],
  artifacts: ['folder of artifacts', 'folders of artifacts'],
  'test run': ['test run', 'test runs'],
  crashes: ['folder of crashes', 'folders of crashes'],
  cache: ['file of the cache', 'files of the cache'],
};

function byKind({ removed }: Pruned): (readonly [kind: Kind, number: number, bytes: number])[] {
  return [...Map.groupBy(removed, ({ kind }) => kind)].map(([kind, things]) => [
    kind,
    things.length,
    things.reduce((sum, { bytes }) => sum + bytes, 0),
  ]);
}
