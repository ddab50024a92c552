export const id = "shared-commit-directives-build-differences";
export const ids = ["shared-commit-directives-build-differences"];
export const modules = {

/***/ 61392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GX: () => (/* binding */ normaliseName),
/* harmony export */   UH: () => (/* binding */ knownNames),
/* harmony export */   gf: () => (/* binding */ namesOfImages),
/* harmony export */   p0: () => (/* binding */ DEFAULT_ENVIRONMENTS),
/* harmony export */   wE: () => (/* binding */ explainUnknown)
/* harmony export */ });
/* harmony import */ var _instructions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93517);
/* harmony import */ var _message_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21351);


/** Where images go when nobody says otherwise. */
const DEFAULT_ENVIRONMENTS = ['production', 'staging'];
/** The names of a set of images. */
function namesOfImages(images, environments = DEFAULT_ENVIRONMENTS) {
    const keys = images.flatMap(({ id, key }) => (key === undefined ? [id] : [key, id]));
    const pools = images.flatMap(({ pool }) => (pool === undefined ? [] : [pool]));
    return { environments, keys, pools, regions: images.flatMap(({ regions }) => regions) };
}
/** How names are compared: lower case without blanks around them; a region without any blank ("East US" is `eastus`). */
function normaliseName(kind, name) {
    const lower = (0,_message_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .strip */ .bB)(name).toLowerCase();
    return kind === 'regions' ? lower.replace(/\s+/g, '') : lower;
}
function knownNames(names) {
    const known = (kind) => {
        const list = names[kind];
        return list === undefined ? undefined : new Set(list.map((name) => normaliseName(kind, name)));
    };
    return { environments: known('environments'), keys: known('keys'), pools: known('pools'), regions: known('regions') };
}
/** What is wrong with a name that is not known, and what was probably meant. */
function explainUnknown(kind, mode, name, known, near) {
    const shown = JSON.stringify(name.length > 120 ? `${name.slice(0, 120)}…` : name);
    const own = known[kind] ?? new Set();
    const one = _instructions_js__WEBPACK_IMPORTED_MODULE_1__/* .SINGULAR */ .YD[kind];
    for (const other of ['keys', 'pools', 'regions', 'environments']) {
        const named = normaliseName(other, name);
        if (other === kind || known[other]?.has(named) !== true)
            continue;
        const hint = `write "${mode} ${other}: ${named}"`;
        return { message: `${shown} is ${article(_instructions_js__WEBPACK_IMPORTED_MODULE_1__/* .SINGULAR */ .YD[other])} ${_instructions_js__WEBPACK_IMPORTED_MODULE_1__/* .SINGULAR */ .YD[other]}, not ${article(one)} ${one}`, hint };
    }
    const stem = name.replace(/\.(?:ya?ml|json)$/, '');
    if (stem !== name && own.has(stem))
        return { message: `${shown} is the name of a file, not ${article(one)} ${one}`, hint: `write ${stem}` };
    const parts = name.length > 2000 ? [] : name.split(/[\s;|]+/).filter((part) => part !== '');
    if (parts.length > 1 && parts.some((part) => own.has(part))) {
        return { message: `a comma is missing in ${shown}`, hint: `write ${parts.join(', ')}` };
    }
    const unknown = `unknown ${one} ${shown}`;
    if (name === 'none')
        return { message: unknown, hint: 'write no-ci to leave everything undone' };
    if (kind === 'keys' && name.includes('/')) {
        return { message: unknown, hint: `it looks like a pool (domain/variant): write "${mode} pools: ${name}"` };
    }
    const variants = kind === 'pools' && !name.includes('/') ? [...own].filter((pool) => pool.endsWith(`/${name}`)) : [];
    const matches = variants.length > 0 ? variants.slice(0, 3) : near.matches(name, own);
    if (matches.length > 0)
        return { message: unknown, hint: `did you mean ${matches.join(' or ')}?` };
    if (kind === 'pools' && !name.includes('/'))
        return { message: unknown, hint: 'a pool is written domain/variant' };
    if (own.size === 0)
        return { message: unknown, hint: `no ${one} is known` };
    return own.size > 12 ? { message: unknown } : { message: unknown, hint: `known: ${[...own].sort().join(', ')}` };
}
function article(word) {
    return /^[aeiou]/.test(word) ? 'an' : 'a';
}


/***/ }),

/***/ 40829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ compatDefaults),
/* harmony export */   pG: () => (/* binding */ compatDecision),
/* harmony export */   zP: () => (/* binding */ seenFilters)
/* harmony export */ });
/* harmony import */ var _commit_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61392);
/* harmony import */ var _instructions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93517);
/* harmony import */ var _message_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21351);
/* harmony import */ var _packer_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80063);




/**
 * The original's lists for the names that exist. Keys for Packer are not in its list of keys: it lists the files of the classic way.
 * Its list of pools has been commented out and is empty, so that without `include pools:` it builds nothing by that way.
 */
