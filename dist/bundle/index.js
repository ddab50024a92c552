import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 53916:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path/posix");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 80099:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 37830:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/web");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 78877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 9521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Lx: () => (/* binding */ withoutEscapes),
/* harmony export */   Nl: () => (/* binding */ stripEscapes),
/* harmony export */   ek: () => (/* binding */ showControlsInLines),
/* harmony export */   mz: () => (/* binding */ showControls)
/* harmony export */ });
/** Control characters, which move the cursor or colour a terminal, other ends of lines, and overrides of the writing direction. */
const CONTROLS = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
/**
 * Escape sequences of terminals (ECMA-48, with xterm's OSC): CSI; strings (OSC, DCS, SOS, PM, APC) up to their end, or only their
 * beginning where they have none on the line; everything else that follows ESC. Each alternative ends before the next beginning,
 * so that a hostile line takes one pass.
 */
const ESCAPES = new RegExp([
    String.raw `(?:\x1b\[|\x9b)[0-?]*[ -\/]*[@-~]?`,
    String.raw `(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])(?:[^\n\x07\x1b\x90\x98\x9c-\x9f]*(?:\x07|\x1b\\|\x9c))?`,
    String.raw `\x1b[ -\/]*[0-~]?`,
].join('|'), 'g');
/** Select Graphic Rendition: colours, bold, underlined. Private forms (`ESC [ > 4 m`) are something else. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences start with ESC
const COLOUR = /^\u001b\[[\d;:]*m$/;
const RESET = '\u001b[0m';
/**
 * Text that shows what stands in it, on one line: `\u001b` instead of an escape character, `\u000a` instead of a line end. For names
 * of files and blobs in what people read; whatever a program reads keeps them as they are.
 */
function showControls(text) {
    return text.replace(CONTROLS, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/** The same for text that may have several lines and tabs of its own. */
function showControlsInLines(text) {
    return text.replace(CONTROLS, (control) => (control === '\n' || control === '\t' ? control : showControls(control)));
}
/** Text without the escape sequences of terminals, colours too. Other control characters stay. */
function withoutEscapes(text) {
    return text.replace(ESCAPES, '');
}
/**
 * Output of others (programs, guests) as a terminal or a log may have it: what moves the cursor, names the window or writes to the
 * clipboard is taken out. Line ends and tabs stay; other control characters and overrides of the writing direction are shown.
 *
 * @param keep `colours` leaves colours in, and ends them at the end of each line, so that they reach no text but their own
 */
function stripEscapes(text, keep) {
    if (text.search(CONTROLS) === -1)
        return text;
    return text
        .split('\n')
        .map((line) => stripLine(line, keep === 'colours'))
        .join('\n');
}
function stripLine(line, keepsColours) {
    let shown = '';
    let end = 0;
    let last = RESET;
    for (const { 0: sequence, index } of line.matchAll(ESCAPES)) {
        shown += showControlsButReturns(line.slice(end, index));
        end = index + sequence.length;
        if (!keepsColours || !COLOUR.test(sequence))
            continue;
        shown += sequence;
        last = sequence;
    }
    shown += showControlsButReturns(line.slice(end));
    return last === RESET || last === '\u001b[m' ? shown : `${shown}${RESET}`;
}
/** Carriage returns belong to line ends, and are split at by whoever writes lines. */
function showControlsButReturns(text) {
    return text.replace(CONTROLS, (control) => (control === '\r' || control === '\t' ? control : showControls(control)));
}


/***/ }),

/***/ 63304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ DECISIONS),
/* harmony export */   o: () => (/* binding */ defineStep)
/* harmony export */ });
/**
 * What inputs decide, as messages say it. Whoever gives a variable or a secret that does not exist to one of these must not get a run that
 * does something else, or more, than was meant; only what decides a `detail` falls back to its default.
 */
const DECISIONS = {
    place: 'where to read from or write to',
    deletion: 'what is deleted',
    identity: 'who acts or is trusted',
    safety: 'what makes the run safe',
    selection: 'what is to be taken or done',
    detail: 'how it is done',
};
/** What every step tells when it fails; whoever runs it sets it. */
const FAILURE_OUTPUTS = {
    reason: {
        description: 'What a failure is of: definition, test, quota, network, service, machine (what ran the step) or bakehouse; not set otherwise.',
    },
};
/** Gives a definition its exact type, and the outputs that every step has: `run` returns only its own. */
function defineStep(
// Checked here and not in the interface, where `keyof I` would make every definition unassignable to plain StepDefinition.
definition) {
    return { ...definition, outputs: { ...definition.outputs, ...FAILURE_OUTPUTS } };
}


/***/ }),

/***/ 65761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ editDistance),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** Number of insertions, deletions, replacements and swaps of neighbours that turn `a` into `b` (optimal string alignment). */
function editDistance(a, b) {
    const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const same = a[i - 1] === b[j - 1] ? 0 : 1;
            let best = Math.min(cell(rows, i - 1, j) + 1, (row[j - 1] ?? 0) + 1, cell(rows, i - 1, j - 1) + same);
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
                best = Math.min(best, cell(rows, i - 2, j - 2) + 1);
            row.push(best);
        }
        rows.push(row);
    }
    return cell(rows, a.length, b.length);
}
function cell(rows, i, j) {
    return rows[i]?.[j] ?? 0;
}
/** The candidate that is nearest to `word`, if one is near enough to be a likely typing mistake: less than a third of it, or one slip. */
function nearest(word, candidates) {
    let best;
    let bestDistance = Math.max(2, Math.ceil(word.length / 3));
    for (const candidate of candidates) {
        const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}


/***/ }),

/***/ 58174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IC: () => (/* binding */ findingInWords),
/* harmony export */   NK: () => (/* binding */ findingText),
/* harmony export */   Rz: () => (/* binding */ OutcomeError),
/* harmony export */   Ue: () => (/* binding */ hasErrorCode),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   cF: () => (/* binding */ placeInWords),
/* harmony export */   cc: () => (/* binding */ CancelledError),
/* harmony export */   dZ: () => (/* binding */ throwIfCancelled),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   tf: () => (/* binding */ formatFinding),
/* harmony export */   y4: () => (/* binding */ CancelledOutcome),
/* harmony export */   yA: () => (/* binding */ ExternalError),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/* harmony import */ var _control_characters_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9521);

/** `file:line:column: message (hint)`, with what is known of it, on one line: control characters, as names may have them, are shown. */
function formatFinding(finding) {
    const place = [finding.file, finding.line, finding.column].filter((part) => part !== undefined).join(':');
    return `${place === '' ? '' : `${(0,_control_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .showControls */ .mz)(place)}: `}${findingText(finding)}`;
}
/**
 * `file, line 3, column 5`, for logs of hosts: what compilers write (`file:3:5: text`) becomes an error annotation under a problem matcher
 * that an earlier action has left active. Empty where nothing is known.
 */
function placeInWords({ file, line, column }) {
    const parts = [file && (0,_control_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .showControls */ .mz)(file), line && `line ${line}`, column && `column ${column}`];
    return parts.filter(Boolean).join(', ');
}
/** `file, line 3, column 5: message (hint)` on one line, for logs of hosts. */
function findingInWords(finding) {
    const place = placeInWords(finding);
    return `${place === '' ? '' : `${place}: `}${findingText(finding)}`;
}
/** `message (hint)` on one line, where the host shows the place by itself. */
function findingText({ message, hint }) {
    return (0,_control_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .showControls */ .mz)(hint === undefined ? message : `${message} (${hint})`);
}
/** The user can mend it: reported as message, findings and hint, without a stack. */
class UserError extends Error {
    name = 'UserError';
    hint;
    findings;
    details;
    constructor(message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.hint = options.hint;
        this.findings = options.findings ?? [];
        this.details = options;
    }
}
/** Unusable input (a step's inputs, a definition): nothing was changed. The command line exits 2. */
class InputError extends UserError {
    name = 'InputError';
}
/** The step did its work and the result is bad (a test failed): its outputs are set all the same. */
class OutcomeError extends UserError {
    name = 'OutcomeError';
    outputs;
    constructor(message, outputs, options = {}) {
        super(message, options);
        this.outputs = outputs;
    }
}
/** A service or program outside of Bakehouse failed. */
class ExternalError extends Error {
    name = 'ExternalError';
    details;
    hint;
    findings;
    constructor(message, details) {
        super(message, details.cause === undefined ? undefined : { cause: details.cause });
        this.details = details;
        this.hint = details.hint;
        this.findings = details.findings ?? [];
    }
}
/** The run was cancelled (SIGINT, SIGTERM, a cancelled job). */
class CancelledError extends Error {
    name = 'CancelledError';
    /** @param last what had gone wrong before and was to be tried again */
    constructor(message = 'Cancelled', last) {
        super(message, last === undefined ? undefined : { cause: last });
    }
}
/** The run was cancelled in the middle of work that leaves something: its outputs are set all the same. The message says where it was. */
class CancelledOutcome extends CancelledError {
    name = 'CancelledOutcome';
    outputs;
    constructor(message, outputs) {
        super(message);
        this.outputs = outputs;
    }
}
/** Throws `CancelledError` when the signal has fired. */
function throwIfCancelled(signal) {
    if (signal.aborted)
        throw new CancelledError();
}
/** The message of anything that was thrown. */
function messageOf(error) {
    return isObject(error) && typeof error['message'] === 'string' ? error['message'] : String(error);
}
/** True for a system error (`ENOENT`, `ENOSPC`, …) with one of the codes. */
function hasErrorCode(error, ...codes) {
    return isObject(error) && codes.includes(String(error['code']));
}
// Not `instanceof Error`: an error of another realm (a worker, a test environment) counts too.
function isObject(error) {
    return typeof error === 'object' && error !== null;
}


/***/ }),

/***/ 49728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ reasonOf),
/* harmony export */   e: () => (/* binding */ REASONS)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(58174);

/** What the reasons mean, in a few words for people. `isOfImage`: the same definition fails again, wherever it is built. */
const REASONS = {
    definition: { title: 'the definition, its files or the inputs', isOfImage: true },
    test: { title: 'a test', isOfImage: true },
    quota: { title: 'a quota or a rate limit', isOfImage: false },
    network: { title: 'the network', isOfImage: false },
    service: { title: 'a service', isOfImage: false },
    machine: { title: 'this machine', isOfImage: false },
    bakehouse: { title: 'a mistake of Bakehouse itself', isOfImage: false },
};
/** Of getaddrinfo(3), connect(2) and undici: nobody was reached, or the connection broke. */
const NETWORK = [
    ...['EAI_AGAIN', 'ENOTFOUND', 'ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'ETIMEDOUT', 'EPIPE', 'ENETUNREACH', 'EHOSTUNREACH'],
    ...['ENETDOWN', 'EHOSTDOWN', 'EPROTO', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'UND_ERR_SOCKET'],
];
const MACHINE = ['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'EMFILE', 'ENFILE', 'ENOMEM', 'EIO', 'EFBIG'];
/** Codes of services; a region has too little of what `SkuNotAvailable` and `AllocationFailed` name. */
const QUOTA = /\b(?:\w*QuotaExceeded|QuotaLimit\w*|TooManyRequests|\w*LimitExceeded|SkuNotAvailable|\w*AllocationFailed|InsufficientCapacity)\b|exceeding (?:approved|quota)/;
/** The largest exit code of a program; answers of services begin above. */
const LARGEST_EXIT_CODE = 255;
/** How many causes of causes are asked. */
const DEEPEST = 8;
/**
 * What a failure is of. Where the error does not say it: unusable input and what a user can mend is of the definition, a bad result of a
 * test, a program that failed of this machine, an answer of a service of the service or its quota, no answer of the network.
 *
 * @returns undefined for a run that was cancelled, which is no failure
 */
function reasonOf(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc)
        return undefined;
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ExternalError */ .yA) {
        if (error.details.reason !== undefined)
            return error.details.reason;
    }
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz)
        return 'definition';
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OutcomeError */ .Rz)
        return error.cause === undefined ? 'test' : reasonOf(error.cause);
    const ofSystem = reasonOfSystem(error);
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ExternalError */ .yA)
        return ofSystem ?? reasonOfAnswer(error);
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
        return ofSystem ?? 'definition';
    return ofSystem ?? 'bakehouse';
}
/** By the code that the system, or the library below, has given to it or to one of its causes. */
function reasonOfSystem(error) {
    let at = error;
    for (let depth = 0; depth < DEEPEST && typeof at === 'object' && at !== null; depth++) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hasErrorCode */ .Ue)(at, ...NETWORK))
            return 'network';
        // Libraries use such codes for other things, too.
        if ('syscall' in at && (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hasErrorCode */ .Ue)(at, ...MACHINE))
            return 'machine';
        at = 'cause' in at ? at.cause : undefined;
    }
    return undefined;
}
/** By the status: an exit code, an HTTP status, or the code of a service or of the system. */
function reasonOfAnswer({ message, details }) {
    const { status } = details;
    const number = Number(status ?? Number.NaN);
    if (number <= LARGEST_EXIT_CODE)
        return 'machine';
    if (NETWORK.includes(String(status)))
        return 'network';
    return number === 429 || QUOTA.test(`${status} ${message}`) ? 'quota' : 'service';
}


/***/ }),

/***/ 50247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j7: () => (/* binding */ externalFacts),
/* harmony export */   kY: () => (/* binding */ failureText),
/* harmony export */   w7: () => (/* binding */ failureLines)
/* harmony export */ });
/* harmony import */ var _control_characters_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9521);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(58174);


