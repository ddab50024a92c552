import { azureLegs } from '@bakehouse/core/data';
import type { Plan, PlanAction, PlannedImage } from '@bakehouse/records/plan';
import { sha256 } from '@bakehouse/system/files';

/** GitHub starts at most this many jobs for a matrix, and Azure Pipelines for a stage. */
export const MOST_JOBS = 256;

/** What a job is for: one image, or several with the same builder and action where there would be too many jobs. */
interface MatrixEntry {
  /** For the job's name: an id, or "web-runner and 3 more". */
  readonly name: string;
  /** Ids, with blanks between. */
  readonly image: string;
  /** Definitions, one a line, as `bake` and `plan-images` take them. */
  readonly definition: string;
  readonly builder: string;
  readonly action: string;
  /** For the input of that name of `trigger-image-build`: "true" when a build that was kept is not enough: `mustRebuild`. */
  readonly rebuild: 'true' | 'false';
  /** For the input of that name of `trigger-image-build`: "false" when the commit message says `no-verify`. */
  readonly verify: 'true' | 'false';
  /** For the input on-error of `trigger-image-build`: "abort" when the commit message says `disable-cleanup`. */
  readonly onError: 'cleanup' | 'abort';
  /** Of the image; of several, a SHA-256 over theirs. */
  readonly fingerprint: string;
}

/** What a job can do something for. What is to be adopted or retired is reported only. */
const FOR_JOBS: ReadonlySet<PlanAction> = new Set(['build', 'republish', 'update', 'retest', 'refresh']);

export function isForJob({ action }: Pick<PlannedImage, 'action'>): boolean {
  return FOR_JOBS.has(action);
}

/** The matrix of a GitHub workflow: `strategy: {matrix: ${{ fromJSON(…) }}}`. At most 256 entries. */
export function matrixOf({ images }: Plan): { readonly include: readonly MatrixEntry[] } {
  return { include: groupsOf(images.filter(isForJob)).map(entryOf) };
}

/** The matrix of Azure Pipelines: `strategy: {matrix: $[ … ]}`. Legs are named after the first image. */
export function azureMatrixOf(plan: Plan): Readonly<Record<string, MatrixEntry>> {
  return azureLegs(matrixOf(plan).include, ({ image }) => image.split(' ')[0] ?? '');
}

/** True when a build that was kept is not enough: by force, for its age, or because it is never promoted (`no-verify`). */
export function mustRebuild({ action, layer }: PlannedImage): boolean {
  // What a commit message leaves out keeps the layer for which it was due.
  return action === 'refresh' || (layer === 'force' && action !== 'none') || (layer === 'tests' && action === 'build');
}

/** Groups as small as the limit allows, in the order of the ids; only images of which the same is to be done share one. */
function groupsOf(due: readonly PlannedImage[]): PlannedImage[][] {
  const kinds = new Map<string, PlannedImage[]>();
  for (const image of due) {
    const key = `${image.builder} ${image.action} ${mustRebuild(image)} ${image.verify ?? true} ${image.onError}`;
    const kind = kinds.get(key) ?? [];
    kinds.set(key, kind);
    kind.push(image);
  }
  const jobs = (size: number) => [...kinds.values()].reduce((sum, kind) => sum + Math.ceil(kind.length / size), 0);
  let size = 1;
  while (jobs(size) > MOST_JOBS && size < due.length) size++;
  const groups = [...kinds.values()].flatMap((kind) => evenly(kind, Math.ceil(kind.length / size)));
  return groups.sort((a, b) => ((a[0]?.id ?? '') < (b[0]?.id ?? '') ? -1 : 1));
}

/** Parts whose sizes differ by one at most. */
function evenly<T>(items: readonly T[], parts: number): T[][] {
  return Array.from({ length: parts }, (_, index) =>
    items.slice(Math.floor((index * items.length) / parts), Math.floor(((index + 1) * items.length) / parts)),
  );
}

function entryOf(group: readonly PlannedImage[]): MatrixEntry {
  const [first] = group as [PlannedImage];
  const prints = group.map(({ fingerprint }) => fingerprint.image);
  return {
    name: group.length === 1 ? first.id : `${first.id} and ${group.length - 1} more`,
    image: group.map(({ id }) => id).join(' '),
    definition: group.map(({ definition }) => definition).join('\n'),
    builder: first.builder,
    action: first.action,
    rebuild: mustRebuild(first) ? 'true' : 'false',
    verify: first.verify === false ? 'false' : 'true',
    onError: first.onError ?? 'cleanup',
    fingerprint: group.length === 1 ? first.fingerprint.image : sha256(prints.join('\n')),
  };
}
