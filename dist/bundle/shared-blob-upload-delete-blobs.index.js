export const id = "shared-blob-upload-delete-blobs";
export const ids = ["shared-blob-upload-delete-blobs"];
export const modules = {

/***/ 43492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  blobUrl: () => (/* reexport */ upload_manifest/* blobUrl */.b0),
  countsOf: () => (/* reexport */ upload_manifest/* countsOf */.mQ),
  mergeProperties: () => (/* reexport */ mergeProperties),
  parseDeleteLimit: () => (/* reexport */ delete_limit/* parseDeleteLimit */.g),
  parsePropertyRules: () => (/* reexport */ parsePropertyRules),
  uploadBlob: () => (/* reexport */ uploadBlob),
  uploadManifest: () => (/* reexport */ upload_manifest/* uploadManifest */.xg)
});

// EXTERNAL MODULE: ./build/staging/blob/src/upload/delete-limit.js
var delete_limit = __webpack_require__(42654);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/blob/src/upload/blob-properties.js
var blob_properties = __webpack_require__(97064);
;// CONCATENATED MODULE: ./build/staging/blob/src/upload/property-rules.js


const LINE = /^(.+?)\s+([a-z-]+(?:\.[^=\s]+)?)=(.*)$/;
const TIERS = { hot: 'Hot', cool: 'Cool', cold: 'Cold', archive: 'Archive' };
/** "Set Blob Tags": characters that keys and values may have. */
const TAG = /^[A-Za-z0-9 +\-./:=_]*$/;
/** What a header holds on its way through every proxy. */
const HEADER = /^[\x20-\x7e]*$/;
/**
 * Reads lines like `**` + `/*.html cache-control=no-cache`, `*.zip tier=cool`, `** metadata.team=ci`, `** tag.branch=main`.
 *
 * @throws InputError naming every line that cannot be used
 */
function parsePropertyRules(lines) {
    const findings = [];
    const rules = lines.map((line) => {
        const [, pattern, property, value] = LINE.exec(line.trim()) ?? [];
        if (pattern === undefined || property === undefined || value === undefined) {
            findings.push({ severity: 'error', message: `${JSON.stringify(line)} is not <pattern> <property>=<value>` });
            return undefined;
        }
        const properties = readProperty(property, value);
        if (typeof properties === 'string')
            findings.push({ severity: 'error', message: `${JSON.stringify(line)}: ${properties}` });
        return typeof properties === 'string' ? undefined : { pattern, properties };
    });
    if (findings.length > 0)
        throw new errors/* InputError */.dz('Properties that blobs cannot have.', { findings });
    return rules.filter((rule) => rule !== undefined);
}
/** The properties of one file: later rules win over earlier ones, metadata and tags add up. */
function mergeProperties(all) {
    const merged = {};
    for (const properties of all) {
        const { metadata, tags } = merged;
        Object.assign(merged, properties);
        if (properties.metadata !== undefined)
            merged.metadata = { ...metadata, ...properties.metadata };
        if (properties.tags !== undefined)
            merged.tags = { ...tags, ...properties.tags };
    }
    return merged;
}
/** What is wrong, as text, or the property. */
function readProperty(property, text) {
    // Around a header's value they are lost on the way, and the blob would never be what was asked for.
    const value = property.startsWith('tag.') ? text : text.trim();
    const header = Object.entries(blob_properties/* CONTENT_HEADERS */.d7).find(([, name]) => name === property)?.[0];
    if (header !== undefined)
        return HEADER.test(value) ? { [header]: value } : 'the value has characters that a header cannot hold';
    const [kind, ...rest] = property.split('.');
    const name = rest.join('.');
    if (kind === 'tier' && name === '') {
        return Object.hasOwn(TIERS, value.toLowerCase())
            ? { tier: TIERS[value.toLowerCase()] }
            : `a tier is one of ${Object.keys(TIERS).join(', ')}`;
    }
    if (kind === 'metadata' && name !== '') {
        if (!/^[A-Za-z_]\w*$/.test(name))
            return 'a name in metadata is letters, digits and _, and begins with no digit';
        if (blob_properties/* OWN_METADATA */.XD.includes(name.toLowerCase()))
            return `${name} is written by the upload itself`;
        return HEADER.test(value) && value !== '' ? { metadata: { [name]: value } } : 'metadata is ASCII text and not empty';
    }
    if (kind === 'tag' && name !== '') {
        const fits = TAG.test(name) && TAG.test(value) && name.length <= 128 && value.length <= 256;
        return fits ? { tags: { [name]: value } } : 'a tag is letters, digits, blanks and + - . / : = _, at most 128 and its value 256';
    }
    return `there is no property ${property}; there are ${Object.values(blob_properties/* CONTENT_HEADERS */.d7).join(', ')}, tier, metadata.<name> and tag.<name>`;
}

// EXTERNAL MODULE: ./build/staging/blob/src/source/source.js + 1 modules
var source_source = __webpack_require__(16208);
// EXTERNAL MODULE: ./build/staging/core/src/progress.js
var src_progress = __webpack_require__(8558);
// EXTERNAL MODULE: ./build/staging/system/src/hash-workers.js
var hash_workers = __webpack_require__(85185);
// EXTERNAL MODULE: ./build/staging/blob/src/names/blob-place.js
var blob_place = __webpack_require__(68857);
// EXTERNAL MODULE: ./build/staging/blob/src/requests/blob-requests.js
var blob_requests = __webpack_require__(36200);
// EXTERNAL MODULE: ./build/staging/blob/src/requests/container.js + 2 modules
var container = __webpack_require__(24072);
// EXTERNAL MODULE: ./build/staging/blob/src/requests/list-blobs.js + 1 modules
var list_blobs = __webpack_require__(90657);
// EXTERNAL MODULE: ./build/staging/blob/src/upload/buffer-pool.js
var buffer_pool = __webpack_require__(348);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/core/src/control-characters.js
var control_characters = __webpack_require__(9521);
;// CONCATENATED MODULE: ./build/staging/blob/src/upload/delete-blobs.js


/** "Blob Batch": the most that one request takes. */
const BATCH = 256;
/** Names in a message. */
const SHOWN = 3;
/**
 * Stops a run that would delete more than it may, or what it cannot name, before it does anything.
 *
 * @param all blobs that are there under the prefix
 * @throws UserError
 */
