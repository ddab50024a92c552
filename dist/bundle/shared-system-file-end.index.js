export const id = "shared-system-file-end";
export const ids = ["shared-system-file-end"];
export const modules = {

/***/ 68525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ lastLinesOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);

const MOST_BYTES = 64 * 1024;
/**
 * The last lines of a file of text, of its last 64 KiB: what wrote it may have filled it.
 *
 * @param most lines
 * @returns undefined where the file cannot be opened
 */
async function lastLinesOf(path, most) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r').catch(() => undefined);
    if (file === undefined)
        return undefined;
    try {
        const { size } = await file.stat();
        const start = Math.max(0, size - MOST_BYTES);
        const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(size, MOST_BYTES)), 0, undefined, start);
        const text = buffer.toString('utf8', 0, bytesRead).trimEnd();
        return text === '' ? [] : text.split('\n').slice(-most);
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 67287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E6: () => (/* binding */ MAX_SHOWN_OF_TEST),
/* harmony export */   Id: () => (/* binding */ MAX_PROGRESS_LINE),
/* harmony export */   OR: () => (/* binding */ MAX_KEPT_OUTPUT),
/* harmony export */   b6: () => (/* binding */ MAX_SHOWN_OF_CONSOLE),
/* harmony export */   su: () => (/* binding */ MAX_CONSOLE_LOG),
/* harmony export */   vW: () => (/* binding */ MAX_SHOWN_OF_TESTS),
/* harmony export */   yZ: () => (/* binding */ MAX_FOLLOWED_OUTPUT)
/* harmony export */ });
/**
 * How much of what a guest says and leaves is taken. A guest is not trusted: a limit is far above what an honest test needs, and what
 * is left out is said in the log and in the result.
 */
const MIB = 1024 * 1024;
/** Bytes of the output of one test that are followed while it runs; its log has more. */
const MAX_FOLLOWED_OUTPUT = 16 * MIB;
/** Bytes of the serial console in `console.log`. */
const MAX_CONSOLE_LOG = 64 * MIB;
/** Bytes of the output of the running test that are kept in memory, in case the machine dies before they reach the dump disk. */
const MAX_KEPT_OUTPUT = 4 * MIB;
/** What the log of the job shows of one test, and of all tests together; the rest is in the results only. */
const MAX_SHOWN_OF_TEST = { lines: 10_000, bytes: 2 * MIB };
const MAX_SHOWN_OF_TESTS = { lines: 100_000, bytes: 16 * MIB };
/** What the debug log shows of the serial console. */
const MAX_SHOWN_OF_CONSOLE = { lines: 20_000, bytes: 4 * MIB };
/** Characters of a message of the agent; its longest one has less than half of that. */
const MAX_PROGRESS_LINE = 128;


/***/ }),

/***/ 30744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ testKey),
/* harmony export */   T: () => (/* binding */ STOP_SECONDS)
/* harmony export */ });
/** Seconds that a test gets to end after it was told to before it is killed. */
const STOP_SECONDS = 10;
/** "000", "001", …: how a test is called inside the machine, where its name may need no escaping. */
function testKey(index) {
    return String(index).padStart(3, '0');
}


/***/ }),

/***/ 46736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TS: () => (/* binding */ parseProgress),
/* harmony export */   aI: () => (/* binding */ isResult),
/* harmony export */   xp: () => (/* binding */ UNKNOWN_RESULT)
/* harmony export */ });
/* harmony import */ var _guest_talk_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67287);

/** `$SERVICE_RESULT $EXIT_CODE $EXIT_STATUS` of systemd.exec(5): "exit-code exited 3", "core-dump dumped ABRT". */
const RESULT = /^[a-z-]{1,24} [a-z]{1,12} (?:\d{1,3}|[A-Z][A-Z0-9+-]{0,15}|unknown)$/;
/** Of a test whose result the machine did not give in that form. */
const UNKNOWN_RESULT = 'unknown unknown unknown';
/** Whether a text of the guest is how systemd says that a service ended: three words, as `$SERVICE_RESULT` and its like have them. */
function isResult(text) {
    return RESULT.test(text);
}
/**
 * Reads one line.
 *
 * @param tests how many tests the machine was given
 * @returns undefined for anything that the agent never says, since the guest is not trusted
 */
