export const id = "drift-run";
export const ids = ["drift-run"];
export const modules = {

/***/ 73736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/image-definition/src/find-definitions.js
var find_definitions = __webpack_require__(76403);
// EXTERNAL MODULE: ./build/staging/image-definition/src/load-definitions.js
var load_definitions = __webpack_require__(36792);
// EXTERNAL MODULE: ./build/staging/system/src/paths.js
var paths = __webpack_require__(44895);
// EXTERNAL MODULE: ./build/staging/image-definition/src/fingerprint/fingerprint.js + 3 modules
var fingerprint_fingerprint = __webpack_require__(63603);
// EXTERNAL MODULE: ./build/staging/records/src/build-state.js
var build_state = __webpack_require__(65038);
;// CONCATENATED MODULE: ./build/staging/drift/src/build-under-way.js


/**
 * Who has the image of a definition built as it is now, in words; undefined when nobody has.
 *
 * @throws UserError for a state that cannot be read, ExternalError when the store does not answer
 */
async function buildUnderWay(loaded, builds) {
    const { image: fingerprint } = await (0,fingerprint_fingerprint/* fingerprintOf */.ax)(loaded);
    const key = `${build_state/* BUILD_STATES */.EQ}${(0,build_state/* buildStateName */.Rd)(loaded.definition.image.id, fingerprint)}`;
    const found = await builds.read(key);
    if (found === undefined)
        return undefined;
    const { phase, fingerprint: its, builder, worker, entered } = (0,build_state/* parseBuildState */.DH)(found.value, `${builds.place}/${key}`);
    if (its.image !== fingerprint || !['intent', 'submitted', 'running', 'waiting'].includes(phase))
        return undefined;
    return `${worker} has it built with ${builder} since ${entered[0]?.at}`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/gallery/src/gallery-version.js
var gallery_version = __webpack_require__(45909);
;// CONCATENATED MODULE: ./build/staging/records/src/data-path.js
const SEGMENT = /\.([A-Za-z_$@][\w$@-]*|\d+)|\[(\d{1,9})\]|\['((?:[^'\\]|\\.)*)'\]|\["((?:[^"\\]|\\.)*)"\]/y;
/**
 * Segments of a path like `$.a.b[0]` or `$['a.b']["c"][2]`: the part of JSONPath (RFC 9535) that names exactly one value, and names
 * with a hyphen, which are common in YAML, behind a dot as well.
 *
 * @returns undefined when it is no such path
 */