function checkDeletion(extraneous, all, limit) {
    const bytes = extraneous.reduce((sum, { size }) => sum + Math.max(size, 0), 0);
    const most = 'blobs' in limit ? limit.blobs : Math.floor((all * limit.percent) / 100);
    if (extraneous.length > most) {
        const allowed = 'blobs' in limit ? `${limit.blobs}` : `${limit.percent} % (${most})`;
        throw new errors/* UserError */.yo(`${extraneous.length} of ${(0,format/* counted */.hS)(all, 'blob')} (${(0,format/* formatBytes */.z3)(bytes)}) would be deleted; at most ${allowed} may be. Nothing was changed.`, {
            hint: 'is the source complete? A dry run lists them; raise max-delete if it is right',
        });
    }
    const findings = extraneous
        .filter(({ name }) => !isExact(name))
        .map(({ name }) => ({ severity: 'error', message: `${JSON.stringify(name)} has a path segment . or ..`, hint: 'delete it by hand' }));
    if (findings.length > 0)
        throw new errors/* UserError */.yo('Some blobs cannot be deleted safely because of their names.', { findings });
}
/**
 * Whether a request asks for the blob of exactly this name. URLs resolve `.` and `..`: another blob would be deleted. All else arrives as it is,
 * and a service that would take it for another name finds a blob of another version there.
 */
function isExact(name) {
    const path = `/container/${name.split('/').map(encodeURIComponent).join('/')}`;
    return new URL(path, 'http://host').pathname === path;
}
/** What is said of blobs that stay because the source leaves their names out. */
function staying(left) {
    const names = left.slice(0, SHOWN).map(({ name }) => (0,control_characters/* showControls */.mz)(name));
    const more = left.length > SHOWN ? ` and ${left.length - SHOWN} more` : '';
    const them = left.length === 1 ? 'stays, as the source leaves its name' : 'stay, as the source leaves their names';
    return `${(0,format/* counted */.hS)(left.length, 'blob')} ${them} out: ${names.join(', ')}${more}. delete: all deletes ${left.length === 1 ? 'it' : 'them'} too.`;
}
/**
 * Deletes blobs as they were when they were listed.
 *
 * @returns the names of those deleted
 * @throws UserError naming those that have changed since or that are protected, ExternalError, CancelledError
 */
async function deleteBlobs(container, blobs, requests) {
    const deleted = [];
    const findings = [];
    const batches = container.getBlobBatchClient();
    const isSigned = new URL(container.url).searchParams.has('sig');
    for (let start = 0; start < blobs.length; start += BATCH) {
        const some = blobs.slice(start, start + BATCH);
        const { subResponses } = await requests.send(`delete ${(0,format/* counted */.hS)(some.length, 'blob')}`, async (abortSignal) => {
            const batch = batches.createBatch();
            for (const { name, etag } of some) {
                const { url } = container.getBlobClient(name);
                await batch.deleteBlob(url, container.credential, { conditions: { ifMatch: `"${etag}"` } });
            }
            const answer = await batches.submitBatch(batch, { abortSignal });
            const temporary = answer.subResponses.find(({ status }) => isTemporary(status));
            // All of them are tried again: those that are gone by then are answered with 404.
            if (temporary !== undefined) {
                const { status: statusCode, errorCode: code } = temporary;
                throw Object.assign(new Error(code ?? ''), { statusCode, code });
            }
            return answer;
        });
        for (const [index, { name }] of some.entries()) {
            const part = subResponses[index];
            // Gone already, maybe by a first try whose answer was lost.
            if (part?.status === 202 || (part?.status === 404 && part.errorCode === 'BlobNotFound'))
                deleted.push(name);
            else
                findings.push({ severity: 'error', ...failureOf(name, part, isSigned) });
        }
    }
    if (findings.length > 0)
        throw new errors/* UserError */.yo(`${(0,format/* countedOf */.MJ)(findings.length, blobs.length, 'blob', ['was', 'were'])} not deleted.`, { findings });
    return deleted;
}
function failureOf(given, part, isSigned) {
    const name = (0,control_characters/* showControls */.mz)(given);
    if (part === undefined)
        return { message: `${name}: no answer`, hint: 'the service did not say what became of it; look, and run again' };
    const unknown = 'the service knows no such place: look whether it is gone, and run again';
    const hint = part.status === 404 ? unknown : hintFor(part.errorCode, isSigned);
    return { message: `${name}: ${part.status} ${part.errorCode || 'without a reason'}`, hint };
}
/** "Retry guidance": the service was busy, or not well. */
function isTemporary(status) {
    return status >= 500 || status === 408 || status === 429;
}
function hintFor(code, isSigned) {
    switch (code) {
        case 'ConditionNotMet':
            return 'it has changed since it was listed; run again';
        case 'LeaseIdMissing':
            return 'somebody holds a lease on it';
        case 'SnapshotsPresent':
            return 'it has snapshots; delete those first';
        case 'BlobImmutableDueToPolicy':
            return 'a policy or a legal hold keeps it';
        default:
            return isSigned
                ? 'deleting needs d among the permissions (sp) of the shared access signature'
                : 'deleting needs the role Storage Blob Data Contributor';
    }
}

// EXTERNAL MODULE: ./build/staging/blob/src/names/folder-marker.js
var folder_marker = __webpack_require__(62615);
// EXTERNAL MODULE: ./build/staging/blob/src/pages/page-record.js
var page_record = __webpack_require__(669);
;// CONCATENATED MODULE: ./build/staging/blob/src/upload/extraneous-blobs.js


/**
 * What of the blobs under a prefix a source has no file for. A filter that makes a source smaller never makes more be deleted: what it leaves
 * out stays. The marker of a folder goes when the source has no such folder and nothing that stays is in it.
 *
 * @param remote all that is there under the prefix
 */