function parseProgress(line, tests) {
    if (line.length > _guest_talk_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_PROGRESS_LINE */ .Id)
        return undefined;
    const [word, first = '', ...rest] = line.trim().split(' ');
    const index = /^\d{3,4}$/.test(first) && Number(first) < tests ? Number(first) : undefined;
    switch (word) {
        case 'agent':
        case 'disk-full':
        case 'done':
            return { kind: word };
        case 'ready':
            return /^[a-z-]{1,24}$/.test(first) ? { kind: 'ready', state: first } : undefined;
        case 'test-started':
            return index === undefined ? undefined : { kind: 'test-started', index };
        case 'test-finished': {
            const result = rest.join(' ');
            return index === undefined ? undefined : { kind: 'test-finished', index, result: isResult(result) ? result : UNKNOWN_RESULT };
        }
        default:
            return undefined;
    }
}


/***/ }),

/***/ 96258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ judgeTest),
/* harmony export */   Zy: () => (/* binding */ judgeRun),
/* harmony export */   nj: () => (/* binding */ MACHINE_LOST)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65570);
/* harmony import */ var _guest_test_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30744);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46736);



/** Signals that a defect raises, by number on Linux x86-64 (signal(7)). */
const CRASH_SIGNALS = {
    4: 'SIGILL',
    5: 'SIGTRAP',
    6: 'SIGABRT',
    7: 'SIGBUS',
    8: 'SIGFPE',
    11: 'SIGSEGV',
};
const OTHER_SIGNALS = {
    1: 'SIGHUP',
    2: 'SIGINT',
    9: 'SIGKILL',
    13: 'SIGPIPE',
    15: 'SIGTERM',
    31: 'SIGSYS',
};
/** Begins the problem of a run whose virtual machine ended by itself: nothing is known of the image then. */
const MACHINE_LOST = 'the machine was lost';
/** Core dumps that a problem names. */
const MOST_NAMES = 10;
/** What became of a test, from what the machine wrote and from how it ended. */
function judgeTest(index, { end, timeline, disk }) {
    const key = (0,_guest_test_js__WEBPACK_IMPORTED_MODULE_0__/* .testKey */ .S)(index);
    const times = timeline.tests.get(index);
    const dumps = (disk?.dumps ?? []).filter((dump) => dump.phase === key).map((dump) => dump.name);
    const record = trustedRecord(disk?.results.get(key), times?.result);
    const base = { durationMs: Math.round(times?.durationMs ?? 0), dumps };
    if (record !== undefined)
        return { ...base, ...judgeRecord(record, dumps) };
    if (times === undefined)
        return { ...base, outcome: 'not-run' };
    switch (end.kind) {
        case 'panicked':
            return { ...base, outcome: 'crashed', problem: 'the kernel panicked while it ran' };
        case 'deadline':
            return { ...base, outcome: 'timed-out', problem: 'the machine did not answer any more while it ran' };
        case 'restarted':
            return { ...base, outcome: 'failed', problem: 'the machine restarted while it ran' };
        case 'powered-off':
            return { ...base, outcome: 'failed', problem: 'the machine was switched off while it ran' };
        case 'lost':
            return { ...base, outcome: 'failed', problem: `the machine was lost while it ran: ${end.detail}` };
    }
}
/** What the disk says is the more certain one, if it is a result at all: both come from the guest. */
function trustedRecord(onDisk, told) {
    if (onDisk !== undefined && (0,_progress_js__WEBPACK_IMPORTED_MODULE_1__/* .isResult */ .aI)(onDisk))
        return onDisk;
    return told ?? (onDisk === undefined ? undefined : _progress_js__WEBPACK_IMPORTED_MODULE_1__/* .UNKNOWN_RESULT */ .xp);
}
/** Reads `$SERVICE_RESULT $EXIT_CODE $EXIT_STATUS` of systemd.exec(5). */
function judgeRecord(record, dumps) {
    const [service = '', how = '', status = ''] = record.split(' ');
    const dumped = dumps.map((name) => signalName(Number(name.split('.').at(-2)))).find((name) => name !== undefined);
    if (service === 'timeout')
        return { outcome: 'timed-out', problem: 'it took longer than its timeout' };
    if (how === 'killed' || how === 'dumped') {
        const signal = `SIG${status.replace(/^SIG/, '')}`;
        const crashed = dumps.length > 0 || Object.values(CRASH_SIGNALS).includes(signal);
        return { outcome: crashed ? 'crashed' : 'failed', signal, problem: `it was ended by ${signal}` };
    }
    const exitCode = /^\d+$/.test(status) ? Number(status) : undefined;
    if (how !== 'exited' || exitCode === undefined)
        return { outcome: 'failed', problem: `it could not be run (${service})` };
    if (dumps.length > 0) {
        return {
            outcome: 'crashed',
            exitCode,
            ...(dumped === undefined ? {} : { signal: dumped }),
            problem: `${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(dumps.length, 'core dump')} appeared`,
        };
    }
    if (exitCode === 0)
        return { outcome: 'passed', exitCode };
    const signal = exitCode > 128 ? signalName(exitCode - 128) : undefined;
    if (signal !== undefined && exitCode - 128 in CRASH_SIGNALS) {
        return { outcome: 'crashed', exitCode, signal, problem: `a program in it was ended by ${signal}` };
    }
    // systemd.exec(5): the program could not be executed.
    const problem = exitCode === 203 ? 'its shell is not in the image' : `it ended with exit code ${exitCode}`;
    return { outcome: 'failed', exitCode, ...(signal === undefined ? {} : { signal }), problem };
}
function signalName(number) {
    return CRASH_SIGNALS[number] ?? OTHER_SIGNALS[number];
}
/** The outcome of the whole run, and why. */
function judgeRun(tests, observed) {
    const { end, timeline, disk } = observed;
    const named = (outcome) => tests.filter((test) => test.outcome === outcome).map((test) => test.name);
    const list = (names, one) => `${names.length === 1 ? `test ${names[0]}` : `tests ${names.join(', ')}`} ${one}`;
    if (end.kind === 'panicked')
        return { outcome: 'crashed', problem: `the kernel panicked${whileDoing(timeline, tests)}` };
    const crashed = named('crashed');
    if (crashed.length > 0)
        return { outcome: 'crashed', problem: list(crashed, 'crashed') };
    const elsewhere = (disk?.dumps ?? []).filter((dump) => !/^\d+$/.test(dump.phase)).map((dump) => dump.name);
    if (elsewhere.length > 0)
        return { outcome: 'crashed', problem: `a program crashed outside of the tests: ${fewOf(elsewhere)}` };
    if (end.kind === 'deadline')
        return { outcome: 'timed-out', problem: lateness(end, timeline) };
    if (end.kind === 'lost')
        return { outcome: 'lost', problem: `${MACHINE_LOST}${whileDoing(timeline, tests)}: ${end.detail}` };
    if (!timeline.done || end.kind === 'restarted') {
        return {
            outcome: 'lost',
            problem: `the machine ${end.kind === 'restarted' ? 'restarted' : 'switched itself off'}${whileDoing(timeline, tests)}`,
        };
    }
    if (disk === undefined)
        return { outcome: 'lost', problem: 'the dump disk cannot be read' };
    const late = named('timed-out');
    if (late.length > 0)
        return { outcome: 'timed-out', problem: list(late, 'took too long') };
    const failed = [...named('failed'), ...named('not-run')];
    if (failed.length > 0)
        return { outcome: 'failed', problem: list(failed, 'failed') };
    return { outcome: 'passed' };
}
/** The first ones; a guest can crash any number of programs. */
function fewOf(names) {
    const rest = names.length > MOST_NAMES ? [`and ${names.length - MOST_NAMES} more`] : [];
    return [...names.slice(0, MOST_NAMES), ...rest].join(', ');
}
function whileDoing(timeline, tests) {
    const current = timeline.current === undefined ? undefined : tests[timeline.current];
    if (current !== undefined)
        return ` during test ${current.name}`;
    if (timeline.done)
        return ' while it was switched off';
    return timeline.readyMs === undefined ? ' before it was ready' : '';
}
function lateness(end, timeline) {
    const time = (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(end.after);
    switch (end.phase) {
        case 'boot':
            return `the machine was not ready within ${time}${timeline.agentMs === undefined ? '' : '; it started, but systemd still has jobs to do'}`;
        case 'test':
            return `the machine did not answer within ${time} while a test ran`;
        case 'agent':
            return `the machine did not answer within ${time} between tests`;
        case 'power-off':
            return `the machine did not switch off within ${time}`;
        case 'run':
            return `the run took longer than ${time}`;
    }
}


/***/ }),

