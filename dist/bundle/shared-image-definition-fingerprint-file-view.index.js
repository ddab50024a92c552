export const id = "shared-image-definition-fingerprint-file-view";
export const ids = ["shared-image-definition-fingerprint-file-view"];
export const modules = {

/***/ 45679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ checkSavedPlan),
  L: () => (/* binding */ readSavedPlan)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/records/src/document.js
var src_document = __webpack_require__(90837);
// EXTERNAL MODULE: ./build/staging/records/src/fingerprint.js
var fingerprint = __webpack_require__(76122);
// EXTERNAL MODULE: ./build/staging/records/src/schema.js
var schema = __webpack_require__(4127);
;// CONCATENATED MODULE: ./build/staging/records/src/plan.js



const actionSchema = (0,schema/* oneOf */.yL)('build', 'republish', 'update', 'retest', 'adopt', 'refresh', 'retire', 'pending', 'none');
/** Where a change is: a layer of the fingerprint, the tests, or what is not in the definition's content at all. */
const changeLayerSchema = (0,schema/* oneOf */.yL)('base', 'content', 'publishImmutable', 'publishMutable', 'tests', 'lifecycle', 'lock', 'gallery', 'force');
const changeSchema = (0,schema/* object */.Ik)({
    layer: (0,schema/* optional */.lq)(changeLayerSchema),
    /** "steps[1].file.mode". */
    path: (0,schema/* text */.Qq)(),
    /** The file that changed, relative to the definition. */
    file: (0,schema/* optional */.lq)((0,schema/* text */.Qq)()),
    /** Absent when it is new. */
    old: (0,schema/* optional */.lq)(schema/* json */.Pq),
    /** Absent when it is gone. */
    new: (0,schema/* optional */.lq)(schema/* json */.Pq),
});
const sourceResolutionSchema = (0,schema/* object */.Ik)({
    /** `definition`: it is written there. `unresolved`: it may be another tomorrow, and the plan does not see that. */
    from: (0,schema/* oneOf */.yL)('definition', 'lock', 'resolver', 'unresolved'),
    /** Absent when the definition has it, or nobody. */
    version: (0,schema/* optional */.lq)((0,schema/* text */.Qq)()),
    /** Why it is unresolved, or why the version of the lock file stays, in a sentence without full stop. */
    note: (0,schema/* optional */.lq)((0,schema/* text */.Qq)()),
    /** What to do about that; there when `note` is. */
    hint: (0,schema/* optional */.lq)((0,schema/* text */.Qq)()),
});
const plannedImageSchema = (0,schema/* object */.Ik)({
    id: (0,schema/* text */.Qq)(),
    /** With `/`, relative to the workspace where it lies in there. Empty when the definition is gone. */
    definition: (0,schema/* text */.Qq)(),
    builder: (0,schema/* text */.Qq)(),
    action: actionSchema,
    /** Why, in a sentence without full stop. */
    why: (0,schema/* text */.Qq)(),
    /** The innermost layer that asks for the action. */
    layer: (0,schema/* optional */.lq)(changeLayerSchema),
    /**
     * The version to test, update, adopt or retire, to make again, whose files to publish again, or that is latest already. Absent when the
     * image is to be built.
     */
    version: (0,schema/* optional */.lq)((0,schema/* text */.Qq)()),
    /** Why an updated version is to be tested as well. */
    retest: (0,schema/* optional */.lq)((0,schema/* text */.Qq)()),
    source: sourceResolutionSchema,
    /** Of an image that is to be retired it may have other layers, if an older release made it. */
    fingerprint: fingerprint/* anyFingerprintSchema */.Yp,
    /** SHA-256 of the tests. */
    testsDigest: (0,schema/* text */.Qq)(),
    /** The version that was latest in the gallery; absent when none was. */
    latest: (0,schema/* optional */.lq)((0,schema/* text */.Qq)()),
    /** SHA-256 of the image in the lock file as it is after the plan; absent when that does not have it. */
    locked: (0,schema/* optional */.lq)((0,schema/* text */.Qq)()),
    /** Of its regions only these, as the commit message says. */
    regions: (0,schema/* optional */.lq)((0,schema/* list */.p_)((0,schema/* text */.Qq)())),
    /** False where the commit message asks for no test (`no-verify`): what is made then is never promoted. */
    verify: (0,schema/* optional */.lq)(schema/* yesOrNo */.GX),
    /** What becomes of the machine of a build that fails, where the commit message says it (`disable-cleanup`). */
    onError: (0,schema/* optional */.lq)((0,schema/* oneOf */.yL)('abort')),
    /** Images of the plan whose versions it is made of: they come before it. */
    after: (0,schema/* optional */.lq)((0,schema/* list */.p_)((0,schema/* text */.Qq)())),
    /** What asks for the action, each with path, old and new value. */
    changes: (0,schema/* list */.p_)(changeSchema),
});
const findingSchema = (0,schema/* object */.Ik)({
    severity: (0,schema/* oneOf */.yL)('error', 'warning'),
    message: (0,schema/* text */.Qq)(),
    file: (0,schema/* optional */.lq)((0,schema/* text */.Qq)()),
    /** From 1. */
    line: (0,schema/* optional */.lq)(schema/* count */.U9),
    column: (0,schema/* optional */.lq)(schema/* count */.U9),
    hint: (0,schema/* optional */.lq)((0,schema/* text */.Qq)()),
});
const plan_schema = (0,schema/* object */.Ik)({
    schema: (0,schema/* oneOf */.yL)('bakehouse-plan/2'),
    /** The day (UTC, YYYY-MM-DD) that decided something: an age or a date. Absent when every other day would give the same plan. */
    today: (0,schema/* optional */.lq)((0,schema/* text */.Qq)()),
    /** The gallery that it was compared with: a folder, relative to the workspace where it lies in there, or a URL. */
    gallery: (0,schema/* optional */.lq)((0,schema/* text */.Qq)()),
    /** Sorted by id. */
    images: (0,schema/* list */.p_)(plannedImageSchema),
    /** What is wrong, or soon will be: dates that are past or near, sources that could not be resolved. */
    findings: (0,schema/* list */.p_)(findingSchema),
});
const planKind = {
    id: 'bakehouse-plan/2',
    schema: plan_schema,
    refuse: (0,src_document/* refusing */.cK)('no plan of plan-images', 'plan again'),
};
/**
 * @returns undefined when there is no such file
 * @throws InputError naming what is wrong with it
 */
function readPlan(file) {
    return (0,src_document/* readDocument */.u0)(planKind, file);
}

// EXTERNAL MODULE: ./build/staging/records/src/lock-file.js
var lock_file = __webpack_require__(7522);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var files = __webpack_require__(85368);
// EXTERNAL MODULE: ./build/staging/image-plan/src/locked-image.js
var locked_image = __webpack_require__(39575);
// EXTERNAL MODULE: ./build/staging/image-plan/src/plan-matrix.js
var plan_matrix = __webpack_require__(30334);
;// CONCATENATED MODULE: ./build/staging/image-plan/src/apply-plan.js





const PLAN_AGAIN = 'plan again with plan-images, with the definitions, variables, gallery and lock file of this bake';
/**
 * @param file absolute
 * @param shown as people gave it, for messages
 * @param resolve gives the absolute path of a definition of the plan
 * @throws InputError when there is none, it is no plan, it is one of an older release, or definitions of it are gone
 */
async function readSavedPlan(file, shown, resolve) {
    const plan = await readPlan(file);
    if (plan === undefined)
        throw new errors/* InputError */.dz(`There is no plan ${shown}.`, { hint: 'plan-images writes one, to its plan-file' });
    if (plan.gallery === undefined) {
        throw new errors/* InputError */.dz(`The plan ${shown} does not say which gallery it was made for: an older release made it.`, { hint: PLAN_AGAIN });
    }
    const definitions = [];
    const gone = [];
    for (const { id, definition } of plan.images) {
        if (definition === '')
            continue;
        definitions.push(definition);
        if (!(await (0,files/* exists */.t2)(resolve(definition))))
            gone.push({ severity: 'error', message: `${id}: its definition ${definition} is gone` });
    }
    if (gone.length > 0)
        throw stale(shown, gone);
    const force = plan.images.filter(({ layer }) => layer === 'force').map(({ id }) => id);
    return { plan, file: shown, request: { definitions, force, now: plan.today } };
}
/**
 * Makes sure that nothing changed since a plan was made, so that it can be done as it says.
 *
 * @param now the plan that would be made now
 * @throws InputError naming for each image what changed
 */
function checkSavedPlan({ plan, file }, now, { planned, lock }) {
    if (plan.gallery !== now.gallery) {
        throw new errors/* InputError */.dz(`The plan ${file} was made for the gallery ${plan.gallery}, and this bake uses ${now.gallery}.`, {
            hint: PLAN_AGAIN,
        });
    }
    const findings = [];
    const ids = new Set(plan.images.map(({ id }) => id));
    if (ids.size < plan.images.length)
        throw new errors/* InputError */.dz(`The plan ${file} has an image twice.`, { hint: PLAN_AGAIN });
    for (const { id, definition } of now.images) {
        if (!ids.has(id))
            findings.push({ severity: 'error', file: definition, message: `${id}: the plan does not have it` });
    }
    const byId = new Map(planned.map((one) => [one.image.id, one]));
    const images = new Map(now.images.map((image) => [image.id, image]));
    for (const image of plan.images) {
        // No definition makes it any more.
        if (image.definition === '' && image.action === 'retire')
            continue;
        const [one, is] = [byId.get(image.id), images.get(image.id)];
        const message = one === undefined || is === undefined
            ? `the definitions do not have it`
            : whyStale(image, is, one, (0,lock_file/* lockedImage */.UN)(lock, image.id)?.fingerprint.image);
        if (message !== undefined)
            findings.push({ severity: 'error', file: image.definition, message: `${image.id}: ${message}` });
    }
    if (findings.length > 0)
        throw stale(file, findings);
}
/** The first cause of what differs, in a sentence without full stop; undefined when all is as it was. */
function whyStale(was, is, { definition }, locked) {
    const named = (version) => version ?? 'none';
    if (was.source.version !== is.source.version) {
        return `its source is ${named(is.source.version)} by the lock file, and was ${named(was.source.version)} when it was planned`;
    }
    const layers = (0,locked_image/* changedLayers */.nJ)(was.fingerprint, is.fingerprint);
    if (layers !== undefined)
        return `${layers} changed since it was planned`;
    if (was.testsDigest !== is.testsDigest)
        return 'its tests changed since it was planned';
    if (was.latest !== is.latest)
        return `latest in the gallery is ${named(is.latest)}, and was ${named(was.latest)} when it was planned`;
    // A bake of this plan may have locked what it made of another image.
    if (locked !== was.locked && locked !== was.fingerprint.image)
        return 'the lock file has another fingerprint for it';
    const others = (was.regions ?? []).filter((region) => !definition.summary.regions.includes(region));
    if (others.length > 0)
        return `the definition has no region ${others.join(', ')}`;
    // What the plan leaves alone is left alone.
    if (!(0,plan_matrix/* isForJob */.xd)(was))
        return undefined;
    const isSame = was.action === is.action && was.version === is.version && (was.retest === undefined) === (is.retest === undefined);
    return isSame ? undefined : `the plan says ${doing(was)}, and it would be ${doing(is)} now`;
}
function doing({ action, version, why }) {
    return `${action}${version === undefined ? '' : ` ${version}`} (${why})`;
}
function stale(file, findings) {
    return new errors/* InputError */.dz(`The plan ${file} does not hold any more, and nothing is baked.`, { findings, hint: PLAN_AGAIN });
}


/***/ }),

/***/ 47047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ galleryImage)
/* harmony export */ });
/** "fleet/debian", in lower case as Azure compares names, whichever way it is written; undefined where it names none. */
function galleryImage({ id, gallery, definition }) {
    const [, ofGallery = gallery, ofImage = definition] = /\/galleries\/([^/]+)\/images\/([^/]+)/i.exec(id ?? '') ?? [];
    return ofGallery === undefined || ofImage === undefined ? undefined : `${ofGallery}/${ofImage}`.toLowerCase();
}


/***/ }),

/***/ 63575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ withLayers),
/* harmony export */   e: () => (/* binding */ inLayers)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _gallery_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47047);


/** What makes a version of an image that others may be made of. */
const MAKES = new Set(['build', 'refresh', 'pending']);
/**
 * Images that are made of other images of the plan: each comes after the one that it is made of, and is built again when that one is, or
 * when its latest version is newer than the image itself.
 *
 * @param made latest version of each image that has one
 * @throws InputError when images are made of one another in a circle
 */
