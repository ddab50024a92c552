import type { Gallery } from '@bakehouse/gallery/gallery';
import { type Day, dayOf, type LifecycleNote, reviewLifecycle } from '@bakehouse/image-definition/definition';
import { hasLayers } from '@bakehouse/records/builds';
import type { GalleryVersion, Provenance } from '@bakehouse/records/gallery';
import type { Change, LockedImage, PlanAction } from '@bakehouse/records/plan';
import type { DesiredImage } from './desired-image.ts';
import { changesBetween, describeChange, layerChanges } from './plan-reasons.ts';

interface DecideOptions {
  readonly gallery: Gallery;
  /** Images that the gallery has a folder for. */
  readonly known: ReadonlySet<string>;
  readonly force?: readonly string[];
  readonly today: Day;
  readonly retire?: boolean;
  /** Undefined when no lock file is used. */
  readonly lock?: object | undefined;
  readonly locked: LockedImage | undefined;
}

export interface Decision {
  readonly action: PlanAction;
  readonly why: string;
  readonly version?: string;
  readonly retest?: string;
  readonly changes: readonly Change[];
  readonly notes: readonly LifecycleNote[];
  /** The day has decided something, or has been warned about. */
  readonly dated: boolean;
  /** What made the version, when it has this very fingerprint. */
  readonly exact?: { readonly version: string; tools(): Promise<Readonly<Record<string, string>>> };
}

/** A decision that the clock has not looked at yet. */
interface Draft {
  readonly action: 'build' | 'republish' | 'update' | 'retest' | 'none';
  readonly why: string;
  readonly changes: readonly Change[];
  readonly retest?: string;
  /** What is gone on with; absent for `build`. */
  readonly candidate?: Candidate;
  /** Version of this very fingerprint that is newer than the candidate, staged and whole. */
  readonly newer?: Candidate;
}

interface Candidate {
  readonly version: GalleryVersion;
  provenance(): Promise<Provenance | undefined>;
}

/**
 * What is to be done for one image, and why.
 *
 * @throws UserError when the gallery is damaged
 */
export async function decide(wanted: DesiredImage, options: DecideOptions): Promise<Decision> {
  const draft = await decideByContent(wanted, options);
  const decision = adopted(await reviewed(draft, wanted, options), wanted, options);
  const taken = await takenVersion(decision, wanted, options);
  return taken === undefined ? decision : { ...decision, notes: [...decision.notes, taken] };
}

async function decideByContent(wanted: DesiredImage, { gallery, known, force = [] }: DecideOptions): Promise<Draft> {
  const { id } = wanted.summary;
  if (force.includes('*') || force.includes(id)) {
    return { action: 'build', why: 'asked for by force', changes: [{ layer: 'force', path: 'force', new: id }] };
  }
  const all = known.has(id) ? (await gallery.list(id)).reverse() : [];
  if (all.length === 0) {
    return { action: 'build', why: 'the gallery has no version of it', changes: [{ layer: 'gallery', path: 'versions', new: 'auto' }] };
  }
  const unverified = all.find((one) => one.verify === false && one.fingerprint.image === wanted.fingerprint.image);
  // What is never promoted is as good as not there.
  const versions = all.filter(({ fingerprint, verify }) => hasLayers(fingerprint) && verify !== false);
  if (unverified !== undefined && versions.every(({ fingerprint }) => fingerprint.image !== wanted.fingerprint.image)) {
    const change: Change = { layer: 'tests', path: `versions.${unverified.version}.verify`, old: false, new: true };
    return { action: 'build', why: `${unverified.version} was built with no-verify, and is never promoted`, changes: [change] };
  }
  if (versions.length === 0) {
    const { version } = preferred(all) as GalleryVersion;
    const change: Change = { layer: 'gallery', path: `versions.${version}.fingerprint`, old: 'of three layers', new: 'of four layers' };
    return { action: 'build', why: `${version} was built by an older release, and cannot be compared`, changes: [change] };
  }
  return (await decideEqual(versions, wanted, gallery)) ?? (await decideChanged(versions, wanted, gallery));
}