function compatDefaults(names, packerKeys = _packer_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .PACKER_KEYS */ .c) {
    const { environments = _commit_names_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_ENVIRONMENTS */ .p0, keys = [], regions = [] } = names;
    const normal = (kind, list) => [...new Set(list.map((name) => (0,_commit_names_js__WEBPACK_IMPORTED_MODULE_1__/* .normaliseName */ .GX)(kind, name)))];
    const packer = new Set(packerKeys);
    return {
        environments: normal('environments', environments),
        keys: normal('keys', keys).filter((key) => !packer.has(key)),
        pools: [],
        regions: normal('regions', regions).sort(),
    };
}
/** Python's StopIteration, which the original meets where it looks for a literal in lower case and there is none. */
class NoSuchLine extends Error {
}
/** Reproduces the decision of the original program, with its mistakes. Never throws. */
function compatDecision(message, defaults, options = {}) {
    const lines = (0,_message_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .linesOf */ .Dx)(message);
    const whole = new Set(lines.filter(({ text }) => text !== '').map(({ text }) => (0,_message_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .strip */ .bB)(text).toLowerCase()));
    const has = (flag) => whole.has(flag);
    const decision = {
        overwriteDiskImage: has('overwrite-disk-image'),
        overwriteMachineImage: has('overwrite-machine-image'),
        disableCleanup: has('disable-cleanup'),
        enableSnapshotCopy: has('enable-snapshot-copy'),
        purgeTaskclusterResources: has('purge-taskcluster-resources'),
        skipImageVerification: has('no-verify'),
        noCI: has('no-ci') || has('no-taskcluster-ci'),
        poolDeploy: false,
        readError: false,
        environments: defaults.environments,
        keys: defaults.keys,
        pools: defaults.pools,
        regions: defaults.regions,
    };
    const seen = seenFilters(lines);
    try {
        if (!decision.noCI)
            decision.environments = filtered(seen, 'environments', decision.environments) ?? decision.environments;
        if (!decision.environments.includes(options.environment ?? 'production'))
            decision.noCI = true;
        decision.poolDeploy = !decision.noCI && has('pool-deploy');
        if (!decision.noCI) {
            // One chain: pools are looked at only where no line is about keys.
            const keys = filtered(seen, 'keys', decision.keys);
            if (keys !== undefined)
                decision.keys = keys;
            else
                decision.pools = filtered(seen, 'pools', decision.pools) ?? decision.pools;
            decision.regions = filtered(seen, 'regions', decision.regions) ?? decision.regions;
        }
    }
    catch (error) {
        if (!(error instanceof NoSuchLine))
            throw error;
        // It compares noCI with True here instead of setting it, so the tasks are created all the same.
        decision.poolDeploy = false;
        decision.readError = true;
    }
    const packerKeys = options.packerKeys ?? _packer_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .PACKER_KEYS */ .c;
    // Asked in a loop that keeps the answer for the last key only.
    const last = decision.keys.at(-1);
    return { ...decision, packerPath: decision.noCI || last === undefined ? undefined : packerKeys.includes(last) };
}
function seenFilters(lines) {
    const seen = new Map();
    for (const line of lines) {
        const start = line.text.slice(0, LONGEST_LITERAL);
        const written = start.slice(0, start.indexOf(':') + 1);
        const literal = written.toLowerCase();
        if (!LITERALS.has(literal))
            continue;
        const { first = line, exact } = seen.get(literal) ?? {};
        seen.set(literal, { first, exact: exact ?? (written === literal ? line : undefined) });
    }
    return seen;
}
const LITERALS = new Set(['include', 'exclude'].flatMap((mode) => _instructions_js__WEBPACK_IMPORTED_MODULE_3__/* .FILTER_KINDS */ .$A.map((kind) => (0,_instructions_js__WEBPACK_IMPORTED_MODULE_3__/* .filterLiteral */ .Kr)(mode, kind))));
const LONGEST_LITERAL = 'include environments:'.length;
/** The names that the first line of a kind leaves; undefined when there is no such line. */
function filtered(seen, kind, all) {
    const include = seen.get((0,_instructions_js__WEBPACK_IMPORTED_MODULE_3__/* .filterLiteral */ .Kr)('include', kind));
    if (include !== undefined) {
        if (include.exact === undefined)
            throw new NoSuchLine();
        return valuesOf(include.exact, 'include', kind);
    }
    const exclude = seen.get((0,_instructions_js__WEBPACK_IMPORTED_MODULE_3__/* .filterLiteral */ .Kr)('exclude', kind));
    if (exclude === undefined)
        return undefined;
    const values = new Set(valuesOf(exclude.first, 'exclude', kind));
    return all.filter((name) => !values.has(name));
}
/** It takes the literal out wherever it stands in the line, and only in lower case. */
function valuesOf({ text }, mode, kind) {
    return text
        .replaceAll((0,_instructions_js__WEBPACK_IMPORTED_MODULE_3__/* .filterLiteral */ .Kr)(mode, kind), '')
        .split(',')
        .map((name) => (0,_message_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .strip */ .bB)(name.toLowerCase()));
}


/***/ }),

/***/ 47396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ decide),
/* harmony export */   N: () => (/* binding */ chooseImage)
/* harmony export */ });
/* harmony import */ var _commit_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61392);
/* harmony import */ var _instructions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93517);


/**
 * What the instructions of a message ask for. Names that do not exist choose nothing; whether to go on in spite of errors in the
 * message is the caller's decision.
 *
 * @param names `environments` is what there is to choose from, production and staging when left out
 */
function decide({ flags, filters }, names = {}, options = {}) {
    const flag = (...wanted) => flags.find((directive) => wanted.includes(directive.flag));
    const choice = (kind) => choiceOf(kind, filters.filter((filter) => filter.kind === kind));
    const existing = (names.environments ?? _commit_names_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_ENVIRONMENTS */ .p0).map((name) => (0,_commit_names_js__WEBPACK_IMPORTED_MODULE_0__/* .normaliseName */ .GX)('environments', name));
    const chosen = choice('environments');
    const environments = existing.filter((name) => reasonAgainst(chosen, 'environment', name) === undefined);
    const stop = flag('no-ci', 'no-taskcluster-ci');
    const current = options.environment === undefined ? undefined : (0,_commit_names_js__WEBPACK_IMPORTED_MODULE_0__/* .normaliseName */ .GX)('environments', options.environment);
    let why;
    if (stop !== undefined)
        why = `${stop.flag} (line ${stop.line})`;
    else if (current !== undefined && !environments.includes(current))
        why = reasonAgainst(chosen, 'environment', current);
    else if (environments.length === 0)
        why = `${chosen.by ?? 'the list of environments'} leaves no environment`;
    const active = why === undefined && (current === undefined || environments.includes(current));
    const deployOnly = flag('pool-deploy') !== undefined;
    return {
        active,
        ...(active ? {} : { why: why ?? `the environment ${current} is not among those that exist` }),
        environments,
        keys: choice('keys'),
        pools: choice('pools'),
        regions: choice('regions'),
        build: active && !deployOnly,
        test: active && flag('no-verify') === undefined,
        deploy: active,
        overwriteDiskImage: flag('overwrite-disk-image') !== undefined,
        overwriteMachineImage: flag('overwrite-machine-image') !== undefined,
        keepResources: flag('disable-cleanup') !== undefined,
    };
}
/** All lines of a kind together: every name of every line counts. */
function choiceOf(kind, filters) {
    const first = filters[0];
    if (first === undefined)
        return {};
    const list = (mode) => {
        const lines = filters.filter((filter) => filter.mode === mode);
        const known = lines.flatMap((filter) => filter.names.filter((name) => name.known).map(({ name }) => name));
        return lines.length === 0 ? {} : { [mode]: [...new Set(known)].sort() };
    };
    const by = `${(0,_instructions_js__WEBPACK_IMPORTED_MODULE_1__/* .filterLiteral */ .Kr)(first.mode, kind).slice(0, -1)} (line ${first.line})`;
    return { ...list('include'), ...list('exclude'), by };
}
/** Why a choice leaves a name out; undefined when it does not. */
function reasonAgainst({ include, exclude, by }, what, ...names) {
    if (exclude !== undefined && names.some((name) => exclude.includes(name)))
        return `${by} leaves the ${what} ${names[0]} out`;
    if (include !== undefined && !names.some((name) => include.includes(name))) {
        return names.length === 0 ? `${by} names no ${what} of it` : `${by} does not name the ${what} ${names[0]}`;
    }
    return undefined;
}
/** Applies a decision to an image. An image without regions is left out by `include regions:` and stays with `exclude regions:`. */
function chooseImage(decision, image) {
    const why = decision.active ? whyLeftOut(decision, image) : (decision.why ?? 'nothing is to be done');
    const selected = why === undefined;
    const build = selected && decision.build;
    return {
        id: image.id,
        selected,
        ...(selected ? {} : { why }),
        build,
        test: selected && decision.test,
        deploy: selected && decision.deploy,
        force: build && (decision.overwriteDiskImage || decision.overwriteMachineImage),
        keepResources: build && decision.keepResources,
        regions: selected ? regionsLeft(decision, image) : [],
    };
}
function whyLeftOut(decision, image) {
    const keys = [image.key ?? image.id, image.id].map((key) => (0,_commit_names_js__WEBPACK_IMPORTED_MODULE_0__/* .normaliseName */ .GX)('keys', key));
    const pools = image.pool === undefined ? [] : [(0,_commit_names_js__WEBPACK_IMPORTED_MODULE_0__/* .normaliseName */ .GX)('pools', image.pool)];
    const reason = reasonAgainst(decision.keys, 'key', ...keys) ?? reasonAgainst(decision.pools, 'pool', ...pools);
    if (reason !== undefined)
        return reason;
    const needsRegion = decision.regions.include !== undefined || image.regions.length > 0;
    return needsRegion && regionsLeft(decision, image).length === 0 ? `${decision.regions.by} leaves none of its regions` : undefined;
}
function regionsLeft(decision, { regions }) {
    return regions.filter((region) => reasonAgainst(decision.regions, 'region', (0,_commit_names_js__WEBPACK_IMPORTED_MODULE_0__/* .normaliseName */ .GX)('regions', region)) === undefined);
}


