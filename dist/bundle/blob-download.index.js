export const id = "blob-download";
export const ids = ["blob-download"];
export const modules = {

/***/ 83682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  downloadBlobs: () => (/* reexport */ downloadBlobs)
});

// UNUSED EXPORTS: listSet

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/control-characters.js
var control_characters = __webpack_require__(9521);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/blob/src/names/blob-place.js
var blob_place = __webpack_require__(68857);
// EXTERNAL MODULE: ./build/staging/blob/src/requests/blob-requests.js
var blob_requests = __webpack_require__(36200);
// EXTERNAL MODULE: ./build/staging/blob/src/requests/container.js + 2 modules
var container = __webpack_require__(24072);
// EXTERNAL MODULE: ./build/staging/blob/src/download/download-files.js + 2 modules
var download_files = __webpack_require__(43149);
// EXTERNAL MODULE: ./build/staging/blob/src/download/download-list.js
var download_list = __webpack_require__(44765);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var src_files = __webpack_require__(85368);
// EXTERNAL MODULE: ./build/staging/records/src/checksums.js
var checksums = __webpack_require__(68926);
;// CONCATENATED MODULE: ./build/staging/blob/src/download/download-checksums.js


/**
 * Reads a manifest: `SHA256SUMS` as `sha256sum` writes it, or JSON with `files: [{path, sha256, size}]`, as prepare-artifacts writes it.
 *
 * @param name for errors
 * @throws UserError when it is neither
 */
function parseManifest(name, text) {
    return text.trimStart().startsWith('{') ? parseJson(name, text) : parseChecksums(name, text);
}
function parseChecksums(name, text) {
    return (0,checksums/* readChecksums */.F)(text).flatMap(({ line, text: shown, ...read }) => {
        if (shown === '')
            return [];
        if (read.sha256 === undefined) {
            throw new errors/* UserError */.yo(`Line ${line} of ${name} is no check sum: ${JSON.stringify(shown.slice(0, 100))}.`, {
                hint: 'each line is a SHA-256, two spaces and a name, as sha256sum writes it',
            });
        }
        // `sha256sum ./*` writes the dot too.
        return [{ path: read.path.replace(/^(?:\.\/+)+/, ''), sha256: read.sha256 }];
    });
}
function parseJson(name, text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw new errors/* UserError */.yo(`${name} is no JSON.`, { hint: 'upload the set again' });
    }
    const { files, archive } = (value ?? {});
    if (!Array.isArray(files))
        throw new errors/* UserError */.yo(`${name} is no manifest: it has no list of files.`, { hint: 'give SHA256SUMS or manifest.json' });
    return [...files, ...(archive === undefined ? [] : [archive])].map((file, index) => {
        const { path, file: archived, sha256, size, mode } = (file ?? {});
        const known = path ?? archived;
        if (typeof known !== 'string' || typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) {
            throw new errors/* UserError */.yo(`File ${index + 1} of ${name} has no path and SHA-256.`, { hint: 'upload the set again' });
        }
        return {
            path: known,
            sha256,
            size: typeof size === 'number' ? size : undefined,
            executable: typeof mode === 'string' && /^0?[0-7]{3}$/.test(mode) ? (Number.parseInt(mode, 8) & 0o111) !== 0 : undefined,
        };
    });
}

// EXTERNAL MODULE: ./build/staging/blob/src/download/range-download.js + 1 modules
var range_download = __webpack_require__(87182);
;// CONCATENATED MODULE: ./build/staging/blob/src/download/download-manifests.js





/** What prepare-artifacts and upload-blob write, in the order in which they are written: the last one is about all. */
const KNOWN_MANIFESTS = ['SHA256SUMS', 'manifest.json'];
/** Half a million files. */
const LARGEST = 64 * 1024 * 1024;
/**
 * Reads the manifests of a set: those that are known by their names, or the one that is asked for.
 *
 * @param wanted `auto`, `none`, or a path below the prefix
 * @throws UserError when the one asked for is not there, when one is damaged, or when two contradict each other
 */