/** Latest before any other, then the newest. */
function preferred(newestFirst: readonly GalleryVersion[]): GalleryVersion | undefined {
  return newestFirst.find(({ channel }) => channel === 'latest') ?? newestFirst[0];
}

/** There is a version with this very fingerprint: goes on from what is complete. */
async function decideEqual(versions: readonly GalleryVersion[], wanted: DesiredImage, gallery: Gallery): Promise<Draft | undefined> {
  const equal = versions.filter(({ fingerprint }) => fingerprint.image === wanted.fingerprint.image);
  const chosen = preferred(equal);
  if (chosen === undefined) return undefined;
  if ((await gallery.damagedFiles(chosen)).length > 0) {
    const { version } = chosen;
    const change: Change = { layer: 'gallery', path: `versions.${version}.files`, old: 'whole', new: 'damaged' };
    return { action: 'build', why: `the files of version ${version} are gone or damaged`, changes: [change] };
  }
  const candidate = candidateOf(chosen, gallery);
  const test = await whyRetest(candidate, wanted);
  const newest = equal[0];
  const newer = newest === chosen || newest?.channel !== 'staged' ? undefined : candidateOf(newest, gallery);
  return {
    ...(test === undefined ? { action: 'none', why: `${chosen.version} is latest`, changes: [] } : { action: 'retest', ...test }),
    candidate,
    ...(newer !== undefined && (await gallery.damagedFiles(newer.version)).length === 0 ? { newer } : {}),
  };
}

/** Provenances list all packages of an image: one is only read where it is asked for. */
function candidateOf(version: GalleryVersion, gallery: Gallery): Candidate {
  let known: Promise<Provenance | undefined> | undefined;
  return { version, provenance: () => (known ??= gallery.provenance(version.image, version.version)) };
}

function exactly(candidate: Candidate): NonNullable<Decision['exact']> {
  return { version: candidate.version.version, tools: async () => (await candidate.provenance())?.tools ?? {} };
}

/** Why a version that is there is to be tested, with what changed; undefined when it is latest and nothing is left to do. */
async function whyRetest(candidate: Candidate, wanted: DesiredImage): Promise<{ why: string; changes: Change[] } | undefined> {
  const { version, channel, tests } = candidate.version;
  const outcome = (now: string, old?: string): Change[] => [
    { layer: 'tests', path: `versions.${version}.tests.outcome`, ...(old === undefined ? {} : { old }), new: now },
  ];
  if (tests === undefined) return { why: `${version} is not tested yet`, changes: outcome('not tested') };
  if (tests.outcome !== 'passed') {
    return { why: `the tests of ${version} did not pass last time (${tests.outcome})`, changes: outcome(tests.outcome) };
  }
  const passed = tests.digest ?? (await candidate.provenance())?.testsDigest ?? wanted.summary.testsDigest;
  if (passed !== wanted.summary.testsDigest) {
    return { why: `the tests changed since ${version} passed them`, changes: testChanges(passed, await candidate.provenance(), wanted) };
  }
  const channels = (): Change[] => [{ layer: 'gallery', path: `versions.${version}.channel`, old: channel, new: 'latest' }];
  if (channel === 'staged') return { why: `${version} passed its tests and was not promoted`, changes: channels() };
  if (channel === 'superseded') return { why: `the definition is that of ${version} again`, changes: channels() };
  return undefined;
}

function testChanges(passed: string, provenance: Provenance | undefined, wanted: DesiredImage): Change[] {
  // Kept with the version are the tests that it was published with; it may have passed others since.
  const known = provenance?.testsDigest === passed ? provenance.tests : undefined;
  const changes = known === undefined ? [] : changesBetween({ tests: known }, { tests: wanted.tests });
  const all: Change[] = changes.length > 0 ? changes : [{ path: 'tests', old: passed, new: wanted.summary.testsDigest }];
  return all.map((change) => ({ layer: 'tests', ...change }));
}