/** What is said of a failure: its cause first, whatever was thrown. */
function failureText(error) {
    const [first = '', ...rest] = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error).split('\n');
    const known = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ExternalError */ .yA ? error : undefined;
    const { findings = [], hint, details } = known ?? {};
    const facts = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ExternalError */ .yA ? externalFacts(error) : '';
    return {
        message: `${first}${facts}`,
        findings,
        lastLines: details?.lastLines ?? rest.map((line) => line.trim()).filter((line) => line !== ''),
        log: details?.log,
        hint,
    };
}
/** ` [service: …, status: …, request id: …, retried: …]`: whom to ask with what; nothing where the definition is at fault. */
function externalFacts({ details }) {
    const { service, status, requestId, retries, reason } = details;
    if (reason === 'definition')
        return '';
    const facts = [`service: ${service}`];
    if (status !== undefined)
        facts.push(`status: ${status}`);
    if (requestId !== undefined)
        facts.push(`request id: ${requestId}`);
    if (retries !== undefined && retries > 0)
        facts.push(`retried: ${retries === 1 ? 'once' : `${retries} times`}`);
    return ` [${facts.join(', ')}]`;
}
/** What stands below the message, line by line: findings, last lines, where the log is. The hint comes after it. */
function failureLines({ findings, lastLines = [], log }) {
    return [
        ...(findings ?? []).map((finding) => `  ${finding.severity}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .formatFinding */ .tf)(finding)}`),
        ...(lastLines.length === 0 ? [] : ['  The last lines:', ...lastLines.map((line) => `    ${(0,_control_characters_js__WEBPACK_IMPORTED_MODULE_1__/* .showControls */ .mz)((0,_control_characters_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutEscapes */ .Lx)(line))}`)]),
        ...(log === undefined ? [] : [`  The log: ${(0,_control_characters_js__WEBPACK_IMPORTED_MODULE_1__/* .showControls */ .mz)(log)}`]),
    ];
}


/***/ }),

/***/ 65570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MJ: () => (/* binding */ countedOf),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** 1536 → "1.5 KiB". */
function formatBytes(bytes) {
    const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
    let value = bytes;
    let unit = 0;
    while (value >= 1024 && unit < units.length - 1) {
        value /= 1024;
        unit++;
    }
    return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}
/** Milliseconds as "850 ms", "12.3 s", "3 min 5 s", "2 h 10 min". */
function formatDuration(milliseconds) {
    if (milliseconds < 1000)
        return `${Math.round(milliseconds)} ms`;
    const seconds = milliseconds / 1000;
    if (seconds < 59.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
/** A number with its noun: "1 file", "4 files". @param plural when it is more than an s */
function counted(number, noun, plural = `${noun}s`) {
    return `${number} ${number === 1 ? noun : plural}`;
}
/** A part of a whole with its verb: "1 of 4 blobs is", "2 of 4 blobs are". */
function countedOf(part, all, noun, [one, many]) {
    return `${part} of ${counted(all, noun)} ${part === 1 ? one : many}`;
}


/***/ }),

/***/ 57331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ logFinding)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(58174);

/** Says a finding with its hint, at its place: one annotation for one mistake, in whatever form the host has. */
function logFinding(log, finding) {
    const { severity, file, line, column } = finding;
    // A line of no file would be taken for one of the log.
    if (file === undefined)
        log[severity]((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .findingInWords */ .IC)(finding));
    else
        log[severity]((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .findingText */ .NK)(finding), { file, line, column });
}


/***/ }),

/***/ 23780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ mdFold),
/* harmony export */   bC: () => (/* binding */ mdText),
/* harmony export */   gJ: () => (/* binding */ mdTable),
/* harmony export */   ig: () => (/* binding */ leftOut),
/* harmony export */   vg: () => (/* binding */ tableParts),
/* harmony export */   xs: () => (/* binding */ mdCode)
/* harmony export */ });
/* harmony import */ var _control_characters_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9521);

