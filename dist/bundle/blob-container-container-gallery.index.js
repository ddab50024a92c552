export const id = "blob-container-container-gallery";
export const ids = ["blob-container-container-gallery"];
export const modules = {

/***/ 54809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  containerGallery: () => (/* binding */ containerGallery)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/records/src/state-store.js
var state_store = __webpack_require__(6319);
// EXTERNAL MODULE: ./build/staging/gallery/src/gallery.js
var gallery = __webpack_require__(49580);
// EXTERNAL MODULE: ./build/staging/gallery/src/tested-image.js
var tested_image = __webpack_require__(28513);
// EXTERNAL MODULE: ./build/staging/gallery/src/version-update.js
var version_update = __webpack_require__(95802);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/system/src/hash-files.js
var hash_files = __webpack_require__(41733);
// EXTERNAL MODULE: ./build/staging/gallery/src/version-record.js + 2 modules
var version_record = __webpack_require__(69244);
;// CONCATENATED MODULE: ./build/staging/gallery/src/blob-container/container-layout.js


/*
 * A gallery in a container:
 *
 *   <image>/versions/<x.y.z>/version.json          written once all that it names is there, if there is none: it makes the version
 *   <image>/versions/<x.y.z>/provenance-<…>.json   named by its content, so that version.json is the only thing that changes in place
 *   <image>/versions/<x.y.z>/tests-<…>.json
 *   <image>/files/<sha256>.<format>                disk images, by their content: one that several versions have is there once
 *   <image>/latest.json                            {"version": "1.0.3"}: the only thing that says which version is latest
 *   <image>/retired.json                           {"versions": ["1.0.1"]}: numbers that are never given out again
 *   <image>/definition.json                        the definition of the version that was published last
 *   <image>/work.lease                             held by a run that stages, publishes, promotes or retires
 */
const layout = {
    versions: (image) => `${(0,version_record/* checkImageId */.z3)(image)}/versions/`,
    version: (image, version) => `${(0,version_record/* checkImageId */.z3)(image)}/versions/${version}/`,
    record: (image, version) => `${(0,version_record/* checkImageId */.z3)(image)}/versions/${version}/version.json`,
    files: (image) => `${(0,version_record/* checkImageId */.z3)(image)}/files/`,
    /** @throws UserError where a record from elsewhere could lead out of the folder */
    file(image, { sha256, format }) {
        if (/^[0-9a-f]{64}$/.test(sha256) && /^[a-z0-9]{1,12}$/.test(format))
            return `${(0,version_record/* checkImageId */.z3)(image)}/files/${sha256}.${format}`;
        throw new errors/* UserError */.yo(`A version of ${image} in the gallery is damaged: it has a file without a SHA-256 or format.`);
    },
    latest: (image) => `${(0,version_record/* checkImageId */.z3)(image)}/latest.json`,
    retired: (image) => `${(0,version_record/* checkImageId */.z3)(image)}/retired.json`,
    definition: (image) => `${(0,version_record/* checkImageId */.z3)(image)}/definition.json`,
    work: (image) => `${(0,version_record/* checkImageId */.z3)(image)}/work`,
};

;// CONCATENATED MODULE: ./build/staging/gallery/src/blob-container/cached-image.js






/** Milliseconds after which a file that nobody has used is removed: images are large, and nobody else clears this folder. */
const UNUSED = 7 * 24 * 3600_000;
/**
 * Brings an image file from a container, or takes the one that an earlier run has brought, once its SHA-256 is right.
 *
 * @param folder absolute; has a folder for each image
 * @returns path, `<sha256>.<format>`; read-only
 * @throws UserError when the blob is not what the record says, ExternalError, CancelledError
 */
async function fetchToCache(blobs, { image, version }, file, folder, { log, signal }) {
    // First: it refuses what could lead out of the folder.
    const name = layout.file(image, file);
    const target = (0,external_node_path_.join)(folder, image, `${file.sha256}.${file.format}`);
    await removeUnused((0,external_node_path_.dirname)(target), target);
    if (await isWhole(target, file, signal))
        log.info(`${image} ${version} is in ${target} already.`);
    else {
        log.info(`Bringing ${image} ${version}, ${(0,format/* formatBytes */.z3)(file.size)}, to ${target}.`);
        await blobs.download(name, target, { size: file.size, sha256: file.sha256 });
        await (0,promises_.chmod)(target, 0o444);
    }
    return target;
}
async function isWhole(path, { size, sha256 }, signal) {
    if ((await (0,promises_.stat)(path).catch(() => undefined))?.size !== size)
        return false;
    const [found] = await (0,hash_files/* hashFiles */.y)([{ path, size }], { signal });
    if (signal.aborted)
        throw new errors/* CancelledError */.cc();
    if (found !== sha256) {
        await (0,promises_.rm)(path, { force: true });
        return false;
    }
    // In use again.
    await (0,promises_.utimes)(path, new Date(), new Date()).catch(() => { });
    return true;
}
async function removeUnused(folder, wanted, now = new Date()) {
    for (const name of await (0,promises_.readdir)(folder).catch(() => [])) {
        const path = (0,external_node_path_.join)(folder, name);
        const status = /^[0-9a-f]{64}\.\w+$/.test(name) && path !== wanted ? await (0,promises_.stat)(path).catch(() => undefined) : undefined;
        if (status !== undefined && now.getTime() - status.mtimeMs > UNUSED)
            await (0,promises_.rm)(path, { force: true });
    }
}

// EXTERNAL MODULE: ./build/staging/core/src/version-order.js
var version_order = __webpack_require__(80032);
// EXTERNAL MODULE: ./build/staging/image-definition/src/schema/image-id.js
var image_id = __webpack_require__(82398);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var files = __webpack_require__(85368);
// EXTERNAL MODULE: ./build/staging/gallery/src/gallery-version.js
var gallery_version = __webpack_require__(45909);
;// CONCATENATED MODULE: ./build/staging/gallery/src/blob-container/container-documents.js








/** How often a document is read again after another run was faster. */
const TRIES = 20;
/** Characters of a SHA-256 that tell documents of one version apart. */
const SHORT = 16;
/** Records of one image that are asked for at once. */
const AT_ONCE = 16;
/** The JSON documents of a gallery in a container: what is read, and what is changed only as long as nobody else has changed it. */
class ContainerDocuments {
    #state;
    /** Records by key, as long as the store says that they are the same: a plan asks for one several times. */
    #known = new Map();
    constructor(state) {
        this.#state = state;
    }
    urlOf(key) {
        return `${this.#state.place}/${key}`;
    }
    async images() {
        const ids = new Set((await this.#state.list('')).map(({ key }) => key.split('/', 1)[0] ?? ''));
        return [...ids].filter(image_id/* isImageId */.rw).sort();
    }
    async latest(image) {
        return (await this.latestWithEtag(image)).version;
    }
    async latestWithEtag(image) {
        const key = layout.latest(image);
        const found = await this.#read(key);
        return found === undefined
            ? { version: undefined, etag: undefined }
            : { version: (0,version_record/* latestIn */.hU)(found.content, this.urlOf(key)), etag: found.etag };
    }
    /** All versions of an image, the oldest first. */
    async list(image) {
        const found = (await this.#records(image)).map(({ record }) => record);
        return found.sort((a, b) => (0,version_order/* compareVersions */.Zy)(a.version, b.version));
    }
    /** With the channel that stands in each record itself. */
    async #records(image) {
        const [entries, latest] = await Promise.all([this.#state.list(layout.versions(image)), this.latest(image)]);
        const found = [];
        const records = entries.filter(({ key }) => /\/version\.json$/.test(key)).values();
        const reader = async () => {
            for (const { key, version: etag } of records) {
                const version = key.slice(layout.versions(image).length).split('/', 1)[0] ?? '';
                if (!(0,gallery_version/* isVersion */.l)(version))
                    continue;
                const known = this.#known.get(key);
                const document = known?.etag === etag ? known : await this.#read(key);
                // Retired since it was listed.
                if (document === undefined)
                    continue;
                this.#known.set(key, document);
                const record = (0,version_record/* versionIn */.It)(document.content, this.urlOf(key), { image, version }, latest);
                found.push({ record, written: document.content.channel });
            }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, reader));
        return found;
    }
    /** @throws UserError when there is no such version */
    async read(image, version) {
        (0,version_record/* checkImageId */.z3)(image);
        const key = layout.record(image, version);
        const [document, latest] = (0,gallery_version/* isVersion */.l)(version) ? await Promise.all([this.#read(key), this.latest(image)]) : [];
        if (document !== undefined) {
            return { record: (0,version_record/* versionIn */.It)(document.content, this.urlOf(key), { image, version }, latest), etag: document.etag };
        }
        const there = (await this.list(image)).map((one) => one.version);
        throw (0,version_record/* noSuchVersion */.lL)(this.#state.place, image, version, there);
    }
    async provenance(image, version) {
        if (!(0,gallery_version/* isVersion */.l)(version))
            return undefined;
        let missing;
        for (let tries = 1; tries <= TRIES; tries++) {
            const record = (await this.#read(layout.record(image, version)))?.content;
            const { provenance } = record ?? {};
            if (typeof provenance !== 'string' || !/^provenance-[0-9a-f]{16}\.json$/.test(provenance))
                return undefined;
            if (provenance === missing)
                return undefined;
            const key = layout.version(image, version) + provenance;
            const document = await this.#read(key);
            if (document !== undefined)
                return (0,version_record/* provenanceIn */.PT)(document.content, this.urlOf(key));
            // A publisher has given the version another one since, and removed this one.
            missing = provenance;
        }
        return undefined;
    }
    async testResult(image, version) {
        if (!(0,gallery_version/* isVersion */.l)(version))
            return undefined;
        const record = (await this.#read(layout.record(image, version)))?.content;
        const name = record?.tests?.result;
        if (typeof name !== 'string' || !/^tests-[0-9a-f]{16}\.json$/.test(name))
            return undefined;
        const key = layout.version(image, version) + name;
        const document = await this.#read(key);
        return document === undefined ? undefined : (0,version_record/* testResultIn */.NV)(document.content, this.urlOf(key));
    }
    /** Numbers that must not be given out: of versions, and of those that are gone. */
    async takenNumbers(image) {
        const listed = (await this.list(image)).map(({ version }) => version);
        const key = layout.retired(image);
        return [...listed, ...(0,version_record/* retiredIn */.nT)((await this.#read(key))?.content, this.urlOf(key))];
    }
    /**
     * Keeps a document beside a version's record, under a name that its content makes.
     *
     * @returns the name
     */
    async keepBeside(image, version, kind, content) {
        const text = textOf(content);
        const name = `${kind}-${(0,files/* sha256 */.sc)(text).slice(0, SHORT)}.json`;
        try {
            await this.#state.write(layout.version(image, version) + name, text, undefined);
        }
        catch (error) {
            // The same content has the same name.
            if (!(error instanceof state_store/* PreconditionFailed */.OJ))
                throw error;
        }
        return name;
    }
    /** Removes a document that a version's record names no more. */
    async removeBeside(image, version, name) {
        const key = layout.version(image, version) + (name ?? '');
        await this.#removeAll((await this.#state.list(layout.version(image, version))).filter((entry) => entry.key === key));
    }
    /** @throws PreconditionFailed when the version exists */
    async create(record) {
        await this.#state.write(layout.record(record.image, record.version), textOf(record), undefined);
    }
    /**
     * Changes a version's record. Where another run changes it at the same time, it is read and changed again.
     *
     * @param change gets it as it is; undefined to leave it so
     * @throws UserError when there is no such version, and what `change` throws
     */
    async change(image, version, change) {
        return this.#untilNobodyIsFaster(`${image} ${version}`, async () => {
            const { record, etag } = await this.read(image, version);
            const after = await change(record);
            if (after === undefined)
                return record;
            await this.#state.write(layout.record(image, version), textOf(after), etag);
            return after;
        });
    }
    /** @param etag of the latest.json that was looked at; undefined for none; @throws PreconditionFailed */
    async setLatest(image, version, etag) {
        await this.#state.write(layout.latest(image), textOf({ version }), etag);
    }
    /** Writes into the records of an image which channels they have now, where they do not say so; also what a killed run left undone. */
    async noteChannels(image) {
        for (const { record, written } of await this.#records(image)) {
            if (record.channel !== written)
                await this.change(image, record.version, async (now) => now);
        }
    }
    /** For people: no reader of ours depends on it. */
    async setDefinition(image, definition) {
        await this.#replace(layout.definition(image), () => definition);
    }
    /** From now on nobody gets the number of this version any more. */
    async noteRetired(image, version) {
        const key = layout.retired(image);
        await this.#replace(key, (content) => {
            const versions = (0,version_record/* retiredIn */.nT)(content, this.urlOf(key));
            return versions.includes(version) ? undefined : { versions: [...versions, version].sort(version_order/* compareVersions */.Zy) };
        });
    }
    /**
     * Removes a version's record, then what stands beside it. Where another run changes the record at the same time, it is looked at again.
     *
     * @param check gets it as it is, and throws where it must stay
     * @throws UserError when there is no such version, and what `check` throws
     */
    async remove(image, version, check) {
        await this.#untilNobodyIsFaster(`${image} ${version}`, async () => {
            const { record, etag } = await this.read(image, version);
            await check(record);
            await this.#state.delete(layout.record(image, version), etag);
        });
        await this.#removeAll(await this.#state.list(layout.version(image, version)));
    }
    /** Removes what runs that did not get this version's number left beside its record. */
    async removeOthers({ image, version, provenance }) {
        const own = [layout.record(image, version), layout.version(image, version) + (provenance ?? '')];
        await this.#removeAll((await this.#state.list(layout.version(image, version))).filter(({ key }) => !own.includes(key)));
    }
    async #removeAll(entries) {
        for (const { key, version } of entries) {
            await this.#state.delete(key, version).catch((error) => {
                // Somebody else has removed it.
                if (!(error instanceof state_store/* PreconditionFailed */.OJ))
                    throw error;
            });
        }
    }
    async #replace(key, change) {
        await this.#untilNobodyIsFaster(key, async () => {
            const found = await this.#read(key);
            const after = change(found?.content);
            if (after !== undefined)
                await this.#state.write(key, textOf(after), found?.etag);
        });
    }
    async #untilNobodyIsFaster(what, work) {
        for (let tries = 1;; tries++) {
            try {
                return await work();
            }
            catch (error) {
                if (!(error instanceof state_store/* PreconditionFailed */.OJ))
                    throw error;
                if (tries < TRIES)
                    continue;
                throw new errors/* UserError */.yo(`Other runs keep changing ${what} in the gallery ${this.#state.place}.`, { hint: 'run again later' });
            }
        }
    }
    async #read(key) {
        const found = await this.#state.read(key);
        return found === undefined ? undefined : { content: (0,version_record/* parseDocument */.Tp)(found.value, this.urlOf(key)), etag: found.version };
    }
}
function textOf(content) {
    return `${JSON.stringify(content, undefined, 2)}\n`;
}