async function readManifests(files, wanted, { container, requests }) {
    const names = wanted === 'auto' ? KNOWN_MANIFESTS : wanted === 'none' ? [] : [wanted];
    const manifests = [];
    const expected = new Map();
    for (const path of names) {
        const file = files.find((one) => one.path === path);
        if (file === undefined || file.isLink) {
            if (wanted === 'auto')
                continue;
            throw new errors/* UserError */.yo(`There is no manifest ${path} among the blobs.`, { hint: 'give its path below the prefix' });
        }
        const text = await read(file, container, requests);
        // Other programs have a manifest.json as well.
        if (wanted === 'auto' && path.endsWith('.json') && !/^\s*\{[^{}]*"schema"\s*:\s*"bakehouse-/.test(text))
            continue;
        manifests.push(path);
        const folder = path.slice(0, path.lastIndexOf('/') + 1);
        for (const entry of parseManifest(path, text)) {
            const place = `${folder}${entry.path}`;
            const other = expected.get(place);
            if (other !== undefined && other.sha256 !== entry.sha256) {
                throw new errors/* UserError */.yo(`${other.manifest} and ${path} say different things of ${JSON.stringify(place)}.`, {
                    hint: 'upload the set again',
                });
            }
            expected.set(place, { ...other, ...entry, manifest: path });
        }
    }
    return { manifests, files: expected };
}
async function read(file, container, requests) {
    if (file.size > LARGEST) {
        throw new errors/* UserError */.yo(`The manifest ${file.name} has ${(0,format/* formatBytes */.z3)(file.size)}; that is no list of files.`, {
            hint: 'give another one, or none',
        });
    }
    const bytes = Buffer.allocUnsafe(file.size);
    if (file.size > 0)
        await (0,range_download/* fetchRange */.sj)(bytes, 0, { client: container.getBlobClient(file.name), requests, signal: requests.signal, etag: file.etag });
    if (file.sha256 !== undefined && (0,src_files/* sha256 */.sc)(bytes) !== file.sha256) {
        throw new errors/* UserError */.yo(`The manifest ${file.name} is damaged: it has not the SHA-256 that its metadata say.`, {
            hint: 'upload the set again',
        });
    }
    return bytes.toString('utf8');
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/staging/blob/src/names/name-folding.js



/**
 * True when a file system takes names that differ in case alone for one, as those of Windows and macOS do by default. Nothing is written:
 * the nearest folder that is there is looked for under its own name in another case.
 *
 * @param folder absolute; need not exist
 */
function foldsNames(folder) {
    for (let path = folder; path !== (0,external_node_path_.dirname)(path); path = (0,external_node_path_.dirname)(path)) {
        const other = swapCase((0,external_node_path_.basename)(path));
        if (other === (0,external_node_path_.basename)(path))
            continue;
        const there = statusOf(path);
        if (there === undefined)
            continue;
        const twin = statusOf((0,external_node_path_.join)((0,external_node_path_.dirname)(path), other));
        return twin !== undefined && twin.ino === there.ino && twin.dev === there.dev;
    }
    return process.platform === 'win32' || process.platform === 'darwin';
}
/** Undefined where nothing is, or where nobody may look: who writes there finds out. */
function statusOf(path) {
    try {
        return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false, bigint: true });
    }
    catch (error) {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'EACCES', 'EPERM', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'))
            return undefined;
        throw error;
    }
}
function swapCase(name) {
    return name.replaceAll(/[a-z]/gi, (letter) => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/staging/system/src/permission-hint.js
var permission_hint = __webpack_require__(93164);
// EXTERNAL MODULE: ./build/staging/system/src/hash-files.js
var hash_files = __webpack_require__(41733);
;// CONCATENATED MODULE: ./build/staging/blob/src/download/download-compare.js





/**
 * Looks at what the destination has. Content is told by its check sum, never by its time; a file whose blob has none counts as another one.
 *
 * @param compare false: only look whether it is there
 * @throws UserError for files that cannot be read, CancelledError
 */
async function compareLocal(files, compare, signal) {
    const there = new Set();
    const same = new Set();
    const hashed = [];
    try {
        for (const file of files) {
            const status = (0,external_node_fs_.lstatSync)(file.target, { throwIfNoEntry: false });
            if (status === undefined)
                continue;
            there.add(file.path);
            if (!compare || file.checksum === undefined || status.isSymbolicLink() !== file.isLink)
                continue;
            const { algorithm, digest } = file.checksum;
            if (file.isLink) {
                if (algorithm === 'sha256' && (0,src_files/* sha256 */.sc)((0,external_node_fs_.readlinkSync)(file.target)) === digest)
                    same.add(file.path);
            }
            else if (status.size !== file.size)
                continue;
            else if (algorithm === 'sha256')
                hashed.push(file);
            else if ((await md5Of(file.target, signal)) === digest)
                same.add(file.path);
        }
        const digests = await (0,hash_files/* hashFiles */.y)(hashed.map(({ target, size }) => ({ path: target, size })), { signal });
        for (const [index, { path, checksum }] of hashed.entries())
            if (digests[index] === checksum?.digest)
                same.add(path);
    }
    catch (error) {
        if (signal.aborted)
            throw new errors/* CancelledError */.cc();
        const path = typeof error === 'object' && error !== null && 'path' in error ? String(error.path) : undefined;
        const hint = path === undefined ? undefined : (0,permission_hint/* permissionHint */.f)(path, error);
        throw new errors/* UserError */.yo(`Cannot read what the folder has: ${(0,errors/* messageOf */.bD)(error)}.`, {
            cause: error,
            hint: hint ?? 'remove it, or give another folder',
        });
    }
    return { there, same };
}
async function md5Of(file, signal) {
    const hash = (0,external_node_crypto_.createHash)('md5');
    for await (const chunk of (0,external_node_fs_.createReadStream)(file, { highWaterMark: 1024 * 1024, signal }))
        hash.update(chunk);
    return hash.digest('hex');
}

// EXTERNAL MODULE: ./build/staging/blob/src/download/download-names.js
var download_names = __webpack_require__(71517);
;// CONCATENATED MODULE: ./build/staging/blob/src/download/download-obstacles.js



/**
 * What stands in the destination where something else is needed: a folder for a file, anything but a folder for a folder. A symbolic link for
 * a folder is one of them, because what is written below it would land elsewhere.
 *
 * @param paths of files and folders, checked ones with `/`
 */
function findObstacles(destination, paths) {
    const findings = [];
    const known = new Map();
    const refuse = (path, message, hint = path === '' ? 'give another folder' : 'remove it') => findings.push({ severity: 'error', file: (0,external_node_path_.join)(destination, path), message, hint });
    const look = (path) => {
        try {
            if (path !== '')
                return (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(destination, path), { throwIfNoEntry: false });
            const { above, status } = nearest(destination);
            if (above === destination || status.isDirectory())
                return status;
            refuse('', `lies in ${above}, which is ${status.isSymbolicLink() ? LEADS_NOWHERE : 'a file'}`);
        }
        catch (error) {
            const hint = 'give this user the right to read it and to go through the folders above it, or give another folder';
            refuse(path, `cannot be looked at: ${(0,errors/* messageOf */.bD)(error)}`, hint);
        }
        return undefined;
    };
    /** False where nothing can be below. */
    const isFree = (folder) => {
        const before = known.get(folder);
        if (before !== undefined)
            return before;
        let free = folder === '' || isFree(folder.slice(0, Math.max(folder.lastIndexOf('/'), 0)));
        const found = findings.length;
        const status = free ? look(folder) : undefined;
        free &&= findings.length === found;
        if (status !== undefined && !status.isDirectory()) {
            free = false;
            refuse(folder, !status.isSymbolicLink()
                ? 'is a file; a folder is needed there'
                : folder === ''
                    ? `is ${LEADS_NOWHERE}`
                    : 'is a symbolic link, through which blobs would be written elsewhere');
        }
        known.set(folder, free);
        return free;
    };
    for (const path of paths.folders)
        isFree(path);
    for (const path of paths.files) {
        if (!isFree(path.slice(0, Math.max(path.lastIndexOf('/'), 0))))
            continue;
        const status = look(path);
        if (status?.isDirectory() === true)
            refuse(path, 'is a folder; a file is to be put there');
        else if (status !== undefined && !status.isFile() && !status.isSymbolicLink())
            refuse(path, 'is a FIFO, socket or device');
    }
    return findings;
}
const LEADS_NOWHERE = 'a symbolic link that leads nowhere';
/**
 * The destination, or the nearest above it that is there; a link only where nothing is behind it.
 *
 * @throws the system's error for a folder that this user may not go through
 */
function nearest(path) {
    const status = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false }) ?? linkAt(path);
    if (status === undefined)
        return nearest((0,external_node_path_.dirname)(path));
    // What is in it is asked for by the thousand: one refusal for all.
    if (status.isDirectory())
        (0,external_node_fs_.statSync)(`${path}/.`);
    return { above: path, status };
}
/** A symbolic link, by itself; undefined where nothing is. */
function linkAt(path) {
    try {
        return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    }
    catch (error) {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOTDIR'))
            return undefined;
        throw error;
    }
}
/**
 * Folders that are there and into which nothing can be put: found before the first file is in its place, so that no half of a set is.
 *
 * @param targets absolute paths, below the destination, of what is to be put in place
 * @param mounts real paths of all mount points
 */
function findReadOnly(destination, targets, mounts = mountPoints()) {
    const findings = findMounts(destination, targets, mounts);
    const known = new Set();
    const check = (folder) => {
        if (known.has(folder))
            return;
        known.add(folder);
        try {
            (0,external_node_fs_.accessSync)(folder, external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
            // Files are renamed into their places, which no system does from one file system to another.
            if ((0,external_node_fs_.statSync)(folder).dev !== (0,external_node_fs_.statSync)(destination).dev && !findings.some(({ file = '' }) => isIn(file, folder))) {
                findings.push({
                    severity: 'error',
                    file: folder,
                    message: 'is on another file system than the destination',
                    hint: 'download into it by itself',
                });
            }
        }
        catch (error) {
            // It is made then, in the nearest one that is there.
            if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT')) {
                if (folder !== destination)
                    check((0,external_node_path_.dirname)(folder));
            }
            else {
                findings.push({
                    severity: 'error',
                    file: folder,
                    message: `takes no files: ${(0,errors/* messageOf */.bD)(error)}`,
                    hint: 'give this user the right to write there, or give another folder',
                });
            }
        }
    };
    if (targets.length > 0)
        check(destination);
    for (const target of targets)
        check((0,external_node_path_.dirname)(target));
    return findings;
}
/** Bind mounts, such as the volumes of a container, may be of the destination's own file system: nothing can be renamed into them all the same. */
function findMounts(destination, targets, mounts) {
    if (mounts.length === 0 || !(0,external_node_fs_.statSync)(destination, { throwIfNoEntry: false })?.isDirectory())
        return [];
    const real = (0,external_node_fs_.realpathSync)(destination);
    return (mounts
        .filter((mount) => mount !== real && isIn(real, mount))
        .map((mount) => (0,external_node_path_.join)(destination, (0,external_node_path_.relative)(real, mount)))
        // One that is not there lies below another mount.
        .filter((mount) => targets.some((target) => isIn(mount, target)) && (0,external_node_fs_.existsSync)(mount))
        .map((file) => ({
        severity: 'error',
        file,
        message: 'is a mount point, into which nothing can be moved from the destination',
        hint: 'download into it by itself, or give another folder',
    })));
}
function isIn(folder, path) {
    return path === folder || path.startsWith(folder.endsWith(external_node_path_.sep) ? folder : folder + external_node_path_.sep);
}
/** proc_pid_mountinfo(5); none where there is no /proc. */
function mountPoints() {
    if (process.platform !== 'linux')
        return [];
    try {
        const lines = (0,external_node_fs_.readFileSync)('/proc/self/mountinfo', 'utf8').trimEnd().split('\n');
        return lines.map((line) => (line.split(' ')[4] ?? '').replace(/\\([0-7]{3})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 8))));
    }
    catch {
        return [];
    }
}