function parseDataPath(path) {
    if (!path.startsWith('$'))
        return undefined;
    const segments = [];
    SEGMENT.lastIndex = 1;
    while (SEGMENT.lastIndex < path.length) {
        const found = SEGMENT.exec(path);
        if (found === null)
            return undefined;
        const [, name, index, single, double] = found;
        segments.push(index === undefined ? (name ?? (single ?? double ?? '').replace(/\\(.)/g, '$1')) : Number(index));
    }
    return segments;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/staging/records/src/text-tree.js

/** Far above any workflow or file of pins that people write. */
const MAX_CHARACTERS = 2 * 1024 * 1024;
/** @returns the tree, or in a few words why there is none */
function readTextTree(text) {
    if (text.length > MAX_CHARACTERS)
        return 'it is too large';
    const lines = new dist/* LineCounter */.HN();
    let documents;
    try {
        // Not `uniqueKeys`, which compares each key with all before it; the last of two equal ones counts.
        const options = { version: '1.2', uniqueKeys: false, prettyErrors: false, logLevel: 'silent', lineCounter: lines };
        const parsed = (0,dist/* parseAllDocuments */.hR)(text, options);
        documents = Array.isArray(parsed) ? parsed : [];
        for (const document of documents)
            TARGETS.set(document, targetsIn(document));
    }
    catch (error) {
        // Brackets nested so deeply that the stack of the parser ends.
        if (error instanceof RangeError)
            return 'it is nested too deeply';
        throw error;
    }
    const [broken] = documents.flatMap(({ errors }) => errors);
    if (broken !== undefined) {
        const { line, col } = lines.linePos(broken.pos[0]);
        return `it is no valid YAML: line ${line}, column ${col}: ${broken.message}`;
    }
    return {
        text,
        documents,
        placeOf: (offset) => {
            const { line, col } = lines.linePos(offset);
            return { line: Math.max(line, 1), column: Math.max(col, 1) };
        },
        sourceOf: (node) => (node.range ? text.slice(node.range[0], node.range[1]) : ''),
    };
}
/** The member of a mapping, or the item of a list; aliases are followed. */
function memberOf(document, node, segment) {
    const inner = followed(document, node);
    if ((0,dist/* isMap */.jh)(inner) && typeof segment === 'string')
        return followed(document, membersOf(inner, inner.items).get(segment));
    return (0,dist/* isSeq */.oP)(inner) && typeof segment === 'number' ? followed(document, inner.items[segment]) : undefined;
}
function followed(document, node) {
    return ((0,dist/* isAlias */.Vj)(node) ? TARGETS.get(document)?.get(node) : node) ?? undefined;
}
/** The values of a mapping by key. Of two equal keys the last counts, as parsers have it. */
function membersOf(map, items) {
    let members = MEMBERS.get(map);
    if (members === undefined) {
        members = new Map(items.flatMap(({ key, value }) => ((0,dist/* isScalar */.jn)(key) ? [[String(key.value), value]] : [])));
        MEMBERS.set(map, members);
    }
    return members;
}
/** Of mappings that were looked into: each name in a file is looked for in all mappings around it. */
const MEMBERS = new WeakMap();
/** What each alias of a document stands for. The library would search the whole document for each. */
const TARGETS = new WeakMap();
/** An alias stands for the last node before it that has the anchor. */
function targetsIn(document) {
    const anchors = new Map();
    const targets = new Map();
    (0,dist/* visit */.YR)(document, {
        Node(_, node) {
            if ((0,dist/* isAlias */.Vj)(node)) {
                const target = anchors.get(node.source);
                if (target !== undefined)
                    targets.set(node, target);
            }
            else if (node.anchor !== undefined)
                anchors.set(node.anchor, node);
        },
    });
    return targets;
}
/** The text of a scalar as it is meant: what is written where it is plain (`1.10` stays that), else without quotes. */
function scalarText(node) {
    if (!(0,dist/* isScalar */.jn)(node) || node.value === null)
        return undefined;
    return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}

;// CONCATENATED MODULE: ./build/staging/drift/src/consumer-pins.js







/** Bytes, far above any file of pins. */
const MAX_SIZE = 2 * 1024 * 1024;
/** Reads the value that a consumer of an image has at its path; nothing is guessed where it cannot be read. */
async function readConsumerPin(image, consumer, checkouts) {
    const { repo, file, path } = consumer;
    const pin = { image, ...(repo === undefined ? {} : { repo }), file, path };
    const folder = folderOf(repo, checkouts);
    if (folder === undefined)
        return { ...pin, state: 'not-at-hand', why: 'its repository is not checked out' };
    const text = await readInside(folder, file);
    if ('why' in text)
        return { ...pin, state: 'unreadable', why: text.why };
    const found = valueAt(text.text, path);
    if ('why' in found)
        return { ...pin, state: 'unreadable', why: found.why };
    const version = versionIn(found.value);
    return { ...pin, state: 'read', ...found, ...(version === undefined ? {} : { version }) };
}
function folderOf(repo, { workspace, repository, folders }) {
    const name = repo?.toLowerCase();
    return name === undefined || name === repository?.toLowerCase() ? workspace : folders.get(name);
}
async function readInside(folder, file) {
    try {
        const path = await (0,promises_.realpath)((0,external_node_path_.resolve)(folder, file));
        const repository = await (0,promises_.realpath)(folder);
        if (path === repository || !(0,paths/* isInside */.FK)(repository, path))
            return { why: 'it is outside of its repository' };
        // Not blocking, so that a FIFO of that name does not hang the run. Windows has no such flag.
        const handle = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0));
        try {
            const status = await handle.stat();
            if (!status.isFile())
                return { why: 'it is not a file' };
            if (status.size > MAX_SIZE)
                return { why: 'it is too large' };
            return { text: await handle.readFile('utf8') };
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENOTDIR'))
            return { why: 'there is no such file' };
        if ((0,errors/* hasErrorCode */.Ue)(error, 'EACCES', 'EPERM', 'ELOOP', 'ENXIO', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'))
            return { why: (0,errors/* messageOf */.bD)(error) };
        throw error;
    }
}
/** The scalar at a path of YAML or JSON: of the first document in it that has one there. */
function valueAt(text, path) {
    const segments = parseDataPath(path);
    if (segments === undefined)
        return { why: `"${path}" is not a path like $.a.b[0]` };
    const tree = readTextTree(text);
    if (typeof tree === 'string')
        return { why: tree };
    for (const document of tree.documents) {
        let node = document.contents ?? undefined;
        for (const segment of segments)
            node = memberOf(document, node, segment);
        const value = scalarText(node);
        if (node !== undefined && value !== undefined)
            return { value, ...tree.placeOf(node.range?.[0] ?? 0) };
    }
    return { why: `it has no value at ${path}` };
}
/** `1.0.3`, or the last part of `…/images/win2022/versions/1.0.3`. */
function versionIn(value) {
    const last = /\/versions\/([^/]+)$/i.exec(value)?.[1] ?? value;
    return (0,gallery_version/* isVersion */.l)(last) ? last : undefined;
}

// EXTERNAL MODULE: ./build/staging/core/src/edit-distance.js
var edit_distance = __webpack_require__(65761);
;// CONCATENATED MODULE: ./build/staging/drift/src/name-table.js

function namingOf({ image: { id, names = {} } }, definition) {
    const poolImage = names.poolImage ?? id;
    return {
        image: id,
        definition,
        container: names.container ?? id,
        poolImage,
        ...(names.key === undefined ? {} : { key: names.key }),
        ...(names.pool === undefined ? {} : { pool: names.pool }),
        generation: generationOf(poolImage).generation,
    };
}
/** `server2022_v2` is generation 2 of `server2022`. */
function generationOf(name) {
    const [, stem, number] = /^(.*[^-_.])[-_.]v(\d{1,6})$/i.exec(name) ?? [];
    return stem === undefined ? { stem: name, generation: 1 } : { stem, generation: Number(number) };
}
/** What is left of a name without what people spell differently. */
function normalizedName(name) {
    return generationOf(name)
        .stem.toLowerCase()
        .replace(/[-_. ]/g, '');
}
/** Finds the image that a name stands for. */
class NameTable {
    namings;
    #exact;
    /** By the stem of the pool's image. Of several generations the newest, which is what a user of another one should have. */
    #stems;
    #others = new Map();
    #normalized;
    constructor(namings) {
        this.namings = namings;
        const newestLast = namings.toSorted((a, b) => a.generation - b.generation);
        const names = namings.flatMap((naming) => [...(naming.resources ?? []), naming.poolImage].map((name) => [name, naming]));
        this.#exact = new Map(names);
        this.#stems = new Map(newestLast.map((naming) => [generationOf(naming.poolImage).stem, naming]));
        this.#normalized = new Map(newestLast.flatMap((naming) => [naming.image, naming.container, naming.poolImage].map((name) => [normalizedName(name), naming])));
        const others = (what, nameOf) => {
            for (const naming of namings) {
                const name = nameOf(naming);
                if (name !== undefined && !this.#others.has(name))
                    this.#others.set(name, { naming, what });
            }
        };
        others('the id', ({ image }) => image);
        others('the container', ({ container }) => container);
        others('the key', ({ key }) => key);
    }
    match(name) {
        const exact = this.#exact.get(name);
        if (exact !== undefined)
            return { kind: 'exact', naming: exact };
        const { stem, generation } = generationOf(name);
        const related = this.#stems.get(stem);
        if (related !== undefined)
            return { kind: 'generation', naming: related, generation };
        const other = this.#others.get(name);
        if (other !== undefined)
            return { kind: 'other-name', ...other };
        const alike = this.#normalized.get(normalizedName(name));
        if (alike !== undefined)
            return { kind: 'spelling', naming: alike };
        return { kind: 'unknown' };
    }
    /** The image that was probably meant by a name that is none. */
    nearest(name) {
        const near = (0,edit_distance/* nearest */.p)(name, this.#exact.keys());
        return near === undefined ? undefined : this.#exact.get(near);
    }
}

;// CONCATENATED MODULE: ./build/staging/drift/src/one-es-findings.js

/** Differences of one image that are told; who mends these finds the others afterwards. */
const MOST = 20;
/** What does not fit: images against what was generated for them, and pools against the workflows that ask them for images. */
function oneEsFindings({ resourceGroup, pools, images }, uses, names) {
    // A name that is none at all is told by itself.
    const known = uses.filter(({ name }) => ['exact', 'generation'].includes(names.match(name).kind));
    return [...images.flatMap((image) => imageFindings(image, resourceGroup)), ...poolFindings(pools, known, resourceGroup)];
}
/** Whether a pool that was read has an image. Names of Azure have no case. */
function hasImage(pool, name, pools) {
    const found = pools.find((one) => one.name.toLowerCase() === pool?.toLowerCase());
    return found?.images.some((image) => image.name.toLowerCase() === name.toLowerCase()) === true;
}
function imageFindings(resource, resourceGroup) {
    const { name, image, generated, state, provisioning = '', differences } = resource;
    const at = { ...(image === undefined ? {} : { image }), file: generated };
    switch (state) {
        case 'as-generated':
            return [];
        case 'missing':
            return [{ ...at, severity: 'warning', message: `the resource group ${resourceGroup} has no 1ES image ${name}`, hint: 'create it' }];
        case 'not-ready': {
            const isOver = /^(?:failed|cancell?ed)$/i.test(provisioning);
            const hint = isOver ? 'look at its Image Logs in the portal, and apply it again' : 'wait for its end';
            return [{ ...at, severity: isOver ? 'error' : 'notice', message: `the 1ES image ${name} is ${provisioning}: not compared`, hint }];
        }
        case 'first-revision': {
            const hint = 'give it its identity and all artifacts';
            return [
                { ...at, severity: 'warning', message: `the 1ES image ${name} has its first revision only: ${differences.join('; ')}`, hint },
            ];
        }
        case 'unreadable':
            return differences.map((why) => ({ ...at, severity: 'warning', message: `the 1ES image ${name} was not compared: ${why}` }));
        case 'differs': {
            const hint = `apply ${generated}`;
            const more = differences.length - MOST;
            const all = [...differences.slice(0, MOST), ...(more > 0 ? [`and ${(0,format/* counted */.hS)(more, 'more difference')}`] : [])];
            return all.map((difference) => ({ ...at, severity: 'warning', message: `the 1ES image ${name}: ${difference}`, hint }));
        }
    }
}
function poolFindings(pools, uses, resourceGroup) {
    const byName = new Map(pools.map((pool) => [pool.name.toLowerCase(), pool]));
    const unread = new Set();
    return uses.flatMap(({ name, how, pool, file, line, column, ref }) => {
        if (pool === undefined || how === 'runs-on')
            return [];
        const at = { file, line, column, ...(ref === undefined ? {} : { ref }) };
        const found = byName.get(pool.toLowerCase());
        if (found === undefined) {
            if (unread.has(pool))
                return [];
            unread.add(pool);
            return [
                { ...at, severity: 'notice', message: `the pool ${pool} was not read: the resource group ${resourceGroup} has none of that name` },
            ];
        }
        if (hasImage(pool, name, pools))
            return [];
        const has = found.images.map((image) => image.name).join(', ');
        const hint = has === '' ? 'it has no image at all' : `it has ${has}`;
        return [{ ...at, severity: 'error', message: `the pool ${found.name} has no image ${name}`, hint }];
    });
}

;// CONCATENATED MODULE: ./build/staging/drift/src/expression-values.js


/**
 * The values that the file itself gives for an expression: `${{ matrix.x }}`, `${{ inputs.x }}`, `${{ parameters.x }}`,
 * `${{ variables.x }}` and `$(x)`. Anything else is computed when it runs.
 *
 * @param ancestors of the node with the expression, the outermost first
 */
function valuesOf(expression, document, ancestors) {
    const [, source, path = ''] = /^\$\{\{\s*(matrix|inputs|parameters|variables)\.([\w.-]+)\s*\}\}$/.exec(expression) ?? [];
    const macro = /^\$\(([\w.-]+)\)$/.exec(expression)?.[1];
    const root = document.contents;
    if (source === 'matrix')
        return { values: matrixValues(document, ancestors, path.split('.')) };
    if (source === 'inputs')
        return { values: inputValues(document, root, path), input: path };
    if (source === 'parameters')
        return { values: declared(document, memberOf(document, root, 'parameters'), path, ['default', 'values']) };
    const name = source === 'variables' ? path : macro;
    if (name === undefined)
        return { values: [] };
    return { values: [...legValues(document, ancestors, name), ...variableValues(document, ancestors, name)] };
}
/** GitHub: `strategy.matrix.<name>` of the job, and what `include` adds to it. */
function matrixValues(document, ancestors, path) {
    const [first = '', ...rest] = path;
    const matrix = nearestMatrix(document, ancestors);
    const include = memberOf(document, matrix, 'include');
    const items = [
        ...itemsOf(document, memberOf(document, matrix, first)),
        ...itemsOf(document, include).map((entry) => memberOf(document, entry, first)),
    ];
    return items.flatMap((item) => texts(document, rest.reduce((node, name) => memberOf(document, node, name), item)));
}
/** Azure Pipelines: `strategy.matrix.<leg>.<name>`. */
function legValues(document, ancestors, name) {
    const matrix = nearestMatrix(document, ancestors);
    if (!(0,dist/* isMap */.jh)(matrix))
        return [];
    return matrix.items.flatMap(({ value }) => texts(document, memberOf(document, value, name)));
}
function nearestMatrix(document, ancestors) {
    for (const node of ancestors.toReversed()) {
        const matrix = memberOf(document, memberOf(document, node, 'strategy'), 'matrix');
        if (matrix !== undefined)
            return matrix;
    }
    return undefined;
}
function inputValues(document, root, name) {
    const on = memberOf(document, root, 'on');
    return ['workflow_call', 'workflow_dispatch'].flatMap((event) => {
        const input = memberOf(document, memberOf(document, memberOf(document, on, event), 'inputs'), name);
        return ['default', 'options'].flatMap((key) => texts(document, memberOf(document, input, key)));
    });
}
/** The innermost of those that have it wins. */
function variableValues(document, ancestors, name) {
    for (const node of ancestors.toReversed()) {
        const values = declared(document, memberOf(document, node, 'variables'), name, ['value']);
        if (values.length > 0)
            return values;
    }
    return [];
}
/** Azure writes `name: value`, or a list of `{name, …}`. */
function declared(document, node, name, keys) {
    if (!(0,dist/* isSeq */.oP)(node))
        return texts(document, memberOf(document, node, name));
    const entry = itemsOf(document, node).find((item) => scalarText(memberOf(document, item, 'name')) === name);
    return keys.flatMap((key) => texts(document, memberOf(document, entry, key)));
}
function itemsOf(document, node) {
    return (0,dist/* isSeq */.oP)(node) ? node.items.map((_, index) => memberOf(document, node, index)) : [];
}
/** The texts of a scalar or of a list of them; none that is computed again. */
function texts(document, node) {
    const nodes = (0,dist/* isScalar */.jn)(node) ? [node] : itemsOf(document, node).filter((item) => item !== undefined);
    return nodes.flatMap((item) => {
        const text = scalarText(item);
        return text === undefined || text === '' || /\$\{\{|\$\(/.test(text) ? [] : [{ text, node: item }];
    });
}

;// CONCATENATED MODULE: ./build/staging/drift/src/scan-pipeline.js



/**
 * A name, with expressions in it. Placeholders like `{0}` are those of `format()`. An expression has an end to its length, since one
 * that is never closed would be looked through again from each of its beginnings.
 */
const VALUE = /(?:\$\{\{(?:(?!\}\}).){0,1000}\}\}|\$\([\w.-]+\)|\{\d+\}|[^\s"'\\,[\]{}])+/.source;
const PLAIN = new RegExp(`^${VALUE}$`);
const LABEL = new RegExp(`1ES\\.ImageOverride\\s*=\\s*(${VALUE})`, 'gi');
const POOL_LABEL = new RegExp(`1ES\\.Pool\\s*=\\s*(${VALUE})`, 'i');
const DEMAND = new RegExp(`(?:^|["'\\s])ImageOverride\\s+-equals\\s+(${VALUE})`, 'gi');
const EXPRESSION = /\$\{\{(?:(?!\}\}).){0,1000}\}\}|\$\([\w.-]+\)|\{\d+\}/g;
/** Programs, conditions and texts for people, where a label is only talked about. */
const NOT_READ = new Set([
    'run',
    'script',
    'bash',
    'pwsh',
    'powershell',
    'inlineScript',
    'if',
    'condition',
    'name',
    'displayName',
    'description',
]);
/** Deeper than any pipeline; keeps the walk from running out of stack. */
const MAX_DEPTH = 200;
/** Images that one file may ask for or hand over: a matrix gives each of its values to every expression that names it. */
const MAX_USES = 10_000;
/**
 * Finds what a GitHub workflow or an Azure pipeline asks pools for: labels `1ES.ImageOverride=…` wherever they are written, the demand
 * `ImageOverride -equals …`, `image` of a `pool`, and plain labels of `runs-on`. Comments and scripts do not count.
 *
 * @param file how findings call it
 */
function scanPipeline(text, file, ref) {
    const tree = readTextTree(text);
    const unread = { uses: [], computed: [], calls: [] };
    if (typeof tree === 'string')
        return { ...unread, unreadable: tree };
    // What is a word to a reader of YAML is some other file; an empty one, or one of comments alone, asks for nothing.
    if (tree.documents.some(({ contents }) => (0,dist/* isScalar */.jn)(contents) && contents.value !== null))
        return { ...unread, unreadable: 'it is no workflow or pipeline' };
    const scan = new Scan(tree, file, ref);
    for (const document of tree.documents)
        scan.walk(document, document.contents, undefined, []);
    return scan.isFull ? { ...unread, unreadable: `it asks for more than ${MAX_USES.toLocaleString('en')} images` } : scan;
}
class Scan {
    uses = [];
    computed = [];
    calls = [];
    #tree;
    #origin;
    /** Named in a list of labels. */
    #pools = new Map();
    #values = 0;
    constructor(tree, file, ref) {
        this.#tree = tree;
        this.#origin = ref === undefined ? { file } : { file, ref };
    }
    get isFull() {
        return this.uses.length + this.computed.length + this.#values > MAX_USES;
    }
    /** @param key that the node, or the list it is in, is the value of */
    walk(document, node, key, ancestors) {
        if (ancestors.length > MAX_DEPTH || this.isFull)
            return;
        if ((0,dist/* isScalar */.jn)(node))
            this.#scalar(document, node, key, ancestors);
        else if ((0,dist/* isSeq */.oP)(node))
            for (const item of node.items)
                this.walk(document, item, key, [...ancestors, node]);
        else if ((0,dist/* isMap */.jh)(node)) {
            const inner = [...ancestors, node];
            if (key !== undefined && /pool$/i.test(key))
                this.#pool(document, node, inner);
            this.#call(document, node, inner);
            for (const pair of node.items) {
                const name = (0,dist/* isScalar */.jn)(pair.key) ? String(pair.key.value) : '';
                if (!NOT_READ.has(name))
                    this.walk(document, pair.value, name === 'labels' && key === 'runs-on' ? key : name, inner);
            }
        }
    }
    #scalar(document, node, key, ancestors) {
        const source = this.#tree.sourceOf(node);
        const start = node.range?.[0] ?? 0;
        let labels = 0;
        let pool;
        for (const found of source.matchAll(LABEL)) {
            if (labels++ === 0)
                pool = POOL_LABEL.exec(source)?.[1] ?? this.#poolBeside(ancestors.at(-1));
            this.#add('label', found[1] ?? '', start + found.index + found[0].length - (found[1] ?? '').length, { document, ancestors, pool });
        }
        if (key === 'demands') {
            const pool = scalarText(ancestors.map((ancestor) => memberOf(document, ancestor, 'name')).findLast((name) => name !== undefined));
            for (const found of source.matchAll(DEMAND)) {
                const name = found[1] ?? '';
                this.#add('demand', name, start + found.index + found[0].length - name.length, { document, ancestors, pool });
            }
        }
        const text = scalarText(node) ?? '';
        if (key === 'runs-on' && labels === 0 && PLAIN.test(text) && !text.includes('=')) {
            this.#add('runs-on', text, start + Math.max(source.indexOf(text), 0), { document, ancestors, pool: undefined });
        }
    }
    /** Templates of 1ES name the image beside the pool; `vmImage` is one of Microsoft's. */
    #pool(document, pool, ancestors) {
        const image = memberOf(document, pool, 'image');
        const text = scalarText(image);
        if (image === undefined || text === undefined || text === '')
            return;
        const offset = (image.range?.[0] ?? 0) + Math.max(this.#tree.sourceOf(image).indexOf(text), 0);
        this.#add('pool', text, offset, { document, ancestors, pool: scalarText(memberOf(document, pool, 'name')) });
    }
    #add(how, written, offset, at) {
        const pool = at.pool === undefined || /[${]/.test(at.pool) ? {} : { pool: at.pool };
        const common = { how, ...this.#origin, ...pool };
        const expressions = written.match(EXPRESSION) ?? [];
        const [expression] = expressions;
        if (expression === undefined) {
            this.uses.push({ name: written, ...common, ...this.#tree.placeOf(offset) });
            return;
        }
        const { values, input } = expressions.length === 1 ? valuesOf(expression, at.document, at.ancestors) : { values: [] };
        for (const { text, place } of this.#placed(values))
            this.uses.push({ name: written.replace(expression, () => text), ...common, ...place });
        if (values.length > 0 && input === undefined)
            return;
        const pattern = expressions.length === 1 ? written.replace(expression, '{}') : '';
        const known = values.length > 0 ? { known: true } : {};
        const place = this.#tree.placeOf(offset);
        this.computed.push({ pattern, expression: written, ...common, ...place, ...known, ...(input === undefined ? {} : { input }) });
    }
    #placed(values) {
        this.#values += values.length;
        return values.map(({ text, node }) => {
            const source = this.#tree.sourceOf(node);
            return { text, place: this.#tree.placeOf((node.range?.[0] ?? 0) + Math.max(source.indexOf(text), 0)) };
        });
    }
    /** `uses: ./.github/workflows/test.yml` with what it hands over. */
    #call(document, job, ancestors) {
        const called = /^\.\/(\.github\/workflows\/[^@]+)$/.exec(scalarText(memberOf(document, job, 'uses')) ?? '')?.[1];
        const given = memberOf(document, job, 'with');
        if (called === undefined || !(0,dist/* isMap */.jh)(given))
            return;
        const inputs = given.items.map(({ key, value }) => {
            const node = followed(document, value);
            const text = scalarText(node) ?? '';
            const values = /^(\$\{\{.*\}\})$/.test(text)
                ? valuesOf(text, document, ancestors).values
                : text === ''
                    ? []
                    : [{ text, node: node }];
            return [(0,dist/* isScalar */.jn)(key) ? String(key.value) : '', this.#placed(values).map(({ text, place }) => ({ text, ...place }))];
        });
        this.calls.push({ file: called, inputs: Object.fromEntries(inputs) });
    }
    /** Looked for once in each list. */
    #poolBeside(parent) {
        if (!(0,dist/* isSeq */.oP)(parent))
            return undefined;
        if (!this.#pools.has(parent)) {
            const pools = parent.items.map((item) => POOL_LABEL.exec(scalarText(item) ?? '')?.[1]);
            this.#pools.set(parent, pools.find((pool) => pool !== undefined));
        }
        return this.#pools.get(parent);
    }
}

;// CONCATENATED MODULE: ./build/staging/drift/src/scan-files.js

/** Scans files, and hands values over from jobs to the workflows that they call, one step far, on each branch for itself. */
function scanFiles(files) {
    const uses = [];
    const computed = [];
    const unreadable = [];
    const callsOf = new Map();
    for (const { path, text, ref } of files) {
        const origin = ref === undefined ? {} : { ref };
        const scanned = scanPipeline(text, path, ref);
        for (const use of scanned.uses)
            uses.push(use);
        for (const use of scanned.computed)
            computed.push(use);
        for (const call of scanned.calls) {
            const key = keyOf(call.file, ref);
            const others = callsOf.get(key) ?? [];
            others.push({ ...call, from: path });
            callsOf.set(key, others);
        }
        if (scanned.unreadable !== undefined)
            unreadable.push({ file: path, ...origin, why: scanned.unreadable });
    }
    const open = computed.filter((use) => {
        const { pattern, expression: _, input, known, ...common } = use;
        const calls = input === undefined ? [] : (callsOf.get(keyOf(use.file, use.ref)) ?? []);
        const given = calls.flatMap(({ from, inputs }) => Object.hasOwn(inputs, input ?? '') ? (inputs[input ?? ''] ?? []).map((value) => ({ from, value })) : []);
        for (const { from, value } of given) {
            const { text, ...place } = value;
            uses.push({ ...common, name: pattern.replace('{}', () => text), file: from, ...place });
        }
        return given.length === 0 && known !== true && use.how !== 'runs-on';
    });
    const unique = new Map(uses.map((use) => [JSON.stringify([use.ref, use.file, use.line, use.column, use.how, use.name]), use]));
    return { uses: [...unique.values()].sort(byPlace), computed: open.sort(byPlace), unreadable };
}
function keyOf(file, ref) {
    return JSON.stringify([file, ref]);
}
/** The working tree first, then refs and files in the order of their names. */
function byPlace(a, b) {
    return compare(a.ref ?? '', b.ref ?? '') || compare(a.file, b.file) || a.line - b.line || a.column - b.column;
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./build/staging/drift/src/drift.js



/** Unknown names that the nearest known one is looked for of: it is held against every image. */
const MAX_NEAR = 100;
/** Definition against published against in use: all that does not fit, sorted by place and text. */
function findDrift({ images, uses, pins, bases, workflowsRead, oneEs }) {
    const table = images.map(({ naming }) => naming);
    const byId = new Map(images.map((image) => [image.naming.image, image]));
    const names = new NameTable(table);
    const usage = new Usage(names, uses.uses, oneEs?.pools ?? []);
    const pinned = new Set(pins.map(({ image }) => image));
    const pinRead = new Set(pins.filter(({ state }) => state === 'read').map(({ image }) => image));
    const findings = [
        ...images.flatMap(publishedFindings),
        ...nameFindings(table),
        ...usage.findings(),
        ...pins.flatMap((pin) => pinFindings(pin, byId.get(pin.image))),
        ...(oneEs === undefined ? [] : oneEsFindings(oneEs, uses.uses, names)),
        ...uses.computed.map(computedFinding),
        ...uses.unreadable.map(({ file, ref, why }) => ({ severity: 'warning', file, ...refOf(ref), message: `not read: ${why}` })),
    ];
    for (const { image, definition, poolImage } of workflowsRead ? table : []) {
        if (usage.used.has(image) || bases.has(image) || pinRead.has(image))
            continue;
        // What is in a file that could not be read may ask for any of them.
        const what = [...(pinned.has(image) ? ['its consumers'] : []), ...(uses.unreadable.length > 0 ? ['the workflows'] : [])];
        const unread = what.length > 0;
        findings.push({
            severity: unread ? 'notice' : 'warning',
            image,
            file: definition,
            message: `nobody uses ${image}${unread ? `, as far as ${what.join(' and ')} could be read` : ''}`,
            hint: `no workflow asks for ${poolImage}; retire the image, or name its consumers`,
        });
    }
    return findings.sort((a, b) => byPlace(placed(a), placed(b)) || (a.message < b.message ? -1 : 1));
}
function placed({ ref, file = '', line = 0, column = 0 }) {
    return { file, line, column, ...refOf(ref) };
}
function refOf(ref) {
    return ref === undefined ? {} : { ref };
}
function publishedFindings({ naming: { image, definition }, published }) {
    const at = { image, file: definition };
    const { state, latest, versions, differs, lifecycle, building } = published;
    // What is on its way is no drift: nobody has to do anything.
    const severity = building === undefined ? 'warning' : 'notice';
    const bake = building === undefined ? 'bake it' : `wait: ${building}`;
    const findings = lifecycle.map((note) => ({ ...at, ...note }));
    if (state === 'missing')
        findings.push({ ...at, severity, message: `${image} is not published`, hint: bake });
    if (state === 'not-promoted') {
        findings.push({
            ...at,
            severity: 'warning',
            message: `no version of ${image} is latest; there is ${versions.at(-1)}`,
            hint: 'test and promote it',
        });
    }
    if (state === 'outdated') {
        const message = `${image} ${latest} was made of another definition (${differs.join(', ')} changed)`;
        findings.push({ ...at, severity, message, hint: `${bake}; plan-images says what changed` });
    }
    return findings;
}
/** Names that two images have: a pool or a container cannot tell them apart. */
function nameFindings(table) {
    return ['poolImage', 'container'].flatMap((kind) => {
        const first = new Map();
        return table.flatMap((naming) => {
            const name = naming[kind];
            const other = first.get(name.toLowerCase());
            if (other === undefined) {
                first.set(name.toLowerCase(), naming);
                return [];
            }
            const message = `the ${kind === 'container' ? 'container' : "pool's image"} ${name} is also that of ${other.image}`;
            return [
                { severity: 'error', image: naming.image, file: naming.definition, message, hint: `give image.names.${kind} a name of its own` },
            ];
        });
    });
}
/** What workflows ask for, held against the table of names. */
class Usage {
    /** Images that are asked for by a name that fits, be it of another generation. */
    used = new Set();
    #table;
    /** Of what was looked for already: a name is used in many places. */
    #near = new Map();
    #uses;
    #pools;
    /** Generations in use, by the stem of the name. */
    #generations = new Map();
    /** @param pools that were read */
    constructor(table, uses, pools) {
        this.#table = table;
        this.#pools = pools;
        this.#uses = uses;
        for (const { name, how } of uses) {
            const match = table.match(name);
            if (how === 'runs-on' && match.kind !== 'exact' && match.kind !== 'generation')
                continue;
            if (match.kind === 'unknown')
                continue;
            this.used.add(match.naming.image);
            const { stem, generation } = generationOf(name);
            this.#generations.set(stem, (this.#generations.get(stem) ?? new Set()).add(generation));
        }
    }
    findings() {
        return this.#uses.flatMap((use) => {
            const finding = this.#finding(use);
            const { file, line, column, ref } = use;
            return finding === undefined ? [] : [{ ...finding, file, line, column, ...refOf(ref) }];
        });
    }
    #finding({ name, how, pool }) {
        const match = this.#table.match(name);
        if (match.kind === 'exact')
            return undefined;
        if (match.kind !== 'generation' && hasImage(pool, name, this.#pools)) {
            return { severity: 'notice', message: `the pool ${pool} has the image ${name}, which no definition makes` };
        }
        if (match.kind === 'unknown') {
            // A plain label may be anything.
            if (how === 'runs-on')
                return undefined;
            if (!this.#near.has(name) && this.#near.size < MAX_NEAR)
                this.#near.set(name, this.#table.nearest(name)?.poolImage);
            const near = this.#near.get(name);
            const hint = near === undefined ? 'define it, or leave it out' : `did you mean ${near}?`;
            return { severity: 'error', message: `there is no image ${name}`, hint };
        }
        const { image, poolImage, definition } = match.naming;
        if (match.kind === 'generation') {
            const current = this.#generations.get(generationOf(poolImage).stem)?.has(match.naming.generation) === true;
            if (current)
                return { severity: 'notice', image, message: `${name} is being replaced by ${poolImage}: both are in use` };
            return { severity: 'error', image, message: `there is no image ${name}`, hint: `${definition} makes ${poolImage}` };
        }
        if (how === 'runs-on')
            return { severity: 'warning', image, message: `the label ${name} looks like ${poolImage}`, hint: `write ${poolImage}` };
        const what = match.kind === 'other-name' ? `that is ${match.what} of the one that pools call ${poolImage}` : `it looks like ${poolImage}`;
        return {
            severity: 'error',
            image,
            message: `there is no image ${name}: ${what}`,
            hint: `write ${poolImage}, or give image.names.poolImage in ${definition}`,
        };
    }
}
function pinFindings(pin, found) {
    if (found === undefined)
        return [];
    const { naming, published } = found;
    const where = pin.repo === undefined ? pin.file : `${pin.repo}: ${pin.file}`;
    if (pin.state !== 'read') {
        const severity = pin.state === 'not-at-hand' ? 'notice' : 'error';
        return [{ severity, image: pin.image, file: naming.definition, message: `the consumer ${where} ${pin.path} was not read: ${pin.why}` }];
    }
    const at = {
        image: pin.image,
        file: where,
        ...(pin.line === undefined ? {} : { line: pin.line }),
        ...(pin.column === undefined ? {} : { column: pin.column }),
    };
    const { version, value = '' } = pin;
    if (published.retired)
        return [{ ...at, severity: 'error', message: `${value} is of ${pin.image}, which is retired` }];
    if (version === undefined)
        return value === 'latest' || value === naming.poolImage ? [] : [valueFinding(at, value, naming)];
    if (published.state === 'elsewhere')
        return [{ ...at, severity: 'notice', message: `${version} was not checked: its gallery is not read` }];
    if (!published.versions.includes(version)) {
        const hint = published.versions.length === 0 ? 'it has no version at all' : `it has ${published.versions.slice(-5).join(', ')}`;
        return [{ ...at, severity: 'error', message: `the gallery has no version ${version} of ${pin.image}`, hint }];
    }
    if (published.latest === undefined || version === published.latest)
        return [];
    const behind = published.versions.indexOf(published.latest) - published.versions.indexOf(version);
    const message = `${version} of ${pin.image} is not latest, which is ${published.latest}${behind > 0 ? ` (${behind} behind)` : ''}`;
    return [{ ...at, severity: 'warning', message, hint: `pin ${published.latest}` }];
}
function valueFinding(at, value, naming) {
    if (generationOf(value).stem === generationOf(naming.poolImage).stem) {
        return { ...at, severity: 'notice', message: `${value} is being replaced by ${naming.poolImage}`, hint: `write ${naming.poolImage}` };
    }
    return {
        ...at,
        severity: 'error',
        message: `"${value}" is no version of ${naming.image}`,
        hint: 'give the path of the version in consumers',
    };
}
function computedFinding({ expression, file, line, column, ref }) {
    const message = `not read: the image ${expression} is only known when it runs`;
    return { severity: 'notice', file, line, column, ...refOf(ref), message };
}

// EXTERNAL MODULE: ./build/staging/core/src/markdown.js
var markdown = __webpack_require__(23780);
;// CONCATENATED MODULE: ./build/staging/drift/src/pool-table.js

/** Which hosted pool has which images, as Markdown, beside who makes each and how many places ask for it. '' where there is no pool. */
function poolTable({ pools, images, resourceGroup }, uses, names, options) {
    const states = new Map(images.map(({ name, state }) => [name.toLowerCase(), state]));
    const rows = pools.flatMap(({ name: pool, images: pooled }) => (pooled.length === 0 ? [undefined] : pooled).map((image) => {
        if (image === undefined)
            return [(0,markdown/* mdCode */.xs)(pool), '—', '', '', '', ''];
        const match = names.match(image.name);
        const made = match.kind === 'exact' || match.kind === 'generation' ? (0,markdown/* mdCode */.xs)(match.naming.image) : '';
        const asked = uses.filter((use) => use.name === image.name && (use.pool === undefined || same(use.pool, pool)));
        const state = states.get(image.name.toLowerCase());
        return [
            (0,markdown/* mdCode */.xs)(pool),
            (0,markdown/* mdCode */.xs)(image.name),
            made,
            (0,markdown/* mdText */.bC)(image.buffer ?? ''),
            (0,markdown/* mdText */.bC)(state?.replaceAll('-', ' ') ?? ''),
            String(asked.length),
        ];
    }));
    if (rows.length === 0)
        return '';
    const columns = ['Pool', 'Image', 'Made by', 'Buffer %', 'Artifacts', 'Asked for in'];
    return `#### Hosted pools of ${(0,markdown/* mdCode */.xs)(resourceGroup)}\n\n${(0,markdown/* mdTable */.gJ)(columns, rows, options)}`;
}
function same(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}

;// CONCATENATED MODULE: ./build/staging/drift/src/drift-report.js



/** Findings that are listed; who mends these finds the others afterwards. */
const MAX_FINDINGS = 1000;
/** Rows of a table of the summary. */
const MAX_ROWS = 200;
/** Where the other rows are. */
const REST = ', in drift.json';
function driftReport(today, images, uses, consumers, findings, oneEs) {
    const count = (wanted) => findings.filter(({ severity }) => severity === wanted).length;
    const counts = { error: count('error'), warning: count('warning'), notice: count('notice') };
    const sorted = images.toSorted((a, b) => (a.naming.image < b.naming.image ? -1 : 1));
    return {
        schema: 'bakehouse-drift/1',
        today,
        drifted: counts.error + counts.warning > 0,
        counts,
        images: sorted,
        migrations: migrationsIn(sorted, uses),
        uses,
        consumers: consumers.toSorted((a, b) => (drift_report_keyOf(a) < drift_report_keyOf(b) ? -1 : 1)),
        ...(oneEs === undefined ? {} : { oneEs }),
        findings: findings.slice(0, MAX_FINDINGS),
    };
}
function drift_report_keyOf({ image, repo = '', file, path }) {
    return [image, repo, file, path].join('\0');
}
function migrationsIn(images, { uses }) {
    const stems = new Map();
    const ours = new Set(images.map(({ naming }) => generationOf(naming.poolImage).stem));
    for (const { name } of uses) {
        const { stem } = generationOf(name);
        if (!ours.has(stem))
            continue;
        const names = stems.get(stem) ?? new Map();
        stems.set(stem, names.set(name, (names.get(name) ?? 0) + 1));
    }
    return [...stems]
        .filter(([, names]) => names.size > 1)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([stem, names]) => ({
        stem,
        names: [...names]
            .map(([name, places]) => ({ name, places }))
            .sort((a, b) => generationOf(a.name).generation - generationOf(b.name).generation || (a.name < b.name ? -1 : 1)),
    }));
}
const STATES = {
    current: 'as defined',
    outdated: 'of another definition',
    'not-promoted': 'none is latest',
    missing: 'not published',
    elsewhere: 'not read',
};
/** The report as Markdown for a job summary. */
function driftSummary({ drifted, counts, images, migrations, uses, consumers, oneEs, findings }) {
    const numbers = [(0,format/* counted */.hS)(counts.error, 'error'), (0,format/* counted */.hS)(counts.warning, 'warning'), (0,format/* counted */.hS)(counts.notice, 'notice')].join(', ');
    const places = new Map();
    const count = (what) => places.set(what, (places.get(what) ?? 0) + 1);
    for (const { name } of uses.uses)
        count(`use ${name}`);
    for (const { image } of consumers)
        count(`pin ${image}`);
    const names = images.map(({ naming, published }) => {
        const { image, container, poolImage, key, pool } = naming;
        const asked = namesOf(naming).reduce((sum, name) => sum + (places.get(`use ${name}`) ?? 0), 0);
        const users = asked + (places.get(`pin ${image}`) ?? 0);
        const age = published.ageDays === undefined ? '' : (0,format/* counted */.hS)(published.ageDays, 'day');
        const elsewhere = [key, pool].filter((name) => name !== undefined).map(markdown/* mdCode */.xs);
        const pools = oneEs === undefined ? [] : [poolsWith(namesOf(naming), oneEs)];
        const latest = `${published.latest === undefined ? '—' : (0,markdown/* mdText */.bC)(published.latest)} (${stateInWords(naming.image, published.state, oneEs)})`;
        return [(0,markdown/* mdCode */.xs)(image), (0,markdown/* mdCode */.xs)(container), (0,markdown/* mdCode */.xs)(poolImage), elsewhere.join(', '), ...pools, latest, age, String(users)];
    });
    const poolColumn = oneEs === undefined ? [] : ['Hosted pools'];
    const columns = ['Image', 'Container', 'Image of the pool', 'Key, pool', ...poolColumn, 'Latest', 'Age', 'Users'];
    const all = counts.error + counts.warning + counts.notice;
    const rows = findings.slice(0, MAX_ROWS).map(findingRow);
    return [
        `### Drift: ${drifted ? numbers : `none (${(0,format/* counted */.hS)(images.length, 'image')}, ${(0,format/* counted */.hS)(counts.notice, 'notice')})`}\n\n`,
        (0,markdown/* mdTable */.gJ)(columns, names, { most: MAX_ROWS, rest: REST }),
        oneEs === undefined
            ? ''
            : poolTable(oneEs, uses.uses, new NameTable(images.map(({ naming }) => naming)), { most: MAX_ROWS, rest: REST }),
        migrations.length === 0 ? '' : `#### Migrations\n\n${migrations.map(migrationLine).join('')}\n`,
        findings.length === 0 ? '' : '#### Findings\n\n',
        (0,markdown/* mdTable */.gJ)(['Severity', 'Where', 'What', 'What to do'], rows),
        (0,markdown/* leftOut */.ig)(all - rows.length, REST),
    ].join('');
}
/** What Azure has counts where no gallery is read. */
function stateInWords(image, state, oneEs) {
    const resource = state === 'elsewhere' ? oneEs?.images.find((one) => one.image === image) : undefined;
    return resource === undefined ? STATES[state] : resource.state.replaceAll('-', ' ');
}
/** All that a pool may call an image. */
function namesOf({ poolImage, resources = [] }) {
    return [...new Set([poolImage, ...resources])];
}
/** The hosted pools that have an image by one of its names. */
function poolsWith(names, { pools }) {
    const wanted = new Set(names.map((name) => name.toLowerCase()));
    const having = pools.filter(({ images }) => images.some(({ name }) => wanted.has(name.toLowerCase())));
    return having.map(({ name }) => (0,markdown/* mdCode */.xs)(name)).join(', ');
}
function migrationLine({ stem, names }) {
    return `- ${(0,markdown/* mdCode */.xs)(stem)}: ${names.map(({ name, places }) => `${(0,markdown/* mdCode */.xs)(name)} in ${(0,format/* counted */.hS)(places, 'place')}`).join(' → ')}\n`;
}
function findingRow({ severity, file, line, column, ref, message, hint = '' }) {
    const place = [file, line, column].filter((part) => part !== undefined).join(':');
    return [severity, (0,markdown/* mdCode */.xs)(ref === undefined ? place : `${ref}: ${place}`), (0,markdown/* mdText */.bC)(message), (0,markdown/* mdText */.bC)(hint)];
}

// EXTERNAL MODULE: ./build/staging/system/src/regular-file.js
var regular_file = __webpack_require__(32586);
// EXTERNAL MODULE: ./build/staging/system/src/program.js + 3 modules
var program = __webpack_require__(49718);
// EXTERNAL MODULE: ./build/staging/system/src/child-environment.js
var child_environment = __webpack_require__(99757);
;// CONCATENATED MODULE: ./build/staging/drift/src/pipeline-files.js





/** Where GitHub and the usual repositories of Azure Pipelines have them. */
const PIPELINE_PLACES = [
    '.github/workflows',
    '.github/actions',
    '.azure-pipelines',
    '.azuredevops',
    '.ado',
    '.pipelines',
    '.vsts-ci.yml',
    '*azure-pipelines*.{yml,yaml}',
    'eng/pipelines',
];
/** Bytes; nothing that people write comes near. */
const pipeline_files_MAX_SIZE = 2 * 1024 * 1024;
/** Files of one branch. */
const MAX_FILES = 20_000;
/** Paths as they are; and files of a checkout that look like a repository are not one: its settings would name programs to run. */
const SETTINGS = ['-c', 'core.quotePath=false', '-c', 'safe.bareRepository=explicit'];
const SKIPPED = new Set(['node_modules', '.git', '.bakehouse']);
/**
 * The workflows and pipelines of the working tree, sorted by path.
 *
 * @param places files, folders (all *.yml and *.yaml below them) and globs, relative to the workspace
 * @param required true when each place must stand for something
 * @throws InputError naming each that does not or cannot be used, CancelledError
 */
async function readPipelineFiles(workspace, places, required, signal) {
    const paths = new Set();
    const missing = [];
    for (const place of places) {
        const found = await pathsOf(workspace, place, signal);
        for (const path of found)
            paths.add(path);
        if (found.length === 0)
            missing.push(place);
    }
    if (required && missing.length > 0) {
        const findings = missing.map((place) => ({ severity: 'error', message: `${place} stands for no workflow or pipeline` }));
        throw new errors/* InputError */.dz('There are no such workflows.', { findings });
    }
    const files = [];
    for (const path of [...paths].sort()) {
        const { size } = await (0,promises_.stat)(path);
        const shown = (0,external_node_path_.relative)(workspace, path).split(external_node_path_.sep).join('/');
        // An empty text would hide that it was not read: this many blanks are refused by the parser.
        files.push({ path: shown, text: size > pipeline_files_MAX_SIZE ? ' '.repeat(pipeline_files_MAX_SIZE + 1) : await (0,regular_file/* readRegularText */.Aj)(path) });
    }
    return files;
}
async function pathsOf(workspace, place, signal) {
    const path = (0,external_node_path_.resolve)(workspace, place);
    try {
        if ((await (0,promises_.stat)(path)).isFile())
            return [path];
        const entries = await (0,promises_.readdir)(path, { recursive: true, withFileTypes: true });
        return entries.filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name)).map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name));
    }
    catch (error) {
        if (!(0,errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG'))
            throw new errors/* InputError */.dz(`Cannot read ${place}: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
    }
    const { findByGlob } = await Promise.all(/* import() */[__webpack_require__.e("shared-npm-isaacs-nonrecursive-glob-match"), __webpack_require__.e("shared-core-glob")]).then(__webpack_require__.bind(__webpack_require__, 24895));
    const files = findByGlob(place, { folder: workspace, skipped: SKIPPED, signal });
    if ('problem' in files)
        throw new errors/* InputError */.dz(`The pattern ${place.slice(0, 64)} ${files.problem}.`);
    const found = [];
    for await (const { path: file, entry } of files)
        if (entry.isFile())
            found.push(file);
    return found;
}
/**
 * The workflows and pipelines on branches and tags of the checkout, through git; the working tree is not touched.
 *
 * @param refs names (`main`, `origin/release/1.0`, `v1`) or patterns (`origin/release/*`)
 * @param places files and folders as in the repository; patterns are left out
 * @throws InputError for a ref that is not there, UserError without git
 */
async function readRefFiles(workspace, refs, places, { signal }) {
    const git = async (what, ...args) => {
        const { exitCode, stdout, tail } = await (0,program/* runProgram */.mB)(what, ['git', '-C', workspace, ...SETTINGS, ...args], {
            signal,
            allowFailure: true,
            inherit: child_environment/* GIT_SETTINGS */.bd,
            env: { GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
        });
        return { ok: exitCode === 0, stdout, tail };
    };
    const files = [];
    const texts = new Map();
    for (const ref of await expandRefs(refs, git)) {
        const listing = await git(`list the files of ${ref}`, 'ls-tree', '-r', '--full-tree', ref);
        const entries = listing.stdout.split('\n').flatMap((line) => {
            const [, id, path] = /^100\d{3} blob ([0-9a-f]+)\t([^"].*)$/.exec(line) ?? [];
            return id !== undefined && path !== undefined && isPipeline(path, places) ? [{ id, path }] : [];
        });
        for (const { id, path } of entries.slice(0, MAX_FILES)) {
            // Branches have most files in common.
            if (!texts.has(id))
                texts.set(id, (await git(`read ${path} of ${ref}`, 'cat-file', 'blob', id)).stdout);
            files.push({ path, text: texts.get(id) ?? '', ref });
        }
    }
    return files;
}
async function expandRefs(refs, git) {
    const found = new Set();
    const missing = [];
    for (const ref of refs) {
        const patterns = /[*?[]/.test(ref) ? [`refs/heads/${ref}`, `refs/remotes/${ref}`, `refs/tags/${ref}`] : [];
        const listed = patterns.length > 0 ? (await git('list branches', 'for-each-ref', '--format=%(refname:short)', ...patterns)).stdout : '';
        const names = listed.split('\n').filter((name) => name !== '' && !name.endsWith('/HEAD'));
        const single = patterns.length === 0 && !ref.startsWith('-') && (await git(`find ${ref}`, 'rev-parse', '--verify', '--quiet', `${ref}^{commit}`)).ok;
        if (single)
            names.push(ref);
        if (names.length === 0)
            missing.push(ref);
        for (const name of names)
            found.add(name);
    }
    if (missing.length > 0) {
        const findings = missing.map((ref) => ({ severity: 'error', message: `refs: there is no branch or tag ${ref}` }));
        throw new errors/* InputError */.dz('There are no such branches.', {
            findings: [...findings],
            hint: 'fetch them first: a checkout of one commit has no others',
        });
    }
    return [...found].sort();
}
function isPipeline(path, places) {
    if (!/\.ya?ml$/.test(path))
        return false;
    return places.some((place) => path === place || path.startsWith(`${place}/`) || (place.startsWith('*') && /^[^/]*azure-pipelines[^/]*$/.test(path)));
}

// EXTERNAL MODULE: ./build/staging/image-definition/src/lifecycle.js
var src_lifecycle = __webpack_require__(71447);
// EXTERNAL MODULE: ./build/staging/records/src/fingerprint.js
var fingerprint = __webpack_require__(76122);
;// CONCATENATED MODULE: ./build/staging/drift/src/published.js



/**
 * Compares a definition with a gallery. The source counts as the version that latest was made of: a new one upstream is
 * the plan's matter.
 *
 * @param today YYYY-MM-DD
 * @throws UserError when the gallery is damaged
 */
async function publishedImage(loaded, gallery, today, options = {}) {
    const { image, outputs, lifecycle } = loaded.definition;
    const versions = await gallery.list(image.id);
    const names = versions.map(({ version }) => version);
    const latest = versions.find(({ channel }) => channel === 'latest');
    const builtOn = latest === undefined ? undefined : (0,src_lifecycle/* dayOf */.kb)(latest.rebuiltAt ?? latest.createdAt);
    const review = (0,src_lifecycle/* reviewLifecycle */.lX)(lifecycle, today, builtOn);
    const notes = review.notes.map(({ severity, message, hint }) => ({ severity, message, ...(hint === undefined ? {} : { hint }) }));
    // What is overdue without a note of its own.
    for (const { why } of review.refresh)
        if (!notes.some(({ message }) => message === why))
            notes.push({ severity: 'warning', message: why });
    const common = { versions: names, lifecycle: notes, retired: review.removalReached };
    if (latest === undefined) {
        const here = outputs.some(({ kind }) => kind === 'directory');
        return { ...common, state: names.length > 0 ? 'not-promoted' : here ? 'missing' : 'elsewhere', differs: [] };
    }
    const provenance = await gallery.provenance(image.id, latest.version);
    const resolved = provenance?.resolvedVersion;
    const wanted = await (0,fingerprint_fingerprint/* fingerprintOf */.ax)({ ...loaded, ...(resolved === undefined ? {} : { resolvedVersion: resolved }) }, options);
    const differs = (0,fingerprint/* hasLayers */.bP)(latest.fingerprint) ? fingerprint/* LAYERS */.RR.filter((layer) => latest.fingerprint[layer] !== wanted[layer]) : [...fingerprint/* LAYERS */.RR];
    return {
        ...common,
        state: differs.length === 0 ? 'current' : 'outdated',
        latest: latest.version,
        differs,
        ...(builtOn === undefined ? {} : { ageDays: Math.max(0, (0,src_lifecycle/* daysBetween */.YM)(builtOn, today)) }),
    };
}

;// CONCATENATED MODULE: ./build/staging/drift/src/detect-drift.js











/**
 * Compares definitions with what is published, with the pipelines that use images, with the consumers that name their versions, and with the 1ES
 * images and hosted pools of a resource group.
 *
 * @throws InputError when a definition is unusable, UserError when the gallery is damaged, ExternalError when Azure refuses or does not answer,
 *   CancelledError
 */
async function detectDrift(request) {
    const { loading, today, checkouts } = request;
    const files = await (0,find_definitions/* findDefinitions */.C)(request.definitions, loading.workspace, loading.signal);
    const definitions = await (0,load_definitions/* loadDefinitions */.J)(files, loading);
    const uses = await usesOf(request);
    const pins = await readPins(definitions, checkouts);
    const published = await publishedImages(definitions, request);
    const { images, oneEs } = await withOneEs(definitions, published, request);
    const findings = findDrift({ images, uses: uses.found, pins, bases: basesOf(definitions), workflowsRead: uses.read, oneEs });
    return driftReport(today, images, uses.found, pins, findings, oneEs);
}
async function publishedImages(definitions, { gallery, builds, today, loading: { workspace, signal } }) {
    const images = [];
    for (const loaded of definitions) {
        (0,errors/* throwIfCancelled */.dZ)(signal);
        const published = await publishedImage(loaded, gallery, today);
        const isWanting = published.state === 'missing' || published.state === 'outdated';
        const building = builds === undefined || !isWanting ? undefined : await buildUnderWay(loaded, builds);
        const naming = namingOf(loaded.definition, (0,paths/* shownPath */.pS)(loaded.file, workspace));
        images.push({ naming, published: { ...published, ...(building === undefined ? {} : { building }) } });
    }
    return images;
}
/** The images with the names that they have in Azure, and what there is; nothing is asked where no group is given. */
async function withOneEs(definitions, images, { hostedGroup, generatedArtifacts, pools, loading: { workspace, signal } }) {
    if (hostedGroup === undefined)
        return { images };
    const { compareImages } = await Promise.all(/* import() */[__webpack_require__.e("shared-npm-jsonc-parser"), __webpack_require__.e("shared-azure-sign-in-sign-in-error"), __webpack_require__.e("shared-azure-http-rate-headers"), __webpack_require__.e("shared-azure-resource-manager-arm-error"), __webpack_require__.e("shared-records-json-file"), __webpack_require__.e("shared-image-formats-one-es-artifact-list"), __webpack_require__.e("shared-net-retry"), __webpack_require__.e("shared-azure-resource-manager-json-member"), __webpack_require__.e("shared-image-formats-mapping-azure-marketplace"), __webpack_require__.e("shared-image-formats-one-es-base-image"), __webpack_require__.e("shared-image-formats-one-es-export"), __webpack_require__.e("shared-image-formats-one-es-needs-identity"), __webpack_require__.e("shared-image-formats-one-es-canonical"), __webpack_require__.e("shared-image-formats-one-es-service-image"), __webpack_require__.e("shared-drift-one-es-hosted-group"), __webpack_require__.e("one-es-image-resources")]).then(__webpack_require__.bind(__webpack_require__, 7939));
    const { readPools } = await Promise.all(/* import() */[__webpack_require__.e("shared-azure-sign-in-sign-in-error"), __webpack_require__.e("shared-azure-http-rate-headers"), __webpack_require__.e("shared-azure-resource-manager-arm-error"), __webpack_require__.e("shared-net-retry"), __webpack_require__.e("shared-azure-resource-manager-json-member"), __webpack_require__.e("shared-drift-one-es-hosted-group")]).then(__webpack_require__.bind(__webpack_require__, 68778));
    const wanted = definitions.map((loaded) => {
        const { poolImage, definition: shown } = namingOf(loaded.definition, (0,paths/* shownPath */.pS)(loaded.file, workspace));
        return { loaded, shown, poolImage };
    });
    const there = await compareImages(hostedGroup, { definitions: wanted, artifactsFolder: generatedArtifacts, workspace, signal });
    const all = await readPools(hostedGroup, signal);
    const named = images.map(({ naming, published }) => {
        const resources = there.namesOf.get(naming.image) ?? [];
        return { naming: resources.length === 0 ? naming : { ...naming, resources }, published };
    });
    const ours = all.filter(({ name }) => pools.length === 0 || pools.includes(name));
    return { images: named, oneEs: { resourceGroup: hostedGroup.resourceGroup, pools: ours, images: there.images } };
}
async function usesOf({ workflows, refs, pools, loading }) {
    const { workspace, signal } = loading;
    const places = workflows.length > 0 ? workflows : PIPELINE_PLACES;
    const files = await readPipelineFiles(workspace, places, workflows.length > 0, signal);
    if (refs.length > 0)
        files.push(...(await readRefFiles(workspace, refs, places, { signal })));
    const all = scanFiles(files);
    const ours = ({ pool }) => pools.length === 0 || pool === undefined || pools.includes(pool);
    return { found: { ...all, uses: all.uses.filter(ours), computed: all.computed.filter(ours) }, read: files.length > 0 };
}
async function readPins(definitions, checkouts) {
    const pins = [];
    for (const { definition } of definitions) {
        for (const consumer of definition.consumers)
            pins.push(await readConsumerPin(definition.image.id, consumer, checkouts));
    }
    return pins;
}
/** What definitions start from, by the name of the gallery's image. */
function basesOf(definitions) {
    const names = definitions.flatMap(({ definition: { source } }) => source.kind === 'gallery' ? [source.definition ?? source.id ?? ''] : []);
    return new Set(names.map((name) => /\/images\/([^/]+)/i.exec(name)?.[1] ?? name));
}

// EXTERNAL MODULE: ./build/staging/image-definition/src/given-variables.js
var given_variables = __webpack_require__(58334);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var files = __webpack_require__(85368);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/load-image.js
var load_image = __webpack_require__(32753);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/with-gallery.js + 1 modules
var with_gallery = __webpack_require__(69480);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/with-state-store.js
var with_state_store = __webpack_require__(12301);
;// CONCATENATED MODULE: ./build/staging/steps/src/drift/drift-inputs.js


/** The day that is given, or this one. @throws InputError */
function parseToday(given) {
    const today = given ?? new Date().toISOString().slice(0, 10);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(today) || (0,src_lifecycle/* dayOf */.kb)(today) === undefined)
        throw new errors/* InputError */.dz(`drift: input today: "${today}" is not a day YYYY-MM-DD`);
    return today;
}
/** Folders by `owner/name`. @throws InputError for lines that are none */
function parseCheckouts(lines, context) {
    const findings = [];
    const folders = new Map();
    for (const line of lines) {
        const [, name, folder] = /^([\w.-]+\/[\w.-]+)\s*=\s*(.+)$/.exec(line) ?? [];
        if (name === undefined || folder === undefined)
            findings.push({ severity: 'error', message: `checkouts: "${line}" is not owner/name=folder` });
        else
            folders.set(name.toLowerCase(), context.resolve(folder));
    }
    if (findings.length > 0)
        throw new errors/* InputError */.dz('Unusable checkouts.', { findings });
    const { workspace, repository } = context.environment;
    return { workspace, repository: repository === undefined ? undefined : nameOf(repository), folders };
}
/** `owner/name` of a repository that a host may give as an address. */
function nameOf(repository) {
    return /([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(repository)?.[1] ?? repository;
}

// EXTERNAL MODULE: ./build/staging/core/src/log-finding.js
var log_finding = __webpack_require__(57331);
;// CONCATENATED MODULE: ./build/staging/steps/src/drift/drift-outcome.js



/** @param fails the failure itself shows errors and warnings, with their places */
function tell(finding, fails, { log }) {
    if (fails && finding.severity !== 'notice')
        return;
    const { ref, severity } = finding;
    // Another branch's lines are not those of the working tree.
    (0,log_finding/* logFinding */.Q)(log, ref === undefined ? finding : { severity, message: ofBranch(ref, finding) });
}
/** Says how many findings nobody is told of, if any. */
function tellOfMore({ counts, findings }, { log }) {
    const more = counts.error + counts.warning + counts.notice - findings.length;
    if (more > 0)
        log.warning(`${(0,format/* counted */.hS)(more, 'more finding')} of drift ${more === 1 ? 'is' : 'are'} counted and not told: mend those above first.`);
}
function ofBranch(ref, finding) {
    return `${ref}: ${(0,errors/* findingInWords */.IC)(finding)}`;
}
function failed(report, outputs) {
    const findings = report.findings.flatMap((finding) => {
        const { severity, ref, hint: _, ...place } = finding;
        if (severity === 'notice')
            return [];
        return [
            ref === undefined
                ? { ...place, severity, message: finding.message, ...hintOf(finding) }
                : { severity, message: ofBranch(ref, finding) },
        ];
    });
    return new errors/* OutcomeError */.Rz(`The images have drifted: ${countsOf(report)}.`, outputs, { reason: 'definition', findings });
}
function hintOf({ hint }) {
    return hint === undefined ? {} : { hint };
}
function countsOf({ counts: { error, warning } }) {
    return `${(0,format/* counted */.hS)(error, 'error')} and ${(0,format/* counted */.hS)(warning, 'warning')}`;
}

// EXTERNAL MODULE: ./build/staging/steps/src/shared/azure-place.js
var azure_place = __webpack_require__(80948);
;// CONCATENATED MODULE: ./build/staging/steps/src/drift/hosted-group-inputs.js


const API_VERSION = /^\d{4}-\d{2}-\d{2}(?:-preview)?$/;
/**
 * Where 1ES images and pools are, as the inputs say; nothing where they name no resource group. Nobody signs in yet.
 *
 * @throws InputError for inputs that do not belong together
 */
async function hostedGroupOf(inputs, context) {
    const { azureResourceGroup: resourceGroup, azureSubscriptionId, generatedArtifacts, cloudTestApiVersion: apiVersion } = inputs;
    const findings = [];
    const wrong = (message) => findings.push({ severity: 'error', message });
    if (resourceGroup === undefined && generatedArtifacts !== undefined)
        wrong('generated-artifacts needs azure-resource-group');
    if (resourceGroup === undefined && azureSubscriptionId !== undefined)
        wrong('azure-subscription-id needs azure-resource-group');
    if (resourceGroup !== undefined && azureSubscriptionId === undefined)
        wrong('azure-resource-group needs azure-subscription-id');
    if (!API_VERSION.test(apiVersion))
        wrong(`cloud-test-api-version: "${apiVersion}" is no date such as 2020-05-07`);
    if (findings.length > 0)
        throw new errors/* InputError */.dz('The inputs for 1ES images do not belong together.', { findings });
    if (resourceGroup === undefined || azureSubscriptionId === undefined)
        return {};
    const azure = await (0,azure_place/* azurePlaceOf */.k)(inputs, context);
    return {
        hostedGroup: { manager: await azure.connect(), subscription: azureSubscriptionId, resourceGroup, apiVersion },
        ...(generatedArtifacts === undefined ? {} : { generatedArtifacts: context.resolve(generatedArtifacts) }),
    };
}

;// CONCATENATED MODULE: ./build/staging/steps/src/drift/run.js










/**
 * Compares definitions with what is published and in use, and writes what does not fit.
 *
 * @throws InputError when a definition or an input is unusable, ExternalError when Azure refuses or does not answer, OutcomeError when something drifted and `failOnDrift` is set
 */
async function run(inputs, context) {
    const { definitions, workflows, refs, pools } = inputs;
    const today = parseToday(inputs.today);
    const checkouts = parseCheckouts(inputs.checkouts, context);
    const loading = (0,load_image/* loadOptions */.Z)(context, (0,given_variables/* parseGivenVariables */.O)(inputs.variables));
    const oneEs = await hostedGroupOf(inputs, context);
    const report = await (0,with_state_store/* withStateStore */.N3)(inputs, context, (builds) => (0,with_gallery.withGallery)(inputs, context, (gallery) => detectDrift({ definitions, workflows, refs, pools, today, checkouts, loading, gallery, builds, ...oneEs })));
    const driftFile = context.resolve(inputs.driftFile);
    await (0,files/* writeJson */.GF)(driftFile, report);
    await context.summary(driftSummary(report));
    const outputs = { driftFile, drifted: report.drifted, errors: report.counts.error, warnings: report.counts.warning };
    for (const finding of report.findings)
        tell(finding, inputs.failOnDrift && report.drifted, context);
    tellOfMore(report, context);
    if (inputs.failOnDrift && report.drifted)
        throw failed(report, outputs);
    const { images } = report;
    context.log.info(report.drifted ? `Drift: ${countsOf(report)}, in ${driftFile}.` : `No drift of ${(0,format/* counted */.hS)(images.length, 'image')}.`);
    return outputs;
}


/***/ })

};