// EXTERNAL MODULE: ./build/staging/records/src/with-lease.js
var with_lease = __webpack_require__(74275);
;// CONCATENATED MODULE: ./build/staging/gallery/src/blob-container/image-work.js


/** Milliseconds. Sending an image over a slow line takes minutes. */
const PATIENCE = 60 * 60_000;
/**
 * Runs `work` while no other run stages, publishes, promotes or retires a version of the same image. What makes a version, or makes one latest, is a
 * conditional write all the same: a lease can be lost.
 *
 * @throws UserError when another run holds the lease for an hour, ExternalError when it is lost, CancelledError, what `work` throws
 */
function withImage(stores, image, options, work) {
    const { state, leaseSeconds: seconds } = stores;
    return (0,with_lease/* withLease */.p)(state, layout.work(image), { ...options, seconds, wait: PATIENCE }, (signal, lease) => work({ ...stores, lease, signal }));
}

// EXTERNAL MODULE: ./build/staging/gallery/src/staged-record.js
var staged_record = __webpack_require__(59066);
;// CONCATENATED MODULE: ./build/staging/gallery/src/blob-container/stale-files.js


/** Milliseconds. A file that no version names yet may be that of a run whose lease was lost; none works on one for a day. */
const STALE = 24 * 3600_000;
/**
 * Removes the files of an image that killed runs left, whole ones and halves: no version names them, and nobody has written to them for a day.
 *
 * @param needed files that are wanted now
 * @param now of the service's clock, more or less
 */
