export const id = "shared-builders-packer-packer-failure";
export const ids = ["shared-builders-packer-packer-failure"];
export const modules = {

/***/ 14049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ buildsOfLastRun),
/* harmony export */   K: () => (/* binding */ lastRun)
/* harmony export */ });
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85368);

/** The run that wrote a manifest last, if there is one. */
async function lastRun(file) {
    return (await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__/* .readJson */ .Vh)(file).catch(() => undefined))?.last_run_uuid;
}
/**
 * The builds of the last run in a manifest: the file keeps those of earlier runs.
 *
 * @param before the last run before this one: a manifest that still names it was not written
 */
async function buildsOfLastRun(file, before) {
    // What is no manifest names no build.
    const manifest = await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__/* .readJson */ .Vh)(file).catch(() => undefined);
    if (!manifest || manifest.last_run_uuid === before || !Array.isArray(manifest.builds))
        return [];
    return manifest.builds.filter(isBuild).filter((build) => build.packer_run_uuid === manifest.last_run_uuid);
}
function isBuild(build) {
    const files = build?.files ?? [];
    return (typeof build?.builder_type === 'string' &&
        typeof build.artifact_id === 'string' &&
        Array.isArray(files) &&
        files.every((file) => typeof file?.name === 'string'));
}


/***/ }),

/***/ 57995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ runPacker)
});

// UNUSED EXPORTS: PACKER_INHERITS

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var src_errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/system/src/child-environment.js
var child_environment = __webpack_require__(99757);
// EXTERNAL MODULE: ./build/staging/system/src/program.js + 3 modules
var program = __webpack_require__(49718);
// EXTERNAL MODULE: ./build/staging/core/src/control-characters.js
var control_characters = __webpack_require__(9521);
// EXTERNAL MODULE: ./build/staging/system/src/known-failure.js
var known_failure = __webpack_require__(27655);
// EXTERNAL MODULE: ./build/staging/builders/src/failures/packer-failures.js
var packer_failures = __webpack_require__(10530);
;// CONCATENATED MODULE: ./build/staging/builders/src/packer/packer-failure.js