// Text of others stays as it is, in code spans. The runners hide secrets in a job summary by looking for them as plain text, so an
// escape (`top\_secret`, `top&#95;secret`) would show in the browser what they were to hide; and nothing begins in a code span: no
// markup, link, mention, emoji or formula.
/** Characters of a text from outside that are shown; a summary is read, not searched. */
const LONGEST = 300;
/** What nothing begins or ends with, wherever it stands: ASCII is allowed by name, and GitHub gives no other character a meaning. */
const INERT = /^(?![ =+>-])(?:[\p{L}\p{N} ,.;?()/%'"=+>-]|[^\0-\x7f]|!(?![\d[])|(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}])|:(?=[ "'),.;?]|$|\d+(?![\w+-]))|\[\d+\](?![([:]))+$/u;
/** Lists, addresses, what GitHub makes links of (issues, commits), and its emoji that are numbers. */
const LIVELY = /^\d{1,9}[.)](?: |$)|www\.|\bgh-\d|:(?:100|1234):|\b(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{7,40}\b/i;
/**
 * A name, path, address or other text of others as a code span on one line: line ends, control characters and overrides of the writing
 * direction are shown as `\u000a`, and what is longer than 300 characters ends with `…`. Empty text gives nothing.
 *
 * The fence is the shortest run of backticks that the text does not have (https://spec.commonmark.org/0.31.2/#code-spans). A bar is
 * left alone: `mdTable` sees to it.
 */
function mdCode(text) {
    const line = (0,_control_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .showControls */ .mz)(clip(text).toWellFormed());
    if (line === '')
        return '';
    const runs = new Set(line.match(/`+/g)?.map((run) => run.length));
    let ticks = 1;
    while (runs.has(ticks))
        ticks++;
    const fence = '`'.repeat(ticks);
    // One blank at each end belongs to the fence, unless there is nothing else.
    const pad = /^[ `]|[ `]$/.test(line) && line.trim() !== '' ? ' ' : '';
    return `${fence}${pad}${line}${pad}${fence}`;
}
/**
 * A sentence with names of others in it, of which nobody can say any more where they are: as prose where nothing in it could be taken
 * for Markdown, otherwise the whole of it as a code span, since a secret may stand across any part of it. Lines are kept.
 */
function mdText(text) {
    return clip(text)
        .split(/\r\n|\r|\n/)
        .filter((line) => line.trim() !== '')
        .map(lineOfText)
        .join('<br>');
}
function lineOfText(line) {
    const inner = line.trim();
    const shown = INERT.test(inner) && !LIVELY.test(inner) && (0,_control_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .showControls */ .mz)(inner) === inner ? inner : mdCode(inner);
    return `${line.startsWith(' ') ? ' ' : ''}${shown}${line.endsWith(' ') ? ' ' : ''}`;
}
/** Columns of nearly every table. */
const NUMBERS = /^(Took|Size|Exit code)$/;
/** A table of cells that are Markdown, with a row of headings and, where rows are left out, their number. No rows give no table. */
function mdTable(columns, rows, options = {}) {
    if (rows.length === 0)
        return '';
    const { most = rows.length, rest = '' } = options;
    const { head, lines, foot } = tableParts(columns, rows.slice(0, most), options);
    return `${head}${lines.join('')}${foot}${leftOut(rows.length - most, rest)}`;
}
/**
 * The same in parts, for who has room for some of the rows only.
 *
 * In a table of GitHub flavoured Markdown a bar splits cells even inside of a code span, and its escape would hide a secret from the
 * runner. A table with a bar in it is therefore one of HTML, whose cells are paragraphs of Markdown between blank lines.
 */
function tableParts(columns, rows, { isNumber = (column) => NUMBERS.test(column) } = {}) {
    if (![columns, ...rows].some((cells) => cells.some((cell) => cell.includes('|')))) {
        const line = (cells) => `| ${cells.join(' | ')} |\n`;
        const align = columns.map((column) => (isNumber(column) ? '--:' : '---'));
        return { head: line(columns) + line(align), lines: rows.map(line), foot: '\n' };
    }
    const line = (tag) => (cells) => `<tr>${cells.map((cell, index) => `<${tag}${isNumber(columns[index] ?? '') ? ' align="right"' : ''}>\n\n${cell}\n\n</${tag}>`).join('')}</tr>\n`;
    return { head: `<table>\n${line('th')(columns)}`, lines: rows.map(line('td')), foot: '</table>\n\n' };
}
/** @param rest where they are: ", in the HTML report" */
function leftOut(number, rest = '') {
    return number > 0 ? `… and ${number} more${rest}.\n\n` : '';
}
/**
 * Lines of a log that fold away: the last `most`, without colours, fenced with more backticks than they have in a row.
 *
 * @param title words of ours: what stands in a `summary` is HTML, not Markdown
 */
function mdFold(title, text, most, open = false) {
    const all = (0,_control_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .showControlsInLines */ .ek)((0,_control_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutEscapes */ .Lx)(text.toWellFormed()).replace(/\r\n?/g, '\n')).trimEnd().split('\n');
    const shown = all.slice(-most).map(clip);
    const longest = Math.max(2, ...shown.flatMap((line) => line.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longest + 1);
    const cut = all.length - shown.length;
    const note = cut > 0 ? ` (the last ${shown.length} of ${all.length} lines)` : '';
    return `<details${open ? ' open' : ''}><summary>${title}${note}</summary>\n\n${fence}text\n${shown.join('\n')}\n${fence}\n\n</details>\n\n`;
}
function clip(text) {
    // No character has more than two code units.
    const characters = [...text.slice(0, 2 * LONGEST + 2)];
    return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST - 1).join('')}…`;
}


/***/ }),

/***/ 34644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ maskTexts)
/* harmony export */ });
/**
 * The same plain data with every text in it covered, names of fields apart. What encodes or cuts text (JSON, HTML) does it afterwards:
 * in its escapes nobody would find the secret again.
 *
 * @param isOurs whether a field holds words of ours, or a time, which a program reads
 */
function maskTexts(data, cover, isOurs = () => false) {
    const walk = (value) => {
        if (typeof value === 'string')
            return cover(value);
        if (Array.isArray(value))
            return value.map(walk);
        if (typeof value !== 'object' || value === null)
            return value;
        return Object.fromEntries(Object.entries(value).map(([field, item]) => [field, isOurs(field) ? item : walk(item)]));
    };
    return walk(data);
}


/***/ }),

/***/ 26897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ toCamelCase),
/* harmony export */   fX: () => (/* binding */ toKebabCase)
/* harmony export */ });
/* unused harmony export toPascalCase */
/** `imagePath` → `image-path`, as GitHub and the command line spell an input. */
function toKebabCase(name) {
    return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
/** `image-path` → `imagePath`, as Azure Pipelines spells an input (its names allow no hyphen). */
function toCamelCase(name) {
    return name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}
/** `plan-images` → `PlanImages`, as the folder of an Azure Pipelines task is called. */
function toPascalCase(name) {
    const camel = toCamelCase(name);
    return camel.charAt(0).toUpperCase() + camel.slice(1);
}


/***/ }),

/***/ 53918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GV: () => (/* binding */ undefinedMacros),
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   _P: () => (/* binding */ unusable),
/* harmony export */   h_: () => (/* binding */ isUndefinedMacro),
/* harmony export */   qs: () => (/* binding */ unknownInputs)
/* harmony export */ });
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(63304);
/* harmony import */ var _edit_distance_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(65761);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(58174);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(26897);




/** The six spellings of the YAML 1.2 core schema. */
const BOOLEANS = new Map([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['FALSE', false],
]);
/** What Azure Pipelines leaves in place of a variable that does not exist. */
const MACRO = /\$\([A-Za-z_][\w.-]*\)/g;
const UNDEFINED_MACRO = /^\$\([A-Za-z_][\w.-]*\)$/;
/** An address with something before an @: two letters at least, a drive of Windows has one. */
const WITH_USER = /^\s*[a-z][a-z0-9+.-]+:[\\/]{2}[^\\/]*@/i;
/** Characters: comparing takes time in proportion to them, and no choice has as many. */
const LONGEST_GUESS = 64;
/** True for an input that Azure Pipelines found no variable for. */
function isUndefinedMacro(raw) {
    return UNDEFINED_MACRO.test(raw.trim());
}
/** What stands in a text as Azure Pipelines leaves a variable that it has no value for, each once: `$(Name)`. */
function undefinedMacros(text) {
    return [...new Set(text.match(MACRO))];
}
/**
 * Parses a step's inputs by the rules that hold on every host: blank is unset, all mistakes are reported at once. A value that somebody meant
 * to give and that is not there (an undefined `$(macro)`, blank text) is a mistake, unless the input decides only a detail; blank text also
 * not where the input says that it then has its default.
 *
 * @param read gives the raw text of an input by its camelCase name
 * @param warn takes warnings, such as an undefined `$(macro)`
 * @throws InputError naming every unusable input
 */
function parseInputs(definition, read, warn, { spell = _names_js__WEBPACK_IMPORTED_MODULE_0__/* .toKebabCase */ .fX, givenBlank = () => undefined, replacesMacros = false } = {}) {
    const findings = [];
    const values = {};
    for (const [name, input] of Object.entries(definition.inputs)) {
        const report = (message, hint) => void findings.push({ severity: 'error', message: `input ${spell(name)}: ${message}`, ...(hint === undefined ? {} : { hint }) });
        const raw = read(name);
        const decided = `it says ${_definition_js__WEBPACK_IMPORTED_MODULE_1__/* .DECISIONS */ .Y[input.decides]}`;
        if (raw === undefined || raw.trim() === '') {
            const blank = input.decides === 'detail' || input.blank === 'default' ? undefined : givenBlank(name, input);
            if (blank?.variable !== undefined)
                report(`the variable ${blank.variable} is empty, and ${decided}`, blank.hint);
            else if (blank === undefined || isRequired(input))
                values[name] = withoutValue(input, report);
            else
                report(`is given without a value, and ${decided}`, blank.hint);
        }
        else if (!isUndefinedMacro(raw)) {
            if (replacesMacros)
                warnOfMacros(raw, input, spell(name), warn);
            values[name] = parseValue(input, raw, report);
        }
        else if (isRequired(input) || input.decides !== 'detail') {
            report(`the variable ${raw.trim()} is not defined, and ${decided}`, 'define it, or write its name as it is defined');
        }
        else {
            warn(`Input ${spell(name)} is the undefined variable ${raw.trim()}; it counts as not set.`);
            values[name] = withoutValue(input, report);
        }
    }
    if (findings.length > 0)
        throw unusable(definition.name, findings);
    return values;
}
/** Findings for the names that the step does not have, each with the nearest name that it has. @param flags that every step has */
function unknownInputs(definition, names, flags = []) {
    const known = Object.keys(definition.inputs).map(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .toKebabCase */ .fX);
    return [...names]
        .filter((name) => !known.includes(name))
        .map((name) => {
        const near = (0,_edit_distance_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(name, [...known, ...flags]);
        return {
            severity: 'error',
            message: `unknown input ${name}`,
            ...(near === undefined ? {} : { hint: `did you mean ${near}?` }),
        };
    });
}
function unusable(step, findings) {
    const [first] = findings;
    if (findings.length === 1 && first !== undefined)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`${step}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .formatFinding */ .tf)(first)}`);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`${step}: ${findings.length} unusable inputs`, { findings });
}
function isRequired(input) {
    return 'required' in input && input.required === true;
}
/** Says which variables are left inside of a value, once for each input. */
function warnOfMacros(raw, input, name, warn) {
    const left = undefinedMacros(raw);
    if (left.length === 0)
        return;
    // What looks like one may be a part of the secret.
    const which = input.type === 'secret' ? 'a $(variable)' : left.join(', ');
    warn(`Input ${name} holds ${which}, which Azure Pipelines has no value for; it stays as it is.`);
}
function withoutValue(input, report) {
    if ('default' in input && input.default !== undefined)
        return input.default;
    if (isRequired(input))
        report('a value is required', input.description.replace(/\.$/, ''));
    return input.type === 'list' ? [] : undefined;
}
function parseValue(input, raw, report) {
    switch (input.type) {
        case 'secret':
            return raw;
        case 'text':
        case 'connection':
            return raw.trim();
        case 'path':
            // Messages show paths.
            if (WITH_USER.test(raw))
                report('it is an address with a user or password, which would be seen');
            return raw.trim();
        case 'boolean': {
            const value = BOOLEANS.get(raw.trim());
            if (value === undefined)
                report(`"${raw.trim()}" is not a boolean: write true or false`);
            return value;
        }
        case 'integer': {
            const value = /^[+-]?\d+$/.test(raw.trim()) ? Number(raw.trim()) : Number.NaN;
            if (!(value >= input.minimum && value <= input.maximum)) {
                report(`"${raw.trim()}" is not a whole number from ${input.minimum} to ${input.maximum}`);
            }
            return value;
        }
        case 'list':
            return raw
                .split(/\r?\n/)
                .map((line) => line.trim())
                .filter((line) => line !== '');
        case 'choice': {
            const value = raw.trim();
            if (input.choices.includes(value))
                return value;
            const near = (0,_edit_distance_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(value.slice(0, LONGEST_GUESS), input.choices);
            report(`"${value}" is not one of ${input.choices.join(', ')}`, near === undefined ? undefined : `did you mean ${near}?`);
            return value;
        }
    }
}


/***/ }),

/***/ 30660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E$: () => (/* binding */ redact),
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   eo: () => (/* binding */ secretForms)
/* harmony export */ });
/* harmony import */ var _token_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(64629);

/**
 * Signatures, keys, tokens and passwords as they stand in URLs, headers and connection strings, for those that nobody has named a
 * secret. A JSON web token begins with an object in base64url, which is always `eyJ`.
 */
const PATTERNS = [
    /(\bsig(?:=|%3D))[^&\s;"'<>]+/gi,
    /(\bAccountKey=)[^\s;"'<>]+/gi,
    /(\bSharedAccessSignature=)[^\s;"'<>]+/gi,
    /(\b(?:client_secret|client_assertion|access_token|oidcToken)["']?\s*[=:]\s*["']?)[^&\s"'<>,}]+/gi,
    /(\bSharedKey [^\s:]+:)[\w+/=]+/g,
    // Bounded, so that a text of nothing but beginnings costs little.
    /()\beyJ[\w-]{1,8192}\.[\w-]+(?:\.[\w-]*)?/g,
    // Signatures of other services, and what people call secrets in queries.
    /(\b(?:X-Amz-(?:Signature|Credential|Security-Token)|X-Goog-(?:Signature|Credential)|token|password|passwd|secret|api[_-]?key)=)[^&\s;"'<>]+/gi,
    /(\bAuthorization["']?\s*[:=]\s*["']?(?:\w+ )?)[^\s"']+/gi,
    // User and password of any scheme, as URLs are read: up to the last @ before the path. A token may stand alone as the user.
    /(:\/\/)[^/?#\s"'<>]*(?=@)/g,
];
/** The text without the given secrets, plain or percent-encoded, and without anything that looks like a signature, key or token. */
function redact(text, secrets) {
    let clean = text;
    for (const secret of secrets) {
        if (secret === '')
            continue;
        for (const form of [secret, encodeURIComponent(secret), decoded(secret)])
            clean = clean.replaceAll(form, '***');
    }
    for (const pattern of PATTERNS)
        clean = clean.replace(pattern, '$1***');
    for (const { pattern } of _token_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .TOKEN_FORMATS */ .P)
        clean = clean.replace(pattern, '***');
    return clean;
}
/** As a secret stands in a URL, and as somebody shows it who has decoded that. */
function secretForms(secret) {
    return [...new Set([secret, decoded(secret)])];
}
/** The parts of a connection string that must not be shown. */
function secretsOf(connectionString) {
    const secrets = [connectionString];
    for (const part of connectionString.split(';')) {
        const [, key, value] = /^\s*(\w+)\s*=(.*)$/s.exec(part) ?? [];
        if (key === undefined || value === undefined)
            continue;
        if (/^AccountKey$/i.test(key))
            secrets.push(value);
        if (/^SharedAccessSignature$/i.test(key)) {
            const signature = new URLSearchParams(value).get('sig');
            secrets.push(value, ...(signature === null ? [] : [signature]));
        }
    }
    return secrets.filter((secret) => secret.trim() !== '');
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 64629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ TOKEN_FORMATS)
/* harmony export */ });
/** Nothing that could be part of the token stands before or after it. */
const token = (what, form) => ({
    what,
    pattern: new RegExp(`(?<![A-Za-z0-9_-])(?:${form})(?![A-Za-z0-9])`, 'g'),
});
/**
 * The formats that their issuers document, as secret scanners know them
 * (https://docs.github.com/code-security/secret-scanning/introduction/supported-secret-scanning-patterns). Each has a prefix and a length,
 * so that no name or hash is taken for one; repetitions are bounded.
 */
const TOKEN_FORMATS = [
    token('a token of GitHub', 'gh[pousr]_[A-Za-z0-9]{36,251}|github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{30,200}'),
    token('a token of GitLab', 'gl(?:pat|dt|rt|ptt|cbt|soat|ft|agent)-[A-Za-z0-9_.-]{20,200}'),
    // Without the documentation's own, which ends in EXAMPLE.
    token('a key of AWS', '(?:AKIA|ASIA)(?![A-Z0-9]{9}EXAMPLE)[A-Z2-7]{16}'),
    token('a token of Slack', 'xox[abeoprs]-(?:[A-Za-z0-9]{1,80}-){1,6}[A-Za-z0-9]{8,120}|xapp-\\d-[A-Z0-9]{5,20}-\\d{5,20}-[a-f0-9]{32,128}'),
    token('a token of npm', 'npm_[A-Za-z0-9]{36}'),
    token('a token of PyPI', 'pypi-AgE[A-Za-z0-9_-]{50,400}'),
    token('a token of Docker Hub', 'dckr_[po]at_[A-Za-z0-9_-]{20,100}'),
    token('a token of Hugging Face', 'hf_[A-Za-z0-9]{34}'),
    token('a key of Google', 'AIza[A-Za-z0-9_-]{35}|GOCSPX-[A-Za-z0-9_-]{28}'),
    token('a key of Stripe', '[sr]k_live_[A-Za-z0-9]{16,200}'),
    token('a key of SendGrid', 'SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}'),
    token('a token of Vault', 'hv[sbr]\\.[A-Za-z0-9_-]{24,300}'),
    token('a token of DigitalOcean', 'do[opr]_v1_[a-f0-9]{64}'),
    token('a secret of Microsoft Entra', '[A-Za-z0-9_~.]{3}\\dQ~[A-Za-z0-9_~.-]{31,34}'),
    token('a token of Azure DevOps', '[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}'),
    // Names in lower case with hyphens look alike: a key has digits and capitals.
    token('a key of an AI service', 'sk-(?=[A-Za-z0-9_-]{0,200}[0-9])(?=[A-Za-z0-9_-]{0,200}[A-Z])[A-Za-z0-9_-]{20,200}'),
];


/***/ }),

/***/ 23801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** The version of every package, action and task; `npm run generate -- --check` holds it against package.json. */
const version = '0.1.0';


/***/ }),

/***/ 80274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ asReadOnly),
/* harmony export */   f: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(58174);




/**
 * Makes a folder and those above it that are missing.
 *
 * @returns the outermost one that was made, if any
 * @throws what the system says; EROFS where Node would say ENOENT
 */
async function makeFolder(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path, { recursive: true });
    }
    catch (error) {
        throw asReadOnly(error) ?? error;
    }
}
/**
 * What an error of a recursive mkdir means: for a file system that is read-only Node answers ENOENT (libuv tells a missing folder from it
 * nowhere).
 *
 * @returns undefined for any other error
 */
function asReadOnly(error) {
    const { syscall, path } = (typeof error === 'object' && error !== null ? error : {});
    if (!(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'ENOENT') || syscall !== 'mkdir' || path === undefined)
        return undefined;
    for (let folder = path;; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder)) {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(folder, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
            return undefined;
        }
        catch (refused) {
            if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(refused, 'EROFS')) {
                return Object.assign(new Error(`EROFS: read-only file system, mkdir '${path}'`, { cause: error }), {
                    code: 'EROFS',
                    syscall,
                    path,
                });
            }
            if (!(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(refused, 'ENOENT', 'ENOTDIR') || folder === (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder))
                return undefined;
        }
    }
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		"main": 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(!/^(a(rtifacts\-selection(|\-2)|zure\-(cloud|sign\-in))|builders\-tracking|gallery\-container|image\-plan\-plan|runners\-tree|scm\-commit|shared\-azure\-sign\-in)$/.test(chunkId)) {
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					} else installedChunks[chunkId] = 0;
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* reexport */ main)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __nccwpck_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/version.js
var version = __nccwpck_require__(23801);
;// CONCATENATED MODULE: ./build/staging/steps/src/registry.js
/** Every step, in the order of the main job. The imports are literal so that the bundler makes a chunk of each. */
const steps = {
    init: {
        definition: () => __nccwpck_require__.e(/* import() */ "init-definition").then(__nccwpck_require__.bind(__nccwpck_require__, 71645)),
        run: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-image-definition-schema-vm-image-1"), __nccwpck_require__.e("shared-core-log"), __nccwpck_require__.e("shared-system-error-path"), __nccwpck_require__.e("shared-system-paths"), __nccwpck_require__.e("shared-system-entry-at"), __nccwpck_require__.e("shared-image-definition-schema-image-id"), __nccwpck_require__.e("init-run")]).then(__nccwpck_require__.bind(__nccwpck_require__, 76947)),
    },
    schema: {
        definition: () => __nccwpck_require__.e(/* import() */ "schema-definition").then(__nccwpck_require__.bind(__nccwpck_require__, 18134)),
        run: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-image-definition-schema-vm-image-1"), __nccwpck_require__.e("shared-core-log"), __nccwpck_require__.e("shared-system-error-path"), __nccwpck_require__.e("schema-run")]).then(__nccwpck_require__.bind(__nccwpck_require__, 66098)),
    },
    fmt: {
        definition: () => __nccwpck_require__.e(/* import() */ "fmt-definition").then(__nccwpck_require__.bind(__nccwpck_require__, 7094)),
        run: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-npm-yaml"), __nccwpck_require__.e("shared-core-variables"), __nccwpck_require__.e("shared-image-definition-parse-definition-data"), __nccwpck_require__.e("shared-core-log"), __nccwpck_require__.e("shared-system-error-path"), __nccwpck_require__.e("shared-core-json"), __nccwpck_require__.e("shared-image-definition-find-definitions"), __nccwpck_require__.e("shared-image-definition-findings-foreign-file"), __nccwpck_require__.e("shared-system-paths"), __nccwpck_require__.e("shared-image-definition-parse-unchecked-data"), __nccwpck_require__.e("shared-image-definition-parse-definition-bytes"), __nccwpck_require__.e("fmt-run")]).then(__nccwpck_require__.bind(__nccwpck_require__, 91429)),
    },
    validate: {
        definition: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-builders-builder-names"), __nccwpck_require__.e("validate-definition")]).then(__nccwpck_require__.bind(__nccwpck_require__, 54713)),
        run: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-npm-yaml"), __nccwpck_require__.e("shared-core-variables"), __nccwpck_require__.e("shared-image-definition-parse-definition-data"), __nccwpck_require__.e("shared-image-definition-schema-vm-image-1"), __nccwpck_require__.e("shared-system-paths"), __nccwpck_require__.e("shared-core-byte-order"), __nccwpck_require__.e("shared-image-definition-findings-spell-path"), __nccwpck_require__.e("shared-image-definition-findings-finding-list"), __nccwpck_require__.e("shared-image-definition-parse-unchecked-data"), __nccwpck_require__.e("shared-image-definition-check-plain-secrets"), __nccwpck_require__.e("shared-image-definition-parse-definition-bytes"), __nccwpck_require__.e("shared-image-definition-findings-suggest-path"), __nccwpck_require__.e("shared-image-definition-check-check-fields"), __nccwpck_require__.e("shared-core-log"), __nccwpck_require__.e("shared-system-error-path"), __nccwpck_require__.e("shared-core-json"), __nccwpck_require__.e("shared-image-definition-find-definitions"), __nccwpck_require__.e("shared-image-definition-findings-foreign-file"), __nccwpck_require__.e("shared-core-canonical-json"), __nccwpck_require__.e("shared-image-definition-given-variables"), __nccwpck_require__.e("shared-records-document"), __nccwpck_require__.e("shared-image-definition-definition-root"), __nccwpck_require__.e("shared-image-definition-place-findings"), __nccwpck_require__.e("shared-records-lock-file"), __nccwpck_require__.e("shared-records-fingerprint"), __nccwpck_require__.e("shared-image-definition-findings-shown-in"), __nccwpck_require__.e("shared-image-definition-findings-refused-definitions"), __nccwpck_require__.e("shared-steps-shared-build-checks"), __nccwpck_require__.e("shared-image-definition-definition-warnings"), __nccwpck_require__.e("validate-run")]).then(__nccwpck_require__.bind(__nccwpck_require__, 94412)),
    },
    'plan-images': {
        definition: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-steps-shared-sign-in-inputs"), __nccwpck_require__.e("shared-steps-shared-gallery-inputs"), __nccwpck_require__.e("shared-builders-builder-names"), __nccwpck_require__.e("shared-steps-shared-state-inputs"), __nccwpck_require__.e("shared-steps-shared-commit-inputs"), __nccwpck_require__.e("shared-steps-shared-commit-directives-inputs"), __nccwpck_require__.e("plan-images-definition")]).then(__nccwpck_require__.bind(__nccwpck_require__, 36035)),
        run: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-npm-yaml"), __nccwpck_require__.e("shared-npm-jsonc-parser"), __nccwpck_require__.e("shared-core-variables"), __nccwpck_require__.e("shared-image-definition-parse-definition-data"), __nccwpck_require__.e("shared-image-definition-schema-vm-image-1"), __nccwpck_require__.e("shared-system-paths"), __nccwpck_require__.e("shared-core-byte-order"), __nccwpck_require__.e("shared-image-definition-findings-spell-path"), __nccwpck_require__.e("shared-image-definition-findings-finding-list"), __nccwpck_require__.e("shared-image-definition-parse-unchecked-data"), __nccwpck_require__.e("shared-image-definition-check-plain-secrets"), __nccwpck_require__.e("shared-image-definition-parse-definition-bytes"), __nccwpck_require__.e("shared-image-definition-findings-suggest-path"), __nccwpck_require__.e("shared-image-definition-check-check-fields"), __nccwpck_require__.e("shared-system-program-path"), __nccwpck_require__.e("shared-system-limited-log-file"), __nccwpck_require__.e("shared-system-child-environment"), __nccwpck_require__.e("shared-system-folder-lock"), __nccwpck_require__.e("shared-blob-names-blob-name"), __nccwpck_require__.e("shared-records-state-store"), __nccwpck_require__.e("shared-steps-shared-container-url"), __nccwpck_require__.e("shared-core-log"), __nccwpck_require__.e("shared-system-error-path"), __nccwpck_require__.e("shared-core-json"), __nccwpck_require__.e("shared-records-document"), __nccwpck_require__.e("shared-records-build-record"), __nccwpck_require__.e("shared-records-fingerprint"), __nccwpck_require__.e("shared-steps-shared-place-kind"), __nccwpck_require__.e("shared-core-duration"), __nccwpck_require__.e("shared-records-key-paths"), __nccwpck_require__.e("shared-image-definition-definition-root"), __nccwpck_require__.e("shared-image-definition-place-findings"), __nccwpck_require__.e("shared-image-definition-fingerprint-file-contents"), __nccwpck_require__.e("shared-image-definition-find-definitions"), __nccwpck_require__.e("shared-image-definition-findings-shown-in"), __nccwpck_require__.e("shared-system-hash-files"), __nccwpck_require__.e("shared-image-definition-findings-refused-definitions"), __nccwpck_require__.e("shared-records-build-state"), __nccwpck_require__.e("shared-system-hash-job"), __nccwpck_require__.e("shared-core-version-order"), __nccwpck_require__.e("shared-image-definition-lifecycle"), __nccwpck_require__.e("shared-gallery-gallery-version"), __nccwpck_require__.e("shared-image-definition-definition-warnings"), __nccwpck_require__.e("shared-system-file-identity"), __nccwpck_require__.e("shared-core-azure-legs"), __nccwpck_require__.e("shared-commit-directives-selectable-image"), __nccwpck_require__.e("shared-image-definition-fingerprint-file-view"), __nccwpck_require__.e("shared-core-canonical-json"), __nccwpck_require__.e("shared-image-definition-given-variables"), __nccwpck_require__.e("shared-records-lock-file"), __nccwpck_require__.e("shared-records-json-file"), __nccwpck_require__.e("shared-commit-directives-instructions"), __nccwpck_require__.e("shared-commit-directives-names-file"), __nccwpck_require__.e("shared-gallery-open-gallery"), __nccwpck_require__.e("shared-steps-shared-state-inputs"), __nccwpck_require__.e("shared-steps-shared-build-checks"), __nccwpck_require__.e("shared-steps-plan-images-plan-request"), __nccwpck_require__.e("plan-images-run")]).then(__nccwpck_require__.bind(__nccwpck_require__, 46468)),
    },
    drift: {
        definition: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-steps-shared-sign-in-inputs"), __nccwpck_require__.e("shared-steps-shared-gallery-inputs"), __nccwpck_require__.e("shared-steps-shared-state-inputs"), __nccwpck_require__.e("shared-steps-shared-azure-place-inputs"), __nccwpck_require__.e("drift-definition")]).then(__nccwpck_require__.bind(__nccwpck_require__, 21974)),
        run: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-npm-yaml"), __nccwpck_require__.e("shared-core-variables"), __nccwpck_require__.e("shared-image-definition-parse-definition-data"), __nccwpck_require__.e("shared-image-definition-schema-vm-image-1"), __nccwpck_require__.e("shared-system-paths"), __nccwpck_require__.e("shared-core-byte-order"), __nccwpck_require__.e("shared-image-definition-findings-spell-path"), __nccwpck_require__.e("shared-image-definition-findings-finding-list"), __nccwpck_require__.e("shared-image-definition-parse-unchecked-data"), __nccwpck_require__.e("shared-image-definition-check-plain-secrets"), __nccwpck_require__.e("shared-image-definition-parse-definition-bytes"), __nccwpck_require__.e("shared-image-definition-findings-suggest-path"), __nccwpck_require__.e("shared-image-definition-check-check-fields"), __nccwpck_require__.e("shared-system-program-path"), __nccwpck_require__.e("shared-system-limited-log-file"), __nccwpck_require__.e("shared-system-child-environment"), __nccwpck_require__.e("shared-system-folder-lock"), __nccwpck_require__.e("shared-blob-names-blob-name"), __nccwpck_require__.e("shared-records-state-store"), __nccwpck_require__.e("shared-steps-shared-container-url"), __nccwpck_require__.e("shared-core-log"), __nccwpck_require__.e("shared-system-error-path"), __nccwpck_require__.e("shared-core-json"), __nccwpck_require__.e("shared-records-document"), __nccwpck_require__.e("shared-records-build-record"), __nccwpck_require__.e("shared-records-fingerprint"), __nccwpck_require__.e("shared-steps-shared-place-kind"), __nccwpck_require__.e("shared-core-duration"), __nccwpck_require__.e("shared-records-key-paths"), __nccwpck_require__.e("shared-core-canonical-json"), __nccwpck_require__.e("shared-image-definition-given-variables"), __nccwpck_require__.e("shared-steps-shared-azure-identity"), __nccwpck_require__.e("shared-records-lock-file"), __nccwpck_require__.e("shared-image-definition-fingerprint-file-contents"), __nccwpck_require__.e("shared-gallery-open-gallery"), __nccwpck_require__.e("shared-image-definition-find-definitions"), __nccwpck_require__.e("shared-image-definition-findings-shown-in"), __nccwpck_require__.e("shared-image-definition-findings-refused-definitions"), __nccwpck_require__.e("shared-records-build-state"), __nccwpck_require__.e("shared-steps-shared-azure-place"), __nccwpck_require__.e("shared-core-version-order"), __nccwpck_require__.e("shared-image-definition-lifecycle"), __nccwpck_require__.e("shared-gallery-gallery-version"), __nccwpck_require__.e("drift-run")]).then(__nccwpck_require__.bind(__nccwpck_require__, 73736)),
    },
    'explain-commit': {
        definition: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-steps-shared-commit-inputs"), __nccwpck_require__.e("explain-commit-definition")]).then(__nccwpck_require__.bind(__nccwpck_require__, 74070)),
        run: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-npm-yaml"), __nccwpck_require__.e("shared-npm-jsonc-parser"), __nccwpck_require__.e("shared-core-variables"), __nccwpck_require__.e("shared-image-definition-parse-definition-data"), __nccwpck_require__.e("shared-image-definition-schema-vm-image-1"), __nccwpck_require__.e("shared-system-paths"), __nccwpck_require__.e("shared-core-byte-order"), __nccwpck_require__.e("shared-image-definition-findings-spell-path"), __nccwpck_require__.e("shared-image-definition-findings-finding-list"), __nccwpck_require__.e("shared-image-definition-parse-unchecked-data"), __nccwpck_require__.e("shared-image-definition-check-plain-secrets"), __nccwpck_require__.e("shared-image-definition-parse-definition-bytes"), __nccwpck_require__.e("shared-image-definition-findings-suggest-path"), __nccwpck_require__.e("shared-image-definition-check-check-fields"), __nccwpck_require__.e("shared-core-canonical-json"), __nccwpck_require__.e("shared-image-definition-given-variables"), __nccwpck_require__.e("shared-records-lock-file"), __nccwpck_require__.e("shared-records-json-file"), __nccwpck_require__.e("shared-commit-directives-instructions"), __nccwpck_require__.e("shared-commit-directives-names-file"), __nccwpck_require__.e("shared-commit-directives-build-differences"), __nccwpck_require__.e("shared-core-log"), __nccwpck_require__.e("shared-system-error-path"), __nccwpck_require__.e("shared-core-json"), __nccwpck_require__.e("shared-records-document"), __nccwpck_require__.e("shared-records-fingerprint"), __nccwpck_require__.e("shared-image-definition-find-definitions"), __nccwpck_require__.e("shared-image-definition-findings-shown-in"), __nccwpck_require__.e("shared-image-definition-findings-refused-definitions"), __nccwpck_require__.e("shared-commit-directives-selectable-image"), __nccwpck_require__.e("explain-commit-run")]).then(__nccwpck_require__.bind(__nccwpck_require__, 18424)),
    },
    'prepare-artifacts': {
        definition: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-steps-shared-sign-in-inputs"), __nccwpck_require__.e("shared-steps-shared-account-inputs"), __nccwpck_require__.e("prepare-artifacts-definition")]).then(__nccwpck_require__.bind(__nccwpck_require__, 52928)),
        run: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-image-definition-given-variables"), __nccwpck_require__.e("prepare-artifacts-run")]).then(__nccwpck_require__.bind(__nccwpck_require__, 59552)),
    },
    'verify-artifacts': {
        definition: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-steps-shared-sign-in-inputs"), __nccwpck_require__.e("shared-steps-shared-account-inputs"), __nccwpck_require__.e("verify-artifacts-definition")]).then(__nccwpck_require__.bind(__nccwpck_require__, 40310)),
        run: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-core-log"), __nccwpck_require__.e("shared-system-error-path"), __nccwpck_require__.e("shared-core-json"), __nccwpck_require__.e("shared-records-document"), __nccwpck_require__.e("shared-system-paths"), __nccwpck_require__.e("shared-core-byte-order"), __nccwpck_require__.e("shared-system-file-names"), __nccwpck_require__.e("shared-records-artifact-manifest"), __nccwpck_require__.e("shared-archive-write-archive"), __nccwpck_require__.e("shared-artifacts-output-folder"), __nccwpck_require__.e("shared-artifacts-verify-compare-files"), __nccwpck_require__.e("shared-system-entry-at"), __nccwpck_require__.e("shared-records-checksums"), __nccwpck_require__.e("shared-system-stable-file"), __nccwpck_require__.e("shared-core-progress"), __nccwpck_require__.e("shared-records-files-manifest"), __nccwpck_require__.e("shared-archive-archive-entry"), __nccwpck_require__.e("shared-records-expected-files"), __nccwpck_require__.e("shared-steps-shared-path-cell"), __nccwpck_require__.e("shared-artifacts-verify-verify-folder"), __nccwpck_require__.e("verify-artifacts-run")]).then(__nccwpck_require__.bind(__nccwpck_require__, 63892)),
    },
    'unpack-artifacts': {
        definition: () => __nccwpck_require__.e(/* import() */ "unpack-artifacts-definition").then(__nccwpck_require__.bind(__nccwpck_require__, 97659)),
        run: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-core-log"), __nccwpck_require__.e("shared-system-error-path"), __nccwpck_require__.e("shared-core-json"), __nccwpck_require__.e("shared-records-document"), __nccwpck_require__.e("shared-system-paths"), __nccwpck_require__.e("shared-core-byte-order"), __nccwpck_require__.e("shared-system-file-names"), __nccwpck_require__.e("shared-records-artifact-manifest"), __nccwpck_require__.e("shared-archive-write-archive"), __nccwpck_require__.e("shared-artifacts-output-folder"), __nccwpck_require__.e("shared-artifacts-verify-compare-files"), __nccwpck_require__.e("shared-system-free-space"), __nccwpck_require__.e("shared-records-checksums"), __nccwpck_require__.e("shared-artifacts-replace-folder"), __nccwpck_require__.e("shared-records-files-manifest"), __nccwpck_require__.e("shared-archive-archive-entry"), __nccwpck_require__.e("shared-records-expected-files"), __nccwpck_require__.e("shared-steps-shared-path-cell"), __nccwpck_require__.e("shared-steps-shared-surroundings"), __nccwpck_require__.e("shared-archive-unpack-archive"), __nccwpck_require__.e("unpack-artifacts-run")]).then(__nccwpck_require__.bind(__nccwpck_require__, 48542)),
    },
    'prepare-1es-artifacts': {
        definition: () => __nccwpck_require__.e(/* import() */ "prepare-1es-artifacts-definition").then(__nccwpck_require__.bind(__nccwpck_require__, 98230)),
        run: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-npm-jsonc-parser"), __nccwpck_require__.e("shared-records-json-file"), __nccwpck_require__.e("shared-image-formats-one-es-artifact-list"), __nccwpck_require__.e("shared-system-file-names"), __nccwpck_require__.e("shared-records-artifact-manifest"), __nccwpck_require__.e("shared-system-stable-file"), __nccwpck_require__.e("shared-artifacts-selection-collect-files"), __nccwpck_require__.e("shared-core-canonical-json"), __nccwpck_require__.e("shared-core-log"), __nccwpck_require__.e("shared-system-error-path"), __nccwpck_require__.e("shared-system-free-space"), __nccwpck_require__.e("shared-core-json"), __nccwpck_require__.e("shared-records-document"), __nccwpck_require__.e("shared-system-paths"), __nccwpck_require__.e("shared-core-byte-order"), __nccwpck_require__.e("shared-artifacts-replace-folder"), __nccwpck_require__.e("shared-image-formats-one-es-needs-identity"), __nccwpck_require__.e("shared-image-definition-parse-definition-bytes"), __nccwpck_require__.e("shared-artifacts-prepare-write-files"), __nccwpck_require__.e("shared-core-variables"), __nccwpck_require__.e("shared-core-azure-legs"), __nccwpck_require__.e("prepare-1es-artifacts-run")]).then(__nccwpck_require__.bind(__nccwpck_require__, 27554)),
    },
    'upload-blob': {
        definition: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-steps-shared-sign-in-inputs"), __nccwpck_require__.e("shared-steps-shared-account-inputs"), __nccwpck_require__.e("upload-blob-definition")]).then(__nccwpck_require__.bind(__nccwpck_require__, 93954)),
        run: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-system-positioned"), __nccwpck_require__.e("shared-disk-image-vhd-footer"), __nccwpck_require__.e("shared-archive-write-archive"), __nccwpck_require__.e("shared-blob-errors-read-error"), __nccwpck_require__.e("shared-disk-image-disk-format"), __nccwpck_require__.e("shared-system-permission-hint"), __nccwpck_require__.e("shared-blob-source-source"), __nccwpck_require__.e("shared-core-log"), __nccwpck_require__.e("shared-system-error-path"), __nccwpck_require__.e("shared-system-paths"), __nccwpck_require__.e("shared-steps-shared-azure-identity"), __nccwpck_require__.e("shared-steps-shared-own-installation"), __nccwpck_require__.e("shared-steps-shared-means-emulator"), __nccwpck_require__.e("shared-blob-names-blob-name"), __nccwpck_require__.e("shared-steps-shared-blob-prefix"), __nccwpck_require__.e("upload-blob-run")]).then(__nccwpck_require__.bind(__nccwpck_require__, 44821)),
    },
    'download-blob': {
        definition: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-steps-shared-sign-in-inputs"), __nccwpck_require__.e("shared-steps-shared-account-inputs"), __nccwpck_require__.e("download-blob-definition")]).then(__nccwpck_require__.bind(__nccwpck_require__, 88991)),
        run: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-steps-shared-azure-identity"), __nccwpck_require__.e("shared-steps-shared-own-installation"), __nccwpck_require__.e("shared-steps-shared-means-emulator"), __nccwpck_require__.e("shared-blob-names-blob-name"), __nccwpck_require__.e("shared-steps-shared-blob-prefix"), __nccwpck_require__.e("shared-steps-shared-existing-store"), __nccwpck_require__.e("shared-core-log"), __nccwpck_require__.e("shared-system-error-path"), __nccwpck_require__.e("download-blob-run")]).then(__nccwpck_require__.bind(__nccwpck_require__, 84845)),
    },
    'trigger-image-build': {
        definition: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-steps-shared-sign-in-inputs"), __nccwpck_require__.e("shared-steps-shared-gallery-inputs"), __nccwpck_require__.e("shared-builders-builder-names"), __nccwpck_require__.e("shared-steps-shared-state-inputs"), __nccwpck_require__.e("shared-steps-shared-azure-place-inputs"), __nccwpck_require__.e("shared-steps-shared-build-wish-inputs"), __nccwpck_require__.e("trigger-image-build-definition")]).then(__nccwpck_require__.bind(__nccwpck_require__, 90332)),
        run: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-npm-yaml"), __nccwpck_require__.e("shared-core-variables"), __nccwpck_require__.e("shared-image-definition-parse-definition-data"), __nccwpck_require__.e("shared-image-definition-schema-vm-image-1"), __nccwpck_require__.e("shared-system-paths"), __nccwpck_require__.e("shared-core-byte-order"), __nccwpck_require__.e("shared-image-definition-findings-spell-path"), __nccwpck_require__.e("shared-image-definition-findings-finding-list"), __nccwpck_require__.e("shared-image-definition-parse-unchecked-data"), __nccwpck_require__.e("shared-image-definition-check-plain-secrets"), __nccwpck_require__.e("shared-image-definition-parse-definition-bytes"), __nccwpck_require__.e("shared-image-definition-findings-suggest-path"), __nccwpck_require__.e("shared-image-definition-check-check-fields"), __nccwpck_require__.e("shared-system-program-path"), __nccwpck_require__.e("shared-system-limited-log-file"), __nccwpck_require__.e("shared-system-child-environment"), __nccwpck_require__.e("shared-system-folder-lock"), __nccwpck_require__.e("shared-blob-names-blob-name"), __nccwpck_require__.e("shared-records-state-store"), __nccwpck_require__.e("shared-steps-shared-container-url"), __nccwpck_require__.e("shared-core-log"), __nccwpck_require__.e("shared-system-error-path"), __nccwpck_require__.e("shared-core-json"), __nccwpck_require__.e("shared-records-document"), __nccwpck_require__.e("shared-records-build-record"), __nccwpck_require__.e("shared-records-fingerprint"), __nccwpck_require__.e("shared-steps-shared-place-kind"), __nccwpck_require__.e("shared-core-duration"), __nccwpck_require__.e("shared-records-key-paths"), __nccwpck_require__.e("shared-core-canonical-json"), __nccwpck_require__.e("shared-image-definition-given-variables"), __nccwpck_require__.e("shared-steps-shared-azure-identity"), __nccwpck_require__.e("shared-records-lock-file"), __nccwpck_require__.e("shared-image-definition-fingerprint-file-contents"), __nccwpck_require__.e("shared-steps-shared-build-checks"), __nccwpck_require__.e("shared-steps-shared-azure-place"), __nccwpck_require__.e("shared-steps-shared-secret-sources"), __nccwpck_require__.e("trigger-image-build-run")]).then(__nccwpck_require__.bind(__nccwpck_require__, 15721)),
    },
    'track-image-builds': {
        definition: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-steps-shared-sign-in-inputs"), __nccwpck_require__.e("shared-steps-shared-gallery-inputs"), __nccwpck_require__.e("shared-steps-shared-state-inputs"), __nccwpck_require__.e("shared-steps-shared-azure-place-inputs"), __nccwpck_require__.e("track-image-builds-definition")]).then(__nccwpck_require__.bind(__nccwpck_require__, 61670)),
        run: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-system-program-path"), __nccwpck_require__.e("shared-system-limited-log-file"), __nccwpck_require__.e("shared-system-child-environment"), __nccwpck_require__.e("shared-system-folder-lock"), __nccwpck_require__.e("shared-blob-names-blob-name"), __nccwpck_require__.e("shared-records-state-store"), __nccwpck_require__.e("shared-steps-shared-container-url"), __nccwpck_require__.e("shared-core-log"), __nccwpck_require__.e("shared-system-error-path"), __nccwpck_require__.e("shared-core-json"), __nccwpck_require__.e("shared-records-document"), __nccwpck_require__.e("shared-records-build-record"), __nccwpck_require__.e("shared-records-fingerprint"), __nccwpck_require__.e("shared-steps-shared-place-kind"), __nccwpck_require__.e("shared-core-duration"), __nccwpck_require__.e("shared-records-key-paths"), __nccwpck_require__.e("shared-builders-build-lost-error"), __nccwpck_require__.e("shared-builders-tracking-build-progress"), __nccwpck_require__.e("shared-builders-tracking-tracking-report"), __nccwpck_require__.e("shared-steps-shared-azure-identity"), __nccwpck_require__.e("shared-records-build-state"), __nccwpck_require__.e("shared-steps-shared-azure-place"), __nccwpck_require__.e("track-image-builds-run")]).then(__nccwpck_require__.bind(__nccwpck_require__, 25166)),
    },
    'publish-image': {
        definition: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-steps-shared-sign-in-inputs"), __nccwpck_require__.e("shared-steps-shared-gallery-inputs"), __nccwpck_require__.e("publish-image-definition")]).then(__nccwpck_require__.bind(__nccwpck_require__, 43882)),
        run: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-npm-yaml"), __nccwpck_require__.e("shared-core-variables"), __nccwpck_require__.e("shared-image-definition-parse-definition-data"), __nccwpck_require__.e("shared-image-definition-schema-vm-image-1"), __nccwpck_require__.e("shared-system-paths"), __nccwpck_require__.e("shared-core-byte-order"), __nccwpck_require__.e("shared-image-definition-findings-spell-path"), __nccwpck_require__.e("shared-image-definition-findings-finding-list"), __nccwpck_require__.e("shared-image-definition-parse-unchecked-data"), __nccwpck_require__.e("shared-image-definition-check-plain-secrets"), __nccwpck_require__.e("shared-image-definition-parse-definition-bytes"), __nccwpck_require__.e("shared-image-definition-findings-suggest-path"), __nccwpck_require__.e("shared-image-definition-check-check-fields"), __nccwpck_require__.e("shared-core-canonical-json"), __nccwpck_require__.e("shared-core-log"), __nccwpck_require__.e("shared-system-error-path"), __nccwpck_require__.e("shared-image-definition-given-variables"), __nccwpck_require__.e("shared-core-json"), __nccwpck_require__.e("shared-records-document"), __nccwpck_require__.e("shared-image-definition-definition-root"), __nccwpck_require__.e("shared-image-definition-place-findings"), __nccwpck_require__.e("shared-image-definition-local-definition"), __nccwpck_require__.e("shared-records-lock-file"), __nccwpck_require__.e("shared-records-build-record"), __nccwpck_require__.e("shared-records-fingerprint"), __nccwpck_require__.e("shared-image-definition-fingerprint-file-contents"), __nccwpck_require__.e("shared-gallery-open-gallery"), __nccwpck_require__.e("shared-steps-shared-place-kind"), __nccwpck_require__.e("shared-gallery-publish-image"), __nccwpck_require__.e("publish-image-run")]).then(__nccwpck_require__.bind(__nccwpck_require__, 88758)),
    },
    'promote-image': {
        definition: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-steps-shared-sign-in-inputs"), __nccwpck_require__.e("shared-steps-shared-gallery-inputs"), __nccwpck_require__.e("promote-image-definition")]).then(__nccwpck_require__.bind(__nccwpck_require__, 65735)),
        run: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-npm-yaml"), __nccwpck_require__.e("shared-core-variables"), __nccwpck_require__.e("shared-image-definition-parse-definition-data"), __nccwpck_require__.e("shared-image-definition-schema-vm-image-1"), __nccwpck_require__.e("shared-system-paths"), __nccwpck_require__.e("shared-core-byte-order"), __nccwpck_require__.e("shared-image-definition-findings-spell-path"), __nccwpck_require__.e("shared-image-definition-findings-finding-list"), __nccwpck_require__.e("shared-image-definition-parse-unchecked-data"), __nccwpck_require__.e("shared-image-definition-check-plain-secrets"), __nccwpck_require__.e("shared-image-definition-parse-definition-bytes"), __nccwpck_require__.e("shared-image-definition-findings-suggest-path"), __nccwpck_require__.e("shared-image-definition-check-check-fields"), __nccwpck_require__.e("shared-core-canonical-json"), __nccwpck_require__.e("shared-core-log"), __nccwpck_require__.e("shared-system-error-path"), __nccwpck_require__.e("shared-image-definition-given-variables"), __nccwpck_require__.e("shared-core-json"), __nccwpck_require__.e("shared-records-document"), __nccwpck_require__.e("shared-records-lock-file"), __nccwpck_require__.e("shared-records-fingerprint"), __nccwpck_require__.e("shared-image-definition-fingerprint-file-contents"), __nccwpck_require__.e("shared-gallery-open-gallery"), __nccwpck_require__.e("shared-steps-shared-place-kind"), __nccwpck_require__.e("shared-records-vm-result"), __nccwpck_require__.e("shared-gallery-gallery"), __nccwpck_require__.e("shared-gallery-promote-image"), __nccwpck_require__.e("promote-image-run")]).then(__nccwpck_require__.bind(__nccwpck_require__, 45328)),
    },
    'run-in-vm': {
        definition: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-steps-shared-sign-in-inputs"), __nccwpck_require__.e("shared-steps-shared-gallery-inputs"), __nccwpck_require__.e("run-in-vm-definition")]).then(__nccwpck_require__.bind(__nccwpck_require__, 9562)),
        run: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-npm-yaml"), __nccwpck_require__.e("shared-core-variables"), __nccwpck_require__.e("shared-image-definition-parse-definition-data"), __nccwpck_require__.e("shared-image-definition-schema-vm-image-1"), __nccwpck_require__.e("shared-system-paths"), __nccwpck_require__.e("shared-core-byte-order"), __nccwpck_require__.e("shared-image-definition-findings-spell-path"), __nccwpck_require__.e("shared-image-definition-findings-finding-list"), __nccwpck_require__.e("shared-image-definition-parse-unchecked-data"), __nccwpck_require__.e("shared-image-definition-check-plain-secrets"), __nccwpck_require__.e("shared-image-definition-parse-definition-bytes"), __nccwpck_require__.e("shared-image-definition-findings-suggest-path"), __nccwpck_require__.e("shared-image-definition-check-check-fields"), __nccwpck_require__.e("shared-system-free-space"), __nccwpck_require__.e("shared-image-definition-local-definition"), __nccwpck_require__.e("shared-system-apt-failures"), __nccwpck_require__.e("shared-system-positioned"), __nccwpck_require__.e("shared-system-debian-packages"), __nccwpck_require__.e("shared-disk-image-vhd-footer"), __nccwpck_require__.e("shared-disk-image-disk-format"), __nccwpck_require__.e("shared-disk-image-cluster-use"), __nccwpck_require__.e("shared-system-file-end"), __nccwpck_require__.e("shared-records-vm-result"), __nccwpck_require__.e("shared-core-all-settled"), __nccwpck_require__.e("shared-disk-image-bootable-image"), __nccwpck_require__.e("shared-core-log"), __nccwpck_require__.e("shared-system-error-path"), __nccwpck_require__.e("shared-system-program-path"), __nccwpck_require__.e("shared-system-limited-log-file"), __nccwpck_require__.e("shared-image-definition-given-variables"), __nccwpck_require__.e("shared-core-json"), __nccwpck_require__.e("shared-system-child-environment"), __nccwpck_require__.e("shared-records-document"), __nccwpck_require__.e("shared-image-definition-definition-root"), __nccwpck_require__.e("shared-image-definition-place-findings"), __nccwpck_require__.e("shared-image-definition-findings-shown-in"), __nccwpck_require__.e("shared-core-duration"), __nccwpck_require__.e("shared-vm-left-out"), __nccwpck_require__.e("shared-vm-report-result"), __nccwpck_require__.e("run-in-vm-run")]).then(__nccwpck_require__.bind(__nccwpck_require__, 72279)),
    },
    'configure-runner': {
        definition: () => __nccwpck_require__.e(/* import() */ "configure-runner-definition").then(__nccwpck_require__.bind(__nccwpck_require__, 45256)),
        run: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-core-log"), __nccwpck_require__.e("shared-system-error-path"), __nccwpck_require__.e("shared-net-address"), __nccwpck_require__.e("shared-system-entry-at"), __nccwpck_require__.e("shared-runners-runner-services"), __nccwpck_require__.e("shared-runners-write-files"), __nccwpck_require__.e("configure-runner-run")]).then(__nccwpck_require__.bind(__nccwpck_require__, 54925)),
    },
    'collect-crash-dumps': {
        definition: () => __nccwpck_require__.e(/* import() */ "collect-crash-dumps-definition").then(__nccwpck_require__.bind(__nccwpck_require__, 22681)),
        run: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-system-free-space"), __nccwpck_require__.e("shared-system-positioned"), __nccwpck_require__.e("shared-system-entry-at"), __nccwpck_require__.e("shared-disk-image-byte-ranges"), __nccwpck_require__.e("shared-disk-image-sparse-copy"), __nccwpck_require__.e("shared-crash-dumps-apport-report"), __nccwpck_require__.e("shared-core-log"), __nccwpck_require__.e("shared-system-error-path"), __nccwpck_require__.e("shared-system-program-path"), __nccwpck_require__.e("shared-system-limited-log-file"), __nccwpck_require__.e("shared-core-json"), __nccwpck_require__.e("shared-system-child-environment"), __nccwpck_require__.e("shared-records-document"), __nccwpck_require__.e("shared-records-crash-report"), __nccwpck_require__.e("collect-crash-dumps-run")]).then(__nccwpck_require__.bind(__nccwpck_require__, 20730)),
    },
    import: {
        definition: () => __nccwpck_require__.e(/* import() */ "import-definition").then(__nccwpck_require__.bind(__nccwpck_require__, 71748)),
        run: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-npm-yaml"), __nccwpck_require__.e("shared-core-variables"), __nccwpck_require__.e("shared-image-definition-parse-definition-data"), __nccwpck_require__.e("shared-image-definition-schema-vm-image-1"), __nccwpck_require__.e("shared-system-paths"), __nccwpck_require__.e("shared-core-byte-order"), __nccwpck_require__.e("shared-image-definition-findings-spell-path"), __nccwpck_require__.e("shared-image-definition-findings-finding-list"), __nccwpck_require__.e("shared-image-definition-parse-unchecked-data"), __nccwpck_require__.e("shared-image-definition-check-plain-secrets"), __nccwpck_require__.e("shared-image-definition-parse-definition-bytes"), __nccwpck_require__.e("shared-image-definition-findings-suggest-path"), __nccwpck_require__.e("shared-image-definition-check-check-fields"), __nccwpck_require__.e("shared-core-log"), __nccwpck_require__.e("shared-system-error-path"), __nccwpck_require__.e("shared-image-definition-given-variables"), __nccwpck_require__.e("shared-core-json"), __nccwpck_require__.e("shared-image-definition-find-definitions"), __nccwpck_require__.e("shared-image-formats-mapping-yaml-file"), __nccwpck_require__.e("shared-image-formats-formats"), __nccwpck_require__.e("import-run")]).then(__nccwpck_require__.bind(__nccwpck_require__, 90890)),
    },
    bake: {
        definition: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-steps-shared-sign-in-inputs"), __nccwpck_require__.e("shared-steps-shared-gallery-inputs"), __nccwpck_require__.e("shared-builders-builder-names"), __nccwpck_require__.e("shared-steps-shared-state-inputs"), __nccwpck_require__.e("shared-steps-shared-account-inputs"), __nccwpck_require__.e("shared-steps-shared-azure-place-inputs"), __nccwpck_require__.e("shared-steps-shared-commit-inputs"), __nccwpck_require__.e("shared-steps-shared-commit-directives-inputs"), __nccwpck_require__.e("shared-steps-shared-build-wish-inputs"), __nccwpck_require__.e("bake-definition")]).then(__nccwpck_require__.bind(__nccwpck_require__, 15284)),
        run: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-npm-yaml"), __nccwpck_require__.e("shared-npm-jsonc-parser"), __nccwpck_require__.e("shared-core-variables"), __nccwpck_require__.e("shared-image-definition-parse-definition-data"), __nccwpck_require__.e("shared-image-definition-schema-vm-image-1"), __nccwpck_require__.e("shared-system-paths"), __nccwpck_require__.e("shared-core-byte-order"), __nccwpck_require__.e("shared-image-definition-findings-spell-path"), __nccwpck_require__.e("shared-image-definition-findings-finding-list"), __nccwpck_require__.e("shared-image-definition-parse-unchecked-data"), __nccwpck_require__.e("shared-image-definition-check-plain-secrets"), __nccwpck_require__.e("shared-image-definition-parse-definition-bytes"), __nccwpck_require__.e("shared-image-definition-findings-suggest-path"), __nccwpck_require__.e("shared-image-definition-check-check-fields"), __nccwpck_require__.e("shared-system-program-path"), __nccwpck_require__.e("shared-system-limited-log-file"), __nccwpck_require__.e("shared-system-child-environment"), __nccwpck_require__.e("shared-system-folder-lock"), __nccwpck_require__.e("shared-blob-names-blob-name"), __nccwpck_require__.e("shared-records-state-store"), __nccwpck_require__.e("shared-steps-shared-container-url"), __nccwpck_require__.e("shared-core-log"), __nccwpck_require__.e("shared-system-error-path"), __nccwpck_require__.e("shared-core-json"), __nccwpck_require__.e("shared-records-document"), __nccwpck_require__.e("shared-records-build-record"), __nccwpck_require__.e("shared-records-fingerprint"), __nccwpck_require__.e("shared-steps-shared-place-kind"), __nccwpck_require__.e("shared-core-duration"), __nccwpck_require__.e("shared-records-key-paths"), __nccwpck_require__.e("shared-image-definition-definition-root"), __nccwpck_require__.e("shared-image-definition-place-findings"), __nccwpck_require__.e("shared-image-definition-fingerprint-file-contents"), __nccwpck_require__.e("shared-image-definition-find-definitions"), __nccwpck_require__.e("shared-image-definition-findings-shown-in"), __nccwpck_require__.e("shared-system-hash-files"), __nccwpck_require__.e("shared-image-definition-findings-refused-definitions"), __nccwpck_require__.e("shared-records-build-state"), __nccwpck_require__.e("shared-system-hash-job"), __nccwpck_require__.e("shared-core-version-order"), __nccwpck_require__.e("shared-image-definition-lifecycle"), __nccwpck_require__.e("shared-gallery-gallery-version"), __nccwpck_require__.e("shared-image-definition-definition-warnings"), __nccwpck_require__.e("shared-system-file-identity"), __nccwpck_require__.e("shared-core-azure-legs"), __nccwpck_require__.e("shared-commit-directives-selectable-image"), __nccwpck_require__.e("shared-image-definition-fingerprint-file-view"), __nccwpck_require__.e("shared-core-canonical-json"), __nccwpck_require__.e("shared-image-definition-given-variables"), __nccwpck_require__.e("shared-records-lock-file"), __nccwpck_require__.e("shared-records-json-file"), __nccwpck_require__.e("shared-commit-directives-instructions"), __nccwpck_require__.e("shared-commit-directives-names-file"), __nccwpck_require__.e("shared-builders-build-lost-error"), __nccwpck_require__.e("shared-builders-tracking-build-progress"), __nccwpck_require__.e("shared-builders-tracking-tracking-report"), __nccwpck_require__.e("shared-steps-shared-sign-in-inputs"), __nccwpck_require__.e("shared-steps-shared-azure-identity"), __nccwpck_require__.e("shared-gallery-open-gallery"), __nccwpck_require__.e("shared-steps-shared-build-checks"), __nccwpck_require__.e("shared-steps-shared-means-emulator"), __nccwpck_require__.e("shared-steps-shared-azure-place"), __nccwpck_require__.e("shared-steps-plan-images-plan-request"), __nccwpck_require__.e("shared-steps-shared-secret-sources"), __nccwpck_require__.e("bake-run")]).then(__nccwpck_require__.bind(__nccwpck_require__, 88107)),
    },
    prune: {
        definition: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-steps-shared-sign-in-inputs"), __nccwpck_require__.e("shared-steps-shared-gallery-inputs"), __nccwpck_require__.e("prune-definition")]).then(__nccwpck_require__.bind(__nccwpck_require__, 93175)),
        run: () => Promise.all(/* import() */[__nccwpck_require__.e("shared-npm-yaml"), __nccwpck_require__.e("shared-core-variables"), __nccwpck_require__.e("shared-image-definition-parse-definition-data"), __nccwpck_require__.e("shared-image-definition-schema-vm-image-1"), __nccwpck_require__.e("shared-system-paths"), __nccwpck_require__.e("shared-core-byte-order"), __nccwpck_require__.e("shared-image-definition-findings-spell-path"), __nccwpck_require__.e("shared-image-definition-findings-finding-list"), __nccwpck_require__.e("shared-image-definition-parse-unchecked-data"), __nccwpck_require__.e("shared-image-definition-check-plain-secrets"), __nccwpck_require__.e("shared-image-definition-parse-definition-bytes"), __nccwpck_require__.e("shared-image-definition-findings-suggest-path"), __nccwpck_require__.e("shared-image-definition-check-check-fields"), __nccwpck_require__.e("shared-core-canonical-json"), __nccwpck_require__.e("shared-core-log"), __nccwpck_require__.e("shared-system-error-path"), __nccwpck_require__.e("shared-system-program-path"), __nccwpck_require__.e("shared-system-limited-log-file"), __nccwpck_require__.e("shared-image-definition-given-variables"), __nccwpck_require__.e("shared-core-json"), __nccwpck_require__.e("shared-system-child-environment"), __nccwpck_require__.e("shared-records-document"), __nccwpck_require__.e("shared-records-lock-file"), __nccwpck_require__.e("shared-records-build-record"), __nccwpck_require__.e("shared-records-fingerprint"), __nccwpck_require__.e("shared-system-entry-at"), __nccwpck_require__.e("shared-system-folder-lock"), __nccwpck_require__.e("shared-gallery-open-gallery"), __nccwpck_require__.e("shared-image-definition-find-definitions"), __nccwpck_require__.e("shared-image-definition-findings-shown-in"), __nccwpck_require__.e("shared-image-definition-findings-refused-definitions"), __nccwpck_require__.e("shared-steps-shared-place-kind"), __nccwpck_require__.e("shared-image-definition-lifecycle"), __nccwpck_require__.e("shared-state-report-folder"), __nccwpck_require__.e("prune-run")]).then(__nccwpck_require__.bind(__nccwpck_require__, 90931)),
    },
};

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/failure-reason.js
var failure_reason = __nccwpck_require__(49728);
// EXTERNAL MODULE: ./build/staging/core/src/log-finding.js
var log_finding = __nccwpck_require__(57331);
// EXTERNAL MODULE: ./build/staging/core/src/parse-inputs.js
var parse_inputs = __nccwpck_require__(53918);
// EXTERNAL MODULE: ./build/staging/core/src/names.js
var src_names = __nccwpck_require__(26897);
;// CONCATENATED MODULE: ./build/staging/cli/src/blank-hint.js
/**
 * What to do about an input that was given blank, as the host's workflows or commands are written: with the input's own name and default.
 *
 * @param name as the host spells it
 */
function blankHint(host, name, input) {
    const fallback = 'default' in input && input.default !== undefined ? String(input.default) : undefined;
    if (host === 'local')
        return `leave --${name} out, or give it a value${fallback === undefined ? '' : `: --${name}=${fallback}`}`;
    // The runners show that an input was given only where it has a default.
    const quoted = `'${(fallback ?? '').replaceAll("'", "''")}'`;
    const orDefault = host === 'github' ? `inputs.${name} || ${quoted}` : `coalesce(parameters.${name}, ${quoted})`;
    return `see that the variable or secret exists, leave the input out, or give it a value that is always there: ${name}: \${{ ${orDefault} }}`;
}

// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __nccwpck_require__(65570);
;// CONCATENATED MODULE: ./build/staging/cli/src/brief-failure.js


/** Characters of each part. GitHub cuts a message at 4,096, and what to do stands last. */
const LONGEST = 1_000;
/**
 * One annotation for one mistake: the failure is that of its first finding, with the number of all and what to do; the others are said
 * before it. What is cut in it is said whole before, too. Findings of no file, which have no annotation of their own, stay in a short one.
 */
function briefFailure(failure) {
    const { head, only, below, hint } = failure;
    // What to do stands at the end, once. Of several each has an annotation of its own.
    const isAlone = failure.findings.length === 1;
    const findings = failure.findings.map(({ hint: own, ...one }) => own === undefined || (isAlone && own === hint) ? one : { ...one, hint: own });
    if (only !== undefined) {
        return {
            ...briefFailure({ ...failure, head: only.file === undefined ? head : (0,errors/* findingInWords */.IC)(only), only: undefined, findings: [] }),
            place: placeOf(only),
        };
    }
    const whole = [head, ...findings.map((one) => `  ${line(one)}`), ...below, ...(hint === undefined ? [] : [`What to do: ${hint}`])].join('\n');
    if (whole.length <= 2 * LONGEST && findings.every(({ file }) => file === undefined))
        return { before: [], message: whole, place: undefined };
    const before = below.length === 0 ? [] : [below.join('\n')];
    const clip = (text) => {
        if (text.length <= LONGEST)
            return text;
        before.push(text);
        return `${text.slice(0, LONGEST - 1).toWellFormed()}…`;
    };
    const parts = [clip(head)];
    const first = findings.find(({ severity }) => severity === 'error') ?? findings[0];
    if (first !== undefined) {
        const text = (0,errors/* findingInWords */.IC)(first);
        if (findings.length === 1) {
            const more = besideHead(first, head);
            if (more !== '')
                parts.push(`  ${clip(more)}`);
        }
        else {
            before.push(...findings.map((finding) => (finding === first || finding.file === undefined ? line(finding) : finding)));
            parts.push(`The first of ${countOf(findings)}, which the log has above: ${text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`}`);
        }
    }
    if (hint !== undefined)
        parts.push(`What to do: ${clip(hint)}`);
    return { before, message: parts.join('\n'), place: placeOf(first) };
}
/** The place of a finding, and what it says beside what the head has said already. */
function besideHead(finding, head) {
    // In front stands the image, behind it whom to ask.
    const cause = head.replace(/^[a-z0-9-]+: /, '').replace(/ \[service: [^\]]*\]$/, '');
    const { message, hint } = finding;
    const isRepeated = head.includes(message) || message.endsWith(cause);
    if (!isRepeated)
        return (0,errors/* findingInWords */.IC)(finding);
    const rest = head.includes(message) ? '' : message.slice(0, -cause.length).replace(/:\s*$/, '');
    const said = (0,errors/* findingText */.NK)({ message: rest, hint }).trim();
    return [(0,errors/* placeInWords */.cF)(finding), said].filter((part) => part !== '').join(': ');
}
/** What a log shows of a finding that is no annotation. */
function line(finding) {
    return `${finding.severity}: ${(0,errors/* findingInWords */.IC)(finding)}`;
}
function countOf(findings) {
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    const warnings = findings.length - errors;
    if (warnings === 0)
        return (0,format/* counted */.hS)(errors, 'error');
    return errors === 0 ? (0,format/* counted */.hS)(warnings, 'warning') : `${(0,format/* counted */.hS)(errors, 'error')} and ${(0,format/* counted */.hS)(warnings, 'warning')}`;
}
function placeOf(finding) {
    if (finding?.file === undefined)
        return undefined;
    const { file, line, column } = finding;
    return { file, line, column };
}

;// CONCATENATED MODULE: ./build/staging/cli/src/cancellation.js
/**
 * GitHub gives a cancelled step 7.5 s from SIGINT to SIGTERM and 2.5 s more, Azure Pipelines about the same. What has not ended by
 * then is left behind, so the process ends itself before.
 */
const LAST_MOMENT = 7_000;
/** Milliseconds for what ends by itself after a cancelled step has reported. Some libraries wait for programs that nobody can stop. */
const AFTERWARDS = 1_000;
/** Turns SIGINT and SIGTERM into an abort, and ends the process when the step does not end in time. */
function listenForCancellation() {
    const controller = new AbortController();
    let came;
    let timer;
    const onSignal = (name) => {
        // A terminal's Ctrl-C reaches npm and us, and npm passes it on: only a repetition by the same person after a while is impatience.
        if (came !== undefined)
            return;
        came = name;
        timer = setTimeout(() => end(name, exitCodeOf(name)), LAST_MOMENT).unref();
        controller.abort();
    };
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
    return {
        signal: controller.signal,
        exitCode: () => came && exitCodeOf(came),
        dispose() {
            clearTimeout(timer);
            process.off('SIGINT', onSignal);
            process.off('SIGTERM', onSignal);
            // With the exit code that was reported.
            if (came !== undefined)
                setTimeout(end, AFTERWARDS, came).unref();
        },
    };
}
function exitCodeOf(name) {
    return name === 'SIGINT' ? 130 : 143;
}
/**
 * Ends this process. Node waits for its threads on exit, and a thread that the file system holds (a FIFO that nobody writes to, a network
 * drive that is gone) never ends: then the signal does what it does to every program.
 */
function end(name, code) {
    const held = process.getActiveResourcesInfo().some((resource) => resource.startsWith('FSReq'));
    if (held) {
        // Last of the listeners, which may have children to end.
        process.once('exit', () => {
            process.removeAllListeners(name);
            process.kill(process.pid, name);
        });
    }
    process.exit(code ?? process.exitCode);
}

;// CONCATENATED MODULE: ./build/staging/cli/src/exit-code.js

/** Of a step whose exit code tells more than whether it failed: there is nothing to do, there is something, it failed. */
const NOTHING = 0;
const SOMETHING = 2;
const FAILED = 1;
/**
 * The exit code of a step on the command line where its definition lets people ask for more than the usual (`detailedExitCode`) and they
 * did; undefined for the usual one.
 *
 * @param input gives the raw text of an input by its camelCase name
 * @param outputs what the step returned; undefined when it failed
 */
function detailedExitCode(definition, input, outputs) {
    const asked = definition.features?.detailedExitCode;
    if (asked === undefined || !isOn(input(asked.input)))
        return undefined;
    if (outputs === undefined)
        return FAILED;
    return Number(outputs[asked.output]) > 0 ? SOMETHING : NOTHING;
}
/** The raw inputs of arguments that could not be parsed, as far as that takes no parser: a switch that is there, or is given `true`. */
function switchesOf(rest) {
    return (name) => {
        const flag = `--${(0,src_names/* toKebabCase */.fX)(name)}`;
        return rest.includes(flag) ? 'true' : rest.find((argument) => argument.startsWith(`${flag}=`))?.slice(flag.length + 1);
    };
}
function isOn(raw) {
    return /^true$/i.test(raw?.trim() ?? '');
}

// EXTERNAL MODULE: ./build/staging/core/src/failure-text.js
var failure_text = __nccwpck_require__(50247);
// EXTERNAL MODULE: ./build/staging/core/src/mask-texts.js
var mask_texts = __nccwpck_require__(34644);
// EXTERNAL MODULE: ./build/staging/core/src/redact.js
var redact = __nccwpck_require__(30660);
// EXTERNAL MODULE: ./build/staging/core/src/control-characters.js
var control_characters = __nccwpck_require__(9521);
// EXTERNAL MODULE: ./build/staging/system/src/read-only.js
var read_only = __nccwpck_require__(80274);
;// CONCATENATED MODULE: ./build/staging/cli/src/failure.js




/** What a file system answers when people have to mend something, not us. */
const OF_THE_DISK = {
    EACCES: 'give this user the right to it, or give another path',
    EPERM: 'give this user the right to it, or give another path',
    EROFS: 'give a path on a file system that is not read-only',
    ENOSPC: 'free some space, or give a path on another disk',
    EDQUOT: 'free some of your quota, or give a path on another disk',
    EFBIG: 'give a path on a file system that takes files of this size',
    EISDIR: 'give the path of a file, not of a folder',
    ENOTDIR: 'give a path that goes through folders only',
    ENAMETOOLONG: 'give a shorter path',
    ENXIO: 'give the path of a regular file',
    ELOOP: 'give a path without a symbolic link that leads back to itself',
};
/** Those for which another place may do. */
const OF_THE_PLACE = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EFBIG'];
/**
 * Turns whatever a step threw into what is reported, once. Passwords and signatures in addresses are left out of all of it, also where a
 * library or a program has put them into its message.
 *
 * @param spell how hints name inputs; see `inputSpelling`
 * @param places the inputs that say where the step writes, as they are spelled; see `placesOf`
 */
function describeFailure(step, thrown, spell = (hint) => hint, places = []) {
    return (0,mask_texts/* maskTexts */.X)(describe(step, (0,read_only/* asReadOnly */.T)(thrown) ?? thrown, spell, places), (text) => (0,redact/* redact */.E$)(text, []));
}
function describe(step, error, spell, places) {
    const base = {
        input: error instanceof errors/* InputError */.dz,
        cancelled: error instanceof errors/* CancelledError */.cc,
        stack: undefined,
        findings: [],
        below: [],
    };
    if (error instanceof errors/* UserError */.yo || error instanceof errors/* ExternalError */.yA) {
        const { reason: _own, cause: _cause, hint: _hint, findings: _findings, ...known } = error.details;
        const hint = error.hint === undefined ? undefined : spell(error.hint);
        const findings = error.findings.map((one) => (one.hint === undefined ? one : { ...one, hint: spell(one.hint) }));
        const isExternal = error instanceof errors/* ExternalError */.yA;
        // Names of files and blobs stand in all of them.
        const message = isExternal ? `${error.message}${(0,failure_text/* externalFacts */.j7)(error)}` : error.message;
        // What is to be done stands at the end, once.
        const shown = findings.map(({ hint: own, ...one }) => (own === undefined || own === hint ? one : { ...one, hint: own }));
        const only = isCause(error) ? shown[0] : undefined;
        const head = only === undefined ? (0,control_characters/* showControlsInLines */.ek)(message) : oneLine(message, only);
        const lines = [head, ...(0,failure_text/* failureLines */.w7)({ ...known, findings: only === undefined ? shown : [], log: known.log })];
        if (hint !== undefined)
            lines.push(`What to do: ${(0,control_characters/* showControlsInLines */.ek)(hint)}`);
        const kind = isExternal ? 'external' : base.input ? 'input' : 'user';
        const details = { kind, reason: (0,failure_reason/* reasonOf */.A)(error), message: error.message, ...known, hint, findings };
        return {
            ...base,
            message: lines.join('\n'),
            head,
            only,
            below: (0,failure_text/* failureLines */.w7)({ ...known, findings: [] }),
            hint,
            findings,
            details,
        };
    }
    if (error instanceof errors/* CancelledError */.cc) {
        // A service that never answers is named nowhere else when the time of the job is over.
        const last = error.cause === undefined ? '' : ` Before that: ${(0,control_characters/* showControlsInLines */.ek)((0,errors/* messageOf */.bD)(error.cause))}`;
        const where = error instanceof errors/* CancelledOutcome */.y4 ? ` ${(0,control_characters/* showControlsInLines */.ek)(error.message)}` : '.';
        const message = `${step} was cancelled${where}${last}`;
        return { ...base, message, head: message, details: { kind: 'cancelled', message } };
    }
    const code = Object.keys(OF_THE_DISK).find((one) => (0,errors/* hasErrorCode */.Ue)(error, one));
    // Other libraries use the same codes for other things.
    if (code !== undefined && 'syscall' in error) {
        const message = `${step} cannot go on: ${(0,errors/* messageOf */.bD)(error)}.`;
        const of = OF_THE_PLACE.includes(code) && places.length > 0 ? `; ${step} has its paths from ${places.join(', ')}` : '';
        const details = { kind: 'user', reason: (0,failure_reason/* reasonOf */.A)(error), message, hint: `${OF_THE_DISK[code]}${of}` };
        const head = (0,control_characters/* showControlsInLines */.ek)(message);
        return { ...base, message: `${head}\nWhat to do: ${details.hint}`, head, hint: details.hint, details };
    }
    const message = `${step} failed by a mistake of its own: ${(0,errors/* messageOf */.bD)(error)}`;
    const stack = error instanceof Error ? error.stack : undefined;
    const head = `${message}\nPlease report it with the log.`;
    return { ...base, message: head, head, stack, details: { kind: 'bug', reason: (0,failure_reason/* reasonOf */.A)(error), message } };
}
/** Whether an error has one finding and says no more than that: "the definition has a mistake" is no cause. */
function isCause(error) {
    const [first, ...others] = error.findings;
    if (first === undefined || others.length > 0)
        return false;
    return error instanceof errors/* InputError */.dz || error.message === (0,errors/* formatFinding */.tf)(first);
}
/** A mistake with its place, which says what it is of; without one, what was to be done says that. */
function oneLine(message, only) {
    const isSaid = only.file !== undefined || message.toLowerCase().includes(only.message.toLowerCase());
    return isSaid ? (0,errors/* formatFinding */.tf)(only) : `${(0,control_characters/* showControlsInLines */.ek)(message.replace(/[.:]$/, ''))}: ${(0,errors/* formatFinding */.tf)(only)}`;
}

// EXTERNAL MODULE: ./build/staging/core/src/markdown.js
var markdown = __nccwpck_require__(23780);
;// CONCATENATED MODULE: ./build/staging/cli/src/failure-summary.js

/** What fits on a page; the log has all. */
const MOST_LINES = 20;
const MOST_FINDINGS = 50;
const COLUMNS = ['Where', 'What', 'What to do'];
/** Markdown for the job summary of a step that failed before it had anything else to say. @param title of the step */
function failureSummary(title, { head, only, findings, hint, input }) {
    const lines = head.split('\n');
    const cut = lines.length > MOST_LINES ? ['…'] : [];
    // One mistake is said once: with its place by the table, without one by the line above.
    const isOfTable = only?.file !== undefined;
    const rows = (only === undefined || isOfTable ? findings : []).map(({ file, line, column, message, hint: advice }) => {
        const place = [file, line, column].filter((part) => part !== undefined).join(':');
        return [(0,markdown/* mdCode */.xs)(place), (0,markdown/* mdText */.bC)(message), advice === undefined ? '' : (0,markdown/* mdText */.bC)(advice)];
    });
    const isUsed = (column) => rows.some((row) => row[column] !== '');
    return [
        `### ${title}: ${input ? 'unusable input' : 'failed'}\n\n`,
        isOfTable ? '' : `${[...lines.slice(0, MOST_LINES).map(markdown/* mdText */.bC), ...cut].join('<br>')}\n\n`,
        (0,markdown/* mdTable */.gJ)(COLUMNS.filter((_, index) => isUsed(index)), rows.map((row) => row.filter((_, index) => isUsed(index))), { most: MOST_FINDINGS, rest: ', in the log' }),
        ...(hint === undefined ? [] : [`**What to do:** ${(0,markdown/* mdText */.bC)(hint)}\n`]),
    ].join('');
}

;// CONCATENATED MODULE: ./build/staging/cli/src/input-names.js

/**
 * How hints are to name inputs: they are written as GitHub and the command line spell them, and Azure Pipelines knows no hyphens.
 *
 * @returns takes a hint and gives it with the host's names
 */
function inputSpelling(definition, host) {
    if (host !== 'azure-pipelines')
        return (hint) => hint;
    const names = new Map(Object.keys(definition.inputs).map((name) => [(0,src_names/* toKebabCase */.fX)(name), name]));
    // Not within a path, a URL or a longer word.
    return (hint) => hint.replace(/(?<![\w./-])[a-z0-9]+(?:-[a-z0-9]+)+(?![\w/-]|\.\w)/g, (word) => names.get(word) ?? word);
}
/** The inputs that say where a step writes, as the host spells them: the paths that are in the state folder by default. */
function placesOf(definition, host) {
    return Object.entries(definition.inputs)
        .filter(([, input]) => input.type === 'path' && 'default' in input && input.default?.startsWith('.bakehouse') === true)
        .map(([name]) => (host === 'azure-pipelines' ? name : (0,src_names/* toKebabCase */.fX)(name)));
}

;// CONCATENATED MODULE: ./build/staging/cli/src/execute.js












/** The state under which the parsed inputs reach the post phase, which must not read `INPUT_*` (actions/runner#3514). */
const INPUTS_STATE = 'inputs';
/** Runs one phase of a step on a host and reports its result exactly once. */
async function executeStep(step, definition, host, phase) {
    const cancellation = listenForCancellation();
    let summarized = false;
    const summary = async (markdown) => {
        summarized = true;
        await host.summary(markdown);
    };
    try {
        maskSecrets(definition, host);
        host.removeSecretsFromEnvironment();
        const context = { ...contextOf(host, cancellation.signal), summary };
        const outputs = phase === 'post' ? {} : await runMain(step, definition, host, context);
        if (phase === 'post')
            await runPost(step, host, context);
        setOutputs(host, outputs);
        (0,errors/* throwIfCancelled */.dZ)(cancellation.signal);
        host.complete('succeeded');
        setExitCode(host, detailedExitCode(definition, host.input, outputs));
    }
    catch (error) {
        if (error instanceof errors/* OutcomeError */.Rz || error instanceof errors/* CancelledOutcome */.y4)
            setOutputs(host, error.outputs);
        // On a terminal the message says it, and --json has it in the error.
        if (host.kind !== 'local' && Object.hasOwn(definition.outputs, 'reason'))
            setOutputs(host, { reason: (0,failure_reason/* reasonOf */.A)(error) });
        const failure = describeFailure(definition.name, error, inputSpelling(definition, host.kind), placesOf(definition, host.kind));
        if (phase === 'main' && !summarized && mayBeSummarized(definition, host, failure)) {
            await host.summary(failureSummary(definition.title, failure));
        }
        reportFailure(host, failure);
        setExitCode(host, cancellation.exitCode() ?? detailedExitCode(definition, host.input, undefined));
    }
    finally {
        cancellation.dispose();
    }
}
/** Only the command line has exit codes of its own; everywhere else the host says how the step ended. */
function setExitCode(host, code) {
    if (code !== undefined && host.kind === 'local')
        process.exitCode = code;
}
async function runMain(step, definition, host, context) {
    const spell = host.kind === 'azure-pipelines' ? (name) => name : src_names/* toKebabCase */.fX;
    const inputs = (0,parse_inputs/* parseInputs */.TL)(definition, (name) => host.input(name), (message) => host.log.warning(message), {
        spell,
        givenBlank(name, input) {
            // Elsewhere than on the command line nobody may have given what is blank and has no default.
            const isGiven = host.kind === 'local' || ('default' in input && input.default !== undefined);
            if (!isGiven || !host.isBlank(name))
                return undefined;
            const variable = host.blankVariable?.(name);
            const hint = variable === undefined ? blankHint(host.kind, spell(name), input) : 'unset it, or give it a value';
            return { hint, variable };
        },
        replacesMacros: host.kind === 'azure-pipelines',
    });
    if (definition.features?.post === true)
        host.state.set(INPUTS_STATE, JSON.stringify(withoutSecrets(definition, inputs)));
    const { run } = await step.run();
    return run(inputs, context);
}
async function runPost(step, host, context) {
    const saved = host.state.get(INPUTS_STATE);
    // The main phase ended before its inputs were parsed: there is nothing to clean up.
    if (saved === undefined || step.post === undefined)
        return;
    const { post } = await step.post();
    await post(JSON.parse(saved), context);
}
function maskSecrets(definition, host) {
    for (const [name, input] of Object.entries(definition.inputs)) {
        const value = input.type === 'secret' ? host.input(name) : undefined;
        // The name of a variable is no secret, and the warning about it needs it.
        if (value !== undefined && !(0,parse_inputs/* isUndefinedMacro */.h_)(value))
            host.mask(value);
    }
}
function withoutSecrets(definition, inputs) {
    return Object.fromEntries(Object.entries(inputs).filter(([name]) => definition.inputs[name]?.type !== 'secret'));
}
function setOutputs(host, outputs) {
    for (const [name, value] of Object.entries(outputs))
        if (value !== undefined)
            host.output(name, String(value));
}
/** The agent of Azure Pipelines takes a summary only from steps that are declared to have one. */
function mayBeSummarized({ features }, { kind }, { cancelled }) {
    return !cancelled && (kind !== 'azure-pipelines' || features?.summary === true);
}
function reportFailure(host, failure) {
    if (failure.stack !== undefined)
        host.log.info(failure.stack);
    if (host.kind === 'local') {
        host.complete('failed', failure);
        return;
    }
    const { before, ...brief } = briefFailure(failure);
    for (const one of before) {
        if (typeof one === 'string')
            host.log.info(one);
        else
            (0,log_finding/* logFinding */.Q)(host.log, one);
    }
    host.complete('failed', { ...failure, ...brief });
}
function contextOf(host, signal) {
    return {
        host: host.kind,
        environment: host.environment,
        log: host.log,
        signal,
        resolve: (path) => (0,external_node_path_.resolve)(host.environment.workspace, path),
        mask: (value) => host.mask(value),
        secretVariable(name) {
            const value = host.secretVariable(name);
            if (value !== undefined)
                host.mask(value);
            return value;
        },
        cover: (text) => host.cover(text),
        commitMessage: (request = {}) => host.commitMessage({ ...request, signal }),
        pullRequest: (token) => host.pullRequest({ token, signal }),
        identityToken: (audience) => host.identityToken(audience),
        serviceConnection: (id) => host.serviceConnection(id),
        saveState: (name, value) => host.state.set(name, value),
    };
}

;// CONCATENATED MODULE: ./build/staging/cli/src/node-version.js

/** As `engines` in package.json says. */
const OLDEST_NODE = 24;
/**
 * Runners of GitHub and Azure bring the Node that a step needs; on the command line it is whatever the PATH has.
 *
 * @param version "24.1.0"
 * @throws UserError when it is too old
 */
function checkNode(version) {
    if (Number.parseInt(version, 10) >= OLDEST_NODE)
        return;
    throw new errors/* UserError */.yo(`bakehouse needs Node ${OLDEST_NODE} or newer; this is Node ${version}.`, {
        hint: 'install a newer one from https://nodejs.org',
    });
}

// EXTERNAL MODULE: ./build/staging/core/src/edit-distance.js
var edit_distance = __nccwpck_require__(65761);
;// CONCATENATED MODULE: ./build/staging/cli/src/step-suggestions.js

/** Words of other tools for what a step does, where its name does not have them. */
const OTHER_WORDS = {
    apply: ['bake'],
    build: ['bake', 'trigger-image-build'],
    clean: ['prune'],
    convert: ['import'],
    deploy: ['publish-image', 'promote-image'],
    diff: ['plan-images', 'drift'],
    download: ['download-blob'],
    pack: ['prepare-artifacts'],
    plan: ['plan-images'],
    release: ['promote-image'],
    run: ['run-in-vm', 'bake'],
    test: ['run-in-vm'],
    upload: ['upload-blob'],
};
/** Steps that were probably meant by a name that none has: by what it says in other words, by a word of theirs, or by a spelling that is near. */
function suggestSteps(name, steps) {
    const word = name.toLowerCase();
    const other = Object.hasOwn(OTHER_WORDS, word) ? (OTHER_WORDS[word] ?? []) : [];
    const having = steps.filter((step) => step.split('-').includes(word));
    const found = [...new Set([...other.filter((step) => steps.includes(step)), ...having])];
    if (found.length > 0)
        return found;
    const near = (0,edit_distance/* nearest */.p)(name, steps);
    return near === undefined ? [] : [near];
}

;// CONCATENATED MODULE: ./scripts/split-chunks-loader.cjs!./build/staging/cli/src/main.js








/**
 * Runs a step on a host: the whole of every generated stub. Host and step are loaded when they are known, so that a step pays only for
 * what it uses.
 *
 * @param step the step's name; undefined on the command line, where the first argument names it
 */
async function main(host, step, phase) {
    if (host === 'local') {
        await runCommandLine(process.argv.slice(2));
        return;
    }
    const registered = find(step ?? '');
    const [{ definition }, created] = await Promise.all([registered.definition(), createHost(host)]);
    await executeStep(registered, definition, created, phase);
}
async function createHost(kind) {
    if (kind === 'github')
        return (await Promise.all(/* import() */[__nccwpck_require__.e("shared-npm-actions-core"), __nccwpck_require__.e("shared-system-child-environment"), __nccwpck_require__.e("shared-core-plain-stages"), __nccwpck_require__.e("shared-runtimes-annotations"), __nccwpck_require__.e("shared-runtimes-no-service-connections"), __nccwpck_require__.e("runtimes-github")]).then(__nccwpck_require__.bind(__nccwpck_require__, 81264))).createHost();
    return (await Promise.all(/* import() */[__nccwpck_require__.e("shared-system-child-environment"), __nccwpck_require__.e("shared-core-plain-stages"), __nccwpck_require__.e("shared-system-program-path"), __nccwpck_require__.e("shared-net-address"), __nccwpck_require__.e("shared-net-proxy"), __nccwpck_require__.e("shared-runtimes-annotation-line"), __nccwpck_require__.e("shared-runtimes-annotations"), __nccwpck_require__.e("runtimes-azure-pipelines")]).then(__nccwpck_require__.bind(__nccwpck_require__, 87126))).createHost();
}
async function runCommandLine(argv) {
    const { parseCommandLine, parseStepArguments } = await __nccwpck_require__.e(/* import() */ "arguments").then(__nccwpck_require__.bind(__nccwpck_require__, 93970));
    const line = parseCommandLine(argv);
    let definition;
    const host = async (inputs) => {
        const { createHost } = await Promise.all(/* import() */[__nccwpck_require__.e("shared-system-child-environment"), __nccwpck_require__.e("shared-core-plain-stages"), __nccwpck_require__.e("shared-system-program-path"), __nccwpck_require__.e("shared-runtimes-annotation-line"), __nccwpck_require__.e("shared-runtimes-no-service-connections"), __nccwpck_require__.e("runtimes-local")]).then(__nccwpck_require__.bind(__nccwpck_require__, 3940));
        const machine = Object.entries(definition?.outputs ?? {}).filter(([, output]) => output.machine === true);
        const machineOutputs = new Set(machine.map(([name]) => name));
        return createHost({ step: line.step ?? '', json: line.json, verbose: line.verbose, inputs, machineOutputs });
    };
    try {
        checkNode(process.versions.node);
        if (line.step === undefined) {
            const isAsked = line.help || line.version;
            const flag = line.json ? '--json' : line.verbose ? '--verbose' : undefined;
            const [stray = flag] = line.rest;
            if (!isAsked && stray !== undefined)
                throw noStep(stray);
            await printHelp(line.version ? 'version' : undefined);
            // No step at all is a mistake unless help was asked for.
            if (!isAsked)
                process.exitCode = 2;
            return;
        }
        const registered = find(line.step);
        definition = (await registered.definition()).definition;
        if (line.help)
            return await printHelp(line.step);
        if (line.version && !Object.hasOwn(definition.inputs, 'version'))
            return await printHelp('version');
        const inputs = parseStepArguments(definition, line.rest);
        await executeStep(registered, definition, await host(inputs), 'main');
    }
    catch (error) {
        const failed = await host(new Map());
        failed.complete('failed', describeFailure(line.step ?? 'bakehouse', error));
        if (definition === undefined)
            return;
        const given = switchesOf(line.rest);
        process.exitCode = detailedExitCode(definition, (name) => given(name) ?? failed.input(name), undefined) ?? process.exitCode;
    }
}
async function printHelp(about) {
    const { generalHelp, stepHelp } = await __nccwpck_require__.e(/* import() */ "help").then(__nccwpck_require__.bind(__nccwpck_require__, 1783));
    if (about === 'version')
        process.stdout.write(`${version/* version */.r}\n`);
    else if (about === undefined) {
        const definitions = await Promise.all(Object.values(steps).map((step) => step.definition()));
        process.stdout.write(generalHelp(definitions.map(({ definition }) => definition), version/* version */.r));
    }
    else
        process.stdout.write(stepHelp((await find(about).definition()).definition));
}
function noStep(first) {
    return new errors/* InputError */.dz(`"${first}" stands where the name of a step is expected.`, {
        hint: 'write bakehouse <step> [--input value …]; bakehouse --help lists the steps',
    });
}
function find(name) {
    const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
    if (step !== undefined)
        return step;
    const near = suggestSteps(name, Object.keys(steps));
    const hint = near.length === 0 ? 'bakehouse --help lists the steps' : `did you mean ${near.join(' or ')}? bakehouse --help lists all steps`;
    throw new errors/* InputError */.dz(`There is no step "${name}".`, { hint });
}

;// CONCATENATED MODULE: ./build/staging/entry.js


var __webpack_exports__main = __webpack_exports__.i;
export { __webpack_exports__main as main };