function findExtraneous(remote, { prefix, taken, all, emptyFolders, covers }) {
    const cut = prefix === '' ? 0 : prefix.length + 1;
    const isCovered = (path, kind) => all || covers === undefined || covers(path, kind);
    const deleted = [];
    const left = [];
    const markers = [];
    for (const blob of remote) {
        if (taken.has(blob.name))
            continue;
        const path = blob.name.slice(cut);
        const folder = (0,folder_marker/* markedFolder */.$)(path, blob);
        if (folder !== undefined) {
            // Directories of accounts with a hierarchical namespace are no blobs to delete one by one.
            if (blob.metadata['hdi_isfolder'] !== 'true')
                markers.push({ blob, folder });
            continue;
        }
        // What is known of a page blob that is not complete goes on with it.
        const recorded = (0,page_record/* recordedBlob */.E0)(blob.name);
        if (recorded !== undefined && taken.has(recorded))
            continue;
        if (isCovered(recorded === undefined ? path : recorded.slice(cut), 'file'))
            deleted.push(blob);
        else
            left.push(blob);
    }
    if (markers.length === 0)
        return { deleted, left };
    const folders = new Set(emptyFolders);
    for (const path of emptyFolders ?? [])
        addFoldersAbove(path, folders);
    for (const name of [...taken, ...left.map((blob) => blob.name)])
        addFoldersAbove(name.slice(cut), folders);
    markers.sort((a, b) => b.folder.length - a.folder.length);
    for (const { blob, folder } of markers) {
        if (folder === '' || folders.has(folder))
            continue;
        if (isCovered(folder, 'folder'))
            deleted.push(blob);
        else {
            left.push(blob);
            addFoldersAbove(folder, folders);
        }
    }
    return { deleted, left };
}
function addFoldersAbove(path, folders) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
        folders.add(path.slice(0, end));
}

// EXTERNAL MODULE: ./build/staging/system/src/files.js
var files = __webpack_require__(85368);
// EXTERNAL MODULE: ./build/staging/system/src/hash-files.js
var hash_files = __webpack_require__(41733);
// EXTERNAL MODULE: ./build/staging/blob/src/errors/read-error.js
var read_error = __webpack_require__(98738);
// EXTERNAL MODULE: ./build/staging/blob/src/upload/read-source.js
var read_source = __webpack_require__(18909);
;// CONCATENATED MODULE: ./build/staging/blob/src/upload/hash-sources.js






/** Larger files are hashed block by block in the workers, so that this thread goes on answering signals. */
const LARGE = 8 * 1024 * 1024;
/** Hashes files that may not have to be sent. */
class SourceHasher {
    #options;
    constructor(options) {
        this.#options = options;
    }
    /** @throws UserError when a file cannot be read or changes, CancelledError */
    async hash(wanted) {
        const { log, signal } = this.#options;
        const digests = new Map();
        const links = wanted.filter(({ file }) => file.link !== undefined);
        for (const { file } of links)
            digests.set(file, { sha256: (0,files/* sha256 */.sc)(file.link ?? ''), md5: undefined });
        const whole = wanted.filter(({ file, md5 }) => file.link === undefined && file.size <= LARGE && !md5).map(({ file }) => file);
        const sums = await (0,hash_files/* hashFiles */.y)(whole.map(({ absolute, size }) => ({ path: absolute, size })), { signal }).catch((error) => {
            if (typeof error === 'object' && error !== null && 'path' in error)
                throw (0,read_error/* readError */.l)(String(error.path), error);
            // A failed read names no file: who reads them one by one finds it.
            if (!(error instanceof errors/* CancelledError */.cc))
                for (const file of whole)
                    (0,read_source/* readSmallFile */.EW)(file);
            throw error;
        });
        for (const [index, file] of whole.entries())
            digests.set(file, { sha256: sums[index] ?? '', md5: undefined });
        const rest = wanted.filter(({ file }) => !digests.has(file));
        const bytes = rest.reduce((sum, { file }) => sum + file.size, 0);
        const progress = new src_progress/* Progress */.k('Hashed', { files: rest.length, bytes }, log).withHeartbeat();
        try {
            for (const one of rest) {
                digests.set(one.file, await this.#hashLarge(one, progress));
                progress.addFile();
            }
        }
        finally {
            progress.end();
        }
        return digests;
    }
    async #hashLarge({ file, md5: wantsMd5 }, progress) {
        const { pool, workers, signal } = this.#options;
        const source = await (0,read_source/* openLargeFile */.s8)(file);
        const sha256 = workers.stream('sha256');
        const md5 = wantsMd5 ? workers.stream('md5') : undefined;
        const adding = new Set();
        let failure;
        try {
            for (let position = 0; position < file.size && failure === undefined; position += LARGE) {
                const length = Math.min(LARGE, file.size - position);
                const buffer = await pool.acquire(LARGE, signal);
                try {
                    await source.fill(new Uint8Array(buffer, 0, length), position);
                }
                catch (error) {
                    pool.release(buffer);
                    throw error;
                }
                const added = Promise.all([sha256.add(buffer, length), md5?.add(buffer, length)])
                    .then(() => progress.addBytes(length), (error) => {
                    failure ??= error;
                })
                    .finally(() => {
                    adding.delete(added);
                    pool.release(buffer);
                });
                adding.add(added);
            }
            await Promise.all(adding);
            if (failure !== undefined)
                throw failure;
            await source.check();
            return { sha256: (await sha256.end()).toString('hex'), md5: (await md5?.end())?.toString('base64') };
        }
        finally {
            await Promise.all(adding);
            sha256.drop();
            md5?.drop();
            await source.close();
        }
    }
}

// EXTERNAL MODULE: ./build/staging/net/src/address.js
var address = __webpack_require__(33519);
// EXTERNAL MODULE: ./build/staging/records/src/document.js
var src_document = __webpack_require__(90837);
// EXTERNAL MODULE: ./build/staging/records/src/schema.js
var schema = __webpack_require__(4127);
;// CONCATENATED MODULE: ./build/staging/records/src/upload-plan.js