/***/ }),

/***/ 3083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ explainDifferences)
});

// EXTERNAL MODULE: ./build/staging/commit-directives/src/instructions.js
var instructions = __webpack_require__(93517);
// EXTERNAL MODULE: ./build/staging/commit-directives/src/packer-keys.js + 1 modules
var packer_keys = __webpack_require__(80063);
;// CONCATENATED MODULE: ./build/staging/commit-directives/src/build-differences.js


/** What the original does otherwise when it builds: its two ways, Packer and classic, each have their mistakes. */
function buildDifferences(compared) {
    const { old } = compared;
    if (old.packerPath === true)
        packerDifferences(compared);
    else if (old.packerPath === false)
        classicDifferences(compared);
}
function packerDifferences({ parsed, old, packerKeys = packer_keys/* PACKER_KEYS */.c, differences }) {
    const { flags, filters } = parsed.directives;
    const [first, ...others] = old.keys;
    const last = old.keys.at(-1);
    const line = usedKeys(filters);
    if (others.length > 0) {
        const second = nameOf(line, others[0]) ?? line ?? START;
        const rest = shownList(others);
        differences.add(second, 'warning', () => ({
            message: `the original builds only the first key, ${first}, when the last, ${last}, is one for Packer; it leaves out ${rest}, and we build every one`,
        }));
    }
    if (first !== undefined && !packerKeys.includes(first) && nameOf(line, first)?.known !== false) {
        const place = nameOf(line, first) ?? line ?? START;
        const message = `the original takes ${first} for a key for Packer, because the last one, ${last}, is, and looks for packer/config/${first}.yaml`;
        differences.add(place, 'warning', () => ({ message }));
    }
    for (const directive of flags) {
        const { effect, ignoredByPacker } = instructions/* FLAGS */.Wg[directive.flag];
        if (!ignoredByPacker || directive.flag === 'no-travis-ci')
            continue;
        const message = `the original has no use for ${directive.flag} where Packer builds, as with ${last}; for us it ${effect}`;
        differences.add(directive, 'warning', () => ({ message }));
    }
    for (const filter of filters) {
        if (filter.kind !== 'regions')
            continue;
        const message = `the original builds in every location of the key where Packer builds, as with ${last}; for us "${(0,instructions/* filterLiteral */.Kr)(filter.mode, 'regions')}" counts`;
        differences.add(filter, 'warning', () => ({ message }));
    }
}
function classicDifferences({ parsed, old, packerKeys = packer_keys/* PACKER_KEYS */.c, differences }) {
    const { filters } = parsed.directives;
    const line = usedKeys(filters);
    const last = old.keys.at(-1);
    for (const key of new Set(old.keys)) {
        if (!packerKeys.includes(key))
            continue;
        const message = `the original takes ${key} for a classic key, because the last one, ${last}, is, and looks for config/${key}.yaml`;
        differences.add(nameOf(line, key) ?? line ?? START, 'warning', () => ({ message }));
    }
    if (old.pools.length > 0)
        return;
    const exclude = filters.find(({ mode, kind }) => kind === 'pools' && mode === 'exclude');
    const why = exclude === undefined ? 'its list of pools is empty without "include pools:"' : 'the list of pools that it excludes some from is empty';
    const message = `the original builds and deploys nothing by its classic way: ${why}; for us all images that are left count`;
    differences.add(exclude ?? line ?? filters[0] ?? START, 'warning', () => ({ message }));
}
const START = { line: 1, column: 1 };
/** The line whose keys the original takes. */
function usedKeys(filters) {
    return filters.find(({ kind, column }) => kind === 'keys' && column === 1);
}
function nameOf(filter, name) {
    return filter?.names.find((value) => value.name === name);
}
/** At most five names. */
function shownList(names) {
    const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
    return `${names.slice(0, 5).join(', ')}${more}`;
}

// EXTERNAL MODULE: ./build/staging/commit-directives/src/compat-decision.js
var compat_decision = __webpack_require__(40829);
// EXTERNAL MODULE: ./build/staging/commit-directives/src/decide.js
var decide = __webpack_require__(47396);
// EXTERNAL MODULE: ./build/staging/commit-directives/src/message-findings.js
var message_findings = __webpack_require__(41680);
// EXTERNAL MODULE: ./build/staging/commit-directives/src/message-lines.js
var message_lines = __webpack_require__(21351);
// EXTERNAL MODULE: ./build/staging/commit-directives/src/parse-directives.js + 3 modules
var parse_directives = __webpack_require__(72982);
;// CONCATENATED MODULE: ./build/staging/commit-directives/src/explain-differences.js







/**
 * Says where and why the original program decides something else than `decide`, or does something else with its decision: one
 * warning for each reason, with line and column, in the order of the message. None when both do the same. Never throws.
 *
 * @param names what exists; the original starts from the same keys, environments and regions
 */