// EXTERNAL MODULE: ./build/staging/blob/src/download/download-staging.js
var download_staging = __webpack_require__(4256);
;// CONCATENATED MODULE: ./build/staging/blob/src/download/download-plan.js









/** PATH_MAX of Linux; no symbolic link says more. */
const LONGEST_LINK = 4095;
/**
 * Decides what a download has to fetch. Everything that can be wrong is found here, before anything is written: names, contradictions
 * between listing and manifest, and what stands in the way.
 *
 * @throws UserError with all findings, CancelledError
 */
async function planDownload(list, expectations, rules, signal) {
    const chosen = list.files.filter(({ path }) => rules.select(path));
    const wanted = chosen.filter(({ isLink }) => !isLink || rules.links !== 'skip');
    const folders = list.folders.filter((path) => rules.select(path, 'folder'));
    const findings = [
        ...chosen.flatMap(({ problem, name }) => problem === undefined ? [] : [{ severity: 'error', ...problem, message: `${JSON.stringify(name)} ${problem.message}` }]),
        ...namesRefused(wanted, folders, rules),
        ...contradictions(list.files, expectations, rules),
    ];
    // Paths that leave the folder are not even looked at.
    if (findings.length > 0)
        throw refusal(findings);
    const files = wanted.map((file) => planned(file, expectations, rules));
    const obstacles = findObstacles(rules.destination, { files: files.map(({ path }) => path), folders });
    if (obstacles.length > 0)
        throw refusedBy(rules.destination, obstacles);
    for (const { path, checksum } of rules.requireChecksums ? files : []) {
        if (checksum !== undefined || expectations.manifests.includes(path))
            continue;
        findings.push({
            severity: 'error',
            message: `${JSON.stringify(path)} has no check sum`,
            hint: 'upload it with one, or name a manifest',
        });
    }
    if (findings.length > 0)
        throw refusal(findings);
    const decided = await decide(files, rules, signal);
    const due = decided.filter(({ action }) => action !== 'skip').map(({ target }) => target);
    const readOnly = findReadOnly(rules.destination, due);
    if (readOnly.length > 0)
        throw refusedBy(rules.destination, readOnly);
    const rank = ({ path, isLink }) => {
        if (KNOWN_MANIFESTS.includes(path))
            return 2 + KNOWN_MANIFESTS.indexOf(path);
        return expectations.manifests.includes(path) ? 2 : isLink ? 1 : 0;
    };
    return {
        files: decided.sort((a, b) => rank(a) - rank(b)),
        folders,
        warnings: warningsOf(chosen.length - wanted.length, files, expectations),
    };
}
function refusal(findings) {
    return new errors/* UserError */.yo('These blobs cannot be downloaded; nothing was written.', { findings });
}
/** It is the folder that is to be mended, not the blobs. */
function refusedBy(destination, findings) {
    return new errors/* UserError */.yo(`${destination} cannot take these blobs; nothing was written.`, { findings });
}
function namesRefused(files, folders, { destination, links }) {
    const findings = [];
    for (const { path, isLink, size } of files) {
        if (path.split('/', 1)[0]?.toLowerCase() === download_staging/* STAGING_FOLDER */.ZV) {
            findings.push({ severity: 'error', message: `${JSON.stringify(path)} is where partial downloads are kept`, hint: 'leave it out' });
        }
        if (!isLink)
            continue;
        if (links === 'refuse')
            findings.push({ severity: 'error', message: `${JSON.stringify(path)} is a symbolic link`, hint: 'let links be made or left out' });
        else if (size > LONGEST_LINK)
            findings.push({
                severity: 'error',
                message: `${JSON.stringify(path)} is a symbolic link of ${size} bytes; it has at most ${LONGEST_LINK}`,
            });
    }
    const names = process.platform === 'win32' ? 'windows' : 'posix';
    const paths = files.map(({ path }) => path);
    // Not pushed: there may be more of them than a call takes arguments.
    return [...findings, ...(0,download_names/* checkLocalPaths */.up)(paths, { folders, names, allowTwins: !foldsNames(destination) })];
}
function planned(file, { files }, { destination }) {
    const expected = files.get(file.path);
    return {
        ...file,
        target: (0,external_node_path_.join)(destination, ...file.path.split('/')),
        action: 'create',
        checksum: checksumOf(file, expected),
        // The mode that a manifest has of a link says nothing: chmod(2) would follow it, from the staging folder to any place.
        executable: expected?.executable === true && !file.isLink,
    };
}
/** The manifest knows best: it is about the set, the rest is about each blob. */
function checksumOf({ sha256, md5 }, expected) {
    if (expected !== undefined)
        return { algorithm: 'sha256', digest: expected.sha256, source: expected.manifest };
    if (sha256 !== undefined)
        return { algorithm: 'sha256', digest: sha256, source: 'its metadata' };
    return md5 === undefined ? undefined : { algorithm: 'md5', digest: md5, source: 'its Content-MD5' };
}
/** What is wrong before a byte is fetched: files that are missing or are others than the manifest says. */
function contradictions(files, { files: expected }, { select }) {
    const there = new Map(files.map((file) => [file.path, file]));
    const findings = [];
    const refuse = (message) => findings.push({ severity: 'error', message, hint: 'upload the set again' });
    for (const [path, { sha256, size, manifest }] of expected) {
        if (!select(path))
            continue;
        const file = there.get(path);
        if (file === undefined)
            refuse(`${JSON.stringify(path)} stands in ${manifest} and is not among the blobs`);
        else if (size !== undefined && size !== file.size)
            refuse(`${JSON.stringify(path)} has ${file.size} bytes; ${manifest} says ${size}`);
        else if (file.sha256 !== undefined && file.sha256 !== sha256) {
            refuse(`${JSON.stringify(path)} has another content than ${manifest} says: its metadata tell of SHA-256 ${file.sha256}, the manifest of ${sha256}`);
        }
    }
    return findings;
}
async function decide(files, { overwrite }, signal) {
    const { there, same } = await compareLocal(files, overwrite === 'changed' || overwrite === 'fail', signal);
    const findings = [];
    const decided = files.map((file) => {
        if (!there.has(file.path))
            return file;
        if (overwrite === 'never' || same.has(file.path))
            return { ...file, action: 'skip' };
        if (overwrite === 'fail')
            findings.push({ severity: 'error', file: file.target, message: 'is there already with another content' });
        return { ...file, action: 'overwrite' };
    });
    if (findings.length === 0)
        return decided;
    throw new errors/* UserError */.yo('Files would be overwritten, which is not allowed; nothing was written.', {
        findings,
        hint: 'give another folder, or let changed files be overwritten',
    });
}
function warningsOf(leftOut, files, { manifests, files: expected }) {
    const warnings = [];
    if (leftOut > 0)
        warnings.push(`${leftOut === 1 ? '1 symbolic link was' : `${leftOut} symbolic links were`} left out.`);
    const isNamed = ({ path }) => expected.has(path) || manifests.includes(path) || KNOWN_MANIFESTS.includes(path);
    // A SHA256SUMS cannot say that something is a link; what a link says itself is held against its own metadata.
    const mayNameLinks = manifests.some((path) => path.endsWith('.json'));
    const unnamed = manifests.length === 0 ? [] : files.filter((file) => !isNamed(file) && (mayNameLinks || !file.isLink));
    if (unnamed.length > 0) {
        const some = unnamed.slice(0, 3).map(({ path }) => JSON.stringify(path));
        const number = (0,format/* countedOf */.MJ)(unnamed.length, files.length, 'blob', ['stands', 'stand']);
        warnings.push(`${number} in no manifest: ${some.join(', ')}${unnamed.length > 3 ? ', …' : ''}.`);
    }
    return warnings;
}

