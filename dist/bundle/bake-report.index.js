export const id = "bake-report";
export const ids = ["bake-report"];
export const modules = {

/***/ 71077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writeBakeReport: () => (/* binding */ writeBakeReport)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
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
var src_format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/system/src/paths.js
var paths = __webpack_require__(44895);
// EXTERNAL MODULE: ./build/staging/records/src/crash-report.js
var crash_report = __webpack_require__(94984);
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
/** What unpacks a dump beside itself. */
const UNPACK = { zstd: 'zstd -d', gzip: 'gzip -dk', lz4: 'lz4 -d', xz: 'xz -dk' };
const UNMAPPED = 'a dangling or damaged pointer, or a stack that ran full.';
/** What the signal and its addresses say about the cause. */
function readingOf(crash) {
    if (crash.signal === 'unknown')
        return say `Nothing is known of it: ${[crash.problem ?? 'the dump does not say what happened']}.`;
    if (crash.signal === 'none')
        return ['It did not crash: it was dumped while it ran, as is done with one that hangs.'];
    if (crash.exceptionType !== undefined)
        return crash.place === undefined
            ? say `Nobody handled ${crash.exceptionType}.`
            : say `Nobody handled ${crash.exceptionType}, in ${crash.place}.`;
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
    if (crash.signal === 'unknown')
        return [say `Look at ${crash.file} with the program that reads such files.`];
    // A core inside of another file has to come out of it first.
    const dump = crash.isApport
        ? 'unpacked/CoreDump'
        : crash.compression === undefined
            ? crash.file
            : crash.file.replace(/\.(?:zst|gz|lz4|xz)$/, '');
    const program = `root${crash.program.startsWith('/') ? '' : '/'}${crash.program}`;
    const debug = `gdb -iex 'set sysroot root' ${shellWord(program)} -c ${shellWord(dump)} -ex 'thread apply all bt'`;
    const unpack = crash.isApport
        ? `apport-unpack ${shellWord(crash.file)} unpacked`
        : crash.compression && `${UNPACK[crash.compression]} ${shellWord(crash.file)}`;
    const stacks = [
        [
            'Copy ',
            { code: '/usr' },
            ' of the image to a folder ',
            { code: 'root' },
            ', without starting it: docs/testing-and-crashes.md says how.',
        ],
        ...(unpack === undefined ? [] : [say `Unpack the dump: ${[{ command: unpack }]}`]),
        ...(crash.exceptionType === undefined
            ? []
            : [say `See the exception: ${[{ command: `dotnet-dump analyze ${shellWord(dump)} -c pe` }]}`]),
        say `See the stacks, with the image's own ${basenameOf(crash.program)} and its libraries: ${[{ command: debug }]}`,
    ];
    return [
        ...(crash.problem === undefined ? [] : [[`Mind that the dump is not whole: ${crash.problem}`]]),
        ...(crash.isReport === true ? [say `There is no dump of it, only what was written about it: ${crash.file}.`] : stacks),
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





function crashSection(id, crashes, show) {
    const died = crashes.filter(crash_report/* isCrash */.IP).length;
    const dark = crashes.filter((crash) => !(0,crash_report/* isUnderstood */.U5)(crash)).length;
    const notes = [
        ...(died > 0 || dark === 0 ? [(0,src_format/* counted */.hS)(died, 'program') + (died === 1 ? ' died' : ' died of signals')] : []),
        ...(dark > 0 ? [`${(0,src_format/* counted */.hS)(dark, 'dump')} not understood`] : []),
    ];
    return section(id, 'Crashes', notes.join(', '), crashes.map((crash, index) => crashBody(crash, `${id}-${index + 1}`, show)));
}
function crashBody(crash, id, show) {
    const signal = crash.signalCode === undefined ? crash.signal : `${crash.signal} (${crash.signalCode})`;
    const sign = { unknown: 'not understood', none: 'did not crash' }[crash.signal] ?? crash.signal;
    return html `<article class="crash" aria-labelledby="${id}">
<h4 id="${id}">${code(crash.program)} <span class="bad-text">${sign}</span></h4>
<p class="reading">${prose(readingOf(crash))}</p>
${facts('facts', [
        ['Command', code(crash.commandLine)],
        ['Signal', (0,crash_report/* isUnderstood */.U5)(crash) ? signal : undefined],
        ['Exception', known(crash.exceptionType)],
        ['Fault address', known(crash.address)],
        ['Program counter', place(crash)],
        ['Thread', crash.threads === 0 ? undefined : threadInWords(crash)],
        ['Signature', code(crash.signature)],
        ['Dump', html `${show(crash.file)} <span class="quiet">${(0,src_format/* formatBytes */.z3)(crash.size)}</span>`],
        ['More files', crash.otherFiles === undefined ? undefined : code(crash.otherFiles.join(', '))],
        ['SHA-256', crash.sha256 === undefined ? undefined : code(crash.sha256)],
        ['Problem', crash.problem],
    ])}<h5>What to do next</h5>
<ol>${nextStepsFor(crash).map((step) => html `
<li>${prose(step)}</li>`)}
</ol>
${crash.modules.length > 0 && fold(`${(0,src_format/* counted */.hS)(crash.modules.length + (crash.modulesLeftOut ?? 0), 'module')} mapped`, modules(crash))}
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
        : fold(`All ${(0,src_format/* counted */.hS)(packages.length, 'package')}`, html `<ul class="packages" data-filter="packages">${packages.map(({ name, version }) => html `
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

// EXTERNAL MODULE: ./build/staging/core/src/failure-reason.js
var failure_reason = __webpack_require__(49728);
;// CONCATENATED MODULE: ./build/staging/report/src/changes.js


const MOST_NAMES = 4;
/** What a run changed, image by image. What only was there, the packages of a version that was tested, it did not change. */
function changesOf(data) {
    const many = data.images.length > 1;
    const sentences = data.images.flatMap((image) => {
        const label = many ? [{ code: image.id }, ': '] : [];
        const changes = changesOfOne(image);
        return many && changes.length > 0
            ? [[...label, ...changes.flatMap((sentence, index) => (index === 0 ? sentence : [' ', ...sentence]))]]
            : changes;
    });
    if (sentences.length === 0)
        return [['Nothing.']];
    return sentences.length > 8 ? [...sentences.slice(0, 7), ['More is below, image by image.']] : sentences;
}
function changesOfOne(image) {
    if (image.action === 'unchanged')
        return [];
    const paths = image.reasons.map(({ path }) => [{ code: path }]);
    const why = paths.length === 0
        ? []
        : [[`${(0,src_format/* counted */.hS)(paths.length, 'input')} ${paths.length === 1 ? 'differs' : 'differ'}: `, ...listed(paths, MOST_NAMES), '.']];
    const made = whatWasMade(image);
    return made === undefined ? [...why, ...packagesOf(image)] : [...why, made];
}
/** Where no image was built. */
function whatWasMade({ action, version, files, stages }) {
    const named = version === undefined ? ['the image'] : [{ code: version }];
    if (action === 'test')
        return ['Nothing was built or changed: ', ...named, ' was only tested.'];
    if (action === 'update')
        return ['Nothing was built: ', ...named, ' was changed in place.'];
    if (action === 'republish')
        return ['Nothing was built: the files are those of an earlier version.'];
    const failed = stages.some(({ outcome }) => outcome === 'failed');
    return failed && version === undefined && files.length === 0 ? ['Nothing was built.'] : undefined;
}
function packagesOf({ action, packages, packagesDelta: delta }) {
    const resumed = action === 'continue' ? [['An earlier run had built it; this one went on from there.']] : [];
    if (delta === undefined)
        return [...resumed, ...(packages.length > 0 ? [[`${(0,src_format/* counted */.hS)(packages.length, 'package')} installed.`]] : [])];
    const kinds = [
        [delta.changed.length, 'changed'],
        [delta.added.length, 'added'],
        [delta.removed.length, 'removed'],
    ].filter(([number]) => number !== 0);
    const words = kinds.length === 0
        ? say `The packages are the same as in ${delta.since}.`
        : say `Packages since ${delta.since}: ${[kinds.map((kind) => kind.join(' ')).join(', ')]}.`;
    return [...resumed, words];
}

;// CONCATENATED MODULE: ./build/staging/report/src/latest.js

/** Of many images so many are named. */
const MOST_IMAGES = 8;
/** Which version of each image is latest after a run, and how that came: what new machines start from. */
function latestOf({ images }) {
    const known = images.flatMap((image) => {
        const sentence = latestOfOne(image);
        return sentence === undefined ? [] : [images.length > 1 ? [{ code: image.id }, ': ', ...sentence] : sentence];
    });
    return known.length > MOST_IMAGES ? [...known.slice(0, MOST_IMAGES - 1), ['More is below, image by image.']] : known;
}
function latestOfOne(image) {
    if (image.latest === undefined)
        return undefined;
    const { version: latest, promoted } = image.latest;
    const { version, channel } = image;
    const staged = version !== undefined && channel === 'staged' ? ['; ', { code: version }, ' is staged'] : [];
    if (latest === undefined)
        return ['None: no version was promoted yet', ...staged, '.'];
    if (latest !== version)
        return [...say `${latest}, as before`, ...staged, '.'];
    if (hasFailed(image)) {
        return (image.drill ?? []).length > 0
            ? say `${latest}, as before: the tests of a drill say nothing about a version.`
            : say `${latest}, as before, although it did not pass this time. Promote an earlier version if it should not be used.`;
    }
    return promoted === true ? say `${latest}, since this run.` : say `${latest}, as before.`;
}
function hasFailed({ tests, stages }) {
    return stages.some(({ outcome }) => outcome === 'failed') || tests.some(({ outcome }) => outcome !== 'passed' && outcome !== 'not-run');
}

;// CONCATENATED MODULE: ./build/staging/report/src/verdict.js







const verdict_MOST_NAMES = 4;
/** How one image fared. A crash counts as failed only through its stage or test: a dump may be there by intent. */
function outcomeOf(image) {
    const bad = image.failed === true || image.stages.some((stage) => stage.outcome === 'failed') || image.tests.some((test) => isBad(test.outcome));
    if (bad)
        return 'failed';
    return image.action === 'unchanged' ? 'unchanged' : 'succeeded';
}
/** Where no test tells what is wrong with an image that failed, its log does. */
function isToldByLogs(image) {
    return outcomeOf(image) === 'failed' && image.tests.length === 0;
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
    return `${worst?.number} of ${(0,src_format/* counted */.hS)(run.length, 'test')} ${worst?.word}${others.map(({ number, word }) => `, ${number} ${word}`).join('')}`;
}
function verdictOf(data) {
    return { headline: headlineOf(data), changed: changesOf(data), latest: latestOf(data), next: nextOf(data) };
}
function headlineOf(data) {
    const [first] = data.images;
    if (first === undefined)
        return headlineWithoutImages(data);
    if (data.images.length === 1)
        return headlineOfOne(first, data);
    const named = (outcome) => data.images.filter((image) => outcomeOf(image) === outcome);
    const [failed, same] = [named('failed'), named('unchanged')];
    if (data.outcome === 'unchanged')
        return [`Nothing to bake: all ${data.images.length} images are up to date`];
    const parts = [
        ...(failed.length > 0 ? [[`${failed.length} of ${data.images.length} images failed: `, ...names(failed)]] : []),
        ...doneInWords(named('succeeded')).map((words) => [words]),
        ...(same.length > 0 ? [[`${same.length} up to date`]] : []),
    ];
    return parts.flatMap((part, index) => (index === 0 ? part : ['; ', ...part]));
}
/** What was done with an image, of one and of many. */
const ACTIONS = {
    build: { done: 'is built', of: 'baked' },
    continue: { done: 'is built', of: 'baked' },
    republish: { done: 'is published again', of: 'published again' },
    update: { done: 'is updated in place', of: 'updated in place' },
    test: { of: 'tested' },
    unchanged: { of: 'up to date' },
};
/** "2 images baked", "1 tested". */
function doneInWords(images) {
    const words = [...new Set(images.map(({ action }) => ACTIONS[action].of))];
    return words.map((word, index) => {
        const number = images.filter(({ action }) => ACTIONS[action].of === word).length;
        return `${index === 0 ? (0,src_format/* counted */.hS)(number, 'image') : number} ${word}`;
    });
}
function headlineWithoutImages({ outcome, error }) {
    if (outcome !== 'failed')
        return ['Nothing to bake'];
    const errors = (error?.findings ?? []).filter(({ severity }) => severity === 'error');
    if (errors.length === 0)
        return ['Nothing was baked'];
    const files = new Set(errors.map(({ file }) => file));
    const [file] = files;
    return [
        `${(0,src_format/* counted */.hS)(errors.length, 'error')} in `,
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
    const { done } = ACTIONS[image.action];
    const still = image.latest?.promoted === true ? 'is now' : 'is';
    const where = image.channel === 'latest' ? `${still} latest` : image.channel === 'staged' ? 'is staged' : undefined;
    const facts = [done, tests, where].filter((part) => part !== undefined);
    return [
        ...name,
        ' ',
        ...listed(facts.map((fact) => [fact]), facts.length),
    ];
}
function nextOf(data) {
    const steps = [];
    const errors = (data.error?.findings ?? []).filter(({ severity }) => severity === 'error').length;
    const { fault } = data.error ?? {};
    if (errors > 0 && (fault === undefined || failure_reason/* REASONS */.e[fault].isOfImage))
        steps.push([
            `Mend ${errors === 1 ? 'the finding' : `the ${errors} findings`} below${data.images.length === 0 ? '; nothing was baked from what is wrong' : ''}.`,
        ]);
    if (data.error?.hint !== undefined)
        steps.push([asSentence(data.error.hint)]);
    for (const image of data.images)
        steps.push(...nextForImage(image, data));
    if (steps.length === 0 && data.outcome === 'failed')
        steps.push(['Read the log of the stage that failed, then run again: completed work is kept.']);
    return steps.length === 0 ? [['Nothing.']] : steps;
}
/** Whether the image is at fault or what it is made on: who has to act, and whether to run again can help. */
function faultInWords(fault) {
    const { title, isOfImage } = failure_reason/* REASONS */.e[fault];
    if (fault === 'bakehouse')
        return 'Bakehouse itself is at fault.';
    return `${isOfImage ? 'The image is at fault, not the infrastructure' : 'The infrastructure is at fault, not the image'}: ${title}.`;
}
function nextForCrash({ program, signal, exceptionType, file: path, problem }, workspace) {
    const file = shownFile(path, workspace);
    if (signal === 'unknown')
        return say `Find out what ${file} is: ${[problem ?? 'it does not say what happened']}.`;
    if (signal === 'none')
        return say `Find out why ${program} was dumped while it ran; the dump is ${file}.`;
    return say `Find out why ${program} died of ${exceptionType ?? signal}; the dump is ${file}.`;
}
function nextForImage(image, { images, workspace }) {
    const label = images.length > 1 ? [{ code: image.id }, ': '] : [];
    const steps = [];
    for (const crash of image.crashes.slice(0, 2))
        steps.push(nextForCrash(crash, workspace));
    if (image.crashes.length > 2)
        steps.push([`${(0,src_format/* counted */.hS)(image.crashes.length - 2, 'more crash', 'more crashes')} below.`]);
    const failed = image.tests.filter((test) => test.outcome === 'failed' || test.outcome === 'timed-out');
    if (failed.length > 0)
        steps.push([
            'Read what ',
            ...listed(failed.map(({ name }) => [{ code: name }]), verdict_MOST_NAMES),
            ' wrote, under Tests.',
        ]);
    if (outcomeOf(image) === 'failed' && image.channel === 'staged' && image.version !== undefined)
        steps.push(say `${image.version} stays staged and was not promoted; bake again when it is mended.`);
    if (outcomeOf(image) === 'succeeded' && image.channel === 'staged' && image.version !== undefined)
        steps.push(say `Promote it when you trust it: ${[{ command: `bakehouse promote-image --image ${shellWord(image.id)} --version ${shellWord(image.version)}` }]}`);
    return steps.map((step) => [...label, ...step]);
}
function shownFile(path, workspace) {
    return workspace === undefined ? path : (0,paths/* shownPath */.pS)(path, workspace);
}
function names(images) {
    return listed(images.map(({ id }) => [{ code: id }]), verdict_MOST_NAMES);
}
function asSentence(text) {
    return text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?:]$/.test(text) ? '' : '.');
}

;// CONCATENATED MODULE: ./build/staging/report/src/html-tests.js




/** What did not pass stands open, with its output; what passed or was not run is folded away, with its output behind one more fold. */
function testSection(id, image, show) {
    const good = image.tests.filter((test) => test.outcome === 'passed' || isIdle(test));
    const bad = image.tests.filter((test) => !good.includes(test));
    const shown = bad.length > 0 && testTable('Tests that did not pass', bad, show);
    const rest = good.length > 0 && fold(goodInWords(good), testTable('Tests that passed or were not run', good, show));
    return section(id, 'Tests', testsInWords(image), html `${shown}${rest}${machine(image)}`);
}
/** "3 tests passed, 1 not run" */
function goodInWords(tests) {
    const idle = tests.filter(isIdle).length;
    const passed = tests.length - idle;
    if (passed === 0)
        return `${(0,src_format/* counted */.hS)(idle, 'test')} not run`;
    return `${(0,src_format/* counted */.hS)(passed, 'test')} passed${idle === 0 ? '' : `, ${idle} not run`}`;
}
function isIdle({ outcome }) {
    return outcome === 'not-run';
}
function testTable(caption, tests, show) {
    const columns = [
        { title: 'Test' },
        { title: 'Outcome' },
        { title: 'Took', className: 'number' },
        { title: 'Exit code', className: 'number' },
    ];
    const rows = tests.map((test) => ({
        cells: [code(test.name), outcomeMark(test.outcome), isIdle(test) ? '–' : (0,src_format/* formatDuration */.a3)(test.durationMs), test.exitCode],
        below: output(test, show),
    }));
    return table('tests', caption, columns, rows);
}
function output(test, show) {
    const open = test.outcome !== 'passed' && !isIdle(test);
    const problem = test.problem !== undefined && html `<p>${test.problem}</p>\n`;
    const excerpt = test.logExcerpt?.trim() ?? '';
    if (excerpt === '')
        return problem === false ? undefined : problem;
    const whole = test.log !== undefined && html `<p class="log">All of it: ${show(test.log)}</p>\n`;
    return html `${problem}${fold(html `Output<span class="unseen"> of ${test.name}</span>`, html `${lines(excerpt)}${whole}`, open)}`;
}
function machine({ vm }) {
    if (vm === undefined)
        return undefined;
    const ready = vm.readyAfterMs === undefined ? '' : `; ready after ${(0,src_format/* formatDuration */.a3)(vm.readyAfterMs)}`;
    const leftOut = vm.leftOut === undefined ? '' : ` Left out of what the machine gave back: ${vm.leftOut}.`;
    const remarks = (vm.remarks ?? []).map((remark) => ` ${remark}`).join('');
    const name = vm.accelerator.toUpperCase();
    return html `<p class="quiet machine">In a virtual machine with ${name}${ready}.${leftOut}${remarks}</p>
${vm.reason !== '' && fold(`Why ${name}`, html `<p class="quiet">${vm.reason}</p>`)}
`;
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
/** Stages as a table with a bar each, folded unless one failed. The bars are SVG, as geometry in attributes needs no inline style, which the page's policy forbids. */
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
            bar.stage.outcome === 'skipped' ? '–' : (0,src_format/* formatDuration */.a3)(bar.stage.milliseconds),
            bars(bar, timeline),
            result(bar.stage),
        ],
    }));
    return section(id, 'Timeline', `${(0,src_format/* formatDuration */.a3)(timeline.milliseconds)} in all`, fold(stagesInWords(stages), table('timeline', 'Stages, with times in UTC', columns, rows), stages.some(({ outcome }) => outcome === 'failed')));
}
function stagesInWords(stages) {
    const skipped = stages.filter(({ outcome }) => outcome === 'skipped').length;
    const run = (0,src_format/* counted */.hS)(stages.length - skipped, 'stage');
    return skipped === 0 ? run : `${run}, ${skipped} skipped`;
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
    const rate = sentBytes === 0 || milliseconds === 0 ? '' : ` at ${(0,src_format/* formatBytes */.z3)((sentBytes / milliseconds) * 1000)}/s`;
    const optional = (name, number, value) => (number === 0 ? [] : [[name, value]]);
    return [
        ['Sent', `${(0,src_format/* counted */.hS)(uploaded, 'blob')}, ${(0,src_format/* formatBytes */.z3)(bytes)}`],
        ['Over the wire', `${(0,src_format/* formatBytes */.z3)(sentBytes)}${rate}`],
        ...optional('Resumed', resumedBytes, `${(0,src_format/* formatBytes */.z3)(resumedBytes)} was there from an interrupted run`),
        ['Unchanged', (0,src_format/* counted */.hS)(skipped, 'blob')],
        ...optional('Properties set', updated, (0,src_format/* counted */.hS)(updated, 'blob')),
        ['Deleted', (0,src_format/* counted */.hS)(deleted, 'blob')],
        ['Requests', retries === 0 ? `${requests}` : `${requests}, ${retries} of them repetitions`],
    ];
}

;// CONCATENATED MODULE: ./build/staging/report/src/html-upload.js



/** Where the artifacts of an image went, and what that took. */
function uploadSection(id, upload) {
    return section(id, 'Upload', upload.milliseconds > 0 && `sent in ${(0,src_format/* formatDuration */.a3)(upload.milliseconds)}`, fold(`${(0,src_format/* counted */.hS)(upload.uploaded, 'blob')} sent, ${(0,src_format/* formatBytes */.z3)(upload.bytes)}`, facts('facts', [
        ['Container', code(upload.containerUrl)],
        ['Prefix', upload.prefix !== '' && code(upload.prefix)],
        ...uploadFacts(upload),
    ])));
}

;// CONCATENATED MODULE: ./build/staging/report/src/html-image.js










/** What there is to say of one image, worst news first. `key` makes the ids in the page unique. */
function partsOf(image, key, show) {
    const parts = [];
    const add = (id, title, number, make) => parts.push({ id: `${key}-${id}`, title, ...(number === undefined ? {} : { count: number }), body: make(`${key}-${id}`) });
    if (image.crashes.length > 0)
        add('crashes', 'Crashes', image.crashes.length, (id) => crashSection(id, image.crashes, show));
    if (image.tests.length > 0)
        add('tests', 'Tests', image.tests.length, (id) => testSection(id, image, show));
    if (image.stages.length > 0)
        add('timeline', 'Timeline', undefined, (id) => timelineSection(id, image.stages));
    const addLogs = () => image.logs.length > 0 && add('logs', 'Logs', image.logs.length, (id) => logSection(id, image, show));
    const telling = isToldByLogs(image);
    if (telling)
        addLogs();
    const { upload } = image;
    if (upload !== undefined)
        add('upload', 'Upload', undefined, (id) => uploadSection(id, upload));
    if (image.files.length > 0)
        add('files', 'Files', image.files.length, (id) => fileSection(id, image, show));
    add('origin', 'Built from', undefined, (id) => originSection(id, image, show));
    if (image.packages.length > 0 || image.packagesDelta !== undefined)
        add('packages', 'Packages', image.packages.length, (id) => packageSection(id, image));
    if (!telling)
        addLogs();
    return parts;
}
function imageHeading(image, key) {
    return html `<div class="image-head">
<h2 id="${key}">${image.id}${image.version === undefined ? undefined : html ` <span class="version">${image.version}</span>`}</h2>
<p>${outcomeMark(outcomeOf(image))}${image.channel === undefined ? undefined : html ` <span class="quiet">·</span> ${image.channel}`}</p>
</div>
`;
}
function fileSection(id, image, show) {
    const columns = [{ title: 'File' }, { title: 'Format' }, { title: 'Size', className: 'number' }, { title: 'SHA-256', className: 'hash' }];
    const rows = image.files.map((file) => ({
        cells: [
            file.path === undefined ? code(file.name) : show(file.path),
            file.format,
            html `${(0,src_format/* formatBytes */.z3)(file.size)} <span class="bytes">${bytes(file.size)}</span>`,
            code(file.sha256),
        ],
    }));
    const summary = listed(image.files.map(({ format, size }) => [`${format} ${(0,src_format/* formatBytes */.z3)(size)}`]), 4).join('');
    return section(id, 'Files', undefined, fold(summary, table('files', 'Image files', columns, rows)));
}
const ORIGINS = {
    build: 'Built anew',
    continue: 'Built by an earlier run',
    republish: 'Of an earlier version',
    update: 'Changed in place',
    test: 'Nothing built',
    unchanged: 'Nothing to do',
};
function originSection(id, image, show) {
    const reasons = image.reasons.map((reason) => ({
        cells: [code(reason.path), value(reason.old, 'new input'), value(reason.new, 'gone')],
    }));
    const differing = reasons.length === 0 ? '' : `, ${(0,src_format/* counted */.hS)(reasons.length, 'input')} that ${reasons.length === 1 ? 'differs' : 'differ'}`;
    return section(id, 'Built from', outcomeOf(image) === 'failed' && image.files.length === 0 ? 'Not built' : ORIGINS[image.action], fold(`Definition, builder and tools${differing}`, html `${reasons.length > 0 &&
        table('reasons', 'Inputs that differ from the version before', [{ title: 'Input' }, { title: 'Before' }, { title: 'Now' }], reasons)}${facts('facts', [
        ['Definition', image.definition === '' ? undefined : show(image.definition)],
        ['Builder', image.builder],
        ['Fingerprint', code(image.fingerprint)],
        ...image.provenance.map((fact) => [fact.name, HASH.test(fact.value) ? code(fact.value) : fact.value]),
    ])}`));
}
/** A commit, digest or build ID. */
const HASH = /^[0-9a-f]{12,}$/;
function value(text, absent) {
    return text === undefined ? html `<span class="quiet">${absent}</span>` : code(text);
}
function logSection(id, image, show) {
    const telling = isToldByLogs(image);
    const body = image.logs.map((log, index) => {
        const whole = html `<p class="log">${log.name} ${show(log.path)}</p>\n`;
        return log.tail === undefined || log.tail.trim() === ''
            ? whole
            : html `${whole}${fold(html `The last lines<span class="unseen"> of ${log.name}</span>`, lines(log.tail), telling && index === 0)}\n`;
    });
    const tails = image.logs.filter((log) => log.tail !== undefined).length;
    return section(id, 'Logs', tails > 0 && `${(0,src_format/* counted */.hS)(tails, 'log')} with the last lines`, body);
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
const html_plan_MOST_IMAGES = 1000;
const MOST_FINDINGS = 200;
/** What was planned for every image, also for those that nothing was done for, and why. */
function planSection(id, plan) {
    const due = plan.images.filter(({ action }) => action !== 'none').length;
    const day = plan.today === undefined ? '' : `, as of ${plan.today}`;
    const note = `${(0,src_format/* counted */.hS)(plan.images.length, 'image')}, ${due === 0 ? 'nothing to do' : `${due} to do`}${day}`;
    return html `<section class="top" id="${id}" aria-labelledby="${id}-title"><div class="side"><h2 id="${id}-title">Plan</h2><p class="note">${note}</p></div>
<div class="body">${findings(plan)}${html_plan_images(plan)}</div></section>
`;
}
function html_plan_images(plan) {
    const all = dueFirst(plan.images);
    const rows = all.slice(0, html_plan_MOST_IMAGES).map((image) => ({
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
    return fold(html `${(0,src_format/* counted */.hS)(number, 'change')}<span class="unseen"> of ${image.id}</span>`, html `<ul>${image.changes.map(changeItem)}${more}</ul>`);
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
.below details, .body > details:first-child { margin-top: 0; }
.body > details:first-child > summary { padding-top: 0; }
.body > details[open] > summary { margin-bottom: 0.375rem; }
.machine { margin-top: 0.75rem; }
.below summary { padding-block: 0; font-size: 0.8125rem; }
summary { cursor: pointer; width: fit-content; max-width: 100%; padding-block: 0.25rem; color: var(--link); }
summary code { color: var(--ink); }
.log { padding-block: 0.25rem; }
.body > .log:first-child { padding-top: 0; }
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
 *
 * @param links where files are, as the page reaches them
 */
function renderHtml(data, links = () => undefined) {
    const verdict = verdictOf(data);
    const images = data.images.map((image, index) => ({
        image,
        key: `image-${index + 1}`,
        parts: partsOf(image, `image-${index + 1}`, showFileOf(data, links)),
    }));
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
${why(data)}<dt>Changed</dt><dd>${verdict.changed.map((sentence) => html `<p>${prose(sentence)}</p>`)}</dd>
${verdict.latest.length > 0 && html `<dt>Latest</dt><dd>${verdict.latest.map((sentence) => html `<p>${prose(sentence)}</p>`)}</dd>\n`}<dt>To do</dt><dd>${verdict.next.length > 1 ? html `<ol>${verdict.next.map((step) => html `<li>${prose(step)}</li>`)}</ol>` : verdict.next.map((step) => html `<p>${prose(step)}</p>`)}</dd>
</dl>
${runFacts(data)}</header>
${contents(images, data)}<main id="report" class="page" tabindex="-1">
${render_html_findings(data)}${data.images.length > 1 && overview(data)}${images.map(({ image, key, parts }) => html `<article class="image" aria-labelledby="${key}">
${imageHeading(image, key)}${parts.map(({ body }) => body)}</article>
`)}${data.plan !== undefined && planSection('plan', data.plan)}</main>
<footer class="page"><p>Bakehouse ${data.toolVersion}. All times are UTC. This file is complete in itself: it loads nothing.</p></footer>
${data.images.some(({ packages }) => packages.length > 0) && html `<script>${verbatim(filterScript)}</script>\n`}</body>
</html>
`;
    return page.source;
}
/** The cause first, then who is at fault, and what the program that failed wrote last. */
function why({ error }) {
    if (error === undefined)
        return undefined;
    const { message, fault, lastLines = [], log } = error;
    return html `<dt>Why</dt><dd><p>${message}</p>${fault === undefined ? undefined : html `<p class="note">${faultInWords(fault)}</p>`}${lastLines.length === 0 ? undefined : lines(lastLines.join('\n'))}${log === undefined ? undefined : html `<p class="log">The log: ${code(log)}</p>`}</dd>
`;
}
function policy() {
    const hash = (source) => `'sha256-${(0,external_node_crypto_.createHash)('sha256').update(source).digest('base64')}'`;
    return `default-src 'none'; style-src ${hash(style)}; script-src ${hash(filterScript)}; img-src data:; base-uri 'none'; form-action 'none'`;
}
function showFileOf({ workspace }, links) {
    return (path) => {
        const shown = code(workspace === undefined ? path : (0,paths/* shownPath */.pS)(path, workspace));
        const address = links(path);
        return address === undefined ? shown : html `<a href="${address}">${shown}</a>`;
    };
}
function runFacts(data) {
    return facts('run', [
        ['Started', utcTime(data.startedAt)],
        ['Took', (0,src_format/* formatDuration */.a3)(elapsed(data.startedAt, data.finishedAt))],
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
function contents(images, { plan, error }) {
    const entry = (id, title, number) => html `<li><a href="#${id}">${title}${number === undefined ? undefined : html ` <span class="count">${number}</span>`}</a></li>`;
    const [only] = images;
    if (only === undefined)
        return undefined;
    const found = error?.findings?.length ?? 0;
    const entries = images.length === 1
        ? only.parts.map((part) => entry(part.id, part.title, part.count))
        : images.map(({ image, key }) => entry(key, image.id));
    return html `<nav class="page" aria-label="Contents"><ul>${found > 0 && entry('findings', 'Findings', found)}${entries}${plan !== undefined && entry('plan', 'Plan')}</ul></nav>\n`;
}
function render_html_findings({ error }) {
    if (error?.findings === undefined || error.findings.length === 0)
        return undefined;
    const rows = error.findings.map((finding) => ({
        cells: [
            html `${outcomeMark(finding.severity)}<span class="unseen">:</span> ${finding.message}`,
            finding.file === undefined ? '–' : code([finding.file, finding.line, finding.column].filter((part) => part !== undefined).join(':')),
            finding.hint,
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
            html `${outcomeMark(outcomeOf(image))}${image.fault === undefined ? undefined : ` (${image.fault})`}`,
            image.version ?? '–',
            image.channel ?? '–',
            testsInWords(image) ?? 'none',
            image.files[0] === undefined ? '–' : (0,src_format/* formatBytes */.z3)(image.files[0].size),
            (0,src_format/* formatDuration */.a3)(image.stages.reduce((sum, stage) => sum + stage.milliseconds, 0)),
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

;// CONCATENATED MODULE: ./build/staging/report/src/render-junit.js

/**
 * The tests of a run as JUnit XML, in the form that `PublishTestResults@2` of Azure Pipelines, Jenkins and the test reporters of GitHub read
 * (https://learn.microsoft.com/azure/devops/pipelines/tasks/reference/publish-test-results-v2): a suite for each image, a case for each test.
 * A stage that failed before there was a test is a case too, so that an image that could not be built is not one without failures.
 * Crashes and what did not end are errors, other tests that did not pass are failures.
 */
function renderJunit(data) {
    const suites = data.images.map((image) => ({ image, cases: casesOf(image, data) })).filter(({ cases }) => cases.length > 0);
    const all = suites.flatMap(({ cases }) => cases);
    const document = html `<testsuites name="${oneLine(data.title)}" ${totals(all)}>
${suites.map(({ image, cases }) => suite(image, cases, data.startedAt))}</testsuites>
`;
    return `<?xml version="1.0" encoding="UTF-8"?>\n${document.source}`;
}
function casesOf(image, { error }) {
    const tests = image.tests.map((test) => testCase(test, image));
    if (tests.some(({ result }) => result === 'failure' || result === 'error'))
        return tests;
    // Collecting and promoting come after the tests, and their results are not those of a test.
    const stage = image.stages.find(({ outcome }) => outcome === 'failed');
    if (stage === undefined && image.failed !== true)
        return tests;
    const message = stage?.detail ?? error?.message ?? 'failed';
    const { name = 'bake', milliseconds = 0 } = stage ?? {};
    return [...tests, { name, seconds: milliseconds / 1000, result: 'error', type: name, message, output: logOf(image) }];
}
function testCase({ name, outcome, durationMs, exitCode, problem, logExcerpt }, { crashes }) {
    const result = { passed: 'passed', failed: 'failure', crashed: 'error', 'timed-out': 'error', 'not-run': 'skipped' }[outcome];
    const [crash] = outcome === 'crashed' ? crashes : [];
    const exit = exitCode === undefined ? '' : ` with exit code ${exitCode}`;
    const words = {
        passed: '',
        failed: `failed${exit}`,
        crashed: 'crashed',
        'timed-out': 'did not end in its time',
        'not-run': 'was not run',
    };
    const message = problem ?? (crash === undefined ? words[outcome] : `crashed: ${crash.signature}`);
    return { name, seconds: durationMs / 1000, result, type: outcome, message, output: logExcerpt };
}
function logOf({ logs }) {
    return logs.find(({ tail }) => tail !== undefined)?.tail;
}
function suite(image, cases, startedAt) {
    const version = image.version === undefined ? undefined : property('version', image.version);
    return html `<testsuite name="${oneLine(image.id)}" ${totals(cases)} timestamp="${startedAt.replace(/\.\d+Z$|Z$/, '')}">
<properties>
${version}${property('definition', image.definition)}</properties>
${cases.map((one) => caseElement(one, image.id))}</testsuite>
`;
}
function property(name, value) {
    return html `<property name="${name}" value="${oneLine(value)}"/>\n`;
}
function totals(cases) {
    const count = (result) => cases.filter((one) => one.result === result).length;
    const seconds = cases.reduce((sum, one) => sum + one.seconds, 0);
    return html `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}" time="${seconds.toFixed(3)}"`;
}
function caseElement({ name, seconds, result, type, message, output }, image) {
    const told = message === '' ? undefined : html ` message="${oneLine(message)}"`;
    const body = {
        passed: undefined,
        skipped: html `<skipped${told}/>\n`,
        failure: html `<failure${told} type="${type}">${output ?? message}</failure>\n`,
        error: html `<error${told} type="${oneLine(type)}">${output ?? message}</error>\n`,
    }[result];
    return html `<testcase name="${oneLine(name)}" classname="${oneLine(image)}" time="${seconds.toFixed(3)}">
${body}${output === undefined ? undefined : html `<system-out>${output}</system-out>\n`}</testcase>
`;
}
/** In an attribute a line end is read as a blank. */
function oneLine(text) {
    return text.replace(/\s+/g, ' ').trim();
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
    const telling = isToldByLogs(image);
    const title = [(0,markdown/* mdCode */.xs)(image.id), image.version === undefined ? '' : (0,markdown/* mdText */.bC)(image.version), image.channel ?? ''].filter((part) => part !== '');
    return [
        `### ${title.join(' · ')}\n\n`,
        crashes(image, budget),
        tests(image, budget),
        timeline(image, budget),
        telling ? logs(image, budget) : '',
        upload(image),
        origin(image, budget),
        markdown_image_files(image, budget),
        markdown_image_packages(image, budget),
        telling ? '' : logs(image, budget),
    ].join('');
}
function crashes(image, { rows }) {
    return image.crashes.slice(0, rows).map(crash).join('') + (0,markdown/* leftOut */.ig)(image.crashes.length - rows, REST);
}
function crash(data) {
    const facts = [
        ['Command', (0,markdown/* mdCode */.xs)(data.commandLine)],
        [
            'Signal',
            data.signal === 'unknown' ? '' : (0,markdown/* mdText */.bC)(data.signalCode === undefined ? data.signal : `${data.signal} (${data.signalCode})`),
        ],
        ['Exception', markdown_image_code(data.exceptionType)],
        ['Fault address', markdown_image_code(data.address)],
        [
            'Program counter',
            data.programCounter === undefined
                ? ''
                : `${(0,markdown/* mdCode */.xs)(data.programCounter)} ${data.module === undefined ? 'in no known module' : `in ${(0,markdown/* mdCode */.xs)(data.module)}`}`,
        ],
        ['Thread', data.threads === 0 ? '' : threadInWords(data)],
        ['Signature', (0,markdown/* mdCode */.xs)(data.signature)],
        ['Dump', `${(0,markdown/* mdCode */.xs)(data.file)}, ${(0,src_format/* formatBytes */.z3)(data.size)}`],
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
        test.outcome === 'not-run' ? '' : (0,src_format/* formatDuration */.a3)(test.durationMs),
        String(test.exitCode ?? ''),
    ]), { most: rows, rest: REST });
    const bad = image.tests.filter((test) => test.outcome !== 'passed' && test.logExcerpt !== undefined && test.logExcerpt.trim() !== '');
    const logsOfBad = bad
        .slice(0, rows)
        .map((test) => `${(0,markdown/* mdCode */.xs)(test.name)} wrote:\n\n${(0,markdown/* mdFold */.H8)('Output', test.logExcerpt, lines, true)}`);
    return `#### Tests\n\n${table}${logsOfBad.join('')}${markdown_image_machine(image, lines)}`;
}
function markdown_image_machine({ vm }, lines) {
    if (vm === undefined)
        return '';
    const ready = vm.readyAfterMs === undefined ? '' : `; ready after ${(0,src_format/* formatDuration */.a3)(vm.readyAfterMs)}`;
    const leftOut = vm.leftOut === undefined ? '' : ` Left out of what the machine gave back: ${(0,markdown/* mdText */.bC)(vm.leftOut)}.`;
    const remarks = (vm.remarks ?? []).map((remark) => ` ${(0,markdown/* mdText */.bC)(remark)}`).join('');
    const why = vm.reason === '' ? '' : (0,markdown/* mdFold */.H8)('Why this accelerator', vm.reason, lines);
    return `Run in a virtual machine with ${(0,markdown/* mdText */.bC)(vm.accelerator.toUpperCase())}${ready}.${leftOut}${remarks}\n\n${why}`;
}
function timeline({ stages }, { rows }) {
    if (stages.length === 0)
        return '';
    const signs = { succeeded: '', failed: '✕ failed', skipped: '– skipped' };
    const lines = layOut(stages).bars.map((bar) => [
        (0,markdown/* mdText */.bC)(bar.stage.name),
        (0,markdown/* mdText */.bC)(utcClock(bar.stage.startedAt)),
        bar.stage.outcome === 'skipped' ? '' : (0,src_format/* formatDuration */.a3)(bar.stage.milliseconds),
        (0,markdown/* mdCode */.xs)(barOf(bar)),
        [signs[bar.stage.outcome], (0,markdown/* mdText */.bC)(bar.stage.detail ?? '')].filter((part) => part !== '').join(': '),
    ]);
    const table = (0,markdown/* mdTable */.gJ)(['Stage', 'Start (UTC)', 'Took', 'When', 'Result'], lines, { most: rows, rest: REST });
    return folded(`Timeline: ${(0,src_format/* counted */.hS)(stages.length, 'stage')}`, table, stages.some(({ outcome }) => outcome === 'failed'));
}
/** @param title words of ours: what stands in a `summary` is HTML, not Markdown */
function folded(title, body, open = false) {
    return `<details${open ? ' open' : ''}><summary>${title}</summary>\n\n${body}</details>\n\n`;
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
    return folded(`Upload: ${(0,src_format/* counted */.hS)(data.uploaded, 'blob')} sent, ${(0,src_format/* formatBytes */.z3)(data.bytes)}`, (0,markdown/* mdTable */.gJ)(['Fact', 'Value'], rows));
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
    const differing = reasons.length === 0 ? '' : `: ${(0,src_format/* counted */.hS)(reasons.length, 'input')} that ${reasons.length === 1 ? 'differs' : 'differ'}`;
    return folded(`Built from${differing}`, `${(0,markdown/* mdTable */.gJ)(['Input', 'Before', 'Now'], reasons, more)}${(0,markdown/* mdTable */.gJ)(['Fact', 'Value'], facts, more)}`);
}
function markdown_image_files(image, { rows }) {
    if (image.files.length === 0)
        return '';
    const lines = image.files.map((file) => [(0,markdown/* mdCode */.xs)(file.name), (0,markdown/* mdText */.bC)(file.format), (0,src_format/* formatBytes */.z3)(file.size), (0,markdown/* mdCode */.xs)(file.sha256)]);
    const table = (0,markdown/* mdTable */.gJ)(['File', 'Format', 'Size', 'SHA-256'], lines, { most: rows, rest: REST });
    return folded(`Files: ${image.files.length}`, table);
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
    const shown = image.logs.slice(0, rows).map(({ name, path, tail }, index) => {
        const end = tail === undefined || tail.trim() === '' ? '' : (0,markdown/* mdFold */.H8)('Its end', tail, lines, isToldByLogs(image) && index === 0);
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
        render_markdown_why(data),
        `**Changed:** ${paragraph(verdict.changed)}\n\n`,
        verdict.latest.length === 0 ? '' : `**Latest:** ${paragraph(verdict.latest)}\n\n`,
        `**To do:**${verdict.next.length === 1 ? ` ${paragraph(verdict.next)}\n` : `\n\n${mdSteps(verdict.next)}`}\n`,
        `${runLine(data)}\n\n`,
        render_markdown_findings(data),
        render_markdown_overview(data),
        planMarkdown(data),
    ].join('');
}
/** The cause first; the last lines of what failed are open, for they are what one looks for. */
function render_markdown_why({ error }) {
    if (error === undefined)
        return '';
    const { message, fault, lastLines = [], log } = error;
    return [
        `**Why:** ${(0,markdown/* mdText */.bC)(message)}${fault === undefined ? '' : `<br>${(0,markdown/* mdText */.bC)(faultInWords(fault))}`}\n\n`,
        lastLines.length === 0 ? '' : (0,markdown/* mdFold */.H8)('The last lines', lastLines.join('\n'), lastLines.length, true),
        log === undefined ? '' : `The log: ${(0,markdown/* mdCode */.xs)(log)}\n\n`,
    ].join('');
}
function paragraph(sentences) {
    return sentences.map(mdProse).join('<br>');
}
function runLine(data) {
    return [
        utcTime(data.startedAt),
        `took ${(0,src_format/* formatDuration */.a3)(elapsed(data.startedAt, data.finishedAt))}`,
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
        `${SIGNS[outcomeOf(image)]}${image.fault === undefined ? '' : ` (${image.fault})`}`,
        (0,markdown/* mdText */.bC)(image.version ?? ''),
        image.channel ?? '',
        testsInWords(image) ?? '',
        image.files[0] === undefined ? '' : (0,src_format/* formatBytes */.z3)(image.files[0].size),
        (0,src_format/* formatDuration */.a3)(image.stages.reduce((sum, stage) => sum + stage.milliseconds, 0)),
    ]);
    return (0,markdown/* mdTable */.gJ)(['Image', 'Outcome', 'Version', 'Channel', 'Tests', 'Size', 'Took'], rows, { most: render_markdown_MOST_IMAGES, rest: REST });
}

;// CONCATENATED MODULE: ./build/staging/report/src/report-files.js



/** Logs are copied so far from their end; a machine may have filled them. */
const MOST_BYTES = 4 * 1024 * 1024;
/**
 * Puts copies of the logs that a report names beside it, so that their links work wherever the report goes: a pipeline often keeps nothing
 * else. What is larger, images and dumps, is linked where it is.
 *
 * @param folder absolute, of the report
 * @param cover hides secrets in the copies
 */
async function layReportFiles(data, folder, cover) {
    const addresses = new Map();
    const absolute = (path) => (data.workspace === undefined ? path : (0,external_node_path_.resolve)(data.workspace, path));
    for (const [index, image] of data.images.entries()) {
        const logs = [...image.logs.map(({ path }) => path), ...image.tests.flatMap(({ log }) => log ?? [])];
        for (const path of new Set(logs)) {
            const text = (0,external_node_path_.isAbsolute)(path) ? await endOf(path) : undefined;
            if (text === undefined)
                continue;
            const name = ['files', String(index + 1), fileName(path, addresses, cover)];
            await (0,files/* writeFileAtomically */.lo)((0,external_node_path_.join)(folder, ...name), cover(text));
            addresses.set(path, address(name));
        }
        const others = [image.definition, ...image.files.map(({ path }) => path), ...image.crashes.map(({ file }) => file)];
        for (const path of others) {
            if (path === undefined || path === '' || !(0,external_node_path_.isAbsolute)(absolute(path)))
                continue;
            const way = (0,external_node_path_.relative)(folder, absolute(path));
            // Another drive of Windows has no relative way, and what is secret in a path would be so in its address.
            if (!(0,external_node_path_.isAbsolute)(way) && cover(way) === way && (await isFile(absolute(path))))
                addresses.set(path, address(way.split(external_node_path_.sep)));
        }
    }
    return (path) => addresses.get(path);
}
/** A browser shows what is called so; logs of two folders may be called alike. */
function fileName(path, taken, cover) {
    const own = (0,external_node_path_.basename)(path);
    const name = /^[\w.-]{1,80}$/.test(own) && cover(own) === own ? own : 'log';
    const text = /\.(?:log|txt)$/.test(name) ? name : `${name}.txt`;
    const same = [...taken.values()].filter((other) => other.endsWith(`/${text}`) || other.endsWith(`-${text}`)).length;
    return same === 0 ? text : `${same + 1}-${text}`;
}
/** Encoded, so that no name can be read as a scheme, a query or a fragment. */
function address(parts) {
    return parts.map(encodeURIComponent).join('/');
}
async function isFile(path) {
    return (await (0,promises_.stat)(path).catch(() => undefined))?.isFile() === true;
}
async function endOf(path) {
    const file = await (0,promises_.open)(path, 'r').catch(() => undefined);
    if (file === undefined)
        return undefined;
    try {
        const { size } = await file.stat();
        const length = Math.min(size, MOST_BYTES);
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length);
        return buffer.toString('utf8', 0, bytesRead);
    }
    catch {
        return undefined;
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./build/staging/report/src/write-report.js








/** Fields whose values the report chooses among, or reads as times. */
const OURS = new Set(['outcome', 'action', 'channel', 'severity', 'layer', 'accessKind', 'fault', 'today', 'startedAt', 'finishedAt']);
/**
 * Writes `report.html`, `summary.md`, `junit.xml` and `report.json` into a folder, each whole or not at all, and copies of the logs below
 * `files`. Missing folders are made.
 *
 * @param cover hides secrets in all of them; no host looks into files
 * @param latest a folder that is to become a copy of it, in place of what is there: absolute, and on the same file system
 * @throws the file system's error when the folder cannot be written
 */
async function writeReport(reported, folder, cover, latest) {
    const data = (0,mask_texts/* maskTexts */.X)(reported, cover, (field) => OURS.has(field));
    const summary = renderMarkdown(data);
    const html = (0,external_node_path_.join)(folder, 'report.html');
    const markdown = (0,external_node_path_.join)(folder, 'summary.md');
    const junit = (0,external_node_path_.join)(folder, 'junit.xml');
    const links = await layReportFiles(reported, folder, cover);
    await (0,files/* writeFileAtomically */.lo)(html, renderHtml(data, links));
    await (0,files/* writeFileAtomically */.lo)(markdown, summary);
    await (0,files/* writeJson */.GF)((0,external_node_path_.join)(folder, 'report.json'), data);
    await (0,files/* writeFileAtomically */.lo)(junit, renderJunit(data));
    if (latest !== undefined)
        await replaceByCopy(folder, latest);
    return { html, markdown, junit, summary };
}
/** A copy and no link: Windows makes links for administrators only, and what uploads folders often leaves them out. */
async function replaceByCopy(folder, latest) {
    const partial = `${latest}.partial`;
    await (0,promises_.rm)(partial, { recursive: true, force: true });
    await (0,promises_.cp)(folder, partial, { recursive: true });
    await (0,promises_.rm)(latest, { recursive: true, force: true });
    await (0,promises_.rename)(partial, latest);
}

// EXTERNAL MODULE: ./build/staging/state/src/report-folder.js
var report_folder = __webpack_require__(93492);
// EXTERNAL MODULE: ./build/staging/bake/src/failure-causes.js
var failure_causes = __webpack_require__(1290);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/records/src/build-record.js
var build_record = __webpack_require__(51718);
// EXTERNAL MODULE: ./build/staging/system/src/file-end.js
var file_end = __webpack_require__(68525);
// EXTERNAL MODULE: ./build/staging/vm/src/left-out.js
var left_out = __webpack_require__(46087);
// EXTERNAL MODULE: ./build/staging/vm/src/test-failure.js
var test_failure = __webpack_require__(59088);
// EXTERNAL MODULE: ./build/staging/bake/src/is-cancelled.js
var is_cancelled = __webpack_require__(40105);
// EXTERNAL MODULE: ./build/staging/core/src/json.js
var json = __webpack_require__(72283);
;// CONCATENATED MODULE: ./build/staging/bake/src/shown-value.js

/** A value of a definition as a report shows it: texts as they are, the content of a file by the begin of its digest, everything else as JSON. */
function shownValue(value) {
    if (value === undefined || typeof value === 'string')
        return value;
    if ((0,json/* isObject */.G)(value) && typeof value['sha256'] === 'string') {
        const { sha256, executable, ...others } = value;
        if (Object.keys(others).length === 0)
            return `${String(sha256).slice(0, 12)}${executable === true ? ', executable' : ''}`;
    }
    return JSON.stringify(value);
}

;// CONCATENATED MODULE: ./build/staging/bake/src/report-image.js








const EXCERPT_LINES = 20;
/**
 * Everything that the report shows of one image, of what its stages left. A gallery that cannot be asked is told in the log, and leaves out
 * no more than what it alone knows.
 *
 * @throws CancelledError
 */
async function reportImage(baked, options) {
    const { image, stages, values, error } = baked;
    const { version, upload, built, tested, crashes } = values;
    const action = reportActionOf(baked);
    const { published, provenance, delta, latest } = await galleryFacts(image.id, version, action, options);
    const made = version === undefined ? undefined : built?.record;
    const { gallery } = options;
    const placeOf = (file) => version !== undefined && gallery.features.localFiles ? (0,external_node_path_.join)(gallery.placeOf(image.id, version), file) : undefined;
    const madePath = (file) => built && (0,external_node_path_.resolve)(built.folder, file);
    return {
        id: image.id,
        definition: image.definition,
        action,
        reasons: image.changes
            .filter(isInput)
            .map((change) => ({ path: change.file ?? change.path, old: shownValue(change.old), new: shownValue(change.new) })),
        version,
        channel: published?.channel,
        latest: latest && { ...latest, promoted: values.promoted },
        failed: error === undefined ? undefined : true,
        drill: tested !== undefined && (options.testFlags ?? []).length > 0 ? options.testFlags : undefined,
        fingerprint: image.fingerprint.image,
        builder: provenance?.builder ?? image.builder,
        fault: baked.error === undefined ? undefined : (0,failure_reason/* reasonOf */.A)(baked.error),
        stages,
        upload: upload && reportUpload(upload),
        files: published?.files.map(({ format, file, size, sha256 }) => ({ format, name: file, path: placeOf(file), size, sha256 })) ??
            made?.files.map(({ format, path, size, sha256 }) => ({ format, name: (0,external_node_path_.basename)(path), path: madePath(path), size, sha256 })) ??
            [],
        packages: (provenance ?? made)?.packages.map(({ name, version: installed }) => ({ name, version: installed })) ?? [],
        packagesDelta: delta,
        tests: await Promise.all(tested?.tests.map(reportTest) ?? []),
        vm: tested && reportVm(tested),
        crashes: (0,crash_report/* byUnderstanding */.KV)(crashes?.report.crashes ?? []).map((crash) => reportCrash(crash, crashes?.folder ?? '')),
        provenance: provenanceRows(provenance),
        logs: await logsOf(tested, buildFolderOf(baked, options.stateFolder)),
    };
}
/** What was done with an image, as the report says it. */
function reportActionOf({ image, stages, values }) {
    if (image.action === 'build' || image.action === 'refresh' || image.action === 'pending') {
        const build = stages.find(({ name }) => name === 'trigger-image-build');
        const { record } = values.built ?? {};
        return record !== undefined && build !== undefined && record.finishedAt < build.startedAt ? 'continue' : 'build';
    }
    if (image.action === 'republish' || image.action === 'update')
        return image.action;
    return stages.length === 0 ? 'unchanged' : 'test';
}
/** What the gallery knows of an image and of one version of it. What was there before is compared only with what was made. */
async function galleryFacts(id, version, action, { gallery, log, signal }) {
    try {
        const latest = { version: await gallery.latest(id) };
        if (version === undefined)
            return { latest };
        const published = await gallery.read(id, version);
        const provenance = await gallery.provenance(id, version);
        const made = action === 'build' || action === 'continue' ? provenance : undefined;
        return { latest, published, provenance, delta: made && (await packagesDelta(gallery, id, version, made)) };
    }
    catch (error) {
        // There are seconds for the report; it is for what this run knows.
        if ((0,is_cancelled/* isCancelled */.m)(error, signal))
            return {};
        log.warning(`The report lacks what the gallery knows of ${[id, version].filter((part) => part !== undefined).join(' ')}: ${(0,errors/* messageOf */.bD)(error)}`);
        return {};
    }
}
/** Where a build left its log; that of an earlier run says nothing about this one. */
function buildFolderOf({ image, stages, values, error }, stateFolder) {
    if (values.built !== undefined)
        return values.built.folder;
    const failed = stages.some(({ name, outcome }) => name === 'trigger-image-build' && outcome === 'failed');
    return failed && hasLog(error) ? (0,external_node_path_.join)(stateFolder, 'builds', image.id) : undefined;
}
/** A program that failed wrote to it, or the error says so. */
function hasLog(error) {
    return error instanceof errors/* ExternalError */.yA || (error instanceof errors/* UserError */.yo && error.details.log !== undefined);
}
/** What the gallery and the lock file know is no input of the image. */
function isInput({ layer }) {
    return layer !== 'gallery' && layer !== 'lock' && layer !== 'force';
}
function reportVm({ accelerator, acceleratorReason, readyAfterMs, leftOut, remarks }) {
    return { accelerator, reason: acceleratorReason, readyAfterMs, leftOut: (0,left_out/* leftOutInWords */.E)(leftOut), remarks };
}
async function reportTest({ name, outcome, durationMs, exitCode, problem, log }) {
    const output = log === '' ? {} : { log, logExcerpt: (await (0,test_failure/* testOutputEnd */.tu)({ name, log }, EXCERPT_LINES))?.join('\n') };
    return { name, outcome, durationMs, exitCode, problem, ...output };
}
/** Nothing when nothing was uploaded: every blob was there already. */
function reportUpload({ containerUrl, prefix, deleted, run }) {
    if (containerUrl === undefined || run.uploaded + run.updated + deleted.length === 0)
        return undefined;
    return { containerUrl, prefix, deleted: deleted.length, ...run };
}
function reportCrash(crash, folder) {
    const placed = (file) => ((0,external_node_path_.isAbsolute)(file) ? file : (0,external_node_path_.join)(folder, file));
    const { otherFiles } = crash;
    return {
        ...crash,
        file: placed(crash.file),
        ...(otherFiles === undefined ? {} : { otherFiles: otherFiles.map(placed) }),
        isApport: crash.format === 'apport',
        // Without threads there is no core in the report.
        isReport: crash.format === 'dotnet-crash-report' || (crash.format === 'apport' && crash.threads === 0),
    };
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
    return Promise.all(logs.map(async (log) => ({ ...log, tail: (await (0,file_end/* lastLinesOf */.l)(log.path, EXCERPT_LINES))?.join('\n') })));
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







/** Of the images that nothing was to be done for so many are shown with all that the gallery knows; the plan has all. */
const MOST_UNCHANGED = 20;
const bake_report_MOST_NAMES = 4;
/**
 * Writes the report of a run, also as `reports/latest`, and adds it to the job summary. A run with nothing to do has one too, and adds nothing
 * to the summary, where the plan says it already.
 */
async function writeBakeReport(bake, startedAt, request) {
    const { baked, plan } = bake;
    const { options, run, redact } = request;
    const { stateFolder, workspace } = options;
    const unchanged = baked.length === 0;
    const folder = (0,report_folder/* reportFolder */.t3)(stateFolder, startedAt, unchanged);
    await (0,promises_.mkdir)(folder, { recursive: true });
    const failure = (0,failure_causes/* explainFailure */.SP)(bake);
    const shown = unchanged ? plan.images.filter(isUpToDate).slice(0, MOST_UNCHANGED).map(asUnchanged) : baked;
    const data = {
        title: titleOf(unchanged ? plan.images : baked.map(({ image }) => image)),
        outcome: failure !== undefined ? 'failed' : unchanged ? 'unchanged' : 'succeeded',
        startedAt: startedAt.toISOString(),
        finishedAt: new Date().toISOString(),
        repository: run.repository,
        commit: options.commit,
        runUrl: run.runUrl,
        workspace,
        toolVersion: version/* version */.r,
        images: await Promise.all(shown.map((one) => reportImage(one, options))),
        plan: reportPlan(plan),
        error: failure && reportError(failure, bake),
    };
    const { html, junit, summary } = await writeReport(data, folder, redact, (0,report_folder/* latestFolder */.o2)(stateFolder));
    if (!unchanged)
        await request.summary(summary);
    await (0,report_folder/* removeOldReports */.nx)(stateFolder);
    return { html, junit };
}
function titleOf(images) {
    const shown = images.slice(0, bake_report_MOST_NAMES).map(({ id }) => id);
    const more = images.length - shown.length;
    return `Bake ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
function isUpToDate({ action, version }) {
    return version !== undefined && (action === 'none' || action === 'adopt');
}
function asUnchanged(image) {
    return { image, stages: [], values: image.version === undefined ? {} : { version: image.version } };
}
function reportError({ message, reason, hint, findings, lastLines, log, error }, { baked }) {
    // Where tests did not pass the report has the end of each log with its test.
    const tested = baked.some((one) => one.error === error && one.values.tested !== undefined);
    return { message, fault: reason, hint, findings, lastLines: tested ? [] : lastLines, log: tested ? undefined : log };
}


/***/ })

};