function explainDifferences(message, names = {}, options = {}) {
    const parsed = (0,parse_directives/* parseDirectives */.M)(message, names);
    const old = (0,compat_decision/* compatDecision */.pG)(message, (0,compat_decision/* compatDefaults */.BC)(names, options.packerKeys), options);
    const differences = new message_findings/* MessageFindings */.m();
    const lines = (0,message_lines/* linesOf */.Dx)(message);
    const compared = { lines, seen: (0,compat_decision/* seenFilters */.zP)(lines), parsed, names, old, packerKeys: options.packerKeys, differences };
    // Where a flag leaves everything undone, both read no further.
    const stopped = (0,parse_directives/* isStopped */.i)(parsed.directives.flags);
    if (!stopped) {
        for (const filter of parsed.directives.filters)
            explainFilter(filter, compared);
        if (!old.noCI)
            buildDifferences(compared);
    }
    explainRefusals(compared);
    explainTheRest(compared, options.environment);
    return differences.list();
}
/** The order in which the original reads the filters, keys and pools in one step. */
const STEP = { environments: 0, keys: 1, pools: 1, regions: 2 };
function explainFilter(filter, compared) {
    const message = whyUnread(filter, compared);
    if (message !== undefined)
        compared.differences.add(filter, 'warning', () => ({ message }));
    // Where the environment is left out, neither reads on.
    else if (!compared.old.noCI || filter.kind === 'environments')
        explainNames(filter, compared);
}
/** Why the original takes no names from this line, or not those that stand there; undefined when it does. */
function whyUnread(filter, { seen, old }) {
    const literal = (0,instructions/* filterLiteral */.Kr)(filter.mode, filter.kind);
    const failed = old.readError ? failingLine(seen) : undefined;
    if (failed?.line === filter.line) {
        return (`the original sees "${literal}" in any case and then looks for its names in lower case only: it raises an exception, keeps its ` +
            'defaults from here on, forgets pool-deploy, and goes on although it logs that CI is disabled; the names count for us');
    }
    if (failed !== undefined && STEP[filter.kind] > STEP[failed.kind]) {
        return `the original does not get to "${literal}", since line ${failed.line} raised an exception; the names count for us`;
    }
    if (old.noCI && filter.kind !== 'environments')
        return undefined;
    const reason = whyIgnored(filter, seen);
    return reason === undefined ? undefined : `the original ignores this line ${reason}`;
}
/** The first line that makes the original raise an exception. */
function failingLine(seen) {
    for (const kind of ['environments', 'keys', 'pools', 'regions']) {
        if (kind === 'pools' && (seen.has('include keys:') || seen.has('exclude keys:')))
            continue;
        const include = seen.get((0,instructions/* filterLiteral */.Kr)('include', kind));
        if (include !== undefined && include.exact === undefined)
            return { line: include.first.line, kind };
    }
    return undefined;
}
function whyIgnored({ mode, kind, line, column }, seen) {
    if (column > 1)
        return 'because of the blanks before it; it counts for us';
    if (kind === 'pools') {
        const keys = seen.get('include keys:') ?? seen.get('exclude keys:');
        if (keys !== undefined)
            return `because line ${keys.first.line} is about keys, and goes on; we refuse keys and pools in one message`;
    }
    const include = seen.get((0,instructions/* filterLiteral */.Kr)('include', kind));
    if (mode === 'exclude' && include !== undefined) {
        return `because line ${include.first.line} is about ${kind} to include, and goes on; we refuse both in one message`;
    }
    const own = seen.get((0,instructions/* filterLiteral */.Kr)(mode, kind));
    const used = mode === 'include' ? own?.exact : own?.first;
    if (used === undefined || used.line === line)
        return undefined;
    return used.line < line
        ? `because it reads only the first of its kind, line ${used.line}; the names of all count for us`
        : `because it is not in lower case, and takes the names of line ${used.line}; the names of both count for us`;
}
/** What the original makes of the names of a line that it reads. */
function explainNames(filter, compared) {
    const { lines, differences } = compared;
    const { mode, kind, line } = filter;
    const literal = (0,instructions/* filterLiteral */.Kr)(mode, kind);
    const text = lines[line - 1]?.text ?? '';
    const [first] = filter.names;
    if (first !== undefined && mode === 'exclude' && !text.startsWith(literal)) {
        const message = `the original does not exclude ${first.name}: it takes "${literal}" off in lower case only`;
        differences.add(first, 'warning', () => ({ message }));
    }
    for (const name of filter.names)
        explainName(name, filter, text, compared);
}
function explainName(value, { mode, kind }, text, { old, differences }) {
    const { name, known } = value;
    const one = instructions/* SINGULAR */.YD[kind];
    if (known) {
        if (kind !== 'regions')
            return;
        const end = text.indexOf(',', value.column - 1);
        const written = (0,message_lines/* strip */.bB)(text.slice(value.column - 1, end < 0 ? undefined : end));
        if (written.length === name.length)
            return;
        const message = `the original finds no region "${written.toLowerCase()}", since it keeps the blanks; it is ${name} for us`;
        differences.add(value, 'warning', () => ({ message }));
        return;
    }
    const effect = mode === 'exclude'
        ? `does not notice that there is no ${one} ${name}`
        : kind === 'keys'
            ? opening(name, old)
            : `takes ${name} for ${kind === 'environments' ? 'an' : 'a'} ${one} and says nothing when it finds none`;
    differences.add(value, 'warning', () => ({ message: `the original ${effect}; we refuse the message` }));
}
/** What the original does with a key that does not exist. By Packer's way it opens only the file of the first key. */
function opening(key, { packerPath, keys }) {
    if (packerPath === true && keys[0] !== key)
        return `takes ${key} for a key and never looks for its configuration`;
    const file = `${packerPath === true ? 'packer/' : ''}config/${key}.yaml`;
    return `takes ${key} for a key and fails when it finds no ${file}, after it has created other tasks`;
}
/** What we refuse and the original does not notice. */
function explainRefusals({ parsed, differences }) {
    const explained = new Set(differences.list().map(({ line, column }) => `${line}:${column}`));
    for (const { severity, message, line, column } of parsed.findings) {
        if (severity !== 'error' || line === undefined || column === undefined || explained.has(`${line}:${column}`))
            continue;
        differences.add({ line, column }, 'warning', () => ({
            message: `the original goes on, and we refuse the message: ${message}`,
        }));
    }
}
/** The last net: a decision that differs without a reason found above is still named. */
function explainTheRest({ parsed, names, old, differences }, environment = 'production') {
    if (differences.list().length > 0)
        return;
    const ours = (0,decide/* decide */.L)(parsed.directives, names, { environment });
    const place = { line: 1, column: 1 };
    const say = (what, theirs, we) => differences.add(place, 'warning', () => ({
        message: `the original decides ${what} ${JSON.stringify(theirs)}, and we ${JSON.stringify(we)}`,
    }));
    if (old.noCI === ours.active)
        say('noCI', old.noCI, !ours.active);
    if (!ours.active)
        return;
    if (old.poolDeploy === ours.build)
        say('poolDeploy', old.poolDeploy, !ours.build);
    if (sorted(old.environments) !== sorted(ours.environments))
        say('environments', old.environments, ours.environments);
}
function sorted(names) {
    return [...names].sort().join();
}