async function removeStaleFiles({ documents, blobs }, image, needed, now = new Date()) {
    const named = new Set(needed.map((file) => layout.file(image, file)));
    const listed = await blobs.list(layout.files(image), { unfinished: true });
    // After the files: a version that was made since they were listed is known.
    for (const version of await documents.list(image))
        for (const file of version.files)
            named.add(layout.file(image, file));
    for (const { name, version, modified } of listed) {
        if (named.has(name) || now.getTime() - modified < STALE)
            continue;
        await blobs.delete(name, version).catch((error) => {
            if (!(error instanceof state_store/* PreconditionFailed */.OJ))
                throw error;
        });
    }
}

;// CONCATENATED MODULE: ./build/staging/gallery/src/blob-container/stage-version.js







/** Numbers that are tried when other runs take them at the same time, which can only be where a lease was lost. */
const MOST_NUMBERS = 20;
/** `Gallery.planStage` of a container. */
async function planStage({ documents, blobs }, request) {
    const { image, version: wanted } = request;
    for (const version of (await documents.list(image)).toReversed()) {
        if (wanted !== 'auto' && version.version !== wanted)
            continue;
        if (!(0,staged_record/* isSameImage */.m_)(version, request))
            continue;
        const there = await Promise.all(version.files.map((file) => blobs.properties(layout.file(image, file))));
        if (version.files.every(({ size }, index) => there[index]?.size === size))
            return { adopt: version, version: version.version };
    }
    const taken = await documents.takenNumbers(image);
    if (wanted === 'auto')
        return { version: (0,gallery_version/* nextVersion */.y)(taken) };
    if (!(0,gallery_version/* isVersion */.l)(wanted))
        throw new errors/* UserError */.yo(`"${wanted}" is not a version.`, { hint: 'write auto or x.y.z' });
    if (taken.includes(wanted))
        throw (0,staged_record/* versionTaken */.Qy)(image, wanted);
    return { version: wanted };
}
/**
 * `Gallery.stage` of a container. Files go first, under names that their content makes: an interrupted upload is gone on with, and one that
 * is there is not sent again. Then the version's record is written, if nobody else has its number: from then on it is seen.
 */