/***/ 59088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bz: () => (/* binding */ testInWords),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   tu: () => (/* binding */ testOutputEnd)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68525);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96258);



/** As many as a summary shows of a program that failed. */
const MOST_LINES = 12;
/** A shell's exit code for a program that it does not find. */
const NOT_FOUND = 127;
/** Where the agent of the machine keeps a test, and what a shell calls it therefore. */
const PLACE_IN_MACHINE = /\/run\/bakehouse\/tests\/\d{3}(?=:)/g;
const OUTCOMES = { 'timed-out': 'took too long', 'not-run': 'did not run' };
/** What became of a test that did not pass: `test smoke failed: it ended with exit code 3`. */
function testInWords({ name, outcome, problem }) {
    return `test ${name} ${OUTCOMES[outcome] ?? outcome}${problem === undefined ? '' : `: ${problem}`}`;
}
/** The last lines that a test wrote; undefined when it did not run. @param most lines */
async function testOutputEnd({ name, log }, most) {
    const lines = log === '' ? undefined : await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__/* .lastLinesOf */ .l)(log, most);
    return lines?.map((line) => line.replace(PLACE_IN_MACHINE, () => name));
}
/**
 * Why a run in a machine is no success, with the end of what its first bad test wrote; undefined when it is one.
 *
 * @param outputFolder of the run
 * @param findings the tests that did not pass, at their lines of the definition
 * @param outputs of the step, which are set all the same
 */