const plannedBlobSchema = (0,schema/* object */.Ik)({
    name: (0,schema/* text */.Qq)(),
    path: (0,schema/* text */.Qq)(),
    /** Bytes. */
    size: schema/* count */.U9,
    /** Not known of what a server copies. */
    sha256: (0,schema/* optional */.lq)((0,schema/* text */.Qq)()),
    /** What is copied from a server: its URL without signature, and its ETag or time. */
    source: (0,schema/* optional */.lq)((0,schema/* object */.Ik)({ url: (0,schema/* text */.Qq)(), version: (0,schema/* optional */.lq)((0,schema/* text */.Qq)()) })),
    action: (0,schema/* text */.Qq)(),
    kind: (0,schema/* text */.Qq)(),
    properties: schema/* anything */.D8,
    /** ETag of what is there now. */
    replaces: (0,schema/* optional */.lq)((0,schema/* text */.Qq)()),
});
const upload_plan_schema = (0,schema/* object */.Ik)({
    schema: (0,schema/* oneOf */.yL)('bakehouse-upload-plan/1'),
    /** Host of the account; absent for a store on this machine: it may not be there yet, and gets another port with each start. */
    host: (0,schema/* optional */.lq)((0,schema/* text */.Qq)()),
    container: (0,schema/* text */.Qq)(),
    prefix: (0,schema/* text */.Qq)(),
    createContainer: schema/* yesOrNo */.GX,
    /** Name of the `SHA256SUMS` that is written; absent where none is asked for. */
    checksums: (0,schema/* optional */.lq)((0,schema/* text */.Qq)()),
    blobs: (0,schema/* list */.p_)(plannedBlobSchema),
    delete: (0,schema/* list */.p_)((0,schema/* object */.Ik)({ name: (0,schema/* text */.Qq)(), size: schema/* count */.U9, etag: (0,schema/* text */.Qq)() })),
});
const uploadPlanKind = {
    id: 'bakehouse-upload-plan/1',
    schema: upload_plan_schema,
    refuse: (0,src_document/* refusing */.cK)('no plan of upload-blob', 'give the file that a dry run has written'),
};

// EXTERNAL MODULE: ./build/staging/blob/src/upload/sync-plan.js
var sync_plan = __webpack_require__(93542);
;// CONCATENATED MODULE: ./build/staging/blob/src/upload/plan-document.js





/** Differences that an error names. */
const plan_document_SHOWN = 10;
function planDocument(plan, target, deleted) {
    const { host, checksums } = target;
    const isElsewhere = host !== undefined && !(0,address/* isLoopback */.U9)(new URL(`http://${host}`));
    return {
        schema: 'bakehouse-upload-plan/1',
        ...(isElsewhere ? { host } : {}),
        container: target.container,
        prefix: target.prefix,
        createContainer: plan.createContainer,
        ...(checksums === undefined ? {} : { checksums }),
        blobs: plan.blobs.map(({ name, file, sha256, action, kind, properties, there }) => ({
            name,
            path: file.path,
            size: (0,sync_plan/* sizeOf */.$d)({ file, action, there }),
            ...(sha256 === undefined ? {} : { sha256 }),
            ...(file.from === undefined ? {} : { source: sourceOf(file.from) }),
            action,
            kind: kind.kind,
            properties,
            ...(there === undefined ? {} : { replaces: there.etag }),
        })),
        delete: deleted.map(({ name, size, etag }) => ({ name, size, etag })),
    };
}
function sourceOf({ shown: url, version }) {
    return version === undefined ? { url } : { url, version };
}
/**
 * Makes sure that what is to be done is what a plan says.
 *
 * @param agreed as it was read from a file
 * @param thereOf what is there now under a name
 * @throws UserError naming what differs, or saying that the plan was carried out; InputError when the file is no plan
 */
function checkPlan(agreed, now, thereOf) {
    const before = (0,src_document/* checkDocument */.sw)(uploadPlanKind, agreed, 'The plan');
    const current = JSON.parse(JSON.stringify(now));
    const differences = [];
    for (const key of ['host', 'container', 'prefix', 'createContainer', 'checksums']) {
        if (before[key] !== current[key])
            differences.push(`${key} is ${String(current[key])}, was ${String(before[key])}`);
    }
    for (const list of ['blobs', 'delete'])
        differences.push(...listDifferences(list, before[list], current[list]));
    if (differences.length === 0)
        return;
    const hint = 'make a new plan by a dry run';
    if (isCarriedOut(before, current, thereOf))
        throw new errors/* UserError */.yo('The plan was carried out already; nothing was sent.', { hint });
    const more = differences.length > plan_document_SHOWN ? [`and ${differences.length - plan_document_SHOWN} more`] : [];
    throw new errors/* UserError */.yo('Source or container have changed since the plan was made; nothing was sent.', {
        findings: [...differences.slice(0, plan_document_SHOWN), ...more].map((message) => ({ severity: 'error', message })),
        hint,
    });
}
/** True when all that was planned is there, written since then. */
function isCarriedOut(before, current, thereOf) {
    if (before.host !== current.host || before.container !== current.container || before.prefix !== current.prefix)
        return false;
    const actionNow = new Map(current.blobs.map(({ name, action }) => [name, action]));
    const changes = before.blobs.filter(({ action }) => action === 'create' || action === 'overwrite' || action === 'update');
    const deletions = before.delete;
    const isDone = ({ name, action, size, sha256, replaces }) => {
        if (action === 'update')
            return actionNow.get(name) === 'skip';
        const there = thereOf(name);
        return there !== undefined && there.etag !== replaces && there.size === size && sha256 !== undefined && there.sha256 === sha256;
    };
    return changes.length + deletions.length > 0 && changes.every(isDone) && deletions.every(({ name }) => thereOf(name) === undefined);
}
function listDifferences(list, before, current) {
    const what = list === 'blobs' ? '' : 'delete ';
    const old = new Map(before.map((entry) => [entry.name, JSON.stringify(entry)]));
    const differences = [];
    for (const entry of current) {
        const there = old.get(entry.name);
        if (there === undefined)
            differences.push(`${what}${entry.name} is not in the plan`);
        else if (there !== JSON.stringify(entry))
            differences.push(`${what}${entry.name} is not as planned`);
        old.delete(entry.name);
    }
    return [...differences, ...[...old.keys()].map((name) => `${what}${name} is in the plan alone`)];
}

// EXTERNAL MODULE: ./build/staging/blob/src/upload/receipts.js
var receipts = __webpack_require__(26474);
// EXTERNAL MODULE: ./build/staging/core/src/byte-order.js
var byte_order = __webpack_require__(7330);
// EXTERNAL MODULE: ./build/staging/records/src/checksums.js
var checksums = __webpack_require__(68926);
// EXTERNAL MODULE: ./build/staging/blob/src/errors/blob-error.js + 3 modules
var blob_error = __webpack_require__(19336);
;// CONCATENATED MODULE: ./build/staging/blob/src/upload/remote-checksums.js