/** No version has this fingerprint: the outermost layer that differs decides how much is to be done. */
async function decideChanged(versions: readonly GalleryVersion[], wanted: DesiredImage, gallery: Gallery): Promise<Draft> {
  const { fingerprint } = wanted;
  const same = versions.filter((one) => one.fingerprint.base === fingerprint.base && one.fingerprint.content === fingerprint.content);
  const fixed = preferred(same.filter((one) => one.fingerprint.publishImmutable === fingerprint.publishImmutable));
  if (fixed !== undefined && (await gallery.damagedFiles(fixed)).length === 0) {
    const candidate = candidateOf(fixed, gallery);
    const changes = await changesSince(candidate, wanted);
    const retest = (await whyRetest(candidate, wanted))?.why;
    const why = whyChanged('only what can be changed in place', fixed, changes);
    return { action: 'update', why, changes, candidate, ...(retest === undefined ? {} : { retest }) };
  }
  const reference = candidateOf(preferred(versions) as GalleryVersion, gallery);
  const reusable = await findReusable(same, wanted, gallery);
  if (reusable !== undefined) {
    const candidate = candidateOf(reusable, gallery);
    const changes = await changesSince(candidate, wanted);
    return { action: 'republish', why: `only the outputs changed since ${reusable.version}`, changes, candidate };
  }
  const changes = await changesSince(reference, wanted);
  return { action: 'build', why: whyChanged('', reference.version, changes), changes };
}

/** The newest version of the same content that has all the files that the outputs want. */
async function findReusable(same: readonly GalleryVersion[], wanted: DesiredImage, gallery: Gallery): Promise<GalleryVersion | undefined> {
  const { formats } = wanted.summary;
  for (const version of same) {
    if (!formats.every((format) => version.files.some((file) => file.format === format))) continue;
    if ((await gallery.damagedFiles(version)).length === 0) return version;
  }
  return undefined;
}

async function changesSince(candidate: Candidate, wanted: DesiredImage): Promise<Change[]> {
  const provenance = await candidate.provenance();
  return provenance === undefined || !hasLayers(provenance.fingerprint) ? [] : layerChanges(provenance.layers, wanted.layers);
}

function whyChanged(what: string, { version }: GalleryVersion, changes: readonly Change[]): string {
  const subject = what === '' ? '' : `${what} `;
  const [first] = changes;
  if (first === undefined) return `${what === '' ? 'its definition ' : subject}changed since ${version}`;
  const more = changes.length > 1 ? ` and ${changes.length - 1} more` : '';
  return `${subject}changed since ${version}: ${describeChange(first)}${more}`;
}

/** What ages and dates make of a draft. */
async function reviewed(draft: Draft, wanted: DesiredImage, options: DecideOptions): Promise<Decision> {
  const { lifecycle } = wanted.summary;
  const { today } = options;
  const { candidate, newer, ...kept } = draft;
  const builtOn = candidate === undefined ? undefined : await builtOnOf(candidate);
  const review = reviewLifecycle(lifecycle, today, builtOn);
  const exact = candidate?.version.fingerprint.image === wanted.fingerprint.image ? candidate : undefined;
  const common = { notes: review.notes, dated: review.notes.length > 0 };
  const decision: Decision = {
    ...kept,
    ...common,
    ...(candidate === undefined ? {} : { version: candidate.version.version }),
    ...(exact === undefined ? {} : { exact: exactly(exact) }),
  };
  if (review.removalReached && options.retire === true) return retired(decision, wanted, options);
  const [cause] = review.refresh;
  if (cause === undefined || candidate === undefined) return decision;
  // The refresh has begun already: what it made waits for its tests.
  if (newer !== undefined && reviewLifecycle(lifecycle, today, await builtOnOf(newer)).refresh.length === 0) {
    const test = (await whyRetest(newer, wanted)) ?? { why: `${newer.version.version} waits to be promoted`, changes: [] };
    return { ...decision, action: 'retest', ...test, version: newer.version.version, exact: exactly(newer), dated: true };
  }
  const stuck = fixedVersion(wanted, cause.why);
  if (stuck !== undefined) return { ...decision, notes: [...decision.notes, stuck], dated: true };
  const changes = review.refresh.map(
    ({ key }): Change => ({ layer: 'lifecycle', path: `lifecycle.${key}`, old: builtOn ?? today, new: today }),
  );
  return { ...decision, action: 'refresh', why: cause.why, changes, dated: true };
}