/***/ }),

/***/ 41680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ MessageFindings)
/* harmony export */ });
/** Findings of one message that are kept; the rest is only counted. */
const MOST_FINDINGS = 1_000;
/** Collects findings up to the cap. */
class MessageFindings {
    #findings = [];
    #more = 0;
    /** `describe` is only asked while there is room: what a hostile message makes costly is not made a million times. */
    add(place, severity, describe) {
        if (this.#findings.length >= MOST_FINDINGS) {
            this.#more++;
            return;
        }
        const { message, hint } = describe();
        const { line, column } = place;
        this.#findings.push({ severity, message, line, column, ...(hint === undefined ? {} : { hint }) });
    }
    /** In the order of the message. */
    list() {
        const sorted = this.#findings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
        return this.#more === 0 ? sorted : [...sorted, { severity: 'error', message: `and ${this.#more} more` }];
    }
}


/***/ }),

/***/ 21351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   Tr: () => (/* binding */ blanksBefore),
/* harmony export */   bB: () => (/* binding */ strip)
/* harmony export */ });
/**
 * Where Python's `str.splitlines` ends a line, beside `\r\n`: the original program is written in it, and both must see the same lines
 * (https://docs.python.org/3/library/stdtypes.html#str.splitlines).
 */
function endsLine(code) {
    if (code < 0x85)
        return (code >= 0x0a && code <= 0x0d) || (code >= 0x1c && code <= 0x1e);
    return code === 0x85 || code === 0x2028 || code === 0x2029;
}
function linesOf(message) {
    const lines = [];
    let start = 0;
    for (let offset = 0; offset <= message.length; offset++) {
        if (offset < message.length && !endsLine(message.charCodeAt(offset)))
            continue;
        lines.push({ text: message.slice(start, offset), line: lines.length + 1 });
        if (message[offset] === '\r' && message[offset + 1] === '\n')
            offset++;
        start = offset + 1;
    }
    return lines;
}
/** As Python's `str.isspace`: JavaScript takes the byte order mark for a blank besides, and not the separators of ASCII. */
function isBlank(text, offset) {
    const code = text.charCodeAt(offset);
    if (code < 0x85)
        return code === 0x20 || (code >= 0x09 && code <= 0x0d) || (code >= 0x1c && code <= 0x1f);
    return code === 0x85 || (code !== 0xfeff && /\s/.test(text[offset]));
}
/** Offset of the first character that is no blank; the length of the text when there is none. */
function blanksBefore(text) {
    let start = 0;
    while (start < text.length && isBlank(text, start))
        start++;
    return start;
}
/** The text without blanks around it. A loop, since a pattern that ends in `$` takes quadratic time on a long run of blanks. */
function strip(text) {
    const start = blanksBefore(text);
    let end = text.length;
    while (end > start && isBlank(text, end - 1))
        end--;
    return text.slice(start, end);
}


/***/ }),

/***/ 80063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ PACKER_KEYS)
});

// UNUSED EXPORTS: NEWEST_PACKER_KEYS

;// CONCATENATED MODULE: ./build/staging/commit-directives/src/packer-keys.json
const packer_keys_namespaceObject = /*#__PURE__*/JSON.parse('{"k":[{"source":"https://github.com/mozilla-platform-ops/cloud-image-builder/blob/26bbf54f4acf2e06cda25885167bc3b85940eae7/ci/create-image-build-tasks.py#L200","keys":["win10-64-2004-test","win10-64-2004-gpu","win10-64-2004","win10-64-2004-gpu-test"]},{"source":"https://github.com/mozilla-platform-ops/cloud-image-builder/blob/ef2378a/ci/create-image-build-tasks.py","read":"2026-11-21","keys":["win10-64-2004","win10-64-2004-alpha","win10-64-2009","win10-64-2009-alpha","win11-64-2009","win11-64-2009-alpha","win11-64-2009-tc-alpha","win2022-64-2009-alpha","win2022-64-2009-rd-alpha","win2022-64-2009-l1","trusted-win2022-64-2009-l3","win-2022-64-2009-vs-alpha","win2012r2-64-l1","win2012r2-64-l1-alpha","trusted-win2012r2-64-l3","win2012r2-64-alpha","win2012r2-64-next","win2012r2-64-compare-alpha","win2012r2-64-vs-l1-alpha","win2012r2-64-vs-py2-l1-alpha","win2012r2-64-vs-py2-l1","trusted-win2012r2-64-vs-py2-l3","win2012r2-64-vs-l1","trusted-win2012r2-64-vs-l3"]}]}');
;// CONCATENATED MODULE: ./build/staging/commit-directives/src/packer-keys.js

/**
 * The keys for which the original program takes Packer: the literals in its `ci/create-image-build-tasks.py`
 * (mozilla-platform-ops/cloud-image-builder), of the revision that its manual describes and of the newest one. The newest dropped three
 * keys of the manual with their configurations; where one is still in use, it is in use as the manual says.
 * `win-2022-64-2009-vs-alpha` is a misprint there, and no configuration has that name.
 */
const PACKER_KEYS = [...new Set(packer_keys_namespaceObject.k.flatMap(({ keys }) => keys))];
/** Those of the newest revision alone. */
const NEWEST_PACKER_KEYS = packer_keys_namespaceObject.k.at(-1)?.keys ?? [];


/***/ }),

/***/ 72982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ isStopped),
  M: () => (/* binding */ parseDirectives)
});

// EXTERNAL MODULE: ./build/staging/commit-directives/src/instructions.js
var instructions = __webpack_require__(93517);
;// CONCATENATED MODULE: ./build/staging/commit-directives/src/check-together.js