const CHECKSUMS = 'SHA256SUMS';
/** Metadata of those that an upload wrote: when the newest of the blobs was written of which they alone tell. */
const KNOWN_UNTIL = 'known_until';
/** Half a million files. */
const LARGEST = 64 * 1024 * 1024;
/** Names in a warning. */
const remote_checksums_SHOWN = 3;
/**
 * The `SHA256SUMS` that an earlier upload, of whatever tool, left under a prefix. It is read before anything is sent: it knows the content
 * of blobs that say nothing of it themselves, and whoever reads it must not be misled by what this run changes.
 */
class RemoteChecksums {
    #sums;
    #file;
    /** @param sums SHA-256 by names of blobs */
    constructor(file = undefined, sums = new Map()) {
        this.#file = file;
        this.#sums = sums;
    }
    /**
     * Reads it, where the listing has one, and compares it with the listing.
     *
     * @param folder that was listed, with a slash at its end; '' for the container
     * @throws ExternalError when the service cannot be reached, CancelledError
     */
    static async read(remote, folder, { connected, requests, log }) {
        const file = remote?.get(folder + CHECKSUMS);
        if (remote === undefined || file === undefined || file.size > LARGEST)
            return new RemoteChecksums();
        const text = await readText(file, connected, requests);
        if (text === undefined)
            return new RemoteChecksums();
        const lines = (0,checksums/* readChecksums */.F)(text);
        if (lines.some((line) => line.sha256 === undefined) || (0,files/* sha256 */.sc)(text) !== (file.metadata['sha256'] ?? (0,files/* sha256 */.sc)(text))) {
            log.warning(`${file.name} in the container is damaged, or no list of check sums; it is not used.`);
            return new RemoteChecksums();
        }
        const sums = new Map(lines.flatMap((line) => (line.sha256 === undefined ? [] : [[folder + line.path, line.sha256]])));
        const missing = [...sums.keys()].filter((name) => !remote.has(name));
        const other = [...sums].filter(([name, sum]) => (remote.get(name)?.metadata['sha256'] ?? sum) !== sum).map(([name]) => name);
        if (missing.length > 0)
            log.info(`${file.name} in the container names what is not there: ${some(missing)}.`);
        if (other.length > 0)
            log.info(`${file.name} in the container has other check sums than these blobs: ${some(other)}.`);
        return new RemoteChecksums(file, sums);
    }
    /** The SHA-256 of a blob: what it says itself or, where it was not written since, what the check sums say. */
    sha256Of(blob) {
        const own = blob.metadata['sha256'];
        if (own !== undefined || this.#file === undefined)
            return own;
        return tellsOf(this.#file, blob) ? this.#sums.get(blob.name) : undefined;
    }
    /**
     * The check sums that are there and will not be written again by a plan that changes what they name.
     *
     * @param deleted what goes with it
     * @returns what to say of it, or undefined
     */
    misleads(plan, deleted) {
        const file = this.#file;
        if (file === undefined || plan.blobs.some(({ name }) => name === file.name) || deleted.includes(file))
            return undefined;
        const sent = plan.blobs.filter((blob) => (0,sync_plan/* isSent */.xb)(blob) && this.#sums.has(blob.name) && this.#sums.get(blob.name) !== blob.sha256);
        const names = [...sent, ...deleted.filter(({ name }) => this.#sums.has(name))].map(({ name }) => name);
        if (names.length === 0)
            return undefined;
        return `${file.name} in the container is not written again, and is wrong about what this run changes: ${some(names)}. Let write-checksums be true, or delete it.`;
    }
}
/** Whether check sums tell of a blob that says nothing itself as it is now, not of one that was there before it. */
function tellsOf({ metadata, modified }, blob) {
    // What an upload sends says itself what it holds: something else wrote this one, and may have done so before the check sums were written.
    if (metadata['sha256'] !== undefined)
        return blob.modified <= Date.parse(metadata[KNOWN_UNTIL] ?? '');
    // Times are of whole seconds: in the same one it may have been written after them.
    return blob.modified < modified;
}
/** Undefined where it may not be read, which writing does not need, or is being written. */
async function readText(file, { get }, requests) {
    try {
        return await requests.send(`read ${file.name}`, (signal) => get(file.name, `"${file.etag}"`, signal), {
            expected: ['ConditionNotMet', 'BlobNotFound'],
        });
    }
    catch (error) {
        if (error instanceof errors/* ExternalError */.yA ? error.details.status === 403 : (0,blob_error/* blobErrorCode */.No)(error) !== undefined)
            return undefined;
        throw error;
    }
}
function some(names) {
    const more = names.length > remote_checksums_SHOWN ? ` and ${names.length - remote_checksums_SHOWN} more` : '';
    return `${[...names].sort(byte_order/* compareBytes */.X).slice(0, remote_checksums_SHOWN).map(control_characters/* showControls */.mz).join(', ')}${more}`;
}

// EXTERNAL MODULE: ./build/staging/blob/src/upload/upload-set.js + 8 modules
var upload_set = __webpack_require__(76514);
// EXTERNAL MODULE: ./build/staging/blob/src/upload/read-back.js
var read_back = __webpack_require__(74255);
;// CONCATENATED MODULE: ./build/staging/blob/src/upload/verify-upload.js





/** Blobs that are read back at once. */
const AT_ONCE = 8;
/**
 * Looks at what is there after an upload.
 *
 * @param blobs with the SHA-256 that they must have, where that is known
 * @throws UserError naming every blob that is not what it should be, ExternalError, CancelledError
 */
async function verifyUpload(blobs, how, prefix, { connected, requests }) {
    if (how === 'none')
        return;
    const findings = [];
    const wrong = (name, message) => findings.push({ severity: 'error', message: `${name} ${message}` });
    const there = await (0,list_blobs/* listBlobs */.t)(connected, prefix, requests, { soFar: 'what was sent is kept, and nothing was deleted' });
    for (const blob of blobs) {
        const { name, file } = blob;
        const found = there?.get(name);
        if (found === undefined)
            wrong(name, 'is not there');
        else if (found.size !== file.size)
            wrong(name, `has ${(0,format/* counted */.hS)(found.size, 'byte')}, not ${file.size}`);
        else if (how !== 'sizes') {
            const problem = hashProblem(found, blob);
            if (problem !== undefined)
                wrong(name, problem);
        }
    }
    if (how === 'download' && findings.length === 0) {
        const rest = blobs.values();
        const failing = new AbortController();
        const signal = AbortSignal.any([requests.signal, failing.signal]);
        const reader = async () => {
            for (const { name, sha256, file } of rest) {
                if (failing.signal.aborted)
                    return;
                try {
                    const found = await (0,read_back/* hashOfBlob */.d)(name, file.size, { connected, requests, signal });
                    if (sha256 !== undefined && found !== sha256)
                        wrong(name, `has bytes with the SHA-256 ${found}, not ${sha256}`);
                }
                catch (error) {
                    // The first one says why; the others that end with it, that they were cancelled.
                    failing.abort(error);
                }
            }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, reader));
        failing.signal.throwIfAborted();
    }
    if (findings.length > 0) {
        throw new errors/* UserError */.yo(`${(0,format/* countedOf */.MJ)(findings.length, blobs.length, 'blob', ['is', 'are'])} not what was sent.`, {
            findings,
            hint: 'run again with overwrite: always',
        });
    }
}
/** What is wrong by the hashes in a listing, or undefined. */
function hashProblem({ metadata: { sha256: said }, md5 }, { sha256, action, there }) {
    if (sha256 === undefined || said === sha256)
        return undefined;
    if (said !== undefined)
        return `says that its SHA-256 is ${said}, not ${sha256}`;
    if ((0,sync_plan/* isSent */.xb)({ action }))
        return `does not say its SHA-256 any more: something else wrote it`;
    return md5 === there?.md5 ? undefined : `has the MD5 ${md5}, not ${there?.md5}: something else wrote it`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/staging/blob/src/upload/upload-whole.js
var upload_whole = __webpack_require__(84552);
;// CONCATENATED MODULE: ./build/staging/blob/src/upload/write-checksums.js






/**
 * Makes sure, before anything is sent, that the SHA-256 of all that it is to name is known, or will be when it is sent.
 *
 * @throws UserError when nobody knows that of one
 */
function checkChecksums({ blobs }) {
    const unknown = named(blobs).filter((blob) => blob.sha256 === undefined && (!(0,sync_plan/* isSent */.xb)(blob) || blob.file.from !== undefined));
    if (unknown.length === 0)
        return;
    const shown = unknown.slice(0, 3).map(({ name }) => name);
    const what = unknown.length === 1 ? 'a blob that is kept or copied' : `${unknown.length} blobs that are kept or copied`;
    throw new errors/* UserError */.yo(`Nothing was sent: nobody knows the SHA-256 of ${what}: ${shown.join(', ')}${unknown.length > 3 ? ', …' : ''}.`, {
        hint: 'leave write-checksums out, or let overwrite be changed',
    });
}
/**
 * The `SHA256SUMS` of a set.
 *
 * @param name of the blob
 * @param sent what became of the blobs that were sent
 * @param there what is there under that name
 * @returns undefined when it is the same
 */
function checksumsBlob(name, { blobs }, sent, there) {
    const lines = named(blobs).map((blob) => {
        const sha256 = sent?.get(blob)?.sha256 ?? blob.sha256;
        if (sha256 === undefined)
            throw new TypeError(`the SHA-256 of ${blob.name} is not known`);
        return { path: blob.file.path, sha256 };
    });
    const bytes = Buffer.from((0,checksums/* formatChecksums */.s)(lines));
    const sha256 = (0,external_node_crypto_.hash)('sha256', bytes, 'hex');
    const known = knownUntil(blobs);
    const isKnown = known === undefined || there?.metadata[KNOWN_UNTIL] === known;
    if (there?.metadata['sha256'] === sha256 && there.size === bytes.length && isKnown)
        return undefined;
    const blob = {
        name,
        file: { path: CHECKSUMS, absolute: CHECKSUMS, size: bytes.length },
        kind: { kind: 'block' },
        sha256,
        action: there === undefined ? 'create' : 'overwrite',
        properties: known === undefined ? {} : { metadata: { [KNOWN_UNTIL]: known } },
        there,
    };
    return { blob, bytes, sha256 };
}
/** When the newest blob was written that stays and does not say itself what it holds. */
function knownUntil(blobs) {
    const times = named(blobs).flatMap((blob) => (0,sync_plan/* isSent */.xb)(blob) || blob.there === undefined || blob.there.metadata['sha256'] !== undefined || Number.isNaN(blob.there.modified)
        ? []
        : [blob.there.modified]);
    return times.length === 0 ? undefined : new Date(times.reduce((a, b) => Math.max(a, b))).toISOString();
}
/**
 * Sends it; when all that it names is there.
 *
 * @throws UserError when another run writes it; ExternalError, CancelledError
 */
async function sendChecksums({ blob, bytes, sha256 }, target) {
    await (0,upload_whole/* send */.t)(blob, bytes, { sha256, md5: (0,external_node_crypto_.hash)('md5', bytes, 'base64') }, target);
}
/** It says nothing of links. */
function named(blobs) {
    return blobs.filter(({ file }) => file.link === undefined);
}

;// CONCATENATED MODULE: ./build/staging/blob/src/upload/sync-files.js


















/**
 * Makes a container's prefix hold some files: sends what differs in size or SHA-256 and leaves the rest. Check sums and manifest at
 * the top are sent after everything else, so that nobody reads a manifest of blobs that are not there yet.
 *
 * @throws InputError for unusable names and accounts, before any request; UserError for files that cannot be uploaded or change
 *   meanwhile; ExternalError when the service refuses or cannot be reached; CancelledError
 */
async function syncFiles(options) {
    const prefix = (0,blob_place/* checkBlobPlace */.z)(options, 'upload to');
    const { files, log, signal } = options;
    if (options.writeChecksums === true && files.some(({ path }) => path === CHECKSUMS)) {
        throw new errors/* InputError */.dz(`The source has a ${CHECKSUMS} of its own; another one cannot be written.`, {
            hint: 'exclude it, or leave write-checksums out',
        });
    }
    (0,sync_plan/* checkNames */.LN)(files, prefix, log);
    const copied = files.flatMap(({ from }) => (from === undefined ? [] : [from]));
    const connected = options.account === undefined ? undefined : await (0,container/* reachContainer */.bc)(options.account, options.container);
    const requests = new blob_requests/* BlobRequests */._({
        host: connected?.host ?? '',
        secrets: [...(connected?.secrets ?? []), ...copied.flatMap(({ secrets }) => secrets)],
        container: options.container,
        letters: lettersFor(options),
        tries: options.tries ?? 6,
        log,
        signal,
    });
    const workers = new hash_workers.HashWorkers();
    const pool = new buffer_pool/* BufferPool */.P();
    try {
        return await new Sync(options, prefix, connected, requests, pool, workers).run();
    }
    finally {
        connected?.close();
        await workers.close();
    }
}
class Sync {
    #options;
    #prefix;
    #connected;
    #requests;
    #pool;
    #workers;
    constructor(options, prefix, connected, requests, pool, workers) {
        this.#options = options;
        this.#prefix = prefix;
        this.#connected = connected;
        this.#requests = requests;
        this.#pool = pool;
        this.#workers = workers;
    }
    async run() {
        const { files, log, signal, dryRun, agreedPlan, container, writeChecksums } = this.#options;
        const connected = this.#connected;
        const listed = this.#listedPrefix();
        const tags = this.#options.withTags === true;
        const remote = connected === undefined ? undefined : await (0,list_blobs/* listBlobs */.t)(connected, listed, this.#requests, { tags });
        if (remote === undefined && connected !== undefined && this.#options.createContainer === false) {
            throw new errors/* UserError */.yo(`There is no container ${container}.`, { hint: 'make it, or let create-container be true' });
        }
        // Not where a single file's blob is listed alone.
        const checksums = connected === undefined || !/^$|\/$/.test(listed)
            ? new RemoteChecksums()
            : await RemoteChecksums.read(remote, listed, { connected, requests: this.#requests, log });
        const plan = await (0,sync_plan/* planSync */.R4)(files, {
            prefix: this.#prefix,
            overwrite: this.#options.overwrite ?? 'changed',
            propertiesOf: this.#options.propertiesOf ?? (() => ({})),
            remote,
            remoteSha256: (blob) => checksums.sha256Of(blob),
            pageSha256: this.#pageSha256(),
            hasher: new SourceHasher({ pool: this.#pool, workers: this.#workers, log, signal }),
            // A plan that somebody is to read has them all; check sums that stand before the manifest name that too.
            mustHash: (file) => dryRun || agreedPlan !== undefined || (writeChecksums === true && (0,sync_plan/* rank */.Tm)({ file }) > 0),
            log,
        });
        const sums = writeChecksums === true ? listed + CHECKSUMS : undefined;
        if (sums !== undefined)
            checkChecksums(plan);
        const extraneous = this.#extraneous(remote, plan, sums);
        const misled = sums !== undefined ? undefined : checksums.misleads(plan, extraneous);
        if (misled !== undefined)
            log.warning(misled);
        let document;
        const place = { host: connected?.host, container, prefix: this.#prefix, checksums: sums };
        const written = () => (document ??= planDocument(plan, place, extraneous));
        if (agreedPlan !== undefined) {
            checkPlan(agreedPlan, written(), (name) => {
                const there = remote?.get(name);
                return there === undefined ? undefined : { size: there.size, etag: there.etag, sha256: checksums.sha256Of(there) };
            });
        }
        const before = sums === undefined ? undefined : { name: sums, there: remote?.get(sums) };
        const outcome = connected === undefined || dryRun ? undefined : await this.#apply(plan, connected, extraneous, before);
        const wanted = before !== undefined && outcome === undefined ? checksumsBlob(before.name, plan, undefined, before.there) : undefined;
        return {
            containerUrl: connected?.url,
            prefix: this.#prefix,
            blobs: plan.blobs.map((blob) => ({ blob, sha256: outcome?.sent.get(blob)?.sha256 ?? blob.sha256 })),
            checksums: outcome === undefined ? wanted?.blob.name : outcome.checksums,
            deleted: outcome?.deleted ?? extraneous.map(({ name }) => name),
            bytes: totalSize(plan.blobs.filter(sync_plan/* isSent */.xb)),
            sent: sumOf(outcome?.sent, 'sent'),
            resumed: sumOf(outcome?.sent, 'resumed'),
            requests: connected?.transport.traffic.requests ?? 0,
            retries: this.#requests.retries,
            milliseconds: Math.round(outcome?.milliseconds ?? 0),
            get plan() {
                return written();
            },
        };
    }
    /** What is deleted in the end. @param sums name of the check sums that are written */
    #extraneous(remote, plan, sums) {
        const { deleteExtraneous, deleteLeftOut: all = false, scope, log } = this.#options;
        if (deleteExtraneous === undefined || remote === undefined)
            return [];
        const taken = new Set(plan.blobs.map(({ name }) => name));
        if (sums !== undefined)
            taken.add(sums);
        const { deleted, left } = findExtraneous(remote.values(), { prefix: this.#prefix, taken, all, ...scope });
        checkDeletion(deleted, remote.size, deleteExtraneous);
        if (left.length > 0)
            log.info(staying(left));
        return deleted;
    }
    async #apply(plan, connected, extraneous, sums) {
        const { log, contentMd5 = true, leaseId, verify = 'none', container } = this.#options;
        const requests = this.#requests;
        if (plan.createContainer) {
            await requests.send(`create the container ${container}`, async (abortSignal) => (await connected.sdk()).createIfNotExists({ abortSignal }));
        }
        const due = plan.blobs.filter(sync_plan/* isSent */.xb);
        const start = performance.now();
        const progress = new src_progress/* Progress */.k('Uploaded', { files: due.length, bytes: totalSize(due) }, log).withHeartbeat();
        const target = {
            ...{ connected, requests, pool: this.#pool, workers: this.#workers, progress, contentMd5, leaseId },
            receipts: new receipts/* Receipts */.W(connected, requests, log),
            pageSha256: this.#pageSha256(),
        };
        try {
            // The check sums name what is sent here, and stand before the manifest.
            const last = (blob) => sums !== undefined && blob.file.path === 'manifest.json';
            const sent = await (0,upload_set/* uploadSet */.k)({ ...plan, blobs: plan.blobs.filter((blob) => !last(blob)) }, target, log);
            const checksums = sums === undefined ? undefined : checksumsBlob(sums.name, plan, sent, sums.there);
            if (checksums !== undefined)
                await sendChecksums(checksums, target);
            for (const [blob, one] of await (0,upload_set/* uploadSet */.k)({ ...plan, blobs: plan.blobs.filter(last) }, target, log))
                sent.set(blob, one);
            const milliseconds = performance.now() - start;
            const whole = plan.blobs
                .filter(({ action }) => action !== 'keep')
                .map((blob) => ({ ...blob, sha256: sent.get(blob)?.sha256 ?? blob.sha256 }));
            await verifyUpload(whole, verify, this.#listedPrefix(), { connected, requests });
            // What was there before goes when nothing is wrong with what takes its place.
            const deleted = extraneous.length === 0 ? [] : await deleteBlobs(await connected.sdk(), extraneous, requests);
            return { sent, checksums: checksums?.blob.name, deleted, milliseconds };
        }
        finally {
            progress.end();
        }
    }
    #pageSha256() {
        const { pageSha256, writeChecksums, verify } = this.#options;
        return pageSha256 !== false || writeChecksums === true || verify === 'hashes' || verify === 'download';
    }
    /** What the listing is asked for: a single file's blob by its name, a folder's blobs by their folder. */
    #listedPrefix() {
        const { files, deleteExtraneous, writeChecksums } = this.#options;
        const [only] = files;
        if (files.length === 1 && only !== undefined && deleteExtraneous === undefined && writeChecksums !== true)
            return (0,sync_plan/* blobNameOf */._u)(this.#prefix, only);
        return this.#prefix === '' ? '' : `${this.#prefix}/`;
    }
}
/** With which a shared access signature can do the run: `docs/blob-storage-access.md`. */
function lettersFor({ deleteExtraneous, withTags }) {
    return `rcw${deleteExtraneous === undefined ? '' : 'd'}l${withTags === true ? 't' : ''}`;
}
function sumOf(sent, what) {
    return [...(sent?.values() ?? [])].reduce((sum, one) => sum + one[what], 0);
}
function totalSize(blobs) {
    return blobs.reduce((total, { file }) => total + file.size, 0);
}

;// CONCATENATED MODULE: ./build/staging/blob/src/upload/sync-log.js


/** Says what a run has done or, as a dry run, would do. */
function logSync(result, { dryRun, log }) {
    const { blobs, checksums, deleted, bytes, resumed } = result;
    const due = blobs.filter(({ blob }) => (0,sync_plan/* isSent */.xb)(blob));
    const updated = blobs.filter(({ blob }) => blob.action === 'update').length;
    const unchanged = blobs.filter(({ blob }) => blob.action === 'skip').length;
    // Nobody has compared them.
    const kept = blobs.length - due.length - updated - unchanged;
    const isAlone = due.length + updated + deleted.length === 0;
    if (dryRun) {
        const { createContainer, container } = result.plan;
        if (createContainer)
            log.info(`Would create the container ${container}.`);
        for (const { blob } of blobs) {
            if ((0,sync_plan/* isSent */.xb)(blob))
                log.info(`Would ${blob.action} ${blob.name}, ${(0,format/* formatBytes */.z3)(blob.file.size)}`);
            else if (blob.action === 'update')
                log.info(`Would set the properties of ${blob.name}`);
        }
        if (checksums !== undefined && !isAlone)
            log.info(`Would write ${checksums}`);
        for (const name of deleted)
            log.info(`Would delete ${(0,control_characters/* showControls */.mz)(name)}`);
    }
    const more = [
        ...(checksums === undefined || dryRun ? [] : [`${checksums} written`]),
        ...(updated === 0 ? [] : [`properties of ${(0,format/* counted */.hS)(updated, 'file')}`]),
        ...(deleted.length === 0 ? [] : [`${deleted.length} deleted`]),
        ...(resumed === 0 ? [] : [`${(0,format/* formatBytes */.z3)(resumed)} of it was there from an earlier run`]),
    ].map((part) => `; ${part}`);
    if (isAlone) {
        const what = checksums === undefined ? 'Nothing to send' : `${dryRun ? 'Would write' : 'Wrote'} ${checksums} alone`;
        const left = [
            ...(unchanged === 0 && kept > 0 ? [] : [`${(0,format/* counted */.hS)(unchanged, 'file')} unchanged`]),
            ...(kept === 0 ? [] : [`${(0,format/* counted */.hS)(kept, 'file')} kept`]),
        ];
        log.info(`${what}: ${left.join(', ')}.`);
    }
    else {
        const left = `${unchanged} unchanged${kept === 0 ? '' : `, ${kept} kept`}`;
        log.info(`${dryRun ? 'Would send' : 'Sent'} ${(0,format/* counted */.hS)(due.length, 'file')}, ${(0,format/* formatBytes */.z3)(bytes)}; ${left}${more.join('')}.`);
    }
}

;// CONCATENATED MODULE: ./build/staging/blob/src/upload/upload-blob.js




/**
 * Uploads a source, and says what was sent: what is there with the same content is not sent again, and an interrupted upload goes on.
 *
 * @throws InputError for what does not go together, before any request; UserError for files that cannot be uploaded or change meanwhile, and for
 *   a source without any; ExternalError when the service refuses or cannot be reached; CancelledError
 */
async function uploadBlob(source, destination, options) {
    const { log, dryRun } = options;
    if (source.kind === 'remote-blob')
        (0,source_source/* checkRemoteUse */.Oo)(source.file.path, options);
    const files = await (0,source_source/* filesOf */.R8)(source, options.blobType);
    if (source.kind === 'file-set' && files.length === 0) {
        throw new errors/* UserError */.yo(`${source.folder} holds no files that are selected; there is nothing to upload.`, {
            hint: 'change include or exclude',
        });
    }
    try {
        const scope = source.kind === 'file-set' ? source : undefined;
        const result = await syncFiles({ ...options, ...destination, files, scope });
        logSync(result, { dryRun, log });
        return result;
    }
    catch (error) {
        if (error instanceof errors/* CancelledError */.cc)
            log.info('Cancelled. Run it again to go on: what was sent is kept, and only the rest is sent.');
        throw error;
    }
}

// EXTERNAL MODULE: ./build/staging/blob/src/upload/upload-manifest.js
var upload_manifest = __webpack_require__(5726);
;// CONCATENATED MODULE: ./build/staging/blob/upload.js






/***/ })

};