/** The day on which the files of a version were made, or came out of a build again. */
async function builtOnOf(candidate: Candidate): Promise<Day | undefined> {
  const { rebuiltAt, builtAt, createdAt } = candidate.version;
  return dayOf(rebuiltAt ?? builtAt ?? (await candidate.provenance())?.finishedAt ?? createdAt) ?? dayOf(createdAt);
}

/** A version never changes: nothing can be made anew under a number that is taken. */
export function fixedVersion({ summary }: DesiredImage, why: string): LifecycleNote | undefined {
  if (summary.fixedVersion === undefined) return undefined;
  const { output, version } = summary.fixedVersion;
  const message = `${why}, but outputs[${output}].version is fixed at ${version}`;
  return { severity: 'warning', path: ['outputs', output, 'version'], message, hint: 'raise it, or write auto' };
}

/** What is made could not be published: said before hours go into it. */
async function takenVersion(
  { action }: Decision,
  { summary }: DesiredImage,
  { gallery, known }: DecideOptions,
): Promise<LifecycleNote | undefined> {
  const { id, fixedVersion: fixed } = summary;
  if (fixed === undefined || (action !== 'build' && action !== 'republish') || !known.has(id)) return undefined;
  if ((await gallery.list(id)).every(({ version }) => version !== fixed.version)) return undefined;
  const message = `the gallery has a ${fixed.version} of ${id} already, and a version never changes`;
  return { severity: 'warning', path: ['outputs', fixed.output, 'version'], message, hint: 'raise it, or write auto' };
}

/** What the definition asks for is to go: no error when that is planned. */
async function retired(decision: Decision, wanted: DesiredImage, { gallery, known, today }: DecideOptions): Promise<Decision> {
  const { id } = wanted.summary;
  const { removal } = wanted.summary.lifecycle;
  const { retest: _retest, ...kept } = decision;
  const notes = decision.notes.map((note): LifecycleNote => ({ ...note, severity: 'warning' }));
  const latest = preferred(known.has(id) ? (await gallery.list(id)).reverse() : []);
  if (latest === undefined) return { ...kept, action: 'none', why: `it was to be removed on ${removal}`, changes: [], notes, dated: true };
  const changes: Change[] = [{ layer: 'lifecycle', path: 'lifecycle.removal', old: removal ?? '', new: today }];
  return { ...kept, action: 'retire', why: `it was to be removed on ${removal}`, version: latest.version, changes, notes, dated: true };
}

/** Nothing is to be made, but the lock file does not know it yet. */
function adopted(decision: Decision, { summary, fingerprint }: DesiredImage, { lock, locked }: DecideOptions): Decision {
  if (decision.action !== 'none' || decision.exact === undefined || lock === undefined) return decision;
  const old = locked?.fingerprint.image;
  if (old === fingerprint.image) return decision;
  const path = `images.${summary.id}.fingerprint.image`;
  const change: Change = { layer: 'lock', path, ...(old === undefined ? {} : { old }), new: fingerprint.image };
  const why = `${decision.exact.version} is latest, and the lock file ${old === undefined ? 'does not know it' : 'has another fingerprint'}`;
  return { ...decision, action: 'adopt', why, changes: [change] };
}
