import { setImmediate } from 'node:timers/promises';
import { InputError, throwIfCancelled } from '@bakehouse/core/errors';
import type { Gallery } from '@bakehouse/gallery/gallery';
import { type Day, dayOf } from '@bakehouse/image-definition/definition';
import type { Plan, PlanAction, PlannedImage, SourceResolution } from '@bakehouse/records/plan';
import { type LockFile, lockedImage } from '@bakehouse/records/plan';
import type { StateStore } from '@bakehouse/records/stores';
import { shownPath } from '@bakehouse/system/files';
import type { SummarizedDefinition } from './definition-summary.ts';
import { DesiredImage } from './desired-image.ts';
import { type MadeVersion, withLayers } from './image-layers.ts';
import { KnownBuilds } from './known-builds.ts';
import { checkIds, findingsOf } from './plan-checks.ts';
import { type Decision, decide } from './plan-decision.ts';
import { checkFrozen, updatedLock } from './plan-lock.ts';
import { retireRemoved } from './plan-retire.ts';
import type { PlannedDefinition } from './planned-definition.ts';
import { resolveSources, type SourceResolvers } from './resolve-source.ts';

export interface PlanOptions {
  readonly gallery: Gallery;
  /** Absolute. */
  readonly workspace: string;
  /** Ids of images to build although nothing changed; `*` stands for all. */
  readonly force?: readonly string[];
  /** The day or time that ages and dates are compared with; the machine's clock when left out. */
  readonly now?: string | undefined;
  /** Also plan what is to be retired. Only for all definitions of a gallery: every image without one counts as gone. */
  readonly retire?: boolean;
  /** Absent when no lock file is used. */
  readonly lock?: LockFile | undefined;
  /** An image that is not locked, or not as it is now, is an error. */
  readonly frozen?: boolean;
  /** Who to ask what the sources stand for now; nobody when left out. */
  readonly resolvers?: SourceResolvers | undefined;
  /** What the commit message wants, by id; everything is planned when left out. */
  readonly selection?: ReadonlyMap<string, ImageChoice> | undefined;
  /** False when the commit message leaves nothing at all to be done. */
  readonly active?: boolean;
  readonly signal?: AbortSignal;
  /** What is known of builds that are on their way; nothing when left out. */
  readonly builds?: StateStore | undefined;
}

/** What a commit message wants of an image: `SelectedImage` in `commit-directives/decide.ts`. */
export interface ImageChoice {
  readonly selected: boolean;
  /** Why it is not selected, in a sentence without full stop. */
  readonly why?: string;
  readonly build: boolean;
  readonly test: boolean;
  readonly force: boolean;
  /** Leave the machine of a build that fails as it is. */
  readonly keepResources: boolean;
  /** Those that are left. */
  readonly regions: readonly string[];
}

interface PlanWithLock {
  readonly plan: Plan;
  /** The definitions of the plan's images, sorted by id. */
  readonly planned: readonly PlannedDefinition[];
  /** What the lock file is to say for this plan. Images that are not planned stay as they are in it. */
  lock(): Promise<LockFile>;
}

/** Enough to keep the disk busy, and bounded for 10,000 definitions. */
const AT_ONCE = 64;

/**
 * Says what is to be done for each definition, and why: the same definitions, gallery and lock file give the same plan on every system.
 * The clock counts only where an age or a date of a definition decides.
 *
 * @throws InputError when two definitions have one id, `force` names an unknown one, `now` is no time, or the lock is frozen and does
 *   not fit; UserError when the gallery is damaged, ExternalError when a resolver fails, CancelledError
 */
export async function planDefinitions(definitions: readonly SummarizedDefinition[], options: PlanOptions): Promise<PlanWithLock> {
  const today = dayOf(options.now ?? new Date().toISOString());
  if (today === undefined) {
    throw new InputError(`now: "${options.now}" is no time.`, { hint: 'write YYYY-MM-DD, or a time such as 2026-11-01T12:00:00Z' });
  }
  const { workspace } = options;
  await checkIds(definitions, options.force ?? [], workspace);
  const resolutions = await resolveSources(
    definitions.map(({ summary }) => summary),
    options,
  );
  const known = new Set(await options.gallery.images());
  const builds = options.builds === undefined ? undefined : new KnownBuilds(options.builds);
  const planned: PlannedDefinition[] = [];
  const made = new Map<string, MadeVersion>();
  for (let start = 0; start < definitions.length; start += AT_ONCE) {
    // A turn of the event loop, in which a signal is seen: a gallery may be read at once.
    await setImmediate();
    if (options.signal !== undefined) throwIfCancelled(options.signal);
    const some = definitions.slice(start, start + AT_ONCE);
    const resolved = some.map((definition, index) =>
      planOne(definition, resolutions[start + index], { ...options, today, known, knownBuilds: builds, made }),
    );
    planned.push(...(await Promise.all(resolved)));
  }
  const layered = withLayers(planned, made);
  planned.splice(0, planned.length, ...layered.sort((a, b) => (a.image.id < b.image.id ? -1 : 1)));
  if (options.frozen === true) await checkFrozen(planned, options.lock, workspace);

  // Images without a definition are none that a message could choose.
  const retire = options.retire === true && options.active !== false;
  const gone = retire ? await retireRemoved(options.gallery, new Set(planned.map(({ image }) => image.id))) : [];
  const images = [...planned.map(({ image }) => image), ...gone].sort((a, b) => (a.id < b.id ? -1 : 1));
  const findings = await findingsOf(planned, workspace);
  const dated = planned.some(({ decision }) => decision.dated);
  return {
    plan: { schema: 'bakehouse-plan/2', ...(dated ? { today } : {}), images, findings },
    planned,
    lock: () => updatedLock(options.lock, planned, retire),
  };
}