function withLayers(planned, made) {
    const byName = new Map(planned.flatMap((one) => one.definition.summary.publishedAs.map((name) => [name, one.image.id])));
    const parents = new Map(planned.map(({ image, definition: { summary } }) => [image.id, parentOf(summary, byName)]));
    const done = new Map();
    const byId = new Map(planned.map((one) => [one.image.id, one]));
    const visit = (id, below) => {
        const known = done.get(id);
        const one = byId.get(id);
        if (known !== undefined || one === undefined)
            return known;
        if (below.includes(id))
            throw circle([...below, id]);
        const parentId = parents.get(id);
        const parent = parentId === undefined ? undefined : visit(parentId, [...below, id]);
        const layered = parent === undefined ? one : layer(one, parent, made);
        done.set(id, layered);
        return layered;
    };
    return planned.map((one) => visit(one.image.id, []) ?? one);
}
/** The images, each after those that it is made of; else in the order that they have. */
function inLayers(images) {
    const byId = new Map(images.map((image) => [image.id, image]));
    const ordered = new Set();
    const add = (image) => {
        for (const id of image.after ?? []) {
            const parent = byId.get(id);
            if (parent !== undefined && !ordered.has(parent))
                add(parent);
        }
        ordered.add(image);
    };
    for (const image of images)
        add(image);
    return [...ordered];
}
function parentOf({ source, id }, byName) {
    const name = source.kind === 'gallery' ? (0,_gallery_image_js__WEBPACK_IMPORTED_MODULE_0__/* .galleryImage */ .I)(source) : undefined;
    const parent = name === undefined ? undefined : byName.get(name);
    return parent === id ? undefined : parent;
}
function layer(one, { image: parent }, made) {
    const { image, decision } = one;
    const placed = { ...image, after: [parent.id] };
    const why = MAKES.has(parent.action) ? `its source ${parent.id} is built anew` : newerSource(parent.id, image.id, made);
    // What is built or goes anyway needs no other reason, and what a commit message leaves out stays out.
    const stays = ['build', 'refresh', 'pending', 'retire'].includes(decision.action) || (image.layer !== undefined && decision.action === 'none');
    if (why === undefined || stays)
        return { ...one, image: placed };
    const changes = [{ layer: 'base', path: 'source', new: parent.id }];
    return {
        ...one,
        image: { ...placed, action: 'refresh', why, layer: 'base', changes },
        decision: { ...decision, action: 'refresh', why, changes },
    };
}
function newerSource(parent, child, made) {
    const [source, own] = [made.get(parent), made.get(child)];
    if (source === undefined || own === undefined || source.at <= own.at)
        return undefined;
    return `its source ${parent} ${source.version} is newer than ${own.version}`;
}
function circle(ids) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`Images are made of one another: ${ids.join(', which is made of ')}.`, { hint: 'give one of them another source' });
}


/***/ }),

/***/ 39575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nJ: () => (/* binding */ changedLayers),
/* harmony export */   q1: () => (/* binding */ lockedFiles),
/* harmony export */   qj: () => (/* binding */ whyStale)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84498);
/* harmony import */ var _bakehouse_records_builds__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76122);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85368);



/** @param digests by path */
function lockedFiles(digests) {
    const lines = [...digests].map(([path, digest]) => `${path.normalize('NFC')}\n${digest}\n`).sort();
    return { count: digests.size, sha256: (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(lines.join('')) };
}
/** Why an entry does not hold for an image any more, in a sentence without full stop; undefined when it does. */
function whyStale(entry, now) {
    if ((0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(entry.source.requested) !== (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(now.source.requested))
        return 'the definition has another source';
    const layers = changedLayers(entry.fingerprint, now.fingerprint);
    if (layers === undefined)
        return undefined;
    const files = entry.files.sha256 === now.files.sha256 ? '' : '; so did files that it refers to';
    return `${layers} changed since it was locked${files}`;
}
/** Which layers of two fingerprints differ, in the words of people: "the base, the content"; undefined when none does. */
function changedLayers(old, now) {
    const layers = _bakehouse_records_builds__WEBPACK_IMPORTED_MODULE_2__/* .LAYERS */ .RR.filter((layer) => old[layer] !== now[layer]);
    return layers.length === 0 ? undefined : layers.map((layer) => LAYER_WORDS[layer]).join(', ');
}
/** Layers in the words of people. */
const LAYER_WORDS = {
    base: 'the base',
    content: 'the content',
    publishImmutable: 'the outputs',
    publishMutable: 'the tags or regions',
};


/***/ }),

/***/ 68155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TU: () => (/* binding */ overdue),
  uB: () => (/* binding */ overdueMessage),
  y6: () => (/* binding */ planImages)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/log-finding.js
var log_finding = __webpack_require__(57331);
// EXTERNAL MODULE: ./build/staging/image-definition/src/find-definitions.js
var find_definitions = __webpack_require__(76403);
// EXTERNAL MODULE: ./build/staging/records/src/lock-file.js
var lock_file = __webpack_require__(7522);
// EXTERNAL MODULE: ./build/staging/system/src/paths.js
var paths = __webpack_require__(44895);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var src_files = __webpack_require__(85368);
// EXTERNAL MODULE: ./build/staging/image-plan/src/apply-plan.js + 1 modules
var apply_plan = __webpack_require__(45679);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/staging/image-definition/src/lifecycle.js
var src_lifecycle = __webpack_require__(71447);
// EXTERNAL MODULE: ./build/staging/image-definition/src/fingerprint/fingerprint.js + 3 modules
var fingerprint = __webpack_require__(63603);
;// CONCATENATED MODULE: ./build/staging/image-plan/src/desired-image.js

/** What a definition stands for now, its source resolved. Layers are only looked at where something changed. */
class DesiredImage {
    summary;
    fingerprint;
    #definition;
    #version;
    #details;
    /** @param version of the source, where it is not written in the definition */
    constructor(definition, version) {
        this.#definition = definition;
        this.#version = version;
        this.summary = definition.summary;
        this.fingerprint = version === undefined ? this.summary.fingerprint : (0,fingerprint/* fingerprintOfLayers */.wp)(this.layers);
    }
    get layers() {
        const { layers } = this.#known;
        return this.#version === undefined ? layers : (0,fingerprint/* withPinnedSource */.MI)(layers, this.summary.source, this.#version);
    }
    get tests() {
        return this.#known.tests;
    }
    get #known() {
        this.#details ??= this.#definition.details();
        return this.#details;
    }
}

// EXTERNAL MODULE: ./build/staging/image-plan/src/image-layers.js
var image_layers = __webpack_require__(63575);
// EXTERNAL MODULE: ./build/staging/records/src/build-state.js
var build_state = __webpack_require__(65038);
// EXTERNAL MODULE: ./build/staging/records/src/fingerprint.js
var src_fingerprint = __webpack_require__(76122);
// EXTERNAL MODULE: ./build/staging/image-plan/src/plan-reasons.js
var plan_reasons = __webpack_require__(77002);
;// CONCATENATED MODULE: ./build/staging/image-plan/src/plan-decision.js



/**
 * What is to be done for one image, and why.
 *
 * @throws UserError when the gallery is damaged
 */