/** Finds instructions that contradict one another, stand there twice or take one another's effect away. */
function checkTogether({ flags, filters }, findings) {
    checkRepetitions(flags, filters, findings);
    for (const kind of instructions/* FILTER_KINDS */.$A) {
        const include = filters.find((filter) => filter.kind === kind && filter.mode === 'include');
        const exclude = filters.find((filter) => filter.kind === kind && filter.mode === 'exclude');
        if (include === undefined || exclude === undefined)
            continue;
        const [first, second] = include.line < exclude.line ? [include, exclude] : [exclude, include];
        findings.add(second, 'error', () => ({
            message: `${quoted(second)} cannot stand beside ${quoted(first)} of line ${first.line}`,
            hint: 'leave one of them out',
        }));
    }
    const byKey = filters.find(({ kind }) => kind === 'keys');
    const byPool = filters.find(({ kind }) => kind === 'pools');
    if (byKey !== undefined && byPool !== undefined) {
        const [first, second] = byKey.line < byPool.line ? [byKey, byPool] : [byPool, byKey];
        findings.add(second, 'error', () => ({
            message: `${quoted(second)} cannot stand beside ${quoted(first)} of line ${first.line}: images are chosen by key or by pool`,
            hint: 'leave one of them out',
        }));
    }
    checkEffects(flags, filters, findings);
}
function quoted({ mode, kind }) {
    return `"${(0,instructions/* filterLiteral */.Kr)(mode, kind)}"`;
}
function checkRepetitions(flags, filters, findings) {
    const lines = new Map();
    const isFirst = (literal, line) => {
        const first = lines.get(literal);
        if (first === undefined)
            lines.set(literal, line);
        return first;
    };
    for (const directive of flags) {
        const first = isFirst(directive.flag, directive.line);
        if (first === undefined)
            continue;
        findings.add(directive, 'warning', () => ({ message: `${directive.flag} stands in line ${first} already`, hint: 'leave it out' }));
    }
    for (const directive of filters) {
        const literal = (0,instructions/* filterLiteral */.Kr)(directive.mode, directive.kind);
        const first = isFirst(literal, directive.line);
        if (first === undefined)
            continue;
        findings.add(directive, 'warning', () => ({
            message: `"${literal}" stands in line ${first} already; the names of both lines count`,
            hint: 'write them in one line',
        }));
    }
}
function checkEffects(flags, filters, findings) {
    const find = (...names) => flags.find(({ flag }) => names.includes(flag));
    const travis = find('no-travis-ci');
    if (travis !== undefined) {
        const message = 'no-travis-ci has no effect: it spoke to Travis CI';
        findings.add(travis, 'warning', () => ({ message, hint: 'write no-ci to leave everything undone' }));
    }
    const stop = find('no-ci', 'no-taskcluster-ci');
    const others = [...flags.filter(({ flag }) => !['no-ci', 'no-taskcluster-ci', 'no-travis-ci'].includes(flag)), ...filters];
    if (stop !== undefined && others.length > 0) {
        const message = `${stop.flag} takes the effect of every other instruction in this message away`;
        findings.add(stop, 'warning', () => ({ message, hint: 'leave it or the others out' }));
        return;
    }
    for (const directive of flags) {
        const { refused } = instructions/* FLAGS */.Wg[directive.flag];
        if (refused === undefined)
            continue;
        findings.add(directive, 'error', () => ({ message: `${directive.flag} is not done: ${refused.why}`, hint: refused.hint }));
    }
    const deploy = find('pool-deploy');
    if (deploy === undefined)
        return;
    for (const name of ['overwrite-machine-image', 'overwrite-disk-image']) {
        const idle = find(name);
        if (idle === undefined)
            continue;
        findings.add(idle, 'warning', () => ({
            message: `${name} has no effect beside pool-deploy of line ${deploy.line}, which builds nothing`,
            hint: 'leave one of them out',
        }));
    }
}

// EXTERNAL MODULE: ./build/staging/commit-directives/src/commit-names.js
var commit_names = __webpack_require__(61392);
// EXTERNAL MODULE: ./build/staging/commit-directives/src/message-findings.js
var message_findings = __webpack_require__(41680);
// EXTERNAL MODULE: ./build/staging/commit-directives/src/message-lines.js
var message_lines = __webpack_require__(21351);
// EXTERNAL MODULE: ./build/staging/core/src/edit-distance.js
var edit_distance = __webpack_require__(65761);
;// CONCATENATED MODULE: ./build/staging/commit-directives/src/suggested-instruction.js