;// CONCATENATED MODULE: ./build/staging/blob/src/download/download.js









/**
 * Brings blobs into a folder: checked names, several ranges at once, every byte held against the SHA-256 or MD5 that is known, holes kept.
 * Files appear in the folder when all of them are whole and right; until then they are in a hidden folder in it, from which
 * an interrupted run goes on. Nothing is deleted.
 *
 * @throws InputError for unusable names, before any request; UserError for what cannot be downloaded or is damaged; ExternalError when the
 *   service refuses or cannot be reached; CancelledError
 */
async function downloadBlobs(options) {
    const prefix = (0,blob_place/* checkBlobPlace */.z)(options, 'download from');
    const connected = await (0,container/* connectContainer */.IB)(options.account, options.container);
    try {
        const { log, signal } = options;
        const requests = new blob_requests/* BlobRequests */._({
            host: connected.host,
            secrets: connected.secrets,
            container: options.container,
            letters: 'rl',
            tries: options.tries ?? 6,
            log,
            signal,
        });
        const list = await (0,download_list/* listRemote */.V)(connected, prefix, requests);
        if (!list.files.some(({ path }) => options.select(path))) {
            const place = `${options.container}${prefix === '' ? '' : `/${prefix}`}`;
            throw new errors/* UserError */.yo(`There are no blobs ${list.files.length === 0 ? `in ${place}` : `in ${place} that the patterns take`}.`, {
                hint: 'check container, prefix and patterns; names are case-sensitive',
            });
        }
        const expectations = await readManifests(list.files, options.manifest, { container: connected.client, requests });
        const plan = await planDownload(list, expectations, options, signal);
        for (const warning of plan.warnings)
            log.warning(warning);
        const due = plan.files.filter(({ action }) => action !== 'skip');
        const fetched = options.dryRun
            ? 0
            : await (0,download_files/* downloadFiles */.S)(due, plan.folders, { container: connected.client, requests, destination: options.destination, log });
        const result = {
            containerUrl: connected.url,
            downloaded: due.length,
            skipped: plan.files.length - due.length,
            bytes: totalSize(due),
            fetched,
            unverified: due.filter(({ checksum, path }) => checksum === undefined && !expectations.manifests.includes(path)).length,
            manifests: expectations.manifests,
            plan,
        };
        say(result, due, options);
        return result;
    }
    finally {
        connected.close();
    }
}
function say({ downloaded, skipped, bytes, fetched, unverified, manifests }, due, { dryRun, log, destination }) {
    if (dryRun)
        for (const { path, action, size } of due)
            log.info(`Would ${action} ${(0,control_characters/* showControls */.mz)(path)}, ${(0,format/* formatBytes */.z3)(size)}`);
    const unchanged = `${skipped} unchanged`;
    if (downloaded === 0) {
        log.info(`Nothing to download: ${(0,format/* counted */.hS)(skipped, 'file')} unchanged.`);
        return;
    }
    const against = manifests.length === 0 ? '' : `, checked against ${manifests.join(' and ')}`;
    const how = dryRun ? '' : ` (${(0,format/* formatBytes */.z3)(fetched)} fetched${against})`;
    log.info(`${dryRun ? 'Would download' : 'Downloaded'} ${(0,format/* counted */.hS)(downloaded, 'file')}, ${(0,format/* formatBytes */.z3)(bytes)}${how} into ${destination}; ${unchanged}.`);
    if (unverified > 0)
        log.warning(`${(0,format/* counted */.hS)(unverified, 'file')} had no check sum; only ${unverified === 1 ? 'its' : 'their'} size was checked.`);
}
function totalSize(files) {
    return files.reduce((total, { size }) => total + size, 0);
}

;// CONCATENATED MODULE: ./build/staging/blob/download.js




/***/ })

};