async function failureOf(result, outputFolder, findings, outputs = {}) {
    const { outcome, problem, tests, dumps } = result;
    if (outcome === 'passed')
        return undefined;
    // The machine of the host, not the system in it.
    const reason = problem?.startsWith(_result_js__WEBPACK_IMPORTED_MODULE_1__/* .MACHINE_LOST */ .nj) === true ? 'machine' : 'test';
    const bad = tests.filter((test) => test.outcome !== 'passed');
    const [first] = bad;
    // Where one test is all that there is to tell, it is told whole.
    const isOfOne = bad.length === 1 && first !== undefined && problem?.startsWith(`test ${first.name} `);
    const lastLines = (first === undefined ? undefined : await testOutputEnd(first, MOST_LINES)) ?? [];
    const log = first === undefined || first.log === '' ? result.console : first.log;
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .OutcomeError */ .Rz(`The image did not pass its tests: ${isOfOne ? testInWords(first) : (problem ?? outcome)}.`, outputs, {
        ...{ findings, reason, log, lastLines },
        hint: `${whatToDo(reason, first, dumps.length > 0)}; ${outputFolder} has the console, the journal and the results of all tests`,
    });
}
function whatToDo(reason, test, crashed) {
    if (reason === 'machine')
        return 'see what QEMU said, and run it again';
    if (crashed)
        return 'see with collect-crash-dumps what crashed, and mend it';
    if (test === undefined)
        return 'see the console for where the machine stopped, and mend the definition';
    if (test.exitCode === NOT_FOUND)
        return 'add the package with the program that was not found to the steps of the definition';
    return `mend the test ${test.name}, or what it tests in the definition`;
}


/***/ })

};