/** As much of a line as tells whether it is near an instruction, and as much of its names as is looked at. */
const HEAD = 64;
const NAMES = 2_000;
/** `inlcude keys: a`, `include key: a`, `include  keys:a`, `exclude_pools: a`. */
const FILTER = /^([a-z]+)[\s_-]+([a-z]+)(\s*)([:;=]?)/i;
/** What people put before a line of a list, or around it. */
const DECORATION = /^(?:[-*+>#•]\s{0,4}|["'`[(]){1,3}/;
/**
 * Says what instruction a line was probably meant to be.
 *
 * @param text without blanks around it; not an instruction
 * @param known names that follow tell a misprint from prose
 */
function suggestedInstruction(text, known) {
    const offset = DECORATION.exec(text)?.[0].length ?? 0;
    const bare = (0,message_lines/* strip */.bB)(text.slice(offset, offset + NAMES));
    const flag = suggestedFlag(bare, offset > 0);
    if (flag !== undefined) {
        const message = `"${bare}" is not an instruction`;
        return { message, hint: `write ${flag.name} in a line of its own if it is meant as one`, offset, certain: flag.certain };
    }
    const filter = suggestedFilter(bare, offset > 0, known);
    if (filter === undefined)
        return undefined;
    const message = `"${filter.written}" is not an instruction`;
    return { message, hint: `begin the line with "${filter.literal}" if it is meant as one`, offset, certain: filter.certain };
}
function suggestedFlag(bare, decorated) {
    if (bare.length < 4 || bare.length > HEAD)
        return undefined;
    const lower = bare.toLowerCase();
    const spelled = lower.replace(/[.!;:,\])"'`]+$/, '').replace(/[\s_-]+/g, '-');
    // One word with hyphens is no prose.
    const certain = !decorated && !/\s/.test(lower);
    if ((0,instructions/* isFlagName */.aA)(spelled))
        return { name: spelled, certain };
    if (spelled === 'skip-ci' || spelled === 'ci-skip')
        return { name: 'no-ci', certain: false };
    for (const name of instructions/* FLAG_NAMES */.G0) {
        const farthest = name.length < 8 ? 1 : 2;
        if (Math.abs(name.length - spelled.length) <= farthest && (0,edit_distance/* editDistance */.Y)(spelled, name) <= farthest)
            return { name, certain };
    }
    return undefined;
}
function suggestedFilter(bare, decorated, known) {
    const match = FILTER.exec(bare.slice(0, HEAD));
    if (match === null)
        return undefined;
    const [head, first = '', second = '', , colon] = match;
    const mode = suggestedMode(first.toLowerCase());
    const kind = suggestedKind(second.toLowerCase());
    if (mode === undefined || kind === undefined)
        return undefined;
    const names = bare.slice(head.length).split(',');
    const named = names.some((name) => known[kind.kind]?.has((0,commit_names/* normaliseName */.GX)(kind.kind, name)) === true);
    // "include keys for the new machines" is prose; so may be "exclude tools: …".
    if (!colon && !named)
        return undefined;
    return {
        written: (0,message_lines/* strip */.bB)(head),
        literal: (0,instructions/* filterLiteral */.Kr)(mode.mode, kind.kind),
        certain: !decorated && (named || (Boolean(colon) && mode.plain && kind.plain)),
    };
}
/** `plain` when it can hardly be prose, as "includes" and "excluded" can. */
function suggestedMode(word) {
    for (const mode of ['include', 'exclude']) {
        if (word === mode)
            return { mode, plain: true };
        if (word === `${mode}s` || word === `${mode}d`)
            return { mode, plain: false };
    }
    // The two are two letters apart from one another.
    for (const mode of ['include', 'exclude']) {
        if (Math.abs(word.length - mode.length) <= 1 && (0,edit_distance/* editDistance */.Y)(word, mode) <= 1)
            return { mode, plain: true };
    }
    return undefined;
}
const SHORT = { env: 'environments', envs: 'environments', envronments: 'environments' };
/** `plain` when it can hardly be another word: the kind itself, its singular, two letters swapped. */
function suggestedKind(word) {
    const short = Object.hasOwn(SHORT, word) ? SHORT[word] : undefined;
    if (short !== undefined)
        return { kind: short, plain: true };
    for (const kind of instructions/* FILTER_KINDS */.$A)
        if (word === kind || `${word}s` === kind)
            return { kind, plain: true };
    for (const kind of instructions/* FILTER_KINDS */.$A) {
        const farthest = kind.length < 8 ? 1 : 2;
        if (Math.abs(word.length - kind.length) > farthest || (0,edit_distance/* editDistance */.Y)(word, kind) > farthest)
            continue;
        const swapped = [...word].sort().join('') === [...kind].sort().join('');
        return { kind, plain: swapped || kind === 'environments' };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/staging/commit-directives/src/suggestions.js

/** Longer words are no misprints of names. */
const LONGEST = 100;
/** Cells of distance tables that one message may cost, about a second: a hostile message must not cost more. */
const MOST_CELLS = 20_000_000;
/** Finds the known names that are nearest to an unknown one, with a bound on the time that it takes in all. */
class Suggestions {
    #cells = MOST_CELLS;
    /** At most three names, the nearest first, then by the alphabet; as near as a typing mistake makes them. */
    matches(word, candidates) {
        const farthest = Math.max(2, Math.floor(word.length / 3));
        if (word.length > LONGEST)
            return [];
        const found = [];
        for (const name of candidates) {
            if (Math.abs(name.length - word.length) > farthest)
                continue;
            this.#cells -= word.length * name.length;
            if (this.#cells < 0)
                return [];
            const distance = (0,edit_distance/* editDistance */.Y)(word, name);
            if (distance <= farthest)
                found.push({ name, distance });
        }
        found.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
        return found.slice(0, 3).map(({ name }) => name);
    }
}

;// CONCATENATED MODULE: ./build/staging/commit-directives/src/parse-directives.js







/**
 * Reads every instruction of a commit message: a line of its own, in any case. Everything else in the message is prose, unless it
 * looks like a misprinted instruction.
 *
 * @param names what exists; names of a kind that is left out are not checked
 * @returns all instructions, the wrong ones as well, and at most 1,000 findings, each with line and column. Never throws.
 */
function parseDirectives(message, names = {}, options = {}) {
    const known = (0,commit_names/* knownNames */.UH)(names);
    const near = new Suggestions();
    const findings = new message_findings/* MessageFindings */.m();
    const flags = [];
    const filters = [];
    for (const line of (0,message_lines/* linesOf */.Dx)(message)) {
        const text = (0,message_lines/* strip */.bB)(line.text);
        if (text === '')
            continue;
        const column = (0,message_lines/* blanksBefore */.Tr)(line.text) + 1;
        const flag = flagOf(text);
        const filter = flag === undefined ? filterOf(text) : undefined;
        if (flag !== undefined)
            flags.push({ flag, line: line.line, column });
        else if (filter !== undefined)
            filters.push(readFilter(line, column, filter, { known, near, findings }));
        else
            reportMisprint(text, { line: line.line, column }, known, findings);
    }
    checkTogether({ flags, filters }, findings);
    const stopped = isStopped(flags);
    const list = findings.list().map((finding) => (stopped ? { ...finding, severity: 'warning' } : finding));
    return {
        directives: { flags, filters },
        findings: options.shown === undefined ? list : list.map((finding) => ({ file: options.shown, ...finding })),
    };
}
/** With `no-ci` nothing else counts, right or wrong. */
function isStopped(flags) {
    return flags.some(({ flag }) => flag === 'no-ci' || flag === 'no-taskcluster-ci');
}
/** The longest instruction, `purge-taskcluster-resources`, has 27 characters. */
const LONGEST_INSTRUCTION = 32;
function flagOf(text) {
    if (text.length > LONGEST_INSTRUCTION)
        return undefined;
    const lower = text.toLowerCase();
    return (0,instructions/* isFlagName */.aA)(lower) ? lower : undefined;
}
const FILTERS = new Map(['include', 'exclude'].flatMap((mode) => instructions/* FILTER_KINDS */.$A.map((kind) => [(0,instructions/* filterLiteral */.Kr)(mode, kind), { mode, kind }])));
function filterOf(text) {
    const colon = text.slice(0, LONGEST_INSTRUCTION).indexOf(':');
    return colon < 0 ? undefined : FILTERS.get(text.slice(0, colon + 1).toLowerCase());
}
function readFilter({ text, line }, column, { mode, kind }, reading) {
    const { known, near, findings } = reading;
    const place = { line, column };
    const literal = (0,instructions/* filterLiteral */.Kr)(mode, kind);
    const names = new Map();
    let offset = column - 1 + literal.length;
    let blank;
    for (const part of text.slice(offset).split(',')) {
        const at = { line, column: offset + (0,message_lines/* blanksBefore */.Tr)(part) + 1 };
        offset += part.length + 1;
        const name = (0,commit_names/* normaliseName */.GX)(kind, part);
        if (name === '') {
            blank ??= at;
            continue;
        }
        if (names.has(name)) {
            findings.add(at, 'warning', () => ({ message: `${JSON.stringify(name)} is named twice`, hint: 'leave one out' }));
            continue;
        }
        const isKnown = known[kind]?.has(name) ?? true;
        names.set(name, { name, known: isKnown, ...at });
        // The blanks of a region are gone from its name; what is wrong with them shows only in the text.
        const written = (0,message_lines/* strip */.bB)(part).toLowerCase();
        if (!isKnown)
            findings.add(at, 'error', () => (0,commit_names/* explainUnknown */.wE)(kind, mode, written, known, near));
    }
    if (names.size === 0) {
        const hint = `name one ${instructions/* SINGULAR */.YD[kind]} or more, or leave the line out`;
        findings.add(place, 'error', () => ({ message: `"${literal}" names nothing`, hint }));
    }
    else if (blank !== undefined) {
        findings.add(blank, 'warning', () => ({ message: `an empty name in "${literal}"`, hint: 'leave the comma out' }));
    }
    return { mode, kind, names: [...names.values()], ...place };
}
function reportMisprint(text, place, known, findings) {
    const near = suggestedInstruction(text, known);
    if (near === undefined)
        return;
    const at = { line: place.line, column: place.column + near.offset };
    const { message, hint } = near;
    findings.add(at, near.certain ? 'error' : 'warning', () => ({ message, hint }));
}


/***/ }),

/***/ 7269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ namesFor),
  $: () => (/* binding */ selectImages)
});