async function stageVersion(stores, request, options) {
    const { image, provenance } = request;
    const { documents } = stores;
    return withImage(stores, image, options, async (work) => {
        const planned = await planStage(work, request);
        if (planned.adopt !== undefined) {
            const { version } = planned;
            const known = (await documents.provenance(image, version))?.finishedAt;
            return staged(await documents.change(image, version, async (record) => (0,staged_record/* rebuiltVersion */.Q$)(record, known, provenance)), true);
        }
        await removeStaleFiles(work, image, request.files);
        const files = [];
        for (const file of request.files)
            files.push(await bring(work, image, file, options));
        const record = await create(work, request, planned.version, files);
        await documents.setDefinition(image, provenance.definition);
        return staged(record, false);
    });
    function staged(version, adopted) {
        return { version, place: documents.urlOf(layout.version(image, version.version)).replace(/\/$/, ''), adopted };
    }
}
/** Makes sure that a file is in the container. */
async function bring({ blobs, documents, signal }, image, source, { log }) {
    (0,errors/* throwIfCancelled */.dZ)(signal);
    const { format, size, sha256 } = source;
    const name = layout.file(image, source);
    const file = { format, file: `image.${format}`, size, sha256 };
    if (source.path === undefined) {
        if ((await blobs.properties(name))?.size === size)
            return file;
        throw new errors/* UserError */.yo(`${image} ${source.fromVersion} is not whole: ${documents.urlOf(name)}.`, { hint: 'build the image again' });
    }
    log.debug(`${image}: ${documents.urlOf(name)} from ${source.path}`);
    await blobs.upload(name, { path: source.path, size, sha256 }, signal).catch((error) => {
        if (!(error instanceof state_store/* PreconditionFailed */.OJ))
            throw error;
        throw new errors/* UserError */.yo(`${documents.urlOf(name)} has another content than its name says, or another run writes it.`, {
            hint: 'run again; if it stays so, delete that blob',
        });
    });
    return file;
}
/** Writes the record under the first number that is free. */
async function create(work, request, first, files) {
    const { documents, lease } = work;
    const { image, provenance } = request;
    let version = first;
    for (let tries = 1;; tries++) {
        const kept = await documents.keepBeside(image, version, 'provenance', provenance);
        const record = { ...(0,staged_record/* stagedRecord */.Ei)(request, version, files), provenance: kept };
        await lease.renew();
        try {
            await documents.create(record);
            await documents.removeOthers(record);
            return record;
        }
        catch (error) {
            if (!(error instanceof state_store/* PreconditionFailed */.OJ))
                throw error;
            if (request.version !== 'auto' || tries === MOST_NUMBERS)
                throw (0,staged_record/* versionTaken */.Qy)(image, version);
            version = (0,gallery_version/* nextVersion */.y)([version, ...(await documents.takenNumbers(image))]);
        }
    }
}