async function decide(wanted, options) {
    const draft = await decideByContent(wanted, options);
    const decision = adopted(await reviewed(draft, wanted, options), wanted, options);
    const taken = await takenVersion(decision, wanted, options);
    return taken === undefined ? decision : { ...decision, notes: [...decision.notes, taken] };
}
async function decideByContent(wanted, { gallery, known, force = [] }) {
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
    const versions = all.filter(({ fingerprint, verify }) => (0,src_fingerprint/* hasLayers */.bP)(fingerprint) && verify !== false);
    if (unverified !== undefined && versions.every(({ fingerprint }) => fingerprint.image !== wanted.fingerprint.image)) {
        const change = { layer: 'tests', path: `versions.${unverified.version}.verify`, old: false, new: true };
        return { action: 'build', why: `${unverified.version} was built with no-verify, and is never promoted`, changes: [change] };
    }
    if (versions.length === 0) {
        const { version } = preferred(all);
        const change = { layer: 'gallery', path: `versions.${version}.fingerprint`, old: 'of three layers', new: 'of four layers' };
        return { action: 'build', why: `${version} was built by an older release, and cannot be compared`, changes: [change] };
    }
    return (await decideEqual(versions, wanted, gallery)) ?? (await decideChanged(versions, wanted, gallery));
}
/** Latest before any other, then the newest. */
function preferred(newestFirst) {
    return newestFirst.find(({ channel }) => channel === 'latest') ?? newestFirst[0];
}
/** There is a version with this very fingerprint: goes on from what is complete. */
async function decideEqual(versions, wanted, gallery) {
    const equal = versions.filter(({ fingerprint }) => fingerprint.image === wanted.fingerprint.image);
    const chosen = preferred(equal);
    if (chosen === undefined)
        return undefined;
    if ((await gallery.damagedFiles(chosen)).length > 0) {
        const { version } = chosen;
        const change = { layer: 'gallery', path: `versions.${version}.files`, old: 'whole', new: 'damaged' };
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
function candidateOf(version, gallery) {
    let known;
    return { version, provenance: () => (known ??= gallery.provenance(version.image, version.version)) };
}
function exactly(candidate) {
    return { version: candidate.version.version, tools: async () => (await candidate.provenance())?.tools ?? {} };
}
/** Why a version that is there is to be tested, with what changed; undefined when it is latest and nothing is left to do. */
async function whyRetest(candidate, wanted) {
    const { version, channel, tests } = candidate.version;
    const outcome = (now, old) => [
        { layer: 'tests', path: `versions.${version}.tests.outcome`, ...(old === undefined ? {} : { old }), new: now },
    ];
    if (tests === undefined)
        return { why: `${version} is not tested yet`, changes: outcome('not tested') };
    if (tests.outcome !== 'passed') {
        return { why: `the tests of ${version} did not pass last time (${tests.outcome})`, changes: outcome(tests.outcome) };
    }
    const passed = tests.digest ?? (await candidate.provenance())?.testsDigest ?? wanted.summary.testsDigest;
    if (passed !== wanted.summary.testsDigest) {
        return { why: `the tests changed since ${version} passed them`, changes: testChanges(passed, await candidate.provenance(), wanted) };
    }
    const channels = () => [{ layer: 'gallery', path: `versions.${version}.channel`, old: channel, new: 'latest' }];
    if (channel === 'staged')
        return { why: `${version} passed its tests and was not promoted`, changes: channels() };
    if (channel === 'superseded')
        return { why: `the definition is that of ${version} again`, changes: channels() };
    return undefined;
}
function testChanges(passed, provenance, wanted) {
    // Kept with the version are the tests that it was published with; it may have passed others since.
    const known = provenance?.testsDigest === passed ? provenance.tests : undefined;
    const changes = known === undefined ? [] : (0,plan_reasons/* changesBetween */.iv)({ tests: known }, { tests: wanted.tests });
    const all = changes.length > 0 ? changes : [{ path: 'tests', old: passed, new: wanted.summary.testsDigest }];
    return all.map((change) => ({ layer: 'tests', ...change }));
}
/** No version has this fingerprint: the outermost layer that differs decides how much is to be done. */
async function decideChanged(versions, wanted, gallery) {
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
    const reference = candidateOf(preferred(versions), gallery);
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
async function findReusable(same, wanted, gallery) {
    const { formats } = wanted.summary;
    for (const version of same) {
        if (!formats.every((format) => version.files.some((file) => file.format === format)))
            continue;
        if ((await gallery.damagedFiles(version)).length === 0)
            return version;
    }
    return undefined;
}
async function changesSince(candidate, wanted) {
    const provenance = await candidate.provenance();
    return provenance === undefined || !(0,src_fingerprint/* hasLayers */.bP)(provenance.fingerprint) ? [] : (0,plan_reasons/* layerChanges */.Nt)(provenance.layers, wanted.layers);
}
function whyChanged(what, { version }, changes) {
    const subject = what === '' ? '' : `${what} `;
    const [first] = changes;
    if (first === undefined)
        return `${what === '' ? 'its definition ' : subject}changed since ${version}`;
    const more = changes.length > 1 ? ` and ${changes.length - 1} more` : '';
    return `${subject}changed since ${version}: ${(0,plan_reasons/* describeChange */.uQ)(first)}${more}`;
}
/** What ages and dates make of a draft. */
async function reviewed(draft, wanted, options) {
    const { lifecycle } = wanted.summary;
    const { today } = options;
    const { candidate, newer, ...kept } = draft;
    const builtOn = candidate === undefined ? undefined : await builtOnOf(candidate);
    const review = (0,src_lifecycle/* reviewLifecycle */.lX)(lifecycle, today, builtOn);
    const exact = candidate?.version.fingerprint.image === wanted.fingerprint.image ? candidate : undefined;
    const common = { notes: review.notes, dated: review.notes.length > 0 };
    const decision = {
        ...kept,
        ...common,
        ...(candidate === undefined ? {} : { version: candidate.version.version }),
        ...(exact === undefined ? {} : { exact: exactly(exact) }),
    };
    if (review.removalReached && options.retire === true)
        return retired(decision, wanted, options);
    const [cause] = review.refresh;
    if (cause === undefined || candidate === undefined)
        return decision;
    // The refresh has begun already: what it made waits for its tests.
    if (newer !== undefined && (0,src_lifecycle/* reviewLifecycle */.lX)(lifecycle, today, await builtOnOf(newer)).refresh.length === 0) {
        const test = (await whyRetest(newer, wanted)) ?? { why: `${newer.version.version} waits to be promoted`, changes: [] };
        return { ...decision, action: 'retest', ...test, version: newer.version.version, exact: exactly(newer), dated: true };
    }
    const stuck = fixedVersion(wanted, cause.why);
    if (stuck !== undefined)
        return { ...decision, notes: [...decision.notes, stuck], dated: true };
    const changes = review.refresh.map(({ key }) => ({ layer: 'lifecycle', path: `lifecycle.${key}`, old: builtOn ?? today, new: today }));
    return { ...decision, action: 'refresh', why: cause.why, changes, dated: true };
}
/** The day on which the files of a version were made, or came out of a build again. */
async function builtOnOf(candidate) {
    const { rebuiltAt, builtAt, createdAt } = candidate.version;
    return (0,src_lifecycle/* dayOf */.kb)(rebuiltAt ?? builtAt ?? (await candidate.provenance())?.finishedAt ?? createdAt) ?? (0,src_lifecycle/* dayOf */.kb)(createdAt);
}
/** A version never changes: nothing can be made anew under a number that is taken. */
function fixedVersion({ summary }, why) {
    if (summary.fixedVersion === undefined)
        return undefined;
    const { output, version } = summary.fixedVersion;
    const message = `${why}, but outputs[${output}].version is fixed at ${version}`;
    return { severity: 'warning', path: ['outputs', output, 'version'], message, hint: 'raise it, or write auto' };
}
/** What is made could not be published: said before hours go into it. */
async function takenVersion({ action }, { summary }, { gallery, known }) {
    const { id, fixedVersion: fixed } = summary;
    if (fixed === undefined || (action !== 'build' && action !== 'republish') || !known.has(id))
        return undefined;
    if ((await gallery.list(id)).every(({ version }) => version !== fixed.version))
        return undefined;
    const message = `the gallery has a ${fixed.version} of ${id} already, and a version never changes`;
    return { severity: 'warning', path: ['outputs', fixed.output, 'version'], message, hint: 'raise it, or write auto' };
}
/** What the definition asks for is to go: no error when that is planned. */
async function retired(decision, wanted, { gallery, known, today }) {
    const { id } = wanted.summary;
    const { removal } = wanted.summary.lifecycle;
    const { retest: _retest, ...kept } = decision;
    const notes = decision.notes.map((note) => ({ ...note, severity: 'warning' }));
    const latest = preferred(known.has(id) ? (await gallery.list(id)).reverse() : []);
    if (latest === undefined)
        return { ...kept, action: 'none', why: `it was to be removed on ${removal}`, changes: [], notes, dated: true };
    const changes = [{ layer: 'lifecycle', path: 'lifecycle.removal', old: removal ?? '', new: today }];
    return { ...kept, action: 'retire', why: `it was to be removed on ${removal}`, version: latest.version, changes, notes, dated: true };
}
/** Nothing is to be made, but the lock file does not know it yet. */
function adopted(decision, { summary, fingerprint }, { lock, locked }) {
    if (decision.action !== 'none' || decision.exact === undefined || lock === undefined)
        return decision;
    const old = locked?.fingerprint.image;
    if (old === fingerprint.image)
        return decision;
    const path = `images.${summary.id}.fingerprint.image`;
    const change = { layer: 'lock', path, ...(old === undefined ? {} : { old }), new: fingerprint.image };
    const why = `${decision.exact.version} is latest, and the lock file ${old === undefined ? 'does not know it' : 'has another fingerprint'}`;
    return { ...decision, action: 'adopt', why, changes: [change] };
}

;// CONCATENATED MODULE: ./build/staging/image-plan/src/known-builds.js




/** Seconds, the shortest that a store may give: it is only looked whether anybody has it. */
const LEASE = 15;
/** What other runs have done for images that are to be built: read only where one is, and all names at once. */
class KnownBuilds {
    #store;
    #names;
    constructor(store) {
        this.#store = store;
    }
    /**
     * The decision for an image whose build is on its way, or that was made elsewhere already and is not too old; any other as it is.
     *
     * @param today that its age is compared with
     * @throws UserError for a state that is damaged or of a newer release, ExternalError when the store does not answer
     */
    async review(decision, wanted, today) {
        const { summary, fingerprint } = wanted;
        const { action, changes } = decision;
        if (action !== 'build' && action !== 'refresh')
            return decision;
        const state = await this.#read((0,build_state/* buildStateName */.Rd)(summary.id, fingerprint.image));
        // Another image may have the same first digits.
        if (state === undefined || state.fingerprint.image !== fingerprint.image)
            return decision;
        const { phase, builder, worker, result, entered } = state;
        const isForced = changes.some(({ layer }) => layer === 'force');
        switch (phase) {
            case 'intent':
            case 'submitted':
            case 'running':
                // Whoever triggers it finds out what became of it.
                if (needsWorker(state) && !(await this.#hasWorker(state)))
                    return goneOnWith(decision);
                return { ...decision, action: 'pending', why: `${worker} has it built with ${builder} since ${entered[0]?.at}` };
            case 'in-doubt':
                return isForced
                    ? decision
                    : { ...decision, action: 'pending', why: `nobody can tell whether ${builder} builds it: ${state.failure?.hint}` };
            case 'succeeded':
                return result === undefined || isForced ? decision : made(decision, result, wanted, today);
            case 'waiting':
            case 'lost':
                return goneOnWith(decision);
            default:
                return decision;
        }
    }
    /** Whether a run has the right to work on it. A store that cannot say so leaves it as it was noted. */
    async #hasWorker({ image, fingerprint }) {
        try {
            const lease = await this.#store.lease(`${build_state/* BUILD_STATES */.EQ}${(0,build_state/* buildStateName */.Rd)(image, fingerprint.image)}`, LEASE);
            await lease?.release();
            return lease === undefined;
        }
        catch (error) {
            if (error instanceof errors/* UserError */.yo || error instanceof errors/* ExternalError */.yA)
                return true;
            throw error;
        }
    }
    async #read(name) {
        this.#names ??= this.#store.list(build_state/* BUILD_STATES */.EQ).then((entries) => new Set(entries.map(({ key }) => key)));
        const key = `${build_state/* BUILD_STATES */.EQ}${name}`;
        if (!(await this.#names).has(key))
            return undefined;
        const found = await this.#store.read(key);
        return found === undefined ? undefined : (0,build_state/* parseBuildState */.DH)(found.value, `${this.#store.place}/${key}`);
    }
}
/** What is being made anew already is built, so that its attempts and their pauses are gone on with. */
function goneOnWith(decision) {
    return decision.action === 'refresh' ? { ...decision, action: 'build' } : decision;
}
/** A build that lives in the process of its run, or is about to be submitted, ends with that run; one that was submitted does not. */
function needsWorker({ entered }) {
    return entered.every(({ phase }) => phase !== 'submitted');
}
/** It is there, as far as its builder says so: nothing is made, unless it is too old. */
function made(decision, result, wanted, today) {
    const { lifecycle, formats } = wanted.summary;
    const ids = (result.artifacts ?? []).map(({ id }) => id).join(', ');
    if (formats.length === 0 && result.verify === false) {
        const why = `${result.builder} has made it with no-verify, and that image is never promoted: ${ids}`;
        return { ...decision, action: 'build', why, changes: [{ layer: 'tests', path: 'versions.verify', old: false, new: true }] };
    }
    const builtOn = (0,src_lifecycle/* dayOf */.kb)(result.finishedAt);
    const { refresh, notes } = (0,src_lifecycle/* reviewLifecycle */.lX)(lifecycle, today, builtOn);
    const [cause] = refresh;
    const stuck = cause === undefined ? undefined : fixedVersion(wanted, cause.why);
    if (cause !== undefined && stuck === undefined) {
        const changes = refresh.map(({ key }) => ({ layer: 'lifecycle', path: `lifecycle.${key}`, old: builtOn ?? today, new: today }));
        return decision.action === 'refresh' ? decision : { ...decision, action: 'refresh', why: cause.why, changes, dated: true };
    }
    // Those of the removal are said for every image.
    const own = [...notes.filter(({ path }) => path[1] !== 'removal'), ...(stuck === undefined ? [] : [stuck])];
    const kept = { ...decision, notes: [...decision.notes, ...own], dated: decision.dated || own.length > 0 };
    // It is not published to a gallery that this plan reads.
    if (formats.length === 0)
        return { ...kept, action: 'none', why: `${result.builder} has made it: ${ids}`, changes: [] };
    return { ...kept, action: 'pending', why: `${result.builder} has made it, and it is to be published: ${ids}` };
}

// EXTERNAL MODULE: ./build/staging/core/src/edit-distance.js
var edit_distance = __webpack_require__(65761);
// EXTERNAL MODULE: ./build/staging/image-plan/src/plan-places.js
var plan_places = __webpack_require__(69147);
;// CONCATENATED MODULE: ./build/staging/image-plan/src/plan-checks.js




/** Findings of a plan; beyond that warnings are counted, and definitions with an id that another one has. */
const MOST_FINDINGS = 1000;
/** @throws InputError when two definitions have one id or `force` names an unknown one */
async function checkIds(definitions, force, workspace) {
    const findings = [];
    const files = new Map();
    let twins = 0;
    for (const definition of definitions) {
        const { id } = definition.summary;
        const other = files.get(id);
        if (other === undefined)
            files.set(id, definition.file);
        else if (++twins <= MOST_FINDINGS) {
            const message = `image.id ${id} is also that of ${(0,paths/* shownPath */.pS)(other, workspace)}`;
            const note = { severity: 'error', path: ['image', 'id'], message, hint: 'give it an id of its own' };
            findings.push(...(await (0,plan_places/* placedNotes */.R)(definition, [note], workspace)));
        }
    }
    if (twins > MOST_FINDINGS)
        findings.push({ severity: 'error', message: `and ${twins - MOST_FINDINGS} more ids that are there twice` });
    for (const id of force) {
        if (id === '*' || files.has(id))
            continue;
        const near = (0,edit_distance/* nearest */.p)(id, files.keys());
        const hint = near === undefined ? `known: ${knownIds([...files.keys()])}` : `did you mean ${near}?`;
        findings.push({ severity: 'error', message: `force: there is no image ${id}`, hint });
    }
    if (findings.length > 0)
        throw new errors/* InputError */.dz('The images cannot be planned.', { findings });
}
/** @throws InputError for flags that no test of these definitions has */
function checkTestFlags(definitions, flags) {
    const known = new Set(definitions.flatMap(({ summary }) => summary.testFlags));
    const findings = flags
        .filter((flag) => !known.has(flag))
        .map((flag) => {
        const near = (0,edit_distance/* nearest */.p)(flag, known);
        const all = known.size === 0 ? 'their tests have no flags' : `they have ${knownIds([...known])}`;
        const hint = near === undefined ? all : `did you mean ${near}?`;
        return { severity: 'error', message: `test-flags: no test of these definitions has the flag ${flag}`, hint };
    });
    if (findings.length > 0)
        throw new errors/* InputError */.dz('The images cannot be planned.', { findings });
}
function knownIds(ids) {
    const shown = [...ids].sort().slice(0, 20);
    return ids.length > shown.length ? `${shown.join(', ')} and ${ids.length - shown.length} more` : shown.join(', ');
}
/** Dates that are past or near, and sources that could not be resolved, each at its place. */
async function findingsOf(planned, workspace) {
    const findings = [];
    let more = 0;
    for (const { image, definition, decision } of planned) {
        const { note, hint } = image.source;
        const source = note === undefined ? [] : [{ severity: 'warning', path: ['source'], message: note, ...(hint === undefined ? {} : { hint }) }];
        const notes = [...source, ...decision.notes];
        // Errors count however many there are: they fail the run.
        const shown = findings.length < MOST_FINDINGS ? notes : notes.filter(({ severity }) => severity === 'error');
        more += notes.length - shown.length;
        if (shown.length > 0)
            findings.push(...(await (0,plan_places/* placedNotes */.R)(definition, shown, workspace)));
    }
    return more === 0 ? findings : [...findings, { severity: 'warning', message: `and ${more} more warnings of other definitions` }];
}

// EXTERNAL MODULE: ./build/staging/image-plan/src/plan-lock.js
var plan_lock = __webpack_require__(34000);
;// CONCATENATED MODULE: ./build/staging/image-plan/src/plan-retire.js
/**
 * The images of a gallery that no definition makes any more.
 *
 * @param planned ids of the images that have a definition
 * @throws UserError when the gallery is damaged
 */
async function retireRemoved(gallery, planned) {
    const images = [];
    for (const id of await gallery.images()) {
        if (planned.has(id))
            continue;
        const versions = (await gallery.list(id)).reverse();
        const version = versions.find(({ channel }) => channel === 'latest') ?? versions[0];
        if (version === undefined)
            continue;
        const provenance = await gallery.provenance(id, version.version);
        images.push({
            id,
            definition: '',
            builder: (provenance?.builder ?? 'local'),
            action: 'retire',
            why: 'no definition makes it any more',
            layer: 'gallery',
            version: version.version,
            source: { from: 'unresolved' },
            fingerprint: version.fingerprint,
            testsDigest: provenance?.testsDigest ?? '',
            changes: [{ layer: 'gallery', path: 'image.id', old: id }],
        });
    }
    return images;
}

// EXTERNAL MODULE: ./build/staging/image-plan/src/resolve-source.js
var resolve_source = __webpack_require__(84431);
;// CONCATENATED MODULE: ./build/staging/image-plan/src/plan.js













/** Enough to keep the disk busy, and bounded for 10,000 definitions. */
const AT_ONCE = 64;
/**
 * Says what is to be done for each definition, and why: the same definitions, gallery and lock file give the same plan on every system.
 * The clock counts only where an age or a date of a definition decides.
 *
 * @throws InputError when two definitions have one id, `force` names an unknown one, `now` is no time, or the lock is frozen and does
 *   not fit; UserError when the gallery is damaged, ExternalError when a resolver fails, CancelledError
 */
async function planDefinitions(definitions, options) {
    const today = (0,src_lifecycle/* dayOf */.kb)(options.now ?? new Date().toISOString());
    if (today === undefined) {
        throw new errors/* InputError */.dz(`now: "${options.now}" is no time.`, { hint: 'write YYYY-MM-DD, or a time such as 2026-11-01T12:00:00Z' });
    }
    const { workspace } = options;
    await checkIds(definitions, options.force ?? [], workspace);
    const resolutions = await (0,resolve_source/* resolveSources */.l7)(definitions.map(({ summary }) => summary), options);
    const known = new Set(await options.gallery.images());
    const builds = options.builds === undefined ? undefined : new KnownBuilds(options.builds);
    const planned = [];
    const made = new Map();
    for (let start = 0; start < definitions.length; start += AT_ONCE) {
        // A turn of the event loop, in which a signal is seen: a gallery may be read at once.
        await (0,promises_.setImmediate)();
        if (options.signal !== undefined)
            (0,errors/* throwIfCancelled */.dZ)(options.signal);
        const some = definitions.slice(start, start + AT_ONCE);
        const resolved = some.map((definition, index) => planOne(definition, resolutions[start + index], { ...options, today, known, knownBuilds: builds, made }));
        planned.push(...(await Promise.all(resolved)));
    }
    const layered = (0,image_layers/* withLayers */.V)(planned, made);
    planned.splice(0, planned.length, ...layered.sort((a, b) => (a.image.id < b.image.id ? -1 : 1)));
    if (options.frozen === true)
        await (0,plan_lock/* checkFrozen */.Zm)(planned, options.lock, workspace);
    // Images without a definition are none that a message could choose.
    const retire = options.retire === true && options.active !== false;
    const gone = retire ? await retireRemoved(options.gallery, new Set(planned.map(({ image }) => image.id))) : [];
    const images = [...planned.map(({ image }) => image), ...gone].sort((a, b) => (a.id < b.id ? -1 : 1));
    const findings = await findingsOf(planned, workspace);
    const dated = planned.some(({ decision }) => decision.dated);
    return {
        plan: { schema: 'bakehouse-plan/2', ...(dated ? { today } : {}), images, findings },
        planned,
        lock: () => (0,plan_lock/* updatedLock */.jQ)(options.lock, planned, retire),
    };
}
async function planOne(definition, source = { from: 'unresolved' }, options) {
    const { summary } = definition;
    const wanted = new DesiredImage(definition, source.version);
    const choice = options.selection?.get(summary.id);
    const gallery = listingOnce(options.gallery);
    const force = choice?.force === true ? [...(options.force ?? []), summary.id] : (options.force ?? []);
    const decided = await decide(wanted, { ...options, gallery, force, locked: (0,lock_file/* lockedImage */.UN)(options.lock, summary.id) });
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
    const image = {
        id: summary.id,
        definition: (0,paths/* shownPath */.pS)(definition.file, options.workspace),
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
function listingOnce(gallery) {
    const lists = new Map();
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
/** What the commit message wants of what is made. */
function askedOf(action, { test, keepResources }) {
    const builds = action === 'build' || action === 'refresh' || action === 'pending';
    return {
        ...(!test && (builds || action === 'republish' || action === 'update') ? { verify: false } : {}),
        ...(keepResources && builds ? { onError: 'abort' } : {}),
    };
}
function askedInWords(action, { verify, onError }) {
    // A version that is there stays what it is.
    const untested = action === 'update' ? 'no-verify: it is not tested' : 'no-verify: it is not tested, and never promoted';
    return [...(verify === false ? [untested] : []), ...(onError === undefined ? [] : ['disable-cleanup: if it fails, its machine stays'])];
}
/** The commit message takes things out of a plan; it never adds what is not due, but by force. */
function limited(decision, { selected, why, build, test }) {
    const { action, changes } = decision;
    const forTests = action === 'retest' || changes[0]?.layer === 'tests';
    const makes = action === 'build' || action === 'refresh' || action === 'republish';
    const allowed = selected && (build || !makes) && (test || !forTests);
    if (allowed || action === 'none')
        return decision;
    const reason = selected
        ? `the commit message leaves out ${makes && !build ? 'builds' : 'tests'}`
        : `the commit message leaves it out: ${why ?? 'it is not named'}`;
    return { ...decision, action: 'none', why: `${reason} (due: ${action}, ${decision.why})` };
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/system/src/read-only.js
var read_only = __webpack_require__(80274);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/staging/system/src/file-identity.js
var file_identity = __webpack_require__(39880);
// EXTERNAL MODULE: ./build/staging/system/src/hash-files.js
var hash_files = __webpack_require__(41733);
// EXTERNAL MODULE: ./build/staging/system/src/regular-file.js
var regular_file = __webpack_require__(32586);
;// CONCATENATED MODULE: ./build/staging/system/src/digest-cache.js








const SCHEMA = 'bakehouse-digest-cache/1';
/** Digest, what `fileIdentity` gives, and the path as JSON, which holds no line end. */
const LINE = /^([0-9a-f]{64} \d+ -?\d+ -?\d+ \d+) (".*")$/;
/** Of files that this run did not ask for; more than that, and more than it asked for, are forgotten. */
const MAX_UNUSED = 100_000;
/**
 * SHA-256 of files, kept over runs in one file, by path, size, times in nanoseconds and inode.
 *
 * A digest is kept only for a file that was settled before this run began to read: any later change shows in its times.
 * A file counts as it was when this run first asked for it.
 */
class DigestCache {
    #file;
    /** Digest and identity by path, as in the file. */
    #kept;
    #since;
    #digests = new Map();
    #used = new Set();
    #changed = false;
    constructor(file, kept, since) {
        this.#file = file;
        this.#kept = kept;
        this.#since = since;
    }
    /**
     * @param file where digests are kept; a missing one is an empty one
     * @param note is told when the file is of no use; it is then written anew
     */
    static async open(file, note = () => { }) {
        const since = await (0,file_identity/* fileSystemTime */.RX)((0,external_node_path_.dirname)(file));
        return new DigestCache(file, await readKept(file, note), since);
    }
    /**
     * SHA-256 of a file, lower-case hexadecimal; links are followed.
     *
     * @param path absolute
     * @throws the system's error when it cannot be read
     */
    async digestOf(path) {
        if (!this.#digests.has(path))
            await this.prepare([path]);
        return this.#digests.get(path) ?? '';
    }
    /**
     * Takes many digests at once, on all processors; `digestOf` then has them.
     *
     * @throws the system's error for the first file that cannot be read, CancelledError
     */
    async prepare(paths, signal) {
        const missing = [];
        for (const path of new Set(paths)) {
            if (this.#digests.has(path))
                continue;
            const status = (0,external_node_fs_.statSync)(path, { bigint: true });
            const [key, identity] = [JSON.stringify(path), (0,file_identity/* fileIdentity */.l6)(status)];
            const kept = this.#kept.get(key);
            if (kept?.endsWith(identity) === true && kept.length === 65 + identity.length) {
                this.#digests.set(path, kept.slice(0, 64));
                this.#used.add(key);
            }
            else
                missing.push({ path, key, identity, size: Number(status.size), settled: (0,file_identity/* isSettled */.Is)(status, this.#since) });
        }
        if (missing.length === 0)
            return;
        const digests = await (0,hash_files/* hashFiles */.y)(missing, signal === undefined ? {} : { signal });
        for (const [index, { path, key, identity, settled }] of missing.entries()) {
            const digest = digests[index] ?? '';
            this.#digests.set(path, digest);
            this.#used.add(key);
            this.#changed = true;
            if (settled)
                this.#kept.set(key, `${digest} ${identity}`);
            else
                this.#kept.delete(key);
        }
    }
    /** Writes the file, whole or not at all, where there is anything new. */
    async save() {
        if (!this.#changed)
            return;
        const unused = this.#kept.size - this.#used.size;
        const all = unused <= Math.max(MAX_UNUSED, this.#used.size);
        const lines = [];
        for (const [key, value] of this.#kept)
            if (all || this.#used.has(key))
                lines.push(`${value} ${key}\n`);
        const body = lines.join('');
        await (0,src_files/* writeFileAtomically */.lo)(this.#file, `${header(body)}${body}`);
        this.#changed = false;
    }
}
function header(body) {
    return `${SCHEMA} ${(0,external_node_zlib_.crc32)(body)}\n`;
}
async function readKept(file, note) {
    const kept = new Map();
    let text;
    try {
        text = await (0,regular_file/* readRegularText */.Aj)(file);
    }
    catch (error) {
        if (!(0,errors/* hasErrorCode */.Ue)(error, 'ENOENT'))
            note(`The digests kept in ${file} cannot be read, and are taken again: ${(0,errors/* messageOf */.bD)(error)}`);
        return kept;
    }
    const end = text.indexOf('\n') + 1;
    if (text.slice(0, end) !== header(text.slice(end))) {
        note(`${file} is damaged or of another version of Bakehouse; all digests are taken again.`);
        return kept;
    }
    for (let start = end; start < text.length;) {
        const stop = text.indexOf('\n', start);
        const [, value, key] = LINE.exec(text.slice(start, stop)) ?? [];
        if (value !== undefined && key !== undefined)
            kept.set(key, value);
        start = stop < 0 ? text.length : stop + 1;
    }
    return kept;
}

// EXTERNAL MODULE: ./build/staging/core/src/canonical-json.js
var canonical_json = __webpack_require__(84498);
// EXTERNAL MODULE: ./build/staging/core/src/version.js
var version = __webpack_require__(23801);
;// CONCATENATED MODULE: ./build/staging/image-definition/src/fingerprint/file-view.js



/** What stands for something that is not there, or cannot be looked at. */
const ABSENT = '-';
/** One millisecond. */
const FINE = 1000000n;
/**
 * Looks at files and folders, at those that several definitions share once. Synchronous, since a warm plan does nothing else a hundred
 * thousand times, and a promise costs several times the system call.
 */
class FileView {
    #since;
    #seen = new Map();
    #places = new Map();
    #listings = new Map();
    /** @param since nanoseconds, from `fileSystemTime`, before the first file was read */
    constructor(since) {
        this.#since = since;
    }
    /** Like `file`, for one that many definitions name. */
    sharedFile(path) {
        const known = this.#seen.get(path);
        if (known !== undefined)
            return known;
        const seen = this.file(path);
        this.#seen.set(path, seen);
        return seen;
    }
    /** Where the folder of a path really lies; a folder on the way that becomes a link, or leads elsewhere, changes it. */
    placeOf(path) {
        const folder = (0,external_node_path_.dirname)(path);
        let place = this.#places.get(folder);
        if (place === undefined) {
            place = quietly(() => external_node_fs_.realpathSync.native(folder)) ?? ABSENT;
            this.#places.set(folder, place);
        }
        return place;
    }
    /** What changes with the entries of a folder; undefined where the file system keeps no times fine enough to rely on. */
    folder(path) {
        const status = quietly(() => (0,external_node_fs_.lstatSync)(path, { bigint: true }));
        // FAT keeps every second second, exFAT hundredths; others 100 ns and less.
        return status === undefined || status.mtimeNs % FINE === 0n ? undefined : this.#identity(status).identity;
    }
    /** Names and kinds of all entries of a folder, in the order of their names. */
    listing(folder) {
        let listing = this.#listings.get(folder);
        if (listing === undefined) {
            const entries = quietly(() => (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true }));
            const names = entries?.map((entry) => `${entry.name}${entry.isDirectory() ? '/d' : entry.isFile() ? '/f' : '/o'}`);
            listing = names?.sort().join('/') ?? ABSENT;
            this.#listings.set(folder, listing);
        }
        return listing;
    }
    /** A file: its own identity, and for a link that of its target and where that lies. */
    file(path) {
        const status = quietly(() => (0,external_node_fs_.lstatSync)(path, { bigint: true }));
        if (status === undefined)
            return { identity: ABSENT, settled: false };
        const own = this.#identity(status);
        if (!status.isSymbolicLink())
            return own;
        const target = quietly(() => (0,external_node_fs_.statSync)(path, { bigint: true }));
        const place = quietly(() => external_node_fs_.realpathSync.native(path));
        if (target === undefined || place === undefined)
            return { identity: ABSENT, settled: false };
        const there = this.#identity(target);
        return { identity: `${own.identity} > ${there.identity} ${place}`, settled: own.settled && there.settled };
    }
    #identity(status) {
        // The mode is part of the times where there is a ctime; Windows and some network drives have none.
        return { identity: `${status.mode} ${(0,file_identity/* fileIdentity */.l6)(status)}`, settled: (0,file_identity/* isSettled */.Is)(status, this.#since) };
    }
}
function quietly(look) {
    try {
        return look();
    }
    catch {
        // Whatever the reason, the definition is read again, and that reports it.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/staging/image-plan/src/input-state.js

function inputState(definition, { files, folders }, view) {
    const byFolder = new Map();
    let settled = true;
    for (const path of new Set([definition, ...files])) {
        const seen = view.file(path);
        settled &&= seen.settled;
        const own = (0,external_node_path_.dirname)(path);
        // With the separator, so that a name can be put behind it as it is.
        const folder = path.slice(0, own.length + (own.endsWith('/') || own.endsWith('\\') ? 0 : 1));
        const place = view.placeOf(path);
        const kept = byFolder.get(folder) ?? [folder, place === own ? '' : place];
        kept.push([path.slice(folder.length), seen.identity]);
        byFolder.set(folder, kept);
    }
    const listings = [...new Set(folders)].map((folder) => [folder, view.listing(folder), view.folder(folder) ?? '']);
    // A file that came after the folder was read, and is in the listing now, made the folder younger.
    settled &&= listings.every(([folder]) => view.file(folder).settled);
    return { state: { definition, folders: [...byFolder.values()], listings }, settled };
}
/** Absolute paths of the files that are not what they were, as far as anybody asks for them. */
function* changedFiles({ definition, folders }, view) {
    const own = (0,external_node_path_.dirname)(definition);
    for (const [folder, place, ...files] of folders) {
        for (const [index, [name, identity]] of files.entries()) {
            const path = folder + name;
            const moved = index === 0 && view.placeOf(path) !== (place === '' ? (0,external_node_path_.dirname)(path) : place);
            // Parents lie elsewhere; keeping what each definition has for itself would only take memory.
            if (moved || (folder.startsWith(own) ? view.file(path) : view.sharedFile(path)).identity !== identity)
                yield path;
        }
    }
}
/** Absolute paths of the folders that have other entries than they had. */
function* changedFolders({ listings }, view) {
    for (const [folder, listing, identity] of listings) {
        // The times of a folder change with its entries, and cost a tenth of reading these. Others (something was there for a while, or the
        // file system keeps no fine times) say nothing.
        if (view.folder(folder) !== identity && view.listing(folder) !== listing)
            yield folder;
    }
}
/** Absolute paths of all files. */
function filesOf({ folders }) {
    return folders.flatMap(([folder, , ...files]) => files.map(([name]) => folder + name));
}

;// CONCATENATED MODULE: ./build/staging/image-plan/src/definition-cache.js









/** Counts up when what is kept, or what it is made of, changes in meaning. */
const definition_cache_SCHEMA = 'bakehouse-definition-cache/2';
/** Of definitions that this run did not ask for; more than that, and more than it asked for, are forgotten. */
const definition_cache_MAX_UNUSED = 10_000;
const LINE_END = 0x0a;
/**
 * What was made of definitions, kept over runs in one file: a plan of an unchanged tree parses no YAML and reads no file of it.
 *
 * A result is given back only if every file it was made of has the same times, size, inode, mode and real place, and every folder
 * that was listed has the same entries. It is kept only if all those files were settled before this run began to read. Only
 * usable definitions are to be put in; their warnings belong to what is kept.
 */
class DefinitionCache {
    #file;
    #key;
    #entries;
    #view;
    #used = new Set();
    #changed = false;
    constructor(file, key, entries, view) {
        this.#file = file;
        this.#key = key;
        this.#entries = entries;
        this.#view = view;
    }
    /**
     * @param file where results are kept; a missing one is an empty one
     * @param key all that results depend on beside files and the release of Bakehouse: given variables, options. With another key
     *   nothing is given back.
     * @param note is told when the file is of no use; it is then written anew
     */
    static async open(file, key, note = () => { }) {
        const since = await (0,file_identity/* fileSystemTime */.RX)((0,external_node_path_.dirname)(file));
        const digest = (0,src_files/* sha256 */.sc)((0,canonical_json/* canonicalJson */.d)({ version: version/* version */.r, key }));
        return new DefinitionCache(file, digest, await readEntries(file, digest, note), new FileView(since));
    }
    /** What was kept of a definition, unless anything that it was made of is not as it was. */
    get(definition) {
        const entry = this.#entries.get(definition);
        if (entry === undefined)
            return undefined;
        const inputs = () => JSON.parse(entry.inputs.toString());
        if (this.#isSame(inputs())) {
            const essentials = JSON.parse(entry.essentials.toString());
            this.#used.add(definition);
            return { essentials, details: () => JSON.parse(entry.details.toString()), inputs };
        }
        this.#entries.delete(definition);
        this.#changed = true;
        return undefined;
    }
    /** What is to be told later from what it will be then. @param inputs what was found after this cache was opened */
    look(definition, inputs) {
        return inputState(definition, inputs, this.#view);
    }
    /**
     * Keeps what was made of a usable definition, unless one of its files is so young that it could change without showing it.
     *
     * @param inputs what `look` saw, before the result was made
     */
    put(definition, { state, settled }, essentials, details) {
        if (!settled)
            return;
        const line = (value) => Buffer.from(`${JSON.stringify(value)}\n`);
        this.#entries.set(definition, { inputs: line(state), essentials: line(essentials), details: line(details) });
        this.#used.add(definition);
        this.#changed = true;
    }
    /** Writes the file, whole or not at all, where there is anything new. */
    async save() {
        if (!this.#changed)
            return;
        const all = this.#entries.size - this.#used.size <= Math.max(definition_cache_MAX_UNUSED, this.#used.size);
        const lines = [];
        for (const [definition, { inputs, essentials, details }] of this.#entries) {
            if (all || this.#used.has(definition))
                lines.push(inputs, essentials, details);
        }
        const body = Buffer.concat(lines);
        await (0,src_files/* writeFileAtomically */.lo)(this.#file, Buffer.concat([Buffer.from(definition_cache_header(this.#key, body)), body]));
        this.#changed = false;
    }
    #isSame(state) {
        return changedFiles(state, this.#view).next().done === true && changedFolders(state, this.#view).next().done === true;
    }
}
function definition_cache_header(key, body) {
    return `${definition_cache_SCHEMA} ${key} ${(0,external_node_zlib_.crc32)(body)}\n`;
}
async function readEntries(file, key, note) {
    const entries = new Map();
    let bytes;
    try {
        bytes = await (0,regular_file/* readRegularFile */.XF)(file);
    }
    catch (error) {
        if (!(0,errors/* hasErrorCode */.Ue)(error, 'ENOENT'))
            note(`${file} cannot be read; all definitions are read again: ${(0,errors/* messageOf */.bD)(error)}`);
        return entries;
    }
    const start = bytes.indexOf(LINE_END) + 1;
    const first = bytes.toString('latin1', 0, start);
    const keptKey = first.split(' ')[1] ?? '';
    if (first !== definition_cache_header(keptKey, bytes.subarray(start))) {
        note(`${file} is damaged or of another version of Bakehouse; all definitions are read again.`);
        return entries;
    }
    // Other variables or another release: no mistake, and nothing to be told.
    if (keptKey !== key)
        return entries;
    for (let at = start; at < bytes.length;) {
        const ends = [0, 0, 0];
        let end = at;
        for (const index of ends.keys()) {
            const stop = bytes.indexOf(LINE_END, end);
            end = stop < 0 ? bytes.length : stop + 1;
            ends[index] = end;
        }
        const [inputs = at, essentials = at, details = at] = ends;
        const definition = definitionIn(bytes, at);
        const entry = {
            inputs: bytes.subarray(at, inputs),
            essentials: bytes.subarray(inputs, essentials),
            details: bytes.subarray(essentials, details),
        };
        entries.set(definition, entry);
        at = details;
    }
    return entries;
}
const BEGIN = '{"definition":';
/** The path that an entry begins with, without parsing all of it. */
function definitionIn(bytes, from) {
    return JSON.parse(bytes.toString('utf8', from + BEGIN.length, bytes.indexOf(',"folders":[', from)));
}

;// CONCATENATED MODULE: ./build/staging/image-plan/src/plan-caches.js






/** What is kept between runs so that an unchanged definition is not read again. Without a folder nothing is kept. */
class PlanCaches {
    #folder;
    #note;
    /** The outermost folder that was made here. */
    #made;
    #digests;
    #definitions;
    /**
     * @param folder absolute
     * @param note is told when a cache is of no use
     */
    constructor(folder, note) {
        this.#folder = folder;
        this.#note = note;
    }
    /** @param key all that summaries depend on beside files and the release */
    async definitions(key) {
        const file = await this.#file('definitions');
        if (file === undefined)
            return undefined;
        this.#definitions = await DefinitionCache.open(file, key, this.#note);
        return this.#definitions;
    }
    async digests() {
        const file = await this.#file('digests');
        if (file === undefined)
            return undefined;
        this.#digests = await DigestCache.open(file, this.#note);
        return this.#digests;
    }
    async save() {
        await this.#digests?.save();
        await this.#definitions?.save();
    }
    /** After a failure nothing is left that was not there: folders that were made for nothing go. */
    async discard() {
        if (this.#folder === undefined || this.#made === undefined)
            return;
        for (let folder = this.#folder; folder.length >= this.#made.length; folder = (0,external_node_path_.dirname)(folder)) {
            const removed = await (0,external_node_fs_promises_.rmdir)(folder).then(() => true, 
            // Another run has put something there.
            () => false);
            if (!removed)
                return;
        }
    }
    async #file(name) {
        if (this.#folder === undefined)
            return undefined;
        try {
            this.#made ??= await (0,read_only/* makeFolder */.f)(this.#folder);
        }
        catch (error) {
            const hint = 'give another cache-folder';
            throw new errors/* InputError */.dz(`The folder ${this.#folder} cannot be used as a cache: ${(0,errors/* messageOf */.bD)(error)}`, { hint, cause: error });
        }
        return (0,external_node_path_.join)(this.#folder, name);
    }
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/staging/core/src/control-characters.js
var control_characters = __webpack_require__(9521);
// EXTERNAL MODULE: ./build/staging/image-plan/src/plan-summary.js
var plan_summary = __webpack_require__(99187);
;// CONCATENATED MODULE: ./build/staging/image-plan/src/plan-lines.js





/** So many images of a plan, and changes of an image, are shown unless all are asked for. */
const MOST_IMAGES = 200;
const MOST_CHANGES = 5;
const COLOURS = { '+': 'green', '-': 'red', '~': 'yellow' };
/**
 * A plan as people read it in a log: what it was compared with, each image with its action and why, below it what changed (`+` is new, `-` is
 * gone, `~` is another), and what all that comes to. Nothing of a definition moves the cursor or begins a line.
 */
function planLines({ images, today, gallery }, view) {
    const due = images.filter(({ action }) => action !== 'none');
    const limit = view.full ? images.length : MOST_IMAGES;
    const shown = (images.length <= limit ? images : due).slice(0, limit);
    const lines = [];
    if (gallery !== undefined) {
        const isEmpty = images.length > 0 && images.every(hasNoVersion);
        lines.push(`Compared with the gallery ${(0,control_characters/* showControls */.mz)(gallery)}${isEmpty ? ', which has no version of these images' : ''}.`);
    }
    for (const image of shown)
        lines.push(`${(0,control_characters/* showControls */.mz)(image.id)}: ${image.action} (${(0,control_characters/* showControls */.mz)(image.why)})`, ...changeLines(image, view));
    if (images.length > shown.length) {
        lines.push(`… and ${images.length - shown.length} more images, ${due.length} of all to do; ${view.more}.`);
    }
    const sum = due.length === 0 ? 'nothing to do' : `${due.length} to do (${(0,plan_summary/* countsOf */.mQ)(due)})`;
    lines.push(`Plan: ${(0,plan_summary/* imageCount */.XJ)(images.length)}, ${sum}.`);
    if (today !== undefined)
        lines.push(`Ages and dates count as of ${today}.`);
    return lines;
}
function hasNoVersion({ changes: [first] }) {
    return first?.layer === 'gallery' && first.path === 'versions';
}
function changeLines({ changes }, { full, more, colours }) {
    // The reason beside the image says the others, which are not of its definition.
    const wanted = full ? changes : changes.filter(isOfDefinition);
    const shown = full ? wanted : wanted.slice(0, MOST_CHANGES);
    const paint = (mark, line) => (colours ? (0,external_node_util_.styleText)(COLOURS[mark], line, { validateStream: false }) : line);
    const lines = shown.flatMap((change) => marked(change, full).map(([mark, line]) => `  ${mark === ' ' ? line : paint(mark, line)}`));
    if (wanted.length > shown.length)
        lines.push(`  … and ${wanted.length - shown.length} more, ${more}`);
    return lines;
}
function isOfDefinition({ layer, path }) {
    return layer === 'tests' ? !path.startsWith('versions.') : src_fingerprint/* LAYERS */.RR.some((one) => one === layer);
}
/** The lines of one change; only a text of several lines, shown whole, has more than one. */
function marked(change, full) {
    const { file, old, new: now } = change;
    const mark = old === undefined ? '+' : now === undefined ? '-' : '~';
    const path = (0,control_characters/* showControls */.mz)(change.path);
    if (file !== undefined) {
        const changed = (0,plan_reasons/* describeChange */.uQ)(change).slice(file.length);
        // "is new", "is gone", "changed": the mark says so.
        return [[mark, `${mark} ${(0,control_characters/* showControls */.mz)(file)}${/ executable$/.test(changed) ? ` ${changed.trim()}` : ''}`]];
    }
    if (full && [old, now].some((value) => typeof value === 'string' && value.includes('\n'))) {
        return [[mark, `${mark} ${path}:`], ...textLines(linesOf(old), linesOf(now))];
    }
    const text = (value) => (0,control_characters/* showControls */.mz)(full ? (0,plan_reasons/* valueText */.Ru)(value) : (0,plan_reasons/* brief */.dh)(value));
    if (mark === '~')
        return [[mark, `~ ${path}: ${text(old)} → ${text(now)}`]];
    return [[mark, `${mark} ${path}: ${text(mark === '+' ? now : old)}`]];
}
function linesOf(value) {
    return value === undefined ? [] : (0,plan_reasons/* valueText */.Ru)(value).replace(/\n$/, '').split('\n').map(control_characters/* showControls */.mz);
}
/** What is gone of a text and what is new, between the lines that it begins and ends with as before. */
function textLines(old, now) {
    let head = 0;
    while (head < Math.min(old.length, now.length) && old[head] === now[head])
        head++;
    let tail = 0;
    while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail))
        tail++;
    const of = (mark, lines) => lines.slice(head, lines.length - tail).map((line) => [mark, `    ${mark} ${line}`]);
    const same = (number) => number === 0 ? [] : [[' ', `      (${number === 1 ? '1 line' : `${number} lines`} as before)`]];
    return [...same(head), ...of('-', old), ...of('+', now), ...same(tail)];
}

// EXTERNAL MODULE: ./build/staging/image-definition/src/findings/shown-in.js
var shown_in = __webpack_require__(35307);
// EXTERNAL MODULE: ./build/staging/image-definition/src/given-variables.js
var given_variables = __webpack_require__(58334);
// EXTERNAL MODULE: ./build/staging/image-definition/src/load-definitions.js
var load_definitions = __webpack_require__(36792);
// EXTERNAL MODULE: ./build/staging/image-definition/src/load-definition.js + 8 modules
var load_definition = __webpack_require__(84428);
// EXTERNAL MODULE: ./build/staging/image-definition/src/definition-warnings.js
var definition_warnings = __webpack_require__(93294);
;// CONCATENATED MODULE: ./build/staging/image-plan/src/definition-changes.js



/** What the summary of a definition depends on. */
function inputsOf({ file, files, sources, folders }) {
    return { files: [file, ...sources, ...files.map(({ absolute }) => absolute)], folders };
}
/**
 * What of a definition is not as it was: files that changed, came or went.
 *
 * @param reload is asked where a folder has other entries: these may be none of the definition's, such as a lock file beside it
 * @returns absolute paths; those of the folders where nobody knows which of their files are the definition's
 * @throws CancelledError
 */
async function definitionChanges(before, reload) {
    const view = new FileView(0n);
    const changed = [...changedFiles(before, view)];
    if (changed.length > 0)
        return changed;
    const folders = [...changedFolders(before, view)];
    if (folders.length === 0 || reload === undefined)
        return folders;
    const now = await reload().catch((error) => {
        if (error instanceof errors/* InputError */.dz)
            return undefined;
        throw error;
    });
    // It was usable before.
    if (now === undefined)
        return folders;
    const [was, is] = [new Set(filesOf(before)), new Set(inputsOf(now).files)];
    return [...[...is].filter((path) => !was.has(path)), ...[...was].filter((path) => !is.has(path))];
}

// EXTERNAL MODULE: ./build/staging/commit-directives/src/selectable-image.js
var selectable_image = __webpack_require__(80596);
// EXTERNAL MODULE: ./build/staging/gallery/src/gallery-version.js
var gallery_version = __webpack_require__(45909);
// EXTERNAL MODULE: ./build/staging/image-definition/src/fingerprint/file-digests.js
var file_digests = __webpack_require__(79256);
// EXTERNAL MODULE: ./build/staging/image-plan/src/gallery-image.js
var gallery_image = __webpack_require__(47047);
// EXTERNAL MODULE: ./build/staging/image-plan/src/locked-image.js
var locked_image = __webpack_require__(39575);
;// CONCATENATED MODULE: ./build/staging/image-plan/src/definition-summary.js









/** Counts up when one of the types below changes: what was kept of an earlier form is then made anew. */
const SUMMARY_REVISION = 5;
/** Sums a definition up; reads all files that it refers to, or asks `digests`. */
async function summarize(loaded, options = {}) {
    const { digests = file_digests/* readingDigests */.W, inputs = inputState(loaded.file, inputsOf(loaded), new FileView(0n)).state, reload } = options;
    const { definition, files, sources, warnings, unusedVariables = [], unusedShared = [] } = loaded;
    const layers = await (0,fingerprint/* fingerprintLayers */.Vq)(loaded, { digests });
    const tests = await (0,fingerprint/* testsLayer */.hP)(loaded, { digests });
    const digestByPath = new Map();
    for (const { path, absolute } of files)
        digestByPath.set(path, await digests.digestOf(absolute));
    const { image, builders, source, build, lifecycle, outputs } = definition;
    const fixed = outputs.findIndex((output) => output.kind === 'directory' && (0,gallery_version/* isVersion */.l)(output.version));
    const fixedVersion = fixed < 0 ? undefined : { output: fixed, version: outputs[fixed].version };
    const summary = {
        id: image.id,
        builder: builders[0] ?? 'local',
        names: image.names ?? {},
        source,
        ...(build.region === undefined ? {} : { buildRegion: build.region }),
        lifecycle,
        formats: outputs.flatMap((output) => (output.kind === 'directory' ? output.formats : [])),
        publishedAs: outputs.flatMap((output) => (output.kind === 'gallery' ? [(0,gallery_image/* galleryImage */.I)(output) ?? []].flat() : [])),
        regions: (0,selectable_image/* selectableImage */.q)({ image, outputs }).regions,
        ...(fixedVersion === undefined ? {} : { fixedVersion }),
        fingerprint: (0,fingerprint/* fingerprintOfLayers */.wp)(layers),
        testsDigest: (0,src_files/* sha256 */.sc)((0,canonical_json/* canonicalJson */.d)(tests)),
        testFlags: [...new Set(definition.tests.inVm.flatMap(({ when }) => when ?? []))],
        files: (0,locked_image/* lockedFiles */.q1)(digestByPath),
        sources,
        warnings,
        unusedVariables,
        unusedShared,
    };
    const details = { layers, tests };
    const changes = () => definitionChanges(inputs, reload);
    return { file: loaded.file, summary, details: () => details, load: async () => loaded, changes };
}

;// CONCATENATED MODULE: ./build/staging/image-plan/src/summarize-definitions.js






/**
 * Loads all definitions and sums them up. What did not change since an earlier run is taken from the cache, without being read.
 * Abstract definitions are left out. The caches are written by `caches.save`.
 *
 * @param files absolute
 * @throws InputError with the findings of all of them together, CancelledError
 */
async function summarizeDefinitions(files, options, caches) {
    const { workspace, signal, environment = {}, checks } = options;
    const variables = { ...(0,given_variables/* environmentVariables */.r)(environment), ...options.variables };
    const key = { variables, workspace, revision: SUMMARY_REVISION, checks: checks?.key ?? null };
    const cache = await caches.definitions(key);
    const kept = new Map(files.map((file) => [file, keptDefinition(file, cache, options)]));
    const missing = files.filter((file) => kept.get(file) === undefined);
    const wrong = await findingsNow([...kept.values()], checks, workspace);
    const loaded = await (0,load_definitions/* loadDefinitions */.J)(missing, { ...options, check: checks?.check }).catch((error) => {
        throw wrong.length > 0 && error instanceof errors/* InputError */.dz ? unusable([...error.findings, ...wrong]) : error;
    });
    if (wrong.length > 0)
        throw unusable(wrong);
    const digests = missing.length === 0 ? undefined : await caches.digests();
    await digests?.prepare([...new Set(loaded.flatMap(({ files: used }) => used.map(({ absolute }) => absolute)))], signal);
    for (const definition of loaded) {
        if (signal !== undefined)
            (0,errors/* throwIfCancelled */.dZ)(signal);
        const { file } = definition;
        // Before the digests: what changes while they are taken has changed since.
        const seen = cache?.look(file, inputsOf(definition));
        const summarized = await summarize(definition, { digests, inputs: seen?.state, reload: () => (0,load_definition/* loadDefinition */.yQ)(file, options) });
        if (seen !== undefined)
            cache?.put(file, seen, summarized.summary, summarized.details());
        kept.set(definition.file, summarized);
    }
    const definitions = files.map((file) => kept.get(file)).filter((definition) => definition !== undefined);
    if (definitions.length === 0) {
        throw new errors/* InputError */.dz('All these definitions are abstract.', { hint: 'name a definition that extends one of them' });
    }
    return definitions;
}
/** What is wrong now with definitions that did not change. */
async function findingsNow(kept, checks, workspace) {
    const findings = [];
    if (checks?.checkAgain === undefined)
        return findings;
    for (const definition of kept)
        if (definition !== undefined)
            findings.push(...(await checks.checkAgain(await definition.load())));
    return findings.map((finding) => (0,shown_in/* shownIn */.f)(workspace, finding));
}
function unusable(findings) {
    return new errors/* InputError */.dz('The definitions cannot be planned.', { findings });
}
/** Read where it is asked for, once. */
function keptDefinition(file, cache, options) {
    const kept = cache?.get(file);
    if (kept === undefined)
        return undefined;
    let loading;
    return {
        file,
        summary: kept.essentials,
        details: kept.details,
        load: () => (loading ??= (0,load_definition/* loadDefinition */.yQ)(file, options)),
        changes: () => definitionChanges(kept.inputs(), () => (0,load_definition/* loadDefinition */.yQ)(file, options)),
    };
}
/** Says what is odd in the definitions, at its place. */
function warnOf(definitions, workspace, log) {
    const summaries = definitions.map(({ summary }) => summary);
    for (const warning of (0,definition_warnings/* definitionWarnings */.j)(summaries, workspace))
        (0,log_finding/* logFinding */.Q)(log, warning);
}

;// CONCATENATED MODULE: ./build/staging/image-plan/src/plan-images.js











/**
 * Plans what is to be done for a set of definitions, and writes the plan, and the lock file where that is asked for. Nothing is written
 * when a definition is unusable.
 *
 * @throws InputError with the findings of all definitions together, or for a frozen lock file that does not fit; UserError when the gallery
 *   is damaged; ExternalError when a source cannot be asked; CancelledError
 */
async function planImages(request) {
    const { cacheFolder, log } = request;
    const caches = new PlanCaches(cacheFolder, (message) => log.info(message));
    try {
        return await planWith(caches, request);
    }
    catch (error) {
        await caches.discard();
        throw error;
    }
}
async function planWith(caches, request) {
    const { loading, gallery, force, retire, now, lockFile, updateLock = false, frozen, resolvers, selection, planFile, log } = request;
    const { saved } = request;
    const { workspace, signal } = loading;
    const files = await (0,find_definitions/* findDefinitions */.C)(request.definitions, workspace, signal);
    const definitions = await summarizeDefinitions(files, { ...loading, checks: request.checks }, caches);
    warnOf(definitions, workspace, log);
    checkTestFlags(definitions, request.testFlags ?? []);
    const isOffline = request.checks !== undefined && request.checks.checkAgain === undefined;
    if (isOffline && definitions.some(({ summary }) => summary.source.kind === 'debian')) {
        log.info('Suites and packages are not looked up in their archives (set online for that).');
    }
    const before = await lockInUse(request);
    const choice = selection && (await (await Promise.all(/* import() */[__webpack_require__.e("shared-commit-directives-build-differences"), __webpack_require__.e("shared-commit-directives-instructions"), __webpack_require__.e("select-by-commit")]).then(__webpack_require__.bind(__webpack_require__, 29661))).selectByCommit(definitions, selection, log));
    const planned = await planDefinitions(definitions, {
        ...{ gallery, workspace, now, resolvers, signal, lock: before },
        force: force ?? [],
        retire: retire ?? false,
        frozen: frozen ?? false,
        selection: choice?.images,
        active: choice?.active ?? true,
        builds: request.builds,
    });
    (0,errors/* throwIfCancelled */.dZ)(signal);
    if (resolvers !== undefined && !updateLock) {
        log.warning('Newest versions of sources are not written to the lock file, where builds look for them (set update-lock).');
    }
    const lock = updateLock ? await planned.lock() : before;
    const current = { ...planned.plan, gallery: (0,paths/* shownPath */.pS)(gallery.place, workspace), images: withLocked(planned.plan, lock) };
    const plan = saved?.plan ?? current;
    if (saved === undefined)
        await (0,src_files/* writeJson */.GF)(planFile, plan);
    else
        (0,apply_plan/* checkSavedPlan */.n)(saved, current, { planned: planned.planned, lock: before });
    await caches.save();
    const lockChanged = updateLock && lock !== undefined && (await (0,lock_file/* writeLockFile */.V0)(lockFile, lock));
    if (lockChanged)
        log.info(`The lock file ${lockFile} is written; commit it with the definitions.`);
    logPlan(plan, request);
    return { plan, planned: planned.planned, lock, lockChanged };
}
/** No lock file, and none to be made: none is used, and nothing counts as missing in it. */
async function lockInUse({ lockFile, updateLock, frozen }) {
    const lock = await (0,lock_file/* readLockFile */.cx)(lockFile);
    if (lock === undefined && frozen === true) {
        throw new errors/* InputError */.dz(`There is no lock file ${lockFile}.`, { hint: 'plan with update-lock, and commit the lock file' });
    }
    return lock ?? (updateLock === true ? lock_file/* emptyLock */.Vc : undefined);
}
function withLocked({ images }, lock) {
    return images.map((image) => {
        const locked = (0,lock_file/* lockedImage */.UN)(lock, image.id)?.fingerprint.image;
        return locked === undefined ? image : { ...image, locked };
    });
}
function logPlan(plan, { view = { full: false, more: 'the plan file has them', colours: false }, log }) {
    for (const line of planLines(plan, view))
        log.info(line);
    // Errors end the run, which reports them.
    for (const finding of plan.findings)
        if (finding.severity === 'warning')
            (0,log_finding/* logFinding */.Q)(log, finding);
}
/** Dates of a plan that were not kept, which are to fail a run when everything is said and written. */
function overdue({ findings }) {
    return findings.filter(({ severity }) => severity === 'error');
}
/** "An image should have been removed by now.": what a run fails with for `overdue` dates. */
function overdueMessage(findings) {
    return `${findings.length === 1 ? 'An image' : `${findings.length} images`} should have been removed by now.`;
}


/***/ }),

/***/ 34000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ withVersion),
/* harmony export */   Zm: () => (/* binding */ checkFrozen),
/* harmony export */   jQ: () => (/* binding */ updatedLock)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_records_plan__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7522);
/* harmony import */ var _locked_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39575);
/* harmony import */ var _plan_places_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69147);




function entryOf({ image, definition }) {
    const { source, files } = definition.summary;
    const { version } = image.source;
    return {
        definition: image.definition,
        source: { requested: source, ...(version === undefined ? {} : { version }) },
        files,
        fingerprint: image.fingerprint,
    };
}
/**
 * The lock file after a plan: entries of what was planned are replaced.
 *
 * @param complete true when all images were planned, so that others are gone; else their entries stay
 */
async function updatedLock(before, planned, complete) {
    const images = new Map(complete ? [] : Object.entries((before ?? _bakehouse_records_plan__WEBPACK_IMPORTED_MODULE_0__/* .emptyLock */ .Vc).images));
    for (const one of planned) {
        const { image, decision } = one;
        const { exact } = decision;
        const entry = entryOf(one);
        const old = (0,_bakehouse_records_plan__WEBPACK_IMPORTED_MODULE_0__/* .lockedImage */ .UN)(before, image.id);
        const made = old?.fingerprint.image === entry.fingerprint.image ? old : { versions: {}, tools: {} };
        // Asking for the tools reads the provenance; a lock that knows the version has them.
        const known = exact === undefined || made.versions[OUTPUT] === exact.version;
        const { versions, tools } = known ? made : { versions: { [OUTPUT]: exact.version }, tools: await exact.tools() };
        images.set(image.id, { ...entry, versions, tools });
    }
    return { schema: 'bakehouse-lock/1', images: Object.fromEntries(images) };
}
/** A definition has one output in a directory or a container. */
const OUTPUT = 'outputs[0]';
/**
 * Notes in a lock which version was made of an image.
 *
 * @returns the lock as it is when it has another fingerprint for the image
 */
function withVersion(lock, id, made) {
    const entry = (0,_bakehouse_records_plan__WEBPACK_IMPORTED_MODULE_0__/* .lockedImage */ .UN)(lock, id);
    if (entry === undefined || entry.fingerprint.image !== made.fingerprint)
        return lock;
    return { ...lock, images: { ...lock.images, [id]: { ...entry, versions: { [OUTPUT]: made.version }, tools: made.tools } } };
}
/**
 * Makes sure that the lock file has every image as it is now.
 *
 * @throws InputError naming each that it has not
 */
async function checkFrozen(planned, lock, workspace) {
    const findings = [];
    for (const one of planned) {
        const { image, definition } = one;
        const entry = (0,_bakehouse_records_plan__WEBPACK_IMPORTED_MODULE_0__/* .lockedImage */ .UN)(lock, image.id);
        const stale = entry === undefined ? 'the lock file does not have it' : (0,_locked_image_js__WEBPACK_IMPORTED_MODULE_1__/* .whyStale */ .qj)(entry, entryOf(one));
        const open = stale === undefined && image.source.from === 'unresolved' ? image.source.note : undefined;
        if (stale === undefined && open === undefined)
            continue;
        const message = stale === undefined ? `${image.id} is not locked: ${open}` : `${image.id} is not locked as it is: ${stale}`;
        const hint = stale === undefined ? image.source.hint : 'plan with update-lock, and commit the lock file';
        const path = stale === undefined ? ['source'] : ['image', 'id'];
        findings.push(...(await (0,_plan_places_js__WEBPACK_IMPORTED_MODULE_2__/* .placedNotes */ .R)(definition, [{ severity: 'error', path, message, ...(hint === undefined ? {} : { hint }) }], workspace)));
    }
    if (findings.length === 0)
        return;
    const count = findings.length === 1 ? 'an image' : `${findings.length} images`;
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`The lock file is frozen and does not fit ${count}.`, { findings });
}


/***/ }),

/***/ 30334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hs: () => (/* binding */ mustRebuild),
/* harmony export */   lQ: () => (/* binding */ matrixOf),
/* harmony export */   st: () => (/* binding */ azureMatrixOf),
/* harmony export */   xd: () => (/* binding */ isForJob)
/* harmony export */ });
/* unused harmony export MOST_JOBS */
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37502);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85368);


/** GitHub starts at most this many jobs for a matrix, and Azure Pipelines for a stage. */
const MOST_JOBS = 256;
/** What a job can do something for. What is to be adopted or retired is reported only. */
const FOR_JOBS = new Set(['build', 'republish', 'update', 'retest', 'refresh']);
function isForJob({ action }) {
    return FOR_JOBS.has(action);
}
/** The matrix of a GitHub workflow: `strategy: {matrix: ${{ fromJSON(…) }}}`. At most 256 entries. */
function matrixOf({ images }) {
    return { include: groupsOf(images.filter(isForJob)).map(entryOf) };
}
/** The matrix of Azure Pipelines: `strategy: {matrix: $[ … ]}`. Legs are named after the first image. */
function azureMatrixOf(plan) {
    return (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__/* .azureLegs */ .F)(matrixOf(plan).include, ({ image }) => image.split(' ')[0] ?? '');
}
/** True when a build that was kept is not enough: by force, for its age, or because it is never promoted (`no-verify`). */
function mustRebuild({ action, layer }) {
    // What a commit message leaves out keeps the layer for which it was due.
    return action === 'refresh' || (layer === 'force' && action !== 'none') || (layer === 'tests' && action === 'build');
}
/** Groups as small as the limit allows, in the order of the ids; only images of which the same is to be done share one. */
function groupsOf(due) {
    const kinds = new Map();
    for (const image of due) {
        const key = `${image.builder} ${image.action} ${mustRebuild(image)} ${image.verify ?? true} ${image.onError}`;
        const kind = kinds.get(key) ?? [];
        kinds.set(key, kind);
        kind.push(image);
    }
    const jobs = (size) => [...kinds.values()].reduce((sum, kind) => sum + Math.ceil(kind.length / size), 0);
    let size = 1;
    while (jobs(size) > MOST_JOBS && size < due.length)
        size++;
    const groups = [...kinds.values()].flatMap((kind) => evenly(kind, Math.ceil(kind.length / size)));
    return groups.sort((a, b) => ((a[0]?.id ?? '') < (b[0]?.id ?? '') ? -1 : 1));
}
/** Parts whose sizes differ by one at most. */
function evenly(items, parts) {
    return Array.from({ length: parts }, (_, index) => items.slice(Math.floor((index * items.length) / parts), Math.floor(((index + 1) * items.length) / parts)));
}
function entryOf(group) {
    const [first] = group;
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
        fingerprint: group.length === 1 ? first.fingerprint.image : (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(prints.join('\n')),
    };
}


/***/ }),

/***/ 69147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ placedNotes)
/* harmony export */ });
/* harmony import */ var _bakehouse_image_definition_findings__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72755);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44895);


/** Notes as findings, with the place of the value in the definition. */
async function placedNotes(definition, notes, workspace) {
    const problems = notes.map(({ path, message, hint }) => ({ path, message, ...(hint === undefined ? {} : { hint }) }));
    const placed = await (0,_bakehouse_image_definition_findings__WEBPACK_IMPORTED_MODULE_0__/* .placeFindings */ .k)(await definition.load(), problems);
    return placed.map((finding, index) => ({
        ...finding,
        severity: notes[index]?.severity ?? 'warning',
        file: (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_1__/* .shownPath */ .pS)(finding.file ?? definition.file, workspace),
    }));
}


/***/ }),

/***/ 77002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nt: () => (/* binding */ layerChanges),
/* harmony export */   Ru: () => (/* binding */ valueText),
/* harmony export */   dh: () => (/* binding */ brief),
/* harmony export */   iv: () => (/* binding */ changesBetween),
/* harmony export */   uQ: () => (/* binding */ describeChange)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84498);
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72283);
/* harmony import */ var _bakehouse_image_definition_definition__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63424);
/* harmony import */ var _bakehouse_records_builds__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76122);