// EXTERNAL MODULE: ./build/staging/commit-directives/src/commit-names.js
var commit_names = __webpack_require__(61392);
// EXTERNAL MODULE: ./build/staging/commit-directives/src/compat-decision.js
var compat_decision = __webpack_require__(40829);
// EXTERNAL MODULE: ./build/staging/commit-directives/src/packer-keys.js + 1 modules
var packer_keys = __webpack_require__(80063);
;// CONCATENATED MODULE: ./build/staging/commit-directives/src/compat-selection.js


/**
 * What the original program would do with each image by its decision, with its mistakes.
 *
 * @param existing keys that have a configuration, here or elsewhere
 */
function selectByCompat(images, old, existing, packerKeys = packer_keys/* PACKER_KEYS */.c) {
    if (old.noCI)
        return images.map(({ id }) => left(id, 'the original creates no task'));
    const reached = reachedKeys(old, new Set(existing), new Set(packerKeys));
    const [pools, regions] = [new Set(old.pools), new Set(old.regions)];
    const shownPools = old.pools.slice(0, 5).join(', ') || 'of an empty list';
    return images.map((image) => {
        const key = keyOf(image);
        const why = reached.get(key);
        if (why === undefined)
            return left(image.id, `the original does not reach the key ${key}`);
        if (why !== '')
            return left(image.id, why);
        // Its way with Packer knows nothing but the key.
        if (old.packerPath === true)
            return chosen(image, image.regions, { build: true, force: false, test: true, keepResources: false });
        const ours = image.regions.filter((region) => regions.has((0,commit_names/* normaliseName */.GX)('regions', region)));
        if (image.pool === undefined || !pools.has((0,commit_names/* normaliseName */.GX)('pools', image.pool))) {
            return left(image.id, `the original takes only the pools ${shownPools}`);
        }
        if (ours.length === 0)
            return left(image.id, 'none of its regions is left');
        const force = old.overwriteDiskImage || old.overwriteMachineImage;
        const build = !old.poolDeploy;
        const { disableCleanup, skipImageVerification } = old;
        return chosen(image, ours, { build, force: force && build, test: !skipImageVerification, keepResources: disableCleanup && build });
    });
}
/** The keys that it comes to, each with why it fails there, or with nothing. A key whose configuration is missing ends the program. */
function reachedKeys(old, existing, packerKeys) {
    const reached = new Map();
    for (const key of old.keys) {
        const packer = packerKeys.has(key);
        if (!existing.has(key))
            break;
        if (packer !== (old.packerPath === true)) {
            reached.set(key, `the original looks for ${old.packerPath === true ? 'packer/' : ''}config/${key}.yaml and fails`);
            break;
        }
        reached.set(key, '');
        // It leaves its loop after the first key.
        if (old.packerPath === true)
            break;
    }
    return reached;
}
/** The original knows an image by its key alone. */
function keyOf({ id, key }) {
    return (0,commit_names/* normaliseName */.GX)('keys', key ?? id);
}
function left(id, why) {
    return { id, selected: false, why, build: false, test: false, deploy: false, force: false, keepResources: false, regions: [] };
}
function chosen({ id }, regions, wanted) {
    return { id, selected: true, deploy: true, regions, ...wanted };
}

// EXTERNAL MODULE: ./build/staging/commit-directives/src/decide.js
var decide = __webpack_require__(47396);
// EXTERNAL MODULE: ./build/staging/commit-directives/src/explain-differences.js + 1 modules
var explain_differences = __webpack_require__(3083);
// EXTERNAL MODULE: ./build/staging/commit-directives/src/parse-directives.js + 3 modules
var parse_directives = __webpack_require__(72982);
;// CONCATENATED MODULE: ./build/staging/commit-directives/src/select-images.js






/** Reads a commit message and says what it wants of each image. Never throws. */
function selectImages(images, message, options = {}) {
    const names = namesFor(images, options);
    const { directives, findings } = (0,parse_directives/* parseDirectives */.M)(message, names, options.shown === undefined ? {} : { shown: options.shown });
    const decision = (0,decide/* decide */.L)(directives, names, { environment: options.environment });
    if (options.compat === true)
        return selectAsBefore(images, message, names, decision, options);
    return { decision, images: images.map((image) => (0,decide/* chooseImage */.N)(decision, image)), findings };
}
function selectAsBefore(images, message, names, decision, { environment, packerKeys, shown, names: more = {} }) {
    const keys = [...images.map(keyOf), ...(more.keys ?? []).map((key) => (0,commit_names/* normaliseName */.GX)('keys', key))];
    const compat = (0,compat_decision/* compatDecision */.pG)(message, (0,compat_decision/* compatDefaults */.BC)({ ...names, keys }, packerKeys), { environment, packerKeys });
    const differences = (0,explain_differences/* explainDifferences */.S)(message, names, { environment, packerKeys });
    const findings = shown === undefined ? differences : differences.map((finding) => ({ file: shown, ...finding }));
    return { decision, compat, images: selectByCompat(images, compat, keys, packerKeys), findings };
}
/** The names of the images and those given beside them. */
function namesFor(images, { environments, names: more = {} }) {
    const own = (0,commit_names/* namesOfImages */.gf)(images, environments ?? more.environments ?? commit_names/* DEFAULT_ENVIRONMENTS */.p0);
    const both = (kind) => [...(own[kind] ?? []), ...(more[kind] ?? [])];
    return { ...own, keys: both('keys'), pools: both('pools'), regions: both('regions') };
}


/***/ })

};