;// CONCATENATED MODULE: ./build/staging/gallery/src/blob-container/container-gallery.js











/** A gallery in a container of Azure Blob Storage, or in anything else that has a `StateStore` and a `BlobStore`. */
function containerGallery({ state, blobs, leaseSeconds = 60 }) {
    const documents = new ContainerDocuments(state);
    const stores = { state, blobs, documents, leaseSeconds };
    const missing = async ({ image, files }) => {
        const found = await Promise.all(files.map((file) => blobs.properties(layout.file(image, file))));
        return files.filter((file, index) => found[index]?.size !== file.size).map((file) => documents.urlOf(layout.file(image, file)));
    };
    return {
        place: state.place,
        features: { localFiles: false },
        images: () => documents.images(),
        list: (image) => documents.list(image),
        latest: (image) => documents.latest(image),
        read: async (image, version) => (await documents.read(image, version)).record,
        provenance: (image, version) => documents.provenance(image, version),
        testResult: (image, version) => documents.testResult(image, version),
        damagedFiles: missing,
        placeOf: (image, version) => documents.urlOf(layout.version(image, version)).replace(/\/$/, ''),
        fetch: (version, file, cacheFolder, options) => fetchToCache(blobs, version, file, (0,external_node_path_.join)(cacheFolder, 'gallery'), options),
        planStage: (request) => planStage(stores, request),
        stage: (request, options) => stageVersion(stores, request, options),
        async publish(image, version, update, options) {
            // Before the lease, which would make a blob for an image that does not exist.
            const before = (0,version_update/* checkPublish */.S)((await documents.read(image, version)).record, update);
            if (options.dryRun === true)
                return before;
            return withImage(stores, image, options, (work) => publish(work, image, version, update));
        },
        recordTests(image, version, result, digest) {
            return documents.change(image, version, async (record) => {
                (0,tested_image/* checkTestedFile */.q)(record, result);
                const { outcome, finishedAt: at } = result;
                const kept = await documents.keepBeside(image, version, 'tests', result);
                return { ...record, tests: { outcome, at, result: kept, ...(digest === undefined ? {} : { digest }) } };
            });
        },
        async promote(image, version, options) {
            // Before the lease, which would make a blob for an image that does not exist.
            await documents.read(image, version);
            return withImage(stores, image, options, (work) => promote(work, image, version, { ...options, missing }));
        },
        async retire(image, version, options) {
            await documents.read(image, version);
            return withImage(stores, image, options, (work) => retire(work, image, version, options));
        },
    };
}
/** Under the lease: the provenance that is removed at the end could be one that another publisher has just named again. */
async function publish({ documents, lease }, image, version, update) {
    let before;
    const published = await documents.change(image, version, async (record) => {
        (0,version_update/* checkPublish */.S)(record, update);
        const after = (0,version_update/* publishedRecord */.Q)(record, await documents.provenance(image, version), update);
        before = record.provenance;
        return { ...after.record, provenance: await documents.keepBeside(image, version, 'provenance', after.provenance) };
    });
    if (before === published.provenance)
        return published;
    await lease.renew();
    await documents.removeBeside(image, version, before);
    return published;
}
async function promote({ documents, lease }, image, version, { missing, log, signal }) {
    const { record } = await documents.read(image, version);
    const refusal = (0,gallery/* refusalOf */.O)(record);
    if (refusal !== undefined) {
        throw new errors/* UserError */.yo(`${refusal}.`, {
            hint: record.tests === undefined ? 'run run-in-vm and give its result' : 'mend it and bake again',
        });
    }
    const gone = await missing(record);
    if (gone.length > 0)
        throw new errors/* UserError */.yo(`${image} ${version} is not whole: ${gone.join(', ')}.`, { hint: 'build the image again' });
    const before = await documents.latestWithEtag(image);
    if (before.version !== version) {
        await lease.renew();
        await documents.setLatest(image, version, before.etag).catch((error) => {
            if (!(error instanceof state_store/* PreconditionFailed */.OJ))
                throw error;
            throw new errors/* UserError */.yo(`Another run has promoted a version of ${image} at the same time.`, {
                hint: 'look which version is latest, and run again',
            });
        });
    }
    // Readers go by latest.json: the version is latest, whatever becomes of this.
    await documents.noteChannels(image).catch((error) => {
        (0,errors/* throwIfCancelled */.dZ)(signal);
        log.warning(`${image} ${version} is latest, but not all records of its versions say so yet: ${(0,errors/* messageOf */.bD)(error)}`);
    });
    return { promoted: before.version !== version, previous: before.version === version ? undefined : before.version };
}
async function retire({ documents, blobs, lease }, image, version, { dryRun, log }) {
    const { record } = await documents.read(image, version);
    checkRetire(record);
    const others = (await documents.list(image)).filter((one) => one.version !== version);
    const kept = new Set(others.flatMap(({ files }) => files.map(({ sha256 }) => sha256)));
    const going = record.files.filter(({ sha256 }) => !kept.has(sha256));
    const bytes = going.reduce((sum, { size }) => sum + size, 0);
    if (dryRun === true)
        return { bytes };
    await documents.noteRetired(image, version);
    await documents.remove(image, version, async (now) => {
        checkRetire(now);
        await lease.renew();
    });
    for (const file of going) {
        const name = layout.file(image, file);
        const there = await blobs.properties(name);
        await lease.renew();
        if (there === undefined)
            continue;
        await blobs.delete(name, there.version).catch((error) => {
            // Somebody else has removed it, or needs it again.
            if (!(error instanceof state_store/* PreconditionFailed */.OJ))
                throw error;
        });
        log.debug(`removed ${documents.urlOf(name)}`);
    }
    return { bytes };
}
function checkRetire({ image, version, channel }) {
    if (channel !== 'latest')
        return;
    throw new errors/* UserError */.yo(`${image} ${version} is latest and is not retired.`, { hint: 'promote another version first' });
}


/***/ })

};