/**
 * What changed between two layers of a fingerprint, in the order of the paths.
 *
 * Lists of texts (packages) are compared as sets, unless only their order changed; in other lists what is equal at both ends is
 * left out first, so that an inserted step is one change and not one for every step after it.
 */
function changesBetween(old, now) {
    return differences(old, now, '').map(covered);
}
/** An older version may have been made from a definition with secrets in it: the plan goes into summaries and comments. */
function covered(change) {
    const key = change.path
        .replace(/(?:\[\d+\])+$/, '')
        .split('.')
        .at(-1) ?? '';
    const { old, new: now, ...rest } = change;
    return {
        ...rest,
        ...(old === undefined ? {} : { old: (0,_bakehouse_image_definition_definition__WEBPACK_IMPORTED_MODULE_0__/* .coverPlainSecrets */ .n)(old, key) }),
        ...(now === undefined ? {} : { new: (0,_bakehouse_image_definition_definition__WEBPACK_IMPORTED_MODULE_0__/* .coverPlainSecrets */ .n)(now, key) }),
    };
}
function differences(old, now, path) {
    if ((0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_1__/* .equalJson */ .F)(old, now))
        return [];
    if (isList(old) && isList(now))
        return listChanges(old, now, path);
    if ((0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(old) && (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(now)) {
        const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
        return keys.flatMap((key) => memberChanges(key, old[key], now[key], path));
    }
    return [{ path, ...(old === undefined ? {} : { old }), ...(now === undefined ? {} : { new: now }) }];
}
/** What changed between the layers of two fingerprints, from the innermost to the outermost; what stands in two of them, once. */
function layerChanges(old, now) {
    const seen = new Set();
    return _bakehouse_records_builds__WEBPACK_IMPORTED_MODULE_3__/* .LAYERS */ .RR.flatMap((layer) => changesBetween(old[layer], now[layer])
        .filter((change) => {
        const key = (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(change);
        return !seen.has(key) && seen.add(key);
    })
        .map((change) => ({ layer, ...change })));
}
function memberChanges(key, old, now, path) {
    const inner = path === '' ? key : `${path}.${key}`;
    // `files` maps paths to digests: the file is what people know.
    if (key === 'files' && ((0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(old) || (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(now)))
        return fileChanges(old, now, path);
    return differences(old, now, inner);
}
function fileChanges(old, now, path) {
    const before = (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(old) ? old : {};
    const after = (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(now) ? now : {};
    const files = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return files
        .filter((file) => !(0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_1__/* .equalJson */ .F)(before[file], after[file]))
        .map((file) => {
        const [was, is] = [before[file], after[file]];
        return { path, file, ...(was === undefined ? {} : { old: was }), ...(is === undefined ? {} : { new: is }) };
    });
}
function listChanges(old, now, path) {
    if ([...old, ...now].every((item) => typeof item === 'string')) {
        const gone = old.filter((item) => !now.includes(item)).map((item) => ({ path, old: item }));
        const added = now.filter((item) => !old.includes(item)).map((item) => ({ path, new: item }));
        return gone.length + added.length === 0 ? [{ path, old, new: now }] : [...gone, ...added];
    }
    let head = 0;
    while (head < Math.min(old.length, now.length) && (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_1__/* .equalJson */ .F)(old[head], now[head]))
        head++;
    let tail = 0;
    while (tail < Math.min(old.length, now.length) - head && (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_1__/* .equalJson */ .F)(old.at(-1 - tail), now.at(-1 - tail)))
        tail++;
    const before = old.slice(head, old.length - tail);
    const after = now.slice(head, now.length - tail);
    const changes = [];
    for (let i = 0; i < Math.max(before.length, after.length); i++) {
        changes.push(...differences(before[i], after[i], `${path}[${head + i}]`));
    }
    return changes;
}
function isList(value) {
    return Array.isArray(value);
}
/** "steps[0].packages: + curl", in a few words for people. */
function describeChange({ path, file, old, new: now }) {
    if (file !== undefined) {
        if (old === undefined)
            return `${file} is new`;
        if (now === undefined)
            return `${file} is gone`;
        return digestOf(old) === digestOf(now) ? `${file} is ${isExecutable(now) ? 'now' : 'no longer'} executable` : `${file} changed`;
    }
    if (old === undefined)
        return `${path}: + ${brief(now)}`;
    if (now === undefined)
        return `${path}: - ${brief(old)}`;
    return `${path}: ${brief(old)} → ${brief(now)}`;
}
/** Texts as they are, everything else as JSON. */
function valueText(value) {
    return typeof value === 'string' ? value : (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(value ?? null);
}
function digestOf(value) {
    return (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(value) ? value['sha256'] : undefined;
}
function isExecutable(value) {
    return (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(value) && value['executable'] === true;
}
/** Enough to recognise a value; a whole step would fill the screen. */
const BRIEF = 60;
/** A value in a few words. */
function brief(value) {
    const text = valueText(value);
    return text.length > BRIEF ? `${text.slice(0, BRIEF - 1)}…` : text;
}


/***/ }),

/***/ 99187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MM: () => (/* binding */ planSummary),
/* harmony export */   XJ: () => (/* binding */ imageCount),
/* harmony export */   mQ: () => (/* binding */ countsOf)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23780);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65570);
/* harmony import */ var _plan_reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77002);


/** Changes shown for one image; the plan file has all. */
const MAX_CHANGES = 10;
const MAX_FINDINGS = 50;
/** Half of what GitHub shows of a step, which may have more to say. */
const LIMIT = 512 * 1024;
/** For what is said about what is left out. */
const RESERVE = 500;
const WORDS = {
    build: 'build',
    republish: 'publish again',
    update: 'update in place',
    retest: 'test again',
    adopt: 'adopt into the lock file',
    refresh: 'build again for its age',
    pending: 'on its way',
    retire: 'retire',
    none: 'nothing to do',
};
/**
 * The plan as Markdown for a job summary or a comment: findings, a row for each image with those to do something for first, and what
 * changed. What does not fit is counted.
 *
 * @param limit most bytes of UTF-8
 */
function planSummary({ images, findings, gallery }, limit = LIMIT) {
    const due = images.filter(({ action }) => action !== 'none');
    const count = imageCount(images.length);
    const page = new Page(limit - RESERVE);
    page.add(`### Plan: ${count}, ${due.length === 0 ? 'nothing to do' : `${due.length} to do`}\n\n`);
    if (due.length > 1)
        page.add(`${countsOf(due)}\n\n`);
    if (gallery !== undefined)
        page.add(`Compared with the gallery ${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__/* .mdCode */ .xs)(gallery)}.\n\n`);
    const shown = findings.slice(0, MAX_FINDINGS).filter((finding) => page.add(findingLine(finding)));
    page.note(findings.length - shown.length, 'findings', 'the log');
    if (findings.length > 0)
        page.add('\n');
    const rows = [...due, ...images.filter(({ action }) => action === 'none')];
    // A comment has room for some hundred rows, and details say more than rows without anything to do.
    const first = rows.filter((image) => image.action !== 'none' || rows.length <= 100);
    const table = (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__/* .tableParts */ .vg)(['Image', 'Action', 'Why', 'Builder', 'Fingerprint'], first.map(row));
    page.add(table.head);
    const listed = table.lines.filter((line) => page.add(line));
    page.end(table.foot);
    const unchanged = rows.length - first.length;
    if (unchanged > 0)
        page.note(unchanged, 'images with nothing to do', 'the plan file');
    page.note(first.length - listed.length, 'images', 'the plan file');
    const changed = images.filter(({ changes }) => changes.length > 1);
    const explained = changed.filter((image) => page.add(details(image)));
    page.note(changed.length - explained.length, 'images with several changes', 'the plan file');
    return page.text;
}
/** Markdown that grows up to a size: a part that does not fit is left out, and so is all that follows. */
class Page {
    text = '';
    #limit;
    #bytes = 0;
    #full = false;
    constructor(limit) {
        this.#limit = limit;
    }
    add(part) {
        const bytes = Buffer.byteLength(part);
        this.#full ||= this.#bytes + bytes > this.#limit;
        if (this.#full)
            return false;
        this.text += part;
        this.#bytes += bytes;
        return true;
    }
    /** From the reserve: what was begun is ended. */
    end(part) {
        this.text += part;
    }
    /** From the reserve: what was left out is always said. */
    note(number, what, where) {
        if (number > 0)
            this.text += `\n… and ${number} more ${what}, in ${where}.\n`;
    }
}
function imageCount(number) {
    return number === 1 ? '1 image' : `${number} images`;
}
/** "2 × build · 1 × test again" */
function countsOf(due) {
    const actions = Object.keys(WORDS).map((action) => ({
        action,
        number: due.filter((one) => one.action === action).length,
    }));
    return actions
        .filter(({ number }) => number > 0)
        .map(({ action, number }) => `${number} × ${WORDS[action]}`)
        .join(' · ');
}
function findingLine({ severity, message, hint, file, line, column }) {
    const place = [file, line, column].filter((part) => part !== undefined).join(':');
    const where = place === '' ? '' : ` ${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__/* .mdCode */ .xs)(place)}`;
    return `- **${severity === 'error' ? 'Error' : 'Warning'}**${where}: ${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__/* .mdText */ .bC)(message)}${hint === undefined ? '' : ` (${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__/* .mdText */ .bC)(hint)})`}\n`;
}
function row(image) {
    const why = image.retest === undefined ? image.why : `${image.why}; also tested again: ${image.retest}`;
    return [(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__/* .mdCode */ .xs)(image.id), WORDS[image.action], (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__/* .mdText */ .bC)(why), (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__/* .mdText */ .bC)(image.builder), (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__/* .mdCode */ .xs)(image.fingerprint.image.slice(0, 12))];
}
function details({ id, changes }) {
    const lines = changes.slice(0, MAX_CHANGES).map((change) => `- ${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__/* .mdText */ .bC)((0,_plan_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .describeChange */ .uQ)(change))}`);
    if (changes.length > MAX_CHANGES)
        lines.push(`- … and ${changes.length - MAX_CHANGES} more`);
    return `\n${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__/* .mdCode */ .xs)(id)}:\n\n<details><summary>${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(changes.length, 'change')}</summary>\n\n${lines.join('\n')}\n\n</details>\n`;
}


/***/ }),

/***/ 84431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O9: () => (/* binding */ withLockedSource),
/* harmony export */   Q5: () => (/* binding */ withLockFile),
/* harmony export */   l7: () => (/* binding */ resolveSources)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84498);
/* harmony import */ var _bakehouse_records_plan__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7522);


const OFFLINE = {
    cannotAsk: 'nobody here is asked',
    hint: 'plan with online and update-lock, or write its version into the definition',
};
/** True when the source is to be resolved: `latest`, a family, a pattern, or the archive of a Debian release, which moves on. */
function isMoving(source) {
    switch (source.kind) {
        case 'debian':
            return true;
        case 'marketplace':
        case 'gallery':
        case 'gce-family':
            return source.version.toLowerCase() === 'latest';
        case 'ami':
            return source.id === undefined;
        default:
            return false;
    }
}
/**
 * Adds the exact version that the lock file has for the source of a definition. Every step that takes a fingerprint must do so, with the
 * lock file of the plan.
 */
function withLockedSource(loaded, lock) {
    const { image, source } = loaded.definition;
    const version = lockedVersion(image.id, source, lock);
    return version === undefined ? loaded : { ...loaded, resolvedVersion: version };
}
/**
 * `withLockedSource` with a lock file that may be there.
 *
 * @throws InputError when the file is damaged
 */
async function withLockFile(loaded, lockFile) {
    return withLockedSource(loaded, await (0,_bakehouse_records_plan__WEBPACK_IMPORTED_MODULE_0__/* .readLockFile */ .cx)(lockFile));
}
/**
 * Resolves the sources of images; equal sources are asked for once. Where nobody can be asked, the version of the lock file stays.
 *
 * @returns in the order of the images
 * @throws ExternalError when a resolver fails
 */
async function resolveSources(images, { lock, resolvers = {}, signal = new AbortController().signal }) {
    const asked = new Map();
    const ask = (source, resolver, region) => {
        const place = resolver.regional === true ? region : undefined;
        const key = (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)([source, place ?? null]);
        const answer = asked.get(key) ?? resolver.latest(source, signal, place);
        asked.set(key, answer);
        return answer;
    };
    const resolutions = [];
    for (const { id, source, buildRegion } of images) {
        if (!isMoving(source)) {
            resolutions.push({ from: 'definition' });
            continue;
        }
        const resolver = resolvers[source.kind];
        const answer = resolver === undefined ? undefined : await ask(source, resolver, buildRegion);
        resolutions.push(typeof answer === 'string' ? { from: 'resolver', version: answer } : stays(id, source, lock, answer));
    }
    return resolutions;
}
/** Without an answer: the version of the lock file, if it has one. */
function stays(id, source, lock, answer) {
    const version = lockedVersion(id, source, lock);
    if (version === undefined)
        return unresolved(source, answer);
    if (answer === undefined)
        return { from: 'lock', version };
    return { from: 'lock', version, note: `the source stays ${version} of the lock file: ${answer.cannotAsk}`, hint: answer.hint };
}
/** A locked version holds only for the source that it was found for. */
function lockedVersion(id, source, lock) {
    const locked = (0,_bakehouse_records_plan__WEBPACK_IMPORTED_MODULE_0__/* .lockedImage */ .UN)(lock, id)?.source;
    if (locked?.version === undefined || !isMoving(source))
        return undefined;
    return (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(locked.requested) === (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(source) ? locked.version : undefined;
}
function unresolved(source, answer) {
    // Installing from the archive of a release takes what is newest there, and is meant to.
    if (source.kind === 'debian')
        return { from: 'unresolved' };
    const what = source.kind === 'ami' ? 'the newest image of that name' : '"latest"';
    const { cannotAsk, hint } = answer ?? OFFLINE;
    return { from: 'unresolved', note: `the source stays ${what}: the lock file has no version of it, and ${cannotAsk}`, hint };
}


/***/ })

};
