export const id = "prune-run";
export const ids = ["prune-run"];
export const modules = {

/***/ 90931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/staging/image-definition/src/lifecycle.js
var lifecycle = __webpack_require__(71447);
;// CONCATENATED MODULE: ./build/staging/image-definition/src/keep.js

/** Where a definition says nothing, and for what has no definition. */
const DEFAULT_KEEP = { succeeded: 3, failed: 3, minAgeDays: 7 };
/** What a definition says to keep. @param lifecycle as the loader has checked it */
function keepOf({ keep = {} }) {
    const { succeeded = DEFAULT_KEEP.succeeded, failed = DEFAULT_KEEP.failed, minAge } = keep;
    return { succeeded, failed, minAgeDays: (minAge === undefined ? undefined : (0,lifecycle/* parseDays */.bs)(minAge)) ?? DEFAULT_KEEP.minAgeDays };
}
/** What to keep of what belongs to several images: of each rule that which keeps most. None give the defaults. */
function keepForAll(keeps) {
    if (keeps.length === 0)
        return DEFAULT_KEEP;
    const most = (key) => keeps.reduce((found, keep) => Math.max(found, keep[key]), 0);
    return { succeeded: most('succeeded'), failed: most('failed'), minAgeDays: most('minAgeDays') };
}

// EXTERNAL MODULE: ./build/staging/image-definition/src/find-definitions.js
var find_definitions = __webpack_require__(76403);
// EXTERNAL MODULE: ./build/staging/image-definition/src/load-definitions.js
var load_definitions = __webpack_require__(36792);
// EXTERNAL MODULE: ./build/staging/image-definition/src/given-variables.js
var given_variables = __webpack_require__(58334);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/system/src/folder-lock.js
var folder_lock = __webpack_require__(79335);
;// CONCATENATED MODULE: ./build/staging/state/src/old-thing.js
const DAY = 86_400_000;
/** Whether something was last changed or used so many days ago, or earlier. @param at milliseconds since 1970 */
function isOlder(at, days, now) {
    return at + days * DAY <= now.getTime();
}

// EXTERNAL MODULE: ./build/staging/system/src/entry-at.js
var entry_at = __webpack_require__(57365);
;// CONCATENATED MODULE: ./build/staging/state/src/tree.js




/** Bytes of a block in what `stat` says, whatever the file system has. */
const BLOCK = 512;
/** What is at a path, links as links: they lead nowhere. What vanishes meanwhile does not count. @throws what the system says */
async function readTree(path) {
    const status = await (0,promises_.lstat)(path);
    if (!status.isDirectory())
        return { changed: status.mtimeMs, files: [useOf(status)] };
    const below = [];
    for (const { name } of await (0,promises_.readdir)(path, { withFileTypes: true }))
        below.push(await readTree((0,external_node_path_.join)(path, name)).catch(ifGone));
    return {
        changed: below.reduce((newest, { changed }) => Math.max(newest, changed), status.mtimeMs),
        files: below.flatMap(({ files }) => files),
    };
}
function ifGone(error) {
    if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT'))
        return { changed: 0, files: [] };
    throw error;
}
function useOf({ dev, ino, nlink, blocks }) {
    return { identity: `${dev}:${ino}`, names: nlink, bytes: blocks * BLOCK };
}
/** Entries of a folder by name; none where there is no folder, or a link to one. */
async function entriesOf(folder) {
    const status = await (0,entry_at/* entryAt */._)(folder);
    if (status?.isDirectory() !== true)
        return [];
    return (await (0,promises_.readdir)(folder, { withFileTypes: true })).sort((one, other) => (one.name < other.name ? -1 : 1));
}
/** Sums up the room that becomes free: that of a file when the last of its names goes. */
class FreedRoom {
    #gone = new Map();
    /** @returns bytes that become free now */
    add(files) {
        let bytes = 0;
        for (const file of files) {
            const gone = (this.#gone.get(file.identity) ?? 0) + 1;
            this.#gone.set(file.identity, gone);
            if (gone === file.names)
                bytes += file.bytes;
        }
        return bytes;
    }
}

;// CONCATENATED MODULE: ./build/staging/state/src/old-cache.js





/** The folder below the state folder. */
const CACHE = 'cache';
/** Small, and no cache: which builds have ended, without which they are made again, and what Packer left, which is in the way of its next run. */
const NEEDED = [`${CACHE}/builds`, `${CACHE}/packer-outputs`];
/**
 * The files of the cache that nobody has read or written for so many days. Where the file system notes no reading, writing alone counts.
 *
 * @param root real path of the state folder
 */
async function oldCache(root, days, now) {
    const old = [];
    const left = [];
    const look = async (folder) => {
        for (const entry of await entriesOf((0,external_node_path_.join)(root, folder))) {
            const path = `${folder}/${entry.name}`;
            if (NEEDED.includes(path))
                continue;
            if (entry.isDirectory())
                await look(path);
            else if (entry.name.startsWith(folder_lock/* LOCK_PREFIX */.fY))
                continue;
            else if (!entry.isFile())
                left.push({ path, why: entry.isSymbolicLink() ? 'it is a link' : 'it is no file' });
            else {
                const status = await (0,promises_.lstat)((0,external_node_path_.join)(root, path));
                if (isOlder(Math.max(status.atimeMs, status.mtimeMs), days, now))
                    old.push({ kind: 'cache', paths: [path], files: [useOf(status)] });
            }
        }
    };
    await look(CACHE);
    return { old, left };
}

// EXTERNAL MODULE: ./build/staging/records/src/build-record.js
var build_record = __webpack_require__(51718);
// EXTERNAL MODULE: ./build/staging/system/src/paths.js
var paths = __webpack_require__(44895);
;// CONCATENATED MODULE: ./build/staging/state/src/state-folder.js





/** Folders of a state folder with a folder for each image. */
const IMAGE_FOLDERS = ['builds', 'artifacts', 'vm', 'crashes'];
/** What else can be in one and always stays: galleries, blobs, and small files that the next run replaces. */
const KEPT = ['gallery', 'azurite', 'uploads', 'runner', '1es', 'state', 'plan.json', 'drift.json'];
const PRUNED = [...IMAGE_FOLDERS, 'reports', 'cache'];
const KNOWN = new Set([...PRUNED, ...KEPT]);
/**
 * Looks whether a folder is one in which steps keep their state.
 *
 * @param folder absolute
 * @param workspace absolute
 * @returns undefined when there is no such folder, or nothing in it
 * @throws InputError when it cannot be read, holds nothing that is known or holds the workspace or a repository
 */
async function openStateFolder(folder, workspace) {
    let root;
    let entries;
    try {
        root = await (0,promises_.realpath)(folder);
        if (!(await (0,promises_.stat)(root)).isDirectory())
            throw new Error('it is no folder');
        entries = (await entriesOf(root)).filter(({ name }) => !name.startsWith(folder_lock/* LOCK_PREFIX */.fY));
    }
    catch (error) {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT'))
            return undefined;
        throw new errors/* InputError */.dz(`The state folder ${folder} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, {
            hint: 'give state-folder the folder that bake was given, by default .bakehouse',
        });
    }
    if (entries.length === 0)
        return undefined;
    const why = await refusalOf(root, entries.map(({ name }) => name), workspace);
    if (why !== undefined) {
        throw new errors/* InputError */.dz(`${folder} is no state folder: ${why}. Nothing is removed.`, {
            hint: 'give state-folder the folder that bake was given, by default .bakehouse',
        });
    }
    return { root, left: entries.flatMap(leftOf) };
}
function leftOf(entry) {
    if (!KNOWN.has(entry.name))
        return [{ path: entry.name, why: 'no step makes it' }];
    return entry.isSymbolicLink() && PRUNED.includes(entry.name) ? [{ path: entry.name, why: 'it is a link' }] : [];
}
async function refusalOf(root, names, workspace) {
    if ((0,paths/* isInside */.FK)(root, await (0,promises_.realpath)(workspace).catch(() => workspace)))
        return 'the workspace is in it';
    if (names.includes('.git'))
        return 'it holds a repository';
    return names.some((name) => KNOWN.has(name)) ? undefined : 'nothing in it is of a name that Bakehouse gives';
}

;// CONCATENATED MODULE: ./build/staging/state/src/old-images.js








const KINDS = { builds: 'build', artifacts: 'artifacts', vm: 'test run', crashes: 'crashes' };
/** What a run without an image leaves in the folder itself: its mark, and the folders beside it. */
const OWN_RUNS = {
    vm: { mark: 'result.json', folders: ['tests', 'dumps'] },
    crashes: { mark: 'crashes.json', folders: [] },
};
/**
 * What was made of single images and is older than they say. A finished build that is in no gallery is the only copy of an image: it goes
 * only when its image has no definition any more.
 *
 * @param root real path of the state folder
 */
async function oldImages(root, images, now) {
    const old = [];
    const left = [];
    for (const folder of IMAGE_FOLDERS) {
        const entries = (await entriesOf((0,external_node_path_.join)(root, folder))).filter(({ name }) => !name.startsWith(folder_lock/* LOCK_PREFIX */.fY));
        const run = OWN_RUNS[folder];
        const isOwn = run !== undefined && entries.some((entry) => entry.name === run.mark && entry.isFile());
        const own = [];
        for (const entry of entries) {
            const path = `${folder}/${entry.name}`;
            if (isOwn && (entry.isFile() || (entry.isDirectory() && run.folders.includes(entry.name))))
                own.push(path);
            else if (!entry.isDirectory())
                left.push({ path, why: entry.isSymbolicLink() ? 'it is a link' : 'it is of no image' });
            else {
                const { changed, files } = await readTree((0,external_node_path_.join)(root, path));
                if (!isOlder(changed, minAgeOf(images, entry.name), now))
                    continue;
                const why = folder === 'builds' ? await whyBuildStays((0,external_node_path_.join)(root, path), entry.name, images) : undefined;
                if (why === undefined)
                    old.push({ kind: KINDS[folder], paths: [path], files });
                else
                    left.push({ path, why });
            }
        }
        const [first, ...rest] = own;
        if (first === undefined)
            continue;
        const trees = await Promise.all(own.map((path) => readTree((0,external_node_path_.join)(root, path))));
        if (trees.every(({ changed }) => isOlder(changed, DEFAULT_KEEP.minAgeDays, now)))
            old.push({ kind: KINDS[folder], paths: [first, ...rest], files: trees.flatMap(({ files }) => files) });
    }
    return { old, left };
}
function minAgeOf({ keeps }, image) {
    return (keeps?.get(image) ?? DEFAULT_KEEP).minAgeDays;
}
async function whyBuildStays(folder, image, { keeps, versions }) {
    if (keeps !== undefined && !keeps.has(image))
        return undefined;
    try {
        const record = await (0,build_record/* readBuildRecord */.mx)((0,external_node_path_.join)(folder, build_record/* RECORD_FILE */.lt));
        if (record === undefined)
            return undefined;
        const isThere = (version) => record.files.every((made) => version.files.some(({ sha256 }) => sha256 === made.sha256));
        if (record.files.length > 0 && (versions.get(image) ?? []).some(isThere))
            return undefined;
        return 'it is a finished build that is in no gallery';
    }
    catch (error) {
        return `nobody can tell whether it is finished: ${(0,errors/* messageOf */.bD)(error)}`;
    }
}

// EXTERNAL MODULE: ./build/staging/core/src/json.js
var json = __webpack_require__(72283);
// EXTERNAL MODULE: ./build/staging/system/src/regular-file.js
var regular_file = __webpack_require__(32586);
// EXTERNAL MODULE: ./build/staging/state/src/report-folder.js
var report_folder = __webpack_require__(93492);
;// CONCATENATED MODULE: ./build/staging/state/src/old-reports.js






const FOLDER = 'reports';
const LATEST = 'latest';
/**
 * The reports that are not kept: neither young nor among the newest of their outcome. Those of runs that had nothing to do count for
 * neither number.
 *
 * @param root real path of the state folder
 */
async function oldReports(root, keep, now) {
    const old = [];
    const left = [];
    const seen = { succeeded: 0, failed: 0, unchanged: 0 };
    // The newest first.
    for (const entry of (await entriesOf((0,external_node_path_.join)(root, FOLDER))).reverse()) {
        const path = `${FOLDER}/${entry.name}`;
        if (entry.name === LATEST)
            continue;
        if (!entry.isDirectory() || !(0,report_folder/* isReportName */.WG)(entry.name)) {
            left.push({ path, why: 'it is no report' });
            continue;
        }
        const outcome = await outcomeOf((0,external_node_path_.join)(root, path, 'report.json'));
        if (outcome === undefined) {
            left.push({ path, why: 'its report.json does not say how the run ended' });
            continue;
        }
        seen[outcome]++;
        const kept = { ...keep, unchanged: 0 }[outcome];
        const { changed, files } = await readTree((0,external_node_path_.join)(root, path));
        if (seen[outcome] > kept && isOlder(changed, keep.minAgeDays, now))
            old.push({ kind: 'report', paths: [path], files });
    }
    return { old, left };
}
async function outcomeOf(file) {
    try {
        const data = JSON.parse(await (0,regular_file/* readRegularText */.Aj)(file));
        const outcome = (0,json/* isObject */.G)(data) ? data['outcome'] : undefined;
        return outcome === 'succeeded' || outcome === 'failed' || outcome === 'unchanged' ? outcome : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/staging/state/src/remove-thing.js





/**
 * Removes something from a state folder; of the cache also the folders that become empty. A build that runs without a bake has a lock of its
 * own.
 *
 * @param root real path of the state folder
 * @throws UserError when it is in use or its folder leads elsewhere by now; what the system says
 */
async function removeThing(root, { kind, paths }, options) {
    for (const path of paths) {
        const file = (0,external_node_path_.join)(root, path);
        await checkPlace(file);
        const lock = kind === 'build' ? await (0,folder_lock/* lockFolder */.MS)(file, { ...options, wait: 0 }) : undefined;
        try {
            await (0,promises_.rm)(file, { recursive: true, force: true, maxRetries: 3 });
        }
        finally {
            await lock?.release();
        }
        if (kind === 'cache')
            await removeEmpty((0,external_node_path_.dirname)(file), (0,external_node_path_.join)(root, CACHE));
    }
}
/** Whoever may write there could have put a link in the place of a folder since it was looked at. */
async function checkPlace(file) {
    const folder = (0,external_node_path_.dirname)(file);
    if ((await (0,promises_.realpath)(folder)) !== folder)
        throw new errors/* UserError */.yo(`${folder} leads elsewhere by now.`, { hint: 'see who else changes it' });
}
async function removeEmpty(folder, last) {
    for (let at = folder; at !== last; at = (0,external_node_path_.dirname)(at)) {
        const isGone = await (0,promises_.rmdir)(at).then(() => true, () => false);
        if (!isGone)
            return;
    }
}

;// CONCATENATED MODULE: ./build/staging/state/src/prune-state.js








/**
 * Removes the reports, builds and caches of a state folder that are not kept: reports by number and age, all else by age. No bake works on
 * the folder meanwhile. No link is followed, and nothing outside of the folder is removed.
 *
 * @throws InputError when the folder is no state folder, what the gallery and the file system say, CancelledError
 */
async function pruneState(request) {
    const { stateFolder, workspace, dryRun, log, signal } = request;
    const state = await openStateFolder(stateFolder, workspace);
    if (state === undefined) {
        const versions = await versionsOf(request);
        return { removed: [], bytes: 0, left: [], failed: [], galleryVersions: countOf(versions) };
    }
    const prune = () => pruneAlone(state, request);
    if (dryRun)
        return prune();
    const { withTidyFolderLock } = await __webpack_require__.e(/* import() */ "system-folder-lock").then(__webpack_require__.bind(__webpack_require__, 97648));
    // A bake ends by itself, and whoever waits has the time limit of its job.
    return withTidyFolderLock(state.root, { wait: Number.POSITIVE_INFINITY, log, signal }, prune);
}
async function pruneAlone({ root, left }, request) {
    const { keeps, now, dryRun, signal } = request;
    const versions = await versionsOf(request);
    const keep = keepForAll([...(keeps?.values() ?? [])]);
    const found = [
        await oldReports(root, keep, now),
        await oldImages(root, { keeps, versions }, now),
        await oldCache(root, keep.minAgeDays, now),
    ];
    const removed = [];
    const failed = [];
    const room = new FreedRoom();
    for (const thing of found.flatMap(({ old }) => old)) {
        (0,errors/* throwIfCancelled */.dZ)(signal);
        const why = dryRun ? undefined : await whyNotRemoved(root, thing, request);
        if (why === undefined)
            removed.push({ kind: thing.kind, path: thing.paths[0], bytes: room.add(thing.files) });
        else
            failed.push({ path: thing.paths[0], why });
    }
    return {
        removed,
        bytes: removed.reduce((sum, { bytes }) => sum + bytes, 0),
        left: [...left, ...found.flatMap((one) => one.left)],
        failed,
        galleryVersions: countOf(versions),
    };
}
async function whyNotRemoved(root, thing, request) {
    try {
        await removeThing(root, thing, request);
        return undefined;
    }
    catch (error) {
        (0,errors/* throwIfCancelled */.dZ)(request.signal);
        return (0,errors/* messageOf */.bD)(error);
    }
}
async function versionsOf({ gallery, signal }) {
    const versions = new Map();
    for (const image of await gallery.images()) {
        (0,errors/* throwIfCancelled */.dZ)(signal);
        versions.set(image, await gallery.list(image));
    }
    return versions;
}
function countOf(versions) {
    return [...versions.values()].reduce((sum, { length }) => sum + length, 0);
}

// EXTERNAL MODULE: ./build/staging/steps/src/shared/load-image.js
var load_image = __webpack_require__(32753);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/with-gallery.js + 1 modules
var with_gallery = __webpack_require__(69480);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/core/src/markdown.js
var markdown = __webpack_require__(23780);
;// CONCATENATED MODULE: ./build/staging/steps/src/prune/prune-outcome.js


/** What is named of that which stays. */
const SHOWN = 20;
/** Says in the log what was removed and what was left. */
function tellPruned(pruned, { stateFolder, dryRun }, log) {
    const { removed, bytes, left, galleryVersions } = pruned;
    for (const { kind, path, bytes: size } of removed) {
        // A cache has thousands of files.
        const say = kind === 'cache' ? log.debug : log.info;
        say(`${dryRun ? 'Would remove' : 'Removed'} ${path} (${kind}, ${(0,format/* formatBytes */.z3)(size)}).`);
    }
    if (left.length > 0) {
        const shown = left.slice(0, SHOWN).map(({ path, why }) => `${path} (${why})`);
        const more = left.length - shown.length;
        log.notice(`Left in ${stateFolder}: ${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`);
    }
    if (removed.length === 0)
        log.info(`Nothing in ${stateFolder} is to be removed.`);
    else
        log.info(`${dryRun ? 'Would remove' : 'Removed'} ${sumsOf(pruned)}: ${(0,format/* formatBytes */.z3)(bytes)} in all.`);
    if (galleryVersions > 0) {
        log.info(`${(0,format/* counted */.hS)(galleryVersions, 'version')} of the gallery ${galleryVersions === 1 ? 'was' : 'were'} left: this step removes none.`);
    }
}
/** For the job summary. */
function pruneSummary(pruned, { stateFolder, dryRun }) {
    const { removed, bytes, left, failed, galleryVersions } = pruned;
    const rows = byKind(pruned).map(([kind, number, size]) => [kind, String(number), (0,format/* formatBytes */.z3)(size)]);
    const all = ['all', String(removed.length), (0,format/* formatBytes */.z3)(bytes)];
    return [
        `### ${dryRun ? 'Would prune' : 'Pruned'} ${(0,markdown/* mdCode */.xs)(stateFolder)}\n\n`,
        (0,markdown/* mdTable */.gJ)(['What', dryRun ? 'Would go' : 'Gone', 'Size'], [...rows, all], { isNumber: (column) => column !== 'What' }),
        `\n${(0,format/* counted */.hS)(galleryVersions, 'version')} in the gallery, all left.\n\n`,
        (0,markdown/* mdTable */.gJ)(['Left', 'Why'], [...failed, ...left].map(({ path, why }) => [(0,markdown/* mdCode */.xs)(path), (0,markdown/* mdCode */.xs)(why)]), { most: SHOWN }),
    ].join('');
}
/** @returns undefined when all went that was to go */
function failureOf({ removed, failed }, outputs) {
    if (failed.length === 0)
        return undefined;
    const findings = failed.slice(0, SHOWN).map(({ path, why }) => ({ severity: 'error', message: `${path}: ${why}` }));
    return new errors/* OutcomeError */.Rz(`${failed.length} of ${failed.length + removed.length} could not be removed.`, outputs, {
        findings,
        reason: 'machine',
        hint: 'see who owns or uses them, and run the step again: what is gone is gone',
    });
}
/** "2 reports, 1 build". */
function sumsOf(pruned) {
    return byKind(pruned)
        .map(([kind, number]) => (0,format/* counted */.hS)(number, ...NOUNS[kind]))
        .join(', ');
}
const NOUNS = {
    report: ['report', 'reports'],
    build: ['build', 'builds'],
    artifacts: ['folder of artifacts', 'folders of artifacts'],
    'test run': ['test run', 'test runs'],
    crashes: ['folder of crashes', 'folders of crashes'],
    cache: ['file of the cache', 'files of the cache'],
};
function byKind({ removed }) {
    return [...Map.groupBy(removed, ({ kind }) => kind)].map(([kind, things]) => [
        kind,
        things.length,
        things.reduce((sum, { bytes }) => sum + bytes, 0),
    ]);
}

;// CONCATENATED MODULE: ./build/staging/steps/src/prune/run.js






/**
 * Removes what the state folder need not keep.
 *
 * @throws InputError when a definition or an input is unusable, before anything is removed; OutcomeError when something could not be removed;
 *   what `pruneState` throws
 */
async function run(inputs, context) {
    const { dryRun } = inputs;
    const { environment, log, signal } = context;
    const keeps = await keepsOf(inputs, context);
    const stateFolder = context.resolve(inputs.stateFolder);
    const pruned = await (0,with_gallery.withGallery)(inputs, context, (gallery) => pruneState({ stateFolder, workspace: environment.workspace, keeps, gallery, now: new Date(), dryRun, log, signal }));
    await context.summary(pruneSummary(pruned, inputs));
    tellPruned(pruned, { stateFolder, dryRun }, log);
    const outputs = { removed: pruned.removed.length, bytes: pruned.bytes, galleryVersions: pruned.galleryVersions };
    const failure = failureOf(pruned, outputs);
    if (failure !== undefined)
        throw failure;
    return outputs;
}
async function keepsOf({ definitions, variables }, context) {
    if (definitions.length === 0)
        return undefined;
    const files = await (0,find_definitions/* findDefinitions */.C)(definitions, context.environment.workspace, context.signal);
    const loaded = await (0,load_definitions/* loadDefinitions */.J)(files, (0,load_image/* loadOptions */.Z)(context, (0,given_variables/* parseGivenVariables */.O)(variables)));
    return new Map(loaded.map(({ definition: { image, lifecycle } }) => [image.id, keepOf(lifecycle)]));
}


/***/ })

};