interface OneOptions extends PlanOptions {
  readonly today: Day;
  /** Images that the gallery has a folder for. */
  readonly known: ReadonlySet<string>;
  readonly knownBuilds: KnownBuilds | undefined;
  /** Gets the latest version of each image. */
  readonly made: Map<string, MadeVersion>;
}

async function planOne(
  definition: SummarizedDefinition,
  source: SourceResolution = { from: 'unresolved' },
  options: OneOptions,
): Promise<PlannedDefinition> {
  const { summary } = definition;
  const wanted = new DesiredImage(definition, source.version);
  const choice = options.selection?.get(summary.id);
  const gallery = listingOnce(options.gallery);
  const force = choice?.force === true ? [...(options.force ?? []), summary.id] : (options.force ?? []);
  const decided = await decide(wanted, { ...options, gallery, force, locked: lockedImage(options.lock, summary.id) });
  const due = choice === undefined ? decided : limited(decided, choice);
  const known = options.knownBuilds === undefined ? due : await options.knownBuilds.review(due, wanted, options.today);
  // What other runs have made may be due for its tests alone.
  const decision = choice === undefined ? known : limited(known, choice);
  const { action, why, version, retest, changes } = decision;
  const [first] = changes;
  const versions = options.known.has(summary.id) ? await gallery.list(summary.id) : [];
  const newest = versions.find(({ channel }) => channel === 'latest');
  const latest = newest?.version;
  if (newest !== undefined)
    options.made.set(summary.id, { version: newest.version, at: Date.parse(newest.rebuiltAt ?? newest.builtAt ?? newest.createdAt) });
  const asked = choice === undefined ? {} : askedOf(action, choice);
  const image: PlannedDefinition['image'] = {
    id: summary.id,
    definition: shownPath(definition.file, options.workspace),
    builder: summary.builder,
    action,
    why: [why, ...askedInWords(action, asked)].join('; '),
    ...(first?.layer === undefined ? {} : { layer: first.layer }),
    ...(version === undefined ? {} : { version }),
    ...(retest === undefined ? {} : { retest }),
    source,
    fingerprint: wanted.fingerprint,
    testsDigest: summary.testsDigest,
    ...(latest === undefined ? {} : { latest }),
    ...(choice === undefined || choice.regions.length === summary.regions.length ? {} : { regions: choice.regions }),
    ...asked,
    changes,
  };
  return { image, definition, decision };
}

/** The gallery as it is at one moment: what is decided for an image is decided from one list of its versions, asked for once. */
function listingOnce(gallery: Gallery): Gallery {
  const lists = new Map<string, ReturnType<Gallery['list']>>();
  return {
    ...gallery,
    async list(image) {
      const list = lists.get(image) ?? gallery.list(image);
      lists.set(image, list);
      // Those who ask turn it around.
      return [...(await list)];
    },
  };
}

type Asked = Pick<PlannedImage, 'verify' | 'onError'>;

/** What the commit message wants of what is made. */
function askedOf(action: PlanAction, { test, keepResources }: ImageChoice): Asked {
  const builds = action === 'build' || action === 'refresh' || action === 'pending';
  return {
    ...(!test && (builds || action === 'republish' || action === 'update') ? { verify: false } : {}),
    ...(keepResources && builds ? { onError: 'abort' } : {}),
  };
}

function askedInWords(action: PlanAction, { verify, onError }: Asked): string[] {
  // A version that is there stays what it is.
  const untested = action === 'update' ? 'no-verify: it is not tested' : 'no-verify: it is not tested, and never promoted';
  return [...(verify === false ? [untested] : []), ...(onError === undefined ? [] : ['disable-cleanup: if it fails, its machine stays'])];
}

/** The commit message takes things out of a plan; it never adds what is not due, but by force. */
function limited(decision: Decision, { selected, why, build, test }: ImageChoice): Decision {
  const { action, changes } = decision;
  const forTests = action === 'retest' || changes[0]?.layer === 'tests';
  const makes = action === 'build' || action === 'refresh' || action === 'republish';
  const allowed = selected && (build || !makes) && (test || !forTests);
  if (allowed || action === 'none') return decision;
  const reason = selected
    ? `the commit message leaves out ${makes && !build ? 'builds' : 'tests'}`
    : `the commit message leaves it out: ${why ?? 'it is not named'}`;
  return { ...decision, action: 'none', why: `${reason} (due: ${action}, ${decision.why})` };
}
