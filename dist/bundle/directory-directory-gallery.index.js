export const id = "directory-directory-gallery";
export const ids = ["directory-directory-gallery"];
export const modules = {

/***/ 81650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  directoryGallery: () => (/* binding */ directoryGallery)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var src_files = __webpack_require__(85368);
// EXTERNAL MODULE: ./build/staging/gallery/src/version-update.js
var version_update = __webpack_require__(95802);
// EXTERNAL MODULE: ./build/staging/system/src/folder-lock.js
var folder_lock = __webpack_require__(79335);
;// CONCATENATED MODULE: ./build/staging/gallery/src/directory/gallery-lock.js

/** Milliseconds. Copying an image to a slow disk takes minutes. */
const PATIENCE = 30 * 60_000;
/**
 * Runs `work` while no other run, on any machine, works on the same image of a gallery.
 *
 * @param folder of the image in the gallery; made when missing
 * @throws UserError when another run holds the lock for 30 minutes, CancelledError
 */
function withGalleryLock(folder, options, work) {
    return (0,folder_lock/* withFolderLock */.ix)(folder, { ...options, wait: PATIENCE }, work);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/staging/core/src/version-order.js
var version_order = __webpack_require__(80032);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/image-definition/src/schema/image-id.js
var image_id = __webpack_require__(82398);
// EXTERNAL MODULE: ./build/staging/system/src/regular-file.js
var regular_file = __webpack_require__(32586);
// EXTERNAL MODULE: ./build/staging/gallery/src/gallery-version.js
var gallery_version = __webpack_require__(45909);
// EXTERNAL MODULE: ./build/staging/gallery/src/version-record.js + 2 modules
var version_record = __webpack_require__(69244);
;// CONCATENATED MODULE: ./build/staging/gallery/src/directory/read-versions.js








/*
 * A directory gallery:
 *
 *   <gallery>/<image>/definition.json                    the definition of the version that was published last
 *   <gallery>/<image>/latest.json                        {"version": "1.0.3"}: the only thing that says which version is latest
 *   <gallery>/<image>/versions/<x.y.z>/version.json      written before the folder gets its name: a version is whole or not there
 *   <gallery>/<image>/versions/<x.y.z>/image.raw, image.vhd, provenance.json, tests.json
 *
 * Read at once inside of each call: a plan looks at thousands of such small files, and 5,000 images take 0.2 s of CPU so, 1.1 s with a promise
 * for each open, read and close. The plan lets others run in between.
 */
/** Beside version.json: the result of the version's tests. */
const TESTS_FILE = 'tests.json';
function versionFolder(gallery, image, version) {
    return (0,external_node_path_.join)(imageFolder(gallery, image), 'versions', version);
}
/** @throws InputError for what is not the id of an image */
function imageFolder(gallery, image) {
    return (0,external_node_path_.join)(gallery, (0,version_record/* checkImageId */.z3)(image));
}
/**
 * The version of an image that is latest, if there is one.
 *
 * @throws UserError when latest.json is damaged
 */
async function latestVersion(gallery, image) {
    const file = (0,external_node_path_.join)(imageFolder(gallery, image), 'latest.json');
    const latest = readDocument(file);
    return latest === undefined ? undefined : (0,version_record/* latestIn */.hU)(latest, file);
}
/**
 * Ids of the images that a gallery has a folder for, sorted. A gallery that does not exist has none.
 *
 * @throws InputError when it is no folder
 */
async function galleryImages(gallery) {
    if ((0,external_node_fs_.statSync)(gallery, { throwIfNoEntry: false })?.isDirectory() === false) {
        throw new errors/* InputError */.dz(`The gallery ${gallery} is no folder.`, { hint: 'give the folder that images are published to' });
    }
    return namesIn(gallery).filter(image_id/* isImageId */.rw).sort();
}
/**
 * All versions of an image, the oldest first.
 *
 * @throws UserError when a file of the gallery is damaged
 */
async function listVersions(gallery, image) {
    const latest = await latestVersion(gallery, image);
    const names = namesIn((0,external_node_path_.join)(imageFolder(gallery, image), 'versions')).filter(gallery_version/* isVersion */.l);
    const versions = names.map((version) => readVersionFile(gallery, image, version, latest));
    return versions.filter((version) => version !== undefined).sort((a, b) => (0,version_order/* compareVersions */.Zy)(a.version, b.version));
}
/**
 * One version of an image.
 *
 * @throws UserError naming the versions there are, when there is no such one
 */
async function readVersion(gallery, image, version) {
    const found = (0,gallery_version/* isVersion */.l)(version) ? readVersionFile(gallery, image, version, await latestVersion(gallery, image)) : undefined;
    if (found !== undefined)
        return found;
    const there = (await listVersions(gallery, image)).map((one) => one.version);
    throw (0,version_record/* noSuchVersion */.lL)(gallery, image, version, there);
}
/** What a version was made of. */
async function readProvenance(gallery, image, version) {
    const file = (0,external_node_path_.join)(versionFolder(gallery, image, version), 'provenance.json');
    const document = readDocument(file);
    return document === undefined ? undefined : (0,version_record/* provenanceIn */.PT)(document, file);
}
/** How a version did in its tests. */
async function readTests(gallery, image, version) {
    const file = (0,external_node_path_.join)(versionFolder(gallery, image, version), TESTS_FILE);
    const document = readDocument(file);
    return document === undefined ? undefined : (0,version_record/* testResultIn */.NV)(document, file);
}
/** The files of a version that are gone or have another size than they had. Checksums are not taken: images are large. */
async function damagedFiles(gallery, version) {
    const folder = versionFolder(gallery, version.image, version.version);
    const sizeOf = (file) => (0,external_node_fs_.statSync)((0,external_node_path_.join)(folder, file), { throwIfNoEntry: false })?.size;
    return version.files.filter(({ file, size }) => sizeOf(file) !== size).map(({ file }) => (0,external_node_path_.join)(folder, file));
}
function readVersionFile(gallery, image, version, latest) {
    const file = (0,external_node_path_.join)(versionFolder(gallery, image, version), 'version.json');
    const content = readDocument(file);
    return content === undefined ? undefined : (0,version_record/* versionIn */.It)(content, file, { image, version }, latest);
}
/** Nothing where there is no such folder. */
function namesIn(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder);
    }
    catch (error) {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENOTDIR'))
            return [];
        throw error;
    }
}
/** A JSON document of the gallery; undefined when it is not there. @throws UserError when it is no JSON */
function readDocument(file) {
    try {
        return (0,version_record/* parseDocument */.Tp)((0,regular_file/* readRegularTextSync */.DM)(file), file);
    }
    catch (error) {
        // ENOTDIR: a file where the folder should be.
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENOTDIR'))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/staging/gallery/src/directory/change-version.js





/**
 * `Gallery.publish` of a directory. What a killed run left half done is finished by the next.
 *
 * @throws UserError when the definition differs in more than can be changed in place, or the gallery has no such version; CancelledError
 */
async function changeVersion(gallery, image, version, update, options) {
    const before = (0,version_update/* checkPublish */.S)(await readVersion(gallery, image, version), update);
    if (options.dryRun === true)
        return before;
    return withGalleryLock(imageFolder(gallery, image), options, async () => {
        const found = (0,version_update/* checkPublish */.S)(await readVersion(gallery, image, version), update);
        const { record, provenance } = (0,version_update/* publishedRecord */.Q)(found, await readProvenance(gallery, image, version), update);
        const folder = versionFolder(gallery, image, version);
        await (0,src_files/* writeJson */.GF)((0,external_node_path_.join)(folder, 'provenance.json'), provenance);
        // Last: until then a plan finds the update still to be done.
        await (0,src_files/* writeJson */.GF)((0,external_node_path_.join)(folder, 'version.json'), record);
        return record;
    });
}

// EXTERNAL MODULE: ./build/staging/gallery/src/gallery.js
var src_gallery = __webpack_require__(49580);
// EXTERNAL MODULE: ./build/staging/gallery/src/tested-image.js
var tested_image = __webpack_require__(28513);
;// CONCATENATED MODULE: ./build/staging/gallery/src/directory/promote-version.js







/**
 * Keeps with a version how it did in its tests.
 *
 * @param digest SHA-256 of the tests that ran, if known
 * @throws UserError when the result is that of another version, CancelledError
 */
async function recordTests(gallery, image, version, result, digest, options) {
    checkTestedFolder(gallery, image, version, result);
    // Before the lock, which would make a folder for an image that does not exist.
    await readVersion(gallery, image, version);
    return withGalleryLock(imageFolder(gallery, image), options, async () => {
        const found = await readVersion(gallery, image, version);
        (0,tested_image/* checkTestedFile */.q)(found, result);
        const folder = versionFolder(gallery, image, version);
        await (0,src_files/* writeJson */.GF)((0,external_node_path_.join)(folder, TESTS_FILE), result);
        const tests = {
            outcome: result.outcome,
            at: result.finishedAt,
            result: TESTS_FILE,
            ...(digest === undefined ? {} : { digest }),
        };
        const content = { ...found, tests };
        await (0,src_files/* writeJson */.GF)((0,external_node_path_.join)(folder, 'version.json'), content);
        return content;
    });
}
/**
 * Makes a version latest. `latest.json` is replaced in one step; channels in version.json follow, and readers go by latest.json.
 *
 * @throws UserError unless the version's recorded tests passed, CancelledError
 */
async function promoteVersion(gallery, image, version, options) {
    // Before the lock, which would make a folder for an image that does not exist.
    await readVersion(gallery, image, version);
    return withGalleryLock(imageFolder(gallery, image), options, async () => {
        const found = await readVersion(gallery, image, version);
        const refusal = (0,src_gallery/* refusalOf */.O)(found);
        if (refusal !== undefined) {
            throw new errors/* UserError */.yo(`${refusal}.`, {
                hint: found.tests === undefined ? 'run run-in-vm and give its result' : 'mend it and bake again',
            });
        }
        const damaged = await damagedFiles(gallery, found);
        if (damaged.length > 0)
            throw new errors/* UserError */.yo(`${image} ${version} is not whole: ${damaged.join(', ')}.`, { hint: 'build the image again' });
        const previous = await latestVersion(gallery, image);
        if (previous !== version)
            await (0,src_files/* writeJson */.GF)((0,external_node_path_.join)(imageFolder(gallery, image), 'latest.json'), { version });
        // Of all, so that what a killed run left behind is mended too.
        for (const one of await listVersions(gallery, image)) {
            const file = (0,external_node_path_.join)(versionFolder(gallery, image, one.version), 'version.json');
            if ((await (0,src_files/* readJson */.Vh)(file))?.channel !== one.channel)
                await (0,src_files/* writeJson */.GF)(file, one);
        }
        return { promoted: previous !== version, previous: previous === version ? undefined : previous };
    });
}
/** A file of this gallery must be one of the version's folder: an older result says no more of it than where it is. */
function checkTestedFolder(gallery, image, version, result) {
    const way = (0,external_node_path_.relative)((0,external_node_path_.resolve)(gallery), (0,external_node_path_.resolve)(result.image));
    if (way.startsWith('..') || way === '')
        return;
    const expected = [image, 'versions', version].join(external_node_path_.sep);
    if (way.startsWith(`${expected}${external_node_path_.sep}`))
        return;
    throw (0,tested_image/* otherImageTested */.d)(image, version, result);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/staging/disk-image/src/sparse-copy.js
var sparse_copy = __webpack_require__(32557);
// EXTERNAL MODULE: ./build/staging/system/src/free-space.js
var free_space = __webpack_require__(68830);
// EXTERNAL MODULE: ./build/staging/system/src/hash-files.js
var hash_files = __webpack_require__(41733);
;// CONCATENATED MODULE: ./build/staging/gallery/src/directory/import-file.js






/** A thread takes 75 ms to start, in which this one hashes as many bytes. */
const WORTH_THREADS = 64 * 1024 * 1024;
/**
 * Puts an image file into the gallery. `verifyImageFiles` has to follow.
 *
 * On the same file system it becomes a hard link: no bytes are copied, holes of sparse images stay, and the builder's folder may
 * be removed. It is made read-only, so that no later program writes into both names by mistake. Elsewhere it is copied, sparse.
 *
 * @throws UserError when the file has not the size that was built, ExternalError when the disk is full, CancelledError
 */
async function placeImageFile(file, target, signal) {
    (0,errors/* throwIfCancelled */.dZ)(signal);
    try {
        // link(2) would link a symbolic link itself.
        const source = await (0,promises_.realpath)(file.path);
        if (!(await linkFile(source, target)))
            await copyImageFile(source, target, signal);
        await (0,promises_.chmod)(target, 0o444);
        const { size } = await (0,promises_.stat)(target);
        if (size !== file.size)
            throw changed(file, `${size} bytes instead of ${file.size}`);
        await flush(target);
    }
    catch (error) {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT'))
            throw new errors/* UserError */.yo(`The image file ${file.path} is gone.`, { hint: 'build the image again', cause: error });
        throw error;
    }
}
/** False where links are not possible: another file system, or one without links. */
async function linkFile(source, target) {
    try {
        await (0,promises_.link)(source, target);
        return true;
    }
    catch (error) {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'EACCES'))
            return false;
        throw error;
    }
}
/** Copies with holes, where there is room for it. */
async function copyImageFile(source, target, signal) {
    const { blocks, size } = await (0,promises_.stat)(source);
    // st_blocks counts 512 bytes whatever the file system's block is; Windows has none.
    const needed = blocks > 0 ? blocks * 512 : size;
    const folder = (0,external_node_path_.dirname)(target);
    if ((await (0,free_space/* usableSpace */.dS)(folder)) < needed)
        throw diskFull(folder, needed, await (0,free_space/* freeSpace */.FP)(folder));
    try {
        await (0,sparse_copy/* copySparse */.I)(source, target, { what: 'copy the image into the gallery', signal });
    }
    catch (error) {
        throw (0,free_space/* isDiskFull */.b$)(error) ? diskFull(folder, needed, await (0,free_space/* freeSpace */.FP)(folder), error) : error;
    }
}
/** @param needed bytes, where they are known */
function diskFull(folder, needed, free, cause) {
    return new errors/* ExternalError */.yA((0,free_space/* diskFullMessage */.MV)(folder, free, needed), {
        service: 'file system',
        reason: 'machine',
        operation: 'put the image into the gallery',
        hint: 'free some space or give another gallery, then run the step again',
        ...(cause === undefined ? {} : { cause }),
    });
}
/**
 * Takes the checksums of files that were put into the gallery, under their names there: another build may have taken the place of the
 * one that a record tells of, with the same size and an older time. Files are read side by side, 1.5 s for each GiB on a slow machine.
 *
 * @param placed each file with where it was put
 * @throws UserError when one is not the file that was built, or is written to while it is read; CancelledError
 */
async function verifyImageFiles(placed, signal) {
    const timesOf = () => Promise.all(placed.map(async ({ target }) => (await (0,promises_.stat)(target, { bigint: true })).mtimeNs));
    const before = await timesOf();
    const isLarge = placed.some(({ file }) => file.size > WORTH_THREADS);
    // One thread for each; this one only waits, and so goes on answering signals.
    const digests = await (0,hash_files/* hashFiles */.y)(placed.map(({ file, target }) => ({ path: target, size: file.size })), { signal, ...(isLarge ? { threads: placed.length + 1 } : {}) });
    const after = await timesOf();
    for (const [index, { file }] of placed.entries()) {
        if (digests[index] !== file.sha256)
            throw changed(file, `SHA-256 ${digests[index]} instead of ${file.sha256}`);
        if (before[index] !== after[index])
            throw changed(file, 'it is being written to');
    }
}
function changed(file, how) {
    return new errors/* UserError */.yo(`${file.path} is not the file that was built: ${how}.`, { hint: 'build the image again' });
}
/** To disk, so that a version is whole after a loss of power too. */
async function flush(path) {
    try {
        const handle = await (0,promises_.open)(path, 'r');
        try {
            await handle.sync();
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        // Windows flushes neither folders nor files opened for reading.
        if (!(0,errors/* hasErrorCode */.Ue)(error, 'EPERM', 'EISDIR', 'EINVAL', 'EACCES'))
            throw error;
    }
}

;// CONCATENATED MODULE: ./build/staging/gallery/src/directory/retire-version.js








/**
 * Removes a version. It loses its name in one step, so that no reader finds half of it; what a killed run has left is removed by the next
 * one that stages.
 *
 * @returns bytes of its files
 * @throws UserError when it is latest or there is no such version, CancelledError
 */
async function retireVersion(gallery, image, version, options) {
    await readVersion(gallery, image, version);
    return withGalleryLock(imageFolder(gallery, image), options, async () => {
        const { channel, files } = await readVersion(gallery, image, version);
        if (channel === 'latest') {
            throw new errors/* UserError */.yo(`${image} ${version} is latest and is not retired.`, { hint: 'promote another version first' });
        }
        const bytes = files.reduce((sum, { size }) => sum + size, 0);
        if (options.dryRun === true)
            return { bytes };
        // Before it goes: its number is never given out again.
        await (0,src_files/* writeJson */.GF)(retiredFile(gallery, image), { versions: [...(await retiredVersions(gallery, image)), version] });
        const versions = (0,external_node_path_.join)(imageFolder(gallery, image), 'versions');
        const gone = (0,external_node_path_.join)(versions, `.${version}.partial`);
        await (0,promises_.rm)(gone, { recursive: true, force: true });
        await (0,promises_.rename)((0,external_node_path_.join)(versions, version), gone);
        await flush(versions);
        await (0,promises_.rm)(gone, { recursive: true, force: true });
        return { bytes };
    });
}
/** Versions that were there once. @throws UserError when the list of them is damaged */
async function retiredVersions(gallery, image) {
    const file = retiredFile(gallery, image);
    return (0,version_record/* retiredIn */.nT)(readDocument(file), file);
}
function retiredFile(gallery, image) {
    return (0,external_node_path_.join)(imageFolder(gallery, image), 'retired.json');
}

// EXTERNAL MODULE: ./build/staging/gallery/src/staged-record.js
var staged_record = __webpack_require__(59066);
;// CONCATENATED MODULE: ./build/staging/gallery/src/directory/stage-version.js










/**
 * Puts an image into the gallery as a staged version. It is built up in a hidden folder, flushed, and then gets its name in one
 * step: a reader sees all of it or nothing. What a killed run left behind is removed first.
 *
 * @throws UserError when a file is not the one that was built or the version exists with other content, ExternalError when the
 *   disk is full, CancelledError
 */
async function stageVersion(gallery, request, options) {
    const folder = imageFolder(gallery, request.image);
    try {
        return await withGalleryLock(folder, options, async () => {
            await removeStaleFiles(folder, options);
            const planned = await planStage(gallery, request);
            if (planned.adopt !== undefined)
                return staged(gallery, await noteRebuild(gallery, planned.adopt, request.provenance), true);
            return staged(gallery, await write(gallery, request, planned.version, options), false);
        });
    }
    catch (error) {
        if ((0,free_space/* isDiskFull */.b$)(error))
            throw diskFull(folder, undefined, await (0,free_space/* freeSpace */.FP)(gallery), error);
        throw error;
    }
}
/**
 * Which version `stageVersion` would make or adopt.
 *
 * @throws UserError when the version exists with other content
 */
async function planStage(gallery, request) {
    const versions = await listVersions(gallery, request.image);
    const wanted = request.version;
    for (const version of versions.toReversed()) {
        if (wanted !== 'auto' && version.version !== wanted)
            continue;
        if (!(0,staged_record/* isSameImage */.m_)(version, request))
            continue;
        if ((await damagedFiles(gallery, version)).length === 0)
            return { adopt: version, version: version.version };
    }
    if (wanted === 'auto')
        return { version: (0,gallery_version/* nextVersion */.y)(await takenNumbers(gallery, request.image)) };
    if (!(0,gallery_version/* isVersion */.l)(wanted))
        throw new errors/* UserError */.yo(`"${wanted}" is not a version.`, { hint: 'write auto or x.y.z' });
    if ((await takenNumbers(gallery, request.image)).includes(wanted)) {
        throw (0,staged_record/* versionTaken */.Qy)(request.image, wanted);
    }
    return { version: wanted };
}
async function noteRebuild(gallery, version, provenance) {
    const known = (await readProvenance(gallery, version.image, version.version))?.finishedAt;
    const content = (0,staged_record/* rebuiltVersion */.Q$)(version, known, provenance);
    if (content === undefined)
        return version;
    await (0,src_files/* writeJson */.GF)((0,external_node_path_.join)(versionFolder(gallery, version.image, version.version), 'version.json'), content);
    return content;
}
/** Also of folders without version.json: nothing is put into them. And of versions that are gone. */
async function takenNumbers(gallery, image) {
    const names = await (0,promises_.readdir)((0,external_node_path_.join)(imageFolder(gallery, image), 'versions')).catch(() => []);
    return [...names.filter(gallery_version/* isVersion */.l), ...(await retiredVersions(gallery, image))];
}
async function write(gallery, request, version, { log, signal }) {
    const target = versionFolder(gallery, request.image, version);
    const versions = (0,external_node_path_.join)(imageFolder(gallery, request.image), 'versions');
    const partial = (0,external_node_path_.join)(versions, `.${version}.partial`);
    try {
        await (0,promises_.mkdir)(partial, { recursive: true });
        const files = [];
        const placed = [];
        for (const source of request.files) {
            const { format, size, sha256 } = source;
            const file = `image.${format}`;
            const target = (0,external_node_path_.join)(partial, file);
            const path = pathOf(gallery, request.image, source);
            log.debug(`${request.image} ${version}: ${file} from ${path}`);
            await placeImageFile({ path, size, sha256 }, target, signal);
            placed.push({ file: { path, size, sha256 }, target });
            files.push({ format, file, size, sha256 });
        }
        await verifyImageFiles(placed, signal);
        const content = (0,staged_record/* stagedRecord */.Ei)(request, version, files);
        await (0,src_files/* writeJson */.GF)((0,external_node_path_.join)(partial, 'provenance.json'), request.provenance);
        await (0,promises_.writeFile)((0,external_node_path_.join)(partial, 'SHA256SUMS'), files.map(({ file, sha256 }) => `${sha256}  ${file}\n`).join(''));
        await (0,src_files/* writeJson */.GF)((0,external_node_path_.join)(partial, 'version.json'), content);
        await flush(partial);
        await (0,promises_.rename)(partial, target);
        await flush(versions);
        await (0,src_files/* writeJson */.GF)((0,external_node_path_.join)(imageFolder(gallery, request.image), 'definition.json'), request.provenance.definition);
        return content;
    }
    catch (error) {
        await (0,promises_.rm)(partial, { recursive: true, force: true });
        throw error;
    }
}
/** The file on this machine: of another version the one in its folder. */
function pathOf(gallery, image, { path, fromVersion, format }) {
    return path ?? (0,external_node_path_.join)(versionFolder(gallery, image, fromVersion), `image.${format}`);
}
/** Under the lock nobody else has anything half-made. */
async function removeStaleFiles(folder, { log }) {
    for (const parent of [folder, (0,external_node_path_.join)(folder, 'versions')]) {
        const names = await (0,promises_.readdir)(parent).catch(() => []);
        for (const name of names) {
            if (!isStale(name))
                continue;
            log.info(`Removing what a killed run left: ${(0,external_node_path_.join)(parent, name)}`);
            await (0,promises_.rm)((0,external_node_path_.join)(parent, name), { recursive: true, force: true });
        }
    }
}
function isStale(name) {
    return name.startsWith('.') && name.endsWith('.partial');
}
function staged(gallery, version, adopted) {
    return { version, place: versionFolder(gallery, version.image, version.version), adopted };
}

;// CONCATENATED MODULE: ./build/staging/gallery/src/directory/directory-gallery.js






/** A gallery in a folder of this machine, or of a file system that several machines share. */
function directoryGallery({ folder }) {
    return {
        place: folder,
        features: { localFiles: true },
        images: () => galleryImages(folder),
        list: (image) => listVersions(folder, image),
        latest: (image) => latestVersion(folder, image),
        read: (image, version) => readVersion(folder, image, version),
        provenance: (image, version) => readProvenance(folder, image, version),
        testResult: (image, version) => readTests(folder, image, version),
        damagedFiles: (version) => damagedFiles(folder, version),
        placeOf: (image, version) => versionFolder(folder, image, version),
        fetch: async ({ image, version }, { file }) => (0,external_node_path_.join)(versionFolder(folder, image, version), file),
        planStage: (request) => planStage(folder, request),
        stage: (request, options) => stageVersion(folder, request, options),
        publish: (image, version, update, options) => changeVersion(folder, image, version, update, options),
        recordTests: (image, version, result, digest, options) => recordTests(folder, image, version, result, digest, options),
        promote: (image, version, options) => promoteVersion(folder, image, version, options),
        retire: (image, version, options) => retireVersion(folder, image, version, options),
    };
}


/***/ })

};