/** Lines that a failure shows, and their characters. */
const MOST_LINES = 12;
const LONGEST_LINE = 200;
/** What Packer says of its end, and not of the cause. */
const OF_THE_END = /^(?:==> (?:Wait completed|Some builds didn't|Builds finished)|--> |==> \S+: Deleting output directory)/;
/** A part of a build begins: what went before it did not fail. */
const BEGINS = /^==> \S+: (?:Provisioning with|Running (?:local shell script|post-processor)|Retrieving|Starting VM)/;
function withoutColours(line) {
    return (0,control_characters/* stripEscapes */.Nl)(line, 'nothing');
}
/** Why a run of Packer failed: the cause in one line, what to do, and its last lines. */
function packerFailure({ operation, what, exitCode, lines, errors, log, failures = [] }) {
    const said = [...lines, ...errors].map(withoutColours);
    const timedOut = !what.startsWith('ended');
    const known = timedOut ? undefined : (0,known_failure/* recogniseFailure */.y)(said, [...failures, ...packer_failures/* PACKER_FAILURES */.v]);
    const tells = (line) => line.trim() !== '' && !OF_THE_END.test(line);
    const cause = known?.cause ?? (timedOut ? undefined : errors.map(withoutColours).findLast(tells)?.trim());
    const all = lines.map(withoutColours);
    const shown = [
        ...new Set(all
            .slice(Math.max(0, all.findLastIndex((line) => BEGINS.test(line))))
            .filter(tells)),
    ].slice(-MOST_LINES);
    return new src_errors/* ExternalError */.yA(cause ?? `Cannot ${operation}: packer ${what}.`, {
        ...{ service: 'packer', operation, status: exitCode, log },
        reason: known?.reason ?? 'definition',
        hint: known?.hint ?? (timedOut ? 'give build.timeout more, or find out what takes so long' : 'read the last lines, then mend the template'),
        lastLines: shown.map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 1)}…` : line)),
    });
}

;// CONCATENATED MODULE: ./build/staging/builders/src/packer/packer-output.js
/** The parts of a machine-readable line, or undefined for any other line. */
function parsePackerLine(line) {
    const [timestamp, target, type, ...data] = line.split(',');
    if (timestamp === undefined || target === undefined || type === undefined || !/^\d{9,}$/.test(timestamp))
        return undefined;
    return { target, type, data: data.map(unescapeField) };
}
/** What a person would want to read of a line: nothing for lines that only programs need. */
function readablePackerText(line) {
    const parsed = parsePackerLine(line);
    if (parsed === undefined)
        return { text: line, error: false };
    if (parsed.type === 'error')
        return { text: parsed.data.join(','), error: true };
    if (parsed.type !== 'ui')
        return undefined;
    const [kind, ...text] = parsed.data;
    if (kind === 'say' || kind === 'message' || kind === 'error')
        return { text: text.join(','), error: kind === 'error' };
    return undefined;
}
function unescapeField(field) {
    return field.replaceAll('%!(PACKER_COMMA)', ',').replaceAll('\\n', '\n').replaceAll('\\r', '\r');
}

;// CONCATENATED MODULE: ./build/staging/builders/src/packer/packer-program.js






/** Time for Packer to remove what it has made; runners end a cancelled step after 7.5 s. In milliseconds. */
const CLEANUP = 5_000;
const LAST_GRACE = 1_000;
const TAIL_LINES = 60;
/** Characters of a line of a secret; hiding every "}" would say more than it hides. */
const SHORTEST = 4;
/**
 * What Packer gets of our environment: its own settings, the variables that are named for its templates, and the way to the network, for
 * plugins and base images. Plugins and provisioners see all of it, so no other credentials: a template declares what it needs.
 */
const PACKER_INHERITS = ['PACKER_*', 'PKR_VAR_*', ...child_environment/* NETWORK */.pG];
/**
 * Runs Packer to its end. When cancelled or out of time it is interrupted, as with Ctrl-C, so that it can remove what it has made.
 *
 * @param operation for the error: "build the image with Packer"
 * @throws ExternalError with Packer's own errors, CancelledError
 */
async function runPacker(operation, args, run) {
    (0,src_errors/* throwIfCancelled */.dZ)(run.signal);
    const file = (0,external_node_fs_.createWriteStream)(run.logFile, { flags: 'a' });
    file.on('error', () => { });
    const errors = [];
    const tail = [];
    const cover = coverOf(run.secrets ?? []);
    const packer = (0,program/* startProgram */.Xd)([run.program, ...args], {
        cwd: run.cwd,
        inherit: PACKER_INHERITS,
        env: run.env,
        onLine(line) {
            const said = readablePackerText(line);
            for (const text of said === undefined ? [] : cover(said.text).split('\n')) {
                if (text.trim() === '')
                    continue;
                file.write(`${text}\n`);
                run.onText?.(text);
                run.log.output(text);
                tail.push(text);
                if (said?.error)
                    errors.push(text);
            }
            if (tail.length > TAIL_LINES)
                tail.splice(0, tail.length - TAIL_LINES);
        },
    });
    let timedOut = false;
    let last;
    const interrupt = () => {
        // Only Packer itself: it tells its plugins what to do.
        packer.interrupt();
        last ??= setTimeout(() => void packer.stop(LAST_GRACE), run.cleanup ?? CLEANUP);
    };
    const timer = setTimeout(() => {
        timedOut = true;
        interrupt();
    }, run.timeout);
    run.signal.addEventListener('abort', interrupt, { once: true });
    const { exitCode } = await packer.exited;
    clearTimeout(timer);
    clearTimeout(last);
    run.signal.removeEventListener('abort', interrupt);
    // Plugins and virtual machines that outlived Packer.
    await packer.stop(LAST_GRACE);
    file.end();
    await (0,promises_.finished)(file).catch(() => { });
    if (run.signal.aborted)
        throw new src_errors/* CancelledError */.cc();
    if (exitCode === 0 && !timedOut)
        return;
    const what = timedOut ? `took longer than ${Math.round(run.timeout / 1000)} s` : `ended with exit code ${exitCode}`;
    throw packerFailure({
        operation,
        what,
        exitCode,
        lines: tail,
        errors: errors.slice(-TAIL_LINES),
        log: run.logFile,
        failures: run.failures,
    });
}
/** A secret of several lines may be shown line by line. */
function coverOf(secrets) {
    const parts = secrets.flatMap((secret) => [secret, ...secret.split(/\r?\n/).filter((line) => line.trim().length >= SHORTEST)]);
    const hidden = [...new Set(parts)].filter((part) => part !== '').sort((a, b) => b.length - a.length);
    return (text) => hidden.reduce((covered, part) => covered.replaceAll(part, '***'), text);
}


/***/ }),

/***/ 11078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I8: () => (/* binding */ isBeforePlugins),
/* harmony export */   Z0: () => (/* binding */ packerVersion),
/* harmony export */   _Q: () => (/* binding */ withManifest),
/* harmony export */   af: () => (/* binding */ packerSettings),
/* harmony export */   ym: () => (/* binding */ findPacker)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_system_debian_packages__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85450);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85368);
/* harmony import */ var _bakehouse_system_folder_lock__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79335);
/* harmony import */ var _bakehouse_system_program__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49718);





/** Path of Packer: the one on PATH, or Debian's, which is installed where that is allowed. */
async function findPacker({ log, signal }) {
    await (0,_bakehouse_system_debian_packages__WEBPACK_IMPORTED_MODULE_1__/* .ensureSystemTools */ .Z)([{ needs: 'packer', package: 'packer' }], log, signal);
    return (await (0,_bakehouse_system_debian_packages__WEBPACK_IMPORTED_MODULE_1__/* .findProgram */ .K)('packer')) ?? 'packer';
}
/** "1.6.6"; `unknown` for a program that says none. */
async function packerVersion(program, { signal, cacheFolder }) {
    const options = { signal, inherit: ['PACKER_*'], env: packerSettings(cacheFolder) };
    const { stdout } = await (0,_bakehouse_system_program__WEBPACK_IMPORTED_MODULE_2__/* .runProgram */ .mB)('ask Packer for its version', [program, 'version'], options);
    return /Packer v(\S+)/.exec(stdout)?.[1] ?? 'unknown';
}
/** Before 1.7 there was no `packer init`: all plugins were built in. */
function isBeforePlugins(version) {
    return /^1\.[0-6]\./.test(version);
}
/** Variables that every run of Packer gets. */
function packerSettings(cacheFolder) {
    return {
        // No call home.
        CHECKPOINT_DISABLE: '1',
        // Else a folder beside the user's template.
        PACKER_CACHE_DIR: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(cacheFolder, 'packer'),
    };
}
/**
 * One run of Packer at a time writes a manifest: an HCL2 template has it beside itself, and two images may be made of one template. The
 * lock is elsewhere, since what is in the template's folder counts for the fingerprint.
 *
 * @param timeout milliseconds to wait for others
 */
function withManifest(manifest, { cacheFolder, timeout, log, signal }, work) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(cacheFolder, 'packer-manifests', (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)(manifest).slice(0, 16));
    return (0,_bakehouse_system_folder_lock__WEBPACK_IMPORTED_MODULE_4__/* .withFolderLock */ .ix)(folder, { wait: timeout, log, signal }, work);
}


/***/ })

};
