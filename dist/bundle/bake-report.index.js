export const id = "bake-report";
export const ids = ["bake-report"];
export const modules = {

/***/ 82165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writeBakeReport: () => (/* binding */ writeBakeReport)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/version.js
var version = __webpack_require__(23801);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/mask-texts.js
var mask_texts = __webpack_require__(34644);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var files = __webpack_require__(85368);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
;// CONCATENATED MODULE: ./build/staging/report/src/sentence.js
/** `say`version ${version} is latest`` : what stands in the template are words, values are code. */
function say(template, ...values) {
    return template.flatMap((text, index) => {
        const value = values[index - 1];
        const before = index === 0 || value === undefined ? [] : typeof value === 'object' ? value : [{ code: String(value) }];
        return text === '' ? before : [...before, text];
    });
}
/** "a", "a and b", "a, b and c"; after `most`, "a, b and 7 more". */
function listed(items, most) {
    const shown = items.length > most ? items.slice(0, most) : items;
    const rest = items.length - shown.length;
    const all = rest > 0 ? [...shown, [`${rest} more`]] : shown;
    return all.flatMap((item, index) => (index === 0 ? item : [index === all.length - 1 ? ' and ' : ', ', ...item]));
}
function plain(sentence) {
    return sentence.map((part) => (typeof part === 'string' ? part : 'code' in part ? part.code : part.command)).join('');
}

;// CONCATENATED MODULE: ./build/staging/report/src/crash-advice.js

/** The kernel maps nothing below this address (vm.mmap_min_addr is 65536 on Debian), so such a fault is a null pointer plus an offset. */
const LOWEST_MAPPABLE = 65536n;
const UNMAPPED = 'a dangling or damaged pointer, or a stack that ran full.';
/** What the signal and its addresses say about the cause. */
function readingOf(crash) {
    const address = parseAddress(crash.address);
    const counter = parseAddress(crash.programCounter);
    const did = crash.accessKind === 'write' ? 'wrote to' : 'used';
    switch (crash.signal) {
        case 'SIGSEGV':
            if (address !== undefined && (counter === address || crash.accessKind === 'execute'))
                return say `It jumped to ${hex(address)}: a bad function pointer or return address.`;
            if (crash.signalCode === 'SEGV_ACCERR')
                return ['It used memory in a way that the mapping forbids, such as writing to read-only data.'];
            if (address !== undefined && address < LOWEST_MAPPABLE)
                return say `It ${[did]} a null pointer (address ${hex(address)}).`;
            return address === undefined
                ? [`It ${did} memory that is not mapped: ${UNMAPPED}`]
                : say `It ${[did]} ${hex(address)}, where nothing is mapped: ${[UNMAPPED]}`;
        case 'SIGBUS':
            return ['It used a mapped file beyond its end, or a misaligned address; a full disk can cause the first.'];
        case 'SIGILL':
            return ['It met an instruction that the processor does not have. An emulated processor may lack one that the build assumes.'];
        case 'SIGFPE':
            return ['It divided an integer by zero, or the quotient did not fit.'];
        case 'SIGABRT':
            return ['It ended itself: a failed assertion, abort(), or a check of the memory allocator. Its last output says which.'];
        case 'SIGTRAP':
            return ['It ran into a breakpoint or a compiled-in trap.'];
        case 'SIGSYS':
            return ['It made a system call that a seccomp filter forbids.'];
        default:
            return say `The signal ${crash.signal} ended it.`;
    }
}
/** What to do with the dump, in order. */
function nextStepsFor(crash) {
    const debug = `gdb ${shellWord(crash.program)} -c ${shellWord(crash.file)} -ex 'thread apply all bt'`;
    return [
        ...(crash.problem === undefined ? [] : [[`Mind that the dump is not whole: ${crash.problem}`]]),
        say `See the stacks, with the image's own ${basenameOf(crash.program)} at hand: ${[{ command: debug }]}`,
        say `Look for ${crash.signature} in earlier reports: the same signature is the same place.`,
    ];
}
/** "812, one of 3". */
function threadInWords({ crashingThread, threads }) {
    return threads === 1 ? `${crashingThread}, the only one` : `${crashingThread}, one of ${threads}`;
}
/** A word that a POSIX shell takes as it is. */
function shellWord(text) {
    return /^[\w./:@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
function basenameOf(path) {
    return path.split('/').at(-1) || path;
}
function parseAddress(text) {
    return text !== undefined && /^0x[0-9a-f]{1,16}$/i.test(text) ? BigInt(text) : undefined;
}
function hex(address) {
    return `0x${address.toString(16)}`;
}

// EXTERNAL MODULE: ./build/staging/core/src/trim-end.js
var trim_end = __webpack_require__(27773);
// EXTERNAL MODULE: ./build/staging/core/src/control-characters.js
var control_characters = __webpack_require__(9521);
;// CONCATENATED MODULE: ./build/staging/report/src/visible-text.js

/** Overrides of the writing direction: they let text read differently from what it is (CVE-2021-42574). */
const BIDI = /[\u202a-\u202e\u2066-\u2069]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROLS = /[\0-\u0008\u000b-\u001f\u007f]/g;
const C1_CONTROLS = /[\u0080-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;
/**
 * Text from anywhere (logs, package names, file names) as text that shows what is there: terminal colours removed, line ends
 * LF, control characters and direction overrides as visible signs. Markup is not escaped here.
 */
function visibleText(text) {
    return (0,control_characters/* withoutEscapes */.Lx)(text.toWellFormed())
        .replace(/\r\n?/g, '\n')
        .replace(CONTROLS, (control) => (control === '\u007f' ? '\u2421' : String.fromCharCode(0x2400 + control.charCodeAt(0))))
        .replace(C1_CONTROLS, '\ufffd')
        .replace(BIDI, (mark) => `\u27e8U+${mark.charCodeAt(0).toString(16).toUpperCase()}\u27e9`);
}

;// CONCATENATED MODULE: ./build/staging/report/src/markup.js

/** HTML that is safe to put into a page as it is. Only `html` makes it, so everything else is escaped. */
class Markup {
    source;
    constructor(source) {
        this.source = source;
    }
    toString() {
        return this.source;
    }
}
/** Builds HTML: what stands in the template is markup, every value in it is escaped unless it was built by `html` itself. */
function html(template, ...values) {
    return new Markup(template.map((text, index) => (index === 0 ? text : render(values[index - 1]) + text)).join(''));
}
/** Text that Bakehouse itself wrote (style, script) and that must not be escaped. */
function verbatim(source) {
    return new Markup(source);
}
function render(part) {
    if (part === undefined || part === false)
        return '';
    if (part instanceof Markup)
        return part.source;
    if (typeof part === 'object')
        return part.map(render).join('');
    return escapeHtml(String(part));
}
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' };
/** Text for an element's content or a quoted attribute. */
function escapeHtml(text) {
    return visibleText(text).replace(/[&<>"'`]/g, (character) => ENTITIES[character]);
}

;// CONCATENATED MODULE: ./build/staging/report/src/html-parts.js


/** The pieces that the parts of the page share. */
function prose(sentence) {
    return html `${sentence.map((part) => typeof part === 'string' ? part : 'code' in part ? code(part.code) : html `<code class="command">${part.command}</code>`)}`;
}
/** Up to this many characters are kept on one line; more could be wider than a telephone in the headline. */
const UNBROKEN = 18;
function code(text) {
    return text.length <= UNBROKEN ? html `<code class="short">${text}</code>` : html `<code>${text}</code>`;
}
/** Sign and word of an outcome: never told by colour alone, and the sign is not read out. */
const OUTCOMES = {
    succeeded: ['good', '✓', 'Succeeded'],
    passed: ['good', '✓', 'Passed'],
    failed: ['bad', '✕', 'Failed'],
    crashed: ['bad', '✕', 'Crashed'],
    'timed-out': ['bad', '✕', 'Timed out'],
    error: ['bad', '✕', 'Error'],
    warning: ['idle', '!', 'Warning'],
    unchanged: ['idle', '=', 'Unchanged'],
    skipped: ['idle', '–', 'Skipped'],
    'not-run': ['idle', '–', 'Not run'],
};
function outcomeMark(outcome) {
    const [tone, sign, word] = OUTCOMES[outcome] ?? ['idle', '·', outcome];
    return html `<span class="outcome ${tone}"><span class="sign" aria-hidden="true">${sign}</span> ${word}</span>`;
}
function toneOf(outcome) {
    return OUTCOMES[outcome]?.[0] ?? 'idle';
}
/** A part of an image's report: its heading hangs in the margin where there is room. */
function section(id, title, note, body) {
    return html `<section id="${id}" aria-labelledby="${id}-title">
<div class="side"><h3 id="${id}-title">${title}</h3>${note ? html `<p class="note">${note}</p>` : undefined}</div>
<div class="body">
${body}
</div>
</section>
`;
}
/** Names and values; values that are missing leave no trace. */
function facts(className, pairs) {
    const present = pairs.filter(([, value]) => value !== undefined && value !== false && value !== '');
    return html `<dl class="${className}">${present.map(([name, value]) => html `
<div><dt>${name}</dt><dd>${value}</dd></div>`)}
</dl>
`;
}
/**
 * A table whose first column names the row. Narrow screens show each row as a block, which would make some browsers drop the
 * table's meaning; hence the roles (https://adrianroselli.com/2018/02/tables-css-display-properties-and-aria.html).
 */
function table(className, caption, columns, rows) {
    const cell = (column, content, index) => index === 0
        ? html `<th scope="row" role="rowheader" class="${column.className ?? ''}">${content}</th>`
        : html `<td role="cell" class="${column.className ?? ''}" data-label="${column.label ?? column.title}">${content}</td>`;
    return html `<table class="${className}" role="table">
<caption class="unseen">${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map((column) => html `<th scope="col" role="columnheader" class="${column.className ?? ''}">${column.title}</th>`)}</tr></thead>
<tbody role="rowgroup">
${rows.map(({ cells, below }) => html `<tr role="row">${columns.map((column, index) => cell(column, cells[index], index))}</tr>
${below ? html `<tr role="row" class="below"><td role="cell" colspan="${columns.length}">${below}</td></tr>\n` : undefined}`)}</tbody>
</table>
`;
}
/** Text that folds away. */
function fold(summary, body, open = false) {
    return html `<details${open ? html ` open` : undefined}><summary>${summary}</summary>
${body}
</details>`;
}
/** Lines of a log, wrapped rather than scrolled sideways. */
function lines(text) {
    return html `<pre>${(0,trim_end/* trimEnd */.s)(text, '\n')}</pre>`;
}

;// CONCATENATED MODULE: ./build/staging/report/src/html-crash.js




function crashSection(id, crashes) {
    const note = (0,format/* counted */.hS)(crashes.length, 'program') + (crashes.length === 1 ? ' died' : ' died of signals');
    return section(id, 'Crashes', note, crashes.map((crash, index) => crashBody(crash, `${id}-${index + 1}`)));
}
function crashBody(crash, id) {
    const signal = crash.signalCode === undefined ? crash.signal : `${crash.signal} (${crash.signalCode})`;
    return html `<article class="crash" aria-labelledby="${id}">
<h4 id="${id}">${code(crash.program)} <span class="bad-text">${crash.signal}</span></h4>
<p class="reading">${prose(readingOf(crash))}</p>
${facts('facts', [
        ['Command', code(crash.commandLine)],
        ['Signal', signal],
        ['Fault address', known(crash.address)],
        ['Program counter', place(crash)],
        ['Thread', threadInWords(crash)],
        ['Signature', code(crash.signature)],
        ['Dump', html `${code(crash.file)} <span class="quiet">${(0,format/* formatBytes */.z3)(crash.size)}</span>`],
        ['SHA-256', crash.sha256 === undefined ? undefined : code(crash.sha256)],
        ['Problem', crash.problem],
    ])}<h5>What to do next</h5>
<ol>${nextStepsFor(crash).map((step) => html `
<li>${prose(step)}</li>`)}
</ol>
${crash.modules.length > 0 && fold(`${(0,format/* counted */.hS)(crash.modules.length + (crash.modulesLeftOut ?? 0), 'module')} mapped`, modules(crash))}
</article>
`;
}
function known(text) {
    return text === undefined ? undefined : code(text);
}
function place({ programCounter, module }) {
    if (programCounter === undefined)
        return undefined;
    return html `${code(programCounter)} ${module === undefined ? html `<span class="quiet">in no known module</span>` : html `in ${code(module)}`}`;
}
function modules(crash) {
    const columns = [
        { title: 'Module' },
        { title: 'From', className: 'hash' },
        { title: 'To', className: 'hash' },
        { title: 'Build ID', className: 'hash' },
    ];
    const rows = crash.modules.map(({ path, start, end, buildId }) => ({
        cells: [code(path), code(start), code(end), known(buildId) ?? 'none'],
    }));
    return table('modules', 'Modules mapped when the program died', columns, rows);
}

;// CONCATENATED MODULE: ./build/staging/report/src/html-packages.js



/** What differs from the version before in full; the whole list folded, with a filter where scripts run. */
function packageSection(id, { packages, packagesDelta }) {
    const all = packages.length === 0
        ? undefined
        : fold(`All ${(0,format/* counted */.hS)(packages.length, 'package')}`, html `<ul class="packages" data-filter="packages">${packages.map(({ name, version }) => html `
<li><code>${name}</code> <span class="quiet">${version}</span></li>`)}
</ul>`);
    const note = packagesDelta === undefined ? undefined : html `compared with ${code(packagesDelta.since)}`;
    return section(id, 'Packages', note, html `${packagesDelta === undefined ? undefined : delta(packagesDelta)}${all}`);
}
function delta({ since, added, removed, changed }) {
    const rows = [
        ...changed.map((item) => ({ cells: [code(item.name), 'changed', code(item.old), code(item.new)] })),
        ...added.map((item) => ({ cells: [code(item.name), 'added', undefined, code(item.version)] })),
        ...removed.map((item) => ({ cells: [code(item.name), 'removed', code(item.version), undefined] })),
    ];
    if (rows.length === 0)
        return html `<p>The same as in ${code(since)}.</p>\n`;
    return table('delta', `Packages that differ from ${since}`, [{ title: 'Package' }, { title: 'Change' }, { title: since }, { title: 'Now' }], rows);
}

;// CONCATENATED MODULE: ./build/staging/report/src/time-axis.js
/** Steps that people read clocks in: 1, 2, 5, 10, 15, 30 of seconds, minutes, then hours. */
const STEPS = [
    0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, 86_400, 604_800, 2_592_000,
].map((seconds) => seconds * 1000);
const MOST_TICKS = 5;
/** Lays stages out on one axis. A stage without a readable start follows the one before it. */
function layOut(stages) {
    const known = stages.map((stage) => Date.parse(stage.startedAt)).filter((time) => !Number.isNaN(time));
    const origin = known.length === 0 ? 0 : known.reduce((a, b) => Math.min(a, b));
    let end = 0;
    const placed = stages.map((stage) => {
        const time = Date.parse(stage.startedAt);
        const after = Number.isNaN(time) ? end : time - origin;
        const milliseconds = Number.isFinite(stage.milliseconds) ? Math.max(0, stage.milliseconds) : 0;
        end = Math.max(end, after + milliseconds);
        return { stage, after, milliseconds };
    });
    const total = Math.max(end, 1);
    const step = STEPS.find((candidate) => total / candidate <= MOST_TICKS) ?? total;
    const ticks = Array.from({ length: Math.floor(total / step) + 1 }, (_, index) => ({
        label: tickLabel(index * step, step),
        at: (index * step) / total,
    }));
    return {
        milliseconds: end,
        bars: placed.map(({ stage, after, milliseconds }) => ({ stage, after, start: after / total, length: milliseconds / total })),
        ticks,
    };
}
/** "0", "0.5 s", "90 s", "2 min", "3 h": the ticks are round, and the whole axis has the unit of its step. */
function tickLabel(milliseconds, step) {
    const [size, unit] = step < 60_000 ? [1_000, 's'] : step < 3_600_000 ? [60_000, 'min'] : [3_600_000, 'h'];
    return milliseconds === 0 ? '0' : `${Number((milliseconds / size).toFixed(1))} ${unit}`;
}

;// CONCATENATED MODULE: ./build/staging/report/src/utc-time.js
/** "2026-11-20 14:03:12 UTC"; the text itself when it is not a time. The same on every machine, whatever its zone and language. */
function utcTime(iso) {
    const time = Date.parse(iso);
    return Number.isNaN(time) ? iso : `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
/** "14:03:12". */
function utcClock(iso) {
    const time = Date.parse(iso);
    return Number.isNaN(time) ? iso : new Date(time).toISOString().slice(11, 19);
}
/** Milliseconds between two times; 0 when one of them is not a time. */
function elapsed(from, to) {
    const milliseconds = Date.parse(to) - Date.parse(from);
    return Number.isNaN(milliseconds) ? 0 : Math.max(0, milliseconds);
}

;// CONCATENATED MODULE: ./build/staging/report/src/html-timeline.js





/** Shares of the width below which a bar could not be seen. */
const SHORTEST = 0.004;
/** Stages as a table with a bar each. The bars are SVG, as geometry in attributes needs no inline style, which the page's policy forbids. */
function timelineSection(id, stages) {
    const timeline = layOut(stages);
    const columns = [
        { title: 'Stage' },
        { title: 'Start', label: 'Started', className: 'number' },
        { title: 'Took', className: 'number' },
        { title: axis(timeline), label: '', className: 'bar' },
        { title: 'Result', className: 'detail' },
    ];
    const rows = timeline.bars.map((bar) => ({
        cells: [
            html `${bar.stage.name}`,
            utcClock(bar.stage.startedAt),
            bar.stage.outcome === 'skipped' ? '–' : (0,format/* formatDuration */.a3)(bar.stage.milliseconds),
            bars(bar, timeline),
            result(bar.stage),
        ],
    }));
    return section(id, 'Timeline', `${(0,format/* formatDuration */.a3)(timeline.milliseconds)} in all`, table('timeline', 'Stages, with times in UTC', columns, rows));
}
function result({ outcome, detail }) {
    if (outcome === 'succeeded')
        return html `${detail ?? outcomeMark(outcome)}`;
    return html `${outcomeMark(outcome)}${detail === undefined ? undefined : html `<span class="quiet">:</span> ${detail}`}`;
}
function axis({ ticks }) {
    const labels = ticks.map(({ label, at }) => html `<text x="${percent(at)}" y="11" class="${at === 0 ? 'first' : at > 0.93 ? 'last' : 'tick'}">${label}</text>`);
    return html `<span class="unseen">Time from the start</span><svg class="axis" aria-hidden="true" focusable="false" width="100%" height="14">${labels}</svg>`;
}
function bars({ stage, start, length }, { ticks }) {
    const grid = ticks.map(({ at }) => html `<line class="grid" x1="${percent(at)}" x2="${percent(at)}" y1="0" y2="100%"/>`);
    const width = Math.max(length, SHORTEST);
    const from = Math.min(start, 1 - width);
    const shape = stage.outcome === 'skipped'
        ? html `<circle class="idle" cx="${percent(Math.min(start, 0.99))}" cy="50%" r="3"/>`
        : html `<rect class="${toneOf(stage.outcome)}" x="${percent(from)}" y="9" width="${percent(width)}" height="12"/>`;
    return html `<svg class="bars" aria-hidden="true" focusable="false" width="100%" height="30">${grid}${shape}</svg>`;
}
function percent(share) {
    return `${Number((share * 100).toFixed(2))}%`;
}

;// CONCATENATED MODULE: ./build/staging/report/src/upload-facts.js

/** What an upload did, as names and values that both views show. */
function uploadFacts(upload) {
    const { uploaded, skipped, updated, deleted, bytes, sentBytes, resumedBytes, requests, retries, milliseconds } = upload;
    const rate = sentBytes === 0 || milliseconds === 0 ? '' : ` at ${(0,format/* formatBytes */.z3)((sentBytes / milliseconds) * 1000)}/s`;
    const optional = (name, number, value) => (number === 0 ? [] : [[name, value]]);
    return [
        ['Sent', `${(0,format/* counted */.hS)(uploaded, 'blob')}, ${(0,format/* formatBytes */.z3)(bytes)}`],
        ['Over the wire', `${(0,format/* formatBytes */.z3)(sentBytes)}${rate}`],
        ...optional('Resumed', resumedBytes, `${(0,format/* formatBytes */.z3)(resumedBytes)} was there from an interrupted run`),
        ['Unchanged', (0,format/* counted */.hS)(skipped, 'blob')],
        ...optional('Properties set', updated, (0,format/* counted */.hS)(updated, 'blob')),
        ['Deleted', (0,format/* counted */.hS)(deleted, 'blob')],
        ['Requests', retries === 0 ? `${requests}` : `${requests}, ${retries} of them repetitions`],
    ];
}

;// CONCATENATED MODULE: ./build/staging/report/src/html-upload.js



/** Where the artifacts of an image went, and what that took. */
function uploadSection(id, upload) {
    return section(id, 'Upload', upload.milliseconds > 0 && `sent in ${(0,format/* formatDuration */.a3)(upload.milliseconds)}`, facts('facts', [
        ['Container', code(upload.containerUrl)],
        ['Prefix', upload.prefix !== '' && code(upload.prefix)],
        ...uploadFacts(upload),
    ]));
}

;// CONCATENATED MODULE: ./build/staging/report/src/verdict.js



const MOST_NAMES = 4;
/** How one image fared. A crash counts as failed only through its stage or test: a dump may be there by intent. */
function outcomeOf(image) {
    const bad = image.stages.some((stage) => stage.outcome === 'failed') || image.tests.some((test) => isBad(test.outcome));
    if (bad)
        return 'failed';
    return image.action === 'unchanged' ? 'unchanged' : 'succeeded';
}
function isBad(outcome) {
    return outcome === 'failed' || outcome === 'crashed' || outcome === 'timed-out';
}
/** "passed all 3 tests", "1 of 4 tests crashed, 1 failed"; undefined when there are none. Tests that were not run do not count. */
function testsInWords(image) {
    const run = image.tests.filter((test) => test.outcome !== 'not-run');
    if (image.tests.length === 0)
        return undefined;
    if (run.length === 0)
        return 'ran no test';
    const passed = run.filter((test) => test.outcome === 'passed').length;
    if (passed === run.length)
        return `passed ${run.length === 1 ? 'its test' : `all ${run.length} tests`}`;
    const kinds = ['crashed', 'failed', 'timed-out']
        .map((kind) => ({ kind, number: run.filter((test) => test.outcome === kind).length }))
        .filter(({ number }) => number > 0);
    const [worst, ...others] = kinds.map(({ kind, number }) => ({ number, word: kind === 'timed-out' ? 'timed out' : kind }));
    return `${worst?.number} of ${(0,format/* counted */.hS)(run.length, 'test')} ${worst?.word}${others.map(({ number, word }) => `, ${number} ${word}`).join('')}`;
}
function verdictOf(data) {
    return { headline: headlineOf(data), changed: changesOf(data), next: nextOf(data) };
}
function headlineOf(data) {
    const [first] = data.images;
    if (first === undefined)
        return headlineWithoutImages(data);
    if (data.images.length === 1)
        return headlineOfOne(first, data);
    const named = (outcome) => data.images.filter((image) => outcomeOf(image) === outcome);
    const [baked, failed, same] = [named('succeeded'), named('failed'), named('unchanged')];
    if (data.outcome === 'unchanged')
        return [`Nothing to bake: all ${data.images.length} images are up to date`];
    const parts = [
        ...(failed.length > 0 ? [[`${failed.length} of ${data.images.length} images failed: `, ...names(failed)]] : []),
        ...(baked.length > 0 ? [[`${(0,format/* counted */.hS)(baked.length, 'image')} baked`]] : []),
        ...(same.length > 0 ? [[`${same.length} up to date`]] : []),
    ];
    return parts.flatMap((part, index) => (index === 0 ? part : ['; ', ...part]));
}
function headlineWithoutImages({ outcome, error }) {
    if (outcome !== 'failed')
        return ['There was nothing to bake'];
    const errors = (error?.findings ?? []).filter(({ severity }) => severity === 'error');
    if (errors.length === 0)
        return ['Nothing was baked'];
    const files = new Set(errors.map(({ file }) => file));
    const [file] = files;
    return [
        `${(0,format/* counted */.hS)(errors.length, 'error')} in `,
        files.size === 1 && file !== undefined ? { code: file } : 'the input',
        '; nothing was baked',
    ];
}
function headlineOfOne(image, data) {
    const name = image.version === undefined ? [{ code: image.id }] : [{ code: image.id }, ` ${image.version}`];
    const tests = testsInWords(image);
    if (data.outcome === 'unchanged')
        return ['Nothing to bake: ', ...name, ' is up to date'];
    if (data.outcome === 'failed') {
        const stage = image.stages.find(({ outcome }) => outcome === 'failed');
        if (outcomeOf(image) === 'failed' && image.tests.some((test) => isBad(test.outcome)))
            return [...name, `: ${tests}`];
        return stage === undefined ? [...name, ' failed'] : [...name, ` failed at ${stage.name}`];
    }
    const where = image.channel === 'latest' ? 'is now latest' : image.channel === 'staged' ? 'is staged' : undefined;
    const facts = ['is built', tests, where].filter((part) => part !== undefined);
    return [
        ...name,
        ' ',
        ...listed(facts.map((fact) => [fact]), facts.length),
    ];
}
function changesOf(data) {
    const many = data.images.length > 1;
    const sentences = data.images.flatMap((image) => {
        const label = many ? [{ code: image.id }, ': '] : [];
        const changes = changesOfOne(image);
        return many && changes.length > 0
            ? [[...label, ...changes.flatMap((sentence, index) => (index === 0 ? sentence : [' ', ...sentence]))]]
            : changes;
    });
    return sentences.length === 0
        ? [['Nothing.']]
        : sentences.length > 8
            ? [...sentences.slice(0, 7), ['More is below, image by image.']]
            : sentences;
}
function changesOfOne(image) {
    if (image.action === 'unchanged')
        return [];
    const paths = image.reasons.map(({ path }) => [{ code: path }]);
    const why = paths.length === 0
        ? []
        : [[`${(0,format/* counted */.hS)(paths.length, 'input')} ${paths.length === 1 ? 'differs' : 'differ'}: `, ...listed(paths, MOST_NAMES), '.']];
    const resumed = image.action === 'continue' ? [['It went on from what an earlier run had completed.']] : [];
    const delta = image.packagesDelta;
    if (delta === undefined)
        return [...why, ...resumed, ...(image.packages.length > 0 ? [[`${(0,format/* counted */.hS)(image.packages.length, 'package')} installed.`]] : [])];
    const kinds = [
        [delta.changed.length, 'changed'],
        [delta.added.length, 'added'],
        [delta.removed.length, 'removed'],
    ].filter(([number]) => number !== 0);
    const packages = kinds.length === 0
        ? say `The packages are the same as in ${delta.since}.`
        : say `Packages since ${delta.since}: ${[kinds.map((kind) => kind.join(' ')).join(', ')]}.`;
    return [...why, ...resumed, packages];
}
function nextOf(data) {
    const steps = [];
    const errors = (data.error?.findings ?? []).filter(({ severity }) => severity === 'error').length;
    if (errors > 0)
        steps.push([`Mend ${errors === 1 ? 'the finding' : `the ${errors} findings`} below; nothing was baked from what is wrong.`]);
    if (data.error?.hint !== undefined)
        steps.push([asSentence(data.error.hint)]);
    for (const image of data.images)
        steps.push(...nextForImage(image, data.images.length > 1));
    if (steps.length === 0 && data.outcome === 'failed')
        steps.push(['Read the log of the stage that failed, then run again: completed work is kept.']);
    return steps.length === 0 ? [['Nothing.']] : steps;
}
function nextForImage(image, many) {
    const label = many ? [{ code: image.id }, ': '] : [];
    const steps = [];
    for (const crash of image.crashes.slice(0, 2))
        steps.push(say `Find out why ${crash.program} died of ${crash.signal}; the dump is ${crash.file}.`);
    if (image.crashes.length > 2)
        steps.push([`${(0,format/* counted */.hS)(image.crashes.length - 2, 'more crash', 'more crashes')} below.`]);
    const failed = image.tests.filter((test) => test.outcome === 'failed' || test.outcome === 'timed-out');
    if (failed.length > 0)
        steps.push([
            'Read what ',
            ...listed(failed.map(({ name }) => [{ code: name }]), MOST_NAMES),
            ' wrote, under Tests.',
        ]);
    if (outcomeOf(image) === 'failed' && image.channel === 'staged' && image.version !== undefined)
        steps.push(say `${image.version} stays staged and was not promoted; bake again when it is mended.`);
    if (outcomeOf(image) === 'succeeded' && image.channel === 'staged' && image.version !== undefined)
        steps.push(say `Promote it when you trust it: ${[{ command: `bakehouse promote-image --image ${shellWord(image.id)} --version ${shellWord(image.version)}` }]}`);
    return steps.map((step) => [...label, ...step]);
}
function names(images) {
    return listed(images.map(({ id }) => [{ code: id }]), MOST_NAMES);
}
function asSentence(text) {
    return text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?:]$/.test(text) ? '' : '.');
}

;// CONCATENATED MODULE: ./build/staging/report/src/html-image.js








/** What there is to say of one image, worst news first. `key` makes the ids in the page unique. */
function partsOf(image, key) {
    const parts = [];
    const add = (id, title, number, make) => parts.push({ id: `${key}-${id}`, title, ...(number === undefined ? {} : { count: number }), body: make(`${key}-${id}`) });
    if (image.crashes.length > 0)
        add('crashes', 'Crashes', image.crashes.length, (id) => crashSection(id, image.crashes));
    if (image.tests.length > 0)
        add('tests', 'Tests', image.tests.length, (id) => testSection(id, image));
    if (image.stages.length > 0)
        add('timeline', 'Timeline', undefined, (id) => timelineSection(id, image.stages));
    const { upload } = image;
    if (upload !== undefined)
        add('upload', 'Upload', undefined, (id) => uploadSection(id, upload));
    if (image.files.length > 0)
        add('files', 'Files', image.files.length, (id) => fileSection(id, image));
    add('origin', 'Built from', undefined, (id) => originSection(id, image));
    if (image.packages.length > 0 || image.packagesDelta !== undefined)
        add('packages', 'Packages', image.packages.length, (id) => packageSection(id, image));
    if (image.logs.length > 0)
        add('logs', 'Logs', image.logs.length, (id) => logSection(id, image));
    return parts;
}
function imageHeading(image, key) {
    return html `<div class="image-head">
<h2 id="${key}">${image.id}${image.version === undefined ? undefined : html ` <span class="version">${image.version}</span>`}</h2>
<p>${outcomeMark(outcomeOf(image))}${image.channel === undefined ? undefined : html ` <span class="quiet">·</span> ${image.channel}`}</p>
</div>
`;
}
function testSection(id, image) {
    const columns = [
        { title: 'Test' },
        { title: 'Outcome' },
        { title: 'Took', className: 'number' },
        { title: 'Exit code', className: 'number' },
    ];
    const rows = [...image.tests].map((test) => ({
        cells: [code(test.name), outcomeMark(test.outcome), test.outcome === 'not-run' ? '–' : (0,format/* formatDuration */.a3)(test.durationMs), test.exitCode],
        below: excerpt(test),
    }));
    const vm = image.vm;
    const machine = vm === undefined
        ? undefined
        : html `<p class="quiet">In a virtual machine with ${vm.accelerator.toUpperCase()}${vm.reason === '' ? '' : ` (${vm.reason})`}${vm.readyAfterMs === undefined ? '' : `; ready after ${(0,format/* formatDuration */.a3)(vm.readyAfterMs)}`}.${vm.leftOut === undefined ? '' : ` Left out of what the machine gave back: ${vm.leftOut}.`}${(vm.remarks ?? []).map((remark) => ` ${remark}`)}</p>\n`;
    return section(id, 'Tests', testsInWords(image), html `${table('tests', 'Tests', columns, rows)}${machine}`);
}
function excerpt(test) {
    if (test.logExcerpt === undefined || test.logExcerpt.trim() === '')
        return undefined;
    const bad = test.outcome !== 'passed' && test.outcome !== 'not-run';
    return fold(html `Output<span class="unseen"> of ${test.name}</span>`, lines(test.logExcerpt), bad);
}
function fileSection(id, image) {
    const columns = [{ title: 'File' }, { title: 'Format' }, { title: 'Size', className: 'number' }, { title: 'SHA-256', className: 'hash' }];
    const rows = image.files.map((file) => ({
        cells: [
            code(file.name),
            file.format,
            html `${(0,format/* formatBytes */.z3)(file.size)} <span class="bytes">${bytes(file.size)}</span>`,
            code(file.sha256),
        ],
    }));
    return section(id, 'Files', undefined, table('files', 'Image files', columns, rows));
}
function originSection(id, image) {
    const words = { build: 'Built anew', continue: 'Continued an earlier run', unchanged: 'Nothing to do' }[image.action];
    const reasons = image.reasons.map((reason) => ({
        cells: [code(reason.path), value(reason.old, 'new input'), value(reason.new, 'gone')],
    }));
    return section(id, 'Built from', words, html `${reasons.length > 0 &&
        table('reasons', 'Inputs that differ from the version before', [{ title: 'Input' }, { title: 'Before' }, { title: 'Now' }], reasons)}${facts('facts', [
        ['Definition', code(image.definition)],
        ['Builder', image.builder],
        ['Fingerprint', code(image.fingerprint)],
        ...image.provenance.map((fact) => [fact.name, HASH.test(fact.value) ? code(fact.value) : fact.value]),
    ])}`);
}
/** A commit, digest or build ID. */
const HASH = /^[0-9a-f]{12,}$/;
function value(text, absent) {
    return text === undefined ? html `<span class="quiet">${absent}</span>` : code(text);
}
function logSection(id, image) {
    const body = image.logs.map((log) => log.tail === undefined || log.tail.trim() === ''
        ? html `<p class="log">${log.name} ${code(log.path)}</p>\n`
        : html `${fold(html `${log.name} ${code(log.path)}`, lines(log.tail))}\n`);
    const tails = image.logs.filter((log) => log.tail !== undefined).length;
    return section(id, 'Logs', tails > 0 && `${(0,format/* counted */.hS)(tails, 'log')} with the last lines`, body);
}
/** "2,147,483,648 B", the same in every language of the machine. */
function bytes(size) {
    return `${String(size).replace(/\B(?=(\d{3})+$)/g, ',')} B`;
}

;// CONCATENATED MODULE: ./build/staging/report/src/plan-in-words.js
const WORDS = {
    build: 'Build',
    republish: 'Publish again',
    update: 'Update in place',
    retest: 'Test again',
    adopt: 'Adopt',
    refresh: 'Build again for its age',
    retire: 'Retire',
    none: 'Nothing',
};
function actionInWords(action) {
    return WORDS[action] ?? action;
}
/** Images to do something for, then the others. */
function dueFirst(images) {
    return [...images.filter(({ action }) => action !== 'none'), ...images.filter(({ action }) => action === 'none')];
}
/** "images/a.vmimage.yaml:3:5" */
function placeOf({ file, line, column }) {
    return [file, line, column].filter((part) => part !== undefined).join(':');
}

;// CONCATENATED MODULE: ./build/staging/report/src/html-plan.js




/** Rows of the table; the plan file has all. */
const MOST_IMAGES = 1000;
const MOST_FINDINGS = 200;
/** What was planned for every image, also for those that nothing was done for, and why. */
function planSection(id, plan) {
    const due = plan.images.filter(({ action }) => action !== 'none').length;
    const day = plan.today === undefined ? '' : `, as of ${plan.today}`;
    const note = `${(0,format/* counted */.hS)(plan.images.length, 'image')}, ${due === 0 ? 'nothing to do' : `${due} to do`}${day}`;
    return html `<section class="top" id="${id}" aria-labelledby="${id}-title"><div class="side"><h2 id="${id}-title">Plan</h2><p class="note">${note}</p></div>
<div class="body">${findings(plan)}${html_plan_images(plan)}</div></section>
`;
}
function html_plan_images(plan) {
    const all = dueFirst(plan.images);
    const rows = all.slice(0, MOST_IMAGES).map((image) => ({
        cells: [code(image.id), actionInWords(image.action), image.why],
        below: changes(image),
    }));
    const more = all.length - rows.length;
    return html `${table('plan', 'Planned images', [{ title: 'Image' }, { title: 'Action' }, { title: 'Why' }], rows)}${more > 0 && html `<p class="quiet">… and ${more} more in the plan file.</p>\n`}`;
}
/** A single change stands in the reason already. */
function changes(image) {
    const number = image.changes.length + image.moreChanges;
    if (number < 2)
        return undefined;
    const more = image.moreChanges === 0 ? undefined : html `<li class="quiet">… and ${image.moreChanges} more</li>\n`;
    return fold(html `${(0,format/* counted */.hS)(number, 'change')}<span class="unseen"> of ${image.id}</span>`, html `<ul>${image.changes.map(changeItem)}${more}</ul>`);
}
function changeItem({ path, old, new: now, layer }) {
    const before = old === undefined ? 'new' : code(old);
    const after = now === undefined ? 'gone' : code(now);
    return html `<li>${code(path)}: ${before} → ${after}${layer === undefined ? undefined : html ` <span class="quiet">(${layer})</span>`}</li>\n`;
}
function findings({ findings: all }) {
    if (all.length === 0)
        return undefined;
    const rows = all.slice(0, MOST_FINDINGS).map((finding) => ({
        cells: [
            html `${outcomeMark(finding.severity)}<span class="unseen">:</span> ${finding.message}`,
            finding.file === undefined ? '–' : code(placeOf(finding)),
            finding.hint ?? '–',
        ],
    }));
    return table('findings', 'Dates and sources', [{ title: 'Finding' }, { title: 'Where' }, { title: 'What to do' }], rows);
}

;// CONCATENATED MODULE: ./build/staging/report/src/html-script.js
/** Adds a filter to long lists. Without it the list stands there whole and the browser's own search finds everything. */
const filterScript = `
for (const list of document.querySelectorAll('[data-filter]')) {
  const items = [...list.children].map((item) => ({ item, text: item.textContent.toLowerCase() }));
  const label = document.createElement('label');
  label.className = 'filter';
  label.append('Filter ' + list.dataset.filter + ' ');
  const input = document.createElement('input');
  input.type = 'search';
  input.autocomplete = 'off';
  input.spellcheck = false;
  const shown = document.createElement('output');
  label.append(input);
  const row = document.createElement('div');
  row.append(label, ' ', shown);
  list.before(row);
  input.addEventListener('input', () => {
    const words = input.value.toLowerCase().split(/\\s+/);
    let count = 0;
    for (const { item, text } of items) {
      item.hidden = !words.every((word) => text.includes(word));
      if (!item.hidden) count++;
    }
    shown.textContent = input.value.trim() === '' ? '' : count + ' of ' + items.length;
  });
}
`;

;// CONCATENATED MODULE: ./build/staging/report/src/html-style.js
/** The report's style sheet. Widths are in rem, so that it follows the reader's font size; colours meet 4.5:1 on their ground. */
const style = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --wash: #f3f5f7; --ink: #14181c; --quiet: #55606b; --rule: #d5dbe1; --grid: #e6eaee;
  --link: #0a559f; --good: #17693a; --bad: #b0241b; --idle: #55606b; --bar: #3c6690;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif;
  --mono: ui-monospace, SFMono-Regular, 'Cascadia Mono', Consolas, 'Liberation Mono', 'DejaVu Sans Mono', monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171a; --wash: #1d2125; --ink: #e4e8eb; --quiet: #9ca7b1; --rule: #31383f; --grid: #262c32;
    --link: #8abbf0; --good: #73c795; --bad: #ff938a; --idle: #9ca7b1; --bar: #6c9bc8;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 0.9375rem/1.5 var(--sans); font-variant-numeric: tabular-nums; border-top: 0.375rem solid var(--idle); overflow-wrap: anywhere; }
body.good { border-top-color: var(--good); }
body.bad { border-top-color: var(--bad); }
.page { max-width: 76rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 3rem); }
h1, h2, h3, h4, h5, p, dl, dd, ol, ul, table, pre { margin: 0; padding: 0; }
ul { list-style: none; }
a { color: var(--link); text-underline-offset: 0.15em; }
code, pre { font-family: var(--mono); font-size: 0.875em; font-variant-ligatures: none; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
main:focus { outline: none; }
.quiet, .note, .bytes { color: var(--quiet); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: 0.5rem 1rem; background: var(--paper); z-index: 1; }
.skip:focus { top: 0.5rem; }

.kicker { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 2rem; padding-block: 1rem; color: var(--quiet); font-size: 0.8125rem; }
h1 { font-size: clamp(1.5rem, 1.05rem + 2.1vw, 2.375rem); line-height: 1.15; font-weight: 600; letter-spacing: -0.02em; padding-block: clamp(0.75rem, 3vw, 2.25rem) 0; }
h1 .headline { display: block; max-width: 26em; text-wrap: balance; }
h1 code { font: inherit; letter-spacing: inherit; }
.short { white-space: nowrap; }
h1 .outcome { display: block; font-size: 1rem; line-height: 1.5; letter-spacing: 0; margin-bottom: 0.25rem; }
.outcome { white-space: nowrap; font-weight: 600; }
.outcome.good { color: var(--good); }
.outcome.bad, .bad-text { color: var(--bad); }
.outcome.idle { color: var(--idle); font-weight: inherit; }

.verdict { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: 0.625rem 1.5rem; padding-block: 1.5rem; font-size: 1.0625rem; }
.verdict dt { color: var(--quiet); font-size: 0.9375rem; line-height: 1.7; }
.verdict dd { max-width: 46rem; }
.verdict ol { padding-left: 1.25em; }
.verdict li + li { margin-top: 0.25rem; }
.run { display: flex; flex-wrap: wrap; gap: 0.25rem 2.25rem; padding-block: 0.625rem; border-block: 1px solid var(--rule); font-size: 0.8125rem; }
.run div { display: flex; gap: 0.5rem; min-width: 0; }
.run dt { color: var(--quiet); }

nav ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; padding-block: 0.25rem; font-size: 0.875rem; }
nav a { display: inline-block; padding-block: 0.375rem; text-decoration: none; }
nav a:hover { text-decoration: underline; }
nav .count { color: var(--quiet); font-size: 0.8125em; }

.image-head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1.25rem; padding-block: 2.25rem 0.75rem; }
h2 { font-size: 1.375rem; font-weight: 600; letter-spacing: -0.01em; line-height: 1.25; }
h2 .version { color: var(--quiet); font-weight: 400; }
main section { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: 0 1.5rem; padding-block: 1rem 1.5rem; border-top: 1px solid var(--rule); }
main section.top { border-top: 0; padding-top: 2rem; }
main section.top h2 { font-size: 0.9375rem; letter-spacing: 0; }
h3, h4, h5 { font-size: 0.9375rem; font-weight: 600; line-height: 1.5; }
.note { font-size: 0.8125rem; line-height: 1.4; }

table { width: 100%; border-collapse: collapse; text-align: left; }
th, td { padding: 0.3125rem 1.5rem 0.3125rem 0; vertical-align: baseline; font-weight: inherit; }
tr > :last-child { padding-right: 0; }
thead th { color: var(--quiet); font-size: 0.8125rem; padding-top: 0; }
tbody tr:not(.below) > * { border-top: 1px solid var(--grid); }
.number { text-align: right; white-space: nowrap; }
thead th, .timeline th { white-space: nowrap; }
td.hash { color: var(--quiet); }
.bytes { font-size: 0.8125rem; margin-left: 0.75rem; }
.below td { padding-bottom: 0.5rem; }

.timeline th, .timeline td { vertical-align: middle; padding-block: 0; }
.timeline thead th { padding-bottom: 0.3125rem; }
.timeline .bar { width: 37%; padding-block: 0; }
.timeline .detail { font-size: 0.8125rem; }
.timeline thead .bar { vertical-align: bottom; }
svg { display: block; overflow: visible; }
svg .grid { stroke: var(--grid); }
svg .good { fill: var(--bar); }
svg .bad { fill: var(--bad); }
svg .idle { fill: none; stroke: var(--idle); }
svg text { fill: var(--quiet); font: 0.75rem var(--sans); text-anchor: middle; }
svg text.first { text-anchor: start; }
svg text.last { text-anchor: end; }

.facts { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.25rem 0; }
.facts > div { display: grid; grid-template-columns: 9rem minmax(0, 1fr); gap: 0 1rem; }
.facts dt { color: var(--quiet); }
.tests + p { margin-top: 0.75rem; }
.reasons + .facts { margin-top: 1rem; }
.crash + .crash { margin-top: 2rem; padding-top: 1.5rem; border-top: 1px solid var(--rule); }
h4 { font-size: 1.0625rem; }
h4 code { font-size: inherit; letter-spacing: -0.02em; }
.reading { font-size: 1.0625rem; max-width: 44rem; margin-bottom: 0.75rem; }
h5 { margin-top: 1rem; }
.crash ol { padding-left: 1.25em; }
.crash li + li { margin-top: 0.25rem; }
code.command { display: block; width: fit-content; max-width: 100%; margin-block: 0.25rem; padding: 0.375rem 0.75rem; background: var(--wash); border-left: 2px solid var(--rule); }

details { margin-top: 0.5rem; }
.below details { margin-top: 0; }
.below summary { padding-block: 0; font-size: 0.8125rem; }
summary { cursor: pointer; width: fit-content; max-width: 100%; padding-block: 0.25rem; color: var(--link); }
summary code { color: var(--ink); }
.log { padding-block: 0.25rem; }
pre { margin-top: 0.25rem; padding: 0.625rem 0.875rem; background: var(--wash); white-space: pre-wrap; line-height: 1.45; border-left: 2px solid var(--rule); }
.packages { columns: 17rem auto; column-gap: 2rem; padding-top: 0.5rem; font-size: 0.875rem; }
.packages li { break-inside: avoid; }
.filter input { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--quiet); border-radius: 0.2rem; padding: 0.2rem 0.5rem; margin-left: 0.25rem; max-width: 100%; }
output { color: var(--quiet); }
footer { padding-block: 1.5rem 3rem; color: var(--quiet); font-size: 0.8125rem; }
footer p { border-top: 1px solid var(--rule); padding-top: 0.75rem; }

@media (max-width: 52rem) {
  .verdict, main section { grid-template-columns: minmax(0, 1fr); gap: 0.25rem 0; }
  .verdict dd { margin-bottom: 0.5rem; }
  .side { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 0.75rem; padding-bottom: 0.375rem; }
  .facts > div { grid-template-columns: 7.5rem minmax(0, 1fr); }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, th, td { display: block; }
  tbody tr { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; padding-block: 0.4375rem; border-top: 1px solid var(--grid); }
  tbody tr:first-child { border-top: 0; padding-top: 0; }
  tbody tr.below { border-top: 0; padding-top: 0; }
  tbody tr:not(.below) > * { border-top: 0; padding: 0; text-align: left; min-width: 0; max-width: 100%; }
  tbody tr > th { flex: 1 1 40%; }
  .below td, td.hash, td.bar, td.detail, .reasons :is(th, td), .findings :is(th, td), .modules :is(th, td) { flex: 1 0 100%; }
  .timeline tr > * { line-height: 1.4; }
  .timeline .bars { height: 22px; }
  td:empty { display: none; }
  .timeline td.bar { order: 1; width: auto; }
  .timeline td.detail { order: 2; color: var(--quiet); }
  .timeline th { white-space: normal; }
  :is(.reasons, .findings, .modules, .tests) td[data-label='Before']::before, .reasons td[data-label='Now']::before,
  .modules td::before, .tests td[data-label='Exit code']::before { content: attr(data-label) ' '; color: var(--quiet); }
  .delta th { flex-basis: 60%; }
  .delta td:last-child::before { content: '→ '; color: var(--quiet); }
  .bytes { margin-left: 0.25rem; }
}
@media (forced-colors: active) {
  svg .good, svg .bad { fill: CanvasText; }
  svg .grid { stroke: GrayText; }
}
@media print {
  :root {
    color-scheme: light;
    --paper: #ffffff; --wash: #ffffff; --ink: #000000; --quiet: #444444; --rule: #999999; --grid: #cccccc;
    --link: #000000; --good: #000000; --bad: #000000; --idle: #444444; --bar: #555555;
  }
  @page { margin: 18mm 15mm; }
  body { font-size: 9.5pt; }
  .page { max-width: none; padding-inline: 0; }
  nav, .skip, .filter { display: none; }
  details:not(:has(.packages))::details-content { content-visibility: visible; block-size: auto; }
  tr, li, h2, h3, h4, .verdict { break-inside: avoid; }
  h2, h3, h4, h5 { break-after: avoid; }
}
`;

;// CONCATENATED MODULE: ./build/staging/report/src/render-html.js











/**
 * The report as one HTML file. It loads nothing: the policy in it allows only the style and the script of Bakehouse, by their
 * hashes, so that nothing that slipped in through a log could run or call home. It reads well without the script.
 */
function renderHtml(data) {
    const verdict = verdictOf(data);
    const images = data.images.map((image, index) => ({ image, key: `image-${index + 1}`, parts: partsOf(image, `image-${index + 1}`) }));
    const page = html `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Bakehouse ${data.toolVersion}">
<title>${data.title}: ${plain(verdict.headline)}</title>
<link rel="icon" href="data:,">
<style>${verbatim(style)}</style>
</head>
<body class="${toneOf(data.outcome)}">
<a class="skip" href="#report">Skip to the details</a>
<header class="page">
<p class="kicker"><span>${data.title}</span> <span>${utcTime(data.finishedAt)}</span></p>
<h1>${outcomeMark(data.outcome)}<span class="unseen">:</span> <span class="headline">${prose(verdict.headline)}</span></h1>
<dl class="verdict">
${data.error === undefined ? undefined : html `<dt>Why</dt><dd><p>${data.error.message}</p></dd>\n`}<dt>Changed</dt><dd>${verdict.changed.map((sentence) => html `<p>${prose(sentence)}</p>`)}</dd>
<dt>To do</dt><dd>${verdict.next.length > 1 ? html `<ol>${verdict.next.map((step) => html `<li>${prose(step)}</li>`)}</ol>` : verdict.next.map((step) => html `<p>${prose(step)}</p>`)}</dd>
</dl>
${runFacts(data)}</header>
${contents(images, data.plan !== undefined)}<main id="report" class="page" tabindex="-1">
${render_html_findings(data)}${data.images.length > 1 && overview(data)}${images.map(({ image, key, parts }) => html `<article class="image" aria-labelledby="${key}">
${imageHeading(image, key)}${parts.map(({ body }) => body)}</article>
`)}${data.plan !== undefined && planSection('plan', data.plan)}</main>
<footer class="page"><p>Bakehouse ${data.toolVersion}. All times are UTC. This file is complete in itself: it loads nothing.</p></footer>
${data.images.some(({ packages }) => packages.length > 0) && html `<script>${verbatim(filterScript)}</script>\n`}</body>
</html>
`;
    return page.source;
}
function policy() {
    const hash = (source) => `'sha256-${(0,external_node_crypto_.createHash)('sha256').update(source).digest('base64')}'`;
    return `default-src 'none'; style-src ${hash(style)}; script-src ${hash(filterScript)}; img-src data:; base-uri 'none'; form-action 'none'`;
}
function runFacts(data) {
    return facts('run', [
        ['Started', utcTime(data.startedAt)],
        ['Took', (0,format/* formatDuration */.a3)(elapsed(data.startedAt, data.finishedAt))],
        ['Repository', data.repository],
        ['Commit', data.commit === undefined ? undefined : code(data.commit.slice(0, 12))],
        ['Run', render_html_link(data.runUrl)],
    ]);
}
/** Only web addresses become links: `javascript:` and the like stay text. */
function render_html_link(url) {
    if (url === undefined || !/^https?:\/\/[^\s]+$/i.test(url))
        return url;
    return html `<a href="${url}" rel="noreferrer">open</a>`;
}
function contents(images, planned) {
    const entry = (id, title, number) => html `<li><a href="#${id}">${title}${number === undefined ? undefined : html ` <span class="count">${number}</span>`}</a></li>`;
    const [only] = images;
    if (only === undefined)
        return undefined;
    const entries = images.length === 1
        ? only.parts.map((part) => entry(part.id, part.title, part.count))
        : images.map(({ image, key }) => entry(key, image.id));
    return html `<nav class="page" aria-label="Contents"><ul>${entries}${planned && entry('plan', 'Plan')}</ul></nav>\n`;
}
function render_html_findings({ error }) {
    if (error?.findings === undefined || error.findings.length === 0)
        return undefined;
    const rows = error.findings.map((finding) => ({
        cells: [
            html `${outcomeMark(finding.severity)}<span class="unseen">:</span> ${finding.message}`,
            finding.file === undefined ? '–' : code([finding.file, finding.line, finding.column].filter((part) => part !== undefined).join(':')),
            finding.hint ?? '–',
        ],
    }));
    const columns = [{ title: 'Finding' }, { title: 'Where' }, { title: 'What to do' }];
    return html `<section class="top" id="findings" aria-labelledby="findings-title"><div class="side"><h2 id="findings-title">Findings</h2></div>
<div class="body">${table('findings', 'Findings', columns, rows)}</div></section>
`;
}
function overview({ images }) {
    const rows = images.map((image, index) => ({
        cells: [
            html `<a href="#image-${index + 1}">${image.id}</a>`,
            outcomeMark(outcomeOf(image)),
            image.version ?? '–',
            image.channel ?? '–',
            testsInWords(image) ?? 'none',
            image.files[0] === undefined ? '–' : (0,format/* formatBytes */.z3)(image.files[0].size),
            (0,format/* formatDuration */.a3)(image.stages.reduce((sum, stage) => sum + stage.milliseconds, 0)),
        ],
    }));
    const columns = [
        { title: 'Image' },
        { title: 'Outcome' },
        { title: 'Version' },
        { title: 'Channel' },
        { title: 'Tests' },
        { title: 'Size', className: 'number' },
        { title: 'Took', className: 'number' },
    ];
    return html `<section class="top" id="images" aria-labelledby="images-title"><div class="side"><h2 id="images-title">Images</h2></div>
<div class="body">${table('overview', 'Images', columns, rows)}</div></section>
`;
}

// EXTERNAL MODULE: ./build/staging/core/src/markdown.js
var markdown = __webpack_require__(23780);
;// CONCATENATED MODULE: ./build/staging/report/src/markdown-prose.js

/** A sentence as Markdown. What counts as words in it may still hold a name (a stage, a hint). */
function mdProse(sentence) {
    const parts = sentence.map((part) => (typeof part === 'string' ? (0,markdown/* mdText */.bC)(part) : (0,markdown/* mdCode */.xs)('code' in part ? part.code : part.command)));
    // Two fences that touch would be one.
    return parts.reduce((all, part) => (all.endsWith('`') && part.startsWith('`') ? `${all} ${part}` : all + part), '');
}
/** A numbered list. */
function mdSteps(steps) {
    return steps.map((step, index) => `${index + 1}. ${mdProse(step)}\n`).join('');
}

;// CONCATENATED MODULE: ./build/staging/report/src/markdown-image.js






/** Where the rows are that a table leaves out. */
const REST = ', in the HTML report';
/** Characters of a bar in the timeline. */
const BAR_WIDTH = 24;
const TEST_SIGNS = {
    passed: '✓ passed',
    failed: '✕ failed',
    crashed: '✕ crashed',
    'timed-out': '✕ timed out',
    'not-run': '– not run',
};
function imageMarkdown(image, budget) {
    const title = [(0,markdown/* mdCode */.xs)(image.id), image.version === undefined ? '' : (0,markdown/* mdText */.bC)(image.version), image.channel ?? ''].filter((part) => part !== '');
    return [
        `### ${title.join(' · ')}\n\n`,
        crashes(image, budget),
        tests(image, budget),
        timeline(image, budget),
        upload(image),
        origin(image, budget),
        markdown_image_files(image, budget),
        markdown_image_packages(image, budget),
        logs(image, budget),
    ].join('');
}
function crashes(image, { rows }) {
    return image.crashes.slice(0, rows).map(crash).join('') + (0,markdown/* leftOut */.ig)(image.crashes.length - rows, REST);
}
function crash(data) {
    const facts = [
        ['Command', (0,markdown/* mdCode */.xs)(data.commandLine)],
        ['Signal', (0,markdown/* mdText */.bC)(data.signalCode === undefined ? data.signal : `${data.signal} (${data.signalCode})`)],
        ['Fault address', markdown_image_code(data.address)],
        [
            'Program counter',
            data.programCounter === undefined
                ? ''
                : `${(0,markdown/* mdCode */.xs)(data.programCounter)} ${data.module === undefined ? 'in no known module' : `in ${(0,markdown/* mdCode */.xs)(data.module)}`}`,
        ],
        ['Thread', threadInWords(data)],
        ['Signature', (0,markdown/* mdCode */.xs)(data.signature)],
        ['Dump', `${(0,markdown/* mdCode */.xs)(data.file)}, ${(0,format/* formatBytes */.z3)(data.size)}`],
        ['Modules', String(data.modules.length + (data.modulesLeftOut ?? 0))],
    ].filter(([, value]) => value !== '');
    return `#### Crash: ${(0,markdown/* mdCode */.xs)(data.program)}\n\n${mdProse(readingOf(data))}\n\n${(0,markdown/* mdTable */.gJ)(['Fact', 'Value'], facts)}${mdSteps(nextStepsFor(data))}\n`;
}
function tests(image, { rows, lines }) {
    if (image.tests.length === 0)
        return '';
    const table = (0,markdown/* mdTable */.gJ)(['Test', 'Outcome', 'Took', 'Exit code'], image.tests.map((test) => [
        (0,markdown/* mdCode */.xs)(test.name),
        TEST_SIGNS[test.outcome],
        test.outcome === 'not-run' ? '' : (0,format/* formatDuration */.a3)(test.durationMs),
        String(test.exitCode ?? ''),
    ]), { most: rows, rest: REST });
    const bad = image.tests.filter((test) => test.outcome !== 'passed' && test.logExcerpt !== undefined && test.logExcerpt.trim() !== '');
    const logsOfBad = bad
        .slice(0, rows)
        .map((test) => `${(0,markdown/* mdCode */.xs)(test.name)} wrote:\n\n${(0,markdown/* mdFold */.H8)('Output', test.logExcerpt, lines, true)}`);
    const vm = image.vm;
    const machine = vm === undefined
        ? ''
        : `Run in a virtual machine with ${(0,markdown/* mdText */.bC)(vm.accelerator.toUpperCase())}${vm.reason === '' ? '' : ` (${(0,markdown/* mdText */.bC)(vm.reason)})`}${vm.readyAfterMs === undefined ? '' : `; ready after ${(0,format/* formatDuration */.a3)(vm.readyAfterMs)}`}.${vm.leftOut === undefined ? '' : ` Left out of what the machine gave back: ${(0,markdown/* mdText */.bC)(vm.leftOut)}.`}${(vm.remarks ?? []).map((remark) => ` ${(0,markdown/* mdText */.bC)(remark)}`).join('')}\n\n`;
    return `#### Tests\n\n${table}${logsOfBad.join('')}${machine}`;
}
function timeline({ stages }, { rows }) {
    if (stages.length === 0)
        return '';
    const signs = { succeeded: '', failed: '✕ failed', skipped: '– skipped' };
    const lines = layOut(stages).bars.map((bar) => [
        (0,markdown/* mdText */.bC)(bar.stage.name),
        (0,markdown/* mdText */.bC)(utcClock(bar.stage.startedAt)),
        bar.stage.outcome === 'skipped' ? '' : (0,format/* formatDuration */.a3)(bar.stage.milliseconds),
        (0,markdown/* mdCode */.xs)(barOf(bar)),
        [signs[bar.stage.outcome], (0,markdown/* mdText */.bC)(bar.stage.detail ?? '')].filter((part) => part !== '').join(': '),
    ]);
    return `#### Timeline\n\n${(0,markdown/* mdTable */.gJ)(['Stage', 'Start (UTC)', 'Took', 'When', 'Result'], lines, { most: rows, rest: REST })}`;
}
function barOf({ start, length, stage }) {
    const from = Math.min(BAR_WIDTH - 1, Math.floor(start * BAR_WIDTH));
    const width = stage.outcome === 'skipped' ? 0 : Math.min(BAR_WIDTH - from, Math.max(1, Math.round(length * BAR_WIDTH)));
    return '·'.repeat(from) + '█'.repeat(width) + '·'.repeat(BAR_WIDTH - from - width);
}
function upload({ upload: data }) {
    if (data === undefined)
        return '';
    const rows = [
        ['Container', (0,markdown/* mdCode */.xs)(data.containerUrl)],
        ...(data.prefix === '' ? [] : [['Prefix', (0,markdown/* mdCode */.xs)(data.prefix)]]),
        ...uploadFacts(data).map(([name, value]) => [name, (0,markdown/* mdText */.bC)(value)]),
    ];
    return `#### Upload\n\n${(0,markdown/* mdTable */.gJ)(['Fact', 'Value'], rows)}`;
}
function origin(image, { rows }) {
    const reasons = image.reasons.map((reason) => [(0,markdown/* mdCode */.xs)(reason.path), markdown_image_code(reason.old) || 'new input', markdown_image_code(reason.new) || 'gone']);
    const facts = [
        ['Definition', (0,markdown/* mdCode */.xs)(image.definition)],
        ['Builder', (0,markdown/* mdText */.bC)(image.builder ?? '')],
        ['Fingerprint', (0,markdown/* mdCode */.xs)(image.fingerprint)],
        ...image.provenance.map(({ name, value }) => [(0,markdown/* mdText */.bC)(name), (0,markdown/* mdText */.bC)(value)]),
    ].filter(([, value]) => value !== '');
    const more = { most: rows, rest: REST };
    return `#### Built from\n\n${(0,markdown/* mdTable */.gJ)(['Input', 'Before', 'Now'], reasons, more)}${(0,markdown/* mdTable */.gJ)(['Fact', 'Value'], facts, more)}`;
}
function markdown_image_files(image, { rows }) {
    if (image.files.length === 0)
        return '';
    const lines = image.files.map((file) => [(0,markdown/* mdCode */.xs)(file.name), (0,markdown/* mdText */.bC)(file.format), (0,format/* formatBytes */.z3)(file.size), (0,markdown/* mdCode */.xs)(file.sha256)]);
    return `#### Files\n\n${(0,markdown/* mdTable */.gJ)(['File', 'Format', 'Size', 'SHA-256'], lines, { most: rows, rest: REST })}`;
}
/** Only what differs: the whole list is in the HTML report. */
function markdown_image_packages({ packages: all, packagesDelta: delta }, { rows }) {
    if (all.length === 0 && delta === undefined)
        return '';
    const total = `${all.length} packages; the whole list is in the HTML report.\n\n`;
    if (delta === undefined)
        return `#### Packages\n\n${total}`;
    const lines = [
        ...delta.changed.map((item) => [(0,markdown/* mdCode */.xs)(item.name), 'changed', (0,markdown/* mdCode */.xs)(item.old), (0,markdown/* mdCode */.xs)(item.new)]),
        ...delta.added.map((item) => [(0,markdown/* mdCode */.xs)(item.name), 'added', '', (0,markdown/* mdCode */.xs)(item.version)]),
        ...delta.removed.map((item) => [(0,markdown/* mdCode */.xs)(item.name), 'removed', (0,markdown/* mdCode */.xs)(item.version), '']),
    ];
    const same = lines.length === 0 ? `The same as in ${(0,markdown/* mdCode */.xs)(delta.since)}.\n\n` : '';
    return `#### Packages\n\n${same}${(0,markdown/* mdTable */.gJ)(['Package', 'Change', (0,markdown/* mdCode */.xs)(delta.since), 'Now'], lines, { most: rows, rest: REST })}${total}`;
}
function logs(image, { rows, lines }) {
    const shown = image.logs.slice(0, rows).map(({ name, path, tail }) => {
        const end = tail === undefined || tail.trim() === '' ? '' : (0,markdown/* mdFold */.H8)('Its end', tail, lines);
        return `${(0,markdown/* mdText */.bC)(name)}: ${(0,markdown/* mdCode */.xs)(path)}\n\n${end}`;
    });
    return shown.length === 0 ? '' : `#### Logs\n\n${shown.join('')}${(0,markdown/* leftOut */.ig)(image.logs.length - rows, REST)}`;
}
function markdown_image_code(text) {
    return (0,markdown/* mdCode */.xs)(text ?? '');
}

;// CONCATENATED MODULE: ./build/staging/report/src/markdown-plan.js



const MOST_ROWS = 50;
/** What the plan has beside the images that are reported on: those with nothing to do, to adopt or to retire, and what it found. */
function planMarkdown({ plan, images }) {
    if (plan === undefined)
        return '';
    const reported = new Set(images.map(({ id }) => id));
    const others = dueFirst(plan.images.filter(({ id }) => !reported.has(id)));
    const rows = others.map(({ id, action, why }) => [(0,markdown/* mdCode */.xs)(id), actionInWords(action), (0,markdown/* mdText */.bC)(why)]);
    const findings = plan.findings.map((finding) => [
        `${finding.severity === 'error' ? '✕ Error' : '! Warning'}: ${(0,markdown/* mdText */.bC)(finding.message)}`,
        finding.file === undefined ? '' : (0,markdown/* mdCode */.xs)(placeOf(finding)),
        (0,markdown/* mdText */.bC)(finding.hint ?? ''),
    ]);
    if (rows.length === 0 && findings.length === 0)
        return '';
    const more = { most: MOST_ROWS, rest: REST };
    return `#### Also planned\n\n${(0,markdown/* mdTable */.gJ)(['Image', 'Action', 'Why'], rows, more)}${(0,markdown/* mdTable */.gJ)(['Finding', 'Where', 'What to do'], findings, more)}`;
}

;// CONCATENATED MODULE: ./build/staging/report/src/render-markdown.js






/** GitHub takes 1 MiB of summary a step and drops all of it when there is more; some is left for what a workflow adds itself. */
const SUMMARY_LIMIT = 1_000_000;
/** How much to tell of each image: as much as fits. */
const BUDGETS = [
    { rows: 200, lines: 40 },
    { rows: 50, lines: 20 },
    { rows: 10, lines: 5 },
    { rows: 3, lines: 2 },
];
const ROOM_FOR_NOTE = 100;
const render_markdown_MOST_IMAGES = 200;
const SIGNS = { succeeded: '✓ Succeeded', failed: '✕ Failed', unchanged: '= Unchanged' };
/** The report as GitHub flavoured Markdown for the job summary, in UTF-8 below GitHub's limit; what is left out is said. */
function renderMarkdown(data) {
    const head = headOf(data);
    for (const budget of BUDGETS) {
        const { text, shown } = imagesThatFit(data, head, budget);
        if (shown === data.images.length)
            return text;
        if (budget === BUDGETS.at(-1))
            return `${text}${data.images.length - shown} more images are in the HTML report.\n`;
    }
    return head;
}
/** The head and as many images as fit below it, with room for the note that says how many do not. */
function imagesThatFit(data, head, budget) {
    const parts = [head];
    let bytes = Buffer.byteLength(head) + ROOM_FOR_NOTE;
    for (const image of data.images) {
        const part = imageMarkdown(image, budget);
        bytes += Buffer.byteLength(part);
        if (bytes > SUMMARY_LIMIT)
            break;
        parts.push(part);
    }
    return { text: parts.join(''), shown: parts.length - 1 };
}
function headOf(data) {
    const verdict = verdictOf(data);
    return [
        `## ${SIGNS[data.outcome]}: ${mdProse(verdict.headline)}\n\n`,
        data.error === undefined ? '' : `**Why:** ${(0,markdown/* mdText */.bC)(data.error.message)}\n\n`,
        `**Changed:** ${paragraph(verdict.changed)}\n\n`,
        `**To do:**${verdict.next.length === 1 ? ` ${paragraph(verdict.next)}\n` : `\n\n${mdSteps(verdict.next)}`}\n`,
        `${runLine(data)}\n\n`,
        render_markdown_findings(data),
        render_markdown_overview(data),
        planMarkdown(data),
    ].join('');
}
function paragraph(sentences) {
    return sentences.map(mdProse).join('<br>');
}
function runLine(data) {
    return [
        utcTime(data.startedAt),
        `took ${(0,format/* formatDuration */.a3)(elapsed(data.startedAt, data.finishedAt))}`,
        data.repository === undefined ? undefined : (0,markdown/* mdText */.bC)(data.repository),
        data.commit === undefined ? undefined : (0,markdown/* mdCode */.xs)(data.commit.slice(0, 12)),
        `Bakehouse ${(0,markdown/* mdText */.bC)(data.toolVersion)}`,
    ]
        .filter((part) => part !== undefined)
        .join(' · ');
}
function render_markdown_findings({ error }) {
    const rows = (error?.findings ?? []).map((finding) => [
        `${finding.severity === 'error' ? '✕ Error' : '! Warning'}: ${(0,markdown/* mdText */.bC)(finding.message)}`,
        finding.file === undefined ? '' : (0,markdown/* mdCode */.xs)([finding.file, finding.line, finding.column].filter((part) => part !== undefined).join(':')),
        (0,markdown/* mdText */.bC)(finding.hint ?? ''),
    ]);
    return (0,markdown/* mdTable */.gJ)(['Finding', 'Where', 'What to do'], rows, { most: 100, rest: REST });
}
function render_markdown_overview({ images }) {
    if (images.length < 2)
        return '';
    const rows = images.map((image) => [
        (0,markdown/* mdCode */.xs)(image.id),
        SIGNS[outcomeOf(image)],
        (0,markdown/* mdText */.bC)(image.version ?? ''),
        image.channel ?? '',
        testsInWords(image) ?? '',
        image.files[0] === undefined ? '' : (0,format/* formatBytes */.z3)(image.files[0].size),
        (0,format/* formatDuration */.a3)(image.stages.reduce((sum, stage) => sum + stage.milliseconds, 0)),
    ]);
    return (0,markdown/* mdTable */.gJ)(['Image', 'Outcome', 'Version', 'Channel', 'Tests', 'Size', 'Took'], rows, { most: render_markdown_MOST_IMAGES, rest: REST });
}

;// CONCATENATED MODULE: ./build/staging/report/src/write-report.js





/** Fields whose values the report chooses among, or reads as times. */
const OURS = new Set(['outcome', 'action', 'channel', 'severity', 'layer', 'accessKind', 'today', 'startedAt', 'finishedAt']);
/**
 * Writes `report.html`, `summary.md` and `report.json` into a folder, each whole or not at all. Missing folders are made.
 *
 * @param cover hides secrets in all of them; no host looks into files
 * @throws the file system's error when the folder cannot be written
 */
async function writeReport(reported, folder, cover) {
    const data = (0,mask_texts/* maskTexts */.X)(reported, cover, (field) => OURS.has(field));
    const summary = renderMarkdown(data);
    const html = (0,external_node_path_.join)(folder, 'report.html');
    const markdown = (0,external_node_path_.join)(folder, 'summary.md');
    await (0,files/* writeFileAtomically */.lo)(html, renderHtml(data));
    await (0,files/* writeFileAtomically */.lo)(markdown, summary);
    await (0,files/* writeJson */.GF)((0,external_node_path_.join)(folder, 'report.json'), data);
    return { html, markdown, summary };
}

// EXTERNAL MODULE: ./build/staging/bake/src/failure-causes.js
var failure_causes = __webpack_require__(1290);
// EXTERNAL MODULE: ./build/staging/bake/src/report-folder.js
var report_folder = __webpack_require__(53622);
// EXTERNAL MODULE: ./build/staging/records/src/build-record.js
var build_record = __webpack_require__(51718);
// EXTERNAL MODULE: ./build/staging/vm/src/left-out.js
var left_out = __webpack_require__(46087);
// EXTERNAL MODULE: ./build/staging/bake/src/is-cancelled.js
var is_cancelled = __webpack_require__(40105);
;// CONCATENATED MODULE: ./build/staging/bake/src/shown-value.js
/** A value of a definition as a report shows it: texts as they are, everything else as JSON. */
function shownValue(value) {
    return value === undefined || typeof value === 'string' ? value : JSON.stringify(value);
}

;// CONCATENATED MODULE: ./build/staging/bake/src/report-image.js







const EXCERPT_LINES = 20;
const EXCERPT_BYTES = 64 * 1024;
/**
 * Everything that the report shows of one image, of what its stages left. A gallery that cannot be asked is told in the log, and leaves out
 * no more than what it alone knows.
 *
 * @throws CancelledError
 */
async function reportImage(baked, options) {
    const { image, stages, values } = baked;
    const { version, upload, built, tested, crashes } = values;
    const { published, provenance, delta } = version === undefined ? NOT_PUBLISHED : await publishedImage(image.id, version, options);
    const made = version === undefined ? undefined : built?.record;
    return {
        id: image.id,
        definition: image.definition,
        action: image.action === 'build' || image.action === 'refresh' ? 'build' : 'continue',
        reasons: image.changes
            .filter(isInput)
            .map((change) => ({ path: change.file ?? change.path, old: shownValue(change.old), new: shownValue(change.new) })),
        version,
        channel: published?.channel,
        fingerprint: image.fingerprint.image,
        builder: provenance?.builder ?? image.builder,
        stages,
        upload: upload && reportUpload(upload),
        files: published?.files.map(({ format, file, size, sha256 }) => ({ format, name: file, size, sha256 })) ??
            made?.files.map(({ format, path, size, sha256 }) => ({ format, name: (0,external_node_path_.basename)(path), size, sha256 })) ??
            [],
        packages: (provenance ?? made)?.packages.map(({ name, version: installed }) => ({ name, version: installed })) ?? [],
        packagesDelta: delta,
        tests: await Promise.all(tested?.tests.map(reportTest) ?? []),
        vm: tested && reportVm(tested),
        crashes: crashes?.report.crashes.map((crash) => reportCrash(crash, crashes.folder)) ?? [],
        provenance: provenanceRows(provenance),
        logs: await logsOf(tested, buildFolderOf(baked, options.stateFolder)),
    };
}
const NOT_PUBLISHED = {};
/** What the gallery knows of a version. */
async function publishedImage(id, version, { gallery, log, signal }) {
    try {
        const published = await gallery.read(id, version);
        const provenance = await gallery.provenance(id, version);
        return { published, provenance, delta: provenance && (await packagesDelta(gallery, id, version, provenance)) };
    }
    catch (error) {
        if ((0,is_cancelled/* isCancelled */.m)(error, signal))
            throw error;
        log.warning(`The report lacks what the gallery knows of ${id} ${version}: ${(0,errors/* messageOf */.bD)(error)}`);
        return NOT_PUBLISHED;
    }
}
/** Where a build left its log; that of an earlier run says nothing about this one. */
function buildFolderOf({ image, stages, values, error }, stateFolder) {
    if (values.built !== undefined)
        return values.built.folder;
    const failed = stages.some(({ name, outcome }) => name === 'trigger-image-build' && outcome === 'failed');
    return failed && error instanceof errors/* ExternalError */.yA ? (0,external_node_path_.join)(stateFolder, 'builds', image.id) : undefined;
}
/** What the gallery and the lock file know is no input of the image. */
function isInput({ layer }) {
    return layer !== 'gallery' && layer !== 'lock' && layer !== 'force';
}
function reportVm({ accelerator, acceleratorReason, readyAfterMs, leftOut, remarks }) {
    return { accelerator, reason: acceleratorReason, readyAfterMs, leftOut: (0,left_out/* leftOutInWords */.E)(leftOut), remarks };
}
async function reportTest({ name, outcome, durationMs, exitCode, log }) {
    return { name, outcome, durationMs, exitCode, logExcerpt: outcome === 'passed' || log === '' ? undefined : await lastLines(log) };
}
/** Nothing when nothing was uploaded: every blob was there already. */
function reportUpload({ containerUrl, prefix, deleted, run }) {
    if (containerUrl === undefined || run.uploaded + run.updated + deleted.length === 0)
        return undefined;
    return { containerUrl, prefix, deleted: deleted.length, ...run };
}
function reportCrash(crash, folder) {
    return { ...crash, file: (0,external_node_path_.isAbsolute)(crash.file) ? crash.file : (0,external_node_path_.join)(folder, crash.file) };
}
function provenanceRows(provenance) {
    if (provenance === undefined)
        return [];
    const tools = Object.entries(provenance.tools).map(([name, value]) => ({ name, value }));
    const commit = provenance.source.commit === undefined ? [] : [{ name: 'commit', value: provenance.source.commit }];
    return [...commit, { name: 'built', value: provenance.finishedAt }, ...tools];
}
/** What differs from the packages of the version before. */
async function packagesDelta(gallery, image, version, now) {
    const versions = await gallery.list(image);
    const before = versions[versions.findIndex((one) => one.version === version) - 1];
    const old = before && (await gallery.provenance(image, before.version));
    if (before === undefined || old === undefined)
        return undefined;
    const [was, is] = [old, now].map(({ packages }) => new Map(packages.map((one) => [one.name, one.version])));
    const rows = (from) => [...from].map(([name, version]) => ({ name, version }));
    return {
        since: before.version,
        added: rows(is).filter(({ name }) => !was.has(name)),
        removed: rows(was).filter(({ name }) => !is.has(name)),
        changed: rows(is).flatMap(({ name, version }) => {
            const previous = was.get(name);
            return previous === undefined || previous === version ? [] : [{ name, old: previous, new: version }];
        }),
    };
}
async function logsOf(vm, buildFolder) {
    const logs = [];
    if (buildFolder !== undefined)
        logs.push({ name: 'Build', path: (0,external_node_path_.join)(buildFolder, build_record/* LOG_FILE */.UP) });
    if (vm !== undefined)
        logs.push({ name: 'Serial console', path: vm.console });
    if (vm?.journal !== undefined)
        logs.push({ name: 'Journal', path: vm.journal });
    return Promise.all(logs.map(async (log) => ({ ...log, tail: await lastLines(log.path) })));
}
/** Of the end of a file: a machine may have filled its logs. */
async function lastLines(path) {
    const file = await (0,promises_.open)(path, 'r').catch(() => undefined);
    if (file === undefined)
        return undefined;
    try {
        const { size } = await file.stat();
        const start = Math.max(0, size - EXCERPT_BYTES);
        const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(size, EXCERPT_BYTES)), 0, undefined, start);
        return buffer.toString('utf8', 0, bytesRead).trimEnd().split('\n').slice(-EXCERPT_LINES).join('\n');
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./build/staging/bake/src/report-plan.js

/** Of one image; the plan file has all. */
const MOST_CHANGES = 100;
/** The plan as the report shows it. */
function reportPlan({ images, findings, today }) {
    return {
        today,
        findings,
        images: images.map(({ id, definition, action, why, changes }) => ({
            id,
            definition,
            action,
            why,
            moreChanges: Math.max(0, changes.length - MOST_CHANGES),
            changes: changes.slice(0, MOST_CHANGES).map((change) => ({
                layer: change.layer,
                path: change.file ?? change.path,
                old: shownValue(change.old),
                new: shownValue(change.new),
            })),
        })),
    };
}

;// CONCATENATED MODULE: ./build/staging/bake/src/bake-report.js








/** Writes the report of a run and adds it to the job summary. Returns the absolute path of the HTML file. */
async function writeBakeReport(bake, startedAt, request) {
    const { baked, plan } = bake;
    const { options, run, redact } = request;
    const { stateFolder } = options;
    const folder = (0,report_folder/* reportFolder */.t)(stateFolder, startedAt);
    await (0,promises_.mkdir)(folder, { recursive: true });
    const error = errorOf(bake);
    const data = {
        title: `Bake ${baked.map(({ image }) => image.id).join(', ')}`,
        outcome: error === undefined ? 'succeeded' : 'failed',
        startedAt: startedAt.toISOString(),
        finishedAt: new Date().toISOString(),
        repository: run.repository,
        commit: options.commit,
        runUrl: run.runUrl,
        toolVersion: version/* version */.r,
        images: await Promise.all(baked.map((one) => reportImage(one, options))),
        plan: reportPlan(plan),
        error,
    };
    const { html, summary } = await writeReport(data, folder, redact);
    await request.summary(summary);
    await (0,report_folder/* removeOldReports */.n)(stateFolder);
    return html;
}
function errorOf(bake) {
    const failures = (0,failure_causes/* causesOf */.c)(bake);
    const [first] = failures;
    if (first === undefined)
        return undefined;
    const { message, error } = first;
    const user = error instanceof errors/* UserError */.yo ? { hint: error.hint, findings: error.findings } : {};
    const more = failures.length > 1 ? ` (and ${failures.length - 1} more)` : '';
    return { message: `${message}${more}`, ...user };
}


/***/ })

};
